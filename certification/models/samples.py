"""Samples: taken, sent to a laboratory, and the one result that came back."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.cases import Case
from certification.models.fields import ClientMade, Versioned
from certification.models.inspections import Inspection
from certification.models.laboratories import Laboratory
from certification.models.members import GroupMember
from certification.models.sites import Parcel
from certification.models.visibility import VisibleRows


class Sample(ClientMade, Versioned):
    """One sample with one result; `value_ug_kg` is micrograms of the substance per kilogram."""

    class Result(models.TextChoices):
        NOT_DETECTED = "not_detected"
        DETECTED = "detected"

    class Reason(models.TextChoices):
        ROUTINE = "routine"
        RISK = "risk"
        SUSPICION = "suspicion"
        HIGH_RISK_PRODUCT = "high_risk_product"
        RETROACTIVE_RECOGNITION = "retroactive_recognition"
        OTHER = "other"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="samples")
    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="samples", null=True, blank=True
    )
    laboratory = models.ForeignKey(
        Laboratory, on_delete=models.PROTECT, related_name="samples", null=True, blank=True
    )
    laboratory_iso17025 = models.BooleanField(
        null=True, help_text="Whether its report says that the laboratory is accredited to ISO/IEC 17025."
    )
    laboratory_ilac_signatory = models.BooleanField(
        null=True, help_text="Whether it says that the accreditation body signed the ILAC arrangement."
    )
    laboratory_gc_lc_scope = models.BooleanField(
        null=True,
        help_text="Whether it says that the accreditation covers gas and liquid chromatography with mass spectrometry "
        "for pesticides.",
    )
    parcel = models.ForeignKey(
        Parcel,
        on_delete=models.PROTECT,
        related_name="samples",
        null=True,
        blank=True,
        help_text="The field it was taken on.",
    )
    member = models.ForeignKey(
        GroupMember,
        on_delete=models.PROTECT,
        related_name="samples",
        null=True,
        blank=True,
        help_text="The member of the group it was taken at.",
    )
    taken_from = models.CharField(
        max_length=40, blank=True, help_text="ref of the lot or consignment it was taken from."
    )
    reason = models.CharField(
        max_length=24, choices=Reason.choices, null=True, blank=True, help_text="Why it was taken."
    )
    methods = ArrayField(
        models.CharField(max_length=80), null=True, blank=True, help_text="Methods of analysis."
    )
    matrix = models.CharField(
        max_length=80, help_text="What was sampled, such as soil, plants, wheat or honey."
    )
    taken_on = models.DateField(help_text="Day of sampling.")
    analysis = models.CharField(max_length=120, blank=True, help_text="What it was analysed for.")
    result = models.CharField(
        max_length=12,
        choices=Result.choices,
        null=True,
        blank=True,
        help_text="What the laboratory found; it is told together with its day.",
    )
    substance = models.CharField(max_length=80, blank=True, help_text="The substance found, where one was.")
    value_ug_kg = models.BigIntegerField(null=True, blank=True, help_text="How much of it was found.")
    reported_on = models.DateField(null=True, blank=True, help_text="Day of the result.")
    settled_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control body settled what follows from it."
    )

    objects = VisibleRows["Sample"].as_manager()

    class Meta:
        ordering = ["case", "taken_on", "id"]
        constraints = [
            models.CheckConstraint(
                name="a_result_is_reported_on_a_day",
                condition=models.Q(result__isnull=True, reported_on__isnull=True)
                | models.Q(result__isnull=False, reported_on__isnull=False),
            ),
            models.CheckConstraint(
                name="a_result_follows_the_sampling",
                condition=models.Q(reported_on__isnull=True)
                | models.Q(reported_on__gte=models.F("taken_on")),
            ),
            models.CheckConstraint(
                name="only_a_detection_names_a_value",
                condition=models.Q(value_ug_kg__isnull=True) | models.Q(result="detected"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.matrix} {self.taken_on}"
