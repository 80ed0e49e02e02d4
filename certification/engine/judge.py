"""judge(frames, book) -> findings: on which days which rule is not met, for one case or for a million.

Frames are named by kind of subject. Columns: `case` (null for what a control body is judged of, then
`control_body`), `id`, `ref`, `since` and `until` (the days it is alive, half-open, null = open), `parent_id`
where a rule forecasts on the parent, and the facts. Findings are clipped to the subject's life, the case's
and the version's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.calendar import Calendar
from certification.engine.findings import FINDINGS, finished, rows
from certification.engine.folding import constant, folded
from certification.engine.parts import Part, all_parts
from certification.engine.plans import RUNS
from certification.engine.ranges import EVER, NEVER, opened
from certification.engine.rule import Rule
from certification.engine.verdict import BY_WEIGHT, CODE, Outcome

Frames = Mapping[str, pl.DataFrame]
Answer = tuple[Rule, Part]
IDS = {
    "case": pl.Int64(),
    "control_body": pl.Int64(),
    "id": pl.Int64(),
    "ref": pl.String(),
    "since": pl.Date(),
    "until": pl.Date(),
    "parent_id": pl.Int64(),
}
LIFE = ("since", "until")
REQUIRED = ("case", "id", "ref", "since", "until")


class MissingColumns(LookupError):
    """A frame lacks a column that the book reads; a fact nobody has told us is a null, never a missing
    column."""


def judge(
    frames: Frames, book: RuleBook, calendar: Calendar | None = None, *, fold_unproven: bool = True
) -> pl.DataFrame:
    """Findings as FINDINGS: one row per maximal run of days of one outcome that is not met.

    *Unproven* is one row per case, rule and run, on the case, its subjects counted in `because`; with
    `fold_unproven=False` each subject keeps its own rows. What is met, or not applicable, leaves no row.
    """
    return findings_of(judged_parts(frames, book, calendar), frames, fold_unproven=fold_unproven)


def findings_of(said: Iterable[Answer], frames: Frames, *, fold_unproven: bool = True) -> pl.DataFrame:
    """The same of what the rules have said; takes one part after the other and keeps what is not met."""
    standing, unproven = [], []
    for rule, part in said:
        code = part.runs["code"]
        blocking = code >= CODE[Outcome.REFERRED]
        if not blocking.any():
            continue
        if fold_unproven:
            open_ones = code == CODE[Outcome.UNPROVEN]
            blocking &= ~open_ones
            unproven += [(rule, part.where(open_ones))] if open_ones.any() else []
        if blocking.any():
            standing.append(rows(rule, part.where(blocking)))
    if unproven:
        standing.append(folded(unproven, frames.get("case")))
    return finished(pl.concat([pl.DataFrame(schema=FINDINGS), *standing]))


def judged_parts(frames: Frames, book: RuleBook, calendar: Calendar | None = None) -> Iterator[Answer]:
    """What every rule of the book says about these subjects, met or not, on every day of their lives."""
    read = [(rule, book.reading(rule, calendar)) for rule in book.rules]
    return all_parts(read, prepared(frames, book))


def judge_on(frames: Frames, book: RuleBook, day: date, calendar: Calendar | None = None) -> pl.DataFrame:
    """The outcome of every rule for every subject alive on that day, met and not applicable included."""
    return alive(outcomes_of(judged_parts(frames, book, calendar), day))


def alive(told: pl.DataFrame) -> pl.DataFrame:
    """Of the outcomes of a day those of subjects that are alive on it."""
    return told.filter(~pl.col("ahead")).drop("ahead")


def outcomes_of(said: Iterable[Answer], day: date) -> pl.DataFrame:
    """The same of what the rules have said; beside it, with `ahead`, the outcome for every subject whose life begins
    later, on its first day."""
    rules, told = [], [pl.DataFrame(schema=_TOLD)]
    for place, (rule, part) in enumerate(said):
        rules.append((rule.code, rule.since, part.kind))
        told.append(_told(place, part))
    since, first = pl.col("since"), pl.col("since").min().over("_part", "_row")
    today, later = (since <= day) & (pl.col("until") > day), pl.col("ahead") & (since == first)
    found = pl.concat(told).with_columns(ahead=first > day).filter(today | later)
    codes, versions, kinds = zip(*rules, strict=True) if rules else ((), (), ())
    names = pl.Series([outcome.value for outcome in BY_WEIGHT], dtype=pl.String)
    return found.select(
        "case",
        "control_body",
        subject_kind=pl.Series(kinds, dtype=pl.String).gather(found["_part"]),
        subject_id="id",
        subject_ref="ref",
        rule=pl.Series(codes, dtype=pl.String).gather(found["_part"]),
        version=pl.Series(versions, dtype=pl.Date).gather(found["_part"]),
        outcome=names.gather(found["code"]),
        ahead="ahead",
    ).sort("case", "control_body", "rule", "version", "subject_kind", "subject_id")


_WHO = {"case": pl.Int64(), "control_body": pl.Int64(), "id": pl.Int64(), "ref": pl.String()}
_TOLD = {**_WHO, **RUNS, "_part": pl.UInt32()}


def _told(place: int, part: Part) -> pl.DataFrame:
    """The runs of one part with those they are about; put together of columns, as a query for each takes its time."""
    rows = part.runs["_row"]
    who = [part.subjects[name].gather(rows) for name in _WHO]
    return pl.DataFrame([*who, *(part.runs[name] for name in RUNS), constant("_part", place, rows)])


def prepared(frames: Frames, book: RuleBook) -> dict[str, pl.DataFrame]:
    """Every frame the book reads with exactly its columns, its life as `_since`, `_until` clipped to its case's, and
    whose it is as one number `_owner`: a control body's is negative.

    The dead stay, because a living child may read what is on record about them.
    """
    lives = _lives(frames.get("case"))
    return {
        subject.kind: _prepared(subject.kind, frames[subject.kind], subject.schema(), lives)
        for subject in book.subjects
        if subject.kind in frames and frames[subject.kind].height
    }


def _prepared(
    kind: str, frame: pl.DataFrame, facts: Mapping[str, pl.DataType], lives: pl.DataFrame
) -> pl.DataFrame:
    there = set(frame.columns)
    missing = [name for name in (*REQUIRED, *facts) if name not in there]
    if missing:
        raise MissingColumns(f"{kind}: {', '.join(missing)}")
    typed = {name: dtype for name, dtype in {**IDS, **facts}.items() if name not in LIFE}
    columns = [
        pl.col(name).cast(dtype) if name in there else pl.lit(None, dtype=dtype).alias(name)
        for name, dtype in typed.items()
    ]
    body = pl.col("control_body").cast(pl.Int64) if "control_body" in there else pl.lit(None, dtype=pl.Int64)
    case, since, until = pl.col("case").cast(pl.Int64), *(pl.col(name).cast(pl.Date) for name in LIFE)
    return _with_lives(frame, case, lives).select(
        *columns,
        "_filed_on",
        _since=pl.max_horizontal(since.fill_null(EVER), "_from"),
        _until=pl.min_horizontal(until.fill_null(NEVER), "_to"),
        _owner=pl.coalesce(case, -1 - body),
    )


def _with_lives(frame: pl.DataFrame, case: pl.Expr, lives: pl.DataFrame) -> pl.DataFrame:
    """Beside each row the life of its case; of one case without a join, which would take longer than its rows."""
    if lives.height != 1:
        return frame.with_columns(case).join(lives, on="case", how="left", maintain_order="left")
    only, *days = lives.row(0)
    names = lives.columns[1:]
    known = (pl.lit(day, dtype=pl.Date).alias(name) for name, day in zip(names, days, strict=True))
    return frame.with_columns(case, *(pl.when(case == only).then(day) for day in known))


def _lives(cases: pl.DataFrame | None) -> pl.DataFrame:
    schema = {"case": pl.Int64(), "_from": pl.Date(), "_to": pl.Date(), "_filed_on": pl.Date()}
    if cases is None:
        return pl.DataFrame(schema=schema)
    filed = pl.col("filed_on") if "filed_on" in cases.columns else pl.lit(None)
    return cases.select(
        pl.col("id").cast(pl.Int64).alias("case"),
        pl.col("since").cast(pl.Date).alias("_from"),
        pl.col("until").cast(pl.Date).alias("_to"),
        filed.cast(pl.Date).alias("_filed_on"),
    )


__all__ = [
    "FINDINGS",
    "Frames",
    "MissingColumns",
    "alive",
    "findings_of",
    "judge",
    "judge_on",
    "judged_parts",
    "opened",
    "outcomes_of",
    "prepared",
]
