"""Which lists of a dossier are complete: one that is told is, up to the file's day, unless the file says otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from certification.actions.dossiers.moments import day_of
from certification.actions.dossiers.rows import Rows
from certification.models import ListTold


def write_lists(
    owner: dict[str, Any],
    told: Iterable[str],
    said: dict[str, Any],
    as_of: date,
    rows: Rows,
    *,
    absent: Iterable[str] = (),
) -> None:
    """Note for each list that was told how complete it is; `absent` are lists of a new case that were not told, which
    the house would otherwise take for its own and complete."""
    for name in told:
        word = said.get(name) or {"complete": True}
        until = day_of(word.get("complete_until_on")) or (as_of if word["complete"] else None)
        values = {
            "complete": word["complete"],
            "complete_from": day_of(word.get("complete_from_on")),
            "complete_until": until,
        }
        rows.put(ListTold, {**owner, "name": name}, values)
    for name in absent:
        if not ListTold.objects.filter(**owner, name=name).exists():
            rows.add(ListTold, **owner, name=name, complete=False)


def lists_of(owner: dict[str, Any], as_of: date) -> tuple[dict[str, Any], set[str]]:
    """What an exported file has to say of its lists, and the names of lists that were told although empty."""
    said, told = {}, set()
    for row in ListTold.objects.filter(**owner).order_by("name"):
        if row.complete:
            told.add(row.name)
        if row.complete and row.complete_from is None and row.complete_until == as_of:
            continue
        said[row.name] = {"complete": row.complete} | {
            f"{key}_on": str(day)
            for key, day in (("complete_from", row.complete_from), ("complete_until", row.complete_until))
            if day is not None
        }
    return said, told
