"""Control bodies with clients of their own, speaking over HTTP with real tokens."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.test import Client

from certification.models import Case, ControlBody
from certification.process import Role
from tests.factories import CaseFactory, Cast, make_cast
from tracker.management.clients import open_client
from tracker.models import Organisation


class Speaker:
    """A client of one organisation; every answer is checked to be JSON or a problem document."""

    def __init__(self, token: str, language: str = "en") -> None:
        self.http = Client(headers={"Authorization": f"Bearer {token}", "Accept-Language": language})

    def get(self, path: str) -> Any:
        return self._checked(self.http.get(f"/api/v1/{path}"))

    def put(self, path: str, body: Any) -> Any:
        raw = body if isinstance(body, (str, bytes)) else json.dumps(body, default=str)
        return self._checked(self.http.put(f"/api/v1/{path}", raw, content_type="application/json"))

    @staticmethod
    def _checked(response: Any) -> Any:
        if response.status_code >= 400:
            assert response["Content-Type"] == "application/problem+json"
            assert set(response.json()) == {"type", "title", "status", "code", "detail", "instance", "errors"}
        return response


def token_of(organisation: Organisation, role: Role, scope: str = "") -> str:
    identity, secret = open_client(organisation, role)
    asked = {"grant_type": "client_credentials", "client_id": identity, "client_secret": secret}
    answer = Client().post("/api/v1/token/", asked | ({"scope": scope} if scope else {}))
    assert answer.status_code == 200, answer.content
    return str(answer.json()["access_token"])


def organisation_of(body: ControlBody) -> Organisation:
    kind = Organisation.Kind.CONTROL_BODY
    return Organisation.objects.get_or_create(kind=kind, control_body=body, defaults={"name": body.name})[0]


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


@pytest.fixture
def case(cast: Cast) -> Case:
    made: Case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    return made


@pytest.fixture
def ours(cast: Cast) -> Speaker:
    return Speaker(token_of(organisation_of(cast.body), Role.INSPECTOR))


@pytest.fixture
def rival(cast: Cast) -> Speaker:
    return Speaker(token_of(organisation_of(cast.rival), Role.INSPECTOR))
