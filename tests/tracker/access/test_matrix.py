"""Every role at every route, own thing and stranger's: what is not yours does not exist, and nothing breaks.

The table is generated: routes come from Django's resolver, expectations from the few rules below. A route of a
door no rule knows fails the test.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from certification.models import Case, Certificate, Inspection
from certification.process import Role
from certification.queries.day import now_and_today
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
from tests.tracker.access.routes import Route, routes
from tracker.management.clients import open_client
from tracker.models import Organisation, WebhookDelivery, WebhookEndpoint

SECRET_DAY = date(2031, 7, 17)
TELLING_HOST, SECRET_PATH = "hooks.body.example", "kk7SECRET4path"
PEOPLE = ("anonymous", "producer", "inspector", "reviewer", "manager", "laboratory", "official")
# A token opens the API alone: at the pages a machine is nobody.
UNSIGNED = frozenset({"anonymous", "machine", "keeper"})
STAFF = frozenset({"inspector", "reviewer", "manager", "laboratory", "official"})
HERE = frozenset({200, 302, 400, 403, 405, 409, 422})
# Asking a write-only address with GET is answered before anybody looks whose it is.
ONLY_POST = 405


@dataclass(frozen=True)
class World:
    """Our case and a stranger's, with everything that hangs on them, and a client per role."""

    ours: dict[str, str]
    theirs: dict[str, str]
    clients: dict[str, Client]


def things_of(case: Case, number: str, code: str) -> dict[str, str]:
    """One of everything a route can name, hanging on this case."""
    moment, day = now_and_today()
    InspectionFactory(case=case)
    Inspection.objects.create(
        case=case,
        kind="additional",
        announced=False,
        planned_since=SECRET_DAY,
        planned_until=SECRET_DAY + timedelta(days=1),
        secret_until=SECRET_DAY + timedelta(days=1),
    )
    NonComplianceFactory(case=case)
    sample = SampleFactory(case=case)
    contents = {
        "producer": {"name": {"kk": "А", "ru": "А", "en": "A"}},
        "address": {"region": {"kk": "А", "ru": "А", "en": "A"}},
        "control_body": {"code": "KZ-BIO-149", "name": "B"},
        "products": [],
        "issued_on": "2026-05-04",
        "case": case.reference,
    }
    Certificate.objects.create(
        case=case, number=number, code=code, categories=["A"], contents=contents, valid_from=day,
        valid_to=day + timedelta(days=9), issued_at=moment, decided_by="-",
    )  # fmt: skip
    visit = case.inspections.exclude(reported_at=None).get()
    endpoint, delivery = webhook_of(case)
    return {
        "reference": case.reference, "body": body_of(case), "number": number, "code": code,
        "uuid": str(sample.uuid), "job": "0",
        "visit": str(visit.uuid), "verb": "grant", "rule": "LAND-CONV",
        "endpoint": endpoint, "delivery": delivery, "what": "test", "token": "none",
        "way": "grain", "celex": "32018R0848", "rest": "LAND-CONV/", "uidb36": "1", "key": "none",
    }  # fmt: skip


def body_of(case: Case) -> str:
    assert case.control_body is not None
    return case.control_body.code


def webhook_of(case: Case) -> tuple[str, str]:
    """An address of the case's control body with one delivery: their ids."""
    assert case.control_body is not None
    stands_for = {"kind": "control_body", "control_body": case.control_body}
    body, _ = Organisation.objects.get_or_create(**stands_for, defaults={"name": case.control_body.name})
    endpoint = WebhookEndpoint.objects.create(
        uuid=uuid4(),
        organisation=body,
        url=f"https://{TELLING_HOST}/{SECRET_PATH}",
        created_at=now_and_today()[0],
    )
    delivery = WebhookDelivery.objects.create(
        endpoint=endpoint, message="evt_1", about="case:1", created_at=endpoint.created_at
    )
    return str(endpoint.uuid), str(delivery.uuid)


def client_of(role: Role, **stands_for: Any) -> Client:
    kind = next(iter(stands_for), "ministry")
    organisation, _ = Organisation.objects.get_or_create(kind=kind, **stands_for, defaults={"name": kind})
    user = UserFactory()
    MembershipFactory(user=user, organisation=organisation, role=role.value, since=date(2020, 1, 1))
    client = Client(raise_request_exception=False)
    sign_in(client, user)
    return client


@pytest.fixture
def world(db: None) -> World:
    cast = make_cast()
    ours = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
    theirs = CaseFactory(producer=cast.stranger, control_body=cast.rival, step="certified")
    clients = {
        "anonymous": Client(raise_request_exception=False),
        "producer": client_of(Role.PRODUCER, producer=cast.tansari),
        "inspector": client_of(Role.INSPECTOR, control_body=cast.body),
        "reviewer": client_of(Role.REVIEWER, control_body=cast.body),
        "manager": client_of(Role.MANAGER, control_body=cast.body),
        "laboratory": client_of(Role.LABORATORY, laboratory=cast.laboratory),
        "official": client_of(Role.OFFICIAL),
        "machine": machine(cast, Role.INSPECTOR),
        "keeper": machine(cast, Role.MANAGER, scope="webhooks:manage events:read cases:read"),
    }
    return World(
        things_of(ours, "N-OURS-1", "AAAABBBB"), things_of(theirs, "N-THEIRS-1", "CCCCDDDD"), clients
    )


def machine(cast: Cast, role: Role, scope: str = "") -> Client:
    body, _ = Organisation.objects.get_or_create(
        kind="control_body", control_body=cast.body, defaults={"name": cast.body.name}
    )
    identity, secret = open_client(body, role)
    asked = {"grant_type": "client_credentials", "client_id": identity, "client_secret": secret}
    asked |= {"scope": scope} if scope else {}
    token = Client().post("/api/v1/token/", asked).json()["access_token"]
    return Client(raise_request_exception=False, headers={"Authorization": f"Bearer {token}"})


