"""Sanitary admission to the Union, apart from organic rules: what counts is the day of entry.

A product of a case is judged for every day to come, as the forecast of the loads it will fill; the loads themselves
stand in `admission_of_loads`.
"""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, all_of, met_during, rule
from certification.law.acts import R2021_405, R2023_905
from certification.law.facts import CaseProduct

LISTED = (
    "Kazakhstan stands in the EU list of residue plans for this product on the day of entry",
    "Import table updated by the Ministry after a change of the list",
)
ANTIMICROBIALS = R2023_905.at(
    "Article 4(1), point (a), with Annex XVIa to Implementing Regulation (EU) 2021/405"
)
HEALTH = R2021_405.at("Articles 3, 6, 10 and 25")
HONEY = R2021_405.at("Article 21 and Annex -I")
HORSES = R2021_405.at("Article 4 and Annex I")


def is_of_animals(product: CaseProduct) -> pl.Expr:
    """Plants, and goods for technical use, are not on these lists."""
    return product.of_animal_origin


def is_of_animals_otherwise(product: CaseProduct) -> pl.Expr:
    """Honey, casings and fresh meat have a row of the law of their own, that names this list too."""
    own = product.fresh_meat | product.honey | product.casings
    return product.of_animal_origin & own.not_()


def is_honey(product: CaseProduct) -> pl.Expr:
    """Honey is a column of the list."""
    return product.honey


def is_casings(product: CaseProduct) -> pl.Expr:
    """Casings are a column of the list."""
    return product.casings


def is_fresh_meat(product: CaseProduct) -> pl.Expr:
    """Meat of ungulates and poultry stands on two lists."""
    return product.fresh_meat


def is_horse_meat(product: CaseProduct) -> pl.Expr:
    """Horse meat has a list of its own."""
    return product.horse_meat


@rule(
    "ADMIT-RESIDUES",
    law=R2021_405.at("Annex -I"),
    since="2022-12-15",
    of=CaseProduct,
    where=is_of_animals_otherwise,
    gate=Gate.ENTER_EU,
    ids=("SAN-01", "SAN-02"),
    why="What comes from animals enters the EU only from countries whose residue plan for it the EU has approved.",
    evidence=LISTED,
    checked_on="2026-11-23",
)
def residue_plan_is_approved(p: CaseProduct, law: Law) -> Verdict:
    """Kazakhstan is on the EU list of approved residue plans for the product on the day of entry."""
    return met_during(p.residue_plan_listed)


@rule(
    "ADMIT-HONEY",
    law=HONEY,
    since="2022-12-15",
    of=CaseProduct,
    where=is_honey,
    gate=Gate.ENTER_EU,
    ids=("SAN-01", "SAN-02", "SAN-06"),
    why="Honey enters the EU only from countries whose residue plan for honey the EU has approved.",
    evidence=LISTED,
    checked_on="2026-11-26",
)
def residue_plan_for_honey_is_approved(p: CaseProduct, law: Law) -> Verdict:
    """Kazakhstan is on the EU list of approved residue plans for honey on the day of entry."""
    return met_during(p.residue_plan_listed)


@rule(
    "ADMIT-CASINGS",
    law=R2021_405.at("Annex -I"),
    since="2022-12-15",
    of=CaseProduct,
    where=is_casings,
    gate=Gate.ENTER_EU,
    ids=("SAN-01", "SAN-02", "SAN-10"),
    why="Casings enter the EU only from countries that the list of residue plans names for casings.",
    evidence=LISTED,
    checked_on="2026-11-26",
)
def residue_plan_for_casings_is_approved(p: CaseProduct, law: Law) -> Verdict:
    """Kazakhstan is on the EU list of approved residue plans for casings on the day of entry."""
    return met_during(p.residue_plan_listed)


@rule(
    "ADMIT-ANTIMICROBIALS",
    law=ANTIMICROBIALS,
    since="2026-09-03",
    of=CaseProduct,
    where=is_of_animals,
    gate=Gate.ENTER_EU,
    ids=("SAN-03", "SAN-05"),
    why="From 3 September 2026 honey and meat enter the EU only from countries on the antimicrobials list.",
    evidence=(
        "Kazakhstan stands in the EU antimicrobials list for this product on the day of entry",
        "Import table updated by the Ministry after a change of the list",
    ),
    checked_on="2026-11-23",
)
def antimicrobials_list_names_the_country(p: CaseProduct, law: Law) -> Verdict:
    """Kazakhstan is on the EU antimicrobials list for the product on the day of entry."""
    return met_during(p.antimicrobials_listed)


@rule(
    "ADMIT-MEAT",
    law=HEALTH,
    since="2022-12-15",
    of=CaseProduct,
    where=is_fresh_meat,
    gate=Gate.ENTER_EU,
    ids=("SAN-01", "SAN-02", "SAN-08"),
    why="Fresh meat enters the EU only from countries on the list for animal health and on the list of residue plans.",
    evidence=(
        "Kazakhstan stands in both lists for this meat on the day of entry",
        "Import table updated by the Ministry after a change of a list",
    ),
    checked_on="2026-11-23",
)
def meat_is_on_both_lists(p: CaseProduct, law: Law) -> Verdict:
    """Kazakhstan is on the EU lists for animal health and for residue plans for this meat on the day of entry."""
    return all_of(met_during(p.animal_health_listed), met_during(p.residue_plan_listed))


@rule(
    "ADMIT-HORSE",
    law=HORSES,
    since="2022-12-15",
    of=CaseProduct,
    where=is_horse_meat,
    gate=Gate.ENTER_EU,
    ids=("SAN-09",),
    why="Horse meat enters the EU only from the few countries on a list of its own.",
    evidence=(
        "Kazakhstan stands in Annex I to 2021/405 on the day of entry",
        "Import table updated by the Ministry after a change of the list",
    ),
    checked_on="2026-11-23",
)
def horse_meat_list_names_the_country(p: CaseProduct, law: Law) -> Verdict:
    """Kazakhstan is on the EU list for horse meat on the day of entry."""
    return met_during(p.horse_meat_listed)
