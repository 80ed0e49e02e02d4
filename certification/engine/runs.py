"""From verdicts to runs of days: the step function of many subjects at once, without a Python step per row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import polars as pl

from certification.engine.ranges import Cover
from certification.engine.verdict import Day, Verdict

RUNS = {"_row": pl.UInt32(), "since": pl.Date(), "until": pl.Date(), "code": pl.UInt8()}
ON = pl.col("_day")
LISTS = pl.List(pl.Date)
DAYS, BEFORE = 1 << 22, 1_000_000  # room for every day of the years 1 to 9999 beside a row number


@dataclass
class Plan:
    """A tree of verdicts laid out: each value, cover and outcome once, as columns `_i0..`, `_d0..` and
    `_v0..`.

    `stages` are computed one after the other; the last one is the outcome.
    """

    values: list[pl.Expr] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    covers: list[Cover] = field(default_factory=list)
    stages: list[pl.Expr] = field(default_factory=list)
    seen: dict[int, pl.Expr] = field(default_factory=dict)

    def add(self, verdict: Verdict) -> pl.Expr:
        """Lay a verdict out after its parts; the column of its outcome."""
        if id(verdict) in self.seen:
            return self.seen[id(verdict)]
        parts = [self.add(part) for part in verdict.parts]
        places = [_place(value, self.values) for value in verdict.values]
        self.breaks |= {places[i] for i in verdict.breaks}
        values = [pl.col(f"_i{place}") for place in places]
        covered = [self._flag(_place(cover, self.covers)) for cover in verdict.covers]
        name = f"_v{len(self.stages)}"
        self.stages.append(verdict.at(Day(ON, values, covered, parts)).cast(pl.UInt8).alias(name))
        self.seen[id(verdict)] = pl.col(name)
        return pl.col(name)

    def _flag(self, i: int) -> pl.Expr:
        return pl.when(pl.col(f"_x{i}").not_()).then(pl.col(f"_d{i}") > 0)

    def wide(self) -> list[pl.Expr]:
        """What is computed once per subject: the values, and the first days and the days after of each cover."""
        values = [value.alias(f"_i{i}") for i, value in enumerate(self.values)]
        return values + [
            side.alias(f"_{name}{i}_{j}")
            for i, cover in enumerate(self.covers)
            for j, piece in enumerate(cover.pieces)
            for name, side in (("s", piece.sinces), ("u", piece.untils))
        ]


def plan(verdict: Verdict) -> Plan:
    """The layout of a verdict; executes nothing."""
    made = Plan()
    made.add(verdict)
    return made


def _place(thing: Any, among: list[Any]) -> int:
    """Where the very object stands in the list; appended if it does not (comparing expressions makes one)."""
    for i, other in enumerate(among):
        if other is thing:
            return i
    among.append(thing)
    return len(among) - 1


def runs(subjects: pl.DataFrame, made: Plan) -> pl.DataFrame:
    """Maximal runs of days of one outcome, sorted by subject and day: `_row`, `since`, `until`, `code`.

    `subjects` has the facts, `_since` < `_until` (never null) and `_row`, its own positions from 0.
    """
    wide = subjects.select("_row", "_since", "_until", *made.wide())
    wide = wide.with_columns(_unknown(wide, made, i) for i in range(len(made.covers)))
    if not made.breaks and not made.covers:
        days = wide.with_columns(_day="_since")
    else:
        days = _days_of_change(wide, made)
        held = [name for name in wide.columns if name != "_row" and not name.startswith(("_s", "_u"))]
        days = days.hstack(wide.select(pl.col([*held, "_until"]).gather(days["_row"])))
    for stage in made.stages:
        days = days.with_columns(stage)
    codes = days.select("_row", "_until", since="_day", code=made.stages[-1].meta.output_name())
    return _merged(codes)


def _unknown(wide: pl.DataFrame, made: Plan, i: int) -> pl.Expr:
    """Whether a cover is not known: a null, or a null in a list."""
    nulls = []
    for j in range(len(made.covers[i].pieces)):
        for side in (f"_s{i}_{j}", f"_u{i}_{j}"):
            nulls.append(pl.col(side).is_null())
            if wide.schema[side] == LISTS:
                nulls.append(pl.col(side).list.eval(pl.element().is_null()).list.any().fill_null(True))
    return pl.any_horizontal(nulls).alias(f"_x{i}")


def _days_of_change(wide: pl.DataFrame, made: Plan) -> pl.DataFrame:
    """Per subject the first day of its life and every day in it on which the outcome may change; `_d0`, `_d1`, ...
    count how many ranges of each cover hold on that day.

    Row and day are sorted as one number. Every range that goes up comes down by the end of its subject's life, so
    that one running sum over all subjects serves each of them.
    """
    counts = len(made.covers)
    steps = [_keys(wide, pl.col("_since"), counts)]
    for i in sorted(made.breaks):
        day = pl.col(f"_i{i}")
        steps.append(_keys(wide.filter(day > pl.col("_since"), day < pl.col("_until")), day, counts))
    for i, cover in enumerate(made.covers):
        for j in range(len(cover.pieces)):
            steps.extend(_steps(wide, i, j, counts))
    days = pl.concat(steps).sort("_key").with_columns(pl.col(f"_d{i}").cum_sum() for i in range(counts))
    days = (
        days.filter((pl.col("_key") != pl.col("_key").shift(-1)).fill_null(True))
        if counts
        else days.unique(maintain_order=True)
    )
    day = (pl.col("_key") % DAYS - BEFORE).cast(pl.Int32).cast(pl.Date)
    held = days.select(pl.exclude("_key"), _row=(pl.col("_key") // DAYS).cast(pl.UInt32), _day=day)
    return held.filter(pl.col("_day") < wide["_until"].gather(held["_row"])) if counts else held


def _keys(frame: pl.DataFrame, day: pl.Expr, counts: int, step: int = 0, of: int = 0) -> pl.DataFrame:
    """Row and day as one number, with a step of one of the covers."""
    key = pl.col("_row").cast(pl.Int64) * DAYS + (day.cast(pl.Int64) + BEFORE)
    steps = (pl.lit(step if i == of else 0, dtype=pl.Int32).alias(f"_d{i}") for i in range(counts))
    return frame.select(key.alias("_key"), *steps)


def _steps(wide: pl.DataFrame, i: int, j: int, counts: int) -> list[pl.DataFrame]:
    """Where the count of a cover goes up and down, within the subject's life."""
    since, until = pl.col(f"_s{i}_{j}"), pl.col(f"_u{i}_{j}")
    ranges = wide.select("_row", "_since", "_until", since, until, f"_x{i}").filter(pl.col(f"_x{i}").not_())
    if wide.schema[f"_s{i}_{j}"] == LISTS:
        ranges = ranges.filter(since.list.len() > 0).explode(f"_s{i}_{j}", f"_u{i}_{j}")
    ranges = ranges.filter(since < until, until > pl.col("_since"), since < pl.col("_until"))
    up = _keys(ranges, pl.max_horizontal(since, "_since"), counts, 1, i)
    return [up, _keys(ranges, pl.min_horizontal(until, "_until"), counts, -1, i)]


def _merged(codes: pl.DataFrame) -> pl.DataFrame:
    """Neighbouring days of change with the same outcome made one run; each ends where the next begins."""
    row = pl.col("_row")
    first = (row != row.shift()) | (pl.col("code") != pl.col("code").shift())
    kept = codes.filter(first.fill_null(True))
    until = pl.when(row.shift(-1) == row).then(pl.col("since").shift(-1)).otherwise(pl.col("_until"))
    return kept.select("_row", "since", until=until, code="code")
