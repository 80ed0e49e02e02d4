"""How the work stands: queues, signs of life, the full check, the feed; read with SQL, so that it outlives Redis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from certification.models import Job, Sweep

# A process that gave no sign for so long is started again by whoever watches it.
SILENT_SECONDS = 60
DEAD_SHOWN = 50


@dataclass(frozen=True, slots=True)
class QueueState:
    """One queue: jobs that could start now, seconds the oldest of them waits, jobs in hand, leases that ran out, jobs
    that gave up, jobs tried before that wait for their next attempt."""

    queue: str
    due: int
    oldest_seconds: float
    leased: int
    overruns: int
    dead: int
    again: int


@dataclass(frozen=True, slots=True)
class Sign:
    """The newest sign of life a process left for a queue (or as the beat leader), and its age."""

    name: str
    role: str
    pid: int
    at: datetime
    seconds: float

    @property
    def silent(self) -> bool:
        return self.seconds > SILENT_SECONDS


@dataclass(frozen=True, slots=True)
class SweepState:
    """The newest full check: how far it is, how long it took or has been running, what it found."""

    number: int
    started_at: datetime
    finished_at: datetime | None
    cases: int
    checked: int
    waiting: int
    changed: int
    differences: int
    seconds: float
    age_seconds: float


_QUEUES = """
SELECT queue,
       count(*) FILTER (WHERE state = 'due' AND due_at <= now AND free),
       coalesce(extract(epoch FROM now - min(due_at) FILTER (WHERE state = 'due' AND due_at <= now AND free)), 0),
       count(*) FILTER (WHERE state = 'due' AND lease_until >= now),
       count(*) FILTER (WHERE state = 'due' AND lease_until < now),
       count(*) FILTER (WHERE state = 'dead'),
       count(*) FILTER (WHERE state = 'due' AND attempts > 0 AND due_at > now)
  FROM (SELECT queue, state, due_at, lease_until, attempts, statement_timestamp() AS now,
               lease_until IS NULL OR lease_until < statement_timestamp() AS free
          FROM certification_job WHERE state = 'due'
        UNION ALL
        SELECT queue, state, due_at, lease_until, attempts, statement_timestamp(), true
          FROM certification_job WHERE state = 'dead') AS job
 GROUP BY queue, now
"""


def queue_states() -> list[QueueState]:
    """Every queue in its order, empty ones included."""
    with connection.cursor() as cursor:
        cursor.execute(_QUEUES)
        found = {row[0]: QueueState(row[0], row[1], float(row[2]), *row[3:]) for row in cursor.fetchall()}
    return [found.get(queue) or QueueState(queue, 0, 0.0, 0, 0, 0, 0) for queue in Job.Queue.values]


def attempts() -> dict[int, int]:
    """How many jobs that are not done had how many attempts."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT attempts, count(*) FROM certification_job WHERE state = 'due' GROUP BY 1 ORDER BY 1"
        )
        return dict(cursor.fetchall())


def signs() -> list[Sign]:
    """Signs of life by the database's clock, the newest first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name, role, pid, at, extract(epoch FROM clock_timestamp() - at)::float8"
            " FROM certification_workerbeat ORDER BY at DESC, name"
        )
        return [Sign(*row) for row in cursor.fetchall()]


def newest_by_role(found: Sequence[Sign]) -> dict[str, Sign]:
    """For each role its newest sign, whoever left it."""
    return {sign.role: sign for sign in reversed(found)}


_SWEEP = """
SELECT id, started_at, finished_at, cases, checked, waiting, changed_cases, jsonb_array_length(failures),
       extract(epoch FROM coalesce(finished_at, clock_timestamp()) - started_at)::float8,
       extract(epoch FROM clock_timestamp() - started_at)::float8
  FROM certification_sweep ORDER BY started_at DESC LIMIT 1
"""


def sweep_state() -> SweepState | None:
    """The newest full check, ended or under way."""
    with connection.cursor() as cursor:
        cursor.execute(_SWEEP)
        row = cursor.fetchone()
    return SweepState(*row) if row else None


def sweeps(count: int) -> list[Sweep]:
    """The last full checks, the newest first."""
    return list(Sweep.objects.all()[:count])


def dead_jobs() -> list[Job]:
    """What gave up, the newest first."""
    return list(Job.objects.filter(state=Job.State.DEAD).order_by("-due_at", "-pk")[:DEAD_SHOWN])


def feed_head() -> int:
    """The number of the newest sealed event."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seq FROM certification_sealhead")
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def oldest_transaction_seconds() -> float:
    """How long the oldest transaction of this database has been open; this one not counted."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT coalesce(max(extract(epoch FROM clock_timestamp() - xact_start)), 0)::float8 FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        return float(cursor.fetchone()[0])


def told(row: Any) -> dict[str, Any]:
    """A row as JSON tells it."""
    return {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in asdict(row).items()
    }
