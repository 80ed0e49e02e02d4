"""manage.py demo: a whole country on this machine, with real engines, until Ctrl-C."""

from __future__ import annotations

import fcntl
import os
import signal
import socket
import sys
import time
from pathlib import Path
from types import FrameType
from typing import IO, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tracker.management import processes
from tracker.management.demo_guide import guide
from tracker.management.signs import ages
from tracker.management.supervisor import Part, Supervisor, health
from tracker.queues import SMALL_MACHINE

READY_SECONDS = 120.0
LOOK_SECONDS = 0.5
HEALTH_SECONDS = 10.0
MISSING = {
    "web": "the web server",
    "database": "the database",
    "migrations": "the tables",
    "worker": "the workers",
    "beat": "the clock",
}


class Stopped(Exception):
    """Somebody asked the demo to stop."""


# Written by the signal handler alone, read where nothing is half done.
ASKED: list[bool] = []


class Command(BaseCommand):
    help = "Start everything for a demo: PORT=, HOST=, FRESH=1 are honoured."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        self.began = time.monotonic()
        self.host = settings.HOST
        self.port = settings.PORT
        self.address = f"http://{'127.0.0.1' if self.host == '0.0.0.0' else self.host}:{self.port}"
        self.logs: Path = settings.DATA_DIR / "log"
        self.logs.mkdir(parents=True, exist_ok=True)
        with open(settings.DATA_DIR / "demo.lock", "a+") as lock:
            self.claim(lock)
            self.require_port()
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, stop_once)
            try:
                self.run()
            except Stopped:
                self.say("Everything is stopped.")

    def claim(self, lock: IO[str]) -> None:
        """Refuses a second copy over the same data; the kernel lets go of the claim however this one ends."""
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.seek(0)
            where = lock.read().strip() or "another terminal"
            raise CommandError(
                f"Taza Jol already runs from this folder, at {where}. Stop it there first."
            ) from None
        lock.truncate(0)
        lock.write(self.address)
        lock.flush()

    def require_port(self) -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((self.host, self.port))
            except OSError as error:
                raise CommandError(
                    f"Port {self.port} on {self.host} cannot be used ({error.strerror}): "
                    f"choose another one, for example PORT={self.port + 1} make demo"
                ) from None

    def run(self) -> None:
        supervisor = Supervisor([], self.logs, settings.DATA_DIR / "demo.json", self.say)
        supervisor.end_leftovers()
        self.prepare()
        supervisor.parts = self.parts()
        try:
            self.say("Starting web, workers and clock …")
            supervisor.start()
            self.wait_until_ready(supervisor)
            self.say(f"Ready after {time.monotonic() - self.began:.0f} seconds.")
            self.say(guide(self.address))
            self.watch(supervisor)
        finally:
            self.say("Stopping …")
            supervisor.stop()

    def prepare(self) -> None:
        """Runs setup in a process of its own: this one never opens the database or executes Polars."""
        fresh = ["--fresh"] if settings.FRESH else []
        child = processes.start([*manage(), "setup", "--demo", *fresh], sys.stdout, environment={"DEMO": "1"})
        try:
            while child.poll() is None:
                rest(LOOK_SECONDS)
            if child.returncode:
                raise CommandError("The demo could not be prepared; the reason stands above.")
        finally:
            processes.stop(child, signal.SIGTERM, 5.0)

    def parts(self) -> list[Part]:
        """What runs. A second keeper stands by, so that engines outlive the death of the first."""
        shift = settings.DATA_DIR / "legal_day_shift"
        day = shift.read_text("ascii") if shift.exists() else "0"
        base = {"DEMO": "1", "LEGAL_DAY_SHIFT": day, "PUBLIC_URL": settings.PUBLIC_URL}
        base |= {"PYTHONUNBUFFERED": "1"}
        celery = [sys.executable, "-m", "celery", "-A", "config.celery"]
        gunicorn = [
            sys.executable,
            "-m",
            "gunicorn",
            "config.wsgi:application",
            "--bind",
            f"{self.host}:{self.port}",
        ]
        gunicorn += ["--worker-class", "gthread", "--workers", "2", "--threads", str(settings.WEB_THREADS)]
        gunicorn += ["--graceful-timeout", "5", "--no-control-socket"]
        parts = [
            Part("web", gunicorn, base | {"ROLE": "web"}),
            *(
                Part(pool.name, [*celery, *pool.arguments()], base | {"ROLE": "worker"}, signs=True)
                for pool in SMALL_MACHINE
            ),
            Part("beat", [*celery, "beat"], base | {"ROLE": "worker"}, signs=True, parting=signal.SIGTERM),
        ]
        if settings.EMBEDDED:
            keeper = [sys.executable, "-m", "config.keeper", str(settings.DATA_DIR)]
            parts.append(Part("engines", keeper, parting=signal.SIGTERM))
        return parts

    def wait_until_ready(self, supervisor: Supervisor) -> None:
        until, last = time.monotonic() + READY_SECONDS, ""
        while True:
            supervisor.look()
            status, told = health(self.address)
            waiting = [words for name, words in MISSING.items() if told.get(name, "ok") != "ok"]
            if status == 200 and not waiting:
                return
            sentence = f"Waiting for {', '.join(waiting) or 'the first sign of life'} …"
            if sentence != last:
                self.say(sentence)
            last = sentence
            if time.monotonic() > until:
                raise CommandError(f"Not ready after {READY_SECONDS:.0f} seconds; see {self.logs}.")
            rest(LOOK_SECONDS)

    def watch(self, supervisor: Supervisor) -> None:
        looked = time.monotonic()
        while True:
            rest(LOOK_SECONDS)
            supervisor.look()
            if time.monotonic() - looked > HEALTH_SECONDS:
                told = health(self.address)[1]
                supervisor.heed(told, ages(os.environ["DATABASE_URL"], socket.gethostname()))
                looked = time.monotonic()

    def say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()


def manage() -> list[str]:
    return [sys.executable, str(settings.BASE_DIR / "manage.py")]


def stop_once(_number: int, _frame: FrameType | None) -> None:
    """Asks for the end; from now on further Ctrl-C are heard but change nothing.

    It does not raise: an exception that lands in the middle of a fork is swallowed there, and the wish with it.
    """
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    ASKED.append(True)


def rest(seconds: float) -> None:
    """Sleeps; raises Stopped as soon as somebody asked for the end."""
    until = time.monotonic() + seconds
    while not ASKED:
        left = until - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(left, 0.1))
    raise Stopped
