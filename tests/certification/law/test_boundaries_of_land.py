"""Rules of land on both sides of each boundary day, and each of their outcomes."""

from datetime import date, datetime, timedelta

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import frames, one

START = date(2025, 4, 20)
DAY = timedelta(days=1)
FIELD = {
    "conversions": since(START),
    "confirmed_conversions": since(START),
    "referred_conversions": [],
    "restarted_on": [],
    "perhaps_restarted_on": [],
    "inputs_complete": True,
    "prolonged": [],
    "prolonged_to_on": [],
    "prolonged_untold": [],
    "reduced_conversions": [],
    "perhaps_reduced_conversions": [],
    "land_use": "arable",
}


def farm(field=None, **children):
    """A field and, if told, one sowing, harvest or claim from it."""
    rows = {"case": [{"case": 1, "id": 1, "ref": "KZ-1"}]}
    rows["parcel"] = [{"case": 1, "id": 7, "ref": "field", **FIELD, **(field or {})}]
    for kind, told in children.items():
        rows[kind] = [{"case": 1, "id": 1, "ref": kind, "parent_id": 7, **told}]
    return frames(rows)


def sowing(sown_on, **field):
    return farm(field, sowing={"annual_crop": True, "sown_on": sown_on})


def test_a_field_forecasts_the_first_day_on_which_a_sowing_is_organic():
    assert runs("LAND-CONV", "parcel", farm()) == [
        (date(2022, 1, 1), date(2027, 4, 20), "unmet"),
        (date(2027, 4, 20), date(2027, 4, 21), "referred"),
    ]


@pytest.mark.parametrize(
    ("sown_on", "said"),
    [
        (date(2027, 4, 19), "unmet"),
        (date(2027, 4, 20), "referred"),
        (date(2027, 4, 21), "met"),
        (None, "unproven"),
    ],
)
def test_a_sowing_is_fixed_for_good_by_the_day_it_happened(sown_on, said):
    told = sowing(sown_on)
    assert {outcome("LAND-CONV", "sowing", day, told) for day in (date(2024, 1, 1), date(2030, 1, 1))} == {
        said
    }


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ({"confirmed_conversions": [], "referred_conversions": since(START)}, "referred"),
        ({"confirmed_conversions": []}, "unproven"),
        ({"confirmed_conversions": [], "conversions": []}, "unmet"),
        ({"confirmed_conversions": [], "conversions": None}, "unproven"),
        ({"confirmed_conversions": None}, "unproven"),
    ],
)
def test_a_start_that_is_not_sure_is_never_met(field, said):
    assert outcome("LAND-CONV", "parcel", date(2030, 1, 1), farm(field)) == said
    assert outcome("LAND-CONV", "parcel", date(2027, 4, 19), farm({"confirmed_conversions": []})) == "unmet"


def test_perennial_forage_converts_under_another_point():
    told = farm(sowing={"sown_on": START, "annual_crop": False})
    assert outcome("LAND-CONV", "sowing", START, told) == "not_applicable"


@pytest.mark.parametrize(
    ("fed_on", "asked_on", "said"),
    [
        (date(2027, 4, 19), date(2028, 1, 1), "unmet"),
        (date(2027, 4, 20), date(2028, 1, 1), "referred"),
        (date(2027, 4, 21), date(2026, 1, 1), "met"),
        (None, date(2027, 4, 19), "unmet"),
        (None, date(2027, 4, 21), "met"),
    ],
)
def test_hay_is_judged_on_the_day_it_is_fed_and_until_then_as_if_it_were_fed_today(fed_on, asked_on, said):
    hay = {"crop_kind": "forage", "used_as_feed_on": fed_on, "harvested_on": date(2026, 7, 1)}
    told = farm({"land_use": "pasture"}, harvest=hay)
    assert outcome("LAND-FORAGE", "harvest", asked_on, told) == said


