"""Facts are built so that unknown stays unknown."""

from datetime import date

import polars as pl
import pytest

from certification.engine.facts import dates, every, latest, some, total

ONE, TWO = date(2026, 1, 1), date(2026, 2, 1)


def build(builder, values, dtype):
    return pl.DataFrame({"x": values}, schema={"x": dtype}).select(builder(pl.col("x"))).item()


@pytest.mark.parametrize(
    ("builder", "values", "dtype", "said"),
    [
        (total, [100, 60], pl.Int64, 160),
        (total, [100, None, 60], pl.Int64, None),
        (latest, [ONE, TWO], pl.Date, TWO),
        (latest, [ONE, None], pl.Date, None),
        (every, [True, True], pl.Boolean, True),
        (every, [True, None], pl.Boolean, None),
        (every, [False, None], pl.Boolean, False),
        (some, [False, None], pl.Boolean, None),
        (some, [True, None], pl.Boolean, True),
        (some, [False, False], pl.Boolean, False),
    ],
)
def test_one_unknown_value_spoils_what_it_could_change(builder, values, dtype, said):
    assert build(builder, values, dtype) == said


def test_days_are_a_sorted_list_or_unknown():
    frame = pl.DataFrame(
        {"k": [1, 1, 2, 2], "x": [TWO, ONE, ONE, None]}, schema={"k": pl.Int64, "x": pl.Date}
    )
    assert frame.group_by("k").agg(dates(pl.col("x")).alias("x")).sort("k")["x"].to_list() == [
        [ONE, TWO],
        None,
    ]
