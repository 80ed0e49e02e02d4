"""When the beat leader works itself: where nobody has been heard for a while, and work has waited all that time."""

from __future__ import annotations

import pytest

from certification.actions import jobs
from certification.actions.leases import neglected
from certification.models import Job, WorkerBeat

pytestmark = pytest.mark.django_db

PATIENCE = 12.0
LONG_AGO = "2026-01-01T00:00Z"


@pytest.fixture
def ticking() -> None:
    """Somebody hears the ticks."""
    jobs.beat("here:1/db", "db", 1)


def test_without_a_sign_at_the_queue_of_ticks_all_is_neglected() -> None:
    assert neglected(PATIENCE)


def test_a_sign_wears_off(ticking: None) -> None:
    assert not neglected(PATIENCE)
    WorkerBeat.objects.update(at=LONG_AGO)
    assert neglected(PATIENCE)


def test_a_letter_that_waits_where_nobody_is_heard_is_neglected(ticking: None) -> None:
    jobs.produce("test", "a", {}, queue=Job.Queue.MAIL)
    assert not neglected(PATIENCE), "it has only just come"
    Job.objects.update(due_at=LONG_AGO)
    assert neglected(PATIENCE)
    jobs.beat("here:2/mail", "mail", 2)
    assert not neglected(PATIENCE)


def test_whoever_holds_a_job_is_at_work_however_long_it_takes(ticking: None) -> None:
    for key in "ab":
        jobs.produce("test", key, {}, queue=Job.Queue.MAIL)
    Job.objects.update(due_at=LONG_AGO)
    assert jobs.claim("mail", worker="here:2") is not None
    assert not neglected(PATIENCE)
    Job.objects.exclude(lease_until=None).update(lease_until=LONG_AGO)
    assert neglected(PATIENCE)
