"""From verdicts to runs of days: the step functions of many subjects under many rules, without a Python step per row.

Rules about the same subjects are computed together, as many at a time as the number of subjects allows: for one case
all of them in one pass over its few days of change, for a hundred thousand cases one after the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from certification.engine import walk
from certification.engine.plans import RUNS, Plan

LISTS = pl.List(pl.Date)
# There is nothing to push down or to share, and looking for it takes its time.
AS_WRITTEN = pl.QueryOptFlags.none()
DAYS, BEFORE = 1 << 22, 1_000_000  # room for every day of the years 1 to 9999 beside a row number
FEW = 150  # subjects whose days are walked through in Python, where every frame costs more than the walk
SLICE = 50_000  # subjects whose days are sorted together
AT_ONCE = 60_000  # subjects times rules that are spread over their days of change together


def runs(subjects: pl.DataFrame, plans: Sequence[Plan]) -> Iterator[pl.DataFrame]:
    """Per plan the maximal runs of days of one outcome, sorted by subject and day: `_row`, `since`, `until`, `code`.

    `subjects` has the facts, `_since` < `_until` (never null) and `_row`, its own positions from 0. Plans that stand
    together have different names.
    """
    found: dict[int, pl.DataFrame] = {}
    if subjects.is_empty():
        yield from (pl.DataFrame(schema=RUNS) for _ in plans)
        return
    still = [made for made in plans if not made.moves]
    if still:
        found |= _still(subjects, still)
    moving = [made for made in plans if made.moves]
    size = max(1, AT_ONCE // subjects.height)
    for made in plans:
        if id(made) not in found:
            found |= _moving(subjects, moving[:size])
            moving = moving[size:]
        yield found.pop(id(made))


def _still(subjects: pl.DataFrame, plans: Sequence[Plan]) -> dict[int, pl.DataFrame]:
    """Outcomes that hold for the whole life of each subject."""
    wide = subjects.select("_row", "_since", "_until", *(e for made in plans for e in made.wide()))
    days = _staged(wide.with_columns(_day="_since"), plans)
    lives = [days["_row"], days["_since"].rename("since"), days["_until"].rename("until")]
    return {id(made): pl.DataFrame([*lives, days[made.outcome].rename("code")]) for made in plans}


def _moving(subjects: pl.DataFrame, plans: Sequence[Plan]) -> dict[int, pl.DataFrame]:
    """Outcomes on every day on which one of the plans may change, runs of the same outcome made one; so many subjects
    at a time as the processor's own memory holds."""
    if subjects.height <= SLICE:
        return _moved(subjects, plans)
    slices = [_offset(subjects, first, plans) for first in range(0, subjects.height, SLICE)]
    return {key: pl.concat(part[key] for part in slices) for key in slices[0]}


def _offset(subjects: pl.DataFrame, first: int, plans: Sequence[Plan]) -> dict[int, pl.DataFrame]:
    """The slice that begins at a position, its positions counted from 0 while it is computed."""
    some = subjects.slice(first, SLICE).with_columns(pl.col("_row") - first)
    return {key: found.with_columns(pl.col("_row") + first) for key, found in _moved(some, plans).items()}


def _moved(subjects: pl.DataFrame, plans: Sequence[Plan]) -> dict[int, pl.DataFrame]:
    """The same for one slice."""
    wide = subjects.select("_row", "_since", "_until", *(e for made in plans for e in made.wide()))
    few = subjects.height <= FEW
    held = [made.value(i) for made in plans for i in range(len(made.values))]
    if few:
        days = walk.walked(wide, plans)
    else:
        types = dict(zip(wide.columns, wide.dtypes, strict=True))  # asking the frame each time takes its time
        unknown = [e for made in plans for e in _unknown(types, made)]
        wide = wide.with_columns(unknown) if unknown else wide
        days = _days_of_change(wide, plans)
        held += [made.unknown(i) for made in plans for i in range(len(made.covers))]
    rows = days["_row"]
    days = days.hstack([wide[name].gather(rows) for name in (*held, "_until")])
    days = _staged(days, plans)
    if few:
        return walk.merged(days, plans)
    return {id(made): _merged(days, made.outcome) for made in plans}


def _staged(days: pl.DataFrame, plans: Sequence[Plan]) -> pl.DataFrame:
    """The outcomes of all plans, stage by stage in one query."""
    query = days.lazy()
    for place in range(max(len(made.stages) for made in plans)):
        query = query.with_columns(made.stages[place] for made in plans if place < len(made.stages))
    return query.collect(optimizations=AS_WRITTEN)


