"""Long work keeps its lease by its pulse; a worker without one loses it, and so does work that hangs for ever."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
from django.db.models.functions import Now

from certification.actions import jobs
from certification.actions.pulse import Pulse, kept
from certification.models import Job

pytestmark = pytest.mark.django_db(transaction=True)
LEASE = 0.6


def claimed() -> jobs.Claim:
    jobs.produce("test", "long", {})
    job = jobs.claim("db", worker="long", lease_seconds=LEASE)
    assert job is not None
    return job


def rival() -> jobs.Claim | None:
    return jobs.claim("db", worker="rival", lease_seconds=LEASE)


def test_work_longer_than_its_lease_stays_with_its_worker() -> None:
    job = claimed()
    with kept(job, lease_seconds=LEASE):
        for _ in range(8):
            time.sleep(LEASE / 4)
            assert rival() is None
    jobs.finish(job)
    assert Job.objects.get().state == "done"


def test_without_a_pulse_it_is_somebody_elses() -> None:
    job = claimed()
    time.sleep(LEASE + 0.1)
    assert rival() is not None
    with pytest.raises(jobs.LeaseLost):
        jobs.finish(job)


def test_a_pulse_takes_nothing_back_from_who_holds_the_job_now() -> None:
    job = claimed()
    Job.objects.update(lease_until=Now() - timedelta(seconds=1))
    other = rival()
    assert other is not None
    assert not jobs.prolong(job)
    jobs.finish(other)
    assert not jobs.prolong(other)


def test_what_hangs_loses_its_pulse() -> None:
    job = claimed()
    with Pulse(lease_seconds=LEASE, longest_seconds=0) as pulse:
        pulse.hold(job)
        time.sleep(LEASE + 0.1)
        assert rival() is not None


def test_one_thread_beats_for_one_job_after_the_other() -> None:
    with Pulse(lease_seconds=LEASE) as pulse:
        for key in ("a", "b"):
            jobs.produce("test", key, {})
            job = jobs.claim("db", worker="long", lease_seconds=LEASE)
            assert job is not None
            pulse.hold(job)
            time.sleep(LEASE * 1.5)
            jobs.finish(job)
            pulse.release()
    assert set(Job.objects.values_list("state", "attempts")) == {("done", 1)}
