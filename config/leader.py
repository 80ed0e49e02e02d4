"""The beat leader: of any number of beats one leads, by a lock in PostgreSQL."""

from __future__ import annotations

import os
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

import structlog
from celery.beat import ScheduleEntry, Scheduler
from django.db import DatabaseError, connections

from certification.actions import jobs
from certification.actions.leases import neglected
from tracker.queues import QUEUES

LEADER_LOCK = 4711
STANDBY_SECONDS = 0.5
# Workers sign at every doorbell, and a tick rings every five seconds: who missed two of them is dead or begins anew.
UNHEARD_SECONDS = 12.0

log = structlog.get_logger(__name__)


class PgLeaderScheduler(Scheduler):
    """Keeps the schedule in memory and ticks only while it holds the leader lock.

    The lock is thrift: two leaders would ring twice and change nothing, for what a tick writes is unique by
    key. The lock lives on a connection of its own, never through a transaction-mode pooler.
    When Redis is away the leader does the work itself, so that a lost broker only slows things down.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.lock = connections.create_connection("default")
        self.leads = False
        super().__init__(*args, **kwargs)

    def setup_schedule(self) -> None:
        self.merge_inplace(self.app.conf.beat_schedule)

    def tick(self, *args: Any, **kwargs: Any) -> float:
        """Seconds to sleep until the next look."""
        if not self.leading():
            return STANDBY_SECONDS
        return min(float(super().tick(*args, **kwargs)), 1.0)

    def leading(self) -> bool:
        """Takes the lock, or proves that the connection holding it is alive."""
        try:
            with self.lock.cursor() as cursor:
                if self.leads:
                    cursor.execute("SELECT 1")
                    return True
                cursor.execute("SELECT pg_try_advisory_lock(%s)", [LEADER_LOCK])
                self.leads = cursor.fetchone() == (True,)
        except DatabaseError as error:
            log.warning("leader_lost_database", error=str(error))
            self.leads = False
            self.lock.close()
            return False
        if self.leads:
            log.info("leader_elected", host=socket.gethostname(), pid=os.getpid())
        return self.leads

    def apply_async(
        self, entry: ScheduleEntry, producer: Any = None, advance: bool = True, **kwargs: Any
    ) -> Any:
        """Rings; when the bell cannot be rung, or nobody has listened for a while, does the work here.

        A worker may live and hear nothing: lost to the broker, or with a clock by which every doorbell has expired.
        """
        if advance:
            entry = self.reserve(entry)
        self.give_sign()
        try:
            rung = self.app.send_task(entry.task, retry=False, **entry.options)
        except Exception as error:  # kombu raises many kinds; none may stop the clock
            log.warning("doorbell_silent", task=entry.task, error=type(error).__name__)
            self.work_here(entry.task)
            return None
        if self.alone():
            log.warning("nobody_listens", task=entry.task)
            self.work_here(entry.task)
        return rung

    def give_sign(self) -> None:
        try:
            jobs.beat(f"{socket.gethostname()}:{os.getpid()}/beat", "beat", os.getpid())
        except DatabaseError as error:
            log.warning("no_sign_given", error=str(error))
        finally:
            connections["default"].close()

    def alone(self) -> bool:
        try:
            return neglected(UNHEARD_SECONDS)
        except DatabaseError as error:
            log.warning("nobody_asked", error=str(error))
            return False
        finally:
            connections["default"].close()

    def work_here(self, name: str) -> None:
        """Runs the tick, then drains all queues side by side: a receiver that hangs holds up no letter."""
        self.run(name)
        with ThreadPoolExecutor(len(QUEUES), thread_name_prefix="working") as hands:
            list(hands.map(partial(self.run, "drain"), QUEUES))

    def run(self, name: str, *arguments: str) -> None:
        """Does what a doorbell would have asked of a worker, if this process knows how; never raises."""
        try:
            if name in self.app.tasks:
                self.app.tasks[name](*arguments)
        except Exception:
            log.exception("work_here_failed", task=name)
        finally:
            connections["default"].close()

    @property
    def producer(self) -> None:
        """None: beat's own producer would wait for Redis without end."""
        return None

    def close(self) -> None:
        self.lock.close()
        super().close()
