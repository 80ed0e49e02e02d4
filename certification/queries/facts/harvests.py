"""Harvests: what kind of crop, what it was fed as, and whether a product came before it."""

from certification.law import facts
from certification.models import Harvest
from certification.queries.facts.conversions import TREATED
from certification.queries.facts.products import SOWN_YEARLY, annual, one_crop, perennial
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.statement import by_clock, complete


def crop_kind(harvest: str, parcel: str) -> str:
    """The SQL of the kind of crop: as told, else by the crop's name, else by the use of the field."""
    name, fruit = annual(f"{harvest}.crop"), perennial(f"{harvest}.crop")
    return f"""coalesce({harvest}.crop_kind, CASE WHEN {name} THEN 'annual' WHEN {fruit} THEN 'perennial'
            WHEN {parcel}.land_use IN ('pasture', 'perennial_forage') THEN 'forage'
            WHEN {parcel}.land_use = 'perennial_crop' THEN 'perennial' WHEN NOT {name} THEN 'forage'
            WHEN {parcel}.land_use IN {SOWN_YEARLY} THEN 'annual' END)"""


HARVESTED_ON = f"coalesce(h.harvested_on, {by_clock('h.harvested_at')}::date)"

# The lots of one crop and year are one harvest; of forage each cut is one. A product counts for the first harvest after
# it; on one day the hours decide, where both are told.
_GATHERED = f"""
{TREATED}
, gathered AS (
    SELECT h.id, h.parcel_id, {HARVESTED_ON} AS day, h.harvested_at AS moment,
           CASE WHEN {crop_kind("h", "f")} = 'forage' THEN h.id::text
                ELSE lower(h.crop) || ' ' || h.year || ' ' || coalesce(h.sowing_id, 0) END AS batch
      FROM certification_harvest h JOIN certification_parcel f ON f.id = h.parcel_id
     WHERE h.producer_id IN (SELECT id FROM owner)
), batch AS (
    SELECT parcel_id, batch, lag(max(day)) OVER before AS previous_on
      FROM gathered GROUP BY parcel_id, batch WINDOW before AS (PARTITION BY parcel_id ORDER BY min(day), batch)
), began AS (
    SELECT parcel_id, min(started_on) AS first_on FROM certification_conversion
     WHERE parcel_id IS NOT NULL AND producer_id IN (SELECT id FROM owner) GROUP BY parcel_id
), met_by AS (
    SELECT g.id, t.forbidden,
           CASE WHEN t.last_on IS NULL OR g.day IS NULL THEN 'perhaps'
                WHEN t.last_on < g.day AND (t.last_on > b.previous_on) IS NOT FALSE THEN 'after'
                WHEN t.last_on = g.day AND t.applied_at < g.moment THEN 'after'
                WHEN t.last_on = g.day AND t.applied_at >= g.moment THEN 'before'
                ELSE 'same_day' END AS order
      FROM gathered g
      JOIN batch b ON b.parcel_id = g.parcel_id AND b.batch = g.batch
      JOIN treated t ON t.parcel_id = g.parcel_id
      LEFT JOIN began ON began.parcel_id = g.parcel_id
     WHERE (t.last_on >= began.first_on) IS NOT FALSE
       AND (t.last_on BETWEEN coalesce(b.previous_on, t.last_on) AND g.day) IS NOT FALSE
), before AS (
    SELECT id, bool_or(forbidden AND "order" = 'after') IS TRUE AS surely,
           bool_or(forbidden AND "order" = 'same_day') IS TRUE AS same_day,
           bool_or((forbidden IS NULL AND "order" <> 'before') OR "order" = 'perhaps') AS perhaps
      FROM met_by GROUP BY id
), fed AS (
    SELECT src.harvest_id, min(lot.used_as_feed_on) AS day
      FROM certification_lotsource src JOIN certification_lot lot ON lot.id = src.lot_id
     WHERE src.harvest_id IS NOT NULL AND src.producer_id IN (SELECT id FROM owner) GROUP BY src.harvest_id
), sown AS (
    SELECT DISTINCT parcel_id, season FROM certification_sowing WHERE producer_id IN (SELECT id FROM owner)
)"""

HARVEST = rows_of(
    facts.Harvest,
    Harvest,
    touches="land",
    life=Life(since=f"coalesce(t.harvested_on, {by_clock('t.harvested_at')}::date)"),
    parent="t.parcel_id",
    ref="coalesce(nullif(t.ref, ''), t.crop || ' ' || t.year)",
    around=Around(
        first=_GATHERED,
        joins="""
  LEFT JOIN certification_parcel f ON f.id = t.parcel_id
  LEFT JOIN before ON before.id = t.id
  LEFT JOIN fed ON fed.harvest_id = t.id
  LEFT JOIN sown ON sown.parcel_id = t.parcel_id AND sown.season = t.year
  LEFT JOIN astray ON astray.producer_id = t.producer_id""",
    ),
    of_plant_origin="true",
    crop_kind=crop_kind("t", "f"),
    sowing_told="t.sowing_id IS NOT NULL OR sown.parcel_id IS NOT NULL",
    used_as_feed_on="coalesce(t.used_as_feed_on, fed.day)",
    crop_ingredients=f"coalesce(t.crop_ingredients, {one_crop('t.crop')})::bigint",
    follows_treatment="CASE WHEN t.parcel_id IS NOT NULL THEN coalesce(before.surely, false) END",
    treated_same_day="coalesce(before.same_day, false)",
    perhaps_follows_treatment="coalesce(before.perhaps, false) OR astray.producer_id IS NOT NULL",
    inputs_complete=complete("inputs", through="coalesce(t.harvested_on, t.harvested_at::date)"),
)

STATEMENTS = (HARVEST,)
