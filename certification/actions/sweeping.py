"""Judging everybody: cases in shards read as Arrow, writing only what differs; and the sweep that proves the record.

A shard is read in one snapshot, versions included, and judged without a lock. Only then are the cases that differ
locked, in the order of their ids; a case whose versions have moved on meanwhile is left to its own job.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl
from django.db import transaction

from certification.actions.compliance import Changes, written
from certification.actions.shards import write_shard
from certification.engine.judge import judge
from certification.law import BOOK
from certification.models import Case, ControlBody, Sweep
from certification.queries.day import now_and_today
from certification.queries.facts import OwnConnection, calendar_of, facts_of, facts_of_body, snapshot
from certification.queries.findings import Differences, differences, standing_frame
from certification.queries.shards import SHARD, shards

NAMED_FAILURES = 100

Progress = Callable[[int, int], None]

_VERSIONS = {
    "case": pl.Int64(),
    "reference": pl.String(),
    "facts_version": pl.Int64(),
    "judged_version": pl.Int64(),
}
_VERSIONS_OF = """
SELECT id AS "case", reference, facts_version, judged_version
  FROM certification_case WHERE id BETWEEN {first} AND {last} ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A shard as it was read and judged: the versions of its cases, and where their findings differ."""

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
    """What became of one shard: cases read, cases left to their jobs, findings opened and retired, cases changed."""

    cases: int
    waiting: int
    opened: int
    retired: int
    changed_cases: int
    broken: tuple[dict[str, object], ...]


def read_shard(first: int, last: int) -> Judged:
    """Read the cases between two ids in one snapshot of what is committed, and judge them; writes nothing."""
    with snapshot() as source:
        versions = source.frame(_VERSIONS_OF.format(first=int(first), last=int(last)), _VERSIONS)
        frames, calendar = facts_of(source, first, last), calendar_of(source)
        standing = standing_frame(source, first, last)
    return Judged(versions, differences(judge(frames, BOOK, calendar), standing))


def judge_shard(first: int, last: int) -> Shard:
    """Judge the cases whose id lies between the two and write what differs, in one transaction of its own."""
    judged = read_shard(first, last)
    with transaction.atomic():
        written = write_shard(judged.versions, judged.differences)
    return Shard(judged.versions.height, *written, broken=tuple(judged.broken.iter_rows(named=True)))


def judge_all(progress: Progress | None = None, *, size: int = SHARD) -> Sweep:
    """Judge every case, for the first load and whenever the book has changed; differences are no failure here."""
    return _swept(size, progress, proves=False)


def sweep(progress: Progress | None = None, *, size: int = SHARD) -> Sweep:
    """The full check: judge every case afresh, mend what differs and store the result.

    `failures` names cases that claimed to be judged and differed: on an unchanged record and under the book of the
    last sweep there are none. Where the book has changed since, differences are the change of law.
    """
    last = Sweep.objects.filter(finished_at__isnull=False).order_by("-started_at").first()
    return _swept(size, progress, proves=last is None or last.book == BOOK.fingerprint)


def _swept(size: int, progress: Progress | None, *, proves: bool) -> Sweep:
    at, day = now_and_today()
    done = Sweep.objects.create(
        started_at=at, legal_day=day, book=BOOK.fingerprint, cases=Case.objects.count()
    )
    for first, last in shards(size):
        shard = judge_shard(first, last)
        done.checked += shard.cases
        done.waiting += shard.waiting
        done.opened += shard.opened
        done.retired += shard.retired
        done.changed_cases += shard.changed_cases
        if proves:
            done.failures.extend(shard.broken[: NAMED_FAILURES - len(done.failures)])
        if progress is not None:
            progress(done.checked, done.cases)
    bodies = judge_bodies()
    done.opened += bodies.opened
    done.retired += bodies.retired
    done.finished_at, _ = now_and_today()
    done.save()
    return done


def judge_bodies() -> Changes:
    """Judge every control body of itself in one snapshot, and write what differs.

    A body of which somebody has written findings meanwhile (its dossier was imported) keeps those.
    """
    ids = list(ControlBody.objects.order_by("pk").values_list("pk", flat=True))
    if not ids:
        return Changes()
    with snapshot() as source:
        frames, calendar = facts_of_body(source, ids[0], ids[-1]), calendar_of(source)
        standing = standing_frame(source, ids[0], ids[-1], owner="control_body")
    found = differences(judge(frames, BOOK, calendar), standing)
    if not found:
        return Changes()
    with transaction.atomic():
        list(ControlBody.objects.order_by("pk").select_for_update())
        now = standing_frame(OwnConnection(), ids[0], ids[-1], owner="control_body")
        moved = pl.concat([now.join(standing, on="id", how="anti"), standing.join(now, on="id", how="anti")])[
            "control_body"
        ].unique()
        unmoved = ~pl.col("control_body").is_in(moved.implode())
        return written(Differences(found.opened.filter(unmoved), found.retired.filter(unmoved)))
