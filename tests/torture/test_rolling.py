"""A deploy under way: workers are told to end one after the other while work pours in; none is cut off."""

from __future__ import annotations

import time

import pytest

from certification.models import Job
from tests.torture.conftest import World
from tests.torture.machines import until
from tests.torture.test_broker import all_told_once

pytestmark = [pytest.mark.torture, pytest.mark.timeout(400)]

CHANGES = 60
ROUNDS = 4
# What compose and the demo give a worker that was told to end.
GRACE_SECONDS = 30


def test_rolling_restarts_lose_nothing_and_interrupt_nothing(world: World) -> None:
    machines = world.machines
    machines.beat()
    standing = [machines.worker("worker-0")]
    producer = machines.producer(world.case.reference, CHANGES)
    until(lambda: Job.objects.filter(state="done").count() > 3, 60)
    slowest = 0.0
    for number in range(1, ROUNDS + 1):
        standing.append(machines.worker(f"worker-{number}"))
        old, began = standing.pop(0), time.monotonic()
        old.terminate()
        assert old.wait(GRACE_SECONDS) == 0
        slowest = max(slowest, time.monotonic() - began)
    assert producer.wait(120) == 0
    until(world.idle, 60)
    all_told_once(world, CHANGES)
    assert not Job.objects.filter(attempts__gt=1).exists()
    print(f"{ROUNDS} rolling restarts, the slowest worker ended after {slowest:.1f} s")
