"""Rules of split holdings on both sides of each boundary day, and each of their outcomes."""

from datetime import date, datetime, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one

START = date(2026, 5, 1)
DAY = timedelta(days=1)
EVER = since(None)
READ_AS = {"year_read_as_calendar": [], "year_read_as_rolling": []}
PLAIN = {
    "ever_non_organic": True,
    "managed_non_organically": since(START),
    "exempt": False,
    "keepings_complete": True,
    "same_animals": [],
    "same_bees": [],
    "same_varieties": [],
    "perhaps_same_animals": [],
    "perhaps_same_bees": [],
    "perhaps_same_varieties": [],
    "year_read_as_calendar": [],
    "year_read_as_rolling": [],
}


def unit(**told):
    return one("production_unit", **{**PLAIN, **told})


@pytest.mark.parametrize(
    ("told", "day", "said"),
    [
        ({"clearly_separated": False}, START - DAY, "met"),
        ({"clearly_separated": False}, START, "unmet"),
        ({"clearly_separated": True}, START, "met"),
        ({}, START, "unproven"),
        ({"managed_non_organically": None}, START, "unproven"),
    ],
)
def test_a_part_that_is_not_organic_stands_clearly_apart(told, day, said):
    assert outcome("UNIT-SPLIT", "production_unit", day, unit(**told)) == said


@pytest.mark.parametrize(
    ("code", "what", "worst"),
    [
        ("UNIT-SPECIES", "animals", "unmet"),
        ("UNIT-BEES", "bees", "referred"),
        ("UNIT-VARIETIES", "varieties", "unmet"),
    ],
)
@pytest.mark.parametrize(
    ("told", "day", "said"),
    [
        ({"same": since(START)}, START - DAY, "met"),
        ({"same": since(START)}, START, "worst"),
        ({"same": since(START), "keepings_complete": False}, START, "worst"),
        ({"same": since(START), "exempt": True}, START, "met"),
        ({"perhaps_same": since(START)}, START, "unproven"),
        ({"keepings_complete": False}, START, "unproven"),
        ({"same": since(START), "ever_non_organic": False}, START, "not_applicable"),
    ],
)
def test_what_an_organic_unit_keeps_a_non_organic_one_does_not(code, what, worst, told, day, said):
    named = {
        name if name not in ("same", "perhaps_same") else f"{name}_{what}": v for name, v in told.items()
    }
    expected = worst if said == "worst" else said
    assert outcome(code, "production_unit", day, unit(**named)) == expected


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"inputs_separated": True, "products_separated": True, "separation_recorded": True}, "met"),
        ({"inputs_separated": True, "products_separated": False}, "unmet"),
        ({"inputs_separated": True, "products_separated": True}, "unproven"),
    ],
)
def test_inputs_and_products_are_kept_apart(told, said):
    assert outcome("UNIT-APART", "production_unit", START, unit(**told)) == said


def test_a_non_organic_unit_is_inspected_every_year():
    visited = {"under_control_since": date(2024, 3, 1), "inspected_on": [date(2025, 6, 1)]}
    assert runs("UNIT-INSPECTED", "production_unit", unit(**visited, managed_non_organically=EVER))[1:] == [
        (date(2025, 3, 2), date(2025, 6, 2), "referred"),
        (date(2026, 6, 2), date(2027, 1, 1), "referred"),
        (date(2027, 1, 1), None, "unmet"),
    ]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"covers_whole_feed_area": True}, "met"),
        ({"covers_whole_feed_area": False}, "unmet"),
        ({"covers_whole_feed_area": None}, "unproven"),
        ({"covers_whole_feed_area": False, "converts": False}, "not_applicable"),
    ],
)
def test_all_feed_land_converts(told, said):
    asked = one("production_unit", **{"converts": True, "grows_feed": True, **told})
    assert outcome("UNIT-FEED-LAND", "production_unit", START, asked) == said


@pytest.mark.parametrize(
    ("last_on", "three_years", "said"),
    [
        (date(2031, 5, 1), True, "met"),
        (date(2031, 5, 2), True, "unmet"),
        (date(2031, 5, 1), False, "unmet"),
        (None, True, "unproven"),
    ],
)
def test_the_last_part_converts_within_five_years(last_on, three_years, said):
    told = one(
        "conversion_plan",
        approved_on=START,
        last_part_converts_on=last_on,
        cultivated_three_years=three_years,
    )
    assert outcome("PLAN-CONVERTS", "conversion_plan", START, told) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2027, 5, 1), "met"),
        (date(2027, 5, 2), "referred"),
        (date(2028, 1, 1), "unmet"),
    ],
)
def test_a_plan_is_confirmed_every_year(day, said):
    told = one("conversion_plan", approved_on=START, confirmed_on=[], quantities_reported=True, **READ_AS)
    assert outcome("PLAN-YEARLY", "conversion_plan", day, told) == said
    assert outcome("PLAN-QUANTITIES", "conversion_plan", day, told) == "met"


def test_a_plan_confirmed_late_is_late_on_that_day():
    approved, late = date(2026, 1, 1), date(2027, 1, 15)
    told = one("conversion_plan", approved_on=approved, confirmed_on=[late], **READ_AS)
    assert outcome("PLAN-YEARLY", "conversion_plan", date(2026, 12, 31), told) == "met"
    assert outcome("PLAN-YEARLY", "conversion_plan", date(2027, 1, 2), told) == "unmet"
    assert outcome("PLAN-YEARLY", "conversion_plan", late, told) == "unmet"
    assert outcome("PLAN-YEARLY", "conversion_plan", date(2027, 1, 16), told) == "met"


@pytest.mark.parametrize(
    ("reading", "said"), [("year_read_as_rolling", "unmet"), ("year_read_as_calendar", "met")]
)
def test_the_control_body_says_which_year_a_plan_is_confirmed_in(reading, said):
    told = one("conversion_plan", approved_on=START, confirmed_on=[], **READ_AS | {reading: since(START)})
    assert outcome("PLAN-YEARLY", "conversion_plan", date(2027, 5, 1), told) == "met"
    assert outcome("PLAN-YEARLY", "conversion_plan", date(2027, 5, 2), told) == said
    assert outcome("PLAN-YEARLY", "conversion_plan", date(2028, 1, 1), told) == "unmet"


def at(day, hour, minute=0):
    return datetime.combine(day, datetime.min.time()) + timedelta(hours=hour, minutes=minute)


@pytest.mark.parametrize(
    ("days", "given_at", "harvest_at", "said"),
    [
        (3, None, None, "met"),
        (2, None, None, "referred"),
        (1, None, None, "unmet"),
        (2, at(START, 9), at(START + 2 * DAY, 9), "met"),
        (2, at(START, 9), at(START + 2 * DAY, 8, 59), "unmet"),
        (None, None, None, "unproven"),
    ],
)
def test_a_harvest_is_announced_48_hours_ahead(days, given_at, harvest_at, said):
    harvest_on = None if days is None else START + days * DAY
    told = one(
        "harvest_notice", given_on=START, harvest_on=harvest_on, given_at=given_at, harvest_at=harvest_at
    )
    assert outcome("PLAN-NOTICE", "harvest_notice", START, told) == said
