"""Each rule of plants on both sides of each boundary, and each of its outcomes."""

from datetime import date, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one

ON = date(2026, 9, 1)
DAY = timedelta(days=1)


def use(code, said, **told):
    """What a rule says of one use of an input."""
    found = outcome(code, "input_use", ON, one("input_use", **{"used_on": date(2026, 5, 1), **told}))
    assert found == said


@pytest.mark.parametrize(("in_soil", "said"), [(True, "met"), (False, "unmet"), (None, "unproven")])
def test_a_crop_grows_in_soil(in_soil, said):
    assert outcome("CROP-SOIL", "crop_year", ON, one("crop_year", in_soil=in_soil)) == said


UNSET = {"rotating": True, "length_set": [], "length_reached": [], "frequency_set": [], "frequent_enough": []}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"has_legume": True, "years_recorded": 1}, "met"),
        ({"has_legume": False, "years_recorded": 3}, "unproven"),
        ({"has_legume": False, "years_recorded": 4}, "unmet"),
        ({"has_legume": None, "years_recorded": 9}, "unproven"),
        ({"has_legume": False, "years_recorded": 4, "rotating": False}, "not_applicable"),
        ({"has_legume": True, "years_recorded": 4, "rotating": None}, "met"),
    ],
)
def test_four_recorded_years_without_a_legume_are_unmet_where_no_length_is_set(told, said):
    assert outcome("ROTATION-LEGUME", "rotation", ON, one("rotation", **{**UNSET, **told})) == said


def test_the_length_a_control_body_sets_counts_from_the_day_it_is_set():
    told = {"has_legume": False, "years_recorded": 5, "length_set": since(ON), "length_reached": []}
    assert runs("ROTATION-LEGUME", "rotation", one("rotation", **{**UNSET, **told})) == [
        (date(2022, 1, 1), ON, "unmet"),
        (ON, None, "unproven"),
    ]
    reached = {**told, "length_reached": since(ON)}
    assert runs("ROTATION-LEGUME", "rotation", one("rotation", **{**UNSET, **reached})) == [
        (date(2022, 1, 1), None, "unmet")
    ]


def test_how_often_a_legume_comes_is_referred_until_the_control_body_says_it():
    told = {"crops_complete": True, "frequency_set": since(ON), "frequent_enough": since(ON, ON + DAY)}
    assert runs("ROTATION-OFTEN", "rotation", one("rotation", **{**UNSET, **told})) == [
        (date(2022, 1, 1), ON, "referred"),
        (ON + DAY, None, "unmet"),
    ]
    unknown = one("rotation", **{**UNSET, **told, "crops_complete": False})
    assert outcome("ROTATION-OFTEN", "rotation", ON + DAY, unknown) == "unproven"


COPPER = [
    (28_000, True, "met"),
    (28_001, True, "unmet"),
    (28_001, False, "unmet"),
    (28_000, False, "unproven"),
    (None, True, "unproven"),
]


@pytest.mark.parametrize(("grams", "complete", "said"), COPPER)
def test_copper_of_seven_years_per_hectare(grams, complete, said):
    told = {"copper_g_per_ha": grams, "copper_years_told": complete}
    assert outcome("COPPER-YEARS", "copper_year", ON, one("copper_year", **told)) == said
    use("INPUT-COPPER", said, copper_used=True, **told)
    use("INPUT-COPPER", "not_applicable", copper_used=False, **told)


@pytest.mark.parametrize(
    ("organic", "written", "said"),
    [
        (True, True, "met"),
        (False, True, "unmet"),
        (True, False, "unmet"),
        (None, True, "unproven"),
        (None, False, "unmet"),
    ],
)
def test_an_agreement_on_manure_is_written_and_with_an_organic_holding(organic, written, said):
    told = one("manure_agreement", partner_organic=organic, agreement_written=written)
    assert outcome("MANURE-PARTNER", "manure_agreement", ON, told) == said


YES_NO = [(True, "met"), (False, "unmet"), (None, "unproven")]
NO_YES = [(False, "met"), (True, "unmet"), (None, "unproven")]


@pytest.mark.parametrize(("told", "said"), YES_NO)
@pytest.mark.parametrize(
    ("code", "about", "fact"),
    [
        ("INPUT-LISTED", {"used_as": "plant_protection"}, "substances_listed"),
        ("INPUT-LISTED", {"used_as": "storage_pest_control"}, "substances_listed"),
        ("INPUT-LISTED", {"used_as": "seed_dressing"}, "substances_listed"),
        ("INPUT-TRAPS", {"used_as": "plant_protection", "trap_substance": True}, "in_traps"),
        ("INPUT-MATERIALS", {"used_as": "fertiliser"}, "materials_listed"),
        ("INPUT-FERTILITY", {"used_as": "soil_conditioner"}, "fertiliser_needed"),
        ("INPUT-PEAT", {"used_as": "fertiliser", "material": "peat"}, "horticulture"),
    ],
)
def test_what_an_input_must_be(code, about, fact, told, said):
    use(code, said, **about, **{fact: told})
    use(code, "not_applicable", used_as="other", **{fact: told})


