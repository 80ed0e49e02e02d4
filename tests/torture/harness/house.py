"""A whole installation of its own: engines, web, two workers, two beats; what dies is started again, as anywhere."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from config import env
from config.postgres import Postgres
from config.redis import Redis
from config.room import room_for
from tracker.management import processes
from tracker.management.supervisor import Part
from tracker.queues import SMALL_MACHINE

CELERY = (sys.executable, "-m", "celery", "-A", "config.celery")
DISK = "2m"
CLONE_NEWNS = 0x20000
LOOK_SECONDS = 0.05
# A worker that lives and takes nothing is deaf: whoever watches it from outside starts it again.
DEAF_SECONDS = 60.0
SIGNS = (
    "SELECT pid, extract(epoch FROM clock_timestamp() - max(at)) FROM certification_workerbeat GROUP BY pid"
)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def own_mounts() -> bool:
    """Let this process see mounts of its own, which end with it; False where that is not allowed."""
    libc = ctypes.CDLL(None, use_errno=True)
    if os.geteuid() or not hasattr(libc, "unshare") or libc.unshare(CLONE_NEWNS):
        return False
    return subprocess.run(["mount", "--make-rprivate", "/"], check=False).returncode == 0


@dataclass
class House:
    """Engines and parts over one folder; everything runs in the thread that made it, so that it ends with it."""

    folder: Path
    smtp: str
    more: Mapping[str, str] = field(default_factory=dict)
    parts: dict[str, Part] = field(default_factory=dict)
    later: list[tuple[float, Callable[[], None]]] = field(default_factory=list)
    begun: dict[str, int] = field(default_factory=dict)
    deaf: int = 0
    small_disk: bool = False

    def __post_init__(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        room = room_for(self.folder)
        # What an earlier run left of its own cluster is not this one's.
        shutil.rmtree(room.data, ignore_errors=True)
        self.postgres, self.redis = Postgres(room), Redis(room)
        (self.folder / "files").mkdir()
        self.postgres.start()
        self.redis.start()

    @property
    def database(self) -> str:
        return self.postgres.address["DATABASE_URL"]

    def environment(self, role: str) -> dict[str, str]:
        return {
            **self.postgres.address,
            **self.redis.address,
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "TAZAJOL_DATA": str(self.folder),
            "PUBLIC_URL": self.address,
            "SMTP_URL": self.smtp,
            "SECRET_KEY": "of-the-torture-alone-and-nobody-elses-secret",
            "DEMO": "1",
            "WEBHOOKS_TO_LOOPBACK": "1",
            "ROLE": role,
            "LOG_FORMAT": "json",
            "PYTHONUNBUFFERED": "1",
            **self.more,
        }

    def mount_small_disk(self) -> bool:
        """Uploads go to a disk of two megabytes; the parts must be started after this."""
        if own_mounts():
            command = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "none", str(self.folder / "files")]
            self.small_disk = subprocess.run(command, check=False).returncode == 0
        return self.small_disk

    def add(self, name: str, *command: str, role: str = "worker", **given: str) -> None:
        parting = signal.SIGTERM if name.startswith("beat") else signal.SIGQUIT
        signs = not name.startswith(("web", "beat"))
        self.parts[name] = Part(name, command, self.environment(role) | given, signs, parting)
        self.start(name)

    def add_web(self) -> None:
        words = ["-m", "gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{self.port}"]
        words += ["--worker-class", "gthread", "--workers", "1", "--threads", "4", "--no-control-socket"]
        self.add("web", sys.executable, *words, "--graceful-timeout", "5", role="web")

    def add_worker(self, name: str) -> None:
        """What `name` begins with says which of the two pools of a small machine it is."""
        pool = next(one for one in SMALL_MACHINE if name.startswith(one.name))
        self.add(name, *CELERY, *pool.arguments())

    def add_beat(self, name: str) -> None:
        self.add(name, *CELERY, "beat")

    def start(self, name: str, **given: str) -> None:
        part = self.parts[name]
        with open(self.folder / f"{name}.log", "a") as log:
            self.begun[name] = log.tell()
            surroundings = {**part.environment, **given}
            part.process = processes.start(part.command, log, part.parting, surroundings, cwd=env.BASE)
        part.started = time.monotonic()

    def pid(self, name: str) -> int:
        process = self.parts[name].process
        assert process is not None
        return process.pid

    def children(self, name: str) -> list[int]:
        """The processes a part has forked and that still live."""
        children = Path(f"/proc/{self.pid(name)}/task/{self.pid(name)}/children")
        return [int(pid) for pid in children.read_text("ascii").split()] if children.exists() else []

    def kill(self, name: str) -> None:
        """kill -9 of a part and all it has forked; it is started again at the next look."""
        processes.end_group(self.pid(name))
        process = self.parts[name].process
        assert process is not None
        process.wait()

    def rest(self, seconds: float) -> None:
        """Let time pass: start again what has died, and do what was put off until now."""
        until = time.monotonic() + seconds
        while True:
            self.look()
            if time.monotonic() >= until:
                return
            time.sleep(LOOK_SECONDS)

    def look(self) -> None:
        now = time.monotonic()
        due = [one for one in self.later if one[0] <= now]
        self.later = [one for one in self.later if one[0] > now]
        for _, act in due:
            act()
        for name, part in self.parts.items():
            if not part.alive():
                self.start(name)

    def put_off(self, seconds: float, act: Callable[[], None]) -> None:
        self.later.append((time.monotonic() + seconds, act))

    def heed(self) -> None:
        """Start workers again that have given no sign for a minute although they live."""
        signs = self.ask(SIGNS)
        ages = {int(pid): float(age) for pid, age in signs}
        for name, part in self.parts.items():
            awake = part.signs and part.alive() and time.monotonic() - part.started > DEAF_SECONDS
            if awake and ages.get(self.pid(name), DEAF_SECONDS) >= DEAF_SECONDS:
                self.deaf += 1
                self.kill(name)

    def line(self) -> psycopg.Connection[tuple[Any, ...]]:
        return psycopg.connect(self.database, autocommit=True, connect_timeout=5)

    def ask(self, question: str, *values: Any) -> list[tuple[Any, ...]]:
        with self.line() as line:
            return line.execute(question, values).fetchall()

    def serves(self, name: str) -> bool:
        """Whether a part does its work since it was last started: what is still starting is not hurt again."""
        part = self.parts[name]
        if not part.alive():
            return False
        if name == "web":
            return answers(self.port)
        with open(self.folder / f"{name}.log", "rb") as log:
            log.seek(self.begun[name])
            return (b"ready." if part.signs else b"is starting.") in log.read()

    def ready(self, seconds: float = 400.0) -> None:
        """Wait until the web answers and all others have begun."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if all(self.serves(name) for name in self.parts):
                return
            self.rest(0.2)
        raise RuntimeError(f"the house was not ready in time; its logs lie in {self.folder}")

    def end(self) -> None:
        """Nothing that was started here outlives this."""
        for part in self.parts.values():
            if part.process is not None:
                processes.end_group(part.process.pid)
                part.process.wait()
        if self.redis.process is not None and self.redis.process.poll() is None:
            self.redis.process.send_signal(signal.SIGCONT)
        self.redis.stop()
        self.postgres.stop()


def answers(port: int) -> bool:
    with socket.socket() as line:
        line.settimeout(2.0)
        try:
            line.connect(("127.0.0.1", port))
            line.sendall(b"GET /livez HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
            return b"200" in line.recv(64)
        except OSError:
            return False


def one_line(figures: Mapping[str, Any]) -> str:
    return json.dumps(figures, separators=(",", ":"))
