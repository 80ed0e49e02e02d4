"""Herds and their years, animals, and animals brought in from non-organic farms."""

from certification import models
from certification.law import facts
from certification.queries.facts.came import (
    ALLOWED,
    ANY_ANIMAL,
    AUTHORISED,
    CAME,
    ORGANIC_FROM,
    ORGANIC_UNTIL,
    PERIODS,
    PERIODS_JOINED,
    RAISED_ORGANIC,
    days_of,
)
from certification.queries.facts.rows import Life, rows_of, rows_of_body
from certification.queries.facts.statement import Chain, Statement, complete
from certification.queries.facts.treatments import COURSES

HERD = rows_of(
    facts.Herd,
    models.Herd,
    touches="animals",
    life=Life("t.since", "t.until"),
    embryo_transfer="'embryo_transfer' = ANY(t.reproduction_methods)",
    cloning="'cloning' = ANY(t.reproduction_methods)",
)

# An animal that leaves alive is gone; one that is slaughtered lives on as meat.
_GONE_ON = "CASE WHEN a.died_on IS NULL THEN a.left_on END"

# A refusal on record is an answer, whether or not the list of decisions is complete.
_DECISIONS_COMPLETE = f"(allowed.granted IS FALSE) IS TRUE OR {complete('animal_decisions')}"

# Animals convert with their unit only where its land for feed converts with them; who does not say so of them, or of
# the unit, does not claim it.
ANIMAL = Statement(
    facts.Animal,
    f"""{CAME}{ALLOWED}{PERIODS}{COURSES}
SELECT s.id AS "case", a.id, left(a.ref, 60) AS ref, a.entered_on AS since, {_GONE_ON} AS until,
       a.species, a.poultry_kind, a.purpose IN ('eggs', 'mixed') AS for_eggs, a.born_on,
       {RAISED_ORGANIC} AS born_organic,
       a.from_elsewhere AS brought_in, a.origin = 'organic' AS came_organic, a.origin = 'outside' AS came_non_organic,
       a.entered_on, a.days_old AS age_at_entry_days,
       {days_of("since", ORGANIC_FROM)} AS organic_periods_since,
       {days_of("until", "NULL")} AS organic_periods_until,
       {ORGANIC_UNTIL} AS organic_until_on, a.present AS present_at_unit_conversion,
       CASE WHEN u.covers_whole_feed_area IS FALSE OR a.present IS FALSE THEN false
            WHEN a.present_at_unit_conversion THEN u.simultaneous_with_animals IS NOT FALSE
            WHEN u.simultaneous_with_animals THEN a.present ELSE false END AS converts_with_unit,
       u.conversion_ended_on AS unit_conversion_ended_on,
       coalesce(a.fed_own_first_year_feed, false) AS fed_own_first_year_feed,
       {AUTHORISED} AS authorised, {_DECISIONS_COMPLETE} AS decisions_complete, a.died_on AS slaughtered_on,
       coalesce(course.days, ARRAY[]::date[]) AS courses_started_on,
       coalesce(course.perhaps, ARRAY[]::date[]) AS perhaps_courses_started_on,
       coalesce(course.undated, 0) + coalesce(stray.courses, 0) AS courses_of_unknown_day,
       a.sex, a.slow_growing,
       coalesce(a.treatments_complete, {complete("treatments")}) AS treatments_complete,
       coalesce(a.productive_life_under_a_year, a.productive_life_months < 12,
                CASE WHEN a.died_on < a.born_on + interval '1 year' THEN true END) AS productive_life_under_a_year
  FROM scope s
  JOIN came a ON a.producer_id = s.producer_id
  LEFT JOIN certification_productionunit u ON u.id = a.unit_id
  LEFT JOIN allowed ON allowed.animal_id = a.id
  LEFT JOIN course ON course.animal_id = a.id
  LEFT JOIN stray ON stray.producer_id = s.producer_id {PERIODS_JOINED}
 WHERE s.animals
""",
    ANY_ANIMAL,
)

