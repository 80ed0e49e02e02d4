"""Milk, eggs and the like, taken from animals that go on living: Annex II, Part II, 1.2.2 and 1.5.2.

The day that counts is the day on which they were taken, as slaughter is for meat.
"""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, all_of, any_of, either, met, nobody, rule
from certification.law.acts import ANNEX_II
from certification.law.animal_conversion import (
    ALWAYS,
    LAYER_CONVERSION,
    POULTRY_AGE_LIMIT,
    SMALL_STOCK_CONVERSION,
    lived,
    organic_so_far,
    with_its_unit,
)
from certification.law.facts import Animal, Yield, YieldTreatment
from certification.law.health import treated_seldom, waited


def is_milk(taken: Yield) -> pl.Expr:
    """Milk and what is made of it."""
    return taken.milk


def is_eggs(taken: Yield) -> pl.Expr:
    """Eggs and what is made of them."""
    return taken.eggs


def waits(treatment: YieldTreatment) -> pl.Expr:
    """What does not count as a course of treatment may still have a withdrawal period."""
    return treatment.has_withdrawal


@rule(
    "YIELD-WITHDRAWAL",
    law=ANNEX_II.at("Part II, 1.5.2.5"),
    since="2022-01-01",
    of=YieldTreatment,
    at="taken_on",
    where=waits,
    gate=Gate.SELL_ORGANIC,
    ids=("L-44",),
    why="After a medicine wait twice as long as the label says, and never less than 48 hours, before milk or eggs are "
    "organic again.",
    evidence=(
        "Treatment record: medicine, last dose, waiting period on the label",
        "Record of milking or laying with the day of each lot",
    ),
    checked_on="2026-11-26",
    tags=("REFORM-2026",),
)
def withdrawal_period_passed_before_it_was_taken(t: YieldTreatment, law: Law) -> Verdict:
    """Twice the legal withdrawal period, at least 48 hours, passed between the last dose and the day on which milk or
    eggs were taken."""
    return waited(t, t.taken_at, law)


@rule(
    "YIELD-COURSES",
    law=ANNEX_II.at("Part II, 1.5.2.4"),
    since="2022-01-01",
    of=Yield,
    at="taken_on",
    forecast=Animal,
    foretold=nobody,
    gate=Gate.SELL_ORGANIC,
    ids=("L-42",),
    why="Milk and eggs of an animal treated too often are not organic until it has converted again.",
    evidence=(
        "Treatment record of the animal, complete for the last twelve months",
        "Statement of the veterinarian on the diseases and courses of treatment",
    ),
    checked_on="2026-11-26",
)
def it_is_of_an_animal_that_was_not_treated_too_often(a: Animal, law: Law) -> Verdict:
    """Milk and eggs are of animals with at most three courses in twelve months, or one in a productive life under a
    year."""
    return treated_seldom(a, law)


@rule(
    "YIELD-MILK",
    law=ANNEX_II.at("Part II, 1.2.2, point (b)"),
    since="2022-01-01",
    of=Yield,
    at="taken_on",
    forecast=Animal,
    where=is_milk,
    foretold=nobody,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-16",),
    why="Milk is organic only after the animal was kept organically for six months.",
    evidence=(
        "Herd record with the day the animal came into the organic herd",
        "Confirmation of the control body on the conversion of the herd",
    ),
    checked_on="2026-11-26",
)
def milk_is_of_converted_animals(a: Animal, law: Law) -> Verdict:
    """Milk is of animals that were born organic or lived organically for six months before it was taken."""
    return either(
        a.born_organic,
        met(ALWAYS),
        any_of(lived(a, law[SMALL_STOCK_CONVERSION]), with_its_unit(a), organic_so_far(a)),
    )


@rule(
    "YIELD-EGGS",
    law=ANNEX_II.at("Part II, 1.2.2, point (e)"),
    since="2022-01-01",
    of=Yield,
    at="taken_on",
    forecast=Animal,
    where=is_eggs,
    foretold=nobody,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-18",),
    why="Eggs are organic only after six weeks of organic keeping of hens that came in before they were three days "
    "old.",
    evidence=(
        "Delivery note of the hatchery with the day of hatching and of arrival",
        "Flock record with the day of arrival",
    ),
    checked_on="2026-11-26",
)
def eggs_are_of_converted_hens(a: Animal, law: Law) -> Verdict:
    """Eggs are of poultry that was hatched organic, or came in before it was three days old and lived organically for
    six weeks before they were taken."""
    young = either(a.brought_in, met(a.age_at_entry_days < law[POULTRY_AGE_LIMIT]), met(ALWAYS))
    converted = any_of(all_of(young, lived(a, law[LAYER_CONVERSION])), with_its_unit(a), organic_so_far(a))
    return either(a.born_organic, met(ALWAYS), converted)
