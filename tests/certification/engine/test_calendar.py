"""Months, days and hours as Regulation 1182/71 counts them, by kind of period."""

from datetime import date, datetime

import polars as pl
import pytest

from certification.engine.calendar import Calendar, Counting, Period, Span, days_after, hours_after


def read(expression):
    return pl.select(expression).item()


def period(counting, calendar=None, **length):
    return Period(counting, ((None, Span(**length)),), calendar)


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 2, 28), 12, date(2026, 2, 28)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2025, 4, 20), 24, date(2027, 4, 20)),
    ],
)
def test_a_month_ends_on_the_same_date_or_the_last_there_is(start, months, end):
    assert read(period(Counting.CONVERSION, months=months).ends_on(pl.lit(start))) == end


@pytest.mark.parametrize(
    ("counting", "open_from", "first"),
    [
        (Counting.CONVERSION, date(2026, 6, 15), date(2026, 6, 16)),
        (Counting.WITHDRAWAL, date(2026, 6, 16), date(2026, 6, 16)),
        (Counting.ROLLING, date(2026, 6, 16), date(2026, 6, 16)),
        (Counting.AGE, date(2026, 6, 15), date(2026, 6, 15)),
        (Counting.DEADLINE, date(2026, 6, 16), date(2026, 6, 16)),
    ],
)
def test_which_day_counts_goes_by_the_kind_of_period(counting, open_from, first):
    term = period(counting, months=12).after(pl.lit(date(2025, 6, 15)))
    assert (read(term.referred_from), read(term.first)) == (open_from, first)


NAURYZ = Calendar({date(2026, 3, 21): False, date(2026, 3, 23): False, date(2026, 3, 28): True})


@pytest.mark.parametrize(
    ("day", "worked"),
    [(date(2026, 3, 20), 20), (date(2026, 3, 21), 24), (date(2026, 3, 22), 24), (date(2026, 3, 28), 28)],
)
def test_a_deadline_moves_to_the_next_working_day(day, worked):
    assert NAURYZ.next_working_day(day).day == worked
    assert read(NAURYZ.roll(pl.lit(day))).day == worked


def test_only_deadlines_move():
    start = pl.lit(date(2026, 3, 14))
    assert read(period(Counting.DEADLINE, NAURYZ, days=7).ends_on(start)) == date(2026, 3, 24)
    assert read(period(Counting.WITHDRAWAL, NAURYZ, days=7).ends_on(start)) == date(2026, 3, 21)


def test_days_are_counted_from_the_day_after():
    assert read(days_after(pl.lit(date(2026, 3, 10)), pl.lit(14)).first) == date(2026, 3, 25)


@pytest.mark.parametrize(
    ("moment", "hours", "open_from", "first"),
    [
        (None, 48, 12, 13),
        (None, 60, 12, 14),
        (datetime(2026, 3, 10, 9, 59), 48, 12, 13),  # noqa: DTZ001
        (datetime(2026, 3, 10, 23, 0), 48, 13, 13),  # noqa: DTZ001
        (datetime(2026, 3, 11, 9, 0), 48, 12, 13),  # noqa: DTZ001
    ],
)
def test_the_hour_of_the_event_is_not_counted(moment, hours, open_from, first):
    term = hours_after(pl.lit(date(2026, 3, 10)), pl.lit(moment, dtype=pl.Datetime("us")), hours)
    assert (read(term.referred_from).day, read(term.first).day) == (open_from, first)


def test_a_period_can_be_as_long_as_it_was_on_a_day():
    history = ((date(2022, 1, 1), Span(months=12)), (date(2027, 1, 1), Span(months=6)))
    length = Period(Counting.CONVERSION, ((None, Span(months=12)),), history=history)
    for on, end in ((date(2026, 12, 31), date(2027, 5, 1)), (date(2027, 1, 1), date(2026, 11, 1))):
        assert read(length.on(pl.lit(on)).ends_on(pl.lit(date(2026, 5, 1)))) == end
