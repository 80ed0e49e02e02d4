"""Rules of land that converts anew after a forbidden product, on both sides of each boundary day."""

from datetime import date, timedelta

import pytest

from tests.certification.law.asking import outcome
from tests.certification.law.country import one
from tests.certification.law.farm import farm, sowing

START = date(2025, 4, 20)
DAY = timedelta(days=1)
SPRAYED = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("sown_on", "field", "said"),
    [
        (SPRAYED - DAY, {"restarted_on": [SPRAYED]}, "met"),
        (SPRAYED, {"restarted_on": [SPRAYED]}, "unmet"),
        (date(2028, 6, 9), {"restarted_on": [SPRAYED]}, "unmet"),
        (date(2028, 6, 10), {"restarted_on": [SPRAYED]}, "referred"),
        (date(2028, 6, 11), {"restarted_on": [SPRAYED]}, "met"),
        (date(2028, 6, 11), {"restarted_on": [SPRAYED, SPRAYED + DAY]}, "referred"),
        (date(2027, 6, 10), {"perhaps_restarted_on": [SPRAYED]}, "unproven"),
        (date(2028, 6, 11), {"perhaps_restarted_on": [SPRAYED]}, "met"),
        (date(2028, 6, 11), {"restarted_on": None}, "unproven"),
        (date(2027, 6, 10), {"inputs_complete": False}, "unproven"),
    ],
)
def test_a_field_converts_anew_from_the_last_day_of_a_forbidden_product(sown_on, field, said):
    assert outcome("LAND-TREATED", "sowing", sown_on, sowing(sown_on, **field)) == said


@pytest.mark.parametrize(
    ("picked_on", "said"),
    [(date(2029, 6, 9), "unmet"), (date(2029, 6, 10), "referred"), (date(2029, 6, 11), "met")],
)
def test_an_orchard_converts_anew_for_three_years(picked_on, said):
    fruit = {"crop_kind": "perennial", "harvested_on": picked_on}
    told = farm({"land_use": "perennial_crop", "restarted_on": [SPRAYED]}, harvest=fruit)
    assert outcome("LAND-ORCHARD-TREATED", "harvest", picked_on, told) == said


CLEAN = {
    "of_plant_origin": True,
    "follows_treatment": False,
    "perhaps_follows_treatment": False,
    "treated_same_day": False,
    "inputs_complete": True,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"follows_treatment": True}, "unmet"),
        ({"follows_treatment": True, "inputs_complete": False}, "unmet"),
        ({"treated_same_day": True}, "referred"),
        ({"perhaps_follows_treatment": True}, "unproven"),
        ({"follows_treatment": None}, "unproven"),
        ({"inputs_complete": False}, "unproven"),
        ({"of_plant_origin": False, "follows_treatment": True}, "not_applicable"),
    ],
)
def test_the_harvest_after_a_forbidden_product_is_neither(told, said):
    assert outcome("LAND-HARVEST-AFTER", "harvest", SPRAYED, one("harvest", **{**CLEAN, **told})) == said


NEW = {"conversion_kind": "new_after_treatment", "land_use": "arable", "started_on": START}


@pytest.mark.parametrize(
    ("told", "day", "said"),
    [
        ({"required_to_on": START}, date(2027, 4, 19), "met"),
        ({"required_to_on": START}, date(2027, 4, 20), "unproven"),
        ({"required_to_on": START, "residue_insignificant": True}, date(2027, 4, 20), "met"),
        ({"required_to_on": START, "residue_insignificant": False}, date(2027, 4, 20), "unmet"),
        ({"required_to_on": date(2028, 4, 20), "residue_insignificant": False}, date(2028, 4, 19), "met"),
        (
            {"required_to_on": START, "residue_insignificant": False, "land_use": "perennial_crop"},
            date(2028, 4, 19),
            "met",
        ),
        ({"conversion_kind": "first", "residue_insignificant": False}, date(2028, 4, 20), "not_applicable"),
    ],
)
def test_a_new_conversion_ends_with_hardly_any_residue(told, day, said):
    assert outcome("LAND-RESIDUE", "conversion", day, one("conversion", **{**NEW, **told})) == said


@pytest.mark.parametrize(
    ("let_go_on", "said"),
    [(date(2027, 4, 19), "unmet"), (date(2027, 4, 20), "met"), (None, "unproven")],
)
def test_nobody_in_kazakhstan_shortens_a_new_conversion(let_go_on, said):
    told = one("conversion", **NEW, shortened_to_on=let_go_on)
    assert outcome("LAND-NOT-SHORTENED", "conversion", START, told) == said


@pytest.mark.parametrize(
    ("treated", "complete", "said"),
    [
        (False, True, "met"),
        (True, None, "unmet"),
        (None, True, "unproven"),
        (False, False, "unproven"),
    ],
)
def test_a_treated_pasture_has_no_conversion_of_one_year(treated, complete, said):
    told = one(
        "conversion",
        conversion_kind="one_year_reduction",
        follows_treatment=treated,
        inputs_complete=complete,
    )
    assert outcome("LAND-NO-REDUCTION", "conversion", START, told) == said
