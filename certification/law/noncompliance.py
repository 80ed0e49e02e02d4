"""Non-compliances: their classes (2021/1698 Annex IV), and what the control body owes (Articles 22 and 23)."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, agreeing, any_of, met, met_outside, rule
from certification.law.acts import ANNEX_IV, R2018_848, R2021_1698
from certification.law.facts import NonCompliance


def at_least_major(n: NonCompliance) -> pl.Expr:
    """The class given is major or critical."""
    return n.class_given.is_in(("major", "critical"))


def is_critical(n: NonCompliance) -> pl.Expr:
    """The class given is critical."""
    return n.class_given == "critical"


def not_milder(n: NonCompliance, critical: pl.Expr, major: pl.Expr) -> Verdict:
    """The class given is not milder than what these conditions ask for."""
    return met((is_critical(n) | ~critical) & (at_least_major(n) | ~major))


@rule(
    "NC-CLASS",
    law=ANNEX_IV.at("Part A"),
    since="2022-01-01",
    of=NonCompliance,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="major",
    ids=("NC-10",),
    why="The class follows from the facts: precautions, integrity, history, and whether goods can be found.",
    evidence=("Assessment of the control body on precautions, integrity, history and traceability",),
    checked_on="2026-11-23",
)
def class_is_not_milder_than_the_facts(n: NonCompliance, law: Law) -> Verdict:
    """The class given to a non-compliance is not milder than the facts."""
    major = ~n.precautions_proportionate | n.integrity_affected | n.minor_left_uncorrected
    return met(at_least_major(n) | ~major)


@rule(
    "NC-CLASS-CRITICAL",
    law=ANNEX_IV.at("Part A"),
    since="2022-01-01",
    of=NonCompliance,
    gate=Gate.CERTIFY,
    advises=True,
    annex_iv="critical",
    ids=("NC-10",),
    why="Goods nobody can find, or a major fault left standing, weigh most. The act can be read so that all conditions "
    "must meet: where the readings part, the control body decides.",
    evidence=("Assessment of the control body on precautions, integrity, history and traceability",),
    checked_on="2026-11-26",
)
def what_cannot_be_located_is_critical(n: NonCompliance, law: Law) -> Verdict:
    """What cannot be located, or follows a major non-compliance left uncorrected, is classed as critical."""
    earlier = n.major_left_uncorrected | n.others_left_uncorrected
    together = ~n.precautions_proportionate & n.integrity_affected & earlier & ~n.traceable
    any_is_enough = met(is_critical(n) | ~(earlier | ~n.traceable))
    return agreeing(any_is_enough, met(is_critical(n) | ~together))


def is_listed(n: NonCompliance) -> pl.Expr:
    """One of the cases the law itself puts in a class; as long as no kind is told, none of them."""
    outright = n.no_records | n.falsified_documents | n.access_refused
    return n.mass_balance.is_not_null() & (n.mass_balance | outright | done_on_purpose(n))


def done_on_purpose(n: NonCompliance) -> pl.Expr:
    """One of the cases that are critical where they are intentional."""
    return n.intentional & (
        n.incomplete_records | n.relabelling | n.mixing | n.non_authorised_substances | n.gmo
    )


@rule(
    "NC-LISTED-CLASS",
    law=ANNEX_IV.at("Part B"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_listed,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-10",),
    why="For some cases the law names the class itself. A control body may not give a milder one.",
    evidence=("Decision of the control body with the class that Annex IV, Part B, names",),
    checked_on="2026-11-23",
)
def class_is_not_milder_than_the_list(n: NonCompliance, law: Law) -> Verdict:
    """The class given to a case of the list is not milder than the list says."""
    outright = n.no_records | n.falsified_documents | n.access_refused
    return not_milder(n, outright | done_on_purpose(n), n.mass_balance)


def touches_integrity(n: NonCompliance) -> pl.Expr:
    """Affecting organic characteristics, or repetitive, or intentional (Article 3(74))."""
    return n.integrity_affected | n.repetitive | n.intentional


@rule(
    "NC-INTEGRITY",
    law=R2018_848.at("Article 3(74)"),
    since="2022-01-01",
    of=NonCompliance,
    gate=Gate.SELL_ORGANIC,
    ids=("NC-06",),
    why="What touches the integrity of a product takes its organic status; repetition and intent always do.",
    evidence=(
        "Finding of the control body that integrity is not affected, and that it was neither repeated nor intended",
        "Decision of the control body that closes the case",
    ),
    checked_on="2026-11-23",
)
def integrity_is_not_affected(n: NonCompliance, law: Law) -> Verdict:
    """No non-compliance stands that affects the integrity of the products, or is repetitive or intentional."""
    return any_of(met_outside(n.stands), met(~touches_integrity(n)))


@rule(
    "NC-ENTIRE-LOT",
    law=R2021_1698.at("Article 23(1)"),
    since="2022-01-01",
    of=NonCompliance,
    where=touches_integrity,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-03",),
    why="Where integrity is affected, the whole lot or production run loses its organic name, not a part of it.",
    evidence=("Decision of the control body on the entire lot or run",),
    checked_on="2026-11-23",
)
def entire_lot_lost_its_name(n: NonCompliance, law: Law) -> Verdict:
    """Where integrity is affected, the entire lot or production run bears no reference to organic production."""
    return met(n.whole_lot_barred)


def is_serious(n: NonCompliance) -> pl.Expr:
    """Serious, repetitive or continued."""
    return n.serious | n.repetitive | n.continued


@rule(
    "NC-SERIOUS",
    law=R2021_1698.at("Article 23(4)"),
    since="2022-01-01",
    of=NonCompliance,
    where=is_serious,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-04",),
    why="A serious, repeated or continued case costs the right to sell as organic for a time, and the certificate.",
    evidence=("Decision on the marketing ban, and on suspension or withdrawal of the certificate",),
    checked_on="2026-11-23",
)
def serious_case_has_consequences(n: NonCompliance, law: Law) -> Verdict:
    """A serious, repetitive or continued non-compliance led to a marketing ban and to suspension or withdrawal."""
    return met(n.marketing_ban & n.certificate_acted_on)


def has_measures(n: NonCompliance) -> pl.Expr:
    """Without measures there is nothing to give reasons for."""
    return n.measures_taken


@rule(
    "NC-REASONS",
    law=R2021_1698.at("Article 23(5)"),
    since="2022-01-01",
    of=NonCompliance,
    where=has_measures,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-05",),
    why="Whoever is hit by a measure gets the decision in writing, with the reasons.",
    evidence=("The written decision with its reasons",),
    checked_on="2026-11-23",
)
def decision_came_in_writing_with_reasons(n: NonCompliance, law: Law) -> Verdict:
    """The decision on measures was given in writing, with its reasons."""
    return met(n.reasons_in_writing)