def test_only_grassland_is_told_when_it_becomes_feed():
    asked = date(2026, 1, 1)
    assert outcome("LAND-FORAGE", "parcel", asked, farm()) == "not_applicable"
    assert outcome("LAND-FORAGE", "parcel", asked, farm({"land_use": "pasture"})) == "unmet"
    assert outcome("LAND-FORAGE", "parcel", asked, farm({"land_use": None})) == "unproven"


@pytest.mark.parametrize(
    ("picked_on", "said"),
    [(date(2028, 4, 19), "unmet"), (date(2028, 4, 20), "referred"), (date(2028, 4, 21), "met")],
)
def test_an_orchard_converts_for_three_years_before_harvest(picked_on, said):
    fruit = {"crop_kind": "perennial", "harvested_on": picked_on}
    told = farm({"land_use": "perennial_crop"}, harvest=fruit)
    assert outcome("LAND-PERENNIAL", "harvest", date(2030, 1, 1), told) == said


@pytest.mark.parametrize(
    ("field", "day", "said"),
    [
        ({"reduced_conversions": since(START)}, date(2026, 4, 20), "referred"),
        ({"reduced_conversions": since(START)}, date(2026, 4, 21), "met"),
        ({"perhaps_reduced_conversions": since(START)}, date(2026, 4, 21), "unproven"),
        ({}, date(2026, 4, 21), "unmet"),
        ({}, date(2027, 4, 21), "met"),
        ({"land_use": "pasture"}, date(2026, 4, 21), "not_applicable"),
    ],
)
def test_open_air_land_of_pigs_converts_for_one_year_only_where_it_was_cut(field, day, said):
    assert outcome("LAND-OPEN-AIR", "parcel", day, farm({"land_use": "open_air", **field})) == said


LONGER = {"prolonged": since(START, date(2028, 4, 20)), "prolonged_to_on": [date(2028, 4, 20)]}


@pytest.mark.parametrize(
    ("sown_on", "field", "said"),
    [
        (date(2028, 4, 19), LONGER, "unmet"),
        (date(2028, 4, 20), LONGER, "referred"),
        (date(2028, 4, 21), LONGER, "met"),
        (date(2028, 4, 21), {"prolonged_untold": since(START)}, "unproven"),
        (date(2026, 1, 1), {}, "met"),
    ],
)
def test_the_length_the_control_body_requires_counts(sown_on, field, said):
    assert outcome("LAND-EXTENDED", "sowing", sown_on, sowing(sown_on, **field)) == said


SPRAYED = date(2026, 6, 10)


@pytest.mark.parametrize(
    ("sown_on", "field", "said"),
    [
        (SPRAYED - DAY, {"restarted_on": [SPRAYED]}, "met"),
        (SPRAYED, {"restarted_on": [SPRAYED]}, "unmet"),
        (date(2028, 6, 9), {"restarted_on": [SPRAYED]}, "unmet"),
        (date(2028, 6, 10), {"restarted_on": [SPRAYED]}, "referred"),
        (date(2028, 6, 11), {"restarted_on": [SPRAYED]}, "met"),
        (date(2028, 6, 11), {"restarted_on": [SPRAYED, SPRAYED + DAY]}, "referred"),
        (date(2027, 6, 10), {"perhaps_restarted_on": [SPRAYED]}, "unproven"),
        (date(2028, 6, 11), {"perhaps_restarted_on": [SPRAYED]}, "met"),
        (date(2028, 6, 11), {"restarted_on": None}, "unproven"),
        (date(2027, 6, 10), {"inputs_complete": False}, "unproven"),
    ],
)
def test_a_field_converts_anew_from_the_last_day_of_a_forbidden_product(sown_on, field, said):
    assert outcome("LAND-TREATED", "sowing", sown_on, sowing(sown_on, **field)) == said


