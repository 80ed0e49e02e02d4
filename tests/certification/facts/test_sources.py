"""The same facts, whether one case reads them on its own connection or a shard as Arrow."""

from __future__ import annotations

import pytest
from polars.testing import assert_frame_equal

from certification.actions.dossiers.rehearsal import rehearsal
from certification.models import Apiary, Case, HoldingYear, Parcel, Treatment
from certification.queries.facts import OwnConnection, calendar_of, facts_of, snapshot
from certification.queries.facts.frames import STATEMENTS
from tests.certification.facts.apiaries import beekeeping
from tests.certification.facts.gatherings import gathering, signed
from tests.certification.facts.holdings import holding

pytestmark = pytest.mark.django_db(transaction=True)
SEVERAL = 12
MOST = 50  # kinds of subject these holdings tell of; the rest have files of their own


def test_own_connection_and_snapshot_give_equal_frames() -> None:
    cases = [holding(number, seed=number % 4) for number in range(1, SEVERAL)]
    for case in cases[1:3]:
        beekeeping(case)
        gathering(case)
        signed(case)
    _with_gaps(cases[0])
    own = facts_of(OwnConnection(), cases[0].pk, cases[-1].pk)
    with snapshot() as source:
        crowd = facts_of(source, cases[0].pk, cases[-1].pk)
        assert calendar_of(source) == calendar_of(OwnConnection())
    assert sum(frame.height > 0 for frame in own.values()) > MOST
    for kind, frame in own.items():
        assert_frame_equal(frame, crowd[kind], check_row_order=False)


def test_a_case_alone_has_the_facts_it_has_in_the_crowd() -> None:
    cases = [holding(number, seed=1) for number in range(1, SEVERAL)]
    crowd = facts_of(OwnConnection(), cases[0].pk, cases[-1].pk)
    for case in cases[:3]:
        for kind, frame in facts_of(OwnConnection(), case.pk).items():
            assert_frame_equal(
                frame, crowd[kind].filter(crowd[kind]["case"] == case.pk), check_row_order=False
            )


def test_a_statement_planned_once_gives_what_it_gives_afresh() -> None:
    cases = [holding(number, seed=1) for number in range(1, 4)]
    beekeeping(cases[1])
    for case in (*cases, *cases):
        afresh = facts_of(OwnConnection(), case.pk, only=[case.pk])
        for kind, frame in facts_of(OwnConnection(), case.pk).items():
            assert_frame_equal(afresh[kind], frame, check_row_order=False)


def test_what_was_planned_for_the_record_does_not_read_past_a_stage() -> None:
    case = holding(1)
    assert facts_of(OwnConnection(), case.pk)["parcel"].height
    with rehearsal():
        assert facts_of(OwnConnection(), case.pk)["parcel"].is_empty()
    assert facts_of(OwnConnection(), case.pk)["parcel"].height


def test_frames_have_the_declared_columns_and_nothing_that_arrow_cannot_carry() -> None:
    with snapshot() as source:
        frames = facts_of(source, 1, 10)
    for statement in STATEMENTS:
        frame = frames[statement.subject.kind]
        assert dict(frame.schema) == statement.schema
        assert frame.is_empty()


def test_a_snapshot_keeps_showing_the_same_moment() -> None:
    case = holding(1)
    with snapshot() as source:
        before = facts_of(source, case.pk)
        Parcel.objects.update(ref="renamed")
        assert_frame_equal(facts_of(source, case.pk)["parcel"], before["parcel"])
    with snapshot() as source:
        assert facts_of(source, case.pk)["parcel"]["ref"].to_list() == ["renamed"]


def _with_gaps(case: Case) -> None:
    """Nulls, empty lists and open ends in the crowd."""
    Treatment.objects.filter(producer=case.producer).update(kind=None)
    HoldingYear.objects.filter(producer=case.producer).update(colonies=None, manure_complete=None)
    case.inspections.all().delete()
    Apiary.objects.filter(producer=case.producer).update(since=None)
    case.producer.conversions.filter(apiary__isnull=False).delete()
