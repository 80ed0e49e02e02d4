"""Rules of handling and lots on both sides of each line, and what every rule of the chapter asks in full."""

from datetime import date
from functools import partial

import polars as pl
import pytest

from certification.queries.facts.frames import closed
from certification.queries.facts.statement import CHAIN
from tests.certification.law.asking import runs, says_on, since
from tests.certification.law.country import one

DAY = date(2026, 6, 15)
BEFORE, AFTER = date(2026, 6, 14), date(2026, 6, 16)
says = partial(says_on, DAY)


# Where a rule is met only if all of these are true, one no is unmet and one untold is unproven.
ALL_OF = [
    ("PRECAUTIONS-TAKEN", "precaution_plan", ("risks_identified", "measures_taken", "separated"), {}),
    (
        "CARRIAGE-ROUND",
        "carriage",
        ("kept_apart", "days_and_hours_recorded", "circuit_recorded", "reception_recorded"),
        {"collected_together": True},
    ),
    (
        "CARRIAGE-FEED",
        "carriage",
        ("vehicle_cleaned", "cleaning_recorded", "quantities_recorded"),
        {"feed": True},
    ),
    (
        "STORE-MEDICINES",
        "storage",
        ("medicines_prescribed", "medicines_supervised", "medicines_recorded"),
        {"medicines": True},
    ),
    (
        "PLANT-APART",
        "plant_run",
        ("continuous", "run_apart", "stored_apart", "lots_identified", "cleaned_before"),
        {"mixed_plant": True},
    ),
    ("PLANT-REGISTER", "plant_run", ("control_body_informed", "register_kept"), {"mixed_plant": True}),
    (
        "LOT-RECEPTION",
        "lot",
        ("closure_checked", "label_checked", "check_recorded"),
        {"lot_origin": "purchase"},
    ),
    (
        "LOT-IMPORTED",
        "lot",
        ("arrived_closed", "exporter_identified", "lot_marked", "certificate_came_along"),
        {"imported": True},
    ),
    (
        "LOT-SUPPLIER",
        "lot",
        ("certificate_checked",),
        {"lot_origin": "purchase", "declared_status": "organic"},
    ),
    ("LOT-SOURCES", "lot", ("has_sources",), {"lot_origin": "harvest"}),
    ("SUSPICION-APART", "suspicion", ("set_apart",), {}),
    ("SUSPICION-CHECKED", "suspicion", ("checked",), {}),
    (
        "SUSPICION-HOW",
        "suspicion",
        ("label_compared", "supplier_certificate_compared", "causes_examined"),
        {},
    ),
    ("SUSPICION-KEPT-BACK", "suspicion", ("sale_stopped",), {}),
    (
        "INQUIRY-RELEASED",
        "investigation",
        ("released",),
        {"concluded": True, "integrity_affected": False},
    ),
    ("NC-ENTIRE-LOT", "noncompliance", ("whole_lot_barred",), {"integrity_affected": True}),
    ("NC-SERIOUS", "noncompliance", ("marketing_ban", "certificate_acted_on"), {"serious": True}),
    ("NC-REASONS", "noncompliance", ("reasons_in_writing",), {"measures_taken": True}),
    ("CERT-BOXES", "certificate", ("boxes_complete",), {}),
]


@pytest.mark.parametrize(("code", "kind", "names", "about"), ALL_OF, ids=lambda value: str(value)[:30])
def test_everything_asked_for_must_be_there(code, kind, names, about):
    whole = about | dict.fromkeys(names, True)
    assert says(code, kind, **whole) == "met"
    for name in names:
        assert says(code, kind, **(whole | {name: False})) == "unmet"
        assert says(code, kind, **(whole | {name: None})) == "unproven"


