"""Rules of feed and rations on both sides of each limit, and each of their outcomes."""

from datetime import date

import pytest

from tests.certification.law.asking import runs, said
from tests.certification.law.country import one

NA = "not_applicable"


def feed(first="2025-01-01", last="2025-12-31", **told):
    period = {"first_on": first and date.fromisoformat(first), "last_on": last and date.fromisoformat(last)}
    return {
        "species": "bovine",
        "feed_whole": 1000,
        "catastrophe": False,
        "year_open": [],
        **period,
        **told,
    }


HALF_A_YEAR = [{"since": date(2025, 1, 1), "until": date(2026, 1, 1)}]


@pytest.mark.parametrize(
    ("code", "bad", "good"),
    [
        ("FEED-REGION", {"own_farm": 699, "same_region": 0}, {"own_farm": 700, "same_region": 0}),
        (
            "FEED-REGION-PIGS",
            {"species": "porcine", "own_farm": 299, "same_region": 0},
            {"species": "porcine", "own_farm": 300, "same_region": 0},
        ),
        (
            "FEED-REGION-GAME",
            {"species": "rabbit", "own_farm": 699, "same_region": 0},
            {"species": "rabbit", "own_farm": 700, "same_region": 0},
        ),
        ("FEED-BOUGHT-CONVERSION", {"in_conversion_bought": 251}, {"in_conversion_bought": 250}),
        ("FEED-SPICES", {"spices_molasses": 11}, {"spices_molasses": 10}),
    ],
)
def test_a_share_of_a_part_of_a_year_is_final_on_1_january_after(code, bad, good):
    part = feed("2025-01-01", "2025-06-30", year_open=HALF_A_YEAR)
    answers = [
        said(code, "feed_year", day, **{**part, **told})
        for told in (bad, good)
        for day in (date(2025, 12, 31), date(2026, 1, 1))
    ]
    assert answers == ["unproven", "unmet", "met", "met"]


@pytest.mark.parametrize(
    ("first", "last", "own", "answer"),
    [
        ("2022-01-01", "2022-12-31", 600, "met"),
        ("2022-01-01", "2022-12-31", 599, "unmet"),
        ("2023-01-01", "2023-12-31", 600, "met"),
        ("2023-01-02", "2024-01-01", 600, "referred"),
        ("2023-01-02", "2024-01-01", 700, "met"),
        ("2023-01-02", "2024-01-01", 699, "referred"),
        ("2023-01-02", "2024-01-01", 599, "unmet"),
        ("2024-01-01", "2024-12-31", 700, "met"),
        ("2024-01-01", "2024-12-31", 699, "unmet"),
        ("2021-07-01", "2022-06-30", 599, "referred"),
        ("2021-07-01", "2022-06-30", 600, "met"),
        ("2021-01-01", "2021-12-31", 0, NA),
        ("2024-01-01", None, 700, "unproven"),
        (None, "2024-12-31", 700, "unproven"),
        (None, "2024-12-31", None, "unproven"),
    ],
)
def test_feed_from_the_region_is_measured_by_the_limits_of_its_period(first, last, own, answer):
    assert said("FEED-REGION", "feed_year", **feed(first, last, own_farm=own, same_region=0)) == answer


def test_the_region_counts_only_as_far_as_it_is_needed():
    assert said("FEED-REGION", "feed_year", **feed(own_farm=700, same_region=None)) == "met"
    assert said("FEED-REGION", "feed_year", **feed(own_farm=690, same_region=10)) == "met"
    assert said("FEED-REGION", "feed_year", **feed(own_farm=690, same_region=None)) == "unproven"


@pytest.mark.parametrize(
    ("code", "species", "own", "answer"),
    [
        ("FEED-REGION-PIGS", "porcine", 300, "met"),
        ("FEED-REGION-PIGS", "poultry", 299, "unmet"),
        ("FEED-REGION-PIGS", "bovine", 0, NA),
        ("FEED-REGION-GAME", "rabbit", 700, "met"),
        ("FEED-REGION-GAME", "cervine", 699, "unmet"),
        ("FEED-REGION", "camel", 0, NA),
        ("FEED-REGION", None, 0, "unproven"),
    ],
)
def test_each_species_has_its_share(code, species, own, answer):
    assert said(code, "feed_year", **feed(species=species, own_farm=own, same_region=0)) == answer


def test_rabbits_had_no_lower_share_before_2024():
    old = {"first": "2023-01-01", "last": "2023-12-31", "own_farm": 650, "same_region": 0}
    assert said("FEED-REGION-GAME", "feed_year", **feed(species="rabbit", **old)) == "unmet"
    assert said("FEED-REGION-GAME", "feed_year", **feed(species="cervine", **old)) == "met"


