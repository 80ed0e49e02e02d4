"""The rules alone, on facts in memory: our engine beside the same arithmetic in OpenFisca and in numpy.

OpenFisca and numpy live in an environment of their own, made when the benchmark is run. Ours says the outcome of
every day there is, theirs that of one day; on that day all three must say the same.
"""

from __future__ import annotations

import array
import json
import os
import statistics
import struct
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
from django.conf import settings

from tracker.bench.environment import python_with
from tracker.bench.rules_ours import RULES, Holding

OPENFISCA = "openfisca-core==46.0.1"
ROUNDS = 5
SEED = 848
UNKNOWN = 20  # one fact in so many is not told
FIRST, LAST = date(2021, 1, 1), date(2027, 12, 31)
MOST = {"area_m2": 200_000, "nitrogen_g": 3_400_000, "heads": 40, "own_feed_ppm": 1_000_000}
NO_DAY = -(1 << 63)


def run(subjects: int) -> dict[str, Any]:
    """Every figure of one run; seconds are medians of five rounds in which all take turns, each on one thread.

    Memory is what a process holds at most beyond what it held before it read the facts.
    """
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        facts = random_facts(subjects)
        facts.write_ipc(folder / "facts.arrow")
        python = python_with("bench-openfisca", [OPENFISCA])
        peers = {"ours": Peer([sys.executable, "-m", "tracker.bench.rules_ours", made])}
        if python is not None:
            for name, column in arrays(facts).items():
                (folder / f"{name}.npy").write_bytes(npy(column))
            for name, script in (("openfisca", "rules_openfisca.py"), ("numpy", "rules_theirs.py")):
                peers[name] = Peer([str(python), str(Path(__file__).with_name(script)), made])
        try:
            return _figures(subjects, peers)
        finally:
            for peer in peers.values():
                peer.end()


class Peer:
    """A process that runs the rules when told."""

    def __init__(self, command: Sequence[str]) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=settings.BASE_DIR,
            env={**os.environ, "POLARS_MAX_THREADS": "1", "OMP_NUM_THREADS": "1"},
        )

    def ask(self, word: str) -> dict[str, Any]:
        """Say a word, and what it answers."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(word, file=self.process.stdin, flush=True)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.process.args!r} ended with {self.process.wait()}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def end(self) -> None:
        self.process.kill()
        self.process.wait()


def _figures(subjects: int, peers: dict[str, Peer]) -> dict[str, Any]:
    times: dict[str, list[float]] = {name: [] for name in peers}
    cpu: dict[str, list[float]] = {name: [] for name in peers}
    for peer in peers.values():
        peer.ask("run")  # what is loaded or compiled at first is not measured
    for _ in range(ROUNDS):
        for name, peer in peers.items():
            taken = peer.ask("run")
            times[name].append(taken["s"])
            cpu[name].append(taken["cpu"])
    busy = {name: statistics.median(taken) for name, taken in cpu.items()}
    seconds = {name: statistics.median(taken) for name, taken in times.items()}
    last = {name: peer.ask("end") for name, peer in peers.items()}
    found: dict[str, Any] = {"subjects": subjects, "rules": len(RULES)}
    for name in ("ours", "openfisca", "numpy"):
        found[f"{name}_s"] = round(seconds[name], 4) if name in seconds else None
    for name in ("openfisca", "numpy"):
        found[f"ratio_{name}"] = round(seconds["ours"] / seconds[name], 2) if name in seconds else None
        found[f"cpu_ratio_{name}"] = round(busy["ours"] / busy[name], 2) if name in busy else None
    for name in ("ours", "openfisca"):
        found[f"rss_mb_{name}"] = round(last[name]["rss_mb"]) if name in last else None
    found["different"] = _different(last) if len(last) > 1 else None
    return found


def _different(last: dict[str, dict[str, Any]]) -> int:
    """Outcomes of that one day that are not the same for all."""
    ours, *others = (answer["codes"] for answer in last.values())
    return sum(
        a != b
        for theirs in others
        for mine, its in zip(ours, theirs, strict=True)
        for a, b in zip(mine, its, strict=True)
    )


def random_facts(subjects: int) -> pl.DataFrame:
    """Subjects with made-up facts, one in twenty of them not told; the same for the same number."""
    life = (
        pl.lit(1, dtype=pl.Int64).alias("case"),
        pl.int_range(subjects, dtype=pl.Int64).alias("id"),
        pl.lit("B").alias("ref"),
        pl.lit(date(2022, 1, 1)).alias("since"),
        pl.lit(None, dtype=pl.Date).alias("until"),
    )
    columns = [
        _made_up(name, dtype, subjects, SEED + 2 * n)
        for n, (name, dtype) in enumerate(Holding.schema().items())
    ]
    return pl.select(life).with_columns(columns)


def _made_up(name: str, dtype: pl.DataType, subjects: int, seed: int) -> pl.Series:
    if dtype == pl.Boolean:
        among = pl.Series([True, True, False])
    elif dtype == pl.Date:
        among = pl.date_range(FIRST, LAST, eager=True)
    else:
        among = pl.int_range(MOST[name], eager=True)
    told = among.sample(subjects, with_replacement=True, seed=seed)
    gap = pl.int_range(UNKNOWN, eager=True).sample(subjects, with_replacement=True, seed=seed + 1) == 0
    return pl.select(pl.when(~gap).then(told)).to_series().cast(dtype).alias(name)


def arrays(facts: pl.DataFrame) -> dict[str, tuple[str, array.array[int]]]:
    """The facts as numpy has them: type and whole numbers, a day as days since 1970."""
    found = {}
    for name, dtype in Holding.schema().items():
        column = facts[name]
        if dtype == pl.Date:
            numbers = column.cast(pl.Int32).cast(pl.Int64).fill_null(NO_DAY)
            found[name] = ("<M8[D]", array.array("q", numbers.to_list()))
        elif dtype == pl.Boolean:
            found[name] = ("|i1", array.array("b", column.cast(pl.Int8).fill_null(-1).to_list()))
        else:
            found[name] = ("<i8", array.array("q", column.fill_null(-1).to_list()))
    return found


def npy(column: tuple[str, array.array[int]]) -> bytes:
    """One column as a .npy file (version 1.0 of the format)."""
    kind, numbers = column
    said = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': ({len(numbers)},), }}"
    padded = said + " " * (-(len(said) + 11) % 64) + "\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(padded)) + padded.encode() + numbers.tobytes()
