"""Control bodies as the office lists them: those an actor may look into, with what stands against each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet

from certification.errors import NotFound
from certification.models import Case, ControlBody, Finding
from certification.process import CLOSED, Actor, Role


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A control body on a day: its open cases, and how many rules stand against itself, by outcome."""

    body: ControlBody
    open_cases: int
    rules: dict[str, int]


def bodies_seen_by(actor: Actor) -> QuerySet[ControlBody]:
    """All of them for the Ministry, their own for the people of a control body, none for anybody else."""
    rows = ControlBody.objects.order_by("code")
    return rows if actor.role is Role.OFFICIAL else rows.filter(pk=actor.control_body_id or 0)


def body_seen_by(actor: Actor, code: str) -> ControlBody:
    """The body of that code; NotFound where it is not for this actor to see."""
    found = bodies_seen_by(actor).filter(code=code).first()
    if found is None:
        raise NotFound(code)
    return found


def rows_of_bodies(actor: Actor, day: date, known: datetime | None = None) -> list[BodyRow]:
    """One row per body this actor may look into, those with most against them first."""
    standing: dict[int | None, dict[str, int]] = defaultdict(dict)
    findings = Finding.objects.known_at(known).filter(control_body__isnull=False, during__contains=day)
    counted = findings.order_by().values_list("control_body", "outcome")
    for body, outcome, rules in counted.annotate(rules=Count("rule", distinct=True)):
        standing[body][outcome] = rules
    alive = Case.objects.exclude(step__in=CLOSED).order_by().values_list("control_body")
    cases = dict(alive.annotate(open=Count("pk")))
    rows = [BodyRow(body, cases.get(body.pk, 0), standing[body.pk]) for body in bodies_seen_by(actor)]
    return sorted(rows, key=lambda row: (-row.rules.get("unmet", 0), -row.open_cases, row.body.code))