@pytest.mark.parametrize(("confirmed", "said"), YES_NO)
def test_a_vendor_that_was_asked_confirms_that_nothing_is_modified(confirmed, said):
    use("INPUT-GMO", said, vendor_spoke=True, vendor_confirmed=confirmed)
    use("INPUT-GMO", "not_applicable", vendor_spoke=False, vendor_confirmed=confirmed)


@pytest.mark.parametrize(("told", "said"), NO_YES)
@pytest.mark.parametrize(
    ("code", "about", "fact"),
    [
        ("INPUT-HERBICIDE", {"used_as": "plant_protection"}, "herbicidal"),
        ("INPUT-MINERAL-N", {"used_as": "fertiliser"}, "mineral_nitrogen"),
        ("MANURE-FACTORY", {"used_as": "manure"}, "factory_farming"),
        ("MANURE-FACTORY", {"used_as": "fertiliser", "material": "dried_farmyard_manure"}, "factory_farming"),
    ],
)
def test_what_an_input_must_not_be(code, about, fact, told, said):
    use(code, said, **about, **{fact: told})


@pytest.mark.parametrize(
    ("decision", "said"),
    [("accepted", "met"), ("refused", "unmet"), ("open", "referred"), (None, "unproven")],
)
def test_authorisation_under_1107_is_for_the_control_body_to_decide(decision, said):
    use("INPUT-1107", said, used_as="plant_protection", decision_1107=decision)


@pytest.mark.parametrize(
    ("need", "prevention", "said"),
    [(True, True, "met"), (True, False, "unmet"), (False, None, "unmet"), (True, None, "unproven")],
)
def test_plant_protection_needs_proof_and_prevention_that_failed(need, prevention, said):
    use("INPUT-NEED", said, used_as="plant_protection", need_proven=need, preventive_insufficient=prevention)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"manure_origin": "organic"}, "met"),
        ({"manure_origin": "non_organic", "need_proven": True, "factory_farming": False}, "met"),
        ({"manure_origin": "non_organic", "need_proven": False}, "unmet"),
        ({"manure_origin": "in_conversion", "need_proven": True, "factory_farming": True}, "unmet"),
        ({"manure_origin": "non_organic"}, "unproven"),
    ],
)
def test_manure_is_organic_or_needed(told, said):
    use("MANURE-ORIGIN", said, used_as="manure", **told)


LIMITS = {
    "cadmium_ug_kg": 700,
    "copper_ug_kg": 70_000,
    "nickel_ug_kg": 25_000,
    "lead_ug_kg": 45_000,
    "zinc_ug_kg": 200_000,
    "mercury_ug_kg": 400,
    "chromium_ug_kg": 70_000,
}


@pytest.mark.parametrize("metal", LIMITS)
def test_one_microgram_of_a_metal_above_its_limit_is_too_much(metal):
    told = {"used_as": "fertiliser", "material": "biowaste", "chromium_vi_detected": False, **LIMITS}
    use("INPUT-BIOWASTE", "met", **told)
    use("INPUT-BIOWASTE", "unmet", **{**told, metal: LIMITS[metal] + 1})
    use("INPUT-BIOWASTE", "unproven", **{**told, metal: None})


@pytest.mark.parametrize(
    ("used_on", "micrograms", "said"),
    [
        (date(2022, 7, 15), 90_000, "met"),
        (date(2022, 7, 15), 90_001, "unmet"),
        (date(2022, 7, 16), 60_000, "met"),
        (date(2022, 7, 16), 60_001, "referred"),
        (date(2022, 7, 16), None, "unproven"),
        (date(2021, 12, 31), 90_001, None),
    ],
)
def test_the_limit_of_cadmium_changes_on_16_july_2022(used_on, micrograms, said):
    about = {
        "used_as": "fertiliser",
        "material": "soft_rock_phosphate",
        "phosphate_cadmium_ug_kg": micrograms,
    }
    use("INPUT-PHOSPHATE", said, used_on=used_on, **about)


