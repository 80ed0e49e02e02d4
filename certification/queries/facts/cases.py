"""The case and its products."""

from certification.law import facts
from certification.law.facts.cases import RiskConsignment
from certification.queries.facts.admitted import (
    ADMITTED,
    kinds_of_food,
    lists_of,
    of_animals_by_code,
    on_lists,
)
from certification.queries.facts.products import known, sql_key
from certification.queries.facts.statement import Statement, by_clock, complete, some

# A case ends with the day before it is closed: on the day of closing the step already says so.
CASE = Statement(
    facts.Case,
    """
SELECT id AS "case", id, reference AS ref, opened_on AS since, closed_on AS until, applied_on AS filed_on
  FROM scope
""",
)

_PRODUCT = sql_key("p.product")
_BY_CODE = of_animals_by_code("regexp_replace(p.cn_code, '[^0-9]', '', 'g')")
_FROM_ANIMALS = f"""CASE WHEN p.category IN ('A', 'E', 'F') OR known.eaten = 'no' OR known.of = 'plants' THEN false
            WHEN NOT {_BY_CODE} THEN false
            WHEN known.of IN ('bees', 'animals') OR p.category = 'C' THEN true ELSE {_BY_CODE} END"""

_LISTS = ", ".join(
    f"{sql} AS {fact}{ending}"
    for fact, told in {
        **kinds_of_food("p.eu_list", "p.of_animal_origin"),
        **lists_of("'KZ'", "p.eu_list"),
    }.items()
    for sql, ending in (
        [(told, "")] if isinstance(told, str) else zip(told, ("_since", "_until"), strict=True)
    )
)


def _under(row: str, key: str) -> str:
    """Whether a product falls under the CN code of a listing `h`: by its own code, else by all codes of its name."""
    code = "regexp_replace(h.cn_code, '[^0-9]', '', 'g')"
    return f"""(h.cn_code <> '' AND CASE WHEN {row}.cn_code <> ''
            THEN regexp_replace({row}.cn_code, '[^0-9]', '', 'g') LIKE {code} || '%%'
            ELSE (SELECT bool_and(n.code LIKE {code} || '%%') FROM certification_cncode n WHERE n.product = {key})
            END)"""


# A row whose first day nobody has told spoils the whole list: it cannot be said on which days it held.
CASE_PRODUCT = Statement(
    facts.CaseProduct,
    f"""
, product AS (
    SELECT p.id, p.case_id, p.category, p.product, p.cn_code, p.since, p.until, s.control_body_id, s.case_incomplete,
           {_FROM_ANIMALS} AS of_animal_origin, known.eu_list, {_PRODUCT} AS key,
           CASE WHEN known.product IS NOT NULL THEN known.other IS NOT NULL END AS other_product
      FROM scope s JOIN certification_caseproduct p ON p.case_id = s.id
      LEFT JOIN {known("known")} ON known.product = {_PRODUCT}
), known AS (
    SELECT control_body_id, category, bool_or(since IS NULL) AS untold,
           array_agg(since ORDER BY since, id) AS since, array_agg(until ORDER BY since, id) AS until,
           array_agg(NULL::date ORDER BY since, id) FILTER (WHERE since_at_the_latest) AS before_since,
           array_agg(since ORDER BY since, id) FILTER (WHERE since_at_the_latest) AS before_until
      FROM certification_recognition WHERE country = 'KZ' GROUP BY control_body_id, category
), {ADMITTED}, elsewhere AS (
    SELECT s.id AS case_id, letter AS category, array_agg(c.valid_from ORDER BY c.id) AS since,
           array_agg(least(c.valid_to + 1, gone.since) ORDER BY c.id) AS until
      FROM scope s
      JOIN certification_case other
        ON other.producer_id = s.producer_id AND other.control_body_id <> s.control_body_id
      JOIN certification_certificate c ON c.case_id = other.id
      LEFT JOIN certification_certificatemark gone
        ON gone.certificate_id = c.id AND gone.kind = 'withdrawn' AND gone.until IS NULL
     CROSS JOIN unnest(c.categories) AS letter GROUP BY s.id, letter
), risk AS (
    SELECT p.id, array_agg(h.since ORDER BY h.id) AS since, array_agg(h.until ORDER BY h.id) AS until
      FROM product p JOIN certification_highriskproduct h
        ON h.country = 'KZ' AND (p.key = {sql_key("nullif(h.product, '')")}
        OR {_under("p", "p.key")})
     GROUP BY p.id
), watched AS (
    SELECT DISTINCT p.case_id FROM product p JOIN risk ON risk.id = p.id
), risk_visit AS (
    SELECT case_id, bool_or(physical IS NULL) AS untold, bool_or(announced IS NULL) AS told_or_not,
           array_agg(inspected_on ORDER BY inspected_on) FILTER (WHERE physical) AS days,
           array_agg(inspected_on ORDER BY inspected_on) FILTER (WHERE physical AND NOT announced) AS unannounced
      FROM certification_inspection
     WHERE inspected_on IS NOT NULL AND cancelled_on IS NULL AND physical IS DISTINCT FROM false
       AND case_id IN (SELECT case_id FROM watched) GROUP BY case_id
), risk_sample AS (
    SELECT case_id, array_agg(taken_on ORDER BY taken_on) AS days
      FROM certification_sample WHERE case_id IN (SELECT case_id FROM watched) GROUP BY case_id
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
       p.other_product,
       coalesce(elsewhere.since, ARRAY[]::date[]) AS certified_elsewhere_since,
       coalesce(elsewhere.until, ARRAY[]::date[]) AS certified_elsewhere_until,
       coalesce(risk.since, ARRAY[]::date[]) AS high_risk_since,
       coalesce(risk.until, ARRAY[]::date[]) AS high_risk_until,
       CASE WHEN risk_visit.untold IS NOT TRUE
            THEN coalesce(risk_visit.days, ARRAY[]::date[]) END AS visited_at_risk_on,
       CASE WHEN risk_visit.untold IS NOT TRUE AND risk_visit.told_or_not IS NOT TRUE
            THEN coalesce(risk_visit.unannounced, ARRAY[]::date[]) END AS visited_unannounced_on,
       coalesce(risk_sample.days, ARRAY[]::date[]) AS sampled_at_risk_on,
       {complete("inspections", of="case", unless_told=True, row="p")}
            AND {complete("samples", of="case", unless_told=True, row="p")}
            AS visits_and_samples_complete,
       {_LISTS}
  FROM product p
  LEFT JOIN known r ON r.control_body_id = p.control_body_id AND r.category = p.category
  LEFT JOIN elsewhere ON elsewhere.case_id = p.case_id AND elsewhere.category = p.category
  LEFT JOIN risk ON risk.id = p.id
  LEFT JOIN risk_visit ON risk_visit.case_id = p.case_id
  LEFT JOIN risk_sample ON risk_sample.case_id = p.case_id
  {on_lists("'KZ'", "p.eu_list")}
""",
)

