"""Why a case stands as it does on a day: judged afresh from the record, nothing stored is believed or written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.calendar import Calendar
from certification.engine.explain import Explanation, explain
from certification.engine.judge import Frames, alive, findings_of, judge, judged_parts, outcomes_of
from certification.engine.ranges import opens_on
from certification.engine.rule import Gate, Outcome
from certification.law import BOOK
from certification.models import Case
from certification.queries.facts import OwnConnection, calendar_of, facts_of
from certification.queries.findings import Differences, differences, standing_frame
from certification.queries.obstacles import BLOCKING

SUBJECT = ["subject_kind", "subject_id", "subject_ref"]


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that does not hold for one subject on the day: the run of days it stands (half-open), and why."""

    kind: str
    id: int
    ref: str
    outcome: Outcome
    since: date | None
    until: date | None
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Opening:
    """A gate for one subject: `opens_on` is the day asked about if it is open, else the first day it opens by
    itself, None if no such day is known."""

    gate: Gate
    kind: str
    id: int
    ref: str
    open: bool
    opens_on: date | None


@dataclass(frozen=True, slots=True)
class Assessment:
    """A case on one day; `outcomes` counts every rule and subject, `stored` is how the stored findings differ."""

    day: date
    reasons: tuple[Reason, ...]
    openings: tuple[Opening, ...]
    outcomes: Mapping[str, int]
    stored: Differences


def assess(case: Case, day: date) -> Assessment:
    """Everything the book says of a case on a day; a page that shows one rule asks `reasons_for`."""
    source = OwnConnection()
    frames, calendar = facts_of(source, case.pk), calendar_of(source)
    answers = list(judged_parts(frames, BOOK, calendar))
    found = findings_of(answers, frames, fold_unproven=False)
    judged = alive(outcomes_of(answers, day))
    return Assessment(
        day,
        _reasons(frames, BOOK, found, day, calendar),
        tuple(_openings(judged, found, day)),
        dict(judged["outcome"].value_counts(sort=True).iter_rows()),
        differences(findings_of(answers, frames), standing_frame(source, case.pk)),
    )


def reasons_for(case: Case, code: str, day: date) -> tuple[Reason, ...]:
    """Why a rule does not hold for this case on a day, subject by subject; empty where it holds for all.

    A finding *unproven* stands once for the case: here each of its subjects says which facts nobody has told.
    KeyError if the book has no such rule.
    """
    source, book = OwnConnection(), RuleBook(BOOK.versions(code), BOOK.subjects)
    frames, calendar = facts_of(source, case.pk), calendar_of(source)
    return _reasons(frames, book, judge(frames, book, calendar, fold_unproven=False), day, calendar)


def explain_subject(case: Case, code: str, kind: str, subject: int, day: date) -> Explanation | None:
    """Why a rule says what it says of one subject on a day, met included; None if it says nothing of it."""
    source = OwnConnection()
    frames, calendar = facts_of(source, case.pk), calendar_of(source)
    return explain(frames, BOOK, code=code, kind=kind, subject=subject, day=day, calendar=calendar)


def _reasons(
    frames: Frames, book: RuleBook, found: pl.DataFrame, day: date, calendar: Calendar
) -> tuple[Reason, ...]:
    return tuple(
        Reason(
            row["subject_kind"],
            row["subject_id"],
            row["subject_ref"],
            why.outcome,
            row["since"],
            row["until"],
            why,
        )
        for row in found.filter(_on(day)).iter_rows(named=True)
        if (
            why := explain(
                frames,
                book,
                code=row["rule"],
                kind=row["subject_kind"],
                subject=row["subject_id"],
                day=day,
                calendar=calendar,
            )
        )
        is not None
    )


def _openings(judged: pl.DataFrame, found: pl.DataFrame, day: date) -> Iterator[Opening]:
    """Every gate for every subject that a rule before it speaks of on the day; what only advises closes none."""
    for gate in Gate:
        rules = sorted({rule.code for rule in BOOK if rule.gate is gate and not rule.advises})
        said = judged.filter(pl.col("rule").is_in(rules), pl.col("outcome") != Outcome.NOT_APPLICABLE)
        blocking = found.filter(pl.col("rule").is_in(rules), pl.col("outcome").is_in(BLOCKING))
        for kind, id, ref in said.select(SUBJECT).unique(maintain_order=True).iter_rows():
            its = blocking.filter(pl.col("subject_kind") == kind, pl.col("subject_id") == id)
            opens = opens_on(its.select("since", "until").iter_rows(), day)
            yield Opening(gate, kind, id, ref, opens == day, opens)


def _on(day: date) -> pl.Expr:
    return (pl.col("since").fill_null(day) <= day) & (pl.col("until").is_null() | (pl.col("until") > day))
