"""Animals without a period of conversion of their own, and the farm's own feed of its first year: Annex II, Part II,
1.2.1 and 1.2.2."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Outcome, Verdict, any_of, by_case, met, rule
from certification.law.acts import ANNEX_II
from certification.law.animal_conversion import (
    GAME,
    GRAZERS,
    POULTRY,
    SMALL_STOCK,
    organic_so_far,
    with_its_unit,
)
from certification.law.facts import Animal

NAMED = (*GRAZERS, *SMALL_STOCK, *GAME, POULTRY)


def is_converting_otherwise(animal: Animal) -> pl.Expr:
    """Animals of a species that the point does not name, and that were not born organic."""
    return animal.species.is_in(NAMED).not_() & ~animal.born_organic


def ate_first_year_feed(animal: Animal) -> pl.Expr:
    """Only where the record says so."""
    return animal.fed_own_first_year_feed


@rule(
    "MEAT-CONV-OTHER",
    law=ANNEX_II.at("Part II, 1.2.2"),
    since="2022-01-01",
    of=Animal,
    at="slaughtered_on",
    where=is_converting_otherwise,
    gate=Gate.SELL_ORGANIC,
    organic_only=True,
    ids=("C-14", "C-21"),
    why="For camels and other animals the law names no period of conversion. How long it is, the control body decides.",
    evidence=("Decision of the control body on the conversion of these animals",),
    checked_on="2026-11-27",
)
def other_animals_convert_as_the_control_body_says(a: Animal, law: Law) -> Verdict:
    """Animals of a species without a period of its own converted with their unit, or as the control body decides."""
    return any_of(by_case(otherwise=Outcome.REFERRED), with_its_unit(a), organic_so_far(a))


@rule(
    "MEAT-FIRST-YEAR-FEED",
    law=ANNEX_II.at("Part II, 1.2.1"),
    since="2022-01-01",
    of=Animal,
    where=ate_first_year_feed,
    gate=Gate.SELL_ORGANIC,
    ids=("C-14",),
    why="Only animals that were on the farm when its conversion began may live on the farm's own feed of the first "
    "year of conversion.",
    evidence=(
        "Herd record as it stood on the first day of the conversion of the farm",
        "Feeding record of the first year of conversion",
    ),
    checked_on="2026-11-23",
)
def first_year_feed_went_to_animals_that_were_there(a: Animal, law: Law) -> Verdict:
    """The farm's own feed of the first year of conversion went to animals that were there when it began."""
    return met(a.present_at_unit_conversion)
