"""Words about time that several chapters use: once a year, at once, by the end of the year."""

import polars as pl

from certification.engine.calendar import (
    Period,
    day_before,
    end_of_next_year,
    first_day_after,
    next_day,
    to_the_end_of_next_year,
)
from certification.engine.ranges import Cover, during
from certification.engine.rule import (
    Verdict,
    agreeing,
    all_of,
    any_of,
    done_by,
    either,
    met,
    met_during,
    met_until,
    softened,
)


def once_a_year(
    days: pl.Expr,
    interval: Period,
    *,
    start: pl.Expr | None = None,
    as_calendar: pl.Expr | None = None,
    as_rolling: pl.Expr | None = None,
) -> Verdict:
    """Something happens once a year. What is done late stays late on its day: a day on which it happened covers from
    the next one on, as in time it is covered already. `start` covers from itself; where there is none, so does every
    day. A year that begins with `start` on 1 January is a calendar year like any other."""
    by_months, by_years = interval.following(days), to_the_end_of_next_year(days)
    if start is not None:
        afterwards = days.list.eval(next_day(pl.element()))
        by_months = Cover(afterwards, by_months.untils) | interval.following_one(start)
        by_years = Cover(afterwards, by_years.untils) | Cover(start, end_of_next_year(day_before(start)))
    return yearly(by_months, by_years, as_calendar, as_rolling)


def yearly(
    by_months: Cover,
    by_years: Cover,
    as_calendar: pl.Expr | None = None,
    as_rolling: pl.Expr | None = None,
) -> Verdict:
    """A yearly duty by any twelve months and by the calendar year: referred where the two part, unless it is a day on
    which the control body has settled which one it means."""
    rolling, calendar = met_during(by_months), met_during(by_years)
    said = agreeing(rolling, calendar)
    if as_calendar is not None:
        said = either(during(as_calendar), calendar, said)
    return said if as_rolling is None else either(during(as_rolling), rolling, said)


def at_once(happened_on: pl.Expr, done_on: pl.Expr, stated_undone: pl.Expr) -> Verdict:
    """A duty 'immediately': met on the same day; the law names no number of days, so from the day after it is referred
    until it is done; unmet if it is stated not to have been done."""
    return all_of(softened(done_by(happened_on, done_on, stated_undone)), met(~stated_undone))


def reached_by_year_end(reached: pl.Expr, year: pl.Expr) -> Verdict:
    """A figure of a calendar year that must be reached: open until the year is over, then final."""
    return any_of(met_until(first_day_after(year)), met(reached))
