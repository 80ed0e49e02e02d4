"""Conversion periods as parts of a statement: from which day each counts, and where a product cut it short.

`conversions()` gives `begun` (one row per conversion with its start and standing), `TREATED` gives `treated` (land on
which a product was used that is not, or may not be, authorised).
"""

from certification.law.named_inputs import HERBICIDES, MINERAL_NITROGEN
from certification.queries.facts.inputs import FERTILISING, NAMED, every_listed
from certification.queries.facts.named_inputs import bears_one_of
from certification.queries.facts.statement import by_clock

_LAST_DAY = f"coalesce(u.applied_until_on, u.applied_on, {by_clock('u.applied_at')}::date)"

# Manure is a product of the lists unless it comes from factory farming. What nobody judged is judged by its substances:
# it is authorised if all of them are listed for its use, forbidden if one is not, and open if none were told.
_GIVEN_AWAY = f"""(u.mineral_nitrogen IS NULL AND u.kind IN {FERTILISING} AND {bears_one_of(MINERAL_NITROGEN, "u")})
            OR (u.herbicidal IS NULL AND u.kind = 'plant_protection' AND {bears_one_of(HERBICIDES, "u")})"""
_FORBIDDEN = f"""CASE WHEN u.authorised IS FALSE OR u.mineral_nitrogen OR u.factory_farming OR u.herbicidal
              OR {_GIVEN_AWAY} THEN true
            WHEN u.authorised OR u.kind = 'manure' THEN false ELSE NOT substance.listed END"""
_PROTECTING = "u.kind IN ('plant_protection', 'seed_dressing') AND n.part IN ('I', 'VI')"
_FERTILISING = "u.kind IN ('fertiliser', 'soil_conditioner') AND n.part IN ('II', 'VI')"

TREATED = f"""
, {NAMED.strip()}, asked AS (
    SELECT u.id, lower(trim(asked)) AS name, bool_or(({_PROTECTING}) OR ({_FERTILISING})) AS fits
      FROM certification_inputuse u CROSS JOIN unnest(u.active_substances) AS asked
      LEFT JOIN named n ON n.name = lower(trim(asked)) AND (n.since IS NULL OR n.since <= {_LAST_DAY})
                       AND (n.until IS NULL OR n.until > {_LAST_DAY})
     WHERE u.producer_id IN (SELECT id FROM owner) AND u.authorised IS NULL
       AND u.kind IN ('plant_protection', 'seed_dressing', 'fertiliser', 'soil_conditioner')
     GROUP BY 1, 2
), substance AS (
    SELECT id, {every_listed("fits")} AS listed FROM asked GROUP BY id
), used AS (
    SELECT u.id, u.producer_id, u.parcel_id, u.facility_id, u.location, {_LAST_DAY} AS last_on, u.applied_at,
           {_FORBIDDEN} AS forbidden
      FROM certification_inputuse u LEFT JOIN substance ON substance.id = u.id
     WHERE u.producer_id IN (SELECT id FROM owner) AND u.kind NOT IN ('cleaning', 'storage_pest_control')
), place AS (
    SELECT id, parcel_id FROM used WHERE parcel_id IS NOT NULL AND forbidden IS NOT FALSE
    UNION SELECT m.inputuse_id, m.parcel_id FROM certification_inputuse_parcels m
            JOIN used ON used.id = m.inputuse_id WHERE used.forbidden IS NOT FALSE
), treated AS (
    SELECT place.parcel_id, used.id, used.last_on, used.applied_at, used.forbidden
      FROM place JOIN used ON used.id = place.id
), astray AS (
    SELECT DISTINCT producer_id FROM used
     WHERE forbidden IS NOT FALSE AND facility_id IS NULL AND location = '' AND id NOT IN (SELECT id FROM place)
), undated AS (
    SELECT DISTINCT parcel_id FROM treated WHERE last_on IS NULL
)"""


def conversions(kind: str) -> str:
    """The WITH parts for the conversions of parcels or apiaries.

    A start that a control body confirmed stands as stated. Any other counts from the day on which the declaration
    reached a control body recognised that day (`sure`), is the body's to decide where the recognitions known to us do
    not reach back that far (`open`), does not count where the body was not recognised (`none`), or is `untold`. A
    conversion lasts until the next one starts or organic management ends; time recognised afterwards lasts until a
    conversion that a product made necessary.
    """
    forage = "'pasture', 'perennial_forage', 'open_air'"
    fits = f"(r.category = 'A' OR (r.category = 'B' AND site.land_use IN ({forage})))"
    return f"""
, declared AS (
    SELECT c.id, coalesce(bool_or(r.since <= c.received_on AND (r.until IS NULL OR c.received_on < r.until)), false)
                     AS known,
           coalesce(bool_or(r.id IS NOT NULL AND (r.since IS NULL
                                                  OR (r.since_at_the_latest AND c.received_on < r.since))), false)
                     AS perhaps
      FROM certification_conversion c
      JOIN certification_{kind} site ON site.id = c.{kind}_id
      LEFT JOIN certification_recognition r
        ON r.control_body_id = c.control_body_id AND r.country = 'KZ'
       AND {fits if kind == "parcel" else "r.category = 'B'"}
     WHERE c.producer_id IN (SELECT id FROM owner) AND c.received_on IS NOT NULL AND c.control_body_id IS NOT NULL
     GROUP BY c.id
), begun AS (
    SELECT c.id, c.{kind}_id AS site_id, c.kind, c.started_on, c.required_months,
           CASE WHEN c.confirmed_on IS NOT NULL THEN 'sure' WHEN d.id IS NULL THEN 'untold' WHEN d.known THEN 'sure'
                WHEN d.perhaps THEN 'open' ELSE 'none' END AS standing,
           CASE WHEN c.confirmed_on IS NOT NULL THEN c.started_on
                ELSE greatest(c.started_on, c.received_on) END AS since,
           least(c.ended_on, CASE WHEN c.kind = 'retroactive'
                                  THEN min(c.started_on) FILTER (WHERE c.kind = 'new_after_treatment') OVER later
                                  ELSE min(c.started_on) FILTER (WHERE c.kind <> 'retroactive') OVER later END
                ) AS until,
           min(c.started_on) OVER (PARTITION BY c.{kind}_id) AS first_on
      FROM certification_conversion c LEFT JOIN declared d ON d.id = c.id
     WHERE c.{kind}_id IS NOT NULL AND c.producer_id IN (SELECT id FROM owner)
    WINDOW later AS (PARTITION BY c.{kind}_id ORDER BY c.started_on
                     RANGE BETWEEN '1 day' FOLLOWING AND UNBOUNDED FOLLOWING)
)"""


