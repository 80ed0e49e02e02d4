"""Workers that die or freeze in the middle of a job: its effect happens, and happens once."""

from __future__ import annotations

import os
import signal

import psycopg
import pytest

from certification.models import Finding, Job
from tests.torture.conftest import World
from tests.torture.machines import children, kill_group, until
from tracker.tasks.derive import judge_what_waits

pytestmark = pytest.mark.torture


def hold_case(world: World, hold: psycopg.Connection) -> None:
    hold.execute("SELECT 1 FROM certification_case WHERE id = %s FOR UPDATE", [world.case.pk])


def holder_after(attempts: int) -> int:
    """The process that has claimed the judge job as the `attempts`th and now waits for the held row."""

    def waiting() -> int | None:
        job = Job.objects.get(kind="judge")
        return int(job.leased_by.rpartition(":")[2]) if job.attempts == attempts else None

    return int(until(waiting, what=f"attempt {attempts}"))


def test_a_forked_child_judges_a_change(world: World) -> None:
    worker = world.machines.worker()
    forked = set(children(worker.pid))
    world.machines.producer(world.case.reference, 1)
    until(world.idle, what="the change is judged, planned for and told")
    judged = Job.objects.get(kind="judge", state="done")
    assert int(judged.leased_by.rpartition(":")[2]) in forked
    assert Finding.objects.filter(case=world.case).exists()
    assert (len(world.letters()), world.twice()) == (1, [])


def test_a_worker_that_begins_does_what_waits_without_being_rung(world: World) -> None:
    judge_what_waits()
    world.machines.worker()
    until(lambda: Job.objects.get(kind="judge").state == "done", 30, "what waited is done")


def test_f01_killed_in_the_middle_of_a_job_the_effect_still_happens_once(
    world: World, hold: psycopg.Connection
) -> None:
    judge_what_waits()
    hold_case(world, hold)
    worker = world.machines.worker()
    world.machines.ring()
    os.kill(holder_after(1), signal.SIGKILL)
    world.let_lease_end()
    world.machines.ring()
    holder_after(2)
    kill_group(worker)
    world.let_lease_end()
    assert (world.count("job"), world.count("finding")) == (0, 0)
    hold.rollback()
    world.machines.worker()
    world.machines.ring()
    until(world.idle)
    assert Job.objects.get(kind="judge").attempts == 3
    assert Finding.objects.filter(case=world.case).count() == world.count("finding") > 0
    assert world.twice() == []


def test_f16_a_worker_frozen_past_its_lease_finds_itself_fenced(
    world: World, hold: psycopg.Connection
) -> None:
    judge_what_waits()
    hold_case(world, hold)
    world.machines.worker()
    world.machines.ring()
    frozen = holder_after(1)
    os.kill(frozen, signal.SIGSTOP)
    world.let_lease_end()
    world.machines.ring()
    rival = holder_after(2)
    assert rival != frozen
    os.kill(frozen, signal.SIGCONT)
    hold.rollback()
    until(world.idle)
    until(lambda: "lease_lost" in world.machines.log("worker"), what="the frozen one is told")
    assert Job.objects.get(kind="judge").leased_by.endswith(f":{rival}")
    assert Finding.objects.filter(case=world.case).count() == world.count("finding") > 0
    assert world.twice() == []
