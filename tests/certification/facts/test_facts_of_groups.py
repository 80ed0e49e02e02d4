"""What the statements make of groups, of what operators sign, and of control bodies."""

from __future__ import annotations

from typing import Any

import pytest
from polars.testing import assert_frame_equal

from certification import models
from certification.models import Case, ControlBody
from certification.queries.facts import OwnConnection, facts_of, facts_of_body, snapshot
from tests.certification.facts.gatherings import gathering, signed, told_of_itself
from tests.certification.facts.holdings import at, d, holding

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def case() -> Case:
    return holding(1)


def rows(case: Case, kind: str) -> list[dict[str, Any]]:
    return list(facts_of(OwnConnection(), case.pk)[kind].sort("id").iter_rows(named=True))


def of_body(case: Case, kind: str) -> list[dict[str, Any]]:
    assert case.control_body_id is not None
    return list(facts_of_body(OwnConnection(), case.control_body_id)[kind].sort("id").iter_rows(named=True))


def test_a_shard_reads_of_groups_and_bodies_what_one_case_reads(case: Case) -> None:
    signed(gathering(case))
    assert case.control_body is not None
    told_of_itself(case.control_body)
    own = facts_of(OwnConnection(), case.pk), facts_of_body(OwnConnection(), case.control_body_id or 0)
    with snapshot() as source:
        crowd = facts_of(source, case.pk), facts_of_body(source, case.control_body_id or 0)
    for alone, together in zip(own, crowd, strict=True):
        for kind, frame in alone.items():
            assert_frame_equal(frame, together[kind], check_row_order=False)


def first(case: Case, kind: str) -> dict[str, Any]:
    return rows(case, kind)[0]


def test_a_group_is_whoever_says_so_or_describes_itself_as_one(case: Case) -> None:
    assert rows(case, "group") == []
    models.GroupProfile.objects.create(producer=case.producer, joint_marketing=True)
    assert first(case, "group")["joint_marketing"] is True


def test_the_manager_is_an_inspector_if_anybody_says_so(case: Case) -> None:
    gathering(case)
    models.InternalInspector.objects.update(
        is_manager=True, appointed_on=d("2024-05-02"), left_on=d("2025-03-04")
    )
    assert first(case, "group")["manager_is_inspector"] is False
    days = {"since": d("2024-05-02"), "until": d("2025-03-05")}
    assert days in first(case, "group")["manager_inspects"]
    models.GroupProfile.objects.update(manager_is_inspector=True)
    assert first(case, "group")["manager_is_inspector"] is True


def test_a_group_shrinks_and_grows_with_its_members_if_the_list_is_complete(case: Case) -> None:
    gathering(case)
    models.GroupMember.objects.filter(member_no="M2").update(
        joined_on=d("2024-06-01"), left_on=d("2025-01-01")
    )
    sizes = [(row["since"], row["until"], row["members"]) for row in rows(case, "group_size")]
    assert sizes == [
        (d("2024-04-01"), d("2024-06-01"), 1),
        (d("2024-06-01"), d("2025-01-01"), 2),
        (d("2025-01-01"), None, 1),
    ]
    models.ListsTold.objects.update(complete=[])
    assert [row["members"] for row in rows(case, "group_size")] == [None]
    models.GroupCount.objects.create(producer=case.producer, counted_on=d("2025-02-01"), members=2100)
    assert [row["members"] for row in rows(case, "group_size")] == [2100]


def test_parts_of_a_holding_make_the_whole_where_nobody_told_the_whole(case: Case) -> None:
    gathering(case)
    parts = {"greenhouse_m2": 1_000, "permanent_grassland_m2": 2_000}
    models.GroupMember.objects.update(holding_m2=None, fallow_m2=None, **parts)
    assert first(case, "group_member")["holding_m2"] is None
    models.GroupMember.objects.update(other_land_m2=500)
    assert first(case, "group_member")["holding_m2"] == 3_500


def test_an_internal_inspection_without_a_day_makes_the_visits_unknown(case: Case) -> None:
    gathering(case)
    assert first(case, "group_member")["internally_inspected_on"] == [d("2025-05-01")]
    models.InternalInspection.objects.filter(ref="II1").update(from_at=None)
    assert first(case, "group_member")["internally_inspected_on"] is None


def test_the_same_farmer_in_another_group_for_the_same_product_is_found(case: Case) -> None:
    gathering(case)
    gathering(other := holding(2))
    models.GroupMember.objects.filter(member_no="M1").update(iin="700410397286", product="honey")
    assert [row["in_another_group"] for row in rows(case, "group_member")] == [True, None]
    models.GroupMember.objects.filter(group=other.producer).update(left_on=d("2025-01-01"), other_groups=[])
    assert first(case, "group_member")["in_another_group"] is None


def test_control_begins_at_the_latest_with_what_was_received_or_signed_first(case: Case) -> None:
    Case.objects.update(contract_signed_on=None, declaration_received_on=d("2024-02-20"))
    assert first(case, "operator")["under_control_since"] == d("2024-02-20")
    signed(case)
    assert first(case, "operator")["under_control_since"] == d("2024-02-11")
    assert case.control_body is not None
    models.Contract.objects.create(
        producer=case.producer, control_body=case.control_body, signed_on=d("2024-02-28")
    )
    assert first(case, "operator")["under_control_since"] == d("2024-02-28")


