"""Every row of our reading of the law, and what covers it: the proof that nothing was left out.

Rows are named as in that reading: letters for the part (T counting of time, C conversion, G grain, B bees, L livestock,
GR groups, CB control bodies, HR high risk, NC non-compliance, CERT certificate, COI certificate of inspection, SAN
sanitary) and a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from certification.engine.book import RuleBook
from certification.law.coverage import (
    bees,
    conversion,
    groups,
    handling,
    keeping,
    origin,
    plants,
    trade,
)
from certification.law.coverage.entries import Entry, Kind

CHAPTERS: tuple[ModuleType, ...] = (conversion, plants, handling, bees, origin, keeping, groups, trade)


def _run(prefix: str, *ranges: tuple[int, int], more: tuple[str, ...] = ()) -> Iterator[str]:
    for first, last in ranges:
        yield from (f"{prefix}-{number:02d}" for number in range(first, last + 1))
    yield from more


IDS: tuple[str, ...] = (
    *_run("T", (1, 5)),
    *_run("C", (1, 22), (30, 35), (40, 46), (50, 57)),
    *_run("G", (1, 18), (20, 32), (40, 47), (50, 57), (60, 70)),
    *_run("B", (1, 26)),
    *_run("L", (1, 14), (20, 37), (40, 46), (50, 64)),
    *_run("GR", (1, 24)),
    *_run("CB", (1, 10), (20, 28), (30, 42), (50, 50)),
    *_run("HR", (1, 8)),
    *_run("NC", (1, 7), (10, 19)),
    *_run("CERT", (1, 10)),
    *_run("COI", (1, 16), (20, 28), (30, 34), more=("COI-09a",)),
    *_run("SAN", (1, 13)),
)


@dataclass(frozen=True, slots=True)
class Covered:
    """One row and what covers it: the codes of its rules, or why there are none."""

    id: str
    kind: Kind
    rules: tuple[str, ...]
    reason: str


def coverage(book: RuleBook) -> tuple[Covered, ...]:
    """Every row in its order; LookupError names rows that nothing covers, and rows covered that do not exist."""
    rules: dict[str, dict[str, None]] = {}
    for rule in book:
        for id in rule.ids:
            rules.setdefault(id, {})[rule.code] = None
    entries: dict[str, Entry] = {e.id: e for chapter in CHAPTERS for e in chapter.ENTRIES}
    lost = [id for id in IDS if id not in rules and id not in entries]
    strange = sorted({*rules, *entries} - set(IDS))
    if lost or strange:
        raise LookupError(f"not covered: {', '.join(lost)}; unknown: {', '.join(strange)}")
    return tuple(_covered(id, tuple(rules.get(id, ())), entries.get(id)) for id in IDS)


def _covered(id: str, rules: tuple[str, ...], entry: Entry | None) -> Covered:
    if rules:
        return Covered(id, Kind.RULE, rules, entry.reason if entry else "")
    assert entry is not None
    return Covered(id, entry.kind, (), entry.reason)
