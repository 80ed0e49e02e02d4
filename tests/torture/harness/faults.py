"""The faults: what can happen to an installation, struck in an order that its seed decides."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import redis

from config.engines import EngineTrouble
from tests.torture.harness.house import House

# Two of each, as an installation has that must bear the death of any.
WORKERS, BEATS = ("worker-a", "worker-b", "courier-a", "courier-b"), ("beat-a", "beat-b")
# A busy machine needs longer for a recovery than one start is given.
STARTS = 5
CLOCKS = ("+1h", "-1h", "+1d", "-1d", "+40d")
CUT = """
SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
 WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
"""
# A job whose finish the frozen child is in the middle of keeps its lease: to wait for it would stop the supervisor too.
END_LEASES = """
UPDATE certification_job SET lease_until = clock_timestamp() WHERE id IN (
  SELECT id FROM certification_job WHERE state = 'due' AND leased_by LIKE %s FOR UPDATE SKIP LOCKED)
"""


def clock_shifter() -> str:
    """The library that tells one process another time; empty where there is none."""
    spec = find_spec("libfaketime")
    places = (
        [Path(spec.origin).parent / "vendor/libfaketime/src/libfaketime.so.1"] if spec and spec.origin else []
    )
    places += sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    return next((str(place) for place in places if place.exists()), "")


class Faults:
    """Strikes one fault after the other; `told` counts them by name, `moments` is when each was struck."""

    def __init__(self, house: House, seed: int) -> None:
        self.house, self.chance = house, random.Random(seed)
        self.told: Counter[str] = Counter()
        self.moments: list[float] = []
        self.clock = clock_shifter()
        self.kinds = {name: weight for name, weight in WEIGHTS.items() if self.possible(name)}
        self.not_possible = sorted(set(WEIGHTS) - set(self.kinds))

    def possible(self, name: str) -> bool:
        return {"clock_jumps": bool(self.clock), "disk_full": self.house.small_disk}.get(name, True)

    def strike(self) -> None:
        """One fault; one that finds nobody to hurt, because all are still starting, is drawn again."""
        while True:
            name = self.chance.choices(list(self.kinds), list(self.kinds.values()))[0]
            if getattr(self, name)() is not False:
                break
        self.told[name] += 1
        self.moments.append(time.time())

    def one_of(self, names: Sequence[str]) -> str:
        """One that does its work; empty when there is none."""
        serving = [name for name in names if self.house.serves(name)]
        return self.chance.choice(serving) if serving else ""

    def kill_one_of(self, names: Sequence[str]) -> bool:
        if name := self.one_of(names):
            self.house.kill(name)
        return bool(name)

    def worker_killed(self) -> bool:
        return self.kill_one_of(WORKERS)

    def child_killed(self) -> bool:
        pid = self.a_child()
        if pid:
            os.kill(pid, signal.SIGKILL)
        return bool(pid)

    def worker_ended(self) -> bool:
        """SIGTERM; a worker that takes too long is killed, as any supervisor would."""
        return self.signal_worker(signal.SIGTERM)

    def worker_quit(self) -> bool:
        return self.signal_worker(signal.SIGQUIT)

    def signal_worker(self, number: signal.Signals) -> bool:
        name = self.one_of(WORKERS)
        if not name:
            return False
        process = self.house.parts[name].process
        assert process is not None
        process.send_signal(number)
        self.house.put_off(25.0, lambda: process.kill() if process.poll() is None else None)
        return True

    def child_frozen(self) -> bool:
        """A child stops, its lease runs out, somebody else takes its job, and then it wakes."""
        pid = self.a_child()
        if pid:
            os.kill(pid, signal.SIGSTOP)
            with self.house.line() as line:
                line.execute(END_LEASES, [f"%:{pid}"])
            self.house.put_off(self.chance.uniform(0.5, 3.0), lambda: wake(pid))
        return bool(pid)

    def beat_killed(self) -> bool:
        return self.kill_one_of(BEATS)

    def beat_frozen(self) -> bool:
        name = self.one_of(BEATS)
        if name:
            pid = self.house.pid(name)
            os.kill(pid, signal.SIGSTOP)
            self.house.put_off(self.chance.uniform(1.0, 8.0), lambda: wake(pid))
        return bool(name)

    def web_killed(self) -> bool:
        return self.kill_one_of(("web",))

    def redis_emptied(self) -> None:
        with (
            contextlib.suppress(redis.RedisError),
            redis.Redis(unix_socket_path=str(self.house.redis.socket), socket_timeout=1) as line,
        ):
            line.flushall()

    def redis_killed(self) -> None:
        """Gone at once, back empty a moment later."""
        process = self.house.redis.process
        if process is not None and process.poll() is None:
            process.kill()
            process.wait()
            self.house.put_off(self.chance.uniform(0.0, 2.0), self.house.redis.start)

    def redis_frozen(self) -> None:
        process = self.house.redis.process
        if process is not None and process.poll() is None:
            process.send_signal(signal.SIGSTOP)
            self.house.put_off(self.chance.uniform(1.0, 4.0), lambda: process.send_signal(signal.SIGCONT))

    def lines_cut(self) -> None:
        with self.house.line() as line:
            line.execute(CUT)

    def postgres_restarted(self) -> None:
        """An immediate shutdown: no goodbye to anybody, recovery at the next start."""
        process = self.house.postgres.process
        assert process is not None
        process.send_signal(signal.SIGQUIT)
        process.wait()
        for _ in range(STARTS):
            with contextlib.suppress(EngineTrouble):
                self.house.postgres.start()
                return
        raise RuntimeError("the database does not come back")

    def disk_full(self) -> None:
        filler = self.house.folder / "files" / "filler"
        with contextlib.suppress(OSError), filler.open("wb") as file:
            while True:
                file.write(b"0" * 4096)
                file.flush()
        self.house.put_off(self.chance.uniform(1.0, 4.0), lambda: filler.unlink(missing_ok=True))

    def clock_jumps(self) -> bool:
        """A worker comes back with another idea of the time, and keeps it for a while."""
        name = self.one_of(WORKERS)
        if not name:
            return False
        part = self.house.parts[name]
        jump = {"LD_PRELOAD": self.clock, "FAKETIME": self.chance.choice(CLOCKS), "DONT_FAKE_MONOTONIC": "1"}
        part.environment = {k: v for k, v in part.environment.items() if k not in jump}
        if self.chance.random() < 0.7:
            part.environment |= jump
        self.house.kill(name)
        return True

    def a_child(self) -> int:
        """One of those who work: a forked child, or the courier itself, which works in threads; 0 for none."""
        name = self.one_of(WORKERS)
        if not name:
            return 0
        forked = self.house.children(name) if name.startswith("worker") else [self.house.pid(name)]
        return self.chance.choice(forked) if forked else 0

    def calm(self) -> None:
        """The storm is over: the clocks are set right."""
        for name in WORKERS:
            part = self.house.parts[name]
            if "FAKETIME" in part.environment:
                shifted = ("LD_PRELOAD", "FAKETIME", "DONT_FAKE_MONOTONIC")
                part.environment = {k: v for k, v in part.environment.items() if k not in shifted}
                self.house.kill(name)


def wake(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGCONT)


WEIGHTS = {
    "worker_killed": 10,
    "child_killed": 16,
    "worker_ended": 5,
    "worker_quit": 2,
    "child_frozen": 9,
    "beat_killed": 6,
    "beat_frozen": 3,
    "web_killed": 6,
    "redis_emptied": 11,
    "redis_killed": 7,
    "redis_frozen": 5,
    "lines_cut": 8,
    "postgres_restarted": 3,
    "disk_full": 5,
    "clock_jumps": 4,
}
