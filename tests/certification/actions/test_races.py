"""Two at once: of two decisions one counts, of two numbers none is doubled, of two equal reports one is kept."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from certification.actions import cases, compliance, inspections, samples, steps
from certification.actions.caretakers import take_over
from certification.actions.once import new_id
from certification.errors import Conflict, Refusal
from certification.models import Case, Certificate, Event, Inspection
from certification.queries.day import today
from certification.queries.history import verify_chain
from tests.factories import CaseFactory, Cast, SampleFactory, make_cast

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


def test_of_fifty_who_claim_one_file_one_has_it_and_the_others_are_told_who(cast: Cast) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    people = [replace(cast.dana, id=f"inspector-{n}", name=f"Inspector {n}") for n in range(50)]

    def claim(by: Any) -> str:
        try:
            return str(take_over(case.reference, by=by, seen="").caretaker)
        except Conflict as refusal:
            return f"told {refusal.params['caretaker']}"

    said = at_once(*[lambda by=by: claim(by) for by in people])  # type: ignore[misc]
    case.refresh_from_db()
    assert sorted(said) == sorted([case.caretaker, *[f"told {case.caretaker}"] * 49])
    assert Event.objects.filter(verb="take_over").count() == 1


def test_f11_of_twenty_decisions_on_one_case_one_counts(cast: Cast) -> None:
    """At once, on the same sight: renewals, suspensions and withdrawals by twenty reviewers."""
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
    people = [replace(cast.marat, id=f"reviewer-{n}", name=f"Reviewer {n}") for n in range(20)]

    def decide(number: int) -> str:
        by = people[number]
        verbs: list[Callable[[], Case]] = [
            lambda: steps.renew(case.reference, by=by, version=1),
            lambda: steps.suspend(case.reference, "Found.", by=by, version=1),
            lambda: steps.withdraw(case.reference, "Found.", by=by, version=1),
        ]
        return f"done {verbs[number % 3]().step}"

    said = at_once(*[lambda n=n: decide(n) for n in range(20)])  # type: ignore[misc]
    case.refresh_from_db()
    assert sorted(said) == sorted([f"done {case.step}", *["case_has_changed"] * 19])
    assert Event.objects.filter(verb__in=("renew", "suspend", "withdraw")).count() == 1
    assert case.version == 2


@pytest.mark.long
@pytest.mark.timeout(900)
def test_f11_a_thousand_races_have_one_winner_each(cast: Cast) -> None:
    people = [replace(cast.marat, id=f"reviewer-{n}", name=f"Reviewer {n}") for n in range(8)]
    for _ in range(1000):
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
        verbs = [
            lambda by=by, r=case.reference: steps.suspend(r, "Found.", by=by, version=1).step  # type: ignore[misc]
            for by in people
        ]
        assert sorted(at_once(*verbs)) == [*["case_has_changed"] * 7, "suspended"]


def test_f20_two_cases_of_one_producer_certified_at_once_have_two_numbers(cast: Cast) -> None:
    """Neither waits for the other for ever, no number is doubled and none left out."""
    files = [
        CaseFactory(producer=cast.tansari, control_body=cast.body, step="decision_pending") for _ in range(6)
    ]
    said = at_once(*[lambda f=f: steps.grant(f.reference, by=cast.marat).step for f in files])  # type: ignore[misc]
    assert said == ["certified"] * 6
    numbers = sorted(Certificate.objects.values_list("number", flat=True))
    assert [int(number.rsplit(".", 1)[1]) for number in numbers] == [1, 2, 3, 4, 5, 6]
    assert len({number.rsplit(".", 2)[0] for number in numbers}) == 1


def test_of_two_results_of_a_sample_at_once_one_is_kept_and_the_other_told(cast: Cast) -> None:
    sample = SampleFactory(case=CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting"))
    said = at_once(
        lambda: samples.report_result(sample.uuid, by=cast.dana, result="not_detected").result,
        lambda: (
            samples.report_result(
                sample.uuid, by=cast.dana, result="detected", substance="glyphosate", value_ug_kg=34
            ).result
        ),
    )
    sample.refresh_from_db()
    assert sorted(said) == sorted([sample.result, "result_already_reported"])
    assert Event.objects.filter(verb="report_result").count() == 1
