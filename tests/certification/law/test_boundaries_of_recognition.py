"""Rules of time recognised afterwards as conversion on both sides of each boundary day."""

from datetime import date, datetime, timedelta

import pytest

from tests.certification.law.asking import outcome, since
from tests.certification.law.country import one

START = date(2025, 4, 20)
DAY = timedelta(days=1)
UNTREATED = {
    "basis": "untreated",
    "untreated_from_on": date(2022, 4, 1),
    "untreated_until_on": date(2025, 3, 31),
    "proven": True,
    "treated_meanwhile": False,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"untreated_until_on": date(2025, 3, 30)}, "unmet"),
        ({"basis": "rural_development_programme"}, "unmet"),
        ({"proven": False}, "unmet"),
        ({"treated_meanwhile": True}, "unmet"),
        ({"treated_meanwhile": None}, "unproven"),
        ({"untreated_from_on": None}, "unproven"),
    ],
)
def test_three_full_years_untreated_are_proven(told, said):
    assert outcome("RETRO-BASIS", "retroactive_recognition", START, past(**{**UNTREATED, **told})) == said


def past(**told):
    return one("retroactive_recognition", **told)


SEEN = {
    "physically_inspected": True,
    "inspected_on": START,
    "cultivated": True,
    "cultivation_complete": True,
}


def at(hour):
    return datetime.combine(START, datetime.min.time()) + timedelta(hours=hour)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"cultivated_on": START + DAY}, "met"),
        ({"cultivated_on": START - DAY}, "unmet"),
        ({"cultivated_on": START}, "referred"),
        ({"cultivated_on": START, "cultivated_at": at(10), "inspected_at": at(9)}, "met"),
        ({"cultivated_on": START, "cultivated_at": at(9), "inspected_at": at(9)}, "unmet"),
        ({"cultivated": False}, "met"),
        ({"cultivated": False, "cultivation_complete": False}, "unproven"),
        ({"cultivated_on": START + DAY, "cultivation_complete": False}, "unproven"),
        ({"cultivated": False, "physically_inspected": False}, "unmet"),
    ],
)
def test_the_field_is_seen_before_any_work_on_it(told, said):
    assert outcome("RETRO-INSPECTION", "retroactive_recognition", START, past(**{**SEEN, **told})) == said


TOLD = {
    "notified_commission": True,
    "notified_member_states": True,
    "notified_accreditation_body": True,
    "notified_commission_on": START,
    "notified_member_states_on": START,
    "notified_accreditation_body_on": START,
    "final_report_on": START,
    "report_enclosed": True,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"notified_commission_on": START + DAY}, "referred"),
        ({"notified_member_states": False}, "unmet"),
        ({"notified_accreditation_body_on": None}, "unproven"),
    ],
)
def test_a_recognition_is_notified_at_once(told, said):
    assert outcome("RETRO-NOTIFIED", "retroactive_recognition", START, past(**{**TOLD, **told})) == said


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("RETRO-RISK", {"risk_analysis_documented": True, "risk_analysis_covers_proof": False}, "unmet"),
        ("RETRO-SAMPLES", {"sampled": True, "samples_follow_analysis": True}, "met"),
        ("RETRO-SAMPLES", {"sampled": False}, "unmet"),
        ("RETRO-INSPECTION-REPORT", {"report_language": "en", "photographs": True}, "met"),
        ("RETRO-INSPECTION-REPORT", {"report_language": "ru", "photographs": True}, "unmet"),
        ("RETRO-PAPERS", {"mapped": False}, "unmet"),
        ("RETRO-REPORT", {"reported": True, "report_justifies": True, "start_given": True}, "unproven"),
        (
            "RETRO-EVIDENCE",
            {
                "evidence_kept": True,
                "final_report_on": START,
                "evidence_kept_until_on": date(2028, 4, 20),
            },
            "met",
        ),
        (
            "RETRO-EVIDENCE",
            {
                "evidence_kept": True,
                "final_report_on": START,
                "evidence_kept_until_on": date(2028, 4, 19),
            },
            "referred",
        ),
        ("RETRO-EVIDENCE", {"evidence_kept": False}, "unmet"),
        ("RETRO-CHECKED", {"unchecked": since(START)}, "unmet"),
        ("RETRO-CHECKED", {"unchecked": since(START + DAY)}, "met"),
        ("RETRO-CHECKED", {"unchecked": None}, "unproven"),
    ],
)
def test_the_steps_of_a_recognition(code, told, said):
    assert outcome(code, "retroactive_recognition", START, past(**told)) == said
