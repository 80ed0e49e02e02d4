"""Control bodies of themselves: their years and groups in figures, and the duties they told of."""

from certification import models
from certification.law.facts import bodies as facts
from certification.queries.facts.rows import Life, rows_of_body
from certification.queries.facts.statement import Statement, complete

# Days between which nobody is known to be certified show as a gap: of every certificate its first and its last day.
# Where the first day of recognition was not read, only that the body was recognised by some day, its first certificate
# counts as the first day; a body of which no certificate is known has none.
CONTROL_BODY = Statement(
    facts.ControlBody,
    f"""
, recognised AS (
    SELECT control_body_id, min(since) AS since,
           min(since) FILTER (WHERE NOT since_at_the_latest) AS surely_since, bool_or(since IS NULL) AS untold
      FROM certification_recognition WHERE country = 'KZ' AND control_body_id IN (SELECT id FROM scope) GROUP BY 1
), stated AS (
    SELECT control_body_id, bool_or(last_certified_on IS NULL AND none_certified IS NOT TRUE) AS untold
      FROM certification_bodyyear WHERE control_body_id IN (SELECT id FROM scope) GROUP BY 1
), certificate AS (
    SELECT c.control_body_id, e.valid_from, least(e.valid_to, gone.since) AS valid_to
      FROM certification_case c
      JOIN certification_certificate e ON e.case_id = c.id
      LEFT JOIN certification_certificatemark gone
        ON gone.certificate_id = e.id AND gone.kind = 'withdrawn' AND gone.until IS NULL
     WHERE c.control_body_id IN (SELECT id FROM scope)
), certified AS (
    SELECT control_body_id, array_agg(DISTINCT day ORDER BY day) AS days
      FROM (SELECT control_body_id, valid_from AS day FROM certificate
             UNION ALL SELECT control_body_id, valid_to FROM certificate
             UNION ALL SELECT control_body_id, last_certified_on FROM certification_bodyyear
                        WHERE last_certified_on IS NOT NULL AND control_body_id IN (SELECT id FROM scope)) d
     GROUP BY control_body_id
)
SELECT NULL::bigint AS "case", s.id AS control_body, s.id, s.code AS ref, recognised.since, NULL::date AS until,
       CASE WHEN recognised.untold THEN NULL
            WHEN recognised.surely_since = recognised.since THEN recognised.since
            WHEN cardinality(certified.days) > 0 THEN least(recognised.since, certified.days[1])
       END AS recognised_since,
       coalesce(certified.days, ARRAY[]::date[]) AS certified_on,
       {complete("body_years", of="body")} AND stated.untold IS NOT TRUE AS years_complete
  FROM scope s
  JOIN recognised ON recognised.control_body_id = s.id
  LEFT JOIN stated ON stated.control_body_id = s.id
  LEFT JOIN certified ON certified.control_body_id = s.id
""",
    of_body=True,
)


def _figure(stated: str, counted: str) -> str:
    """What was stated; else what the record counts, where every case of the body is in it."""
    return f"coalesce(y.{stated}, CASE WHEN y.all_cases_on_record THEN {counted} END)::bigint AS {stated}"


def _unless_untold(count: str, untold: str) -> str:
    return f"CASE WHEN {untold} = 0 THEN {count} END"


