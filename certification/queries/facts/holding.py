"""Holding years: the yearly totals of the whole holding."""

from certification.law import facts
from certification.queries.facts.statement import Statement, by_clock, complete, total

_DAY = f"coalesce(u.applied_on, {by_clock('u.applied_at')}::date)"
_MANURES = (
    "('farmyard_manure', 'dried_farmyard_manure', 'dehydrated_poultry_manure', 'composted_excrement',"
    " 'liquid_excrement')"
)

_NO_MANURES = "('plant_matter', 'biowaste', 'soft_rock_phosphate', 'peat')"
_GIVEN = "coalesce(given_nitrogen_g, CASE WHEN taken_nitrogen_g IS NOT NULL THEN 0 END)"
_YEAR_END = "make_date(y.year, 12, 31)"

# Alive from 1 January for ever: what a year was stays so. Years that ended before the case opened are not its.
# Queens count unless they are organic; of unknown status or number they make the total of their year unknown, of an
# unknown day of every year; those of which all is told have their days listed (ten thousand pass every limit). Swarms
# may be told among them, or as colonies that came for renewal, or both: the larger number counts. A year of which only
# queens are told stands for itself below zero. A case without land has no manure to tell of, a case without bees no
# queens: their records are complete as they are. Manure of an unknown day may be of any year. Of what the diary and the
# sums of a year say, the larger counts; an agreement with an organic holding brings that holding's land and manure into
# the sum, and what it was given.
HOLDING_YEAR = Statement(
    facts.HoldingYear,
    f"""
, manure AS (
    SELECT u.producer_id, extract(year FROM {_DAY})::int AS year, {total("u.nitrogen_g")} AS nitrogen_g,
           count(*) > count(u.nitrogen_g) AS untold
      FROM certification_inputuse u LEFT JOIN certification_parcel f ON f.id = u.parcel_id
     WHERE ((u.kind = 'manure' AND u.material IN {_NO_MANURES} IS NOT TRUE) OR u.material IN {_MANURES})
       AND f.told_status IS DISTINCT FROM 'non_organic'
       AND u.producer_id IN (SELECT id FROM owner) GROUP BY 1, 2
), summed AS (
    SELECT producer_id, year, {total("nitrogen_g")} AS nitrogen_g
      FROM certification_manuresum
     WHERE kind IN {_NO_MANURES} IS NOT TRUE AND producer_id IN (SELECT id FROM owner) GROUP BY 1, 2
), shared AS (
    SELECT producer_id, year, {total("CASE WHEN partner_organic AND written THEN partner_area_m2 END")} AS area_m2,
           {total(f"CASE WHEN partner_organic AND written THEN partner_nitrogen_g + {_GIVEN} END")} AS nitrogen_g
      FROM certification_manureagreement
     WHERE (partner_organic AND written) IS NOT FALSE AND producer_id IN (SELECT id FROM owner) GROUP BY 1, 2
), renewal AS (
    SELECT 'queens' AS told_as, producer_id, brought_on AS day, count, status
      FROM certification_queenrenewal WHERE producer_id IN (SELECT id FROM owner)
     UNION ALL
    SELECT 'colonies', producer_id, arrived_on, count, status_on_arrival
      FROM certification_colonygroup WHERE for_renewal AND producer_id IN (SELECT id FROM owner)
), renewed AS (
    SELECT told_as, producer_id, extract(year FROM day)::int AS year,
           {total("CASE WHEN status IS NOT NULL THEN count END")} AS total
      FROM renewal WHERE status IS DISTINCT FROM 'organic' GROUP BY 1, 2, 3
), queen AS (
    SELECT producer_id, year, CASE WHEN count(*) = count(total) THEN max(total) END AS total FROM renewed GROUP BY 1, 2
), came AS (
    SELECT told_as, producer_id, extract(year FROM day)::int AS year, array_agg(day ORDER BY day) AS days
      FROM renewal, generate_series(1, least(count, 10000))
     WHERE status <> 'organic' AND day IS NOT NULL AND count IS NOT NULL GROUP BY 1, 2, 3
), arrival AS (
    SELECT DISTINCT ON (producer_id, year) producer_id, year, days
      FROM came ORDER BY producer_id, year, cardinality(days) DESC
), told_year AS (
    SELECT id, producer_id, ref, year, colonies, manure_complete, queens_complete
      FROM certification_holdingyear WHERE producer_id IN (SELECT id FROM owner)
     UNION ALL
    SELECT -(q.producer_id * 10000 + q.year), q.producer_id, '', q.year, NULL, true, NULL
      FROM queen q
      LEFT JOIN certification_holdingyear y ON y.producer_id = q.producer_id AND y.year = q.year
     WHERE q.year IS NOT NULL AND y.id IS NULL
), figure AS (
    SELECT y.id,
           CASE WHEN undated.producer_id IS NULL AND manure.untold IS NOT TRUE
                     AND (summed.year IS NULL OR summed.nitrogen_g IS NOT NULL)
                THEN greatest(coalesce(manure.nitrogen_g, 0), summed.nitrogen_g) END
             + CASE WHEN shared.year IS NULL THEN 0 ELSE shared.nitrogen_g END AS nitrogen_g,
           coalesce(y.area_used_m2, y.area_organic_m2 + y.area_in_conversion_m2)
             + CASE WHEN shared.year IS NULL THEN 0 ELSE shared.area_m2 END AS area_m2
      FROM certification_holdingyear y
      LEFT JOIN manure ON manure.producer_id = y.producer_id AND manure.year = y.year
      LEFT JOIN manure undated ON undated.producer_id = y.producer_id AND undated.year IS NULL
      LEFT JOIN summed ON summed.producer_id = y.producer_id AND summed.year = y.year
      LEFT JOIN shared ON shared.producer_id = y.producer_id AND shared.year = y.year
     WHERE y.producer_id IN (SELECT id FROM owner)
)
SELECT s.id AS "case", y.id, left(coalesce(nullif(y.ref, ''), y.year::text), 60) AS ref,
       make_date(y.year, 1, 1) AS since, NULL::date AS until,
       y.year, CASE WHEN s.land AND y.id > 0 THEN figure.area_m2 ELSE 0 END AS area_used_m2,
       CASE WHEN s.land AND y.id > 0 THEN figure.nitrogen_g ELSE 0 END AS manure_nitrogen_g,
       coalesce(y.manure_complete,
                CASE WHEN {complete("inputs", through=_YEAR_END)} OR {complete("manure_sums", through=_YEAR_END)}
                     THEN true END) OR NOT s.land AS manure_complete, y.colonies,
       CASE WHEN NOT s.bees THEN 0 WHEN no_day.producer_id IS NOT NULL OR y.queens_complete IS FALSE THEN NULL
            WHEN queen.year IS NULL THEN 0 ELSE queen.total END AS queens_brought_in,
       CASE WHEN s.bees AND arrival.days IS NOT NULL THEN arrival.days ELSE ARRAY[]::date[] END AS queens_came_on,
       coalesce(y.queens_complete,
                CASE WHEN {complete("queen_renewals", through=_YEAR_END)} THEN true END)
         OR NOT s.bees AS queens_complete
  FROM scope s
  JOIN told_year y ON y.producer_id = s.producer_id AND (y.id > 0 OR s.bees)
  LEFT JOIN figure ON figure.id = y.id
  LEFT JOIN queen ON queen.producer_id = y.producer_id AND queen.year = y.year
  LEFT JOIN queen no_day ON no_day.producer_id = y.producer_id AND no_day.year IS NULL
  LEFT JOIN arrival ON arrival.producer_id = y.producer_id AND arrival.year = y.year
 WHERE (s.land OR s.bees) AND make_date(y.year + 1, 1, 1) > s.opened_on
""",
)

STATEMENTS = (HOLDING_YEAR,)
