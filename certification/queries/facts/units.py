"""Production units: their status over time, and what units of another status keep too."""

from typing import Any

from certification.law import facts
from certification.models import ConversionPlan, HarvestNotice, ProductionUnit
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.statement import complete

NO_DAYS = "ARRAY[]::date[]"

# What a unit keeps is told by year, and shows in its herds, apiaries and sowings. Two units are held against each other
# on the days on which one is organic or in conversion and the other is not; where a status was not told, perhaps.
_SHARED = """
, status AS (
    SELECT u.id AS unit_id, u.producer_id, st.status, st.since, st.until
      FROM certification_productionunit u LEFT JOIN certification_unitstatus st ON st.unit_id = u.id
     WHERE u.producer_id IN (SELECT id FROM owner)
), kept AS (
    SELECT unit_id, "of", lower(species) AS species, lower(nullif(variety, '')) AS variety, easily_told_apart AS apart,
           make_date(year, 1, 1) AS since, make_date(year + 1, 1, 1) AS until
      FROM certification_unitkeeping WHERE producer_id IN (SELECT id FROM owner)
    UNION SELECT unit_id, 'animals', species, NULL, NULL, since, until
      FROM certification_herd WHERE unit_id IS NOT NULL AND producer_id IN (SELECT id FROM owner)
    UNION SELECT unit_id, 'bees', 'bees', NULL, NULL, since, until
      FROM certification_apiary WHERE unit_id IS NOT NULL AND producer_id IN (SELECT id FROM owner)
    UNION SELECT f.unit_id, 'plants', lower(w.crop), lower(nullif(lot.variety, '')), NULL,
                 make_date(w.season, 1, 1), make_date(w.season + 1, 1, 1)
      FROM certification_sowing w JOIN certification_parcel f ON f.id = w.parcel_id
      LEFT JOIN certification_seedlot lot ON lot.id = w.seed_lot_id
     WHERE f.unit_id IS NOT NULL AND w.producer_id IN (SELECT id FROM owner)
), span AS (
    SELECT k.unit_id, st.producer_id, k."of", CASE WHEN k."of" = 'bees' THEN 'bees' ELSE k.species END AS species,
           k.variety, k.apart, st.status, greatest(k.since, st.since) AS since, least(k.until, st.until) AS until
      FROM kept k JOIN status st ON st.unit_id = k.unit_id
     WHERE (greatest(k.since, st.since) < least(k.until, st.until)) IS NOT FALSE
), planned AS (
    SELECT DISTINCT unit_id, lower(species) AS species FROM certification_conversionplan
     WHERE approved_on IS NOT NULL AND cultivated_three_years IS NOT FALSE AND producer_id IN (SELECT id FROM owner)
), pair AS (
    SELECT b.unit_id, b."of", greatest(a.since, b.since) AS since, least(a.until, b.until) AS until,
           a.status IS NULL OR b.status IS NULL AS doubtful,
           CASE WHEN a.variety = b.variety OR a.apart IS FALSE OR b.apart IS FALSE THEN true
                WHEN a.variety <> b.variety AND (a.apart OR b.apart) THEN false END AS alike
      FROM span a
      JOIN span b ON b.producer_id = a.producer_id AND b.unit_id <> a.unit_id AND b."of" = a."of"
                 AND b.species = a.species
                 AND (greatest(a.since, b.since) < least(a.until, b.until)) IS NOT FALSE
     WHERE (a.status <> 'non_organic') IS NOT FALSE AND (b.status = 'non_organic') IS NOT FALSE
       AND NOT (b."of" = 'plants' AND EXISTS (
           SELECT FROM planned p WHERE p.unit_id IN (a.unit_id, b.unit_id) AND p.species = b.species))
), clash AS (
    SELECT unit_id, since, until, CASE WHEN doubtful THEN 'perhaps ' ELSE '' END
           || CASE WHEN "of" = 'plants' AND NOT doubtful AND alike IS NULL THEN 'perhaps plants' ELSE "of" END AS what
      FROM pair WHERE "of" <> 'plants' OR alike IS NOT FALSE
), shared AS (
    SELECT unit_id, {arrays} FROM clash GROUP BY unit_id
), managed AS (
    SELECT unit_id, bool_or(status = 'non_organic') AS ever, bool_or(status IS NULL) AS untold,
           array_agg(since ORDER BY since, until) FILTER (WHERE status = 'non_organic') AS since,
           array_agg(until ORDER BY since, until) FILTER (WHERE status = 'non_organic') AS until
      FROM status GROUP BY unit_id
), feed AS (
    SELECT unit_id FROM certification_parcel
     WHERE land_use IN ('pasture', 'perennial_forage', 'open_air') AND producer_id IN (SELECT id FROM owner)
    UNION SELECT unit_id FROM certification_herd WHERE producer_id IN (SELECT id FROM owner)
)"""
_READING = """
, reading AS (
    SELECT control_body_id,
           array_agg(since ORDER BY since, id) FILTER (WHERE value = 'calendar') AS calendar_since,
           array_agg(until ORDER BY since, id) FILTER (WHERE value = 'calendar') AS calendar_until,
           array_agg(since ORDER BY since, id) FILTER (WHERE value = 'rolling') AS rolling_since,
           array_agg(until ORDER BY since, id) FILTER (WHERE value = 'rolling') AS rolling_until
      FROM certification_controlbodysetting WHERE name = 'yearly_inspection_reading' GROUP BY control_body_id
)"""
_READ = "LEFT JOIN reading ON reading.control_body_id = s.control_body_id"
_KINDS = {
    "same_animals": "animals",
    "same_bees": "bees",
    "same_varieties": "plants",
    "perhaps_same_animals": "perhaps animals",
    "perhaps_same_bees": "perhaps bees",
    "perhaps_same_varieties": "perhaps plants",
}
_ARRAYS = ", ".join(
    f"array_agg({side} ORDER BY since, until) FILTER (WHERE what = '{what}') AS {name}_{side}"
    for name, what in _KINDS.items()
    for side in ("since", "until")
)


