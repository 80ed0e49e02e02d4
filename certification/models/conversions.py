"""Conversions of parcels, apiaries and herds: when each started, who said so, and what a control body decided."""

from django.db import models

from certification.models.control_bodies import ControlBody
from certification.models.fields import ClientMade, Versioned, any_body_code
from certification.models.herds import Herd
from certification.models.producers import Producer
from certification.models.sites import Apiary, Parcel
from certification.models.visibility import VisibleRows


class ConversionRows(VisibleRows["Conversion"]):
    producer_path = "producer_id"
    control_body_path = "producer__cases__control_body_id"
    through_cases = True


class Conversion(ClientMade, Versioned):
    """A conversion period of one site.

    It counts as stated once a control body has confirmed its start; until then it counts from the day on which the
    declaration reached a control body that was recognised that day. What is not organic land any more has `ended_on`.
    """

    class Kind(models.TextChoices):
        FIRST = "first"
        NEW_AFTER_TREATMENT = "new_after_treatment"
        EXTENDED = "extended"
        RETROACTIVE = "retroactive"
        ONE_YEAR_REDUCTION = "one_year_reduction"

    producer = models.ForeignKey(Producer, on_delete=models.PROTECT, related_name="conversions")
    parcel = models.ForeignKey(
        Parcel, on_delete=models.PROTECT, null=True, blank=True, related_name="conversions"
    )
    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, null=True, blank=True, related_name="conversions"
    )
    herd = models.ForeignKey(
        Herd, on_delete=models.PROTECT, null=True, blank=True, related_name="conversions"
    )
    kind = models.CharField(
        max_length=20,
        choices=Kind.choices,
        default=Kind.FIRST,
        help_text="new_after_treatment: required after a product that is not authorised; extended: made longer by the "
        "control body; retroactive: recognised for time that has passed; one_year_reduction: cut to one year for "
        "pasture or open-air areas of pigs or poultry.",
    )
    started_on = models.DateField(help_text="Day on which the conversion started.")
    declared_on = models.DateField(
        null=True, blank=True, help_text="Day on which the producer signed the declaration or undertaking."
    )
    notified_on = models.DateField(
        null=True, blank=True, help_text="Day on which the activity was notified to an authority, if it was."
    )
    received_on = models.DateField(
        null=True, blank=True, help_text="Day on which the signed declaration reached the control body."
    )
    control_body = models.ForeignKey(
        ControlBody,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="conversions_received",
        help_text="The control body that received the declaration.",
    )
    confirmed_on = models.DateField(
        null=True, blank=True, help_text="Day on which a control body confirmed the start in writing."
    )
    confirmed_by = models.CharField(
        max_length=12,
        blank=True,
        validators=[any_body_code],
        help_text="Full code of the control body that confirmed it.",
    )
    required_months = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Months the control body requires, where it set a length of its own."
    )
    decided_on = models.DateField(
        null=True, blank=True, help_text="Day of the control body's decision on the kind or the length."
    )
    decision = models.CharField(max_length=200, blank=True, help_text="Number or words of that decision.")
    compulsory_measure = models.BooleanField(
        null=True, help_text="Whether the treatment before it was a compulsory measure of an authority."
    )
    scientific_test = models.BooleanField(
        null=True, help_text="Whether the treatment before it was part of an approved scientific test."
    )
    authority_country = models.CharField(
        max_length=2, blank=True, help_text="Country of the authority behind either, two letters (ISO 3166)."
    )
    residue_insignificant = models.BooleanField(
        null=True,
        help_text="Whether at the end of the conversion the residue in the soil (and in a perennial plant) was "
        "insignificant.",
    )
    residue_tested_on = models.DateField(null=True, blank=True, help_text="Day of the test for that.")
    completed_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control body declared the conversion completed."
    )
    ended_on = models.DateField(
        null=True,
        blank=True,
        help_text="First day on which the site was no longer under organic management. Not the day on which the "
        "conversion was completed.",
    )
    reason = models.CharField(max_length=200, blank=True, help_text="Why, in words.")

    objects = ConversionRows.as_manager()

    class Meta:
        ordering = ["producer", "started_on"]
        constraints = [
            models.CheckConstraint(
                name="conversion_is_of_exactly_one_site",
                condition=models.Q(parcel__isnull=False, apiary__isnull=True, herd__isnull=True)
                | models.Q(parcel__isnull=True, apiary__isnull=False, herd__isnull=True)
                | models.Q(parcel__isnull=True, apiary__isnull=True, herd__isnull=False),
            ),
            models.CheckConstraint(
                name="conversion_ends_after_it_starts",
                condition=models.Q(ended_on__isnull=True) | models.Q(ended_on__gt=models.F("started_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.started_on}"
