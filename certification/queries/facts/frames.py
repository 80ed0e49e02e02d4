"""All frames of the cases asked about, and the calendar their deadlines move by."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import polars as pl

from certification.engine.calendar import Calendar
from certification.queries.facts import (
    animals,
    bee_lots,
    bee_treatments,
    bees,
    bodies,
    cases,
    certificates,
    control,
    crops,
    forage,
    groups,
    handling,
    harvests,
    holding,
    inputs,
    keeping,
    lots,
    members,
    noncompliance,
    operators,
    plants,
    recognitions,
    records_kept,
    sites,
    stock,
    suspicion,
    trade,
    treatments,
    units,
    yields,
)
from certification.queries.facts.sources import Source
from certification.queries.facts.statement import CHAIN, Chain, Schema, Statement, of_one, scoped

MODULES = (
    cases,
    operators,
    holding,
    sites,
    units,
    crops,
    harvests,
    recognitions,
    inputs,
    plants,
    records_kept,
    bees,
    forage,
    bee_treatments,
    bee_lots,
    animals,
    treatments,
    yields,
    lots,
    stock,
    handling,
    suspicion,
    noncompliance,
    certificates,
    keeping,
    groups,
    members,
    bodies,
    control,
    trade,
)
STATEMENTS = tuple(statement for module in MODULES for statement in module.STATEMENTS)
BODY_STATEMENTS = tuple(s for module in MODULES for s in getattr(module, "BODY_STATEMENTS", ()))
CHAINS = tuple(chain for module in MODULES for chain in getattr(module, "CHAINS", ()))


def facts_of(
    source: Source, first: int, last: int | None = None, *, only: Sequence[int] = ()
) -> dict[str, pl.DataFrame]:
    """Frames by kind of subject for the cases whose id lies between `first` and `last` (default: the one), or for
    `only` some of them."""
    end = first if last is None else last
    source.hold(first, end, only)
    there = _present(source, first, end, only)
    return {
        s.subject.kind: source.facts(s, first, end, only) if s in there else _empty(s) for s in STATEMENTS
    }


@cache
def _empty(statement: Statement) -> pl.DataFrame:
    return pl.DataFrame(schema=statement.schema)


def kinds_on_record(source: Source, case: int) -> frozenset[str]:
    """Kinds of subject of which a case has some, as far as one question can tell."""
    return frozenset(s.subject.kind for s in _present(source, case, case) if s.rooted)


@dataclass(frozen=True)
class Presence:
    """One question about many statements: which of them have anything to give for these cases."""

    rooted: tuple[Statement, ...]
    name = "present"

    @property
    def body(self) -> str:
        asked = ", ".join(f"EXISTS ({one.rooted}) AS r{n}" for n, one in enumerate(self.rooted))
        return f"SELECT {asked}"

    @property
    def schema(self) -> Schema:
        return {f"r{n}": pl.Boolean() for n in range(len(self.rooted))}

    @property
    def one(self) -> str:
        return of_one(self.body)

    def text(self, first: int, last: int, *, held: bool = False, only: Sequence[int] = ()) -> str:
        return scoped(self.body, first, last, held=held, only=only)


PRESENCE = Presence(tuple(statement for statement in STATEMENTS if statement.rooted))


def _present(source: Source, first: int, last: int, only: Sequence[int] = ()) -> set[Statement]:
    """The statements that have anything to give for these cases."""
    answer = source.facts(PRESENCE, first, last, only).row(0)
    unasked = {statement for statement in STATEMENTS if not statement.rooted}
    return unasked | {one for one, there in zip(PRESENCE.rooted, answer, strict=True) if there}


def facts_of_body(
    source: Source, first: int, last: int | None = None, *, at_cases: bool = False
) -> dict[str, pl.DataFrame]:
    """Frames by kind of subject for what the control bodies between two ids (default: the one) are judged of; with
    `at_cases` only what they did at those they control."""
    end = first if last is None else last
    asked = control.BODY_STATEMENTS if at_cases else BODY_STATEMENTS
    return {s.subject.kind: source.facts(s, first, end) for s in asked}


def calendar_of(source: Source) -> Calendar:
    """Kazakhstan's working-day calendar as it stands."""
    days = source.frame(
        "SELECT day, working FROM certification_calendarday WHERE place = 'KZ' ORDER BY day",
        {"day": pl.Date(), "working": pl.Boolean()},
    )
    return Calendar(dict(days.iter_rows()))


def chains_of(
    source: Source, first: int, last: int | None = None, present: Collection[str] | None = None
) -> list[tuple[Chain, pl.DataFrame]]:
    """Of which subjects each lot is made, by kind of lot, for the same cases: also what its parts are made of. Only
    kinds of lots that are `present` are asked about, if somebody knows which are."""
    end = first if last is None else last
    held, direct = source.hold(first, end), dict[str, pl.DataFrame]()
    for chain in CHAINS:
        if present is not None and chain.lot.kind not in present:
            continue
        found = source.frame(chain.text(first, end, held=held), CHAIN)
        kind = chain.lot.kind
        direct[kind] = pl.concat([direct[kind], found]) if kind in direct else found
    by_kind = {chain.lot.kind: chain for chain in reversed(CHAINS)}
    return [(by_kind[kind], closed(members, direct)) for kind, members in direct.items()]


def closed(members: pl.DataFrame, direct: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """What lots are made of, with everything their parts are made of in turn; a circle ends where it began."""
    made_of = pl.concat(
        [frame.select("case", pl.lit(kind).alias("kind"), pl.col("lot_id").alias("id"), part=pl.struct("kind", "id"))
         for kind, frame in direct.items()]
    )  # fmt: skip
    known = fresh = members.unique(maintain_order=True)
    while fresh.height:
        deeper = fresh.join(made_of, on=["case", "kind", "id"], maintain_order="left")
        named = deeper.select("case", "lot_id", pl.col("part").struct.unnest()).unique(maintain_order=True)
        fresh = named.join(known, on=list(CHAIN), how="anti", nulls_equal=True, maintain_order="left")
        known = pl.concat([known, fresh])
    return known
