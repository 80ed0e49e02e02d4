"""The same rules in numpy: run by the Python of the environment that has it, not by ours.

`python rules_theirs.py FOLDER` answers as rules_ours does, with the outcome of one day. What is unknown is a missing
day or -1.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np  # type: ignore[import-not-found]
from memory import peak_mb, rss_mb  # type: ignore[import-not-found]

DAY = np.datetime64("2026-06-01")
N_A, MET, REFERRED, UNPROVEN, UNMET = range(5)
NO_NUMBER = -1

Facts = Any


def months_after(day: Any, months: int) -> Any:
    """The same day so many months later, or the last day of a shorter month."""
    month = day.astype("datetime64[M]")
    into = day - month.astype("datetime64[D]")
    moved = month + np.timedelta64(months, "M")
    last = (moved + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    return np.minimum(moved.astype("datetime64[D]") + into, last)


def days_after(day: Any, days: int) -> Any:
    return day + np.timedelta64(days, "D")


def said(unknown: Any, holds: Any, yes: Any = MET, no: Any = UNMET) -> Any:
    """Unproven where unknown, else one or the other."""
    return np.where(unknown, UNPROVEN, np.where(holds, yes, no)).astype(np.int8)


def answer(told: Any) -> Any:
    return said(told < 0, told == 1)


def turned(day: Any) -> Any:
    """Met from that day on."""
    return said(np.isnat(day), day <= DAY)


def converted(began: Any, months: int) -> Any:
    """Met from the day after a conversion; its last day is referred."""
    over = months_after(began, months)
    return said(np.isnat(began), over < DAY, no=np.where(over == DAY, REFERRED, UNMET))


def inside(since: Any, until: Any, yes: int = MET, no: int = UNMET) -> Any:
    return said(np.isnat(since) | np.isnat(until), (since <= DAY) & (until > DAY), yes, no)


def nitrogen(f: Facts) -> Any:
    grams, area = f("nitrogen_g"), f("area_m2")
    return said((grams == NO_NUMBER) | (area == NO_NUMBER), grams <= area * 17)


def density(f: Facts) -> Any:
    heads, area = f("heads"), f("area_m2")
    return said((heads == NO_NUMBER) | (area == NO_NUMBER), heads * 5_000 <= area)


def two_years(f: Facts) -> Any:
    return converted(f("converted_on"), 24)


def by_crop(f: Facts) -> Any:
    long, short = converted(f("converted_on"), 36), converted(f("converted_on"), 24)
    perennial = f("perennial")
    unknown = np.where(long == short, long, UNPROVEN)
    return np.where(perennial < 0, unknown, np.where(perennial == 1, long, short)).astype(np.int8)


def yearly(f: Facts) -> Any:
    seen = f("inspected_on")
    return inside(seen, days_after(months_after(seen, 12), 1))


def answered(f: Facts) -> Any:
    asked, done, undone = f("asked_on"), f("answered_on"), f("described")
    late, over = days_after(asked, 31), days_after(done, 1)
    afterwards = np.where(undone == 1, UNMET, UNPROVEN)
    in_time = np.where((over <= late) | (over <= DAY), MET, UNMET)
    return said(np.isnat(asked), late > DAY, no=np.where(np.isnat(done), afterwards, in_time))


def valid(f: Facts) -> Any:
    return inside(f("valid_since"), f("valid_until"))


def barred(f: Facts) -> Any:
    return inside(f("barred_since"), f("barred_until"), UNMET, MET)


def apart(f: Facts) -> Any:
    return np.maximum(np.maximum(answer(f("separated")), answer(f("described"))), turned(f("planted_on")))


def clean(f: Facts) -> Any:
    return np.minimum(answer(f("separated")), turned(days_after(f("treated_on"), 49)))


def fed(f: Facts) -> Any:
    share, about = f("own_feed_ppm"), f("separated")
    code = said(share == NO_NUMBER, share >= 700_000)
    unknown = np.where(code <= MET, code, UNPROVEN)
    return np.where(about < 0, unknown, np.where(about == 1, code, N_A)).astype(np.int8)


def two_readings(f: Facts) -> Any:
    one, planted = converted(f("converted_on"), 24), f("planted_on")
    other = said(np.isnat(planted), planted > DAY)
    unknown = (one == UNPROVEN) | (other == UNPROVEN)
    code = np.where(one == other, one, np.where(unknown, UNPROVEN, REFERRED))
    return np.where(code == UNMET, REFERRED, code).astype(np.int8)


FORMULAS = (
    nitrogen,
    density,
    two_years,
    by_crop,
    yearly,
    answered,
    valid,
    barred,
    apart,
    clean,
    fed,
    two_readings,
)


def columns_of(folder: Path) -> dict[str, Any]:
    found = {}
    for file in sorted(folder.glob("*.npy")):
        column = np.load(file)
        found[file.stem] = (
            column.astype("datetime64[D]") if file.stem.endswith(("_on", "_since", "_until")) else column
        )
    return found


def by_numpy(columns: dict[str, Any]) -> list[Any]:
    return [formula(columns.__getitem__) for formula in FORMULAS]


def serve(folder: Path, run: Callable[[dict[str, Any]], list[Any]]) -> None:
    """Answer the lines of standard input."""
    idle = rss_mb()
    columns = columns_of(folder)
    codes: list[Any] = []
    for line in sys.stdin:
        if line.strip() == "end":
            break
        started, cpu = time.perf_counter(), time.process_time()
        codes = run(columns)
        taken = {"s": time.perf_counter() - started, "cpu": time.process_time() - cpu}
        print(json.dumps(taken), flush=True)
    needed = peak_mb() - idle
    print(json.dumps({"rss_mb": needed, "codes": [code.tolist() for code in codes]}), flush=True)


if __name__ == "__main__":
    serve(Path(sys.argv[1]), by_numpy)