def filled(route: Route, things: dict[str, str]) -> str:
    values = dict(things)
    if route.name in ("inspection", "report"):
        values["uuid"] = things["visit"]
    if route.name == "noncompliance_reply":
        values["number"] = "1"
    return route.address.format(**values)


Allowed = Callable[[Route, str, bool], frozenset[int]]
NOT_FOUND = frozenset({404})


def at_portal(route: Route, role: str, own: bool) -> frozenset[int]:
    if route.name == "home":
        return HERE
    if role in UNSIGNED:
        return frozenset({302, ONLY_POST})
    mine = role == "producer" and (own or not route.parameters)
    # A paper, a question, a verb or a finding that is not there is not found in one's own case either.
    named = {"uuid", "verb", "number", "rule"} & set(route.parameters) or route.name == "apply_draft"
    return HERE | (NOT_FOUND if named else frozenset()) if mine else NOT_FOUND | {ONLY_POST}


def at_office(route: Route, role: str, own: bool) -> frozenset[int]:
    if role in UNSIGNED:
        return frozenset({302, ONLY_POST})
    if "webhook" in route.name:
        keeps = role == "official" or (role == "manager" and own)
        return frozenset({200, ONLY_POST}) if keeps else NOT_FOUND | {ONLY_POST}
    if route.name.startswith("machinery"):
        return frozenset({200, ONLY_POST}) if role == "official" else NOT_FOUND | {ONLY_POST}
    if role not in STAFF:
        return NOT_FOUND | {ONLY_POST}
    if not route.parameters:
        return HERE | NOT_FOUND
    if role == "laboratory" or (role != "official" and not own):
        return NOT_FOUND | {ONLY_POST}
    named = {"uuid", "verb"} & set(route.parameters)
    return HERE | (NOT_FOUND if named else frozenset())


READS_WEBHOOKS = frozenset({"webhooks", "webhook", "webhook_deliveries"})
# Scopes a client has that asks for none, and those of one that keeps the webhooks of its body.
SCOPES = {
    "machine": frozenset({"cases", "events", "inspections", "samples"}),
    "keeper": frozenset({"cases", "events", "webhooks"}),
}
SCOPE_OF = {
    "events": "events", "inspections": "inspections", "inspection": "inspections", "report": "inspections",
    "result": "samples",
}  # fmt: skip


def at_api(route: Route, role: str, own: bool) -> frozenset[int]:
    if route.name in ("token", "openapi", ""):
        return frozenset({200, 404, 405})
    if role not in SCOPES:
        return frozenset({401})
    of_webhooks = "webhook" in route.name
    if ("webhooks" if of_webhooks else SCOPE_OF.get(route.name, "cases")) not in SCOPES[role]:
        return frozenset({403})
    if route.name in ("report", "result") or (of_webhooks and route.name not in READS_WEBHOOKS):
        return frozenset({ONLY_POST})
    return frozenset({200}) if own or not route.parameters else NOT_FOUND


def open_to_all(route: Route, role: str, own: bool) -> frozenset[int]:
    # Recovery codes nobody has made yet are not found.
    return HERE | {503} | NOT_FOUND


RULES: dict[str, Allowed] = {
    "portal": at_portal,
    "office": at_office,
    "api": at_api,
    "public": open_to_all,
    "law": open_to_all,
    "accounts": open_to_all,
    "site": open_to_all,
}


def test_every_role_at_every_route(world: World) -> None:
    cells: Counter[str] = Counter()
    wrong = []
    for route in routes():
        if route.door == "admin":
            continue
        allowed = RULES[route.door]
        for role, client in world.clients.items():
            for own in (True, False) if route.parameters else (True,):
                address = filled(route, world.ours if own else world.theirs)
                if route.door in ("public", "law") and not own and role != "anonymous":
                    continue
                answer = client.get(address)
                cells[route.door] += 1
                if answer.status_code not in allowed(route, role, own):
                    wrong.append((role, "own" if own else "stranger", address, answer.status_code))
                if SECRET_PATH in _text(answer) and not (own and role in ("manager", "keeper")):
                    wrong.append((role, "told of the address of a webhook", address, 0))
                if role == "producer" and str(SECRET_DAY.year) in _text(answer):
                    wrong.append((role, "told of the secret visit", address, 0))
    print(f"{sum(cells.values())} cells: {dict(cells)}")
    assert not wrong, "\n".join(map(str, wrong))
    assert set(cells) == set(RULES)


def test_the_admin_opens_for_administrators_alone(world: World) -> None:
    admin = [route for route in routes() if route.door == "admin" and not route.parameters]
    assert len(admin) > 30
    for role in PEOPLE:
        for route in admin[:: 1 if role == "anonymous" else 7]:
            assert world.clients[role].get(route.address).status_code in (302, 403, 404, 405), (role, route)


def test_a_stranger_cannot_write_over_the_api(world: World) -> None:
    client = world.clients["machine"]
    result = {"result": "not_detected", "reported_on": "2026-06-20"}
    kind = {"content_type": "application/json"}
    assert client.put(f"/api/v1/samples/{world.theirs['uuid']}/result/", result, **kind).status_code == 404
    told = {
        "case": world.theirs["reference"],
        "inspected_on": "2026-06-10",
        "physical": True,
        "result": "clean",
    }
    assert client.put(f"/api/v1/inspections/{uuid4()}/report/", told, **kind).status_code == 404


def _text(answer: Any) -> str:
    return "" if answer.streaming else answer.content.decode("utf-8", "replace")
