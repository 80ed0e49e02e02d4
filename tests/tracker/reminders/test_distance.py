"""At which distance a deadline is spoken of, on both sides of every boundary."""

import pytest

from tracker.reminders.distance import distance


@pytest.mark.parametrize(
    ("days_left", "expected"),
    [
        (400, None), (61, None), (60, 60), (59, 60), (31, 60), (30, 30), (29, 30), (20, 30), (15, 30), (14, 14),
        (13, 14), (8, 14), (7, 7), (6, 7), (2, 7), (1, 1), (0, 0), (-1, 0), (-6, 0), (-7, -7), (-8, -7), (-13, -7),
        (-14, -14), (-364, -364), (-370, -364),
    ],
)  # fmt: skip
def test_the_smallest_distance_not_below_the_days_left_stands(days_left: int, expected: int | None) -> None:
    assert distance(days_left) == expected


def test_watched_every_day_a_deadline_is_spoken_of_at_each_distance_once() -> None:
    days = range(90, -30, -1)
    said = [distance(days_left) for days_left in days]
    first_said = [d for n, d in enumerate(said) if d is not None and d not in said[:n]]
    assert first_said == [60, 30, 14, 7, 1, 0, -7, -14, -21, -28]
    assert [days[said.index(d)] for d in first_said] == first_said
