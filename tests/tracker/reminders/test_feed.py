"""The calendar feed of a case: valid, in its owner's language, revocable, and closed to whoever has no address."""

from __future__ import annotations

import re
from typing import Any

from certification.queries.day import today
from tests.factories.sessions import sign_in
from tests.tracker.reminders.conftest import Scene
from tracker.models import CalendarFeed, User
from tracker.reminders.feeds import feed_link, open_feed, revoke_feed


def path_of(person: User, scene: Scene) -> str:
    return feed_link(person, scene.case.reference).split("/", 3)[3].join(("/", ""))


def test_the_feed_holds_the_dates_of_its_owner_without_signing_in(scene: Scene, client: Any) -> None:
    request = scene.ask(7, text="Жер актісі, нұсқа; 2")
    User.objects.filter(pk=scene.farmer.pk).update(language="ru")
    open_feed(scene.farmer, scene.case.reference)
    answer = client.get(path_of(scene.farmer, scene))
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert "no-store" in answer.headers["Cache-Control"]
    lines = answer.content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    text = answer.content.decode().replace("\r\n ", "")
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == text.count("\r\nUID:") == 1
    assert f"DTSTART;VALUE=DATE:{request.due_on:%Y%m%d}" in text
    assert re.search(r"\r\nDTSTAMP:\d{8}T\d{6}Z\r\n", text)
    assert "SUMMARY:Недостающие документы" in text
    assert r"Жер актісі\, нұсқа\; 2" in text


def test_a_wrong_a_revoked_and_an_old_address_open_nothing(scene: Scene, client: Any) -> None:
    open_feed(scene.farmer, scene.case.reference)
    first = path_of(scene.farmer, scene)
    assert client.get("/calendar/wrong.ics").status_code == 404
    assert client.get(f"{first[:-5]}x.ics").status_code == 404
    open_feed(scene.farmer, scene.case.reference)
    second = path_of(scene.farmer, scene)
    assert second != first
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    revoke_feed(scene.farmer, scene.case.reference)
    assert client.get(second).status_code == 404


def test_whoever_has_left_reads_nothing(scene: Scene, client: Any) -> None:
    open_feed(scene.farmer, scene.case.reference)
    path = path_of(scene.farmer, scene)
    scene.farmer.memberships.update(until=today())
    assert client.get(path).status_code == 404


def test_the_staff_of_the_body_have_feeds_of_the_same_kind(scene: Scene, client: Any) -> None:
    scene.ask(7, of="control_body", kind="certification_decision")
    open_feed(scene.reviewer, scene.case.reference)
    assert b"/office/case/" in client.get(path_of(scene.reviewer, scene)).content.replace(b"\r\n ", b"")
    open_feed(scene.rival, scene.case.reference)
    assert client.get(path_of(scene.rival, scene)).status_code == 404


def test_a_producer_makes_and_revokes_an_address_on_the_page_of_dates(scene: Scene, client: Any) -> None:
    sign_in(client, scene.farmer)
    page = f"/en/my/case/{scene.case.reference}/deadlines/"
    assert "Make an address" in client.get(page).content.decode()
    assert client.post(f"{page}feed/").status_code == 302
    assert feed_link(scene.farmer, scene.case.reference) in client.get(page).content.decode()
    assert client.post(f"{page}feed/revoke/").status_code == 302
    assert not CalendarFeed.objects.filter(revoked_at=None).exists()
    assert client.get(f"{page}feed/").status_code == 405
