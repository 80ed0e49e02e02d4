"""Rules on the treatment and the exit of animals on both sides of each boundary."""

from datetime import date, datetime, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, says_on
from tests.certification.law.country import one

START = date(2025, 4, 20)
DAY = timedelta(days=1)
BORN = date(2024, 1, 1)


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("MEAT-PREVENTIVE", {"allopathic": True, "preventive": False}, "met"),
        ("MEAT-PREVENTIVE", {"allopathic": True, "preventive": True}, "unmet"),
        ("MEAT-PREVENTIVE", {"allopathic": None, "preventive": True}, "unproven"),
        ("MEAT-PREVENTIVE", {"allopathic": False, "preventive": True}, "not_applicable"),
        ("MEAT-HORMONES", {"hormone": False}, "met"),
        ("MEAT-HORMONES", {"hormone": True}, "unmet"),
        ("MEAT-HORMONES", {"hormone": None}, "unproven"),
        ("MEAT-TREATMENT-RECORD", {"record_complete": True}, "met"),
        ("MEAT-TREATMENT-RECORD", {"record_complete": False}, "unmet"),
        ("MEAT-TREATMENT-RECORD", {"record_complete": None}, "unproven"),
    ],
)
def test_treatments_cure_without_hormones_and_are_recorded(code, told, said):
    assert says_on(START, code, "treatment", **told) == said


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("MEAT-EXIT-RECORD", {"record_complete": True}, "met"),
        ("MEAT-EXIT-RECORD", {"record_complete": False}, "unmet"),
        ("MEAT-EXIT-RECORD", {"record_complete": None}, "unproven"),
        ("MEAT-ABATTOIR", {"abattoir_certified": True}, "met"),
        ("MEAT-ABATTOIR", {"abattoir_certified": False, "abattoir_subcontracted": True}, "met"),
        ("MEAT-ABATTOIR", {"abattoir_certified": False, "abattoir_subcontracted": False}, "referred"),
        ("MEAT-ABATTOIR", {"abattoir_certified": False, "abattoir_subcontracted": None}, "unproven"),
        ("MEAT-ABATTOIR", {"slaughtered": False}, "not_applicable"),
    ],
)
def test_animals_go_with_a_record_and_to_a_slaughterhouse_under_control(code, told, said):
    assert says_on(START, code, "animal_exit", **{"slaughtered": True, **told}) == said


LAST = date(2026, 3, 10)
COURSE = {"has_withdrawal": True, "started_on": date(2026, 3, 8), "last_dose_on": LAST}


def course(value, unit, **told):
    return one(
        "treatment", **{**COURSE, "legal_withdrawal_value": value, "legal_withdrawal_unit": unit, **told}
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (course(7, "days"), [(COURSE["started_on"], date(2026, 3, 25), "unmet")]),
        (
            course(0, "days"),
            [
                (COURSE["started_on"], date(2026, 3, 12), "unmet"),
                (date(2026, 3, 12), date(2026, 3, 13), "referred"),
            ],
        ),
        (
            course(0, "hours", last_dose_at=datetime(2026, 3, 10, 9, 30)),  # noqa: DTZ001
            [
                (COURSE["started_on"], date(2026, 3, 12), "unmet"),
                (date(2026, 3, 12), date(2026, 3, 13), "referred"),
            ],
        ),
        (
            course(30, "hours"),
            [
                (COURSE["started_on"], date(2026, 3, 12), "unmet"),
                (date(2026, 3, 12), date(2026, 3, 14), "referred"),
            ],
        ),
        (
            course(0, "hours", last_dose_at=datetime(2026, 3, 10, 23, 10)),  # noqa: DTZ001
            [(COURSE["started_on"], date(2026, 3, 13), "unmet")],
        ),
    ],
)
def test_withdrawal_is_doubled_and_never_under_48_hours(told, said):
    assert runs("MEAT-WITHDRAWAL", "treatment", told) == said


@pytest.mark.parametrize(("hour", "said"), [(9, "unmet"), (10, "met")])
def test_the_clock_decides_on_the_day_the_hours_end(hour, said):
    clock = {"last_dose_at": datetime(2026, 3, 10, 9, 30), "slaughtered_at": datetime(2026, 3, 12, hour)}  # noqa: DTZ001
    told = course(0, "hours", slaughtered_on=date(2026, 3, 12), **clock)
    assert outcome("MEAT-WITHDRAWAL", "treatment", LAST, told) == said


FOUR = [date(2025, 1, 10), date(2025, 3, 1), date(2025, 6, 1)]
ALL_TOLD = {"perhaps_courses_started_on": [], "courses_of_unknown_day": 0, "treatments_complete": True}
SHEEP = {**ALL_TOLD, "species": "ovine", "productive_life_under_a_year": False}


def test_the_fourth_course_within_twelve_months_starts_conversion_again():
    told = one("animal", **SHEEP, courses_started_on=[*FOUR, date(2026, 1, 10)])
    assert runs("MEAT-COURSES", "animal", told) == [
        (date(2026, 1, 10), date(2026, 7, 10), "unmet"),
        (date(2026, 7, 10), date(2026, 7, 11), "referred"),
    ]


def test_the_fourth_course_a_day_after_the_window_is_one_of_three():
    assert (
        runs("MEAT-COURSES", "animal", one("animal", **SHEEP, courses_started_on=[*FOUR, date(2026, 1, 11)]))
        == []
    )


def test_a_short_life_bears_one_course():
    told = one("animal", **{**SHEEP, "productive_life_under_a_year": True}, courses_started_on=FOUR[:2])
    assert runs("MEAT-COURSES", "animal", told)[0] == (date(2025, 3, 1), date(2025, 9, 1), "unmet")


def test_a_record_not_declared_complete_proves_nothing():
    told = one("animal", **{**SHEEP, "treatments_complete": None}, courses_started_on=[])
    assert outcome("MEAT-COURSES", "animal", START, told) == "unproven"


@pytest.mark.parametrize(
    ("kind", "last"), [("chicken", date(2025, 5, 10)), ("peking_duck", date(2025, 4, 19)), (None, None)]
)
def test_poultry_treated_too_often_converts_again_by_its_kind(kind, last):
    told = {"species": "poultry", "poultry_kind": kind, "productive_life_under_a_year": True}
    told = one("animal", **ALL_TOLD, **told, courses_started_on=FOUR[:2])
    found = runs("MEAT-COURSES", "animal", told)
    assert found[-1][2] == "unproven" if last is None else found[-1] == (last, last + DAY, "referred")


def test_cattle_treated_too_often_convert_again_and_whether_for_three_quarters_of_their_life_is_open():
    told = {**SHEEP, "species": "bovine", "born_on": BORN, "courses_started_on": [*FOUR, date(2026, 1, 10)]}
    again = date(2026, 1, 10)
    assert runs("MEAT-COURSES", "animal", one("animal", **told)) == [
        (again, date(2027, 1, 10), "unmet"),
        (date(2027, 1, 10), again + 3 * (again - BORN), "referred"),
    ]
