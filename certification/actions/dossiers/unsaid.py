"""Null where a list or a part could stand says the same as its absence: not told."""

from __future__ import annotations

from typing import Any

from certification.actions.dossiers.kinds import BODY, CASE, CONSIGNMENTS, DIARY, SITES

LISTS = {*SITES, *DIARY, *CASE, *CONSIGNMENTS, *BODY}
MORE = "cases products steps certificates marks directory conversions animals members contacts settings"
PARTS = frozenset(LISTS | set(MORE.split()) | {"sites", "diary", "lists", "village", "location"})


def without_unsaid(told: Any) -> Any:
    """The document without the lists and parts that are null in it."""
    if isinstance(told, dict):
        return {
            key: without_unsaid(value) for key, value in told.items() if value is not None or key not in PARTS
        }
    return [without_unsaid(item) for item in told] if isinstance(told, list) else told
