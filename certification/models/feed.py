"""Feed and grazing: what a herd ate in a year and a day, milk of the young, common land, walks to summer pasture."""

from __future__ import annotations

from typing import Any

from django.db import models

from certification.models.animals import Animal
from certification.models.fields import Dated, ends_after_it_starts
from certification.models.herds import Herd
from certification.models.records import DiaryEntry
from certification.models.sites import Parcel

MOST_G = 50_000_000_000  # 50 000 t


def _herd(name: str) -> Any:
    return models.ForeignKey(Herd, on_delete=models.PROTECT, related_name=name, help_text="The herd.")


def _weight(says: str) -> Any:
    return models.BigIntegerField(null=True, blank=True, help_text=says)


def _share(says: str) -> Any:
    return models.PositiveIntegerField(
        null=True, blank=True, help_text=f"{says}, as a share of dry_matter, if not told in kg."
    )


def _claim(says: str) -> Any:
    return models.BooleanField(null=True, help_text=says)


def _told_in_one_way(model: str, *shares: str) -> list[models.CheckConstraint]:
    """A share is told as a weight or as a percentage, never as both, so that they cannot contradict each other."""
    return [
        models.CheckConstraint(
            name=f"{model}_{share}_is_told_in_one_way",
            condition=models.Q(**{f"{share}_g__isnull": True})
            | models.Q(**{f"{share}_ppm__isnull": True, f"{share}_g__lte": MOST_G}),
        )
        for share in shares
    ]


def _a_sound_weight(name: str, field: str) -> models.CheckConstraint:
    """More than nothing, and no more than fits into exact arithmetic."""
    return models.CheckConstraint(
        name=name,
        condition=models.Q(**{f"{field}__isnull": True})
        | models.Q(**{f"{field}__gt": 0, f"{field}__lte": MOST_G}),
    )


class FeedYear(DiaryEntry, Dated):
    """The feed of one herd over a period of up to twelve months, in dry matter of feed of agricultural origin.

    Every share is told in kg (of dry_matter_kg) or as a percentage; tell 0 where there was none of it.
    """

    class FirstYearLand(models.TextChoices):
        PERMANENT_PASTURE = "permanent_pasture"
        PERENNIAL_FORAGE = "perennial_forage"
        PROTEIN_CROP = "protein_crop"
        OTHER = "other"

    herd = _herd("feed_years")
    dry_matter_g = _weight("Dry matter of all feed of agricultural origin eaten in the period.")
    own_farm_g = _weight("Dry matter of feed from the farm itself.")
    own_farm_ppm = _share("Feed from the farm itself")
    same_region_g = _weight("Dry matter of feed from other farms of the same region, own farm not counted.")
    same_region_ppm = _share("Feed from other farms of the same region, own farm not counted")
    elsewhere_g = _weight("Dry matter of feed from elsewhere.")
    elsewhere_ppm = _share("Feed from elsewhere")
    organic_g = _weight("Dry matter of organic feed.")
    organic_ppm = _share("Organic feed")
    in_conversion_bought_g = _weight("Dry matter of bought feed from the second year of conversion.")
    in_conversion_bought_ppm = _share("Bought feed from the second year of conversion")
    in_conversion_own_g = _weight("Dry matter of own feed from the second year of conversion.")
    in_conversion_own_ppm = _share("Own feed from the second year of conversion")
    first_year_own_g = _weight("Dry matter of own feed from land in its first year of conversion.")
    first_year_own_ppm = _share("Own feed from land in its first year of conversion")
    first_year_land = models.CharField(
        max_length=20,
        choices=FirstYearLand.choices,
        null=True,
        blank=True,
        help_text="What grew on the own land in its first year of conversion.",
    )
    non_organic_protein_g = _weight("Dry matter of non-organic protein feed.")
    non_organic_protein_ppm = _share("Non-organic protein feed")
    spices_molasses_g = _weight("Dry matter of non-organic spices, herbs and molasses.")
    spices_molasses_ppm = _share("Non-organic spices, herbs and molasses")
    young_animals = _claim(
        "Whether the non-organic protein went only to piglets of up to 35 kg or to young poultry."
    )
    chemical_solvents = _claim("Whether the non-organic protein was made or prepared with chemical solvents.")
    protein_confirmed = _claim(
        "Whether the control body confirmed that organic protein feed was not available in sufficient quantity."
    )
    protein_confirmed_on = models.DateField(null=True, blank=True, help_text="Day of that confirmation.")
    synthetic_amino_acids = _claim("Whether synthetic amino acids were fed.")
    growth_promoters = _claim("Whether growth promoters were fed.")

    class Meta:
        ordering = ["producer", "herd", "since", "id"]
        constraints = [
            ends_after_it_starts("feed_year_ends_after_it_starts"),
            _a_sound_weight("dry_matter_of_a_feed_year_is_positive", "dry_matter_g"),
            *_told_in_one_way(
                "feed_year",
                "own_farm",
                "same_region",
                "elsewhere",
                "organic",
                "in_conversion_bought",
                "in_conversion_own",
                "first_year_own",
                "non_organic_protein",
                "spices_molasses",
            ),
        ]


