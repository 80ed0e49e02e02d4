"""Lots: what was harvested, bought, mixed or made, what each is made of, what was claimed of it, and the stock ledger.

Where a lot came from stands in its sources, so that a doubt about a field, a hive or a supplier reaches everything
made from it. Weights are grams; a null is "not told" and never zero.
"""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.animals import Animal
from certification.models.control_bodies import CATEGORIES
from certification.models.fields import any_body_code, combined_nomenclature
from certification.models.records import DiaryEntry, Extraction, Harvest
from certification.models.sites import STATUS


class SupplierCertificate(DiaryEntry):
    """The organic certificate of somebody the producer buys from, as the producer holds it."""

    supplier = models.CharField(max_length=160, help_text="Name of the supplier.")
    number = models.CharField(max_length=60, blank=True, help_text="Document number, box 1.")
    issuer = models.CharField(
        max_length=12, blank=True, validators=[any_body_code], help_text="Full code of the control body."
    )
    issued_on = models.DateField(null=True, blank=True, help_text="Day of issue.")
    valid_from_on = models.DateField(null=True, blank=True, help_text="First valid day, as the paper says.")
    valid_until_on = models.DateField(null=True, blank=True, help_text="Last valid day, as the paper says.")
    organic_products = ArrayField(
        models.CharField(max_length=60),
        null=True,
        blank=True,
        help_text="Products it covers as organic; empty: none.",
    )
    in_conversion_products = ArrayField(
        models.CharField(max_length=60),
        null=True,
        blank=True,
        help_text="Products it covers as in conversion; empty: none.",
    )
    suspended_from_on = models.DateField(null=True, blank=True, help_text="First day of a suspension.")
    suspended_until_on = models.DateField(null=True, blank=True, help_text="Last day of that suspension.")
    withdrawn_on = models.DateField(null=True, blank=True, help_text="Day on which it was withdrawn.")

    class Meta:
        ordering = ["producer", "supplier", "valid_from_on", "id"]


class Lot(DiaryEntry):
    """A quantity of one product that can be told apart; `status` is what it was declared as, not what the rules say."""

    class Origin(models.TextChoices):
        HARVEST = "harvest"
        EXTRACTION = "extraction"
        SLAUGHTER = "slaughter"
        PROCESSING = "processing"
        MIXING = "mixing"
        SPLITTING = "splitting"
        PURCHASE = "purchase"

    product = models.CharField(max_length=60, help_text="What it is.")
    cn_code = models.CharField(
        max_length=12, blank=True, validators=[combined_nomenclature], help_text="Combined Nomenclature code."
    )
    category = models.CharField(
        max_length=1, choices=CATEGORIES, null=True, blank=True, help_text="Product category A to G."
    )
    quantity_g = models.BigIntegerField(
        null=True, blank=True, help_text="Weight when it was made or received."
    )
    status = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="What it was declared as."
    )
    origin = models.CharField(
        max_length=10, choices=Origin.choices, null=True, blank=True, help_text="How it came to be."
    )
    made_on = models.DateField(
        null=True, blank=True, help_text="Day it was made, or the first day of the work."
    )
    made_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    run = models.CharField(
        max_length=60, blank=True, help_text="Production run; lots of one run share its name."
    )
    cut_on = models.DateField(null=True, blank=True, help_text="Forage: day it was cut.")
    used_as_feed_on = models.DateField(
        null=True, blank=True, help_text="Forage or feed: first day it was fed."
    )
    ionising_radiation = models.BooleanField(
        null=True, help_text="Whether it, or something in it, was treated with ionising radiation."
    )
    supplier = models.CharField(max_length=160, blank=True, help_text="Bought: from whom.")
    supplier_certificate = models.ForeignKey(
        SupplierCertificate,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lots",
        help_text="Bought: the supplier's certificate.",
    )
    certificate_checked = models.BooleanField(
        null=True, help_text="Bought: whether the supplier's certificate was checked for this product."
    )
    certificate_checked_on = models.DateField(null=True, blank=True, help_text="Day of that check.")
    received_on = models.DateField(null=True, blank=True, help_text="Day on which it was received.")
    received_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    closure_checked = models.BooleanField(
        null=True, help_text="Reception: whether it was checked that packaging or container was closed."
    )
    label_checked = models.BooleanField(
        null=True, help_text="Reception: whether label and accompanying papers were compared."
    )
    check_recorded = models.BooleanField(
        null=True, help_text="Reception: whether the result of these checks was written down."
    )
    imported = models.BooleanField(null=True, help_text="Whether it was received from another country.")
    arrived_closed = models.BooleanField(
        null=True, help_text="Imported: whether it arrived in closed packaging or containers."
    )
    exporter_identified = models.BooleanField(
        null=True, help_text="Imported: whether the exporter could be identified on it."
    )
    lot_marked = models.BooleanField(
        null=True, help_text="Imported: whether marks and numbers identified the lot."
    )
    certificate_came_along = models.BooleanField(
        null=True, help_text="Imported: whether the certificate for imports came with it."
    )
    downgraded_on = models.DateField(
        null=True, blank=True, help_text="Day from which it bears no reference to organic production."
    )
    whole_run_affected = models.BooleanField(
        null=True, help_text="Downgraded: whether the whole production run was."
    )
    marketing_ban_from_on = models.DateField(null=True, blank=True, help_text="First day of a marketing ban.")
    marketing_ban_until_on = models.DateField(null=True, blank=True, help_text="Last day of that ban.")
    relabelled = models.BooleanField(
        null=True, help_text="Whether, once downgraded, it was labelled as organic again."
    )

    class Meta:
        ordering = ["producer", "made_on", "id"]

    def __str__(self) -> str:
        return self.ref or self.product


