"""Suspicions, as the operator deals with them: 2018/848 Articles 27 to 29, 2021/279 Article 1."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Outcome, Verdict, by_case, either, met, met_outside, rule
from certification.law.acts import R2018_848, R2021_279, R2021_1698
from certification.law.facts import Suspicion


@rule(
    "SUSPICION-APART",
    law=R2018_848.at("Articles 27, point (a), and 28(2), point (a)"),
    since="2022-01-01",
    of=Suspicion,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-53",),
    why="A product under suspicion is set apart first, so that nothing else gets mixed with it.",
    evidence=("Note of the day on which the product was set apart, with its lot",),
    checked_on="2026-11-23",
)
def suspect_product_was_set_apart(s: Suspicion, law: Law) -> Verdict:
    """The product under suspicion was identified and set apart."""
    return met(s.set_apart)


@rule(
    "SUSPICION-CHECKED",
    law=R2018_848.at("Articles 27, point (b), and 28(2), point (b)"),
    since="2022-01-01",
    of=Suspicion,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-53",),
    why="Find out at once whether there is anything to the suspicion.",
    evidence=("Note of the check and of what it showed",),
    checked_on="2026-11-23",
)
def suspicion_was_checked(s: Suspicion, law: Law) -> Verdict:
    """It was checked whether the suspicion can be substantiated."""
    return met(s.checked)


@rule(
    "SUSPICION-HOW",
    law=R2021_279.at("Article 1(2)"),
    since="2022-01-01",
    of=Suspicion,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-54",),
    why="Compare label and papers, see whether the supplier's certificate covers the product, look for the cause.",
    evidence=("Check list of the suspicion with these three points",),
    checked_on="2026-11-23",
)
def suspicion_was_checked_point_by_point(s: Suspicion, law: Law) -> Verdict:
    """The check compared label and papers and the supplier's certificate, and examined the causes."""
    return met(s.label_compared & s.supplier_certificate_compared & s.causes_examined)


@rule(
    "SUSPICION-KEPT-BACK",
    law=R2018_848.at("Articles 27, point (c), and 28(2), point (c)"),
    since="2022-01-01",
    of=Suspicion,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-53",),
    why="While a suspicion stands, the product is neither sold nor used as organic.",
    evidence=("Note of the day from which the product was kept back",),
    checked_on="2026-11-23",
)
def suspect_product_was_kept_back(s: Suspicion, law: Law) -> Verdict:
    """The product was kept from sale and use as organic while the suspicion stood."""
    return met(s.sale_stopped)


@rule(
    "SUSPICION-STANDS",
    law=R2018_848.at("Articles 27, point (c), and 28(2), point (c)"),
    since="2022-01-01",
    of=Suspicion,
    gate=Gate.SELL_ORGANIC,
    why="A product under suspicion waits: it is sold as organic only once the suspicion is out of the way.",
    evidence=(
        "Result of the check that eliminates the suspicion, with its day",
        "Letter of the control body that the integrity of the product is not affected and it is released",
    ),
    checked_on="2026-11-23",
)
def no_suspicion_stands(s: Suspicion, law: Law) -> Verdict:
    """The suspicion has been eliminated, or the control body has released the product."""
    return either(s.cleared, met_outside(s.stood), met(s.cleared))


def has_substance(suspicion: Suspicion) -> pl.Expr:
    """Then others must hear of it."""
    return suspicion.substantiated | ~suspicion.eliminated


@rule(
    "SUSPICION-REPORTED",
    law=R2018_848.at("Articles 27, point (d), and 28(2), point (d)"),
    since="2022-01-01",
    of=Suspicion,
    where=has_substance,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-53",),
    why="The control body hears at once of a suspicion that has substance or cannot be eliminated.",
    evidence=("Letter or message to the control body with its day",),
    checked_on="2026-11-23",
)
def control_body_was_told_at_once(s: Suspicion, law: Law) -> Verdict:
    """The control body was told immediately of a suspicion with substance, or one that stayed."""
    at_once = s.informed_on <= s.known_on
    return by_case((~s.informed, Outcome.UNMET), (at_once, Outcome.MET), otherwise=Outcome.REFERRED)


@rule(
    "SUSPICION-FILE",
    law=R2021_279.at("Article 1(4)"),
    since="2022-01-01",
    of=Suspicion,
    where=has_substance,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-54",),
    why="The control body gets a file: supplier papers, the lot, what is in stock, what was sold, and results.",
    evidence=("The file on the suspicion as it was handed over",),
    checked_on="2026-11-23",
)
def file_on_the_suspicion_is_complete(s: Suspicion, law: Law) -> Verdict:
    """The file holds supplier papers, lot, quantities in stock and sold, results and earlier suspicions."""
    return by_case((~s.papers_held, Outcome.UNMET), (s.results_held, Outcome.MET), otherwise=Outcome.REFERRED)


def is_not_cleared(suspicion: Suspicion) -> pl.Expr:
    """Where there is nothing to a suspicion, nothing is lost."""
    return ~suspicion.cleared


@rule(
    "SUSPICION-FINDING",
    law=R2018_848.at("Article 29(2), points (a) to (c)"),
    since="2022-01-01",
    of=Suspicion,
    where=is_not_cleared,
    gate=Gate.SELL_ORGANIC,
    ids=("G-56",),
    why="A contaminated product is lost if the operator used the substance, took no precautions, or ignored requests.",
    evidence=("Result of the investigation of the control body on these three points",),
    checked_on="2026-11-23",
)
def operator_did_not_cause_the_contamination(s: Suspicion, law: Law) -> Verdict:
    """The operator used nothing forbidden, had taken precautions, and had followed earlier requests."""
    return met(~s.non_authorised_used & s.precautions_taken & ~s.earlier_requests_ignored)


def touches_buyers(suspicion: Suspicion) -> pl.Expr:
    """Somebody has bought of it already."""
    return has_substance(suspicion) & suspicion.sold_before


@rule(
    "SUSPICION-BUYERS",
    law=R2021_1698.at("Article 10(1), point (d)(iv)"),
    since="2022-01-01",
    of=Suspicion,
    where=touches_buyers,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-57",),
    why="Whoever has bought the product hears of the suspicion in writing, without undue delay.",
    evidence=("Letters to the buyers with their days",),
    checked_on="2026-11-23",
)
def buyers_were_told_in_writing(s: Suspicion, law: Law) -> Verdict:
    """Every buyer was told in writing without undue delay."""
    at_once = s.last_buyer_informed_on <= s.known_on
    return by_case((~s.buyers_informed, Outcome.UNMET), (at_once, Outcome.MET), otherwise=Outcome.REFERRED)
