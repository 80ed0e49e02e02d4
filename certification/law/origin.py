"""Where a herd comes from: Annex II, Part II, 1.3 on birth, reproduction, yearly renewal and newcomers."""

from __future__ import annotations

import polars as pl

from certification.engine.calendar import next_day
from certification.engine.dated import Law, number
from certification.engine.ranges import Cover
from certification.engine.rule import (
    Gate,
    Verdict,
    agreeing,
    all_of,
    any_of,
    either,
    if_complete,
    met,
    met_outside,
    rule,
    softened,
)
from certification.law.acts import ANNEX_II, R2021_1698
from certification.law.animal_conversion import GRAZERS, RABBIT, TIMES_AGE_AT_ENTRY, lengths
from certification.law.arrivals import Arrivals, within
from certification.law.facts import Animal, AnimalDerogation, Herd, HerdYear, Introduction
from certification.law.introduction import LARGE, MAMMALS

SMALL_HERD_OF_TEN = (*LARGE, RABBIT)
PERCENT = 100

RENEWAL_LARGE_PERCENT = number(
    "renewal_large_percent",
    "Non-organic females of cattle and horses for renewal, share of the adult animals per year",
    "%",
    ("2022-01-01", 10, ANNEX_II.at("Part II, 1.3.4.4.2, point (a)")),
)
RENEWAL_SMALL_PERCENT = number(
    "renewal_small_percent",
    "Non-organic females of pigs, sheep, goats, rabbits and deer for renewal, share of the adult animals per year",
    "%",
    ("2022-01-01", 20, ANNEX_II.at("Part II, 1.3.4.4.2, point (a)")),
)
RENEWAL_INCREASED_PERCENT = number(
    "renewal_increased_percent",
    "The same share once the control body has confirmed an extension, a change of breed or a new specialisation",
    "%",
    ("2022-01-01", 40, ANNEX_II.at("Part II, 1.3.4.4.3")),
)
SMALL_HERD_LARGE = number(
    "small_herd_large",
    "Number of cattle, horses, deer or rabbits from which a herd is not small any more",
    "animals",
    ("2022-01-01", 10, ANNEX_II.at("Part II, 1.3.4.4.2, point (b)")),
)
SMALL_HERD_SMALL = number(
    "small_herd_small",
    "Number of pigs, sheep or goats from which a herd is not small any more",
    "animals",
    ("2022-01-01", 5, ANNEX_II.at("Part II, 1.3.4.4.2, point (b)")),
)
SMALL_HERD_RENEWAL = number(
    "small_herd_renewal",
    "Animals that a small herd may bring in for renewal per year",
    "animals",
    ("2022-01-01", 1, ANNEX_II.at("Part II, 1.3.4.4.2, point (b)")),
)


def breeds(year: HerdYear) -> pl.Expr:
    """The yearly limits are about mammals."""
    return year.species.is_in(MAMMALS)


@rule(
    "MEAT-ORIGIN",
    law=ANNEX_II.at("Part II, 1.3.1"),
    since="2022-01-01",
    of=Animal,
    gate=Gate.SELL_ORGANIC,
    ids=("L-01",),
    why="Organic animals are born on organic farms. Others join a herd only in the few ways the law names.",
    evidence=(
        "Herd record with the birth of the animal on the farm",
        "Organic certificate of the farm it was bought from",
        "Decision of the control body that lets it be brought in",
    ),
    checked_on="2026-11-23",
)
def animal_is_born_and_raised_organic(a: Animal, law: Law) -> Verdict:
    """The animal was born and raised organic, or joined the herd in a way the law allows."""
    in_order = a.born_organic | ~a.brought_in | a.came_organic | a.authorised
    return if_complete(a.decisions_complete, met(in_order))


@rule(
    "MEAT-REPRODUCTION",
    law=ANNEX_II.at("Part II, 1.3.2"),
    since="2022-01-01",
    of=Herd,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-02", "L-46"),
    why="Organic animals breed naturally or by insemination. Hormones, cloning and transfer of embryos are forbidden.",
    evidence=(
        "Breeding record of the herd",
        "Statement of the veterinarian or of the insemination service",
    ),
    checked_on="2026-11-23",
)
def herd_breeds_without_forbidden_methods(h: Herd, law: Law) -> Verdict:
    """The herd breeds without embryo transfer, cloning and hormones."""
    return met(~h.embryo_transfer & ~h.cloning & ~h.reproduction_hormones)


