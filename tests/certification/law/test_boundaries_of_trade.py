"""Rules of what a consignment holds, how it travels and where it is checked, on both sides of each limit."""

from datetime import date

import pytest

from tests.certification.law.asking import outcome
from tests.certification.law.country import one
from tests.certification.law.shipped import LATER, at, said


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
