"""A sweep is a row and one job per shard: begun whole, shared out, counted once whatever happens to its workers."""

from __future__ import annotations

import pytest

from certification.actions import crowds, jobs
from certification.actions.sweeping import (
    handle_bodies,
    handle_shard,
    judge_all,
    start_sweep,
    sweep,
    work_off,
)
from certification.models import Case, Conversion, Finding, Job, Sweep
from tests.certification.facts.holdings import holding

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cases() -> list[Case]:
    made = [holding(number) for number in range(1, 6)]
    Job.objects.all().delete()
    return made


def claimed(of: str = "sweep:") -> jobs.Claim:
    job = jobs.claim("db", worker="test", of=of)
    assert job is not None
    return job


def let_leases_end() -> None:
    Job.objects.filter(state="due").exclude(lease_until=None).update(lease_until="2026-01-01T00:00Z")


def test_a_sweep_begins_with_one_job_per_shard(cases: list[Case]) -> None:
    begun = start_sweep(size=2)
    assert (begun.cases, begun.checked, begun.finished_at) == (5, 0, None)
    shards = [(job.payload["first"], job.payload["last"]) for job in Job.objects.order_by("key")]
    ids = [case.pk for case in cases]
    assert shards == [(ids[0], ids[1]), (ids[2], ids[3]), (ids[4], ids[4])]
    assert set(Job.objects.values_list("kind", "queue")) == {("sweep_shard", "db")}


def test_each_shard_adds_its_share_and_the_last_leaves_the_bodies(cases: list[Case]) -> None:
    begun = start_sweep(size=2)
    for checked in (2, 4, 5):
        assert not Job.objects.filter(kind="sweep_bodies").exists()
        handle_shard(claimed())
        begun.refresh_from_db()
        assert (begun.checked, begun.changed_cases, begun.finished_at) == (checked, checked, None)
    handle_bodies(claimed())
    begun.refresh_from_db()
    assert begun.finished_at is not None
    assert not Job.objects.exclude(state="done").exists()


def test_a_shard_whose_worker_died_is_done_by_another_and_counted_once(cases: list[Case]) -> None:
    begun = start_sweep(size=5)
    dead = claimed()
    assert jobs.claim("db", worker="early", of="sweep:") is None
    let_leases_end()
    heir = claimed()
    assert (heir.id, heir.attempts) == (dead.id, 2)
    handle_shard(heir)
    findings = Finding.objects.count()
    with pytest.raises(jobs.LeaseLost):
        handle_shard(dead)
    begun.refresh_from_db()
    assert (begun.checked, begun.changed_cases, begun.opened) == (5, 5, findings)


def test_a_worker_fenced_off_while_it_wrote_leaves_no_trace(
    cases: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = start_sweep(size=5)
    slow = claimed()
    write = crowds.write_shard

    def lease_ends_meanwhile(*read):  # type: ignore[no-untyped-def]
        done = write(*read)
        Job.objects.filter(pk=slow.id).update(lease_token=None)
        return done

    monkeypatch.setattr(crowds, "write_shard", lease_ends_meanwhile)
    with pytest.raises(jobs.LeaseLost):
        handle_shard(slow)
    begun.refresh_from_db()
    assert (begun.checked, Finding.objects.count()) == (0, 0)


def test_what_somebody_began_is_worked_off_by_somebody_else(cases: list[Case]) -> None:
    begun = start_sweep(size=2)
    handle_shard(claimed())
    claimed()  # and this one dies
    let_leases_end()
    done = work_off(Sweep.objects.get(pk=begun.pk))
    assert (done.checked, done.waiting, done.changed_cases) == (5, 0, 5)
    assert sweep().changed_cases == 0


def test_a_sweep_does_no_work_but_its_own(cases: list[Case]) -> None:
    jobs.produce("unheard_of", "x", {})
    judge_all()
    assert Job.objects.get(kind="unheard_of").state == "due"


def test_a_dead_shard_is_told_and_a_revived_one_ends_the_sweep(cases: list[Case]) -> None:
    begun = start_sweep(size=5)
    Job.objects.update(state="dead")
    with pytest.raises(RuntimeError, match="dead"):
        work_off(begun)
    Job.objects.update(state="due")
    assert work_off(begun).finished_at is not None


def test_a_failure_in_the_foreground_is_put_back_and_raised(cases: list[Case]) -> None:
    begun = start_sweep(size=5)
    Job.objects.update(payload={"sweep": begun.pk})
    with pytest.raises(KeyError):
        work_off(begun)
    job = Job.objects.get()
    assert (job.state, job.attempts, job.last_error) == ("due", 1, "KeyError: 'first'")


def test_failures_of_all_shards_are_named_in_one_place(cases: list[Case]) -> None:
    judge_all()
    tampered = [cases[0], cases[-1]]
    Conversion.objects.filter(producer__in=[case.producer for case in tampered]).delete()
    found = sweep(size=2)
    assert [failure["reference"] for failure in found.failures] == [case.reference for case in tampered]
