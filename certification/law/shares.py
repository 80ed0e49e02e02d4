"""Shares of feed: exact fractions of a whole, over periods in which the limit may change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import polars as pl

from certification.engine.calendar import first_day_after
from certification.engine.dated import Dated, Law, Number
from certification.engine.ranges import EVER, during
from certification.engine.rule import (
    Verdict,
    agreeing,
    all_of,
    any_of,
    either,
    met,
    met_so_far,
    met_until,
    told,
)
from certification.law.facts import FeedYear

GRAZERS = ("bovine", "ovine", "caprine", "equine")
PIGS_AND_POULTRY = ("porcine", "poultry")
PER_CENT = 100
NOTHING = 0
THIS_LAW_BEGAN = pl.lit(date(2022, 1, 1))  # Regulation 2018/848, Article 61
ALWAYS = met(pl.lit(True))
FIGURES = (
    "Feed record of the period: feeds, their dry matter, where they come from and their status",
    "Ration calculation checked by the inspector",
)


def judged(f: FeedYear) -> pl.Expr:
    """A period that ended before the Regulation applied is not judged by it."""
    return (f.first_on >= THIS_LAW_BEGAN) | (f.last_on >= THIS_LAW_BEGAN)


def at_least(part: pl.Expr, whole: pl.Expr, percent: pl.Expr | int) -> pl.Expr:
    """Whether a part is at least that share of the whole, exactly; equality is enough."""
    return part * PER_CENT >= whole * percent


def at_most(part: pl.Expr, whole: pl.Expr, percent: pl.Expr | int) -> pl.Expr:
    """Whether a part is at most that share of the whole, exactly; equality is allowed."""
    return part * PER_CENT <= whole * percent


def nothing(part: pl.Expr) -> pl.Expr:
    """Whether there was none of it."""
    return part == NOTHING


def of_the_year(f: FeedYear, verdict: Verdict) -> Verdict:
    """A share of a calendar year is final on 1 January after: until then what is too little or too much of a part of
    the year is not yet unmet."""
    return either(during(f.year_open), any_of(verdict, told(pl.lit(False))), verdict)


def through(f: FeedYear, law: Law, limit: Dated[Number], holds: Callable[[pl.Expr], pl.Expr]) -> Verdict:
    """A figure over a period in which the limit may change: met if it meets the limits of the first and of the last
    day, unmet if it fails both, else referred. Before the Regulation there was no limit."""
    value = law[limit]
    first = either(f.first_on < THIS_LAW_BEGAN, ALWAYS, met(holds(value.on(f.first_on))))
    return of_the_year(f, agreeing(first, met(holds(value.on(f.last_on)))))


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What was brought in during a year: how many in all, the days on which those came of which all is told (one day
    for each), the year, and whether the record is declared complete."""

    total: pl.Expr
    came_on: pl.Expr
    year: pl.Expr
    complete: pl.Expr


def within(arrived: Arrivals, most: pl.Expr) -> Verdict:
    """Unmet from the arrival that is one too many, whatever is not told of others; met so far before it, and after the
    year only if the record is complete."""
    enough = (arrived.total == NOTHING) | (arrived.total <= most)
    listed = arrived.came_on.list.len()
    too_many = enough.not_() | ((listed > NOTHING) & (listed > most))
    one_too_many = pl.coalesce(arrived.came_on.list.get(most, null_on_oob=True), pl.lit(EVER))
    counted = pl.when(enough.is_not_null()).then(pl.lit(True))
    return all_of(
        either(too_many, met_until(one_too_many), ALWAYS),
        met_so_far(counted, first_day_after(arrived.year), arrived.complete),
    )
