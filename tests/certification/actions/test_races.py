"""Two at once: of two decisions one counts, of two numbers none is doubled, of two equal reports one is kept."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from certification.actions import cases, compliance, inspections, steps
from certification.actions.once import new_id
from certification.errors import Refusal
from certification.models import Case, Certificate, Event, Inspection
from certification.queries.day import today
from certification.queries.history import verify_chain
from tests.factories import CaseFactory, Cast, make_cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """The cast, in rows that other connections see."""
    monkeypatch.setattr(compliance, "judge_case", lambda case: None)
    monkeypatch.setattr(steps, "obstacles_to", lambda case, way, day: ())
    return make_cast()


def at_once(*verbs: Callable[[], Any]) -> list[Any]:
    """Say these on connections of their own, started together; a refusal is its code."""
    start = Barrier(len(verbs))

    def say(verb: Callable[[], Any]) -> Any:
        try:
            start.wait(timeout=20)
            return verb()
        except Refusal as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(verbs)) as threads:
        return list(threads.map(say, verbs))


def test_of_two_grants_exactly_one_wins(cast: Cast) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="decision_pending")
    said = at_once(
        lambda: steps.grant(case.reference, by=cast.marat).step,
        lambda: steps.grant(case.reference, by=cast.aliya).step,
    )
    assert sorted(said) == ["certified", "step_not_possible"]
    assert Certificate.objects.count() == 1
    assert Event.objects.filter(verb="grant").count() == 1


def test_of_two_decisions_on_the_same_sight_one_is_a_conflict(cast: Cast) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
    said = at_once(
        lambda: steps.renew(case.reference, by=cast.marat, version=1).step,
        lambda: steps.suspend(case.reference, "Found.", by=cast.aliya, version=1).step,
    )
    assert "case_has_changed" in said
    assert len({"certified", "suspended"} & set(said)) == 1


def test_references_are_dense_and_never_doubled(cast: Cast) -> None:
    people = [cast.erzhan, cast.bolat, cast.zhanna] * 2
    at_once(*[lambda by=by: cases.open_case(by=by).reference for by in people])  # type: ignore[misc]
    numbers = sorted(int(case.reference.rsplit("-", 1)[1]) for case in Case.objects.all())
    assert numbers == [1, 2, 3, 4, 5, 6]


def test_the_same_report_twice_at_once_is_one_report(cast: Cast) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    uuid = new_id()

    def send() -> int:
        told = inspections.report(
            case.reference, uuid, by=cast.dana, inspected_on=today(), physical=True, result="clean"
        )
        return told.pk

    said = at_once(send, send, send)
    assert len(set(said)) == 1
    assert (Inspection.objects.count(), Event.objects.count()) == (1, 1)


def test_what_commits_at_once_is_chained_without_a_gap(cast: Cast) -> None:
    people = [cast.erzhan, cast.bolat, cast.zhanna]
    at_once(*[lambda by=by: cases.open_case(by=by) for by in people])  # type: ignore[misc]
    assert Event.objects.filter(seal__isnull=False).count() == 3
    assert verify_chain() is None
