"""What is an obligation, whose it is, on which day it is spoken of, and what late, missed and moot mean."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db.models import F

from certification.actions import reference, requests
from certification.actions.notices import inform_ministry
from certification.actions.requests import Item
from certification.engine.calendar import Calendar
from certification.errors import Refused
from certification.models import (
    CalendarDay,
    Case,
    Certificate,
    Consignment,
    Document,
    MinistryNotice,
)
from certification.process import SYSTEM
from certification.queries.day import today
from certification.queries.deadlines import deadlines_of
from tests.factories import InspectionFactory, MembershipFactory, NonComplianceFactory
from tests.tracker.reminders.conftest import Scene
from tracker.models import Cursor, Membership, Reminder, ReminderKind, ReminderLead, User
from tracker.reminders.ledger import standing
from tracker.reminders.plan import PLANNED, plan
from tracker.tasks import derive, work

Days = Callable[[int], None]
DAY = timedelta(days=1)


def told(kind: str) -> set[tuple[User, int]]:
    rows = Reminder.objects.filter(kind=kind).select_related("person")
    return {(row.person, row.days_before) for row in rows}


def a_certificate(scene: Scene, **values: Any) -> Certificate:
    given: dict[str, Any] = {
        "case": scene.case,
        "number": "KZ-BIO-149.398-0000001.2026.001",
        "code": "ABCDEFGH",
        "categories": ["A"],
        "contents": {},
        "valid_from": date(2026, 2, 4),
        "valid_to": today() + 30 * DAY,
        "issued_at": "2026-02-04T06:00Z",
        "issued_on": date(2026, 2, 4),
        "decided_by": "Marat",
    }
    return Certificate.objects.create(**given | values)


def test_the_ledger_knows_what_the_pages_know(scene: Scene) -> None:
    scene.ask(7)
    scene.ask(-3, of="control_body", kind="certification_decision")
    NonComplianceFactory(case=scene.case, due_on=today() + 5 * DAY)
    InspectionFactory(case=scene.case, inspected_on=None, reported_at=None, planned_since=today() + 6 * DAY)
    scene.forecast_unmet(30)
    Case.objects.update(step="certified")
    a_certificate(scene)
    pages = {
        (d.kind, d.identity, d.due_on) for d in deadlines_of([scene.case.pk], SYSTEM, today(), horizon=60)
    }
    people = (scene.farmer, scene.inspector, scene.reviewer)
    ledger = {
        (d.kind, d.identity, d.due_on)
        for person in people
        for d in standing(person.pk, [scene.case.pk], today()).values()
        if d.kind not in ("visit", "certification_decision") or d.identity.startswith("request")
    }
    assert ledger == pages
    assert {kind for kind, _, _ in pages} == {
        "missing_documents", "certification_decision", "noncompliance", "inspection", "rule", "certificate_expires",
    }  # fmt: skip


@pytest.mark.parametrize(
    "kind", ["document_review", "inspection_report", "noncompliance_review", "coi_issue"]
)
def test_what_waits_on_our_side_has_a_term_in_working_days(scene: Scene, days_pass: Days, kind: str) -> None:
    began, case = today(), scene.case
    Document.objects.create(case=case, kind="land_deed", title="Deed", received_on=began, handed_in_by="E")
    InspectionFactory(case=case, inspected_on=began, reported_at=None, result=None, announced=None)
    NonComplianceFactory(case=case, due_on=began + DAY, corrected_on=began)
    Consignment.objects.create(case=case, ref="C-1", product="wheat", requested_on=began)
    term = ReminderKind.objects.get(kind=kind).term_days
    last = worked(began, term)
    while today() < last:
        days_pass(1)
        scene.plan()
    staff = {scene.reviewer, scene.manager}
    staff |= {scene.inspector} if kind == "inspection_report" else set()
    assert {person for person, _ in told(kind)} == staff
    assert set(Reminder.objects.filter(kind=kind).values_list("due_on", flat=True)) == {last}


def worked(day: date, days: int | None) -> date:
    """So many worked days on, counted in plain Python."""
    calendar = Calendar({row.day: row.working for row in CalendarDay.objects.filter(place="KZ")})
    for _ in range(days or 0):
        day = calendar.next_working_day(day + DAY)
    return day


def test_a_case_that_waits_for_a_decision_reminds_whoever_decides(scene: Scene, days_pass: Days) -> None:
    Case.objects.update(step="decision_pending", step_since=today())
    days_pass(27)
    scene.plan()
    assert {person for person, _ in told("certification_decision")} == {scene.reviewer, scene.manager}
    scene.ask(7, of="control_body", kind="certification_decision")
    scene.plan()
    assert not Reminder.objects.filter(
        deadline=f"certification_decision:{scene.case.pk}", moot_at=None
    ).exists()


def test_the_ministry_is_told_within_five_working_days(scene: Scene, days_pass: Days) -> None:
    paper = a_certificate(scene)
    official = MembershipFactory(role="official").user
    MinistryNotice.objects.create(
        case=scene.case, certificate=paper, decision="issued", decided_on=date(2027, 2, 3)
    )
    for _ in range(10):
        scene.plan()
        days_pass(1)
    assert set(Reminder.objects.filter(kind="ministry_notice").values_list("due_on", flat=True)) == {
        date(2027, 2, 10)
    }
    body = {scene.reviewer, scene.manager}
    asked = {(p, d) for p, d in told("ministry_notice") if p in body and d >= 0}
    assert asked == {(p, d) for p in body for d in (3, 1, 0)}
    days_pass(3)
    scene.plan()
    assert {(scene.manager, -2), (official, -3)} <= told("ministry_notice")
    marat = scene.cast.marat
    assert inform_ministry(scene.case.reference, told_on=today(), by=marat) == 1
    scene.plan()
    assert not Reminder.objects.filter(kind="ministry_notice", moot_at=None).exists()
    with pytest.raises(Refused, match="nothing_to_notify"):
        inform_ministry(scene.case.reference, told_on=today(), by=marat)


def test_five_working_days_leap_over_independence_day(scene: Scene, days_pass: Days) -> None:
    days_pass((date(2027, 12, 9) - today()).days)
    MinistryNotice.objects.create(
        case=scene.case, certificate=a_certificate(scene), decision="suspended", decided_on=today()
    )
    days_pass(5)
    scene.plan()
    assert set(Reminder.objects.values_list("due_on", flat=True)) == {date(2027, 12, 17)}


@pytest.mark.parametrize(
    ("asked_of", "kind", "days", "told_of_it"),
    [
        ("producer", "missing_documents", -2, set()),
        ("producer", "missing_documents", -3, {"reviewer", "manager"}),
        ("control_body", "certification_decision", 0, set()),
        ("control_body", "certification_decision", -1, {"manager"}),
        ("control_body", "certification_decision", -14, {"manager", "official"}),
    ],
)
def test_what_is_left_undone_is_told_to_whoever_stands_above(
    scene: Scene, asked_of: str, kind: str, days: int, told_of_it: set[str]
) -> None:
    MembershipFactory(role="official")
    scene.ask(days, of=asked_of, kind=kind)
    scene.plan()
    people = Reminder.objects.filter(escalated=True).values_list("person", flat=True)
    assert set(Membership.objects.filter(user__in=people).values_list("role", flat=True)) == told_of_it


def test_where_nobody_stands_above_the_ministry_does(scene: Scene) -> None:
    official = MembershipFactory(role="official").user
    scene.manager.memberships.update(until=today())
    scene.ask(-1, of="control_body", kind="certification_decision")
    scene.plan()
    assert [r.person for r in Reminder.objects.filter(escalated=True)] == [official]


def test_a_lead_on_a_day_off_comes_before_it_and_one_after_the_last_day_after_it(
    scene: Scene, days_pass: Days
) -> None:
    monday, case = date(2027, 2, 15), scene.case
    requests.ask(case.reference, by=scene.cast.marat, items=[Item("Deed", monday)])
    for _ in range(30):
        scene.plan()
        days_pass(1)
    fell = dict(Reminder.objects.filter(person=scene.farmer).values_list("days_before", "send_on"))
    assert fell[1] == date(2027, 2, 12)  # 14 February is a Sunday
    assert fell[7] == date(2027, 2, 8)
    assert fell[-7] == date(2027, 2, 22)
    assert not Reminder.objects.filter(late=True).exists()


def test_a_holiday_moves_a_reminder_as_a_sunday_does(scene: Scene, days_pass: Days) -> None:
    reference.keep_calendar_day(place="KZ", day=date(2027, 2, 11), working=False, source="test", by=SYSTEM)
    reference.keep_calendar_day(place="KZ", day=date(2027, 2, 13), working=True, source="test", by=SYSTEM)
    scene.ask(9)  # 12 February
    for _ in range(9):
        scene.plan()
        days_pass(1)
    fell = dict(Reminder.objects.filter(person=scene.farmer).values_list("days_before", "send_on"))
    assert fell[1] == date(2027, 2, 10)


def test_leads_are_data(scene: Scene) -> None:
    ReminderLead.objects.filter(kind="*").update(in_use=False)
    scene.ask(21)
    scene.plan()
    assert scene.raised() == []
    ReminderLead.objects.create(kind_id="*", days=21)
    scene.plan()
    assert scene.raised() == [21]


def test_run_twice_it_raises_once(scene: Scene) -> None:
    scene.ask(7)
    assert (plan([scene.case.pk]), plan([scene.case.pk])) == (1, 0)


def a_day(settings: Any = None) -> None:
    derive.plan_the_day()
    work.drain("db", limit_seconds=20)


def test_run_three_days_late_each_is_raised_once_and_marked(scene: Scene, days_pass: Days) -> None:
    ReminderLead.objects.filter(kind="*").delete()
    ReminderLead.objects.bulk_create(
        ReminderLead(kind_id="*", days=days) for days in (10, 9, 8, 7, 6, 5, 4, 3, 2)
    )
    requests.ask(scene.case.reference, by=scene.cast.marat, items=[Item("Deed", date(2027, 2, 19))])
    days_pass(6)  # Tuesday, 9 February, ten days before
    a_day()
    assert scene.raised() == [10]
    days_pass(3)
    for _ in range(2):
        a_day()
    rows = Reminder.objects.filter(person=scene.farmer).order_by("pk")
    assert set(rows.values_list("days_before", "late")) == {
        (10, False), (9, True), (8, True), (7, False), (6, False), (5, False),
    }  # fmt: skip
    assert rows.filter(send_on__gt=F("raised_on")).count() == 0


def test_nothing_is_raised_before_its_day(scene: Scene, days_pass: Days) -> None:
    scene.ask(65)
    for _ in range(70):
        scene.plan()
        days_pass(1)
    assert not Reminder.objects.filter(raised_on__lt=F("send_on")).exists()
    assert not Reminder.objects.exclude(raised_on=F("send_on")).exists()


def test_a_day_that_was_planned_is_remembered(scene: Scene) -> None:
    derive.plan_the_day()
    assert Cursor.objects.get(name=PLANNED).seq == today().toordinal()


def test_what_stands_again_lives_again(scene: Scene) -> None:
    request = scene.ask(7)
    scene.plan()
    request.answered_on = today()
    request.save()
    scene.plan()
    assert Reminder.objects.get().moot_at is not None
    request.answered_on = None
    request.save()
    scene.plan()
    assert Reminder.objects.get().moot_at is None


def test_courtesy_can_be_declined_and_the_law_cannot(scene: Scene) -> None:
    User.objects.update(courtesy=False)
    scene.ask(7)
    InspectionFactory(case=scene.case, inspected_on=None, reported_at=None, planned_since=today() + 7 * DAY)
    scene.plan()
    assert set(Reminder.objects.values_list("kind", flat=True)) == {"missing_documents"}
