"""Holding years: the yearly totals of the whole holding."""

from certification.law import facts
from certification.queries.facts.statement import Statement, by_clock, total

# Alive from 1 January for ever: what a year was stays so. Years that ended before the case opened are not its.
# Queens count unless they are organic; of unknown status they make the total unknown. A case without land has no
# manure to tell of, a case without bees no queens: their records are complete as they are.
HOLDING_YEAR = Statement(
    facts.HoldingYear,
    f"""
, manure AS (
    SELECT producer_id, extract(year FROM coalesce(applied_on, {by_clock("applied_at")}::date))::int AS year,
           {total("nitrogen_g")} AS nitrogen_g
      FROM certification_inputuse WHERE kind = 'manure' AND producer_id IN (SELECT id FROM owner) GROUP BY 1, 2
), queen AS (
    SELECT producer_id, extract(year FROM brought_on)::int AS year, count(*) AS rows,
           sum(CASE WHEN status IS NOT NULL THEN count END)::bigint AS total,
           count(CASE WHEN status IS NOT NULL THEN count END) AS told
      FROM certification_queenrenewal
     WHERE status IS DISTINCT FROM 'organic' AND producer_id IN (SELECT id FROM owner) GROUP BY 1, 2
)
SELECT s.id AS "case", y.id, y.year::text AS ref, make_date(y.year, 1, 1) AS since, NULL::date AS until,
       y.year, CASE WHEN s.land THEN y.area_used_m2 ELSE 0 END AS area_used_m2,
       CASE WHEN manure.year IS NULL OR NOT s.land THEN 0 ELSE manure.nitrogen_g END AS manure_nitrogen_g,
       y.manure_complete OR NOT s.land AS manure_complete, y.colonies,
       CASE WHEN queen.year IS NULL OR NOT s.bees THEN 0
            WHEN queen.rows = queen.told THEN queen.total END AS queens_brought_in,
       y.queens_complete OR NOT s.bees AS queens_complete
  FROM scope s
  JOIN certification_holdingyear y ON y.producer_id = s.producer_id
  LEFT JOIN manure ON manure.producer_id = y.producer_id AND manure.year = y.year
  LEFT JOIN queen ON queen.producer_id = y.producer_id AND queen.year = y.year
 WHERE (s.land OR s.bees) AND make_date(y.year + 1, 1, 1) > s.opened_on
""",
)

STATEMENTS = (HOLDING_YEAR,)
