"""Redis emptied, killed, frozen or absent: nothing is lost, nothing is done twice, nobody waits for it."""

from __future__ import annotations

import re
import time

import psycopg
import pytest
from django.db import connection

from certification.actions import jobs
from certification.models import Job
from config.leader import LEADER_LOCK
from tests.factories import CaseFactory
from tests.torture.conftest import World
from tests.torture.machines import hurt, kill_group, until
from tracker.models import Message, Reminder

pytestmark = pytest.mark.torture

CHANGES = 30


def all_told_once(world: World, changes: int = CHANGES) -> None:
    """Every change was judged, planned for and told in one letter, in which others may have come too."""
    assert Reminder.objects.filter(sent_at__isnull=False).count() == changes
    assert Job.objects.filter(kind="judge", state="done").count() >= changes
    letters = world.letters()
    assert len(letters) == len(set(letters)) == Message.objects.filter(sent_at__isnull=False).count()
    assert world.told() == changes
    assert world.twice() == []


def test_f05ab_emptied_and_killed_while_work_is_produced(world: World) -> None:
    world.machines.worker()
    world.machines.beat()
    producer = world.machines.producer(world.case.reference, CHANGES)
    until(lambda: Job.objects.count() > 3, 60)
    world.machines.flush()
    time.sleep(0.2)
    redis = world.machines.redis
    assert redis.process is not None
    kill_group(redis.process)
    time.sleep(0.3)
    redis.start()
    world.machines.flush()
    assert producer.wait(60) == 0
    until(world.idle, 40)
    all_told_once(world)


@pytest.mark.parametrize("trouble", ["frozen", "absent", "full", "locked"])
def test_f05cef_in_trouble_it_makes_no_change_wait(world: World, trouble: str) -> None:
    redis = world.machines.redis
    hurt(redis, trouble)
    producer = world.machines.producer(world.case.reference, 5)
    assert producer.wait(60) == 0
    slowest = float(re.findall(r"slowest ([\d.]+)", world.machines.log("producer"))[-1])
    assert slowest < 0.3
    assert Job.objects.filter(kind="judge", state="due").count() == 5


def test_f05d_f03_absent_the_leader_of_the_beats_does_the_work_and_has_an_heir(world: World) -> None:
    world.machines.redis.stop()
    beats = {name: world.machines.beat(name) for name in ("beat-a", "beat-b")}
    assert world.machines.producer(world.case.reference, 10).wait(60) == 0
    leader = until(lambda: leader_of(world, beats), what="one beat leads")
    until(world.idle, 40, "the leader has done everything")
    all_told_once(world, 10)
    kill_group(beats.pop(leader))
    heir = until(lambda: leader_of(world, beats), 15, "the other beat leads")
    assert heir != leader
    assert world.machines.producer(world.case.reference, 5).wait(60) == 0
    until(world.idle, 40, "the heir has done everything")
    all_told_once(world, 15)


def test_f05d_absent_a_queue_that_is_held_up_holds_up_no_other(
    world: World, hold: psycopg.Connection
) -> None:
    """As a receiver that swallows what it is told would hold up the letters behind it."""
    world.machines.redis.stop()
    free = CaseFactory(producer=world.case.producer, control_body=world.case.control_body)
    hold.execute("SELECT 1 FROM certification_case WHERE id = %s FOR UPDATE", [world.case.pk])
    for case, queue in ((world.case, Job.Queue.DB), (free, Job.Queue.MAIL)):
        jobs.produce("judge", f"judge:{case.pk}", {"case": case.pk, "facts_version": 9}, queue=queue)
    world.machines.beat()
    until(lambda: Job.objects.filter(queue="mail", state="done").exists(), 45, "the free queue is worked")
    assert not Job.objects.filter(state="done", payload__case=world.case.pk).exists()
    hold.rollback()
    until(world.idle, 40, "the other one is worked too")
    assert world.twice() == []


def leader_of(world: World, beats: dict[str, object]) -> str | None:
    """The one beat that has said it leads, while exactly one holds the lock."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks JOIN pg_database AS d ON d.oid = database AND datname = current_database()"
            " WHERE locktype = 'advisory' AND objid = %s AND granted",
            [LEADER_LOCK],
        )
        held = cursor.fetchone()
    leaders = [name for name in beats if "leader_elected" in world.machines.log(name)]
    assert len(leaders) <= 1
    return leaders[0] if held == (1,) and leaders else None


def test_f05d_absent_a_command_does_the_work(world: World) -> None:
    world.machines.redis.stop()
    assert world.machines.producer(world.case.reference, 5).wait(60) == 0
    drain = world.machines.start("drain", "manage.py", "drain", role="command")
    assert drain.wait(60) == 0
    assert world.idle()
    all_told_once(world, 5)
