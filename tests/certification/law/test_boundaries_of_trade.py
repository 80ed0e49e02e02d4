"""Rules of consignments, certificates of inspection and admission on both sides of each day and each limit."""

from datetime import date, datetime

import pytest

from certification.engine.calendar import Calendar
from certification.engine.judge import judge_on
from certification.law import BOOK
from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one

ISSUED = date(2026, 4, 2)
LATER = date(2026, 6, 1)


def at(day, hour, minute=0):
    return datetime.combine(day, datetime.min.time()).replace(hour=hour, minute=minute)


def load(**told):
    """One consignment that has been asked for, in no special regime."""
    usual = {"draft": False, "awaited": False, "emergency": False, "entered": True}
    usual |= {"transition": False, "equivalence": False}
    usual["endorsed"] = False
    return one("consignment", **{**usual, **told})


def said(code, day=LATER, **told):
    return outcome(code, "consignment", day, load(**told))


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (date(2025, 10, 24), "unmet"),
        (date(2025, 10, 25), "met"),
        (date(2024, 12, 19), "referred"),
        (None, "unproven"),
    ],
)
def test_the_body_is_recognised_on_the_day_it_issues_the_coi(day, verdict):
    told = {
        "recognised": since(date(2025, 10, 25)),
        "perhaps_recognised": since(None, date(2024, 12, 20)),
        "coi_body": "KZ-BIO-141",
        "preparing_body": "KZ-BIO-141",
    }
    assert said("COI-BODY", issued_on=day, **told) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"preparing_body": "KZ-BIO-149"}, "unmet"),
        ({"preparing_body": None}, "unproven"),
        ({"recognised": None}, "unproven"),
        ({"draft": True}, "not_applicable"),
    ],
)
def test_the_body_is_that_of_the_last_preparation(told, verdict):
    usual = {"coi_body": "KZ-BIO-141", "preparing_body": "KZ-BIO-141", "recognised": since(None)}
    assert said("COI-BODY", issued_on=ISSUED, **{**usual, "perhaps_recognised": [], **told}) == verdict


@pytest.mark.parametrize(
    ("awaited", "verdict"), [(True, "not_applicable"), (False, "unmet"), (None, "unproven")]
)
def test_what_belongs_to_the_issue_is_not_due_before_it(awaited, verdict):
    told = {"papers_checked": False, "traceable": False, "balance_fits": False, "papers_seen": False}
    assert said("COI-CHECKS", awaited=awaited, based_on_records=False, processed=False, **told) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({}, "met"),
        ({"country_of_export": "KZ"}, "unmet"),
        ({"preparing_country": None}, "unproven"),
        ({"exporter_prepared": False}, "unmet"),
        ({"exporter_prepared": False, "exporter_stated": False}, "met"),
    ],
)
def test_boxes_that_are_stated_follow_the_last_preparation(told, verdict):
    usual = {"country_of_export": "RU", "preparing_country": "RU", "exporter_prepared": True}
    stated = {"export_country_stated": True, "exporter_stated": True}
    assert said("COI-EXPORTER", **{**usual, **stated, **told}) == verdict


@pytest.mark.parametrize(
    ("requested", "issued", "verdict"),
    [
        (True, True, "met"),
        (True, False, "unmet"),
        (False, None, "unmet"),
        (True, None, "unproven"),
    ],
)
def test_the_certificate_is_asked_for_on_two_days_and_never_later(requested, issued, verdict):
    told = {"certified_when_requested": requested, "certified_when_issued": issued}
    assert {said("COI-CERTIFICATE", day, **told) for day in (ISSUED, date(2040, 1, 1))} == {verdict}
    assert said("COI-CERTIFICATE", transition=True, **told) == "not_applicable"


@pytest.mark.parametrize(
    ("issued", "certificate", "box"),
    [
        (date(2024, 12, 30), "not_applicable", "met"),
        (date(2024, 12, 31), "not_applicable", "met"),
        (date(2025, 1, 1), "unmet", "unmet"),
        (None, "unproven", "unproven"),
    ],
)
def test_equivalence_ended_with_2024(issued, certificate, box):
    told = {"equivalence": True, "issued_on": issued}
    uncertified = {"certified_when_requested": False, "certified_when_issued": False}
    assert said("COI-CERTIFICATE", **told, **uncertified) == certificate
    assert said("EQUIVALENCE-END", **told) == box
    assert said("EQUIVALENCE-END", equivalence=False, issued_on=issued) == "not_applicable"


