"""Rules of livestock on both sides of each boundary day."""

from datetime import date, datetime

import pytest

from tests.certification.law.asking import outcome, runs
from tests.certification.law.country import one

START = date(2025, 4, 20)
ENTERED = {
    "species": "bovine",
    "born_organic": False,
    "born_on": date(2024, 1, 1),
    "organic_since": date(2024, 4, 1),
}


def test_a_calf_that_came_early_waits_twelve_months():
    assert runs("MEAT-CONV-BOVINE", "animal", one("animal", **ENTERED)) == [
        (date(2022, 1, 1), date(2025, 4, 1), "unmet"),
        (date(2025, 4, 1), date(2025, 4, 2), "referred"),
    ]


def test_a_grown_animal_waits_for_three_quarters_of_its_life_and_equality_is_met():
    told = one("animal", **{**ENTERED, "organic_since": date(2025, 1, 1)})
    equal = date(2025, 1, 1) + 3 * (date(2025, 1, 1) - date(2024, 1, 1))
    assert runs("MEAT-CONV-BOVINE", "animal", told) == [(date(2022, 1, 1), equal, "unmet")]


@pytest.mark.parametrize(
    ("slaughtered_on", "said"), [(date(2025, 4, 1), "referred"), (date(2025, 4, 2), "met")]
)
def test_slaughter_fixes_the_verdict(slaughtered_on, said):
    told = one("animal", **ENTERED, slaughtered_on=slaughtered_on)
    assert outcome("MEAT-CONV-BOVINE", "animal", date(2023, 1, 1), told) == said


def test_sheep_and_born_organic_cattle_are_not_asked():
    for told in ({"species": "ovine"}, {"born_organic": True}):
        assert (
            outcome("MEAT-CONV-BOVINE", "animal", START, one("animal", **{**ENTERED, **told}))
            == "not_applicable"
        )


LAST = date(2026, 3, 10)
COURSE = {"allopathic": True, "started_on": date(2026, 3, 8), "last_dose_on": LAST}


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
SHEEP = {"species": "ovine", "treatments_complete": True, "productive_life_under_a_year": False}


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
