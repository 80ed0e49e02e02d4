"""Obligations: everything somebody has to do by a day, as one SQL relation over any set of cases.

The same things `deadlines.py` tells one reader, and what waits on our side besides, in the form in which a whole
country is planned for by one statement. `due_on` is the last day in time. Where neither law nor record names a day,
our side has a term in working days, told from outside as `terms`; without one such work is no obligation.
"""

from __future__ import annotations

import json

from django.conf import settings

from certification.queries.deadlines import FORECAST_SUBJECTS, HANDOVER, HAVE_A_CERTIFICATE, RULES

FEW = "{column} = ANY(%(cases)s)"
RUN = "{column} BETWEEN %(first)s AND %(last)s"
# The working days of so many years around the day asked for are laid out.
DAYS_BACK, DAYS_AHEAD = 1500, 800

# `nth` counts worked days, so that a term is a difference; `until` and `from` are the nearest worked days.
CALENDAR = """
calendar AS MATERIALIZED (
    SELECT day, works, count(*) FILTER (WHERE works) OVER upwards AS nth,
           coalesce(max(day) FILTER (WHERE works) OVER upwards, day) AS worked_until,
           coalesce(min(day) FILTER (WHERE works) OVER (ORDER BY day DESC), day) AS worked_from
      FROM (SELECT each::date AS day, coalesce(kept.working, extract(isodow FROM each) < 6) AS works
              FROM generate_series(%(today)s::date - %(back)s::int, %(today)s::date + %(ahead)s::int,
                                   interval '1 day') AS each
              LEFT JOIN certification_calendarday AS kept ON kept.place = 'KZ' AND kept.day = each::date) AS days
    WINDOW upwards AS (ORDER BY day)
)"""

