"""Consignments on their way to the Union: what they hold, who prepared them, where they entered."""

from django.db import models

from certification.models.animals import Animal
from certification.models.cases import Case
from certification.models.consignment_parts import CertificateOfInspection, Entry
from certification.models.control_bodies import CATEGORIES
from certification.models.entries import CaseEntry
from certification.models.fields import Versioned, any_body_code, combined_nomenclature
from certification.models.lots import Lot
from certification.models.records import Extraction, Harvest
from certification.models.sites import STATUS, Facility
from certification.models.visibility import VisibleRows


class Consignment(Versioned, CertificateOfInspection, Entry):
    """A load with its certificate of inspection (COI): what it is, how the COI came about, how it entered the Union.

    What was done to it, its lots, the boxes and papers of its COI stand in lists of their own.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="consignments")
    ref = models.CharField(max_length=40, unique=True)
    product = models.CharField(max_length=60, help_text="What it is, such as wheat, honey, beef.")
    cn_code = models.CharField(
        max_length=12,
        blank=True,
        validators=[combined_nomenclature],
        help_text="Code of the Combined Nomenclature, 8 digits where possible.",
    )
    category = models.CharField(
        max_length=1, choices=CATEGORIES, null=True, blank=True, help_text="Product category A to G."
    )
    status = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="As what it is shipped."
    )
    net_g = models.BigIntegerField(null=True, blank=True, help_text="Net weight.")
    gross_g = models.BigIntegerField(null=True, blank=True, help_text="Gross weight.")
    packages = models.PositiveIntegerField(null=True, blank=True, help_text="Number of packages.")
    crop_ingredients = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Number of agricultural crops in the product."
    )
    bulk = models.BooleanField(null=True, help_text="Whether it travels unpacked.")
    seals = models.CharField(max_length=200, blank=True, help_text="Numbers of the seals.")
    containers = models.CharField(max_length=200, blank=True, help_text="Numbers of the containers.")
    wagons = models.CharField(max_length=200, blank=True, help_text="Numbers of the wagons.")
    one_transport = models.BooleanField(
        null=True, help_text="Whether all of it travels on the same means of transport."
    )
    one_country = models.BooleanField(
        null=True, help_text="Whether all of it is imported from the same third country."
    )
    state = models.CharField(
        max_length=60,
        blank=True,
        help_text="Where it stands: draft (nothing asked for yet), submitted_to_control_body, control_body_checks, "
        "signed_by_control_body, in_transit, endorsed, refused_release, or other words.",
    )
    route = models.CharField(max_length=200, blank=True)
    transport = models.CharField(max_length=40, blank=True, help_text="Means of transport, box 17.")
    country_of_origin = models.CharField(
        max_length=2,
        blank=True,
        help_text="Box 8, two letters; empty: KZ, where this register's producers are.",
    )
    country_of_export = models.CharField(max_length=2, blank=True, help_text="Box 9 as stated, two letters.")
    exporter = models.CharField(max_length=160, blank=True, help_text="Box 5 as stated.")
    traders = models.CharField(
        max_length=300, blank=True, help_text="Box 6: who trades it without handling it; empty: nobody told."
    )
    departed_on = models.DateField(
        null=True,
        blank=True,
        help_text="Day on which it left the country of export (of origin, where no other country exported it).",
    )
    departed_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    establishment = models.ForeignKey(
        Facility,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="consignments",
        help_text="The establishment it comes from, if it is one of the producer's.",
    )
    note = models.CharField(max_length=300, blank=True)

    objects = VisibleRows["Consignment"].as_manager()

    class Meta:
        ordering = ["case", "ref"]
        constraints = [
            models.CheckConstraint(
                name="consignment_weighs_something",
                condition=models.Q(net_g__isnull=True) | models.Q(net_g__gt=0),
            )
        ]

    def __str__(self) -> str:
        return self.ref


class ConsignmentLot(CaseEntry):
    """A part of a consignment and where it was taken from: a lot, a harvest, an extraction of honey, or an animal."""

    consignment = models.ForeignKey(
        Consignment, on_delete=models.PROTECT, related_name="lots", help_text="The consignment it is part of."
    )
    lot = models.ForeignKey(
        Lot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="consignment_lots",
        help_text="The lot it was taken from.",
    )
    harvest = models.ForeignKey(
        Harvest,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="consignment_lots",
        help_text="The harvest it was taken from.",
    )
    extraction = models.ForeignKey(
        Extraction,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="consignment_lots",
        help_text="The extraction of honey it was taken from.",
    )
    animal = models.ForeignKey(
        Animal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="consignment_lots",
        help_text="The animal it was taken from.",
    )
    product = models.CharField(
        max_length=60, blank=True, help_text="What it is, if not simply the product of the consignment."
    )
    quantity_g = models.BigIntegerField(
        null=True, blank=True, help_text="How much of it is in the consignment."
    )

    class Meta:
        ordering = ["consignment", "id"]
        constraints = [
            models.CheckConstraint(
                name="a_part_of_a_consignment_has_one_source",
                condition=models.Q(lot=None, harvest=None, extraction=None)
                | models.Q(lot=None, harvest=None, animal=None)
                | models.Q(lot=None, extraction=None, animal=None)
                | models.Q(harvest=None, extraction=None, animal=None),
            )
        ]


class ConsignmentStep(CaseEntry):
    """One thing done to the goods on their way, by whom and where.

    Everything but mere carriage is preparation (2018/848, Article 3(44)): the last of it decides who exports, from
    which country, and which control body issues the certificate of inspection.
    """

    class Kind(models.TextChoices):
        CLEANING = "cleaning"
        MILLING = "milling"
        PACKING = "packing"
        LABELLING = "labelling"
        SLAUGHTERING = "slaughtering"
        CUTTING = "cutting"
        CARRIAGE = "carriage"

    consignment = models.ForeignKey(
        Consignment,
        on_delete=models.PROTECT,
        related_name="steps",
        help_text="The consignment it was done to.",
    )
    kind = models.CharField(
        max_length=12,
        choices=Kind.choices,
        null=True,
        blank=True,
        help_text="carriage: moved and nothing more.",
    )
    done_on = models.DateField(null=True, blank=True, help_text="Day on which it was done (ended).")
    done_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    country = models.CharField(max_length=2, blank=True, help_text="Where, two letters.")
    own = models.BooleanField(null=True, help_text="Whether the producer itself did it.")
    operator = models.CharField(
        max_length=160, blank=True, help_text="Who did it, if not the producer itself."
    )
    body_code = models.CharField(
        max_length=12,
        blank=True,
        validators=[any_body_code],
        help_text="Full code of that operator's control body; empty for the producer itself: the body of the case.",
    )
    body_recognised = models.BooleanField(
        null=True,
        help_text="Whether that body is recognised for this country and the product's category; asked only of "
        "countries the house keeps no list for.",
    )

    class Meta:
        ordering = ["consignment", "done_on", "done_at", "id"]
