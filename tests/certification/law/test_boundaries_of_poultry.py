"""Rules of poultry and its houses on both sides of each limit."""

from datetime import date

import pytest

from tests.certification.law.asking import runs, said
from tests.certification.law.country import one

NA = "not_applicable"


M2 = 10_000


@pytest.mark.parametrize(
    ("heads", "area", "mobile", "answer"),
    [
        (10, 1, False, "met"),
        (11, 1, False, "unmet"),
        (14, 1, True, "met"),
        (15, 1, True, "unmet"),
        (10, 1, None, "met"),
        (14, 1, None, "unproven"),
        (2100, 150, True, "met"),
        (2100, 151, True, "unmet"),
    ],
)
def test_poultry_is_measured_by_weight(heads, area, mobile, answer):
    told = {"animal_class": "chicken", "heads": heads, "indoor_cm2": area * M2, "mobile": mobile}
    assert said("HOUSE-INDOOR", "housing", mean_live_weight_g=2100, **told) == answer


@pytest.mark.parametrize(
    ("name", "each"), [("chicken", 4), ("turkey", 10), ("goose", 15), ("duck", 4.5), ("guinea_fowl", 4)]
)
def test_poultry_has_its_range(name, each):
    told = {"animal_class": name, "heads": 100, "mobile": False}
    assert said("HOUSE-OUTDOOR", "housing", **told, outdoor_cm2=round(each * 100 * M2)) == "met"
    assert said("HOUSE-OUTDOOR", "housing", **told, outdoor_cm2=round(each * 100 * M2) - 1) == "unmet"


def test_chickens_of_a_small_mobile_house_need_a_smaller_range():
    told = {"animal_class": "chicken", "heads": 100, "mobile": True, "outdoor_cm2": 250 * M2}
    assert said("HOUSE-OUTDOOR", "housing", **told, indoor_cm2=150 * M2) == "met"
    assert said("HOUSE-OUTDOOR", "housing", **told, indoor_cm2=150 * M2 + 1) == "unmet"


BORN = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("kind", "sex", "days"),
    [
        ("chicken", None, 81),
        ("capon", None, 150),
        ("peking_duck", None, 49),
        ("muscovy_duck", "female", 70),
        ("muscovy_duck", "male", 84),
        ("mulard_duck", None, 92),
        ("guinea_fowl", None, 94),
        ("turkey", "male", 140),
        ("turkey", "female", 100),
        ("goose", None, 140),
    ],
)
def test_poultry_has_its_age_at_slaughter(kind, sex, days):
    told = {"species": "poultry", "poultry_kind": kind, "sex": sex, "born_on": BORN, "slow_growing": False}
    reached = date.fromordinal(BORN.toordinal() + days)
    before = date.fromordinal(reached.toordinal() - 1)
    assert said("POULTRY-AGE", "animal", **told, slaughtered_on=reached) == "met"
    assert said("POULTRY-AGE", "animal", **told, slaughtered_on=before) == "unmet"
    assert said("POULTRY-AGE", "animal", **{**told, "slow_growing": True}, slaughtered_on=before) == "met"
    assert (
        said("POULTRY-AGE", "animal", **{**told, "slow_growing": None}, slaughtered_on=before) == "unproven"
    )
    assert said("POULTRY-AGE", "animal", **{**told, "species": "bovine"}, slaughtered_on=before) == NA


def test_a_living_flock_is_told_the_first_day_of_slaughter():
    told = {"species": "poultry", "poultry_kind": "chicken", "born_on": BORN, "slow_growing": False}
    assert runs("POULTRY-AGE", "animal", one("animal", **told)) == [
        (date(2022, 1, 1), date(2026, 6, 21), "unmet")
    ]


@pytest.mark.parametrize(
    ("bird", "sex", "most"),
    [
        ("chicken", None, 4800),
        ("turkey", None, 2500),
        ("goose", None, 2500),
        ("guinea_fowl", None, 5200),
        ("mulard_duck", "male", 3200),
        ("peking_duck", "female", 4000),
    ],
)
def test_a_compartment_holds_so_many_birds(bird, sex, most):
    told = {"bird": bird, "sex_of_birds": sex}
    assert said("POULTRY-FLOCK", "poultry_flock", **told, compartment_birds=most) == "met"
    assert said("POULTRY-FLOCK", "poultry_flock", **told, compartment_birds=most + 1) == "unmet"


def test_ducks_of_unknown_sex_are_unproven_between_the_two_limits():
    assert said("POULTRY-FLOCK", "poultry_flock", bird="mulard_duck", compartment_birds=3201) == "unproven"
    assert said("POULTRY-FLOCK", "poultry_flock", bird="other", compartment_birds=9999) == NA


@pytest.mark.parametrize(
    ("code", "told", "answer"),
    [
        ("POULTRY-OPEN-AIR", {"open_air": 27, "life_whole": 81}, "met"),
        ("POULTRY-OPEN-AIR", {"open_air": 26, "life_whole": 81}, "unmet"),
        ("POULTRY-OPEN-AIR", {"open_air": 26}, "unproven"),
        ("POULTRY-HOUSES", {"bird": "chicken", "unit_house_cm2": 16_000_000}, "met"),
        ("POULTRY-HOUSES", {"bird": "chicken", "unit_house_cm2": 16_000_001}, "unmet"),
        ("POULTRY-HOUSES", {"bird": "other", "unit_house_cm2": 16_000_001}, NA),
        ("POULTRY-LIGHT", {"light_minutes": 960, "dark_minutes": 480}, "met"),
        ("POULTRY-LIGHT", {"light_minutes": 961, "dark_minutes": None}, "unmet"),
        ("POULTRY-LIGHT", {"light_minutes": 960, "dark_minutes": 479}, "unmet"),
        ("POULTRY-LIGHT", {"light_minutes": 960}, "unproven"),
    ],
)
def test_poultry_houses_have_air_room_and_night(code, told, answer):
    assert said(code, "poultry_flock", **told) == answer
