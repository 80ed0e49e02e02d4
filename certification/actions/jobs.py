"""Jobs: produced with the change that caused them, claimed under a lease, finished behind a fence.

Only the database's clock decides. Attempts rise in the claim, so that work which kills its worker still counts;
a finish whose lease was lost rolls the worker's own transaction back, which is what makes effects happen once.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from structlog.contextvars import get_contextvars

from certification import doorbell
from certification.failpoint import reach
from certification.models import Job, WorkerBeat

LEASE_SECONDS = 60
KEEP_DONE_DAYS = 30
LONGEST_PAUSE_SECONDS = 3600
REQUEST_ID_LENGTH = 64


class LeaseLost(Exception):
    """Somebody else holds this job now: whatever was done under the old lease must roll back."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A job in hand, until `lease_until` by the database's clock."""

    id: int
    kind: str
    key: str
    payload: Mapping[str, Any]
    attempts: int
    token: UUID
    lease_until: datetime
    request_id: str = ""


def produce(
    kind: str,
    key: str,
    payload: Mapping[str, Any],
    *,
    queue: str = Job.Queue.DB,
    due_at: datetime | None = None,
    ordering_key: str = "",
    attempts: int = 10,
) -> None:
    """Write the job into the current transaction, once per kind and key, and ring when it commits."""
    job = Job(kind=kind, key=key, payload=dict(payload), queue=queue, ordering_key=ordering_key)
    job.max_attempts = attempts
    job.request_id = cause()
    if due_at is not None:
        job.due_at = due_at
    Job.objects.bulk_create([job], ignore_conflicts=True)
    doorbell.ring(queue)


def produce_many(
    kind: str, payloads: Mapping[str, Mapping[str, Any]], *, queue: str = Job.Queue.DB, attempts: int = 10
) -> None:
    """Write one job per key into the current transaction, each once, and ring once; in key order, lest two deadlock."""
    caused = {"kind": kind, "queue": queue, "request_id": cause(), "max_attempts": attempts}
    rows = [Job(key=key, payload=dict(payloads[key]), **caused) for key in sorted(payloads)]
    if rows:
        Job.objects.bulk_create(rows, ignore_conflicts=True, batch_size=1000)
        doorbell.ring(queue)


def cause() -> str:
    """The request, tick or command under way, as the logs name it; empty where nobody bound one."""
    return str(get_contextvars().get("request_id", ""))[:REQUEST_ID_LENGTH]


_CLAIM = """
UPDATE certification_job SET attempts = attempts + 1, lease_token = gen_random_uuid(),
       lease_until = clock_timestamp() + make_interval(secs => %(lease)s), leased_by = %(worker)s
 WHERE id = (SELECT id FROM certification_job AS job
              WHERE queue = %(queue)s AND state = 'due' AND due_at <= clock_timestamp()
                AND (lease_until IS NULL OR lease_until < clock_timestamp()) AND attempts < max_attempts
                AND starts_with(key, %(of)s)
                AND (ordering_key = '' OR NOT EXISTS (
                     SELECT FROM certification_job AS earlier
                      WHERE earlier.ordering_key = job.ordering_key AND earlier.ordering_key <> ''
                        AND earlier.state = 'due' AND earlier.id < job.id))
              ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id, kind, key, payload, attempts, lease_token, lease_until, request_id
"""


def claim(queue: str, *, worker: str, of: str = "", lease_seconds: float = LEASE_SECONDS) -> Claim | None:
    """Take the next due job of a queue under a lease, or None; `of` is how its key must start. One statement, and so a
    transaction of its own."""
    asked: dict[str, str | float] = {"queue": queue, "worker": worker[:80], "lease": lease_seconds, "of": of}
    with connection.cursor() as cursor:
        cursor.execute(_CLAIM, asked)
        row = cursor.fetchone()
        reach("job claimed")
    if row is None:
        return None
    reach("job in hand")
    payload = row[3] if isinstance(row[3], dict) else json.loads(row[3])
    return Claim(row[0], row[1], row[2], payload, row[4], row[5], row[6], row[7])


def finish(job: Claim) -> None:
    """Mark the job done inside the transaction that holds its effect; LeaseLost rolls both back."""
    reach("job finishing")
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE certification_job SET state = 'done', done_at = clock_timestamp(), lease_until = NULL"
            " WHERE id = %s AND lease_token = %s AND state = 'due'",
            [job.id, job.token],
        )
        if cursor.rowcount != 1:
            raise LeaseLost(job.key)
    reach("job finished")


