"""judge(frames, book) -> findings: on which days which rule is not met, for one case or for a million.

Frames are named by kind of subject. Columns: `case` (null for what a control body is judged of, then
`control_body`), `id`, `ref`, `since` and `until` (the days it is alive, half-open, null = open), `parent_id`
where a rule forecasts on the parent, and the facts. Findings are clipped to the subject's life, the case's
and the version's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.calendar import Calendar
from certification.engine.findings import FINDINGS, finished, rows
from certification.engine.folding import folded
from certification.engine.parts import Part, all_parts
from certification.engine.ranges import EVER, NEVER, opened
from certification.engine.rule import Rule
from certification.engine.verdict import BY_WEIGHT, CODE, Outcome

Frames = Mapping[str, pl.DataFrame]
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
    standing, unproven = [], []
    for rule, part in judged_parts(frames, book, calendar):
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


def judged_parts(
    frames: Frames, book: RuleBook, calendar: Calendar | None = None
) -> Iterator[tuple[Rule, Part]]:
    """What every rule of the book says about these subjects, met or not, on every day of their lives."""
    read = [(rule, book.reading(rule, calendar)) for rule in book.rules]
    return all_parts(read, prepared(frames, book))


def judge_on(
    frames: Frames, book: RuleBook, day: date, calendar: Calendar | None = None, *, ahead: bool = False
) -> pl.DataFrame:
    """The outcome of every rule for every subject alive on that day, met and not applicable included; `ahead` also, in
    a column of that name, for every subject whose life begins later, on its first day."""
    said = (_on(part, rule.code, rule.since, day) for rule, part in judged_parts(frames, book, calendar))
    found = pl.concat([pl.DataFrame(schema={**OUTCOMES, "ahead": pl.Boolean()}), *said]).sort(
        "case", "control_body", "rule", "version", "subject_kind", "subject_id"
    )
    return found if ahead else found.filter(~pl.col("ahead")).drop("ahead")


OUTCOMES = {
    "case": pl.Int64(),
    "control_body": pl.Int64(),
    "subject_kind": pl.String(),
    "subject_id": pl.Int64(),
    "subject_ref": pl.String(),
    "rule": pl.String(),
    "version": pl.Date(),
    "outcome": pl.String(),
}


def _on(part: Part, code: str, version: date, day: date) -> pl.DataFrame:
    """One part's outcomes on one day, or on the first day of a life that begins later."""
    since, first = pl.col("since"), pl.col("since").min().over("_row")
    alive = (since <= day) & (pl.col("until") > day)
    runs = part.runs.with_columns(ahead=first > day).filter(alive | (pl.col("ahead") & (since == first)))
    ids = part.subjects.select("case", "control_body", "id", "ref").select(pl.all().gather(runs["_row"]))
    names = dict(enumerate(outcome.value for outcome in BY_WEIGHT))
    return ids.select(
        "case",
        "control_body",
        pl.lit(part.kind).alias("subject_kind"),
        subject_id="id",
        subject_ref="ref",
        rule=pl.lit(code),
        version=pl.lit(version),
        outcome=runs["code"].replace_strict(names, return_dtype=pl.String),
        ahead=runs["ahead"],
    )


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
    held = frame.with_columns(case).join(lives, on="case", how="left", maintain_order="left")
    return held.select(
        *columns,
        "_filed_on",
        _since=pl.max_horizontal(since.fill_null(EVER), "_from"),
        _until=pl.min_horizontal(until.fill_null(NEVER), "_to"),
        _owner=pl.coalesce(case, -1 - body),
    )


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


__all__ = ["FINDINGS", "Frames", "MissingColumns", "judge", "judge_on", "opened", "prepared"]
