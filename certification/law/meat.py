"""Livestock for meat: Annex II, Part II."""

import polars as pl

from certification.engine.calendar import Counting, Period, Span, days_after, hours_after
from certification.engine.dated import Law, number, period
from certification.engine.ranges import Cover
from certification.engine.rule import (
    Gate,
    Verdict,
    all_of,
    either,
    met_apart,
    met_from,
    met_outside,
    rule,
    told,
)
from certification.law.acts import ANNEX_II
from certification.law.facts import Animal, Treatment

GRAZERS = ("bovine", "equine")
HOURS = "hours"

BOVINE_CONVERSION = period(
    "bovine_conversion",
    "Conversion of bovine and equine animals for meat",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), ANNEX_II.at("Part II, 1.2.2, point (a)")),
)
TIMES_AGE_AT_ENTRY = number(
    "times_age_at_entry",
    "Organic life as a multiple of the age at entry, so that it is three quarters of the whole life",
    "times",
    ("2022-01-01", 3, ANNEX_II.at("Part II, 1.2.2, point (a)")),
)
SMALL_STOCK_CONVERSION = period(
    "small_stock_conversion",
    "Conversion of sheep, goats and pigs",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=6), ANNEX_II.at("Part II, 1.2.2, point (b)")),
)
POULTRY_CONVERSION = period(
    "poultry_conversion",
    "Conversion of poultry for meat",
    Counting.CONVERSION,
    ("2022-01-01", Span(days=70), ANNEX_II.at("Part II, 1.2.2, point (c)")),
)
RABBIT_CONVERSION = period(
    "rabbit_conversion",
    "Conversion of rabbits",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=3), ANNEX_II.at("Part II, 1.2.2, point (g)")),
)
DEER_CONVERSION = period(
    "deer_conversion",
    "Conversion of deer",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=12), ANNEX_II.at("Part II, 1.2.2, point (h)")),
)
WITHDRAWAL_FACTOR = number(
    "withdrawal_factor",
    "Organic withdrawal period as a multiple of the legal one",
    "times",
    ("2022-01-01", 2, ANNEX_II.at("Part II, 1.5.2.5")),
)
WITHDRAWAL_FLOOR = period(
    "withdrawal_floor",
    "Shortest withdrawal period after a synthetic allopathic medicine",
    Counting.WITHDRAWAL,
    ("2022-01-01", Span(hours=48), ANNEX_II.at("Part II, 1.5.2.5")),
)
COURSES_LIMIT = number(
    "courses_limit",
    "Courses of treatment within the window",
    "courses",
    ("2022-01-01", 3, ANNEX_II.at("Part II, 1.5.2.4")),
)
COURSES_LIMIT_SHORT_LIFE = number(
    "courses_limit_short_life",
    "Courses of treatment in a productive life under a year",
    "courses",
    ("2022-01-01", 1, ANNEX_II.at("Part II, 1.5.2.4")),
)
COURSES_WINDOW = period(
    "courses_window",
    "Window in which courses of treatment are counted",
    Counting.ROLLING,
    ("2022-01-01", Span(months=12), ANNEX_II.at("Part II, 1.5.2.4")),
)


def is_introduced_grazer(animal: Animal) -> pl.Expr:
    """Animals born and raised organic do not convert."""
    return animal.species.is_in(GRAZERS) & ~animal.born_organic


def is_allopathic(treatment: Treatment) -> pl.Expr:
    """The period is doubled for synthetic allopathic medicines."""
    return treatment.allopathic


@rule(
    "MEAT-CONV-BOVINE",
    law=ANNEX_II.at("Part II, 1.2.2, point (a)"),
    since="2022-01-01",
    of=Animal,
    at="slaughtered_on",
    where=is_introduced_grazer,
    gate=Gate.SELL_ORGANIC,
    ids=("C-15",),
    why="Beef and horse meat is organic only if the animal lived organically for twelve months and for three quarters "
    "of its life.",
    evidence=(
        "Herd record with the day of birth and the day the animal came into the organic herd",
        "Veterinary passport with the day of birth, and the purchase document",
    ),
    checked_on="2026-11-23",
)
def bovines_have_been_converted(a: Animal, law: Law) -> Verdict:
    """Cattle and horses lived organically for twelve months and three quarters of their life before
    slaughter."""
    enough = reached(a.organic_since, a.born_on, law[TIMES_AGE_AT_ENTRY])
    return all_of(met_from(law[BOVINE_CONVERSION].after(a.organic_since)), met_from(enough))


