"""Rules of pasture, common land and stocking on both sides of each limit."""

from datetime import date

import pytest

from tests.certification.law.asking import said


@pytest.mark.parametrize(
    ("untreated", "relief", "answer"),
    [
        (date(2023, 5, 31), False, "met"),
        (date(2023, 6, 1), False, "referred"),
        (date(2023, 6, 2), False, "unmet"),
        (date(2023, 6, 2), True, "referred"),
        (None, False, "unproven"),
    ],
)
def test_common_land_is_untreated_for_three_years_on_the_first_day(untreated, relief, answer):
    told = {"started_on": date(2026, 6, 1), "untreated_since_on": untreated, "catastrophe": relief}
    assert said("COMMON-UNTREATED", "common_grazing", **told) == answer
    assert said("COMMON-UNTREATED", "common_grazing", date(2030, 1, 1), **told) == answer


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"days_out": 17, "days_back": 18}, "met"),
        ({"days_out": 18, "days_back": 18}, "unproven"),
        ({"days_out": 18, "days_back": 18, "yearly_whole": 100, "non_organic": 10}, "met"),
        ({"days_out": 18, "days_back": 18, "yearly_whole": 100, "non_organic": 11}, "unmet"),
        ({"yearly_whole": 100, "non_organic": 10}, "met"),
        ({"yearly_whole": 100, "non_organic": 11}, "unproven"),
    ],
)
def test_the_walk_is_short_or_gives_little(told, answer):
    assert said("GRAZE-WALK", "transhumance", catastrophe=False, **told) == answer


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"nitrogen_told": True, "nitrogen_g": 340_000}, "met"),
        ({"nitrogen_told": True, "nitrogen_g": 340_001}, "unmet"),
        ({"livestock_milliunits": 9000, "equivalent_set": False}, "referred"),
        ({"livestock_milliunits": 4000, "equivalent_set": True, "milliunits_per_ha": 2000}, "met"),
        ({"livestock_milliunits": 4001, "equivalent_set": True, "milliunits_per_ha": 2000}, "unmet"),
        ({"equivalent_set": True, "milliunits_per_ha": 2000}, "unproven"),
    ],
)
def test_land_bears_170_kg_of_nitrogen_per_hectare(told, answer):
    told = {"area_used_m2": 20_000, "nitrogen_told": False, **told}
    assert said("KEEP-STOCKING", "stocking", **told) == answer


@pytest.mark.parametrize(
    ("together", "supported", "ended", "answer"),
    [
        (False, True, True, "met"),
        (False, False, True, "referred"),
        (False, True, False, "referred"),
        (True, True, True, "unmet"),
        (None, True, True, "unproven"),
    ],
)
def test_guests_graze_apart_and_for_a_time(together, supported, ended, answer):
    told = {"organic_at_the_same_time": together, "from_supported_land": supported, "ended": ended}
    assert said("GRAZE-GUESTS", "pasture_visit", **told) == answer