@pytest.mark.parametrize(
    ("picked_on", "said"),
    [(date(2029, 6, 9), "unmet"), (date(2029, 6, 10), "referred"), (date(2029, 6, 11), "met")],
)
def test_an_orchard_converts_anew_for_three_years(picked_on, said):
    fruit = {"crop_kind": "perennial", "harvested_on": picked_on}
    told = farm({"land_use": "perennial_crop", "restarted_on": [SPRAYED]}, harvest=fruit)
    assert outcome("LAND-ORCHARD-TREATED", "harvest", picked_on, told) == said


CLEAN = {
    "of_plant_origin": True,
    "follows_treatment": False,
    "perhaps_follows_treatment": False,
    "treated_same_day": False,
    "inputs_complete": True,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"follows_treatment": True}, "unmet"),
        ({"follows_treatment": True, "inputs_complete": False}, "unmet"),
        ({"treated_same_day": True}, "referred"),
        ({"perhaps_follows_treatment": True}, "unproven"),
        ({"follows_treatment": None}, "unproven"),
        ({"inputs_complete": False}, "unproven"),
        ({"of_plant_origin": False, "follows_treatment": True}, "not_applicable"),
    ],
)
def test_the_harvest_after_a_forbidden_product_is_neither(told, said):
    assert outcome("LAND-HARVEST-AFTER", "harvest", SPRAYED, one("harvest", **{**CLEAN, **told})) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"confirmed": True}, "met"),
        ({"received_on": START, "recognised": True}, "met"),
        ({"received_on": START + DAY, "recognised": True}, "unmet"),
        ({"received_on": START, "recognised": False, "perhaps_recognised": True}, "referred"),
        ({"received_on": START, "recognised": False, "perhaps_recognised": False}, "unmet"),
        ({"received_on": START}, "unproven"),
        ({}, "unproven"),
    ],
)
def test_an_unconfirmed_conversion_starts_when_a_recognised_body_has_the_declaration(told, said):
    asked = one("conversion", **{"confirmed": False, "started_on": START, **told})
    assert outcome("LAND-START", "conversion", START, asked) == said


NEW = {"conversion_kind": "new_after_treatment", "land_use": "arable", "started_on": START}


@pytest.mark.parametrize(
    ("told", "day", "said"),
    [
        ({"required_to_on": START}, date(2027, 4, 19), "met"),
        ({"required_to_on": START}, date(2027, 4, 20), "unproven"),
        ({"required_to_on": START, "residue_insignificant": True}, date(2027, 4, 20), "met"),
        ({"required_to_on": START, "residue_insignificant": False}, date(2027, 4, 20), "unmet"),
        ({"required_to_on": date(2028, 4, 20), "residue_insignificant": False}, date(2028, 4, 19), "met"),
        (
            {"required_to_on": START, "residue_insignificant": False, "land_use": "perennial_crop"},
            date(2028, 4, 19),
            "met",
        ),
        ({"conversion_kind": "first", "residue_insignificant": False}, date(2028, 4, 20), "not_applicable"),
    ],
)
def test_a_new_conversion_ends_with_hardly_any_residue(told, day, said):
    assert outcome("LAND-RESIDUE", "conversion", day, one("conversion", **{**NEW, **told})) == said


@pytest.mark.parametrize(
    ("let_go_on", "said"),
    [(date(2027, 4, 19), "unmet"), (date(2027, 4, 20), "met"), (None, "unproven")],
)
def test_nobody_in_kazakhstan_shortens_a_new_conversion(let_go_on, said):
    told = one("conversion", **NEW, shortened_to_on=let_go_on)
    assert outcome("LAND-NOT-SHORTENED", "conversion", START, told) == said


@pytest.mark.parametrize(
    ("treated", "complete", "said"),
    [
        (False, True, "met"),
        (True, None, "unmet"),
        (None, True, "unproven"),
        (False, False, "unproven"),
    ],
)
def test_a_treated_pasture_has_no_conversion_of_one_year(treated, complete, said):
    told = one(
        "conversion",
        conversion_kind="one_year_reduction",
        follows_treatment=treated,
        inputs_complete=complete,
    )
    assert outcome("LAND-NO-REDUCTION", "conversion", START, told) == said


