"""Lists of Regulation (EU) 2021/1165 as officials keep them, and crops that are legumes."""

from django.db import models

from certification.models.fields import Dated, ends_after_it_starts


class AuthorisedInput(Dated):
    """One entry of a list of substances, by its English name and the other names it goes by, parted by semicolons.

    `part` is the list: Annex I (plant protection) or II (fertilisers), the parts A to C of Annex IV (cleaning), Annex
    VII of the former 889/2008 (cleaning of animal buildings), or Annex VI (areas of third countries).
    """

    class Part(models.TextChoices):
        PLANT_PROTECTION = "I"
        FERTILISERS = "II"
        CLEANING_ANIMALS = "IV-A"
        CLEANING_PLANTS = "IV-B"
        CLEANING_PROCESSING = "IV-C"
        AREAS = "VI"
        FORMER_CLEANING = "889-VII"

    part = models.CharField(max_length=8, choices=Part.choices)
    code = models.CharField(max_length=20, blank=True)
    name = models.CharField(max_length=160)
    other_names = models.CharField(max_length=1000, blank=True)
    only_in_traps = models.BooleanField(default=False)
    copper = models.BooleanField(default=False)
    country = models.CharField(max_length=2, blank=True)
    condition = models.CharField(max_length=300, blank=True)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["part", "name", "since"]
        constraints = [
            ends_after_it_starts("authorised_input_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["part", "name", "country", "since"],
                name="an_authorised_input_starts_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part} {self.name}"


class LeguminousCrop(models.Model):
    """A crop of the family Fabaceae, by the name records use for it."""

    name = models.CharField(max_length=40, primary_key=True)
    latin_name = models.CharField(max_length=80, blank=True)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
