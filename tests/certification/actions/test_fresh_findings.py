"""A step never stands on stale findings: it judges the case itself, with no worker in between."""

from __future__ import annotations

from datetime import timedelta

import pytest

from certification.actions import reference, steps
from certification.errors import Blocked
from certification.models import Case, Recognition
from certification.process import SYSTEM
from certification.queries.day import today
from tests.factories import CaseFactory, Cast, InspectionFactory, make_cast

pytestmark = pytest.mark.django_db


def ready_to_be_granted() -> tuple[Cast, Case]:
    cast, day = make_cast(), today()
    signed = day - timedelta(days=60)
    case = CaseFactory(
        producer=cast.tansari,
        control_body=cast.body,
        step="decision_pending",
        opened_on=signed,
        contract_signed_on=signed,
    )
    InspectionFactory(case=case, inspected_on=day - timedelta(days=10))
    return cast, case


def test_a_grant_right_after_a_fact_changed_sees_the_new_finding() -> None:
    cast, case = ready_to_be_granted()
    row = Recognition.objects.get(control_body=cast.body, category="A")
    reference.end_recognition(row.pk, until=today(), source="test act", by=SYSTEM)
    with pytest.raises(Blocked) as refused:
        steps.grant(case.reference, by=cast.marat)
    assert "CTRL-RECOGNISED" in {obstacle.rule for obstacle in refused.value.obstacles}
    case.refresh_from_db()
    assert case.step == "decision_pending"


def test_the_same_grant_without_that_change_goes_through() -> None:
    cast, case = ready_to_be_granted()
    steps.grant(case.reference, by=cast.marat)
    case.refresh_from_db()
    assert case.step == "certified"
    assert case.judged_version <= case.facts_version
