"""Five clocks at once, of which the leading ones die and freeze: one leads, and nothing is missed or done twice."""

from __future__ import annotations

import os
import signal
import subprocess
import time

import pytest
from django.db import connection

from certification.models import WorkerBeat
from tests.torture.conftest import World
from tests.torture.machines import kill_group, resume, until
from tests.torture.test_broker import all_told_once

pytestmark = [pytest.mark.torture, pytest.mark.timeout(300)]

CHANGES = 12


def leader(beats: dict[int, subprocess.Popen[bytes]]) -> int | None:
    """The process that gave the newest sign as the leader, if it still lives."""
    newest = WorkerBeat.objects.filter(role="beat").order_by("-at").first()
    return newest.pid if newest and newest.pid in beats else None


def test_five_beats_are_as_good_as_one(world: World) -> None:
    machines = world.machines
    machines.worker()
    beats = {beat.pid: beat for beat in (machines.beat(f"beat-{number}") for number in range(5))}
    first = until(lambda: leader(beats), 60, "one leads")
    assert machines.producer(world.case.reference, CHANGES).wait(60) == 0
    kill_group(beats.pop(first))
    second = until(lambda: leader(beats), 20, "another leads")
    assert second != first
    os.killpg(second, signal.SIGSTOP)
    # A frozen leader keeps the lock: the database lets go of it when the line is cut.
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND granted"
            " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
        )
    frozen = beats.pop(second)
    until(lambda: leader(beats), 20, "a third leads")
    resume(frozen)
    assert machines.producer(world.case.reference, CHANGES).wait(60) == 0
    until(world.idle, 60)
    all_told_once(world, 2 * CHANGES)
    time.sleep(6)
    assert world.twice() == []
