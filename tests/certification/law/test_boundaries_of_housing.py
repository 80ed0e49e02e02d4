"""Rules of areas, yards and tethering on both sides of each limit."""

from datetime import date

import pytest

from tests.certification.law.asking import runs, said
from tests.certification.law.country import one

NA = "not_applicable"


M2 = 10_000

# What one animal needs indoors and outdoors, in square metres.
LINES = [
    ("cattle_or_horse", 100_000, 1.5, 1.1),
    ("cattle_or_horse", 100_001, 2.5, 1.9),
    ("cattle_or_horse", 200_000, 2.5, 1.9),
    ("cattle_or_horse", 200_001, 4, 3),
    ("cattle_or_horse", 350_000, 4, 3),
    ("cattle_or_horse", 350_001, 5, 3.7),
    ("cattle_or_horse", 500_000, 5, 3.75),
    ("cattle_or_horse", 800_000, 8, 6),
    ("breeding_bull", None, 10, 30),
    ("dairy_cow", None, 6, 4.5),
    ("sheep_or_goat", None, 1.5, 2.5),
    ("lamb_or_kid", None, 0.35, 0.5),
    ("pig", 35_000, 0.6, 0.4),
    ("pig", 35_001, 0.8, 0.6),
    ("pig", 50_000, 0.8, 0.6),
    ("pig", 85_000, 1.1, 0.8),
    ("pig", 110_000, 1.3, 1),
    ("pig", 110_001, 1.5, 1.2),
    ("farrowing_sow", None, 7.5, 2.5),
    ("dry_sow", None, 2.5, 1.9),
    ("boar", None, 6, 8),
]


@pytest.mark.parametrize(("name", "weight", "indoor", "outdoor"), LINES)
def test_each_line_of_the_table_of_areas_is_exact(name, weight, indoor, outdoor):
    told = {"animal_class": name, "heads": 10, "mean_live_weight_g": weight, "natural_service": False}
    for code, column, each in (
        ("HOUSE-INDOOR", "indoor_cm2", indoor),
        ("HOUSE-OUTDOOR", "outdoor_cm2", outdoor),
    ):
        enough = round(each * 10 * M2)
        assert said(code, "housing", **told, **{column: enough}) == "met"
        assert said(code, "housing", **told, **{column: enough - 1}) == "unmet"
        assert said(code, "housing", **{**told, "heads": None}, **{column: enough}) == "unproven"


def test_the_area_for_every_100_kg_is_exact_to_the_gram():
    told = {"animal_class": "cattle_or_horse", "heads": 1, "indoor_cm2": 60_000, "outdoor_cm2": 45_000}
    for code in ("HOUSE-INDOOR", "HOUSE-OUTDOOR"):
        assert said(code, "housing", **told, mean_live_weight_g=600_000) == "met"
        assert said(code, "housing", **told, mean_live_weight_g=600_001) == "unmet"
        assert said(code, "housing", **told) == "unproven"


def test_a_boar_that_serves_has_more_room():
    told = {"animal_class": "boar", "heads": 1, "indoor_cm2": 10 * M2 - 1}
    assert said("HOUSE-INDOOR", "housing", **told, natural_service=True) == "unmet"
    assert said("HOUSE-INDOOR", "housing", **told, natural_service=False) == "met"
    assert said("HOUSE-INDOOR", "housing", **told) == "unproven"
    enough, too_little = told | {"indoor_cm2": 10 * M2}, told | {"indoor_cm2": 6 * M2 - 1}
    assert said("HOUSE-INDOOR", "housing", **enough) == "met"
    assert said("HOUSE-INDOOR", "housing", **too_little) == "unmet"


WAIVED = {
    "species": "bovine",
    "animal_class": "cattle_or_horse",
    "heads": 10,
    "outdoor_cm2": 0,
    "pasture_access": True,
    "free_moving_winter_housing": True,
    "males_over_a_year": False,
}


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({}, "met"),
        ({"free_moving_winter_housing": False}, "unmet"),
        ({"males_over_a_year": True}, "unmet"),
        ({"animal_class": "breeding_bull"}, "unmet"),
        ({"pasture_access": None}, "unproven"),
        ({"species": "porcine", "animal_class": "dry_sow"}, "unmet"),
        ({"animal_class": "other"}, NA),
    ],
)
def test_a_winter_yard_may_be_waived(told, answer):
    assert said("HOUSE-OUTDOOR", "housing", **{**WAIVED, **told}) == answer


