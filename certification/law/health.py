"""Health of animals: Annex II, Part II, 1.5, and what is written down of treatments, exits and slaughter."""

from __future__ import annotations

import polars as pl

from certification.engine.calendar import Counting, Period, Span, days_after, hours_after
from certification.engine.dated import Law, number, period
from certification.engine.ranges import Cover
from certification.engine.rule import (
    Gate,
    Verdict,
    all_of,
    any_of,
    doubtful,
    either,
    met,
    met_apart,
    met_outside,
    rule,
    softened,
    told,
)
from certification.law.acts import ANNEX_II, R2018_848
from certification.law.animal_conversion import GRAZERS, TIMES_AGE_AT_ENTRY, lengths
from certification.law.facts import Animal, AnimalExit, Treatment, YieldTreatment

HOURS = "hours"

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


def is_allopathic(treatment: Treatment) -> pl.Expr:
    """The period is doubled for synthetic allopathic medicines."""
    return treatment.allopathic


def waits(treatment: Treatment) -> pl.Expr:
    """What does not count as a course of treatment may still have a withdrawal period."""
    return treatment.has_withdrawal


def was_slaughtered(exit: AnimalExit) -> pl.Expr:
    """Animals that left alive go to no slaughterhouse of ours."""
    return exit.slaughtered


@rule(
    "MEAT-PREVENTIVE",
    law=ANNEX_II.at("Part II, 1.5.1.2 and 1.5.1.3"),
    since="2022-01-01",
    of=Treatment,
    where=is_allopathic,
    gate=Gate.SELL_ORGANIC,
    ids=("L-40",),
    why="Synthetic medicines and antibiotics are for sick animals. Giving them to prevent illness is forbidden; "
    "vaccines are allowed.",
    evidence=(
        "Treatment record with the diagnosis",
        "Prescription of the veterinarian that names the disease",
    ),
    checked_on="2026-11-23",
)
def medicines_are_not_given_to_prevent_illness(t: Treatment, law: Law) -> Verdict:
    """Synthetic allopathic medicines and antibiotics are not given as prevention."""
    return met(~t.preventive)


@rule(
    "MEAT-HORMONES",
    law=ANNEX_II.at("Part II, 1.5.1.4"),
    since="2022-01-01",
    of=Treatment,
    gate=Gate.SELL_ORGANIC,
    ids=("L-46",),
    why="Hormones, also to bring on heat, are forbidden.",
    evidence=(
        "Treatment record with the medicine and its active substance",
        "Prescription of the veterinarian",
    ),
    checked_on="2026-11-23",
)
def no_hormones_are_given(t: Treatment, law: Law) -> Verdict:
    """No hormones are given."""
    return met(~t.hormone)