@pytest.mark.parametrize(
    ("earlier", "net", "verdict"),
    [(700, 300, "met"), (700, 301, "unmet"), (None, 300, "unproven"), (700, None, "unproven")],
)
def test_all_cois_together_cover_no_more_than_there_was(earlier, net, verdict):
    assert said("COI-BALANCE", balance_harvest_g=1000, balance_earlier_g=earlier, net_g=net) == verdict


@pytest.mark.parametrize(("taken", "verdict"), [(1000, "met"), (1001, "unmet"), (None, "unproven")])
def test_a_harvest_is_not_shipped_twice(taken, verdict):
    told = one("consignment_lot", source_g=1000, taken_g=taken)
    assert outcome("COI-LOT", "consignment_lot", LATER, told) == verdict


CHECKED = dict.fromkeys(
    ("papers_checked", "traceable", "balance_fits", "papers_seen", "based_on_records"), True
)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({}, "met"),
        ({"processed": True}, "unproven"),
        ({"processed": True, "ingredients_certified": False}, "unmet"),
        ({"traceable": None}, "unproven"),
        ({"papers_seen": False}, "unmet"),
    ],
)
def test_the_check_of_the_papers_has_every_element(told, verdict):
    assert said("COI-CHECKS", **{**CHECKED, "processed": False, **told}) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"goods_checked": True, "goods_checked_on": date(2026, 4, 9)}, "met"),
        ({"goods_checked": True, "goods_checked_on": date(2026, 4, 10)}, "referred"),
        ({"goods_checked": True, "goods_checked_on": date(2026, 4, 11)}, "unmet"),
        ({"goods_checked": False}, "unmet"),
        ({"goods_checked": None}, "unproven"),
        ({"physical_check_required": False}, "not_applicable"),
    ],
)
def test_a_physical_check_comes_before_departure(told, verdict):
    usual = {"physical_check_required": True, "departed": True, "departed_on": date(2026, 4, 10)}
    assert said("COI-PHYSICAL", **{**usual, **told}) == verdict


def test_a_travel_plan_is_for_bulk_and_names_everything():
    plan = {"travel_plan_in_traces": True, "travel_plan_complete": True}
    assert said("COI-TRAVEL-PLAN", bulk=True, **plan) == "met"
    assert said("COI-TRAVEL-PLAN", bulk=True, **{**plan, "travel_plan_complete": False}) == "unmet"
    assert said("COI-TRAVEL-PLAN", bulk=True) == "unproven"
    assert said("COI-TRAVEL-PLAN", bulk=False) == "not_applicable"


LEFT = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"issued_on": date(2026, 3, 9)}, "met"),
        ({"issued_on": LEFT}, "referred"),
        ({"issued_on": LEFT, "issued_at": at(LEFT, 9), "departed_at": at(LEFT, 9, 1)}, "met"),
        ({"issued_on": LEFT, "issued_at": at(LEFT, 9), "departed_at": at(LEFT, 9)}, "unmet"),
        ({"issued_on": date(2026, 3, 11)}, "unmet"),
        ({}, "unproven"),
        ({"issued_on": date(2026, 3, 9), "departed_on": None}, "unproven"),
    ],
)
def test_the_coi_comes_before_departure(told, verdict):
    assert said("COI-BEFORE-LEAVING", **{"departed": True, "departed_on": LEFT, **told}) == verdict


def test_goods_that_are_still_here_may_leave_the_day_after_the_coi():
    here = load(departed=False, issued_on=ISSUED)
    assert runs("COI-BEFORE-LEAVING", "consignment", here) == [
        (date(2022, 1, 1), ISSUED, "unmet"),
        (ISSUED, date(2026, 4, 3), "referred"),
    ]


@pytest.mark.parametrize(
    ("signed", "day", "verdict"),
    [
        ("hand", date(2022, 6, 30), "met"),
        ("hand", date(2022, 7, 1), "unmet"),
        ("electronic_seal", date(2022, 7, 1), "met"),
        ("hand", None, "unproven"),
        (None, date(2022, 6, 30), "unproven"),
    ],
)
def test_a_hand_could_sign_to_the_end_of_june_2022(signed, day, verdict):
    assert said("COI-SEAL", in_traces=signed != "hand", signed_with=signed, issued_on=day) == verdict


