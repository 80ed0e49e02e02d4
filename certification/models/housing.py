"""Housing and welfare: stalls with their areas, boxes, procedures on animals, transport, flocks, stocking of land."""

from __future__ import annotations

from typing import Any

from django.db import models

from certification.models.animals import Animal
from certification.models.fields import Dated, ends_after_it_starts
from certification.models.herds import Herd
from certification.models.records import DiaryEntry


def _claim(says: str) -> Any:
    return models.BooleanField(null=True, help_text=says)


def _amount(says: str) -> Any:
    return models.BigIntegerField(null=True, blank=True, help_text=says)


def _count(says: str) -> Any:
    return models.PositiveIntegerField(null=True, blank=True, help_text=says)


class Housing(DiaryEntry, Dated):
    """One group of animals of one kind in one building or part of it, with its yard; areas are those of the group."""

    class AnimalClass(models.TextChoices):
        CATTLE_OR_HORSE = "cattle_or_horse"
        BREEDING_BULL = "breeding_bull"
        DAIRY_COW = "dairy_cow"
        SHEEP_OR_GOAT = "sheep_or_goat"
        LAMB_OR_KID = "lamb_or_kid"
        PIG = "pig"
        FARROWING_SOW = "farrowing_sow"
        DRY_SOW = "dry_sow"
        BOAR = "boar"
        CHICKEN = "chicken"
        TURKEY = "turkey"
        GOOSE = "goose"
        DUCK = "duck"
        GUINEA_FOWL = "guinea_fowl"
        OTHER = "other"

    herd = models.ForeignKey(
        Herd, on_delete=models.PROTECT, related_name="housings", help_text="The herd the group belongs to."
    )
    building = models.CharField(max_length=120, blank=True, help_text="The building, in words.")
    animal_class = models.CharField(
        max_length=20,
        choices=AnimalClass.choices,
        null=True,
        blank=True,
        help_text="What the animals are: cattle_or_horse for breeding and fattening cattle and horses, pig for weaned "
        "and fattening pigs, chicken, turkey, goose, duck and guinea_fowl for meat.",
    )
    heads = _count("Number of animals in the group.")
    mean_live_weight_g = _amount("Live weight of one animal, on average.")
    indoor_cm2 = _amount("Net area indoors for the whole group.")
    outdoor_cm2 = _amount("Area of the yard for the whole group, pasture not counted; 0 if there is no yard.")
    solid_indoor_ppm = _count("Share of the area indoors that is solid, not slatted or of grid.")
    solid_outdoor_ppm = _count("Share of the area of the yard that is solid, not slatted or of grid.")
    in_use_since_on = models.DateField(
        null=True, blank=True, help_text="Day since which the building and its yard are in use."
    )
    mobile = _claim("Whether it is a mobile house for poultry.")
    natural_service = _claim("Whether the pens of boars are used for natural service.")
    open_air_access = _claim(
        "Whether the animals can go into the open air at all times of the year when weather and ground allow."
    )
    pasture_access = _claim("Whether the animals are on pasture in the grazing season.")
    free_moving_winter_housing = _claim("Whether the winter housing lets the animals move freely.")
    males_over_a_year = _claim("Whether the group holds male cattle over one year old.")
    cages = _claim("Whether cages, boxes or flat decks are used (single boxes of calves: individual_boxes).")
    tethered = _claim("Whether animals are tethered.")
    tethering_allowed = _claim("Whether the control body allows this farm to tether cattle.")
    farm_cattle = _count("Cattle on the farm, young stock not counted; told where animals are tethered.")
    outings_per_week = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="How often a week tethered animals get into the open air when they are not on pasture.",
    )

    class Meta:
        ordering = ["producer", "herd", "since", "id"]
        constraints = [ends_after_it_starts("housing_ends_after_it_starts")]


class IndividualBox(DiaryEntry, Dated):
    """Days on which a calf stood alone in a box."""

    animal = models.ForeignKey(
        Animal,
        on_delete=models.PROTECT,
        related_name="boxes",
        help_text="The calf, or calves of one birthday.",
    )

    class Meta:
        ordering = ["producer", "animal", "since", "id"]
        verbose_name_plural = "individual boxes"
        constraints = [ends_after_it_starts("individual_box_ends_after_it_starts")]


