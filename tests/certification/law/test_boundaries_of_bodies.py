"""Control bodies judged of themselves, on both sides of each boundary."""

from datetime import date, timedelta

import pytest

from certification.engine.calendar import Calendar
from certification.engine.judge import judge, judge_on
from certification.law import BOOK
from tests.certification.law.asking import outcome, runs
from tests.certification.law.country import one

IN_YEAR, AFTER = date(2025, 12, 31), date(2026, 1, 1)
FIGURES = {
    "year": 2025,
    "operators": 90,
    "groups": 10,
    "physical_inspections": 110,
    "additional_inspections": 10,
    "unannounced_inspections": 11,
    "operators_sampled": 5,
}


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("BODY-ADDITIONAL", {}, "met"),
        ("BODY-ADDITIONAL", {"additional_inspections": 9}, "unmet"),
        ("BODY-ADDITIONAL", {"groups": None}, "unproven"),
        ("BODY-UNANNOUNCED", {}, "met"),
        ("BODY-UNANNOUNCED", {"unannounced_inspections": 10}, "unmet"),
        ("BODY-UNANNOUNCED", {"physical_inspections": None}, "unproven"),
        ("BODY-SAMPLED", {}, "met"),
        ("BODY-SAMPLED", {"operators_sampled": 4}, "unmet"),
        ("BODY-SAMPLED", {"operators": None}, "unproven"),
    ],
)
def test_a_year_in_figures_is_final_on_the_first_of_january(code, told, said):
    asked = one("body_year", **{**FIGURES, **told})
    assert outcome(code, "body_year", IN_YEAR, asked) == "met"
    assert outcome(code, "body_year", AFTER, asked) == said


@pytest.mark.parametrize(
    ("members", "reinspected", "said"),
    [
        (10, 10, "met"),
        (10, 9, "unmet"),
        (11, 10, "met"),
        (200, 10, "met"),
        (200, 9, "unmet"),
        (201, 10, "unmet"),
        (201, 11, "met"),
        (0, 0, "met"),
        (None, 10, "unproven"),
    ],
)
def test_a_twentieth_of_the_members_is_inspected_again_and_never_fewer_than_ten(members, reinspected, said):
    asked = one("group_control", year=2025, group_members=members, members_reinspected=reinspected)
    assert outcome("BODY-GROUP-VISITS", "group_control", IN_YEAR, asked) == "met"
    assert outcome("BODY-GROUP-VISITS", "group_control", AFTER, asked) == said


@pytest.mark.parametrize(
    ("members", "sampled", "said"),
    [(200, 4, "met"), (201, 4, "unmet"), (201, 5, "met"), (200, None, "unproven")],
)
def test_a_fiftieth_of_the_members_is_sampled(members, sampled, said):
    asked = one("group_control", year=2025, group_members=members, members_sampled=sampled)
    assert outcome("BODY-GROUP-SAMPLES", "group_control", AFTER, asked) == said


DUTIES = [
    ("BODY-OFIS", "ofis_notification", "received_on", "replied_on", "never_replied"),
    ("BODY-FILE", "control_file_request", "requested_on", "delivered_on", "never_delivered"),
    ("BODY-DOSSIER", "dossier_change", "changed_on", "sent_on", "never_sent"),
]
START = date(2026, 1, 2)
LAST = START + timedelta(days=30)


@pytest.mark.parametrize(("code", "kind", "start", "done", "undone"), DUTIES)
def test_a_duty_of_thirty_days_is_late_from_the_day_after(code, kind, start, done, undone):
    def found(**told):
        return runs(code, kind, one(kind, **{start: START, **told}))

    day = timedelta(days=1)
    assert found(**{done: LAST, undone: False}) == []
    assert found(**{done: LAST + day, undone: False}) == [(LAST + day, LAST + 2 * day, "unmet")]
    assert found(**{undone: True}) == [(LAST + day, None, "unmet")]
    assert found() == [(LAST + day, None, "unproven")]


def test_a_deadline_on_a_holiday_ends_with_the_next_working_day():
    late = one(
        "ofis_notification", received_on=START, replied_on=LAST + timedelta(days=1), never_replied=False
    )
    holiday = Calendar({LAST: False})
    found = judge(late, BOOK, holiday, fold_unproven=False)
    assert found.filter(found["rule"] == "BODY-OFIS").is_empty()


@pytest.mark.parametrize(
    ("delivered", "said"),
    [(date(2026, 2, 28), "met"), (date(2026, 3, 1), "unmet"), (None, "unproven")],
)
def test_the_annual_report_is_due_on_28_february(delivered, said):
    asked = one("body_year", year=2025, report_delivered_on=delivered, report_missing=None)
    assert outcome("BODY-REPORT", "body_year", date(2026, 2, 28), asked) == "met"
    assert outcome("BODY-REPORT", "body_year", date(2026, 3, 1), asked) == said


def test_in_a_leap_year_too_the_report_is_due_on_28_february():
    asked = one("body_year", year=2027, report_missing=True)
    assert runs("BODY-REPORT", "body_year", asked) == [(date(2028, 2, 29), None, "unmet")]


def test_recognition_is_lost_after_48_months_without_anybody_certified():
    told = {"recognised_since": date(2022, 1, 1), "certified_on": [date(2023, 5, 10)], "years_complete": True}
    assert runs("BODY-CERTIFIES", "control_body", one("control_body", **told)) == [
        (date(2027, 5, 11), None, "unmet")
    ]
    open_list = one("control_body", **{**told, "years_complete": False})
    assert runs("BODY-CERTIFIES", "control_body", open_list) == [(date(2027, 5, 11), None, "unproven")]


