"""A file that is only judged: strangers in it are judged, what the record would refuse is told, nothing stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import orjson
import pytest

from certification.actions.dossiers import examples, judge_dossiers
from certification.actions.seeding import seed_reference
from certification.models import ControlBody, Laboratory
from certification.process import SYSTEM

pytestmark = pytest.mark.django_db

DAY = date(2026, 11, 26)


def judged(**told: Any) -> Any:
    return judge_dossiers(orjson.dumps({"schema": 1, "as_of": str(DAY), **told}), DAY)


def problems(**told: Any) -> list[tuple[str, str]]:
    return [(problem.place, problem.code) for problem in judged(**told).problems]


def test_a_body_and_a_laboratory_nobody_knows_are_judged_and_leave_no_trace():
    sample = {"ref": "S1", "matrix": "soil", "taken_on": "2026-05-01", "laboratory": "LAB-77"}
    case = {
        "control_body": "KZ-BIO-154",
        "products": [{"category": "A", "product": "wheat"}],
        "samples": [sample],
    }
    said = judged(cases=[case]).verdicts[0]
    outcomes = {row["rule"]: row["outcome"] for row in said.outcomes.iter_rows(named=True)}
    assert outcomes["CTRL-RECOGNISED"] == "unmet"
    assert outcomes["BODY-LABORATORY"] == "unproven"
    assert not ControlBody.objects.filter(code="KZ-BIO-154").exists()
    assert not Laboratory.objects.filter(code="LAB-77").exists()


def test_a_bare_number_is_told_once():
    case = {"control_body": "149", "products": []}
    assert problems(cases=[case]) == [("cases[0].control_body", "not_a_full_code")]


def test_a_bare_number_is_no_code_of_a_consignment_either():
    case = {
        "consignments": [{"ref": "L", "product": "wheat", "coi_body": "149"}],
        "consignment_steps": [{"ref": "S", "consignment": "L", "body_code": "149"}],
    }
    assert problems(cases=[case]) == [
        ("cases[0].consignments[0].coi_body", "not_a_full_code"),
        ("cases[0].consignment_steps[0].body_code", "not_a_full_code"),
    ]
    told = {"ref": "S", "consignment": "L", "body_code": "DE-ÖKO-037"}
    assert (
        problems(
            cases=[{**case, "consignments": [{"ref": "L", "product": "wheat"}], "consignment_steps": [told]}]
        )
        == []
    )


def test_a_bare_number_is_no_code_where_a_body_is_named_in_passing():
    parcel = {"ref": "F1", "conversions": [{"ref": "C", "started_on": "2024-01-01", "confirmed_by": "149"}]}
    papers = {"supplier_certificates": [{"ref": "P", "supplier": "X", "issuer": "141"}]}
    assert problems(sites={"parcels": [parcel]}, diary=papers) == [
        ("sites.parcels[0].conversions[0].confirmed_by", "not_a_full_code"),
        ("diary.supplier_certificates[0].issuer", "not_a_full_code"),
    ]


def test_a_load_of_banned_goods_may_not_be_shipped_until_the_ban_is_over():
    seed_reference(by=SYSTEM)
    told = examples.example("consignment", DAY)
    assert ships(told) == {DAY}
    lot = told["diary"]["lots"][0]
    lot |= {"marketing_ban_from_on": "2026-11-11", "marketing_ban_until_on": "2026-12-10"}
    assert ships(told) == {date(2026, 12, 11)}
    del lot["marketing_ban_until_on"]
    assert ships(told) == {None}


def ships(told: dict[str, Any]) -> set[date | None]:
    """The days from which the loads of a file may be shipped."""
    said = judge_dossiers(orjson.dumps(told), DAY).verdicts
    return {o.first_on for one in said for o in one.forecast if (o.gate, o.kind) == ("ship", "consignment")}


def test_a_certificate_without_a_control_body_is_told_as_a_mistake():
    paper = {"number": "A", "categories": ["A"], "valid_from": "2026-01-01", "valid_to": "2026-12-31"}
    case = {"products": [], "certificates": [{**paper, "decided_by": "B"}]}
    assert problems(cases=[case]) == [("cases[0].control_body", "missing")]


def test_what_the_record_would_refuse_is_told_with_its_place():
    lots = [{"ref": "A", "product": "flour"}]
    sources = [
        {"ref": "1", "lot": "A"},
        {"ref": "2", "lot": "A", "parent": "A"},
        {"ref": "3", "lot": "A", "harvest": "H", "animal": "X"},
    ]
    assert problems(diary={"lots": lots, "lot_sources": sources})[:3] == [
        ("diary.lot_sources[0].harvest", "missing"),
        ("diary.lot_sources[1].parent", "not_accepted"),
        ("diary.lot_sources[2].animal", "not_accepted"),
    ]


def test_settings_are_written_as_numbers_words_or_text():
    body = {"control_body": "KZ-BIO-149", "source": "Manual"}
    good = [
        {**body, "name": "buffer_width_m", "value": 10},
        {**body, "name": "enhanced_control", "value": True},
        {**body, "name": "yearly_inspection_reading", "value": "rolling"},
    ]
    assert not problems(settings=good)
    bad = [
        {**body, "name": "buffer_width_m", "value": "ten"},
        {**body, "name": "yearly_inspection_reading", "value": "twice"},
    ]
    assert problems(settings=bad) == [
        ("settings[0].value", "not_accepted"),
        ("settings[1].value", "not_accepted"),
    ]


def test_rules_that_were_not_in_force_on_the_day_of_an_event_are_said_not_to_apply():
    loads = [{"ref": "K1", "product": "honey", "entered_on": "2026-09-02"}]
    said = judged(cases=[{"products": [], "consignments": loads}]).verdicts[0]
    rows = said.outcomes.rows_by_key(["subject_ref", "rule"], named=True, unique=True)
    assert rows["K1", "ENTRY-ANTIMICROBIALS"]["outcome"] == "not_applicable"
