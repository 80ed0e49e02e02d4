"""What flowers within three kilometres of hives."""

from django.db import models

from certification.models.derogations import CatastropheDerogation
from certification.models.records import DiaryEntry, Move
from certification.models.sites import Apiary


class Surroundings(DiaryEntry):
    """The circle of 3 km around one place of hives in one year: the apiary's own, or one it moved to."""

    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, related_name="surroundings", help_text="Whose hives stand there."
    )
    move = models.ForeignKey(
        Move,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="surroundings",
        help_text="The move to the place; none: the apiary's own place.",
    )
    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    confirmed_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control body confirmed that the area conforms."
    )
    derogation = models.ForeignKey(
        CatastropheDerogation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="surroundings",
        help_text="The derogation under which colonies were moved to an area that does not conform.",
    )

    class Meta:
        ordering = ["producer", "apiary", "year", "id"]
        verbose_name_plural = "surroundings"


class ForageSource(DiaryEntry):
    """One source of nectar and pollen within 3 km of the hives; tell of all sources either area or share."""

    class Kind(models.TextChoices):
        ORGANIC = "organic"
        SPONTANEOUS = "spontaneous"
        LOW_IMPACT = "low_impact"
        CONVENTIONAL = "conventional"

    surroundings = models.ForeignKey(
        Surroundings, on_delete=models.PROTECT, related_name="sources", help_text="The circle it lies in."
    )
    species = models.CharField(max_length=80, blank=True, help_text="Crop or plants.")
    kind = models.CharField(
        max_length=12,
        choices=Kind.choices,
        null=True,
        blank=True,
        help_text="Organic crop, spontaneous vegetation, crop grown with little impact on the environment, or other.",
    )
    area_m2 = models.BigIntegerField(null=True, blank=True, help_text="Area within the circle.")
    share_ppm = models.PositiveIntegerField(null=True, blank=True, help_text="Share of the circle.")
    sprayed = models.BooleanField(
        null=True, help_text="Whether it is treated with products not allowed in organic production."
    )
    flowering_from_on = models.DateField(null=True, blank=True, help_text="First day of flowering.")
    flowering_until_on = models.DateField(null=True, blank=True, help_text="Last day of flowering.")
    confirmed_on = models.DateField(
        null=True,
        blank=True,
        help_text="Day on which the control body accepted it as a source that conforms.",
    )

    class Meta:
        ordering = ["producer", "surroundings", "id"]
