"""One id from the request to the job, to what the job causes, to the letter, and in every line of the logs."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Any

import pytest
import structlog
from django.core import mail as outbox
from django.test import Client
from structlog.contextvars import bound_contextvars, get_contextvars

from certification.actions import jobs, requests
from certification.actions.noncompliances import Shortcoming, establish
from certification.actions.requests import Item
from certification.models import Case, Job
from certification.queries.day import today
from tests.factories import CaseFactory, MembershipFactory, OrganisationFactory, make_cast
from tests.torture.harness.seed import people_may_be_told
from tracker.tasks import derive, work

ID = "0f6d1c2e4b7a4c3f9e8d7c6b5a493827"


def test_an_answer_names_its_request(client: Client) -> None:
    assert len(client.get("/livez")["X-Request-ID"]) == 32
    assert client.get("/livez", headers={"X-Request-ID": ID})["X-Request-ID"] == ID
    assert get_contextvars().get("request_id") != ID


@pytest.mark.parametrize("given", ["short", "x" * 65, "line\nbreak-line", '{"json": 1}...', "’" * 20])
def test_what_does_not_look_like_an_id_is_replaced(client: Client, given: str) -> None:
    assert client.get("/livez", headers={"X-Request-ID": given})["X-Request-ID"] != given


def test_a_request_is_told_without_its_query_or_keys(client: Client, db: None, caplog: Any) -> None:
    with caplog.at_level(logging.INFO, logger="config.requests"):
        client.get("/kk/password/new/1-SECRETKEY/?token=SECRET", headers={"X-Request-ID": ID})
    (line,) = [record for record in caplog.records if record.name == "config.requests"]
    assert line.msg["request_id"] == ID
    assert "SECRET" not in str(line.msg)


@pytest.mark.django_db(transaction=True)
def test_one_id_goes_from_the_request_to_the_letter(caplog: Any) -> None:
    cast = make_cast()
    MembershipFactory(
        organisation=OrganisationFactory(kind="producer", name="Tansari", producer=cast.tansari),
        role="producer",
    )
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    people_may_be_told()
    with bound_contextvars(request_id=ID):
        requests.ask(case.reference, by=cast.marat, items=[Item("Which seed?", today() + timedelta(days=7))])
        establish(case.reference, Shortcoming("minor", "gap", today() + timedelta(days=9)), by=cast.dana)
    structlog.contextvars.clear_contextvars()
    with bound_contextvars(request_id="tick-1"):
        derive.plan_what_changed()
    with caplog.at_level(logging.INFO):
        work.drain("db", limit_seconds=30)
        work.drain("mail", limit_seconds=30)
    assert set(Job.objects.values_list("kind", "state", "request_id")) == {
        (kind, "done", ID) for kind in ("judge", "plan_reminders", "remind")
    }
    assert {letter.extra_headers["X-Request-ID"] for letter in outbox.outbox} == {ID}
    told = [record.msg for record in caplog.records if isinstance(record.msg, dict)]
    assert {line["event"] for line in told} >= {"job_done", "letter_sent"}
    assert {line["request_id"] for line in told} == {ID}
    assert Case.objects.get().judged_version


def test_work_nobody_asked_for_is_named_by_its_job(db: None) -> None:
    structlog.contextvars.clear_contextvars()
    jobs.produce("test", "a", {})
    assert Job.objects.get().request_id == ""


def test_what_a_client_sends_fits_into_its_column(db: None) -> None:
    with bound_contextvars(request_id="x" * 300):
        jobs.produce("test", "a", {})
    assert Job.objects.get().request_id == "x" * 64
