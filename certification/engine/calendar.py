"""Months, days and hours as Regulation 1182/71 counts them, and working days of a calendar that is passed in.

Which day counts depends on the kind of period. The product's readings (the act is read, the application is
ours): conversion: the anniversary is referred, the day after it is the first safe day; withdrawal in days:
its last day is inside; rolling windows: the anniversary is inside; ages written "less than": not met from the
day the age is reached; deadlines: the last day is in time and moves to the next working day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

import polars as pl

from certification.engine.ranges import EVER, NEVER, Cover

SATURDAY = 5
DAY = timedelta(days=1)
LONGEST_HOLIDAY = timedelta(days=14)


class Counting(StrEnum):
    """How the days of a period are read."""

    CONVERSION = "conversion"
    WITHDRAWAL = "withdrawal"
    ROLLING = "rolling"
    AGE = "age"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as a law writes it; weeks are days."""

    months: int = 0
    days: int = 0
    hours: int = 0

    def __str__(self) -> str:
        parts = ((self.months, "months"), (self.days, "days"), (self.hours, "hours"))
        return " ".join(f"{count} {unit}" for count, unit in parts if count)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Days that depart from Monday-to-Friday: True is worked although a weekend, False is a holiday."""

    days: Mapping[date, bool]

    def works(self, day: date) -> bool:
        """Whether it is a working day."""
        return self.days.get(day, day.weekday() < SATURDAY)

    def next_working_day(self, day: date) -> date:
        """The day itself if worked, else the first worked one after it (Article 3(4))."""
        while not self.works(day):
            day += DAY
        return day

    def roll(self, day: pl.Expr) -> pl.Expr:
        """The same for a column."""
        near = {d + k * DAY for d in self.days for k in range(-LONGEST_HOLIDAY.days, 1)}
        moved = {d: self.next_working_day(d) for d in sorted(near)}
        weekday = day.dt.weekday()  # add_business_days() would do, but not for many lists of days at once
        weekend = pl.when(weekday > SATURDAY).then(8 - weekday).otherwise(0)
        usual = (day.cast(pl.Int32) + weekend).cast(pl.Date)
        if not moved:
            return usual
        known = pl.lit(pl.Series(list(moved), dtype=pl.Date).implode())
        return pl.when(day.is_in(known)).then(day.replace(moved)).otherwise(usual)


@dataclass(frozen=True, slots=True)
class Term:
    """The first day on which a period is over, and from which day before it that is left open (referred).

    `ends_at`, where known, is the exact moment, by which the clock decides within the referred days.
    """

    first: pl.Expr
    referred_from: pl.Expr
    ends_at: pl.Expr | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A legal period, counted by its kind; `steps` holds more than one span only when read on a column of
    days."""

    counting: Counting
    steps: tuple[tuple[date | None, Span], ...]
    calendar: Calendar | None = None
    read_on: pl.Expr | None = None
    history: tuple[tuple[date, Span], ...] = ()

    def __str__(self) -> str:
        return str(self.steps[-1][1])

    def by(self, calendar: Calendar | None) -> Period:
        """The same period, its deadlines moved by this calendar."""
        return replace(self, calendar=calendar)

    def on(self, day: pl.Expr) -> Period:
        """The period as long as it was on each day of the column."""
        return replace(self, steps=self.history, read_on=day)

    @property
    def hours(self) -> int:
        """Its length in hours, where it is one."""
        return self.steps[-1][1].hours

    def ends_on(self, start: pl.Expr) -> pl.Expr:
        """Last day of the period that starts on the day of an event: that day is not counted, month ends
        clamp."""
        end: pl.Expr = pl.lit(None, dtype=pl.Date)
        for since, span in self.steps:
            moved = start.dt.offset_by(f"{span.months}mo{span.days}d")
            known = since is None or self.read_on is None
            end = moved if known else pl.when(self.read_on >= pl.lit(since)).then(moved).otherwise(end)
        rolls = self.counting is Counting.DEADLINE and self.calendar is not None
        return self.calendar.roll(end) if rolls and self.calendar else end

    def after(self, start: pl.Expr) -> Term:
        """When the period that starts on that day is over."""
        end = self.ends_on(start)
        if self.counting is Counting.AGE:
            return Term(end, end)
        first = next_day(end)
        return Term(first, end if self.counting is Counting.CONVERSION else first)

    def following(self, starts: pl.Expr) -> Cover:
        """For a list of days: from each day to the end of the period it starts."""
        return Cover(starts, starts.list.eval(self.after(pl.element()).first))

    def following_one(self, start: pl.Expr) -> Cover:
        """The same for one day per subject."""
        return Cover(start, self.after(start).first)

    def completed(self, ranges: pl.Expr) -> Cover:
        """For a list of ranges: the days of each on which the period that starts with it is over."""
        return Cover(
            ranges.list.eval(self.after(pl.element().struct.field("since").fill_null(EVER)).first),
            ranges.list.eval(pl.element().struct.field("until").fill_null(NEVER)),
        )

    def completing(self, ranges: pl.Expr) -> Cover:
        """For a list of ranges: the days of each that are referred because the period ends on them."""
        term = self.after(pl.element().struct.field("since").fill_null(EVER))
        until = pl.element().struct.field("until").fill_null(NEVER)
        first = pl.when(until < term.first).then(until).otherwise(term.first)
        return Cover(ranges.list.eval(term.referred_from), ranges.list.eval(first))


