"""Verdicts: what a rule answers, as an outcome for every day; the words rules are written in.

A verdict holds the values it compares with (one per subject), the days among them on which its outcome may
change, the covers it asks about, and the outcome of a day as an expression over these. Read at one day it
gives that day's outcome; read at every day of change it gives ranges. A null anywhere in what decides makes
the outcome *unproven*; rule bodies need not mention it. Verdicts of verdicts form a tree that `plan()` lays
out so that nothing is computed twice.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

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
CODES = {outcome: pl.lit(code, dtype=pl.UInt8) for outcome, code in CODE.items()}
N_A, MET, REFERRED, UNPROVEN, UNMET = (CODES[outcome] for outcome in BY_WEIGHT)

Columns = Sequence[pl.Expr]


@dataclass(frozen=True, slots=True)
class Day:
    """What the outcome of a day may be made of: the day, the values compared with, whether each cover covers
    the day, and the outcomes of the parts."""

    on: pl.Expr
    values: Columns
    covered: Columns
    parts: Columns


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """An outcome for every day. `breaks` are positions in `values` of days on which the outcome may change."""

    at: Callable[[Day], pl.Expr]
    values: tuple[pl.Expr, ...] = ()
    breaks: tuple[int, ...] = ()
    covers: tuple[Cover, ...] = ()
    parts: tuple[Verdict, ...] = ()


def _choose(*pairs: tuple[pl.Expr, pl.Expr], otherwise: pl.Expr) -> pl.Expr:
    """The first outcome whose condition holds; an unknown condition on the way is unproven."""
    chain = otherwise
    for condition, outcome in reversed(pairs):
        chain = pl.when(condition.is_null()).then(UNPROVEN).when(condition).then(outcome).otherwise(chain)
    return chain


def met(condition: pl.Expr) -> Verdict:
    """Met on every day if it holds, unmet on every day if it does not."""
    return Verdict(lambda day: _choose((day.values[0], MET), otherwise=UNMET), (condition,))


def met_from(day: Term | pl.Expr) -> Verdict:
    """Met from that day on; the open days of a term before it are referred; unmet before."""
    return _turning(day, before=UNMET, after=MET)


def met_until(day: Term | pl.Expr) -> Verdict:
    """Met before that day; the open days of a term before it are referred; unmet from it on."""
    return _turning(day, before=MET, after=UNMET)


def _turning(day: Term | pl.Expr, *, before: pl.Expr, after: pl.Expr) -> Verdict:
    if not isinstance(day, Term) or day.first is day.referred_from:
        turn = day.first if isinstance(day, Term) else day
        return Verdict(lambda d: _choose((d.on >= d.values[0], after), otherwise=before), (turn,), (0,))

    def at(d: Day) -> pl.Expr:
        return _choose((d.on >= d.values[0], after), (d.on >= d.values[1], REFERRED), otherwise=before)

    return Verdict(at, (day.first, day.referred_from), (0, 1))


def met_during(
    ranges: Cover | pl.Expr,
    *,
    referred: Cover | pl.Expr | None = None,
    unproven: Cover | pl.Expr | None = None,
) -> Verdict:
    """Met on the days covered, referred on the days only `referred` covers, unproven on those only `unproven` does,
    unmet on the others."""
    return _covered((ranges, MET), (referred, REFERRED), (unproven, UNPROVEN), outside=UNMET)


def met_outside(
    ranges: Cover | pl.Expr,
    *,
    referred: Cover | pl.Expr | None = None,
    unproven: Cover | pl.Expr | None = None,
) -> Verdict:
    """Unmet on the days covered, referred on the days only `referred` covers, unproven on those only `unproven` does,
    met on the others."""
    return _covered((ranges, UNMET), (referred, REFERRED), (unproven, UNPROVEN), outside=MET)


def _covered(*inside: tuple[Cover | pl.Expr | None, pl.Expr], outside: pl.Expr) -> Verdict:
    told = [(covering(cover), outcome) for cover, outcome in inside if cover is not None]

    def at(day: Day) -> pl.Expr:
        return _choose(*zip(day.covered, (outcome for _, outcome in told), strict=True), otherwise=outside)

    return Verdict(at, covers=tuple(cover for cover, _ in told))


def met_within(days: pl.Expr, period: Period) -> Verdict:
    """A repeated duty: met from each of the days to the end of the period it starts; it reads every day, so
    that past gaps show."""
    return met_during(period.following(days))


def met_apart(started: pl.Expr, term: Term, by_clock: pl.Expr) -> Verdict:
    """Unmet from the start until the term is over, met before and after.

    On its referred days the clock decides if both the end of the term and the moment `by_clock` on that day
    are told.
    """
    clock_on = by_clock.dt.date()
    late_enough = pl.lit(None, dtype=pl.Boolean) if term.ends_at is None else by_clock >= term.ends_at

    def at(d: Day) -> pl.Expr:
        begins, open_from, over, told_on, after_next, late = d.values
        decided = pl.when(late.is_null()).then(REFERRED).when(late).then(MET).otherwise(UNMET)
        clock = pl.when((d.on >= told_on) & (d.on < after_next)).then(decided).otherwise(REFERRED)
        return _choose((d.on >= over, MET), (d.on < begins, MET), (d.on < open_from, UNMET), otherwise=clock)

    values = (started, term.referred_from, term.first, clock_on, next_day(clock_on), late_enough)
    return Verdict(at, values, (0, 1, 2, 3, 4))


def met_before(first: tuple[pl.Expr, pl.Expr], second: tuple[pl.Expr, pl.Expr]) -> Verdict:
    """One event strictly before another, each told as (day, moment or null).

    On one day the clock decides; where it is missing for either, referred.
    """

    def at(d: Day) -> pl.Expr:
        same, earlier, clock = d.values
        by_clock = pl.when(clock.is_null()).then(REFERRED).when(clock).then(MET).otherwise(UNMET)
        return _choose((same, by_clock), (earlier, MET), otherwise=UNMET)

    return Verdict(at, (first[0] == second[0], first[0] < second[0], first[1] < second[1]))


def met_so_far(condition: pl.Expr, final_on: pl.Expr, complete: pl.Expr) -> Verdict:
    """A yearly figure: unmet on every day once the limit is passed; else met so far, and from `final_on` on
    met only if the record is declared complete, unproven if it is not."""

    def at(d: Day) -> pl.Expr:
        within, final, closed = d.values
        afterwards = pl.when(closed.fill_null(False)).then(MET).otherwise(UNPROVEN)
        return _choose((within.not_(), UNMET), (d.on < final, MET), otherwise=afterwards)

    return Verdict(at, (condition, final_on, complete), (1,))


def by_case(*pairs: tuple[pl.Expr, Outcome], otherwise: Outcome) -> Verdict:
    """The outcome of the first condition that holds, the same on every day; an unknown condition on the way is
    unproven."""
    chosen = [(condition, CODES[outcome]) for condition, outcome in pairs]

    def at(day: Day) -> pl.Expr:
        held = zip(day.values, (code for _, code in chosen), strict=True)
        return _choose(*held, otherwise=CODES[otherwise])

    return Verdict(at, tuple(condition for condition, _ in chosen))


def done_by(last_day: pl.Expr, done_on: pl.Expr, stated_undone: pl.Expr) -> Verdict:
    """A duty with a deadline: met while there is time and once it is done; unmet from the day after the last day in
    time, the day it was done included, if it was done late or is stated not to have been done; else unproven."""
    late_from, over_from = next_day(last_day), next_day(done_on)

    def at(d: Day) -> pl.Expr:
        late, over, undone = d.values
        afterwards = pl.when(undone.fill_null(False)).then(UNMET).otherwise(UNPROVEN)
        done = pl.when((over <= late) | (d.on >= over)).then(MET).otherwise(UNMET)
        open_or_done = pl.when(over.is_null()).then(afterwards).otherwise(done)
        return _choose((d.on < late, MET), otherwise=open_or_done)

    return Verdict(at, (late_from, over_from, stated_undone), (0, 1))


def softened(verdict: Verdict) -> Verdict:
    """What is unmet under a reading that is ours, and not the act's, is referred."""
    return _in_place_of_unmet(verdict, REFERRED)


