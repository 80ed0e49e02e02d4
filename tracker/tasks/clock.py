"""The tick: every five seconds what is due is derived from the data again, so that a lost doorbell costs nothing."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable, Collection

import structlog
from django.db import DatabaseError, connection
from structlog.contextvars import bound_contextvars

from certification.actions import jobs
from tracker.queues import QUEUES
from tracker.tasks import bell, derive, work
from tracker.tasks.dead import free_what_the_dead_hold
from tracker.webhooks.queueing import derive_deliveries

# Doorbells do not expire: a worker whose clock is wrong would throw away what others could hear. Ticks that piled up
# while nobody was there are one tick, by a clock that nobody sets.
PILED_UP_SECONDS = 2.0

log = structlog.get_logger(__name__)
_ended = -PILED_UP_SECONDS


def tick(*, by_message: bool) -> None:
    """Derive, ring and work for a second; one step that fails does not keep the others from their turn.

    A tick that came as a message is a sign of life of this worker, and leaves work of other natures to their own;
    whoever leads gives its own sign, and does everything when nobody hears the bell.
    """
    global _ended
    if by_message and time.monotonic() - _ended < PILED_UP_SECONDS:
        return
    with bound_contextvars(request_id=f"tick-{uuid.uuid4().hex}"):
        steps(by_message=by_message)
    _ended = time.monotonic()


def steps(*, by_message: bool) -> None:
    for step in (
        free_what_the_dead_hold,
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
    attempt(lambda: work_for_a_second(["db"] if by_message else QUEUES))
    attempt(jobs.purge_done)
    attempt(jobs.forget_the_gone)
    if by_message:
        attempt(lambda: work.sign("db"))


def attempt(step: Callable[[], object]) -> None:
    """Take one step; what it raises is told and left behind."""
    try:
        step()
    except Exception as error:
        log.exception("tick_step_failed", step=getattr(step, "__name__", "step"))
        if isinstance(error, DatabaseError):
            connection.close()


def ring_where_work_waits() -> None:
    """Ring once per waiting job, at most a few times; an idle queue once all the same, as a question whether anybody
    is there."""
    waiting = jobs.due_queues()
    for queue in QUEUES:
        for _ in range(min(max(waiting.get(queue, 0), 1), bell.RINGS_AT_MOST)):
            bell.ring(queue)


def work_for_a_second(queues: Collection[str]) -> None:
    """Work these queues in turn for a second in all: with a dead broker the tick alone keeps things going."""
    until = time.monotonic() + work.INLINE_SECONDS
    for queue in queues:
        left = until - time.monotonic()
        if left > 0:
            work.drain(queue, limit_seconds=left)