def test_paper_outside_traces_is_no_coi_unless_in_an_emergency():
    sealed = {"signed_with": "electronic_seal", "issued_on": ISSUED}
    assert said("COI-SEAL", in_traces=False, **sealed) == "unmet"
    assert said("COI-SEAL", in_traces=False, emergency=True, **sealed) == "not_applicable"


@pytest.mark.parametrize(("value", "verdict"), [(False, "met"), (True, "unmet"), (None, "unproven")])
def test_a_provisional_coi_is_none(value, verdict):
    assert said("COI-FINAL", provisional=value) == verdict


@pytest.mark.parametrize(
    ("day", "done", "verdict"),
    [
        (date(2026, 4, 12), None, "met"),
        (date(2026, 4, 13), None, "unproven"),
        (date(2026, 4, 13), date(2026, 4, 12), "met"),
        (date(2026, 4, 13), date(2026, 4, 13), "unmet"),
        (date(2026, 4, 14), date(2026, 4, 13), "met"),
    ],
)
@pytest.mark.parametrize(
    ("code", "fact"), [("COI-COMPLETED", "completed_on"), ("COI-PAPERS", "papers_uploaded_on")]
)
def test_what_is_left_open_follows_within_ten_days(code, fact, day, done, verdict):
    assert said(code, day, issued_on=ISSUED, **{fact: done}) == verdict


def test_a_deadline_on_a_sunday_moves_to_the_next_working_day():
    told, calendar = load(issued_on=ISSUED, left_open=True), Calendar({date(2026, 4, 13): False})
    for day, verdict in ((date(2026, 4, 14), "met"), (date(2026, 4, 15), "unmet")):
        rows = judge_on(told, BOOK, day, calendar).iter_rows(named=True)
        assert next(r["outcome"] for r in rows if r["rule"] == "COI-COMPLETED") == verdict


@pytest.mark.parametrize(
    ("endorsed_on", "verdict"),
    [
        (date(2026, 4, 9), "met"),
        (date(2026, 4, 8), "referred"),
        (date(2026, 4, 7), "unmet"),
        (None, "unproven"),
    ],
)
def test_what_is_left_open_follows_before_endorsement(endorsed_on, verdict):
    told = {"issued_on": ISSUED, "completed_on": date(2026, 4, 8), "endorsed": True}
    assert said("COI-COMPLETED", endorsed_on=endorsed_on, **told) == verdict


@pytest.mark.parametrize("code", ["COI-BOXES", "COI-LANGUAGE", "COI-CUSTOMS"])
@pytest.mark.parametrize(("value", "verdict"), [(True, "met"), (False, "unmet"), (None, "unproven")])
def test_what_is_simply_told(code, value, verdict):
    fact = {
        "COI-BOXES": "boxes_filled",
        "COI-LANGUAGE": "language_accepted",
        "COI-CUSTOMS": "customs_names_coi",
    }
    assert said(code, **{fact[code]: value}) == verdict


def test_one_coi_is_one_load_where_goods_are_checked_at_release():
    told = {"one_transport": True, "one_country": True}
    assert said("COI-ONE-LOAD", entry_point="release_point", **told) == "met"
    assert said("COI-ONE-LOAD", entry_point="release_point", **{**told, "one_country": False}) == "unmet"
    assert said("COI-ONE-LOAD", entry_point="release_point") == "unproven"
    assert said("COI-ONE-LOAD", entry_point="border_control_post", **told) == "not_applicable"


@pytest.mark.parametrize(
    ("told", "verdict"),
    [({}, "met"), ({"touches_guarantees": True}, "unmet"), ({"clerical": None}, "unproven")],
)
def test_a_replacement_changes_nothing_that_counts(told, verdict):
    usual = {"in_traces": True, "clerical": True, "touches_guarantees": False}
    found = outcome("COI-REPLACED", "coi_replacement", LATER, one("coi_replacement", **{**usual, **told}))
    assert found == verdict


