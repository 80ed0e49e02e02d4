"""The ledger in SQL: which obligation is whose, on which day each is spoken of, and what stands of what was raised.

Everything here is one statement over any number of cases; nothing is read into Python to be decided there.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Max

from certification.queries.deadlines import Deadline
from certification.queries.obligations import FEW, RUN, obligations, parameters
from tracker.models import ReminderKind, ReminderLead

# A lead of so many days reaches farther back where a row of holidays lies before it; nobody sends that far ahead.
HOLIDAYS = 21

# Each lead of a kind against each last day in use: on which day it falls, when the next one does. Of those that lie
# before `since` only the nearest can still be wanted, so the others are left out.
SLOT = """
slot AS (
    SELECT DISTINCT kind, due_on FROM obligation
), kind AS (
    SELECT slot.kind, slot.due_on, k.statutory, k.dated_by_law, k.kind AS leads_of
      FROM slot
      JOIN tracker_reminderkind AS k
        ON k.kind = coalesce((SELECT own.kind FROM tracker_reminderkind AS own WHERE own.kind = slot.kind), '*')
), lead AS (
    SELECT kind.kind, kind.due_on, l.audience, each.days, kind.statutory,
           kind.dated_by_law AND each.days = 0 AS exact,
           CASE WHEN l.working THEN coalesce(counted.day, kind.due_on - each.days) ELSE kind.due_on - each.days END
           AS falls_on
      FROM kind
      JOIN tracker_reminderlead AS l ON l.kind_id = kind.leads_of AND l.in_use
      CROSS JOIN LATERAL (
           SELECT l.days - step * coalesce(l.every, 1)::int AS days
             FROM generate_series(0, CASE WHEN l.every IS NULL THEN 0
                  ELSE greatest(0, (%(today)s::date - kind.due_on + l.days) / l.every) END) AS step) AS each
      LEFT JOIN calendar AS last ON l.working AND last.day = kind.due_on
      LEFT JOIN calendar AS counted ON l.working AND counted.works AND counted.nth = last.nth - each.days
), sent AS (
    SELECT lead.*, CASE WHEN exact THEN falls_on WHEN days < 0 THEN coalesce(c.worked_from, falls_on)
                        ELSE coalesce(c.worked_until, falls_on) END AS send_on
      FROM lead LEFT JOIN calendar AS c ON c.day = lead.falls_on
), next AS (
    SELECT sent.*, lead(send_on) OVER (PARTITION BY kind, due_on, audience ORDER BY send_on, days DESC) AS next_on
      FROM sent WHERE send_on <= %(today)s
), due AS MATERIALIZED (
    SELECT * FROM next WHERE send_on >= %(since)s OR next_on IS NULL OR next_on > %(since)s
)"""

# Who acts in the cases, by side. Whom nobody stands above, the Ministry does.
PERSON = """
holds AS MATERIALIZED (
    SELECT m.user_id AS person_id, m.role, m.since, o.producer_id, o.control_body_id, o.kind, u.courtesy
      FROM tracker_membership AS m
      JOIN tracker_organisation AS o ON o.id = m.organisation_id
      JOIN tracker_user AS u ON u.id = m.user_id AND u.is_active
     WHERE m.since <= %(today)s AND (m.until IS NULL OR m.until > %(today)s)
       AND o.kind IN ('producer', 'control_body', 'ministry')
), concerned AS (
    SELECT c.id AS case_id, 'asked' AS audience, 'producer' AS asked_of, h.person_id, h.since, h.courtesy,
           false AS visits_only
      FROM certification_case AS c JOIN holds AS h ON h.producer_id = c.producer_id AND h.role = 'producer'
     WHERE {c}
    UNION ALL
    SELECT c.id, 'asked', 'control_body', h.person_id, h.since, h.courtesy, h.role = 'inspector'
      FROM certification_case AS c
      JOIN holds AS h ON h.control_body_id = c.control_body_id AND h.role IN ('reviewer', 'manager', 'inspector')
     WHERE {c}
    UNION ALL
    SELECT c.id, 'supervisor', 'producer', h.person_id, h.since, h.courtesy, false
      FROM certification_case AS c
      JOIN holds AS h ON h.control_body_id = c.control_body_id AND h.role IN ('reviewer', 'manager')
     WHERE {c}
    UNION ALL
    SELECT c.id, 'supervisor', 'control_body', h.person_id, h.since, h.courtesy, false
      FROM certification_case AS c
      JOIN holds AS h ON h.control_body_id = c.control_body_id AND h.role = 'manager'
     WHERE {c}
    UNION ALL
    SELECT c.id, 'supervisor', 'control_body', h.person_id, h.since, h.courtesy, false
      FROM certification_case AS c
      JOIN holds AS h ON h.kind = 'ministry' AND h.role = 'official'
     WHERE {c} AND NOT EXISTS (SELECT FROM holds AS m WHERE m.control_body_id = c.control_body_id AND m.role = 'manager')
), wanted AS MATERIALIZED (
    SELECT o.*, p.person_id, p.audience, greatest(o.begun_on, p.since) AS begun, due.days, due.send_on, due.next_on,
           due.statutory, due.exact, p.courtesy
      FROM obligation AS o
      JOIN due ON due.kind = o.kind AND due.due_on = o.due_on
      JOIN concerned AS p ON p.case_id = o.case_id AND p.asked_of = o.asked_of AND p.audience = due.audience
       AND (NOT p.visits_only OR o.kind IN ('inspection', 'annual_inspection', 'inspection_report'))
    UNION ALL
    SELECT o.*, h.person_id, 'ministry', greatest(o.begun_on, h.since), due.days, due.send_on, due.next_on,
           due.statutory, due.exact, h.courtesy
      FROM obligation AS o
      JOIN due ON due.kind = o.kind AND due.due_on = o.due_on AND due.audience = 'ministry'
      JOIN holds AS h ON h.kind = 'ministry' AND h.role = 'official'
)"""  # noqa: E501

# Nobody can tell PostgreSQL how many rows a relation above will have; guessing millions it would sort them on disk.
JOIN_IN_MEMORY = "SELECT set_config('enable_mergejoin', 'off', true)"

_SAME = "wanted.case_id = r.case_id AND wanted.person_id = r.person_id AND wanted.identity = r.deadline"
_STANDS = f"EXISTS (SELECT FROM wanted WHERE {_SAME} AND wanted.due_on = r.due_on)"

CALL_MOOT = """
gone AS (
    UPDATE tracker_reminder AS r SET moot_at = %(at)s
     WHERE {r} AND r.moot_at IS NULL AND NOT {stands}
), back AS (
    UPDATE tracker_reminder AS r SET moot_at = NULL WHERE {r} AND r.moot_at IS NOT NULL AND {stands}
)"""

# In the order of the unique key, lest two planners wait for each other.
RAISE = """
INSERT INTO tracker_reminder (case_id, person_id, deadline, due_on, days_before, kind, what, send_on, raised_on,
                              raised_at, late, statutory, exact, escalated)
