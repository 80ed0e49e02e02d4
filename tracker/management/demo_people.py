"""The people of the demo: one sign-in per role, with a password everybody may know. Never made outside a demo."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.hashers import make_password
from django.db import transaction

from certification.models import ControlBody, Laboratory, Producer
from certification.process import Role
from tracker.models import Membership, Organisation, User
from tracker.people import DEMO_SECRET, enrol_totp

PASSWORD = "taza-jol-demo"
MAIL = "demo.example"
SINCE = date(2026, 1, 1)
MINISTRY = "Қазақстан Республикасының Ауыл шаруашылығы министрлігі"
OF_A_BODY = ((Role.INSPECTOR, "ru"), (Role.REVIEWER, "en"), (Role.MANAGER, "en"))


def people_are_there() -> bool:
    """Whether the people of the demo were made before; they come last, so then the rest is there too."""
    return User.objects.filter(email=f"admin@{MAIL}").exists()


@transaction.atomic
def make_people() -> int:
    """Organisations, users and memberships of the demo; how many people. One hash serves all: it hides nothing."""
    secret = make_password(PASSWORD)
    ministry = Organisation.objects.get_or_create(kind=Organisation.Kind.MINISTRY, name=MINISTRY)[0]
    made = [_person("official", "Айгерім Сәрсенова", "kk", ministry, Role.OFFICIAL, secret)]
    for body in ControlBody.objects.all():
        made += _of_body(body, secret)
    for laboratory in Laboratory.objects.all():
        organisation = Organisation.objects.get_or_create(
            kind=Organisation.Kind.LABORATORY, laboratory=laboratory, defaults={"name": laboratory.name}
        )[0]
        code, name = laboratory.code.lower(), laboratory.name
        made.append(_person(code, name, "en", organisation, Role.LABORATORY, secret))
    for producer in Producer.objects.prefetch_related("contacts"):
        made += _of_producer(producer, secret)
    made.append(
        _person("admin", "Тәжірибе әкімшісі", "kk", ministry, Role.OFFICIAL, secret, is_superuser=True)
    )
    return len(made)


def _of_body(body: ControlBody, secret: str) -> list[User]:
    organisation = Organisation.objects.get_or_create(
        kind=Organisation.Kind.CONTROL_BODY, control_body=body, defaults={"name": body.name}
    )[0]
    digits = body.code.rsplit("-", 1)[-1]
    return [
        _person(
            f"{role.value}.{digits}",
            f"{role.value.capitalize()} {body.code}",
            lang,
            organisation,
            role,
            secret,
        )
        for role, lang in OF_A_BODY
    ]


def _of_producer(producer: Producer, secret: str) -> list[User]:
    organisation = Organisation.objects.get_or_create(
        kind=Organisation.Kind.PRODUCER, producer=producer, defaults={"name": producer.name_kk}
    )[0]
    return [
        _person(
            contact.email.split("@")[0],
            contact.name_kk,
            contact.language,
            organisation,
            Role.PRODUCER,
            secret,
            phone=contact.phone,
        )
        for contact in producer.contacts.all()
        if contact.email.endswith(f"@{MAIL}")
    ]


def _person(
    mailbox: str,
    name: str,
    language: str,
    organisation: Organisation,
    role: Role,
    secret: str,
    *,
    phone: str = "",
    is_superuser: bool = False,
) -> User:
    values = {
        "full_name": name,
        "language": language,
        "phone": phone,
        "password": secret,
        "is_staff": is_superuser or role is Role.OFFICIAL,
        "is_superuser": is_superuser,
    }
    user = User.objects.get_or_create(email=f"{mailbox}@{MAIL}", defaults=values)[0]
    Membership.objects.get_or_create(
        user=user, organisation=organisation, role=role.value, until=None, defaults={"since": SINCE}
    )
    if role is not Role.PRODUCER:
        enrol_totp(user, DEMO_SECRET)
    return user
