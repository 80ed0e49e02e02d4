"""Working a queue and keeping the clock: what is derived, what failure costs, what happens without a broker."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.models import F
from django.db.models.functions import Now

from certification.actions import jobs, requests, sweeping
from certification.actions.bursts import BURST
from certification.actions.requests import Item
from certification.actions.sweeping import start_sweep
from certification.engine.book import RuleBook
from certification.law import BOOK
from certification.models import Case, EventSeal, Finding, Job, Sweep, WorkerBeat
from certification.queries.day import today
from certification.queries.findings import differences_of
from tests.certification.facts.holdings import holding
from tests.factories import CaseFactory, Cast, MembershipFactory, OrganisationFactory, make_cast
from tracker.models import Cursor, Reminder
from tracker.tasks import clock, derive, drain, tick, work
from tracker.tasks.handlers import HANDLERS


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def case(cast: Cast) -> Any:
    organisation = OrganisationFactory(kind="producer", name="Tansari", producer=cast.tansari)
    MembershipFactory(organisation=organisation, role="producer")
    return CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")


def kinds(**of: Any) -> list[str]:
    return sorted(Job.objects.filter(**of).values_list("kind", flat=True))


def test_a_job_that_fails_goes_back_with_its_reason(db: None) -> None:
    jobs.produce("remind", "remind:1", {"no": "reminder"})
    work.drain("db", limit_seconds=5)
    job = Job.objects.get()
    assert (job.state, job.attempts, job.last_error) == ("due", 1, "KeyError: 'message'")


def test_work_nobody_knows_waits_for_who_knows_it(db: None) -> None:
    jobs.produce("unheard_of", "x", {})
    work.drain("db", limit_seconds=5)
    job = Job.objects.get()
    assert (job.state, job.last_error) == ("due", "LookupError: no handler for unheard_of")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("said", "lost"),
    [
        ("SELECT pg_terminate_backend(pg_backend_pid())", True),
        ("SET statement_timeout = '20ms'; SELECT pg_sleep(1)", False),
        ("SELECT 1 / 0", False),
    ],
)
def test_a_job_that_lost_its_line_is_begun_again_soon_and_no_other(said: str, lost: bool) -> None:
    jobs.produce("remind", "x", {})
    Job.objects.update(attempts=7, failures=7)
    job = jobs.claim("db", worker="test")
    assert job is not None
    with pytest.raises(DatabaseError) as trouble, connection.cursor() as cursor:
        cursor.execute(said)
    connection.close()
    work.put_back(job, trouble.value)
    row = Job.objects.annotate(now=Now()).get()
    assert ((row.due_at - row.now).total_seconds() <= 2) is lost
    assert row.attempts == 8


def test_one_job_that_fails_holds_up_no_other(case: Case) -> None:
    jobs.produce("unheard_of", "x", {})
    jobs.produce("plan_reminders", "y", {"cases": [case.pk]})
    work.drain("db", limit_seconds=5)
    assert kinds(state="done") == ["plan_reminders"]


def test_every_case_whose_findings_are_behind_is_judged(case: Case) -> None:
    derive.judge_what_waits()
    derive.judge_what_waits()
    assert Job.objects.get().key == f"judge:{case.pk}:1"
    work.drain("db", limit_seconds=30)
    case.refresh_from_db()
    assert case.judged_version == case.facts_version == 1
    derive.judge_what_waits()
    assert kinds(state="due") == []


def test_a_judged_case_is_planned_for_at_once(case: Case) -> None:
    derive.judge_what_waits()
    work.drain("db", limit_seconds=30)
    assert Job.objects.filter(kind="plan_reminders", key=f"plan:judge:{case.pk}:1", state="done").exists()


def test_every_open_case_is_planned_once_a_day(case: Case, cast: Cast, settings: Any) -> None:
    CaseFactory(producer=cast.birlik, control_body=cast.body, step="left")
    for _ in range(3):
        derive.plan_the_day()
    first, last = case.pk, Case.objects.order_by("pk").last().pk  # type: ignore[union-attr]
    planned = {"first": first, "last": last, "since": today().isoformat()}
    assert [job.payload for job in Job.objects.order_by("key")] == [{"cases": []}, planned]
    settings.LEGAL_DAY_SHIFT += 1
    derive.plan_the_day()
    assert Job.objects.count() == 4
    assert Job.objects.order_by("key").last().payload["since"] == today().isoformat()  # type: ignore[union-attr]
    settings.LEGAL_DAY_SHIFT += 4
    derive.plan_the_day()
    missed = Job.objects.order_by("key").last().payload["since"]  # type: ignore[union-attr]
    assert missed == (today() - timedelta(days=3)).isoformat()


@pytest.mark.django_db(transaction=True)
def test_what_an_event_was_about_is_planned_and_read_once() -> None:
    cast = make_cast()
    MembershipFactory(
        organisation=OrganisationFactory(kind="producer", name="Tansari", producer=cast.tansari),
        role="producer",
    )
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting", judged_version=1)
    requests.ask(case.reference, by=cast.marat, items=[Item("Which seed?", today() + timedelta(days=7))])
    derive.plan_what_changed()
    seq = EventSeal.objects.order_by("-seq").values_list("seq", flat=True)[0]
    assert Cursor.objects.get().seq == seq
    assert Job.objects.filter(kind="plan_reminders").get().key == f"event:{seq}:{case.pk}"
    derive.plan_what_changed()
    work.drain("db", limit_seconds=5)
    assert list(Reminder.objects.values_list("days_before", flat=True)) == [7]


def test_a_reminder_without_a_job_gets_one_at_the_next_tick(wednesday: None, case: Case) -> None:
    Reminder.objects.create(
        person=MembershipFactory().user, case=case, deadline="request:1", kind="question", due_on=today(),
        days_before=0, send_on=today(), raised_on=today(), raised_at=Now(),
    )  # fmt: skip
    derive.send_what_was_raised()
    derive.send_what_was_raised()
    assert kinds(queue="mail") == ["remind"]


def test_a_tick_alone_does_all_that_is_due(case: Case) -> None:
    clock.tick(by_message=False)
    clock.tick(by_message=False)
    case.refresh_from_db()
    assert case.judged_version == 1
    assert kinds(state="due") == []


def test_a_step_that_fails_does_not_stop_the_tick(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derive, "judge_what_waits", lambda: 1 / 0)
    clock.tick(by_message=False)
    assert Job.objects.filter(kind="plan_reminders", state="done").exists()


def test_a_doorbell_heard_is_a_sign_of_life_of_the_worker(db: None) -> None:
    tick()
    drain("db")
    assert not WorkerBeat.objects.exists()
    tick.apply()
    drain.apply(args=("db",))
    assert list(WorkerBeat.objects.values_list("name", "role", "pid")) == [
        (f"{work.name()}/db", "db", os.getpid())
    ]


def test_the_queues_can_be_worked_without_celery(case: Case) -> None:
    call_command("drain")
    case.refresh_from_db()
    assert case.judged_version == 1
    assert kinds(state="due") == []


def test_every_handler_is_called_by_its_kind() -> None:
    named = [
        "judge",
        "nothing",
        "plan_reminders",
        "remind",
        "sweep_bodies",
        "sweep_shard",
        "webhook",
        "webhook_closed",
    ]
    assert sorted(HANDLERS) == named


@pytest.mark.django_db(transaction=True)
def test_a_burst_of_changed_cases_is_judged_in_one_pass_and_every_job_is_done() -> None:
    cases = [holding(number, seed=number) for number in range(1, BURST + 3)]
    Case.objects.update(facts_version=F("facts_version") + 1)
    derive.judge_what_waits()
    work.drain("db", limit_seconds=60)
    assert set(Job.objects.filter(kind="judge").values_list("state", "attempts")) == {("done", 1)}
    assert not Case.objects.filter(judged_version__lt=F("facts_version")).exists()
    assert Finding.objects.values("recorded_at").distinct().count() == 1
    assert Finding.objects.values("case").distinct().count() == len(cases)
    assert not differences_of(cases[-1])


@pytest.mark.django_db(transaction=True)
def test_a_few_changed_cases_are_judged_one_by_one() -> None:
    for number in range(1, 4):
        holding(number)
    derive.judge_what_waits()
    work.drain("db", limit_seconds=60)
    assert Finding.objects.values("recorded_at").distinct().count() == 3


def test_the_night_is_swept_once_a_day_and_once_more_under_a_new_book(
    case: Case, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    derive.sweep_the_night()
    assert not Sweep.objects.exists()
    start_sweep()
    for _ in range(2):
        derive.sweep_the_night()
    assert Sweep.objects.count() == 1
    settings.LEGAL_DAY_SHIFT += 1
    for _ in range(2):
        derive.sweep_the_night()
    assert Sweep.objects.count() == 2
    monkeypatch.setattr(derive, "BOOK", RuleBook(BOOK.rules[1:], BOOK.subjects))
    monkeypatch.setattr(sweeping, "BOOK", derive.BOOK)
    for _ in range(2):
        derive.sweep_the_night()
    assert Sweep.objects.count() == 3
    assert len(kinds(kind="sweep_shard")) == 3
