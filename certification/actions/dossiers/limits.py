"""What the record would refuse of single records, told with its place: sources of lots, values of settings."""

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


def problems_of_record(name: str, found: Found) -> Iterator[Problem]:
    """Sources of a lot or a consignment of which there must be one, and a lot that is made of itself."""
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
