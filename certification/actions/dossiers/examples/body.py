"""A control body tells of itself: its years, the group it controls, what it keeps and how fast it answers."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from certification.actions.dossiers.examples.calendar import RECOGNISED, day
from certification.actions.dossiers.examples.shared import BODY, Row

GROUP = "EX07"
OPERATORS, GROUPS, MEMBERS, ADDITIONAL, UNANNOUNCED, SAMPLED = 60, 1, 12, 8, 12, 5
REINSPECTED = 10
KEPT_FOR = 72
KEPT = ("control_records", "operator_database", "supporting_documents", "withdrawn_shown")
EVENT = timedelta(days=100)
ANSWERED = timedelta(days=20)


def control_body(on: date) -> dict[str, Any]:
    """The file of the control body itself."""
    past = on - EVENT
    shared = {"operator": GROUP}
    return {
        "schema": 1,
        "as_of": day(on),
        "country": "KZ",
        "control_body": {"code": BODY},
        "settings": [],
        "body_years": [body_year(year, on) for year in range(RECOGNISED.year, on.year + 1)],
        "group_controls": [group_control(year, on) for year in range(RECOGNISED.year, on.year + 1)],
        "delegations": [
            {
                "ref": "SAMPLING",
                "task": "sampling",
                "to": "A laboratory",
                "from_on": day(RECOGNISED),
            }
        ],
        "retentions": [
            {"ref": f"KEEPS-{kind}", "kind": kind, "months": KEPT_FOR, "from_on": day(RECOGNISED)}
            for kind in KEPT
        ],
        "dossier_changes": [
            {
                "ref": "CHANGE",
                "changed_on": day(past),
                "what": "New inspector",
                "sent_on": day(past + ANSWERED),
                "sent": True,
            }
        ],
        "ofis_notifications": [
            {
                "ref": "OFIS",
                "number": "OFIS-1",
                "received_on": day(past),
                "replied_on": day(past + ANSWERED),
                "replied": True,
            }
        ],
        "control_file_requests": [
            {
                "ref": "FILE",
                "requested_on": day(past),
                "delivered_on": day(past + ANSWERED),
                "delivered": True,
            }
            | shared
        ],
        "shared_suspicions": [
            {"ref": "SUSPICION", "known_on": day(past), "shared_on": day(past), "shared": True} | shared
        ],
        "public_list_updates": [
            {"ref": "LIST", "changed_on": day(past), "shown_on": day(past), "shown": True} | shared
        ],
        "notified_decisions": [
            {
                "ref": "DECISION",
                "kind": "retroactive_recognition",
                "decided_on": day(past),
                "notified_on": day(past),
            }
            | shared
            | {"notified": True}
        ],
        "animal_derogations": [derogation(past)],
    }


def body_year(year: int, on: date) -> Row:
    """A year in figures; of the year that runs, what has been done by the day."""
    delivered = date(year + 1, 2, 10)
    done = {
        "physical_inspections": OPERATORS + GROUPS + ADDITIONAL,
        "additional_inspections": ADDITIONAL,
        "unannounced_inspections": UNANNOUNCED,
        "operators_sampled": SAMPLED,
    }
    told = {
        "ref": f"YEAR-{year}",
        "year": year,
        "operators": OPERATORS,
        "groups": GROUPS,
        "group_members": MEMBERS,
        **{what: so_far(count, year, on) for what, count in done.items()},
        "follow_up_inspections": 0,
        "last_certified_on": day(min(on, date(year, 12, 20))),
        "none_certified": False,
    }
    return told | ({"report_delivered_on": day(delivered)} if delivered <= on else {})


def so_far(count: int, year: int, on: date) -> int:
    """How much of a year's work is done by the day: all of it once the year is over."""
    last = date(year, 12, 31)
    return count if last <= on else count * on.timetuple().tm_yday // last.timetuple().tm_yday


def group_control(year: int, on: date) -> Row:
    """Ten of twelve members inspected again, one sampled, by inspectors who know internal controls."""
    told = (
        "inspectors_competent",
        "internal_inspections_witnessed",
        "time_reasonable",
        "members_chosen_by_risk",
    )
    return {
        "ref": f"{GROUP}-{year}",
        "group": GROUP,
        "year": year,
        "members": MEMBERS,
        "members_reinspected": so_far(REINSPECTED, year, on),
        "members_sampled": so_far(1, year, on),
        **dict.fromkeys((*told, "certificate_lists_members", "web_list_shows_number"), True),
    }


def derogation(on: date) -> Row:
    """One decision on a breeding bull, with a complete file."""
    return {
        "ref": "BULL",
        "operator": "EX04",
        "decided_on": day(on),
        "species": "bovine",
        "breed": "Kazakh Whiteheaded",
        "purpose": "Breeding",
        "number": 1,
        "availability": "No organic bull of the breed was for sale in Kazakhstan",
        **dict.fromkeys(("operator_statement", "file_complete", "in_annual_report"), True),
    }
