"""Rules of the certificate of inspection on both sides of each day: issue, boxes, signature, completion."""

from datetime import date

import pytest

from certification.engine.calendar import Calendar
from certification.engine.judge import judge_on
from certification.law import BOOK
from tests.certification.law.asking import runs, since
from tests.certification.law.shipped import at, load, said

ISSUED = date(2026, 4, 2)


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (date(2025, 10, 24), "unmet"),
        (date(2025, 10, 25), "met"),
        (date(2024, 12, 19), "referred"),
        (None, "unproven"),
    ],
)
def test_the_body_is_recognised_on_the_day_it_issues_the_coi(day, verdict):
    told = {
        "recognised": since(date(2025, 10, 25)),
        "perhaps_recognised": since(None, date(2024, 12, 20)),
        "coi_body": "KZ-BIO-141",
        "preparing_body": "KZ-BIO-141",
    }
    assert said("COI-BODY", issued_on=day, **told) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"preparing_body": "KZ-BIO-149"}, "unmet"),
        ({"preparing_body": None}, "unproven"),
        ({"recognised": None}, "unproven"),
        ({"draft": True}, "not_applicable"),
    ],
)
def test_the_body_is_that_of_the_last_preparation(told, verdict):
    usual = {"coi_body": "KZ-BIO-141", "preparing_body": "KZ-BIO-141", "recognised": since(None)}
    assert said("COI-BODY", issued_on=ISSUED, **{**usual, "perhaps_recognised": [], **told}) == verdict


@pytest.mark.parametrize(
    ("awaited", "verdict"), [(True, "not_applicable"), (False, "unmet"), (None, "unproven")]
)
def test_what_belongs_to_the_issue_is_not_due_before_it(awaited, verdict):
    told = {"papers_checked": False, "traceable": False, "balance_fits": False, "papers_seen": False}
    assert said("COI-CHECKS", awaited=awaited, based_on_records=False, processed=False, **told) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({}, "met"),
        ({"country_of_export": "KZ"}, "unmet"),
        ({"preparing_country": None}, "unproven"),
        ({"exporter_prepared": False}, "unmet"),
        ({"exporter_prepared": False, "exporter_stated": False}, "met"),
    ],
)
def test_boxes_that_are_stated_follow_the_last_preparation(told, verdict):
    usual = {"country_of_export": "RU", "preparing_country": "RU", "exporter_prepared": True}
    stated = {"export_country_stated": True, "exporter_stated": True}
    assert said("COI-EXPORTER", **{**usual, **stated, **told}) == verdict


@pytest.mark.parametrize(
    ("requested", "issued", "verdict"),
    [
        (True, True, "met"),
        (True, False, "unmet"),
        (False, None, "unmet"),
        (True, None, "unproven"),
    ],
)
def test_the_certificate_is_asked_for_on_two_days_and_never_later(requested, issued, verdict):
    told = {"certified_when_requested": requested, "certified_when_issued": issued}
    assert {said("COI-CERTIFICATE", day, **told) for day in (ISSUED, date(2040, 1, 1))} == {verdict}
    assert said("COI-CERTIFICATE", transition=True, **told) == "not_applicable"


@pytest.mark.parametrize(
    ("issued", "certificate", "box"),
    [
        (date(2024, 12, 30), "not_applicable", "met"),
        (date(2024, 12, 31), "not_applicable", "met"),
        (date(2025, 1, 1), "unmet", "unmet"),
        (None, "unproven", "unproven"),
    ],
)
def test_equivalence_ended_with_2024(issued, certificate, box):
    told = {"equivalence": True, "issued_on": issued}
    uncertified = {"certified_when_requested": False, "certified_when_issued": False}
    assert said("COI-CERTIFICATE", **told, **uncertified) == certificate
    assert said("EQUIVALENCE-END", **told) == box
    assert said("EQUIVALENCE-END", equivalence=False, issued_on=issued) == "not_applicable"


