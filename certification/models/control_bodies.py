"""Control bodies: for which country and category each is recognised, and what each has set for itself."""

from django.db import models

from certification.law.settings import SETTINGS
from certification.models.fields import Dated, Versioned, ends_after_it_starts

CATEGORIES = [(letter, letter) for letter in "ABCDEFG"]


class ControlBody(Versioned):
    """A control body by its full code; the three digits alone are not a safe key (2021/1378 Annex II)."""

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=160)
    country = models.CharField(max_length=2)
    website = models.URLField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)

    class Meta:
        ordering = ["code"]
        verbose_name_plural = "control bodies"

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


class Recognition(Dated):
    """A body is recognised for one country and category (2021/1378 Annex II).

    `since_at_the_latest` says that the first day was not read: it stood by `since`, perhaps earlier,
    so that a day before `since` is referred and not unmet.
    """

    control_body = models.ForeignKey(ControlBody, on_delete=models.PROTECT, related_name="recognitions")
    country = models.CharField(max_length=2, default="KZ")
    category = models.CharField(max_length=1, choices=CATEGORIES)
    since_at_the_latest = models.BooleanField(default=False)
    source = models.CharField(max_length=200)

    class Meta:
        ordering = ["control_body", "country", "category", "since"]
        constraints = [
            ends_after_it_starts("recognition_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["control_body", "country", "category", "since"], name="a_recognition_starts_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.control_body.code} {self.country} {self.category}"


class ControlBodySetting(Dated):
    """What EU law leaves to the control body, as it set it: dated, with its source.

    Which names there are, and how their values are written, is said in `law/settings.py`.
    """

    control_body = models.ForeignKey(ControlBody, on_delete=models.PROTECT, related_name="settings")
    name = models.CharField(
        max_length=60, choices=[(name, name) for name in SETTINGS], help_text="What is set."
    )
    about = models.CharField(
        max_length=80,
        blank=True,
        help_text="What the value is for, where there are several: a substance, an input, a species, an animal class.",
    )
    value = models.CharField(
        max_length=200, help_text="The value, as text: a number, a word or true or false."
    )
    unit = models.CharField(max_length=20, blank=True, help_text="Unit of the value.")
    source = models.CharField(max_length=200, help_text="Where it is written, such as the body's manual.")

    class Meta:
        ordering = ["control_body", "name", "since"]
        constraints = [
            ends_after_it_starts("control_body_setting_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["control_body", "name", "about", "since"],
                name="a_setting_starts_once",
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.control_body.code} {self.name} = {self.value}"
