"""The queue beside procrastinate, another queue in PostgreSQL: the same jobs, one worker each, in the same run.

Theirs promises a job at least once and starts no lost one again by itself; ours adds the unique key, the lease with its
pulse and the finish within the transaction of the effect. `nudge` is the way over Redis: from the row to its end in a
Celery worker that was idle. The share is what that way costs of judging one shard.
"""

from __future__ import annotations

import json
import logging
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from django.conf import settings
from django.db import connection, transaction

from certification.actions import crowds, jobs
from certification.models import Job
from certification.queries.shards import shards
from tracker.bench.environment import python_with
from tracker.bench.scratch import scratch_database
from tracker.queues import SMALL_MACHINE
from tracker.tasks import bell, work
from tracker.tasks.handlers import HANDLERS, NOTHING

PROCRASTINATE = "procrastinate==3.10.0"
ROUNDS = 3
NUDGES = 150
PAUSE_SECONDS = 0.03
READY_SECONDS = 90.0
ROW = "bench_row"


def run(count: int, cases: int) -> dict[str, Any]:
    """Every figure of one run: jobs per second are medians of three interleaved rounds of `count` jobs."""
    # Neither side writes a line per job.
    logging.disable(logging.INFO)
    with scratch_database(cases):
        _execute("CREATE TABLE bench_row (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number int)")
        HANDLERS[ROW] = _one_row
        try:
            return _figures(count)
        finally:
            del HANDLERS[ROW]


def _figures(count: int) -> dict[str, Any]:
    took: dict[str, list[float]] = {name: [] for name in ("noop", "row", "their_noop", "their_row")}
    with theirs() as peer:
        for number in range(ROUNDS):
            took["noop"].append(_drained(NOTHING, count, number))
            took["row"].append(_drained(ROW, count, number))
            if peer is not None:
                took["their_noop"].append(peer.ask(f"noop {count}"))
                took["their_row"].append(peer.ask(f"row {count}"))
        their_waits = peer.ask(f"wait {NUDGES}") if peer is not None else []
    waits = _nudges()
    shard = _shard_seconds()
    speed = {
        f"{name}_per_s": round(count / statistics.median(times)) for name, times in took.items() if times
    }
    found: dict[str, Any] = {
        "jobs": count,
        **speed,
        **_quantiles("nudge", waits),
        **_quantiles("their", their_waits),
    }
    if "their_noop_per_s" in speed:
        found["noop_ratio"] = round(speed["noop_per_s"] / speed["their_noop_per_s"], 2)
        found["row_ratio"] = round(speed["row_per_s"] / speed["their_row_per_s"], 2)
    found["shard_s"] = round(shard, 2)
    found["celery_share_percent"] = round(
        100 * statistics.median(waits) / (statistics.median(waits) + shard), 2
    )
    return found


def _drained(kind: str, count: int, number: int) -> float:
    """Seconds one worker takes for so many jobs that wait already."""
    with transaction.atomic():
        jobs.produce_many(kind, {f"{number}:{one}": {"number": one} for one in range(count)})
    began = time.perf_counter()
    while work.drain("db", limit_seconds=60).spent:
        continue
    seconds = time.perf_counter() - began
    if Job.objects.filter(kind=kind, state="due").exists():
        raise RuntimeError("jobs were left over")
    return seconds


def _one_row(job: jobs.Claim) -> None:
    with transaction.atomic():
        _execute("INSERT INTO bench_row (number) VALUES (%s)", job.payload["number"])
        jobs.finish(job)


def _nudges() -> list[float]:
    """Seconds from writing a job to its end in an idle Celery worker, by the clock of the database."""
    with _worker():
        for number in range(NUDGES):
            with transaction.atomic():
                jobs.produce(NOTHING, f"nudge:{number}", {})
            time.sleep(PAUSE_SECONDS)
        _until_done()
    rows = Job.objects.filter(kind=NOTHING, key__startswith="nudge:").values_list("created_at", "done_at")
    return [(done - created).total_seconds() for created, done in rows if done is not None]


@contextmanager
def _worker() -> Iterator[None]:
    """The Celery process of the queue db over this database."""
    place = connection.get_connection_params()
    user = place.get("user", "postgres")
    secret = f":{place['password']}" if place.get("password") else ""
    address = f"postgresql://{user}{secret}@/{place['dbname']}?host={place.get('host', '')}"
    environment = {**os.environ, "DATABASE_URL": address, "REDIS_URL": settings.REDIS_URL, "ROLE": "worker"}
    command = [sys.executable, "-m", "celery", "-A", "config.celery", *SMALL_MACHINE[0].arguments()]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with transaction.atomic():
            jobs.produce(NOTHING, "first", {})
        until = time.monotonic() + READY_SECONDS
        while Job.objects.filter(key="first", state="due").exists():
            if time.monotonic() > until:
                raise RuntimeError("the worker does not answer")
            bell.ring("db")
            time.sleep(0.5)
        yield
    finally:
        process.terminate()
        process.wait(60)


def _until_done() -> None:
    until = time.monotonic() + READY_SECONDS
    while Job.objects.filter(kind=NOTHING, state="due").exists() and time.monotonic() < until:
        bell.ring("db")
        time.sleep(0.2)


def _shard_seconds() -> float:
    """How long one job of a full check takes, its cases judged for the second time."""
    first, last = next(shards(5_000))
    crowds.judge_shard(first, last)
    began = time.perf_counter()
    crowds.judge_shard(first, last)
    return time.perf_counter() - began


def _quantiles(name: str, waits: list[float]) -> dict[str, float]:
    if not waits:
        return {}
    ordered = sorted(waits)
    far = ordered[min(int(len(ordered) * 0.99), len(ordered) - 1)]
    return {
        f"{name}_p50_ms": round(statistics.median(ordered) * 1000, 1),
        f"{name}_p99_ms": round(far * 1000, 1),
    }


class Theirs:
    """Procrastinate in its own process, asked line by line."""

    def __init__(self, python: Path) -> None:
        place = connection.get_connection_params()
        names = ("dbname", "user", "password", "host", "port")
        address = " ".join(f"{name}={place[name]}" for name in names if place.get(name))
        script = Path(__file__).with_name("jobs_theirs.py")
        self.process = subprocess.Popen(
            [str(python), str(script), address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, line: str) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.communicate()


@contextmanager
def theirs() -> Iterator[Theirs | None]:
    python = python_with("bench-procrastinate", [PROCRASTINATE, "psycopg[binary]"])
    if python is None:
        yield None
        return
    with Theirs(python) as peer:
        yield peer


def _execute(sql: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values or None)
