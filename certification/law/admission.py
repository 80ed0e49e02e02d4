"""Sanitary admission to the Union, apart from organic rules: what counts is the day of entry."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, met_during, rule
from certification.law.acts import R2021_405, R2023_905
from certification.law.facts import CaseProduct


def is_of_animals(product: CaseProduct) -> pl.Expr:
    """Plants, and goods for technical use, are not on these lists."""
    return product.of_animal_origin


@rule(
    "ADMIT-RESIDUES",
    law=R2021_405.at("Annex -I"),
    since="2022-12-15",
    of=CaseProduct,
    where=is_of_animals,
    gate=Gate.ENTER_EU,
    ids=("SAN-01",),
    why="Honey and meat enter the EU only from countries whose residue plan for that product the EU has approved.",
    evidence=(
        "Kazakhstan stands in the EU list of residue plans for this product on the day of entry",
        "Import table updated by the Ministry after a change of the list",
    ),
    checked_on="2026-11-23",
)
def residue_plan_is_approved(p: CaseProduct, law: Law) -> Verdict:
    """Kazakhstan is on the EU list of approved residue plans for the product on the day of entry."""
    return met_during(p.residue_plan_listed)


@rule(
    "ADMIT-ANTIMICROBIALS",
    law=R2023_905.at("Article 4(1), point (a), with Annex XVIa to Implementing Regulation (EU) 2021/405"),
    since="2026-09-03",
    of=CaseProduct,
    where=is_of_animals,
    gate=Gate.ENTER_EU,
    ids=("SAN-03",),
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
