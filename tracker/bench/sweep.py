"""The pass over everybody: how long judging all cases takes beside merely copying what it reads."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from typing import Any

from django.db import connection, transaction

from certification.actions.compliance import judge_case
from certification.actions.crowds import judge_cases, judge_shard
from certification.actions.record import raise_facts_version
from certification.law import BOOK
from certification.models import Case, Finding
from certification.queries.day import today
from certification.queries.shards import shards
from tracker.bench import limit, naive, sharing
from tracker.bench.scratch import scratch_database

ROUNDS = 5
SINGLE = 50
SHARD = 50_000


def run(cases: int, workers: int = 1) -> dict[str, Any]:
    """Every figure of one run; times are wall seconds, medians of five interleaved rounds unless said otherwise."""
    with scratch_database(cases) as built:
        idle = _rss_mb()
        first_fill = _timed(lambda: _sweep(workers))
        limits, sweeps = [], []
        for _ in range(ROUNDS):
            limits.append(_timed(limit.copy_all))
            sweeps.append(_timed(lambda: _sweep(workers)))
        limit_s, steady = statistics.median(limits), statistics.median(sweeps)
        grown = _rss_mb() - idle
        slow = naive.cpu_us_per_case(today())
        return {
            "cases": built,
            "rules": len(BOOK),
            "workers": workers,
            "findings_per_case": round(Finding.objects.filter(retired_at__isnull=True).count() / built, 2),
            "limit_s": round(limit_s, 3),
            "sweep_steady_s": round(steady, 3),
            "sweep_ratio": round(steady / limit_s, 2),
            "sweep_us_per_case": round(steady / built * 1e6, 1),
            "first_fill_s": round(first_fill, 2),
            "naive_orm_us_per_case": round(slow),
            "speedup_vs_naive": round(slow / (steady / built * 1e6)),
            "single_case_ms": round(_single_case_ms(), 1),
            "rss_mb": round(grown),
            "day_passing_rules_run": 0 if _nothing_due_by_the_calendar() else None,
            "changed_1pct_s": round(_changed_s(built // 100), 2),
            "disk_mb": _disk_mb(),
        }


def _sweep(workers: int) -> None:
    """Judge everybody, by this process or shared out among several."""
    bounds = list(shards(SHARD))
    if workers == 1:
        for first, last in bounds:
            judge_shard(first, last)
        return
    name = connection.settings_dict["NAME"]
    connection.close()
    with ProcessPoolExecutor(
        workers, get_context("spawn"), initializer=sharing.start, initargs=(name,)
    ) as pool:
        list(pool.map(sharing.judge, bounds))


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _single_case_ms() -> float:
    """Median over cases of judging one inside its transaction, the way a step does."""
    times = []
    for pk in Case.objects.order_by("pk").values_list("pk", flat=True)[:SINGLE]:
        with transaction.atomic():
            case = Case.objects.select_for_update().get(pk=pk)
            times.append(_timed(partial(judge_case, case)))
    return statistics.median(times) * 1e3


def _changed_s(count: int) -> float:
    """Judging so many scattered cases whose facts changed, in one pass."""
    step = max(1, Case.objects.count() // max(1, count))
    ids = list(Case.objects.order_by("pk").values_list("pk", flat=True))[::step][:count]
    raise_facts_version(Case.objects.filter(pk__in=ids))
    return _timed(lambda: judge_cases(ids))


def _nothing_due_by_the_calendar() -> bool:
    """Ranges hold past and future days: no case has a job, nor a day on which it must be judged again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM certification_job WHERE kind = 'judge' AND state = 'due'")
        return bool(cursor.fetchone() == (0,))


def _rss_mb() -> float:
    """The most memory this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _disk_mb() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database())")
        return int(cursor.fetchone()[0]) >> 20
