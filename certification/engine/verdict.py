"""Verdicts: what a rule answers, as an outcome for every day; the words rules are written in.

A verdict holds three things: the days on which its outcome may change, the covers it asks about, and the outcome of
a day as an expression. Read at one day it gives that day's outcome; read at every day of change it gives ranges.
A null anywhere in what decides makes the outcome *unproven*; rule bodies need not mention it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import polars as pl

from certification.engine.calendar import Period, Term, next_day
from certification.engine.ranges import Cover, covering


class Outcome(StrEnum):
    """The five outcomes; unknown is not no, and unmet is not a fault."""

    MET = "met"
    UNMET = "unmet"
    UNPROVEN = "unproven"
    REFERRED = "referred"
    NOT_APPLICABLE = "not_applicable"


BY_WEIGHT = (Outcome.NOT_APPLICABLE, Outcome.MET, Outcome.REFERRED, Outcome.UNPROVEN, Outcome.UNMET)
CODE = {outcome: code for code, outcome in enumerate(BY_WEIGHT)}
NOT_MET = (Outcome.REFERRED, Outcome.UNPROVEN, Outcome.UNMET)
N_A, MET, REFERRED, UNPROVEN, UNMET = (pl.lit(code, dtype=pl.UInt8) for code in range(len(BY_WEIGHT)))

Flags = Sequence[pl.Expr]


@dataclass(frozen=True, slots=True)
class Verdict:
    """An outcome for every day; `at(day, flags)` gives its code, `flags` saying which covers cover the day."""

    breaks: tuple[pl.Expr, ...]
    covers: tuple[Cover, ...]
    at: Callable[[pl.Expr, Flags], pl.Expr]


def _choose(*pairs: tuple[pl.Expr, pl.Expr], otherwise: pl.Expr) -> pl.Expr:
    """The first outcome whose condition holds; an unknown condition on the way is unproven."""
    chain = otherwise
    for condition, outcome in reversed(pairs):
        chain = pl.when(condition.is_null()).then(UNPROVEN).when(condition).then(outcome).otherwise(chain)
    return chain


def met(condition: pl.Expr) -> Verdict:
    """Met on every day if it holds, unmet on every day if it does not."""
    return Verdict((), (), lambda day, flags: _choose((condition, MET), otherwise=UNMET))


def met_from(day: Term | pl.Expr) -> Verdict:
    """Met from that day on; the open days of a term before it are referred; unmet before."""
    term = _term(day)

    def at(on: pl.Expr, flags: Flags) -> pl.Expr:
        return _choose((on >= term.first, MET), (on >= term.referred_from, REFERRED), otherwise=UNMET)

    return Verdict((term.referred_from, term.first), (), at)


def met_until(day: Term | pl.Expr) -> Verdict:
    """Met before that day; the open days of a term before it are referred; unmet from it on."""
    term = _term(day)

    def at(on: pl.Expr, flags: Flags) -> pl.Expr:
        return _choose((on >= term.first, UNMET), (on >= term.referred_from, REFERRED), otherwise=MET)

    return Verdict((term.referred_from, term.first), (), at)


def met_during(ranges: Cover | pl.Expr, *, referred: Cover | pl.Expr | None = None) -> Verdict:
    """Met on the days covered, referred on the days only `referred` covers, unmet on the others."""
    if referred is None:
        return Verdict((), (covering(ranges),), lambda day, f: _choose((f[0], MET), otherwise=UNMET))

    def at(day: pl.Expr, flags: Flags) -> pl.Expr:
        return _choose((flags[0], MET), (flags[1], REFERRED), otherwise=UNMET)

    return Verdict((), (covering(ranges), covering(referred)), at)


def met_outside(ranges: Cover | pl.Expr, *, referred: Cover | pl.Expr | None = None) -> Verdict:
    """Unmet on the days covered, referred on the days only `referred` covers, met on the others."""
    if referred is None:
        return Verdict((), (covering(ranges),), lambda day, f: _choose((f[0], UNMET), otherwise=MET))

    def at(day: pl.Expr, flags: Flags) -> pl.Expr:
        return _choose((flags[0], UNMET), (flags[1], REFERRED), otherwise=MET)

    return Verdict((), (covering(ranges), covering(referred)), at)


def met_within(days: pl.Expr, period: Period) -> Verdict:
    """A repeated duty: met from each of the days to the end of the period it starts; reads every day, so that
    past gaps show."""
    return met_during(period.following(days))


def met_apart(started: pl.Expr, term: Term, by_clock: pl.Expr) -> Verdict:
    """Unmet from the start until the term is over, met before and after.

    On its referred days the clock decides if both the end of the term and the moment `by_clock` on that day are told.
    """

    def at(on: pl.Expr, flags: Flags) -> pl.Expr:
        told = (by_clock.dt.date() == on).fill_null(False)
        ends_at = pl.lit(None, dtype=pl.Datetime("us")) if term.ends_at is None else term.ends_at
        late_enough = pl.when(told).then(by_clock >= ends_at)
        clock = pl.when(late_enough.is_null()).then(REFERRED).when(late_enough).then(MET).otherwise(UNMET)
        return _choose(
            (on >= term.first, MET), (on < started, MET), (on < term.referred_from, UNMET), otherwise=clock
        )

    return Verdict((started, term.referred_from, term.first, next_day(by_clock.dt.date())), (), at)


def met_before(first: tuple[pl.Expr, pl.Expr], second: tuple[pl.Expr, pl.Expr]) -> Verdict:
    """One event strictly before another, each told as (day, moment or null).

    On one day the clock decides; where it is missing for either, referred.
    """
    same, earlier = first[0] == second[0], first[0] < second[0]
    clock = first[1] < second[1]
    by_clock = pl.when(clock.is_null()).then(REFERRED).when(clock).then(MET).otherwise(UNMET)
    return Verdict((), (), lambda day, f: _choose((same, by_clock), (earlier, MET), otherwise=UNMET))


def met_so_far(condition: pl.Expr, final_on: pl.Expr, complete: pl.Expr) -> Verdict:
    """A yearly figure: unmet on every day once the limit is passed; else met so far, and from `final_on` on met
    only if the record is declared complete, unproven if it is not."""

    def at(day: pl.Expr, flags: Flags) -> pl.Expr:
        final = pl.when(complete.fill_null(False)).then(MET).otherwise(UNPROVEN)
        in_time = _choose((day < final_on, MET), otherwise=final)
        return _choose((condition, in_time), otherwise=UNMET)

    return Verdict((final_on,), (), at)


def told(complete: pl.Expr) -> Verdict:
    """Met where a record is declared complete, unproven where it is not: for use inside all_of()."""
    return Verdict(
        (), (), lambda day, flags: pl.when(complete.fill_null(False)).then(MET).otherwise(UNPROVEN)
    )


def all_of(*verdicts: Verdict) -> Verdict:
    """Each must be met: unmet weighs most, then unproven, then referred."""
    return _joined(verdicts, lambda day, codes: pl.max_horizontal(codes))


def agreeing(first: Verdict, second: Verdict) -> Verdict:
    """Two readings of the law: where they share a verdict it stands, where they part it is referred; what is
    unproven under either reading is unproven."""

    def at(day: pl.Expr, codes: Sequence[pl.Expr]) -> pl.Expr:
        unknown = (codes[0] == UNPROVEN) | (codes[1] == UNPROVEN)
        same = pl.when(codes[0] == codes[1]).then(codes[0])
        return same.when(unknown).then(UNPROVEN).otherwise(REFERRED)

    return _joined((first, second), at)


def either(condition: pl.Expr | Cover, yes: Verdict, no: Verdict) -> Verdict:
    """One verdict where the condition holds (on days, if it is a cover), the other where it does not.

    Where the condition is unknown: what both say, or unproven.
    """

    def at(holds: pl.Expr, codes: Sequence[pl.Expr]) -> pl.Expr:
        unknown = pl.when(codes[0] == codes[1]).then(codes[0]).otherwise(UNPROVEN)
        return pl.when(holds.is_null()).then(unknown).when(holds).then(codes[0]).otherwise(codes[1])

    if isinstance(condition, Cover):
        asked = Verdict((), (condition,), lambda day, flags: flags[0])
        return _joined((asked, yes, no), lambda day, codes: at(codes[0], codes[1:]))
    return _joined((yes, no), lambda day, codes: at(condition, codes))


def applying(where: pl.Expr, verdict: Verdict) -> Verdict:
    """Not applicable where the condition does not hold; where it is unknown, met stays met, the rest is unproven."""

    def at(day: pl.Expr, codes: Sequence[pl.Expr]) -> pl.Expr:
        unknown = pl.when(codes[0] <= MET).then(codes[0]).otherwise(UNPROVEN)
        return pl.when(where.is_null()).then(unknown).when(where).then(codes[0]).otherwise(N_A)

    return _joined((verdict,), at)


def _term(day: Term | pl.Expr) -> Term:
    return day if isinstance(day, Term) else Term(day, day)


def _joined(verdicts: Sequence[Verdict], combine: Callable[[pl.Expr, Sequence[pl.Expr]], pl.Expr]) -> Verdict:
    """A verdict over others, each handed the flags of its own covers."""

    covers = _once([cover for verdict in verdicts for cover in verdict.covers])
    places = [[_place(cover, covers) for cover in verdict.covers] for verdict in verdicts]

    def at(day: pl.Expr, flags: Flags) -> pl.Expr:
        own = zip(verdicts, places, strict=True)
        return combine(day, [verdict.at(day, [flags[i] for i in where]) for verdict, where in own])

    breaks = _once([day for verdict in verdicts for day in verdict.breaks])
    return Verdict(tuple(breaks), tuple(covers), at)


T = TypeVar("T")


def _once(things: Sequence[T]) -> list[T]:
    """Each object once, in order; by identity, because comparing expressions makes an expression."""
    return list({id(thing): thing for thing in things}.values())


def _place(thing: object, among: Sequence[object]) -> int:
    return next(i for i, other in enumerate(among) if other is thing)
