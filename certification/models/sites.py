"""Sites: parcels, apiaries, herds with their animals, facilities; and the conversions that stand on them."""

from django.db import models

from certification.models.fields import ClientMade, Dated, Versioned, ends_after_it_starts
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


def _site_constraints(kind: str) -> list[models.BaseConstraint]:
    return [
        ends_after_it_starts(f"{kind}_ends_after_it_starts"),
        models.UniqueConstraint(fields=["producer", "ref"], name=f"a_producer_has_each_{kind}_ref_once"),
    ]


class Parcel(Site):
    """A field by its cadastral number; area in m2, polygon as a GeoJSON ring of [longitude, latitude].

    `told_status` is what the producer or the body says of it; what the rules say is computed.
    """

    class LandUse(models.TextChoices):
        ARABLE = "arable"
        PASTURE = "pasture"
        PERENNIAL_FORAGE = "perennial_forage"
        PERENNIAL_CROP = "perennial_crop"
        FALLOW = "fallow"
        OTHER = "other"

    cadastral_no = models.CharField(max_length=40, blank=True)
    area_m2 = models.BigIntegerField(null=True, blank=True)
    polygon = models.JSONField(null=True, blank=True)
    land_use = models.CharField(max_length=20, choices=LandUse.choices, blank=True)
    told_status = models.CharField(max_length=15, choices=STATUS, blank=True)

    class Meta(Site.Meta):
        abstract = False
        constraints = [
            *_site_constraints("parcel"),
            models.CheckConstraint(
                name="parcel_area_is_positive",
                condition=models.Q(area_m2__isnull=True) | models.Q(area_m2__gt=0),
            ),
        ]


class Apiary(Site):
    """A place with hives; `colonies` counts bee colonies, the point is longitude and latitude in degrees."""

    colonies = models.PositiveIntegerField(null=True, blank=True)
    mobile = models.BooleanField(null=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(max_digits=8, decimal_places=6, null=True, blank=True)

    class Meta(Site.Meta):
        abstract = False
        verbose_name_plural = "apiaries"
        constraints = _site_constraints("apiary")


class Herd(Site):
    """Animals of one species in one unit; `heads` is their number when last told."""

    class Species(models.TextChoices):
        BOVINE = "bovine"
        EQUINE = "equine"
        OVINE = "ovine"
        CAPRINE = "caprine"
        PORCINE = "porcine"
        CAMEL = "camel"
        POULTRY = "poultry"
        OTHER = "other"

    species = models.CharField(max_length=12, choices=Species.choices)
    breed = models.CharField(max_length=80, blank=True)
    heads = models.PositiveIntegerField(null=True, blank=True)

    class Meta(Site.Meta):
        abstract = False
        constraints = _site_constraints("herd")


class Facility(Site):
    """A mill, store, packing line, abattoir or collection centre; capacities as told, in their own unit."""

    kind = models.CharField(max_length=40)
    products = models.CharField(max_length=200, blank=True)
    capacity = models.CharField(max_length=80, blank=True)
    veterinary_no = models.CharField(max_length=40, blank=True)
    eu_listing = models.CharField(max_length=20, blank=True)

    class Meta(Site.Meta):
        abstract = False
        verbose_name_plural = "facilities"
        constraints = _site_constraints("facility")


class AnimalRows(VisibleRows["Animal"]):
    producer_path = "herd__producer_id"
    control_body_path = "herd__producer__cases__control_body_id"
    through_cases = True


class Animal(Versioned):
    """One animal, or a lot slaughtered together; the days decide conversion, the moments withdrawal."""

    herd = models.ForeignKey(Herd, on_delete=models.PROTECT, related_name="animals")
    ref = models.CharField(max_length=40)
    born_on = models.DateField(null=True, blank=True)
    entered_on = models.DateField(null=True, blank=True)
    organic_since = models.DateField(null=True, blank=True)
    born_organic = models.BooleanField(null=True)
    productive_life_under_a_year = models.BooleanField(null=True)
    treatments_complete = models.BooleanField(null=True)
    slaughtered_on = models.DateField(null=True, blank=True)
    slaughtered_at = models.DateTimeField(null=True, blank=True)
    left_on = models.DateField(null=True, blank=True)

    objects = AnimalRows.as_manager()

    class Meta:
        ordering = ["herd", "ref"]
        constraints = [
            models.UniqueConstraint(fields=["herd", "ref"], name="a_herd_has_each_animal_once"),
            models.CheckConstraint(
                name="animal_enters_after_birth",
                condition=models.Q(born_on__isnull=True)
                | models.Q(entered_on__isnull=True)
                | models.Q(entered_on__gte=models.F("born_on")),
            ),
        ]

    def __str__(self) -> str:
        return self.ref


class ConversionRows(VisibleRows["Conversion"]):
    producer_path = "producer_id"
    control_body_path = "producer__cases__control_body_id"
    through_cases = True


class Conversion(ClientMade, Versioned):
    """A conversion period of one site; it counts once a control body has confirmed its start (law C-02)."""

    class Kind(models.TextChoices):
        FIRST = "first"
        NEW_AFTER_TREATMENT = "new_after_treatment"
        RETROACTIVE = "retroactive"

    producer = models.ForeignKey(Producer, on_delete=models.PROTECT, related_name="conversions")
    parcel = models.ForeignKey(
        Parcel, on_delete=models.PROTECT, null=True, blank=True, related_name="conversions"
    )
    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, null=True, blank=True, related_name="conversions"
    )
    herd = models.ForeignKey(
        Herd, on_delete=models.PROTECT, null=True, blank=True, related_name="conversions"
    )
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.FIRST)
    started_on = models.DateField()
    declared_on = models.DateField(null=True, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=200, blank=True)

    objects = ConversionRows.as_manager()

    class Meta:
        ordering = ["producer", "started_on"]
        constraints = [
            models.CheckConstraint(
                name="conversion_is_of_exactly_one_site",
                condition=models.Q(parcel__isnull=False, apiary__isnull=True, herd__isnull=True)
                | models.Q(parcel__isnull=True, apiary__isnull=False, herd__isnull=True)
                | models.Q(parcel__isnull=True, apiary__isnull=True, herd__isnull=False),
            ),
            models.CheckConstraint(
                name="conversion_ends_after_it_starts",
                condition=models.Q(ended_on__isnull=True) | models.Q(ended_on__gt=models.F("started_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.started_on}"
