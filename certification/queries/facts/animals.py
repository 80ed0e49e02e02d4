"""Animals and their treatments."""

from certification.law import facts
from certification.queries.facts.statement import Chain, Statement, by_clock

_SLAUGHTERED_ON = f"coalesce(a.slaughtered_on, {by_clock('a.slaughtered_at')}::date)"

# An animal that leaves alive is gone; one that is slaughtered lives on as meat. A treatment of which nobody has said
# to which animal or hive it was given may have been given to any animal of the producer.
ANIMAL = Statement(
    facts.Animal,
    f"""
, course AS (
    SELECT animal_id,
           bool_or(kind IS NULL OR (kind = 'allopathic' AND started_on IS NULL)) AS untold,
           array_agg(started_on ORDER BY started_on) FILTER (WHERE kind = 'allopathic') AS days
      FROM certification_treatment
     WHERE animal_id IS NOT NULL AND producer_id IN (SELECT id FROM owner) GROUP BY animal_id
), stray AS (
    SELECT DISTINCT producer_id FROM certification_treatment
     WHERE animal_id IS NULL AND apiary_id IS NULL AND producer_id IN (SELECT id FROM owner)
)
SELECT s.id AS "case", a.id, left(a.ref, 60) AS ref, a.entered_on AS since,
       CASE WHEN {_SLAUGHTERED_ON} IS NULL THEN a.left_on END AS until,
       h.species, a.born_on, a.born_organic, a.organic_since, {_SLAUGHTERED_ON} AS slaughtered_on,
       CASE WHEN course.untold IS NOT TRUE AND stray.producer_id IS NULL
            THEN coalesce(course.days, ARRAY[]::date[]) END AS courses_started_on,
       a.sex, a.poultry_kind, a.slow_growing, a.treatments_complete, a.productive_life_under_a_year
  FROM scope s
  JOIN certification_herd h ON h.producer_id = s.producer_id
  JOIN certification_animal a ON a.herd_id = h.id
  LEFT JOIN course ON course.animal_id = a.id
  LEFT JOIN stray ON stray.producer_id = s.producer_id
 WHERE s.animals
""",
)

# A vaccine is not allopathic in the sense of the law; a remedy against parasites or in an eradication may be.
TREATMENT = Statement(
    facts.Treatment,
    f"""
SELECT s.id AS "case", t.id, left(coalesce(nullif(t.ref, ''), nullif(t.product, ''), a.ref, ''), 60) AS ref,
       CASE WHEN a.id IS NOT NULL THEN t.started_on END AS since, NULL::date AS until, t.animal_id AS parent_id,
       CASE WHEN a.id IS NULL OR t.kind IS NULL THEN NULL WHEN t.kind = 'allopathic' THEN true
            WHEN t.kind IN ('vaccine', 'other') THEN false END AS allopathic,
       CASE WHEN a.id IS NOT NULL THEN t.started_on END AS started_on,
       CASE WHEN a.id IS NOT NULL THEN coalesce(t.last_dose_on, {by_clock("t.last_dose_at")}::date) END
            AS last_dose_on,
       CASE WHEN a.id IS NOT NULL THEN {by_clock("t.last_dose_at")} END AS last_dose_at,
       CASE WHEN a.id IS NOT NULL THEN t.withdrawal END AS legal_withdrawal_value,
       CASE WHEN a.id IS NOT NULL THEN t.withdrawal_unit END AS legal_withdrawal_unit,
       {_SLAUGHTERED_ON} AS slaughtered_on, {by_clock("a.slaughtered_at")} AS slaughtered_at
  FROM scope s
  JOIN certification_treatment t ON t.producer_id = s.producer_id
  LEFT JOIN certification_animal a ON a.id = t.animal_id
 WHERE s.animals AND t.apiary_id IS NULL
""",
)

STATEMENTS = (ANIMAL, TREATMENT)

ANIMAL_CHAIN = Chain(
    facts.Animal,
    "slaughtered_on",
    """
SELECT s.id AS "case", t.animal_id AS lot_id, 'treatment' AS kind, t.id
  FROM scope s JOIN certification_treatment t ON t.producer_id = s.producer_id
 WHERE t.animal_id IS NOT NULL
""",
)

CHAINS = (ANIMAL_CHAIN,)
