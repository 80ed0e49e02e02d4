"""What hangs on a certificate of inspection: its boxes, papers, extracts, replacements, and the checks before it."""

from django.db import models

from certification.models.consignments import Consignment
from certification.models.entries import CaseEntry
from certification.models.inspections import Inspection


class CoiBox(CaseEntry):
    """One box of the certificate of inspection and the day it was filled in (2021/2306, Annex)."""

    consignment = models.ForeignKey(
        Consignment, on_delete=models.PROTECT, related_name="boxes", help_text="The consignment."
    )
    box = models.CharField(
        max_length=12, help_text="Number of the box, 1 to 31; 13_packages: the number of packages in box 13."
    )
    value = models.CharField(max_length=500, blank=True, help_text="What it says.")
    filled_on = models.DateField(null=True, blank=True, help_text="Day on which it was filled in.")

    class Meta:
        ordering = ["consignment", "box", "id"]
        verbose_name_plural = "COI boxes"


class CoiDocument(CaseEntry):
    """A paper uploaded to the certificate of inspection; any kind of transport document will do."""

    class Kind(models.TextChoices):
        TRANSPORT_DOCUMENT = "transport_document"
        INVOICE = "invoice"
        PACKING_LIST = "packing_list"
        ANALYSIS = "analysis"
        TRAVEL_PLAN = "travel_plan"
        OTHER = "other"

    consignment = models.ForeignKey(
        Consignment, on_delete=models.PROTECT, related_name="papers", help_text="The consignment."
    )
    kind = models.CharField(
        max_length=20,
        choices=Kind.choices,
        null=True,
        blank=True,
        help_text="transport_document: bill of lading, CMR, CIM or SMGS waybill, airway bill.",
    )
    title = models.CharField(max_length=200, blank=True, help_text="What it is called.")
    uploaded_on = models.DateField(null=True, blank=True, help_text="Day of upload to TRACES.")

    class Meta:
        ordering = ["consignment", "uploaded_on", "id"]
        verbose_name = "COI document"


class CoiExtract(CaseEntry):
    """An extract of the certificate of inspection for one batch of a split consignment."""

    consignment = models.ForeignKey(
        Consignment,
        on_delete=models.PROTECT,
        related_name="extracts",
        help_text="The consignment that was split.",
    )
    batch = models.CharField(max_length=60, blank=True, help_text="Which batch.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Net weight of the batch.")
    endorsed_on = models.DateField(null=True, blank=True, help_text="Day on which the extract was endorsed.")

    class Meta:
        ordering = ["consignment", "batch", "id"]
        verbose_name = "COI extract"


class CoiReplacement(CaseEntry):
    """A certificate of inspection that replaces an earlier one to correct it (2021/2306, Article 6(1))."""

    consignment = models.ForeignKey(
        Consignment, on_delete=models.PROTECT, related_name="replacements", help_text="The consignment."
    )
    replaces = models.CharField(max_length=60, blank=True, help_text="Number of the COI that was replaced.")
    made_on = models.DateField(null=True, blank=True, help_text="Day of the replacement.")
    in_traces = models.BooleanField(null=True, help_text="Whether it was made by the procedure of TRACES.")
    clerical = models.BooleanField(
        null=True, help_text="Whether it corrects a slip of the pen and nothing else."
    )
    touches_guarantees = models.BooleanField(
        null=True,
        help_text="Whether it changes what identifies the consignment, its traceability or the guarantees.",
    )
    changes = models.CharField(max_length=300, blank=True, help_text="What changed.")

    class Meta:
        ordering = ["consignment", "made_on", "id"]
        verbose_name = "COI replacement"


class ConsignmentCheck(CaseEntry):
    """A check by the control body before it issues the certificate of inspection (2021/1698, Article 16)."""

    class Kind(models.TextChoices):
        DOCUMENTARY = "documentary"
        PHYSICAL = "physical"

    consignment = models.ForeignKey(
        Consignment, on_delete=models.PROTECT, related_name="checks", help_text="The consignment."
    )
    kind = models.CharField(
        max_length=12, choices=Kind.choices, null=True, blank=True, help_text="Of papers, or of the goods."
    )
    checked_on = models.DateField(null=True, blank=True, help_text="Day of the check.")
    checked_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    traceable = models.BooleanField(null=True, help_text="Whether products and ingredients could be traced.")
    balance_fits = models.BooleanField(null=True, help_text="Whether the volume fits the mass balance.")
    papers_seen = models.BooleanField(
        null=True,
        help_text="Whether transport and commercial documents, invoices included, were seen and right.",
    )
    ingredients_certified = models.BooleanField(
        null=True, help_text="Processed: whether all organic ingredients come from certified operators."
    )
    based_on_records = models.BooleanField(
        null=True,
        help_text="Whether certificate, latest inspection record, production plan and operator's records were used.",
    )
    inspection = models.ForeignKey(
        Inspection,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="consignment_checks",
        help_text="The latest inspection it was based on.",
    )
    sample_taken = models.BooleanField(null=True, help_text="Whether a sample was taken.")
    result_assessed = models.BooleanField(
        null=True, help_text="Whether the laboratory's result was assessed before the COI was issued."
    )

    class Meta:
        ordering = ["consignment", "checked_on", "id"]