class LotSource(DiaryEntry):
    """One thing a lot was made from: another lot, a harvest, an extraction, or an animal; exactly one of them."""

    lot = models.ForeignKey(
        Lot, on_delete=models.PROTECT, related_name="sources", help_text="The lot that was made."
    )
    parent = models.ForeignKey(
        Lot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="used_in",
        help_text="From this lot.",
    )
    harvest = models.ForeignKey(
        Harvest,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lots",
        help_text="From this harvest.",
    )
    extraction = models.ForeignKey(
        Extraction,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lots",
        help_text="From this extraction.",
    )
    animal = models.ForeignKey(
        Animal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="lots",
        help_text="From this animal.",
    )
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="How much of it went into the lot.")

    class Meta:
        ordering = ["lot", "id"]
        constraints = [
            models.CheckConstraint(
                name="a_lot_source_is_exactly_one_thing",
                condition=models.Q(parent__isnull=False, harvest=None, extraction=None, animal=None)
                | models.Q(harvest__isnull=False, parent=None, extraction=None, animal=None)
                | models.Q(extraction__isnull=False, parent=None, harvest=None, animal=None)
                | models.Q(animal__isnull=False, parent=None, harvest=None, extraction=None),
            ),
            models.CheckConstraint(
                name="a_lot_is_not_made_from_itself",
                condition=models.Q(parent__isnull=True) | ~models.Q(parent=models.F("lot")),
            ),
        ]


class Ingredient(DiaryEntry):
    """One ingredient of a lot, with its share by weight."""

    lot = models.ForeignKey(
        Lot, on_delete=models.PROTECT, related_name="ingredients", help_text="The lot that contains it."
    )
    from_lot = models.ForeignKey(
        Lot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ingredient_of",
        help_text="The lot it was taken from, where it is one on record.",
    )
    product = models.CharField(max_length=60, help_text="What it is.")
    agricultural = models.BooleanField(
        null=True, help_text="Whether it is of agricultural origin (water, salt and the like are not)."
    )
    status = models.CharField(max_length=15, choices=STATUS, null=True, blank=True, help_text="Its status.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Weight in the lot.")
    share_ppm = models.PositiveIntegerField(null=True, blank=True, help_text="Share of the lot by weight.")

    class Meta:
        ordering = ["lot", "id"]
