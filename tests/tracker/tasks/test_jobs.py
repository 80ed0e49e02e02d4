"""The queue: what is claimed when and by whom, what becomes of failures, what is forgotten."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models.functions import Now

from certification.actions import jobs
from certification.models import Job

Claimed = Callable[[], list[str]]


def produce(*keys: str, ordering_key: str = "") -> None:
    for key in keys:
        jobs.produce("test", key, {}, ordering_key=ordering_key)


def test_a_job_exists_once_per_kind_and_key(db: None) -> None:
    produce("a", "a")
    jobs.produce_many("test", {"a": {"again": True}, "b": {}})
    assert list(Job.objects.order_by("key").values_list("key", "payload")) == [("a", {}), ("b", {})]


def test_what_is_due_longest_comes_first(claimed: Claimed) -> None:
    produce("c", "a", "b")
    Job.objects.filter(key="b").update(due_at=Now() - timedelta(minutes=1))
    assert claimed() == ["b", "c", "a"]


def test_what_is_due_later_waits(claimed: Claimed) -> None:
    produce("now", "later")
    Job.objects.filter(key="later").update(due_at=Now() + timedelta(minutes=1))
    assert claimed() == ["now"]


def test_queues_do_not_see_each_other(claimed: Claimed) -> None:
    jobs.produce("test", "mail", {}, queue="mail")
    assert claimed() == []


def test_jobs_of_one_order_are_done_one_after_the_other(claimed: Claimed) -> None:
    produce("first", "second", ordering_key="x")
    produce("elsewhere", ordering_key="y")
    assert claimed() == ["first", "elsewhere"]
    Job.objects.filter(key="first").update(state="done")
    assert claimed() == ["second"]


def test_a_dead_job_holds_up_nobody(claimed: Claimed) -> None:
    produce("first", "second", ordering_key="x")
    Job.objects.filter(key="first").update(state="dead")
    assert claimed() == ["second"]


def test_a_leased_job_is_nobody_elses_until_the_lease_ends(claimed: Claimed) -> None:
    produce("a")
    assert claimed() == ["a"]
    assert claimed() == []
    Job.objects.update(lease_until=Now() - timedelta(seconds=1))
    assert claimed() == ["a"]


def test_attempts_rise_with_the_claim(claimed: Claimed) -> None:
    produce("a")
    claimed()
    assert Job.objects.get().attempts == 1


def test_a_failure_waits_longer_each_time_and_is_dead_after_the_last(db: None) -> None:
    produce("a")
    pauses = []
    for _ in range(10):
        Job.objects.update(due_at=Now() - timedelta(seconds=1))
        job = jobs.claim("db", worker="test")
        assert job is not None
        jobs.fail(job, "broken")
        row = Job.objects.annotate(now=Now()).get()
        pauses.append((row.due_at - row.now).total_seconds())
    assert all(0.4 * 2**n <= pause <= 1.6 * 2**n for n, pause in enumerate(pauses))
    assert (row.state, row.attempts, row.last_error) == ("dead", 10, "broken")
    assert jobs.claim("db", worker="test") is None


def test_attempts_that_ended_with_the_worker_make_no_pause_longer(db: None) -> None:
    produce("a")
    for _ in range(5):
        job = jobs.claim("db", worker="test")
        Job.objects.update(lease_until=Now() - timedelta(seconds=1))
    assert job is not None
    jobs.fail(job, "line lost", pause_seconds=0)
    job = jobs.claim("db", worker="test")
    assert job is not None
    jobs.fail(job, "broken")
    row = Job.objects.annotate(now=Now()).get()
    assert row.attempts == 6
    assert 0 < (row.due_at - row.now).total_seconds() <= 1.6


def test_a_failure_may_name_its_pause(db: None) -> None:
    produce("a")
    job = jobs.claim("db", worker="test")
    assert job is not None
    jobs.fail(job, "broken", pause_seconds=7200)
    row = Job.objects.annotate(now=Now()).get()
    assert 7190 < (row.due_at - row.now).total_seconds() <= 7200


def test_what_could_not_be_begun_is_put_off_and_costs_no_attempt(claimed: Claimed) -> None:
    produce("a")
    job = jobs.claim("db", worker="test")
    assert job is not None
    jobs.postpone(job, seconds=60)
    assert claimed() == []
    assert Job.objects.get().attempts == 0
    Job.objects.update(due_at=Now())
    assert claimed() == ["a"]


def test_a_job_that_kills_its_workers_is_buried(claimed: Claimed) -> None:
    produce("a")
    for _ in range(10):
        assert claimed() == ["a"]
        Job.objects.update(lease_until=Now() - timedelta(seconds=1))
    assert claimed() == []
    assert jobs.bury_the_spent() == 1
    assert Job.objects.get().state == "dead"


def test_only_who_holds_the_lease_may_finish_extend_or_fail(db: None) -> None:
    produce("a")
    old = jobs.claim("db", worker="old", lease_seconds=0)
    new = jobs.claim("db", worker="new")
    assert old is not None
    assert new is not None
    with pytest.raises(jobs.LeaseLost):
        jobs.finish(old)
    with pytest.raises(jobs.LeaseLost):
        jobs.extend(old)
    jobs.fail(old, "of the past")
    assert Job.objects.get().last_error == ""
    jobs.extend(new)
    jobs.finish(new)
    assert Job.objects.get().state == "done"


def test_a_cancelled_job_is_not_claimed_and_not_finished(claimed: Claimed) -> None:
    produce("case:1:a", "case:1:b", "case:2:a")
    held = jobs.claim("db", worker="test")
    assert held is not None
    assert jobs.cancel("test", "case:1:") == 2
    assert claimed() == ["case:2:a"]
    with pytest.raises(jobs.LeaseLost):
        jobs.finish(held)


def test_what_was_done_long_ago_is_forgotten_in_batches(db: None) -> None:
    produce("old1", "old2", "new", "due")
    Job.objects.exclude(key="due").update(state="done", done_at=Now() - timedelta(days=29))
    Job.objects.filter(key__startswith="old").update(done_at=Now() - timedelta(days=31))
    assert [jobs.purge_done(batch=1) for _ in range(3)] == [1, 1, 0]
    assert set(Job.objects.values_list("key", flat=True)) == {"new", "due"}


def test_work_that_was_rolled_back_was_never_left(db: None) -> None:
    with transaction.atomic():
        produce("a")
        transaction.set_rollback(True)
    assert not Job.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_many_workers_claim_each_job_once() -> None:
    jobs.produce_many("test", {str(n): {} for n in range(200)})
    taken: list[str] = []
    start = threading.Barrier(6)

    def one() -> None:
        start.wait()
        while (job := jobs.claim("db", worker="test")) is not None:
            taken.append(job.key)
            jobs.finish(job)
        connection.close()

    threads = [threading.Thread(target=one) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == sorted(str(n) for n in range(200))
    assert set(Job.objects.values_list("state", "attempts")) == {("done", 1)}
