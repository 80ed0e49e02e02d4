"""Working a queue: claim, hand over, and put back what failed; the same with Celery and without."""

from __future__ import annotations

import os
import random
import socket
import time
from typing import NamedTuple

import structlog
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from structlog.contextvars import bound_contextvars

from certification.actions import jobs
from certification.actions.bursts import judge_ahead
from certification.actions.pulse import Pulse
from certification.failpoint import reach
from tracker.queues import QUEUES
from tracker.tasks import bell, places
from tracker.tasks.handlers import HANDLERS

# A turn at a queue; what takes longer than its lease of 60 s keeps it by its pulse.
ANSWER_SECONDS = 20.0
INLINE_SECONDS = 1.0
# How long a job that failed with the database is tried to be given back, well within its lease.
PUT_BACK_AFTER_SECONDS = (0.0, 0.5, 1.0, 2.0, 4.0)
# The database's words for "there is no line", and how soon a job that lost its line is begun again.
LINE_LOST = ("08", "57P")
SOON_SECONDS = (0.5, 2.0)
# The process that was started, also in what it forks: the name under which it is watched and restarted.
MAIN = os.getpid()

log = structlog.get_logger(__name__)

__all__ = ["QUEUES", "answer", "drain", "name", "perform"]


class Turn(NamedTuple):
    """A turn at a queue: how many jobs were claimed, and whether it ended before the queue was empty."""

    jobs: int
    spent: bool

    def __bool__(self) -> bool:
        return self.spent


def name() -> str:
    """This process, as leases name it; asked anew because workers fork."""
    return f"{socket.gethostname()}:{os.getpid()}"


def sign(queue: str) -> None:
    """Leave a sign of life of the worker that was started here, for this queue."""
    jobs.beat(f"{socket.gethostname()}:{MAIN}/{queue}", queue, MAIN)


def answer(queue: str, *, by_message: bool) -> None:
    """Answer one doorbell: work the queue, and ring again when time runs out before the queue does.

    Where as many are at this queue already as may be, they do what there is. Called without a message (by the beat
    leader, when Redis is away) it works a second at most.
    """
    if by_message:
        sign(queue)
    with places.place(queue) as found:
        spent = found and drain(queue, limit_seconds=ANSWER_SECONDS if by_message else INLINE_SECONDS).spent
    if found and by_message and (spent or places.somebody_knocked(queue)):
        bell.ring(queue)


def drain(queue: str, *, limit_seconds: float) -> Turn:
    """Do what is due in a queue, one job after the other, until it is empty, the time is over or the worker closes."""
    until, judged, count = time.monotonic() + limit_seconds, set[int](), 0
    with Pulse() as pulse:
        while time.monotonic() < until and not places.closing():
            job = jobs.claim(queue, worker=name())
            if job is None:
                return Turn(count, spent=False)
            count += 1
            pulse.hold(job)
            if job.kind == "judge" and job.payload["case"] not in judged:
                judged = ahead_of(job)
            perform(job)
            pulse.release()
    return Turn(count, spent=True)


def ahead_of(job: jobs.Claim) -> set[int]:
    """Judge a burst of cases in one pass; where that fails, each job still judges its own."""
    try:
        return judge_ahead(job)
    except Exception as error:
        log.exception("not_judged_ahead", key=job.key)
        if isinstance(error, DatabaseError):
            connection.close()
        return set()


def perform(job: jobs.Claim) -> None:
    """Do one claimed job under the id of the request that caused it; a failure goes back to the queue, a lost lease
    belongs to somebody else already."""
    began = time.monotonic()
    with bound_contextvars(request_id=job.request_id or f"job-{job.id}", job=job.id, kind=job.kind):
        try:
            handler = HANDLERS.get(job.kind)
            if handler is None:
                raise LookupError(f"no handler for {job.kind}")
            handler(job)
            reach("job committed")
            log.info(
                "job_done", key=job.key, attempt=job.attempts, seconds=round(time.monotonic() - began, 3)
            )
        except jobs.LeaseLost:
            log.warning("lease_lost", key=job.key)
        except Exception as error:
            log.exception("job_failed", key=job.key, attempt=job.attempts)
            put_back(job, error)


def lost_its_line(error: Exception) -> bool:
    """Whether the database went away under it: no fault of the job's, and over as soon as somebody can ask again."""
    if isinstance(error, InterfaceError):
        return True
    state = getattr(error.__cause__, "sqlstate", None)
    return isinstance(error, OperationalError) and (state is None or state.startswith(LINE_LOST))


def put_back(job: jobs.Claim, error: Exception) -> None:
    """Give a failed job back, for as long as its error asks at least; on a fresh connection while the database
    restarts, else its lease must run out."""
    for pause in PUT_BACK_AFTER_SECONDS:
        time.sleep(pause)
        try:
            told = f"{type(error).__name__}: {error}"
            jobs.fail(
                job,
                told,
                pause_seconds=random.uniform(*SOON_SECONDS) if lost_its_line(error) else None,
                at_least_seconds=getattr(error, "at_least_seconds", 0.0),
            )
            return
        except (DatabaseError, InterfaceError):
            connection.close()
    log.warning("job_not_put_back", key=job.key)