@rule(
    "MEAT-IN-SEPARATE",
    law=ANNEX_II.at("Part II, 1.3.4.4.5"),
    since="2022-01-01",
    of=Introduction,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-22",),
    why="Until their conversion is over, animals brought in are kept apart or marked so that nobody mixes them up.",
    evidence=(
        "Ear tags or other marks in the herd record",
        "Plan of the barn or pasture that shows where they are kept",
    ),
    checked_on="2026-11-23",
)
def animals_in_conversion_can_be_told_apart(i: Introduction, law: Law) -> Verdict:
    """Animals brought in are kept separate or identifiable until the end of their conversion."""
    mixed, anniversary = unseparated(i, law)
    return any_of(met(i.identifiable), met_outside(mixed, referred=anniversary))


def unseparated(i: Introduction, law: Law) -> tuple[Cover, Cover]:
    """The days of the conversion after the last one on which the animal was kept apart, and the same with the day that
    is referred."""
    first = last = pl.lit(None, dtype=pl.Date)
    for of_species, length in lengths(i, law):
        term = length.after(i.entered_on)
        first = pl.when(of_species).then(term.first).otherwise(first)
        last = pl.when(of_species).then(term.referred_from).otherwise(last)
    start = next_day(i.separate_until_on)
    shared = reached(i.entered_on, i.born_on, law[TIMES_AGE_AT_ENTRY])
    of_life = pl.when(i.species.is_in(GRAZERS)).then(shared).otherwise(last)
    return Cover(start, last) | Cover(start, of_life), Cover(start, first)


@rule(
    "MEAT-IN-QUARANTINE",
    law=ANNEX_II.at("Part II, 1.5.1.5"),
    since="2022-01-01",
    of=Introduction,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-14",),
    why="Bought animals may need a health test or quarantine. The control body weighs what the case calls for.",
    evidence=(
        "Result of the health test",
        "Quarantine record with its first and last day",
    ),
    checked_on="2026-11-23",
)
def bought_animals_are_screened_or_quarantined(i: Introduction, law: Law) -> Verdict:
    """Animals brought in were screened or kept in quarantine where the case called for it."""
    return softened(met(i.quarantined))


@rule(
    "MEAT-RENEWAL",
    law=ANNEX_II.at("Part II, 1.3.4.4.2 and 1.3.4.4.3"),
    since="2022-01-01",
    of=HerdYear,
    where=breeds,
    gate=Gate.SELL_ORGANIC,
    ids=("L-06", "L-08", "L-09", "L-13"),
    why="In a year at most 10 % of the adult cattle or horses, 20 % of other animals, may be replaced by non-organic "
    "females; small herds may bring in one animal.",
    evidence=(
        "Herd record with the number of adult animals on 1 January",
        "Purchase documents of the year",
        "Confirmation of the control body of an extension, a change of breed or a new specialisation",
    ),
    checked_on="2026-11-23",
)
def few_females_are_brought_in_to_renew_the_herd(y: HerdYear, law: Law) -> Verdict:
    """Non-organic females brought in to renew the herd stay within the yearly share, in small herds within one."""
    both, one = y.females_brought_in + y.males_brought_in, pl.lit(int(law[SMALL_HERD_RENEWAL]))
    females = Arrivals(y.females_brought_in, y.females_came_on, y.year, y.introductions_complete)
    animals = Arrivals(both, y.animals_came_on, y.year, y.introductions_complete)

    def share(percent: int) -> Verdict:
        return within(females, y.adults * percent // PERCENT)

    usual = either(
        y.species.is_in(GRAZERS), share(law[RENEWAL_LARGE_PERCENT]), share(law[RENEWAL_SMALL_PERCENT])
    )
    large = either(y.increase_confirmed, share(law[RENEWAL_INCREASED_PERCENT]), usual)
    small = agreeing(within(females, one), within(animals, one))
    of_ten, of_five = law[SMALL_HERD_LARGE], law[SMALL_HERD_SMALL]
    under_ten, under_five = ((y.heads < n) & (y.adults < n) for n in (of_ten, of_five))
    return either(
        y.species.is_in(SMALL_HERD_OF_TEN), either(under_ten, small, large), either(under_five, small, large)
    )


@rule(
    "BODY-ANIMALS",
    law=R2021_1698.at("Article 26 and Annex II, point 8"),
    since="2022-01-01",
    of=AnimalDerogation,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-12",),
    why="The control body keeps a file of each decision on non-organic animals and names it in its annual report.",
    evidence=(
        "File of the decision with species, breed, purpose, number, availability and the operator's statement",
        "Annual report of the control body",
    ),
    checked_on="2026-11-23",
)
def decisions_on_animals_are_on_file_and_reported(d: AnimalDerogation, law: Law) -> Verdict:
    """The control body has a complete file of the decision on non-organic animals and reports it."""
    return all_of(met(d.file_complete), met(d.in_annual_report))


def reached(entered: pl.Expr, born: pl.Expr, times: int) -> pl.Expr:
    """The day on which the days since entry are `times` the days from birth to entry."""
    return (entered.cast(pl.Int32) * (1 + times) - born.cast(pl.Int32) * times).cast(pl.Date)