# Of whom these are not asked.
NOT_ASKED = [
    ("CARRIAGE-ROUND", "carriage", {"collected_together": False}),
    ("CARRIAGE-LABEL", "carriage", {"closed": False}),
    ("CARRIAGE-FEED", "carriage", {"feed": False}),
    ("STORE-INPUTS", "storage", {"on_organic_unit": False, "non_authorised_inputs": True}),
    ("STORE-MEDICINES", "storage", {"medicines": False}),
    ("PLANT-APART", "plant_run", {"mixed_plant": False}),
    ("PLANT-REGISTER", "plant_run", {"mixed_plant": False}),
    ("LOT-RECEPTION", "lot", {"lot_origin": "harvest"}),
    ("LOT-IMPORTED", "lot", {"imported": False}),
    ("LOT-COVERED", "lot", {"lot_origin": "purchase", "declared_status": "in_conversion"}),
    ("LOT-COVERED-INCONV", "lot", {"lot_origin": "purchase", "declared_status": "organic"}),
    ("LOT-SUPPLIER", "lot", {"lot_origin": "purchase", "declared_status": "non_organic"}),
    ("LOT-BOUGHT-ORGANIC", "lot", {"lot_origin": "mixing"}),
    ("LOT-INCONV-ONE", "lot", {"several_names": False, "crops": 2}),
    ("LOT-SOURCES", "lot", {"lot_origin": "purchase"}),
    ("SUSPICION-REPORTED", "suspicion", {"substantiated": False, "eliminated": True}),
    ("SUSPICION-FILE", "suspicion", {"substantiated": False, "eliminated": True}),
    ("SUSPICION-FINDING", "suspicion", {"cleared": True, "non_authorised_used": True}),
    ("SUSPICION-BUYERS", "suspicion", {"substantiated": True, "sold_before": False}),
    ("INQUIRY-HEARD", "investigation", {"ban_imposed": False}),
    ("INQUIRY-BANNED-LOT", "investigation", {"ban_imposed": False}),
    ("INQUIRY-RELEASED", "investigation", {"concluded": True, "integrity_affected": True}),
    ("INQUIRY-REPORT", "investigation", {"concluded": False}),
    (
        "NC-ENTIRE-LOT",
        "noncompliance",
        {"integrity_affected": False, "repetitive": False, "intentional": False},
    ),
    ("NC-SERIOUS", "noncompliance", {"serious": False, "repetitive": False, "continued": False}),
    ("NC-REASONS", "noncompliance", {"measures_taken": False}),
]


@pytest.mark.parametrize(("code", "kind", "told"), NOT_ASKED, ids=lambda value: str(value)[:30])
def test_a_rule_is_silent_where_it_is_not_about_the_subject(code, kind, told):
    assert says(code, kind, **told) == "not_applicable"


@pytest.mark.parametrize(
    ("code", "kind", "name", "about"),
    [
        ("LOT-RADIATION", "lot", "ionising_radiation", {}),
        ("STORE-INPUTS", "storage", "non_authorised_inputs", {"on_organic_unit": True}),
    ],
)
@pytest.mark.parametrize(("value", "said"), [(False, "met"), (True, "unmet"), (None, "unproven")])
def test_what_is_forbidden_must_be_denied(code, kind, name, about, value, said):
    assert says(code, kind, **about, **{name: value}) == said


@pytest.mark.parametrize(
    ("plans", "complete", "said"),
    [
        (since(DAY), None, "met"),
        (since(AFTER), True, "unmet"),
        (since(AFTER), None, "unproven"),
        (since(BEFORE, DAY), True, "unmet"),
        ([], True, "unmet"),
        (None, True, "unproven"),
    ],
)
def test_precautions_are_in_force_on_the_day(plans, complete, said):
    told = {"precaution_plans": plans, "precaution_plans_complete": complete}
    assert says("PRECAUTIONS-KEPT", "operator", **told) == said


@pytest.mark.parametrize(
    ("reviewed_on", "said"),
    [(date(2025, 6, 15), "met"), (date(2025, 6, 14), "referred"), (None, "unproven")],
)
def test_a_review_over_a_year_ago_is_for_the_control_body_to_weigh(reviewed_on, said):
    told = {"in_force_since": date(2020, 1, 1), "reviewed_on": reviewed_on and [reviewed_on]}
    assert says("PRECAUTIONS-REVIEWED", "precaution_plan", **told) == said


FOUR = {
    "direct_between_organic_operators": True,
    "one_status_on_board": True,
    "accompanying_document": True,
    "both_keep_records": True,
}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"closed": True}, "met"),
        (FOUR | {"closed": False}, "met"),
        *((FOUR | {"closed": False, name: False}, "unmet") for name in FOUR),
        (FOUR | {"closed": False, "one_status_on_board": None}, "unproven"),
        ({"closed": False}, "unproven"),
    ],
)
def test_open_carriage_needs_all_four(told, said):
    assert says("CARRIAGE-CLOSED", "carriage", **told) == said


