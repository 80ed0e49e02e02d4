"""What a slice sees of each table is enough: its cases have in it the facts they have alone."""

from __future__ import annotations

from datetime import date

import pytest
from polars.testing import assert_frame_equal

from certification.models import Case, Certificate, ControlBody, GroupMember, Herd
from certification.queries.facts import OwnConnection, chains_of, facts_of, snapshot
from certification.queries.facts.statement import HELD
from certification.queries.facts.windows import BEYOND, Window
from tests.certification.facts.gatherings import gathering
from tests.certification.facts.holdings import holding
from tests.factories import CaseFactory

pytestmark = pytest.mark.django_db(transaction=True)


def seen_alike(case: Case) -> None:
    own = facts_of(OwnConnection(), case.pk), chains_of(OwnConnection(), case.pk)
    with snapshot() as source:
        crowd = facts_of(source, case.pk), chains_of(source, case.pk)
    for kind, frame in own[0].items():
        assert_frame_equal(frame, crowd[0][kind], check_row_order=False)
    for (_, members), (_, seen) in zip(own[1], crowd[1], strict=True):
        assert_frame_equal(members, seen, check_row_order=False)


def test_a_farmer_in_the_group_of_a_stranger_is_seen() -> None:
    gathering(first := holding(1))
    gathering(holding(2))
    GroupMember.objects.filter(member_no="M1").update(iin="700410397286", product="honey")
    seen_alike(first)
    with snapshot() as source:
        members = facts_of(source, first.pk)["group_member"].sort("id")
    assert members["in_another_group"].to_list() == [True, None]


def test_a_certificate_of_another_case_of_the_same_producer_is_seen() -> None:
    case = holding(1)
    holding(2)
    rival = ControlBody.objects.exclude(pk=case.control_body_id).first()
    later = CaseFactory(producer=case.producer, control_body=rival)
    Certificate.objects.create(
        case=later,
        number="KZ-BIO-141.398-0000001.2026.001",
        code="ABCDEFGH",
        categories=sorted({row.category for row in case.products.all()}),
        contents={},
        valid_from=date(2026, 2, 4),
        valid_to=date(2027, 2, 4),
        issued_at="2026-02-04T06:00Z",
        issued_on=date(2026, 2, 4),
        decided_by="Timur",
    )
    seen_alike(case)
    with snapshot() as source:
        elsewhere = facts_of(source, case.pk)["case_product"]["certified_elsewhere"]
    assert elsewhere.list.len().to_list() == [1] * case.products.count()


def test_windows_stand_before_statements_whose_cases_are_held() -> None:
    window = Window(cases=(5, 9), producers=(2, 3))
    herds, marked = (
        Herd._meta.db_table,
        f"{HELD}SELECT FROM {Herd._meta.db_table} /* {BEYOND} {Herd._meta.db_table} */",
    )
    part = f"{herds} AS NOT MATERIALIZED (SELECT * FROM {herds} WHERE producer_id BETWEEN 2 AND 3)"
    assert window.before(f"{HELD}SELECT FROM {herds}") == f"{HELD.rstrip()},\n{part}\nSELECT FROM {herds}"
    assert window.before(marked) == marked
    assert window.before(f"SELECT FROM {herds}") == f"SELECT FROM {herds}"
