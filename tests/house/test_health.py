"""/healthz touches nothing, /readyz tells whether requests can be answered; Redis and workers never decide."""

from __future__ import annotations

import time
from collections import namedtuple
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.db.models import F
from django.test import Client

from certification.actions import jobs
from certification.models import WorkerBeat
from config import health
from tracker.queues import QUEUES

Usage = namedtuple("Usage", "total used free")
ALL = ("database", "migrations", "zone", "disk", "documents", "worker", "beat", "redis")


def ask(client: Client) -> tuple[int, dict[str, str]]:
    answer = client.get("/readyz")
    assert answer["Cache-Control"] == "no-store"
    return answer.status_code, answer.json()


def give_signs() -> None:
    for role in (*QUEUES, "beat"):
        jobs.beat(f"here:1/{role}", role, 1)


@pytest.fixture
def roomy(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """The disk of whoever runs the tests is their own business."""
    monkeypatch.setattr(health.shutil, "disk_usage", lambda _: Usage(100, 50, 50))
    return monkeypatch


def test_one_process_alone_only_says_that_it_lives(client: Client, django_assert_num_queries: Any) -> None:
    for path in ("/healthz", "/livez"):
        assert client.get(path).content == b"ok"


@pytest.mark.django_db(transaction=True)
def test_nothing_ran_yet_and_requests_can_be_answered(client: Client, roomy: pytest.MonkeyPatch) -> None:
    status, told = ask(client)
    assert (status, told["status"], told["worker"], told["beat"]) == (200, "degraded", "none", "none")


@pytest.mark.django_db(transaction=True)
def test_all_is_well(client: Client, roomy: pytest.MonkeyPatch) -> None:
    give_signs()
    assert ask(client) == (200, dict.fromkeys(ALL, "ok") | {"status": "ok"})


@pytest.mark.django_db(transaction=True)
def test_one_queue_nobody_answered_for_a_minute_is_told(client: Client, roomy: pytest.MonkeyPatch) -> None:
    give_signs()
    WorkerBeat.objects.filter(role="http").update(at=F("at") - timedelta(seconds=61))
    status, told = ask(client)
    assert (status, told["status"], told["worker"], told["beat"]) == (200, "degraded", "late", "ok")


@pytest.mark.django_db(transaction=True)
def test_without_redis_it_is_degraded_and_serves(client: Client, roomy: pytest.MonkeyPatch) -> None:
    gone = health.redis.Redis.from_url("unix:///nonexistent/redis.sock")
    roomy.setattr(health, "bell", gone)
    give_signs()
    status, told = ask(client)
    assert (status, told["status"], told["redis"]) == (200, "degraded", "away")


@pytest.mark.django_db(transaction=True)
def test_a_disk_that_is_nearly_full_takes_it_out_of_service(
    client: Client, roomy: pytest.MonkeyPatch
) -> None:
    roomy.setattr(health.shutil, "disk_usage", lambda _: Usage(100, 91, 9))
    status, told = ask(client)
    assert (status, told["status"], told["disk"]) == (503, "failing", "full")


@pytest.mark.django_db(transaction=True)
def test_a_store_that_takes_no_document_takes_it_out_of_service(
    client: Client, roomy: pytest.MonkeyPatch, settings: Any, tmp_path: Path
) -> None:
    (tmp_path / "a file").touch()
    settings.MEDIA_ROOT = tmp_path / "a file" / "files"
    status, told = ask(client)
    assert (status, told["documents"]) == (503, "unwritable")


@pytest.mark.django_db(transaction=True)
def test_a_migration_not_applied_takes_it_out_of_service(client: Client, roomy: pytest.MonkeyPatch) -> None:
    roomy.setattr(health, "migrated", False)
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM django_migrations WHERE app = 'tracker'"
            " AND name = (SELECT max(name) FROM django_migrations WHERE app = 'tracker') RETURNING name, applied"
        )
        newest = cursor.fetchone()
    try:
        status, told = ask(client)
        assert (status, told["migrations"]) == (503, "pending")
    finally:
        with connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO django_migrations (app, name, applied) VALUES ('tracker', %s, %s)",
                newest,
            )
    assert ask(client)[1]["migrations"] == "ok"


@pytest.mark.django_db(transaction=True)
def test_a_database_that_does_not_answer_holds_nobody(client: Client, roomy: pytest.MonkeyPatch) -> None:
    """Somebody holds the table the question needs, as a frozen server holds everything."""
    place = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    began = time.monotonic()
    with psycopg.connect(**{name: place[name] for name in names if place.get(name)}) as line:
        line.execute("LOCK TABLE certification_workerbeat IN ACCESS EXCLUSIVE MODE")
        for _ in range(2):
            status, told = ask(client)
            assert (status, told["database"]) == (503, "silent")
        assert time.monotonic() - began < 4
    until = time.monotonic() + 10
    while ask(client)[0] != 200:
        assert time.monotonic() < until