@rule(
    "MEAT-WITHDRAWAL",
    law=ANNEX_II.at("Part II, 1.5.2.5"),
    since="2022-01-01",
    of=Treatment,
    at="slaughtered_on",
    where=is_allopathic,
    gate=Gate.SELL_ORGANIC,
    ids=("L-44",),
    why="After a medicine wait twice as long as the label says, and never less than 48 hours, before slaughter.",
    evidence=(
        "Treatment record: medicine, last dose, waiting period on the label",
        "Prescription of the veterinarian with the waiting period",
    ),
    checked_on="2026-11-23",
    tags=("REFORM-2026",),
)
def withdrawal_period_has_passed(t: Treatment, law: Law) -> Verdict:
    """Twice the legal withdrawal period, at least 48 hours, passed between the last dose and slaughter."""
    length = t.legal_withdrawal_value * law[WITHDRAWAL_FACTOR]
    floor = hours_after(t.last_dose_on, t.last_dose_at, law[WITHDRAWAL_FLOOR].hours)
    by_hours = hours_after(t.last_dose_on, t.last_dose_at, length)
    by_days = days_after(t.last_dose_on, length)
    return all_of(
        met_apart(t.started_on, floor, t.slaughtered_at),
        either(
            t.legal_withdrawal_unit == HOURS,
            met_apart(t.started_on, by_hours, t.slaughtered_at),
            met_apart(t.started_on, by_days, t.slaughtered_at),
        ),
    )


@rule(
    "MEAT-COURSES",
    law=ANNEX_II.at("Part II, 1.5.2.4"),
    since="2022-01-01",
    of=Animal,
    gate=Gate.SELL_ORGANIC,
    ids=("L-42",),
    why="An animal treated too often is no longer organic. Its conversion starts again on the day of that treatment.",
    evidence=(
        "Treatment record of the animal, complete for the last twelve months",
        "Statement of the veterinarian on the diseases and courses of treatment",
    ),
    checked_on="2026-11-23",
)
def animal_was_not_treated_too_often(a: Animal, law: Law) -> Verdict:
    """At most three courses in twelve months, or one in a productive life under a year; else conversion
    restarts."""
    window = law[COURSES_WINDOW]
    usual = over_the_limit(a.courses_started_on, law[COURSES_LIMIT], window)
    short_lived = over_the_limit(a.courses_started_on, law[COURSES_LIMIT_SHORT_LIFE], None)
    judged = either(
        a.productive_life_under_a_year, reconverted(a, short_lived, law), reconverted(a, usual, law)
    )
    return all_of(judged, told(a.treatments_complete))


def reached(entered: pl.Expr, born: pl.Expr, times: int) -> pl.Expr:
    """The day on which the days since entry are `times` the days from birth to entry."""
    return (entered.cast(pl.Int32) * (1 + times) - born.cast(pl.Int32) * times).cast(pl.Date)


def over_the_limit(courses: pl.Expr, limit: int, window: Period | None) -> pl.Expr:
    """The days of the courses that are one too many within the window (in the whole life, if there is none)."""
    in_order = courses.list.sort()
    if window is None:
        return in_order.list.slice(limit)
    earlier = window.ends_on(pl.element().shift(limit))
    return in_order.list.eval(pl.element().filter(earlier >= pl.element()))


def reconverted(a: Animal, exceeded: pl.Expr, law: Law) -> Verdict:
    """Unmet from each of these days until the conversion period of the species has passed since."""
    none = exceeded.list.len() == 0
    grazer = a.species.is_in(GRAZERS)
    lengths = (
        (grazer, law[BOVINE_CONVERSION]),
        (a.species.is_in(("ovine", "caprine", "porcine")), law[SMALL_STOCK_CONVERSION]),
        (a.species == "poultry", law[POULTRY_CONVERSION]),
        (a.species == "rabbit", law[RABBIT_CONVERSION]),
        (a.species == "cervine", law[DEER_CONVERSION]),
    )
    last, first = (pl.lit(None, dtype=pl.List(pl.Date)) for _ in range(2))
    for of_species, length in lengths:
        term = length.after(pl.element())
        last = pl.when(of_species).then(exceeded.list.eval(term.referred_from)).otherwise(last)
        first = pl.when(of_species).then(exceeded.list.eval(term.first)).otherwise(first)
    nothing = pl.when(none).then(exceeded)
    share = _shares(exceeded, a.born_on, law[TIMES_AGE_AT_ENTRY])
    of_life = nothing.when(grazer.not_()).then(exceeded).when(grazer).then(share)
    last, first = nothing.otherwise(last), nothing.otherwise(first)
    return met_outside(Cover(exceeded, last) | Cover(exceeded, of_life), referred=Cover(last, first))


def _shares(days: pl.Expr, born: pl.Expr, times: int) -> pl.Expr:
    """reached() for a list of days of entry."""
    entered = days.cast(pl.List(pl.Int32)) * (1 + times)
    return (entered - born.cast(pl.Int32) * times).cast(pl.List(pl.Date))