def extend(job: Claim, *, lease_seconds: float = LEASE_SECONDS) -> None:
    """Lengthen the lease of long work; LeaseLost tells the worker to stop at once."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE certification_job SET lease_until = clock_timestamp() + make_interval(secs => %s)"
            " WHERE id = %s AND lease_token = %s AND state = 'due'",
            [lease_seconds, job.id, job.token],
        )
        if cursor.rowcount != 1:
            raise LeaseLost(job.key)


_PROLONG = """
UPDATE certification_job SET lease_until = clock_timestamp() + make_interval(secs => %s)
 WHERE id = (SELECT id FROM certification_job WHERE id = %s AND lease_token = %s AND state = 'due'
             FOR UPDATE SKIP LOCKED)
"""


def prolong(job: Claim, *, lease_seconds: float = LEASE_SECONDS) -> bool:
    """Lengthen the lease from beside the work; False where it is lost, or its finish is under way. Never waits."""
    with connection.cursor() as cursor:
        cursor.execute(_PROLONG, [lease_seconds, job.id, job.token])
        return bool(cursor.rowcount == 1)


def fail(
    job: Claim,
    error: str,
    *,
    pause_seconds: float | None = None,
    at_least_seconds: float = 0.0,
    last: bool = False,
) -> None:
    """Put the job back with an uneven pause that grows with every failure, or with the one told; declare it dead after
    its last attempt, or where its effect is over before (`last`)."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            UPDATE certification_job
               SET last_error = %(error)s, lease_until = NULL, lease_token = NULL,
                   failures = failures + (%(pause)s IS NULL)::int,
                   state = CASE WHEN %(last)s OR attempts >= max_attempts THEN 'dead' ELSE 'due' END,
                   due_at = clock_timestamp() + make_interval(
                       secs => greatest(%(at_least)s, coalesce(
                           %(pause)s, least(%(longest)s, power(2, failures)) * (0.5 + random()))))
             WHERE id = %(id)s AND lease_token = %(token)s AND state = 'due'
            """,
            {
                "error": error[:4000],
                "last": last,
                "longest": LONGEST_PAUSE_SECONDS,
                "pause": pause_seconds,
                "at_least": at_least_seconds,
                "id": job.id,
                "token": job.token,
            },
        )


def postpone(job: Claim, *, seconds: float) -> None:
    """Give the job back untried, for it could not be begun now; the attempt does not count."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE certification_job SET attempts = attempts - 1, lease_until = NULL, lease_token = NULL,"
            " due_at = clock_timestamp() + make_interval(secs => %s)"
            " WHERE id = %s AND lease_token = %s AND state = 'due'",
            [seconds, job.id, job.token],
        )


def cancel(kind: str, key_prefix: str) -> int:
    """Cancel due jobs of a kind whose key starts so; what is in hand meets its own check under lock."""
    return Job.objects.filter(kind=kind, key__startswith=key_prefix, state=Job.State.DUE).update(
        state=Job.State.CANCELLED, done_at=_now()
    )


def bury_the_spent() -> int:
    """Declare dead what used up its attempts by killing its workers; how many."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE certification_job SET state = 'dead', last_error = 'every attempt ended with the worker'"
            " WHERE state = 'due' AND attempts >= max_attempts AND lease_until < clock_timestamp()"
        )
        return int(cursor.rowcount)


def due_queues() -> dict[str, int]:
    """How many jobs each queue could start now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT queue, count(*) FROM certification_job WHERE state = 'due' AND due_at <= clock_timestamp()"
            " AND (lease_until IS NULL OR lease_until < clock_timestamp()) GROUP BY queue"
        )
        return dict(cursor.fetchall())


def purge_done(batch: int = 5000) -> int:
    """Delete a batch of jobs done long ago; the lasting "once" is the unique key of their effect."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM certification_job WHERE id IN (SELECT id FROM certification_job WHERE state = 'done'"
            " AND done_at < clock_timestamp() - make_interval(days => %s) ORDER BY id LIMIT %s)",
            [KEEP_DONE_DAYS, batch],
        )
        return int(cursor.rowcount)


def beat(name: str, role: str, pid: int) -> None:
    """Leave a sign of life by the database's clock."""
    WorkerBeat.objects.bulk_create(
        [WorkerBeat(name=name[:80], role=role, pid=pid, at=_now())],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["role", "pid", "at"],
    )


def forget_the_gone() -> int:
    """Delete the signs of life of processes that gave none for a day; how many."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM certification_workerbeat WHERE at < clock_timestamp() - interval '1 day'")
        return int(cursor.rowcount)


def _now() -> datetime:
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        moment: datetime = cursor.fetchone()[0]
    return moment
