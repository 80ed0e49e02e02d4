"""How a control body works: its visits, samples and decisions, what it delegates and keeps; judged of the body."""

import polars as pl

from certification.engine.dated import Law, number
from certification.engine.rule import Gate, Outcome, Verdict, all_of, by_case, if_complete, met, rule
from certification.law.acts import R2018_848, R2021_1698
from certification.law.facts.bodies import (
    BodyDecision,
    BodySample,
    BodySubcontractor,
    BodyVisit,
    Delegation,
    Retention,
)

SAMPLING = "sampling"
YEARS_IN_A_ROW = number(
    "years_in_a_row",
    "Years in a row in which the same inspector may inspect an operator",
    "years",
    ("2022-01-01", 3, R2018_848.at("Article 46(2), point (c)")),
)
RETENTION_MONTHS = number(
    "retention_months",
    "How long a control body keeps records of controls, its database and supporting documents",
    "months",
    ("2022-01-01", 60, R2021_1698.at("Articles 14(1), 18 and 19(3)")),
)
SHOWN_MONTHS = number(
    "shown_months",
    "How long the public list shows who was withdrawn",
    "months",
    ("2022-01-01", 60, R2021_1698.at("Article 17")),
)


def is_annual(visit: BodyVisit) -> pl.Expr:
    """Additional and follow-up visits may be about one question only."""
    return visit.annual


@rule(
    "BODY-BALANCE",
    law=R2021_1698.at("Article 11(2) to (5)"),
    since="2022-01-01",
    of=BodyVisit,
    where=is_annual,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-21",),
    why="At every annual inspection the body follows products through the books and compares what came in with what "
    "went out.",
    evidence=("Inspection report with traceability and mass balance, all nine elements",),
    checked_on="2026-11-23",
)
def annual_inspection_draws_up_a_mass_balance(v: BodyVisit, law: Law) -> Verdict:
    """Every annual inspection checks traceability and mass balance with all nine elements."""
    return met(v.traceability_checked & v.mass_balance_checked & v.all_elements_checked)


@rule(
    "BODY-ALL-UNITS",
    law=R2021_1698.at("Article 9(9)"),
    since="2022-01-01",
    of=BodyVisit,
    where=is_annual,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-28",),
    why="The yearly inspection covers non-organic units and purchase or collection centres too.",
    evidence=("Inspection report that names all units visited in the year",),
    checked_on="2026-11-23",
)
def all_units_are_inspected_in_the_year(v: BodyVisit, law: Law) -> Verdict:
    """In the year of an annual inspection all units are visited, non-organic ones and collection centres too."""
    return met(v.all_units_in_year)


@rule(
    "BODY-COUNTERSIGNED",
    law=R2021_1698.at("Article 14(2)"),
    since="2022-01-01",
    of=BodyVisit,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-30",),
    why="After every control the operator signs the written record too, and keeps a copy.",
    evidence=("Record of the control with both signatures",),
    checked_on="2026-11-23",
)
def record_of_a_control_is_countersigned(v: BodyVisit, law: Law) -> Verdict:
    """The written record of every control is countersigned by the operator, who keeps a copy."""
    return met(v.countersigned & v.copy_kept)


@rule(
    "BODY-ROTATION",
    law=R2018_848.at("Article 46(2), point (c)"),
    since="2022-01-01",
    of=BodyVisit,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-26",),
    why="After three years in a row another inspector comes, so that nobody gets too familiar.",
    evidence=("Names of the inspectors of the last four years",),
    checked_on="2026-11-23",
)
def inspectors_change_after_three_years(v: BodyVisit, law: Law) -> Verdict:
    """The same inspector inspects an operator in no more than three consecutive years."""
    longest = law[YEARS_IN_A_ROW]
    perhaps = if_complete(pl.lit(False), met(v.years_perhaps_in_a_row <= longest))
    return all_of(met(v.years_in_a_row <= longest), perhaps)


@rule(
    "BODY-LABORATORY",
    law=R2021_1698.at("Article 12(6)"),
    since="2022-01-01",
    of=BodySample,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-25",),
    why="Samples go to laboratories whose accreditation is recognised and covers the methods for pesticides.",
    evidence=("Certificate of accreditation with its scope",),
    checked_on="2026-11-23",
)
def laboratory_is_accredited(s: BodySample, law: Law) -> Verdict:
    """Samples are analysed by a laboratory under ISO/IEC 17025, an ILAC signatory, accredited for GC and LC."""
    return met(s.iso17025 & s.ilac_signatory & s.gc_lc_scope)


