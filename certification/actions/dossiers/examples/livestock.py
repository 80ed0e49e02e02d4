"""What the stories of cattle, sheep and pigs share: a farm with its own feed, its herd, and animals that left it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from certification.actions.dossiers.examples import shared
from certification.actions.dossiers.examples.calendar import STARTED, day, working, years
from certification.actions.dossiers.examples.cases import case
from certification.actions.dossiers.examples.kept import Livestock
from certification.actions.dossiers.examples.shared import (
    KEPT_OF_LAND,
    Row,
    conversion,
    dossier,
    unit,
)

RECORDS = ("feeding", "treatment", "animals_in_and_out", *KEPT_OF_LAND)
SINCE_SLAUGHTER = timedelta(days=30)
APART = timedelta(days=120)
LEFT = 3


def farm(on: date, kept: Livestock) -> dict[str, Any]:
    """The file of a farm with animals."""
    return dossier(
        on,
        kept.holding,
        sites(on, kept),
        {**kept.meadows.diary(on), **herd_diary(on, kept), **left(on, kept), **papers(on, kept)},
        case(on, kept.holding, kept.certified),
    )


def sites(on: date, kept: Livestock) -> Row:
    """Pasture, a meadow, a barn with a herd, and the slaughterhouse that works under the farm's certificate."""
    converted = {
        "conversion_started_on": day(STARTED),
        "conversion_ended_on": day(STARTED.replace(year=STARTED.year + 2)),
        "covers_whole_feed_area": True,
        "simultaneous_with_animals": True,
    }
    return {
        "production_units": [unit("LAND", "land", on), unit("HERD", "livestock", on, **converted)],
        "parcels": kept.meadows.parcels(),
        "facilities": [
            {"ref": "ABATTOIR", "kind": "abattoir", "name": "Abattoir, invented for this example"}
        ],
        "herds": [herd(on, kept)],
    }


def herd(on: date, kept: Livestock) -> Row:
    """The herd and the animals of it that are told one by one or birth by birth."""
    return {
        "ref": "H1",
        "species": kept.species,
        "breed": kept.breed,
        "endangered_breed": False,
        "purpose": "meat",
        "told_status": "organic",
        "heads": kept.heads,
        "reproduction_methods": ["natural"],
        "reproduction_hormones": False,
        "unit": "HERD",
        "conversions": [conversion("H1")],
        "animals": [animal(on, number, kept) for number in range(LEFT)],
    }


def slaughtered(on: date, number: int) -> date:
    """The day of slaughter of one of the animals that left."""
    return working(on - SINCE_SLAUGHTER - APART * number)


def ref_of(number: int) -> str:
    """The ear tag of one of the animals that left."""
    return f"TAG-{number + 1}"


def animal(on: date, number: int, kept: Livestock) -> Row:
    """Born and raised here, slaughtered here; never treated with a medicine."""
    left_on = slaughtered(on, number)
    born = left_on - kept.age_at_slaughter
    return {
        "ref": ref_of(number),
        "identifiers": [f"KZ-{kept.species}-99{number + 1:04}"],
        "sex": "male",
        "animal_class": kept.young,
        "born_on": day(born),
        "age_known_by": "birth record",
        "born_organic": True,
        "organic_since": day(born),
        "entered_on": day(born),
        "brought_in": False,
        "present_at_unit_conversion": False,
        "fed_own_first_year_feed": False,
        "weaned_on": day(born + timedelta(days=kept.days_of_milk)),
        "identifiable": True,
        "productive_life_under_a_year": kept.age_at_slaughter < timedelta(days=365),
        "treatments_complete": True,
        "live_weight_kg": kept.weight_kg,
        "slaughtered_on": day(left_on),
        "slaughter_weight_kg": kept.slaughter_weight_kg,
        "left_on": day(left_on),
        "destination": "Abattoir",
        "abattoir_certified": False,
        "abattoir_subcontracted": True,
        "abattoir": "ABATTOIR",
    }


