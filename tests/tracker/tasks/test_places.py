"""As many as may be work a queue at once; who is turned away is not forgotten; a closing worker claims nothing."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from certification.actions import jobs
from certification.models import Job
from tracker.queues import AT_ONCE, QUEUES, SMALL_MACHINE
from tracker.tasks import places, work


@pytest.fixture(autouse=True)
def opened() -> Iterator[None]:
    yield
    places.reopen()


def test_a_queue_has_as_many_places_as_it_says() -> None:
    with ExitStack() as taken:
        assert [taken.enter_context(places.place("http")) for _ in range(AT_ONCE["http"])] == [True] * 12
        with places.place("http") as one_more, places.place("mail") as elsewhere:
            assert (one_more, elsewhere) == (False, True)
    assert places.somebody_knocked("http")
    assert not places.somebody_knocked("http")
    with places.place("http") as again:
        assert again


def test_every_queue_is_heard_by_one_pool_of_a_small_machine() -> None:
    assert sorted(queue for pool in SMALL_MACHINE for queue in pool.queues) == sorted(QUEUES)
    assert [pool.size for pool in SMALL_MACHINE] == [2, 16]


def test_a_closing_worker_finishes_and_claims_no_other(db: None) -> None:
    jobs.produce("unheard_of", "x", {})
    places.close()
    assert work.drain("db", limit_seconds=5) == (0, True)
    assert Job.objects.get().attempts == 0


def test_children_see_the_sign_their_parent_puts_up() -> None:
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        for _ in range(500):
            if places.closing():
                os.write(write, b"seen")
                break
            threading.Event().wait(0.01)
        os._exit(0)
    places.close()
    assert os.read(read, 4) == b"seen"
    os.waitpid(child, 0)
