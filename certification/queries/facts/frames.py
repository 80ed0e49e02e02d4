"""All frames of the cases asked about, and the calendar their deadlines move by."""

from __future__ import annotations

import polars as pl

from certification.engine.calendar import Calendar
from certification.queries.facts.animals import ANIMAL, TREATMENT
from certification.queries.facts.cases import CASE, CASE_PRODUCT, OPERATOR
from certification.queries.facts.crops import HARVEST, SOWING
from certification.queries.facts.holding import HOLDING_YEAR
from certification.queries.facts.sites import APIARY, PARCEL
from certification.queries.facts.sources import Source

STATEMENTS = (
    CASE,
    OPERATOR,
    CASE_PRODUCT,
    HOLDING_YEAR,
    PARCEL,
    SOWING,
    HARVEST,
    APIARY,
    ANIMAL,
    TREATMENT,
)


def facts_of(source: Source, first: int, last: int | None = None) -> dict[str, pl.DataFrame]:
    """Frames by kind of subject for the cases whose id lies between `first` and `last` (default: the one)."""
    end = first if last is None else last
    return {s.subject.kind: source.frame(s.text(first, end), s.schema) for s in STATEMENTS}


def calendar_of(source: Source) -> Calendar:
    """Kazakhstan's working-day calendar as it stands."""
    days = source.frame(
        "SELECT day, working FROM certification_calendarday WHERE place = 'KZ' ORDER BY day",
        {"day": pl.Date(), "working": pl.Boolean()},
    )
    return Calendar(dict(days.iter_rows()))
