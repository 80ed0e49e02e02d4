"""Rules of medicines, feed, wax and the care of hives on both sides of each boundary."""

from datetime import date, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import frames, one

DAY = timedelta(days=1)

SOME_DAY = date(2027, 1, 1)

TREATED, ENDED, REWAXED = date(2026, 8, 20), date(2026, 9, 30), date(2026, 10, 5)


def treated(**told):
    facts = {"allopathic": True, "started_on": TREATED, "ended_on": ENDED, "wax_renewed": True}
    return one("bee_treatment", since=TREATED, **{**facts, "wax_replaced_on": REWAXED, **told})


def test_without_new_wax_treated_colonies_never_come_back():
    assert runs("HONEY-MEDICINE", "bee_treatment", treated(wax_renewed=False)) == [(TREATED, None, "unmet")]
    unknown = treated(wax_renewed=None, wax_replaced_on=None)
    assert runs("HONEY-MEDICINE", "bee_treatment", unknown) == [
        (TREATED, date(2027, 9, 30), "unmet"),
        (date(2027, 9, 30), None, "unproven"),
    ]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"isolated_from_on": TREATED, "isolated_until_on": ENDED}, "met"),
        ({"isolated_from_on": TREATED + DAY, "isolated_until_on": ENDED}, "unmet"),
        ({"isolated_from_on": TREATED, "isolated_until_on": ENDED - DAY}, "unmet"),
        ({"isolated_from_on": TREATED}, "unproven"),
        ({"isolated": False}, "unmet"),
        ({"allopathic": False}, "not_applicable"),
    ],
)
def test_isolation_lasts_as_long_as_the_treatment(told, said):
    assert (
        outcome("HONEY-ISOLATION", "bee_treatment", SOME_DAY, treated(**{"isolated": True, **told})) == said
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"noticed_on": TREATED, "isolation_needed": False}, "met"),
        ({"noticed_on": TREATED - DAY, "isolation_needed": False}, "referred"),
        ({"noticed_on": TREATED, "isolation_needed": True, "isolated": False}, "unmet"),
        ({"noticed_on": None, "isolation_needed": False}, "unproven"),
    ],
)
def test_how_soon_sick_colonies_are_treated_is_left_to_the_control_body(told, said):
    assert outcome("HONEY-SICK", "bee_treatment", SOME_DAY, treated(**told)) == said


@pytest.mark.parametrize(
    ("substance", "said"),
    [("formic_acid", "met"), ("camphor", "met"), ("wormwood", "referred"), (None, "unproven")],
)
def test_substances_against_varroa_stand_in_the_act(substance, said):
    told = treated(allopathic=False, bee_substance=substance)
    assert outcome("HONEY-VARROA", "bee_treatment", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("feed", "status", "said"),
    [
        ("pollen", "organic", "met"),
        ("sugar", "in_conversion", "unmet"),
        ("other", "organic", "unmet"),
        ("sugar", None, "unproven"),
    ],
)
def test_feed_of_bees_is_one_of_four_and_organic(feed, status, said):
    told = one("bee_feeding", bee_feed=feed, feed_status=status)
    assert outcome("HONEY-FEED-KIND", "bee_feeding", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("until", "granted", "said"),
    [
        (date(2027, 2, 28), True, "met"),
        (date(2027, 3, 1), True, "unmet"),
        (date(2027, 2, 28), False, "unmet"),
        (None, True, "unproven"),
    ],
)
def test_a_derogation_lasts_twelve_months_at_most(until, granted, said):
    told = one(
        "catastrophe_derogation", granted=granted, valid_from_on=date(2026, 2, 28), valid_until_on=until
    )
    assert outcome("HONEY-DEROGATION", "catastrophe_derogation", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("on_comb", "in_the_year", "said"),
    [
        (True, 3, "met"),
        (False, 2, "unmet"),
        (False, 1, "referred"),
        (False, None, "unproven"),
        (None, 1, "unproven"),
    ],
)
def test_non_organic_queens_go_on_organic_combs(on_comb, in_the_year, said):
    told = one(
        "queen_renewal",
        queens_status="non_organic",
        on_organic_comb=on_comb,
        non_organic_in_the_year=in_the_year,
    )
    assert outcome("HONEY-QUEENS-COMB", "queen_renewal", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"wax_status": "organic"}, "met"),
        ({"organic_on_market": False, "free_of_substances": True, "from_caps": True}, "met"),
        ({"organic_on_market": True, "free_of_substances": True, "from_caps": True}, "unmet"),
        ({"organic_on_market": False, "free_of_substances": False, "from_caps": True}, "unmet"),
        ({"organic_on_market": False, "free_of_substances": True, "from_caps": False}, "unmet"),
        ({"organic_on_market": False, "free_of_substances": True}, "unproven"),
    ],
)
def test_non_organic_wax_in_conversion_needs_all_three(told, said):
    wax = one("wax_change", **{"wax_use": "conversion", "wax_status": "non_organic", **told})
    assert outcome("HONEY-WAX", "wax_change", SOME_DAY, wax) == said