@rule(
    "MEAT-WITHDRAWAL",
    law=ANNEX_II.at("Part II, 1.5.2.5"),
    since="2022-01-01",
    of=Treatment,
    at="slaughtered_on",
    where=waits,
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
    return waited(t, t.slaughtered_at, law)


def waited(t: Treatment | YieldTreatment, taken_at: pl.Expr, law: Law) -> Verdict:
    """Unmet from the first dose until twice the period on the label, at least 48 hours, is over; on its last day the
    clock decides if `taken_at` is told."""
    length = t.legal_withdrawal_value * law[WITHDRAWAL_FACTOR]
    floor = hours_after(t.last_dose_on, t.last_dose_at, law[WITHDRAWAL_FLOOR].hours)
    by_hours = hours_after(t.last_dose_on, t.last_dose_at, length)
    by_days = days_after(t.last_dose_on, length)
    return all_of(
        met_apart(t.started_on, floor, taken_at),
        either(
            t.legal_withdrawal_unit == HOURS,
            met_apart(t.started_on, by_hours, taken_at),
            met_apart(t.started_on, by_days, taken_at),
        ),
    )


@rule(
    "MEAT-COURSES",
    law=ANNEX_II.at("Part II, 1.5.2.4"),
    since="2022-01-01",
    of=Animal,
    at="slaughtered_on",
    gate=Gate.SELL_ORGANIC,
    ids=("L-41", "L-42", "L-43"),
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
    return treated_seldom(a, law)


def treated_seldom(a: Animal, law: Law) -> Verdict:
    """Unmet from a course that is one too many until the conversion of the species is over again; open where it is one
    only if treatments of unknown kind or day are counted."""
    short_life = a.productive_life_under_a_year

    def judged(courses: pl.Expr) -> Verdict:
        usual = over_the_limit(courses, law[COURSES_LIMIT], law[COURSES_WINDOW])
        short_lived = over_the_limit(courses, law[COURSES_LIMIT_SHORT_LIFE], None)
        return either(short_life, reconverted(a, short_lived, law), reconverted(a, usual, law))

    limit = (
        pl.when(short_life.not_()).then(int(law[COURSES_LIMIT])).otherwise(int(law[COURSES_LIMIT_SHORT_LIFE]))
    )
    all_of_them = a.courses_started_on.list.concat(a.perhaps_courses_started_on)
    in_all = all_of_them.list.len() + a.courses_of_unknown_day
    return all_of(
        judged(a.courses_started_on),
        doubtful(judged(all_of_them)),
        told((a.courses_of_unknown_day == 0) | (in_all <= limit)),
        told(a.treatments_complete),
    )


def over_the_limit(courses: pl.Expr, limit: int, window: Period | None) -> pl.Expr:
    """The days of the courses that are one too many within the window (in the whole life, if there is none)."""
    in_order = courses.list.sort()
    if window is None:
        return in_order.list.slice(limit)
    earlier = window.ends_on(pl.element().shift(limit))
    return in_order.list.eval(pl.element().filter(earlier >= pl.element()))


def reconverted(a: Animal, exceeded: pl.Expr, law: Law) -> Verdict:
    """Unmet from each of these days until the conversion period of the species has passed since. Whether cattle and
    horses then also live three quarters of their life anew, the act leaves open."""
    none, grazer = exceeded.list.len() == 0, a.species.is_in(GRAZERS)
    last, first = (pl.lit(None, dtype=pl.List(pl.Date)) for _ in range(2))
    for of_species, length in lengths(a, law):
        term = length.after(pl.element())
        last = pl.when(of_species).then(exceeded.list.eval(term.referred_from)).otherwise(last)
        first = pl.when(of_species).then(exceeded.list.eval(term.first)).otherwise(first)
    nothing = pl.when(none).then(exceeded)
    share = _shares(exceeded, a.born_on, law[TIMES_AGE_AT_ENTRY])
    of_life = nothing.when(grazer.not_()).then(exceeded).when(grazer).then(share)
    last, first = nothing.otherwise(last), nothing.otherwise(first)
    return met_outside(Cover(exceeded, last), referred=Cover(last, first) | Cover(last, of_life))


def _shares(days: pl.Expr, born: pl.Expr, times: int) -> pl.Expr:
    """For a list of days of entry, when the days since each are `times` the days from birth to it."""
    entered = days.cast(pl.List(pl.Int32)) * (1 + times)
    return (entered - born.cast(pl.Int32) * times).cast(pl.List(pl.Date))


@rule(
    "MEAT-TREATMENT-RECORD",
    law=ANNEX_II.at("Part II, 1.5.2.7"),
    since="2022-01-01",
    of=Treatment,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-45",),
    why="Write down for each treatment: the animal, the day, the diagnosis, the dose, the medicine, the prescription "
    "and the waiting period kept.",
    evidence=("Treatment record of the farm", "Prescription and notes of the veterinarian"),
    checked_on="2026-11-23",
)
def treatments_are_recorded_in_full(t: Treatment, law: Law) -> Verdict:
    """The record of the treatment is complete."""
    return met(t.record_complete)


@rule(
    "MEAT-EXIT-RECORD",
    law=ANNEX_II.at("Part II, 1.7.12"),
    since="2022-01-01",
    of=AnimalExit,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-58",),
    why="Write down for each animal that leaves: age, number, slaughter weight, ear tag, day and where it went.",
    evidence=("Herd record with the animals that left", "Receipt of the slaughterhouse or of the buyer"),
    checked_on="2026-11-23",
)
def animals_that_leave_are_recorded_in_full(e: AnimalExit, law: Law) -> Verdict:
    """The record of animals leaving the holding is complete."""
    return met(e.record_complete)


@rule(
    "MEAT-ABATTOIR",
    law=R2018_848.at("Article 3(44)"),
    since="2022-01-01",
    of=AnimalExit,
    where=was_slaughtered,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-59",),
    why="The slaughterhouse needs an organic certificate of its own, or it works as your subcontractor under your "
    "control body.",
    evidence=(
        "Organic certificate of the slaughterhouse",
        "Contract with the slaughterhouse that the control body has seen",
    ),
    checked_on="2026-11-23",
)
def slaughterhouse_is_certified_or_a_subcontractor(e: AnimalExit, law: Law) -> Verdict:
    """The slaughterhouse is certified organic or covered as a subcontractor."""
    return softened(any_of(met(e.abattoir_certified), met(e.abattoir_subcontracted)))
