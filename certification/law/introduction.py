"""Animals brought in from non-organic farms: Annex II, Part II, 1.3.4."""

from __future__ import annotations

import polars as pl

from certification.engine.calendar import Counting, Span, next_day
from certification.engine.dated import Law, number, period
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    by_case,
    either,
    if_complete,
    met,
    rule,
    softened,
)
from certification.law.acts import ANNEX_II
from certification.law.animal_conversion import GRAZERS, POULTRY, POULTRY_AGE_LIMIT, RABBIT, SMALL_STOCK
from certification.law.facts import Introduction, Weaning

SHEEP_AND_GOATS, PIGS = ("ovine", "caprine"), "porcine"
LARGE = (*GRAZERS, "cervine")
MAMMALS = (*LARGE, *SMALL_STOCK, RABBIT)
BREEDING, RESTOCKING = "breeding", "restocking"

YOUNG_LARGE = period(
    "young_large_animals",
    "Age that cattle, horses and deer for a first herd must not have reached",
    Counting.AGE,
    ("2022-01-01", Span(months=6), ANNEX_II.at("Part II, 1.3.4.4.1, point (a)")),
)
YOUNG_SHEEP_AND_GOATS = period(
    "young_sheep_and_goats",
    "Age that sheep and goats for a first flock must not have reached",
    Counting.AGE,
    ("2022-01-01", Span(days=60), ANNEX_II.at("Part II, 1.3.4.4.1, point (b)")),
)
YOUNG_PIG_G = number(
    "young_pig",
    "Weight that pigs for a first herd must not have reached",
    "g",
    ("2022-01-01", 35_000, ANNEX_II.at("Part II, 1.3.4.4.1, point (c)")),
)
YOUNG_RABBITS = period(
    "young_rabbits",
    "Age that rabbits for a first herd must not have reached",
    Counting.AGE,
    ("2022-01-01", Span(months=3), ANNEX_II.at("Part II, 1.3.4.4.1, point (d)")),
)


def is_mammal(animal: Introduction) -> pl.Expr:
    """Poultry comes in under a point of its own."""
    return animal.species.is_in(MAMMALS)


def founds_a_herd(animal: Introduction) -> pl.Expr:
    """Young mammals for a first herd; endangered breeds may come in at any age."""
    return is_mammal(animal) & animal.for_first_herd & ~animal.endangered_breed


def renews_a_herd(animal: Introduction) -> pl.Expr:
    """Mammals for a herd that was there before; females of endangered breeds may have given birth."""
    return is_mammal(animal) & ~animal.for_first_herd & ~animal.endangered_breed


def is_endangered(animal: Introduction) -> pl.Expr:
    """Of a breed in danger of being lost to farming."""
    return animal.endangered_breed


def is_poultry(animal: Introduction) -> pl.Expr:
    """Poultry of every kind."""
    return animal.species == POULTRY


@rule(
    "MEAT-IN-AUTHORISED",
    law=ANNEX_II.at("Part II, 1.3.4.4, third paragraph"),
    since="2022-01-01",
    of=Introduction,
    gate=Gate.SELL_ORGANIC,
    ids=("L-03",),
    why="A non-organic animal may be brought in only if the control body allows it because no organic one is to be had "
    "in Kazakhstan.",
    evidence=(
        "Decision of the control body for these animals",
        "Replies of breeders or an extract of the register that no organic animals are offered",
    ),
    checked_on="2026-11-23",
)
def bringing_the_animal_in_was_authorised(i: Introduction, law: Law) -> Verdict:
    """The control body authorised bringing the animal in, because organic ones were not available in the country."""
    allowed = if_complete(i.decisions_complete, met(i.authorised))
    in_time = softened(met(i.authorised_on <= i.entered_on))
    return all_of(allowed, in_time, met(i.organic_unavailable))


@rule(
    "MEAT-IN-BREEDING",
    law=ANNEX_II.at("Part II, 1.3.4.4.1 and 1.3.4.4.2"),
    since="2022-01-01",
    of=Introduction,
    where=is_mammal,
    gate=Gate.SELL_ORGANIC,
    ids=("L-04",),
    why="Non-organic animals may be bought for breeding only, never for fattening.",
    evidence=(
        "Purchase document that names the purpose",
        "Decision of the control body that names the purpose",
    ),
    checked_on="2026-11-23",
)
def non_organic_animals_come_for_breeding_only(i: Introduction, law: Law) -> Verdict:
    """Non-organic animals are brought in for breeding only."""
    return for_breeding(i)


