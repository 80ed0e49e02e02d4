"""Treatments of animals, and animals that went."""

from certification import models
from certification.law import facts
from certification.queries.facts.came import ANY_ANIMAL, CAME
from certification.queries.facts.rows import in_place_of, of_herds, root_of
from certification.queries.facts.statement import Statement, by_clock

_STARTED_ON = f"coalesce(t.started_on, {by_clock('t.started_at')}::date)"
_LAST_ON = f"coalesce(t.last_dose_on, {by_clock('t.last_dose_at')}::date)"
_GIVEN_ON = f"coalesce(d.given_on, {by_clock('d.given_at')}::date)"
# What was given to hives stands with an apiary or with colonies.
_NOT_OF_BEES = """t.apiary_id IS NULL AND NOT EXISTS (
        SELECT FROM certification_treatment_colony_groups g WHERE g.treatment_id = t.id)"""
SYNTHETIC = "('allopathic', 'antibiotic', 'hormone')"

# The first dose is the earliest told, the last the latest; a dose of unknown day leaves an end open that nobody told.
DOSES = f"""
, dose AS (
    SELECT d.treatment_id, min({_GIVEN_ON}) AS first_on, max({_GIVEN_ON}) AS last_on,
           bool_or({_GIVEN_ON} IS NULL) AS untold, bool_or(d.given_at IS NULL) AS hour_untold,
           max({by_clock("d.given_at")}) AS last_at
      FROM certification_treatmentdose d WHERE d.producer_id IN (SELECT id FROM owner) GROUP BY d.treatment_id
)"""
FIRST = f"CASE WHEN {_STARTED_ON} IS NOT NULL OR dose.untold IS NOT TRUE THEN least({_STARTED_ON}, dose.first_on) END"
LAST = (
    f"CASE WHEN {_LAST_ON} IS NOT NULL OR dose.untold IS NOT TRUE THEN greatest({_LAST_ON}, dose.last_on) END"
)
# A treatment of which only the last dose is told is known from that day on: animals are not treated after slaughter.
KNOWN_FROM = f"coalesce({FIRST}, {LAST})"
LAST_AT = (
    f"CASE WHEN dose.hour_untold IS NOT TRUE THEN greatest({by_clock('t.last_dose_at')}, dose.last_at) END"
)

# Treatments against one occurrence of a disease are one course; one without the name of an occurrence is its own. One
# of unknown kind may be a course that counts. A treatment of which nobody has said to which animal or hive it was given
# may have been given to any animal.
COURSES = f"""{DOSES}
, remedy AS (
    SELECT t.animal_id, coalesce('o' || nullif(t.occurrence, ''), 't' || t.id) AS course,
           t.kind IN {SYNTHETIC} AS counted, {KNOWN_FROM} AS first_on
      FROM certification_treatment t LEFT JOIN dose ON dose.treatment_id = t.id
     WHERE t.animal_id IS NOT NULL AND t.producer_id IN (SELECT id FROM owner)
), bout AS (
    SELECT animal_id, bool_or(first_on IS NULL) AS undated, min(first_on) FILTER (WHERE counted) AS first_on,
           min(first_on) AS perhaps_on
      FROM remedy WHERE counted IS NOT FALSE GROUP BY animal_id, course
), course AS (
    SELECT animal_id, count(*) FILTER (WHERE undated) AS undated,
           array_agg(first_on ORDER BY first_on) FILTER (WHERE NOT undated AND first_on IS NOT NULL) AS days,
           array_agg(perhaps_on ORDER BY perhaps_on) FILTER (WHERE NOT undated AND first_on IS NULL) AS perhaps
      FROM bout GROUP BY animal_id
), stray AS (
    SELECT producer_id, count(DISTINCT coalesce('o' || nullif(t.occurrence, ''), 't' || t.id)) AS courses
      FROM certification_treatment t
     WHERE animal_id IS NULL AND (t.kind IN {SYNTHETIC}) IS NOT FALSE AND {_NOT_OF_BEES}
       AND producer_id IN (SELECT id FROM owner)
     GROUP BY producer_id
)"""

_IN_FULL = f"""({FIRST}) IS NOT NULL AND t.disease <> '' AND t.posology <> '' AND t.product <> ''
            AND (t.prescription <> '' OR t.prescribed IS NOT NULL) AND t.withdrawal_applied IS NOT NULL"""

HAS_WITHDRAWAL = f"""CASE WHEN t.kind IN {SYNTHETIC} THEN true
            WHEN t.kind IN ('vaccine', 'phytotherapeutic', 'other') THEN false
            WHEN t.kind IS NOT NULL AND t.withdrawal IS NOT NULL THEN true END"""

# A herd of which nobody told treatments, unless each of its animals says that all of its own are told.
_UNTOLD = of_herds(
    "treatments",
    where="""(NOT EXISTS (SELECT FROM certification_animal n WHERE n.herd_id = a.id)
        OR EXISTS (SELECT FROM certification_animal n WHERE n.herd_id = a.id AND n.treatments_complete IS NOT TRUE))""",
)

