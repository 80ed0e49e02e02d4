"""The case of a story: its declaration and undertaking, its visits, and its certificates."""

from __future__ import annotations

from datetime import date, timedelta

from certification.actions.dossiers.examples.calendar import (
    RECOGNISED,
    STARTED,
    UNTIL_DECISION,
    VALID,
    day,
    visits,
)
from certification.actions.dossiers.examples.shared import BODY, NAME_OF_BODY, Certified, Holding, Row

INSPECTORS = ("Jansen Pieter", "Novak Marta")
YEARS_OF_AN_INSPECTOR = 2
BOXES = list(range(1, 10))


def case(on: date, holding: Holding, certified: Certified) -> Row:
    """The producer's case, open since the start of conversion and certified ever since it could be."""
    return {
        "reference": f"KZ-2019-99{holding.number:02}",
        "control_body": BODY,
        "opened_on": day(STARTED),
        "applied_on": day(STARTED),
        "declaration_received_on": day(STARTED),
        "contract_signed_on": day(STARTED),
        "products": [
            {"category": category, "product": product, "cn": cn, "from_on": day(STARTED)}
            for category, product, cn in certified.products
        ],
        "steps": steps(on),
        "declarations": [declaration()],
        "undertakings": [undertaking()],
        "earlier_controls": [],
        "earlier_withdrawals": [],
        "subcontractors": [],
        "noncompliances": [],
        "investigations": [],
        "inspections": inspections(on, certified),
        "certificates": certificates(on, holding, certified),
    }


def steps(on: date) -> list[Row]:
    """Converting first, then certified."""
    certified_on = decisions(on)[0][1]
    return [
        {
            "step": "converting",
            "from_on": day(STARTED),
            "until_on": day(certified_on - timedelta(days=1)),
        },
        {"step": "certified", "from_on": day(certified_on)},
    ]


def declaration() -> Row:
    """Units, measures and precautions described, with maps."""
    described = ("units_described", "measures_described", "precautions_described")
    maps = ("maps_have_directions", "maps_have_geolocation", "maps_up_to_date")
    signed = {"ref": "DECLARATION", "signed_on": day(STARTED), "received_on": day(STARTED)}
    return signed | dict.fromkeys((*described, *maps), True)


def undertaking() -> Row:
    """All nine points, and that no other body certifies."""
    access = (
        "gives_access",
        "gives_information",
        "gives_own_results",
        "informs_buyers",
        "accepts_file_transfer",
    )
    rules = ("reports_withdrawal", "accepts_exchange", "follows_rules", "accepts_measures")
    signed = {"ref": "UNDERTAKING", "signed_on": day(STARTED)}
    return signed | dict.fromkeys((*access, *rules, "no_other_body_confirmed"), True)


def inspections(on: date, certified: Certified) -> list[Row]:
    """The first visit and one at least in every year since, each with everything it has to look at."""
    return [visit(number, on_day, certified) for number, on_day in enumerate(visits(on))]


def visit(number: int, on: date, certified: Certified) -> Row:
    """A visit without findings; inspectors take turns."""
    inspector = INSPECTORS[number // YEARS_OF_AN_INSPECTOR % len(INSPECTORS)]
    told = (
        "physical",
        "all_units_visited",
        "traceability_checked",
        "mass_balance_checked",
        "all_elements_checked",
    )
    return {
        "ref": f"VISIT-{on.year}-{number}",
        "kind": "annual" if number else "initial",
        "inspected_on": day(on),
        "inspector_name": inspector,
        "inspectors": [inspector],
        "units": list(certified.units),
        "announced": True,
        "result": "clean",
        "control_body": BODY,
        **dict.fromkeys((*told, "countersigned", "copy_kept"), True),
    }


def decisions(on: date) -> list[tuple[int, date]]:
    """Which visit led to a certificate, and the day of that decision."""
    made = [(number, visited + UNTIL_DECISION) for number, visited in enumerate(visits(on))]
    return [(number, decided) for number, decided in made if decided >= RECOGNISED]


def certificates(on: date, holding: Holding, certified: Certified) -> list[Row]:
    """One a year, each renewed before the last one ends; the control body may certify since it is recognised."""
    issued = [certificate(number, decided, holding, certified) for number, decided in decisions(on)]
    seen = visits(on)
    for paper, (number, _) in zip(issued, decisions(on), strict=True):
        paper["inspection"] = f"VISIT-{seen[number].year}-{number}"
    return issued


def certificate(number: int, decided: date, holding: Holding, certified: Certified) -> Row:
    """A certificate with every box of the model filled in."""
    return {
        "number": f"{BODY}.398-99{holding.number:05}.{decided.year}.{number:03}",
        "categories": certified.categories,
        "valid_from": day(decided),
        "valid_to": day(decided + VALID),
        "issued_at": f"{day(decided)}T12:00:00+05:00",
        "in_traces": True,
        "e_seal": True,
        "boxes_filled": [*BOXES, *([10] if certified.members else [])],
        "holder": "group" if certified.members else "operator",
        "activities": list(holding.activities),
        "issued_place": "Almaty",
        "signed": True,
        "group_members": list(certified.members),
        "decided_on": day(decided),
        "decided_by": f"{BODY} {NAME_OF_BODY}",
        "directory": [
            {"product": product, "cn": cn, "category": category, "status": "organic"}
            for category, product, cn in certified.products
        ],
        "marks": [],
    }