BEGAN = date(2026, 4, 1)
FORCE = {
    "emergency": True,
    "emergency_kind": "force_majeure",
    "emergency_marked": True,
    "emergency_numbered": True,
    "emergency_from_on": BEGAN,
    "emergency_to_on": date(2026, 4, 6),
}


@pytest.mark.parametrize(
    ("day", "reentered", "verdict"),
    [
        (date(2026, 4, 16), None, "met"),
        (date(2026, 4, 17), date(2026, 4, 16), "met"),
        (date(2026, 4, 17), date(2026, 4, 17), "unmet"),
        (date(2026, 4, 17), None, "unproven"),
    ],
)
def test_after_force_majeure_there_are_ten_days(day, reentered, verdict):
    assert said("COI-EMERGENCY", day, **FORCE, reentered_on=reentered) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"emergency_to_on": date(2026, 4, 3)}, "met"),
        ({"emergency_to_on": date(2026, 4, 2)}, "referred"),
        ({"emergency_to_on": BEGAN}, "unmet"),
        ({"emergency_to_on": date(2026, 4, 2), "emergency_to_at": at(date(2026, 4, 2), 8)}, "unmet"),
        ({"emergency_to_on": date(2026, 4, 2), "emergency_to_at": at(date(2026, 4, 2), 8, 1)}, "met"),
    ],
)
def test_traces_must_be_down_for_more_than_a_day(told, verdict):
    clock = {"emergency_from_at": at(BEGAN, 8)} if "emergency_to_at" in told else {}
    down = {**FORCE, "emergency_kind": "traces_down", "reentered_on": date(2026, 4, 4), **clock, **told}
    assert said("COI-EMERGENCY", **down) == verdict


@pytest.mark.parametrize(
    ("days", "verdict"),
    [([date(2024, 12, 31)], "met"), ([date(2024, 12, 30), date(2025, 1, 1)], "unmet"), (None, "unproven")],
)
def test_the_transition_is_for_who_was_pending_on_the_last_day_of_2024(days, verdict):
    assert said("TRANSITION-PENDING", transition=True, pending_on=days, pending_complete=True) == verdict
    assert said("TRANSITION-PENDING", pending_on=days) == "not_applicable"
    not_all = "met" if verdict == "met" else "unproven"
    assert said("TRANSITION-PENDING", transition=True, pending_on=days) == not_all


@pytest.mark.parametrize(
    ("issued", "until", "coi", "verdict"),
    [
        (date(2024, 12, 30), date(2025, 6, 30), date(2025, 6, 30), "met"),
        (date(2024, 12, 30), date(2025, 6, 30), date(2025, 7, 1), "unmet"),
        (date(2024, 12, 31), date(2025, 6, 30), date(2025, 6, 30), "unmet"),
        (None, date(2025, 6, 30), date(2025, 6, 30), "unproven"),
    ],
)
def test_old_evidence_counts_to_its_own_end(issued, until, coi, verdict):
    told = {"evidence_held": True, "evidence_issued_on": issued, "evidence_valid_until_on": until}
    assert said("TRANSITION-EVIDENCE", transition=True, issued_on=coi, **told) == verdict


@pytest.mark.parametrize(
    ("day", "verdict"),
    [(date(2025, 10, 15), "met"), (date(2025, 10, 16), "unmet"), (None, "unproven")],
)
def test_the_transition_ends_with_15_october_2025(day, verdict):
    assert said("TRANSITION-END", transition=True, issued_on=day) == verdict


def test_an_old_paper_runs_out_at_its_own_end_or_with_the_transition():
    told = {"issued_on": date(2024, 12, 30), "pending_on": [date(2024, 12, 31)]}
    short = one("equivalence_document", valid_until_on=date(2025, 6, 30), **told)
    long = one("equivalence_document", valid_until_on=date(2026, 6, 30), **told)
    assert runs("TRANSITION-PAPER", "equivalence_document", short) == [(date(2025, 7, 1), None, "unmet")]
    assert runs("TRANSITION-PAPER", "equivalence_document", long) == [(date(2025, 10, 16), None, "unmet")]


