"""Keeps a handful of processes running: starts them, revives what dies or falls silent, stops them all."""

from __future__ import annotations

import json
import math
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tracker.management import processes
from tracker.management.signs import SILENT_SECONDS

LONGEST_PAUSE = 30.0
STEADY_SECONDS = 60.0
SILENT_LOOKS = 3
STOP_SECONDS = 20.0
LONGEST_LOG = 5_000_000


@dataclass
class Part:
    """One process of the whole, by the name people are told and /readyz uses."""

    name: str
    command: Sequence[str | Path]
    environment: Mapping[str, str] = field(default_factory=dict)
    # Whether it leaves signs of life in the database.
    signs: bool = False
    # How it is asked to end when its supervisor was killed: at once, for nobody waits for it.
    parting: signal.Signals = signal.SIGQUIT
    process: subprocess.Popen[bytes] | None = None
    started: float = 0.0
    falls: int = 0

    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None


class Supervisor:
    """Owns the parts; `say` prints a sentence, `record` names what runs, for after a kill -9."""

    def __init__(self, parts: Sequence[Part], logs: Path, record: Path, say: Callable[[str], None]) -> None:
        self.parts = parts
        self.logs = logs
        self.record = record
        self.say = say
        self.silent: dict[str, int] = {}

    def start(self) -> None:
        self.end_leftovers()
        for part in self.parts:
            shorten(self.logs / f"{part.name}.log")
            self.start_part(part)

    def start_part(self, part: Part) -> None:
        with open(self.logs / f"{part.name}.log", "a") as log:
            part.process = processes.start(part.command, log, part.parting, part.environment)
        part.started = time.monotonic()
        running = [one.process.pid for one in self.parts if one.process is not None]
        self.record.write_text(json.dumps({pid: processes.identity(pid) for pid in running}), "utf-8")

    def end_leftovers(self) -> None:
        """Ends what an earlier supervisor could not stop; a number that now names a stranger is let be."""
        if not self.record.exists():
            return
        for number, identity in json.loads(self.record.read_text("utf-8") or "{}").items():
            pid = int(number)
            if identity and processes.identity(pid) == identity:
                end_leftover(pid, identity)
        self.record.unlink()

    def look(self) -> None:
        """Starts again what died; the pause doubles while it keeps dying."""
        for part in self.parts:
            if part.alive():
                continue
            if time.monotonic() - part.started > STEADY_SECONDS:
                part.falls = 0
            pause = min(LONGEST_PAUSE, 2.0**part.falls - 1)
            if time.monotonic() - part.started < pause:
                continue
            part.falls += 1
            code = part.process.poll() if part.process else None
            log = self.logs / f"{part.name}.log"
            self.say(f"The {part.name} process ended (code {code}); starting it again. Its log: {log}")
            self.start_part(part)

    def heed(self, told: Mapping[str, str], ages: Mapping[int, float] | None) -> None:
        """Restarts a part that lives but gave no sign for a minute, or a web that did not answer several times.

        `told` is what /readyz said, `ages` how long ago each process gave a sign. While Redis is away nobody rings the
        workers, and while the database is away nobody can give a sign: then silence means nothing.
        """
        for part in self.parts:
            if part.signs:
                deaf = (
                    ages is not None
                    and told.get("redis") == "ok"
                    and self.silent_for(part, ages) > SILENT_SECONDS
                )
            else:
                self.silent[part.name] = (
                    self.silent.get(part.name, 0) + 1 if told.get(part.name) == "silent" else 0
                )
                deaf = self.silent[part.name] >= SILENT_LOOKS
            if deaf and part.process is not None:
                self.say(f"The {part.name} process gives no sign of life; restarting it.")
                self.silent[part.name] = 0
                processes.stop(part.process, signal.SIGTERM, 5.0)

    def silent_for(self, part: Part, ages: Mapping[int, float]) -> float:
        """Seconds without a sign, counted from the start of the process at the earliest."""
        pid = part.process.pid if part.process is not None else 0
        return min(ages.get(pid, math.inf), time.monotonic() - part.started)

    def stop(self) -> None:
        """Asks all at once, then waits for each; nothing they started outlives this."""
        for part in self.parts:
            if part.process is not None and part.alive():
                part.process.send_signal(signal.SIGTERM)
        until = time.monotonic() + STOP_SECONDS
        for part in self.parts:
            if part.process is not None:
                processes.stop(part.process, signal.SIGTERM, max(0.1, until - time.monotonic()))
        self.record.unlink(missing_ok=True)


def shorten(log: Path) -> None:
    """Begins a log anew when it has grown long, keeping the last one beside it."""
    if log.exists() and log.stat().st_size > LONGEST_LOG:
        log.replace(log.with_suffix(".old.log"))


def end_leftover(pid: int, identity: str) -> None:
    processes.end_stranger(pid, lambda: processes.identity(pid) == identity, signal.SIGQUIT, patience=3.0)
    processes.end_group(pid)


def health(address: str) -> tuple[int, dict[str, str]]:
    """What /readyz says: status and parts; 0 and a silent web when nobody answers."""
    try:
        with urllib.request.urlopen(f"{address}/readyz", timeout=5) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as error:
        return error.code, parts_of(error.read())
    except OSError:
        return 0, {"web": "silent"}


def parts_of(body: bytes) -> dict[str, str]:
    try:
        return dict(json.loads(body))
    except ValueError:
        return {}