def test_a_withdrawal_by_another_body_on_record_bars_unless_that_body_had_lost_its_recognition(
    case: Case,
) -> None:
    other = ControlBody.objects.get(code="KZ-BIO-141")
    before = Case.objects.create(
        reference="KZ-2023-0001",
        producer=case.producer,
        control_body=other,
        step="withdrawn",
        step_since=d("2026-01-10"),
        opened_on=d("2023-01-01"),
    )
    models.CaseStep.objects.create(case=before, step="withdrawn", since=d("2026-01-10"))
    models.Recognition.objects.filter(control_body=other).delete()
    models.Recognition.objects.create(
        control_body=other, category="A", since=d("2022-01-01"), source="Annex II"
    )
    assert first(case, "operator")["barred_on"] == [d("2026-01-10")]
    models.Recognition.objects.filter(control_body=other).update(until=d("2025-10-01"))
    assert first(case, "operator")["barred_on"] == []


def test_an_earlier_withdrawal_bars_unless_the_body_is_told_to_have_lost_recognition(case: Case) -> None:
    signed(case)
    assert first(case, "operator")["barred_on"] == [d("2023-01-10")]
    models.EarlierWithdrawal.objects.update(body_lost_recognition=None)
    assert first(case, "operator")["barred_on"] == []
    assert first(case, "operator")["perhaps_barred_on"] == [d("2023-01-10")]
    models.EarlierWithdrawal.objects.update(withdrawn_on=None)
    assert first(case, "operator")["barred_on"] is None


def test_nothing_signed_is_no_and_an_unanswered_point_is_unknown(case: Case) -> None:
    assert first(case, "operator")["undertook_access"] is False
    signed(case)
    operator = first(case, "operator")
    assert (operator["undertook_access"], operator["undertook_rules"]) == (True, None)


def test_a_listing_by_name_or_by_code_makes_a_product_risky_on_its_days(case: Case) -> None:
    models.CaseProduct.objects.filter(product="honey").update(cn_code="04090000")
    models.HighRiskProduct.objects.create(product="Wheat", since=d("2027-01-01"), source="act")
    models.HighRiskProduct.objects.create(cn_code="0409", since=d("2026-01-01"), source="act")
    wheat, honey, beef = rows(case, "case_product")
    assert [span["since"] for span in wheat["high_risk"]] == [d("2027-01-01")]
    assert [span["since"] for span in honey["high_risk"]] == [d("2026-01-01")]
    assert beef["high_risk"] == []
    assert len(honey["visited_at_risk_on"]) == len(("2024", "2025", "2026"))
    assert beef["visited_unannounced_on"] is None  # of no visit is it told whether it was announced


def test_years_in_a_row_are_counted_by_name_whatever_its_letters(case: Case) -> None:
    for number, visit in enumerate(models.Inspection.objects.order_by("inspected_on")):
        visit.inspector_name = ("Aigul S.", " aigul s. ", "AIGUL S.")[number]
        visit.save()
    assert [row["years_in_a_row"] for row in of_body(case, "body_visit")] == [1, 2, 3]
    models.Inspection.objects.filter(inspected_on=d("2025-04-05")).update(inspectors=["Berik T."])
    assert [row["years_in_a_row"] for row in of_body(case, "body_visit")] == [1, 1, 1]


def test_figures_are_counted_from_the_record_only_where_the_body_says_all_of_it_is_there(case: Case) -> None:
    assert case.control_body is not None
    year = models.BodyYear.objects.create(control_body=case.control_body, year=2025)
    counted = next(row for row in of_body(case, "body_year") if row["year"] == 2025)
    assert counted["physical_inspections"] is None
    year.all_cases_on_record = True
    year.save()
    models.Inspection.objects.update(announced=False)
    counted = next(row for row in of_body(case, "body_year") if row["year"] == 2025)
    assert (counted["operators"], counted["groups"]) == (1, 0)
    assert (counted["physical_inspections"], counted["unannounced_inspections"]) == (1, 1)
    year.operators = 70
    year.save()
    counted = next(row for row in of_body(case, "body_year") if row["year"] == 2025)
    assert (counted["operators"], counted["physical_inspections"]) == (70, 1)


def test_a_certificate_without_a_visit_since_the_last_one_is_told_apart_from_one_without_any(
    case: Case,
) -> None:
    models.Certificate.objects.update(issued_at=at("2030-01-01T06:00"))
    for number, day in (("C1", "2024-04-01"), ("C2", "2024-06-01"), ("C3", "2024-07-01")):
        models.Certificate.objects.create(
            case=case,
            number=number,
            code={"C1": "AAAAAAAA", "C2": "BBBBBBBB", "C3": "CCCCCCCC"}[number],
            categories=["A"],
            contents={},
            valid_from=d(day),
            valid_to=d("2027-01-01"),
            issued_at=at(f"{day}T06:00"),
            decided_by="A",
        )
    said = {
        row["ref"]: (row["verified_ever"], row["verified_since_last"])
        for row in of_body(case, "body_decision")
    }
    assert (said["C1"], said["C2"], said["C3"]) == ((False, False), (True, True), (True, False))
