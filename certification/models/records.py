"""The diary the rules read: seed, sowing, harvest, inputs, bees, purchases and sales (animals: `livestock.py`).

Weights are grams, areas m2, all as integers; a null is "not told" and never zero.
"""

from django.db import models

from certification.models.fields import ClientMade, Versioned
from certification.models.herds import Herd
from certification.models.producers import Producer
from certification.models.sites import STATUS, Apiary, Parcel
from certification.models.visibility import VisibleRows


class DiaryRows(VisibleRows[models.Model]):
    producer_path = "producer_id"
    control_body_path = "producer__cases__control_body_id"
    through_cases = True


class DiaryEntry(ClientMade, Versioned):
    """What every diary entry shares: whose it is, a local `ref`, and a note in the producer's own words."""

    producer = models.ForeignKey(Producer, on_delete=models.PROTECT, related_name="%(class)s_set")
    note = models.CharField(max_length=500, blank=True)

    objects = DiaryRows.as_manager()

    class Meta:
        abstract = True


class HoldingYear(DiaryEntry):
    """Yearly bases of a holding; the `*_complete` answers say whether the year's list holds everything."""

    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    area_used_m2 = models.BigIntegerField(
        null=True,
        blank=True,
        help_text="Agricultural area used of the organic and in-conversion units; not told: the sum of the two below.",
    )
    area_organic_m2 = models.BigIntegerField(null=True, blank=True, help_text="That of the organic units.")
    area_in_conversion_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="That of the units in conversion."
    )
    area_non_organic_m2 = models.BigIntegerField(null=True, blank=True, help_text="That of the other units.")
    colonies = models.PositiveIntegerField(
        null=True, blank=True, help_text="Bee colonies on the first day of the year, or on the day named."
    )
    colonies_counted_on = models.DateField(
        null=True, blank=True, help_text="Day for which the colonies are told; not told: 1 January."
    )
    manure_complete = models.BooleanField(
        null=True, help_text="Whether the record holds all manure of the year."
    )
    queens_complete = models.BooleanField(null=True)

    class Meta:
        ordering = ["producer", "year"]
        constraints = [
            models.UniqueConstraint(fields=["producer", "year"], name="a_holding_has_each_year_once"),
            models.CheckConstraint(
                name="holding_area_is_positive",
                condition=models.Q(area_used_m2__isnull=True) | models.Q(area_used_m2__gt=0),
            ),
        ]


class Sowing(DiaryEntry):
    """One crop sown on one parcel; the day is the first day of the work."""

    parcel = models.ForeignKey(Parcel, on_delete=models.PROTECT, related_name="sowings")
    seed_lot = models.ForeignKey(
        "certification.SeedLot",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="sowings",
        help_text="The seed sown.",
    )
    crop = models.CharField(
        max_length=40, help_text="What was sown, by its common name, such as wheat or spring barley."
    )
    season = models.PositiveSmallIntegerField(help_text="Year of the season it was sown for.")
    campaign = models.CharField(
        max_length=6,
        choices=[(name, name) for name in ("spring", "summer", "autumn")],
        blank=True,
        help_text="The sowing campaign of that season.",
    )
    sown_on = models.DateField(null=True, blank=True, help_text="First day of the sowing.")
    sown_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which the sowing began.")
    area_m2 = models.BigIntegerField(null=True, blank=True, help_text="Area sown.")
    seed_g = models.BigIntegerField(null=True, blank=True, help_text="Weight of the seed sown.")

    class Meta:
        ordering = ["producer", "sown_on", "id"]


class Harvest(DiaryEntry):
    """What came off a parcel, or off the whole holding where it was not told by parcel."""

    class CropKind(models.TextChoices):
        ANNUAL = "annual"
        FORAGE = "forage"
        PERENNIAL = "perennial"

    parcel = models.ForeignKey(
        Parcel, on_delete=models.PROTECT, null=True, blank=True, related_name="harvests"
    )
    sowing = models.ForeignKey(
        Sowing, on_delete=models.PROTECT, null=True, blank=True, related_name="harvests"
    )
    crop = models.CharField(
        max_length=40, help_text="What was harvested, by its common name, such as wheat or hay."
    )
    crop_kind = models.CharField(
        max_length=10,
        choices=CropKind.choices,
        null=True,
        blank=True,
        help_text="Kind of crop, where its name and the use of the field do not say it. forage: grassland or perennial "
        "forage; perennial: a perennial crop other than forage.",
    )
    year = models.PositiveSmallIntegerField(help_text="Year of the harvest.")
    harvested_on = models.DateField(
        null=True, blank=True, help_text="First day of the harvest; of forage, of the cut."
    )
    harvested_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which the harvest began.")
    used_as_feed_on = models.DateField(
        null=True, blank=True, help_text="First day on which it was used as feed."
    )
    area_m2 = models.BigIntegerField(null=True, blank=True, help_text="Area harvested.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Weight harvested.")
    crop_ingredients = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="Number of agricultural crops in it; not told: one where it bears the name of one crop.",
    )

    class Meta:
        ordering = ["producer", "year", "id"]


