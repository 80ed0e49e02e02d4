"""Bees: colonies, the years of an apiary, dormancy, wax, the cleaning of hives."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.fields import Dated, ends_after_it_starts
from certification.models.records import DiaryEntry
from certification.models.sites import STATUS, Apiary


class ColonyGroup(DiaryEntry, Dated):
    """One colony, or colonies with one history, kept in an apiary."""

    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, related_name="colony_groups", help_text="Where they are kept."
    )
    count = models.PositiveIntegerField(null=True, blank=True, help_text="How many colonies.")
    brought_in = models.BooleanField(
        null=True, help_text="Whether they came from outside; false: bred in the producer's own apiaries."
    )
    for_renewal = models.BooleanField(
        null=True, help_text="Whether they came as non-organic queens or swarms of the yearly renewal."
    )
    origin = models.CharField(max_length=160, blank=True, help_text="From whom or where they came.")
    hive_marks = models.CharField(max_length=160, blank=True, help_text="Marks or numbers of the hives.")
    arrived_on = models.DateField(null=True, blank=True, help_text="Day on which they came.")
    status_on_arrival = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="Status shown when they came."
    )
    organic_from_on = models.DateField(
        null=True, blank=True, help_text="First day of their organic management (start of their conversion)."
    )
    veterinary_records_kept = models.BooleanField(
        null=True, help_text="Whether the veterinary records of their introduction are kept."
    )
    conversion_recorded = models.BooleanField(
        null=True, help_text="Whether their conversion period, or that none is due, is on record."
    )

    class Meta:
        ordering = ["producer", "apiary", "id"]
        constraints = [ends_after_it_starts("colony_group_ends_after_it_starts")]


class ApiaryYear(DiaryEntry):
    """What one calendar year of an apiary was like: hives, stores, bees, and what its register holds."""

    class Inside(models.TextChoices):
        PROPOLIS = "propolis"
        WAX = "wax"
        PLANT_OIL = "plant_oil"
        OTHER = "other"

    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, related_name="years", help_text="The apiary."
    )
    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    hives_natural = models.BooleanField(
        null=True, help_text="Whether the hives are basically of natural materials that cannot contaminate."
    )
    in_hive_substances = ArrayField(
        models.CharField(max_length=10, choices=Inside.choices),
        null=True,
        blank=True,
        help_text="What was used inside the hives, treatments aside; an empty list says nothing was.",
    )
    stores_left = models.BooleanField(
        null=True,
        help_text="Whether enough honey and pollen was left for the winter at the end of the season.",
    )
    wings_clipped = models.BooleanField(null=True, help_text="Whether wings of queens were clipped.")
    male_brood_destroyed = models.BooleanField(null=True, help_text="Whether male brood was destroyed.")
    male_brood_only_for_varroa = models.BooleanField(
        null=True, help_text="Whether male brood was destroyed only to isolate the varroa mite."
    )
    feeding_recorded = models.BooleanField(
        null=True, help_text="Whether the register has each feeding: product, days, amounts, hives."
    )
    moves_recorded = models.BooleanField(
        null=True, help_text="Whether the register has each move: zone, hives, period."
    )
    measures_recorded = models.BooleanField(null=True, help_text="Whether the register has all measures.")
    supers_recorded = models.BooleanField(
        null=True, help_text="Whether the register has each removal of supers and each extraction."
    )
    honey_recorded = models.BooleanField(
        null=True, help_text="Whether the register has the amounts and days of the honey collected."
    )

    class Meta:
        ordering = ["producer", "apiary", "year"]
        constraints = [
            models.UniqueConstraint(fields=["apiary", "year"], name="an_apiary_has_each_year_once")
        ]


class Dormancy(DiaryEntry, Dated):
    """Days on which the colonies of an apiary are dormant; an open end: they still are."""

    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, related_name="dormancies", help_text="The apiary."
    )

    class Meta:
        ordering = ["producer", "since", "id"]
        verbose_name_plural = "dormancies"
        constraints = [ends_after_it_starts("dormancy_ends_after_it_starts")]


class WaxChange(DiaryEntry):
    """New wax put into hives: in conversion, for new foundations, or after a medicine."""

    class Use(models.TextChoices):
        CONVERSION = "conversion"
        FOUNDATION = "foundation"
        AFTER_TREATMENT = "after_treatment"

    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, related_name="wax_changes", help_text="The apiary."
    )
    colony_groups = models.ManyToManyField(
        ColonyGroup,
        blank=True,
        related_name="wax_changes",
        help_text="The colonies it was put in; none named: all of the apiary.",
    )
    changed_on = models.DateField(null=True, blank=True, help_text="Day on which the work was finished.")
    use = models.CharField(
        max_length=15, choices=Use.choices, null=True, blank=True, help_text="What the wax was for."
    )
    all_replaced = models.BooleanField(null=True, help_text="Whether all wax in these hives was replaced.")
    status = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="Status of the new wax."
    )
    organic_on_market = models.BooleanField(
        null=True, help_text="Whether organic wax was to be had on the market."
    )
    free_of_substances = models.BooleanField(
        null=True, help_text="Whether it is proven free of substances not authorised in organic production."
    )
    analysis = models.CharField(max_length=160, blank=True, help_text="The analysis that proves it.")
    from_caps = models.BooleanField(null=True, help_text="Whether the wax came from the caps of cells.")

    class Meta:
        ordering = ["producer", "changed_on", "id"]


class HiveCleaning(DiaryEntry):
    """Cleaning, disinfection or pest control of an apiary's hives, frames or buildings."""

    class Means(models.TextChoices):
        STEAM = "steam"
        FLAME = "flame"
        RODENTICIDE_TRAP = "rodenticide_trap"
        SUBSTANCE = "substance"

    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, related_name="cleanings", help_text="The apiary."
    )
    cleaned_on = models.DateField(null=True, blank=True, help_text="Day of the work.")
    means = models.CharField(
        max_length=16, choices=Means.choices, null=True, blank=True, help_text="What it was done with."
    )
    product = models.CharField(max_length=120, blank=True, help_text="Name of the substance.")
    authorised = models.BooleanField(
        null=True, help_text="Whether the substance may be used for this under Regulation (EU) 2021/1165."
    )

    class Meta:
        ordering = ["producer", "cleaned_on", "id"]
