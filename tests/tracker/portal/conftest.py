"""A producer who is signed in, with one case that has a little of everything."""

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
from certification.models import Case, Conversion, Inspection, NonCompliance, Producer, Request
from certification.process import SYSTEM, Role
from certification.queries.day import today
from tests.factories import (
    CaseFactory,
    Cast,
    InspectionFactory,
    MembershipFactory,
    NonComplianceFactory,
    OrganisationFactory,
    ParcelFactory,
    UserFactory,
    make_cast,
)
from tracker.management import catalogs
from tracker.models import User

ROOT = Path(__file__).resolve().parents[3]
SECRET = "ҚҰПИЯ-7731"


@dataclass(frozen=True)
class Farm:
    """The signed-in producer, the case, and what hangs on it."""

    client: Client
    user: User
    case: Case
    cast: Cast
    day: date
    noncompliance: NonCompliance
    request: Request

    def url(self, path: str = "", language: str = "kk") -> str:
        return f"/{language}/my/case/{self.case.reference}/{path}"

    def get(self, path: str = "", language: str = "kk") -> Any:
        return self.client.get(self.url(path, language))

    def post(self, path: str, values: dict[str, Any], language: str = "kk") -> Any:
        return self.client.post(self.url(path, language), values)


@pytest.fixture(autouse=True, scope="session")
def compiled() -> None:
    """The catalogs are not committed compiled, and Django keeps what it once read."""
    for app in ("tracker", "certification"):
        catalogs.compile_app(ROOT / app)
    translation.trans_real._translations.clear()
    translation.trans_real._default = None


def sign_in(producer: Producer, **values: Any) -> tuple[Client, User]:
    """A person of that producer, signed in."""
    user = UserFactory(**values)
    organisation = OrganisationFactory(kind="producer", name=producer.name_kk, producer=producer)
    MembershipFactory(user=user, organisation=organisation, role=Role.PRODUCER.value, since=date(2020, 1, 1))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client, user


def judge(case: Case) -> None:
    with transaction.atomic():
        compliance.judge_case(locked_case(case.reference, by=SYSTEM))


@pytest.fixture
def farm(db: None) -> Farm:
    cast, day = make_cast(), today()
    case = CaseFactory(
        producer=cast.tansari,
        control_body=cast.body,
        step="converting",
        step_since=day - timedelta(days=500),
        opened_on=day - timedelta(days=540),
        applied_on=day - timedelta(days=530),
        contract_signed_on=day - timedelta(days=510),
    )
    square = [[71.0, 51.0], [71.02, 51.0], [71.02, 51.02], [71.0, 51.02], [71.0, 51.0]]
    field = ParcelFactory(producer=cast.tansari, ref="F1", name="Өзен бойы", polygon=square)
    started = day - timedelta(days=500)
    Conversion.objects.create(
        producer=cast.tansari, parcel=field, started_on=started, declared_on=started, confirmed_on=started
    )
    noncompliance = NonComplianceFactory(case=case, due_on=day - timedelta(days=3))
    asked = Request.objects.create(
        case=case,
        kind="missing_documents",
        asked_of="producer",
        text="Жер актісін жіберіңіз",
        asked_on=day - timedelta(days=5),
        due_on=day + timedelta(days=7),
    )
    InspectionFactory(
        case=case,
        kind=Inspection.Kind.ADDITIONAL,
        announced=False,
        inspected_on=None,
        reported_at=None,
        reported_by="",
        result=None,
        inspector_name=SECRET,
        summary=SECRET,
        planned_since=day + timedelta(days=9),
        planned_until=day + timedelta(days=19),
        secret_until=day + timedelta(days=30),
    )
    judge(case)
    client, user = sign_in(cast.tansari)
    case.refresh_from_db()
    return Farm(client, user, case, cast, day, noncompliance, asked)
