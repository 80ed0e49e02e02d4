"""Rules of the conversion of land, and of what its harvests are called, on both sides of each boundary day."""

from datetime import date, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one
from tests.certification.law.farm import farm, sowing

START = date(2025, 4, 20)
DAY = timedelta(days=1)


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
    told = sowing(sown_on)
    assert {outcome("LAND-CONV", "sowing", day, told) for day in (date(2024, 1, 1), date(2030, 1, 1))} == {
        said
    }


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ({"confirmed_conversions": [], "referred_conversions": since(START)}, "referred"),
        ({"confirmed_conversions": []}, "unproven"),
        ({"confirmed_conversions": [], "conversions": []}, "unmet"),
        ({"confirmed_conversions": [], "conversions": None}, "unproven"),
        ({"confirmed_conversions": None}, "unproven"),
    ],
)
def test_a_start_that_is_not_sure_is_never_met(field, said):
    assert outcome("LAND-CONV", "parcel", date(2030, 1, 1), farm(field)) == said
    assert outcome("LAND-CONV", "parcel", date(2027, 4, 19), farm({"confirmed_conversions": []})) == "unmet"


def test_perennial_forage_converts_under_another_point():
    told = farm(sowing={"sown_on": START, "annual_crop": False})
    assert outcome("LAND-CONV", "sowing", START, told) == "not_applicable"


@pytest.mark.parametrize(
    ("fed_on", "asked_on", "said"),
    [
        (date(2027, 4, 19), date(2028, 1, 1), "unmet"),
        (date(2027, 4, 20), date(2028, 1, 1), "referred"),
        (date(2027, 4, 21), date(2026, 1, 1), "met"),
        (None, date(2027, 4, 19), "unmet"),
        (None, date(2027, 4, 21), "met"),
    ],
)
def test_hay_is_judged_on_the_day_it_is_fed_and_until_then_as_if_it_were_fed_today(fed_on, asked_on, said):
    hay = {"crop_kind": "forage", "used_as_feed_on": fed_on, "harvested_on": date(2026, 7, 1)}
    told = farm({"land_use": "pasture"}, harvest=hay)
    assert outcome("LAND-FORAGE", "harvest", asked_on, told) == said


def test_only_grassland_is_told_when_it_becomes_feed():
    asked = date(2026, 1, 1)
    assert outcome("LAND-FORAGE", "parcel", asked, farm()) == "not_applicable"
    assert outcome("LAND-FORAGE", "parcel", asked, farm({"land_use": "pasture"})) == "unmet"
    assert outcome("LAND-FORAGE", "parcel", asked, farm({"land_use": None})) == "unproven"


@pytest.mark.parametrize(
    ("land_use", "said"),
    [
        ("arable", "unmet"),
        ("fallow", "unmet"),
        (None, "unmet"),
        ("pasture", "not_applicable"),
        ("perennial_forage", "not_applicable"),
        ("perennial_crop", "not_applicable"),
        ("open_air", "not_applicable"),
    ],
)
def test_a_sowing_is_foretold_only_of_land_that_is_sown(land_use, said):
    assert outcome("LAND-CONV", "parcel", date(2026, 4, 20), farm({"land_use": land_use})) == said


@pytest.mark.parametrize(
    ("sowing_told", "cut_on", "said"),
    [
        (False, date(2027, 4, 19), "unmet"),
        (False, date(2027, 4, 20), "unproven"),
        (False, date(2027, 4, 21), "unproven"),
        (False, date(2028, 4, 19), "unproven"),
        (False, date(2028, 4, 20), "referred"),
        (False, date(2028, 4, 21), "met"),
        (True, date(2027, 4, 19), "not_applicable"),
    ],
)
def test_a_crop_of_untold_sowing_was_sown_within_the_year_before_its_harvest(sowing_told, cut_on, said):
    crop = {"crop_kind": "annual", "harvested_on": cut_on, "sowing_told": sowing_told}
    assert outcome("LAND-SOWING-TOLD", "harvest", date(2030, 1, 1), farm(harvest=crop)) == said


@pytest.mark.parametrize(
    ("sowing_told", "cut_on", "said"),
    [
        (True, date(2028, 8, 31), "met"),
        (True, date(2028, 9, 1), "unmet"),
        (False, date(2028, 9, 1), "not_applicable"),
        (None, date(2028, 9, 1), "unproven"),
    ],
)
def test_a_crop_is_harvested_while_its_field_is_still_farmed_organically(sowing_told, cut_on, said):
    days = since(START, date(2028, 9, 1))
    field = {"conversions": days, "confirmed_conversions": days}
    crop = {"crop_kind": "annual", "harvested_on": cut_on, "sowing_told": sowing_told}
    assert outcome("LAND-HELD", "harvest", date(2030, 1, 1), farm(field, harvest=crop)) == said


@pytest.mark.parametrize(
    ("picked_on", "said"),
    [(date(2028, 4, 19), "unmet"), (date(2028, 4, 20), "referred"), (date(2028, 4, 21), "met")],
)
def test_an_orchard_converts_for_three_years_before_harvest(picked_on, said):
    fruit = {"crop_kind": "perennial", "harvested_on": picked_on}
    told = farm({"land_use": "perennial_crop"}, harvest=fruit)
    assert outcome("LAND-PERENNIAL", "harvest", date(2030, 1, 1), told) == said