@rule(
    "MEAT-IN-YOUNG",
    law=ANNEX_II.at("Part II, 1.3.4.4.1"),
    since="2022-01-01",
    of=Introduction,
    where=founds_a_herd,
    gate=Gate.SELL_ORGANIC,
    ids=("L-05",),
    why="For a first herd only young animals may come from a non-organic farm: cattle, horses and deer under six "
    "months, sheep and goats under 60 days, rabbits under three months, pigs under 35 kg.",
    evidence=(
        "Veterinary passport with the day of birth, and the document of arrival",
        "Weighing record of the pigs on the day of arrival",
    ),
    checked_on="2026-11-23",
)
def animals_for_a_first_herd_are_young(i: Introduction, law: Law) -> Verdict:
    """Animals for a first herd had not reached the age or weight of their species on the day they came."""

    def younger_than(limit: pl.Expr) -> Verdict:
        return met(i.entered_on < limit)

    rabbits = younger_than(law[YOUNG_RABBITS].ends_on(i.born_on))
    pigs = either(i.species == PIGS, met(i.weight_at_entry_g < law[YOUNG_PIG_G]), rabbits)
    sheep = younger_than(law[YOUNG_SHEEP_AND_GOATS].ends_on(i.born_on))
    small = either(i.species.is_in(SHEEP_AND_GOATS), sheep, pigs)
    return either(i.species.is_in(LARGE), younger_than(law[YOUNG_LARGE].ends_on(i.born_on)), small)


@rule(
    "MEAT-IN-WEANED",
    law=ANNEX_II.at("Part II, 1.3.4.4.1"),
    since="2022-01-01",
    of=Weaning,
    gate=Gate.SELL_ORGANIC,
    ids=("L-05",),
    why="Young animals for a first herd are kept organically right after weaning.",
    evidence=(
        "Herd record with the days of weaning and of arrival",
        "Statement of the farm of birth on the day of weaning",
    ),
    checked_on="2026-11-23",
)
def young_animals_are_organic_right_after_weaning(w: Weaning, law: Law) -> Verdict:
    """Young animals for a first herd were kept organically from the day after weaning at the latest."""
    return met(w.organic_from <= next_day(w.weaned_on))


@rule(
    "MEAT-IN-RENEWAL",
    law=ANNEX_II.at("Part II, 1.3.4.4.2"),
    since="2022-01-01",
    of=Introduction,
    where=renews_a_herd,
    gate=Gate.SELL_ORGANIC,
    ids=("L-06", "L-07"),
    why="To renew a herd, only grown males and females that have never given birth may come from a non-organic farm.",
    evidence=(
        "Veterinary passport with sex, age and births",
        "Statement of the seller that the female has never given birth",
    ),
    checked_on="2026-11-23",
)
def renewal_brings_males_and_nulliparous_females(i: Introduction, law: Law) -> Verdict:
    """Animals brought in to renew a herd are adult males or females that have never given birth."""
    return either(i.female, met(i.nulliparous), met(i.adult))


@rule(
    "MEAT-IN-ENDANGERED",
    law=ANNEX_II.at("Part II, 1.3.4.1"),
    since="2022-01-01",
    of=Introduction,
    where=is_endangered,
    gate=Gate.SELL_ORGANIC,
    ids=("L-10",),
    why="Animals of a breed that may be lost to farming may be brought in for breeding, females that have given birth "
    "too.",
    evidence=(
        "Certificate of the breed and its place in the list of endangered breeds",
        "Purchase document that names the purpose",
    ),
    checked_on="2026-11-23",
)
def endangered_breeds_come_for_breeding(i: Introduction, law: Law) -> Verdict:
    """Animals of an endangered breed are brought in for breeding, whether or not they have given birth."""
    return for_breeding(i)


def for_breeding(i: Introduction) -> Verdict:
    """Restocking after a catastrophe has rules of its own, which the control body applies."""
    again = i.reason == RESTOCKING
    return by_case((i.reason == BREEDING, Outcome.MET), (again, Outcome.REFERRED), otherwise=Outcome.UNMET)


@rule(
    "MEAT-IN-POULTRY",
    law=ANNEX_II.at("Part II, 1.3.4.3"),
    since="2022-01-01",
    of=Introduction,
    where=is_poultry,
    gate=Gate.SELL_ORGANIC,
    ids=("L-11",),
    why="Non-organic chicks may be brought in only before they are three days old.",
    evidence=(
        "Delivery note of the hatchery with the day of hatching and of arrival",
        "Decision of the control body for the chicks",
    ),
    checked_on="2026-11-23",
)
def poultry_comes_in_before_it_is_three_days_old(i: Introduction, law: Law) -> Verdict:
    """Non-organic poultry was less than three days old on the day it came, and the control body allowed it."""
    young = met(i.age_at_entry_days < law[POULTRY_AGE_LIMIT])
    return all_of(young, if_complete(i.decisions_complete, met(i.authorised)))
