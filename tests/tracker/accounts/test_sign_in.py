"""Signing in: the right password opens, five wrong ones lock, whoever acts for others shows a code."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import redis
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import translation

from certification.process import Role
from certification.queries.day import today
from tests.factories import MembershipFactory, OrganisationFactory, ProducerFactory, UserFactory
from tests.factories.sessions import sign_in
from tracker import people
from tracker.models import Organisation, User

pytestmark = pytest.mark.django_db
PASSWORD = "organic-2026"


@pytest.fixture(autouse=True)
def spoken() -> None:
    translation.activate("en")


def a_producer() -> User:
    farm = OrganisationFactory(kind=Organisation.Kind.PRODUCER, producer=ProducerFactory(), name="Farm")
    user: User = MembershipFactory(organisation=farm, role=Role.PRODUCER.value).user
    return user


def an_official(**values: object) -> User:
    user: User = MembershipFactory(user=UserFactory(is_staff=True, **values)).user
    return user


def attempt(client: Client, user: User, password: str, next: str = "") -> object:
    return client.post(f"/en/sign-in/?next={next}", {"login": user.email, "password": password})


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_a_producer_comes_to_their_cases_in_their_own_language(client: Client) -> None:
    user = a_producer()
    response = attempt(client, user, PASSWORD)
    assert response["Location"] == "/kk/enter/"
    assert response.cookies[settings.LANGUAGE_COOKIE_NAME].value == "kk"
    assert client.get("/kk/enter/")["Location"] == "/kk/my/"


def test_a_wrong_password_says_so_at_the_top(client: Client) -> None:
    page = attempt(client, a_producer(), "wrong").content.decode()
    assert "<title>Error:" in page
    assert "E-mail or password is not right" in page


@pytest.mark.parametrize("door", ["", "/admin/"])
def test_five_wrong_passwords_lock_the_right_one_out(client: Client, door: str) -> None:
    user = an_official() if door else a_producer()
    for _ in range(5):
        response = attempt(client, user, "wrong", door)
    assert response.status_code == 429
    refused = attempt(client, user, PASSWORD, door)
    assert refused.status_code == 429
    assert not signed_in(client)
    assert "locked for 15 minutes" in refused.content.decode()


def test_the_admin_has_no_sign_in_of_its_own(client: Client) -> None:
    user = an_official(is_superuser=True)
    for _ in range(6):
        response = client.post("/admin/login/", {"username": user.email, "password": PASSWORD})
        assert reverse("account_login") in response["Location"]
    assert not signed_in(client)


def test_four_wrong_passwords_do_not_lock(client: Client) -> None:
    user = a_producer()
    for _ in range(4):
        attempt(client, user, "wrong")
    assert attempt(client, user, PASSWORD).status_code == 302
    assert signed_in(client)


def test_the_session_key_changes_at_sign_in(client: Client) -> None:
    client.get("/en/sign-in/")
    session = client.session
    session["planted"] = 1
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    before = session.session_key
    attempt(client, a_producer(), PASSWORD)
    assert signed_in(client)
    assert client.session.session_key != before


def test_signing_out_takes_a_post(client: Client) -> None:
    sign_in(client, a_producer())
    client.get("/en/sign-out/")
    assert signed_in(client)
    client.post("/en/sign-out/")
    assert not signed_in(client)


def test_nobody_signs_up(client: Client) -> None:
    assert client.get("/en/sign-up/").status_code == 404
    assert client.get("/accounts/signup/").status_code == 404


@pytest.mark.parametrize("door", ["/en/office/", "/admin/", "/admin/certification/case/"])
def test_staff_without_a_code_set_one_up_first(client: Client, door: str) -> None:
    user = an_official(is_superuser=True)
    attempt(client, user, PASSWORD)
    assert signed_in(client)
    response = client.get(door)
    assert response.status_code == 302
    assert "/account/code/" in response["Location"]


def test_setting_the_code_up_opens_the_door_and_gives_recovery_codes(client: Client) -> None:
    user = an_official()
    attempt(client, user, PASSWORD)
    client.get("/en/account/code/")
    secret = client.session["mfa.totp.secret"]
    code = people.format_hotp_value(people.hotp_value(secret, int(people.time.time()) // 30))
    response = client.post("/en/account/code/", {"code": code})
    assert response["Location"].endswith("/account/recovery/")
    assert client.get("/en/account/recovery/").content.decode().count("<li>") == 10
    assert client.get("/en/office/").status_code == 200
    row = Authenticator.objects.get(user=user, type="totp")
    assert secret not in str(row.data)


def test_staff_give_a_code_at_sign_in_and_each_code_counts_once(client: Client) -> None:
    user = an_official()
    people.enrol_totp(user, people.DEMO_SECRET)
    assert attempt(client, user, PASSWORD)["Location"] == "/en/sign-in/code/"
    assert not signed_in(client)
    shown = people.code_now(user)
    assert shown is not None
    assert shown in client.get("/en/sign-in/code/").content.decode()
    assert client.post("/en/sign-in/code/", {"code": shown}).status_code == 302
    assert signed_in(client)
    other = Client()
    attempt(other, user, PASSWORD)
    assert "was used already" in other.post("/en/sign-in/code/", {"code": shown}).content.decode()
    assert not signed_in(other)


def test_a_session_without_the_code_is_asked_for_it_at_the_door(client: Client) -> None:
    user = an_official()
    people.enrol_totp(user, people.DEMO_SECRET)
    sign_in(client, user, code=False)
    response = client.get("/en/office/")
    assert "/sign-in/again/code/" in response["Location"]
    client.post(response["Location"], {"code": people.code_now(user)})
    assert client.get("/en/office/").status_code == 200


def test_codes_of_another_secret_are_shown_to_nobody(client: Client, settings: object) -> None:
    user = an_official()
    people.enrol_totp(user, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    assert people.code_now(user) is None


def test_outside_a_demo_no_code_is_shown(settings: object) -> None:
    user = an_official()
    people.enrol_totp(user, people.DEMO_SECRET)
    settings.DEMO = False  # type: ignore[attr-defined]
    assert people.code_now(user) is None


def test_a_producer_needs_no_code(client: Client) -> None:
    assert not people.needs_code(a_producer())


@pytest.mark.parametrize(("ends", "opens"), [(timedelta(0), False), (timedelta(days=1), True)])
def test_access_ends_with_the_membership(client: Client, ends: timedelta, opens: bool) -> None:
    user: User = MembershipFactory(since=date(2020, 1, 1), until=today() + ends).user
    sign_in(client, user)
    assert (client.get("/en/office/").status_code == 200) is opens
    assert (client.get("/en/enter/").status_code == 302) is opens


def test_with_two_organisations_the_person_chooses(client: Client) -> None:
    user = a_producer()
    office = MembershipFactory(user=user)
    sign_in(client, user)
    assert client.get("/kk/enter/")["Location"] == "/kk/act-for/"
    assert client.get("/kk/act-for/").content.decode().count('type="radio"') == 2
    client.post("/kk/act-for/", {"membership": office.pk})
    assert client.get("/kk/enter/")["Location"] == "/kk/office/"


def test_nobody_chooses_what_is_not_theirs(client: Client) -> None:
    user, other = a_producer(), MembershipFactory()
    sign_in(client, user)
    client.post("/en/act-for/", {"membership": other.pk})
    assert client.get("/en/enter/")["Location"] == "/kk/my/"


@pytest.mark.parametrize("away", ["//evil.example/", "https://evil.example/"])
def test_signing_in_leads_nowhere_else(client: Client, away: str) -> None:
    assert attempt(client, a_producer(), PASSWORD, away)["Location"] == "/kk/enter/"


def test_an_emptied_redis_logs_nobody_out(client: Client) -> None:
    sign_in(client, a_producer())
    redis.Redis.from_url(settings.REDIS_URL).flushdb()
    assert client.get("/en/my/").status_code in (200, 302)
    assert "sign-in" not in client.get("/en/my/").headers.get("Location", "")
    assert Session.objects.filter(pk=client.session.session_key).exists()


def test_a_new_password_comes_by_mail_in_the_language_of_the_person(client: Client) -> None:
    user = a_producer()
    client.post("/en/password/", {"email": user.email})
    (letter,) = mail.outbox
    assert letter.subject == "Таза жол: жаңа құпиясөз"
    address = next(word for word in letter.body.split() if "/kk/password/new/" in word)
    form = client.get(address.removeprefix(settings.PUBLIC_URL), follow=True)
    client.post(form.request["PATH_INFO"], {"password1": "tay-qulyn-2026", "password2": "tay-qulyn-2026"})
    user.refresh_from_db()
    assert user.check_password("tay-qulyn-2026")


def test_an_unknown_address_gets_the_same_answer_and_no_mail(client: Client) -> None:
    response = client.post("/en/password/", {"email": "nobody@demo.example"})
    assert response["Location"] == "/en/password/sent/"
    assert mail.outbox == []


@pytest.mark.parametrize("page", ["sign-in/", "password/", "password/sent/", "account/", "office/", "my/"])
def test_the_policy_is_strict_outside_the_admin(client: Client, page: str) -> None:
    policy = client.get(f"/en/{page}")["Content-Security-Policy"]
    assert "unsafe" not in policy


def test_every_page_of_the_account_opens_in_every_language(client: Client) -> None:
    user = an_official()
    people.enrol_totp(user, people.DEMO_SECRET)
    sign_in(client, user)
    for language in ("kk", "ru", "en"):
        for page in ("account/", "account/recovery/", "account/password/", "act-for/", "sign-out/"):
            response = client.get(f"/{language}/{page}")
            assert response.status_code == 200, page
            assert response.content.decode().count("<h1>") == 1