@pytest.mark.parametrize(
    ("field", "day", "said"),
    [
        ({"reduced_conversions": since(START)}, date(2026, 4, 20), "referred"),
        ({"reduced_conversions": since(START)}, date(2026, 4, 21), "met"),
        ({"perhaps_reduced_conversions": since(START)}, date(2026, 4, 21), "unproven"),
        ({}, date(2026, 4, 21), "unmet"),
        ({}, date(2027, 4, 21), "met"),
        ({"land_use": "pasture"}, date(2026, 4, 21), "not_applicable"),
    ],
)
def test_open_air_land_of_pigs_converts_for_one_year_only_where_it_was_cut(field, day, said):
    assert outcome("LAND-OPEN-AIR", "parcel", day, farm({"land_use": "open_air", **field})) == said


LONGER = {"prolonged": since(START, date(2028, 4, 20)), "prolonged_to_on": [date(2028, 4, 20)]}


@pytest.mark.parametrize(
    ("sown_on", "field", "said"),
    [
        (date(2028, 4, 19), LONGER, "unmet"),
        (date(2028, 4, 20), LONGER, "referred"),
        (date(2028, 4, 21), LONGER, "met"),
        (date(2028, 4, 21), {"prolonged_untold": since(START)}, "unproven"),
        (date(2026, 1, 1), {}, "met"),
    ],
)
def test_the_length_the_control_body_requires_counts(sown_on, field, said):
    assert outcome("LAND-EXTENDED", "sowing", sown_on, sowing(sown_on, **field)) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"confirmed": True}, "met"),
        ({"received_on": START, "recognised": True}, "met"),
        ({"received_on": START + DAY, "recognised": True}, "unmet"),
        ({"received_on": START, "recognised": False, "perhaps_recognised": True}, "referred"),
        ({"received_on": START, "recognised": False, "perhaps_recognised": False}, "unmet"),
        ({"received_on": START}, "unproven"),
        ({}, "unproven"),
    ],
)
def test_an_unconfirmed_conversion_starts_when_a_recognised_body_has_the_declaration(told, said):
    asked = one("conversion", **{"confirmed": False, "started_on": START, **told})
    assert outcome("LAND-START", "conversion", START, asked) == said


@pytest.mark.parametrize(
    ("harvested_on", "said"),
    [(date(2026, 4, 19), "unmet"), (date(2026, 4, 20), "referred"), (date(2026, 4, 21), "met")],
)
def test_a_harvest_may_be_called_in_conversion_after_twelve_months(harvested_on, said):
    told = farm(harvest={"harvested_on": harvested_on, "of_plant_origin": True})
    assert outcome("LAND-INCONV", "harvest", date(2026, 9, 1), told) == said


@pytest.mark.parametrize(("crops", "said"), [(1, "met"), (2, "unmet"), (None, "unproven")])
def test_an_in_conversion_product_holds_one_crop(crops, said):
    told = one("harvest", of_plant_origin=True, crop_ingredients=crops)
    assert outcome("LAND-INCONV-ONE", "harvest", date(2026, 9, 1), told) == said
    label = one("claim", claim="in_conversion", reproductive_material=False, crop_ingredients=crops)
    assert outcome("CLAIM-ONE-CROP", "claim", date(2026, 9, 1), label) == said


@pytest.mark.parametrize(
    ("code", "claim", "sooner", "said"),
    [
        ("CLAIM-ORGANIC", "organic", date(2027, 4, 19), "unmet"),
        ("CLAIM-ORGANIC", "organic", date(2027, 4, 21), "met"),
        ("CLAIM-ORGANIC", "non_organic", date(2026, 1, 1), "not_applicable"),
        ("CLAIM-CONVERTING", "in_conversion", date(2026, 4, 20), "referred"),
        ("CLAIM-SEED", "in_conversion", date(2026, 4, 19), "unmet"),
        ("CLAIM-SEED", "in_conversion", date(2026, 4, 21), "met"),
    ],
)
def test_what_a_harvest_is_called_fits_its_conversion(code, claim, sooner, said):
    label = {
        "claim": claim,
        "of_own_harvest": True,
        "harvested_on": sooner,
        "organic_from_event_on": sooner,
        "reproductive_material": True,
    }
    assert outcome(code, "claim", date(2028, 1, 1), farm(claim=label)) == said


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("CLAIM-PLANTS", {"of_plant_origin": False}, "unmet"),
        ("CLAIM-PLANTS", {"of_plant_origin": True}, "met"),
        ("CLAIM-PLANTS", {"of_plant_origin": None}, "unproven"),
        ("CLAIM-PLANTS", {"of_plant_origin": False, "claim": "organic"}, "not_applicable"),
        ("CLAIM-LOGO", {"logo_used": True}, "unmet"),
        ("CLAIM-LOGO", {"logo_used": False}, "met"),
        ("CLAIM-LETTERING", {"lettering_not_prominent": True, "beside_control_body_code": True}, "met"),
        ("CLAIM-LETTERING", {"lettering_not_prominent": True, "beside_control_body_code": False}, "unmet"),
        ("CLAIM-LETTERING", {"lettering_not_prominent": True}, "unproven"),
    ],
)
def test_the_words_on_conversion_are_for_plants_and_stay_modest(code, told, said):
    assert outcome(code, "claim", START, one("claim", **{"claim": "in_conversion", **told})) == said


@pytest.mark.parametrize(("months", "said"), [(11, "unmet"), (12, "met"), (None, "unproven")])
def test_seed_in_conversion_had_twelve_months_of_it(months, said):
    told = one("sowing", seed_status="in_conversion", seed_months_in_conversion=months)
    assert outcome("SEED-CONVERTING", "sowing", START, told) == said
