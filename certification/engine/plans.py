"""Verdicts laid out as columns: what is computed of each subject, and what of each of its days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from certification.engine.ranges import Cover
from certification.engine.verdict import Day, Verdict

ON = pl.col("_day")
# What a plan comes to for each subject: its runs of days of one outcome.
RUNS = {"_row": pl.UInt32(), "since": pl.Date(), "until": pl.Date(), "code": pl.UInt8()}


@dataclass
class Plan:
    """A tree of verdicts laid out: each value, cover and outcome once, as columns `<name>_i0..`, `<name>_d0..` and
    `<name>_v0..`.

    `stages` are computed one after the other; the last one is the outcome.
    """

    name: str = ""
    values: list[pl.Expr] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    covers: list[Cover] = field(default_factory=list)
    stages: list[pl.Expr] = field(default_factory=list)
    seen: dict[int, pl.Expr] = field(default_factory=dict)

    def add(self, verdict: Verdict) -> pl.Expr:
        """Lay a verdict out after its parts; the column of its outcome."""
        if id(verdict) in self.seen:
            return self.seen[id(verdict)]
        parts = [self.add(part) for part in verdict.parts]
        places = [_place(value, self.values) for value in verdict.values]
        self.breaks |= {places[i] for i in verdict.breaks}
        values = [pl.col(self.value(place)) for place in places]
        covered = [self._flag(_place(cover, self.covers)) for cover in verdict.covers]
        outcome = f"{self.name}_v{len(self.stages)}"
        self.stages.append(verdict.at(Day(ON, values, covered, parts)).cast(pl.UInt8).alias(outcome))
        self.seen[id(verdict)] = pl.col(outcome)
        return pl.col(outcome)

    def _flag(self, i: int) -> pl.Expr:
        return pl.when(pl.col(self.unknown(i)).not_()).then(pl.col(self.count(i)) > 0)

    def value(self, i: int) -> str:
        """The column of a value."""
        return f"{self.name}_i{i}"

    def count(self, i: int) -> str:
        """The column that counts how many ranges of a cover hold on the day."""
        return f"{self.name}_d{i}"

    def unknown(self, i: int) -> str:
        """The column that says whether a cover is not known."""
        return f"{self.name}_x{i}"

    def pieces(self) -> Iterator[tuple[int, str, str, Cover]]:
        """Every piece of every cover, with the columns of its first days and of its days after."""
        for i, cover in enumerate(self.covers):
            for j, piece in enumerate(cover.pieces):
                yield i, f"{self.name}_s{i}_{j}", f"{self.name}_u{i}_{j}", piece

    def wide(self) -> list[pl.Expr]:
        """What is computed once per subject: the values, and the first days and the days after of each cover."""
        values = [value.alias(self.value(i)) for i, value in enumerate(self.values)]
        sides = [(s, u, piece) for _, s, u, piece in self.pieces()]
        return values + [e for s, u, piece in sides for e in (piece.sinces.alias(s), piece.untils.alias(u))]

    @property
    def outcome(self) -> str:
        """The column of the outcome."""
        return self.stages[-1].meta.output_name()

    @property
    def moves(self) -> bool:
        """Whether the outcome may change from one day to another."""
        return bool(self.breaks or self.covers)


def plan(verdict: Verdict, name: str = "") -> Plan:
    """The layout of a verdict; executes nothing."""
    made = Plan(name)
    made.add(verdict)
    return made


def _place(thing: Any, among: list[Any]) -> int:
    """Where the very object stands in the list; appended if it does not (comparing expressions makes one)."""
    for i, other in enumerate(among):
        if other is thing:
            return i
    among.append(thing)
    return len(among) - 1
