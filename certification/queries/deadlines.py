"""Deadlines: every day by which somebody has to do something, read from the record and from the findings.

Nothing here is stored: a deadline is what a request, a non-compliance, a certificate, a planned visit or a rule
says. `due_on` is the last day in time; a deadline is late from the day after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import reduce
from operator import and_
from typing import Any

from django.db.models import Q

from certification.models import Certificate, Finding, Inspection, NonCompliance, Request
from certification.process import Actor, Step
from certification.queries.day import end_of

PRODUCER = "producer"
CONTROL_BODY = "control_body"
HANDOVER = "control_file_handover"
FORECAST_SUBJECTS = ("operator", "case_product", "group", "holding_year", "consignment")
# Rules that run out by the calendar, and whose turn it then is.
RULES = {"CTRL-YEARLY": CONTROL_BODY, "COI-COMPLETED": CONTROL_BODY}
HAVE_A_CERTIFICATE = (Step.CERTIFIED, Step.SUSPENDED)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One thing due: `identity` is stable for as long as it is the same thing, `asked_of` is whose turn it is."""

    kind: str
    identity: str
    case_id: int
    due_on: date
    asked_of: str
    text: str = ""
    params: dict[str, Any] = field(default_factory=dict, compare=False)

    def days_left(self, day: date) -> int:
        """Days until the last day in time; negative once late."""
        return (self.due_on - day).days


def deadlines_of(
    cases: Iterable[int] | None,
    actor: Actor,
    day: date,
    *,
    horizon: int = 400,
    known: datetime | None = None,
) -> list[Deadline]:
    """Open deadlines the actor may see, of these cases (None: all), due at the latest `horizon` days from `day`.

    Ordered by day. A closed case has none; a visit that is still secret has none for a producer. Of an earlier day
    they are those that were open then; findings as far as they were `known` before that moment.
    """
    reach = _Reach(cases, actor, day, day + timedelta(days=horizon), known)
    found = [deadline for source in SOURCES for deadline in source(reach)]
    return sorted(found, key=lambda deadline: (deadline.due_on, deadline.case_id, deadline.identity))


@dataclass(frozen=True, slots=True)
class _Reach:
    """Which rows a source may look at."""

    cases: Iterable[int] | None
    actor: Actor
    day: date
    last: date
    known: datetime | None

    def without(self, *days: str) -> Q:
        """Rows of which none of these days had come by the day."""
        return reduce(and_, (Q(**{f"{on}__isnull": True}) | Q(**{f"{on}__gt": self.day}) for on in days))

    def within(self, rows: Any, path: str = "case") -> Any:
        """A closed case has no deadlines, but for the handover of its file to the body that follows."""
        of_open_case = self.without(f"{path}__closed_on")
        rows = rows.filter(of_open_case | Q(kind=HANDOVER) if rows.model is Request else of_open_case)
        return rows if self.cases is None else rows.filter(**{f"{path}__in": list(self.cases)})


def _requests(reach: _Reach) -> Iterator[Deadline]:
    rows = Request.objects.visible_to(reach.actor).filter(
        reach.without("answered_on", "withdrawn_on"), asked_on__lte=reach.day, due_on__lte=reach.last
    )
    for row in reach.within(rows):
        params = {"id": row.pk, "uuid": str(row.uuid)}
        yield Deadline(row.kind, f"request:{row.pk}", row.case_id, row.due_on, row.asked_of, row.text, params)


def _noncompliances(reach: _Reach) -> Iterator[Deadline]:
    rows = NonCompliance.objects.visible_to(reach.actor).filter(
        reach.without("closed_on", "corrected_on"), established_on__lte=reach.day, due_on__lte=reach.last
    )
    for row in reach.within(rows):
        params = {"id": row.pk, "number": row.number, "level": row.level}
        yield Deadline(
            "noncompliance", f"noncompliance:{row.pk}", row.case_id, row.due_on, PRODUCER, row.text, params
        )


def _certificates(reach: _Reach) -> Iterator[Deadline]:
    rows = Certificate.objects.visible_to(reach.actor).filter(
        Q(superseded_by__isnull=True) | Q(superseded_by__issued_at__gte=end_of(reach.day)),
        case__step__in=HAVE_A_CERTIFICATE,
        issued_at__lt=end_of(reach.day),
        valid_to__lte=reach.last,
    )
    for row in reach.within(rows):
        params = {"number": row.number}
        yield Deadline(
            "certificate_expires",
            f"certificate:{row.pk}",
            row.case_id,
            row.valid_to,
            PRODUCER,
            row.number,
            params,
        )


def _visits(reach: _Reach) -> Iterator[Deadline]:
    rows = Inspection.objects.visible_on(reach.actor, reach.day).filter(
        reach.without("inspected_on", "cancelled_on"), planned_since__lte=reach.last
    )
    for row in reach.within(rows):
        last = row.planned_until - timedelta(days=1) if row.planned_until else row.planned_since
        if last > reach.last:
            continue
        params = {
            "uuid": str(row.uuid),
            "kind": row.kind,
            "since": row.planned_since,
            "announced": row.announced,
        }
        yield Deadline("inspection", f"inspection:{row.pk}", row.case_id, last, CONTROL_BODY, "", params)


def _findings(reach: _Reach) -> Iterator[Deadline]:
    """A rule that stops being met, or has stopped: its last good day is the deadline."""
    rows = (
        Finding.objects.visible_to(reach.actor)
        .known_at(reach.known)
        .filter(
            Q(during__startswith__gt=reach.day) | Q(during__contains=reach.day),
            outcome="unmet",
            subject_kind__in=FORECAST_SUBJECTS,
            during__startswith__lte=reach.last + timedelta(days=1),
            rule__in=list(RULES),
        )
    )
    for row in reach.within(rows):
        last = row.during.lower - timedelta(days=1)
        identity = f"finding:{row.rule}:{row.subject_kind}:{row.subject_id}:{row.during.lower}"
        yield Deadline("rule", identity, row.case_id, last, RULES[row.rule], "", {"rule": row.rule})


SOURCES = (_requests, _noncompliances, _certificates, _visits, _findings)
