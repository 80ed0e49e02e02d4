"""The grain farm ships wheat of its last harvest to Latvia: asked for, checked, sealed, and released."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from certification.actions.dossiers.examples import grain as farm
from certification.actions.dossiers.examples.calendar import day, season
from certification.actions.dossiers.examples.fields import READY
from certification.actions.dossiers.examples.shared import BODY, Row

REF = "COI.KZ.EXAMPLE.1"
LOT = "WHEAT-LOT"
NET = 60_000
ASKED, CHECKED, ISSUED, LEFT, COMPLETED, NOTIFIED, ARRIVED, ENDORSED = (24, 22, 20, 18, 14, 9, 2, 1)
BOXES = ("1", "2", "3", "4", "5", "7", "8", "9", "10", "11", "12", "13", "18")
LATER_BOXES = ("13_packages", "16", "17")
PAPERS = ("transport_document", "invoice", "packing_list", "travel_plan")


def consignment(on: date) -> dict[str, Any]:
    """The file of the grain farm with one load on its way."""
    told = farm.grain(on)
    harvest = next(
        row for row in told["diary"]["harvests"] if row["crop"] == "wheat" and row["year"] == last(on)
    )
    told["diary"] |= {"lots": [lot(harvest)], "lot_sources": [source(harvest)]}
    told["cases"][0] |= {
        "consignments": [load(on, harvest)],
        "consignment_lots": [
            {"ref": "PART", "product": "wheat", "quantity_kg": NET, "consignment": REF, "lot": LOT}
        ],
        "consignment_steps": [cleaning(on)],
        "consignment_checks": [check(on, told["cases"][0]["inspections"])],
        "coi_boxes": boxes(on),
        "coi_documents": [
            {
                "ref": f"PAPER-{kind}",
                "kind": kind,
                "title": kind,
                "uploaded_on": ago(on, COMPLETED),
                "consignment": REF,
            }
            for kind in PAPERS
        ],
        "coi_extracts": [],
        "coi_replacements": [],
    }
    return told


def last(on: date) -> int:
    """The season the wheat is of."""
    return season(on, ready=READY)


def ago(on: date, days: int) -> str:
    """A day before the day asked about."""
    return day(on - timedelta(days=days))


def lot(harvest: Row) -> Row:
    """The cleaned wheat in the store."""
    return {
        "ref": LOT,
        "product": "wheat",
        "cn": "1001 99 00",
        "category": "A",
        "quantity_kg": NET,
        "status": "organic",
        "origin": "splitting",
        "made_on": harvest["harvested_on"],
        "ionising_radiation": False,
        "imported": False,
    }


def source(harvest: Row) -> Row:
    """That it comes from one harvest."""
    return {"ref": "SOURCE", "quantity_kg": NET, "lot": LOT, "harvest": harvest["ref"]}


def load(on: date, harvest: Row) -> Row:
    """Loose wheat by rail, with its certificate of inspection from TRACES."""
    return {
        "ref": REF,
        "product": "wheat",
        "cn": "1001 99 00",
        "category": "A",
        "status": "organic",
        "net_kg": NET,
        "gross_kg": NET,
        "packages": 1,
        "crop_ingredients": 1,
        "bulk": True,
        "wagons": "Wagon, invented for this example",
        "seals": "Seal, invented for this example",
        "one_transport": True,
        "one_country": True,
        "state": "released",
        "route": "Shemonaikha, Russia, Latvia",
        "transport": "rail",
        "country_of_origin": "KZ",
        "country_of_export": "KZ",
        "balance_harvest_kg": harvest["quantity_kg"],
        "balance_earlier_kg": 0,
        "labelled": False,
        **certificate(on),
        **entry(on),
    }


def certificate(on: date) -> Row:
    """How the certificate of inspection came about."""
    return {
        "coi_body": BODY,
        "requested_on": ago(on, ASKED),
        "issued_on": ago(on, ISSUED),
        "procedure": "compliance",
        "in_traces": True,
        "signed_with": "electronic_seal",
        "provisional": False,
        "language": "en",
        "language_accepted": True,
        "completed_on": ago(on, COMPLETED),
        "travel_plan_in_traces": True,
        "travel_plan_complete": True,
        "physical_check_required": False,
        "departed_on": ago(on, LEFT),
    }


def entry(on: date) -> Row:
    """Its arrival in the Union, notified in time."""
    return {
        "intended_use": "human_consumption",
        "planned_entry_on": ago(on, ARRIVED),
        "entered_on": ago(on, ARRIVED),
        "arrival_on": ago(on, ARRIVED),
        "entry_point": "release_point",
        "border_post": "LV1000",
        "destination": "LV",
        "importer": "Importer, invented for this example",
        "first_consignee": "Importer, invented for this example",
        "notified_on": ago(on, NOTIFIED),
        "short_notice_accepted": False,
        "endorsed_on": ago(on, ENDORSED),
        "decision": "organic",
        "customs_names_coi": True,
        "batches": 0,
    }


def cleaning(on: date) -> Row:
    """The only preparation, by the farm itself."""
    return {
        "ref": "CLEANING",
        "kind": "cleaning",
        "done_on": ago(on, CHECKED),
        "country": "KZ",
        "own": True,
        "consignment": REF,
    }


def check(on: date, visits: list[Row]) -> Row:
    """The control body's look at the papers before it issued the certificate."""
    known = ("traceable", "balance_fits", "papers_seen", "based_on_records")
    seen = [row["ref"] for row in visits if row["inspected_on"] <= ago(on, CHECKED)]
    return {
        "ref": "CHECK",
        "kind": "documentary",
        "checked_on": ago(on, CHECKED),
        **dict.fromkeys(known, True),
        "sample_taken": False,
        "inspection": seen[-1],
        "consignment": REF,
    }


def boxes(on: date) -> list[Row]:
    """What the control body filled in at issue, and what followed."""
    filled = [(box, ISSUED) for box in BOXES] + [(box, COMPLETED) for box in LATER_BOXES]
    return [
        {
            "ref": f"BOX-{box}",
            "box": box,
            "value": "As issued",
            "filled_on": ago(on, days),
            "consignment": REF,
        }
        for box, days in filled
    ]
