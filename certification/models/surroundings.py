"""What lies around fields and hives, and where wild plants are gathered."""

from django.db import models

from certification.models.fields import Dated, ends_after_it_starts
from certification.models.records import DiaryEntry
from certification.models.sites import Apiary, Parcel


class Neighbour(DiaryEntry):
    """Land beside a field that somebody else farms."""

    parcel = models.ForeignKey(
        Parcel, on_delete=models.PROTECT, related_name="neighbours", help_text="The field."
    )
    side = models.CharField(max_length=20, blank=True, help_text="On which side of the field it lies.")
    land_use = models.CharField(max_length=80, blank=True, help_text="What the neighbour uses it for.")
    sprayed = models.BooleanField(
        null=True, help_text="Whether products that are not authorised are sprayed there."
    )
    buffer_metres = models.PositiveIntegerField(
        null=True, blank=True, help_text="Width in metres of the strip between the two. 0: there is none."
    )

    class Meta:
        ordering = ["producer", "id"]


class ContaminationSource(DiaryEntry):
    """Something near a field or an apiary that may contaminate it: a road, a plant, a dump, an airfield."""

    parcel = models.ForeignKey(
        Parcel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contamination_sources",
        help_text="The field, if it is about one.",
    )
    apiary = models.ForeignKey(
        Apiary,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="contamination_sources",
        help_text="The apiary, if it is about one.",
    )
    kind = models.CharField(max_length=80, help_text="What it is.")
    distance_m = models.PositiveIntegerField(null=True, blank=True, help_text="Distance.")
    distance_sufficient = models.BooleanField(
        null=True, help_text="Decision of the control body: whether the distance from the hives is enough."
    )
    decided_on = models.DateField(null=True, blank=True, help_text="Day of that decision.")

    class Meta:
        ordering = ["producer", "id"]


class WildCollection(DiaryEntry, Dated):
    """Wild plants or their parts, gathered in an area over some days."""

    parcel = models.ForeignKey(
        Parcel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="wild_collections",
        help_text="The area, if it is a parcel of the file.",
    )
    area = models.CharField(max_length=200, blank=True, help_text="The area, in words.")
    species = models.CharField(max_length=60, help_text="What was gathered.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Amount gathered.")
    untreated_from_on = models.DateField(
        null=True,
        blank=True,
        help_text="First day since when no product that is not authorised was used there.",
    )
    untreated_until_on = models.DateField(null=True, blank=True, help_text="Last day of which that is shown.")
    proof = models.CharField(max_length=200, blank=True, help_text="What shows it.")
    proven = models.BooleanField(null=True, help_text="Whether there is proof of it on record.")
    habitat_stable = models.BooleanField(
        null=True, help_text="Whether the habitat and the species in the area stay as they are."
    )

    class Meta:
        ordering = ["producer", "since", "id"]
        constraints = [ends_after_it_starts("wild_collection_ends_after_it_starts")]
