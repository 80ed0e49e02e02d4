"""The morning: what is late, what is due, where, and how that has moved over twelve weeks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import connection
from django.db.models import Count, Q

from certification.models import Case, Event, Inspection, Sweep
from certification.process import Actor, Role, Step
from certification.queries.cases import cases
from certification.queries.deadlines import (
    CONTROL_BODY,
    FORECAST_SUBJECTS,
    HANDOVER,
    PRODUCER,
    RULES,
    Deadline,
    deadlines_of,
)
from certification.queries.past import at_step, cases_on, put_back

__all__ = [
    "CONTROL_BODY",
    "PRODUCER",
    "Morning",
    "QueueRow",
    "Week",
    "awaiting_decision",
    "changes_since",
    "last_sweep",
    "late_count",
    "morning",
    "next_due",
    "visits_between",
    "weeks",
]

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
class Week:
    """How things stood at the end of one week: late by whose turn it was, due soon, waiting, serious."""

    day: date
    ours: int
    theirs: int
    soon: int
    pending: int
    serious: int

    @property
    def late(self) -> int:
        """Late, whosever turn it was."""
        return self.ours + self.theirs


def morning(
    actor: Actor,
    day: date,
    *,
    caretaker: str | None = None,
    region: str = "",
    days_ahead: int = WEEK,
    known: datetime | None = None,
) -> Morning:
    """What is late on `day` or due within `days_ahead`; `caretaker` "" means cases nobody has taken."""
    rows = cases(actor)
    narrowed = caretaker is not None or bool(region)
    if caretaker is not None:
        rows = rows.filter(caretaker=caretaker)
    if region:
        rows = rows.filter(producer__region_id=region)
    wanted = rows.values_list("pk", flat=True) if narrowed else None
    deadlines = deadlines_of(wanted, actor, day, horizon=days_ahead, known=known)
    by_id = {row.pk: row for row in rows.filter(pk__in={d.case_id for d in deadlines})}
    queue = [QueueRow(d, by_id[d.case_id]) for d in deadlines if d.case_id in by_id]
    late = tuple(row for row in queue if row.deadline.due_on < day)
    regions = Counter(row.case.producer.region_id for row in late)
    return Morning(day, late, tuple(queue[len(late) :]), dict(regions))


def next_due(actor: Actor, day: date, known: datetime | None = None) -> date | None:
    """The nearest day from `day` on by which something is due, for whoever has nothing in the queue."""
    ahead = (
        deadline.due_on for deadline in deadlines_of(None, actor, day, known=known) if deadline.due_on >= day
    )
    return next(ahead, None)


def changes_since(actor: Actor, moment: datetime, until: datetime | None = None) -> dict[str, int]:
    """How often each verb was said since that moment, up to another, in the cases the actor may see."""
    rows = Event.objects.visible_to(actor).filter(at__gte=moment, case__isnull=False)
    if until is not None:
        rows = rows.filter(at__lt=until)
    told = rows.order_by().values_list("verb").annotate(n=Count("pk"))
    return dict(told)


def awaiting_decision(actor: Actor, day: date | None = None) -> list[Case]:
    """Cases that wait for the reviewer's decision, or waited on an earlier day; the longest wait first."""
    if day is None:
        return list(cases(actor).filter(step=Step.DECISION_PENDING).order_by("step_since"))
    return put_back(at_step(cases_on(cases(actor), day), Step.DECISION_PENDING))


def visits_between(actor: Actor, since: date, until: date, day: date) -> list[Inspection]:
    """Planned visits that start in a half-open span of days, as the actor may see them on `day`."""
    rows = Inspection.objects.visible_on(actor, day).filter(
        Q(inspected_on__isnull=True) | Q(inspected_on__gt=day),
        Q(cancelled_on__isnull=True) | Q(cancelled_on__gt=day),
        planned_since__gte=since,
        planned_since__lt=until,
    )
    return list(rows.select_related("case__producer__region").order_by("planned_since", "pk"))


def last_sweep(before: datetime | None = None) -> Sweep | None:
    """The newest full check, ended or under way; of an earlier moment the newest that had ended by then."""
    return (Sweep.objects.all() if before is None else Sweep.objects.filter(finished_at__lt=before)).first()


def weeks(actor: Actor, day: date, known: datetime | None = None) -> list[Week]:
    """The last twelve weeks up to `day`, the oldest first, counted as the queue counts.

    A past day is read from what the record says of it now: a deadline that was moved counts where it stands.
    """
    return _weeks(
        actor, [day - timedelta(days=WEEK * back) for back in range(WEEKS_SHOWN - 1, -1, -1)], known
    )


