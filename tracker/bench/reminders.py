"""Planning reminders for a country: how long the ledger takes beside merely copying the rows it writes.

The copy goes into a table without key, index or foreign key: nothing that writes these rows at all is quicker.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime, timedelta
from multiprocessing import get_context
from typing import IO, Any

from django.db import connection, transaction

from certification.queries.day import now_and_today, today
from certification.queries.shards import shards
from tracker.bench.scratch import scratch_database
from tracker.reminders.ledger import Cases, write
from tracker.reminders.plan import SHARD

PLANNERS = 4
CASES_PER = 20  # obligations
CHUNK = 1 << 20
# Of disk: what asks for it, two copies of what the planner writes, and the log of both.
BYTES_PER_OBLIGATION = 3_000

# People for every organisation, and obligations of every kind spread over the leads: everything is due for a word.
PEOPLE = """
INSERT INTO tracker_organisation (kind, name, producer_id)
SELECT 'producer', name_en, id FROM certification_producer;
INSERT INTO tracker_organisation (kind, name, control_body_id)
SELECT 'control_body', name, id FROM certification_controlbody;
INSERT INTO tracker_organisation (kind, name) VALUES ('ministry', 'Ministry');
INSERT INTO tracker_user (email, full_name, password, phone, language, channel, courtesy, is_active, is_staff,
                          is_superuser, joined_at)
SELECT 'p' || o.id || r.role || '@bench.example', 'Person ' || o.id, '', '', 'kk', 'email', true, true, false, false,
       now()
  FROM tracker_organisation AS o
  JOIN (VALUES ('producer', 'producer'), ('control_body', 'reviewer'), ('ministry', 'official')) AS r(kind, role)
    ON r.kind = o.kind;
INSERT INTO tracker_membership (user_id, organisation_id, role, since)
SELECT u.id, o.id, r.role, '2020-01-01'
  FROM tracker_organisation AS o
  JOIN (VALUES ('producer', 'producer'), ('control_body', 'reviewer'), ('ministry', 'official')) AS r(kind, role)
    ON r.kind = o.kind
  JOIN tracker_user AS u ON u.email = 'p' || o.id || r.role || '@bench.example'
"""
REQUESTS = """
INSERT INTO certification_request (case_id, kind, asked_of, text, asked_on, due_on, answer, ref, version)
SELECT c.id, 'missing_documents', CASE WHEN n %% 5 = 0 THEN 'control_body' ELSE 'producer' END, 'Paper ' || n,
       %(day)s::date - 1, %(day)s::date + (n * 7 + c.id %% 53)::int %% 60, '', '', 1
  FROM (SELECT id, row_number() OVER (ORDER BY id) AS place FROM certification_case WHERE closed_on IS NULL) AS c
 CROSS JOIN generate_series(1, %(each)s) AS n
"""
SHORTCOMINGS = """
INSERT INTO certification_noncompliance (case_id, number, level, text, rule, established_on, established_by, due_on,
                                         ref, version)
SELECT c.id, 900 + n, 'minor', 'Gap ' || n, '', %(day)s::date - 1, 'Bench',
       %(day)s::date + (n * 11 + c.id %% 47)::int %% 60, '', 1
  FROM certification_case AS c CROSS JOIN generate_series(1, %(each)s) AS n WHERE c.closed_on IS NULL
"""
BARE = "CREATE TABLE bare AS SELECT * FROM tracker_reminder LIMIT 0"
COLUMNS = """
SELECT string_agg(attname, ',' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'bare'::regclass AND attnum > 0"""


def run(obligations: int) -> dict[str, Any]:
    """Every figure of one run; times are wall seconds, `load` is the machine's at the end of the comparison."""
    cases, beside = max(50, obligations // CASES_PER), obligations * BYTES_PER_OBLIGATION
    with scratch_database(cases, files="P02.yaml", beside=beside):
        fill(obligations)
        plan_s, copy_s = side_by_side()
        load = os.getloadavg()[0]
        rows = count()
        repeat = plan_all()
        empty()
        four_s = timed(plan_by_four)
        four = count()
        return {
            "obligations": obligations,
            "rows": rows,
            "plan_s": round(plan_s, 2),
            "planned_per_s": round(obligations / plan_s),
            "copy_s": round(copy_s, 3),
            "ratio_to_copy": round(plan_s / copy_s, 2),
            "load": round(load, 1),
            "repeat_rows": repeat,
            "four_planners_s": round(four_s, 2),
            "four_planners_rows_doubled": four - rows,
        }


def fill(obligations: int) -> None:
    """People and, beside what the copies of the demo owe, so many obligations."""
    with connection.cursor() as cursor:
        cursor.execute(PEOPLE)
        cursor.execute("SELECT count(*) FROM certification_case WHERE closed_on IS NULL")
        each = -(-obligations * 4 // (5 * cursor.fetchone()[0]))
        day = today()
        cursor.execute(REQUESTS, {"day": day, "each": each})
        cursor.execute(SHORTCOMINGS, {"day": day, "each": max(1, each // 4)})
        cursor.execute("DELETE FROM certification_job")
    connection.close()
    execute("VACUUM ANALYZE")


def side_by_side() -> tuple[float, float]:
    """Seconds of planning and of copying: a share is planned, then its rows are copied, so that whatever else the
    machine does at a moment slows both."""
    at, day = now_and_today()
    plan_s = copy_s = 0.0
    execute(BARE)
    for first, last in list(shards(SHARD)):
        plan_s += timed(lambda: plan_share(first, last, day, at))  # noqa: B023
        copy_s += timed_copy(first, last)
    execute("DROP TABLE bare")
    return plan_s, copy_s


def plan_all() -> int:
    """Plan for everybody in shares; how many rows are new."""
    at, day = now_and_today()
    return sum(plan_share(first, last, day, at) for first, last in shards(SHARD))


def plan_share(first: int, last: int, day: date, at: datetime) -> int:
    """Plan for a run of cases, in a transaction of its own as the job does."""
    with transaction.atomic():
        return write(Cases(first=first, last=last), today=day, at=at, since=day - timedelta(days=1))


def plan_by_four() -> None:
    """Four processes plan for everybody at once, each all of it; forked, for planning runs nothing of Polars."""
    connection.close()
    with ProcessPoolExecutor(PLANNERS, get_context("fork")) as pool:
        for _ in pool.map(plan_as_one_of, range(PLANNERS)):
            pass


def plan_as_one_of(_number: int) -> int:
    return plan_all()


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def timed_copy(first: int, last: int) -> float:
    """Seconds to COPY the rows the planner wrote for these cases into a bare table."""
    with tempfile.TemporaryFile() as file, connection.cursor() as cursor:
        cursor.execute(COLUMNS)
        columns = cursor.fetchone()[0]
        rows = f"SELECT {columns} FROM tracker_reminder WHERE case_id BETWEEN {first} AND {last}"  # noqa: S608
        with cursor.copy(f"COPY ({rows}) TO STDOUT") as found:
            for part in found:
                file.write(part)
        file.seek(0)
        return timed(lambda: pour(cursor, file, columns))


def pour(cursor: Any, file: IO[bytes], columns: str) -> None:
    with cursor.copy(f"COPY bare ({columns}) FROM STDIN") as rows:
        while part := file.read(CHUNK):
            rows.write(part)


def count() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM tracker_reminder")
        return int(cursor.fetchone()[0])


def empty() -> None:
    execute("TRUNCATE tracker_reminder")
    connection.close()
    execute("VACUUM ANALYZE certification_case")


def execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
