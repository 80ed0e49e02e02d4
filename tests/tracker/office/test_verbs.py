"""Verbs of the office: question, check, confirm; only for whom they are; nothing typed is lost."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from certification.models import Certificate, Event, NonCompliance, Request
from certification.process import Role
from certification.queries.laboratories import samples_sent_to
from tests.factories import SampleFactory
from tests.tracker.office.conftest import Office
from tracker.office.acts import ACTS
from tracker.office.step_acts import STEP_FORMS


def test_nothing_happens_before_the_second_button(office: Office) -> None:
    path = office.url("case/{case}/do/establish/")
    told = {"level": "minor", "text": "Қойма журналы жоқ", "due_on": office.day.isoformat()}
    before = NonCompliance.objects.count()
    check = office.clients["manager"].post(path, told)
    assert check.status_code == 200
    assert "Қойма журналы жоқ" in check.content.decode()
    assert NonCompliance.objects.count() == before
    done = office.clients["manager"].post(path, told | {"stage": "checked"})
    assert done.headers["Location"] == office.url("case/{case}/")
    assert NonCompliance.objects.count() == before + 1


def test_a_reviewer_suspends_and_the_case_is_suspended(office: Office) -> None:
    Certificate.objects.create(
        case=office.case,
        number="KZ-BIO-149.398-1",
        code="ABCD2345",
        categories=["A"],
        contents={},
        valid_from=office.day,
        valid_to=office.day + timedelta(days=300),
        issued_at=datetime(2026, 1, 1, tzinfo=UTC),
        decided_by="Марат",
    )
    answer = office.say("reviewer", "suspend", reason="Тыңайтқыш табылды", version=office.case.version)
    assert answer.status_code == 302
    office.case.refresh_from_db()
    assert office.case.step == "suspended"
    assert Event.objects.filter(case=office.case, verb="suspend").count() == 1


def test_a_stale_version_is_a_conflict_and_keeps_what_was_typed(office: Office) -> None:
    answer = office.say("reviewer", "suspend", reason="Тыңайтқыш табылды", version=office.case.version - 1)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Тыңайтқыш табылды" in page
    assert f'name="version" value="{office.case.version}"' in page
    office.case.refresh_from_db()
    assert office.case.step == "certified"


def test_what_stands_in_the_way_is_named_and_the_step_refused(office: Office) -> None:
    page = office.get("reviewer", "case/{case}/do/renew/").content.decode()
    assert "№ 1" in page
    answer = office.say("reviewer", "renew", version=office.case.version)
    assert answer.status_code == 409
    assert "№ 1" in answer.content.decode()


def test_whoever_reported_does_not_decide(office: Office) -> None:
    told = {"inspected_on": office.day.isoformat(), "physical": "yes", "result": "clean", "summary": "Таза"}
    assert office.say("reviewer", "report", office.visit, **told).status_code == 302
    office.case.refresh_from_db()
    answer = office.say("reviewer", "suspend", reason="Себеп", version=office.case.version)
    assert answer.status_code == 403
    office.case.refresh_from_db()
    assert office.case.step == "certified"


def test_an_inspector_reports_a_visit(office: Office) -> None:
    told = {"inspected_on": office.day.isoformat(), "physical": "yes", "result": "minor", "summary": "Қалды"}
    assert office.say("inspector", "report", office.visit, **told).status_code == 302
    office.visit.refresh_from_db()
    assert (office.visit.result, office.visit.summary) == ("minor", "Қалды")


def test_a_manager_accepts_a_paper_and_closes_a_correction(office: Office) -> None:
    assert office.say("manager", "accept_document", office.paper, version=1).status_code == 302
    assert office.say("manager", "accept_correction", office.noncompliance, version=1).status_code == 302
    assert office.say("manager", "close_noncompliance", office.noncompliance, version=2).status_code == 302
    for row in (office.paper, office.noncompliance):
        row.refresh_from_db()
    assert office.paper.state == "accepted"
    assert office.noncompliance.closed_on == office.day


def test_an_inspector_does_not_close_a_non_compliance(office: Office) -> None:
    assert office.say("inspector", "close_noncompliance", office.noncompliance).status_code == 404


DECIDING = [name for name, act in ACTS.items() if Role.OFFICIAL not in act.roles]


@pytest.mark.parametrize("verb", DECIDING)
def test_the_ministry_decides_nothing(office: Office, verb: str) -> None:
    about = {
        "noncompliance": office.noncompliance,
        "inspection": office.visit,
        "sample": office.sample,
        "document": office.paper,
        "request": office.request,
        "conversion": office.paper,
    }
    thing: Any = about[ACTS[verb].about] if ACTS[verb].about else None
    assert office.say("official", verb, thing).status_code == 404
    assert f"/do/{verb}/" not in office.get("official", "case/{case}/").content.decode()


def test_the_ministry_reports_to_the_control_body_and_takes_it_back(office: Office) -> None:
    due = (office.day + timedelta(days=10)).isoformat()
    assert office.say("official", "ask_body", text="Неге тоқтатылмады?", due_on=due).status_code == 302
    asked = Request.objects.get(text="Неге тоқтатылмады?")
    assert asked.asked_of == "control_body"
    assert "Неге тоқтатылмады?" in office.get("reviewer", "case/{case}/").content.decode()
    assert office.say("official", "withdraw_request", asked, version=1).status_code == 302
    asked.refresh_from_db()
    assert asked.withdrawn_on == office.day


@pytest.mark.parametrize("role", ["inspector", "reviewer", "manager"])
def test_only_verbs_of_the_role_are_shown(office: Office, role: str) -> None:
    page = office.get(role, "case/{case}/").content.decode()
    for verb in STEP_FORMS:
        shown = f"/do/{verb}/" in page
        assert not shown or Role(role) in ACTS[verb].roles
    assert ("/do/suspend/" in page) is (role == "reviewer")


def test_a_case_is_taken_over_from_the_queue(office: Office) -> None:
    answer = office.clients["inspector"].post(office.url("case/{case}/take/"))
    assert answer.headers["Location"] == "/kk/office/"
    office.case.refresh_from_db()
    assert office.case.caretaker == office.actors["inspector"].name
    assert office.clients["official"].post(office.url("case/{case}/take/")).status_code == 403


def test_whoever_is_late_for_a_case_is_told_who_has_it(office: Office) -> None:
    office.clients["inspector"].post(office.url("case/{case}/take/"), {"seen": ""})
    late = office.clients["reviewer"].post(office.url("case/{case}/take/"), {"seen": ""}, follow=True)
    assert office.actors["inspector"].name in str(next(iter(late.context["messages"])))
    office.case.refresh_from_db()
    assert office.case.caretaker == office.actors["inspector"].name
    office.clients["reviewer"].post(office.url("case/{case}/take/"), {"seen": office.case.caretaker})
    office.case.refresh_from_db()
    assert office.case.caretaker == office.actors["reviewer"].name


def test_a_laboratory_reports_the_result_of_its_sample_and_sees_no_case(office: Office) -> None:
    page = office.get("laboratory", "samples/").content.decode()
    assert office.sample.matrix in page
    assert office.case.reference not in page
    path = office.url(f"samples/{office.sample.uuid}/")
    told = {
        "result": "detected",
        "substance": "glyphosate",
        "value_mg_kg": "0.031",
        "reported_on": office.day,
    }
    client = office.clients["laboratory"]
    assert client.post(path, told).status_code == 200
    assert client.post(path, told | {"stage": "checked"}).status_code == 302
    office.sample.refresh_from_db()
    assert (office.sample.result, office.sample.value_ug_kg) == ("detected", 31)
    assert (
        client.post(
            path, told | {"stage": "checked", "result": "not_detected", "substance": "", "value_mg_kg": ""}
        ).status_code
        == 409
    )


def test_a_sample_of_another_laboratory_does_not_exist(office: Office) -> None:
    stranger = SampleFactory(case=office.case)
    assert office.get("laboratory", f"samples/{stranger.uuid}/").status_code == 404
    assert list(samples_sent_to(office.actors["reviewer"])) == []
