"""A beekeeper by the mountains: eighty colonies, one place, honey every July.

What must stand against it: honey from Kazakhstan is not on the EU list of antimicrobials (ADMIT-ANTIMICROBIALS).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from certification.actions.dossiers.examples import shared
from certification.actions.dossiers.examples.calendar import STARTED, day, season, years
from certification.actions.dossiers.examples.cases import case
from certification.actions.dossiers.examples.shared import (
    Certified,
    Holding,
    Row,
    conversion,
    dossier,
    setting,
    unit,
)

HOLDING = Holding(
    number=3,
    name={"kk": "«Тау балы» шаруа қожалығы", "ru": "КХ «Тау балы»", "en": "Tau baly apiary"},
    head="Ахметов Серік",
)
CERTIFIED = Certified(products=(("B", "honey", "0409 00 00"),), units=("BEES",))
RECORDS = ("apiary_register", "treatment", "feeding", "cleaning", "stock", "financial")
COLONIES, HONEY_PER_COLONY = 80, 22
READY = (8, 31)


def honey(on: date) -> dict[str, Any]:
    """The file of the beekeeper."""
    return dossier(
        on,
        HOLDING,
        {"production_units": [unit("BEES", "apiary", on)], "apiaries": [apiary()]},
        {**bees(on), **papers(on)},
        case(on, HOLDING, CERTIFIED),
        [setting("nonconforming_forage_percent", "5", unit="%")],
    )


def apiary() -> Row:
    """The one place of the hives."""
    return {
        "ref": "A1",
        "from_on": day(STARTED),
        "colonies": COLONIES,
        "mobile": False,
        "lon": 81.9,
        "lat": 50.52,
        "location_given": True,
        "location_given_on": day(STARTED),
        "registered": True,
        "landless": True,
        "species": "apis_mellifera",
        "ecotype": "Carpathian",
        "unit": "BEES",
        "conversions": [conversion("A1")],
    }


def bees(on: date) -> Row:
    """Colonies, their year, their forage and their honey."""
    harvested = range(2022, season(on, ready=READY) + 1)
    return {
        "colony_groups": [colonies()],
        "apiary_years": [apiary_year(year) for year in harvested],
        "feedings": [],
        "treatments": [treatment(year) for year in harvested],
        "queen_renewals": [],
        "moves": [],
        "surroundings": [surroundings(year) for year in harvested],
        "forage_sources": [source for year in harvested for source in forage(year)],
        "dormancies": [
            {
                "ref": f"WINTER-{year}",
                "apiary": "A1",
                "from_on": f"{year - 1}-11-05",
                "until_on": f"{year}-03-20",
            }
            for year in harvested
        ],
        "wax_changes": [wax()],
        "hive_cleanings": [
            {"ref": f"CLEANED-{year}", "apiary": "A1", "cleaned_on": f"{year}-04-10", "means": "flame"}
            for year in harvested
        ],
        "extractions": [extraction(year) for year in harvested],
        "catastrophe_derogations": [],
        "contamination_sources": [road()],
    }


def colonies() -> Row:
    """All colonies, bred in the apiary itself."""
    return {
        "ref": "COLONIES",
        "from_on": day(STARTED),
        "count": COLONIES,
        "brought_in": False,
        "for_renewal": False,
        "hive_marks": "1 to 80",
        "organic_from_on": day(STARTED),
        "conversion_recorded": True,
        "apiary": "A1",
    }


def apiary_year(year: int) -> Row:
    """Natural hives, stores for the winter, and a full register."""
    recorded = ("feeding", "moves", "measures", "supers", "honey")
    return {
        "ref": f"BEES-{year}",
        "year": year,
        "hives_natural": True,
        "in_hive_substances": ["propolis", "wax"],
        "stores_left": True,
        "wings_clipped": False,
        "male_brood_destroyed": False,
        **{f"{what}_recorded": True for what in recorded},
        "apiary": "A1",
    }


def treatment(year: int) -> Row:
    """Oxalic acid against the mite at the end of summer."""
    return {
        "ref": f"MITE-{year}",
        "apiary": "A1",
        "colony_groups": ["COLONIES"],
        "kind": "parasite",
        "substance": "oxalic_acid",
        "disease": "varroosis",
        "preventive": False,
        "noticed_on": f"{year}-08-25",
        "started_on": f"{year}-08-25",
        "ended_on": f"{year}-08-29",
        "last_dose_on": f"{year}-08-29",
        "isolation_needed": False,
        "record_complete": True,
    }


def surroundings(year: int) -> Row:
    """The circle of 3 km, confirmed by the control body before the flow begins."""
    return {"ref": f"CIRCLE-{year}", "year": year, "apiary": "A1", "confirmed_on": f"{year}-04-25"}


def forage(year: int) -> list[Row]:
    """Meadows and a field of organic sainfoin."""
    circle = {"surroundings": f"CIRCLE-{year}", "sprayed": False, "confirmed_on": f"{year}-04-25"}
    flowering = {"flowering_from_on": f"{year}-05-20", "flowering_until_on": f"{year}-07-25"}
    return [
        {"ref": f"MEADOWS-{year}", "species": "meadow plants", "kind": "spontaneous", "share_percent": 85}
        | circle
        | flowering,
        {"ref": f"SAINFOIN-{year}", "species": "sainfoin", "kind": "organic", "share_percent": 15}
        | circle
        | flowering,
    ]


def wax() -> Row:
    """All wax replaced while the apiary was in conversion."""
    return {
        "ref": "WAX",
        "changed_on": "2019-09-20",
        "use": "conversion",
        "all_replaced": True,
        "status": "organic",
        "organic_on_market": True,
        "free_of_substances": True,
        "analysis": "Wax analysis, invented for this example",
        "from_caps": True,
        "apiary": "A1",
    }


def road() -> Row:
    """The nearest road, which the control body found far enough."""
    return {
        "ref": "ROAD",
        "kind": "road",
        "distance_km": 6,
        "distance_sufficient": True,
        "decided_on": day(STARTED),
        "apiary": "A1",
    }


def extraction(year: int) -> Row:
    """One lot of honey a year."""
    return {
        "ref": f"HONEY-{year}",
        "year": year,
        "extracted_on": f"{year}-07-28",
        "quantity_kg": COLONIES * HONEY_PER_COLONY,
        "brood_combs_used": False,
        "repellents_used": False,
        "bees_killed": False,
        "apiary": "A1",
        "colony_groups": ["COLONIES"],
    }


def papers(on: date) -> Row:
    """Yearly figures, records and precautions."""
    return {
        "holding_years": [
            {"ref": f"YEAR-{year}", "year": year, "colonies": COLONIES, "queens_complete": True}
            for year in years(on)
        ],
        **shared.papers(on, RECORDS, CERTIFIED.units),
        "production_forecasts": [
            {
                "ref": f"PLAN-{year}",
                "year": year,
                "product": "honey",
                "quantity_kg": COLONIES * HONEY_PER_COLONY,
            }
            for year in years(on)
        ],
    }