ARRIVED = date(2026, 4, 13)


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"notified_on": date(2026, 4, 10)}, "met"),
        ({"notified_on": date(2026, 4, 11)}, "unmet"),
        ({}, "unproven"),
        ({"short_notice_accepted": True, "notified_at": at(ARRIVED, 10)}, "met"),
        ({"short_notice_accepted": True, "notified_on": ARRIVED, "notified_at": at(ARRIVED, 10, 1)}, "unmet"),
        ({"notified_on": ARRIVED, "notified_at": at(ARRIVED, 10)}, "unmet"),
    ],
)
def test_arrival_is_notified_a_working_day_before(told, verdict):
    usual = {"notify_by": date(2026, 4, 10), "arrival_at": at(ARRIVED, 14), "short_notice_accepted": False}
    assert said("COI-NOTICE", **{**usual, **told}) == verdict


@pytest.mark.parametrize(
    ("animal", "point", "verdict"),
    [
        (True, "border_control_post", "met"),
        (True, "release_point", "referred"),
        (False, "release_point", "met"),
        (False, "border_control_post", "referred"),
        (None, "release_point", "unproven"),
    ],
)
def test_where_goods_are_checked_is_never_more_than_referred(animal, point, verdict):
    assert said("COI-POINT", of_animal_origin=animal, entry_point=point) == verdict


@pytest.mark.parametrize(
    ("extracts", "complete", "verdict"),
    [(2, False, "met"), (1, True, "unmet"), (1, False, "unproven")],
)
def test_every_batch_has_an_extract(extracts, complete, verdict):
    told = {"split": True, "batches": 2, "extracts": extracts, "extracts_complete": complete}
    assert said("COI-EXTRACTS", **told) == verdict


@pytest.mark.parametrize(
    ("plant", "crops", "verdict"),
    [(True, 1, "met"), (True, 2, "unmet"), (False, 1, "unmet"), (True, None, "unproven")],
)
def test_in_conversion_is_a_plant_product_of_one_crop(plant, crops, verdict):
    told = {"of_plant_origin": plant, "crop_ingredients": crops}
    assert said("COI-IN-CONVERSION", status="in_conversion", **told) == verdict
    assert said("COI-IN-CONVERSION", status="organic", **told) == "not_applicable"


@pytest.mark.parametrize(
    ("part", "whole", "verdict"),
    [(95, 100, "met"), (949_999, 1_000_000, "unmet"), (19, 20, "met"), (None, 100, "unproven")],
)
def test_processed_food_is_organic_from_exactly_95_percent(part, whole, verdict):
    told = {"organic_part": part, "organic_whole": whole, "processed": True, "status": "organic"}
    assert said("COI-INGREDIENTS", **told) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"logo_used": False}, "met"),
        ({"logo_used": True, "label_origin": "non_eu"}, "met"),
        ({"logo_used": True, "label_origin": "country", "country_share_ppm": 950_000}, "met"),
        ({"logo_used": True, "label_origin": "country", "country_share_ppm": 949_999}, "unmet"),
        ({"logo_used": True, "label_origin": "other", "country_share_ppm": 950_000}, "unmet"),
        ({"logo_used": False, "label_shows_body": False}, "unmet"),
        ({"logo_used": None, "label_origin": "other", "country_share_ppm": 1}, "unproven"),
        ({"labelled": False}, "not_applicable"),
    ],
)
def test_the_logo_brings_the_place_of_farming_with_it(told, verdict):
    assert said("COI-LABEL", **{"labelled": True, "label_shows_body": True, **told}) == verdict


HONEY = {
    "of_animal_origin": True,
    "for_people": True,
    "honey": True,
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
        assert said("ENTRY-RESIDUES", day, **HONEY, entry_on=entered) == residues
        assert said("ENTRY-ANTIMICROBIALS", day, **HONEY, entry_on=entered) == antimicrobials


def test_a_load_without_a_day_is_its_own_forecast():
    told = load(**HONEY, entry_on=None)
    assert runs("ENTRY-RESIDUES", "consignment", told) == [(date(2022, 12, 15), date(2025, 3, 16), "unmet")]
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
    told = {"of_animal_origin": True, "fresh_meat": True, "residue_plan_listed": []}
    entered = {"for_people": True, "entry_on": LATER} if kind == "consignment" else {}
    assert outcome(code, kind, LATER, one(kind, **told, **entered)) == "not_applicable"
    other = {**told, "fresh_meat": False}
    assert outcome(code, kind, LATER, one(kind, **other, **entered)) == "unmet"


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
