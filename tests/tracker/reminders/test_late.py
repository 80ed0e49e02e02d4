"""What counts as late, for whoever watches: the time in which nobody may be disturbed does not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time, timedelta

import pytest
from django.db.models.functions import Now
from django.utils.timezone import get_default_timezone, localtime

from certification.actions import reference
from certification.process import SYSTEM
from certification.queries.day import now_and_today, today
from tests.tracker.reminders.conftest import Scene
from tracker.models import Message, QuietHours, Reminder
from tracker.reminders.gather import gather
from tracker.reminders.hours import open_ago
from tracker.tasks.figures import reminders_late

Days = Callable[[int], None]


def quiet(minutes_before: int, minutes_after: int) -> None:
    """Quiet from so many minutes before this one until so many after it, negative ones reversed."""
    now = localtime(now_and_today()[0], get_default_timezone())
    since, until = now - timedelta(minutes=minutes_before), now + timedelta(minutes=minutes_after)
    QuietHours.objects.all().delete()
    QuietHours.objects.create(since=since.time(), until=until.time())


def gathered(scene: Scene, minutes_ago: int) -> None:
    """A message that was to leave so many minutes ago."""
    scene.ask(7)
    scene.plan()
    gather()
    Message.objects.update(created_at=Now() - timedelta(minutes=minutes_ago))
    Reminder.objects.update(raised_at=Now() - timedelta(minutes=minutes_ago))


@pytest.mark.parametrize(("minutes", "late"), [(14, 0), (16, 1)])
def test_a_message_is_late_after_a_quarter_of_an_hour(scene: Scene, minutes: int, late: int) -> None:
    gathered(scene, minutes)
    assert reminders_late() == late
    Reminder.objects.update(sent_at=Now())
    assert reminders_late() == 0


@pytest.mark.parametrize(("open_before", "late"), [(13, 0), (17, 1)])
def test_what_quiet_hours_hold_up_is_not_late_but_what_was_before_them_stays_so(
    scene: Scene, open_before: int, late: int
) -> None:
    gathered(scene, 30 + open_before)
    quiet(30, 30)
    assert reminders_late() == late


@pytest.mark.parametrize(("open_after", "late"), [(5, 0), (12, 1)])
def test_minutes_before_and_after_quiet_hours_count_together(
    scene: Scene, open_after: int, late: int
) -> None:
    gathered(scene, 30 + open_after + 5)
    quiet(30 + open_after, -open_after)
    assert reminders_late() == late


def test_days_off_hold_up_and_a_worked_day_among_them_does_not(scene: Scene, days_pass: Days) -> None:
    scene.ask(7)
    scene.plan()
    Reminder.objects.update(raised_at=Now() - timedelta(hours=47))
    days_pass(2)
    for back in range(3):
        day = today() - timedelta(days=back)
        reference.keep_calendar_day(place="KZ", day=day, working=False, source="test", by=SYSTEM)
    assert reminders_late() == 0
    reference.keep_calendar_day(
        place="KZ", day=day + timedelta(days=1), working=True, source="test", by=SYSTEM
    )
    assert reminders_late() == 1


@pytest.mark.parametrize("exact", [True, False])
def test_what_the_law_dates_is_late_in_the_night_too(scene: Scene, exact: bool) -> None:
    gathered(scene, 20)
    Reminder.objects.update(exact=exact)
    quiet(25, 30)
    assert reminders_late() == int(exact)


def test_the_night_before_is_stepped_over(scene: Scene) -> None:
    now = now_and_today()[0]
    QuietHours.objects.all().delete()
    assert abs(now - open_ago(timedelta(minutes=15)) - timedelta(minutes=15)) < timedelta(seconds=5)
    # Two hours are open a day, of which one is over.
    clock = localtime(now, get_default_timezone())
    since, until = clock + timedelta(hours=1), clock - timedelta(hours=1)
    QuietHours.objects.create(since=since.time(), until=until.time())
    ago = now - open_ago(timedelta(minutes=90))
    assert abs(ago - timedelta(hours=23, minutes=30)) < timedelta(seconds=5), ago


def test_of_a_minute_a_day_it_takes_weeks(scene: Scene) -> None:
    gathered(scene, 16)
    QuietHours.objects.create(since=time(0, 1), until=time(0, 0))
    assert reminders_late() == 0