def doubtful(verdict: Verdict) -> Verdict:
    """What is unmet only if something is so that nobody told is unproven."""
    return _in_place_of_unmet(verdict, UNPROVEN)


def _in_place_of_unmet(verdict: Verdict, outcome: pl.Expr) -> Verdict:
    return Verdict(
        lambda day: pl.when(day.parts[0] == UNMET).then(outcome).otherwise(day.parts[0]), parts=(verdict,)
    )


def if_complete(complete: pl.Expr, verdict: Verdict) -> Verdict:
    """Unmet for want of an entry is unproven unless the list that lacks it is declared complete."""

    def at(day: Day) -> pl.Expr:
        (closed,), (code,) = day.values, day.parts
        return pl.when((code == UNMET) & ~closed.fill_null(False)).then(UNPROVEN).otherwise(code)

    return Verdict(at, (complete,), parts=(verdict,))


def told(complete: pl.Expr) -> Verdict:
    """Met where a record is declared complete, unproven where it is not: for use inside all_of()."""
    return Verdict(lambda d: pl.when(d.values[0].fill_null(False)).then(MET).otherwise(UNPROVEN), (complete,))


def all_of(*verdicts: Verdict) -> Verdict:
    """Each must be met: unmet weighs most, then unproven, then referred."""
    return Verdict(lambda day: pl.max_horizontal(day.parts), parts=verdicts)


