"""The terms of our own side stand among the days of a case, and only our own side reads them there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from certification.queries.day import end_of, today
from tests.factories.sessions import sign_in
from tests.tracker.reminders.conftest import Scene
from tests.tracker.reminders.test_feed import path_of
from tests.tracker.reminders.test_kinds import KINDS
from tests.tracker.reminders.test_ledger import worked
from tracker.models import ReminderKind
from tracker.reminders.feeds import open_feed
from tracker.reminders.terms import deadlines_and_terms

DAY = timedelta(days=1)
TERMS = (
    "application_completeness_check",
    "certification_decision",
    "coi_issue",
    "document_review",
    "inspection_report",
    "ministry_notice",
    "noncompliance_review",
)


def test_these_are_all_the_terms_there_are(db: None) -> None:
    assert set(ReminderKind.objects.exclude(term_days=None).values_list("kind", flat=True)) == set(TERMS)


@pytest.mark.parametrize("kind", TERMS)
def test_a_term_of_ours_is_told_to_our_side_alone(scene: Scene, kind: str) -> None:
    KINDS[kind].make(scene, today())
    last = worked(today(), ReminderKind.objects.get(kind=kind).term_days)
    reached = [scene.case.pk]

    def days(actor: Any, **which: Any) -> list[tuple[str, Any]]:
        found = deadlines_and_terms(reached, actor, which.pop("day", today()), **which)
        return [(d.kind, d.due_on) for d in found if d.kind == kind]

    for actor in (scene.cast.marat, scene.cast.saule, scene.cast.ainur):
        assert days(actor) == [(kind, last)]
    assert days(scene.cast.erzhan) == days(scene.cast.timur) == []
    # What waits now says nothing of what waited then.
    assert days(scene.cast.marat, day=today() - DAY) == []
    assert days(scene.cast.marat, known=end_of(today() - DAY)) == []


def test_what_is_asked_by_a_day_of_its_own_is_told_once(scene: Scene) -> None:
    KINDS["certification_decision"].make(scene, today())
    scene.ask(7, of="control_body", kind="certification_decision")
    [due] = deadlines_and_terms([scene.case.pk], scene.cast.marat, today())
    assert (due.identity.split(":")[0], due.due_on) == ("request", today() + 7 * DAY)
    assert deadlines_and_terms([], scene.cast.marat, today()) == []


def test_page_and_calendar_of_our_side_show_it(
    scene: Scene, client: Any, days_pass: Callable[[int], None]
) -> None:
    KINDS["document_review"].make(scene, today())
    last = worked(today(), ReminderKind.objects.get(kind="document_review").term_days)
    for person in (scene.reviewer, scene.farmer):
        open_feed(person, scene.case.reference)
    told = f"DTSTART;VALUE=DATE:{last:%Y%m%d}".encode()
    assert told in client.get(path_of(scene.reviewer, scene)).content
    assert told not in client.get(path_of(scene.farmer, scene)).content
    sign_in(client, scene.reviewer)
    page = client.get(f"/en/office/case/{scene.case.reference}/").content.decode()
    assert "Paper to be checked" in page.split("Deadlines</h2>")[1].split("</section>")[0]
