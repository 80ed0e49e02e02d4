"""Working a queue: claim, hand over, and put back what failed; the same with Celery and without."""

from __future__ import annotations

import os
import socket
import time

import structlog
from django.db import DatabaseError, connection

from certification.actions import jobs
from certification.actions.bursts import judge_ahead
from tracker.tasks import bell
from tracker.tasks.handlers import HANDLERS

QUEUES = ("db", "mail", "http", "papers", "import")
# Together with the longest job both stay below Celery's soft limit of 40 s and the lease of 60 s.
ANSWER_SECONDS = 20.0
INLINE_SECONDS = 1.0

log = structlog.get_logger(__name__)


def name() -> str:
    """This process, as leases and signs of life name it; asked anew because workers fork."""
    return f"{socket.gethostname()}:{os.getpid()}"


def answer(queue: str, *, by_message: bool) -> None:
    """Answer one doorbell: work the queue, and ring again when time runs out before the queue does.

    Called without a message (by the beat leader, when Redis is away) it works a second at most.
    """
    if by_message:
        jobs.beat(name(), "worker", os.getpid())
    spent = drain(queue, limit_seconds=ANSWER_SECONDS if by_message else INLINE_SECONDS)
    if spent and by_message:
        bell.ring(queue)


def drain(queue: str, *, limit_seconds: float) -> bool:
    """Do what is due in a queue, one job after the other; whether the time ran out before the queue was empty."""
    until, judged = time.monotonic() + limit_seconds, set[int]()
    while time.monotonic() < until:
        job = jobs.claim(queue, worker=name())
        if job is None:
            return False
        if job.kind == "judge" and job.payload["case"] not in judged:
            judged = ahead_of(job)
        perform(job)
    return True


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
    """Do one claimed job; a failure goes back to the queue, a lost lease belongs to somebody else already."""
    try:
        handler = HANDLERS.get(job.kind)
        if handler is None:
            raise LookupError(f"no handler for {job.kind}")
        handler(job)
    except jobs.LeaseLost:
        log.warning("lease_lost", kind=job.kind, key=job.key)
    except Exception as error:
        log.exception("job_failed", kind=job.kind, key=job.key, attempt=job.attempts)
        put_back(job, error)


def put_back(job: jobs.Claim, error: Exception) -> None:
    """Give a failed job back; when even that fails, its lease runs out and the next claim takes it."""
    try:
        jobs.fail(job, f"{type(error).__name__}: {error}")
    except DatabaseError:
        connection.close()
        log.warning("job_not_put_back", kind=job.kind, key=job.key)
