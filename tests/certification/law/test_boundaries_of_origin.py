"""Rules on where animals come from, and on the renewal of a herd, on both sides of each boundary."""

from datetime import date, timedelta

import pytest

from tests.certification.law.asking import runs, says_on
from tests.certification.law.country import one

START = date(2025, 4, 20)
DAY = timedelta(days=1)
BORN = date(2024, 1, 1)


@pytest.mark.parametrize(
    ("authorised", "complete", "said"),
    [(True, None, "met"), (False, True, "unmet"), (False, None, "unproven")],
)
def test_poultry_comes_in_on_a_decision(authorised, complete, said):
    told = {"species": "poultry", "age_at_entry_days": 2, "authorised": authorised}
    told["decisions_complete"] = complete
    assert says_on(START, "MEAT-IN-POULTRY", "introduction", **told) == said


NOWHERE = {"born_organic": False, "brought_in": True, "came_organic": False, "authorised": False}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"decisions_complete": True}, "unmet"),
        ({"decisions_complete": False}, "unproven"),
        ({"decisions_complete": True, "born_organic": None}, "unproven"),
        ({"born_organic": True}, "met"),
        ({"brought_in": False}, "met"),
        ({"came_organic": True}, "met"),
        ({"authorised": True}, "met"),
    ],
)
def test_an_animal_is_organic_from_birth_or_comes_as_the_law_allows(told, said):
    assert says_on(START, "MEAT-ORIGIN", "animal", **{**NOWHERE, **told}) == said


ALLOWED = {
    "authorised": True,
    "authorised_on": START,
    "entered_on": START,
    "organic_unavailable": True,
    "decisions_complete": True,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"authorised_on": START + DAY}, "referred"),
        ({"organic_unavailable": False}, "unmet"),
        ({"organic_unavailable": None}, "unproven"),
        ({"authorised": False, "authorised_on": None}, "unmet"),
        ({"authorised": False, "authorised_on": None, "decisions_complete": False}, "unproven"),
    ],
)
def test_the_control_body_allows_it_because_there_are_no_organic_animals(told, said):
    assert says_on(START, "MEAT-IN-AUTHORISED", "introduction", **{**ALLOWED, **told}) == said


@pytest.mark.parametrize(
    ("reason", "said"),
    [("breeding", "met"), ("fattening", "unmet"), ("restocking", "referred"), (None, "unproven")],
)
def test_non_organic_animals_come_for_breeding(reason, said):
    told = {"species": "bovine", "endangered_breed": True, "reason": reason}
    assert says_on(START, "MEAT-IN-BREEDING", "introduction", **told) == said
    assert says_on(START, "MEAT-IN-ENDANGERED", "introduction", **told) == said


@pytest.mark.parametrize(
    ("species", "too_old_on"),
    [
        ("bovine", date(2024, 7, 1)),
        ("equine", date(2024, 7, 1)),
        ("cervine", date(2024, 7, 1)),
        ("ovine", date(2024, 3, 1)),
        ("caprine", date(2024, 3, 1)),
        ("rabbit", date(2024, 4, 1)),
    ],
)
def test_an_animal_for_a_first_herd_is_too_old_on_the_day_it_reaches_the_age(species, too_old_on):
    told = {"species": species, "for_first_herd": True, "endangered_breed": False, "born_on": BORN}
    for entered_on, said in ((too_old_on - DAY, "met"), (too_old_on, "unmet"), (None, "unproven")):
        assert says_on(START, "MEAT-IN-YOUNG", "introduction", **told, entered_on=entered_on) == said


@pytest.mark.parametrize(("grams", "said"), [(34_999, "met"), (35_000, "unmet"), (None, "unproven")])
def test_a_pig_for_a_first_herd_weighs_less_than_35_kg(grams, said):
    told = {"species": "porcine", "for_first_herd": True, "endangered_breed": False}
    assert says_on(START, "MEAT-IN-YOUNG", "introduction", **told, weight_at_entry_g=grams) == said
    assert says_on(START, "MEAT-IN-YOUNG", "introduction", **{**told, "endangered_breed": True}) == (
        "not_applicable"
    )


@pytest.mark.parametrize(("days", "said"), [(0, "met"), (1, "met"), (2, "unmet")])
def test_young_animals_are_organic_from_the_day_after_weaning(days, said):
    told = {"weaned_on": START, "organic_from": START + days * DAY}
    assert says_on(START, "MEAT-IN-WEANED", "weaning", **told) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"female": True, "nulliparous": True}, "met"),
        ({"female": True, "nulliparous": False}, "unmet"),
        ({"female": False, "adult": True}, "met"),
        ({"female": False, "adult": False}, "unmet"),
        ({"female": None, "nulliparous": True, "adult": False}, "unproven"),
        ({"for_first_herd": True, "female": True, "nulliparous": False}, "not_applicable"),
        ({"endangered_breed": True, "female": True, "nulliparous": False}, "not_applicable"),
    ],
)
def test_renewal_takes_grown_males_and_nulliparous_females(told, said):
    herd = {"species": "ovine", "for_first_herd": False, "endangered_breed": False}
    assert says_on(START, "MEAT-IN-RENEWAL", "introduction", **{**herd, **told}) == said


