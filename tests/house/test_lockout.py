"""Five wrong passwords lock the door at every form, for the right password too, and Redis has no part in it."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.core.cache import cache
from django.test import Client

RIGHT, WRONG = "a long right password", "a wrong one"
FORMS = [("/accounts/login/", "login"), ("/admin/login/", "username")]


@pytest.fixture
def person(db: None) -> str:
    user = get_user_model()
    user.objects.create_user("aigul@example.kz", RIGHT, full_name="Айгүл", is_staff=True)
    return "aigul@example.kz"


def sign_in(client: Client, form: tuple[str, str], email: str, password: str) -> int:
    path, field = form
    return int(client.post(path, {field: email, "password": password}).status_code)


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("form", FORMS)
def test_the_right_password_opens(client: Client, person: str, form: tuple[str, str]) -> None:
    sign_in(client, form, person, RIGHT)
    assert signed_in(client)


@pytest.mark.parametrize("form", FORMS)
def test_after_five_wrong_ones_the_right_one_does_not(
    client: Client, person: str, form: tuple[str, str]
) -> None:
    for _ in range(5):
        sign_in(client, form, person, WRONG)
    # allauth counts for itself, in the cache; without its count the lock-out must hold alone.
    cache.clear()
    assert sign_in(client, form, person.upper(), RIGHT) == 429
    assert not signed_in(client)


def test_a_lockout_at_one_form_holds_at_the_other(client: Client, person: str) -> None:
    for _ in range(5):
        sign_in(client, FORMS[0], person, WRONG)
    cache.clear()
    sign_in(client, FORMS[1], person, RIGHT)
    assert not signed_in(client)


def test_another_person_is_not_locked_out(client: Client, person: str) -> None:
    get_user_model().objects.create_user("nurlan@example.kz", RIGHT, full_name="Нұрлан", is_staff=True)
    for _ in range(4):
        sign_in(client, FORMS[0], person, WRONG)
    sign_in(client, FORMS[0], "nurlan@example.kz", RIGHT)
    assert signed_in(client)