@rule(
    "BODY-DECISION",
    law=R2021_1698.at("Article 9(10)"),
    since="2022-01-01",
    of=BodyDecision,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-09",),
    why="A certificate is issued or renewed on what an inspection found. How fresh it must be the law does not say.",
    evidence=("Inspection report from before the day of issue",),
    checked_on="2026-11-23",
)
def certificate_rests_on_an_inspection(d: BodyDecision, law: Law) -> Verdict:
    """A certificate is issued or renewed on the results of a verification."""
    rests = by_case(
        (d.verified_since_last, Outcome.MET), (d.verified_ever, Outcome.REFERRED), otherwise=Outcome.UNMET
    )
    return if_complete(d.inspections_complete, rests)


def is_not_certified(subcontractor: BodySubcontractor) -> pl.Expr:
    """Whoever is certified is controlled under a certificate of their own."""
    return ~subcontractor.certified


@rule(
    "BODY-SUBCONTRACTOR",
    law=R2021_1698.at("Article 10(2), point (b)"),
    since="2022-01-01",
    of=BodySubcontractor,
    where=is_not_certified,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-06",),
    why="A subcontractor without a certificate is checked together with the operator it works for.",
    evidence=("Inspection report that names the subcontractor",),
    checked_on="2026-11-23",
)
def subcontractor_is_checked_with_the_operator(s: BodySubcontractor, law: Law) -> Verdict:
    """A subcontractor that is not certified itself is checked within the operator's control."""
    return met(s.checked)


@rule(
    "BODY-DELEGATION",
    law=R2018_848.at("Article 46(2), point (b)"),
    since="2022-01-01",
    of=Delegation,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-27",),
    why="A control body does its work itself; only the taking of samples may be given to others.",
    evidence=("Contract that covers sampling only",),
    checked_on="2026-11-23",
)
def only_sampling_is_delegated(d: Delegation, law: Law) -> Verdict:
    """A control body delegates no control task except sampling."""
    return met(d.task == SAMPLING)


def is_records_of_controls(kept: Retention) -> pl.Expr:
    """Counted from the decision on the certificate."""
    return kept.keeps == "control_records"


def is_the_database(kept: Retention) -> pl.Expr:
    """Operators with places, areas, results and subcontractors."""
    return kept.keeps == "operator_database"


def is_supporting_documents(kept: Retention) -> pl.Expr:
    """Counted from the end of the year of the control or certificate."""
    return kept.keeps == "supporting_documents"


def is_shown(kept: Retention) -> pl.Expr:
    """What the public list shows of those who were withdrawn."""
    return kept.keeps == "withdrawn_shown"


@rule(
    "BODY-KEEPS-RECORDS",
    law=R2021_1698.at("Article 14(1)"),
    since="2022-01-01",
    of=Retention,
    where=is_records_of_controls,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-31",),
    why="Records of controls are kept for five years after the decision on the certificate.",
    evidence=("Rules of the body on keeping records",),
    checked_on="2026-11-23",
)
def records_of_controls_are_kept(r: Retention, law: Law) -> Verdict:
    """Records of controls are kept for five years from the decision on the certificate."""
    return met(~r.left_out & (r.months >= law[RETENTION_MONTHS]))


@rule(
    "BODY-KEEPS-DATABASE",
    law=R2021_1698.at("Article 18"),
    since="2022-01-01",
    of=Retention,
    where=is_the_database,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-32",),
    why="What the body knows of its operators stays in its database for five years.",
    evidence=("Rules of the body on keeping records",),
    checked_on="2026-11-23",
)
def database_of_operators_is_kept(r: Retention, law: Law) -> Verdict:
    """The database of operators is kept for five years."""
    return met(~r.left_out & (r.months >= law[RETENTION_MONTHS]))


@rule(
    "BODY-KEEPS-PAPERS",
    law=R2021_1698.at("Article 19(3)"),
    since="2022-01-01",
    of=Retention,
    where=is_supporting_documents,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-33",),
    why="Supporting documents are kept for five years after the year of the control or of the certificate.",
    evidence=("Rules of the body on keeping records",),
    checked_on="2026-11-23",
)
def supporting_documents_are_kept(r: Retention, law: Law) -> Verdict:
    """Supporting documents are kept for five years after the year of the control or certificate."""
    return met(~r.left_out & (r.months >= law[RETENTION_MONTHS]))


@rule(
    "BODY-SHOWS-WITHDRAWN",
    law=R2021_1698.at("Article 17"),
    since="2022-01-01",
    of=Retention,
    where=is_shown,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-34",),
    why="The public list shows for five years whose certificate was withdrawn.",
    evidence=("Public list of the control body",),
    checked_on="2026-11-23",
)
def withdrawn_operators_stay_on_the_list(r: Retention, law: Law) -> Verdict:
    """The public list shows withdrawn operators for five years."""
    return met(~r.left_out & (r.months >= law[SHOWN_MONTHS]))