@pytest.mark.parametrize(
    ("used_on", "cleaned", "said"),
    [
        (date(2027, 12, 31), "animal_production", "referred"),
        (date(2027, 12, 31), "plant_production", "not_applicable"),
        (date(2028, 1, 1), "animal_production", "met"),
        (date(2028, 1, 1), "plant_production", "met"),
    ],
)
def test_the_lists_for_cleaning_apply_from_2028(used_on, cleaned, said):
    listed = {"cleaner_formerly_listed": False, "cleaner_listed": True}
    use("INPUT-CLEANING", said, used_as="cleaning", used_on=used_on, cleaned=cleaned, **listed)
    turned = {"cleaner_formerly_listed": True, "cleaner_listed": False}
    opposite = {"referred": "met", "met": "unmet"}.get(said, said)
    use("INPUT-CLEANING", opposite, used_as="cleaning", used_on=used_on, cleaned=cleaned, **turned)


@pytest.mark.parametrize(
    ("code", "used_as"),
    [("USE-FERTILISER", "manure"), ("USE-PROTECTION", "seed_dressing"), ("USE-CLEANING", "cleaning")],
)
@pytest.mark.parametrize(("told", "said"), [(True, "met"), (False, "unproven"), (None, "unproven")])
def test_an_entry_that_lacks_something_is_unproven_and_not_unmet(code, used_as, told, said):
    use(code, said, used_as=used_as, fully_recorded=told)


def test_a_use_of_an_unknown_day_is_unproven_for_the_rules_about_it_alone():
    told = one("input_use", used_as="plant_protection", substances_listed=True, used_on=None)
    assert outcome("INPUT-LISTED", "input_use", ON, told) == "unproven"
    assert outcome("INPUT-MATERIALS", "input_use", ON, told) == "not_applicable"


RECORDS = {
    "KEPT-FERTILISERS": "fertilisers",
    "KEPT-PROTECTION": "plant_protection",
    "KEPT-CLEANING": "cleaning",
    "KEPT-PARCELS": "parcels_and_harvest",
    "KEPT-WILD": "wild_collection",
    "KEPT-ACCOUNTS": "financial",
    "KEPT-APIARY": "apiary_register",
    "KEPT-TREATMENTS": "treatment",
    "KEPT-ANIMALS": "animals_in_and_out",
}


@pytest.mark.parametrize(("code", "record"), RECORDS.items())
@pytest.mark.parametrize(
    ("kept", "complete", "said"),
    [
        (True, True, "met"),
        (False, None, "unmet"),
        (True, False, "unmet"),
        (True, None, "unproven"),
        (None, None, "unproven"),
    ],
)
def test_a_record_is_kept_and_complete(code, record, kept, complete, said):
    told = one("record_kept", record=record, kept=kept, record_complete=complete)
    assert outcome(code, "record_kept", ON, told) == said
    other = one("record_kept", record="feeding", kept=kept, record_complete=complete)
    assert outcome(code, "record_kept", ON, other) == "not_applicable"


@pytest.mark.parametrize(
    ("forecast", "listed", "said"),
    [(True, None, "met"), (False, True, "referred"), (False, False, "unproven")],
)
def test_whether_a_forecast_is_a_duty_here_is_referred(forecast, listed, said):
    told = one("plant_records", forecast_told=forecast, forecasts_listed=listed)
    assert outcome("PLAN-FORECAST", "plant_records", ON, told) == said


@pytest.mark.parametrize(("recorded", "said"), YES_NO)
def test_a_split_holding_records_what_it_keeps_apart(recorded, said):
    told = {"holding_split": True, "separation_recorded": recorded}
    assert outcome("SPLIT-RECORDS", "unit_record", ON, one("unit_record", **told)) == said
    whole = one("unit_record", **{**told, "holding_split": False})
    assert outcome("SPLIT-RECORDS", "unit_record", ON, whole) == "not_applicable"


@pytest.mark.parametrize(
    ("collected_on", "told", "said"),
    [
        (date(2026, 5, 31), {}, "unmet"),
        (date(2026, 6, 1), {}, "referred"),
        (date(2026, 6, 2), {}, "met"),
        (date(2026, 6, 2), {"untreated_at_collection": False}, "unproven"),
        (date(2026, 6, 2), {"untreated_proven": False}, "unmet"),
        (date(2026, 6, 2), {"untreated_from_on": None}, "unproven"),
    ],
)
def test_a_place_of_wild_collection_was_untreated_for_three_years(collected_on, told, said):
    facts = {
        "untreated_from_on": date(2023, 6, 1),
        "untreated_at_collection": True,
        "untreated_proven": True,
        **told,
    }
    found = one("wild_collection", collected_on=collected_on, **facts)
    assert outcome("WILD-UNTREATED", "wild_collection", ON, found) == said