def _ranges(name: str) -> tuple[str, str]:
    return f"coalesce({name}_since, {NO_DAYS})", f"coalesce({name}_until, {NO_DAYS})"


_MANAGED = "managed.ever IS NOT NULL AND NOT managed.untold"

_KINDS_KEPT: dict[str, Any] = {name: _ranges(f"shared.{name}") for name in _KINDS}

UNIT = rows_of(
    facts.ProductionUnit,
    ProductionUnit,
    life=Life("t.since", "t.until"),
    around=Around(
        first=_SHARED.replace("{arrays}", _ARRAYS) + _READING,
        joins=f"""
  LEFT JOIN shared ON shared.unit_id = t.id
  LEFT JOIN managed ON managed.unit_id = t.id
  LEFT JOIN feed ON feed.unit_id = t.id
  {_READ}""",
    ),
    converts="t.conversion_started_on IS NOT NULL",
    grows_feed="t.kind = 'livestock' OR feed.unit_id IS NOT NULL OR t.covers_whole_feed_area IS NOT NULL",
    ever_non_organic="CASE WHEN managed.ever THEN true WHEN NOT managed.untold THEN false END",
    managed_non_organically=(
        f"CASE WHEN {_MANAGED} THEN coalesce(managed.since, {NO_DAYS}) END",
        f"CASE WHEN {_MANAGED} THEN coalesce(managed.until, {NO_DAYS}) END",
    ),
    exempt="coalesce(t.exempt_as, 'none') <> 'none'",
    keepings_complete=complete("unit_keepings"),
    **_KINDS_KEPT,
    under_control_since="s.contract_signed_on",
    year_read_as_calendar=_ranges("reading.calendar"),
    year_read_as_rolling=_ranges("reading.rolling"),
)
PLAN = rows_of(
    facts.ConversionPlan,
    ConversionPlan,
    life=Life("t.approved_on"),
    around=Around(first=_READING, joins=_READ),
    year_read_as_calendar=_ranges("reading.calendar"),
    year_read_as_rolling=_ranges("reading.rolling"),
)
NOTICE = rows_of(facts.HarvestNotice, HarvestNotice)

STATEMENTS = (UNIT, PLAN, NOTICE)
