"""The pulse of long work: a thread that lengthens the lease of the job in hand while it is being done.

A job that takes longer than its lease stays its worker's as long as the worker lives: a killed or frozen one has no
pulse, and its job is somebody else's a minute later. What is cut into steps may call `jobs.extend` between them as
well: that also tells it at once when the lease was lost.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

import structlog
from django.db import DatabaseError, connection

from certification.actions import jobs

# A job that hangs must not stay in dead hands for ever.
LONGEST_JOB_SECONDS = 1800.0
LEAVE_SECONDS = 1.0

log = structlog.get_logger(__name__)


class Pulse:
    """Beats three times per lease for whatever job is held; one thread for any number of jobs, begun with the first."""

    def __init__(
        self, *, lease_seconds: float = jobs.LEASE_SECONDS, longest_seconds: float = LONGEST_JOB_SECONDS
    ) -> None:
        self.lease_seconds, self.longest_seconds = lease_seconds, longest_seconds
        self.held: tuple[jobs.Claim, float] | None = None
        self.ended = threading.Event()
        self.thread: threading.Thread | None = None

    def hold(self, job: jobs.Claim) -> None:
        """From now on this job's lease is lengthened, instead of that of the job before."""
        self.held = (job, time.monotonic())
        if self.thread is None:
            self.thread = threading.Thread(target=self._run, name="pulse", daemon=True)
            self.thread.start()

    def release(self) -> None:
        self.held = None

    def __enter__(self) -> Pulse:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.held = None
        self.ended.set()
        if self.thread is not None:
            self.thread.join(LEAVE_SECONDS)

    def _run(self) -> None:
        try:
            while not self.ended.wait(self.lease_seconds / 3):
                held = self.held
                if held is not None and time.monotonic() - held[1] < self.longest_seconds:
                    self._beat(held[0])
        finally:
            connection.close()

    def _beat(self, job: jobs.Claim) -> None:
        """What the database says in the way is told, and tried again at the next beat."""
        try:
            jobs.prolong(job, lease_seconds=self.lease_seconds)
        except DatabaseError as error:
            log.warning("no_pulse", kind=job.kind, key=job.key, error=str(error))
            connection.close()


@contextmanager
def kept(job: jobs.Claim, *, lease_seconds: float = jobs.LEASE_SECONDS) -> Iterator[None]:
    """Keep one claimed job while the block runs, for whoever works outside the queues."""
    with Pulse(lease_seconds=lease_seconds) as pulse:
        pulse.hold(job)
        yield