def any_of(*verdicts: Verdict) -> Verdict:
    """One met is enough; else referred weighs least, then unproven, then unmet. What does not apply is passed over."""
    nothing = pl.lit(len(BY_WEIGHT), dtype=pl.UInt8)

    def at(day: Day) -> pl.Expr:
        least = pl.min_horizontal(pl.when(code == N_A).then(nothing).otherwise(code) for code in day.parts)
        return pl.when(least == nothing).then(N_A).otherwise(least)

    return Verdict(at, parts=verdicts)


def agreeing(first: Verdict, second: Verdict) -> Verdict:
    """Two readings of the law: where they share a verdict it stands, where they part it is referred; what is
    unproven under either reading is unproven."""

    def at(day: Day) -> pl.Expr:
        one, other = day.parts
        unknown = (one == UNPROVEN) | (other == UNPROVEN)
        return pl.when(one == other).then(one).when(unknown).then(UNPROVEN).otherwise(REFERRED)

    return Verdict(at, parts=(first, second))


def either(condition: pl.Expr | Cover, yes: Verdict, no: Verdict) -> Verdict:
    """One verdict where the condition holds (on days, if it is a cover), the other where it does not.

    Where the condition is unknown: what both say, or unproven.
    """
    values, covers = ((), (condition,)) if isinstance(condition, Cover) else ((condition,), ())

    def at(day: Day) -> pl.Expr:
        (holds,), (first, second) = (*day.values, *day.covered), day.parts
        unknown = pl.when(first == second).then(first).otherwise(UNPROVEN)
        return pl.when(holds.is_null()).then(unknown).when(holds).then(first).otherwise(second)

    return Verdict(at, values, covers=covers, parts=(yes, no))


def applying(where: pl.Expr, verdict: Verdict) -> Verdict:
    """Not applicable where the condition does not hold; where it is unknown, met stays met, the rest is
    unproven."""

    def at(day: Day) -> pl.Expr:
        (about,), (code,) = day.values, day.parts
        unknown = pl.when(code <= MET).then(code).otherwise(UNPROVEN)
        return pl.when(about.is_null()).then(unknown).when(about).then(code).otherwise(N_A)

    return Verdict(at, (where,), parts=(verdict,))
