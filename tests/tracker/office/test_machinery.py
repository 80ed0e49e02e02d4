"""The page of the machinery: for the Ministry alone, with a button for dead jobs; the morning tells of the check."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models.functions import Now
from django.utils import timezone

from certification.actions import jobs
from certification.models import Event, Job, Sweep
from certification.queries.day import now_and_today
from tests.tracker.office.conftest import STAFF, Office
from tracker.queues import QUEUES


@pytest.fixture
def dead(office: Office) -> Job:
    jobs.produce("remind", "remind:77", {}, queue="mail")
    Job.objects.filter(key="remind:77").update(state="dead", attempts=10, last_error="SMTP: <refused>")
    return Job.objects.get(key="remind:77")


def swept(*, ended: bool, failures: int = 0) -> None:
    at, day = now_and_today()
    Sweep.objects.create(
        started_at=at - timedelta(minutes=9), finished_at=at - timedelta(minutes=4, seconds=40) if ended else None,
        legal_day=day, book="x", cases=200, checked=200 if ended else 50, changed_cases=3,
        failures=[{"reference": "KZ-2020-0001", "rules": []}] * failures,
    )  # fmt: skip


def words(page: bytes) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.decode()).split())


def test_it_is_the_ministrys_alone(office: Office, dead: Job) -> None:
    for role in (*STAFF, "laboratory", "producer"):
        expected = 200 if role == "official" else 404
        assert office.get(role, "machinery/").status_code == expected, role
        again = office.clients[role].post(office.url(f"machinery/{dead.pk}/again/"))
        assert again.status_code == (302 if role == "official" else 404), role
    assert office.clients["official"].get(office.url(f"machinery/{dead.pk}/again/")).status_code == 405


def test_it_tells_in_three_languages_what_waits_who_works_and_what_gave_up(office: Office, dead: Job) -> None:
    for queue in QUEUES:
        jobs.beat(f"here:1/{queue}", queue, 1)
    swept(ended=False)
    Job.objects.filter(queue="db").update(due_at=Now() - timedelta(seconds=130))
    began = f"{timezone.localtime(Sweep.objects.get().started_at):, %H:%M}"
    for language, silent, took, what in (
        ("en", "Nobody answers for: The clock", "It has been running for 9 min", "Sending a reminder"),
        ("ru", "Никто не отвечает за: Часы", "Идёт уже 9 мин", "Отправка напоминания"),
        ("kk", "Жауап жоқ: Сағат", "Жүріп жатқанына 9 мин", "Еске салуды жіберу"),
    ):
        page = office.get("official", "machinery/", language)
        told = words(page.content)
        assert silent in told
        assert took in told
        assert began in told, "the clocks of the country, not of the server"
        assert f"{what} remind:77" in told
        assert "SMTP: &lt;refused&gt;" in told
        assert '<progress max="100" value="25"' in page.content.decode()


def test_a_dead_job_is_tried_again_once_and_on_record(office: Office, dead: Job) -> None:
    url = office.url(f"machinery/{dead.pk}/again/", "en")
    page = office.clients["official"].post(url, follow=True)
    assert "It is due again: Sending a reminder remind:77." in words(page.content)
    dead.refresh_from_db()
    assert (dead.state, dead.attempts) == ("due", 0)
    assert Event.objects.get(verb="revive_job").actor["name"] == office.actors["official"].name
    page = office.clients["official"].post(url, follow=True)
    assert "Only a job that has given up can be started again." in words(page.content)
    assert Event.objects.filter(verb="revive_job").count() == 1
    assert "There is no such job." in words(
        office.clients["official"].post(office.url("machinery/0/again/", "en"), follow=True).content
    )


def test_the_morning_tells_how_long_the_check_took_and_what_differed(office: Office) -> None:
    swept(ended=True, failures=2)
    told = words(office.get("reviewer", "", "en").content)
    assert "It took 4 min 20 s." in told
    assert "Differences: 2." in told
    page = office.get("official", "machinery/", "en").content.decode()
    assert "/en/office/case/KZ-2020-0001/" in page


def test_status_tells_machines_the_same_and_ends_with_1_when_somebody_should_look(
    office: Office, dead: Job
) -> None:
    swept(ended=True)
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("status", "--json", stdout=out)
    told = json.loads(out.getvalue())
    assert ended.value.code == 1
    assert (told["well"], told["queues"]["mail"]["dead"], told["sweep"]["differences"]) == (False, 1, 0)
    assert set(told["silent"]) == {*QUEUES, "beat"}


def test_status_is_calm_when_all_is_well(office: Office) -> None:
    for role in (*QUEUES, "beat"):
        jobs.beat(f"here:1/{role}", role, 1)
    out = StringIO()
    call_command("status", stdout=out)
    assert len(out.getvalue().splitlines()) == len(QUEUES) + 1
