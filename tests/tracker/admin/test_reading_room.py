"""The reading room: whoever may come in, nothing of the record changes there, and no IIN is shown whole."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client, RequestFactory

from certification.actions.dossiers import import_dossiers
from certification.actions.reference import keep_laboratories
from certification.actions.seeding import DEMO, rows_of, seed_reference
from certification.models import Case, Event, Job, Recognition, Region
from certification.process import SYSTEM
from tests.factories import ControlBodyFactory, MembershipFactory, UserFactory
from tests.factories.organisations import RegionFactory
from tests.factories.sessions import sign_in
from tracker.admin.page import RecordAdmin, masked
from tracker.models import User

pytestmark = pytest.mark.django_db
MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
RECORD = [model for model in MODELS if isinstance(admin.site._registry[model], RecordAdmin)]
KEPT = {
    "Region",
    "District",
    "CalendarDay",
    "ControlBody",
    "Laboratory",
    "Recognition",
    "EuAdmission",
    "EuEstablishment",
    "CnCode",
}


def an_official(**values: Any) -> User:
    user: User = MembershipFactory(user=UserFactory(is_staff=True, **values)).user
    return user


def address(model: Any, rest: str = "") -> str:
    return f"/admin/{model._meta.app_label}/{model._meta.model_name}/{rest}"


@pytest.fixture
def room(client: Client) -> Client:
    sign_in(client, an_official(is_superuser=True))
    client.cookies["django_language"] = "en"
    return client


@pytest.fixture
def country() -> None:
    seed_reference(by=SYSTEM)
    keep_laboratories(rows_of(DEMO / "laboratories.csv"), by=SYSTEM)
    for name in ("P02", "P20", "P28", "G01"):
        assert not import_dossiers((DEMO / f"{name}.yaml").read_bytes(), by=SYSTEM).problems


def test_every_noun_of_the_record_has_a_page() -> None:
    hidden = {"StoredFile", "PersonalValue", "SealHead", "EventSeal", "ReferenceCounter", "ListsTold"}
    nouns = {model.__name__ for model in apps.get_app_config("certification").get_models()}
    assert nouns - hidden - {model.__name__ for model in MODELS} == set()


@pytest.mark.parametrize("model", RECORD, ids=lambda model: model.__name__)
def test_the_record_is_only_read_here_by_anybody(model: Any, rf: RequestFactory) -> None:
    page = admin.site._registry[model]
    request = rf.get("/admin/")
    request.user = UserFactory(is_staff=True, is_superuser=True)
    assert not page.has_add_permission(request)
    assert not page.has_change_permission(request)
    assert not page.has_delete_permission(request)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_nothing_is_deleted_here(model: Any, rf: RequestFactory) -> None:
    request = rf.get("/admin/")
    request.user = UserFactory(is_staff=True, is_superuser=True)
    assert not admin.site._registry[model].has_delete_permission(request)


@pytest.mark.timeout(300)
def test_every_page_opens_and_no_iin_is_shown_whole(room: Client, country: None) -> None:
    from_producers = {p.iin for p in _rows("Producer")} | {c.iin for c in _rows("Contact")}
    secret = {iin for iin in from_producers | {m.iin for m in _rows("GroupMember")} if iin}
    assert secret
    opened = 0
    for model in MODELS:
        listing = room.get(address(model))
        assert listing.status_code == 200, model
        pages = [listing.content.decode()]
        row = model._default_manager.first()
        if row is not None:
            detail = room.get(address(model, f"{row.pk}/change/"))
            assert detail.status_code == 200, model
            pages.append(detail.content.decode())
            opened += 1
        assert not [iin for iin in secret for page in pages if iin in page], model
    assert opened > 25


def _rows(name: str) -> Any:
    return apps.get_model("certification", name)._base_manager.all()


def test_an_iin_is_masked() -> None:
    assert masked("850719300401") == "850719••••01"
    assert masked("") == "–"


def test_the_rule_book_is_read_in_three_languages(room: Client) -> None:
    for language in ("kk", "ru", "en"):
        room.cookies["django_language"] = language
        page = room.get("/admin/rules/HONEY-QUEENS/").content.decode()
        assert "eur-lex.europa.eu" in page
        assert "20 %" in page
    assert room.get("/admin/rules/NO-SUCH/").status_code == 404
    assert room.get("/admin/rules/").content.decode().count("/admin/rules/") >= 14


@pytest.mark.parametrize("staff", [True, False])
def test_a_control_bodys_people_do_not_come_in(client: Client, staff: bool) -> None:
    body = MembershipFactory(user=UserFactory(is_staff=staff), role="reviewer")
    sign_in(client, body.user)
    assert client.get("/admin/certification/case/").status_code in (302, 403)


def test_an_official_reads_without_being_an_administrator(client: Client) -> None:
    sign_in(client, an_official())
    assert client.get(address(Case)).status_code == 200
    assert client.get(address(User, "add/")).status_code == 403


def test_a_recognition_is_kept_by_its_verb(room: Client) -> None:
    body = ControlBodyFactory()
    told = {
        "control_body": body.pk,
        "country": "KG",
        "category": "A",
        "since": "2026-01-01",
        "source": "2026/1",
    }
    assert room.post(address(Recognition, "add/"), told).status_code == 302
    row = Recognition.objects.get(control_body=body, country="KG")
    assert row.since == date(2026, 1, 1)
    event = Event.objects.get(verb="recognise")
    assert event.actor["role"] == "official"
    again = room.post(address(Recognition, "add/"), told | {"since": "2026-03-01"})
    assert "These days overlap with another row." in again.content.decode()
    path = address(Recognition, f"{row.pk}/change/")
    seen = room.get(path).context["adminform"].form["seen"].value()
    room.post(path, {"until": "2026-12-01", "source": "2026/2", "seen": seen})
    row.refresh_from_db()
    assert row.until == date(2026, 12, 1)
    assert Event.objects.filter(verb="end_recognition").exists()


def test_a_region_is_corrected_by_its_verb(room: Client) -> None:
    region = RegionFactory()
    path = address(Region, f"{region.pk}/change/")
    form = room.get(path).context["adminform"].form
    room.post(path, {name: form[name].value() or "" for name in form.fields} | {"name_en": "Corrected"})
    region.refresh_from_db()
    assert region.name_en == "Corrected"
    assert Event.objects.filter(verb="keep_regions").count() == 1


def test_a_dead_job_is_tried_again(room: Client) -> None:
    dead = Job.objects.create(queue="db", kind="judge", key="judge:1:1", state="dead", attempts=10)
    done = Job.objects.create(queue="db", kind="judge", key="judge:1:2", state="done")
    room.post(address(Job), {"action": "try_again", "_selected_action": [dead.pk, done.pk]})
    dead.refresh_from_db()
    done.refresh_from_db()
    assert (dead.state, dead.attempts, done.state) == ("due", 0, "done")
    assert Event.objects.filter(verb="revive_job").count() == 1


def test_a_new_person_gets_no_password_but_may_ask_for_one(room: Client) -> None:
    told = {
        "email": "New@Demo.example",
        "full_name": "New",
        "language": "ru",
        "channel": "email",
        "is_active": "on",
    }
    assert room.post(address(User, "add/"), told).status_code == 302
    made = User.objects.get(email="new@demo.example")
    assert not made.has_usable_password()
    Client().post("/en/password/", {"email": made.email})


def test_scripts_of_the_admin_run_under_its_own_policy(room: Client) -> None:
    assert "unsafe-eval" in room.get("/admin/")["Content-Security-Policy"]


def test_signing_out_of_the_admin_takes_a_post(room: Client) -> None:
    room.get("/admin/logout/")
    assert "_auth_user_id" in room.session
    room.post("/admin/logout/")
    assert "_auth_user_id" not in room.session


def test_of_two_officials_who_correct_one_row_the_second_is_told(room: Client) -> None:
    region = RegionFactory()
    path = address(Region, f"{region.pk}/change/")
    form = room.get(path).context["adminform"].form
    told = {name: form[name].value() or "" for name in form.fields}
    assert told["seen"]
    assert room.post(path, told | {"name_en": "First"}).status_code == 302
    late = room.post(path, told | {"name_en": "Second"})
    assert late.status_code == 200
    assert late.context["adminform"].form.non_field_errors()
    region.refresh_from_db()
    assert region.name_en == "First"
