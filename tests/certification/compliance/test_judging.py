"""Judging one case: inside its transaction, writing only what differs, never on stale facts."""

from __future__ import annotations

import pytest
from django.db import transaction

from certification.actions import jobs
from certification.actions.compliance import handle_judge, judge_case
from certification.actions.record import recording
from certification.models import Case, Conversion, Event, Finding, Inspection, Job
from certification.process import SYSTEM
from certification.queries.findings import differences_of
from tests.certification.facts.holdings import d, holding

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def case() -> Case:
    return holding(1)


def judged(case: Case) -> bool:
    with transaction.atomic():
        return bool(judge_case(Case.objects.select_for_update().get(pk=case.pk)))


def standing(case: Case) -> list[tuple[int, str]]:
    return list(Finding.objects.filter(case=case, retired_at=None).order_by("pk").values_list("pk", "rule"))


def change(case: Case, day: str) -> None:
    """A change of the record as a verb makes it."""
    with recording("test_confirm", by=SYSTEM, case=case) as record:
        Conversion.objects.filter(producer=case.producer, parcel__isnull=False).update(started_on=d(day))
        record.facts_changed(case)


def take() -> jobs.Claim:
    claim = jobs.claim("db", worker="test")
    assert claim is not None
    return claim


def test_judging_twice_leaves_every_row_as_it_is(case: Case) -> None:
    assert judged(case)
    before = standing(case)
    assert before
    assert not judged(case)
    assert standing(case) == before
    assert not Finding.objects.exclude(retired_at=None).exists()


def test_judging_brings_the_versions_together(case: Case) -> None:
    Case.objects.update(facts_version=7)
    with transaction.atomic():
        held = Case.objects.select_for_update().get(pk=case.pk)
        judge_case(held)
    case.refresh_from_db()
    assert (held.judged_version, case.judged_version, case.facts_version) == (7, 7, 7)


def test_judging_is_refused_outside_a_transaction(case: Case) -> None:
    with pytest.raises(transaction.TransactionManagementError):
        judge_case(case)


def test_what_no_longer_holds_is_retired_and_kept(case: Case) -> None:
    judged(case)
    gap = Finding.objects.filter(rule="CTRL-YEARLY").get()
    Inspection.objects.create(case=case, kind="annual", physical=True, inspected_on=d("2027-05-01"))
    judged(case)
    old, new = Finding.objects.filter(rule="CTRL-YEARLY").order_by("pk")
    assert old.pk == gap.pk
    assert old.retired_at == new.recorded_at
    assert (old.during.lower, new.during.lower) == (d("2028-01-01"), d("2029-01-01"))


def test_a_step_sees_what_its_own_transaction_has_just_written(case: Case) -> None:
    """The grant one second after a fact changed: the change is judged before anything is committed."""
    judged(case)
    with transaction.atomic():
        held = Case.objects.select_for_update().get(pk=case.pk)
        case.inspections.all().delete()
        assert judge_case(held)
        rows = Finding.objects.filter(case=case, rule="CTRL-YEARLY", outcome="unmet", retired_at=None)
        assert [row.during.lower for row in rows] == [d("2026-01-01")]


def test_the_difference_is_told_without_writing(case: Case) -> None:
    assert differences_of(case)
    assert not Finding.objects.exists()
    judged(case)
    assert not differences_of(case)


def test_a_job_judges_and_is_finished(case: Case) -> None:
    change(case, "2024-05-01")
    handle_judge(take())
    case.refresh_from_db()
    assert case.judged_version == case.facts_version
    assert Job.objects.get().state == "done"
    assert not differences_of(case)


def test_a_second_change_while_the_first_is_judged_is_judged_too(case: Case) -> None:
    change(case, "2024-05-01")
    first = take()
    change(case, "2024-06-01")
    handle_judge(first)
    case.refresh_from_db()
    assert case.judged_version == case.facts_version
    second = take()
    assert second.payload["facts_version"] == case.facts_version
    before = standing(case)
    handle_judge(second)
    assert standing(case) == before
    assert jobs.claim("db", worker="test") is None


def test_a_lost_lease_takes_the_findings_back(case: Case) -> None:
    change(case, "2024-05-01")
    claim = take()
    Job.objects.update(lease_token=None)
    with pytest.raises(jobs.LeaseLost):
        handle_judge(claim)
    case.refresh_from_db()
    assert not Finding.objects.exists()
    assert case.judged_version == 0


def test_judging_leaves_no_event(case: Case) -> None:
    judged(case)
    assert not Event.objects.exists()
