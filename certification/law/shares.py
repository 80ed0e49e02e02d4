"""Shares of feed: exact fractions of a whole, over periods in which the limit may change."""

from collections.abc import Callable
from datetime import date

import polars as pl

from certification.engine.dated import Dated, Law, Number
from certification.engine.ranges import during
from certification.engine.rule import Verdict, agreeing, any_of, either, met, told
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
