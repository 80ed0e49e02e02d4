"""A full check whose workers are killed in the middle of their shards ends all the same, and counts nothing twice."""

from __future__ import annotations

import psycopg
import pytest
from django.db import connection

from certification.actions.sweeping import start_sweep
from certification.models import Case, Finding, Job, Sweep
from tests.certification.facts.holdings import holding
from tests.torture.conftest import World
from tests.torture.machines import kill_group, until

pytestmark = [pytest.mark.torture, pytest.mark.timeout(300)]

CASES, SHARD = 18, 3


def at_the_lock() -> int:
    """How many have judged a shard and wait for a row that is held."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        return int(cursor.fetchone()[0])


def ended(begun: Sweep) -> bool:
    begun.refresh_from_db()
    return begun.finished_at is not None


def swept(world: World, begun: Sweep) -> None:
    """The sweep has counted every case once, each of its jobs was done once, and it stands under no finding twice."""
    world.machines.ring()
    until(lambda: ended(begun), 90, "the sweep ends")
    assert begun.checked == begun.cases == Case.objects.count()
    assert begun.failures == []
    assert begun.waiting == 0
    shards = Job.objects.filter(kind="sweep_shard", key__startswith=f"sweep:{begun.pk}:")
    assert set(shards.values_list("state", flat=True)) == {"done"}
    assert world.twice() == []


def test_killed_in_the_middle_twice_it_ends_and_nothing_is_counted_twice(
    world: World, hold: psycopg.Connection
) -> None:
    for number in range(1, CASES):
        holding(number, seed=number)
    begun = start_sweep(size=SHARD)
    for _ in range(2):
        # Whoever has judged a shard now waits for the row it adds its figures to.
        hold.execute("SELECT 1 FROM certification_sweep WHERE id = %s FOR UPDATE", [begun.pk])
        worker = world.machines.worker()
        world.machines.ring()
        world.machines.ring()
        until(lambda: at_the_lock() == 2, 90, "two shards are judged and not yet counted")
        kill_group(worker)
        hold.rollback()
        world.let_lease_end()
        assert not ended(begun)
    world.machines.worker()
    swept(world, begun)
    assert begun.opened == Finding.objects.filter(retired_at=None).count() == world.count("finding") > CASES
    assert max(Job.objects.values_list("attempts", flat=True)) == 3
    again = start_sweep(size=SHARD)
    swept(world, again)
    assert (again.opened, again.retired, again.changed_cases) == (0, 0, 0)
