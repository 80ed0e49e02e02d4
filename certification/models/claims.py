"""Claims: how a product was called when it was labelled, advertised or sold."""

from django.db import models

from certification.models.animals import Animal
from certification.models.lots import Lot
from certification.models.records import DiaryEntry, Extraction, Harvest
from certification.models.sites import STATUS


class Claim(DiaryEntry):
    """A product labelled, advertised or sold as organic, in conversion, or neither."""

    harvest = models.ForeignKey(
        Harvest,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="The harvest it is of.",
    )
    extraction = models.ForeignKey(
        Extraction,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="The honey it is of.",
    )
    animal = models.ForeignKey(
        Animal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="The animal it is of.",
    )
    lot = models.ForeignKey(
        Lot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        help_text="The lot it is of.",
    )
    product = models.CharField(max_length=60, blank=True, help_text="Name of the product.")
    reproductive_material = models.BooleanField(
        null=True,
        help_text="Whether it is seed or other plant reproductive material; not told: food or feed.",
    )
    claim = models.CharField(
        max_length=15,
        choices=STATUS,
        null=True,
        blank=True,
        help_text="How it is called; non_organic: as neither organic nor in conversion.",
    )
    claimed_on = models.DateField(null=True, blank=True, help_text="Day of the label or sale.")
    buyer = models.CharField(max_length=160, blank=True, help_text="Who bought it.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Amount.")
    crop_ingredients = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Number of agricultural crops in it."
    )
    logo_used = models.BooleanField(null=True, help_text="Whether the organic logo of the EU is on it.")
    lettering_not_prominent = models.BooleanField(
        null=True,
        help_text="Whether the words on conversion are no larger, bolder or brighter than the name of the product.",
    )
    beside_control_body_code = models.BooleanField(
        null=True,
        help_text="Whether these words and the code of the control body stand in one field of view.",
    )
    control_body_code_shown = models.BooleanField(
        null=True, help_text="Whether the code of the control body is shown."
    )
    place_of_farming = models.CharField(
        max_length=80, blank=True, help_text="Statement of the place of farming, as shown."
    )

    class Meta:
        ordering = ["producer", "claimed_on", "id"]
