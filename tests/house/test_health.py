"""/healthz tells whether the whole works; Redis away is told and does not decide."""

from __future__ import annotations

import pytest
from django.test import Client

from certification.actions import jobs
from certification.models import WorkerBeat
from config import health


@pytest.fixture
def bell(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(health, "bell_answers", lambda: True)
    return monkeypatch


def ask(client: Client) -> tuple[int, dict[str, str]]:
    answer = client.get("/healthz")
    return answer.status_code, answer.json()


def test_one_process_alone_only_says_that_it_lives(client: Client) -> None:
    assert client.get("/livez").status_code == 200


@pytest.mark.django_db
def test_nothing_ran_yet(client: Client, bell: pytest.MonkeyPatch) -> None:
    status, told = ask(client)
    assert (status, told["worker"], told["beat"]) == (503, "none", "none")


@pytest.mark.django_db
def test_all_is_well(client: Client, bell: pytest.MonkeyPatch) -> None:
    jobs.beat("worker@here", "worker", 1)
    jobs.beat("beat@here", "beat", 2)
    assert ask(client) == (
        200,
        dict.fromkeys(["database", "migrations", "worker", "beat", "redis"], "ok") | {"status": "ok"},
    )


@pytest.mark.django_db
def test_a_worker_silent_for_a_minute_is_late(client: Client, bell: pytest.MonkeyPatch) -> None:
    jobs.beat("worker@here", "worker", 1)
    jobs.beat("beat@here", "beat", 2)
    worker = WorkerBeat.objects.get(role="worker")
    WorkerBeat.objects.filter(pk=worker.pk).update(at=worker.at - health.FRESH)
    status, told = ask(client)
    assert (status, told["status"], told["worker"]) == (503, "failing", "late")


@pytest.mark.django_db
def test_without_redis_the_leader_is_enough(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "bell_answers", lambda: False)
    jobs.beat("beat@here", "beat", 2)
    status, told = ask(client)
    assert (status, told["status"], told["redis"]) == (200, "degraded", "away")


@pytest.mark.django_db
def test_health_is_never_kept_by_a_cache(client: Client, bell: pytest.MonkeyPatch) -> None:
    assert client.get("/healthz")["Cache-Control"] == "no-store"