YEAR = {
    "year": 2026,
    "males_brought_in": 0,
    "females_came_on": [],
    "animals_came_on": [],
    "increase_confirmed": False,
    "introductions_complete": True,
}
IN_YEAR, AFTER = date(2026, 12, 31), date(2027, 1, 1)


@pytest.mark.parametrize(
    ("species", "adults", "females", "said"),
    [
        ("bovine", 100, 10, "met"),
        ("bovine", 100, 11, "unmet"),
        ("equine", 15, 1, "met"),
        ("equine", 15, 2, "unmet"),
        ("ovine", 19, 3, "met"),
        ("ovine", 19, 4, "unmet"),
        ("porcine", 20, 4, "met"),
        ("cervine", 100, 21, "unmet"),
        ("rabbit", 100, 20, "met"),
        ("bovine", None, 10, "unproven"),
        ("bovine", 100, None, "unproven"),
        ("poultry", 100, 90, "not_applicable"),
    ],
)
def test_the_yearly_share_is_exact_and_never_rounded(species, adults, females, said):
    told = {**YEAR, "species": species, "adults": adults, "heads": 300, "females_brought_in": females}
    assert says_on(AFTER, "MEAT-RENEWAL", "herd_year", **told) == said


def test_a_year_is_met_so_far_and_needs_a_complete_record_when_it_is_over():
    told = {**YEAR, "species": "ovine", "adults": 20, "heads": 30, "females_brought_in": 4}
    told |= {"introductions_complete": False}
    assert says_on(IN_YEAR, "MEAT-RENEWAL", "herd_year", **told) == "met"
    assert says_on(AFTER, "MEAT-RENEWAL", "herd_year", **told) == "unproven"


@pytest.mark.parametrize(("females", "said"), [(40, "met"), (41, "unmet")])
def test_a_confirmed_change_raises_the_share_to_forty_percent(females, said):
    told = {"species": "bovine", "adults": 100, "females_brought_in": females, "increase_confirmed": True}
    assert says_on(AFTER, "MEAT-RENEWAL", "herd_year", **{**YEAR, **told}) == said


@pytest.mark.parametrize(
    ("species", "heads", "adults", "females", "males", "said"),
    [
        ("bovine", 9, 9, 1, 0, "met"),
        ("bovine", 9, 9, 2, 0, "unmet"),
        ("bovine", 9, 9, 1, 1, "referred"),
        ("bovine", 10, 9, 1, 0, "unmet"),
        ("bovine", 10, 10, 1, 0, "met"),
        ("rabbit", 9, 4, 1, 0, "met"),
        ("ovine", 4, 4, 1, 0, "met"),
        ("ovine", 5, 4, 1, 0, "unmet"),
        ("ovine", 5, 5, 1, 0, "met"),
        ("ovine", None, 4, 1, 0, "unproven"),
    ],
)
def test_a_small_herd_takes_one_animal_a_year(species, heads, adults, females, males, said):
    told = {"species": species, "heads": heads, "adults": adults, "females_brought_in": females}
    assert says_on(AFTER, "MEAT-RENEWAL", "herd_year", **{**YEAR, **told, "males_brought_in": males}) == said


def test_an_animal_let_into_the_herd_too_early_is_unmet_until_its_conversion_is_over():
    told = {"species": "ovine", "entered_on": START, "identifiable": False, "born_on": BORN}
    told |= {"separate_until_on": date(2025, 6, 30)}
    assert runs("MEAT-IN-SEPARATE", "introduction", one("introduction", **told)) == [
        (date(2025, 7, 1), date(2025, 10, 20), "unmet"),
        (date(2025, 10, 20), date(2025, 10, 21), "referred"),
    ]
    longer = {**told, "species": "bovine"}
    equal = START + 3 * (START - BORN)
    found = runs("MEAT-IN-SEPARATE", "introduction", one("introduction", **longer))
    assert found[0] == (date(2025, 7, 1), equal, "unmet")
    marked = one("introduction", **{**told, "identifiable": True})
    assert runs("MEAT-IN-SEPARATE", "introduction", marked) == []


@pytest.mark.parametrize(("quarantined", "said"), [(True, "met"), (False, "referred"), (None, "unproven")])
def test_whether_quarantine_was_called_for_is_for_the_control_body(quarantined, said):
    assert says_on(START, "MEAT-IN-QUARANTINE", "introduction", quarantined=quarantined) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"embryo_transfer": True}, "unmet"),
        ({"cloning": True}, "unmet"),
        ({"reproduction_hormones": True}, "unmet"),
        ({"reproduction_hormones": None}, "unproven"),
    ],
)
def test_a_herd_breeds_by_allowed_methods(told, said):
    clean = dict.fromkeys(("embryo_transfer", "cloning", "reproduction_hormones"), False)
    assert says_on(START, "MEAT-REPRODUCTION", "herd", **{**clean, **told}) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ((True, True), "met"),
        ((False, True), "unmet"),
        ((True, False), "unmet"),
        ((None, True), "unproven"),
        ((True, None), "unproven"),
    ],
)
def test_a_control_body_files_and_reports_its_decisions_on_animals(told, said):
    file, report = told
    told = {"file_complete": file, "in_annual_report": report}
    assert says_on(START, "BODY-ANIMALS", "animal_derogation", **told) == said