# Only animals told to have come from a non-organic farm; of the others MEAT-ORIGIN asks. Neither marked nor kept apart
# is the same as kept apart until the day before they came.
INTRODUCTION = Statement(
    facts.Introduction,
    f"""{CAME}{ALLOWED}
SELECT s.id AS "case", a.id, left(a.ref, 60) AS ref, a.entered_on AS since, {_GONE_ON} AS until, a.id AS parent_id,
       a.species, a.poultry_kind, a.entry_reason AS reason, a.founds AS for_first_herd,
       a.endangered AS endangered_breed, a.known_sex = 'female' AS female, a.nulliparous, a.adult, a.born_on,
       a.entered_on, a.days_old AS age_at_entry_days, a.weight_at_entry_g::bigint AS weight_at_entry_g,
       coalesce(a.organic_unavailable, allowed.unavailable) AS organic_unavailable,
       {AUTHORISED} AS authorised, allowed.decided_on AS authorised_on, {_DECISIONS_COMPLETE} AS decisions_complete,
       coalesce(a.identifiable, CASE WHEN a.separate_until_on IS NOT NULL THEN false END) AS identifiable,
       coalesce(a.separate_until_on, CASE WHEN a.identifiable IS FALSE THEN a.entered_on - 1 END)
            AS separate_until_on,
       a.quarantined
  FROM scope s
  JOIN came a ON a.producer_id = s.producer_id
  LEFT JOIN allowed ON allowed.animal_id = a.id
 WHERE s.animals AND a.origin = 'outside'
""",
    ANY_ANIMAL,
)

WEANING = Statement(
    facts.Weaning,
    f"""{CAME}
SELECT s.id AS "case", a.id, left(a.ref, 60) AS ref, a.entered_on AS since, {_GONE_ON} AS until, a.id AS parent_id,
       a.weaned_on, {ORGANIC_FROM} AS organic_from
  FROM scope s JOIN came a ON a.producer_id = s.producer_id
 WHERE s.animals AND a.origin = 'outside' AND a.founds AND NOT a.endangered AND a.weaned_on IS NOT NULL
""",
    ANY_ANIMAL,
)

# A row of a group counts as many animals as it says, one without a number as one. An animal that may have been a
# non-organic female, or that came on an unknown day, keeps the year from being certain; those of which all is told have
# their days listed, so that a limit they pass alone is passed (ten thousand of them pass every limit).
_ENTRIES = """
, entry AS (
    SELECT herd_id, extract(year FROM entered_on)::int AS year, entered_on, coalesce(count, 1) AS heads,
           known_sex AS sex,
           origin = 'outside' AND founds IS FALSE AS certain,
           bool_or(origin = 'outside') OVER (PARTITION BY herd_id, extract(year FROM entered_on)) AS outside
      FROM came
     WHERE entered_on IS NOT NULL AND (origin = 'outside' OR origin IS NULL) AND founds IS NOT TRUE
       AND NOT endangered AND entry_reason IS DISTINCT FROM 'restocking'
), entries AS (
    SELECT herd_id, year, bool_or(outside) AS outside,
           CASE WHEN bool_and((certain IS TRUE AND sex IS NOT NULL) OR (sex = 'male') IS TRUE)
                THEN coalesce(sum(heads) FILTER (WHERE sex = 'female'), 0)::bigint END AS females,
           CASE WHEN bool_and((certain IS TRUE AND sex IS NOT NULL) OR (sex = 'female') IS TRUE)
                THEN coalesce(sum(heads) FILTER (WHERE sex = 'male'), 0)::bigint END AS males
      FROM entry GROUP BY herd_id, year
), arrival AS (
    SELECT herd_id, year, array_agg(entered_on ORDER BY entered_on) AS animals,
           array_agg(entered_on ORDER BY entered_on) FILTER (WHERE sex = 'female') AS females
      FROM entry, generate_series(1, least(heads, 10000)) WHERE certain GROUP BY herd_id, year
), stocked AS (
    SELECT DISTINCT herd_id FROM came
), undated AS (
    SELECT DISTINCT herd_id FROM came WHERE entered_on IS NULL AND (origin = 'outside' OR origin IS NULL)
), tally AS (
    SELECT herd_id, counted_on,
           CASE WHEN count(*) = count(heads) AND count(*) = count(adult)
                THEN coalesce(sum(heads) FILTER (WHERE adult), 0)::bigint END AS adults,
           CASE WHEN count(*) = count(heads) THEN sum(heads)::bigint END AS heads
      FROM certification_herdcount WHERE producer_id IN (SELECT id FROM owner) GROUP BY herd_id, counted_on
), increase AS (
    SELECT herd_id,
           coalesce(year, extract(year FROM coalesce(decided_on, decided_at AT TIME ZONE 'Asia/Almaty'))) AS year,
           CASE WHEN bool_or(granted) THEN true WHEN bool_or(granted IS NULL) THEN NULL ELSE false END AS granted
      FROM certification_animaldecision
     WHERE kind = 'increase_to_40_percent' AND producer_id IN (SELECT id FROM owner) GROUP BY 1, 2
), told AS (
    SELECT coalesce(y.herd_id, e.herd_id) AS herd_id, coalesce(y.year, e.year) AS year, y.ref, y.adults, y.heads,
           y.introductions_complete, e.herd_id IS NOT NULL AS brought, e.females, e.males
      FROM (SELECT * FROM certification_herdyear WHERE producer_id IN (SELECT id FROM owner)) y
      FULL JOIN entries e ON e.herd_id = y.herd_id AND e.year = y.year
     WHERE y.id IS NOT NULL OR e.outside
)"""
_YEAR_ID = "{herd} * 10000 + {year}"
# An animal that came on an unknown day may be of any year; a record stated not to be complete lacks some.
_UNCOUNTED = "undated.herd_id IS NOT NULL OR t.introductions_complete IS FALSE"

