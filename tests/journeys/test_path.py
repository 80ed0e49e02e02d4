"""The whole path once, over HTTP and with a real worker: from the application to the day the certificate expires."""

from __future__ import annotations

import io
from datetime import date, timedelta
from uuid import uuid4

import pypdf
import pytest
import requests

from certification.models import Case, Certificate, Finding, Job
from certification.process import Role
from tests.journeys.browser import Browser
from tests.journeys.conftest import PASSWORD, organisation_of_body, organisation_of_producer, person
from tests.journeys.stage import Stage
from tests.torture.machines import until
from tracker.models import Reminder, User
from tracker.people import DEMO_SECRET, code_now, enrol_totp

pytestmark = pytest.mark.timeout(420)

BODY, RIVAL = "KZ-BIO-149", "KZ-BIO-161"
PAPER = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def staff(stage: Stage, user: User) -> Browser:
    """A member of staff who has signed in with password and code."""
    enrol_totp(user, DEMO_SECRET)
    browser = Browser(stage.address)
    browser.sign_in(user.email, PASSWORD)
    browser.fill("sign-in/code/", code=code_now(user))
    return browser


def api(stage: Stage, body: str) -> requests.Session:
    """A client of the body's inspectors, opened by command, with a fresh token."""
    told = dict(line.split() for line in stage.manage("api_client", body).splitlines())
    asked = {"grant_type": "client_credentials", **told}
    token = requests.post(f"{stage.address}/api/v1/token/", data=asked, timeout=30).json()["access_token"]
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    return session


def judged(case: Case) -> bool:
    case.refresh_from_db()
    return (
        case.judged_version == case.facts_version
        and not Job.objects.filter(state="due", kind="judge").exists()
    )


def worth(stage: Stage, paper: Certificate) -> str:
    return str(requests.get(f"{stage.address}/v/{paper.code}.json", timeout=30).json()["worth"])


def test_from_the_application_to_the_day_of_expiry(stage: Stage) -> None:
    body = organisation_of_body(BODY)
    farm = organisation_of_producer("AQBULAQ")
    person(farm, Role.PRODUCER, "erzhan@demo.example")
    reviewer_user = person(body, Role.REVIEWER, "marat@demo.example")
    manager_user = person(body, Role.MANAGER, "saule@demo.example")
    organisation_of_body(RIVAL)
    stage.open()

    # The producer applies.
    producer = Browser(stage.address)
    producer.sign_in("erzhan@demo.example", PASSWORD)
    sent = producer.fill("my/apply/", products="A:wheat", control_body=BODY, declared="on")
    assert "wheat" in sent.lower(), sent
    case = Case.objects.get(producer__ref="AQBULAQ")
    assert case.step == "applied"
    here, desk = f"my/case/{case.reference}/", f"office/case/{case.reference}/"

    # Papers are asked for, handed in, accepted; the contract is signed.
    manager, reviewer = staff(stage, manager_user), staff(stage, reviewer_user)
    due = (stage.day + timedelta(days=14)).isoformat()
    manager.confirm(f"{desk}do/request_documents/", text="Land deed", due_on=due)
    assert "Land deed" in producer.get(here)
    until(lambda: Reminder.objects.filter(kind="missing_documents").exists(), what="a reminder of the papers")
    request = case.requests.get()
    upload = {"file": ("deed.pdf", PAPER, "application/pdf")}
    producer.fill(
        f"{here}documents/add/?for={request.uuid}", kind="land_deed", title="Land deed", files=upload
    )
    producer.fill(f"{here}do/provide_documents/")
    manager.confirm(f"{desk}do/accept_document/{case.documents.get().uuid}/")
    signed = stage.day.isoformat()
    manager.confirm(f"{desk}do/sign_contract/", signed_on=signed, declaration_received_on=signed)

    # The plan is accepted and conversion begins on the day the control body confirms.
    producer.fill(f"{here}do/submit_plan/")
    manager.confirm(f"{desk}do/accept_plan/")
    conversion = case.producer.conversions.get()
    manager.confirm(f"{desk}do/confirm_conversion/{conversion.uuid}/", confirmed_on=signed)
    until(lambda: judged(case), what="the worker judged the conversion")
    begun = stage.day
    forecast = Finding.objects.filter(case=case, rule="LAND-CONV", subject_kind="parcel", retired_at=None)
    ready = max(row.during.upper for row in forecast)
    assert ready == _years_later(begun, 2) + timedelta(days=1)

    # Two years pass; the visit is reported over the API, and only by the body whose case it is.
    stage.travel_to(ready + timedelta(days=30))
    visit, sample = uuid4(), uuid4()
    told = {
        "case": case.reference,
        "inspected_on": stage.day.isoformat(),
        "physical": True,
        "result": "clean",
        "samples": [{"uuid": str(sample), "matrix": "wheat grain", "taken_on": stage.day.isoformat()}],
    }
    report = f"{stage.address}/api/v1/inspections/{visit}/report/"
    inspector, rival = api(stage, BODY), api(stage, RIVAL)
    assert rival.get(f"{stage.address}/api/v1/cases/{case.reference}/", timeout=30).status_code == 404
    assert rival.put(report, json=told, timeout=30).status_code == 404
    assert inspector.put(report, json=told, timeout=30).status_code == 201
    assert inspector.put(report, json=told, timeout=30).status_code == 200
    manager.confirm(f"{desk}do/propose_decision/")

    # A grant is refused while a result is awaited, and names what is missing.
    refused = reviewer.confirm(f"{desk}do/grant/", status=409)
    assert "wheat grain" in refused
    result = {"result": "not_detected", "reported_on": stage.day.isoformat()}
    answer = inspector.put(f"{stage.address}/api/v1/samples/{sample}/result/", json=result, timeout=30)
    assert answer.status_code == 200

    # The visit came late, and is so on its own day. The next day another person grants; paper, public check and portal
    # say so at once.
    stage.travel_to(stage.day + timedelta(days=1))
    reviewer.confirm(f"{desk}do/grant/")
    case.refresh_from_db()
    assert case.step == "certified"
    paper = Certificate.objects.get(case=case)
    assert worth(stage, paper) == "valid"
    assert paper.number in producer.get(f"{here}certificate/")
    pdf = producer.session.get(f"{stage.address}/en/{here}certificate/{paper.number}.pdf", timeout=60).content
    assert paper.number in pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()

    # Suspended and lifted: the public page says so at once, with no job in between.
    reviewer.confirm(f"{desk}do/suspend/", reason="Origin of seed unknown")
    assert worth(stage, paper) == "suspended"
    assert "SUSPENDED" in requests.get(f"{stage.address}/v/{paper.code}/?lang=en", timeout=30).text
    reviewer.confirm(f"{desk}do/reinstate/")
    assert worth(stage, paper) == "valid"

    # The day after the last, it is expired, and nothing ran to make it so.
    stage.travel_to(paper.valid_to + timedelta(days=1))
    assert worth(stage, paper) == "expired"


def _years_later(day: date, years: int) -> date:
    return day.replace(year=day.year + years)
