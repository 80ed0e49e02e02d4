"""Who watches the processes: what is silent for a minute is started again, unless silence means nothing."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.db.models.functions import Now

from certification.actions import jobs
from certification.models import WorkerBeat
from config import alive
from tests.torture.machines import address_of
from tracker.management.signs import SILENT_SECONDS, ages
from tracker.management.supervisor import Part, Supervisor

SLEEPER = [sys.executable, "-c", "import time; time.sleep(600)"]
WELL = {"redis": "ok", "web": "ok"}


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Supervisor]:
    said: list[str] = []
    made = Supervisor(
        [Part("worker", SLEEPER, signs=True), Part("web", SLEEPER)],
        tmp_path,
        tmp_path / "record.json",
        said.append,
    )
    made.start()
    for part in made.parts:
        part.started -= SILENT_SECONDS * 2
    yield made
    made.stop()


def alive_parts(supervisor: Supervisor) -> list[str]:
    return [part.name for part in supervisor.parts if part.alive()]


def pid_of_worker(supervisor: Supervisor) -> int:
    process = supervisor.parts[0].process
    assert process is not None
    return process.pid


def test_a_worker_silent_for_a_minute_is_ended_and_started_again(supervisor: Supervisor) -> None:
    first = pid_of_worker(supervisor)
    supervisor.heed(WELL, {first: SILENT_SECONDS - 5.0})
    assert alive_parts(supervisor) == ["worker", "web"]
    supervisor.heed(WELL, {first: SILENT_SECONDS + 5.0})
    assert alive_parts(supervisor) == ["web"]
    supervisor.look()
    assert alive_parts(supervisor) == ["worker", "web"]
    assert pid_of_worker(supervisor) != first
    supervisor.heed(WELL, {})
    assert alive_parts(supervisor) == ["worker", "web"]


@pytest.mark.parametrize(("told", "found"), [({"redis": "away"}, {}), ({}, {}), (WELL, None)])
def test_silence_means_nothing_while_nobody_rings_or_nobody_can_sign(
    supervisor: Supervisor, told: dict[str, str], found: dict[int, float] | None
) -> None:
    supervisor.heed(told, found)
    assert alive_parts(supervisor) == ["worker", "web"]


def test_a_web_that_does_not_answer_three_times_is_ended(supervisor: Supervisor) -> None:
    young = {pid_of_worker(supervisor): 1.0}
    for _ in range(2):
        supervisor.heed({"web": "silent", "redis": "ok"}, young)
    assert alive_parts(supervisor) == ["worker", "web"]
    supervisor.heed({"web": "silent", "redis": "ok"}, young)
    assert alive_parts(supervisor) == ["worker"]


@pytest.mark.django_db(transaction=True)
def test_a_process_is_as_old_as_the_queue_it_was_quietest_on(monkeypatch: pytest.MonkeyPatch) -> None:
    host, address = socket.gethostname(), address_of(connection.settings_dict["NAME"])
    for name, pid, role in (
        (f"{host}:7/mail", 7, "mail"),
        (f"{host}:7/http", 7, "http"),
        ("other:7/db", 7, "db"),
    ):
        jobs.beat(name, role, pid)
    WorkerBeat.objects.filter(role="http").update(at=Now() - timedelta(seconds=90))
    found = ages(address, host)
    assert found is not None
    assert 85 < found[7] < 100
    assert ages("postgresql://nobody@/nowhere?host=/nonexistent", host) is None
    monkeypatch.setenv("DATABASE_URL", address)
    monkeypatch.setenv("REDIS_URL", settings.REDIS_URL)
    assert alive.worker_is_silent()
    assert alive.main([]) == 1
    assert alive.main(["beat"]) == 1
    monkeypatch.setenv("REDIS_URL", "unix:///nonexistent/redis.sock")
    assert alive.main([]) == 0
    jobs.beat("elsewhere:1/beat", "beat", 1)
    assert alive.main(["beat"]) == 0
