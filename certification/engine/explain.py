"""Why: the citation, the legal values with theirs, the facts that decided, what would satisfy it, when it
clears."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.calendar import Calendar
from certification.engine.dated import Citation
from certification.engine.judge import Frames, prepared
from certification.engine.parts import Part, parts_of
from certification.engine.ranges import NEVER, opens_on
from certification.engine.rule import Reading, Rule
from certification.engine.verdict import BY_WEIGHT, CODE, Outcome


@dataclass(frozen=True, slots=True)
class LegalValue:
    """A parameter of law as it stood, with where it is written."""

    code: str
    says: str
    value: str
    unit: str
    since: date
    citation: Citation


@dataclass(frozen=True, slots=True)
class Told:
    """One fact that was read: its name, what it says, and its value (None: we have not been told)."""

    name: str
    says: str
    value: Any


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything an official is told about one rule, one subject and one day.

    `clears_on` is the first day from the asked one on which this rule no longer stands against this subject,
    given what is on record; None if never. `event` is the fact whose day fixed the verdict for good.
    """

    rule: Rule
    outcome: Outcome
    day: date
    citation: Citation
    law: tuple[LegalValue, ...]
    facts: tuple[Told, ...]
    event: Told | None
    evidence: tuple[str, ...]
    clears_on: date | None


def explain(
    frames: Frames,
    book: RuleBook,
    *,
    code: str,
    kind: str,
    subject: int,
    day: date,
    calendar: Calendar | None = None,
) -> Explanation | None:
    """Why a rule says what it says of one subject on one day; None if it says nothing of it (not alive, no
    version).

    `frames` may hold any number of subjects; only the one asked about is read.
    """
    versions = book.versions(code)
    read = {"case", *(one.kind for rule in versions for one in (rule.of, rule.reads))}
    narrowed = {name: _narrowed(frames[name], name, kind, subject) for name in read & set(frames)}
    only = prepared(narrowed, book)
    barred: list[tuple[date | None, date | None]] = []
    answer: Explanation | None = None
    for rule in versions:
        said = parts_of(rule, book.reading(rule, calendar), only)
        for part in (p for p in said if p.kind == kind):
            for row, since, until, found in part.runs.iter_rows():
                if part.subjects["id"][row] != subject:
                    continue
                if found > CODE[Outcome.MET]:
                    barred.append((since, until))
                if since <= day < until:
                    answer = _explained(rule, book.reading(rule, calendar), part, row, found, day)
    return None if answer is None else _cleared(answer, barred)


def legal_values(rule: Rule, reading: Reading) -> tuple[LegalValue, ...]:
    """The parameters a version reads, each with the values of its life."""
    return tuple(
        LegalValue(dated.code, dated.says, str(value.value), dated.unit, value.since, value.citation)
        for dated in reading.law.noted.values()
        for value in dated.within(rule.since, rule.until)
    )


def _narrowed(frame: pl.DataFrame, name: str, kind: str, subject: int) -> pl.DataFrame:
    return frame.filter(pl.col("id") == subject) if name == kind else frame


def _explained(rule: Rule, reading: Reading, part: Part, row: int, found: int, day: date) -> Explanation:
    values = part.subjects.row(row, named=True)
    told = tuple(Told(n, f.says, values[n]) for n, f in part.facts.items() if n != part.event)
    event = None
    if part.event is not None:
        event = Told(part.event, rule.of.facts()[part.event].says, values[part.event])
    law = legal_values(rule, reading)
    return Explanation(rule, BY_WEIGHT[found], day, rule.law, law, told, event, rule.evidence, None)


def _cleared(answer: Explanation, barred: list[tuple[date | None, date | None]]) -> Explanation:
    clears = opens_on(barred, answer.day)
    return Explanation(
        answer.rule,
        answer.outcome,
        answer.day,
        answer.citation,
        answer.law,
        answer.facts,
        answer.event,
        answer.evidence,
        clears if clears is not None and clears < NEVER else None,
    )
