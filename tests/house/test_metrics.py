"""/metrics: right figures in the right format, for whoever may read them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.db.models.functions import Now
from django.test import Client

from certification.actions import jobs
from certification.models import Job, Sweep, WorkerBeat
from certification.queries.day import now_and_today

LINE = re.compile(
    r'(?:# (?:HELP|TYPE) tazajol_\w+ .+|tazajol_\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? -?\d+(?:\.\d+)?)\Z'
)


def told(client: Client) -> dict[str, float]:
    text = client.get("/metrics").content.decode()
    assert all(LINE.match(line) for line in text.splitlines()), text
    values = [line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#")]
    return {name.removeprefix("tazajol_"): float(value) for name, value in values}


@pytest.mark.django_db
def test_the_figures_of_an_eventful_night(client: Client) -> None:
    for key in ("waits", "held", "overrun", "dead", "again", "later"):
        jobs.produce("test", key, {}, queue="mail" if key == "dead" else "db")
    at = Job.objects.filter
    at(key="waits").update(due_at=Now() - timedelta(minutes=3))
    at(key="held").update(lease_until=Now() + timedelta(minutes=1), attempts=1)
    at(key="overrun").update(lease_until=Now() - timedelta(minutes=1), attempts=2)
    at(key="dead").update(state="dead")
    at(key="again").update(attempts=2, due_at=Now() + timedelta(minutes=1))
    at(key="later").update(due_at=Now() + timedelta(days=1))
    moment, day = now_and_today()
    Sweep.objects.create(
        started_at=moment - timedelta(minutes=10), finished_at=moment - timedelta(minutes=6), legal_day=day,
        book="x", cases=100, checked=100, failures=[{"reference": "KZ-2026-0001", "rules": []}],
    )  # fmt: skip
    jobs.beat("here:1/http", "http", 1)
    WorkerBeat.objects.update(at=F("at") - timedelta(seconds=90))
    now = told(client)
    assert now['jobs_due{queue="db"}'] == 2
    assert 180 <= now['jobs_oldest_due_seconds{queue="db"}'] < 190
    assert now['jobs_leased{queue="db"}'] == now['jobs_lease_overruns{queue="db"}'] == 1
    assert now['jobs_dead{queue="mail"}'] == now['jobs_again{queue="db"}'] == 1
    assert [now[f'jobs_by_attempts{{attempts="{n}"}}'] for n in (0, 1, 2)] == [2, 1, 2]
    assert 600 <= now["sweep_age_seconds"] < 610
    assert now["sweep_duration_seconds"] == 240
    assert (now["sweep_differences"], now["sweep_running"]) == (1, 0)
    assert 90 <= now['sign_age_seconds{role="http"}'] < 95
    assert now["silent"] == 6
    assert now["reminders_late"] == now["feed_head"] == 0


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("where", "headers", "status"),
    [
        ("127.0.0.1", {}, 200),
        ("::1", {}, 200),
        ("10.0.0.7", {}, 404),
        ("", {}, 404),
        ("127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}, 404),
        ("10.0.0.7", {"Authorization": "Bearer right"}, 200),
        ("10.0.0.7", {"Authorization": "Bearer wrong"}, 404),
        ("10.0.0.7", {"Authorization": "Bearer "}, 404),
        ("10.0.0.7", {"Authorization": "Bearer құпия"}, 404),
    ],
)
def test_only_this_machine_or_the_token_reads_them(
    client: Client, settings: Any, where: str, headers: dict[str, str], status: int
) -> None:
    settings.METRICS_TOKEN = "right"
    assert client.get("/metrics", headers=headers, REMOTE_ADDR=where).status_code == status


@pytest.mark.django_db
def test_without_a_token_nobody_outside_reads_them(client: Client, settings: Any) -> None:
    assert settings.METRICS_TOKEN == ""
    assert (
        client.get("/metrics", headers={"Authorization": "Bearer "}, REMOTE_ADDR="10.0.0.7").status_code
        == 404
    )


@pytest.mark.django_db
def test_behind_a_proxy_this_machine_is_everybody(client: Client, settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert client.get("/metrics").status_code == 404