@pytest.mark.parametrize(("solid", "answer"), [(250_000, "met"), (249_999, "unmet"), (None, "unproven")])
def test_half_of_the_minimum_area_is_solid(solid, answer):
    told = {"animal_class": "sheep_or_goat", "heads": 10, "indoor_cm2": 30 * M2, "solid_indoor_ppm": solid}
    assert said("HOUSE-SOLID", "housing", **told) == answer


@pytest.mark.parametrize(
    ("area", "solid", "answer"),
    [(25, 500_000, "met"), (25, 499_999, "unmet"), (50, 250_000, "referred"), (50, 249_999, "unmet")],
)
def test_whether_half_of_all_floor_of_pigs_is_solid_is_left_open(area, solid, answer):
    told = {"animal_class": "dry_sow", "heads": 10, "indoor_cm2": area * M2, "solid_indoor_ppm": solid}
    assert said("HOUSE-SOLID-PIGS", "housing", **told) == answer


YARD = {"animal_class": "dry_sow", "heads": 10, "outdoor_cm2": 19 * M2, "solid_outdoor_ppm": 0}


def test_old_yards_of_pigs_have_until_the_first_of_january_2029():
    told = one("housing", **YARD, in_use_since_on=date(2021, 12, 31))
    assert runs("HOUSE-SOLID-YARD", "housing", told) == [(date(2029, 1, 2), None, "unmet")]
    assert said("HOUSE-SOLID-YARD", "housing", **YARD, in_use_since_on=date(2022, 1, 1)) == "unmet"
    assert said("HOUSE-SOLID-YARD", "housing", **YARD) == "unproven"
    assert said("HOUSE-SOLID-YARD", "housing", **{**YARD, "outdoor_cm2": 0}) == NA


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"open_air_access": True}, "met"),
        ({"pasture_access": True, "free_moving_winter_housing": True, "males_over_a_year": False}, "met"),
        (
            {"open_air_access": False, "pasture_access": True, "free_moving_winter_housing": False,
             "males_over_a_year": False},
            "unmet",
        ),
        ({"open_air_access": False, "pasture_access": True, "males_over_a_year": True}, "met"),
        ({"open_air_access": False, "pasture_access": False, "males_over_a_year": True}, "unmet"),
        ({"species": "porcine", "open_air_access": False, "pasture_access": True}, "unmet"),
        ({"open_air_access": False, "pasture_access": True}, "unproven"),
    ],
)  # fmt: skip
def test_animals_go_out(told, answer):
    told = {"species": "bovine", "animal_class": "cattle_or_horse", **told}
    assert said("HOUSE-OPEN-AIR", "housing", **told) == answer


TIED = {
    "species": "bovine",
    "tethered": True,
    "tethering_allowed": True,
    "farm_cattle": 50,
    "pasture_access": True,
    "outings_per_week": 2,
}


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({}, "met"),
        ({"farm_cattle": 51}, "unmet"),
        ({"outings_per_week": 1}, "unmet"),
        ({"tethering_allowed": False}, "unmet"),
        ({"tethering_allowed": None}, "unproven"),
        ({"species": "ovine"}, "unmet"),
        ({"tethered": None}, "met"),
        ({"tethered": None, "farm_cattle": 51}, "unproven"),
        ({"tethered": False, "farm_cattle": 51}, "met"),
    ],
)
def test_tethering_is_for_small_farms_of_cattle(told, answer):
    assert said("HOUSE-TETHER", "housing", **{**TIED, **told}) == answer


BORN = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("since", "out", "answer"),
    [
        (BORN, date(2026, 4, 9), []),
        (BORN, date(2026, 4, 10), [date(2026, 4, 9)]),
        (date(2026, 4, 20), date(2026, 4, 21), [date(2026, 4, 20)]),
        (BORN, date(9999, 12, 31), [date(2026, 4, 9)]),
    ],
)
def test_a_calf_leaves_its_box_after_a_week(since, out, answer):
    told = {"species": "bovine", "born_on": BORN, "boxed_from_on": since, "out_of_the_box_on": out}
    found = runs("HOUSE-CALF-BOX", "individual_box", one("individual_box", **told))
    assert [start for start, _, outcome in found if outcome == "unmet"] == answer
