"""What an operator signs and brings along, and high-risk products, on both sides of each boundary."""

from datetime import date, datetime

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one

DAY, NEXT_DAY = date(2026, 6, 1), date(2026, 6, 2)
UNDERTAKEN = dict.fromkeys(
    (
        "undertook_access",
        "undertook_information",
        "undertook_own_results",
        "undertook_to_inform_buyers",
        "undertook_file_transfer",
        "undertook_to_report_leaving",
        "undertook_exchange",
        "undertook_rules",
        "undertook_measures",
    ),
    True,
)


UNDOUBTED = {"certified_after_doubtful": False}


def operator(code, day=DAY, **told):
    return outcome(code, "operator", day, one("operator", **told))


@pytest.mark.parametrize(("complete", "said"), [(True, "unmet"), (False, "unproven"), (None, "unproven")])
def test_a_gap_between_visits_counts_only_if_no_visit_can_be_missing(complete, said):
    told = {
        "under_control_since": date(2023, 5, 1),
        "physically_inspected_on": [],
        "inspections_complete": complete,
    }
    years = {"year_read_as_calendar": [], "year_read_as_rolling": []}
    assert operator("CTRL-YEARLY", date(2025, 1, 1), **told, **years) == said
    assert operator("CTRL-YEARLY", date(2024, 4, 30), **told, **years) == "met"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2024, 3, 9), "met"),
        (date(2024, 3, 10), "unmet"),
        (date(2026, 3, 10), "unmet"),
        (date(2026, 3, 11), "met"),
    ],
)
def test_a_withdrawal_bars_for_two_years_and_on_its_second_anniversary(day, said):
    told = {
        "perhaps_barred_on": [],
        "withdrawals_complete": True,
        "certified_after_withdrawal": False,
        **UNDOUBTED,
    }
    assert operator("CTRL-BAR", day, barred_on=[date(2024, 3, 10)], **told) == said


@pytest.mark.parametrize(("issued", "said"), [(date(2026, 3, 10), "unmet"), (date(2026, 3, 11), "met")])
def test_a_certificate_issued_while_the_bar_stood_stays_wrong(issued, said):
    withdrawn = date(2024, 3, 10)
    told = {
        "barred_on": [withdrawn],
        "perhaps_barred_on": [],
        "withdrawals_complete": True,
        "certified_after_withdrawal": False,
        **UNDOUBTED,
    }
    pair = {"withdrawn_before_issue_on": withdrawn, "last_certified_on": issued}
    after = {**told, "certified_after_withdrawal": True}
    assert operator("CTRL-BAR", date(2026, 6, 1), **after, **pair) == said
    assert operator("CTRL-BAR", date(2026, 6, 1), **after) == "unproven"
    assert operator("CTRL-BAR", date(2026, 6, 1), **told) == "met"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2024, 3, 9), "met"),
        (date(2024, 3, 10), "unproven"),
        (date(2026, 3, 10), "unproven"),
        (date(2026, 3, 11), "met"),
    ],
)
def test_a_withdrawal_without_a_reason_may_or_may_not_bar(day, said):
    told = {"barred_on": [], "withdrawals_complete": True, "certified_after_withdrawal": False, **UNDOUBTED}
    assert operator("CTRL-BAR", day, perhaps_barred_on=[date(2024, 3, 10)], **told) == said


@pytest.mark.parametrize(("issued", "said"), [(date(2026, 3, 10), "unproven"), (date(2026, 3, 11), "met")])
def test_a_certificate_issued_under_a_bar_that_nobody_explained_stays_unproven(issued, said):
    doubtful = date(2024, 3, 10)
    told = {"barred_on": [], "perhaps_barred_on": [doubtful], "withdrawals_complete": True}
    told |= {"certified_after_withdrawal": False, "certified_after_doubtful": True}
    told |= {"doubtful_before_issue_on": doubtful, "last_certified_on": issued}
    assert operator("CTRL-BAR", date(2028, 6, 1), **told) == said


def test_nobody_is_barred_without_a_withdrawal_and_an_unknown_one_is_unproven():
    told = {
        "perhaps_barred_on": [],
        "withdrawals_complete": True,
        "certified_after_withdrawal": False,
        **UNDOUBTED,
    }
    assert operator("CTRL-BAR", barred_on=[], **told) == "met"
    assert operator("CTRL-BAR", barred_on=None, **told) == "unproven"
    assert operator("CTRL-BAR", barred_on=[], **{**told, "withdrawals_complete": False}) == "unproven"


