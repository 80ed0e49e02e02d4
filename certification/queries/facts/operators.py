"""The operator of a case: who visited it when, and what it signed; its subcontractors and earlier control bodies."""

from certification import models
from certification.law import facts
from certification.law.facts.cases import EarlierControl, Subcontractor, UnitMap
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.settings import ranges_of, word_ranges
from certification.queries.facts.statement import Statement, by_clock, complete, some

_SINCE_CALENDAR, _UNTIL_CALENDAR = ranges_of("reading", "calendar")
_SINCE_ROLLING, _UNTIL_ROLLING = ranges_of("reading", "rolling")
_UNDERTAKEN = {
    "undertook_access": "gives_access",
    "undertook_information": "gives_information",
    "undertook_own_results": "gives_own_results",
    "undertook_to_inform_buyers": "informs_buyers",
    "undertook_file_transfer": "accepts_file_transfer",
    "undertook_to_report_leaving": "reports_withdrawal",
    "undertook_exchange": "accepts_exchange",
    "undertook_rules": "follows_rules",
    "undertook_measures": "accepts_measures",
    "no_other_body_confirmed": "no_other_body_confirmed",
}
_DECLARED = {
    "units_declared": "units_described",
    "measures_declared": "measures_described",
    "precautions_declared": "precautions_described",
    "maps_directed": "maps_have_directions",
    "maps_located": "maps_have_geolocation",
    "maps_current": "maps_up_to_date",
}
# A withdrawal that is only told bars unless it is told that the body lost recognition; one of which the reason is not
# told may or may not bar.
#
# A withdrawal on record bars unless that body was no longer recognised for Kazakhstan on its day.
_WITHDRAWN_ELSEWHERE = """
    SELECT s.id AS case_id, was.since AS day, was.since IS NULL AS untold,
           NOT EXISTS (SELECT FROM certification_recognition r
                        WHERE r.control_body_id = other.control_body_id AND r.country = 'KZ'
                          AND (r.since <= was.since OR r.since_at_the_latest)
                          AND (r.until IS NULL OR was.since < r.until)) AS spared
      FROM scope s
      JOIN certification_case other
        ON other.producer_id = s.producer_id AND other.control_body_id <> s.control_body_id
      JOIN certification_casestep was ON was.case_id = other.id AND was.step = 'withdrawn'
"""


def _stated(columns: dict[str, str], alias: str) -> str:
    """The aggregated answers; where nothing was signed at all, none was given."""
    return ",\n       ".join(
        f"CASE WHEN {alias}.case_id IS NULL THEN false ELSE {alias}.{name} END AS {name}" for name in columns
    )


def _answers(columns: dict[str, str]) -> str:
    return ", ".join(f"{some(column)} AS {name}" for name, column in columns.items())