def herd_diary(on: date, kept: Livestock) -> Row:
    """Figures, feed, housing of the herd, year by year."""
    return {
        "herd_years": [herd_year(year, kept) for year in years(on)],
        "herd_counts": [],
        "animal_periods": [],
        "animal_decisions": [],
        "treatments": [],
        "treatment_doses": [],
        "purchases": [],
        "feedings": [],
        "feed_years": [feed_year(year, kept) for year in years(on)],
        "rations": [
            {
                "ref": "RATION",
                "from_on": day(STARTED),
                "group": "All animals",
                "lactation": "none",
                "dry_matter_kg": kept.ration_kg,
                "roughage_kg": kept.roughage_kg,
                "permanent_access": True,
                "herd": "H1",
            }
        ],
        "common_grazings": [],
        "transhumances": [],
        "pasture_visits": [],
        "stockings": [
            {
                "ref": f"STOCKING-{year}",
                "year": year,
                "area_used_ha": kept.meadows.area,
                "nitrogen_kg": kept.nitrogen_kg,
                "livestock_units": kept.livestock_units,
            }
            for year in years(on)
        ],
        "housings": [housing(kept)],
        "individual_boxes": [],
        "mutilations": [],
    }


def herd_year(year: int, kept: Livestock) -> Row:
    """The herd on the first of January; nothing was brought in."""
    return {
        "ref": f"HERD-{year}",
        "year": year,
        "adults": kept.adults,
        "heads": kept.heads,
        "livestock_units": kept.livestock_units,
        "first_herd": False,
        "introductions_complete": True,
        "herd": "H1",
    }


def feed_year(year: int, kept: Livestock) -> Row:
    """Only the farm's own organic feed."""
    eaten = kept.heads * kept.ration_kg * 365
    nothing = (
        "same_region",
        "elsewhere",
        "in_conversion_bought",
        "in_conversion_own",
        "first_year_own",
        "non_organic_protein",
        "spices_molasses",
    )
    return {
        "ref": f"FEED-{year}",
        "from_on": f"{year}-01-01",
        "until_on": f"{year}-12-31",
        "dry_matter_kg": eaten,
        "own_farm_kg": eaten,
        "organic_kg": eaten,
        **{f"{what}_kg": 0 for what in nothing},
        "synthetic_amino_acids": False,
        "growth_promoters": False,
        "herd": "H1",
    }


def housing(kept: Livestock) -> Row:
    """One building with a yard and space enough."""
    return {
        "ref": "BARN",
        "from_on": day(STARTED),
        "building": "Barn",
        "animal_class": kept.class_of_housing,
        "heads": kept.heads,
        "mean_live_weight_kg": kept.weight_kg,
        "indoor_m2": kept.heads * kept.indoor_m2,
        "outdoor_m2": kept.heads * kept.outdoor_m2,
        "solid_indoor_percent": 100,
        "solid_outdoor_percent": 100,
        "in_use_since_on": "2016-09-01",
        "mobile": False,
        "natural_service": False,
        "open_air_access": True,
        "pasture_access": True,
        "free_moving_winter_housing": True,
        "males_over_a_year": False,
        "cages": False,
        "tethered": False,
        "herd": "H1",
    }


def left(on: date, kept: Livestock) -> Row:
    """Milk at the beginning, the way to slaughter at the end, and the papers of it."""
    told: Sequence[int] = range(LEFT)
    return {
        "maternal_milks": [milk(on, number, kept) for number in told],
        "animal_exits": [
            {
                "ref": f"EXIT-{number + 1}",
                "left_on": day(slaughtered(on, number)),
                "count": 1,
                "age_days": kept.age_at_slaughter.days,
                "for_slaughter": True,
                "slaughter_weight_kg": kept.slaughter_weight_kg,
                "destination": "Abattoir",
                "record_complete": True,
                "animal": ref_of(number),
            }
            for number in told
        ],
        "animal_transports": [
            {
                "ref": f"WAY-{number + 1}",
                "carried_on": day(slaughtered(on, number)),
                "count": 1,
                "minutes": 40,
                "kept_short": True,
                "electric_prods": False,
                "tranquillisers": False,
                "staff_trained": True,
                "herd": "H1",
            }
            for number in told
        ],
    }


def milk(on: date, number: int, kept: Livestock) -> Row:
    """Milk of the mother for as long as the species is due."""
    born = slaughtered(on, number) - kept.age_at_slaughter
    return {
        "ref": f"MILK-{number + 1}",
        "fed_until_on": day(born + timedelta(days=kept.days_of_milk)),
        "natural": True,
        "replacer": False,
        "animal": ref_of(number),
    }


def papers(on: date, kept: Livestock) -> Row:
    """Yearly figures, records and precautions."""
    planned = {"product": kept.product[0], "quantity_kg": kept.adults * kept.slaughter_weight_kg}
    return {
        "production_forecasts": [
            *kept.meadows.diary(on)["production_forecasts"],
            *({"ref": f"PLAN-{year}", "year": year, **planned} for year in years(on)),
        ],
        **shared.papers(on, RECORDS, kept.certified.units),
    }