LEFT = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"issued_on": date(2026, 3, 9)}, "met"),
        ({"issued_on": LEFT}, "referred"),
        ({"issued_on": LEFT, "issued_at": at(LEFT, 9), "departed_at": at(LEFT, 9, 1)}, "met"),
        ({"issued_on": LEFT, "issued_at": at(LEFT, 9), "departed_at": at(LEFT, 9)}, "unmet"),
        ({"issued_on": date(2026, 3, 11)}, "unmet"),
        ({}, "unproven"),
        ({"issued_on": date(2026, 3, 9), "departed_on": None}, "unproven"),
    ],
)
def test_the_coi_comes_before_departure(told, verdict):
    assert said("COI-BEFORE-LEAVING", **{"departed": True, "departed_on": LEFT, **told}) == verdict


def test_goods_that_are_still_here_may_leave_the_day_after_the_coi():
    here = load(departed=False, issued_on=ISSUED)
    assert runs("COI-BEFORE-LEAVING", "consignment", here) == [
        (date(2022, 1, 1), ISSUED, "unmet"),
        (ISSUED, date(2026, 4, 3), "referred"),
    ]


@pytest.mark.parametrize(
    ("signed", "day", "verdict"),
    [
        ("hand", date(2022, 6, 30), "met"),
        ("hand", date(2022, 7, 1), "unmet"),
        ("electronic_seal", date(2022, 7, 1), "met"),
        ("hand", None, "unproven"),
        (None, date(2022, 6, 30), "unproven"),
    ],
)
def test_a_hand_could_sign_to_the_end_of_june_2022(signed, day, verdict):
    assert said("COI-SEAL", in_traces=signed != "hand", signed_with=signed, issued_on=day) == verdict


def test_paper_outside_traces_is_no_coi_unless_in_an_emergency():
    sealed = {"signed_with": "electronic_seal", "issued_on": ISSUED}
    assert said("COI-SEAL", in_traces=False, **sealed) == "unmet"
    assert said("COI-SEAL", in_traces=False, emergency=True, **sealed) == "not_applicable"


@pytest.mark.parametrize(("value", "verdict"), [(False, "met"), (True, "unmet"), (None, "unproven")])
def test_a_provisional_coi_is_none(value, verdict):
    assert said("COI-FINAL", provisional=value) == verdict


@pytest.mark.parametrize(
    ("day", "done", "verdict"),
    [
        (date(2026, 4, 12), None, "met"),
        (date(2026, 4, 13), None, "unproven"),
        (date(2026, 4, 13), date(2026, 4, 12), "met"),
        (date(2026, 4, 13), date(2026, 4, 13), "unmet"),
        (date(2026, 4, 14), date(2026, 4, 13), "met"),
    ],
)
@pytest.mark.parametrize(
    ("code", "fact"), [("COI-COMPLETED", "completed_on"), ("COI-PAPERS", "papers_uploaded_on")]
)
def test_what_is_left_open_follows_within_ten_days(code, fact, day, done, verdict):
    assert said(code, day, issued_on=ISSUED, **{fact: done}) == verdict


def test_a_deadline_on_a_sunday_moves_to_the_next_working_day():
    told, calendar = load(issued_on=ISSUED, left_open=True), Calendar({date(2026, 4, 13): False})
    for day, verdict in ((date(2026, 4, 14), "met"), (date(2026, 4, 15), "unmet")):
        rows = judge_on(told, BOOK, day, calendar).iter_rows(named=True)
        assert next(r["outcome"] for r in rows if r["rule"] == "COI-COMPLETED") == verdict


@pytest.mark.parametrize(
    ("endorsed_on", "verdict"),
    [
        (date(2026, 4, 9), "met"),
        (date(2026, 4, 8), "referred"),
        (date(2026, 4, 7), "unmet"),
        (None, "unproven"),
    ],
)
def test_what_is_left_open_follows_before_endorsement(endorsed_on, verdict):
    told = {"issued_on": ISSUED, "completed_on": date(2026, 4, 8), "endorsed": True}
    assert said("COI-COMPLETED", endorsed_on=endorsed_on, **told) == verdict
