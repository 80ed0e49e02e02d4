"""One message a day, at an hour at which people may be disturbed, with what stands at that moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.core import mail
from django.utils.timezone import get_default_timezone, localtime

from certification.actions import reference
from certification.models import Certificate, Job
from certification.process import SYSTEM
from certification.queries.day import now_and_today, today
from tests.factories import CaseFactory
from tests.tracker.reminders.conftest import Scene
from tracker.models import Message, QuietHours, Reminder, ReminderKind, User
from tracker.reminders.gather import gather
from tracker.reminders.hours import hours_now
from tracker.reminders.plan import plan
from tracker.tasks import derive, work

Send = Callable[[], None]
Days = Callable[[int], None]


def quiet(minutes_before: int, minutes_after: int) -> None:
    """Quiet from so many minutes before this one until so many after it, whatever the clock says."""
    now = localtime(now_and_today()[0], get_default_timezone())
    since, until = now - timedelta(minutes=minutes_before), now + timedelta(minutes=minutes_after)
    QuietHours.objects.all().delete()
    QuietHours.objects.create(since=since.time(), until=until.time())


def test_several_obligations_of_one_day_are_one_letter(scene: Scene, send_all: Send) -> None:
    User.objects.filter(pk=scene.farmer.pk).update(language="en")
    other = CaseFactory(producer=scene.cast.tansari, control_body=scene.cast.rival, step="converting")
    scene.ask(7, text="Deed")
    scene.ask(14, text="Map")
    other.requests.create(
        kind="question",
        asked_of="producer",
        text="Seed?",
        asked_on=today(),
        due_on=today() + timedelta(days=1),
    )
    plan([scene.case.pk, other.pk])
    send_all()
    (letter,) = mail.outbox
    assert letter.subject.startswith("3 deadlines. 1\u00a0day left. ")
    assert letter.body.index("Seed?") < letter.body.index("Deed") < letter.body.index("Map")
    assert other.reference in letter.body
    assert Reminder.objects.filter(sent_at__isnull=False).count() == 3


def test_two_leads_of_one_obligation_are_said_once(scene: Scene, days_pass: Days, send_all: Send) -> None:
    quiet(30, 30)
    scene.ask(1)
    scene.plan()
    days_pass(1)
    scene.plan()
    QuietHours.objects.all().delete()
    send_all()
    assert Reminder.objects.filter(sent_at__isnull=False).count() == 2
    assert mail.outbox[0].body.count("Жетіспейтін құжаттар") == 1


def test_what_is_raised_after_the_letter_waits_for_the_next_working_day(
    scene: Scene, days_pass: Days, send_all: Send
) -> None:
    days_pass(2)  # a Friday
    scene.ask(7)
    scene.plan()
    send_all()
    scene.ask(14)
    scene.plan()
    send_all()
    assert len(mail.outbox) == 1
    assert Reminder.objects.filter(sent_at=None).get().send_on == date(2027, 2, 8)
    for _ in range(3):
        days_pass(1)
        send_all()
    assert len(mail.outbox) == 2
    assert not Reminder.objects.filter(late=True).exists()


def test_what_is_due_before_the_next_letter_gets_one_of_its_own(scene: Scene, send_all: Send) -> None:
    for days in (7, 1, 0):
        scene.ask(days)
        scene.plan()
        send_all()
    assert Message.objects.filter(person=scene.farmer).count() == len(mail.outbox) == 3


@pytest.mark.parametrize(("moved", "sent"), [(0, 1), (3, 0), (4, 0)])
def test_nothing_leaves_on_a_weekend(
    scene: Scene, days_pass: Days, send_all: Send, moved: int, sent: int
) -> None:
    days_pass(moved)
    request = scene.ask(7)
    request.asked_on = today()
    request.save()
    scene.plan()
    send_all()
    assert len(mail.outbox) == sent
    days_pass(5 - moved)
    send_all()
    assert len(mail.outbox) == 1
    assert not Reminder.objects.filter(late=True).exists()


def test_nothing_leaves_on_a_holiday(scene: Scene, send_all: Send) -> None:
    reference.keep_calendar_day(place="KZ", day=today(), working=False, source="test", by=SYSTEM)
    scene.ask(7)
    scene.plan()
    send_all()
    assert mail.outbox == []


def test_nothing_leaves_in_quiet_hours(scene: Scene, send_all: Send) -> None:
    quiet(30, 30)
    scene.ask(7)
    scene.plan()
    send_all()
    assert mail.outbox == []
    assert not Message.objects.exists()
    QuietHours.objects.all().delete()
    send_all()
    assert len(mail.outbox) == 1


def test_a_message_that_waits_into_the_quiet_hours_is_put_off(scene: Scene, send_all: Send) -> None:
    scene.ask(7)
    scene.plan()
    gather()
    quiet(30, 30)
    send_all()
    job = Job.objects.get(kind="remind")
    assert (mail.outbox, job.state, job.attempts) == ([], "due", 0)
    assert job.due_at > now_and_today()[0]
    QuietHours.objects.all().delete()
    Job.objects.update(due_at="2026-01-01T00:00Z")
    send_all()
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("off", ["quiet", "holiday"])
def test_what_the_law_dates_leaves_on_its_very_day(scene: Scene, send_all: Send, off: str) -> None:
    if off == "quiet":
        quiet(30, 30)
    else:
        reference.keep_calendar_day(place="KZ", day=today(), working=False, source="test", by=SYSTEM)
    scene.case.step = "certified"
    scene.case.save()
    Certificate.objects.create(
        case=scene.case, number="N-1", code="ABCDEFGH", categories=["A"], contents={}, decided_by="Marat",
        valid_from=today() - timedelta(days=364), valid_to=today(), issued_at="2026-02-04T06:00Z",
    )  # fmt: skip
    scene.ask(0)
    scene.plan()
    send_all()
    (letter,) = mail.outbox
    assert "Сертификаттың жарамдылық мерзімі" in letter.body
    assert set(Reminder.objects.filter(sent_at__isnull=False).values_list("kind", flat=True)) == {
        "certificate_expires"
    }


def test_the_hours_of_a_day(scene: Scene) -> None:
    now, day = now_and_today()
    assert (hours_now().open, hours_now().over, hours_now().next_day) == (
        True,
        False,
        day + timedelta(days=1),
    )
    quiet(30, 30)
    hours = hours_now()
    assert not hours.open
    opens = localtime(hours.opens_at, get_default_timezone())
    until = QuietHours.objects.get().until
    assert (opens.hour, opens.minute) == (until.hour, until.minute)
    assert hours.opens_at > now


def test_a_message_waits_until_the_day_is_planned(scene: Scene) -> None:
    scene.ask(7)
    scene.plan()
    derive.plan_the_day()
    derive.send_what_was_raised()
    assert not Message.objects.exists()
    work.drain("db", limit_seconds=20)
    derive.send_what_was_raised()
    assert Message.objects.count() == 1


def test_whom_the_portal_is_enough_has_it_there_at_once(scene: Scene, send_all: Send) -> None:
    User.objects.update(channel="portal")
    quiet(30, 30)
    scene.ask(7)
    scene.plan()
    send_all()
    assert mail.outbox == []
    assert Reminder.objects.get().sent_at is not None


def test_mail_away_for_days_is_sent_late_and_says_so(
    scene: Scene, days_pass: Days, send_all: Send, settings: Any
) -> None:
    scene.ask(7)
    scene.plan()
    settings.EMAIL_BACKEND = "tests.tracker.reminders.test_send.Refusing"
    send_all()
    days_pass(2)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    Job.objects.update(due_at="2026-01-01T00:00Z")
    send_all()
    assert "кешігіп" in mail.outbox[0].body
    assert Reminder.objects.get().late


def test_who_stands_above_reads_whose_turn_it_is(scene: Scene, send_all: Send) -> None:
    User.objects.filter(pk=scene.manager.pk).update(language="ru")
    scene.ask(-3)
    scene.plan()
    send_all()
    (letter,) = (one for one in mail.outbox if one.to == [scene.manager.email])
    assert "Очередь производителя." in letter.body
    assert "/ru/office/case/" in letter.body


def test_what_came_too_late_for_its_message_waits_for_the_next(scene: Scene, send_all: Send) -> None:
    scene.ask(7)
    scene.plan()
    send_all()
    Reminder.objects.update(sent_at=None)
    gather()
    assert Reminder.objects.get().message is None


def test_a_kind_nobody_has_settled_speaks_for_itself_by_the_star(scene: Scene) -> None:
    scene.ask(7, kind="something_new")
    scene.plan()
    assert ReminderKind.objects.filter(kind="something_new").count() == 0
    assert scene.raised() == [7]
