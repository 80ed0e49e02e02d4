"""The whole product as processes over the test database; time moves by the legal day and nothing else."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from datetime import date, timedelta
from typing import Any

import requests
from django.conf import settings

from certification.queries.day import today
from config import env
from tests.torture.machines import Machines, until
from tracker.management import processes

READY_SECONDS = 60


class Stage(Machines):
    """Web, worker and beat; `travel_to` starts them again on another legal day."""

    shift = 0
    port = 0

    def environment(self, role: str) -> dict[str, str]:
        return super().environment(role) | {
            "LEGAL_DAY_SHIFT": str(self.shift),
            "PUBLIC_URL": self.address,
            "SECRET_KEY": settings.SECRET_KEY,
        }

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def day(self) -> date:
        """The legal day on stage."""
        return today() + timedelta(days=self.shift)

    def open(self) -> None:
        """Start what a deployment runs and wait until it answers."""
        if not self.port:
            self.port = _free_port()
        bind = ("--bind", f"127.0.0.1:{self.port}", "--workers", "1", "--threads", "4", "--no-control-socket")
        gunicorn = ("-m", "gunicorn", "config.wsgi:application", "--worker-class", "gthread", *bind)
        self.start("web", *gunicorn, role="web")
        self.beat()
        self.worker()
        until(self._answers, READY_SECONDS, f"the web answers; it said: {self.log('web')[-2000:]}")

    def travel_to(self, day: date) -> None:
        """Close, move the legal day, open again: no job runs for having passed a day."""
        for process in self.running:
            processes.stop(process, signal.SIGTERM, 10.0)
        self.running.clear()
        self.shift = (day - today()).days
        self.open()

    def manage(self, *words: str) -> str:
        """What a management command prints, run as an administrator would run it."""
        environment = {**os.environ, **self.environment("command")}
        ran = subprocess.run(
            [sys.executable, "manage.py", *words],
            env=environment,
            cwd=env.BASE,
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
        return ran.stdout

    def _answers(self) -> bool:
        try:
            return requests.get(f"{self.address}/livez", timeout=10).ok
        except requests.RequestException:
            return False


def _free_port() -> int:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        name: Any = line.getsockname()
        return int(name[1])