@pytest.mark.parametrize(("years", "said"), [(3, "met"), (4, "unmet"), (None, "unproven")])
def test_the_same_inspector_comes_three_years_in_a_row_at_most(years, said):
    asked = one("body_visit", years_in_a_row=years, years_perhaps_in_a_row=years)
    assert outcome("BODY-ROTATION", "body_visit", AFTER, asked) == said


def test_a_year_of_which_nobody_told_who_came_may_have_been_the_fourth():
    asked = one("body_visit", years_in_a_row=2, years_perhaps_in_a_row=4)
    assert outcome("BODY-ROTATION", "body_visit", AFTER, asked) == "unproven"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"verified_since_last": True}, "met"),
        ({"verified_since_last": False, "verified_ever": True}, "referred"),
        ({"verified_since_last": False, "verified_ever": False}, "unmet"),
        ({"verified_since_last": False, "verified_ever": False, "inspections_complete": False}, "unproven"),
        ({}, "unproven"),
    ],
)
def test_a_certificate_rests_on_an_inspection(told, said):
    asked = one("body_decision", **{"inspections_complete": True, **told})
    assert outcome("BODY-DECISION", "body_decision", AFTER, asked) == said


@pytest.mark.parametrize(
    ("code", "keeps"),
    [
        ("BODY-KEEPS-RECORDS", "control_records"),
        ("BODY-KEEPS-DATABASE", "operator_database"),
        ("BODY-KEEPS-PAPERS", "supporting_documents"),
        ("BODY-SHOWS-WITHDRAWN", "withdrawn_shown"),
    ],
)
def test_each_kind_of_record_is_kept_for_five_years(code, keeps):
    for months, said in ((60, "met"), (59, "unmet"), (None, "unproven")):
        told = one("retention", keeps=keeps, months=months, left_out=False)
        assert outcome(code, "retention", AFTER, told) == said
    for left_out, said in ((True, "unmet"), (None, "unproven")):
        assert outcome(code, "retention", AFTER, one("retention", keeps=keeps, left_out=left_out)) == said
    other = one("retention", keeps="other", months=1, left_out=False)
    assert outcome(code, "retention", AFTER, other) == "not_applicable"


@pytest.mark.parametrize(("task", "said"), [("sampling", "met"), ("inspection", "unmet"), (None, "unproven")])
def test_only_sampling_is_given_away(task, said):
    assert outcome("BODY-DELEGATION", "delegation", AFTER, one("delegation", task=task)) == said


@pytest.mark.parametrize(
    ("code", "kind", "good", "about"),
    [
        (
            "BODY-BALANCE",
            "body_visit",
            {"traceability_checked": True, "mass_balance_checked": True, "all_elements_checked": True},
            {"annual": True},
        ),
        ("BODY-ALL-UNITS", "body_visit", {"all_units_in_year": True}, {"annual": True}),
        ("BODY-COUNTERSIGNED", "body_visit", {"countersigned": True, "copy_kept": True}, {}),
        (
            "BODY-LABORATORY",
            "body_sample",
            {"iso17025": True, "ilac_signatory": True, "gc_lc_scope": True},
            {},
        ),
        ("BODY-SUBCONTRACTOR", "body_subcontractor", {"checked": True}, {"certified": False}),
        (
            "BODY-GROUP-METHOD",
            "group_control",
            {
                "inspectors_competent": True,
                "internal_inspections_witnessed": True,
                "time_reasonable": True,
                "members_chosen_by_risk": True,
            },
            {},
        ),
        ("BODY-GROUP-LISTED", "group_control", {"certificate_lists_members": True}, {}),
        ("BODY-GROUP-PUBLISHED", "group_control", {"web_list_shows_number": True}, {}),
    ],
)
def test_a_plain_duty_is_met_unmet_or_not_told(code, kind, good, about):
    assert outcome(code, kind, AFTER, one(kind, **good, **about)) == "met"
    for name in good:
        assert outcome(code, kind, AFTER, one(kind, **{**good, name: False}, **about)) == "unmet"
        assert outcome(code, kind, AFTER, one(kind, **{**good, name: None}, **about)) == "unproven"
    for name, value in about.items():
        assert outcome(code, kind, AFTER, one(kind, **good, **{name: not value})) == "not_applicable"


@pytest.mark.parametrize(
    ("code", "kind", "start", "done", "undone"),
    [
        ("BODY-SUSPICION", "shared_suspicion", "known_on", "shared_on", "never_shared"),
        ("BODY-LIST", "public_list_update", "changed_on", "shown_on", "never_shown"),
        ("BODY-NOTIFIES", "notified_decision", "decided_on", "notified_on", "never_notified"),
    ],
)
def test_at_once_means_the_same_day_and_later_is_for_others_to_weigh(code, kind, start, done, undone):
    def found(**told):
        return runs(code, kind, one(kind, **{start: START, **told}))

    day = timedelta(days=1)
    assert found(**{done: START, undone: False}) == []
    assert found(**{done: START + day, undone: False}) == [(START + day, START + 2 * day, "referred")]
    assert [row[2] for row in found(**{undone: True})] == ["unmet"]
    assert [row[2] for row in found()] == ["unproven"]


def test_a_body_is_judged_without_a_case():
    frame = one("ofis_notification", received_on=START, never_replied=True)["ofis_notification"]
    frames = {"ofis_notification": frame.with_columns(control_body=frame["case"] + 6, case=None)}
    (row,) = judge(frames, BOOK).iter_rows(named=True)
    assert (row["case"], row["control_body"], row["rule"], row["outcome"]) == (None, 7, "BODY-OFIS", "unmet")
    assert judge_on(frames, BOOK, AFTER)["outcome"].to_list() == ["met"]
