"""Webhooks at the doors: pages and API for whoever keeps them, nothing for strangers, a secret shown once."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.test import Client
from standardwebhooks import Webhook

from certification.process import Role
from tests.factories import MembershipFactory, UserFactory
from tests.factories.sessions import sign_in
from tests.tracker.api.conftest import Speaker, organisation_of, token_of
from tests.tracker.webhooks.conftest import Hooks
from tracker.management.clients import open_client
from tracker.models import Organisation, WebhookEndpoint
from tracker.tasks import work

SECRET = re.compile(r"whsec_[A-Za-z0-9+/=]{40,}")
SCOPES = "webhooks:manage events:read"


class Keeper(Speaker):
    """A client that may manage webhooks."""

    def post(self, path: str, body: Any = None) -> Any:
        answer = self.http.post(f"/api/v1/{path}", body or {}, content_type="application/json")
        return self._checked(answer)


def keeper(hooks: Hooks, body: Any) -> Keeper:
    return Keeper(token_of(organisation_of(body), Role.MANAGER, scope=SCOPES))


def person(role: Role, organisation: Organisation, **values: Any) -> Client:
    user = UserFactory(**values)
    MembershipFactory(user=user, organisation=organisation, role=role.value, since=date(2020, 1, 1))
    client = Client()
    sign_in(client, user)
    return client


def body_of(hooks: Hooks) -> Organisation:
    return Organisation.objects.get(control_body=hooks.cast.body)


def ministry() -> Organisation:
    return Organisation.objects.get(kind="ministry")


def test_an_address_is_managed_over_the_api_from_adding_to_replay(hooks: Hooks) -> None:
    receiver, ours = hooks.listen(), keeper(hooks, hooks.cast.body)
    uuid, body = uuid4(), {"url": receiver.url, "note": "LIMS"}
    added = ours.put(f"webhooks/{uuid}/", body)
    assert (added.status_code, added["Cache-Control"]) == (201, "no-store")
    secret = added.json()["secret"]
    again = ours.put(f"webhooks/{uuid}/", body)
    assert (again.status_code, again.json()["secret"]) == (200, None)
    assert ours.put(f"webhooks/{uuid}/", {"url": receiver.url}).status_code == 409
    hooks.happens(times=2)
    hooks.work(rounds=2)
    assert len(receiver.verified_by(secret)) == 2
    new = ours.post(f"webhooks/{uuid}/rotate/").json()["secret"]
    assert ours.post(f"webhooks/{uuid}/test/").status_code == 202
    hooks.work()
    assert ours.post(f"webhooks/{uuid}/close/").json()["closed_why"] == "by_hand"
    assert ours.post(f"webhooks/{uuid}/close/").status_code == 403
    assert ours.post(f"webhooks/{uuid}/open/").json()["closed_at"] is None
    assert ours.post(f"webhooks/{uuid}/replay/", {"after": 0}).status_code == 200
    hooks.work(rounds=3)
    assert len(receiver.verified_by(secret)) == 5
    assert Webhook(new).verify(receiver.bodies[-1], receiver.got[-1][2])
    [listed] = ours.get("webhooks/").json()["results"]
    assert (listed["url"], "secret" in listed) == (receiver.url, False)
    told = ours.get(f"webhooks/{uuid}/deliveries/").json()["results"]
    assert {row["state"] for row in told} == {"delivered"}
    assert ours.post(f"webhooks/{uuid}/deliveries/{told[0]['uuid']}/again/").status_code == 204
    for answer in (
        ours.get("webhooks/"),
        ours.get(f"webhooks/{uuid}/"),
        ours.get(f"webhooks/{uuid}/deliveries/"),
    ):
        assert not SECRET.search(answer.content.decode())


def test_a_strangers_address_does_not_exist(hooks: Hooks) -> None:
    ours, rival = keeper(hooks, hooks.cast.body), keeper(hooks, hooks.cast.rival)
    endpoint, _ = hooks.add(hooks.listen())
    hooks.happens()
    hooks.work()
    delivery = endpoint.deliveries.get().uuid
    path = f"webhooks/{endpoint.uuid}/"
    assert ours.get(path).status_code == 200
    assert rival.get("webhooks/").json()["results"] == []
    assert rival.get(path).status_code == rival.get(f"{path}deliveries/").status_code == 404
    for verb in ("rotate", "test", "close", "open", f"deliveries/{delivery}/again"):
        assert rival.post(f"{path}{verb}/").status_code == 404
    assert rival.post(f"{path}replay/", {"after": 0}).status_code == 404
    assert rival.put(path, {"url": "https://hooks.rival.example/"}).status_code == 409
    endpoint.refresh_from_db()
    assert (endpoint.version, endpoint.secrets.count()) == (1, 1)


def test_a_token_of_an_inspector_or_without_the_scope_manages_nothing(hooks: Hooks) -> None:
    body = organisation_of(hooks.cast.body)
    endpoint, _ = hooks.add(hooks.listen())
    plain = Keeper(token_of(body, Role.MANAGER))
    assert plain.get("webhooks/").status_code == 403
    inspector = Keeper(token_of(body, Role.INSPECTOR, scope=SCOPES))
    assert inspector.get("webhooks/").json()["results"] == []
    assert inspector.post(f"webhooks/{endpoint.uuid}/rotate/").status_code == 404
    assert inspector.put(f"webhooks/{uuid4()}/", {"url": "https://a.example/"}).status_code == 403


@pytest.mark.parametrize(
    ("url", "code"),
    [
        ("http://hooks.body.example/", "address_not_https"),
        ("https://10.0.0.1/", "address_not_public"),
        ("https://hooks.body.example:22/", "port_not_allowed"),
        ("https://user@hooks.body.example/", "address_not_readable"),
    ],
)
def test_an_address_inside_is_refused_with_its_reason(
    hooks: Hooks, settings: Any, url: str, code: str
) -> None:
    settings.WEBHOOKS_TO_LOOPBACK = False
    answer = keeper(hooks, hooks.cast.body).put(f"webhooks/{uuid4()}/", {"url": url})
    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (400, "/url")
    assert answer.json()["code"] == code


def test_the_feed_is_read_over_the_api(hooks: Hooks) -> None:
    ours = keeper(hooks, hooks.cast.body)
    hooks.happens(times=3)
    hooks.happens(hooks.theirs)
    page = ours.get("events/").json()
    assert (len(page["events"]), page["more"], page["until"]) == (3, False, hooks.head())
    rest = ours.get(f"events/?after={page['events'][0]['data']['seq']}&epoch={page['epoch']}").json()
    assert rest["events"] == page["events"][1:]
    assert ours.get(f"events/?epoch={uuid4()}").status_code == 409
    for query in ("after=x", "after=-1", "after=1.5", "after=%00", "after=١", "after=" + "9" * 30, "epoch=x"):
        assert ours.get(f"events/?{query}").status_code == 400, query


def test_the_pages_add_an_address_and_show_the_secret_once(hooks: Hooks) -> None:
    receiver, saule = hooks.listen(), person(Role.MANAGER, body_of(hooks))
    told = {"endpoint": str(uuid4()), "url": receiver.url, "note": "LIMS"}
    answer = saule.post("/en/office/webhooks/", told)
    shown = SECRET.findall(answer.content.decode())
    assert len(shown) == 1
    assert "no-store" in answer["Cache-Control"]
    again = saule.post("/en/office/webhooks/", told)
    assert again.status_code == 302
    home = f"/en/office/webhooks/{told['endpoint']}/"
    for page in (saule.get("/en/office/webhooks/"), saule.get(home)):
        assert page.status_code == 200
        assert not SECRET.search(page.content.decode())
    hooks.happens()
    hooks.work()
    receiver.verified_by(shown[0])
    assert hooks.case.reference in saule.get(home).content.decode()


def test_the_pages_say_every_verb(hooks: Hooks) -> None:
    receiver, saule = hooks.listen(), person(Role.MANAGER, body_of(hooks))
    endpoint, old = hooks.add(receiver)
    home = f"/kk/office/webhooks/{endpoint.uuid}/"
    hooks.happens(times=2)
    hooks.work(rounds=2)
    rotated = saule.post(f"{home}do/rotate/", {"version": "1"})
    [new] = SECRET.findall(rotated.content.decode())
    stale = saule.post(f"{home}do/rotate/", {"version": "1"}, follow=True)
    assert not SECRET.search(stale.content.decode())
    assert endpoint.secrets.count() == 2
    assert saule.post(f"{home}do/test/").status_code == 302
    assert saule.post(f"{home}do/replay/", {"after": "0", "version": "2"}).status_code == 302
    assert saule.post(f"{home}do/replay/", {"after": "x"}).status_code == 400
    hooks.work(rounds=3)
    for verb in ("close", "open"):
        assert saule.post(f"{home}do/{verb}/").status_code == 302
    again = endpoint.deliveries.filter(event__isnull=False).latest("pk")
    assert saule.post(f"{home}deliveries/{again.uuid}/again/").status_code == 302
    assert saule.post(f"{home}do/explode/").status_code == 404
    hooks.work(rounds=2)
    assert set(hooks.states(endpoint)) == {"delivered"}
    assert old != new


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_pages_are_there_in_three_languages_and_well_made(hooks: Hooks, language: str) -> None:
    saule, official = person(Role.MANAGER, body_of(hooks)), person(Role.OFFICIAL, ministry())
    endpoint, _ = hooks.add(hooks.listen(lambda _: 500))
    hooks.happens(times=2)
    hooks.work(rounds=2)
    for who in (saule, official):
        for path in ("", f"{endpoint.uuid}/"):
            answer = who.get(f"/{language}/office/webhooks/{path}")
            page = answer.content.decode()
            assert answer.status_code == 200
            assert f'<html lang="{language}">' in page
            assert len(re.findall(r"<h1[ >]", page)) == 1
            assert "<script" not in page
            assert not re.search(r"\sstyle=|\son[a-z]+=", page)


def test_the_ministry_sees_that_an_address_is_closed_but_neither_where_it_is_nor_changes_it(
    hooks: Hooks,
) -> None:
    official = person(Role.OFFICIAL, ministry())
    endpoint, _ = hooks.add(hooks.listen(lambda _: 410))
    hooks.happens()
    hooks.work()
    listed = official.get("/en/office/webhooks/").content.decode()
    assert "127.0.0.1" in listed
    assert "/hook" not in listed
    assert re.search(r'href="/en/office/webhooks/"[^>]*>Webhooks<b>1</b>', listed)
    for verb in ("rotate", "open", "test"):
        answer = official.post(f"/en/office/webhooks/{endpoint.uuid}/do/{verb}/", follow=True)
        assert "Your role does not allow this." in answer.content.decode()
    assert endpoint.secrets.count() == 1


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.REVIEWER])
def test_others_of_the_body_find_no_webhooks(hooks: Hooks, role: Role) -> None:
    endpoint, _ = hooks.add(hooks.listen())
    other = person(role, body_of(hooks))
    assert other.get("/kk/office/webhooks/").status_code == 404
    assert other.get(f"/kk/office/webhooks/{endpoint.uuid}/").status_code == 404
    assert other.post(f"/kk/office/webhooks/{endpoint.uuid}/do/rotate/").status_code == 404


def test_a_closed_address_is_told_to_its_owner_and_to_officials_once(hooks: Hooks) -> None:
    person(Role.MANAGER, body_of(hooks), email="saule@body.example", language="ru")
    person(Role.OFFICIAL, ministry(), email="ainur@ministry.example", language="kk")
    person(Role.REVIEWER, body_of(hooks), email="marat@body.example")
    person(Role.MANAGER, Organisation.objects.get(control_body=hooks.cast.rival), email="timur@rival.example")
    endpoint, _ = hooks.add(hooks.listen(lambda _: 410))
    hooks.happens()
    hooks.work()
    for _ in range(2):
        work.drain("mail", limit_seconds=10)
    assert sorted(letter.to[0] for letter in mail.outbox) == ["ainur@ministry.example", "saule@body.example"]
    russian = next(letter for letter in mail.outbox if letter.to == ["saule@body.example"])
    assert "закрыт" in russian.subject
    assert f"/ru/office/webhooks/{endpoint.uuid}/" in russian.body
    assert "/hook" not in russian.body
    names = {letter.extra_headers["Message-ID"] for letter in mail.outbox}
    assert len(names) == 2


def test_what_a_person_closed_is_told_nobody(hooks: Hooks) -> None:
    person(Role.MANAGER, body_of(hooks))
    endpoint, _ = hooks.add(hooks.listen())
    keeper(hooks, hooks.cast.body).post(f"webhooks/{endpoint.uuid}/close/")
    work.drain("mail", limit_seconds=5)
    assert mail.outbox == []
    assert WebhookEndpoint.objects.get().closed_why == "by_hand"


def test_a_client_of_the_ministry_keeps_the_ministrys(hooks: Hooks) -> None:
    identity, secret = open_client(ministry(), Role.OFFICIAL)
    asked = {
        "grant_type": "client_credentials",
        "client_id": identity,
        "client_secret": secret,
        "scope": SCOPES,
    }
    official = Keeper(Client().post("/api/v1/token/", asked).json()["access_token"])
    endpoint, _ = hooks.add(hooks.listen())
    assert official.put(f"webhooks/{uuid4()}/", {"url": hooks.listen().url}).status_code == 201
    assert [row["note"] for row in official.get("webhooks/").json()["results"]] == ["", ""]
    assert official.get(f"webhooks/{endpoint.uuid}/").json()["url"] == "127.0.0.1"
    assert official.post(f"webhooks/{endpoint.uuid}/close/").status_code == 403
