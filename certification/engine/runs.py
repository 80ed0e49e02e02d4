"""From verdicts to runs of days: the step function of many subjects at once, without a Python step per row."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import polars as pl

from certification.engine.ranges import Cover
from certification.engine.verdict import Day, Verdict

RUNS = {"_row": pl.UInt32(), "since": pl.Date(), "until": pl.Date(), "code": pl.UInt8()}
ON = pl.col("_day")


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
        """What is computed once per subject: the values, and whether each cover is unknown."""
        values = [value.alias(f"_i{i}") for i, value in enumerate(self.values)]
        return values + [_unknown(cover).alias(f"_x{i}") for i, cover in enumerate(self.covers)]


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
    if not made.breaks and not made.covers:
        days = wide.with_columns(_day="_since")
    else:
        days = _days_of_change(subjects, wide, made)
        held = [name for name in wide.columns if name != "_row"]
        days = days.hstack(wide.select(pl.col(held).gather(days["_row"])))
    for stage in made.stages:
        days = days.with_columns(stage)
    codes = days.select("_row", "_until", since="_day", code=made.stages[-1].meta.output_name())
    return _merged(codes)


def _unknown(cover: Cover) -> pl.Expr:
    """Whether a cover is not known: a null list, or a null in one."""
    sides = (cover.sinces, cover.untils)
    return pl.any_horizontal(
        side.list.len() != side.list.drop_nulls().list.len() for side in sides
    ).fill_null(True)


def _days_of_change(subjects: pl.DataFrame, wide: pl.DataFrame, made: Plan) -> pl.DataFrame:
    """Per subject the first day of its life and every day in it on which the outcome may change; `_d0`,
    `_d1`, ... count how many ranges of each cover hold on that day."""
    days = [wide.select("_row", _day="_since")]
    for i in sorted(made.breaks):
        day = pl.col(f"_i{i}")
        inside = wide.filter(day > pl.col("_since"), day < pl.col("_until"))
        days.append(inside.select("_row", _day=day))
    if not made.covers:
        return pl.concat(days).unique().sort("_row", "_day")
    for i, cover in enumerate(made.covers):
        days.extend(_steps(subjects, wide[f"_x{i}"], cover, i))
    counts = [pl.col(f"_d{i}").sum() for i in range(len(made.covers))]
    steps = pl.concat(days, how="diagonal").group_by("_row", "_day").agg(counts).sort("_row", "_day")
    return steps.with_columns(pl.col(f"_d{i}").cum_sum().over("_row") for i in range(len(made.covers)))


def _steps(subjects: pl.DataFrame, unknown: pl.Series, cover: Cover, i: int) -> list[pl.DataFrame]:
    """Where the count of a cover goes up and down, within the subject's life."""
    lists = subjects.select("_row", "_since", "_until", _s=cover.sinces, _u=cover.untils).filter(~unknown)
    ranges = (
        lists.filter(pl.col("_s").list.len() > 0)
        .explode("_s", "_u")
        .filter(pl.col("_s") < pl.col("_u"), pl.col("_u") > pl.col("_since"), pl.col("_s") < pl.col("_until"))
    )
    up = ranges.select(
        "_row", pl.lit(1, dtype=pl.Int32).alias(f"_d{i}"), _day=pl.max_horizontal("_s", "_since")
    )
    ended = ranges.filter(pl.col("_u") < pl.col("_until"))
    return [up, ended.select("_row", pl.lit(-1, dtype=pl.Int32).alias(f"_d{i}"), _day="_u")]


def _merged(codes: pl.DataFrame) -> pl.DataFrame:
    """Neighbouring days of change with the same outcome made one run; each ends where the next begins."""
    row = pl.col("_row")
    first = (row != row.shift()) | (pl.col("code") != pl.col("code").shift())
    kept = codes.filter(first.fill_null(True))
    until = pl.when(row.shift(-1) == row).then(pl.col("since").shift(-1)).otherwise(pl.col("_until"))
    return kept.select("_row", "since", until=until, code="code")