@pytest.mark.parametrize(
    ("code", "told", "answer"),
    [
        ("FEED-BOUGHT-CONVERSION", {"in_conversion_bought": 250}, "met"),
        ("FEED-BOUGHT-CONVERSION", {"in_conversion_bought": 251}, "unmet"),
        ("FEED-BOUGHT-CONVERSION", {"in_conversion_bought": None}, "unproven"),
        ("FEED-BOUGHT-CONVERSION", {"in_conversion_bought": 251, "catastrophe": True}, "referred"),
        ("FEED-FIRST-YEAR", {"first_year_own": 0}, "met"),
        ("FEED-FIRST-YEAR", {"first_year_own": 200, "first_year_land": "protein_crop"}, "met"),
        ("FEED-FIRST-YEAR", {"first_year_own": 201, "first_year_land": "protein_crop"}, "unmet"),
        ("FEED-FIRST-YEAR", {"first_year_own": 1, "first_year_land": "other"}, "unmet"),
        ("FEED-FIRST-YEAR", {"first_year_own": 1}, "unproven"),
        ("FEED-BOTH-CONVERSION", {"in_conversion_bought": 0}, "met"),
        (
            "FEED-BOTH-CONVERSION",
            {"in_conversion_bought": 125, "first_year_own": 125, "in_conversion_own": 0},
            "met",
        ),
        (
            "FEED-BOTH-CONVERSION",
            {"in_conversion_bought": 125, "first_year_own": 126, "in_conversion_own": 0},
            "unmet",
        ),
        (
            "FEED-BOTH-CONVERSION",
            {"in_conversion_bought": 125, "first_year_own": 125, "in_conversion_own": 1},
            "referred",
        ),
        ("FEED-SPICES", {"spices_molasses": 10}, "met"),
        ("FEED-SPICES", {"spices_molasses": 11}, "unmet"),
        ("FEED-ADDITIVES", {"growth_promoters": False, "synthetic_amino_acids": False}, "met"),
        ("FEED-ADDITIVES", {"growth_promoters": None, "synthetic_amino_acids": True}, "unmet"),
        ("FEED-ADDITIVES", {"growth_promoters": False}, "unproven"),
    ],
)
def test_status_of_feed_is_an_exact_share_and_equality_is_allowed(code, told, answer):
    assert said(code, "feed_year", **feed(**told)) == answer


YOUNG = {"young_animals": True, "protein_confirmed": True, "chemical_solvents": False, "species": "porcine"}


@pytest.mark.parametrize(
    ("first", "last", "told", "answer"),
    [
        ("2026-01-01", "2026-12-31", {"non_organic_protein": 50}, "met"),
        ("2026-01-01", "2026-12-31", {"non_organic_protein": 51}, "unmet"),
        ("2026-01-02", "2027-01-01", {"non_organic_protein": 50}, "referred"),
        ("2026-01-02", "2027-01-01", {"non_organic_protein": 51}, "unmet"),
        ("2027-01-01", "2027-12-31", {"non_organic_protein": 1}, "unmet"),
        ("2027-01-01", "2027-12-31", {"non_organic_protein": 0, "species": "bovine"}, "met"),
        ("2026-01-01", "2026-12-31", {"non_organic_protein": 50, "species": "bovine"}, "unmet"),
        ("2026-01-01", "2026-12-31", {"non_organic_protein": 50, "chemical_solvents": True}, "unmet"),
        ("2026-01-01", "2026-12-31", {"non_organic_protein": 50, "young_animals": None}, "unproven"),
        ("2026-01-01", "2026-12-31", {"non_organic_protein": 51, "catastrophe": True}, "referred"),
    ],
)
def test_non_organic_protein_is_for_the_young_until_the_end_of_2026(first, last, told, answer):
    assert said("FEED-PROTEIN", "feed_year", **feed(first, last, **{**YOUNG, **told})) == answer


@pytest.mark.parametrize(
    ("lactation", "roughage", "answer"),
    [
        ("none", 60, "met"),
        ("none", 59, "unmet"),
        ("first_three_months", 50, "met"),
        ("first_three_months", 49, "unmet"),
        (None, 60, "met"),
        (None, 59, "unproven"),
        (None, 49, "unmet"),
    ],
)
def test_a_ration_is_mostly_roughage(lactation, roughage, answer):
    told = {"species": "ovine", "lactation": lactation, "ration_whole": 100, "roughage": roughage}
    assert said("FEED-ROUGHAGE", "ration", **told, roughage_waived=False) == answer
    assert said("FEED-ROUGHAGE", "ration", **told, roughage_waived=True) == "met"
    assert said("FEED-ROUGHAGE", "ration", **{**told, "species": "porcine"}) == NA


def test_only_pigs_and_poultry_need_no_permanent_access():
    assert said("FEED-ACCESS", "ration", species="bovine", permanent_access=False) == "unmet"
    assert said("FEED-ACCESS", "ration", species="bovine") == "unproven"
    assert said("FEED-ACCESS", "ration", species="poultry", permanent_access=False) == NA


BORN = date(2026, 4, 1)


@pytest.mark.parametrize(
    ("species", "days"),
    [
        ("bovine", 90),
        ("equine", 90),
        ("ovine", 45),
        ("caprine", 45),
        ("porcine", 40),
        ("rabbit", 42),
        ("cervine", 90),
    ],
)
def test_milk_lasts_as_long_as_the_species_is_due(species, days):
    last = date.fromordinal(BORN.toordinal() + days)
    told = {"species": species, "born_on": BORN}
    day_before = date.fromordinal(last.toordinal() - 1)
    assert runs("MILK-DAYS", "maternal_milk", one("maternal_milk", **told, fed_until_on=last)) == []
    assert runs("MILK-DAYS", "maternal_milk", one("maternal_milk", **told, fed_until_on=day_before)) == [
        (last, None, "unmet")
    ]
    assert said("MILK-DAYS", "maternal_milk", **told) == "unproven"


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"replacer": False}, "met"),
        ({"replacer": True, "replacer_synthetic": False, "replacer_plant": False}, "met"),
        ({"replacer": True, "replacer_synthetic": True}, "unmet"),
        ({"replacer": True, "replacer_plant": False}, "unproven"),
    ],
)
def test_replacers_are_of_milk(told, answer):
    assert said("MILK-REPLACER", "maternal_milk", species="bovine", **told) == answer
    assert said("MILK-REPLACER", "maternal_milk", species="camel", **told) == NA