# Before the contract nobody has the operator under control, so there is nothing to inspect. Where its day is not told,
# control began at the latest with what the body received or the operator signed first. Once a case has stood at a
# later step, a day that is missing is unknown and not "never".
OPERATOR = Statement(
    facts.Operator,
    f"""
, visit AS (
    SELECT case_id, bool_or(physical IS NULL) AS untold, bool_or(physical) AS visited,
           array_agg(inspected_on ORDER BY inspected_on) FILTER (WHERE physical) AS days,
           (array_agg({by_clock("inspected_at")} ORDER BY inspected_on, inspected_at) FILTER (WHERE physical))[1]
               AS first_at
      FROM certification_inspection
     WHERE case_id {{asked}} AND inspected_on IS NOT NULL AND cancelled_on IS NULL
     GROUP BY case_id
), declared AS (
    SELECT case_id, min(signed_on) AS signed_on, min(received_on) AS received_on, {_answers(_DECLARED)}
      FROM certification_declaration WHERE case_id {{asked}} GROUP BY case_id
), undertaken AS (
    SELECT case_id, min(signed_on) AS signed_on, {_answers(_UNDERTAKEN)}
      FROM certification_undertaking WHERE case_id {{asked}} GROUP BY case_id
), issued AS (
    SELECT case_id, min({by_clock("issued_at")}) AS first_at,
           max({by_clock("issued_at")})::date AS last_on
      FROM certification_certificate WHERE case_id {{asked}} GROUP BY case_id
), plan AS (
    SELECT producer_id, bool_or(since IS NULL) AS untold, array_agg(since ORDER BY since, id) AS since,
           array_agg(until ORDER BY since, id) AS until
      FROM certification_precautionplan WHERE producer_id IN (SELECT id FROM owner) GROUP BY producer_id
), papers AS (
    SELECT c.case_id, array_agg(c.valid_from ORDER BY c.id) AS since,
           array_agg(least(c.valid_to + 1, gone.since) ORDER BY c.id) AS until
      FROM certification_certificate c
      LEFT JOIN (SELECT certificate_id, min(since) AS since FROM certification_certificatemark
                  WHERE kind = 'withdrawn' GROUP BY certificate_id) gone ON gone.certificate_id = c.id
     WHERE c.case_id {{asked}} GROUP BY c.case_id
), pause AS (
    SELECT c.case_id, array_agg(m.since ORDER BY m.id) AS since, array_agg(m.until ORDER BY m.id) AS until
      FROM certification_certificatemark m JOIN certification_certificate c ON c.id = m.certificate_id
     WHERE m.kind = 'suspended' AND c.case_id {{asked}} GROUP BY c.case_id
), contract AS (
    SELECT producer_id, control_body_id, min(signed_on) AS signed_on
      FROM certification_contract WHERE producer_id IN (SELECT id FROM owner) GROUP BY 1, 2
), bar AS (
    SELECT case_id, bool_or(untold) AS untold, array_agg(day ORDER BY day) FILTER (WHERE NOT spared) AS days,
           array_agg(day ORDER BY day) FILTER (WHERE spared IS NULL) AS perhaps
      FROM (SELECT case_id, withdrawn_on AS day,
                   withdrawn_on IS NULL AND body_lost_recognition IS NOT TRUE AS untold,
                   body_lost_recognition AS spared
              FROM certification_earlierwithdrawal WHERE case_id {{asked}}
             UNION ALL {_WITHDRAWN_ELSEWHERE}) every_one GROUP BY case_id
), began AS (
    SELECT s.id, coalesce(s.contract_signed_on, contract.signed_on,
                          least(s.declaration_received_on, declared.received_on, undertaken.signed_on)) AS day
      FROM scope s
      LEFT JOIN contract ON contract.producer_id = s.producer_id AND contract.control_body_id = s.control_body_id
      LEFT JOIN declared ON declared.case_id = s.id
      LEFT JOIN undertaken ON undertaken.case_id = s.id
)
SELECT s.id AS "case", s.producer_id AS id, left(p.ref, 60) AS ref,
       coalesce(began.day, s.opened_on) AS since, s.closed_on AS until,
       began.day AS under_control_since,
       CASE WHEN visit.untold IS NOT TRUE THEN coalesce(visit.days, ARRAY[]::date[]) END AS physically_inspected_on,
       {complete("inspections", of="case", unless_told=True)} AS inspections_complete,
       {_SINCE_CALENDAR} AS year_read_as_calendar_since, {_UNTIL_CALENDAR} AS year_read_as_calendar_until,
       {_SINCE_ROLLING} AS year_read_as_rolling_since, {_UNTIL_ROLLING} AS year_read_as_rolling_until,
       issued.case_id IS NOT NULL AS has_certificate, issued.first_at::date AS first_certified_on,
       CASE WHEN issued.first_at::time <> '00:00' THEN issued.first_at END AS first_certified_at,
       CASE WHEN visit.visited OR visit.case_id IS NULL THEN coalesce(visit.visited, false)
            WHEN visit.untold THEN NULL ELSE false END AS visited,
       CASE WHEN visit.untold IS NOT TRUE THEN visit.days[1] END AS first_visited_on,
       CASE WHEN visit.untold IS NOT TRUE THEN visit.first_at END AS first_visited_at,
       CASE WHEN bar.untold IS NOT TRUE THEN coalesce(bar.days, ARRAY[]::date[]) END AS barred_on,
       CASE WHEN bar.untold IS NOT TRUE THEN coalesce(bar.perhaps, ARRAY[]::date[]) END AS perhaps_barred_on,
       CASE WHEN bar.untold IS NOT TRUE THEN coalesce(issued.last_on >= ANY (bar.days), false) END
           AS certified_after_withdrawal,
       (SELECT max(day) FROM unnest(bar.days) AS day WHERE day <= issued.last_on) AS withdrawn_before_issue_on,
       CASE WHEN bar.untold IS NOT TRUE THEN coalesce(issued.last_on >= ANY (bar.perhaps), false) END
           AS certified_after_doubtful,
       (SELECT max(day) FROM unnest(bar.perhaps) AS day WHERE day <= issued.last_on) AS doubtful_before_issue_on,
       issued.last_on AS last_certified_on,
       {complete("earlier_withdrawals", of="case", unless_told=True)} AS withdrawals_complete,
       declared.signed_on AS declared_on,
       {_stated(_DECLARED, "declared")},
       {complete("declarations", of="case")} AS declarations_complete,
       undertaken.signed_on AS undertook_on,
       {_stated(_UNDERTAKEN, "undertaken")},
       {complete("undertakings", of="case")} AS undertakings_complete,
       CASE WHEN plan.untold IS NOT TRUE THEN coalesce(plan.since, ARRAY[]::date[]) END AS precaution_plans_since,
       CASE WHEN plan.untold IS NOT TRUE THEN coalesce(plan.until, ARRAY[]::date[]) END AS precaution_plans_until,
       {complete("precaution_plans")} AS precaution_plans_complete,
       coalesce(papers.since, ARRAY[]::date[]) AS certified_since,
       coalesce(papers.until, ARRAY[]::date[]) AS certified_until,
       {complete("certificates", of="case", unless_told=True)} AS certificates_complete,
       coalesce(pause.since, ARRAY[]::date[]) AS suspended_since,
       coalesce(pause.until, ARRAY[]::date[]) AS suspended_until
  FROM scope s
  JOIN certification_producer p ON p.id = s.producer_id
  JOIN began ON began.id = s.id
  LEFT JOIN visit ON visit.case_id = s.id
  LEFT JOIN declared ON declared.case_id = s.id
  LEFT JOIN undertaken ON undertaken.case_id = s.id
  LEFT JOIN issued ON issued.case_id = s.id
  LEFT JOIN plan ON plan.producer_id = s.producer_id
  LEFT JOIN papers ON papers.case_id = s.id
  LEFT JOIN pause ON pause.case_id = s.id
  LEFT JOIN bar ON bar.case_id = s.id
  {word_ranges("yearly_inspection_reading", "reading")}
 WHERE s.contract_signed_on IS NOT NULL
    OR s.step NOT IN ('draft', 'applied', 'documents_requested', 'refused', 'left')
    OR (s.step IN ('refused', 'left') AND EXISTS (
        SELECT FROM certification_casestep was WHERE was.case_id = s.id AND was.step = 'contracted'))
""",
)

SUBCONTRACTOR = rows_of(Subcontractor, models.Subcontractor, life=Life("t.since", "t.until"))
UNIT_MAP = rows_of(
    UnitMap,
    models.ProductionUnit,
    life=Life("t.since", "t.until"),
    geolocated="CASE WHEN t.longitude IS NOT NULL AND t.latitude IS NOT NULL THEN true END",
)
EARLIER_CONTROL = rows_of(
    EarlierControl,
    models.EarlierControl,
    around=Around(
        joins="""LEFT JOIN (
        SELECT case_id, min(issued_on) AS issued_on FROM certification_certificate
         WHERE case_id IN (SELECT id FROM scope) GROUP BY case_id
    ) issued ON issued.case_id = s.id"""
    ),
    certified_on="issued.issued_on",
    file_received="CASE WHEN t.file_received_on IS NOT NULL THEN true ELSE t.file_received END",
)

STATEMENTS = (OPERATOR, SUBCONTRACTOR, UNIT_MAP, EARLIER_CONTROL)
