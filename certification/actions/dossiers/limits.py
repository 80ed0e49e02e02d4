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
# What was done or not, and if it was, on a day.
DONE_ON: dict[str, tuple[str, ...]] = {
    "certificate_checked": ("certificate_checked_on",),
    "certificate_updated": ("certificate_updated_on",),
    "concluded": ("concluded_on",),
    "control_body_informed": ("control_body_informed_on", "control_body_informed_at"),
    "delivered": ("delivered_on",),
    "eliminated": ("eliminated_on",),
    "file_received": ("file_received_on",),
    "final_report": ("final_report_on",),
    "isolated": ("isolated_from_on", "isolated_until_on"),
    "marketing_ban": ("marketing_ban_from_on", "marketing_ban_until_on"),
    "notified": ("notified_on",),
    "notified_accreditation_body": ("notified_accreditation_body_on",),
    "notified_commission": ("notified_commission_on",),
    "notified_member_states": ("notified_member_states_on",),
    "operator_heard": ("operator_heard_on", "operator_heard_at"),
    "replied": ("replied_on",),
    "report_delivered": ("report_delivered_on",),
    "sale_stopped": ("sale_stopped_on",),
    "sent": ("sent_on",),
    "separated": ("separated_on",),
    "shared": ("shared_on",),
    "shown": ("shown_on",),
    "started": ("started_on",),
    "told": ("told_on", "told_at"),
    "vehicle_cleaned": ("vehicle_cleaned_at",),
}


def problems_of_record(name: str, found: Found) -> Iterator[Problem]:
    """Sources of a lot or a consignment of which there must be one, a lot that is made of itself, and a day on which
    was done what the record states not to have been done."""
    for key, days in DONE_ON.items():
        if found.record.get(key) is False:
            told_days = (day for day in days if found.record.get(day) is not None)
            yield from (
                Problem((*found.path, day), "day_of_what_was_not_done", {"field": key}) for day in told_days
            )
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