@pytest.mark.parametrize(
    ("use", "status", "said"),
    [
        ("foundation", "organic", "met"),
        ("after_treatment", "in_conversion", "unmet"),
        ("foundation", None, "unproven"),
        ("conversion", "non_organic", "not_applicable"),
    ],
)
def test_new_wax_is_organic(use, status, said):
    told = one("wax_change", wax_use=use, wax_status=status)
    assert outcome("HONEY-WAX-NEW", "wax_change", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("day", "replaced", "on", "said"),
    [
        (date(2026, 6, 10), False, None, "met"),
        (date(2026, 6, 11), False, None, "unmet"),
        (date(2026, 6, 11), True, date(2026, 6, 10), "met"),
        (date(2026, 6, 11), True, date(2026, 6, 11), "unmet"),
        (date(2026, 6, 12), True, date(2026, 6, 11), "met"),
        (date(2026, 6, 11), True, None, "unproven"),
        (date(2026, 6, 11), None, None, "unproven"),
    ],
)
def test_all_wax_is_replaced_when_conversion_ends(day, replaced, on, said):
    facts = {"all_wax_replaced": replaced, "wax_replaced_on": on}
    told = one("apiary", conversions=since(date(2025, 6, 10)), **facts)
    assert outcome("HONEY-WAX-DONE", "apiary", day, told) == said
    told |= frames({"extraction": [{"case": 1, "id": 1, "ref": "E", "parent_id": 1, "extracted_on": day}]})
    assert outcome("HONEY-WAX-DONE", "extraction", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("species", "said"), [("apis_mellifera", "met"), ("other", "referred"), (None, "unproven")]
)
def test_other_bees_than_the_preferred_ones_are_left_to_the_control_body(species, said):
    assert outcome("HONEY-SPECIES", "apiary", SOME_DAY, one("apiary", bee_species=species)) == said


@pytest.mark.parametrize(
    ("destroyed", "for_varroa", "said"),
    [(False, None, "met"), (True, True, "met"), (True, False, "unmet"), (True, None, "unproven")],
)
def test_male_brood_is_destroyed_only_against_varroa(destroyed, for_varroa, said):
    told = one("apiary_year", male_brood_destroyed=destroyed, male_brood_only_for_varroa=for_varroa)
    assert outcome("HONEY-BROOD", "apiary_year", SOME_DAY, told) == said


YES_OR_NO = [
    ("HONEY-STORES", "apiary_year", "stores_left", True),
    ("HONEY-HIVES", "apiary_year", "hives_natural", True),
    ("HONEY-INSIDE", "apiary_year", "only_natural_inside", True),
    ("HONEY-WINGS", "apiary_year", "wings_clipped", False),
    ("HONEY-MAP", "apiary", "location_given", True),
    ("HONEY-PLACE", "hive_move", "location_given", True),
    ("HONEY-MOVES", "hive_move", "entered_in_register", True),
    ("HONEY-BEES-KILLED", "extraction", "bees_killed", False),
]


@pytest.mark.parametrize(("code", "kind", "fact", "right"), YES_OR_NO)
def test_a_plain_duty_is_met_unmet_or_not_told(code, kind, fact, right):
    said = [outcome(code, kind, SOME_DAY, one(kind, **{fact: value})) for value in (right, not right, None)]
    assert said == ["met", "unmet", "unproven"]


REGISTER = ("feeding", "moves", "measures", "supers", "honey")

PAPERS = ("hives_identified", "arrival_recorded", "conversion_recorded", "veterinary_records_kept")


@pytest.mark.parametrize(
    ("code", "kind", "names"),
    [
        ("HONEY-REGISTER", "apiary_year", [f"{name}_recorded" for name in REGISTER]),
        ("HONEY-ORIGIN", "colony_group", PAPERS),
    ],
)
def test_one_missing_entry_is_enough(code, kind, names):
    full = {"brought_in": True} if kind == "colony_group" else {}
    full |= dict.fromkeys(names, True)
    assert outcome(code, kind, SOME_DAY, one(kind, **full)) == "met"
    for name in names:
        assert outcome(code, kind, SOME_DAY, one(kind, **{**full, name: False})) == "unmet"
        assert outcome(code, kind, SOME_DAY, one(kind, **{**full, name: None})) == "unproven"
