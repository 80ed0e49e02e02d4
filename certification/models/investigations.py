"""Investigations of the control body (2021/1698 Article 22, 2021/279 Article 2)."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.animals import Animal
from certification.models.entries import CaseEntry
from certification.models.lots import Lot
from certification.models.noncompliances import NonCompliance
from certification.models.records import Extraction, Harvest
from certification.models.suspicions import Suspicion


class Investigation(CaseEntry):
    """What the control body did after it learnt of something that may touch the integrity of organic products."""

    class Considered(models.TextChoices):
        PRODUCTS = "products"
        MARKET = "market"
        SUBSTANCES = "substances"
        STAGE = "stage"
        OTHER_OPERATORS = "other_operators"
        EARLIER_INVESTIGATIONS = "earlier_investigations"

    class Concluded(models.TextChoices):
        INTEGRITY = "integrity"
        SOURCE_AND_CAUSE = "source_and_cause"
        OPERATOR_CONDUCT = "operator_conduct"

    suspicion = models.ForeignKey(
        Suspicion,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="investigations",
        help_text="The suspicion it is about.",
    )
    noncompliance = models.ForeignKey(
        NonCompliance,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="investigations",
        help_text="The non-compliance it led to.",
    )
    lots = models.ManyToManyField(Lot, blank=True, related_name="investigations", help_text="Lots concerned.")
    harvests = models.ManyToManyField(
        Harvest, blank=True, related_name="investigations", help_text="Harvests concerned."
    )
    extractions = models.ManyToManyField(
        Extraction, blank=True, related_name="investigations", help_text="Extractions concerned."
    )
    animals = models.ManyToManyField(
        Animal, blank=True, related_name="investigations", help_text="Animals concerned."
    )
    residue = models.BooleanField(
        null=True, help_text="Whether it is about the presence of something organic production may not use."
    )
    received_on = models.DateField(null=True, blank=True, help_text="Day the control body learnt of it.")
    received_at = models.DateTimeField(null=True, blank=True, help_text="Moment it learnt of it.")
    started = models.BooleanField(null=True, help_text="Whether an investigation was begun.")
    started_on = models.DateField(null=True, blank=True, help_text="Day it was begun.")
    operator_heard = models.BooleanField(
        null=True, help_text="Whether the operator could comment before the provisional ban."
    )
    operator_heard_on = models.DateField(null=True, blank=True, help_text="Day the operator was heard.")
    operator_heard_at = models.DateTimeField(null=True, blank=True, help_text="Moment it was heard.")
    ban_imposed = models.BooleanField(
        null=True, help_text="Whether the products were provisionally banned as organic or in conversion."
    )
    ban_from_on = models.DateField(null=True, blank=True, help_text="First day of the provisional ban.")
    ban_from_at = models.DateTimeField(null=True, blank=True, help_text="Moment it was imposed.")
    ban_until_on = models.DateField(null=True, blank=True, help_text="Last day of the provisional ban.")
    concluded = models.BooleanField(
        null=True, help_text="Whether the investigation is over; false: still open."
    )
    concluded_on = models.DateField(null=True, blank=True, help_text="Day on which its result was known.")
    integrity_affected = models.BooleanField(
        null=True, help_text="Result: whether the integrity of organic products is affected."
    )
    released = models.BooleanField(null=True, help_text="Whether the products were released after that.")
    released_on = models.DateField(null=True, blank=True, help_text="Day they were released.")
    considered = ArrayField(
        models.CharField(max_length=24, choices=Considered.choices),
        null=True,
        blank=True,
        help_text="What the investigation looked at; empty: nothing of these.",
    )
    concluded_about = ArrayField(
        models.CharField(max_length=20, choices=Concluded.choices),
        null=True,
        blank=True,
        help_text="What its conclusions say something about; empty: nothing of these.",
    )
    final_report = models.BooleanField(null=True, help_text="Whether a final report was drawn up.")
    final_report_on = models.DateField(null=True, blank=True, help_text="Day of the final report.")

    class Meta:
        ordering = ["case", "received_on", "id"]
