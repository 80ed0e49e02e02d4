"""A country with its reference tables, one producer from a dossier, and the people who walk with it."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.management import call_command

from certification.models import ControlBody, Producer
from certification.process import Role
from tests.factories import MembershipFactory, OrganisationFactory, UserFactory
from tests.journeys.stage import Stage
from tracker.models import Organisation, User

PASSWORD = "organic-2026"
LONG_AGO = date(2026, 1, 1)


def dossier(today: date) -> dict[str, object]:
    """A grain farm with one field whose conversion nobody has confirmed yet."""
    field = {
        "ref": "F1",
        "name": "Солтүстік",
        "area_ha": 412,
        "land_use": "arable",
        "conversions": [{"ref": "F1-C1", "started_on": today, "declared_on": today}],
    }
    return {
        "schema": 1,
        "as_of": today,
        "producer": {
            "ref": "AQBULAQ",
            "legal_form": "llp",
            "bin": "180340990018",
            "name": {"kk": "«Ақбұлақ» ЖШС", "ru": "ТОО «Акбулак»", "en": "Aqbulaq LLP"},
            "region": "KZ-39",
        },
        "sites": {"parcels": [field]},
        "cases": [],
    }


@pytest.fixture
def stage(tmp_path: Path, transactional_db: None) -> Iterator[Stage]:
    sockets = Path(tempfile.mkdtemp(prefix="tzt-", dir="/tmp"))
    made = Stage(tmp_path, sockets)
    made.redis.start()
    call_command("seed_reference", verbosity=0)
    file = tmp_path / "aqbulaq.json"
    file.write_text(json.dumps(dossier(made.day), default=str))
    call_command("import", str(file), verbosity=0)
    yield made
    made.end()
    shutil.rmtree(sockets, ignore_errors=True)


def person(organisation: Organisation, role: Role, email: str) -> User:
    # The web process knows only the product's own hasher, not the cheap one of the tests.
    hashed = Argon2PasswordHasher().encode(PASSWORD, "journeyjourney")
    name = email.split("@")[0].title()
    user: User = UserFactory(email=email, full_name=name, language="en", password=None)
    User.objects.filter(pk=user.pk).update(password=hashed)
    MembershipFactory(user=user, organisation=organisation, role=role.value, since=LONG_AGO)
    return user


def organisation_of_body(code: str) -> Organisation:
    body = ControlBody.objects.get(code=code)
    made: Organisation = OrganisationFactory(kind="control_body", name=body.name, control_body=body)
    return made


def organisation_of_producer(ref: str) -> Organisation:
    producer = Producer.objects.get(ref=ref)
    made: Organisation = OrganisationFactory(kind="producer", name=producer.name_kk, producer=producer)
    return made