@pytest.mark.parametrize(
    ("visit", "visit_at", "said"),
    [
        (date(2026, 4, 30), None, "met"),
        (date(2026, 5, 1), None, "referred"),
        (date(2026, 5, 1), datetime(2026, 5, 1, 9), "met"),  # noqa: DTZ001
        (date(2026, 5, 1), datetime(2026, 5, 1, 10), "unmet"),  # noqa: DTZ001
        (date(2026, 5, 2), None, "unmet"),
    ],
)
def test_the_first_visit_comes_before_the_first_certificate(visit, visit_at, said):
    certified = {"has_certificate": True, "first_certified_on": date(2026, 5, 1)}
    certified["first_certified_at"] = datetime(2026, 5, 1, 10)  # noqa: DTZ001
    told = {
        "visited": True,
        "first_visited_on": visit,
        "first_visited_at": visit_at,
        "inspections_complete": True,
    }
    assert operator("CTRL-FIRST-VISIT", **certified, **told) == said


@pytest.mark.parametrize(
    ("certificate", "said"), [(True, "unmet"), (False, "not_applicable"), (None, "unproven")]
)
def test_a_certificate_without_any_visit_came_too_early(certificate, said):
    told = {"has_certificate": certificate, "visited": False, "inspections_complete": True}
    assert operator("CTRL-FIRST-VISIT", **told) == said


SIGNED = {**UNDERTAKEN, "undertook_on": date(2026, 5, 31)}


@pytest.mark.parametrize(
    ("signed", "said"),
    [(date(2026, 6, 1), "met"), (date(2026, 6, 2), "unmet"), (None, "unproven")],
)
def test_an_undertaking_counts_from_the_day_it_is_signed(signed, said):
    told = {**UNDERTAKEN, "undertook_on": signed, "undertakings_complete": True}
    assert operator("CTRL-UNDERTAKING", **told) == said


@pytest.mark.parametrize("missing", sorted(UNDERTAKEN))
def test_the_undertaking_has_all_of_its_nine_points(missing):
    assert operator("CTRL-UNDERTAKING", **SIGNED, undertakings_complete=True) == "met"
    without = {**SIGNED, missing: False}
    assert operator("CTRL-UNDERTAKING", **without, undertakings_complete=True) == "unmet"
    assert operator("CTRL-UNDERTAKING", **without) == "unproven"
    assert operator("CTRL-UNDERTAKING", **{**SIGNED, missing: None}, undertakings_complete=True) == "unproven"


@pytest.mark.parametrize(
    ("day", "said"), [(date(2026, 2, 9), "unmet"), (date(2026, 2, 10), "met"), (date(2026, 2, 11), "met")]
)
def test_a_declaration_counts_from_the_day_it_is_signed(day, said):
    parts = dict.fromkeys(("units_declared", "measures_declared", "precautions_declared"), True)
    told = {**parts, "declared_on": date(2026, 2, 10), "declarations_complete": True}
    assert operator("CTRL-DECLARATION", day, **told) == said
    assert operator("CTRL-DECLARATION", **{**told, "measures_declared": False}) == "unmet"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"certified": True}, "met"),
        ({"certified": False, "operator_stays_responsible": True}, "met"),
        ({"certified": False, "operator_stays_responsible": False}, "unmet"),
        ({"certified": False}, "unproven"),
    ],
)
def test_a_subcontractor_is_certified_or_answered_for(told, said):
    assert outcome("CTRL-SUBCONTRACTOR", "subcontractor", DAY, one("subcontractor", **told)) == said


EARLIER = {
    "status_known": True,
    "file_received": True,
    "report_years": 3,
    "noncompliances_known": True,
    "derogations_known": True,
    "disputes_known": True,
    "doubts_removed": True,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"report_years": 2}, "unproven"),
        ({"report_years": 2, "all_reports_held": False}, "unmet"),
        ({"report_years": 1, "all_reports_held": True}, "met"),
        ({"doubts_removed": False}, "unmet"),
        ({"doubts_removed": None}, "unproven"),
        ({"certified_on": DAY, "file_received_on": DAY}, "met"),
        ({"certified_on": DAY, "file_received_on": NEXT_DAY}, "unmet"),
        ({"certified_on": None, "file_received_on": NEXT_DAY}, "met"),
    ],
)
def test_three_years_of_reports_come_along_and_no_doubt_remains(told, said):
    told = one("earlier_control", **{**EARLIER, **told})
    assert outcome("CTRL-TAKEOVER", "earlier_control", DAY, told) == said


