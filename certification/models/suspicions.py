"""Suspicions that a product does not comply, as the operator must deal with them (2018/848 Articles 27 and 28(2))."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.animals import Animal
from certification.models.lots import Lot
from certification.models.records import DiaryEntry, Extraction, Harvest


class Suspicion(DiaryEntry):
    """A suspicion that a product is not organic, for instance because of a substance found in it."""

    class Source(models.TextChoices):
        OPERATOR = "operator"
        LABORATORY = "laboratory"
        CONTROL_BODY = "control_body"
        AUTHORITY = "authority"
        BUYER = "buyer"
        OTHER = "other"

    class Part(models.TextChoices):
        SUPPLIER_PAPERS = "supplier_papers"
        LOT_TRACE = "lot_trace"
        STOCK_QUANTITY = "stock_quantity"
        SOLD_QUANTITY = "sold_quantity"
        LABORATORY_RESULT = "laboratory_result"
        SAMPLING_SHEET = "sampling_sheet"
        EARLIER_SUSPICIONS = "earlier_suspicions"

    substance = models.CharField(max_length=120, blank=True, help_text="The substance, where there is one.")
    source = models.CharField(
        max_length=12, choices=Source.choices, null=True, blank=True, help_text="Who raised it."
    )
    lots = models.ManyToManyField(
        Lot, blank=True, related_name="suspicions", help_text="The lots it is about."
    )
    harvests = models.ManyToManyField(
        Harvest, blank=True, related_name="suspicions", help_text="The harvests it is about."
    )
    extractions = models.ManyToManyField(
        Extraction, blank=True, related_name="suspicions", help_text="The extractions it is about."
    )
    animals = models.ManyToManyField(
        Animal, blank=True, related_name="suspicions", help_text="The animals it is about."
    )
    noticed_on = models.DateField(null=True, blank=True, help_text="Day on which it arose.")
    noticed_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which it arose.")
    separated = models.BooleanField(null=True, help_text="Whether the product was identified and set apart.")
    separated_on = models.DateField(null=True, blank=True, help_text="Day on which it was set apart.")
    checked = models.BooleanField(
        null=True, help_text="Whether it was checked if the suspicion has substance."
    )
    checked_on = models.DateField(null=True, blank=True, help_text="Day of that check.")
    label_compared = models.BooleanField(null=True, help_text="Check: whether label and papers agree.")
    supplier_certificate_compared = models.BooleanField(
        null=True, help_text="Check: whether it was seen that the supplier's certificate covers the product."
    )
    causes_examined = models.BooleanField(
        null=True, help_text="Check: whether possible causes were examined."
    )
    sale_stopped = models.BooleanField(
        null=True, help_text="Whether it was kept from sale and use as organic while the suspicion stood."
    )
    sale_stopped_on = models.DateField(null=True, blank=True, help_text="Day from which it was kept back.")
    sold_before = models.BooleanField(
        null=True, help_text="Whether any of it had been sold as organic or in conversion before."
    )
    substantiated = models.BooleanField(
        null=True, help_text="Whether the suspicion proved to have substance."
    )
    substantiated_on = models.DateField(null=True, blank=True, help_text="Day on which that was clear.")
    eliminated = models.BooleanField(null=True, help_text="Whether the suspicion could be eliminated.")
    eliminated_on = models.DateField(null=True, blank=True, help_text="Day on which that was clear.")
    control_body_informed = models.BooleanField(null=True, help_text="Whether the control body was told.")
    control_body_informed_on = models.DateField(null=True, blank=True, help_text="Day it was told.")
    control_body_informed_at = models.DateTimeField(null=True, blank=True, help_text="Moment it was told.")
    parts_held = ArrayField(
        models.CharField(max_length=20, choices=Part.choices),
        null=True,
        blank=True,
        help_text="Parts of the file on the suspicion that are held; empty: none.",
    )
    non_authorised_used = models.BooleanField(
        null=True, help_text="Found: whether the operator used something organic production may not use."
    )
    precautions_taken = models.BooleanField(
        null=True, help_text="Found: whether the operator had taken the precautions of Article 28(1)."
    )
    earlier_requests_ignored = models.BooleanField(
        null=True, help_text="Found: whether earlier requests of the control body were not followed."
    )

    class Meta:
        ordering = ["producer", "noticed_on", "id"]


class BuyerNotice(DiaryEntry):
    """A buyer told of a suspicion or of a non-compliance that touches what was bought."""

    suspicion = models.ForeignKey(
        Suspicion, on_delete=models.PROTECT, related_name="notices", help_text="What the buyer was told of."
    )
    buyer = models.CharField(max_length=160, help_text="Who was told.")
    informed_on = models.DateField(null=True, blank=True, help_text="Day the buyer was told.")
    in_writing = models.BooleanField(null=True, help_text="Whether in writing.")

    class Meta:
        ordering = ["suspicion", "informed_on", "id"]
