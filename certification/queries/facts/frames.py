"""All frames of the cases asked about, and the calendar their deadlines move by."""

from __future__ import annotations

import polars as pl

from certification.engine.calendar import Calendar
from certification.queries.facts import animals, cases, crops, holding, sites
from certification.queries.facts.sources import Source
from certification.queries.facts.statement import CHAIN, Chain

MODULES = (cases, holding, sites, crops, animals)
STATEMENTS = tuple(statement for module in MODULES for statement in module.STATEMENTS)
CHAINS = tuple(chain for module in MODULES for chain in getattr(module, "CHAINS", ()))


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


def chains_of(source: Source, first: int, last: int | None = None) -> list[tuple[Chain, pl.DataFrame]]:
    """Of which subjects each lot is made, by kind of lot, for the same cases."""
    end = first if last is None else last
    return [(chain, source.frame(chain.text(first, end), CHAIN)) for chain in CHAINS]