def test_two_bodies_do_not_certify_one_category_at_a_time():
    told = one("case_product", certified_elsewhere=since(date(2026, 1, 1), date(2026, 7, 1)))
    assert runs("CTRL-ONE-BODY", "case_product", told) == [(date(2026, 1, 1), date(2026, 7, 1), "unmet")]


RISKY = {
    "visited_at_risk_on": [date(2026, 3, 1), date(2026, 9, 1)],
    "visited_unannounced_on": [date(2026, 9, 1)],
    "sampled_at_risk_on": [],
    "visits_and_samples_complete": True,
}


def risky(code, day, **told):
    return outcome(code, "case_product", day, one("case_product", **{**RISKY, **told}))


def test_nothing_is_asked_while_nothing_is_listed():
    assert risky("RISK-VISITS", DAY, high_risk=[]) == "not_applicable"
    assert risky("RISK-SAMPLES", DAY, high_risk=[]) == "not_applicable"
    assert risky("RISK-VISITS", date(2025, 12, 31), high_risk=since(date(2026, 1, 1))) == "not_applicable"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 1, 1), "met"),  # the year of the listing is over, and both readings saw two visits
        (date(2027, 3, 1), "met"),
        (date(2027, 3, 2), "referred"),  # no two visits in twelve months any more
        (date(2028, 1, 1), "unmet"),  # and none in the whole of 2027
    ],
)
def test_a_listed_product_asks_for_two_visits_a_year(day, said):
    assert risky("RISK-VISITS", day, high_risk=since(date(2026, 1, 1))) == said


def test_one_of_the_two_visits_is_unannounced():
    listed = since(date(2026, 1, 1))
    assert (
        risky("RISK-VISITS", date(2028, 1, 1), high_risk=listed, visits_and_samples_complete=False)
        == "unproven"
    )
    visits = [date(2027, 3, 1), date(2027, 9, 1)]
    assert risky("RISK-VISITS", date(2028, 2, 1), high_risk=listed, visited_at_risk_on=visits) == "unmet"


@pytest.mark.parametrize(
    ("listed_on", "day", "said"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), "met"),
        (date(2026, 1, 1), date(2027, 1, 1), "referred"),  # the calendar year of the listing was a whole one
        (date(2026, 1, 1), date(2027, 1, 2), "unmet"),
        (date(2026, 1, 2), date(2027, 1, 2), "met"),
        (date(2026, 1, 2), date(2027, 1, 3), "referred"),
    ],
)
def test_a_listed_product_asks_for_a_sample_a_year(listed_on, day, said):
    assert risky("RISK-SAMPLES", day, high_risk=since(listed_on)) == said


@pytest.mark.parametrize(
    ("told", "check", "coi"),
    [
        ({"high_risk_listed": False}, "not_applicable", "not_applicable"),
        ({"physically_checked": True, "sampled": True}, "met", "unproven"),
        ({"sampled": False, "results_assessed": False}, "unmet", "unmet"),
        ({"sampled": False, "percentage_set": True}, "referred", "unproven"),
        ({"sampled": False, "checks_complete": False, "traceable": False}, "unproven", "unproven"),
        ({"traceable": True, "results_assessed": True}, "unproven", "met"),
    ],
)
def test_a_consignment_of_a_listed_product_is_checked_and_sampled(told, check, coi):
    load = {"high_risk_listed": True, "percentage_set": False, "checks_complete": True, **told}
    asked = one("risk_consignment", **load)
    assert outcome("RISK-CONSIGNMENT", "risk_consignment", DAY, asked) == check
    assert outcome("RISK-COI", "risk_consignment", DAY, asked) == coi


@pytest.mark.parametrize(("place", "said"), [(True, "met"), (None, "unproven")])
def test_a_unit_is_sketched_and_located(place, said):
    told = one("unit_map", sketched_with_directions=True, geolocated=place)
    assert outcome("CTRL-UNIT-MAPS", "unit_map", DAY, told) == said