NAMES = {f"names_{what}": True for what in ("operator", "product", "control_body", "lot")} | {"closed": True}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (NAMES | {"label_in_document": False}, "met"),
        (NAMES | {"label_in_document": True, "document_linked": True}, "met"),
        (NAMES | {"label_in_document": True, "document_linked": False}, "unmet"),
        (NAMES | {"label_in_document": True}, "unproven"),
        (NAMES | {"names_lot": False}, "unmet"),
    ],
)
def test_a_document_may_stand_for_the_label_if_it_is_linked(told, said):
    assert says("CARRIAGE-LABEL", "carriage", **told) == said


APART = {"lots_identifiable": True, "mixing_prevented": True}
CLEANED = {"cleaned_before": True, "cleaning_checked": True, "cleaning_recorded": True}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (APART | {"mixed_store": False}, "met"),
        (APART | CLEANED | {"mixed_store": True}, "met"),
        *((APART | CLEANED | {"mixed_store": True, name: False}, "unmet") for name in CLEANED),
        (APART | {"mixed_store": True}, "unproven"),
        (APART | {"mixed_store": False, "lots_identifiable": False}, "unmet"),
    ],
)
def test_a_shared_store_is_cleaned_checked_and_recorded(told, said):
    assert says("STORE-APART", "storage", **told) == said


BOUGHT = {
    "lot_origin": "purchase",
    "declared_status": "organic",
    "received_on": DAY,
    "certificate_held": True,
    "certificate_valid_from": DAY,
    "certificate_valid_until": DAY,
    "certificate_broken": False,
    "covers_as_organic": True,
    "covers_in_conversion": False,
}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "met"),
        ({"received_on": BEFORE}, "unmet"),
        ({"received_on": AFTER}, "unmet"),
        ({"received_on": None}, "unproven"),
        ({"certificate_broken": True}, "unmet"),
        ({"covers_as_organic": False}, "unmet"),
        ({"covers_as_organic": None}, "unproven"),
        ({"certificate_held": False}, "unmet"),
        ({"declared_status": "non_organic"}, "not_applicable"),
    ],
)
def test_a_supplier_is_certified_on_the_day_of_reception(change, said):
    assert says("LOT-COVERED", "lot", **(BOUGHT | change)) == said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"covers_in_conversion": True, "covers_as_organic": False}, "met"),
        ({"covers_in_conversion": False, "covers_as_organic": True}, "met"),
        ({"covers_in_conversion": False, "covers_as_organic": False}, "unmet"),
    ],
)
def test_an_organic_supplier_covers_conversion_too(change, said):
    told = BOUGHT | {"declared_status": "in_conversion"} | change
    assert says("LOT-COVERED-INCONV", "lot", **told) == said
    assert says("LOT-BOUGHT-ORGANIC", "lot", **told) == "unmet"


@pytest.mark.parametrize(("crops", "said"), [(1, "met"), (2, "unmet"), (None, "unproven")])
def test_a_lot_in_conversion_is_of_one_crop(crops, said):
    assert says("LOT-INCONV-ONE", "lot", several_names=True, crops=crops) == said


def test_a_lot_is_barred_from_its_downgrading_on_and_during_a_ban():
    told = one("lot", barred=since(DAY, AFTER) + since(date(2026, 9, 1)))
    assert runs("LOT-BARRED", "lot", told) == [(DAY, AFTER, "unmet"), (date(2026, 9, 1), None, "unmet")]


def chain(*rows):
    return pl.DataFrame([(1, *row) for row in rows], schema=CHAIN, orient="row")


def test_a_lot_is_made_of_what_its_parts_are_made_of():
    lots = chain((3, "lot", 2), (2, "lot", 1), (1, "harvest", 7))
    harvests = chain((7, "sowing", 9))
    made = closed(lots, {"lot": lots, "harvest": harvests})
    of_the_third = made.filter(pl.col("lot_id") == 3).select("kind", "id").rows()
    assert set(of_the_third) == {("lot", 2), ("lot", 1), ("harvest", 7), ("sowing", 9)}


def test_a_circle_of_lots_comes_to_an_end():
    lots = chain((1, "lot", 2), (2, "lot", 1))
    assert closed(lots, {"lot": lots}).height == 4
