"""What a killed process of this host held is free at the next tick; what anybody else holds is let be."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest

from certification.actions import jobs
from certification.models import Job
from tracker.tasks.dead import free_what_the_dead_hold

HOST = socket.gethostname()


@pytest.fixture
def dead() -> int:
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def held_after_a_tick(worker: str) -> bool:
    """Whether the one job, claimed by `worker`, is still nobody else's."""
    jobs.produce("test", "a", {})
    assert jobs.claim("db", worker=worker) is not None
    free_what_the_dead_hold()
    return jobs.claim("db", worker="another") is None


def test_the_job_of_a_dead_process_is_free_at_once(db: None, dead: int) -> None:
    assert not held_after_a_tick(f"{HOST}:{dead}")


def test_its_attempt_counts(db: None, dead: int) -> None:
    held_after_a_tick(f"{HOST}:{dead}")
    assert Job.objects.get().attempts == 2


def test_the_living_keep_theirs(db: None) -> None:
    assert held_after_a_tick(f"{HOST}:{os.getpid()}")


def test_other_hosts_free_their_own(db: None, dead: int) -> None:
    assert held_after_a_tick(f"{HOST}-2:{dead}")


def test_a_holder_without_a_number_is_let_be(db: None) -> None:
    assert held_after_a_tick(f"{HOST}:sweep")
