"""Sweeps: the full check that judges everybody afresh and proves the record.

A sweep is a row and one job per shard. What a shard changed, what it adds to the row and the end of its job are one
transaction: killed anywhere, it is judged again by whoever claims it next, and nothing is counted twice.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import polars as pl
from django.db import transaction
from django.db.models import QuerySet

from certification.actions import jobs
from certification.actions.compliance import Changes, written
from certification.actions.crowds import SLICE, judged_slices, written_slices
from certification.actions.pulse import kept
from certification.engine.judge import judge
from certification.failpoint import reach
from certification.law import BOOK
from certification.models import Case, ControlBody, Job, Sweep
from certification.queries.day import now_and_today
from certification.queries.facts import OwnConnection, calendar_of, facts_of_body, snapshot
from certification.queries.findings import Differences, differences, standing_frame
from certification.queries.shards import shards

NAMED_FAILURES = 100
JOB = 3 * SLICE  # cases of one job: two slices are read while the first is judged
SHARD_JOB, BODIES_JOB = "sweep_shard", "sweep_bodies"
LOOK_AGAIN_SECONDS = 0.2

Progress = Callable[[int, int], None]


def start_sweep(*, proves: bool | None = None, size: int = JOB) -> Sweep:
    """Write a sweep and one job per shard, all or nothing; whoever works the queue does the rest.

    Where it `proves`, a case that claimed to be judged and differs is a failure. It does so by itself under the book
    of the last sweep; where the book has changed since, differences are the change of law.
    """
    with transaction.atomic():
        at, day = now_and_today()
        last = Sweep.objects.filter(finished_at__isnull=False).order_by("-started_at").first()
        if proves is None:
            proves = last is None or last.book == BOOK.fingerprint
        begun = Sweep.objects.create(
            started_at=at, legal_day=day, book=BOOK.fingerprint, cases=Case.objects.count()
        )
        told = {"sweep": begun.pk, "proves": proves}
        work = {f"{_keys(begun)}{a:020}": {**told, "first": a, "last": b} for a, b in shards(size)}
        jobs.produce_many(SHARD_JOB, work)
        if not work:
            _leave_bodies(begun)
    return begun


def handle_shard(job: jobs.Claim) -> None:
    """The effect of a `sweep_shard` job, its share of the sweep's figures and its finish, in one transaction.

    Whoever finishes the last shard leaves the control bodies as the last job.
    """
    told = job.payload
    judged = list(judged_slices(shards(SLICE, told["first"], told["last"])))
    reach("shard judged")
    jobs.extend(job)
    with transaction.atomic():
        shard = written_slices(judged)
        reach("shard written")
        sweep = _locked(told["sweep"])
        sweep.checked += shard.cases
        sweep.waiting += shard.waiting
        sweep.opened += shard.opened
        sweep.retired += shard.retired
        sweep.changed_cases += shard.changed_cases
        if told["proves"] and sweep.book == BOOK.fingerprint:
            sweep.failures.extend(shard.broken[: NAMED_FAILURES - len(sweep.failures)])
        sweep.save()
        jobs.finish(job)
        if not _unfinished(sweep).exists():
            _leave_bodies(sweep)


def handle_bodies(job: jobs.Claim) -> None:
    """The last job of a sweep: judges the control bodies of themselves and ends the sweep, in one transaction."""
    with transaction.atomic():
        bodies = judge_bodies()
        sweep = _locked(job.payload["sweep"])
        sweep.opened += bodies.opened
        sweep.retired += bodies.retired
        sweep.finished_at, _ = now_and_today()
        sweep.save()
        jobs.finish(job)


_HANDLERS = {SHARD_JOB: handle_shard, BODIES_JOB: handle_bodies}


def _keys(sweep: Sweep) -> str:
    return f"sweep:{sweep.pk}:"


def _locked(sweep: int) -> Sweep:
    return Sweep.objects.select_for_update().get(pk=sweep)


def _leave_bodies(sweep: Sweep) -> None:
    jobs.produce(BODIES_JOB, f"{_keys(sweep)}bodies", {"sweep": sweep.pk})


def _unfinished(sweep: Sweep) -> QuerySet[Job]:
    """Jobs of a sweep that are still to be done; a dead one is, once somebody has revived it."""
    states = (Job.State.DUE, Job.State.DEAD)
    return Job.objects.filter(
        kind__in=(SHARD_JOB, BODIES_JOB), key__startswith=_keys(sweep), state__in=states
    )


def judge_all(progress: Progress | None = None, *, size: int = JOB) -> Sweep:
    """Judge every case, for the first load and whenever the book has changed; differences are no failure here."""
    return work_off(start_sweep(proves=False, size=size), progress)


def sweep(progress: Progress | None = None, *, size: int = JOB) -> Sweep:
    """The full check, begun and worked off: judge every case afresh, mend what differs and store the result.

    `failures` names cases that claimed to be judged and differed: on an unchanged record and under the book of the
    last sweep there are none.
    """
    return work_off(start_sweep(size=size), progress)


def work_off(begun: Sweep, progress: Progress | None = None, *, worker: str = "sweep") -> Sweep:
    """Do the jobs of a sweep until it has ended, beside any workers there are; what fails goes back and is raised."""
    checked = begun.checked
    while begun.finished_at is None:
        job = jobs.claim(Job.Queue.DB, worker=worker, of=_keys(begun))
        if job is not None:
            _done(job)
        elif _unfinished(begun).filter(state=Job.State.DUE).exists():
            time.sleep(LOOK_AGAIN_SECONDS)
        begun.refresh_from_db()
        if job is None and begun.finished_at is None and _stuck(begun):
            raise RuntimeError(f"sweep {begun.pk} cannot end: a job of it is dead")
        if progress is not None and begun.checked != checked:
            progress(begun.checked, begun.cases)
        checked = begun.checked
    return begun


def _stuck(begun: Sweep) -> bool:
    return not _unfinished(begun).filter(state=Job.State.DUE).exists()


def _done(job: jobs.Claim) -> None:
    try:
        with kept(job):
            _HANDLERS[job.kind](job)
    except jobs.LeaseLost:
        return  # whoever holds it now does it
    except Exception as error:
        jobs.fail(job, f"{type(error).__name__}: {error}")
        raise


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