_KEY = _PRODUCT.replace("p.", "c.")
_LISTED = f"""({_KEY} = {sql_key("nullif(h.product, '')")} OR {_under("c", _KEY)})"""
# A consignment is listed or not on the day it leaves; without such a day nobody can say, if it is ever listed at all.
RISK_CONSIGNMENT = Statement(
    RiskConsignment,
    f"""
, load AS (
    SELECT s.id AS case_id, c.id, c.ref, c.product, c.cn_code, s.case_complete,
           coalesce(c.departed_on, {by_clock("c.departed_at")}::date, c.issued_on, c.planned_entry_on) AS day
      FROM scope s JOIN certification_consignment c ON c.case_id = s.id
), risk AS (
    SELECT c.id, bool_or(c.day IS NULL) AS untold,
           bool_or((h.since IS NULL OR h.since <= c.day) AND (h.until IS NULL OR c.day < h.until)) AS listed,
           bool_or((h.since IS NULL OR h.since <= c.day) AND (h.until IS NULL OR c.day < h.until)
                   AND h.consignment_percent IS NOT NULL) AS percentage
      FROM load c JOIN certification_highriskproduct h ON h.country = 'KZ' AND {_LISTED} GROUP BY c.id
), checked AS (
    SELECT consignment_id, {some("kind = 'physical'")} AS physically, {some("sample_taken")} AS sampled,
           {some("traceable")} AS traceable, {some("result_assessed")} AS assessed
      FROM certification_consignmentcheck WHERE case_id {{asked}} GROUP BY consignment_id
)
SELECT c.case_id AS "case", c.id, left(c.ref, 60) AS ref, NULL::date AS since, NULL::date AS until,
       CASE WHEN risk.id IS NULL THEN false WHEN NOT risk.untold THEN risk.listed END AS high_risk_listed,
       CASE WHEN risk.id IS NULL THEN false WHEN NOT risk.untold THEN risk.percentage END AS percentage_set,
       CASE WHEN k.consignment_id IS NULL THEN false ELSE k.physically END AS physically_checked,
       CASE WHEN k.consignment_id IS NULL THEN false ELSE k.sampled END AS sampled,
       CASE WHEN k.consignment_id IS NULL THEN false ELSE k.traceable END AS traceable,
       CASE WHEN k.consignment_id IS NULL THEN false ELSE k.assessed END AS results_assessed,
       {complete("consignment_checks", of="case", row="c")} AS checks_complete
  FROM load c
  LEFT JOIN risk ON risk.id = c.id
  LEFT JOIN checked k ON k.consignment_id = c.id
""",
    "SELECT FROM scope s JOIN certification_consignment c ON c.case_id = s.id",
)

STATEMENTS = (CASE, CASE_PRODUCT, RISK_CONSIGNMENT)
