"""Control in third countries: Delegated Regulation 2021/1698, and who is recognised: 2021/1378."""

import polars as pl

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, number, period
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    any_of,
    by_case,
    either,
    if_complete,
    met,
    met_before,
    met_during,
    met_from,
    met_outside,
    met_until,
    rule,
    told,
)
from certification.law.acts import R2021_1378, R2021_1698
from certification.law.facts import CaseProduct, Operator
from certification.law.facts.cases import EarlierControl, Subcontractor, UnitMap
from certification.law.timing import once_a_year

INSPECTION_INTERVAL = period(
    "inspection_interval",
    "Time from one physical inspection to the next",
    Counting.DEADLINE,
    ("2022-01-01", Span(months=12), R2021_1698.at("Article 9(4)")),
)
BAR_AFTER_WITHDRAWAL = period(
    "bar_after_withdrawal",
    "No certificate after an earlier control body has withdrawn one",
    Counting.ROLLING,
    ("2022-01-01", Span(months=24), R2021_1698.at("Article 10(4)")),
)
REPORT_YEARS = number(
    "report_years",
    "Control reports a new control body has to get from the earlier one",
    "years",
    ("2022-01-01", 3, R2021_1698.at("Article 10(3)")),
)


@rule(
    "CTRL-YEARLY",
    law=R2021_1698.at("Article 9(4)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.CERTIFY,
    ids=("CB-20",),
    why="The control body must come to the farm at least once a year. Without the visit the certificate cannot go on.",
    evidence=("Inspection report of the control body", "Inspection planned with a day, and then carried out"),
    checked_on="2026-11-23",
)
def operator_is_inspected_every_year(o: Operator, law: Law) -> Verdict:
    """Every operator is physically inspected at least once a year."""
    yearly = once_a_year(
        o.physically_inspected_on,
        law[INSPECTION_INTERVAL],
        start=o.under_control_since,
        as_calendar=o.year_read_as_calendar,
        as_rolling=o.year_read_as_rolling,
    )
    return if_complete(o.inspections_complete, yearly)


@rule(
    "CTRL-RECOGNISED",
    law=R2021_1378.at("Annex II"),
    since="2022-01-01",
    of=CaseProduct,
    gate=Gate.CERTIFY,
    ids=("CB-50",),
    why="A certificate counts in the EU only if the EU recognises the control body for Kazakhstan and this product.",
    evidence=(
        "Entry of the control body in Annex II with Kazakhstan and the product category",
        "Contract with a control body that is recognised for the category",
    ),
    checked_on="2026-11-23",
)
def control_body_is_recognised(p: CaseProduct, law: Law) -> Verdict:
    """The control body is recognised for Kazakhstan and the product category."""
    return met_during(p.recognised, referred=p.perhaps_recognised)


@rule(
    "CTRL-DECLARATION",
    law=R2021_1698.at("Article 10(1), point (a)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-01",),
    why="Before certification you sign a declaration that describes all your units, what you do to follow the rules, "
    "and how you prevent mixing and contamination.",
    evidence=("Signed declaration with all three parts",),
    checked_on="2026-11-23",
)
def operator_has_signed_a_declaration(o: Operator, law: Law) -> Verdict:
    """The operator has signed a declaration of units and activities, measures, and precautions."""
    described = o.units_declared & o.measures_declared & o.precautions_declared
    return if_complete(o.declarations_complete, all_of(met(described), met_from(o.declared_on)))


@rule(
    "CTRL-CONFIRMED",
    law=R2021_1698.at("Article 10(1), point (b)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-02",),
    why="For one product category only one control body may certify you in Kazakhstan. You confirm this in writing.",
    evidence=("Signed confirmation",),
    checked_on="2026-11-23",
)
def operator_has_confirmed_that_no_other_body_certifies_it(o: Operator, law: Law) -> Verdict:
    """The operator has confirmed that no other control body certifies it for the category."""
    return if_complete(o.undertakings_complete, met(o.no_other_body_confirmed))


@rule(
    "CTRL-ONE-BODY",
    law=R2021_1698.at("Article 10(1), point (b)"),
    since="2022-01-01",
    of=CaseProduct,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-02",),
    why="Two control bodies may not certify you for the same product category at the same time.",
    evidence=("Day on which the certificate of the other control body ended",),
    checked_on="2026-11-23",
)
def no_other_body_certifies_the_category(p: CaseProduct, law: Law) -> Verdict:
    """No certificate of another control body is valid for the same product category."""
    return met_outside(p.certified_elsewhere)


@rule(
    "CTRL-UNDERTAKING",
    law=R2021_1698.at("Article 10(1), point (d)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-04",),
    why="Before certification you sign nine promises to the control body, from giving access to accepting measures.",
    evidence=("Signed undertaking with all nine points",),
    checked_on="2026-11-23",
)
def operator_has_signed_the_undertaking(o: Operator, law: Law) -> Verdict:
    """The operator has signed an undertaking with all nine points."""
    shares = o.undertook_access & o.undertook_information & o.undertook_own_results & o.undertook_exchange
    hands_over = o.undertook_file_transfer & o.undertook_to_report_leaving & o.undertook_to_inform_buyers
    promised = met(shares & hands_over & o.undertook_rules & o.undertook_measures)
    return if_complete(o.undertakings_complete, all_of(promised, met_from(o.undertook_on)))


def has_a_certificate(operator: Operator) -> pl.Expr:
    """Before the first certificate there is nothing that could have come too early."""
    return operator.has_certificate


@rule(
    "CTRL-FIRST-VISIT",
    law=R2021_1698.at("Article 10(2), point (a)"),
    since="2022-01-01",
    of=Operator,
    where=has_a_certificate,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-05",),
    why="No certificate without a visit: the control body must have been on the farm before it issues the first one.",
    evidence=("Inspection report dated before the first certificate",),
    checked_on="2026-11-23",
)
def operator_was_inspected_before_certification(o: Operator, law: Law) -> Verdict:
    """The operator was physically inspected before the first certificate was issued."""
    visit = (o.first_visited_on, o.first_visited_at)
    in_time = met_before(visit, (o.first_certified_on, o.first_certified_at))
    return if_complete(o.inspections_complete, all_of(met(o.visited), in_time))


@rule(
    "CTRL-SUBCONTRACTOR",
    law=R2021_1698.at("Article 10(2), point (b)"),
    since="2022-01-01",
    of=Subcontractor,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-06",),
    why="Whoever works for you with organic products is certified, or you declare that you stay responsible for it.",
    evidence=("Certificate of the subcontractor", "Your signed declaration that you stay responsible"),
    checked_on="2026-11-23",
)
def subcontractor_is_certified_or_answered_for(s: Subcontractor, law: Law) -> Verdict:
    """A subcontractor is certified itself, or the operator has declared that it stays responsible."""
    return any_of(met(s.certified), met(s.operator_stays_responsible))


@rule(
    "CTRL-TAKEOVER",
    law=R2021_1698.at("Article 10(3)"),
    since="2022-01-01",
    of=EarlierControl,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-07",),
    why="If you come from another control body, the new one needs your file and reports of three years, and no doubt "
    "may remain, before it certifies you.",
    evidence=("Control file handed over by the earlier control body", "Note that all doubts are removed"),
    checked_on="2026-11-23",
)
def earlier_control_is_known_and_free_of_doubt(e: EarlierControl, law: Law) -> Verdict:
    """Status, file, reports of three years and open matters of earlier control are known before a certificate is
    issued, and no doubt remains."""
    reports = any_of(met(e.report_years >= law[REPORT_YEARS]), met(e.all_reports_held))
    known = e.status_known & e.noncompliances_known & e.derogations_known & e.disputes_known
    both_told = e.certified_on.is_not_null() & e.file_received_on.is_not_null()
    before = either(both_told, met(e.file_received_on <= e.certified_on), met(pl.lit(True)))
    return all_of(met(e.file_received & known), before, reports, met(e.doubts_removed))


@rule(
    "CTRL-BAR",
    law=R2021_1698.at("Article 10(4)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.CERTIFY,
    ids=("CB-08",),
    why="If an earlier control body has withdrawn your certificate, no other may certify you for two years.",
    evidence=(
        "Day of the withdrawal, two years ago or more",
        "Proof that the earlier body only lost its own recognition",
    ),
    checked_on="2026-11-23",
)
def no_withdrawal_bars_the_operator(o: Operator, law: Law) -> Verdict:
    """No earlier control body has withdrawn the operator's certificate in the last two years."""
    # A certificate issued while the bar stood stays one that should not have been issued, until a later one follows.
    bar = law[BAR_AFTER_WITHDRAWAL]
    surely = all_of(
        met_outside(bar.following(o.barred_on)),
        _issued_outside(o, o.certified_after_withdrawal, bar.after(o.withdrawn_before_issue_on).first),
    )
    perhaps = all_of(
        met_outside(bar.following(o.perhaps_barred_on)),
        _issued_outside(o, o.certified_after_doubtful, bar.after(o.doubtful_before_issue_on).first),
    )
    return all_of(surely, if_complete(pl.lit(False), perhaps), told(o.withdrawals_complete))


def _issued_outside(o: Operator, after: pl.Expr, free_from: pl.Expr) -> Verdict:
    """The latest certificate, if it came after a withdrawal, was issued when the bar was over."""
    in_time = any_of(met_until(o.last_certified_on), met(o.last_certified_on >= free_from))
    return either(after, in_time, by_case(otherwise=Outcome.MET))


@rule(
    "CTRL-MAPS",
    law=R2021_1698.at("Article 11(1), point (a)"),
    since="2022-01-01",
    of=Operator,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-10",),
    why="Maps or sketches of your land and buildings show north and the exact place, and are up to date.",
    evidence=("Maps or sketches with cardinal directions and geolocation",),
    checked_on="2026-11-23",
)
def maps_show_directions_and_place(o: Operator, law: Law) -> Verdict:
    """Maps or sketches with cardinal directions and geolocation are up to date."""
    return if_complete(o.declarations_complete, met(o.maps_directed & o.maps_located & o.maps_current))


@rule(
    "CTRL-UNIT-MAPS",
    law=R2021_1698.at("Article 11(1), point (a)"),
    since="2022-01-01",
    of=UnitMap,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("CB-10",),
    why="For each production unit there is a sketch that shows north, and its exact place is known.",
    evidence=("Maps or sketches with cardinal directions and geolocation",),
    checked_on="2026-11-23",
)
def unit_is_on_a_map(u: UnitMap, law: Law) -> Verdict:
    """Each production unit has a map or sketch with cardinal directions and a geolocation."""
    return met(u.sketched_with_directions & u.geolocated)