@pytest.mark.parametrize(
    ("harvested_on", "said"),
    [(date(2026, 4, 19), "unmet"), (date(2026, 4, 20), "referred"), (date(2026, 4, 21), "met")],
)
def test_a_harvest_may_be_called_in_conversion_after_twelve_months(harvested_on, said):
    told = farm(harvest={"harvested_on": harvested_on, "of_plant_origin": True})
    assert outcome("LAND-INCONV", "harvest", date(2026, 9, 1), told) == said


@pytest.mark.parametrize(("crops", "said"), [(1, "met"), (2, "unmet"), (None, "unproven")])
def test_an_in_conversion_product_holds_one_crop(crops, said):
    told = one("harvest", of_plant_origin=True, crop_ingredients=crops)
    assert outcome("LAND-INCONV-ONE", "harvest", date(2026, 9, 1), told) == said
    label = one("claim", claim="in_conversion", reproductive_material=False, crop_ingredients=crops)
    assert outcome("CLAIM-ONE-CROP", "claim", date(2026, 9, 1), label) == said


@pytest.mark.parametrize(
    ("code", "claim", "sooner", "said"),
    [
        ("CLAIM-ORGANIC", "organic", date(2027, 4, 19), "unmet"),
        ("CLAIM-ORGANIC", "organic", date(2027, 4, 21), "met"),
        ("CLAIM-ORGANIC", "non_organic", date(2026, 1, 1), "not_applicable"),
        ("CLAIM-CONVERTING", "in_conversion", date(2026, 4, 20), "referred"),
        ("CLAIM-SEED", "in_conversion", date(2026, 4, 19), "unmet"),
        ("CLAIM-SEED", "in_conversion", date(2026, 4, 21), "met"),
    ],
)
def test_what_a_harvest_is_called_fits_its_conversion(code, claim, sooner, said):
    label = {
        "claim": claim,
        "of_own_harvest": True,
        "harvested_on": sooner,
        "organic_from_event_on": sooner,
        "reproductive_material": True,
    }
    assert outcome(code, "claim", date(2028, 1, 1), farm(claim=label)) == said


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("CLAIM-PLANTS", {"of_plant_origin": False}, "unmet"),
        ("CLAIM-PLANTS", {"of_plant_origin": True}, "met"),
        ("CLAIM-PLANTS", {"of_plant_origin": None}, "unproven"),
        ("CLAIM-PLANTS", {"of_plant_origin": False, "claim": "organic"}, "not_applicable"),
        ("CLAIM-LOGO", {"logo_used": True}, "unmet"),
        ("CLAIM-LOGO", {"logo_used": False}, "met"),
        ("CLAIM-LETTERING", {"lettering_not_prominent": True, "beside_control_body_code": True}, "met"),
        ("CLAIM-LETTERING", {"lettering_not_prominent": True, "beside_control_body_code": False}, "unmet"),
        ("CLAIM-LETTERING", {"lettering_not_prominent": True}, "unproven"),
    ],
)
def test_the_words_on_conversion_are_for_plants_and_stay_modest(code, told, said):
    assert outcome(code, "claim", START, one("claim", **{"claim": "in_conversion", **told})) == said


@pytest.mark.parametrize(("months", "said"), [(11, "unmet"), (12, "met"), (None, "unproven")])
def test_seed_in_conversion_had_twelve_months_of_it(months, said):
    told = one("sowing", seed_status="in_conversion", seed_months_in_conversion=months)
    assert outcome("SEED-CONVERTING", "sowing", START, told) == said


