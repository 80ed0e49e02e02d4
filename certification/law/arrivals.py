"""What may be brought in during a year, queens and breeding animals: judged from the day of the one too many."""

from dataclasses import dataclass

import polars as pl

from certification.engine.calendar import first_day_after
from certification.engine.ranges import EVER
from certification.engine.rule import Verdict, all_of, either, met_so_far, met_until
from certification.law.shares import ALWAYS, NOTHING


@dataclass(frozen=True, slots=True)
class Arrivals:
    """What was brought in during a year: how many in all, the days on which those came of which all is told (one day
    for each), the year, and whether the record is declared complete."""

    total: pl.Expr
    came_on: pl.Expr
    year: pl.Expr
    complete: pl.Expr


def within(arrived: Arrivals, most: pl.Expr) -> Verdict:
    """Unmet from the arrival that is one too many, whatever is not told of others; met so far before it, and after the
    year only if the record is complete."""
    enough = (arrived.total == NOTHING) | (arrived.total <= most)
    listed = arrived.came_on.list.len()
    too_many = enough.not_() | ((listed > NOTHING) & (listed > most))
    one_too_many = pl.coalesce(arrived.came_on.list.get(most, null_on_oob=True), pl.lit(EVER))
    counted = pl.when(enough.is_not_null()).then(pl.lit(True))
    return all_of(
        either(too_many, met_until(one_too_many), ALWAYS),
        met_so_far(counted, first_day_after(arrived.year), arrived.complete),
    )