# A year is judged if the body told of it or, since the acts apply, inspected anybody in it.
BODY_YEAR = Statement(
    facts.BodyYear,
    f"""
, own AS (
    SELECT c.id, c.control_body_id, c.closed_on, p.is_group,
           coalesce(c.contract_signed_on, c.declaration_received_on) AS began,
           c.step NOT IN ('draft', 'applied', 'documents_requested', 'refused', 'left') AS held
      FROM certification_case c JOIN certification_producer p ON p.id = c.producer_id
     WHERE c.control_body_id IN (SELECT id FROM scope)
), visit AS (
    SELECT o.control_body_id, extract(year FROM i.inspected_on)::int AS year,
           count(*) FILTER (WHERE i.physical) AS physical,
           count(*) FILTER (WHERE i.physical IS NULL) AS untold,
           count(*) FILTER (WHERE i.kind = 'additional') AS additional,
           count(*) FILTER (WHERE i.physical AND NOT i.announced) AS unannounced,
           count(*) FILTER (WHERE i.physical IS NOT FALSE AND i.announced IS NULL) AS announced_untold
      FROM own o JOIN certification_inspection i ON i.case_id = o.id
     WHERE i.inspected_on IS NOT NULL AND i.cancelled_on IS NULL GROUP BY 1, 2
), sampled AS (
    SELECT o.control_body_id, extract(year FROM t.taken_on)::int AS year, count(DISTINCT o.id) AS operators
      FROM own o JOIN certification_sample t ON t.case_id = o.id WHERE NOT o.is_group GROUP BY 1, 2
), told AS (
    SELECT control_body_id, year FROM certification_bodyyear WHERE control_body_id IN (SELECT id FROM scope)
     UNION SELECT control_body_id, year FROM visit WHERE year >= 2022
), held AS (
    SELECT t.control_body_id, t.year, count(*) FILTER (WHERE NOT o.is_group) AS operators,
           count(*) FILTER (WHERE o.is_group) AS groups, count(*) FILTER (WHERE o.began IS NULL) AS untold
      FROM told t JOIN own o ON o.control_body_id = t.control_body_id
       AND (o.began <= make_date(t.year, 1, 1) OR (o.began IS NULL AND o.held))
       AND (o.closed_on IS NULL OR o.closed_on > make_date(t.year, 1, 1)) GROUP BY 1, 2
)
SELECT NULL::bigint AS "case", s.id AS control_body, s.id * 10000 + told.year AS id,
       coalesce(nullif(y.ref, ''), told.year::text) AS ref, make_date(told.year, 1, 1) AS since, NULL::date AS until,
       told.year,
       {_figure("operators", "CASE WHEN coalesce(held.untold, 0) = 0 THEN coalesce(held.operators, 0) END")},
       {_figure("groups", "CASE WHEN coalesce(held.untold, 0) = 0 THEN coalesce(held.groups, 0) END")},
       {
        _figure(
            "physical_inspections", _unless_untold("coalesce(visit.physical, 0)", "coalesce(visit.untold, 0)")
        )
    },
       {_figure("additional_inspections", "coalesce(visit.additional, 0)")},
       {
        _figure(
            "unannounced_inspections",
            _unless_untold(
                "coalesce(visit.unannounced, 0)", "coalesce(visit.untold + visit.announced_untold, 0)"
            ),
        )
    },
       {_figure("operators_sampled", "coalesce(sampled.operators, 0)")},
       y.report_delivered_on,
       CASE WHEN y.report_delivered_on IS NOT NULL THEN false ELSE NOT y.report_delivered END AS report_missing
  FROM told
  JOIN scope s ON s.id = told.control_body_id
  LEFT JOIN certification_bodyyear y ON y.control_body_id = told.control_body_id AND y.year = told.year
  LEFT JOIN visit ON visit.control_body_id = told.control_body_id AND visit.year = told.year
  LEFT JOIN sampled ON sampled.control_body_id = told.control_body_id AND sampled.year = told.year
  LEFT JOIN held ON held.control_body_id = told.control_body_id AND held.year = told.year
""",
    of_body=True,
)


def _never(done_on: str, told: str) -> str:
    """Whether it is stated that something was not done."""
    return f"CASE WHEN t.{done_on} IS NOT NULL THEN false ELSE NOT t.{told} END"


DELEGATION = rows_of_body(facts.Delegation, models.Delegation, life=Life("t.since", "t.until"))
_KINDS = ", ".join(f"'{kind}'" for kind in models.Retention.Kind)

# A kind of record of which no row says how long it is kept stands for itself, numbered below zero: it is left out where
# the list is declared complete, and untold where it is not.
RETENTION = Statement(
    facts.Retention,
    f"""
SELECT NULL::bigint AS "case", s.id AS control_body, t.id, left(coalesce(nullif(t.ref, ''), t.id::text), 60) AS ref,
       t.since, t.until, t.kind AS keeps, t.months::bigint AS months, false AS left_out
  FROM scope s JOIN certification_retention t ON t.control_body_id = s.id
UNION ALL
SELECT NULL, s.id, -(s.id * 10 + kept.place), kept.kind, NULL, NULL, kept.kind, NULL,
       CASE WHEN {complete("retentions", of="body")} THEN true END
  FROM scope s
 CROSS JOIN unnest(ARRAY[{_KINDS}]) WITH ORDINALITY AS kept (kind, place)
 WHERE NOT EXISTS (SELECT FROM certification_retention t WHERE t.control_body_id = s.id AND t.kind = kept.kind)
""",
    of_body=True,
)
DOSSIER_CHANGE = rows_of_body(
    facts.DossierChange,
    models.DossierChange,
    life=Life("t.changed_on"),
    never_sent=_never("sent_on", "sent"),
)
OFIS_NOTIFICATION = rows_of_body(
    facts.OfisNotification,
    models.OfisNotification,
    life=Life("t.received_on"),
    never_replied=_never("replied_on", "replied"),
)
CONTROL_FILE_REQUEST = rows_of_body(
    facts.ControlFileRequest,
    models.ControlFileRequest,
    life=Life("t.requested_on"),
    never_delivered=_never("delivered_on", "delivered"),
)
SHARED_SUSPICION = rows_of_body(
    facts.SharedSuspicion,
    models.SharedSuspicion,
    life=Life("t.known_on"),
    never_shared=_never("shared_on", "shared"),
)
PUBLIC_LIST_UPDATE = rows_of_body(
    facts.PublicListUpdate,
    models.PublicListUpdate,
    life=Life("t.changed_on"),
    never_shown=_never("shown_on", "shown"),
)
NOTIFIED_DECISION = rows_of_body(
    facts.NotifiedDecision,
    models.NotifiedDecision,
    life=Life("t.decided_on"),
    never_notified=_never("notified_on", "notified"),
)

STATEMENTS: tuple[Statement, ...] = ()
BODY_STATEMENTS = (
    CONTROL_BODY,
    BODY_YEAR,
    DELEGATION,
    RETENTION,
    DOSSIER_CHANGE,
    OFIS_NOTIFICATION,
    CONTROL_FILE_REQUEST,
    SHARED_SUSPICION,
    PUBLIC_LIST_UPDATE,
    NOTIFIED_DECISION,
)