class Ration(DiaryEntry, Dated):
    """The daily ration of a herd, or of one group of it, in a season."""

    class Lactation(models.TextChoices):
        NONE = "none"
        FIRST_THREE_MONTHS = "first_three_months"
        LATER = "later"

    herd = _herd("rations")
    group = models.CharField(max_length=80, blank=True, help_text="Which animals of the herd, in words.")
    lactation = models.CharField(
        max_length=20,
        choices=Lactation.choices,
        null=True,
        blank=True,
        help_text="Stage of dairy animals: first_three_months or later in lactation; none for all others.",
    )
    dry_matter_g = _weight("Dry matter of the daily ration of one animal.")
    roughage_g = _weight("Dry matter of roughage, fresh or dried fodder and silage in it.")
    roughage_ppm = _share("Roughage, fresh or dried fodder and silage")
    permanent_access = _claim("Whether the animals can reach pasture or roughage at all times.")

    class Meta:
        ordering = ["producer", "herd", "since", "id"]
        constraints = [
            ends_after_it_starts("ration_ends_after_it_starts"),
            _a_sound_weight("dry_matter_of_a_ration_is_positive", "dry_matter_g"),
            *_told_in_one_way("ration", "roughage"),
        ]


class MaternalMilk(DiaryEntry):
    """How long a young animal (or a group born on one day) got milk, and what it was."""

    animal = models.ForeignKey(
        Animal, on_delete=models.PROTECT, related_name="maternal_milks", help_text="The young animal."
    )
    fed_until_on = models.DateField(
        null=True, blank=True, help_text="Last day on which it got maternal milk."
    )
    natural = _claim("Whether it drank from its mother or a foster mother.")
    replacer = _claim("Whether it got a milk replacer in the time in which maternal milk is due.")
    replacer_synthetic = _claim("Whether the replacer has chemically synthesised components.")
    replacer_plant = _claim("Whether the replacer has components of plant origin.")

    class Meta:
        ordering = ["producer", "animal", "id"]
        verbose_name_plural = "maternal milks"


class CommonGrazing(DiaryEntry, Dated):
    """Days on which a herd grazed land that several farms use together."""

    herd = _herd("common_grazings")
    parcel = models.ForeignKey(
        Parcel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="common_grazings",
        help_text="The common land, if it is one of the fields of the file.",
    )
    land = models.CharField(max_length=120, blank=True, help_text="The common land, in words.")
    untreated_since_on = models.DateField(
        null=True,
        blank=True,
        help_text="Day of the last treatment of the land with products not allowed in organic production, or the day "
        "from which it is known to be untreated.",
    )
    segregation_proven = _claim(
        "Whether it is proven that organic animals and their products were kept apart from others while they grazed "
        "there."
    )

    class Meta:
        ordering = ["producer", "herd", "since", "id"]
        constraints = [ends_after_it_starts("common_grazing_ends_after_it_starts")]


class Transhumance(DiaryEntry, Dated):
    """One seasonal move of a herd on foot over non-organic land, the way out and the way back told together."""

    herd = _herd("transhumances")
    days_out = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Days on the way out.")
    days_back = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Days on the way back.")
    yearly_ration_g = _weight("Dry matter of all feed of the herd in the year.")
    non_organic_g = _weight("Dry matter of the non-organic plants grazed on the way.")
    non_organic_ppm = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Non-organic plants grazed on the way, as a share of the yearly ration in dry matter, if not told "
        "in kg.",
    )

    class Meta:
        ordering = ["producer", "herd", "since", "id"]
        constraints = [
            ends_after_it_starts("transhumance_ends_after_it_starts"),
            _a_sound_weight("yearly_ration_of_a_transhumance_is_positive", "yearly_ration_g"),
            *_told_in_one_way("transhumance", "non_organic"),
        ]


class PastureVisit(DiaryEntry, Dated):
    """Non-organic animals graze organic pasture."""

    parcel = models.ForeignKey(
        Parcel, on_delete=models.PROTECT, related_name="visits", help_text="The organic pasture."
    )
    animals = models.CharField(max_length=120, blank=True, help_text="Whose animals and how many, in words.")
    organic_at_the_same_time = _claim("Whether organic animals were on the pasture at the same time.")
    from_supported_land = _claim(
        "Whether they come from land farmed under a support scheme of the European Union for the environment."
    )

    class Meta:
        ordering = ["producer", "parcel", "since", "id"]
        constraints = [ends_after_it_starts("pasture_visit_ends_after_it_starts")]
