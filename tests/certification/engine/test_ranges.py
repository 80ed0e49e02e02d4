"""Sets of ranges obey the laws of sets, and the frame version agrees with the plain one."""

from datetime import date, timedelta
from itertools import pairwise

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from certification.engine.ranges import (
    EVER,
    NEVER,
    bounded,
    clipped,
    covers,
    first_day_outside,
    gaps,
    opened,
    opens_on,
    united,
)
from certification.engine.ranges import union as union_of

START = date(2025, 1, 1)
DAYS = [START + timedelta(days=n) for n in range(30)]
days = st.one_of(st.none(), st.sampled_from(DAYS))
sets = st.lists(st.tuples(days, days), max_size=5)
quick = settings(max_examples=60, deadline=None)


def points(ranges):
    return {day for day in [EVER, *DAYS, NEVER - timedelta(days=1)] if covers(ranges, day)}


@quick
@given(sets)
def test_a_union_covers_the_same_days_in_sorted_ranges_that_do_not_touch(ranges):
    found = united(ranges)
    assert points(found) == points(ranges)
    assert all(a[1] < b[0] for a, b in pairwise(found))
    assert united(found) == found


@quick
@given(sets)
def test_a_gap_is_what_is_not_covered_and_the_gap_of_a_gap_is_the_set(ranges):
    assert points(gaps(ranges)).isdisjoint(points(ranges))
    assert points(gaps(ranges)) | points(ranges) == points([(None, None)])
    assert gaps(gaps(ranges)) == united(ranges)


@quick
@given(sets, st.tuples(days, days))
def test_clipping_is_intersection(ranges, within):
    assert points(clipped(ranges, within)) == points(ranges) & points([within])


@quick
@given(sets, st.sampled_from(DAYS))
def test_a_gate_opens_on_the_first_day_outside(ranges, on):
    found = opens_on(ranges, on)
    last = on + timedelta(days=40)
    expected = next(
        (on + timedelta(days=n) for n in range(40) if not covers(ranges, on + timedelta(days=n))), None
    )
    assert found == expected or (expected is None and (found is None or found > last))


@quick
@given(st.lists(sets, min_size=1, max_size=3), st.sampled_from(DAYS))
def test_frames_agree_with_the_plain_twin(many, on):
    rows = [(key, since, until) for key, ranges in enumerate(many) for since, until in ranges]
    schema = {"key": pl.Int64, "since": pl.Date, "until": pl.Date}
    frame = bounded(pl.DataFrame(rows, schema=schema, orient="row"))
    found = union_of(frame, ["key"])
    opening = dict(first_day_outside(frame, ["key"], on).rows())
    for key, ranges in enumerate(many):
        assert found.filter(key=key).select("since", "until").rows() == united(ranges)
        if ranges:
            assert opening[key] == opens_on(ranges, on)


def test_open_ends_are_null_outside_and_never_lost():
    frame = pl.DataFrame({"since": [None], "until": [None]}, schema={"since": pl.Date, "until": pl.Date})
    assert opened(bounded(frame)).equals(frame)
