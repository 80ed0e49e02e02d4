"""Each rule on both sides of each boundary day, and each of its outcomes."""

from datetime import date, datetime

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one


def test_a_new_conversion_starts_the_clock_again():
    told = since(date(2020, 1, 1), date(2025, 6, 1)) + since(date(2025, 6, 1))
    apiary = one("apiary", conversions=told, confirmed_conversions=told)
    assert runs("HONEY-CONV", "apiary", apiary) == [
        (date(2025, 6, 1), date(2026, 6, 1), "unmet"),
        (date(2026, 6, 1), date(2026, 6, 2), "referred"),
    ]


def test_a_conversion_that_starts_on_29_february_ends_on_28_february():
    told = since(date(2024, 2, 29))
    apiary = one("apiary", conversions=told, confirmed_conversions=told)
    assert runs("HONEY-CONV", "apiary", apiary)[-1] == (date(2025, 2, 28), date(2025, 3, 1), "referred")


IN_YEAR, AFTER = date(2026, 12, 31), date(2027, 1, 1)


@pytest.mark.parametrize(
    ("grams", "complete", "day", "said"),
    [
        (17_000_000, True, AFTER, "met"),
        (17_000_001, None, IN_YEAR, "unmet"),
        (17_000_001, True, AFTER, "unmet"),
        (17_000_000, None, IN_YEAR, "met"),
        (17_000_000, None, AFTER, "unproven"),
        (17_000_000, False, AFTER, "unproven"),
        (None, True, IN_YEAR, "unproven"),
    ],
)
def test_nitrogen_of_a_hundred_hectares(grams, complete, day, said):
    told = one(
        "holding_year", year=2026, area_used_m2=1_000_000, manure_nitrogen_g=grams, manure_complete=complete
    )
    assert outcome("LAND-N170", "holding_year", day, told) == said


@pytest.mark.parametrize(
    ("queens", "colonies", "said"),
    [
        (64, 320, "met"),
        (65, 320, "unmet"),
        (1, 1, "met"),
        (1, None, "met"),
        (2, 9, "unmet"),
        (2, None, "unproven"),
    ],
)
def test_a_fifth_of_the_queens_and_one_always(queens, colonies, said):
    told = {"colonies": colonies, "queens_brought_in": queens, "queens_came_on": []}
    told = one("holding_year", year=2026, queens_complete=True, **told)
    assert outcome("HONEY-QUEENS", "holding_year", AFTER, told) == said


def at(hour):
    return datetime(2026, 5, 10, hour)  # noqa: DTZ001


SOWN = {"seed_status": "non_organic", "seed_authorised": True, "sown_on": date(2026, 5, 10)}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"seed_authorised_on": date(2026, 5, 9)}, "met"),
        ({"seed_authorised_on": date(2026, 5, 10)}, "referred"),
        ({"seed_authorised_on": date(2026, 5, 11)}, "unmet"),
        ({"seed_authorised_on": date(2026, 5, 10), "seed_authorised_at": at(8), "sown_at": at(9)}, "met"),
        ({"seed_authorised_on": date(2026, 5, 10), "seed_authorised_at": at(9), "sown_at": at(9)}, "unmet"),
        ({"seed_authorised": False}, "unmet"),
        ({"seed_authorised": None}, "unproven"),
        ({"seed_status": "organic"}, "not_applicable"),
        ({"seed_status": None, "seed_authorised": False}, "unproven"),
    ],
)
def test_non_organic_seed_is_authorised_before_it_is_sown(told, said):
    assert outcome("SEED-AUTH", "sowing", date(2026, 6, 1), one("sowing", **{**SOWN, **told})) == said


VISITED = {
    "under_control_since": date(2023, 5, 1),
    "physically_inspected_on": [date(2024, 3, 1), date(2026, 7, 1)],
    "inspections_complete": True,
    "year_read_as_calendar": [],
    "year_read_as_rolling": [],
}
EVER = [{"since": None, "until": None}]


def test_a_past_gap_between_visits_shows_and_is_referred_where_the_readings_part():
    assert runs("CTRL-YEARLY", "operator", one("operator", **VISITED)) == [
        (date(2022, 1, 1), date(2023, 5, 1), "unmet"),
        (date(2025, 3, 2), date(2026, 1, 1), "referred"),
        (date(2026, 1, 1), date(2026, 7, 2), "unmet"),  # what is done late is late on its day too
        (date(2027, 7, 2), date(2028, 1, 1), "referred"),
        (date(2028, 1, 1), None, "unmet"),
    ]


@pytest.mark.parametrize(
    ("setting", "said"), [("year_read_as_rolling", "unmet"), ("year_read_as_calendar", "met")]
)
def test_the_control_body_settles_what_a_year_is(setting, said):
    told = one("operator", **{**VISITED, setting: EVER})
    assert outcome("CTRL-YEARLY", "operator", date(2025, 3, 1), told) == "met"
    assert outcome("CTRL-YEARLY", "operator", date(2025, 3, 2), told) == said


def test_recognition_comes_and_goes_and_before_an_unread_first_day_it_is_referred():
    told = one(
        "case_product",
        recognised=[*since(date(2024, 12, 20), date(2025, 5, 1)), *since(date(2025, 10, 25))],
        perhaps_recognised=since(None, date(2024, 12, 20)),
    )
    assert runs("CTRL-RECOGNISED", "case_product", told) == [
        (date(2022, 1, 1), date(2024, 12, 20), "referred"),
        (date(2025, 5, 1), date(2025, 10, 25), "unmet"),
    ]


HONEY = {
    "of_animal_origin": True,
    "honey": True,
    "casings": False,
    "fresh_meat": False,
    "residue_plan_listed": since(date(2025, 3, 16)),
    "antimicrobials_listed": [],
}


def test_honey_is_admitted_between_two_lists():
    told = one("case_product", **HONEY)
    assert runs("ADMIT-HONEY", "case_product", told) == [(date(2022, 12, 15), date(2025, 3, 16), "unmet")]
    assert runs("ADMIT-ANTIMICROBIALS", "case_product", told) == [(date(2026, 9, 3), None, "unmet")]


def test_grain_needs_no_sanitary_list():
    told = one("case_product", **{**HONEY, "of_animal_origin": False})
    assert outcome("ADMIT-ANTIMICROBIALS", "case_product", date(2026, 9, 3), told) == "not_applicable"
