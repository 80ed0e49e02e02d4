"""Retroactive recognition of a parcel's past as conversion (2021/1698 Article 24), and work on the land before it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.entries import CaseEntry
from certification.models.inspections import Inspection
from certification.models.records import DiaryEntry
from certification.models.samples import Sample
from certification.models.sites import Parcel


class CultivationMeasure(DiaryEntry):
    """Work on a field by the operator: ploughing, harrowing, sowing, fertilising, mowing."""

    parcel = models.ForeignKey(
        Parcel, on_delete=models.PROTECT, related_name="cultivation_measures", help_text="The field."
    )
    kind = models.CharField(max_length=80, help_text="What was done.")
    done_on = models.DateField(null=True, blank=True, help_text="Day on which it began.")
    done_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which it began.")

    class Meta:
        ordering = ["producer", "done_on", "id"]


class RetroactiveRecognition(CaseEntry):
    """Recognition of time that has passed as part of the conversion of one parcel."""

    class Basis(models.TextChoices):
        UNTREATED = "untreated"
        RURAL_DEVELOPMENT_PROGRAMME = "rural_development_programme"

    parcel = models.ForeignKey(
        Parcel, on_delete=models.PROTECT, related_name="recognitions", help_text="The parcel."
    )
    basis = models.CharField(
        max_length=30,
        choices=Basis.choices,
        null=True,
        blank=True,
        help_text="untreated: a natural or agricultural area on which no product was used that is not authorised; "
        "rural_development_programme: a measure of an EU programme, which Kazakhstan does not have.",
    )
    untreated_from_on = models.DateField(
        null=True, blank=True, help_text="First day of the time for which it is proven to be untreated."
    )
    untreated_until_on = models.DateField(null=True, blank=True, help_text="Last day of that time.")
    proofs = ArrayField(
        models.CharField(max_length=200),
        null=True,
        blank=True,
        help_text="Papers that prove it, each with its issuer. An empty list says that there are none.",
    )
    mapped = models.BooleanField(null=True, help_text="Whether the operator handed in a map of the parcel.")
    geolocated = models.BooleanField(
        null=True, help_text="Whether the operator handed in the geolocation of the parcel."
    )
    total_area_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="Total area the recognition is asked for."
    )
    production_described = models.BooleanField(
        null=True, help_text="Whether the operator told the nature and the volume of the production."
    )
    further_documents_supplied = models.BooleanField(
        null=True,
        help_text="Whether the operator handed in every other paper the control body asked for; true also where it "
        "asked for none.",
    )
    risk_analysed_on = models.DateField(null=True, blank=True, help_text="Day of the risk analysis.")
    risk_analysis_documented = models.BooleanField(
        null=True, help_text="Whether the risk analysis is on paper."
    )
    risk_analysis_covers_proof = models.BooleanField(
        null=True, help_text="Whether the risk analysis covers at least the three years of the proof."
    )
    risk_parcel = models.BooleanField(
        null=True, help_text="Whether the risk analysis found a risk of contamination on the parcel."
    )
    sampled = models.BooleanField(
        null=True, help_text="Whether soil or plants of the parcel were sampled for it."
    )
    samples = models.ManyToManyField(
        Sample, blank=True, related_name="recognitions", help_text="The samples taken for it."
    )
    samples_follow_analysis = models.BooleanField(
        null=True, help_text="Whether the samples were taken as the risk analysis asks."
    )
    inspection = models.ForeignKey(
        Inspection,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="recognitions",
        help_text="The physical inspection for it.",
    )
    inspected_on = models.DateField(
        null=True, blank=True, help_text="Day of that inspection, if not told with the inspection."
    )
    inspected_at = models.DateTimeField(null=True, blank=True, help_text="Moment of that inspection.")
    physically_inspected = models.BooleanField(
        null=True, help_text="Whether the parcel itself was inspected on the spot."
    )
    report_language = models.CharField(
        max_length=2, blank=True, help_text="Language of the inspection report, two letters (ISO 639-1)."
    )
    photographs = models.BooleanField(
        null=True, help_text="Whether the inspection report has photographs of the parcel."
    )
    final_report_on = models.DateField(null=True, blank=True, help_text="Day of the final written report.")
    report_justifies = models.BooleanField(
        null=True, help_text="Whether the final report says why the time is recognised."
    )
    start_given_on = models.DateField(
        null=True, blank=True, help_text="Start of the conversion of the parcel that the report gives."
    )
    report_area_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="Total area that the report gives."
    )
    notified_commission = models.BooleanField(null=True, help_text="Whether the Commission was told.")
    notified_commission_on = models.DateField(null=True, blank=True, help_text="Day on which it was.")
    notified_member_states = models.BooleanField(null=True, help_text="Whether the Member States were told.")
    notified_member_states_on = models.DateField(null=True, blank=True, help_text="Day on which they were.")
    notified_accreditation_body = models.BooleanField(
        null=True, help_text="Whether the accreditation body was told."
    )
    notified_accreditation_body_on = models.DateField(null=True, blank=True, help_text="Day on which it was.")
    report_enclosed = models.BooleanField(
        null=True, help_text="Whether the final report was sent with these notices."
    )
    evidence_kept = models.BooleanField(null=True, help_text="Whether the operator keeps the evidence.")
    evidence_kept_until_on = models.DateField(
        null=True, blank=True, help_text="Last day until which the operator keeps it."
    )
    checked_on = ArrayField(
        models.DateField(),
        null=True,
        blank=True,
        help_text="Days of later yearly controls at which this parcel was checked. An empty list: at none.",
    )

    class Meta:
        ordering = ["case", "id"]
