"""Signs of life, read without Django: by the supervisor of the demo and by the check of a container."""

from __future__ import annotations

import psycopg

SILENT_SECONDS = 60
QUESTION = """
SELECT pid, role, extract(epoch FROM clock_timestamp() - max(at))::float8
  FROM certification_workerbeat WHERE starts_with(name, %s) GROUP BY pid, role
"""


def ages(database: str, host: str) -> dict[int, float] | None:
    """Seconds since each process of a host (by the number of the process that was started) last gave a sign for the
    queue it was quietest on; None while the database or its tables are not there."""
    try:
        with psycopg.connect(database, connect_timeout=3) as line:
            rows = line.execute(QUESTION, [f"{host}:"]).fetchall()
    except psycopg.Error:
        return None
    found: dict[int, float] = {}
    for pid, _role, seconds in rows:
        found[pid] = max(seconds, found.get(pid, 0.0))
    return found
