"""Rules of honey, forage and colonies on both sides of each boundary, and each of their outcomes."""

from datetime import date, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import frames, one

DAY = timedelta(days=1)

SOME_DAY = date(2027, 1, 1)

TREATED, ENDED, REWAXED = date(2026, 8, 20), date(2026, 9, 30), date(2026, 10, 5)


def honey(day, **told):
    """An extraction on a day; what is not given is complete and without fault."""
    clean = {
        "medicated": [],
        "rewaxed": [],
        "never_rewaxed_after": [],
        "medicines_told": True,
        "colonies_organic_since": [],
        "colonies_perhaps_organic_since": [],
    }
    return one("extraction", extracted_on=day, **{**clean, **told})


def treated(**told):
    facts = {"allopathic": True, "started_on": TREATED, "ended_on": ENDED, "wax_renewed": True}
    return one("bee_treatment", since=TREATED, **{**facts, "wax_replaced_on": REWAXED, **told})


@pytest.mark.parametrize(
    ("extracted_on", "said"),
    [
        (date(2026, 6, 9), "unmet"),
        (date(2026, 6, 10), "referred"),
        (date(2026, 6, 11), "met"),
        (None, "unproven"),
    ],
)
def test_honey_is_fixed_for_good_by_the_day_of_its_extraction(extracted_on, said):
    started = since(date(2025, 6, 10))
    told = one("apiary", conversions=started, confirmed_conversions=started)
    told |= frames(
        {"extraction": [{"case": 1, "id": 1, "ref": "E", "parent_id": 1, "extracted_on": extracted_on}]}
    )
    days = (date(2024, 1, 1), date(2030, 1, 1))
    assert {outcome("HONEY-CONV", "extraction", day, told) for day in days} == {said}


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (TREATED - DAY, "met"),
        (TREATED, "unmet"),
        (date(2027, 10, 4), "unmet"),
        (date(2027, 10, 5), "referred"),
        (date(2027, 10, 6), "met"),
    ],
)
def test_honey_of_treated_colonies_waits_twelve_months_from_the_new_wax(day, said):
    told = honey(day, medicated=since(TREATED, ENDED), rewaxed=since(TREATED, REWAXED))
    assert outcome("HONEY-MEDICINE-LOT", "extraction", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"medicated": []}, "met"),
        ({"medicines_told": False}, "unproven"),
        ({"medicated": since(date(2025, 6, 1), None), "rewaxed": since(date(2025, 6, 1), None)}, "unproven"),
        (
            {
                "medicated": since(date(2020, 1, 1), date(2020, 1, 9)),
                "never_rewaxed_after": [date(2020, 1, 1)],
            },
            "unmet",
        ),
        ({"medicated": since(date(2026, 12, 1), None)}, "unmet"),
        ({"medicated": None}, "unproven"),
    ],
)
def test_honey_is_organic_only_if_all_is_told_of_the_medicines(told, said):
    assert outcome("HONEY-MEDICINE-LOT", "extraction", SOME_DAY, honey(SOME_DAY, **told)) == said


def test_treated_colonies_convert_from_the_later_of_the_end_and_the_new_wax():
    assert runs("HONEY-MEDICINE", "bee_treatment", treated()) == [
        (TREATED, date(2027, 10, 5), "unmet"),
        (date(2027, 10, 5), date(2027, 10, 6), "referred"),
    ]
    early_wax = treated(wax_replaced_on=date(2026, 9, 1))
    assert runs("HONEY-MEDICINE", "bee_treatment", early_wax) == [
        (TREATED, date(2027, 9, 30), "unmet"),
        (date(2027, 9, 30), date(2027, 10, 1), "referred"),
    ]


def place(conforming=0, open_=0, other=0, **told):
    """Surroundings with so much of each; one source of each that is there."""
    amounts = {"conforming": conforming, "open": open_, "other": other}
    facts = {f"{name}_amount": amount for name, amount in amounts.items()}
    facts |= {f"{name}_sources": int(amount > 0) for name, amount in amounts.items()}
    plain = {"sources_told": True, "share_set": False, "confirmed": False, "derogated": False}
    return one("surroundings", **{**facts, **plain, **told})


