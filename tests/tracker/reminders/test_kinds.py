"""Every kind of obligation on both sides of its days: before a lead falls, on it, on the last day, and after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from certification.models import Case, Consignment, Document, Finding, MinistryNotice
from certification.process import SYSTEM
from certification.queries.day import today
from certification.queries.deadlines import deadlines_of
from tests.factories import InspectionFactory, NonComplianceFactory
from tests.tracker.reminders.conftest import Scene
from tests.tracker.reminders.test_ledger import a_certificate, worked
from tracker.models import Reminder, ReminderKind

DAY = timedelta(days=1)
WEEK = 7


def document(scene: Scene, _: date) -> None:
    Document.objects.create(
        case=scene.case, kind="land_deed", title="Deed", received_on=today(), handed_in_by="E"
    )


def visit(scene: Scene, last: date) -> None:
    InspectionFactory(
        case=scene.case, inspected_on=None, reported_at=None, planned_since=last, announced=True
    )


def visited(scene: Scene, _: date) -> None:
    InspectionFactory(case=scene.case, inspected_on=today(), reported_at=None, result=None, announced=None)


def corrected(scene: Scene, _: date) -> None:
    NonComplianceFactory(case=scene.case, due_on=today() + DAY, corrected_on=today())


def at_step(step: str) -> Callable[[Scene, date], None]:
    return lambda scene, _: Case.objects.update(step=step, step_since=today()) and None


def expiring(scene: Scene, last: date) -> None:
    Case.objects.update(step="certified")
    a_certificate(scene, valid_to=last)


def decided(scene: Scene, _: date) -> None:
    paper = a_certificate(scene, valid_to=today() + 400 * DAY)
    MinistryNotice.objects.create(case=scene.case, certificate=paper, decision="issued", decided_on=today())


def requested(scene: Scene, _: date) -> None:
    Consignment.objects.create(case=scene.case, ref="C-1", product="wheat", requested_on=today())


def unmet_after(rule: str, kind: str) -> Callable[[Scene, date], Finding]:
    return lambda scene, last: Finding.objects.create(
        case=scene.case, subject_kind=kind, subject_id=1, subject_ref="it", rule=rule,
        rule_version=date(2022, 1, 1), outcome="unmet", during=(last + DAY, None), because={},
        recorded_at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip


def ask(kind: str, of: str = "producer") -> Callable[[Scene, date], Any]:
    return lambda scene, last: scene.ask((last - today()).days, of=of, kind=kind)


@dataclass(frozen=True)
class Kind:
    """What makes it, whose turn it then is, the last lead before the end and the first after it, in days."""

    make: Callable[[Scene, date], Any]
    asked: str = "reviewer"
    before: int = 0
    after: int | None = WEEK


KINDS = {
    "missing_documents": Kind(ask("missing_documents"), "farmer"),
    "corrective_action_plan": Kind(ask("corrective_action_plan"), "farmer"),
    "lab_result": Kind(ask("lab_result", "control_body")),
    "noncompliance": Kind(lambda scene, last: NonComplianceFactory(case=scene.case, due_on=last), "farmer"),
    "noncompliance_review": Kind(corrected),
    "document_review": Kind(document),
    "inspection": Kind(visit),
    "visit": Kind(visit, "farmer", before=1, after=None),
    "inspection_report": Kind(visited),
    "certificate_expires": Kind(expiring, "farmer"),
    "application_completeness_check": Kind(at_step("applied")),
    "certification_decision": Kind(at_step("decision_pending")),
    "ministry_notice": Kind(decided, after=1),
    "coi_issue": Kind(requested, after=2),
    "rule CTRL-YEARLY": Kind(unmet_after("CTRL-YEARLY", "operator")),
    "rule COI-COMPLETED": Kind(unmet_after("COI-COMPLETED", "consignment")),
}


def test_no_kind_that_is_settled_is_left_out() -> None:
    settled = set(ReminderKind.objects.exclude(kind="*").values_list("kind", flat=True))
    assert settled <= {name.split(" ")[0] for name in KINDS}


@pytest.mark.parametrize("name", KINDS)
def test_both_sides_of_its_days(scene: Scene, days_pass: Callable[[int], None], name: str) -> None:
    kind, told = KINDS[name], name.split(" ")[0]
    person = getattr(scene, kind.asked)
    term = ReminderKind.objects.filter(kind=told).values_list("term_days", flat=True).first()
    last = worked(today(), term) if term else today() + WEEK * DAY
    kind.make(scene, last)

    def raised_on(day: date) -> set[int]:
        days_pass((day - today()).days)
        scene.plan()
        rows = Reminder.objects.filter(person=person, kind=told, due_on=last, moot_at=None)
        return set(rows.values_list("days_before", flat=True))

    lead = last - kind.before * DAY
    assert kind.before not in raised_on(lead - DAY)
    assert kind.before in raised_on(lead)
    assert min(raised_on(last)) == kind.before
    if kind.after is None:
        return
    late = last + kind.after * DAY
    while late.weekday() > 4:  # these weeks have no other days off
        late += DAY
    assert min(raised_on(late - DAY)) == kind.before
    assert min(raised_on(late)) == -kind.after
    ours = Reminder.objects.filter(person=person, kind=told, days_before__lte=kind.before)
    assert not ours.filter(late=True).exists()


@pytest.mark.parametrize(("rule", "kind"), [("CTRL-YEARLY", "operator"), ("COI-COMPLETED", "consignment")])
def test_the_pages_know_rules_that_run_out(
    scene: Scene, days_pass: Callable[[int], None], rule: str, kind: str
) -> None:
    last = today() + 2 * DAY
    unmet_after(rule, kind)(scene, last)
    for left in (2, 0, -1):
        days_pass((last - today()).days - left)
        [due] = deadlines_of([scene.case.pk], SYSTEM, today())
        assert (due.days_left(today()), due.asked_of, due.params) == (left, "control_body", {"rule": rule})
