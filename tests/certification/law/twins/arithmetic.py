"""What the twins share: months, weights of outcomes, ranges; nothing here imports the engine."""

from calendar import monthrange
from datetime import date, timedelta

DAY = timedelta(days=1)
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
WEIGHT = {"not_applicable": 0, "met": 1, "referred": 2, "unproven": 3, "unmet": 4}


def months(day: date, count: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def worst(*outcomes):
    return max(outcomes, key=WEIGHT.__getitem__)


def best(*outcomes):
    return min(outcomes, key=["met", "referred", "unproven", "unmet"].index)


def inside(ranges, day):
    return any((r["since"] or FIRST) <= day < (r["until"] or LAST) for r in ranges)


def first_inside(facts, day, outcomes, otherwise):
    """The outcome of the first of these covers that holds on the day; one that is not known before it leaves all
    open."""
    for name, outcome in outcomes.items():
        if facts[name] is None:
            return "unproven"
        if inside(facts[name], day):
            return outcome
    return otherwise


def unless_told(condition, yes, no):
    if condition is None:
        return yes() if yes() == no() else "unproven"
    return yes() if condition else no()
