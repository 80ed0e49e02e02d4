"""Workers killed in the middle of a sweep: every case is judged, and counted once."""

from __future__ import annotations

import os
import signal

import psycopg
import pytest

from certification.actions.sweeping import start_sweep
from certification.models import Case, Job, Sweep
from tests.factories import CaseFactory
from tests.torture.conftest import World
from tests.torture.machines import kill_group, until

pytestmark = pytest.mark.torture


def holder(attempts: int) -> int:
    """The process that has claimed the shard as the `attempts`th and now waits for the held row."""

    def waiting() -> int | None:
        job = Job.objects.filter(kind="sweep_shard", attempts=attempts, state="due").first()
        return int(job.leased_by.rpartition(":")[2]) if job else None

    return int(until(waiting, what=f"attempt {attempts}"))


def test_a_sweep_killed_in_the_middle_is_resumed_and_counts_nothing_twice(
    world: World, hold: psycopg.Connection
) -> None:
    for _ in range(4):
        CaseFactory(producer=world.case.producer, control_body=world.case.control_body, step="converting")
    last = Case.objects.order_by("-pk")[0]
    hold.execute("SELECT 1 FROM certification_case WHERE id = %s FOR UPDATE", [last.pk])
    begun = start_sweep(size=2)
    worker = world.machines.worker()
    world.machines.ring()
    until(lambda: Sweep.objects.get(pk=begun.pk).checked == 4, what="the shards that nobody holds are judged")
    os.kill(holder(1), signal.SIGKILL)
    world.let_lease_end()
    world.machines.ring()
    holder(2)
    kill_group(worker)
    world.let_lease_end()
    assert Sweep.objects.get(pk=begun.pk).checked == 4
    hold.rollback()
    world.machines.worker()
    world.machines.ring()
    done = until(lambda: Sweep.objects.filter(pk=begun.pk, finished_at__isnull=False).first(), 60)
    assert (done.cases, done.checked, done.changed_cases, done.waiting) == (5, 5, 5, 0)
    assert done.opened == world.count("finding") > 0
    assert world.twice() == []
