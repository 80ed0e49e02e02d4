"""Figures of a single record that cannot stand together: parts above their whole, one thing told in two ways."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from certification.actions.dossiers.problems import Problem
from certification.actions.dossiers.walk import Found

_STATUSES = (
    "organic",
    "in_conversion_bought",
    "in_conversion_own",
    "first_year_own",
    "non_organic_protein",
    "spices_molasses",
)
# List, what its shares are shares of, and which of them together are at most the whole: in kg, or else in percent.
SHARES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("feed_years", "dry_matter_kg", ("own_farm", "same_region", "elsewhere")),
    ("feed_years", "dry_matter_kg", _STATUSES),
    ("rations", "dry_matter_kg", ("roughage",)),
    ("transhumances", "yearly_ration_kg", ("non_organic",)),
)
# List, the part, the whole.
PARTS: tuple[tuple[str, str, str], ...] = (("herd_years", "adults", "heads"),)
WHOLE_PERCENT = 100


def problems_of_sums(name: str, found: Found) -> Iterator[Problem]:
    """Parts that are more than their whole, and shares told both in kg and in percent."""
    record = found.record
    for listed, whole, parts in SHARES:
        if listed == name:
            yield from _too_much(found, [f"{part}_kg" for part in parts], record.get(whole))
            yield from _too_much(found, [f"{part}_percent" for part in parts], WHOLE_PERCENT)
            yield from _twice(found, parts)
    for listed, part, whole in PARTS:
        if listed == name:
            yield from _too_much(found, [part], record.get(whole))


def _too_much(found: Found, keys: list[str], whole: Any) -> Iterator[Problem]:
    told = [key for key in keys if _is_number(found.record.get(key))]
    total = sum(found.record[key] for key in told)
    if told and _is_number(whole) and total > whole:
        yield Problem(
            (*found.path, told[-1]), "more_than_the_whole", {"found": str(total), "expected": str(whole)}
        )


def _twice(found: Found, parts: tuple[str, ...]) -> Iterator[Problem]:
    for part in parts:
        both = [found.record.get(f"{part}_{unit}") for unit in ("kg", "percent")]
        if None not in both:
            yield Problem((*found.path, f"{part}_percent"), "told_in_two_ways", {"field": f"{part}_kg"})


def _is_number(value: Any) -> bool:
    return value is not None and not isinstance(value, bool | str | list | dict)
