"""What the statements make of groups, of what operators sign, and of control bodies."""

from __future__ import annotations

from typing import Any

import pytest
from polars.testing import assert_frame_equal

from certification.models import Case
from certification.queries.facts import OwnConnection, facts_of, facts_of_body, snapshot
from tests.certification.facts.gatherings import gathering, signed, told_of_itself
from tests.certification.facts.holdings import holding

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
