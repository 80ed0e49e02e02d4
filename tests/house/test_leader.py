"""Of two beats one leads; when Redis is away the leader does the work, soon and without an error."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
from celery import Celery
from django.db import connections
from kombu.exceptions import OperationalError

from certification.models import WorkerBeat
from config.broker import broker_url
from config.celery import configuration
from config.leader import PgLeaderScheduler

NOWHERE = "redis+socket:///nonexistent/redis.sock?virtual_host=0"


@pytest.fixture
def deaf() -> Iterator[Celery]:
    """An app whose broker is gone, with tasks that note that they ran here."""
    app = Celery("deaf", set_as_current=False)
    app.conf.update(configuration() | {"broker_url": NOWHERE, "imports": []})
    app.ran = []
    app.finalize()

    class Note:
        """A task that notes that it ran here."""

        def __init__(self, name: str) -> None:
            self.name = name

        def __call__(self, *queues: str) -> None:
            app.ran.append(*queues or [self.name])

    app.tasks.clear()
    app.tasks.update({"tick": Note("tick"), "drain": Note("drain")})
    yield app
    app.close()


@pytest.fixture
def beats(deaf: Celery) -> Iterator[list[PgLeaderScheduler]]:
    made = [PgLeaderScheduler(app=deaf), PgLeaderScheduler(app=deaf)]
    yield made
    for beat in made:
        beat.lock.close()


@pytest.mark.django_db(transaction=True)
def test_one_leads_and_the_other_follows_when_it_is_gone(beats: list[PgLeaderScheduler]) -> None:
    first, second = beats
    assert first.leading()
    assert not second.leading()
    assert first.leading()
    first.lock.close()
    # The server lets go of the lock when it has noticed.
    assert any(second.leading() or time.sleep(0.1) for _ in range(50))


@pytest.mark.django_db(transaction=True)
def test_a_leader_cut_from_the_database_stops_leading(beats: list[PgLeaderScheduler]) -> None:
    first, second = beats
    assert first.leading()
    with first.lock.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        (backend,) = cursor.fetchone()
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [backend])
    time.sleep(0.2)
    assert not first.leading()
    assert any(second.leading() or time.sleep(0.1) for _ in range(50))


@pytest.mark.django_db(transaction=True)
def test_without_redis_the_leader_works_at_once(deaf: Celery, beats: list[PgLeaderScheduler]) -> None:
    leader = beats[0]
    began = time.monotonic()
    until = began + 8
    while not deaf.ran and time.monotonic() < until:
        leader.tick()
        time.sleep(0.1)
    assert deaf.ran == ["tick", "db", "mail", "http", "papers", "import"]
    assert WorkerBeat.objects.filter(role="beat").exists()


@pytest.mark.parametrize(
    ("ours", "kombus"),
    [
        ("unix:///tmp/x/redis.sock", "redis+socket:///tmp/x/redis.sock?virtual_host=0"),
        ("unix:///tmp/x/redis.sock?db=3", "redis+socket:///tmp/x/redis.sock?virtual_host=3"),
        ("redis://redis:6379/0", "redis://redis:6379/0"),
    ],
)
def test_addresses_are_written_as_kombu_reads_them(ours: str, kombus: str) -> None:
    assert broker_url(ours) == kombus


def test_a_line_that_is_lost_is_asked_for_again_soon() -> None:
    pauses: list[float] = []
    app = Celery("asking", amqp="config.broker:Amqp", broker=NOWHERE, set_as_current=False)
    with pytest.raises(OperationalError):
        app.connection_for_read().ensure_connection(lambda _error, pause: pauses.append(pause), max_retries=4)
    assert pauses == pytest.approx([0.2, 0.4, 0.6, 0.8])


def test_nothing_is_kept_in_redis() -> None:
    said: dict[str, Any] = configuration()
    assert said["result_backend"] is None
    assert said["task_ignore_result"] is True
    assert said["task_acks_late"] is False
    assert said["accept_content"] == ["json"]
