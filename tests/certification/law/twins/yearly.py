"""Twins share what is due once a year, at once, by a day, or by the end of a year."""

from datetime import date, timedelta

from tests.certification.law.twins.arithmetic import WEIGHT, inside, months, unless_told, worst
from tests.certification.law.twins.handling import no, said


def least(*outcomes):
    told = [outcome for outcome in outcomes if outcome != "not_applicable"]
    return min(told, key=WEIGHT.__getitem__, default="not_applicable")


def if_complete(complete, outcome):
    return "unproven" if outcome == "unmet" and complete is not True else outcome


def softened(outcome):
    return "referred" if outcome == "unmet" else outcome


def settled(facts, day, rolling, calendar):
    """The two readings of a year, unless the control body has settled which one it means on that day."""
    both = rolling if rolling == calendar else "unproven" if "unproven" in (rolling, calendar) else "referred"
    as_calendar, as_rolling = facts["year_read_as_calendar"], facts["year_read_as_rolling"]
    unset = unless_told(
        None if as_calendar is None else inside(as_calendar, day), lambda: calendar, lambda: both
    )
    return unless_told(
        None if as_rolling is None else inside(as_rolling, day), lambda: rolling, lambda: unset
    )


NEVER_SETTLED = {"year_read_as_calendar": [], "year_read_as_rolling": []}


def began(day, start, until):
    return any(v <= day <= until(v, 12) for v in start)


def last_of_the_first_full_year(day):
    return date(day.year + (0 if (day.month, day.day) == (1, 1) else 1), 12, 31)


def once(day, days, *start, facts=NEVER_SETTLED):
    if days is None or None in start:
        rolling = calendar = "unproven"
    else:
        late = timedelta(days=1 if start else 0)
        rolling = said(any(v + late <= day <= months(v, 12) for v in days) or began(day, start, months))
        calendar = any(v + late <= day and day.year <= v.year + 1 for v in days)
        calendar = said(calendar or began(day, start, lambda v, _: last_of_the_first_full_year(v)))
    return settled(facts, day, rolling, calendar)


def by(last_day, done_on, undone, day):
    if last_day is None:
        return "unproven"
    if day <= last_day:
        return "met"
    if done_on is None:
        return "unmet" if undone is True else "unproven"
    return said(done_on <= last_day or day > done_on)


def within_days(count, happened, done, undone):
    def twin(facts, day):
        start = facts[happened]
        last_day = None if start is None else start + timedelta(days=count)
        return by(last_day, facts[done], facts[undone], day)

    return twin


def at_once(happened, done, undone):
    def twin(facts, day):
        late = by(facts[happened], facts[done], facts[undone], day)
        return worst(softened(late), said(no(facts[undone])))

    return twin


def arrivals(total, came_on, most, year, complete, day):
    """Too many from the one that is one too many, as far as days are told; what is not told of others keeps nothing."""
    if most is not None and ((total or 0) > most or len(came_on or []) > most):
        one_too_many = came_on[most] if len(came_on or []) > most else date.min
        if day >= one_too_many:
            return "unmet"
    counted = total == 0 or None not in (total, most)
    if not counted or came_on is None or (came_on and most is None) or year is None:
        return "unproven"
    return "met" if day < date(year + 1, 1, 1) or complete is True else "unproven"


def by_year_end(reached):
    def twin(facts, day):
        year, outcome = facts["year"], said(reached(facts))
        if year is None:
            return outcome if outcome == "met" else "unproven"
        return "met" if day < date(year + 1, 1, 1) else outcome

    return twin


def before(first, first_at, second, second_at):
    if first is None or second is None:
        return "unproven"
    if first != second:
        return said(first < second)
    return "referred" if first_at is None or second_at is None else said(first_at < second_at)
