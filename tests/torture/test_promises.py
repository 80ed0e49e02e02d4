"""What each fault does by itself, named as in the plan of faults: F-07, F-08, F-15, F-19, F-21."""

from __future__ import annotations

import errno
import io
import os
import signal
import threading
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from certification.actions import documents, jobs, steps
from certification.errors import NoRoom
from certification.models import Certificate, Document, Job, StoredFile
from certification.queries.certificates import check
from certification.queries.day import today
from tests.factories import CaseFactory, Cast, make_cast
from tests.torture.conftest import World
from tests.torture.harness.faults import clock_shifter
from tests.torture.machines import kill_group, until
from tests.torture.test_broker import all_told_once

pytestmark = pytest.mark.torture
PDF = b"%PDF-1.7\n%%EOF"


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


class FullDisk(io.BytesIO):
    """A file whose disk is full after so many bytes: what the writer of the upload meets."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell() > 4096:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().read(size)


def test_f07_a_full_disk_is_said_and_leaves_no_half_paper(cast: Cast) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    told: dict[str, Any] = {"by": cast.erzhan, "kind": "map", "title": "Map", "file_name": "map.pdf"}
    with pytest.raises(NoRoom):
        documents.hand_in(case.reference, content=FullDisk(PDF + b"0" * 200_000), **told)
    assert (Document.objects.count(), StoredFile.objects.count()) == (0, 0)
    assert [p for p in Path(settings.MEDIA_ROOT).rglob("*") if p.is_file()] == []
    assert documents.hand_in(case.reference, content=PDF, **told).file_id


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.skipif(not clock_shifter(), reason="NO LIBFAKETIME: no worker's clock was moved")
def test_f08_workers_whose_clock_is_a_day_ahead_cost_time_and_nothing_else(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Doorbells say nothing of the time, and only the clock of the database counts."""
    monkeypatch.setenv("LD_PRELOAD", clock_shifter())
    monkeypatch.setenv("FAKETIME", "+1d")
    monkeypatch.setenv("DONT_FAKE_MONOTONIC", "1")
    world.machines.worker()
    monkeypatch.undo()
    world.machines.beat()
    assert world.machines.producer(world.case.reference, 5).wait(60) == 0
    until(world.idle, 120, "everything is done")
    all_told_once(world, 5)


@pytest.mark.timeout(180)
def test_f15_a_job_that_kills_its_workers_ends_dead_and_holds_up_nobody(world: World) -> None:
    jobs.produce("poison", "poison", {})
    Job.objects.filter(kind="poison").update(max_attempts=5)
    pool = (
        "worker",
        "-Q",
        "db,mail",
        "-c",
        "2",
        "--without-gossip",
        "--without-mingle",
        "--without-heartbeat",
    )
    world.machines.start("poisoned", "-m", "celery", "-A", "tests.torture.poisoned", *pool)
    until(lambda: "ready." in world.machines.log("poisoned"), 60, "the worker listens")
    world.machines.producer(world.case.reference, 3)

    def spent() -> bool:
        world.let_lease_end()
        world.machines.ring("db")
        world.machines.ring("mail")
        time.sleep(0.3)
        return bool(jobs.bury_the_spent())

    until(spent, 120, "every attempt ended with its worker")
    poison = Job.objects.get(kind="poison")
    assert (poison.state, poison.attempts) == ("dead", 5)
    assert poison.last_error == "every attempt ended with the worker"
    until(lambda: rung_idle(world), 60, "the others are done")
    all_told_once(world, 3)


def rung_idle(world: World) -> bool:
    for queue in ("db", "mail"):
        world.machines.ring(queue)
    time.sleep(0.3)
    return world.idle()


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_f19_a_storm_of_signals_ends_workers_in_time_and_loses_nothing(world: World) -> None:
    """SIGTERM, SIGQUIT and SIGHUP in turn, while work comes in; each worker is gone within thirty seconds."""
    rounds = 20
    world.machines.beat()
    producer = world.machines.producer(world.case.reference, rounds * 5)
    for number in range(rounds):
        worker = world.machines.worker()
        time.sleep(1.0)
        told = (signal.SIGTERM, signal.SIGQUIT, signal.SIGHUP)[number % 3]
        for _ in range(3):
            os.kill(worker.pid, told)
            time.sleep(0.1)
        if told is signal.SIGHUP:
            kill_group(worker)  # a worker without a terminal takes it as "begin anew"
        worker.wait(30)
    assert producer.wait(300) == 0
    world.machines.worker()
    until(world.idle, 120, "everything is done")
    all_told_once(world, rounds * 5)


@pytest.mark.django_db(transaction=True)
def test_f21_once_a_suspension_is_told_nobody_reads_valid_any_more(cast: Cast) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
    paper = Certificate.objects.create(
        case=case,
        number="KZ-BIO-149.398-0000147.2026.001",
        code="7K3M9QAB",
        categories=["A"],
        contents={},
        valid_from=today() - timedelta(days=100),
        valid_to=today() + timedelta(days=100),
        issued_at="2026-05-04T00:00Z",
        decided_by="Marat",
    )
    read: list[tuple[float, str]] = []
    told = threading.Event()

    def look() -> None:
        while not told.wait(0.002) or time.monotonic() < ended + 0.5:
            began = time.monotonic()
            found = check(paper.code, today())
            read.append((began, found.worth if found else ""))
        connection.close()

    ended = float("inf")
    readers = [threading.Thread(target=look) for _ in range(4)]
    for reader in readers:
        reader.start()
    time.sleep(0.5)
    steps.suspend(case.reference, "Found.", by=cast.marat)
    ended = time.monotonic()
    told.set()
    for reader in readers:
        reader.join()
    assert {worth for began, worth in read if began < ended} >= {"valid"}
    assert {worth for began, worth in read if began >= ended} == {"suspended"}
