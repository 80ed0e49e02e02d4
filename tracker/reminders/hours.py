"""When people may be disturbed: on working days of the calendar, outside the quiet hours, by the clock of Almaty."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db import connection

from certification.models import CalendarDay
from certification.queries.day import now_and_today
from tracker.models import QuietHours

SATURDAY = 5
DAY = timedelta(days=1)
# No row of holidays is longer.
LONGEST_BREAK_DAYS = 40


@dataclass(frozen=True, slots=True)
class Hours:
    """This moment: whether people may be told now, whether they may still be today, and the next day they may be."""

    at: datetime
    day: date
    open: bool
    over: bool
    next_day: date
    opens_at: datetime


def hours_now() -> Hours:
    """The hours by the database's clock and the legal day."""
    at, day = now_and_today()
    clock = _clock(at)
    quiet = QuietHours.objects.first()
    works, following = working(day), next_working_day(day)
    if quiet is None or quiet.since == quiet.until:
        return Hours(at, day, works, not works, following, _moment(at, clock, following - day, time()))
    silent = _within(clock, quiet.since, quiet.until)
    # In the small hours the day is still to come; in the evening it is over.
    over = not works or (silent and clock >= quiet.until)
    wait = following - day if over else timedelta()
    return Hours(at, day, works and not silent, over, following, _moment(at, clock, wait, quiet.until))


def open_ago(span: timedelta) -> datetime:
    """The moment since which people could be told for so long: hours in which nobody is disturbed do not count."""
    at, day = now_and_today()
    midnight = _moment(at, _clock(at), timedelta(), time())
    quiet = QuietHours.objects.first()
    for back in range(LONGEST_BREAK_DAYS):
        for opens, closes in reversed(_open(quiet)) if working(day - back * DAY) else ():
            begun, ended = midnight - back * DAY + opens, min(at, midnight - back * DAY + closes)
            if ended - begun >= span:
                return ended - span
            span -= max(ended - begun, timedelta())
    return midnight - LONGEST_BREAK_DAYS * DAY


def _open(quiet: QuietHours | None) -> list[tuple[timedelta, timedelta]]:
    """The parts of a worked day outside the quiet hours, from its midnight, in order."""
    if quiet is None or quiet.since == quiet.until:
        return [(timedelta(), DAY)]
    since, until = _into(quiet.since), _into(quiet.until)
    return [(timedelta(), since), (until, DAY)] if since < until else [(until, since)]


def working(day: date) -> bool:
    """Whether Kazakhstan works on that day."""
    told = CalendarDay.objects.filter(place="KZ", day=day).values_list("working", flat=True).first()
    return day.weekday() < SATURDAY if told is None else told


def next_working_day(day: date) -> date:
    """The first worked day after that day."""
    day += DAY
    while not working(day):
        day += DAY
    return day


def _within(clock: time, since: time, until: time) -> bool:
    return since <= clock < until if since < until else clock >= since or clock < until


def _clock(at: datetime) -> time:
    with connection.cursor() as cursor:
        cursor.execute("SELECT (%s::timestamptz AT TIME ZONE 'Asia/Almaty')::time", [at])
        clock: time = cursor.fetchone()[0]
    return clock


def _moment(at: datetime, clock: time, wait: timedelta, opens: time) -> datetime:
    """That clock time, so many days on."""
    return at - _into(clock) + wait + _into(opens)


def _into(clock: time) -> timedelta:
    """How far a clock time is into its day, in whole seconds."""
    return timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second)
