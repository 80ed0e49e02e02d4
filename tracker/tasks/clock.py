"""The tick: every five seconds what is due is derived from the data again, so that a lost doorbell costs nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection

import structlog
from django.db import DatabaseError, connection

from certification.actions import jobs
from tracker.tasks import bell, derive, work
from tracker.webhooks.queueing import derive_deliveries

# More doorbells at once than that find the queue empty anyway.
RINGS_AT_MOST = 4

log = structlog.get_logger(__name__)


def tick(*, by_message: bool) -> None:
    """Derive, ring and work for a second; one step that fails does not keep the others from their turn.

    A tick that came as a message is a sign of life of this worker; whoever leads gives its own.
    """
    for step in (
        jobs.bury_the_spent,
        derive.judge_what_waits,
        derive.sweep_the_night,
        derive.plan_the_day,
        derive.plan_what_changed,
    ):
        attempt(step)
    attempt(derive.send_what_was_raised)
    attempt(derive_deliveries)
    attempt(ring_where_work_waits)
    attempt(work_for_a_second)
    attempt(jobs.purge_done)
    if by_message:
        attempt(lambda: jobs.beat(work.name(), "worker", os.getpid()))


def attempt(step: Callable[[], object]) -> None:
    """Take one step; what it raises is told and left behind."""
    try:
        step()
    except Exception as error:
        log.exception("tick_step_failed", step=getattr(step, "__name__", "step"))
        if isinstance(error, DatabaseError):
            connection.close()


def ring_where_work_waits() -> None:
    """Ring once per waiting job, at most a few times per queue."""
    for queue, waiting in jobs.due_queues().items():
        for _ in range(min(waiting, RINGS_AT_MOST)):
            bell.ring(queue)


def waiting(queues: Collection[str]) -> bool:
    """Whether any of these queues has something due that nobody holds."""
    return any(queue in queues for queue in jobs.due_queues())


def work_for_a_second() -> None:
    """Work every queue in turn for a second in all: with a dead broker the tick alone keeps things going."""
    until = time.monotonic() + work.INLINE_SECONDS
    for queue in work.QUEUES:
        left = until - time.monotonic()
        if left > 0:
            work.drain(queue, limit_seconds=left)