def next_day(day: pl.Expr) -> pl.Expr:
    """The day after."""
    return (day.cast(pl.Int32) + 1).cast(pl.Date)


def day_before(day: pl.Expr) -> pl.Expr:
    """The day before."""
    return (day.cast(pl.Int32) - 1).cast(pl.Date)


def first_day_after(year: pl.Expr) -> pl.Expr:
    """1 January after a calendar year, when a figure of that year is final."""
    return pl.date(year + 1, 1, 1)


def last_day_of(year: pl.Expr) -> pl.Expr:
    """31 December of a calendar year."""
    return pl.date(year, 12, 31)


def end_of_next_year(day: pl.Expr) -> pl.Expr:
    """1 January after the calendar year that follows a day's."""
    return pl.date(day.dt.year() + 2, 1, 1)


def to_the_end_of_next_year(days: pl.Expr) -> Cover:
    """For a list of days: from each to the end of the calendar year after it."""
    return Cover(days, days.list.eval(end_of_next_year(pl.element())))


def days_after(event_on: pl.Expr, days: pl.Expr) -> Term:
    """A period of a whole number of days from an event: its last day is inside, no day is referred."""
    first = (event_on.cast(pl.Int64) + days + 1).cast(pl.Int32).cast(pl.Date)
    return Term(first, first)


def hours_after(event_on: pl.Expr, event_at: pl.Expr, hours: pl.Expr | int) -> Term:
    """A period of hours from an event; the hour of the event is not counted.

    With the moment of the event, the day in which the period ends is referred unless it ends at midnight (the
    clock decides where the later moment is told too). With the day alone, every day in which it can end is
    referred.
    """
    midnight = event_on.cast(pl.Datetime("us"))
    told = event_at.dt.date() == event_on
    started = event_at.dt.truncate("1h") + pl.duration(hours=1)
    earliest = pl.when(told).then(started).otherwise(midnight + pl.duration(hours=1)) + pl.duration(
        hours=hours
    )
    last = pl.when(told).then(started).otherwise(midnight + pl.duration(days=1)) + pl.duration(hours=hours)
    first = next_day((last - pl.duration(microseconds=1)).dt.date())
    ends_at = pl.when(told).then(earliest).otherwise(None)
    return Term(first, pl.min_horizontal(earliest.dt.date(), first), ends_at)
