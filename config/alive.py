"""python -m config.alive [--or-end]: exit 0 while this container's worker gives signs of life; for health checks.

`--or-end` also ends a worker that has been silent for a minute, so that the container is started again: Docker itself
restarts what ended and never what is unhealthy. `python -m config.alive beat` asks for the leader, whichever
container it is in; while Redis is away nobody rings the workers, and their silence means nothing.
"""

import os
import signal
import socket
import sys
import time
from pathlib import Path

import psycopg
import redis

from tracker.management.signs import SILENT_SECONDS, ages

# Before a worker's first sign: migrations of a first start, imports, the first tick.
FIRST_SIGN_SECONDS = 180
LEADER = """
SELECT coalesce(max(at) > clock_timestamp() - make_interval(secs => %s), false)
  FROM certification_workerbeat WHERE role = 'beat'
"""


def leader_gave_a_sign() -> bool:
    with psycopg.connect(os.environ["DATABASE_URL"], connect_timeout=3) as line:
        row = line.execute(LEADER, [SILENT_SECONDS]).fetchone()
    return bool(row and row[0])


def worker_is_silent() -> bool:
    """Whether the worker of this host should have given a sign and has not."""
    found = ages(os.environ["DATABASE_URL"], socket.gethostname())
    if found is None or not redis_answers():
        return False
    return min(found.values(), default=age_of(1)) > (SILENT_SECONDS if found else FIRST_SIGN_SECONDS)


def redis_answers() -> bool:
    try:
        return bool(
            redis.Redis.from_url(os.environ["REDIS_URL"], socket_timeout=2, socket_connect_timeout=2).ping()
        )
    except redis.RedisError:
        return False


def age_of(pid: int) -> float:
    """Seconds since a process was started; none where that cannot be known."""
    try:
        return time.time() - Path(f"/proc/{pid}").stat().st_ctime
    except OSError:
        return 0.0


def end_worker() -> None:
    """End what the first process of the container has started: it ends with it, and Docker starts it anew."""
    for how in (signal.SIGTERM, signal.SIGKILL):
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit() and parent_of(entry) == 1:
                os.kill(int(entry.name), how)
        time.sleep(5)


def parent_of(entry: Path) -> int:
    try:
        return int((entry / "stat").read_text("ascii", "replace").rpartition(")")[2].split()[1])
    except (OSError, ValueError, IndexError):
        return 0


def main(words: list[str]) -> int:
    if "beat" in words:
        return 0 if leader_gave_a_sign() else 1
    if not worker_is_silent():
        return 0
    if "--or-end" in words:
        end_worker()
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
