"""The letter goes out once, in its reader's language, and not at all when it has become moot."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from certification.actions import jobs
from certification.models import Case, Job
from certification.queries.day import today
from tests.tracker.reminders.conftest import Scene
from tracker.models import Message, Reminder, User
from tracker.reminders.gather import gather
from tracker.reminders.send import handle_remind

Send = Callable[[], None]


def test_a_reminder_is_sent_once_under_a_name_of_its_own(scene: Scene, send_all: Send) -> None:
    scene.ask(7)
    scene.plan()
    send_all()
    scene.plan()
    send_all()
    (letter,) = mail.outbox
    reminder = Reminder.objects.get()
    assert reminder.sent_at is not None
    assert letter.to == [scene.farmer.email]
    assert re.fullmatch(rf"<reminder\.{reminder.message_id}@[\w.]+>", letter.message()["Message-ID"])
    assert scene.case.reference in letter.body


@pytest.mark.parametrize(
    ("language", "days_left", "state"),
    [
        ("kk", -5, "Мерзімі өтті: 5\u00a0күн"), ("kk", 0, "Бүгін соңғы күн"), ("kk", 7, "7\u00a0күн қалды"),
        ("ru", -5, "Просрочено: 5\u00a0дней"), ("ru", 0, "Срок сегодня"), ("ru", 1, "Ещё 1\u00a0день"),
        ("en", -1, "Late: 1\u00a0day"), ("en", 0, "Due today"), ("en", 7, "7\u00a0days left"),
    ],
)  # fmt: skip
def test_the_letter_speaks_its_readers_language(
    scene: Scene, send_all: Send, language: str, days_left: int, state: str
) -> None:
    User.objects.filter(pk=scene.farmer.pk).update(language=language)
    scene.ask(days_left, text="Land deed of field 3")
    scene.plan()
    send_all()
    (letter,) = (sent for sent in mail.outbox if sent.to == [scene.farmer.email])
    title = {"kk": "Жетіспейтін құжаттар", "ru": "Недостающие документы", "en": "Missing documents"}[language]
    assert letter.subject == f"{state}. {title} ({scene.case.reference})"
    assert letter.body.startswith(f"{state}.\n{title}.\n\nLand deed of field 3\n\n")
    assert getattr(scene.cast.tansari, f"name_{language}") in letter.body
    assert f"/{language}/my/case/{scene.case.reference}/\n" in letter.body
    assert letter.message()["Content-Language"] == language


def test_a_far_day_is_named_in_the_dative_in_kazakh(scene: Scene, send_all: Send) -> None:
    scene.ask(20)
    scene.plan()
    send_all()
    assert re.search(r"(ға|ге|қа|ке) дейін\. ", mail.outbox[0].subject)


def test_a_deadline_met_meanwhile_is_not_spoken_of(scene: Scene, send_all: Send) -> None:
    request = scene.ask(7)
    scene.plan()
    gather()
    request.answered_on = today()
    request.save()
    send_all()
    reminder = Reminder.objects.get()
    assert (len(mail.outbox), reminder.sent_at, reminder.moot_at is None) == (0, None, False)
    assert Job.objects.get(kind="remind").state == "done"


def test_a_case_closed_meanwhile_is_not_spoken_of(scene: Scene, send_all: Send) -> None:
    scene.ask(7)
    scene.plan()
    Case.objects.update(step="left", closed_on=today())
    send_all()
    assert mail.outbox == []


def test_who_lost_the_role_meanwhile_hears_nothing(scene: Scene, send_all: Send) -> None:
    scene.ask(7)
    scene.plan()
    scene.farmer.memberships.update(until=today())
    send_all()
    assert mail.outbox == []


def test_a_rule_is_not_spoken_of_on_findings_that_do_not_know_all_facts(scene: Scene, send_all: Send) -> None:
    scene.forecast_unmet(30)
    scene.plan()
    Case.objects.update(facts_version=2)
    send_all()
    assert mail.outbox == []
    assert Job.objects.filter(kind="remind", state="due", last_error__startswith="NotJudgedYet").count() == 2


def test_a_server_that_refuses_leaves_the_reminder_to_be_sent(
    scene: Scene, send_all: Send, settings: Any
) -> None:
    scene.ask(7)
    scene.plan()
    settings.EMAIL_BACKEND = "tests.tracker.reminders.test_send.Refusing"
    send_all()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    job = Job.objects.get(kind="remind")
    assert (job.state, job.attempts, job.lease_until) == ("due", 1, None)
    assert "refused" in job.last_error
    Job.objects.update(due_at=job.created_at)
    send_all()
    assert len(mail.outbox) == 1


def test_a_worker_whose_lease_is_gone_sends_nothing(scene: Scene) -> None:
    scene.ask(7)
    scene.plan()
    gather()
    late = jobs.claim("mail", worker="late", lease_seconds=0)
    other = jobs.claim("mail", worker="other")
    assert late is not None
    assert other is not None
    with pytest.raises(jobs.LeaseLost):
        handle_remind(late)
    assert mail.outbox == []
    handle_remind(other)
    assert len(mail.outbox) == 1


def test_a_repeat_of_unknown_outcome_bears_the_same_name(scene: Scene) -> None:
    scene.ask(7)
    scene.plan()
    gather()
    names = []
    for _ in range(2):
        Message.objects.update(sent_at=None)
        Reminder.objects.update(sent_at=None)
        Job.objects.update(state="due", lease_until=None)
        job = jobs.claim("mail", worker="test")
        assert job is not None
        handle_remind(job)
        names.append(mail.outbox[-1].message()["Message-ID"])
    assert names[0] == names[1]


class Refusing(EmailBackend):
    """A mail server that takes nothing."""

    def send_messages(self, messages: Any) -> int:
        raise OSError("refused")
