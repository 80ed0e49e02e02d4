"""python -m config.alive worker|beat: exit 0 when that kind of process gave a sign lately; for container checks."""

import os
import sys

import psycopg

QUESTION = """
SELECT coalesce(max(at) > clock_timestamp() - interval '60 seconds', false)
  FROM certification_workerbeat WHERE role = %s
"""


def gave_a_sign(role: str) -> bool:
    with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=3) as db:
        row = db.execute(QUESTION, [role]).fetchone()
    return bool(row and row[0])


if __name__ == "__main__":
    sys.exit(0 if gave_a_sign(sys.argv[1]) else 1)
