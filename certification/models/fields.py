"""Pieces every noun shares: a version for optimistic locking, trilingual names, a client-made id."""

from django.core.validators import RegexValidator
from django.db import models

# The code of any control body or authority of the world: the country first, as the three digits alone are not a safe
# key (2021/1378 Annex II). Letters and digits differ by country: KZ-BIO-149, DE-ÖKO-037, FR-BIO-01.
ANY_BODY_CODE = "^[A-Z]{2}-[A-ZÀ-Þ]{2,4}-[0-9]{2,3}$"
any_body_code = RegexValidator(ANY_BODY_CODE)
# Digits of the Combined Nomenclature, two to ten, with or without spaces or points between them.
combined_nomenclature = RegexValidator("^[0-9]{2}([ .]?[0-9]{2}){0,4}$")


def sort_key(name: str) -> str:
    """A key that sorts Kazakh names as Kazakhs do; the embedded server carries no ICU collation."""
    order = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
    ranks = {letter: f"{place:02d}" for place, letter in enumerate(order, start=10)}
    return "".join(ranks.get(letter, letter) for letter in name.casefold() if letter not in "«»\"'")


class Versioned(models.Model):
    """A row people edit: forms and the API carry `version` and are refused when it moved on."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


class ClientMade(models.Model):
    """A row an offline client may create: its UUIDv7 is the identity that makes a retry safe; `ref` is its name in the
    dossier it came from."""

    ref = models.CharField(max_length=40, blank=True)
    uuid = models.UUIDField(
        unique=True, db_default=models.Func(function="uuidv7", output_field=models.UUIDField())
    )

    class Meta:
        abstract = True


class Dated(models.Model):
    """A row that holds from `since` until the day before `until`; no `until` means it still holds."""

    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


def ends_after_it_starts(name: str) -> models.CheckConstraint:
    """The constraint every dated row carries."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(since__isnull=True)
        | models.Q(until__isnull=True)
        | models.Q(until__gt=models.F("since")),
    )
