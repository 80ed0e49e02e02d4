"""Planners and senders as processes of their own, some killed in the middle: each reminder once, none lost."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from config import env
from tests.torture.harness.seed import people_may_be_told
from tests.torture.machines import Machines, kill_group, until
from tests.tracker.reminders.conftest import Scene
from tests.tracker.reminders.receivers import Mailbox, listening
from tracker.models import Message, Reminder
from tracker.reminders.gather import gather

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(600)]
SETUP = "from config import celery\nimport django\ndjango.setup()\n"
PLAN = "from tracker.reminders.plan import plan\nplan([{case}])\n"
SEND = "from tracker.tasks import work\nwork.drain('mail', limit_seconds=20)\n"
WAITS = """
SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
   AND pid <> pg_backend_pid()"""


class Processes:
    """Starts Python of the product over the test database and this mailbox."""

    def __init__(self, folder: Path, mailbox: Mailbox, shift: int) -> None:
        self.mailbox = mailbox
        host, port = mailbox.server_address[:2]
        machines = Machines(folder, folder).environment("command")
        self.told = machines | {"SMTP_URL": f"smtp://{host}:{port}", "LEGAL_DAY_SHIFT": str(shift)}

    def start(self, code: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-c", SETUP + code],
            cwd=env.BASE,
            env={**os.environ, **self.told},
            start_new_session=True,
        )

    def run(self, code: str) -> None:
        assert self.start(code).wait(100) == 0


@pytest.fixture
def processes(tmp_path: Path, settings: Any, by_day: None) -> Iterator[Processes]:
    with listening(Mailbox()) as mailbox:
        yield Processes(tmp_path, mailbox, settings.LEGAL_DAY_SHIFT)


@pytest.fixture
def hold() -> Iterator[psycopg.Connection]:
    """A connection that holds what others then wait for."""
    with connection.cursor():
        place = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    with psycopg.connect(**{name: place[name] for name in names if place.get(name)}) as line:
        yield line
        line.rollback()


def somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITS)
        return bool(cursor.fetchone()[0])


def test_a_planner_killed_in_the_middle_has_raised_nothing_and_the_next_raises_all_once(
    make_scene: Callable[[], Scene], processes: Processes, hold: psycopg.Connection
) -> None:
    scene = make_scene()
    for days in range(0, 60, 3):
        scene.ask(days)
    plan = PLAN.format(case=scene.case.pk)
    hold.execute("LOCK TABLE tracker_reminder IN SHARE MODE")
    victim = processes.start(plan)
    until(somebody_waits, 60, "the planner waits in the middle of its statement")
    kill_group(victim)
    hold.rollback()
    assert not Reminder.objects.exists()
    for planner in [processes.start(plan) for _ in range(2)]:
        assert planner.wait(100) == 0
    assert Reminder.objects.count() == 20


def test_a_sender_killed_before_it_sends_has_sent_nothing(
    make_scene: Callable[[], Scene], processes: Processes, hold: psycopg.Connection
) -> None:
    scene = a_message(make_scene)
    hold.execute("SELECT FROM certification_case WHERE id = %s FOR UPDATE", [scene.case.pk])
    victim = processes.start(SEND)
    until(somebody_waits, 60, "the sender waits for the case")
    kill_group(victim)
    hold.rollback()
    assert processes.mailbox.letters == []
    let_lease_end()
    processes.run(SEND)
    assert len(processes.mailbox.letters) == 1
    told_once()


def test_a_sender_killed_between_letter_and_record_repeats_it_under_its_name(
    make_scene: Callable[[], Scene], processes: Processes
) -> None:
    a_message(make_scene)
    processes.mailbox.pause.clear()
    victim = processes.start(SEND)
    until(lambda: processes.mailbox.letters, 60, "the letter is in the mailbox")
    kill_group(victim)
    processes.mailbox.pause.set()
    assert Reminder.objects.get().sent_at is None
    let_lease_end()
    processes.run(SEND)
    names = [letter["Message-ID"] for letter in processes.mailbox.letters]
    assert len(names) == 2
    assert len(set(names)) == 1
    told_once()


def test_two_senders_at_once_send_one_letter(make_scene: Callable[[], Scene], processes: Processes) -> None:
    a_message(make_scene)
    for sender in [processes.start(SEND) for _ in range(2)]:
        assert sender.wait(100) == 0
    assert len(processes.mailbox.letters) == 1
    told_once()


def a_message(make_scene: Callable[[], Scene]) -> Scene:
    people_may_be_told()
    scene = make_scene()
    scene.ask(7)
    scene.plan()
    gather()
    return scene


def let_lease_end() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE certification_job SET lease_until = '2026-01-01' WHERE state = 'due'")


def told_once() -> None:
    assert Message.objects.filter(sent_at__isnull=False).count() == 1
    assert Reminder.objects.filter(sent_at__isnull=False).count() == 1
