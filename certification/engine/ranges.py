"""Sets of half-open date ranges: union, gap, clip, first day outside; for whole frames and, as a twin, for
one set.

In frames an open end is written as EVER or NEVER while computing; outside they are null. A set of ranges is a
long frame, one row per range, or a `Cover`: two list columns of equal length.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

EVER = date(1, 1, 1)
NEVER = date(9999, 12, 31)
_DAYS, _BEFORE = 1 << 23, 1_000_000  # room for every day of the years 1 to 9999 beside the number of a key

Range = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Cover:
    """Days covered by any of the ranges of a subject: first days and first days after, pairwise, as two lists or, for
    one range per subject, as two days; `more` holds further ranges of the same cover.

    A null, or a null in a list, means that we do not know; an empty list covers nothing. A range that ends before it
    starts covers nothing.
    """

    sinces: pl.Expr
    untils: pl.Expr
    more: tuple[Cover, ...] = ()

    def __or__(self, other: Cover) -> Cover:
        return Cover(self.sinces, self.untils, (*self.more, Cover(other.sinces, other.untils), *other.more))

    @property
    def pieces(self) -> tuple[Cover, ...]:
        """Itself and what was joined to it (joining lists in Polars costs more than everything else)."""
        return (self, *self.more)


def during(ranges: pl.Expr) -> Cover:
    """A fact of ranges as a cover: no first day means from ever, no last day means for ever."""
    return Cover(
        ranges.list.eval(pl.element().struct.field("since").fill_null(EVER)),
        ranges.list.eval(pl.element().struct.field("until").fill_null(NEVER)),
    )


def covering(cover: Cover | pl.Expr) -> Cover:
    """A cover, given one or a fact of ranges."""
    return cover if isinstance(cover, Cover) else during(cover)


# --- frames: columns since, until (dates, never null) and any key columns -------------------------------------


def bounded(frame: pl.DataFrame) -> pl.DataFrame:
    """Nulls written as EVER and NEVER."""
    return frame.with_columns(pl.col("since").fill_null(EVER), pl.col("until").fill_null(NEVER))


def opened(frame: pl.DataFrame) -> pl.DataFrame:
    """EVER and NEVER written as nulls."""
    return frame.with_columns(
        pl.when(pl.col("since") > EVER).then(pl.col("since")).alias("since"),
        pl.when(pl.col("until") < NEVER).then(pl.col("until")).alias("until"),
    )


def union(frame: pl.DataFrame, by: Sequence[str]) -> pl.DataFrame:
    """Disjoint, non-touching ranges covering the same days, per key, sorted by key and day.

    Keys are numbered and put in front of the day: one running maximum then serves all of them.
    """
    kept = frame.filter(pl.col("since") < pl.col("until")).select(*by, "since", "until").sort(*by, "since")
    another = pl.any_horizontal(pl.col(name).ne_missing(pl.col(name).shift()) for name in by)
    number = another.fill_null(True).cum_sum().cast(pl.Int64) * _DAYS
    reach = (number + pl.col("until").to_physical()).cum_max().alias("_reach")
    begin = (number + pl.col("since").to_physical()).alias("_begin")
    runs = kept.with_columns(reach, begin)
    first = (pl.col("_begin") > pl.col("_reach").shift()).fill_null(True)
    ends = runs.select(pl.col("until", "_reach").filter(first.shift(-1).fill_null(True)))
    day = ((pl.col("_reach") + _BEFORE) % _DAYS - _BEFORE).cast(pl.Int32).cast(pl.Date)
    until = ends.select(day.alias("until"))["until"]
    return runs.filter(first).select(*by, "since").with_columns(until)


def first_day_outside(frame: pl.DataFrame, by: Sequence[str], on: date) -> pl.DataFrame:
    """Per key, the first day from `on` that no range covers, as column `opens_on`; null if there is none."""
    runs = union(frame, by).filter(pl.col("until") > on)
    waits = runs.filter(pl.col("since") <= on).select(*by, pl.col("until").alias("opens_on"))
    found = frame.select(by).unique(maintain_order=True).join(waits, on=by, how="left", nulls_equal=True)
    day = pl.col("opens_on").fill_null(pl.lit(on))
    return found.with_columns(pl.when(day < NEVER).then(day).alias("opens_on"))


# --- one set of ranges: the same in plain Python ----------


def united(ranges: Iterable[Range]) -> list[tuple[date, date]]:
    """Disjoint, non-touching, sorted ranges that cover the same days; open ends become EVER and NEVER."""
    found: list[tuple[date, date]] = []
    for since, until in sorted((s or EVER, u or NEVER) for s, u in ranges):
        if since >= until:
            continue
        if found and since <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], until))
        else:
            found.append((since, until))
    return found


def gaps(ranges: Iterable[Range]) -> list[tuple[date, date]]:
    """The days that no range covers."""
    found, start = [], EVER
    for since, until in united(ranges):
        if start < since:
            found.append((start, since))
        start = until
    return [*found, (start, NEVER)] if start < NEVER else found


def clipped(ranges: Iterable[Range], within: Range) -> list[tuple[date, date]]:
    """The days covered both by a range and by `within`."""
    low, high = within[0] or EVER, within[1] or NEVER
    return united((max(s or EVER, low), min(u or NEVER, high)) for s, u in ranges)


def opens_on(blocking: Iterable[Range], on: date) -> date | None:
    """The first day from `on` outside every range: when a gate opens by itself; None if never."""
    for since, until in united(blocking):
        if since <= on < until:
            on = until
    return on if on < NEVER else None


def covers(ranges: Iterable[Range], day: date) -> bool:
    """Whether a range covers the day."""
    return any((since or EVER) <= day < (until or NEVER) for since, until in ranges)