class Mutilation(DiaryEntry):
    """A procedure on animals of one herd: tails, beaks, horns, castration."""

    class Kind(models.TextChoices):
        TAIL_DOCKING = "tail_docking"
        BEAK_TRIMMING = "beak_trimming"
        DEHORNING = "dehorning"
        DISBUDDING = "disbudding"
        CASTRATION = "castration"
        OTHER = "other"

    herd = models.ForeignKey(
        Herd, on_delete=models.PROTECT, related_name="mutilations", help_text="The herd of the animals."
    )
    animal = models.ForeignKey(
        Animal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="mutilations",
        help_text="The animal, if it was one.",
    )
    kind = models.CharField(
        max_length=15, choices=Kind.choices, null=True, blank=True, help_text="What was done."
    )
    count = _count("Number of animals.")
    done_on = models.DateField(null=True, blank=True, help_text="Day on which it was done.")
    age_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Age of the animals in days."
    )
    authorised = _claim(
        "False: the control body did not authorise it. If it did, tell the day in authorised_on."
    )
    authorised_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control body authorised it for this case."
    )
    qualified_staff = _claim("Whether qualified staff did it.")
    anaesthesia = _claim("Whether the animals got adequate anaesthesia or analgesia.")

    class Meta:
        ordering = ["producer", "herd", "done_on", "id"]


class AnimalTransport(DiaryEntry):
    """One transport of live animals, loading and unloading included."""

    herd = models.ForeignKey(
        Herd, on_delete=models.PROTECT, related_name="transports", help_text="The herd of the animals."
    )
    carried_on = models.DateField(null=True, blank=True, help_text="Day of departure.")
    carried_at = models.DateTimeField(null=True, blank=True, help_text="Moment of departure.")
    count = _count("Number of animals.")
    minutes = _count("Minutes on the way; the law sets no limit.")
    kept_short = _claim("Whether the way was kept as short as possible.")
    electric_prods = _claim("Whether electric prods were used.")
    tranquillisers = _claim("Whether the animals got tranquillisers before or on the way.")
    staff_trained = _claim("Whether the staff is trained in the needs of the animals.")

    class Meta:
        ordering = ["producer", "herd", "carried_on", "id"]


class PoultryFlock(DiaryEntry):
    """How one flock of poultry lived: its house, its time in the open air, its light. Kind, sex, hatching and slaughter
    are told with the animals."""

    animal = models.ForeignKey(
        Animal,
        on_delete=models.PROTECT,
        related_name="flocks",
        help_text="The birds, as a group of animals of a herd of poultry.",
    )
    house = models.CharField(max_length=120, blank=True, help_text="The house, in words.")
    compartment_birds = _count("Birds in the largest compartment of the house.")
    unit_house_cm2 = _amount("Usable area of all houses for fattening poultry in the production unit.")
    open_air_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Days of its life on which the flock had access to open air."
    )
    open_air_ppm = _count("Share of its life with access to open air, if not told in days.")
    light_minutes = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Minutes of light a day, natural and artificial, on the longest day."
    )
    dark_minutes = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Minutes of unbroken rest at night without artificial light."
    )

    class Meta:
        ordering = ["producer", "animal", "id"]
        constraints = [
            models.CheckConstraint(
                name="open_air_of_a_flock_is_told_in_one_way",
                condition=models.Q(open_air_days__isnull=True) | models.Q(open_air_ppm__isnull=True),
            ),
        ]


class Stocking(DiaryEntry):
    """How many animals the land of the holding carried in a calendar year, as nitrogen or as livestock units."""

    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    area_used_m2 = _amount("Agricultural area used on which the manure of the animals may be spread.")
    nitrogen_g = _amount("Nitrogen in the manure of all animals of the holding in the year.")
    livestock_milliunits = _amount("Livestock units of the holding, as the control body counts them.")

    class Meta:
        ordering = ["producer", "year", "id"]
