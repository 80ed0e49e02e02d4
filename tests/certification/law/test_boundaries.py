"""Each rule on both sides of each boundary day, and each of its outcomes."""

from datetime import date, datetime

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import frames, one

START = date(2025, 4, 20)


def farm(conversions=START, confirmed=START, **sowing):
    """A field and, if told, its sowing."""
    rows = {"case": [{"case": 1, "id": 1, "ref": "KZ-1"}]}
    rows["parcel"] = [
        {
            "case": 1,
            "id": 7,
            "ref": "field",
            "conversions": since(conversions),
            "confirmed_conversions": since(confirmed) if confirmed else [],
        }
    ]
    if sowing:
        rows["sowing"] = [
            {"case": 1, "id": 1, "ref": "sowing", "parent_id": 7, "annual_crop": True, **sowing}
        ]
    return frames(rows)


def test_a_field_forecasts_the_first_day_on_which_a_sowing_is_organic():
    assert runs("LAND-CONV", "parcel", farm()) == [
        (date(2022, 1, 1), date(2027, 4, 20), "unmet"),
        (date(2027, 4, 20), date(2027, 4, 21), "referred"),
    ]


@pytest.mark.parametrize(
    ("sown_on", "said"),
    [
        (date(2027, 4, 19), "unmet"),
        (date(2027, 4, 20), "referred"),
        (date(2027, 4, 21), "met"),
        (None, "unproven"),
    ],
)
def test_a_sowing_is_fixed_for_good_by_the_day_it_happened(sown_on, said):
    told = farm(sown_on=sown_on)
    assert {outcome("LAND-CONV", "sowing", day, told) for day in (date(2024, 1, 1), date(2030, 1, 1))} == {
        said
    }


def test_a_start_nobody_confirmed_is_referred_and_never_met():
    assert outcome("LAND-CONV", "parcel", date(2027, 4, 19), farm(confirmed=None)) == "unmet"
    assert outcome("LAND-CONV", "parcel", date(2030, 1, 1), farm(confirmed=None)) == "referred"


def test_perennial_forage_converts_under_another_point():
    assert outcome("LAND-CONV", "sowing", START, farm(sown_on=START, annual_crop=False)) == "not_applicable"


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


@pytest.mark.parametrize(
    ("harvested_on", "said"),
    [(date(2026, 4, 19), "unmet"), (date(2026, 4, 20), "referred"), (date(2026, 4, 21), "met")],
)
def test_a_harvest_may_be_called_in_conversion_after_twelve_months(harvested_on, said):
    told = farm() | frames(
        {
            "harvest": [
                {
                    "case": 1,
                    "id": 1,
                    "ref": "h",
                    "parent_id": 7,
                    "harvested_on": harvested_on,
                    "of_plant_origin": True,
                }
            ]
        }
    )
    assert outcome("LAND-INCONV", "harvest", date(2026, 9, 1), told) == said


@pytest.mark.parametrize(("crops", "said"), [(1, "met"), (2, "unmet"), (None, "unproven")])
def test_an_in_conversion_product_holds_one_crop(crops, said):
    told = one("harvest", of_plant_origin=True, crop_ingredients=crops)
    assert outcome("LAND-INCONV-ONE", "harvest", date(2026, 9, 1), told) == said


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
    told = one("holding_year", year=2026, colonies=colonies, queens_brought_in=queens, queens_complete=True)
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
        (date(2026, 1, 1), date(2026, 7, 1), "unmet"),
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
    "residue_plan_listed": since(date(2025, 3, 16)),
    "antimicrobials_listed": [],
}


def test_honey_is_admitted_between_two_lists():
    told = one("case_product", **HONEY)
    assert runs("ADMIT-RESIDUES", "case_product", told) == [(date(2022, 12, 15), date(2025, 3, 16), "unmet")]
    assert runs("ADMIT-ANTIMICROBIALS", "case_product", told) == [(date(2026, 9, 3), None, "unmet")]


def test_grain_needs_no_sanitary_list():
    told = one("case_product", **{**HONEY, "of_animal_origin": False})
    assert outcome("ADMIT-ANTIMICROBIALS", "case_product", date(2026, 9, 3), told) == "not_applicable"
