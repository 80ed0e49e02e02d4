"""Procrastinate doing the same jobs: run by the Python of the environment that has it, not by ours.

`python jobs_theirs.py ADDRESS` makes its tables in that database and answers each line of standard input: `noop N` and
`row N` with the seconds one worker takes for N jobs that are there, `wait N` with what lies between a job deferred to
an idle worker and its start.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

import procrastinate  # type: ignore[import-not-found]

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else ""
app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=ADDRESS))
PAUSE_SECONDS = 0.03
WAITS = """
SELECT extract(epoch FROM began.at - asked.at)::float8 AS seconds
  FROM procrastinate_events AS began JOIN procrastinate_events AS asked USING (job_id)
 WHERE began.type = 'started' AND asked.type = 'deferred' ORDER BY began.job_id DESC LIMIT %(count)s
"""


@app.task(name="noop")  # type: ignore[untyped-decorator]
async def noop(number: int) -> None:
    return


@app.task(name="row")  # type: ignore[untyped-decorator]
async def row(number: int) -> None:
    await app.connector.execute_query_async(
        "INSERT INTO bench_row (number) VALUES (%(number)s)", number=number
    )


async def drained(task: Any, count: int) -> float:
    """Seconds for so many jobs that wait already."""
    await task.batch_defer_async(*({"number": number} for number in range(count)))
    began = time.perf_counter()
    await app.run_worker_async(wait=False, concurrency=1, listen_notify=False, install_signal_handlers=False)
    return time.perf_counter() - began


async def waits(count: int) -> list[float]:
    """Seconds between the deferring and the start of single jobs, by the clock of the database."""
    worker = asyncio.create_task(app.run_worker_async(concurrency=2, install_signal_handlers=False))
    await asyncio.sleep(1)
    for number in range(count):
        await noop.defer_async(number=number)
        await asyncio.sleep(PAUSE_SECONDS)
    await asyncio.sleep(0.5)
    worker.cancel()
    await asyncio.gather(worker, return_exceptions=True)
    rows = await app.connector.execute_query_all_async(WAITS, count=count)
    return [row["seconds"] for row in rows]


async def main() -> None:
    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for line in sys.stdin:
            word, number = line.split()
            answer = (
                await waits(int(number))
                if word == "wait"
                else await drained({"noop": noop, "row": row}[word], int(number))
            )
            print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