def late_count(actor: Actor, day: date, known: datetime | None = None) -> int:
    """How many deadlines are late on `day`, in one query: the length of the morning's late queue."""
    return _weeks(actor, [day], known)[0].late


def _weeks(actor: Actor, days: list[date], known: datetime | None) -> list[Week]:
    everything = actor.role in (Role.OFFICIAL, Role.SYSTEM)
    values: dict[str, Any] = {
        "days": days,
        "known": known,
        "shift": settings.LEGAL_DAY_SHIFT,
        "today": days[-1],
        "handover": HANDOVER,
        "ahead": WEEK,
        "body": actor.control_body_id,
        "everything": everything,
        "rules": list(RULES),
        "subjects": list(FORECAST_SUBJECTS),
    }
    with connection.cursor() as cursor:
        cursor.execute(_WEEKS, values)
        return [Week(*row) for row in cursor.fetchall()]


_WEEKS = """
WITH mine AS (
    SELECT id, step, closed_on FROM certification_case WHERE %(everything)s OR control_body_id = %(body)s
), due AS (
    SELECT case_id, asked_of, due_on, coalesce(answered_on, withdrawn_on) AS done_on, kind = %(handover)s AS outlasts,
           asked_on AS begun_on
      FROM certification_request
    UNION ALL
    SELECT case_id, 'producer', due_on, coalesce(corrected_on, closed_on), false, established_on
      FROM certification_noncompliance
    UNION ALL
    SELECT case_id, 'control_body', coalesce(planned_until - 1, planned_since), coalesce(inspected_on, cancelled_on),
           false, NULL
      FROM certification_inspection WHERE planned_since IS NOT NULL
    UNION ALL
    SELECT paper.case_id, 'producer', paper.valid_to,
           CASE WHEN next.id IS NOT NULL
                THEN least((next.issued_at AT TIME ZONE 'Asia/Almaty')::date, %(today)s::date) END, false,
           (paper.issued_at AT TIME ZONE 'Asia/Almaty')::date + %(shift)s::int
      FROM certification_certificate AS paper
      JOIN mine ON mine.id = paper.case_id AND mine.step IN ('certified', 'suspended')
      LEFT JOIN certification_certificate AS next ON next.supersedes_id = paper.id
    UNION ALL
    SELECT case_id, 'control_body', lower(during) - 1, upper(during), false, NULL FROM certification_finding
     WHERE (%(known)s::timestamptz IS NULL AND retired_at IS NULL
            OR recorded_at < %(known)s AND (retired_at IS NULL OR retired_at >= %(known)s))
       AND outcome = 'unmet' AND rule = ANY(%(rules)s) AND subject_kind = ANY(%(subjects)s)
), open AS (
    SELECT weeks.day, due.asked_of, due.due_on
      FROM unnest(%(days)s::date[]) AS weeks(day)
      JOIN due ON due.due_on IS NOT NULL AND (due.done_on IS NULL OR due.done_on > weeks.day)
       AND (due.begun_on IS NULL OR due.begun_on <= weeks.day)
      JOIN mine ON mine.id = due.case_id
       AND (mine.closed_on IS NULL OR mine.closed_on > weeks.day OR due.outlasts)
)
SELECT weeks.day,
       (SELECT count(*) FROM open WHERE open.day = weeks.day AND due_on < weeks.day AND asked_of = 'control_body'),
       (SELECT count(*) FROM open WHERE open.day = weeks.day AND due_on < weeks.day AND asked_of = 'producer'),
       (SELECT count(*) FROM open
         WHERE open.day = weeks.day AND due_on BETWEEN weeks.day AND weeks.day + %(ahead)s::int),
       (SELECT count(*) FROM certification_casestep AS step JOIN mine ON mine.id = step.case_id
         WHERE step.step = 'decision_pending' AND step.since <= weeks.day
           AND (step.until IS NULL OR step.until > weeks.day)),
       (SELECT count(*) FROM certification_noncompliance AS nc JOIN mine ON mine.id = nc.case_id
         WHERE nc.level <> 'minor' AND nc.established_on <= weeks.day
           AND (nc.closed_on IS NULL OR nc.closed_on > weeks.day)
           AND (mine.closed_on IS NULL OR mine.closed_on > weeks.day))
  FROM unnest(%(days)s::date[]) AS weeks(day) ORDER BY weeks.day
"""
