"""What grew on each field year by year, and the yearly figures of manure and copper."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.fields import Dated
from certification.models.inputs import InputUse
from certification.models.records import DiaryEntry
from certification.models.sites import STATUS, Parcel


class CropYear(DiaryEntry, Dated):
    """One year or season of one field: its main crop, what else covered the ground, and how it was grown."""

    parcel = models.ForeignKey(
        Parcel, on_delete=models.PROTECT, related_name="crop_years", help_text="The field."
    )
    year = models.PositiveSmallIntegerField(help_text="The year of harvest.")
    main_crop = models.CharField(max_length=40, blank=True, help_text="The main crop.")
    cover_crops = ArrayField(
        models.CharField(max_length=40),
        null=True,
        blank=True,
        help_text="Cover and catch crops. An empty list says that there were none.",
    )
    green_manure = models.BooleanField(null=True, help_text="Whether a green manure crop was grown.")
    leguminous = models.BooleanField(
        null=True,
        help_text="Whether the main crop or a cover crop is a legume; not told: as the crops are known.",
    )
    fallow = models.BooleanField(null=True, help_text="Whether the field lay fallow.")
    species = models.CharField(max_length=60, blank=True, help_text="Species of the main crop, common name.")
    latin_name = models.CharField(
        max_length=80, blank=True, help_text="Species of the main crop, Latin name."
    )
    variety = models.CharField(max_length=60, blank=True, help_text="Variety of the main crop.")
    area_m2 = models.BigIntegerField(null=True, blank=True, help_text="Area under the main crop.")
    status = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="Status of the crop as told."
    )
    soil_bound = models.BooleanField(
        null=True, help_text="Whether the crop grew in living soil connected with subsoil and bedrock."
    )
    hydroponic = models.BooleanField(
        null=True, help_text="Whether it grew in water or an inert medium (hydroponics)."
    )
    peat_used = models.BooleanField(
        null=True, help_text="Whether peat was used; tell the use itself in the list of inputs."
    )
    yield_estimate_g = models.BigIntegerField(
        null=True, blank=True, help_text="Expected harvest of the main crop."
    )

    class Meta:
        ordering = ["producer", "year", "id"]


class ManureSum(DiaryEntry):
    """Nitrogen that one kind of manure brought to the organic and in-conversion land of the holding in one year."""

    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    kind = models.CharField(
        max_length=30,
        choices=InputUse.Material.choices,
        null=True,
        blank=True,
        help_text="Kind of manure; not told: all of it.",
    )
    nitrogen_g = models.BigIntegerField(null=True, blank=True, help_text="Nitrogen brought in the year.")

    class Meta:
        ordering = ["producer", "year", "id"]


class ManureAgreement(DiaryEntry):
    """An agreement with another holding on surplus manure, with the figures of one calendar year."""

    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    partner = models.CharField(max_length=160, blank=True, help_text="The other holding.")
    partner_organic = models.BooleanField(
        null=True, help_text="Whether the other holding is under organic control."
    )
    written = models.BooleanField(null=True, help_text="Whether the agreement is in writing.")
    signed_on = models.DateField(null=True, blank=True, help_text="Day of the agreement.")
    given_nitrogen_g = models.BigIntegerField(
        null=True, blank=True, help_text="Nitrogen in the manure given to the other holding."
    )
    taken_nitrogen_g = models.BigIntegerField(
        null=True, blank=True, help_text="Nitrogen in the manure taken from the other holding."
    )
    partner_area_m2 = models.BigIntegerField(
        null=True,
        blank=True,
        help_text="Agricultural area used of the other holding's organic and in-conversion units.",
    )
    partner_nitrogen_g = models.BigIntegerField(
        null=True,
        blank=True,
        help_text="Nitrogen from manure on the other holding's land, without what this producer gave it.",
    )

    class Meta:
        ordering = ["producer", "year", "id"]


class CopperYear(DiaryEntry):
    """Copper brought to one hectare in one calendar year, by field or, without one, wherever it was most."""

    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    parcel = models.ForeignKey(
        Parcel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="copper_years",
        help_text="The field; not told: the holding as a whole.",
    )
    copper_per_ha_g = models.BigIntegerField(
        null=True, blank=True, help_text="Copper per hectare in the year; 0: none."
    )

    class Meta:
        ordering = ["producer", "year", "id"]


class ProductionForecast(DiaryEntry):
    """How much of a product the producer plans to make in a year."""

    year = models.PositiveSmallIntegerField(help_text="The year planned for.")
    product = models.CharField(max_length=60, help_text="The product.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Planned amount.")

    class Meta:
        ordering = ["producer", "year", "id"]