HERD_YEAR = Statement(
    facts.HerdYear,
    f"""{CAME}{_ENTRIES}
SELECT s.id AS "case", {_YEAR_ID.format(herd="t.herd_id", year="t.year")} AS id,
       left(coalesce(nullif(t.ref, ''), h.ref || ' ' || t.year), 60) AS ref,
       make_date(t.year, 1, 1) AS since, NULL::date AS until, t.year::bigint AS year, h.species,
       coalesce(t.adults, tally.adults)::bigint AS adults, coalesce(t.heads, tally.heads)::bigint AS heads,
       CASE WHEN {_UNCOUNTED} THEN NULL WHEN t.brought THEN t.females ELSE 0 END AS females_brought_in,
       CASE WHEN {_UNCOUNTED} THEN NULL WHEN t.brought THEN t.males ELSE 0 END AS males_brought_in,
       coalesce(arrival.females, ARRAY[]::date[]) AS females_came_on,
       coalesce(arrival.animals, ARRAY[]::date[]) AS animals_came_on,
       CASE WHEN increase.herd_id IS NULL THEN false ELSE increase.granted END AS increase_confirmed,
       coalesce(t.introductions_complete, stocked.herd_id IS NOT NULL
            AND {complete("herds", through="make_date(t.year, 12, 31)")}) AS introductions_complete
  FROM scope s
  JOIN certification_herd h ON h.producer_id = s.producer_id
  JOIN told t ON t.herd_id = h.id
  LEFT JOIN tally ON tally.herd_id = h.id AND tally.counted_on = make_date(t.year, 1, 1)
  LEFT JOIN arrival ON arrival.herd_id = t.herd_id AND arrival.year = t.year
  LEFT JOIN increase ON increase.herd_id = h.id AND increase.year = t.year
  LEFT JOIN stocked ON stocked.herd_id = h.id
  LEFT JOIN undated ON undated.herd_id = h.id
 WHERE s.animals AND make_date(t.year + 1, 1, 1) > s.opened_on
""",
)

_ON_FILE = """t.species IS NOT NULL AND t.breed <> '' AND t.purpose <> '' AND t.number IS NOT NULL
            AND t.availability <> '' AND t.operator_statement"""

DEROGATION = rows_of_body(
    facts.AnimalDerogation,
    models.AnimalDerogation,
    life=Life("t.decided_on"),
    file_complete=f"""CASE WHEN t.file_complete IS FALSE OR t.operator_statement IS FALSE THEN false
            WHEN t.file_complete OR ({_ON_FILE}) THEN true END""",
)

STATEMENTS = (HERD, HERD_YEAR, ANIMAL, INTRODUCTION, WEANING)
BODY_STATEMENTS = (DEROGATION,)

# A year in which too many females came stands against those females, not against the rest of the herd.
ANIMAL_CHAIN = Chain(
    facts.Animal,
    "slaughtered_on",
    f"""{CAME}
SELECT s.id AS "case", t.animal_id AS lot_id, 'treatment' AS kind, t.id
  FROM scope s JOIN certification_treatment t ON t.producer_id = s.producer_id
 WHERE t.animal_id IS NOT NULL
UNION ALL
SELECT s.id, a.id, kind, a.id
  FROM scope s JOIN came a ON a.producer_id = s.producer_id, (VALUES ('introduction'), ('weaning')) AS of (kind)
 WHERE a.origin = 'outside'
UNION ALL
SELECT s.id, a.id, 'herd_year', {_YEAR_ID.format(herd="a.herd_id", year="extract(year FROM a.entered_on)::bigint")}
  FROM scope s JOIN came a ON a.producer_id = s.producer_id
 WHERE a.origin = 'outside' AND a.founds IS NOT TRUE AND NOT a.endangered AND a.known_sex IS DISTINCT FROM 'male'
   AND a.entered_on IS NOT NULL
""",
)

CHAINS = (ANIMAL_CHAIN,)
