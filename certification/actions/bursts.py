"""Many cases that changed at once: judged in one pass, before their jobs are done one by one.

The pass writes what a sweep would, under the same locks. The jobs stay as they are: each finds its case judged,
finishes behind its own fence, and would judge by itself whatever the pass has left.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from certification.actions.crowds import judge_cases
from certification.actions.jobs import Claim

BURST = 20  # fewer are judged as quickly one by one
AT_ONCE = 1000  # what is judged well within the lease of the job in hand
_LOCK = 7_401_973

_WAITING = """
SELECT c.id FROM certification_job AS job JOIN certification_case AS c ON c.id = (job.payload ->> 'case')::bigint
 WHERE job.queue = 'db' AND job.kind = 'judge' AND job.state = 'due' AND job.due_at <= clock_timestamp()
   AND (job.lease_until IS NULL OR job.lease_until < clock_timestamp() OR job.id = %s)
   AND c.judged_version < c.facts_version
 ORDER BY job.due_at, job.id LIMIT %s
"""


def judge_ahead(job: Claim) -> set[int]:
    """Judge in one pass the cases whose judge jobs come next, with that of the job in hand; which they were.

    None where only a few wait, or where somebody else is at it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_WAITING, [job.id, AT_ONCE])
        cases = {case for (case,) in cursor.fetchall()}
    if len(cases) < BURST:
        return set()
    with _alone() as alone:
        if not alone:
            return set()
        judge_cases(sorted(cases))
    return cases


@contextmanager
def _alone() -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK])
        (alone,) = cursor.fetchone()
    try:
        yield alone
    finally:
        if alone and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
