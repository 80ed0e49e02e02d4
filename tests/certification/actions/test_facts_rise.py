"""Facts of many cases rise with one statement, each by one, each with its judge job; nobody's rise is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from certification.actions.record import raise_facts_version
from certification.models import Case, Job
from tests.factories import CaseFactory, make_cast


@pytest.fixture
def cases(transactional_db: None) -> Iterator[list[Case]]:
    cast = make_cast()
    made = [CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting") for _ in range(30)]
    Job.objects.all().delete()
    yield made
    connection.close()


def versions() -> set[int]:
    return set(Case.objects.values_list("facts_version", flat=True))


def test_one_statement_raises_all_and_leaves_their_jobs(cases: list[Case]) -> None:
    statements: list[str] = []

    def watch(execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        statements.append(sql)
        return execute(sql, params, many, context)

    with transaction.atomic(), connection.execute_wrapper(watch):
        assert raise_facts_version(Case.objects.filter(step="converting").distinct()) == 30
    assert len([sql for sql in statements if "SAVEPOINT" not in sql]) == 1
    assert versions() == {2}
    told = Job.objects.order_by("id").values_list("kind", "queue", "key", "payload", "state", "attempts")
    assert list(told) == [
        ("judge", "db", f"judge:{case.pk}:2", {"case": case.pk, "facts_version": 2}, "due", 0)
        for case in cases
    ]


def test_no_case_is_no_statement_and_no_job(cases: list[Case]) -> None:
    assert raise_facts_version(Case.objects.none()) == 0
    assert raise_facts_version(Case.objects.filter(pk__in=[])) == 0
    assert raise_facts_version(Case.objects.filter(step="withdrawn")) == 0
    assert (versions(), Job.objects.count()) == ({1}, 0)


def test_two_who_raise_at_once_raise_twice(cases: list[Case]) -> None:
    begun = threading.Event()

    def other() -> None:
        try:
            begun.set()
            with transaction.atomic():
                raise_facts_version(Case.objects.order_by("-pk"))
        finally:
            connection.close()

    rival = threading.Thread(target=other)
    with transaction.atomic():
        raise_facts_version(Case.objects.all())
        rival.start()
        begun.wait()
        rival.join(0.5)
        assert rival.is_alive()
    rival.join(20)
    assert versions() == {3}
    assert Job.objects.count() == 60
