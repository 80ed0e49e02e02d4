"""Which records a holding keeps, which it must keep, and whether it planned its production."""

from certification import models
from certification.law import facts
from certification.queries.facts.inputs import FERTILISING, PROTECTION
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.statement import Statement, complete

# Whoever says nothing of what it does grows something.
GROWS = "(coalesce(cardinality(p.activities), 0) = 0 OR 'production' = ANY (p.activities))"

# What is complete is kept, and a record with gaps is not complete.
KEPT = "coalesce(t.kept, CASE WHEN t.complete THEN true END)"
WHOLE = "CASE WHEN NOT t.complete OR cardinality(t.gaps) > 0 THEN false WHEN t.complete THEN true END"

# What was found on one day stands until somebody looks again. Whoever grows keeps records of fields, stock and money,
# and of each kind of input used (a mill or a trader that says so does not); whoever has bees or herds keeps registers.
_RECORDS = rows_of(
    facts.RecordKept,
    models.RecordKept,
    life=Life(since="t.inspected_on", until="later.inspected_on"),
    ref="coalesce(nullif(t.ref, ''), t.kind)",
    around=Around(
        first=f"""
, later AS (
    SELECT id, lead(inspected_on) OVER (PARTITION BY producer_id, kind ORDER BY inspected_on, id) AS inspected_on
      FROM certification_recordkept WHERE producer_id IN (SELECT id FROM owner)
), must AS (
    SELECT id AS producer_id, kind, 'land' AS touches
      FROM owner, unnest(ARRAY['parcels_and_harvest', 'stock', 'financial']) AS kind
    UNION
    SELECT producer_id, CASE WHEN kind IN {FERTILISING} THEN 'fertilisers'
                             WHEN kind IN {PROTECTION} THEN 'plant_protection' ELSE 'cleaning' END, 'land'
      FROM certification_inputuse WHERE kind <> 'other' AND producer_id IN (SELECT id FROM owner)
    UNION
    SELECT producer_id, 'apiary_register', 'bees'
      FROM certification_apiary WHERE producer_id IN (SELECT id FROM owner)
    UNION
    SELECT producer_id, kind, 'animals'
      FROM certification_herd, unnest(ARRAY['treatment', 'animals_in_and_out']) AS kind
     WHERE producer_id IN (SELECT id FROM owner)
)""",
        joins="LEFT JOIN later ON later.id = t.id AND later.inspected_on > t.inspected_on",
    ),
    record="t.kind",
    kept=KEPT,
    record_complete=WHOLE,
)
_KINDS = ", ".join(f"'{kind}'" for kind in models.RecordKept.Kind)
# A record that must be kept and of which no row speaks stands for itself, numbered below zero: it is not kept where the
# list is declared complete, and untold where it is not.
_MISSING = f"""UNION ALL
SELECT s.id, -(s.producer_id * 100 + array_position(ARRAY[{_KINDS}], must.kind)), must.kind, s.contract_signed_on,
       NULL, must.kind,
       CASE WHEN {complete("records_kept")} THEN false END, NULL
  FROM scope s
  JOIN certification_producer p ON p.id = s.producer_id
  JOIN must ON must.producer_id = s.producer_id
 WHERE CASE must.touches WHEN 'land' THEN s.land AND {GROWS} WHEN 'bees' THEN s.bees ELSE s.animals END
   AND NOT EXISTS (SELECT FROM certification_recordkept t WHERE t.producer_id = s.producer_id AND t.kind = must.kind)
"""
RECORD_KEPT = Statement(facts.RecordKept, _RECORDS.body + _MISSING)

# A plan of production is asked of whoever grows.
PLANT_RECORDS = Statement(
    facts.PlantRecords,
    f"""
, planned AS (
    SELECT DISTINCT producer_id FROM certification_productionforecast WHERE producer_id IN (SELECT id FROM owner)
)
SELECT s.id AS "case", s.producer_id AS id, left(p.ref, 60) AS ref, s.contract_signed_on AS since, NULL::date AS until,
       planned.producer_id IS NOT NULL AS forecast_told, {complete("production_forecasts")} AS forecasts_listed
  FROM scope s
  JOIN certification_producer p ON p.id = s.producer_id
  LEFT JOIN planned ON planned.producer_id = s.producer_id
 WHERE s.land AND {GROWS}
""",
)

STATEMENTS = (RECORD_KEPT, PLANT_RECORDS)
