"""Judging everybody: the same verdicts as one by one, nothing on stale versions, zero differences on a quiet record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from certification.actions import crowds, sweeping
from certification.actions.compliance import judge_case
from certification.actions.crowds import judge_cases, judge_shard, read_shard
from certification.actions.record import recording
from certification.actions.shards import write_shard
from certification.actions.sweeping import judge_all, sweep
from certification.engine.book import RuleBook
from certification.law import BOOK
from certification.models import Case, Conversion, Finding, Inspection, Sweep
from certification.process import SYSTEM
from certification.queries.findings import differences_of
from certification.queries.shards import shards
from tests.certification.facts.holdings import d, holding

pytestmark = pytest.mark.django_db(transaction=True)
MANY = 80


def everything() -> list[tuple[object, ...]]:
    rows = Finding.objects.filter(case__isnull=False).order_by(
        "case", "rule", "subject_kind", "subject_id", "during"
    )
    return list(rows.values_list("pk", "case", "rule", "subject_id", "outcome", "during", "retired_at"))


@contextmanager
def changed_meanwhile(case: Case) -> Iterator[None]:
    """Somebody changes the record of a case between reading and writing."""
    yield
    with recording("test_inspect", by=SYSTEM, case=case) as record:
        Inspection.objects.create(case=case, kind="annual", physical=True, inspected_on=d("2027-05-01"))
        record.facts_changed(case)


def test_three_cases_get_alone_what_they_get_in_the_crowd() -> None:
    cases = [holding(number, seed=number) for number in range(1, MANY + 1)]
    done = judge_all(size=30)
    assert (done.checked, done.waiting, done.changed_cases) == (MANY, 0, MANY)
    for case in (cases[0], cases[29], cases[-1]):
        assert not differences_of(case)
    before = everything()
    proof = sweep(size=50)
    assert (proof.checked, proof.changed_cases, proof.opened, proof.retired, proof.failures) == (
        MANY,
        0,
        0,
        0,
        [],
    )
    assert everything() == before


def test_scattered_cases_judged_in_one_pass_get_what_they_get_alone() -> None:
    cases = [holding(number, seed=number) for number in range(1, 21)]
    chosen = cases[::3]
    done = judge_cases([case.pk for case in reversed(chosen)])
    assert (done.cases, done.waiting, done.changed_cases) == (7, 0, 7)
    assert set(Finding.objects.values_list("case", flat=True)) == {case.pk for case in chosen}
    for case in chosen:
        assert not differences_of(case)
    assert judge_cases([case.pk for case in chosen]).changed_cases == 0
    assert judge_cases([]).cases == 0


def test_the_crowd_finds_nothing_to_add_to_cases_judged_alone() -> None:
    for number in range(1, 4):
        with transaction.atomic():
            judge_case(Case.objects.select_for_update().get(pk=holding(number, seed=number).pk))
    before = everything()
    assert sweep().changed_cases == 0
    assert everything() == before


def test_a_case_that_changed_after_it_was_read_is_left_to_its_job() -> None:
    quiet, busy = holding(1), holding(2)
    with changed_meanwhile(busy):
        read = read_shard(quiet.pk, busy.pk)
    with transaction.atomic():
        written = write_shard(read.versions, read.differences)
    assert (written.waiting, written.changed_cases) == (1, 1)
    assert not Finding.objects.filter(case=busy).exists()
    quiet.refresh_from_db()
    busy.refresh_from_db()
    assert (quiet.judged_version, busy.judged_version) == (quiet.facts_version, 0)


def test_a_case_that_a_step_judged_meanwhile_keeps_the_rows_of_the_step() -> None:
    case = holding(1)
    read = read_shard(case.pk, case.pk)
    with transaction.atomic():
        judge_case(Case.objects.select_for_update().get(pk=case.pk))
    before = everything()
    with transaction.atomic():
        assert write_shard(read.versions, read.differences).changed_cases == 0
    assert everything() == before


def test_a_shard_does_not_see_what_is_not_committed() -> None:
    case = holding(1)
    judge_all()
    with transaction.atomic():
        Inspection.objects.all().delete()
        assert not read_shard(case.pk, case.pk).differences


def test_a_change_round_the_record_is_found_mended_and_named() -> None:
    sound, tampered = holding(1), holding(2)
    judge_all()
    Conversion.objects.filter(producer=tampered.producer).delete()
    found = sweep()
    assert [failure["reference"] for failure in found.failures] == [tampered.reference]
    assert found.changed_cases == 1
    assert not differences_of(tampered)
    assert not differences_of(sound)
    assert sweep().failures == []


def test_a_case_that_waits_for_its_job_is_judged_and_no_failure() -> None:
    case = holding(1)
    judge_all()
    with changed_meanwhile(case):
        pass
    found = sweep()
    assert (found.changed_cases, found.failures) == (1, [])
    case.refresh_from_db()
    assert case.judged_version == case.facts_version


def test_a_new_book_changes_findings_without_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    holding(1)
    judge_all()
    for module in (crowds, sweeping):
        monkeypatch.setattr(module, "BOOK", RuleBook(BOOK.rules[1:], BOOK.subjects))
    found = sweep()
    assert found.retired > 0
    assert found.failures == []


def test_every_sweep_is_stored_with_its_book_and_shows_its_progress() -> None:
    for number in range(1, 6):
        holding(number)
    seen: list[tuple[int, int]] = []
    done = sweep(lambda checked, cases: seen.append((checked, cases)), size=2)
    stored = Sweep.objects.get()
    assert seen == [(2, 5), (4, 5), (5, 5)]
    assert (stored.pk, stored.book, stored.checked) == (done.pk, BOOK.fingerprint, 5)
    assert stored.finished_at is not None


def test_an_empty_record_is_swept_too() -> None:
    assert sweep().checked == 0
    assert list(shards()) == []
    assert judge_shard(1, 100).cases == 0


def test_findings_of_a_rule_keep_their_reason_through_copy() -> None:
    case = holding(1)
    Inspection.objects.all().delete()
    judge_all()
    row = Finding.objects.filter(rule="CTRL-YEARLY", case=case, outcome="unmet").first()
    assert row is not None
    assert row.because == {"facts": {"inspections_complete": True, "under_control_since": "2024-03-01"}}
    assert row.subject_ref == "T1"


def test_a_finding_of_an_odd_name_survives_copy() -> None:
    case = holding(1)
    odd = 'Ә "a", b\\n'
    case.producer.parcel_set.update(ref=odd)
    judge_all()
    assert not differences_of(case)
    assert set(Finding.objects.filter(subject_kind="parcel").values_list("subject_ref", flat=True)) == {odd}


def test_cases_are_locked_in_the_order_of_their_ids() -> None:
    cases = [holding(number) for number in range(1, 4)]
    read = read_shard(cases[0].pk, cases[-1].pk)
    shuffled = read.versions.sort("case", descending=True)
    statements: list[str] = []

    def watch(execute, sql, params, many, context):  # type: ignore[no-untyped-def]
        statements.append(sql)
        return execute(sql, params, many, context)

    with transaction.atomic(), connection.execute_wrapper(watch):
        write_shard(shuffled, read.differences)
    (lock,) = (sql for sql in statements if "FOR UPDATE" in sql)
    assert re.search(r'ORDER BY .*"id" ASC FOR UPDATE', lock) or "ORDER BY 1 ASC" in lock, lock


def test_several_slices_are_written_in_one_transaction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowds, "SLICE", 1)
    cases = [holding(number) for number in range(1, 4)]
    done = judge_shard(cases[0].pk, cases[-1].pk)
    assert (done.cases, done.changed_cases, done.waiting) == (3, 3, 0)
    assert not any(differences_of(case) for case in cases)
