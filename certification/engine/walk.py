"""The days of a few subjects walked through in Python: there every frame costs more than the walk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl

from certification.engine.plans import RUNS, Plan


def walked(wide: pl.DataFrame, plans: Sequence[Plan]) -> pl.DataFrame:
    """Per subject the first day of its life and every day in it on which an outcome may change; beside it how many
    ranges of each cover hold on that day, and which covers are not known."""
    names = [made.value(i) for made in plans for i in sorted(made.breaks)]
    covers: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for made in plans:
        for i, s, u, _ in made.pieces():
            covers.setdefault((made.count(i), made.unknown(i)), []).append((s, u))
    found: dict[str, list[Any]] = {"_row": [], "_day": [], **{name: [] for pair in covers for name in pair}}
    for row in wide.iter_rows(named=True):
        since, until = row["_since"], row["_until"]
        edges, held = {since, *(row[name] for name in names)}, {}
        for cover, pieces in covers.items():
            held[cover] = ranges = _within(row, pieces)
            edges |= {day for pair in ranges or () for day in pair}
        days = sorted(edge for edge in edges if edge is not None and since <= edge < until)
        found["_row"] += [row["_row"]] * len(days)
        found["_day"] += days
        for (count, unknown), ranges in held.items():
            found[count] += [sum(s <= day < u for s, u in ranges or ()) for day in days]
            found[unknown] += [ranges is None] * len(days)
    counts = {count: pl.Int32() for count, _ in covers}
    unknowns = {unknown: pl.Boolean() for _, unknown in covers}
    return pl.DataFrame(found, schema={"_row": pl.UInt32(), "_day": pl.Date(), **counts, **unknowns})


def _within(row: Mapping[str, Any], pieces: Sequence[tuple[str, str]]) -> list[tuple[date, date]] | None:
    """The ranges of a cover within the subject's life; None where one of them is not known."""
    since, until = row["_since"], row["_until"]
    found = []
    for s, u in pieces:
        firsts, afters = _many(row[s]), _many(row[u])
        if None in firsts or None in afters:
            return None
        told = zip(firsts, afters, strict=True)
        found += [(max(s, since), min(u, until)) for s, u in told if s < u and u > since and s < until]
    return found


def _many(days: Any) -> list[Any]:
    """The days of a list, or the one day; a list that is not known is as unknown as its days."""
    return days if isinstance(days, list) else [days]


def merged(days: pl.DataFrame, plans: Sequence[Plan]) -> dict[int, pl.DataFrame]:
    """Neighbouring days of change with the same outcome made one run; one frame, of which each plan has its part."""
    rows, firsts, ends = (days[name].to_list() for name in ("_row", "_day", "_until"))
    afters = [firsts[i + 1] if rows[i + 1 : i + 2] == rows[i : i + 1] else ends[i] for i in range(len(rows))]
    told: list[tuple[int, date, date, int]] = []
    parts = []
    for made in plans:
        begin = len(told)
        for row, since, until, code in zip(rows, firsts, afters, days[made.outcome].to_list(), strict=True):
            if len(told) > begin and told[-1][0] == row and told[-1][3] == code:
                told[-1] = (row, told[-1][1], until, code)
            else:
                told.append((row, since, until, code))
        parts.append((made, begin, len(told) - begin))
    found = pl.DataFrame(told, schema=RUNS, orient="row")
    return {id(made): found.slice(begin, length) for made, begin, length in parts}
