"""What cannot be so in a single record, told with its place: sources of lots, values of settings, days of what was
stated not to have been done."""

from __future__ import annotations

from collections.abc import Iterator

from certification.actions.dossiers.problems import Problem
from certification.actions.dossiers.walk import Found
from certification.law.settings import SETTINGS, Written, is_written_well

# (list, keys of which there is one, whether one is needed)
ONE_OF: tuple[tuple[str, tuple[str, ...], bool], ...] = (
    ("lot_sources", ("harvest", "parent", "extraction", "animal"), True),
    ("consignment_lots", ("lot", "harvest", "extraction", "animal"), False),
)
# What was done or not, and if it was, on a day; the keys of its days begin with its own.
DONE = (
    "certificate_checked",
    "certificate_updated",
    "concluded",
    "control_body_informed",
    "delivered",
    "eliminated",
    "file_received",
    "final_report",
    "isolated",
    "marketing_ban",
    "notified",
    "notified_accreditation_body",
    "notified_commission",
    "notified_member_states",
    "operator_heard",
    "replied",
    "report_delivered",
    "sale_stopped",
    "sent",
    "separated",
    "shared",
    "shown",
    "started",
    "told",
    "vehicle_cleaned",
)
DAYS = ("_on", "_at", "_from_on", "_until_on")


def problems_of_record(name: str, found: Found) -> Iterator[Problem]:
    """Sources of a lot or a consignment of which there must be one, a lot that is made of itself, and a day on which
    was done what the record states not to have been done."""
    undone = (key for key in DONE if found.record.get(key) is False)
    for key, day in ((key, key + ending) for key in undone for ending in DAYS):
        if found.record.get(day) is not None:
            yield Problem((*found.path, day), "day_of_what_was_not_done", {"field": key})
    for listed, keys, needed in ONE_OF:
        if listed != name:
            continue
        told = [key for key in keys if found.record.get(key) is not None]
        if needed and not told:
            yield Problem((*found.path, keys[0]), "missing", {"expected": f"one of: {', '.join(keys)}"})
        for key in told[1:]:
            limit = {"found": found.record[key], "expected": f"one of: {', '.join(keys)}"}
            yield Problem((*found.path, key), "not_accepted", limit)
    parent = found.record.get("parent")
    if name == "lot_sources" and parent is not None and parent == found.record.get("lot"):
        yield Problem((*found.path, "parent"), "not_accepted", {"found": parent, "expected": "another lot"})


def problems_of_setting(found: Found) -> Iterator[Problem]:
    """A value that the setting of this name cannot have."""
    name, value = found.record.get("name"), found.record.get("value")
    if name in SETTINGS and isinstance(value, str) and not is_written_well(name, value):
        yield Problem((*found.path, "value"), "not_accepted", {"found": value, "expected": _written(name)})


def _written(name: str) -> str:
    setting = SETTINGS[name]
    if setting.written is Written.NUMBER:
        return f"a number ({setting.unit})"
    if setting.written is Written.YES_OR_NO:
        return "true or false"
    return ", ".join(setting.words) if setting.words else "text"
