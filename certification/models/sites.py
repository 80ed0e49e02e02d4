"""Sites: parcels, apiaries, facilities; herds stand in `herds.py`."""

from django.db import models

from certification.models.fields import Dated, Versioned, ends_after_it_starts
from certification.models.producers import Producer
from certification.models.visibility import VisibleRows

STATUS = [("organic", "organic"), ("in_conversion", "in_conversion"), ("non_organic", "non_organic")]


class SiteRows(VisibleRows[models.Model]):
    producer_path = "producer_id"
    control_body_path = "producer__cases__control_body_id"
    through_cases = True


class Site(Versioned, Dated):
    """What every site shares: an owner, a short `ref` of its own, and the days it is the producer's."""

    producer = models.ForeignKey(Producer, on_delete=models.PROTECT, related_name="%(class)s_set")
    ref = models.CharField(max_length=40)
    name = models.CharField(max_length=120, blank=True)

    objects = SiteRows.as_manager()

    class Meta:
        abstract = True
        ordering = ["producer", "ref"]

    def __str__(self) -> str:
        return self.name or self.ref


def site_constraints(kind: str) -> list[models.BaseConstraint]:
    return [
        ends_after_it_starts(f"{kind}_ends_after_it_starts"),
        models.UniqueConstraint(fields=["producer", "ref"], name=f"a_producer_has_each_{kind}_ref_once"),
    ]


class InUnit(models.Model):
    """A site that belongs to one production unit of the holding."""

    unit = models.ForeignKey(
        "certification.ProductionUnit",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="%(class)s_set",
        help_text="The production unit it belongs to.",
    )

    class Meta:
        abstract = True


class Parcel(Site, InUnit):
    """A field by its cadastral number; `polygon` is a ring of [longitude, latitude].

    `told_status` is what the producer or the body says of it; what the rules say is computed.
    """

    class LandUse(models.TextChoices):
        ARABLE = "arable"
        PASTURE = "pasture"
        PERENNIAL_FORAGE = "perennial_forage"
        PERENNIAL_CROP = "perennial_crop"
        OPEN_AIR = "open_air"
        WILD = "wild"
        FALLOW = "fallow"
        GREENHOUSE = "greenhouse"
        FOREST = "forest"
        OTHER = "other"

    cadastral_no = models.CharField(max_length=40, blank=True, help_text="Cadastral number.")
    area_m2 = models.BigIntegerField(null=True, blank=True, help_text="Area.")
    polygon = models.JSONField(
        null=True, blank=True, help_text="Border of the field; first point = last point."
    )
    longitude = models.DecimalField(
        max_digits=9, decimal_places=6, null=True, blank=True, help_text="Longitude of a point in the field."
    )
    latitude = models.DecimalField(
        max_digits=8, decimal_places=6, null=True, blank=True, help_text="Latitude of a point in the field."
    )
    land_use = models.CharField(
        max_length=20,
        choices=LandUse.choices,
        blank=True,
        help_text="pasture: permanent grassland; perennial_forage: lucerne, sainfoin and the like; perennial_crop: "
        "orchards, berries; open_air: pasture or open-air area of pigs or poultry; wild: a place of wild collection.",
    )
    common_land = models.BooleanField(null=True, help_text="Whether others graze their animals on it too.")
    tenure_from_on = models.DateField(null=True, blank=True, help_text="First day of ownership or lease.")
    tenure_until_on = models.DateField(null=True, blank=True, help_text="Last day of the lease.")
    told_status = models.CharField(
        max_length=15, choices=STATUS, blank=True, help_text="Status as somebody told it; it decides nothing."
    )

    class Meta(Site.Meta):
        abstract = False
        constraints = [
            *site_constraints("parcel"),
            models.CheckConstraint(
                name="parcel_area_is_positive",
                condition=models.Q(area_m2__isnull=True) | models.Q(area_m2__gt=0),
            ),
        ]


class Apiary(Site, InUnit):
    """A place with hives; `colonies` counts bee colonies, the point is longitude and latitude in degrees."""

    class Species(models.TextChoices):
        APIS_MELLIFERA = "apis_mellifera"
        OTHER = "other"

    colonies = models.PositiveIntegerField(null=True, blank=True)
    mobile = models.BooleanField(null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(max_digits=8, decimal_places=6, null=True, blank=True)

    location_given = models.BooleanField(
        null=True, help_text="Whether the control body was given a map or the coordinates of the hives."
    )
    location_given_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control body was given them."
    )
    registered = models.BooleanField(
        null=True, help_text="Whether the apiary is registered with the authorities of Kazakhstan."
    )
    landless = models.BooleanField(null=True, help_text="Whether the beekeeper keeps the bees without land.")
    species = models.CharField(
        max_length=15, choices=Species.choices, null=True, blank=True, help_text="Species of the bees."
    )
    ecotype = models.CharField(max_length=80, blank=True, help_text="Breed or local ecotype of the bees.")

    class Meta(Site.Meta):
        abstract = False
        verbose_name_plural = "apiaries"
        constraints = site_constraints("apiary")


class Facility(Site, InUnit):
    """A mill, store, packing line, abattoir or collection centre; capacities as told, in their own unit."""

    kind = models.CharField(max_length=40)
    products = models.CharField(max_length=200, blank=True)
    capacity = models.CharField(max_length=80, blank=True)
    veterinary_no = models.CharField(max_length=40, blank=True)
    eu_listing = models.CharField(max_length=20, blank=True)

    class Meta(Site.Meta):
        abstract = False
        verbose_name_plural = "facilities"
        constraints = site_constraints("facility")
