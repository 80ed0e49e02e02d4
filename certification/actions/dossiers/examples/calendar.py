"""When a holding that does everything in time did what, seen from a day."""

from __future__ import annotations

from datetime import date, timedelta

STARTED = date(2019, 5, 7)
RECOGNISED = date(
    2024, 12, 20
)  # since then at the latest the control body may certify under Regulation 2018/848
BETWEEN_VISITS = timedelta(days=330)
SINCE_VISIT = timedelta(days=60)
UNTIL_DECISION = timedelta(days=25)
VALID = timedelta(days=364)
SATURDAY = 5


def day(on: date) -> str:
    """As a file writes it."""
    return on.isoformat()


def working(on: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return on - timedelta(days=max(on.weekday() - SATURDAY + 1, 0))


def visits(on: date) -> list[date]:
    """Days of the control body's visits, the first of them at the start of conversion."""
    days = [working(on - SINCE_VISIT)]
    while days[-1] - BETWEEN_VISITS > STARTED:
        days.append(working(days[-1] - BETWEEN_VISITS))
    return [STARTED, *reversed(days)]


def years(on: date) -> range:
    """Calendar years told, the one of the day included."""
    return range(2022, on.year + 1)


def season(on: date, *, ready: tuple[int, int]) -> int:
    """The last season whose harvest (or honey flow) is over and sold on the day; `ready` is month and day of that."""
    return on.year if on >= date(on.year, *ready) else on.year - 1
