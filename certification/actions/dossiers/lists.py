"""Which lists of a dossier are complete: one that is told is, up to the file's day, unless the file says otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from certification.actions.dossiers.moments import day_of
from certification.actions.dossiers.rows import Rows
from certification.models import ListsTold


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
    standing = ListsTold.objects.filter(**owner).first() or ListsTold()
    complete, incomplete, days = set(standing.complete), set(standing.incomplete), dict(standing.days)
    for name in told:
        word = said.get(name) or {"complete": True}
        until = day_of(word.get("complete_until_on")) or (as_of if word["complete"] else None)
        (complete if word["complete"] else incomplete).add(name)
        (incomplete if word["complete"] else complete).discard(name)
        bounds = [_written(day_of(word.get("complete_from_on"))), _written(until)]
        days |= {name: bounds} if any(bounds) else {}
    incomplete |= set(absent) - complete
    values = {"complete": sorted(complete), "incomplete": sorted(incomplete), "days": days}
    if complete or incomplete:
        rows.put(ListsTold, owner, values)


def _written(day: date | None) -> str | None:
    return None if day is None else str(day)


def lists_of(owner: dict[str, Any], as_of: date) -> tuple[dict[str, Any], set[str]]:
    """What an exported file has to say of its lists, and the names of lists that were told although empty."""
    row = ListsTold.objects.filter(**owner).first()
    if row is None:
        return {}, set()
    said = {}
    for name in sorted({*row.complete, *row.incomplete}):
        held, (since, until) = name in row.complete, row.days.get(name) or (None, None)
        if held and since is None and until == str(as_of):
            continue
        days = {"complete_from_on": since, "complete_until_on": until}
        said[name] = {"complete": held} | {key: day for key, day in days.items() if day is not None}
    return said, set(row.complete)
