"""Leases of whoever cannot come back: found by name and ended early, so that a killed worker costs no full lease."""

from __future__ import annotations

from collections.abc import Collection

from django.db import connection


def holders(host: str) -> set[str]:
    """Who holds a running lease, as `host:pid`, among those of one host."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT leased_by FROM certification_job WHERE state = 'due'"
            " AND lease_until > clock_timestamp() AND starts_with(leased_by, %s)",
            [f"{host}:"],
        )
        return {name for (name,) in cursor.fetchall()}


def end_leases_of(names: Collection[str]) -> int:
    """End the leases of these holders now; how many. The fence stays: who lives after all finishes nothing twice."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE certification_job SET lease_until = clock_timestamp() WHERE state = 'due'"
            " AND lease_until > clock_timestamp() AND leased_by = ANY(%s)",
            [sorted(names)],
        )
        return int(cursor.rowcount)


# Whoever holds a job is at work, however long it takes: a pulse keeps the lease of the living, a tick ends the others.
_NEGLECTED = """
WITH heard AS (
  SELECT role FROM certification_workerbeat WHERE at > clock_timestamp() - make_interval(secs => %(s)s)
   UNION SELECT queue FROM certification_job WHERE state = 'due' AND lease_until > clock_timestamp()
)
SELECT NOT EXISTS (SELECT FROM heard WHERE role = 'db') OR EXISTS (
  SELECT FROM certification_job WHERE state = 'due' AND due_at < clock_timestamp() - make_interval(secs => %(s)s)
     AND (lease_until IS NULL OR lease_until < clock_timestamp()) AND queue NOT IN (SELECT role FROM heard))
"""


def neglected(seconds: float) -> bool:
    """Whether for so long nobody gave a sign, or held a job, at the queue of ticks or at one where work waited all the
    while."""
    with connection.cursor() as cursor:
        cursor.execute(_NEGLECTED, {"s": seconds})
        return bool(cursor.fetchone()[0])
