"""What a foreign key would promise of the ledger is promised by its triggers, also to those who come at one moment."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from certification.models import CaseProduct, CaseStep
from tests.factories import CaseFactory, UserFactory
from tests.torture.machines import until
from tests.tracker.reminders.conftest import Scene
from tracker.models import Reminder

RAISE = """
INSERT INTO tracker_reminder (case_id, person_id, deadline, kind, what, due_on, days_before, send_on, raised_on, raised_at)
SELECT c, p, 'request:1', 'missing_documents', '', current_date, n, current_date, current_date, now()
  FROM unnest(%s::bigint[], %s::bigint[]) WITH ORDINALITY AS rows(c, p, n)"""  # noqa: E501
NOBODY = 2**40
WAITS = "SELECT count(*) FROM pg_locks WHERE NOT granted"


def insert(cases: list[int], people: list[int]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(RAISE, [cases, people])


def delete(table: str, key: int) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE id = %s", [key])
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("wrong", range(3))
def test_one_row_of_many_that_names_nobody_is_refused_with_all(scene: Scene, wrong: int) -> None:
    case, person = scene.case.pk, scene.farmer.pk
    cases, people = [case] * 3, [person] * 3
    with pytest.raises(IntegrityError):
        insert([*cases[:wrong], NOBODY, *cases[wrong + 1 :]], people)
    with pytest.raises(IntegrityError):
        insert(cases, [*people[:wrong], NOBODY, *people[wrong + 1 :]])
    assert not Reminder.objects.exists()
    insert(cases, people)
    assert Reminder.objects.count() == 3


def test_what_a_reminder_names_cannot_go_and_what_none_names_can(scene: Scene) -> None:
    named, unnamed = UserFactory(), UserFactory()
    case, other = CaseFactory(), CaseFactory()
    for children in (CaseProduct, CaseStep):
        children.objects.filter(case__in=[case, other]).delete()
    insert([case.pk], [named.pk])
    with pytest.raises(IntegrityError, match="reminders name"):
        delete("tracker_user", named.pk)
    with pytest.raises(IntegrityError, match="reminders name"):
        delete("certification_case", case.pk)
    delete("tracker_user", unnamed.pk)
    delete("certification_case", other.pk)
    assert Reminder.objects.get().case == case


@pytest.mark.parametrize("column", ["case", "person"])
def test_a_reminder_is_about_the_same_for_ever(scene: Scene, column: str) -> None:
    insert([scene.case.pk], [scene.farmer.pk])
    other = CaseFactory() if column == "case" else scene.reviewer
    with pytest.raises(DatabaseError), transaction.atomic():
        Reminder.objects.update(**{column: other})
    Reminder.objects.update(read_at=None, case=scene.case, person=scene.farmer)


@pytest.mark.django_db(transaction=True)
def test_who_deletes_waits_for_who_raises_and_is_refused(make_scene: Callable[[], Scene]) -> None:
    scene, person = make_scene(), UserFactory()
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute(RAISE, [[scene.case.pk], [person.pk]])
            deleting = pool.submit(elsewhere, f"DELETE FROM tracker_user WHERE id = {person.pk}")
            until(somebody_waits)
        assert deleting.result(20) == "ForeignKeyViolation"
    assert Reminder.objects.get().person == person


@pytest.mark.django_db(transaction=True)
def test_who_raises_waits_for_who_deletes_and_is_refused(make_scene: Callable[[], Scene]) -> None:
    scene, person = make_scene(), UserFactory()
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("DELETE FROM tracker_user WHERE id = %s", [person.pk])
            raising = pool.submit(elsewhere, RAISE, [[scene.case.pk], [person.pk]])
            until(somebody_waits)
        assert raising.result(20) == "ForeignKeyViolation"
    assert not Reminder.objects.exists()


def elsewhere(sql: str, values: Any = None) -> str:
    """Run it over a connection of its own; the name of the error, if there was one."""
    own = connection.get_connection_params()
    told = {name: own[name] for name in ("dbname", "host", "port", "user", "password") if own.get(name)}
    with psycopg.connect(**told, autocommit=True) as line:
        try:
            line.execute(sql, values)
        except psycopg.Error as error:
            return type(error).__name__
    return ""


def somebody_waits() -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITS)
        return bool(cursor.fetchone()[0])
