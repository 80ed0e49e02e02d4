"""The bell before a real Redis that is absent, frozen, full or locked: nobody waits, nothing is forgotten."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import redis
from celery import Celery

from config.broker import broker_url
from config.celery import configuration
from config.redis import Redis
from config.room import Room
from tests.torture.machines import broker, hurt, mend, until
from tracker.tasks.bell import RINGS_AT_MOST, UNHEARD_AT_MOST, Ringer, send

PAUSE = 1.0
# What the product gives a request: a third of a second at the very most, and once.
AT_MOST_SECONDS = 0.3


class Tries:
    """A ringer as a web process has it, over a Redis of its own, that counts and times what it tries."""

    def __init__(self, app: Celery) -> None:
        self.app, self.seconds = app, list[float]()
        self.ringer = Ringer(self.send, PAUSE)

    def send(self, queue: str) -> None:
        began = time.monotonic()
        try:
            self.app.send_task("drain", args=(queue,), queue=queue, retry=False, expires=10)
        finally:
            self.seconds.append(time.monotonic() - began)

    def ring(self, count: int = 50) -> float:
        """How long the slowest of so many rings held whoever rang."""
        slowest = 0.0
        for number in range(count):
            began = time.monotonic()
            self.ringer.ask("mail" if number % 10 == 0 else "db")
            slowest = max(slowest, time.monotonic() - began)
        return slowest


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Redis]:
    sockets = Path(tempfile.mkdtemp(prefix="tzt-", dir="/tmp"))
    started = Redis(Room(tmp_path, tmp_path, tmp_path, sockets, {}, ""))
    started.start()
    yield started
    if started.process is not None:
        mend(started, "frozen")
    started.stop()
    shutil.rmtree(sockets, ignore_errors=True)


@pytest.fixture
def tries(server: Redis, settings: Any) -> Iterator[Tries]:
    settings.ROLE = "web"
    app = Celery("web", set_as_current=False)
    app.conf.update(configuration() | {"broker_url": broker_url(f"unix://{server.socket}"), "imports": []})
    yield Tries(app)
    app.close()


def heard(server: Redis) -> Counter[str]:
    with broker(server) as line:
        return Counter({queue: line.llen(queue) for queue in ("db", "mail")})


def test_what_is_rung_is_heard(server: Redis, tries: Tries) -> None:
    assert tries.ring(1) < AT_MOST_SECONDS
    assert tries.ringer.settle(5)
    assert heard(server) == {"mail": 1, "db": 0}


def test_a_burst_is_rung_a_few_times(server: Redis, tries: Tries) -> None:
    tries.ring(200)
    assert tries.ringer.settle(5)
    assert 1 <= heard(server)["db"] <= 2 * RINGS_AT_MOST


def test_where_nobody_works_doorbells_do_not_pile_up(settings: Any) -> None:
    with redis.Redis.from_url(settings.REDIS_URL) as line:
        line.delete("import")
        for _ in range(UNHEARD_AT_MOST + 20):
            send("import")
        assert line.llen("import") == UNHEARD_AT_MOST
        line.delete("import")


@pytest.mark.parametrize("trouble", ["absent", "frozen", "full", "locked"])
def test_in_trouble_nobody_waits_little_is_tried_and_nothing_is_forgotten(
    server: Redis, tries: Tries, trouble: str
) -> None:
    tries.ring(1)
    assert tries.ringer.settle(5)
    before = len(tries.seconds)
    hurt(server, trouble)
    held = tries.ring()
    until(lambda: tries.ringer.silent, 5, "the circuit opens")
    for _ in range(5):
        held = max(held, tries.ring())
        time.sleep(PAUSE / 20)
    assert held < AT_MOST_SECONDS / 3
    assert len(tries.seconds) == before + 1
    assert tries.seconds[-1] < 2 * AT_MOST_SECONDS
    time.sleep(PAUSE * 1.5)
    assert len(tries.seconds) <= before + 3
    mend(server, trouble)
    until(lambda: not tries.ringer.silent and heard(server)["db"] >= 1, 10, "what waited is rung")
    assert heard(server)["mail"] >= 1
