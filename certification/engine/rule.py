"""Rules: one sentence of law each, dated and cited, with the gate it stands before and what satisfies it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

import polars as pl

from certification.engine.calendar import Calendar
from certification.engine.dated import Citation, Law
from certification.engine.facts import Fact, Subject
from certification.engine.plans import Plan, plan
from certification.engine.verdict import (
    NOT_MET,
    Outcome,
    Verdict,
    agreeing,
    all_of,
    any_of,
    applying,
    by_case,
    done_by,
    doubtful,
    either,
    if_complete,
    met,
    met_apart,
    met_before,
    met_during,
    met_from,
    met_outside,
    met_so_far,
    met_until,
    met_within,
    softened,
    told,
)

__all__ = [
    "NOT_MET",
    "Axis",
    "Gate",
    "Outcome",
    "Rule",
    "Verdict",
    "agreeing",
    "all_of",
    "any_of",
    "by_case",
    "done_by",
    "doubtful",
    "either",
    "if_complete",
    "met",
    "met_apart",
    "met_before",
    "met_during",
    "met_from",
    "met_outside",
    "met_so_far",
    "met_until",
    "met_within",
    "nobody",
    "rule",
    "softened",
    "told",
]


class Axis(StrEnum):
    """What a gate is about: status of product, the body's scope and inspections, the EU's sanitary lists."""

    ORGANIC = "organic"
    CONTROL = "control"
    ADMISSION = "admission"


class Gate(StrEnum):
    """What a finding stands in the way of; every gate belongs to one axis."""

    SELL_ORGANIC = "sell_organic"
    SELL_IN_CONVERSION = "sell_in_conversion"
    CERTIFY = "certify"
    SHIP = "ship"
    ENTER_EU = "enter_eu"

    @property
    def axis(self) -> Axis:
        """The axis of this gate."""
        return _AXES[self]


_AXES = {
    Gate.SELL_ORGANIC: Axis.ORGANIC,
    Gate.SELL_IN_CONVERSION: Axis.ORGANIC,
    Gate.CERTIFY: Axis.CONTROL,
    Gate.SHIP: Axis.CONTROL,
    Gate.ENTER_EU: Axis.ADMISSION,
}

S = TypeVar("S", bound=Subject)


@dataclass(frozen=True, slots=True)
class Reading:
    """A rule applied to columns: its verdict, and which facts and which law it read; `ahead` is what parents are told
    of the next event."""

    verdict: Verdict
    plan: Plan
    ahead: Plan
    facts: dict[str, Fact]
    law: Law


@dataclass(frozen=True, eq=False)
class Rule:
    """One version of one rule. Its life is [since, until); a later version has the same code and another
    `since`.

    Without `at` the verdict is an outcome for every day of the subject's life. With `at` it is read on that
    day of the subject (the version is the one of that day) and stands for the subject's whole life. With
    `forecast` the body reads the facts of that parent: joined to each subject by `parent_id`, and for every
    parent alone, whose open verdict is the forecast of the next event. Without `forecast` a subject that has
    no such day yet is its own forecast, as is one with `forecast` whose missing day says so. `where` says which
    subjects it is about, `foretold` which parents are told a forecast (all, where it is not given).
    """

    code: str
    title: str
    law: Citation
    since: date
    until: date | None
    of: type[Subject]
    gate: Gate
    at: str | None
    forecast: type[Subject] | None
    where: Callable[[Any], pl.Expr] | None
    foretold: Callable[[Any], pl.Expr] | None
    keeps: str | None
    why: str
    evidence: tuple[str, ...]
    checked_on: date
    tags: tuple[str, ...]
    ids: tuple[str, ...]
    annex_iv: str | None
    organic_only: bool
    advises: bool
    bodys_own: bool
    judges: Callable[[Any, Law], Verdict]

    @property
    def reads(self) -> type[Subject]:
        """The subject whose facts the body reads."""
        return self.forecast or self.of

    def lives_on(self, day: date) -> bool:
        """Whether this version is the law on that day."""
        return self.since <= day and (self.until is None or day < self.until)

    def read(self, calendar: Calendar | None = None) -> Reading:
        """The verdict as expressions over the columns of `reads`; executes nothing."""
        subject, law = self.reads(), Law(self.since, self.until, calendar)
        verdict = self.judges(subject, law)
        if self.where is not None and self.forecast is None:
            verdict = applying(self.where(subject), verdict)
        made = ahead = plan(verdict, self.code)
        if self.foretold is not None:
            ahead = plan(applying(self.foretold(subject), verdict), self.code)
        return Reading(verdict, made, ahead, subject.noted, law)

    def applies(self) -> tuple[pl.Expr, dict[str, Fact]]:
        """For a rule with a forecast: which subjects it is about, and the facts that say so."""
        subject = self.of()
        condition = pl.lit(True) if self.where is None else self.where(subject)
        return condition, subject.noted


def nobody(_: Any) -> pl.Expr:
    """For `foretold`: no parent is told a forecast."""
    return pl.lit(False)


def rule(
    code: str,
    *,
    law: Citation,
    since: str,
    of: type[Subject],
    gate: Gate,
    why: str,
    evidence: tuple[str, ...],
    checked_on: str,
    until: str | None = None,
    at: str | None = None,
    forecast: type[Subject] | None = None,
    where: Callable[[Any], pl.Expr] | None = None,
    foretold: Callable[[Any], pl.Expr] | None = None,
    keeps: str | None = None,
    tags: tuple[str, ...] = (),
    ids: tuple[str, ...] = (),
    annex_iv: str | None = None,
    organic_only: bool = False,
    advises: bool = False,
    bodys_own: bool = False,
) -> Callable[[Callable[[S, Law], Verdict]], Rule]:
    """Make a rule of a function (facts, law) -> verdict; its docstring is the title officials read.

    `why` is the sentence a farmer reads, `evidence` the things of which any one is enough, `checked_on` the
    day somebody last compared the rule with the act. `ids` are the rows of our reading of the law that the rule
    covers, `annex_iv` the class (minor, major, critical) where 2021/1698 Annex IV Part B names one.
    `organic_only` marks a rule of the organic status that a product in conversion need not meet; `advises` one that
    closes no step by itself, because the law leaves it to the control body to weigh (2021/1698 Article 22(3));
    `bodys_own` one that reads what a control body alone can tell of itself.
    """

    def made(judges: Callable[[S, Law], Verdict]) -> Rule:
        return Rule(
            code=code,
            title=" ".join((judges.__doc__ or "").split()),
            law=law,
            since=date.fromisoformat(since),
            until=None if until is None else date.fromisoformat(until),
            of=of,
            gate=gate,
            at=at,
            forecast=forecast,
            where=where,
            foretold=foretold,
            keeps=keeps,
            why=why,
            evidence=evidence,
            checked_on=date.fromisoformat(checked_on),
            tags=tags,
            ids=ids,
            annex_iv=annex_iv,
            organic_only=organic_only,
            advises=advises,
            bodys_own=bodys_own,
            judges=judges,
        )

    return made
