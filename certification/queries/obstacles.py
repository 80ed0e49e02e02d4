"""What stands in the way of a step: findings that close a gate, and conditions of the record that are not met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from certification.law import BOOK
from certification.models import Case, Certificate, Finding
from certification.process import Actor, Transition

CASE_SUBJECTS = ("operator", "case_product", "group")
BLOCKING = ("unmet", "unproven")
RECOGNITION = "CTRL-RECOGNISED"


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing in the way; `code` names it for ever, `clears_on` is the first day it is gone by itself."""

    code: str
    rule: str = ""
    subject_kind: str = ""
    subject_ref: str = ""
    outcome: str = ""
    clears_on: date | None = None
    params: dict[str, Any] = field(default_factory=dict)


def obstacles_to(case: Case, transition: Transition, day: date) -> tuple[Obstacle, ...]:
    """Everything that keeps this case from this step on `day`, findings first; empty when the way is free.

    Judge the case before asking: findings are read as they stand.
    """
    rules = frozenset(rule.code for rule in BOOK if rule.gate in transition.blocked_by and not rule.advises)
    found = standing_findings(case, rules, day) if rules else []
    for need in transition.needs:
        found.extend(obstacle for obstacle in CONDITIONS[need](case, day) if obstacle not in found)
    return tuple(sorted(found, key=lambda obstacle: obstacle.code != "finding"))


def standing_findings(case: Case, rules: frozenset[str], day: date) -> list[Obstacle]:
    """Blocking findings of the operator, the group or a product; one bad parcel never closes a case's gate.

    What is unproven stands on the case itself, so there the rule says whom it is about.
    """
    of_the_case = [rule.code for rule in BOOK if rule.of.kind in CASE_SUBJECTS]
    rows = Finding.objects.filter(
        Q(subject_kind__in=CASE_SUBJECTS) | Q(subject_kind="case", rule__in=of_the_case),
        case=case,
        retired_at__isnull=True,
        during__contains=day,
        rule__in=rules,
        outcome__in=BLOCKING,
    )
    return [
        Obstacle("finding", row.rule, row.subject_kind, row.subject_ref, row.outcome, row.during.upper)
        for row in rows.order_by("rule", "subject_ref")
    ]


def has_reported(case: Case, actor: Actor) -> bool:
    """Whether this person made or reported a visit of the case since its last certificate was issued."""
    reported = case.inspections.filter(reported_at__isnull=False)
    issued = Certificate.objects.filter(case=case).order_by("-issued_at").first()
    if issued is not None:
        reported = reported.filter(reported_at__gt=issued.issued_at)
    return reported.filter(reported_by=actor.id).exists() or reported.filter(inspector_id=actor.id).exists()


def _control_body_chosen(case: Case, day: date) -> list[Obstacle]:
    return [] if case.control_body_id else [Obstacle("control_body_missing")]


def _products_named(case: Case, day: date) -> list[Obstacle]:
    return [] if case.products.exists() else [Obstacle("products_missing")]


def _requests_answered(case: Case, day: date) -> list[Obstacle]:
    rows = case.requests.filter(answered_on__isnull=True, withdrawn_on__isnull=True, asked_of="producer")
    return [
        Obstacle("request_open", params={"kind": row.kind, "text": row.text, "due_on": row.due_on})
        for row in rows
    ]


def _body_recognised(case: Case, day: date) -> list[Obstacle]:
    return standing_findings(case, frozenset({RECOGNITION}), day)


def _physical_inspection(case: Case, day: date) -> list[Obstacle]:
    reported = case.inspections.filter(physical=True, reported_at__isnull=False, inspected_on__lte=day)
    return [] if reported.exists() else [Obstacle("inspection_report_missing")]


def _sample_results(case: Case, day: date) -> list[Obstacle]:
    pending = case.samples.filter(result__isnull=True)
    detected = case.samples.filter(result="detected", settled_on__isnull=True)
    waiting = [
        Obstacle("sample_pending", params={"matrix": s.matrix, "taken_on": s.taken_on}) for s in pending
    ]
    return waiting + [
        Obstacle("sample_unsettled", params={"matrix": s.matrix, "substance": s.substance}) for s in detected
    ]


def _serious_noncompliances_closed(case: Case, day: date) -> list[Obstacle]:
    rows = case.noncompliances.filter(closed_on__isnull=True, level__in=["major", "critical"])
    return [
        Obstacle("noncompliance_open", params={"number": n.number, "level": n.level, "due_on": n.due_on})
        for n in rows
    ]


CONDITIONS: dict[str, Callable[[Case, date], list[Obstacle]]] = {
    "control_body_chosen": _control_body_chosen,
    "products_named": _products_named,
    "requests_answered": _requests_answered,
    "body_recognised": _body_recognised,
    "physical_inspection": _physical_inspection,
    "sample_results": _sample_results,
    "serious_noncompliances_closed": _serious_noncompliances_closed,
}