SELECT case_id, person_id, identity, due_on, days, kind, left(what, 200), falls.day, %(today)s, %(at)s,
       falls.day < %(today)s, statutory, exact, audience <> 'asked'
  FROM wanted
 CROSS JOIN LATERAL (SELECT coalesce(begun, %(since)s) AS begun) AS known
 CROSS JOIN LATERAL (SELECT least(%(today)s, greatest(known.begun, %(since)s)) AS day) AS seen
 CROSS JOIN LATERAL (SELECT least(%(today)s, greatest(send_on, known.begun)) AS day) AS falls
 WHERE (send_on >= seen.day OR next_on IS NULL OR next_on > seen.day) AND (statutory OR courtesy)
 ORDER BY case_id, person_id, identity, due_on, days
    ON CONFLICT DO NOTHING"""

STANDING = """
SELECT DISTINCT case_id, person_id, identity, due_on, kind, asked_of, what, number
  FROM wanted WHERE person_id = %(person)s"""

# A request has its own day even where work of its kind has a term besides.
OWN = """
SELECT case_id, 0, identity, due_on, kind, asked_of, what, number
  FROM obligation WHERE kind IN (SELECT kind FROM term) AND NOT starts_with(identity, 'request:')"""


@dataclass(frozen=True, slots=True)
class Cases:
    """The cases a statement is about: a run of ids, or a few named ones."""

    first: int = 0
    last: int = 0
    few: tuple[int, ...] = ()

    def where(self, column: str) -> str:
        """The condition on a column that holds the id of a case."""
        return (FEW if self.few else RUN).format(column=column)

    @property
    def ids(self) -> dict[str, Any]:
        return {"cases": list(self.few)} if self.few else {"first": self.first, "last": self.last}


def write(cases: Cases, *, today: date, at: Any, since: date) -> int:
    """Raise what falls due, call moot what no longer stands, revive what stands again; how many rows are new.

    `since` is the first day nobody has planned for yet: of leads before it only the nearest is made up for.
    """
    changes = CALL_MOOT.format(r=cases.where("r.case_id"), stands=_STANDS)
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(JOIN_IN_MEMORY)
        cursor.execute(f"{_with(cases)}, {changes} {RAISE}", _values(cases, today, since) | {"at": at})
        return int(cursor.rowcount)


def standing(person: int, cases: Sequence[int], today: date) -> dict[tuple[int, str, date], Deadline]:
    """What these cases ask of one person or tell them of at this moment, by case, identity and last day."""
    few = Cases(few=tuple(cases))
    with connection.cursor() as cursor:
        cursor.execute(f"{_with(few)} {STANDING}", _values(few, today, today) | {"person": person})
        rows = cursor.fetchall()
    return {(row[0], row[2], row[3]): _deadline(*row) for row in rows}


def own(cases: Sequence[int], today: date) -> list[Deadline]:
    """What waits for our side in these cases, each with the last day of its term."""
    values = _values(Cases(), today, today) | {"cases": list(cases)}
    with connection.cursor() as cursor:
        cursor.execute(f"WITH {obligations(FEW)} {OWN}", values)
        return [_deadline(*row) for row in cursor.fetchall()]


def _deadline(
    case: int, _person: int, identity: str, due_on: date, kind: str, asked_of: str, what: str, number: str
) -> Deadline:
    params = {"number": number} | ({"rule": what} if kind == "rule" else {})
    return Deadline(kind, identity, case, due_on, asked_of, "" if kind == "rule" else what, params)


def _with(cases: Cases) -> str:
    people = PERSON.format(c=cases.where("c.id"))
    return f"WITH {obligations(FEW if cases.few else RUN)}, {SLOT}, {people}"


def _values(cases: Cases, today: date, since: date) -> dict[str, Any]:
    terms = ReminderKind.objects.exclude(term_days=None).values_list("kind", "term_days")
    farthest = ReminderLead.objects.filter(in_use=True).aggregate(most=Max("days"))["most"] or 0
    return (
        parameters()
        | cases.ids
        | {
            "today": today,
            "since": since,
            "farthest": today + timedelta(days=farthest * 7 // 5 + HOLIDAYS),
            "terms": json.dumps([{"kind": kind, "days": days} for kind, days in terms]),
        }
    )
