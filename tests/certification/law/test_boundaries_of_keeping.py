"""Rules of feed, grazing, housing, poultry and welfare on both sides of each limit, and each of their outcomes."""

from datetime import date

import pytest

from tests.certification.law.asking import outcome, runs
from tests.certification.law.country import one

DAY = date(2026, 6, 1)
NA = "not_applicable"


def said(code, kind, day=DAY, **told):
    return outcome(code, kind, day, one(kind, **told))


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
    assert said("MILK-DAYS", "maternal_milk", **told, fed_until_on=last) == "met"
    assert said(
        "MILK-DAYS", "maternal_milk", **told, fed_until_on=date.fromordinal(last.toordinal() - 1)
    ) == ("unmet")
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


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"procedure": "tail_docking", "species": "ovine", "authorised": True}, "met"),
        ({"procedure": "tail_docking", "species": "porcine", "authorised": True}, "unmet"),
        ({"procedure": "beak_trimming", "species": "poultry", "age_days": 3, "authorised": True}, "met"),
        ({"procedure": "beak_trimming", "species": "poultry", "age_days": 4, "authorised": True}, "unmet"),
        ({"procedure": "dehorning", "species": "bovine", "authorised": False}, "unmet"),
        ({"procedure": "disbudding", "species": "bovine"}, "unproven"),
        ({"procedure": "castration"}, "met"),
        ({"procedure": "other", "species": "bovine"}, "unmet"),
    ],
)
def test_few_procedures_are_allowed(told, answer):
    assert said("WELFARE-PROCEDURE", "mutilation", **told) == answer


@pytest.mark.parametrize(
    ("code", "kind", "good", "bad"),
    [
        ("FEED-RECORD", "feeding_record", {"kept": True, "complete": True}, {"complete": False}),
        ("COMMON-SEGREGATED", "common_grazing", {"segregation_proven": True}, {"segregation_proven": False}),
        (
            "WELFARE-CARE",
            "mutilation",
            {"qualified_staff": True, "anaesthesia": True},
            {"anaesthesia": False},
        ),
        (
            "WELFARE-TRANSPORT",
            "animal_transport",
            {"kept_short": True, "staff_trained": True, "electric_prods": False, "tranquillisers": False},
            {"electric_prods": True},
        ),
        ("HOUSE-CAGES", "housing", {"cages": False}, {"cages": True}),
        (
            "CATASTROPHE-GROUNDS",
            "catastrophe",
            {"recognised_by_authority": True},
            {"recognised_by_authority": False},
        ),
    ],
)
def test_a_plain_duty_is_met_unmet_or_unproven(code, kind, good, bad):
    assert said(code, kind, **good) == "met"
    assert said(code, kind, **bad) == "unmet"
    assert said(code, kind) == "unproven"


@pytest.mark.parametrize(
    ("last", "answer"),
    [
        (date(2026, 5, 31), "met"),
        (date(2026, 6, 1), "referred"),
        (date(2026, 6, 2), "unmet"),
        (None, "unproven"),
    ],
)
def test_a_derogation_lasts_a_year(last, answer):
    assert said("CATASTROPHE-YEAR", "catastrophe", first_on=date(2025, 6, 1), last_on=last) == answer


def test_what_a_derogation_allows_beside_less_roughage_is_referred():
    assert said("CATASTROPHE-ALLOWS", "catastrophe", allows="roughage") == "met"
    assert said("CATASTROPHE-ALLOWS", "catastrophe", allows="feed") == "referred"
    assert said("CATASTROPHE-ALLOWS", "catastrophe") == "unproven"


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
