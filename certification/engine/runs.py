"""From verdicts to runs of days: the step function of many subjects at once, without a Python step per row."""

from __future__ import annotations

import polars as pl

from certification.engine.ranges import Cover
from certification.engine.verdict import Verdict

RUNS = {"_row": pl.UInt32(), "since": pl.Date(), "until": pl.Date(), "code": pl.UInt8()}


def runs(subjects: pl.DataFrame, verdict: Verdict) -> pl.DataFrame:
    """Maximal runs of days of one outcome, sorted by subject and day: `_row`, `since`, `until`, `code`.

    `subjects` has the facts, `_since` < `_until` (never null) and `_row`, its own positions from 0.
    """
    if not verdict.breaks and not verdict.covers:
        code = verdict.at(pl.col("_since"), ())
        return subjects.select("_row", since="_since", until="_until", code=code.cast(pl.UInt8))
    subjects = subjects.with_columns(
        _unknown(cover).alias(f"_x{i}") for i, cover in enumerate(verdict.covers)
    )
    days = _days_of_change(subjects, verdict)
    flags = [pl.when(pl.col(f"_x{i}").not_()).then(pl.col(f"_d{i}") > 0) for i in range(len(verdict.covers))]
    outcome = verdict.at(pl.col("_day"), flags)
    roots = [name for name in outcome.meta.root_names() if name in subjects.columns]
    wide = subjects.select({*roots, "_until"}).select(pl.all().gather(days["_row"]))
    codes = pl.concat([days, wide], how="horizontal").select(
        "_row", "_until", since="_day", code=outcome.cast(pl.UInt8)
    )
    return _merged(codes)


def _unknown(cover: Cover) -> pl.Expr:
    """Whether a cover is not known: a null list, or a null in one."""
    return pl.any_horizontal(
        side.is_null() | (side.list.len() != side.list.drop_nulls().list.len())
        for side in (cover.sinces, cover.untils)
    ).fill_null(True)


def _days_of_change(subjects: pl.DataFrame, verdict: Verdict) -> pl.DataFrame:
    """Per subject the first day of its life and every day in it on which the outcome may change; `_d0`, `_d1`, ...
    count how many ranges of each cover hold on that day."""
    days = [subjects.select("_row", _day="_since")]
    for day in verdict.breaks:
        inside = (pl.col("_day") > pl.col("_since")) & (pl.col("_day") < pl.col("_until"))
        days.append(
            subjects.select("_row", "_since", "_until", _day=day).filter(inside).select("_row", "_day")
        )
    if not verdict.covers:
        return pl.concat(days).unique().sort("_row", "_day")
    for i, cover in enumerate(verdict.covers):
        days.extend(_steps(subjects, cover, i))
    counts = [pl.col(f"_d{i}").sum() for i in range(len(verdict.covers))]
    steps = pl.concat(days, how="diagonal").group_by("_row", "_day").agg(counts).sort("_row", "_day")
    return steps.with_columns(pl.col(f"_d{i}").cum_sum().over("_row") for i in range(len(verdict.covers)))


def _steps(subjects: pl.DataFrame, cover: Cover, i: int) -> list[pl.DataFrame]:
    """Where the count of a cover goes up and down, within the subject's life."""
    lists = (
        subjects.lazy()
        .filter(pl.col(f"_x{i}").not_())
        .select("_row", "_since", "_until", _s=cover.sinces, _u=cover.untils)
    )
    ranges = (
        lists.filter(pl.col("_s").list.len() > 0)
        .explode("_s", "_u")
        .filter(pl.col("_s") < pl.col("_u"), pl.col("_u") > pl.col("_since"), pl.col("_s") < pl.col("_until"))
        .collect()
    )
    begins = pl.max_horizontal("_s", "_since")
    up = ranges.select("_row", _day=begins).with_columns(pl.lit(1, dtype=pl.Int32).alias(f"_d{i}"))
    down = ranges.filter(pl.col("_u") < pl.col("_until")).select("_row", _day="_u")
    return [up, down.with_columns(pl.lit(-1, dtype=pl.Int32).alias(f"_d{i}"))]


def _merged(codes: pl.DataFrame) -> pl.DataFrame:
    """Neighbouring days of change with the same outcome made one run; each ends where the next begins."""
    first = (pl.col("_row") != pl.col("_row").shift()) | (pl.col("code") != pl.col("code").shift())
    kept = codes.filter(first.fill_null(True))
    follows = pl.col("_row").shift(-1) == pl.col("_row")
    until = pl.when(follows).then(pl.col("since").shift(-1)).otherwise(pl.col("_until"))
    return kept.select("_row", "since", until=until, code="code")
