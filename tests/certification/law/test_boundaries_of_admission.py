"""Admission to the Union by the day of entry: residues, antimicrobials, animal health."""

from datetime import date

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one
from tests.certification.law.shipped import LATER, load, said

HONEY = {
    "of_animal_origin": True,
    "for_people": True,
    "honey": True,
    "casings": False,
    "fresh_meat": False,
    "horse_meat": False,
    "residue_plan_listed": since(date(2025, 3, 16)),
    "antimicrobials_listed": [],
    "from_listed_country": False,
    "establishment_listed": since(None),
}


@pytest.mark.parametrize(
    ("entered", "residues", "antimicrobials"),
    [
        (date(2022, 12, 14), None, None),
        (date(2025, 3, 15), "unmet", None),
        (date(2025, 3, 16), "met", None),
        (date(2026, 9, 2), "met", None),
        (date(2026, 9, 3), "met", "unmet"),
    ],
)
def test_honey_is_admitted_by_the_day_it_enters(entered, residues, antimicrobials):
    for day in (date(2024, 1, 1), date(2030, 1, 1)):
        assert said("ENTRY-HONEY", day, **HONEY, entry_on=entered) == residues
        assert said("ENTRY-ANTIMICROBIALS", day, **HONEY, entry_on=entered) == antimicrobials


def test_a_load_without_a_day_is_its_own_forecast():
    told = load(**HONEY, entry_on=None)
    assert runs("ENTRY-HONEY", "consignment", told) == [(date(2022, 12, 15), date(2025, 3, 16), "unmet")]
    assert runs("ENTRY-ANTIMICROBIALS", "consignment", told) == [(date(2026, 9, 3), None, "unmet")]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"for_people": False}, "not_applicable"),
        ({"of_animal_origin": False}, "not_applicable"),
        ({"of_animal_origin": None}, "unproven"),
        ({"from_listed_country": True}, "met"),
        ({"antimicrobials_listed": None}, "unproven"),
        ({"antimicrobials_listed": since(date(2026, 9, 3))}, "met"),
    ],
)
def test_who_the_antimicrobials_list_is_about(told, verdict):
    entered = {**HONEY, "entry_on": date(2026, 9, 3)}
    assert said("ENTRY-ANTIMICROBIALS", **{**entered, **told}) == verdict


@pytest.mark.parametrize(("ranges", "verdict"), [(since(None), "met"), ([], "referred"), (None, "unproven")])
def test_an_establishment_that_is_not_listed_is_referred(ranges, verdict):
    told = {**HONEY, "establishment_listed": ranges, "entry_on": LATER}
    assert said("ENTRY-ESTABLISHMENT", **told) == verdict


@pytest.mark.parametrize(
    ("code", "kind"), [("ENTRY-RESIDUES", "consignment"), ("ADMIT-RESIDUES", "case_product")]
)
def test_meat_is_asked_for_both_lists_in_one_breath(code, kind):
    kinds = {"honey": False, "casings": False, "fresh_meat": True}
    told = {"of_animal_origin": True, **kinds, "residue_plan_listed": []}
    entered = {"for_people": True, "entry_on": LATER} if kind == "consignment" else {}
    assert outcome(code, kind, LATER, one(kind, **told, **entered)) == "not_applicable"
    other = {**told, "fresh_meat": False}
    assert outcome(code, kind, LATER, one(kind, **other, **entered)) == "unmet"


@pytest.mark.parametrize("prefix", ["ENTRY", "ADMIT"])
@pytest.mark.parametrize(
    ("kind_of_food", "asked"), [("honey", "HONEY"), ("casings", "CASINGS"), (None, "RESIDUES")]
)
def test_each_kind_of_food_is_asked_under_its_own_row(prefix, kind_of_food, asked):
    kind = "consignment" if prefix == "ENTRY" else "case_product"
    kinds = {name: name == kind_of_food for name in ("honey", "casings", "fresh_meat")}
    entered = {"for_people": True, "entry_on": LATER} if kind == "consignment" else {}
    told = one(kind, of_animal_origin=True, residue_plan_listed=[], **kinds, **entered)
    for rule in ("HONEY", "CASINGS", "RESIDUES"):
        expected = "unmet" if rule == asked else "not_applicable"
        assert outcome(f"{prefix}-{rule}", kind, LATER, told) == expected


@pytest.mark.parametrize(
    ("health", "plan", "verdict"),
    [
        (since(None), since(None), "met"),
        (since(None), [], "unmet"),
        ([], since(None), "unmet"),
        (None, since(None), "unproven"),
        (None, [], "unmet"),
    ],
)
@pytest.mark.parametrize(("code", "kind"), [("ENTRY-MEAT", "consignment"), ("ADMIT-MEAT", "case_product")])
def test_meat_needs_both_lists(code, kind, health, plan, verdict):
    lists = {"animal_health_listed": health, "residue_plan_listed": plan}
    told = one(
        kind,
        fresh_meat=True,
        **({"for_people": True, "entry_on": LATER} if kind == "consignment" else {}),
        **lists,
    )
    assert outcome(code, kind, LATER, told) == verdict


@pytest.mark.parametrize(("ranges", "verdict"), [(since(None), "met"), ([], "unmet"), (None, "unproven")])
def test_horse_meat_has_a_list_of_its_own(ranges, verdict):
    assert (
        said("ENTRY-HORSE", horse_meat=True, for_people=True, horse_meat_listed=ranges, entry_on=LATER)
        == verdict
    )
    product = one("case_product", horse_meat=True, horse_meat_listed=ranges)
    assert outcome("ADMIT-HORSE", "case_product", LATER, product) == verdict
