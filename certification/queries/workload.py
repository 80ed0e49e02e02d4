"""The morning: what is late, what is due, where, and how that has moved over twelve weeks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from certification.models import Case, Inspection, Sweep
from certification.process import Actor, Role, Step
from certification.queries.cases import cases
from certification.queries.deadlines import Deadline, deadlines_of

WEEK = 7
WEEKS_SHOWN = 12


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One deadline with the case it belongs to."""

    deadline: Deadline
    case: Case


@dataclass(frozen=True, slots=True)
class Morning:
    """The queue of one actor on one day, the latest first, and its sums."""

    day: date
    late: tuple[QueueRow, ...]
    soon: tuple[QueueRow, ...]
    late_by_region: dict[str, int]


@dataclass(frozen=True, slots=True)
class LateWeek:
    """How much was late at the end of one week, by whose turn it was."""

    day: date
    ours: int
    theirs: int


def morning(
    actor: Actor, day: date, *, caretaker: str | None = None, region: str = "", days_ahead: int = WEEK
) -> Morning:
    """What is late on `day` or due within `days_ahead`; `caretaker` "" means cases nobody has taken."""
    rows = cases(actor).filter(closed_on__isnull=True)
    if caretaker is not None:
        rows = rows.filter(caretaker=caretaker)
    if region:
        rows = rows.filter(producer__region_id=region)
    deadlines = deadlines_of(rows.values_list("pk", flat=True), actor, day, horizon=days_ahead)
    by_id = {row.pk: row for row in rows.filter(pk__in={d.case_id for d in deadlines})}
    queue = [QueueRow(d, by_id[d.case_id]) for d in deadlines if d.case_id in by_id]
    late = tuple(row for row in queue if row.deadline.due_on < day)
    regions = Counter(row.case.producer.region_id for row in late)
    return Morning(day, late, tuple(queue[len(late) :]), dict(regions))


def awaiting_decision(actor: Actor) -> list[Case]:
    """Cases that wait for the reviewer's decision, the longest wait first."""
    return list(cases(actor).filter(step=Step.DECISION_PENDING).order_by("step_since"))


def visits_between(actor: Actor, since: date, until: date, day: date) -> list[Inspection]:
    """Planned visits that start in a half-open span of days, as the actor may see them on `day`."""
    rows = Inspection.objects.visible_on(actor, day).filter(
        inspected_on__isnull=True,
        cancelled_on__isnull=True,
        planned_since__gte=since,
        planned_since__lt=until,
    )
    return list(rows.select_related("case__producer__region").order_by("planned_since", "pk"))


def last_sweep() -> Sweep | None:
    """The newest full check that has ended."""
    return Sweep.objects.filter(finished_at__isnull=False).first()


def lateness(actor: Actor, day: date) -> list[LateWeek]:
    """How many requests and non-compliances were late at the end of each of the last twelve weeks."""
    days = [day - timedelta(days=WEEK * back) for back in range(WEEKS_SHOWN - 1, -1, -1)]
    everything = actor.role in (Role.OFFICIAL, Role.SYSTEM)
    with connection.cursor() as cursor:
        cursor.execute(_LATENESS, {"days": days, "body": actor.control_body_id, "everything": everything})
        counted = {row[0]: (row[1], row[2]) for row in cursor.fetchall()}
    return [LateWeek(d, *counted.get(d, (0, 0))) for d in days]


_LATENESS = """
WITH due AS (
    SELECT case_id, asked_of, due_on, coalesce(answered_on, withdrawn_on) AS done_on FROM certification_request
    UNION ALL
    SELECT case_id, 'producer', due_on, coalesce(corrected_on, closed_on) FROM certification_noncompliance)
SELECT weeks.day, count(*) FILTER (WHERE due.asked_of = 'control_body'),
       count(*) FILTER (WHERE due.asked_of = 'producer')
  FROM unnest(%(days)s::date[]) AS weeks(day)
  JOIN due ON due.due_on < weeks.day AND (due.done_on IS NULL OR due.done_on > weeks.day)
  JOIN certification_case AS c ON c.id = due.case_id AND (c.closed_on IS NULL OR c.closed_on > weeks.day)
 WHERE %(everything)s OR c.control_body_id = %(body)s
 GROUP BY weeks.day
"""
