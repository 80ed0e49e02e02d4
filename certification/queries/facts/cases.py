"""The case, its operator and its products."""

from certification.law import facts
from certification.queries.facts.products import eu_list_of, named, sql_key
from certification.queries.facts.statement import Statement, complete, listed

# A case ends with the day before it is closed: on the day of closing the step already says so.
CASE = Statement(
    facts.Case,
    """
SELECT id AS "case", id, reference AS ref, opened_on AS since, closed_on AS until, applied_on AS filed_on
  FROM scope
""",
)

# Before the contract nobody has the operator under control, so there is nothing to inspect. Once a case has stood at
# a later step, a day of contract that is missing is unknown and not "never".
OPERATOR = Statement(
    facts.Operator,
    f"""
SELECT s.id AS "case", s.producer_id AS id, left(p.ref, 60) AS ref,
       coalesce(s.contract_signed_on, s.opened_on) AS since, s.closed_on AS until,
       s.contract_signed_on AS under_control_since,
       CASE WHEN visit.untold IS NOT TRUE THEN coalesce(visit.days, ARRAY[]::date[]) END AS physically_inspected_on,
       coalesce(reading.calendar_since, ARRAY[]::date[]) AS year_read_as_calendar_since,
       coalesce(reading.calendar_until, ARRAY[]::date[]) AS year_read_as_calendar_until,
       coalesce(reading.rolling_since, ARRAY[]::date[]) AS year_read_as_rolling_since,
       coalesce(reading.rolling_until, ARRAY[]::date[]) AS year_read_as_rolling_until,
       CASE WHEN plan.untold IS NOT TRUE THEN coalesce(plan.since, ARRAY[]::date[]) END AS precaution_plans_since,
       CASE WHEN plan.untold IS NOT TRUE THEN coalesce(plan.until, ARRAY[]::date[]) END AS precaution_plans_until,
       {complete("precaution_plans")} AS precaution_plans_complete,
       coalesce(papers.since, ARRAY[]::date[]) AS certified_since,
       coalesce(papers.until, ARRAY[]::date[]) AS certified_until,
       coalesce(pause.since, ARRAY[]::date[]) AS suspended_since,
       coalesce(pause.until, ARRAY[]::date[]) AS suspended_until
  FROM scope s
  JOIN certification_producer p ON p.id = s.producer_id
  LEFT JOIN (SELECT case_id, bool_or(physical IS NULL) AS untold,
                    array_agg(inspected_on ORDER BY inspected_on) FILTER (WHERE physical) AS days
               FROM certification_inspection
              WHERE case_id BETWEEN {{first}} AND {{last}} AND inspected_on IS NOT NULL AND cancelled_on IS NULL
              GROUP BY case_id) visit ON visit.case_id = s.id
  LEFT JOIN (SELECT control_body_id,
                    array_agg(since ORDER BY since, id) FILTER (WHERE value = 'calendar') AS calendar_since,
                    array_agg(until ORDER BY since, id) FILTER (WHERE value = 'calendar') AS calendar_until,
                    array_agg(since ORDER BY since, id) FILTER (WHERE value = 'rolling') AS rolling_since,
                    array_agg(until ORDER BY since, id) FILTER (WHERE value = 'rolling') AS rolling_until
               FROM certification_controlbodysetting WHERE name = 'yearly_inspection_reading'
              GROUP BY control_body_id) reading ON reading.control_body_id = s.control_body_id
  LEFT JOIN (SELECT producer_id, bool_or(since IS NULL) AS untold, array_agg(since ORDER BY since, id) AS since,
                    array_agg(until ORDER BY since, id) AS until
               FROM certification_precautionplan WHERE producer_id IN (SELECT id FROM owner)
              GROUP BY producer_id) plan ON plan.producer_id = s.producer_id
  LEFT JOIN (SELECT c.case_id, array_agg(c.valid_from ORDER BY c.id) AS since,
                    array_agg(least(c.valid_to + 1, gone.since) ORDER BY c.id) AS until
               FROM certification_certificate c
               LEFT JOIN (SELECT certificate_id, min(since) AS since FROM certification_certificatemark
                           WHERE kind = 'withdrawn' GROUP BY certificate_id) gone ON gone.certificate_id = c.id
              WHERE c.case_id BETWEEN {{first}} AND {{last}} GROUP BY c.case_id) papers ON papers.case_id = s.id
  LEFT JOIN (SELECT c.case_id, array_agg(m.since ORDER BY m.id) AS since, array_agg(m.until ORDER BY m.id) AS until
               FROM certification_certificatemark m JOIN certification_certificate c ON c.id = m.certificate_id
              WHERE m.kind = 'suspended' AND c.case_id BETWEEN {{first}} AND {{last}}
              GROUP BY c.case_id) pause ON pause.case_id = s.id
  {listed("precaution_plans")}
 WHERE s.contract_signed_on IS NOT NULL
    OR s.step NOT IN ('draft', 'applied', 'documents_requested', 'refused', 'left')
    OR (s.step IN ('refused', 'left') AND EXISTS (
        SELECT FROM certification_casestep was WHERE was.case_id = s.id AND was.step = 'contracted'))
""",
)

