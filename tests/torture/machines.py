"""Real processes of the product over the test database, and a Redis of their own that may be hurt."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import redis
from celery import Celery
from django.db import connection

from config import env
from config.broker import broker_url
from config.redis import Redis
from config.room import Room
from tracker.management import processes

QUEUES = "db,mail,http,papers,import"
QUIET = ("--without-gossip", "--without-mingle", "--without-heartbeat")


def until(true: Callable[[], Any], seconds: float = 25.0, what: str = "") -> Any:
    """Wait until something is true, and say what when it never was."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {seconds:.0f} s in vain: {what or getattr(true, '__name__', true)}")


@dataclass
class Machines:
    """Starts workers, beats and producing processes of the checkout `home`; ends all it started."""

    folder: Path
    sockets: Path
    home: Path = env.BASE
    redis: Redis = field(init=False)
    running: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.redis = Redis(Room(self.folder, self.folder, self.folder, self.sockets, {}, ""))

    def environment(self, role: str) -> dict[str, str]:
        return {
            "DATABASE_URL": address_of(connection.settings_dict["NAME"]),
            "REDIS_URL": f"unix://{self.redis.socket}",
            "DJANGO_SETTINGS_MODULE": "config.settings",
            "TAZAJOL_DATA": str(self.folder),
            "DEMO": "1",
            "ROLE": role,
            "PYTHONUNBUFFERED": "1",
        }

    def start(self, name: str, *command: str, role: str = "worker") -> subprocess.Popen[bytes]:
        with open(self.folder / f"{name}.log", "a") as log:
            process = processes.start(
                [sys.executable, *command], log, environment=self.environment(role), cwd=self.home
            )
        self.running.append(process)
        return process

    def worker(self, name: str = "worker") -> subprocess.Popen[bytes]:
        """A Celery worker with two children, ready to be rung."""
        before = self.log(name).count("ready.")
        command = ("-m", "celery", "-A", "config.celery", "worker", "-Q", QUEUES, "-c", "2", *QUIET)
        process = self.start(name, *command)
        until(lambda: self.log(name).count("ready.") > before, 60, f"{name} is ready")
        return process

    def beat(self, name: str = "beat") -> subprocess.Popen[bytes]:
        return self.start(name, "-m", "celery", "-A", "config.celery", "beat")

    def producer(self, reference: str, count: int) -> subprocess.Popen[bytes]:
        """A process in the role of the web that makes `count` changes to a case, ringing as the web rings."""
        return self.start("producer", "-m", "tests.torture.produce", reference, str(count), role="web")

    def log(self, name: str) -> str:
        file = self.folder / f"{name}.log"
        return file.read_text("utf-8", "replace") if file.exists() else ""

    def ring(self, queue: str = "db") -> None:
        """Ring as the web would, at this Redis."""
        app = Celery("outside", broker=broker_url(f"unix://{self.redis.socket}"))
        app.send_task("drain", args=(queue,), queue=queue, retry=False, expires=10)
        app.close()

    def flush(self) -> None:
        with broker(self.redis) as line:
            line.flushall()

    def end(self) -> None:
        for process in self.running:
            if process.poll() is None:
                resume(process)
            processes.stop(process, signal.SIGKILL, 5.0)
        if self.redis.process is not None:
            self.redis.process.send_signal(signal.SIGCONT)
        self.redis.stop()


def broker(server: Redis, password: str | None = None) -> redis.Redis:
    return redis.Redis(unix_socket_path=str(server.socket), socket_timeout=5, password=password)


def address_of(database: str) -> str:
    """The address of a database of the server the tests use."""
    place = connection.settings_dict
    user = quote(place["USER"] or "postgres")
    where = place["HOST"] or place["OPTIONS"].get("host", "")
    if where and not where.startswith("/"):
        secret = quote(place["PASSWORD"] or "")
        return f"postgresql://{user}:{secret}@{where}:{place['PORT'] or 5432}/{database}"
    return f"postgresql://{user}@/{database}?host={where}"


def hurt(server: Redis, trouble: str) -> None:
    """Freeze, stop, fill or lock a Redis that runs."""
    assert server.process is not None
    if trouble == "frozen":
        server.process.send_signal(signal.SIGSTOP)
    elif trouble == "absent":
        server.stop()
    elif trouble == "full":
        with broker(server) as line:
            line.set("ballast", "x" * 3_000_000)
            line.config_set("maxmemory", 1_000_000)
    else:
        with broker(server) as line:
            line.config_set("requirepass", "somebody changed it")
            # Lines that are open stay trusted, so they are cut.
            line.execute_command("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")


def mend(server: Redis, trouble: str) -> None:
    """Undo what `hurt` did."""
    assert server.process is not None
    if trouble == "frozen":
        server.process.send_signal(signal.SIGCONT)
    elif trouble == "absent":
        server.start()
    elif trouble == "full":
        with broker(server) as line:
            line.config_set("maxmemory", 256_000_000)
    else:
        with broker(server, password="somebody changed it") as line:
            line.config_set("requirepass", "")


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """kill -9 of a process and all it has forked."""
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def resume(process: subprocess.Popen[bytes]) -> None:
    os.killpg(process.pid, signal.SIGCONT)


def children(pid: int) -> Iterator[int]:
    """The processes a process has forked and that still live."""
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text("ascii").rpartition(")")[2].split()[1])
            except (OSError, ValueError):
                continue
            if parent == pid:
                yield int(entry.name)
