"""Both ways a message leaves, over real sockets: what the mail holds, and what a telephone never shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db.models.functions import Now

from certification.actions import jobs
from certification.models import Job
from certification.queries.day import today
from tests.factories import InspectionFactory
from tests.tracker.reminders.conftest import Scene
from tests.tracker.reminders.receivers import Gateway, Mailbox, listening
from tracker.models import Message, Reminder, User

Send = Callable[[], None]


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    with listening(Mailbox()) as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
        yield server


@pytest.fixture
def gateway(settings: Any) -> Iterator[Gateway]:
    with listening(Gateway()) as server:
        settings.GATEWAY_URL = f"http://127.0.0.1:{server.server_address[1]}/notes"
        settings.GATEWAY_TOKEN = "word"
        yield server


def try_again() -> None:
    Job.objects.filter(kind="remind", state="due").update(due_at="2026-01-01T00:00Z")


def by_telephone(scene: Scene, language: str = "kk") -> None:
    User.objects.filter(pk=scene.farmer.pk).update(
        channel="messenger", phone="+77012345678", language=language
    )


def test_a_letter_whose_answer_was_lost_comes_again_under_its_name(
    scene: Scene, mailbox: Mailbox, send_all: Send
) -> None:
    scene.ask(7)
    scene.plan()
    mailbox.swallow = 2
    for _ in range(4):
        send_all()
        try_again()
    names = [letter["Message-ID"] for letter in mailbox.letters]
    assert len(names) == 3
    assert len(set(names)) == 1
    assert Reminder.objects.get().sent_at is not None


def test_courtesy_is_sent_once_whatever_the_answer(scene: Scene, mailbox: Mailbox, send_all: Send) -> None:
    visit_in(scene, 7)
    scene.plan()
    Reminder.objects.exclude(person=scene.farmer).delete()
    mailbox.swallow = 1
    for _ in range(3):
        send_all()
        try_again()
    assert len(mailbox.letters) == 1
    assert Reminder.objects.get().sent_at is not None


def test_courtesy_offers_one_click_and_the_law_does_not(
    scene: Scene, mailbox: Mailbox, send_all: Send, client: Any
) -> None:
    scene.ask(7)
    scene.plan()
    send_all()
    assert mailbox.letters[0]["List-Unsubscribe"] is None
    visit_in(scene, 1)
    scene.plan()
    send_all()
    letter = next(one for one in mailbox.letters[1:] if scene.farmer.email in one["To"])
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = re.fullmatch(r"<https?://[^/]+(/.+)>", letter["List-Unsubscribe"].strip())
    assert address is not None
    assert client.get(address[1]).status_code == 200
    scene.farmer.refresh_from_db()
    assert scene.farmer.courtesy
    answer = client.post(address[1], {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    scene.farmer.refresh_from_db()
    assert not scene.farmer.courtesy
    assert client.post(f"{address[1][:-3]}x/").status_code == 404


def visit_in(scene: Scene, days: int) -> None:
    InspectionFactory(
        case=scene.case, inspected_on=None, reported_at=None, planned_since=today() + timedelta(days=days)
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [("kk", "сізде тапсырма бар"), ("ru", "у вас есть задача"), ("en", "you have a task")],
)
def test_a_note_to_a_telephone_says_only_that_there_is_a_task(
    scene: Scene, gateway: Gateway, send_all: Send, language: str, said: str
) -> None:
    by_telephone(scene, language)
    scene.ask(7, text="Land deed of field 3")
    scene.plan()
    send_all()
    ((note, headers),) = gateway.notes
    assert said in note["text"]
    assert f"/{language}/enter/" in note["text"]
    assert note["to"] == "+77012345678"
    assert headers["Authorization"] == "Bearer word"
    assert headers["Idempotency-Key"] == note["id"]
    personal = (scene.farmer.full_name, scene.case.reference, "Tansari", "Таңсәрі", "Land deed", "@")
    assert not [word for word in personal if word in note["text"]]


def test_a_gateway_that_refuses_is_asked_again_with_the_same_key(
    scene: Scene, gateway: Gateway, send_all: Send
) -> None:
    by_telephone(scene)
    scene.ask(7)
    scene.plan()
    gateway.status = 503
    send_all()
    assert Job.objects.get(kind="remind").last_error.startswith("NotTaken")
    gateway.status = 202
    try_again()
    send_all()
    assert len({note["id"] for note, _ in gateway.notes}) == 1
    assert Reminder.objects.get().sent_at is not None


@pytest.mark.parametrize(
    ("status", "told", "pause"), [(429, "900", 900), (503, "86400", 3600), (503, "", 2), (500, "900", 2)]
)
def test_a_gateway_is_left_alone_as_long_as_it_asks_within_an_hour(
    scene: Scene, gateway: Gateway, send_all: Send, status: int, told: str, pause: int
) -> None:
    by_telephone(scene)
    scene.ask(7)
    scene.plan()
    gateway.status, gateway.retry_after = status, told
    send_all()
    job = Job.objects.annotate(now=Now()).get(kind="remind", state="due")
    assert abs((job.due_at - job.now).total_seconds() - pause) < 2.5
    gateway.status = 202
    send_all()
    assert len(gateway.notes) == 1
    try_again()
    send_all()
    assert [note["id"] for note, _ in gateway.notes] == [gateway.notes[0][0]["id"]] * 2
    assert Reminder.objects.get().sent_at is not None


def test_without_a_gateway_or_a_number_a_mail_goes(scene: Scene, mailbox: Mailbox, send_all: Send) -> None:
    by_telephone(scene)
    scene.ask(7)
    scene.plan()
    send_all()
    assert [letter["To"] for letter in mailbox.letters] == [scene.farmer.email]


def test_who_has_lost_the_lease_sends_nothing(scene: Scene, mailbox: Mailbox, send_all: Send) -> None:
    scene.ask(7)
    scene.plan()
    send_all()
    assert jobs.claim("mail", worker="other") is None
    assert len(mailbox.letters) == Message.objects.filter(sent_at__isnull=False).count() == 1