_PRODUCT = sql_key("p.product")
_FROM_ANIMALS = f"""CASE WHEN p.category IN ('A', 'E', 'F') THEN false
            WHEN {_PRODUCT} IN ({named(eaten="no")}) OR {_PRODUCT} IN ({named(of="plants")}) THEN false
            WHEN {_PRODUCT} IN ({named(of="bees")}) OR {_PRODUCT} IN ({named(of="animals")}) THEN true
            WHEN p.category = 'C' THEN true END"""

# A row whose first day nobody has told spoils the whole list: it cannot be said on which days it held.
CASE_PRODUCT = Statement(
    facts.CaseProduct,
    f"""
, product AS (
    SELECT p.id, p.case_id, p.category, p.product, p.since, p.until, s.control_body_id,
           {_FROM_ANIMALS} AS of_animal_origin, {eu_list_of("p.product")} AS eu_list
      FROM scope s JOIN certification_caseproduct p ON p.case_id = s.id
), known AS (
    SELECT control_body_id, category, bool_or(since IS NULL) AS untold,
           array_agg(since ORDER BY since, id) AS since, array_agg(until ORDER BY since, id) AS until,
           array_agg(NULL::date ORDER BY since, id) FILTER (WHERE since_at_the_latest) AS before_since,
           array_agg(since ORDER BY since, id) FILTER (WHERE since_at_the_latest) AS before_until
      FROM certification_recognition WHERE country = 'KZ' GROUP BY control_body_id, category
), admitted AS (
    SELECT product, eu_list, bool_or(since IS NULL) AS untold,
           array_agg(since ORDER BY since, id) AS since, array_agg(until ORDER BY since, id) AS until
      FROM certification_euadmission WHERE country = 'KZ' GROUP BY product, eu_list
)
SELECT p.case_id AS "case", p.id, left(p.product, 60) AS ref, p.since, p.until,
       CASE WHEN p.control_body_id IS NOT NULL AND r.untold IS NOT TRUE
            THEN coalesce(r.since, ARRAY[]::date[]) END AS recognised_since,
       CASE WHEN p.control_body_id IS NOT NULL AND r.untold IS NOT TRUE
            THEN coalesce(r.until, ARRAY[]::date[]) END AS recognised_until,
       CASE WHEN p.control_body_id IS NOT NULL AND r.untold IS NOT TRUE
            THEN coalesce(r.before_since, ARRAY[]::date[]) END AS perhaps_recognised_since,
       CASE WHEN p.control_body_id IS NOT NULL AND r.untold IS NOT TRUE
            THEN coalesce(r.before_until, ARRAY[]::date[]) END AS perhaps_recognised_until,
       p.of_animal_origin, p.category,
       CASE WHEN {sql_key("p.product")} IN ({named(other="yes")}) THEN true
            WHEN {sql_key("p.product")} IN ({named(other="")}) THEN false END AS other_product,
       CASE WHEN p.eu_list IS NOT NULL AND plan.untold IS NOT TRUE
            THEN coalesce(plan.since, ARRAY[]::date[]) END AS residue_plan_listed_since,
       CASE WHEN p.eu_list IS NOT NULL AND plan.untold IS NOT TRUE
            THEN coalesce(plan.until, ARRAY[]::date[]) END AS residue_plan_listed_until,
       CASE WHEN p.eu_list IS NOT NULL AND anti.untold IS NOT TRUE
            THEN coalesce(anti.since, ARRAY[]::date[]) END AS antimicrobials_listed_since,
       CASE WHEN p.eu_list IS NOT NULL AND anti.untold IS NOT TRUE
            THEN coalesce(anti.until, ARRAY[]::date[]) END AS antimicrobials_listed_until
  FROM product p
  LEFT JOIN known r ON r.control_body_id = p.control_body_id AND r.category = p.category
  LEFT JOIN admitted plan ON plan.product = p.eu_list AND plan.eu_list = 'residue_plan'
  LEFT JOIN admitted anti ON anti.product = p.eu_list AND anti.eu_list = 'antimicrobials'
""",
)

STATEMENTS = (CASE, OPERATOR, CASE_PRODUCT)
