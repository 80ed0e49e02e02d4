"""The record as it stood on an earlier day: what came later is not there, what was told later is not told yet.

The record keeps the day of every entry, so that the past is read from it; nothing is stored twice. Findings know more:
when each was recorded and when it was retired (see `FindingRows.known_at`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from certification.errors import Invalid
from certification.models import Answer, Case, CaseStep, Document, Inspection, NonCompliance, Request, Sample
from certification.process import CLOSED, Step
from certification.queries.day import end_of

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Told:
    """`begins` is the day a row is there from; `later` the days told afterwards, with what stood before each."""

    begins: str = ""
    later: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)


TOLD: dict[type, Told] = {
    NonCompliance: Told("established_on", {"corrected_on": {}, "closed_on": {}}),
    Request: Told("asked_on", {"answered_on": {}, "withdrawn_on": {}}),
    Document: Told("received_on", {"decided_on": {"state": Document.State.RECEIVED, "reason": ""}}),
    Answer: Told("answered_on", {"decided_on": {"accepted": None}}),
    Sample: Told(
        "taken_on", {"reported_on": {"result": None, "substance": "", "value_ug_kg": None}, "settled_on": {}}
    ),
    Inspection: Told(
        later={
            "inspected_on": {"result": None, "reported_at": None},
            "reported_at": {"result": None},
            "cancelled_on": {},
        }
    ),
}


def as_it_was(rows: Iterable[Row], day: date) -> list[Row]:
    """The rows that were there on the day, changed in memory to what was told of them by then; never to be saved."""
    kept = []
    for row in rows:
        told = TOLD[type(row)]
        if told.begins and _later(getattr(row, told.begins), day):
            continue
        for name, before in told.later.items():
            if _later(getattr(row, name), day):
                for changed, value in {name: None, **before}.items():
                    setattr(row, changed, value)
        kept.append(row)
    return kept


def case_as_it_was(case: Case, day: date) -> Case:
    """The case at the step of that day, changed in memory; refused before the day on which it was opened."""
    if case.opened_on is not None and case.opened_on > day:
        raise Invalid("case_not_opened_yet", "on", opened_on=case.opened_on)
    step = case.steps.filter(since__lte=day).order_by("since", "id").last()
    return _at_step(case, step.step, step.since) if step is not None else case


def cases_on(rows: QuerySet[Case], day: date) -> QuerySet[Case]:
    """The cases that had been opened by the day, each with `step_then` and `since_then` where its steps tell."""
    steps = CaseStep.objects.filter(case=OuterRef("pk"), since__lte=day).order_by("-since", "-id")
    return rows.filter(Q(opened_on__isnull=True) | Q(opened_on__lte=day)).annotate(
        step_then=Subquery(steps.values("step")[:1]), since_then=Subquery(steps.values("since")[:1])
    )


def at_step(rows: QuerySet[Case], step: str) -> QuerySet[Case]:
    """Of such cases those that stood at a step, by what they stand at now where their steps do not tell."""
    return rows.filter(Q(step_then=step) | Q(step_then__isnull=True, step=step)).order_by(
        F("since_then").asc(nulls_last=True), "step_since"
    )


def put_back(cases: Iterable[Case]) -> list[Case]:
    """Such cases at the step they stood at, changed in memory."""
    return [_put_back(case, vars(case).get("step_then"), vars(case).get("since_then")) for case in cases]


def _put_back(case: Case, step: str | None, since: date | None) -> Case:
    return case if step is None or since is None else _at_step(case, step, since)


def _at_step(case: Case, step: str, since: date) -> Case:
    case.step, case.step_since = step, since
    if Step(step) not in CLOSED:
        case.closed_on = None
    return case


def _later(told: date | datetime | None, day: date) -> bool:
    if isinstance(told, datetime):
        return told >= end_of(day)
    return told is not None and told > day
