"""Three ways of conversion: fields, an orchard, and steppe that was recognised for the years before it was farmed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from certification.actions.dossiers.examples.calendar import STARTED, day, season, visits
from certification.actions.dossiers.examples.cases import case
from certification.actions.dossiers.examples.fields import Rotation
from certification.actions.dossiers.examples.shared import (
    ACCREDITED,
    BODY,
    KEPT_OF_LAND,
    Certified,
    Holding,
    Row,
    conversion,
    dossier,
    papers,
    rotation_settings,
    unit,
)

HOLDING = Holding(
    number=8,
    name={"kk": "«Дала мен бақ» шаруа қожалығы", "ru": "КХ «Дала мен бак»", "en": "Dala men bak farm"},
    head="Мұқанов Талғат",
)
FIELDS = Rotation(
    fields=("F1", "F2"), crops=("peas", "wheat"), hectares=60, seed_per_ha=170, yield_per_ha=1500
)
ORCHARD, STEPPE = 12, 40
UNTREATED = date(2015, 4, 1)
CULTIVATED = STARTED + timedelta(days=12)
CERTIFIED = Certified(
    products=(
        ("A", "wheat", "1001 99 00"),
        ("A", "peas", "0713 10 90"),
        ("A", "apples", "0808 10 80"),
        ("A", "hay", "1214 90 90"),
    ),
    units=("LAND",),
)
READY = (10, 5)


def land(on: date) -> dict[str, Any]:
    """The file of the farm with fields, orchard and steppe."""
    area = sum(row["area_ha"] for row in parcels())
    areas = {"area_used_ha": area, "area_organic_ha": area}
    diary = FIELDS.diary(on)
    diary["harvests"] += harvests(on)
    diary["holding_years"] = [row | areas for row in FIELDS.holding_years(on)]
    diary["cultivation_measures"] = [
        {"ref": "FIRST-MOWING", "kind": "mowing", "done_on": day(CULTIVATED), "parcel": "STEPPE"}
    ]
    of_case = case(on, HOLDING, CERTIFIED)
    of_case["inspections"][0] |= {"before_cultivation": True, "report_language": "en", "photographs": True}
    return dossier(
        on,
        HOLDING,
        {"production_units": [unit("LAND", "land", on)], "parcels": parcels()},
        diary | papers(on, KEPT_OF_LAND, CERTIFIED.units),
        of_case | {"samples": [soil()], "retroactive_recognitions": [recognition(on)]},
        rotation_settings(len(FIELDS.crops)),
    )


def parcels() -> list[Row]:
    """Fields, the orchard and the steppe."""
    more = {"lon": 81.95, "lat": 50.53, "common_land": False, "told_status": "organic", "unit": "LAND"}
    retroactive = {
        "kind": "retroactive",
        "started_on": day(UNTREATED),
        "declared_on": day(STARTED),
        "received_on": day(STARTED),
        "decided_on": day(STARTED),
        "confirmed_on": day(STARTED),
        "confirmed_by": BODY,
    }
    return [
        *FIELDS.parcels(),
        {
            "ref": "ORCHARD",
            "area_ha": ORCHARD,
            "land_use": "perennial_crop",
            "conversions": [conversion("ORCHARD")],
        }
        | more,
        {
            "ref": "STEPPE",
            "area_ha": STEPPE,
            "land_use": "pasture",
            "conversions": [{"ref": "STEPPE-C"} | retroactive],
        }
        | more,
    ]


def harvests(on: date) -> list[Row]:
    """Apples and hay of the seasons that are over."""
    return [
        row
        for year in range(2022, season(on, ready=READY) + 1)
        for row in (
            crop("ORCHARD", "apples", year, f"{year}-09-20", {"crop_kind": "perennial"}),
            crop(
                "STEPPE",
                "hay",
                year,
                f"{year}-07-05",
                {"crop_kind": "forage", "used_as_feed_on": f"{year}-07-20"},
            ),
        )
    ]


def crop(parcel: str, what: str, year: int, on: str, more: Row) -> Row:
    """One harvest."""
    harvested = {"ref": f"{parcel}-{year}", "crop": what, "year": year, "harvested_on": on, "parcel": parcel}
    return harvested | {"quantity_kg": 24000, "crop_ingredients": 1} | more


def soil() -> Row:
    """The soil sample of the recognition."""
    return {
        "ref": "SOIL",
        **ACCREDITED,
        "inspection": f"VISIT-{STARTED.year}-0",
        "parcel": "STEPPE",
        "reason": "retroactive_recognition",
        "methods": ["GC-MS/MS", "LC-MS/MS"],
        "matrix": "soil",
        "taken_on": day(STARTED),
        "result": "not_detected",
        "reported_on": day(STARTED + timedelta(days=9)),
    }


def recognition(on: date) -> Row:
    """Steppe on which nothing was used for four years, shown, analysed, sampled, inspected, reported and told."""
    notices = ("commission", "member_states", "accreditation_body")
    told = (
        "mapped",
        "geolocated",
        "production_described",
        "further_documents_supplied",
        "physically_inspected",
    )
    risk = ("risk_analysis_documented", "risk_analysis_covers_proof", "sampled", "samples_follow_analysis")
    report = ("photographs", "report_justifies", "report_enclosed", "evidence_kept")
    return {
        "ref": "RECOGNITION",
        "parcel": "STEPPE",
        "basis": "untreated",
        "untreated_from_on": day(UNTREATED),
        "untreated_until_on": day(STARTED - timedelta(days=1)),
        "proofs": ["Letter of the district's department of agriculture, invented for this example"],
        "total_area_ha": STEPPE,
        "risk_analysed_on": day(STARTED),
        "risk_parcel": False,
        "inspected_on": day(STARTED),
        "report_language": "en",
        "final_report_on": day(STARTED + timedelta(days=10)),
        "start_given_on": day(UNTREATED),
        "report_area_ha": STEPPE,
        **{f"notified_{whom}": True for whom in notices},
        **{f"notified_{whom}_on": day(STARTED + timedelta(days=10)) for whom in notices},
        **dict.fromkeys((*told, *risk, *report), True),
        "evidence_kept_until_on": day(date(on.year + 5, 12, 31)),
        "checked_on": [day(visited) for visited in visits(on)],
        "inspection": f"VISIT-{STARTED.year}-0",
        "samples": ["SOIL"],
    }
