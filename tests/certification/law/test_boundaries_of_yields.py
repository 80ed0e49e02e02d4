"""Milk and eggs: the day they were taken stands where slaughter stands for meat; each boundary from both sides."""

from datetime import date, datetime

import pytest

from tests.certification.law.asking import outcome, says_on, since
from tests.certification.law.country import frames, one

LATER = date(2026, 12, 1)
TREATED = {"has_withdrawal": True, "started_on": date(2026, 6, 1), "last_dose_on": date(2026, 6, 3)}
SEVEN_DAYS = {"legal_withdrawal_value": 7, "legal_withdrawal_unit": "days"}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({**SEVEN_DAYS, "taken_on": date(2026, 5, 31)}, "met"),
        ({**SEVEN_DAYS, "taken_on": date(2026, 6, 1)}, "unmet"),
        ({**SEVEN_DAYS, "taken_on": date(2026, 6, 17)}, "unmet"),
        ({**SEVEN_DAYS, "taken_on": date(2026, 6, 18)}, "met"),
        ({"legal_withdrawal_value": 0, "taken_on": date(2026, 6, 4)}, "unmet"),
        ({"legal_withdrawal_value": 0, "taken_on": date(2026, 6, 5)}, "referred"),
        ({"legal_withdrawal_value": 0, "taken_on": date(2026, 6, 6)}, "met"),
        ({"taken_on": date(2026, 6, 4)}, "unmet"),
        ({"taken_on": date(2026, 6, 20)}, "unproven"),
        ({**SEVEN_DAYS}, "unproven"),
        ({**SEVEN_DAYS, "taken_on": date(2026, 6, 4), "has_withdrawal": False}, "not_applicable"),
    ],
)
def test_milk_waits_for_twice_the_period_and_never_less_than_48_hours(told, said):
    assert says_on(LATER, "YIELD-WITHDRAWAL", "yield_treatment", **(TREATED | told)) == said


@pytest.mark.parametrize(("hour", "said"), [(9, "unmet"), (10, "met")])
def test_the_clock_decides_on_the_day_the_hours_end(hour, said):
    clock = {"last_dose_at": datetime(2026, 6, 3, 9, 30), "taken_at": datetime(2026, 6, 5, hour)}  # noqa: DTZ001
    told = {**TREATED, **clock, "legal_withdrawal_value": 0, "legal_withdrawal_unit": "hours"}
    assert says_on(LATER, "YIELD-WITHDRAWAL", "yield_treatment", **told, taken_on=date(2026, 6, 5)) == said


def taken(day, animal, **told):
    """Something taken on a day from an animal."""
    rows = {
        "case": [{"case": 1, "id": 1, "ref": "KZ-1"}],
        "animal": [{"case": 1, "id": 1, "ref": "animal", **animal}],
        "yield": [{"case": 1, "id": 1, "ref": "lot", "parent_id": 1, "taken_on": day, **told}],
    }
    return frames(rows)


FOUR = [date(2025, 1, 10), date(2025, 3, 1), date(2025, 6, 1), date(2025, 9, 1)]
SHEEP = {
    "species": "ovine",
    "productive_life_under_a_year": False,
    "treatments_complete": True,
    "perhaps_courses_started_on": [],
    "courses_of_unknown_day": 0,
}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2025, 8, 31), "met"),
        (date(2025, 9, 1), "unmet"),
        (date(2026, 2, 28), "unmet"),
        (date(2026, 3, 1), "referred"),
        (date(2026, 3, 2), "met"),
    ],
)
def test_milk_of_an_animal_treated_too_often_waits_for_its_conversion(day, said):
    told = taken(day, {**SHEEP, "courses_started_on": FOUR}, milk=True)
    assert outcome("YIELD-COURSES", "yield", LATER, told) == said


def test_milk_of_an_animal_whose_treatments_are_not_told_is_unproven():
    told = taken(LATER, {**SHEEP, "courses_started_on": [], "treatments_complete": None}, milk=True)
    assert outcome("YIELD-COURSES", "yield", LATER, told) == "unproven"


COW = {
    "converts_with_unit": False,
    "born_organic": False,
    "came_non_organic": True,
    "entered_on": date(2026, 1, 15),
}


@pytest.mark.parametrize(
    ("day", "animal", "said"),
    [
        (date(2026, 7, 14), {}, "unmet"),
        (date(2026, 7, 15), {}, "referred"),
        (date(2026, 7, 16), {}, "met"),
        (date(2026, 2, 1), {"born_organic": True}, "met"),
        (date(2026, 7, 16), {"organic_periods": None}, "unproven"),
        (None, {}, "unproven"),
    ],
)
def test_milk_is_organic_after_six_months(day, animal, said):
    told = taken(day, {**COW, "organic_periods": since(date(2026, 1, 15)), **animal}, milk=True)
    assert outcome("YIELD-MILK", "yield", LATER, told) == said


@pytest.mark.parametrize(
    ("day", "age", "said"),
    [
        (date(2026, 2, 25), 2, "unmet"),
        (date(2026, 2, 26), 2, "referred"),
        (date(2026, 2, 27), 2, "met"),
        (date(2026, 2, 27), 3, "unmet"),
        (date(2026, 2, 27), None, "unproven"),
    ],
)
def test_eggs_are_organic_after_six_weeks_of_hens_that_came_as_chicks(day, age, said):
    hens = {**COW, "brought_in": True, "age_at_entry_days": age, "organic_periods": since(date(2026, 1, 15))}
    assert outcome("YIELD-EGGS", "yield", LATER, taken(day, hens, eggs=True)) == said


def test_of_an_animal_alone_nothing_is_foretold():
    told = one("animal", **SHEEP, courses_started_on=FOUR)
    assert outcome("YIELD-COURSES", "animal", FOUR[-1], told) is None
