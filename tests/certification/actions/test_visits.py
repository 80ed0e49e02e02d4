"""Visits: secret ones stay secret, a report is kept once, a sample has one result."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from certification.actions import inspections, noncompliances, samples
from certification.actions.noncompliances import Shortcoming
from certification.actions.once import new_id
from certification.actions.samples import Taken
from certification.errors import Conflict, Invalid, NotFound, Refused
from certification.models import Case, Event, Finding, Inspection, Sample
from certification.queries.cases import history
from certification.queries.day import today
from tests.factories import CaseFactory, Cast, SampleFactory

SOON = timedelta(days=7)


@pytest.fixture
def case(cast: Cast) -> Case:
    made: Case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    return made


def reported(case: Case, cast: Cast, uuid: UUID, **told: Any) -> Inspection:
    words = {
        "by": cast.dana,
        "inspected_on": today(),
        "physical": True,
        "result": "minor",
        "report": {"stores": "clean"},
        "shortcomings": [Shortcoming("minor", "The store register has gaps.", today() + SOON)],
        "taken": [Taken("wheat grain", today(), "LAB-KZ-01")],
    }
    return inspections.report(case.reference, uuid, **(words | told))


class TestPlanning:
    def test_an_unannounced_visit_is_secret_until_its_days_are_over(self, case: Case, cast: Cast) -> None:
        since, until = today(), today() + SOON
        row = inspections.plan_visit(
            case.reference,
            by=cast.dana,
            kind="additional",
            planned_since=since,
            planned_until=until,
            announced=False,
        )
        seen = [Inspection.objects.visible_on(cast.erzhan, day).exists() for day in (since, until)]
        assert (row.secret_until, seen) == (until, [False, True])
        assert not Inspection.objects.visible_to(cast.erzhan).exists()
        assert Inspection.objects.visible_to(cast.saule).exists()

    def test_the_history_does_not_give_it_away(self, case: Case, cast: Cast) -> None:
        row = inspections.plan_visit(
            case.reference,
            by=cast.dana,
            kind="additional",
            planned_since=today(),
            planned_until=today() + SOON,
            announced=False,
        )
        inspections.cancel_visit(row.uuid, by=cast.dana)
        assert history(case.reference, cast.erzhan) == []
        assert len(history(case.reference, cast.saule)) == 2
        case.refresh_from_db()
        assert case.facts_version == 1

    def test_an_announced_visit_is_seen_and_can_be_cancelled(self, case: Case, cast: Cast) -> None:
        row = inspections.plan_visit(case.reference, by=cast.dana, kind="annual", planned_since=today())
        assert Inspection.objects.visible_to(cast.erzhan).get() == row
        assert inspections.cancel_visit(row.uuid, by=cast.dana).cancelled_on == today()
        with pytest.raises(Refused, match="visit_is_cancelled"):
            reported(case, cast, row.uuid)

    @pytest.mark.parametrize(
        ("told", "code"),
        [
            ({"planned_since": -1}, "day_in_the_past"),
            ({"planned_since": 3, "planned_until": 3}, "ends_before_it_starts"),
            ({"planned_since": 3, "announced": False}, "window_missing"),
            ({"planned_since": 3, "kind": "party"}, "value_not_accepted"),
        ],
    )
    def test_a_plan_that_cannot_be(self, case: Case, cast: Cast, told: dict[str, Any], code: str) -> None:
        days = {k: today() + timedelta(days=v) for k, v in told.items() if k.startswith("planned")}
        with pytest.raises(Invalid, match=code):
            inspections.plan_visit(case.reference, by=cast.dana, **({"kind": "annual"} | told | days))

    def test_no_producer_plans_visits(self, case: Case, cast: Cast) -> None:
        with pytest.raises(Refused, match="not_for_your_role"):
            inspections.plan_visit(case.reference, by=cast.erzhan, kind="annual", planned_since=today())


class TestReporting:
    def test_a_report_brings_what_was_found_and_sampled(self, case: Case, cast: Cast) -> None:
        row = reported(case, cast, new_id())
        assert (row.reported_by, row.secret_until) == ("dana", None)
        assert [n.number for n in row.noncompliances.all()] == [1]
        assert [s.laboratory_id for s in row.samples.all()] == [cast.laboratory.pk]
        assert Event.objects.count() == 1

    def test_the_same_report_again_changes_nothing(self, case: Case, cast: Cast) -> None:
        uuid = new_id()
        first = reported(case, cast, uuid)
        case.refresh_from_db()
        version = case.facts_version
        assert reported(case, cast, uuid).pk == first.pk
        case.refresh_from_db()
        assert (Event.objects.count(), Sample.objects.count(), case.facts_version) == (1, 1, version)

    @pytest.mark.parametrize("change", [{"result": "clean"}, {"taken": []}, {"report": {"stores": "dirty"}}])
    def test_another_report_under_its_id_is_a_conflict(
        self, case: Case, cast: Cast, change: dict[str, Any]
    ) -> None:
        uuid = new_id()
        reported(case, cast, uuid)
        with pytest.raises(Conflict, match="other_content_under_this_id"):
            reported(case, cast, uuid, **change)

    def test_a_planned_visit_is_reported_under_its_own_id(self, case: Case, cast: Cast) -> None:
        planned = inspections.plan_visit(
            case.reference,
            by=cast.saule,
            kind="additional",
            planned_since=today(),
            planned_until=today() + SOON,
            announced=False,
        )
        row = reported(case, cast, planned.uuid)
        assert (row.pk, row.kind, row.announced) == (planned.pk, "additional", False)
        assert Inspection.objects.visible_to(cast.erzhan).get() == row

    def test_an_id_of_another_bodys_visit_gives_nothing_away(self, case: Case, cast: Cast) -> None:
        uuid = new_id()
        reported(case, cast, uuid)
        other = CaseFactory(producer=cast.stranger, control_body=cast.rival, step="converting")
        with pytest.raises(Conflict, match="other_content_under_this_id"):
            reported(other, cast, uuid, by=cast.timur)

    def test_nobody_reports_a_visit_of_tomorrow_or_of_a_stranger(self, case: Case, cast: Cast) -> None:
        with pytest.raises(Invalid, match="day_in_the_future"):
            reported(case, cast, new_id(), inspected_on=today() + timedelta(days=1))
        with pytest.raises(NotFound, match="case_not_found"):
            reported(case, cast, new_id(), by=cast.timur)
        with pytest.raises(Refused, match="not_for_your_role"):
            reported(case, cast, new_id(), by=cast.erzhan)

    def test_a_refused_report_leaves_nothing(self, case: Case, cast: Cast) -> None:
        with pytest.raises(NotFound, match="laboratory_not_found"):
            reported(case, cast, new_id(), taken=[Taken("wheat", today(), "LAB-NOWHERE")])
        assert (Inspection.objects.count(), Event.objects.count()) == (0, 0)


class TestSamples:
    def test_there_is_one_result(self, case: Case, cast: Cast) -> None:
        row = samples.take(case.reference, Taken("wheat", today(), "LAB-KZ-01"), by=cast.dana)
        words: dict[str, Any] = {"result": "detected", "substance": "glyphosate", "value_ug_kg": 12}
        samples.report_result(row.uuid, by=cast.yulia, **words)
        samples.report_result(row.uuid, by=cast.dana, **words)
        assert Event.objects.filter(verb="report_result").count() == 1
        with pytest.raises(Conflict, match="result_already_reported"):
            samples.report_result(row.uuid, by=cast.dana, **(words | {"value_ug_kg": 13}))
        with pytest.raises(Conflict, match="result_already_reported"):
            samples.report_result(row.uuid, by=cast.yulia, result="not_detected")

    def test_a_laboratory_holds_only_what_was_sent_to_it(self, case: Case, cast: Cast) -> None:
        row = SampleFactory(case=case, laboratory=None)
        with pytest.raises(NotFound, match="sample_not_found"):
            samples.report_result(row.uuid, by=cast.yulia, result="not_detected")

    @pytest.mark.parametrize(
        ("told", "code"),
        [
            ({"result": "detected"}, "substance_missing"),
            ({"result": "not_detected", "value_ug_kg": 5}, "value_without_detection"),
            ({"result": "detected", "substance": "x", "value_ug_kg": 0}, "value_not_accepted"),
            ({"result": "perhaps"}, "value_not_accepted"),
        ],
    )
    def test_a_result_that_cannot_be(self, case: Case, cast: Cast, told: dict[str, Any], code: str) -> None:
        row = SampleFactory(case=case)
        with pytest.raises(Invalid, match=code):
            samples.report_result(row.uuid, by=cast.dana, **told)

    def test_a_result_lies_between_the_sampling_and_today(self, case: Case, cast: Cast) -> None:
        row = SampleFactory(case=case, taken_on=today())
        for days in (-1, 1):
            day = today() + timedelta(days=days)
            with pytest.raises(Invalid, match="day_out_of_range"):
                samples.report_result(row.uuid, by=cast.dana, result="not_detected", reported_on=day)

    def test_a_detection_is_settled_by_the_reviewer_with_a_reason(self, case: Case, cast: Cast) -> None:
        row = SampleFactory(case=case)
        with pytest.raises(Refused, match="nothing_to_settle"):
            samples.settle(row.uuid, by=cast.marat, note="Drift.")
        samples.report_result(row.uuid, by=cast.dana, result="detected", substance="glyphosate")
        with pytest.raises(Refused, match="not_for_your_role"):
            samples.settle(row.uuid, by=cast.dana, note="Drift.")
        assert samples.settle(row.uuid, by=cast.marat, note="Drift.").settled_on == today()


class TestNonCompliances:
    def test_from_established_to_closed(self, case: Case, cast: Cast) -> None:
        told = Shortcoming("major", "Untreated seed is not proven.", today() + SOON, uuid=new_id())
        row = noncompliances.establish(case.reference, told, by=cast.dana)
        assert noncompliances.establish(case.reference, told, by=cast.dana).pk == row.pk
        with pytest.raises(Refused, match="noncompliance_not_corrected"):
            noncompliances.close(row.uuid, by=cast.marat)
        with pytest.raises(Refused, match="no_answer_to_send_back"):
            noncompliances.send_back_correction(row.uuid, "Not enough.", by=cast.dana)
        first = noncompliances.answer(row.uuid, by=cast.erzhan, text="Bought organic seed.")
        noncompliances.send_back_correction(row.uuid, "Show the invoice.", by=cast.dana)
        noncompliances.answer(row.uuid, by=cast.erzhan, text="Here it is.")
        noncompliances.accept_correction(row.uuid, by=cast.dana)
        closed = noncompliances.close(row.uuid, by=cast.marat)
        first.refresh_from_db()
        assert (closed.corrected_on, closed.closed_on, first.accepted) == (today(), today(), False)
        with pytest.raises(Refused, match="noncompliance_is_closed"):
            noncompliances.answer(row.uuid, by=cast.erzhan, text="Late.")

    def test_who_may_do_what(self, case: Case, cast: Cast) -> None:
        told = Shortcoming("minor", "Gaps.")
        with pytest.raises(Refused, match="not_for_your_role"):
            noncompliances.establish(case.reference, told, by=cast.erzhan)
        row = noncompliances.establish(case.reference, told, by=cast.dana)
        with pytest.raises(Refused, match="not_for_your_role"):
            noncompliances.close(row.uuid, by=cast.dana)
        with pytest.raises(Invalid, match="answer_missing"):
            noncompliances.answer(row.uuid, by=cast.erzhan)
        with pytest.raises(NotFound, match="noncompliance_not_found"):
            noncompliances.answer(row.uuid, by=cast.zhanna, text="Mine.")

    def test_a_finding_can_be_answered_while_it_stands(self, case: Case, cast: Cast) -> None:
        with pytest.raises(NotFound, match="finding_not_found"):
            noncompliances.answer_finding(case.reference, "CTRL-YEARLY", by=cast.erzhan, text="In May.")
        Finding.objects.create(
            case=case,
            subject_kind="operator",
            subject_id=case.pk,
            rule="CTRL-YEARLY",
            rule_version=today(),
            outcome="unmet",
            during=(today(), None),
            because={},
            recorded_at="2026-06-01T00:00Z",
        )
        row = noncompliances.answer_finding(case.reference, "CTRL-YEARLY", by=cast.erzhan, text="In May.")
        assert (row.rule, row.answered_by) == ("CTRL-YEARLY", "Ержан Сейітқали")