def _unknown(types: Mapping[str, pl.DataType], made: Plan) -> Iterator[pl.Expr]:
    """Whether each cover is not known: a null, or a null in a list."""
    nulls: dict[int, list[pl.Expr]] = {i: [] for i in range(len(made.covers))}
    for i, s, u, _ in made.pieces():
        for side in (s, u):
            nulls[i].append(pl.col(side).is_null())
            if types[side] == LISTS:
                nulls[i].append(pl.col(side).list.eval(pl.element().is_null()).list.any().fill_null(True))
    for i, among in nulls.items():
        yield pl.any_horizontal(among).alias(made.unknown(i))


def _days_of_change(wide: pl.DataFrame, plans: Sequence[Plan]) -> pl.DataFrame:
    """Per subject the first day of its life and every day in it on which an outcome may change; beside it how many
    ranges of each cover hold on that day.

    Row and day are sorted as one number. Every range that goes up comes down by the end of its subject's life, so
    that one running sum over all subjects serves each of them.
    """
    counts = [made.count(i) for made in plans for i in range(len(made.covers))]
    steps = [wide.select(_key(pl.col("_since"))), *_breaks(wide, plans)]
    steps += [step for made in plans for step in _steps(wide, made)]
    days = pl.concat(steps, how="diagonal")
    if not counts:
        keys = days.select(
            pl.col("_key").sort_by("_key")
        )  # in half the time of sort() for runs that are sorted
        return _placed(keys.filter(pl.col("_key").ne_missing(pl.col("_key").shift())))
    days = days.sort("_key")
    days = days.with_columns(pl.col(counts).fill_null(0).cum_sum())
    held = _placed(days.filter((pl.col("_key") != pl.col("_key").shift(-1)).fill_null(True)))
    return held.filter(pl.col("_day") < wide["_until"].gather(held["_row"]))


def _key(day: pl.Expr) -> pl.Expr:
    """Row and day as one number."""
    return (pl.col("_row").cast(pl.Int64) * DAYS + (day.cast(pl.Int64) + BEFORE)).alias("_key")


def _placed(days: pl.DataFrame) -> pl.DataFrame:
    """The number taken apart again."""
    day = ((pl.col("_key") & (DAYS - 1)) - BEFORE).cast(pl.Int32, wrap_numerical=True).cast(pl.Date)
    row = (pl.col("_key") // DAYS).cast(pl.UInt32, wrap_numerical=True)  # both fit: nothing to check
    return days.select(pl.exclude("_key"), _row=row, _day=day)


def _breaks(wide: pl.DataFrame, plans: Sequence[Plan]) -> list[pl.DataFrame]:
    """The values that are days of change, all at once."""
    names = [made.value(i) for made in plans for i in sorted(made.breaks)]
    if not names:
        return []
    long = wide.select("_row", "_since", "_until", *names).unpivot(names, index=["_row", "_since", "_until"])
    day = pl.col("value")
    return [long.lazy().filter(day > pl.col("_since"), day < pl.col("_until")).select(_key(day)).collect()]


def _steps(wide: pl.DataFrame, made: Plan) -> Iterator[pl.DataFrame]:
    """Where the count of each cover goes up and down, within the subject's life."""
    lists = {name for name, dtype in zip(wide.columns, wide.dtypes, strict=True) if dtype == LISTS}
    for i, s, u, _ in made.pieces():
        since, until = pl.col(s), pl.col(u)
        ranges = wide.lazy().select("_row", "_since", "_until", since, until, made.unknown(i))
        ranges = ranges.filter(pl.col(made.unknown(i)).not_())
        if s in lists:
            ranges = ranges.filter(since.list.len() > 0).explode(s, u)
        ranges = ranges.filter(since < until, until > pl.col("_since"), since < pl.col("_until"))
        up, down = pl.max_horizontal(since, "_since"), pl.min_horizontal(until, "_until")
        step = made.count(i)
        both = pl.concat(
            [
                ranges.select(_key(up), pl.lit(1, dtype=pl.Int32).alias(step)),
                ranges.select(_key(down), pl.lit(-1, dtype=pl.Int32).alias(step)),
            ]
        )
        yield both.collect()


def _merged(days: pl.DataFrame, outcome: str) -> pl.DataFrame:
    """Neighbouring days of change with the same outcome made one run; each ends where the next begins."""
    row, code = pl.col("_row"), pl.col(outcome)
    another = days.select(((row != row.shift()) | (code != code.shift())).fill_null(True))["_row"]
    firsts = [days[name].filter(another) for name in ("_row", "_day", outcome, "_until")]
    until = pl.when(row.shift(-1) == row).then(pl.col("since").shift(-1)).otherwise(pl.col("_until"))
    begun = pl.DataFrame([firsts[0], firsts[1].rename("since"), firsts[2].rename("code"), firsts[3]])
    return begun.select("_row", "since", until=until, code="code")