def listed(name: str, condition: str) -> str:
    """Two lists of days of the pieces that fit, as columns; empty where none does."""
    return f"""array_agg(since ORDER BY since, id) FILTER (WHERE {condition}) AS {name}_since,
           array_agg(until ORDER BY since, id) FILTER (WHERE {condition}) AS {name}_until"""


# `sure_cuts`: cut at every product that may not be authorised, else only at those that are not.
PIECES = f"""
, cut AS (
    SELECT id, since AS day, true AS certain, false AS by_treatment FROM begun
    UNION
    SELECT b.id, t.last_on, t.forbidden IS TRUE, true
      FROM begun b
      JOIN treated t ON t.parcel_id = b.site_id AND t.last_on > b.since AND (t.last_on < b.until) IS NOT FALSE
), day AS (
    SELECT id, day, bool_or(certain) AS certain, bool_and(by_treatment) AS by_treatment FROM cut GROUP BY id, day
), piece AS (
    SELECT id, day AS since, by_treatment, true AS sure_cuts, lead(day) OVER (PARTITION BY id ORDER BY day) AS next
      FROM day
    UNION ALL
    SELECT id, day, by_treatment, false, lead(day) OVER (PARTITION BY id ORDER BY day) FROM day WHERE certain
), pieces AS (
    SELECT b.site_id, b.id, p.since, coalesce(p.next, b.until) AS until, p.sure_cuts, b.standing, b.kind, p.by_treatment
      FROM piece p JOIN begun b ON b.id = p.id WHERE (b.since < b.until) IS NOT FALSE
), cut_short AS (
    SELECT b.id, bool_or(t.forbidden IS TRUE) AS surely
      FROM begun b JOIN treated t ON t.parcel_id = b.site_id AND t.last_on BETWEEN b.first_on AND b.since
     WHERE b.kind = 'one_year_reduction' GROUP BY b.id
), reduction AS (
    SELECT p.*, c.id IS NOT NULL AS doubtful, coalesce(c.surely, false) AS barred
      FROM pieces p LEFT JOIN cut_short c ON c.id = p.id
     WHERE p.kind = 'one_year_reduction' AND NOT p.by_treatment AND p.standing <> 'none'
), periods AS (
    SELECT site_id, {listed("stated", "NOT sure_cuts AND standing <> 'none'")},
           {listed("sure", "sure_cuts AND standing = 'sure'")},
           {listed("open", "sure_cuts AND standing = 'open'")}
      FROM pieces GROUP BY site_id
), reduced AS (
    SELECT site_id, {listed("sure", "sure_cuts AND standing = 'sure' AND NOT doubtful")},
           {listed("perhaps", "NOT sure_cuts AND NOT barred")}
      FROM reduction GROUP BY site_id
), lengths AS (
    SELECT site_id, array_agg(since ORDER BY since, id) FILTER (WHERE required_months IS NOT NULL) AS since,
           array_agg((since + make_interval(months => required_months))::date ORDER BY since, id)
               FILTER (WHERE required_months IS NOT NULL) AS until,
           array_agg(since ORDER BY since, id) FILTER (WHERE kind = 'extended' AND required_months IS NULL) AS untold
      FROM begun GROUP BY site_id
), restart AS (
    SELECT t.parcel_id AS site_id, array_agg(t.last_on ORDER BY t.last_on) FILTER (WHERE t.forbidden) AS days,
           array_agg(t.last_on ORDER BY t.last_on) FILTER (WHERE t.forbidden IS NULL) AS perhaps
      FROM (SELECT t.parcel_id, t.last_on, t.forbidden FROM treated t
              LEFT JOIN (SELECT DISTINCT site_id, first_on FROM begun) b ON b.site_id = t.parcel_id
             WHERE (t.last_on >= b.first_on) IS NOT FALSE AND t.last_on IS NOT NULL
            UNION SELECT site_id, since, true FROM begun WHERE kind = 'new_after_treatment') t
     GROUP BY t.parcel_id
)"""


def site_periods(kind: str) -> str:
    """The conversions of parcels or apiaries gathered by site: as stated, and those with a sure start."""
    return f"""
{conversions(kind)}
, periods AS (
    SELECT site_id, array_agg(since ORDER BY since, id) AS since, array_agg(until ORDER BY since, id) AS until,
           array_agg(since ORDER BY since, id) FILTER (WHERE standing = 'sure') AS confirmed_since,
           array_agg(until ORDER BY since, id) FILTER (WHERE standing = 'sure') AS confirmed_until
      FROM begun WHERE standing <> 'none' AND (since < until) IS NOT FALSE GROUP BY site_id
)"""