SET = {"share_set": True, "other_share_allowed_ppm": 333_333}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (place(conforming=100), "met"),
        (place(), "met"),
        (place(other=1), "unmet"),
        (place(conforming=999, other=1), "referred"),
        (place(open_=100), "referred"),
        (place(conforming=999, other=1, confirmed=True), "met"),
        (place(other=1, confirmed=True), "unmet"),
        (place(other=1, derogated=True), "met"),
        (place(other=1, derogated=None), "unproven"),
        (place(conforming=100, sources_told=False), "unproven"),
        (place(other=100, sources_told=False), "unmet"),
        (place(conforming=666_667, other=333_333, **SET), "met"),
        (place(conforming=666_666, other=333_334, **SET), "unmet"),
        (place(conforming=2, other=1, **SET), "unmet"),
        (place(conforming=600_000, open_=66_667, other=333_333, **SET), "referred"),
        (place(conforming=666_667, open_=333_333, **SET), "met"),
        (place(conforming=1, other=1, share_set=True), "unproven"),
        (place(conforming=1, open_sources=None), "unproven"),
    ],
)
def test_essentially_is_what_the_control_body_allows_and_no_number_of_ours(told, said):
    assert outcome("HONEY-FORAGE", "surroundings", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"decided": False}, "referred"),
        ({"decided": True, "distance_sufficient": True}, "met"),
        ({"decided": True, "distance_sufficient": False}, "unmet"),
        ({"decided": True}, "unproven"),
    ],
)
def test_the_control_body_decides_how_far_is_far_enough(told, said):
    assert outcome("HONEY-DISTANCE", "hive_hazard", SOME_DAY, one("hive_hazard", **told)) == said


@pytest.mark.parametrize(
    ("endangered", "by", "derogated", "said"),
    [
        (True, "climatic", False, "met"),
        (True, "other", False, "unmet"),
        (True, "other", True, "met"),
        (True, "other", None, "unproven"),
        (False, "climatic", True, "unmet"),
        (None, "climatic", False, "unproven"),
    ],
)
def test_bees_are_fed_only_against_the_weather_or_under_a_derogation(endangered, by, derogated, said):
    told = one("bee_feeding", survival_endangered=endangered, endangered_by=by, derogated=derogated)
    assert outcome("HONEY-FEED-NEED", "bee_feeding", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [(date(2027, 5, 9), "unmet"), (date(2027, 5, 10), "referred"), (date(2027, 5, 11), "met")],
)
def test_colonies_from_outside_convert_for_twelve_months(day, said):
    facts = {"brought_in": True, "for_renewal": False, "status_on_arrival": "non_organic"}
    colonies = one("colony_group", **facts, organic_from_on=date(2026, 5, 10))
    assert outcome("HONEY-COLONY-CONV", "colony_group", day, colonies) == said
    taken = honey(day, colonies_organic_since=[date(2020, 1, 1), date(2026, 5, 10)])
    assert outcome("HONEY-COLONY-LOT", "extraction", SOME_DAY, taken) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"status_on_arrival": "organic"}, "not_applicable"),
        ({"for_renewal": True}, "not_applicable"),
        ({"brought_in": False}, "not_applicable"),
        ({"organic_from_on": None}, "unproven"),
    ],
)
def test_organic_colonies_and_the_yearly_renewal_do_not_convert(told, said):
    facts = {"brought_in": True, "for_renewal": False, "status_on_arrival": "non_organic"}
    colonies = one("colony_group", **{**facts, "organic_from_on": date(2026, 5, 10), **told})
    assert outcome("HONEY-COLONY-CONV", "colony_group", date(2026, 6, 1), colonies) == said


def test_honey_with_colonies_of_unknown_origin_is_unproven():
    told = honey(SOME_DAY, colonies_organic_since=[None])
    assert outcome("HONEY-COLONY-LOT", "extraction", SOME_DAY, told) == "unproven"


@pytest.mark.parametrize(
    ("combs", "repellents", "told", "said"),
    [
        (False, False, True, "met"),
        (True, False, True, "unmet"),
        (False, True, True, "unmet"),
        (False, None, True, "unproven"),
        (None, None, False, "not_applicable"),
    ],
)
def test_honey_is_taken_without_brood_combs_and_repellents(combs, repellents, told, said):
    taken = honey(SOME_DAY, brood_combs_used=combs, repellents_used=repellents, harvest_told=told)
    assert outcome("HONEY-HARVEST", "extraction", SOME_DAY, taken) == said


@pytest.mark.parametrize(
    ("means", "authorised", "said"),
    [
        ("steam", None, "met"),
        ("rodenticide_trap", False, "met"),
        ("substance", True, "met"),
        ("substance", False, "unmet"),
        ("substance", None, "unproven"),
    ],
)
def test_hives_are_cleaned_with_steam_flame_traps_or_what_is_authorised(means, authorised, said):
    told = one("hive_cleaning", cleaning_means=means, authorised=authorised)
    assert outcome("HONEY-CLEAN", "hive_cleaning", SOME_DAY, told) == said


@pytest.mark.parametrize(
    ("category", "other", "said"),
    [("G", True, "met"), ("B", True, "unmet"), ("B", False, "not_applicable"), (None, True, "unproven")],
)
def test_beeswax_stands_in_its_own_category(category, other, said):
    told = one("case_product", category=category, other_product=other)
    assert outcome("HONEY-CATEGORY", "case_product", SOME_DAY, told) == said


@pytest.mark.parametrize(("killed", "said"), [(True, "unmet"), (False, "met"), (None, "not_applicable")])
def test_honey_for_which_bees_were_killed_is_not_organic(killed, said):
    told = one("extraction", bees_killed=killed)
    assert outcome("HONEY-KILLED-LOT", "extraction", SOME_DAY, told) == said