UNTREATED = {
    "basis": "untreated",
    "untreated_from_on": date(2022, 4, 1),
    "untreated_until_on": date(2025, 3, 31),
    "proven": True,
    "treated_meanwhile": False,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"untreated_until_on": date(2025, 3, 30)}, "unmet"),
        ({"basis": "rural_development_programme"}, "unmet"),
        ({"proven": False}, "unmet"),
        ({"treated_meanwhile": True}, "unmet"),
        ({"treated_meanwhile": None}, "unproven"),
        ({"untreated_from_on": None}, "unproven"),
    ],
)
def test_three_full_years_untreated_are_proven(told, said):
    assert outcome("RETRO-BASIS", "retroactive_recognition", START, past(**{**UNTREATED, **told})) == said


def past(**told):
    return one("retroactive_recognition", **told)


SEEN = {
    "physically_inspected": True,
    "inspected_on": START,
    "cultivated": True,
    "cultivation_complete": True,
}


def at(hour):
    return datetime.combine(START, datetime.min.time()) + timedelta(hours=hour)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"cultivated_on": START + DAY}, "met"),
        ({"cultivated_on": START - DAY}, "unmet"),
        ({"cultivated_on": START}, "referred"),
        ({"cultivated_on": START, "cultivated_at": at(10), "inspected_at": at(9)}, "met"),
        ({"cultivated_on": START, "cultivated_at": at(9), "inspected_at": at(9)}, "unmet"),
        ({"cultivated": False}, "met"),
        ({"cultivated": False, "cultivation_complete": False}, "unproven"),
        ({"cultivated_on": START + DAY, "cultivation_complete": False}, "unproven"),
        ({"cultivated": False, "physically_inspected": False}, "unmet"),
    ],
)
def test_the_field_is_seen_before_any_work_on_it(told, said):
    assert outcome("RETRO-INSPECTION", "retroactive_recognition", START, past(**{**SEEN, **told})) == said


TOLD = {
    "notified_commission": True,
    "notified_member_states": True,
    "notified_accreditation_body": True,
    "notified_commission_on": START,
    "notified_member_states_on": START,
    "notified_accreditation_body_on": START,
    "final_report_on": START,
    "report_enclosed": True,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"notified_commission_on": START + DAY}, "referred"),
        ({"notified_member_states": False}, "unmet"),
        ({"notified_accreditation_body_on": None}, "unproven"),
    ],
)
def test_a_recognition_is_notified_at_once(told, said):
    assert outcome("RETRO-NOTIFIED", "retroactive_recognition", START, past(**{**TOLD, **told})) == said


@pytest.mark.parametrize(
    ("code", "told", "said"),
    [
        ("RETRO-RISK", {"risk_analysis_documented": True, "risk_analysis_covers_proof": False}, "unmet"),
        ("RETRO-SAMPLES", {"sampled": True, "samples_follow_analysis": True}, "met"),
        ("RETRO-SAMPLES", {"sampled": False}, "unmet"),
        ("RETRO-INSPECTION-REPORT", {"report_language": "en", "photographs": True}, "met"),
        ("RETRO-INSPECTION-REPORT", {"report_language": "ru", "photographs": True}, "unmet"),
        ("RETRO-PAPERS", {"mapped": False}, "unmet"),
        ("RETRO-REPORT", {"reported": True, "report_justifies": True, "start_given": True}, "unproven"),
        (
            "RETRO-EVIDENCE",
            {
                "evidence_kept": True,
                "final_report_on": START,
                "evidence_kept_until_on": date(2028, 4, 20),
            },
            "met",
        ),
        (
            "RETRO-EVIDENCE",
            {
                "evidence_kept": True,
                "final_report_on": START,
                "evidence_kept_until_on": date(2028, 4, 19),
            },
            "referred",
        ),
        ("RETRO-EVIDENCE", {"evidence_kept": False}, "unmet"),
        ("RETRO-CHECKED", {"unchecked": since(START)}, "unmet"),
        ("RETRO-CHECKED", {"unchecked": since(START + DAY)}, "met"),
        ("RETRO-CHECKED", {"unchecked": None}, "unproven"),
    ],
)
def test_the_steps_of_a_recognition(code, told, said):
    assert outcome(code, "retroactive_recognition", START, past(**told)) == said
