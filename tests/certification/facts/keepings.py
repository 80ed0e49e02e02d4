"""Everything that can be told of how a herd is kept, one row of each kind."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import models

from certification.models import (
    Animal,
    AnimalTransport,
    Case,
    CatastropheDerogation,
    CommonGrazing,
    FeedYear,
    Herd,
    Housing,
    IndividualBox,
    MaternalMilk,
    Mutilation,
    PastureVisit,
    PoultryFlock,
    Ration,
    RecordKept,
    Stocking,
    Transhumance,
)
from tests.certification.facts.holdings import d

YEAR = {"since": d("2025-01-01"), "until": d("2026-01-01")}


def herd(case: Case) -> Herd:
    return Herd.objects.filter(producer=case.producer).order_by("pk")[0]


def whole_record(case: Case, told: Callable[..., Any]) -> list[models.Model]:
    """A row of each kind with everything told, most of it wrong, so that there is something to lose."""
    one, animal = herd(case), Animal.objects.filter(herd__producer=case.producer).order_by("pk")[0]
    parcel = case.producer.parcel_set.order_by("pk")[0]  # type: ignore[attr-defined]
    bad = {"dry_matter_g": 1000, "own_farm_g": 1, "same_region_g": 1, "in_conversion_bought_g": 300}
    return [
        told(
            FeedYear,
            herd=one,
            **YEAR,
            **bad,
            in_conversion_own_g=1,
            first_year_own_g=300,
            first_year_land="other",
            non_organic_protein_g=60,
            spices_molasses_ppm=20_000,
            young_animals=True,
            chemical_solvents=True,
            protein_confirmed=False,
            synthetic_amino_acids=True,
            growth_promoters=True,
        ),
        told(Ration, herd=one, **YEAR, lactation="none", roughage_ppm=100_000, permanent_access=False),
        told(RecordKept, kind="feeding", kept=True, complete=False),
        told(
            MaternalMilk,
            animal=animal,
            fed_until_on=animal.born_on,
            replacer=True,
            replacer_synthetic=True,
            replacer_plant=False,
        ),
        told(CommonGrazing, herd=one, **YEAR, untreated_since_on=d("2024-01-01"), segregation_proven=False),
        told(
            Transhumance, herd=one, **YEAR, days_out=30, days_back=30, yearly_ration_g=100, non_organic_g=50
        ),
        told(PastureVisit, parcel=parcel, **YEAR, organic_at_the_same_time=True, from_supported_land=False),
        told(Stocking, year=2025, area_used_m2=10_000, nitrogen_g=900_000, livestock_milliunits=9000),
        told(
            Housing,
            herd=one,
            **YEAR,
            animal_class="cattle_or_horse",
            heads=10,
            mean_live_weight_g=500_000,
            indoor_cm2=1,
            outdoor_cm2=1,
            solid_indoor_ppm=0,
            solid_outdoor_ppm=0,
            open_air_access=False,
            pasture_access=False,
            free_moving_winter_housing=False,
            males_over_a_year=True,
            cages=True,
            tethered=True,
            tethering_allowed=False,
            farm_cattle=90,
            outings_per_week=0,
        ),
        told(IndividualBox, animal=animal, **YEAR),
        told(
            Mutilation,
            herd=one,
            kind="beak_trimming",
            done_on=d("2026-01-01"),
            age_days=9,
            authorised=False,
            qualified_staff=False,
            anaesthesia=False,
        ),
        told(
            AnimalTransport,
            herd=one,
            carried_on=d("2026-01-01"),
            kept_short=False,
            electric_prods=True,
            tranquillisers=True,
            staff_trained=False,
        ),
        told(
            PoultryFlock,
            animal=animal,
            compartment_birds=9000,
            unit_house_cm2=90_000_000,
            open_air_ppm=1,
            light_minutes=1400,
            dark_minutes=0,
        ),
        told(
            CatastropheDerogation,
            kind="seed",
            granted=True,
            recognised_by_authority=False,
            valid_from_on=d("2025-01-01"),
            valid_until_on=d("2026-12-31"),
        ),
    ]
