"""Derogations after a catastrophe: Delegated Regulation (EU) 2020/2146, granted by the control body."""

from django.db import models

from certification.models.fields import any_body_code
from certification.models.herds import Herd
from certification.models.records import DiaryEntry
from certification.models.sites import Parcel


class CatastropheDerogation(DiaryEntry):
    """A control body lets one producer depart from a rule for a time after a catastrophe."""

    class Kind(models.TextChoices):
        SEED = "seed"
        ANIMALS = "animals"
        FEED = "feed"
        GRAZING = "grazing"
        ROUGHAGE = "roughage"
        BEE_FEEDING = "bee_feeding"
        BEE_PLACES = "bee_places"
        OTHER = "other"

    kind = models.CharField(max_length=12, choices=Kind.choices, help_text="What it allows.")
    event = models.CharField(
        max_length=160, blank=True, help_text="The catastrophe: weather, disease, contamination or the like."
    )
    by = models.CharField(
        max_length=12,
        blank=True,
        validators=[any_body_code],
        help_text="Full code of the control body that decided.",
    )
    requested_on = models.DateField(null=True, blank=True, help_text="Day of the request.")
    decided_on = models.DateField(null=True, blank=True, help_text="Day of the decision.")
    granted = models.BooleanField(null=True, help_text="Whether it was granted.")
    valid_from_on = models.DateField(null=True, blank=True, help_text="First day it holds.")
    valid_until_on = models.DateField(null=True, blank=True, help_text="Last day it holds.")
    recognised_by_authority = models.BooleanField(
        null=True,
        help_text="Whether the catastrophe rests on a statement of an authority of Kazakhstan or, without one, on "
        "official data.",
    )
    notified_on = models.DateField(
        null=True, blank=True, help_text="Day on which the Commission and the Member States were told (OFIS)."
    )
    document = models.CharField(max_length=160, blank=True, help_text="The paper with the decision.")
    herds = models.ManyToManyField(
        Herd,
        blank=True,
        related_name="catastrophe_derogations",
        help_text="The herds it is for; none: all herds of the producer.",
    )
    parcels = models.ManyToManyField(
        Parcel,
        blank=True,
        related_name="catastrophe_derogations",
        help_text="The fields it is for; none: all fields of the producer.",
    )

    class Meta:
        ordering = ["producer", "valid_from_on", "id"]
