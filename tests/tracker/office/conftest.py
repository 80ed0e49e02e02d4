"""The office with a case that has a little of everything, and one signed-in person of each role."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import translation

from certification.actions import compliance
from certification.actions.record import locked_case
from certification.models import Case, Document, Inspection, NonCompliance, Request, Sample
from certification.process import SYSTEM, Actor, Role
from certification.queries.day import today
from tests.factories import (
    CaseFactory,
    Cast,
    InspectionFactory,
    MembershipFactory,
    NonComplianceFactory,
    SampleFactory,
    UserFactory,
    make_cast,
)
from tests.factories.sessions import sign_in
from tracker.management import catalogs
from tracker.models import Organisation

ROOT = Path(__file__).resolve().parents[3]
SECRET = "ҚҰПИЯ-7731"
STAFF = ("inspector", "reviewer", "manager", "official")


@dataclass(frozen=True)
class Office:
    """One case of the body, what hangs on it, one of the rival's, and a client per role."""

    cast: Cast
    day: date
    case: Case
    elsewhere: Case
    noncompliance: NonCompliance
    request: Request
    visit: Inspection
    sample: Sample
    paper: Document
    clients: dict[str, Client]
    actors: dict[str, Actor]

    def url(self, path: str = "", language: str = "kk") -> str:
        return f"/{language}/office/{path.format(case=self.case.reference, visit=self.visit.uuid)}"

    def get(self, role: str, path: str = "", language: str = "kk") -> Any:
        return self.clients[role].get(self.url(path, language))

    def say(self, role: str, verb: str, about: Any = None, **values: Any) -> Any:
        """Answer the question of a verb, go past the check and confirm."""
        path = f"case/{self.case.reference}/do/{verb}/" + (f"{about.uuid}/" if about else "")
        checked = self.clients[role].post(self.url(path), values)
        if checked.status_code != 200:
            return checked
        return self.clients[role].post(self.url(path), values | {"stage": "checked"})


@pytest.fixture(autouse=True, scope="session")
def compiled() -> None:
    """The catalogs are not committed compiled, and Django keeps what it once read."""
    for app in ("tracker", "certification"):
        catalogs.compile_app(ROOT / app)
    translation.trans_real._translations.clear()
    translation.trans_real._default = None


def person(role: Role, **organisation: Any) -> tuple[Client, Actor]:
    """Somebody of that role, signed in with the second step passed, and the actor they are."""
    user = UserFactory(full_name=f"{role.value} Адам")
    kind, name = organisation.pop("kind"), organisation.pop("name")
    body = Organisation.objects.get_or_create(kind=kind, **organisation, defaults={"name": name})[0]
    MembershipFactory(user=user, organisation=body, role=role.value, since=date(2020, 1, 1))
    client = Client()
    sign_in(client, user)
    return client, Actor(
        kind="person",
        id=str(user.pk),
        name=str(user),
        organisation=body.name,
        role=role,
        producer_id=body.producer_id,
        control_body_id=body.control_body_id,
        laboratory_id=body.laboratory_id,
    )


def judge(case: Case) -> None:
    with transaction.atomic():
        compliance.judge_case(locked_case(case.reference, by=SYSTEM))


@pytest.fixture
def office(db: None) -> Office:
    cast, day = make_cast(), today()
    running = {
        "step": "certified",
        "opened_on": day - timedelta(days=540),
        "applied_on": day - timedelta(days=530),
    }
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step_since=day, **running)
    elsewhere = CaseFactory(producer=cast.birlik, control_body=cast.rival, step_since=day, **running)
    late = NonComplianceFactory(case=case, due_on=day - timedelta(days=3), level="major")
    asked = Request.objects.create(
        case=case,
        kind="question",
        asked_of="control_body",
        text="Қашан тексересіз?",
        asked_on=day - timedelta(days=5),
        due_on=day + timedelta(days=4),
    )
    visit = InspectionFactory(
        case=case,
        kind=Inspection.Kind.ADDITIONAL,
        announced=False,
        inspected_on=None,
        reported_at=None,
        reported_by="",
        result=None,
        inspector_name=SECRET,
        planned_since=day,
        planned_until=day + timedelta(days=3),
        secret_until=day + timedelta(days=30),
    )
    sample = SampleFactory(case=case, laboratory=cast.laboratory, taken_on=day - timedelta(days=9))
    paper = Document.objects.create(
        case=case, kind="other", title="Жер актісі", received_on=day, handed_in_by="Ержан"
    )
    judge(case)
    case.refresh_from_db()
    of_body = {"kind": "control_body", "name": cast.body.name, "control_body": cast.body}
    people = {
        "inspector": person(Role.INSPECTOR, **of_body),
        "reviewer": person(Role.REVIEWER, **of_body),
        "manager": person(Role.MANAGER, **of_body),
        "official": person(Role.OFFICIAL, kind="ministry", name="Министрлік"),
        "laboratory": person(Role.LABORATORY, kind="laboratory", name="Зертхана", laboratory=cast.laboratory),
        "producer": person(Role.PRODUCER, kind="producer", name="Таңсәрі", producer=cast.tansari),
    }
    return Office(
        cast=cast,
        day=day,
        case=case,
        elsewhere=elsewhere,
        noncompliance=late,
        request=asked,
        visit=visit,
        sample=sample,
        paper=paper,
        clients={name: client for name, (client, _) in people.items()},
        actors={name: actor for name, (_, actor) in people.items()},
    )
