"""Who is tortured: cases of many producers, a person of each, and a client of the control body."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.sessions.backends.db import SessionStore
from django.db import connection

from certification.actions.once import new_id
from certification.models import CalendarDay
from certification.process import Actor, Role
from certification.queries.day import today
from tests.factories import (
    CaseFactory,
    MembershipFactory,
    OrganisationFactory,
    ProducerFactory,
    UserFactory,
    make_cast,
)
from tests.torture.harness.effects import WATCH
from tracker.management.clients import open_client
from tracker.models import QuietHours, User
from tracker.webhooks import endpoints

BACKEND = "django.contrib.auth.backends.ModelBackend"


@dataclass(frozen=True, slots=True)
class File:
    """A case, and the session of its producer's person."""

    reference: str
    session: str


@dataclass(frozen=True, slots=True)
class Seed:
    """What clients must know to speak: an API client's id and secret, and the files they speak about."""

    client: tuple[str, str]
    files: list[File]


def plant(cases: int, hook: str) -> Seed:
    """Fill the tables, then begin to watch: what was planted is no effect."""
    people_may_be_told()
    body = make_cast().body
    files = []
    for _ in range(cases):
        producer = ProducerFactory()
        organisation = OrganisationFactory(kind="producer", name=producer.name_kk, producer=producer)
        person = UserFactory()
        MembershipFactory(user=person, organisation=organisation, role=Role.PRODUCER.value)
        case = CaseFactory(producer=producer, control_body=body, step="converting")
        files.append(File(case.reference, session_of(person)))
    organisation = OrganisationFactory(kind="control_body", name=body.name, control_body=body)
    client = open_client(organisation, Role.INSPECTOR)
    manager = Actor("person", "manager", "Manager", body.name, Role.MANAGER, control_body_id=body.pk)
    endpoints.add(new_id(), by=manager, url=hook)
    with connection.cursor() as cursor:
        cursor.execute(WATCH)
    return Seed(client, files)


def people_may_be_told() -> None:
    """Whatever the hour and the day at which the test is run."""
    QuietHours.objects.all().delete()
    worked = {"working": True, "source": "torture"}
    CalendarDay.objects.update_or_create(place="KZ", day=today(), defaults=worked)


def session_of(person: User) -> str:
    session = SessionStore()
    session["_auth_user_id"] = str(person.pk)
    session["_auth_user_backend"] = BACKEND
    session["_auth_user_hash"] = person.get_session_auth_hash()
    session.create()
    return str(session.session_key)
