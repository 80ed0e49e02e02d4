"""Twins of the rules of control and of high-risk products."""

from tests.certification.law.twins.arithmetic import FIRST, inside, months, worst
from tests.certification.law.twins.handling import all_true, every, outside, said
from tests.certification.law.twins.yearly import (
    NEVER_SETTLED,
    before,
    if_complete,
    last_of_the_first_full_year,
    least,
    once,
    settled,
    softened,
)


def yearly(facts, day):
    visits, start = facts["physically_inspected_on"], facts["under_control_since"]
    return if_complete(facts["inspections_complete"], once(day, visits, start, facts=facts))


def recognised(facts, day):
    sure, perhaps = facts["recognised"], facts["perhaps_recognised"]
    if sure is None:
        return "unproven"
    if inside(sure, day):
        return "met"
    if perhaps is None:
        return "unproven"
    return "referred" if inside(perhaps, day) else "unmet"


def told_in(complete, *names):
    return lambda facts, day: if_complete(facts[complete], said(every(*(facts[name] for name in names))))


def declared(facts, day):
    parts = every(facts["units_declared"], facts["measures_declared"], facts["precautions_declared"])
    signed = facts["declared_on"]
    in_force = "unproven" if signed is None else said(day >= signed)
    return if_complete(facts["declarations_complete"], worst(said(parts), in_force))


UNDERTAKEN = (
    "undertook_access",
    "undertook_information",
    "undertook_own_results",
    "undertook_to_inform_buyers",
    "undertook_file_transfer",
    "undertook_to_report_leaving",
    "undertook_exchange",
    "undertook_rules",
    "undertook_measures",
)


def undertook(facts, day):
    signed = facts["undertook_on"]
    in_force = "unproven" if signed is None else said(day >= signed)
    points = said(every(*(facts[name] for name in UNDERTAKEN)))
    return if_complete(facts["undertakings_complete"], worst(points, in_force))


def first_visit(facts, day):
    names = ("first_visited_on", "first_visited_at", "first_certified_on", "first_certified_at")
    order = before(*(facts[name] for name in names))
    return if_complete(facts["inspections_complete"], worst(said(facts["visited"]), order))


def taken_over(facts, day):
    years = facts["report_years"]
    reports = least(said(None if years is None else years >= 3), said(facts["all_reports_held"]))
    known = ("file_received", "status_known", "noncompliances_known", "derogations_known", "disputes_known")
    received, certified = facts["file_received_on"], facts["certified_on"]
    before = said(None in (received, certified) or received <= certified)
    return worst(
        said(every(*(facts[name] for name in known))), before, reports, said(facts["doubts_removed"])
    )


def barred(facts, day):
    sure, perhaps = (
        None if days is None else any(v <= day <= months(v, 24) for v in days)
        for days in (facts["barred_on"], facts["perhaps_barred_on"])
    )
    wrong = issued_inside(facts, day, "certified_after_withdrawal", "withdrawn_before_issue_on")
    doubtful = issued_inside(facts, day, "certified_after_doubtful", "doubtful_before_issue_on")
    if sure or wrong:
        return "unmet"
    free = sure is False and perhaps is False and wrong is False and doubtful is False
    return "met" if free and facts["withdrawals_complete"] else "unproven"


def issued_inside(facts, day, after, before):
    withdrawn, issued = facts[before], facts["last_certified_on"]
    in_bar = None if withdrawn is None or issued is None else issued <= months(withdrawn, 24)
    since = None if issued is None else day >= issued
    return every(facts[after], in_bar, since)


def times(facts, day, days, count):
    if days is None or facts["high_risk"] is None:
        return "unproven"
    starts = [r["since"] or FIRST for r in facts["high_risk"]]
    rows = [(days[i - count + 1], days[i]) for i in range(count - 1, len(days))]
    rolling = any(last <= day <= months(first, 12) for first, last in rows)
    calendar = any(last <= day and first.year == last.year >= day.year - 1 for first, last in rows)
    rolling |= any(s <= day <= months(s, 12) for s in starts)
    calendar |= any(s <= day <= last_of_the_first_full_year(s) for s in starts)
    return settled(NEVER_SETTLED, day, said(rolling), said(calendar))


def while_listed(duty):
    def twin(facts, day):
        if facts["high_risk"] is None:
            return "unproven"
        if not inside(facts["high_risk"], day):
            return "not_applicable"
        return if_complete(facts["visits_and_samples_complete"], duty(facts, day))

    return twin


def two_visits(facts, day):
    return worst(
        times(facts, day, facts["visited_at_risk_on"], 2),
        times(facts, day, facts["visited_unannounced_on"], 1),
    )


def consignment(facts, day):
    done = said(every(facts["physically_checked"], facts["sampled"]))
    hard = if_complete(facts["checks_complete"], done)
    if facts["percentage_set"] is None:
        return hard if hard == softened(hard) else "unproven"
    return softened(hard) if facts["percentage_set"] else hard


TWINS = {
    "CTRL-YEARLY": yearly,
    "CTRL-RECOGNISED": recognised,
    "CTRL-DECLARATION": declared,
    "CTRL-CONFIRMED": told_in("undertakings_complete", "no_other_body_confirmed"),
    "CTRL-ONE-BODY": outside("certified_elsewhere"),
    "CTRL-UNDERTAKING": undertook,
    "CTRL-FIRST-VISIT": first_visit,
    "CTRL-SUBCONTRACTOR": lambda facts, day: least(
        said(facts["certified"]), said(facts["operator_stays_responsible"])
    ),
    "CTRL-TAKEOVER": taken_over,
    "CTRL-BAR": barred,
    "CTRL-MAPS": told_in("declarations_complete", "maps_directed", "maps_located", "maps_current"),
    "CTRL-UNIT-MAPS": all_true("sketched_with_directions", "geolocated"),
    "RISK-VISITS": while_listed(two_visits),
    "RISK-SAMPLES": while_listed(lambda facts, day: times(facts, day, facts["sampled_at_risk_on"], 1)),
    "RISK-CONSIGNMENT": consignment,
    "RISK-COI": told_in("checks_complete", "traceable", "results_assessed"),
}

APPLIES = {
    "CTRL-FIRST-VISIT": lambda facts: facts["has_certificate"],
    "RISK-CONSIGNMENT": lambda facts: facts["high_risk_listed"],
    "RISK-COI": lambda facts: facts["high_risk_listed"],
}

CHOICES = {}
ON_THE_DAY = {"first_visited_at": "first_visited_on", "first_certified_at": "first_certified_on"}