# A vaccine is not allopathic in the sense of the law; a remedy against parasites or in an eradication may be. What
# was given against a named disease was not given to prevent one.
TREATMENT = Statement(
    facts.Treatment,
    f"""{DOSES}
SELECT s.id AS "case", t.id, left(coalesce(nullif(t.ref, ''), nullif(t.product, ''), a.ref, ''), 60) AS ref,
       CASE WHEN a.id IS NOT NULL THEN {KNOWN_FROM} END AS since, NULL::date AS until, t.animal_id AS parent_id,
       CASE WHEN a.id IS NULL OR t.kind IS NULL THEN NULL WHEN t.kind IN {SYNTHETIC} THEN true
            WHEN t.kind IN ('vaccine', 'phytotherapeutic', 'other') THEN false END AS allopathic,
       CASE WHEN a.id IS NOT NULL THEN {HAS_WITHDRAWAL} END AS has_withdrawal,
       t.kind = 'hormone' AS hormone,
       coalesce(t.preventive, CASE WHEN t.disease <> '' OR t.occurrence <> '' THEN false END) AS preventive,
       CASE WHEN a.id IS NOT NULL THEN {KNOWN_FROM} END AS started_on,
       CASE WHEN a.id IS NOT NULL THEN {LAST} END AS last_dose_on,
       CASE WHEN a.id IS NOT NULL THEN {LAST_AT} END AS last_dose_at,
       CASE WHEN a.id IS NOT NULL THEN t.withdrawal END AS legal_withdrawal_value,
       CASE WHEN a.id IS NOT NULL THEN t.withdrawal_unit END AS legal_withdrawal_unit,
       CASE WHEN t.record_complete IS FALSE THEN false
            WHEN t.record_complete OR (a.id IS NOT NULL AND {_IN_FULL}) THEN true END AS record_complete,
       coalesce(a.slaughtered_on, {by_clock("a.slaughtered_at")}::date) AS slaughtered_on,
       {by_clock("a.slaughtered_at")} AS slaughtered_at
  FROM scope s
  JOIN certification_treatment t ON t.producer_id = s.producer_id
  LEFT JOIN certification_animal a ON a.id = t.animal_id
  LEFT JOIN dose ON dose.treatment_id = t.id
 WHERE s.animals AND {_NOT_OF_BEES}
{in_place_of(facts.Treatment, models.Treatment, _UNTOLD, "animals")}""",
    f"""SELECT FROM certification_treatment t JOIN scope s ON t.producer_id = s.producer_id
UNION ALL
{root_of(_UNTOLD)}""",
)

_LEFT_ON = f"coalesce(e.left_on, {by_clock('e.left_at')}::date)"

# An animal went on the days its exits say; without any, on the day it was slaughtered or left, as it says itself.
EXIT = Statement(
    facts.AnimalExit,
    f"""{CAME}
, gone AS (
    SELECT a.id * 2 AS id, a.id AS animal_id, a.ref, coalesce(a.died_on, a.left_on) AS left_on,
           a.died_on IS NOT NULL AS slaughtered, coalesce(a.count, 1) AS heads, a.slaughter_weight_g AS weight_g,
           a.destination, NULL::boolean AS in_full, NULL::integer AS age_days
      FROM came a
      LEFT JOIN (SELECT DISTINCT animal_id FROM certification_animalexit
                  WHERE producer_id IN (SELECT id FROM owner)) e ON e.animal_id = a.id
     WHERE coalesce(a.died_on, a.left_on) IS NOT NULL AND e.animal_id IS NULL
     UNION ALL
    SELECT e.id * 2 + 1, a.id, coalesce(nullif(e.ref, ''), a.ref), {_LEFT_ON},
           coalesce(e.for_slaughter, CASE WHEN a.died_on IS NOT NULL OR e.slaughter_weight_g IS NOT NULL
                                          THEN true END),
           coalesce(e.count, CASE WHEN a.count IS NULL THEN 1 END), e.slaughter_weight_g,
           e.destination, e.record_complete, e.age_days
      FROM certification_animalexit e JOIN came a ON a.id = e.animal_id
     WHERE e.producer_id IN (SELECT id FROM owner)
)
SELECT s.id AS "case", g.id, left(g.ref, 60) AS ref, g.left_on AS since, NULL::date AS until,
       g.animal_id AS parent_id, g.slaughtered,
       CASE WHEN g.in_full IS FALSE THEN false
            WHEN g.in_full OR ((g.age_days IS NOT NULL OR a.born_on IS NOT NULL) AND g.heads IS NOT NULL
                 AND g.left_on IS NOT NULL AND (g.destination <> '' OR a.abattoir_id IS NOT NULL)
                 AND (g.slaughtered IS FALSE OR g.weight_g IS NOT NULL)) THEN true END AS record_complete,
       a.abattoir_certified, a.abattoir_subcontracted
  FROM scope s
  JOIN came a ON a.producer_id = s.producer_id
  JOIN gone g ON g.animal_id = a.id
 WHERE s.animals
""",
    ANY_ANIMAL,
)

STATEMENTS = (TREATMENT, EXIT)
