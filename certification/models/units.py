"""Production units of a holding: what each keeps, its status over time, and plans for parts not yet converted."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.fields import Dated, ends_after_it_starts
from certification.models.records import DiaryEntry
from certification.models.sites import STATUS, Site


class ProductionUnit(Site):
    """All assets of a holding that serve one production: land, buildings, animals, hives, stores."""

    class Kind(models.TextChoices):
        LAND = "land"
        LIVESTOCK = "livestock"
        APIARY = "apiary"
        PLANT = "plant"
        STORE = "store"
        COLLECTION_CENTRE = "collection_centre"

    class Exempt(models.TextChoices):
        RESEARCH = "research"
        EDUCATION = "education"
        NURSERY = "nursery"
        SEED_MULTIPLIER = "seed_multiplier"
        BREEDER = "breeder"
        NONE = "none"

    kind = models.CharField(
        max_length=20, choices=Kind.choices, help_text="What the unit is; plant: a processing plant."
    )
    location = models.CharField(max_length=200, blank=True, help_text="Where it is, in words.")
    longitude = models.DecimalField(
        max_digits=9, decimal_places=6, null=True, blank=True, help_text="Longitude."
    )
    latitude = models.DecimalField(
        max_digits=8, decimal_places=6, null=True, blank=True, help_text="Latitude."
    )
    mapped = models.BooleanField(null=True, help_text="Whether there is a map of the unit.")
    sketched_with_directions = models.BooleanField(
        null=True, help_text="Whether there is a sketch with the four directions and the borders."
    )
    updated_on = models.DateField(
        null=True, blank=True, help_text="Day on which its description was last brought up to date."
    )
    exempt_as = models.CharField(
        max_length=20,
        choices=Exempt.choices,
        null=True,
        blank=True,
        help_text="Kind of place that may keep the same species or varieties in an organic and a non-organic unit, "
        "told of the non-organic unit; none: it is no such place.",
    )
    conversion_started_on = models.DateField(
        null=True, blank=True, help_text="Day on which the conversion of the whole unit started."
    )
    conversion_ended_on = models.DateField(
        null=True, blank=True, help_text="Day on which the conversion of the whole unit was completed."
    )
    covers_whole_feed_area = models.BooleanField(
        null=True, help_text="Whether the conversion covers all land of the unit on which feed is grown."
    )
    simultaneous_with_animals = models.BooleanField(
        null=True, help_text="Whether the unit's land and the animals on it convert at the same time."
    )
    clearly_separated = models.BooleanField(
        null=True,
        help_text="Whether it is clearly and effectively separated from the units of another status.",
    )
    inputs_separated = models.BooleanField(
        null=True, help_text="Whether its inputs are kept apart from those of units of another status."
    )
    products_separated = models.BooleanField(
        null=True, help_text="Whether its products are kept apart from those of units of another status."
    )
    separation_recorded = models.BooleanField(
        null=True, help_text="Whether records show that units, inputs and products are kept apart."
    )
    inspected_on = ArrayField(
        models.DateField(),
        null=True,
        blank=True,
        help_text="All days on which a control body inspected this unit. An empty list says that none did.",
    )

    class Meta(Site.Meta):
        abstract = False
        constraints = [
            ends_after_it_starts("unit_ends_after_it_starts"),
            models.UniqueConstraint(fields=["producer", "ref"], name="a_producer_has_each_unit_ref_once"),
        ]


class UnitStatus(DiaryEntry, Dated):
    """The status of a production unit over some days."""

    unit = models.ForeignKey(
        ProductionUnit, on_delete=models.PROTECT, related_name="statuses", help_text="The unit."
    )
    status = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="How it is managed on these days."
    )

    class Meta:
        ordering = ["producer", "since", "id"]
        constraints = [ends_after_it_starts("unit_status_ends_after_it_starts")]


class UnitKeeping(DiaryEntry):
    """A species, or a variety of a plant, that a production unit keeps or grows in a year."""

    class Of(models.TextChoices):
        PLANTS = "plants"
        ANIMALS = "animals"
        BEES = "bees"

    unit = models.ForeignKey(
        ProductionUnit, on_delete=models.PROTECT, related_name="keepings", help_text="The unit."
    )
    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    of = models.CharField(max_length=10, choices=Of.choices, help_text="Plants, animals or bees.")
    species = models.CharField(max_length=60, help_text="Species; the same word for the same species.")
    variety = models.CharField(max_length=60, blank=True, help_text="Variety of a plant.")
    easily_told_apart = models.BooleanField(
        null=True,
        help_text="Whether the variety is easily told apart from the varieties of that species in units of another "
        "status.",
    )

    class Meta:
        ordering = ["producer", "year", "id"]


class ConversionPlan(DiaryEntry):
    """A plan to convert the rest of a perennial crop, while the same variety still stands in a non-organic unit."""

    unit = models.ForeignKey(
        ProductionUnit,
        on_delete=models.PROTECT,
        related_name="plans",
        help_text="The unit that is not yet organic.",
    )
    species = models.CharField(max_length=60, blank=True, help_text="The perennial crop.")
    cultivated_three_years = models.BooleanField(
        null=True, help_text="Whether the crop needs at least three years of cultivation."
    )
    approved_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control body approved the plan."
    )
    confirmed_on = ArrayField(
        models.DateField(),
        null=True,
        blank=True,
        help_text="Days on which the control body confirmed the plan again. An empty list says that it never did.",
    )
    last_part_converts_on = models.DateField(
        null=True, blank=True, help_text="Day on which the conversion of the last part begins."
    )
    quantities_reported = models.BooleanField(
        null=True, help_text="Whether the exact quantities of each harvest were told to the control body."
    )

    class Meta:
        ordering = ["producer", "approved_on", "id"]


class HarvestNotice(DiaryEntry):
    """Word to the control body, ahead of the harvest of a perennial crop under a conversion plan."""

    plan = models.ForeignKey(
        ConversionPlan, on_delete=models.PROTECT, related_name="notices", help_text="The plan."
    )
    given_on = models.DateField(null=True, blank=True, help_text="Day of the notice.")
    given_at = models.DateTimeField(null=True, blank=True, help_text="Moment of the notice.")
    harvest_on = models.DateField(null=True, blank=True, help_text="First day of the harvest.")
    harvest_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which the harvest began.")

    class Meta:
        ordering = ["producer", "harvest_on", "id"]
