"""How far before or after a deadline people are reminded."""

BEFORE = (60, 30, 14, 7, 1, 0)
WEEK = 7
FARTHEST = BEFORE[0]


def distance(days_left: int) -> int | None:
    """The distance that stands `days_left` days before the last day in time; None while it is still far.

    It is the smallest distance not below the days left: 60, 30, 14, 7, 1, 0 before and on the day, then -7, -14, …
    while late. So a deadline first seen twenty days ahead is raised once, at 30, and next at 14; and a day on which
    nobody looked costs a day of delay, never a reminder.
    """
    if days_left > FARTHEST:
        return None
    if days_left <= -WEEK:
        return -(-days_left // WEEK * WEEK)
    return min(offset for offset in BEFORE if offset >= days_left)