class Feeding(DiaryEntry):
    """Feed given to a herd or to bees."""

    class BeeFeed(models.TextChoices):
        HONEY = "honey"
        POLLEN = "pollen"
        SUGAR_SYRUP = "sugar_syrup"
        SUGAR = "sugar"
        OTHER = "other"

    class Cause(models.TextChoices):
        CLIMATIC = "climatic"
        OTHER = "other"

    herd = models.ForeignKey(Herd, on_delete=models.PROTECT, null=True, blank=True, related_name="feedings")
    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, null=True, blank=True, related_name="feedings"
    )
    fed_on = models.DateField()
    product = models.CharField(max_length=120)
    status = models.CharField(max_length=15, choices=STATUS, null=True, blank=True)
    quantity_g = models.BigIntegerField(null=True, blank=True)

    bee_feed = models.CharField(
        max_length=12,
        choices=BeeFeed.choices,
        null=True,
        blank=True,
        help_text="Bees: the kind of feed; not told: read from the name of the product, if it is one of these.",
    )
    hives = models.PositiveIntegerField(null=True, blank=True, help_text="Bees: how many hives were fed.")
    survival_endangered = models.BooleanField(
        null=True, help_text="Bees: whether the survival of the colonies was endangered."
    )
    cause = models.CharField(
        max_length=10,
        choices=Cause.choices,
        null=True,
        blank=True,
        help_text="Bees: what endangered them, the weather (climatic) or something else.",
    )
    derogation = models.ForeignKey(
        "certification.CatastropheDerogation",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="feedings",
        help_text="The derogation after a catastrophe under which it was fed.",
    )

    class Meta:
        ordering = ["producer", "fed_on", "id"]


class QueenRenewal(DiaryEntry):
    """Queens or swarms brought into an apiary, and whether they came from organic colonies."""

    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, null=True, blank=True, related_name="renewals"
    )
    brought_on = models.DateField(help_text="Day on which they were brought.")
    count = models.PositiveIntegerField(null=True, blank=True, help_text="How many queens or swarms.")
    status = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="Status of the queens or swarms."
    )
    on_organic_comb = models.BooleanField(
        null=True, help_text="Whether they were put on combs or foundations from organic production."
    )

    class Meta:
        ordering = ["producer", "brought_on", "id"]


class Move(DiaryEntry):
    """Hives stand at a place from `moved_on` until `left_on`, both days included."""

    apiary = models.ForeignKey(Apiary, on_delete=models.PROTECT, related_name="moves")
    moved_on = models.DateField(help_text="First day at the place.")
    left_on = models.DateField(
        null=True, blank=True, help_text="Last day there; none while they stand there."
    )
    place = models.CharField(max_length=160, blank=True, help_text="Name of the place or zone.")
    hives = models.PositiveIntegerField(
        null=True, blank=True, help_text="How many hives moved; not told: all of the apiary."
    )
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    latitude = models.DecimalField(max_digits=8, decimal_places=6, null=True, blank=True)
    location_given = models.BooleanField(
        null=True, help_text="Whether the control body was given a map or the coordinates of the place."
    )
    entered_in_register = models.BooleanField(
        null=True, help_text="Whether zone, hives and period stand in the apiary register."
    )

    class Meta:
        ordering = ["producer", "moved_on", "id"]


class Extraction(DiaryEntry):
    """Honey taken from an apiary: one lot."""

    apiary = models.ForeignKey(Apiary, on_delete=models.PROTECT, related_name="extractions")
    colony_groups = models.ManyToManyField(
        "certification.ColonyGroup",
        blank=True,
        related_name="extractions",
        help_text="The colonies it came from; none named: all of the apiary.",
    )
    year = models.PositiveSmallIntegerField(help_text="Year of the honey.")
    extracted_on = models.DateField(null=True, blank=True, help_text="First day of extraction.")
    extracted_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which it began.")
    quantity_g = models.BigIntegerField(null=True, blank=True)
    brood_combs_used = models.BooleanField(
        null=True, help_text="Whether honey was extracted from combs with brood."
    )
    repellents_used = models.BooleanField(
        null=True, help_text="Whether synthetic chemical repellents were used."
    )
    bees_killed = models.BooleanField(
        null=True, help_text="Whether bees in the combs were killed to take the honey."
    )

    class Meta:
        ordering = ["producer", "year", "id"]


class Purchase(DiaryEntry):
    """Something bought that touches organic status."""

    bought_on = models.DateField(help_text="Day of the purchase.")
    product = models.CharField(max_length=120, help_text="What was bought.")
    supplier = models.CharField(max_length=160, blank=True, help_text="From whom.")
    status = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="As what it was bought."
    )
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Weight bought.")

    class Meta:
        ordering = ["producer", "bought_on", "id"]


class Sale(DiaryEntry):
    """Something sold; without a day it is the total of its year. How it was called is told, and judged, in `claims`."""

    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    sold_on = models.DateField(
        null=True, blank=True, help_text="Day of the sale; not told: the total of the year."
    )
    product = models.CharField(max_length=60, help_text="What was sold.")
    claim = models.CharField(max_length=15, choices=STATUS, help_text="As what it was sold.")
    buyer = models.CharField(max_length=160, blank=True, help_text="To whom.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Weight sold.")

    class Meta:
        ordering = ["producer", "year", "id"]
