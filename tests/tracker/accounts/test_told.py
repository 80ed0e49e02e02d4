"""A person settles how they are told; what the law asks for cannot be switched off."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories import MembershipFactory, OrganisationFactory, ProducerFactory, UserFactory
from tests.factories.sessions import sign_in
from tracker.models import User

pytestmark = pytest.mark.django_db
PAGE = "/en/account/reminders/"
TOLD = {"channel": "email", "phone": "", "language": "en", "courtesy": "on"}


@pytest.fixture
def person(client: Any, settings: Any) -> User:
    settings.GATEWAY_URL = "http://127.0.0.1:9/"
    user: User = UserFactory(language="kk")
    sign_in(client, user)
    return user


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_page_opens_in_each_language(client: Any, person: User, language: str) -> None:
    assert client.get(f"/{language}/account/reminders/").status_code == 200


def test_channel_language_and_telephone_are_chosen(client: Any, person: User) -> None:
    told = {"channel": "messenger", "phone": "+7 (701) 234-56-78", "language": "ru"}
    answer = client.post(PAGE, told)
    assert answer.headers["Location"] == "/ru/account/"
    person.refresh_from_db()
    assert (person.channel, person.phone, person.language, person.courtesy) == (
        "messenger",
        "+77012345678",
        "ru",
        False,
    )


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"channel": "messenger"}, "A telephone is needed for that."),
        ({"phone": "8701"}, "Enter the number with its country code"),
        ({"channel": "pigeon"}, "Error:"),
    ],
)
def test_what_cannot_work_is_refused(client: Any, person: User, told: dict[str, str], said: str) -> None:
    assert said in client.post(PAGE, TOLD | told).content.decode()
    person.refresh_from_db()
    assert (person.channel, person.phone) == ("email", "")


def test_without_a_gateway_no_telephone_is_offered(client: Any, person: User, settings: Any) -> None:
    settings.GATEWAY_URL = "none"
    assert "messenger" not in client.get(PAGE).content.decode()


def test_strangers_are_sent_to_sign_in(client: Any) -> None:
    assert client.get(PAGE).status_code == 302


def test_only_who_has_the_page_messages_is_told_there_alone(client: Any, person: User) -> None:
    assert "under Messages" not in client.get(PAGE).content.decode()
    assert "Error:" in client.post(PAGE, TOLD | {"channel": "portal"}).content.decode()
    organisation = OrganisationFactory(kind="producer", producer=ProducerFactory())
    MembershipFactory(user=person, organisation=organisation, role="producer")
    assert client.post(PAGE, TOLD | {"channel": "portal"}).status_code == 302
    person.refresh_from_db()
    assert person.channel == "portal"
