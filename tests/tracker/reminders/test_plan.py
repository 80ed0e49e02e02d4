"""Who is reminded of what and when: each once, nobody of what is not theirs, nobody of what is over."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from certification.models import Case, Job
from certification.queries.day import today
from tests.factories import InspectionFactory, MembershipFactory, NonComplianceFactory
from tests.tracker.reminders.conftest import Scene
from tracker.models import Message, Reminder, User
from tracker.reminders.gather import gather
from tracker.reminders.inbox import inbox, mark_read
from tracker.reminders.plan import plan
from tracker.tasks import derive, work

Days = Callable[[int], None]


def test_what_the_producer_owes_reminds_the_producer_alone(scene: Scene) -> None:
    scene.ask(7)
    scene.plan()
    assert [(r.person, r.days_before) for r in Reminder.objects.all()] == [(scene.farmer, 7)]


def test_what_the_body_owes_reminds_those_who_decide(scene: Scene) -> None:
    scene.ask(14, of="control_body", kind="certification_decision")
    scene.plan()
    assert {r.person for r in Reminder.objects.all()} == {scene.reviewer, scene.manager}


def test_a_visit_reminds_the_inspectors_too_and_the_producer_where_it_is_announced(scene: Scene) -> None:
    visit = {"case": scene.case, "inspected_on": None, "reported_at": None}
    InspectionFactory(planned_since=today() + timedelta(days=6), announced=True, **visit)
    scene.plan()
    staff = {r.person for r in Reminder.objects.filter(kind="inspection")}
    assert staff == {scene.inspector, scene.reviewer, scene.manager}
    assert [r.person for r in Reminder.objects.filter(kind="visit")] == [scene.farmer]


def test_a_secret_visit_reminds_nobody_of_the_producer(scene: Scene) -> None:
    visit = today() + timedelta(days=6)
    InspectionFactory(
        case=scene.case,
        inspected_on=None,
        reported_at=None,
        planned_since=visit,
        secret_until=visit,
        announced=False,
    )
    scene.plan()
    assert Reminder.objects.exists()
    assert not Reminder.objects.filter(person=scene.farmer).exists()


@pytest.mark.parametrize(
    ("days_left", "expected"), [(61, []), (60, [60]), (20, [30]), (0, [0]), (-3, [0]), (-20, [-14])]
)
def test_a_deadline_first_seen_late_is_raised_once_at_the_nearest_distance(
    scene: Scene, days_left: int, expected: list[int]
) -> None:
    scene.ask(days_left)
    scene.plan()
    scene.plan()
    assert scene.raised() == expected


def test_as_days_pass_each_distance_is_raised_once_and_weekly_while_late(
    scene: Scene, days_pass: Days
) -> None:
    scene.ask(62)
    for _ in range(62 + 16):
        scene.plan()
        days_pass(1)
    assert scene.raised() == [60, 30, 14, 7, 1, 0, -7, -14]


def test_days_on_which_nobody_looked_cost_delay_and_no_reminder(scene: Scene, days_pass: Days) -> None:
    scene.ask(31)
    scene.plan()
    days_pass(4)
    scene.plan()
    assert scene.raised() == [60, 30]


def test_a_moved_deadline_is_a_new_one_and_the_old_one_moot(scene: Scene) -> None:
    request = scene.ask(7)
    scene.plan()
    request.due_on += timedelta(days=20)
    request.save()
    scene.plan()
    assert scene.raised() == [7, 30]
    assert [r.moot_at is None for r in Reminder.objects.order_by("pk")] == [False, True]


def test_a_deadline_that_was_met_is_called_moot(scene: Scene) -> None:
    request = scene.ask(7)
    scene.plan()
    request.answered_on = today()
    request.save()
    scene.plan()
    assert Reminder.objects.get().moot_at is not None


def test_a_closed_case_gets_none(scene: Scene) -> None:
    scene.ask(7)
    Case.objects.update(step="left", closed_on=today())
    scene.plan()
    assert not Reminder.objects.exists()


def test_a_rule_that_will_stop_being_met_reminds_in_advance(scene: Scene) -> None:
    scene.forecast_unmet(30)
    scene.plan()
    assert set(Reminder.objects.values_list("kind", "what", "days_before")) == {("rule", "CTRL-YEARLY", 30)}


def test_noncompliances_remind_until_corrected(scene: Scene) -> None:
    row = NonComplianceFactory(case=scene.case, due_on=today() + timedelta(days=1))
    scene.plan()
    assert scene.raised() == [1]
    row.corrected_on = today()
    row.save()
    scene.plan()
    assert Reminder.objects.get().moot_at is not None


def test_who_has_left_the_farm_is_not_reminded(scene: Scene, days_pass: Days) -> None:
    scene.farmer.memberships.update(until=today())
    scene.ask(7)
    scene.plan()
    assert scene.raised() == []


def test_whoever_joins_later_gets_the_nearest_distance_too(scene: Scene) -> None:
    scene.ask(20)
    scene.plan()
    newcomer = MembershipFactory(role="producer", organisation=scene.farmer.memberships.get().organisation)
    scene.plan()
    assert scene.raised(newcomer.user) == [30]
    assert scene.raised() == [30]


def test_two_roles_in_one_house_are_one_reminder(scene: Scene) -> None:
    MembershipFactory(
        role="manager", organisation=scene.reviewer.memberships.get().organisation, user=scene.reviewer
    )
    scene.ask(7, of="control_body", kind="certification_decision")
    scene.plan()
    assert scene.raised(scene.reviewer) == [7]


def test_every_message_has_one_job_and_who_has_no_portal_is_written_to_all_the_same(scene: Scene) -> None:
    User.objects.filter(pk=scene.manager.pk).update(channel="portal")
    scene.ask(7, of="control_body", kind="certification_decision")
    for _ in range(2):
        scene.plan()
        gather()
    messages = Message.objects.order_by("pk")
    assert {message.person for message in messages} == {scene.reviewer, scene.manager}
    assert set(Job.objects.filter(kind="remind").values_list("key", "queue")) == {
        (f"message:{message.pk}", "mail") for message in messages
    }
    assert Reminder.objects.get(person=scene.manager).sent_at is None


def test_the_inbox_shows_the_newest_of_each_deadline_that_stands(scene: Scene, days_pass: Days) -> None:
    scene.ask(15)
    other = scene.ask(2)
    scene.plan()
    days_pass(1)
    scene.plan()
    assert [r.days_before for r in inbox(scene.farmer)] == [1, 14]
    other.answered_on = today()
    other.save()
    scene.plan()
    assert [r.days_before for r in inbox(scene.farmer)] == [14]
    mark_read(scene.farmer)
    assert all(r.read_at for r in inbox(scene.farmer))


@pytest.mark.django_db(transaction=True)
def test_planners_at_once_raise_each_reminder_once(make_scene: Callable[[], Scene]) -> None:
    scene = make_scene()
    for days in range(0, 60, 3):
        scene.ask(days)
    errors: list[Any] = []
    start = threading.Barrier(4)

    def one() -> None:
        start.wait()
        try:
            plan([scene.case.pk])
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=one) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert Reminder.objects.count() == 20


def test_the_file_of_a_case_that_moved_is_still_to_be_handed_over(scene: Scene) -> None:
    Case.objects.update(step="transferred", closed_on=today())
    scene.ask(7, of="control_body", kind="control_file_handover")
    scene.ask(7)
    derive.plan_the_day()
    work.drain("db", limit_seconds=10)
    assert {r.person for r in Reminder.objects.all()} == {scene.reviewer, scene.manager}