# kind, identity, case, last day, whose turn, what (text or rule), a number, the day it began.
OBLIGATION = """
term AS MATERIALIZED (
    SELECT terms.kind, begun.day AS begun_on, ends.day AS due_on
      FROM jsonb_to_recordset(%(terms)s::jsonb) AS terms(kind text, days int)
      CROSS JOIN calendar AS begun
      JOIN calendar AS ends ON ends.works AND ends.nth = begun.nth + terms.days
), obligation AS MATERIALIZED (
    SELECT r.kind, 'request:' || r.id AS identity, r.case_id, r.due_on, r.asked_of, r.text AS what, '' AS number,
           r.asked_on AS begun_on
      FROM certification_request AS r JOIN certification_case AS c ON c.id = r.case_id
     WHERE {r} AND (r.answered_on IS NULL OR r.answered_on > %(today)s)
       AND (r.withdrawn_on IS NULL OR r.withdrawn_on > %(today)s) AND r.asked_on <= %(today)s
       AND r.due_on <= %(farthest)s AND (c.closed_on IS NULL OR c.closed_on > %(today)s OR r.kind = %(handover)s)
    UNION ALL
    SELECT 'noncompliance', 'noncompliance:' || n.id, n.case_id, n.due_on, 'producer', n.text, n.number::text,
           n.established_on
      FROM certification_noncompliance AS n JOIN certification_case AS c ON c.id = n.case_id
     WHERE {n} AND (n.corrected_on IS NULL OR n.corrected_on > %(today)s)
       AND (n.closed_on IS NULL OR n.closed_on > %(today)s) AND n.established_on <= %(today)s
       AND n.due_on <= %(farthest)s AND (c.closed_on IS NULL OR c.closed_on > %(today)s)
    UNION ALL
    SELECT 'noncompliance_review', 'noncompliance_review:' || n.id, n.case_id, term.due_on, 'control_body', '',
           n.number::text, n.corrected_on
      FROM certification_noncompliance AS n JOIN certification_case AS c ON c.id = n.case_id
      JOIN term ON term.kind = 'noncompliance_review' AND term.begun_on = n.corrected_on
     WHERE {n} AND n.corrected_on <= %(today)s AND (n.closed_on IS NULL OR n.closed_on > %(today)s)
       AND (c.closed_on IS NULL OR c.closed_on > %(today)s)
    UNION ALL
    SELECT 'certificate_expires', 'certificate:' || p.id, p.case_id, p.valid_to, 'producer', p.number, p.number,
           p.valid_from
      FROM certification_certificate AS p JOIN certification_case AS c ON c.id = p.case_id
     WHERE {p} AND c.step = ANY(%(certified)s) AND p.valid_to <= %(farthest)s
       AND NOT EXISTS (SELECT FROM certification_certificate AS next WHERE next.supersedes_id = p.id)
       AND (c.closed_on IS NULL OR c.closed_on > %(today)s)
    UNION ALL
    SELECT 'ministry_notice', 'ministry_notice:' || m.id, m.case_id, term.due_on, 'control_body', '', m.decision,
           m.decided_on
      FROM certification_ministrynotice AS m
      JOIN term ON term.kind = 'ministry_notice' AND term.begun_on = m.decided_on
     WHERE {m} AND (m.told_on IS NULL OR m.told_on > %(today)s)
    UNION ALL
    SELECT told.kind, told.kind || ':' || v.id, v.case_id, told.due_on, told.asked_of, '', '', told.begun_on
      FROM certification_inspection AS v JOIN certification_case AS c ON c.id = v.case_id
      CROSS JOIN LATERAL (
           SELECT 'inspection' AS kind, 'control_body' AS asked_of, coalesce(v.planned_until - 1, v.planned_since)
                  AS due_on,
                  (uuid_extract_timestamp(v.uuid) AT TIME ZONE 'Asia/Almaty')::date + %(shift)s::int AS begun_on
            WHERE v.inspected_on IS NULL OR v.inspected_on > %(today)s
           UNION ALL
           SELECT 'visit', 'producer', v.planned_since,
                  (uuid_extract_timestamp(v.uuid) AT TIME ZONE 'Asia/Almaty')::date + %(shift)s::int
            WHERE (v.inspected_on IS NULL OR v.inspected_on > %(today)s) AND v.announced
              AND v.planned_since >= %(today)s AND (v.secret_until IS NULL OR v.secret_until <= %(today)s)
           UNION ALL
           SELECT 'inspection_report', 'control_body', term.due_on, v.inspected_on
             FROM term WHERE term.kind = 'inspection_report' AND term.begun_on = v.inspected_on
              AND v.inspected_on <= %(today)s AND v.reported_at IS NULL) AS told
     WHERE {v} AND (v.cancelled_on IS NULL OR v.cancelled_on > %(today)s) AND told.due_on <= %(farthest)s
       AND (c.closed_on IS NULL OR c.closed_on > %(today)s)
    UNION ALL
    SELECT 'document_review', 'document:' || d.id, d.case_id, term.due_on, 'control_body', d.title, '', d.received_on
      FROM certification_document AS d JOIN certification_case AS c ON c.id = d.case_id
      JOIN term ON term.kind = 'document_review' AND term.begun_on = d.received_on
     WHERE {d} AND d.state = 'received' AND (c.closed_on IS NULL OR c.closed_on > %(today)s)
    UNION ALL
    SELECT waits.kind, waits.kind || ':' || c.id, c.id, term.due_on, 'control_body', '', '', c.step_since
      FROM certification_case AS c
      JOIN (VALUES ('decision_pending', 'certification_decision'), ('applied', 'application_completeness_check'))
           AS waits(step, kind) ON waits.step = c.step
      JOIN term ON term.kind = waits.kind AND term.begun_on = c.step_since
     WHERE {c} AND (c.closed_on IS NULL OR c.closed_on > %(today)s)
       AND NOT EXISTS (SELECT FROM certification_request AS r WHERE r.case_id = c.id AND r.kind = waits.kind
                          AND r.answered_on IS NULL AND r.withdrawn_on IS NULL)
    UNION ALL
    SELECT 'coi_issue', 'coi_issue:' || s.id, s.case_id, term.due_on, 'control_body', s.ref, '', s.requested_on
      FROM certification_consignment AS s JOIN certification_case AS c ON c.id = s.case_id
      JOIN term ON term.kind = 'coi_issue' AND term.begun_on = s.requested_on
     WHERE {s} AND s.issued_on IS NULL AND s.departed_on IS NULL AND s.entered_on IS NULL
       AND (c.closed_on IS NULL OR c.closed_on > %(today)s)
    UNION ALL
    SELECT 'rule', 'finding:' || f.rule || ':' || f.subject_kind || ':' || f.subject_id || ':' || lower(f.during),
           f.case_id, lower(f.during) - 1, rules.asked_of, f.rule, '',
           (f.recorded_at AT TIME ZONE 'Asia/Almaty')::date + %(shift)s::int
      FROM certification_finding AS f JOIN certification_case AS c ON c.id = f.case_id
      JOIN jsonb_each_text(%(rules)s::jsonb) AS rules(rule, asked_of) ON rules.rule = f.rule
     WHERE {f} AND f.retired_at IS NULL AND f.outcome = 'unmet' AND f.subject_kind = ANY(%(subjects)s)
       AND lower(f.during) <= %(farthest)s::date + 1 AND (upper(f.during) IS NULL OR upper(f.during) > %(today)s)
       AND (c.closed_on IS NULL OR c.closed_on > %(today)s)
)"""
CASE_OF = {name: f"{name}.case_id" for name in "rnpmvdsf"} | {"c": "c.id"}


def obligations(scope: str) -> str:
    """The relations `calendar` and `obligation`, for the cases of `scope` (FEW or RUN); to stand after WITH."""
    near = {name: scope.format(column=column) for name, column in CASE_OF.items()}
    return f"{CALENDAR}, {OBLIGATION.format(**near)}"


def parameters() -> dict[str, object]:
    """What the relations ask for besides the ids of the scope, `today`, `farthest`, and `terms` (JSON rows of kind and
    days)."""
    return {
        "shift": settings.LEGAL_DAY_SHIFT,
        "rules": json.dumps(RULES),
        "back": DAYS_BACK,
        "ahead": DAYS_AHEAD,
        "handover": HANDOVER,
        "certified": list(HAVE_A_CERTIFICATE),
        "subjects": list(FORECAST_SUBJECTS),
    }
