"""Judging many cases at once: read as Arrow in slices, judged without a lock, written where they differ.

A slice is read in one snapshot, versions included; the next is read while it is judged. Only then are the cases that
differ locked, in the order of their ids; a case whose versions have moved on meanwhile is left to its own job.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import polars as pl
from django.db import transaction

from certification.actions.shards import write_shard
from certification.engine.calendar import Calendar
from certification.engine.judge import judge
from certification.law import BOOK
from certification.queries.facts import asked, calendar_of, facts_of, snapshot
from certification.queries.findings import Differences, differences, standing_frame
from certification.queries.shards import shards

SLICE = 10_000  # cases in memory at once, three times: those being judged and those being read; more is hardly quicker
READERS = 2  # one waits for the database while the other takes apart what came from it

_VERSIONS = {
    "case": pl.Int64(),
    "reference": pl.String(),
    "facts_version": pl.Int64(),
    "judged_version": pl.Int64(),
}
_VERSIONS_OF = """
SELECT id AS "case", reference, facts_version, judged_version
  FROM certification_case WHERE id {asked} ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Read:
    """A slice as one snapshot shows it: the versions of its cases, their facts, and the findings that stand."""

    versions: pl.DataFrame
    frames: Mapping[str, pl.DataFrame]
    calendar: Calendar
    standing: pl.DataFrame

    def judged(self) -> Judged:
        """Judge it; writes nothing."""
        found = judge(self.frames, BOOK, self.calendar)
        return Judged(self.versions, differences(found, self.standing))


@dataclass(frozen=True, slots=True)
class Judged:
    """A slice as it was read and judged: the versions of its cases, and where their findings differ."""

    versions: pl.DataFrame
    differences: Differences

    @property
    def broken(self) -> pl.DataFrame:
        """Cases that claim to be judged and differ all the same: `case`, `reference`, `rules`."""
        rows = pl.concat(
            [self.differences.opened.select("case", "rule"), self.differences.retired.select("case", "rule")]
        )
        claim = self.versions.filter(pl.col("judged_version") == pl.col("facts_version"))
        rules = rows.group_by("case").agg(pl.col("rule").unique().sort().alias("rules"))
        return claim.join(rules, on="case", how="inner").select("case", "reference", "rules").sort("case")


@dataclass(frozen=True, slots=True)
class Shard:
    """What became of some cases: read, left to their jobs, findings opened and retired, cases changed."""

    cases: int = 0
    waiting: int = 0
    opened: int = 0
    retired: int = 0
    changed_cases: int = 0
    broken: tuple[dict[str, object], ...] = ()

    def __add__(self, other: Shard) -> Shard:
        return Shard(
            self.cases + other.cases,
            self.waiting + other.waiting,
            self.opened + other.opened,
            self.retired + other.retired,
            self.changed_cases + other.changed_cases,
            self.broken + other.broken,
        )


def read(first: int, last: int, *, only: Sequence[int] = ()) -> Read:
    """Read the cases between two ids (or `only` some of them) in one snapshot of what is committed."""
    with snapshot() as source:
        return Read(
            source.frame(_VERSIONS_OF.format(asked=asked(first, last, only)), _VERSIONS),
            facts_of(source, first, last, only=only),
            calendar_of(source),
            standing_frame(source, first, last, only=only),
        )


def read_shard(first: int, last: int, *, only: Sequence[int] = ()) -> Judged:
    """Read and judge the cases between two ids; writes nothing."""
    return read(first, last, only=only).judged()


def judged_slices(bounds: Iterable[tuple[int, int]]) -> Iterator[Judged]:
    """Every slice judged, the next ones read meanwhile: one is the work of the database, the other that of Polars."""
    with ThreadPoolExecutor(READERS, thread_name_prefix="reading") as readers:
        ahead: deque[Future[Read]] = deque()
        for slice_ in bounds:
            ahead.append(readers.submit(read, *slice_))
            if len(ahead) > READERS:
                yield ahead.popleft().result().judged()
        while ahead:
            yield ahead.popleft().result().judged()


def judge_shard(first: int, last: int) -> Shard:
    """Judge the cases whose id lies between the two and write what differs, in one transaction of its own."""
    judged = list(judged_slices(shards(SLICE, first, last)))
    with transaction.atomic():
        return written_slices(judged)


def judge_cases(cases: Sequence[int]) -> Shard:
    """The same for a few cases anywhere, in one pass."""
    only = sorted(set(cases))
    if not only:
        return Shard()
    judged = read_shard(only[0], only[-1], only=only)
    with transaction.atomic():
        return written_slices([judged])


def written_slices(judged: Iterable[Judged]) -> Shard:
    """Write what differs, inside the caller's transaction."""
    done = Shard()
    for one in judged:
        figures = write_shard(one.versions, one.differences)
        done += Shard(one.versions.height, *figures, broken=tuple(one.broken.iter_rows(named=True)))
    return done
