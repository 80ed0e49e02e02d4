"""Rules on the conversion of animals on both sides of each boundary day."""

from datetime import date, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, says_on, since
from tests.certification.law.country import one

START = date(2025, 4, 20)
DAY = timedelta(days=1)
BORN = date(2024, 1, 1)
ENTERED = {"species": "bovine", "born_organic": False, "born_on": BORN, "came_non_organic": True}
NO_UNIT = {"converts_with_unit": False}


def came(day, **told):
    return {**NO_UNIT, "entered_on": day, "organic_periods": since(day), **told}


def test_a_calf_that_came_early_waits_twelve_months():
    told = one("animal", **ENTERED, **came(date(2024, 4, 1)))
    assert runs("MEAT-CONV-BOVINE", "animal", told) == [
        (date(2022, 1, 1), date(2025, 4, 1), "unmet"),
        (date(2025, 4, 1), date(2025, 4, 2), "referred"),
    ]


def test_a_grown_animal_waits_for_three_quarters_of_its_life_and_equality_is_met():
    entered = date(2025, 1, 1)
    equal = entered + 3 * (entered - BORN)
    told = one("animal", **ENTERED, **came(entered))
    assert runs("MEAT-CONV-BOVINE", "animal", told) == [(date(2022, 1, 1), equal, "unmet")]


def test_organic_days_before_an_interruption_count_for_the_share_of_life_but_not_for_the_year():
    away, back = date(2024, 7, 1), date(2024, 8, 1)
    periods = since(date(2024, 4, 1), away) + since(back)
    told = one("animal", **ENTERED, **came(date(2024, 4, 1), organic_periods=periods))
    assert runs("MEAT-CONV-BOVINE", "animal", told)[-1] == (date(2025, 8, 1), date(2025, 8, 2), "referred")
    late = {**ENTERED, "born_on": BORN - timedelta(days=730)}
    outside = (date(2024, 4, 1) - late["born_on"]) + (back - away)
    equal = back + 3 * outside - (away - date(2024, 4, 1))
    told = one("animal", **late, **came(date(2024, 4, 1), organic_periods=periods))
    assert runs("MEAT-CONV-BOVINE", "animal", told)[-1][1] == equal


@pytest.mark.parametrize(
    ("slaughtered_on", "before", "said"),
    [(date(2025, 4, 1), "unmet", "referred"), (date(2025, 4, 2), "met", "met")],
)
def test_slaughter_fixes_the_verdict_and_what_stands_against_it_stands_since_it_began(
    slaughtered_on, before, said
):
    told = one("animal", **ENTERED, **came(date(2024, 4, 1)), slaughtered_on=slaughtered_on)
    assert outcome("MEAT-CONV-BOVINE", "animal", date(2023, 1, 1), told) == before
    assert outcome("MEAT-CONV-BOVINE", "animal", slaughtered_on, told) == said
    assert outcome("MEAT-CONV-BOVINE", "animal", date(2030, 1, 1), told) == said


def test_sheep_and_born_organic_cattle_are_not_asked():
    for told in ({"species": "ovine"}, {"born_organic": True}):
        assert says_on(START, "MEAT-CONV-BOVINE", "animal", **{**ENTERED, **told}) == "not_applicable"


def test_cattle_of_unknown_birth_are_unproven_once_the_year_is_over():
    told = {**ENTERED, **came(date(2024, 4, 1)), "born_on": None}
    assert says_on(date(2025, 3, 31), "MEAT-CONV-BOVINE", "animal", **told) == "unmet"
    assert says_on(date(2026, 4, 2), "MEAT-CONV-BOVINE", "animal", **told) == "unproven"


@pytest.mark.parametrize(
    ("code", "told", "last"),
    [
        ("MEAT-CONV-SMALL", {"species": "ovine"}, date(2024, 10, 1)),
        ("MEAT-CONV-GAME", {"species": "rabbit"}, date(2024, 7, 1)),
        ("MEAT-CONV-GAME", {"species": "cervine"}, date(2025, 4, 1)),
        ("MEAT-CONV-POULTRY", {"species": "poultry", "poultry_kind": "chicken"}, date(2024, 6, 10)),
        ("MEAT-CONV-POULTRY", {"species": "poultry", "poultry_kind": "peking_duck"}, date(2024, 5, 20)),
        ("MEAT-CONV-LAYERS", {"species": "poultry", "for_eggs": True}, date(2024, 5, 13)),
    ],
)
def test_each_species_has_its_period(code, told, last):
    told = {**ENTERED, **came(date(2024, 4, 1)), "brought_in": True, "age_at_entry_days": 2, **told}
    found = [says_on(day, code, "animal", **told) for day in (last - DAY, last, last + DAY)]
    assert found == ["unmet", "referred", "met"]


@pytest.mark.parametrize("species", ["bovine", "ovine", "cervine"])
def test_animals_that_were_there_convert_with_their_unit(species):
    told = {**ENTERED, "species": species, "organic_periods": [], "unit_conversion_ended_on": START}
    told |= {"came_non_organic": False, "converts_with_unit": True}
    code = {"bovine": "MEAT-CONV-BOVINE", "ovine": "MEAT-CONV-SMALL", "cervine": "MEAT-CONV-GAME"}[species]
    found = [says_on(day, code, "animal", **told) for day in (START - DAY, START, START + DAY)]
    assert found == ["unmet", "referred", "met"]
    never = {**told, "unit_conversion_ended_on": None}
    assert says_on(START + DAY, code, "animal", **never) == "unproven"


@pytest.mark.parametrize(("age", "said"), [(2, "met"), (3, "unmet"), (None, "unproven")])
def test_poultry_comes_before_it_is_three_days_old(age, said):
    told = {"species": "poultry", "age_at_entry_days": age, "authorised": True}
    assert says_on(START, "MEAT-IN-POULTRY", "introduction", **told) == said
    converting = {**ENTERED, **came(START), **told, "brought_in": True, "poultry_kind": "chicken"}
    assert says_on(date(2026, 1, 1), "MEAT-CONV-POULTRY", "animal", **converting) == said


@pytest.mark.parametrize(("present", "said"), [(True, "met"), (False, "unmet"), (None, "unproven")])
def test_only_animals_that_were_there_live_on_first_year_feed(present, said):
    told = {"present_at_unit_conversion": present}
    assert says_on(START, "MEAT-FIRST-YEAR-FEED", "animal", fed_own_first_year_feed=True, **told) == said
    fed = says_on(START, "MEAT-FIRST-YEAR-FEED", "animal", fed_own_first_year_feed=False, **told)
    assert fed == "not_applicable"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"species": "camel"}, "referred"),
        ({"species": "camel", "born_organic": True}, "not_applicable"),
        ({"species": "bovine"}, "not_applicable"),
        ({"species": None}, "unproven"),
        ({"species": "camel", "converts_with_unit": True, "unit_conversion_ended_on": START}, "met"),
    ],
)
def test_how_long_animals_without_a_period_convert_is_for_the_control_body(told, said):
    facts = {"born_organic": False, "converts_with_unit": False, "organic_until_on": None, **told}
    assert says_on(START + DAY, "MEAT-CONV-OTHER", "animal", **facts) == said


@pytest.mark.parametrize(("day", "said"), [(START - DAY, "met"), (START, "unmet")])
def test_what_was_born_organic_stays_so_until_the_day_it_leaves(day, said):
    told = {**ENTERED, "species": "ovine", "born_organic": False, "organic_periods": [], **NO_UNIT}
    told |= {"came_non_organic": False, "organic_until_on": START}
    assert says_on(day, "MEAT-CONV-SMALL", "animal", **told) == said
