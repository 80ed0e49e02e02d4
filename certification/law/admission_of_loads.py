"""Sanitary admission of a consignment to the Union, apart from organic rules: what counts is the day of entry.

It is judged on the day it enters; before that, on the day planned for it, or with neither day told for every day.
"""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, all_of, any_of, met, met_during, rule, softened
from certification.law.acts import R2021_405, R2022_2292
from certification.law.admission import ANTIMICROBIALS, HEALTH, HONEY, HORSES
from certification.law.facts import Consignment

ORIGIN_LISTED = (
    "The country of origin stands in the EU list of residue plans for this product on the day of entry",
)


def is_food_of_animals(c: Consignment) -> pl.Expr:
    """The lists are about products for people to eat; what is declared for technical use is not."""
    return c.of_animal_origin & c.for_people


def is_other_food_of_animals(c: Consignment) -> pl.Expr:
    """Honey, casings and fresh meat have a row of the law of their own, that names this list too."""
    own = c.fresh_meat | c.honey | c.casings
    return c.of_animal_origin & c.for_people & own.not_()


def is_fresh_meat_for_people(c: Consignment) -> pl.Expr:
    """Meat of ungulates and poultry stands on two lists."""
    return c.fresh_meat & c.for_people


def is_horse_meat_for_people(c: Consignment) -> pl.Expr:
    """Horse meat has a list of its own."""
    return c.horse_meat & c.for_people


def is_honey_for_people(c: Consignment) -> pl.Expr:
    """Honey is a column of the list, and comes from an establishment."""
    return c.honey & c.for_people


def is_casings_for_people(c: Consignment) -> pl.Expr:
    """Casings are a column of the list."""
    return c.casings & c.for_people


@rule(
    "ENTRY-RESIDUES",
    law=R2021_405.at("Annex -I"),
    since="2022-12-15",
    of=Consignment,
    at="entry_on",
    where=is_other_food_of_animals,
    gate=Gate.ENTER_EU,
    ids=("SAN-01", "SAN-02"),
    why="On the day it enters, the EU must have approved the residue plan of the country of origin for this product.",
    evidence=ORIGIN_LISTED,
    checked_on="2026-11-23",
)
def origin_had_an_approved_residue_plan(c: Consignment, law: Law) -> Verdict:
    """On the day of entry the country of origin is on the EU list of approved residue plans for the product."""
    return met_during(c.residue_plan_listed)


@rule(
    "ENTRY-HONEY",
    law=HONEY,
    since="2022-12-15",
    of=Consignment,
    at="entry_on",
    where=is_honey_for_people,
    gate=Gate.ENTER_EU,
    ids=("SAN-01", "SAN-02", "SAN-06"),
    why="On the day it enters, the EU must have approved the residue plan of the country of origin for honey.",
    evidence=ORIGIN_LISTED,
    checked_on="2026-11-26",
)
def origin_had_an_approved_plan_for_honey(c: Consignment, law: Law) -> Verdict:
    """On the day of entry the country of origin is on the EU list of approved residue plans for honey."""
    return met_during(c.residue_plan_listed)


@rule(
    "ENTRY-CASINGS",
    law=R2021_405.at("Annex -I"),
    since="2022-12-15",
    of=Consignment,
    at="entry_on",
    where=is_casings_for_people,
    gate=Gate.ENTER_EU,
    ids=("SAN-01", "SAN-02", "SAN-10"),
    why="On the day they enter, casings must come from a country that the list of residue plans names for casings.",
    evidence=ORIGIN_LISTED,
    checked_on="2026-11-26",
)
def origin_had_an_approved_plan_for_casings(c: Consignment, law: Law) -> Verdict:
    """On the day of entry the country of origin is on the EU list of approved residue plans for casings."""
    return met_during(c.residue_plan_listed)


@rule(
    "ENTRY-ANTIMICROBIALS",
    law=ANTIMICROBIALS,
    since="2026-09-03",
    of=Consignment,
    at="entry_on",
    where=is_food_of_animals,
    gate=Gate.ENTER_EU,
    ids=("SAN-03", "SAN-04", "SAN-05"),
    why="From 3 September 2026 the country of origin must be on the antimicrobials list, or animals or product must "
    "come from a listed country or the EU.",
    evidence=(
        "The country of origin stands in the EU antimicrobials list for this product on the day of entry",
        "Proof that animals or product come from a listed country or the Union",
    ),
    checked_on="2026-11-23",
)
def antimicrobials_list_named_the_origin(c: Consignment, law: Law) -> Verdict:
    """On the day of entry the country of origin is on the EU antimicrobials list for the product."""
    return any_of(met(c.from_listed_country), met_during(c.antimicrobials_listed))


@rule(
    "ENTRY-MEAT",
    law=HEALTH,
    since="2022-12-15",
    of=Consignment,
    at="entry_on",
    where=is_fresh_meat_for_people,
    gate=Gate.ENTER_EU,
    ids=("SAN-01", "SAN-02", "SAN-08"),
    why="On the day it enters, fresh meat must come from a country on two lists: animal health and residue plans.",
    evidence=("The country of origin stands in both lists for this meat on the day of entry",),
    checked_on="2026-11-23",
)
def meat_was_on_both_lists(c: Consignment, law: Law) -> Verdict:
    """On the day of entry the country of origin is on the EU lists for animal health and residue plans for the meat."""
    return all_of(met_during(c.animal_health_listed), met_during(c.residue_plan_listed))


@rule(
    "ENTRY-HORSE",
    law=HORSES,
    since="2022-12-15",
    of=Consignment,
    at="entry_on",
    where=is_horse_meat_for_people,
    gate=Gate.ENTER_EU,
    ids=("SAN-09",),
    why="On the day it enters, horse meat must come from one of the few countries on a list of its own.",
    evidence=("The country of origin stands in Annex I to 2021/405 on the day of entry",),
    checked_on="2026-11-23",
)
def horse_meat_list_named_the_origin(c: Consignment, law: Law) -> Verdict:
    """On the day of entry the country of origin is on the EU list for horse meat."""
    return met_during(c.horse_meat_listed)


@rule(
    "ENTRY-ESTABLISHMENT",
    law=R2022_2292.at("Article 13(1)"),
    since="2022-12-15",
    of=Consignment,
    at="entry_on",
    where=is_honey_for_people,
    gate=Gate.ENTER_EU,
    advises=True,
    ids=("SAN-07",),
    why="Honey comes from an establishment on the EU list. The Committee for Veterinary Control puts it there.",
    evidence=(
        "Establishment with its number in the EU list in TRACES on the day of entry",
        "Answer of the Committee for Veterinary Control",
    ),
    checked_on="2026-11-23",
)
def honey_came_from_a_listed_establishment(c: Consignment, law: Law) -> Verdict:
    """On the day of entry the establishment is on the EU list for honey."""
    return softened(met_during(c.establishment_listed))
