"""Sowings and harvests."""

from certification.law import facts
from certification.queries.facts.products import annual
from certification.queries.facts.statement import Chain, Statement, by_clock

# The kind of crop decides; what the field is used for only where the crop has no name we know.
_ANNUAL = f"""coalesce({annual("w.crop")},
            CASE WHEN f.land_use IN ('pasture', 'perennial_forage', 'perennial_crop') THEN false END)"""

# A sowing lives from its day on for ever: what was sown too early stays so. Without a seed lot nobody can say
# whether its seed was authorised.
SOWING = Statement(
    facts.Sowing,
    f"""
, permit AS (
    SELECT seed_lot_id, season, bool_or(granted) AS granted, bool_or(granted IS NULL) AS untold,
           bool_or(decided_on IS NULL) FILTER (WHERE granted) AS day_untold,
           (array_agg(decided_on ORDER BY decided_on, decided_at) FILTER (WHERE granted))[1] AS decided_on,
           (array_agg(decided_at ORDER BY decided_on, decided_at) FILTER (WHERE granted))[1] AS decided_at
      FROM certification_seedauthorisation WHERE producer_id IN (SELECT id FROM owner)
     GROUP BY seed_lot_id, season
)
SELECT s.id AS "case", w.id, left(coalesce(nullif(w.ref, ''), w.crop || ' ' || w.season), 60) AS ref,
       w.sown_on AS since, NULL::date AS until, w.parcel_id AS parent_id,
       w.sown_on, {by_clock("w.sown_at")} AS sown_at, {_ANNUAL} AS annual_crop, lot.status AS seed_status,
       CASE WHEN w.seed_lot_id IS NULL THEN NULL WHEN permit.granted THEN true
            WHEN permit.untold THEN NULL ELSE false END AS seed_authorised,
       CASE WHEN permit.day_untold IS NOT TRUE THEN permit.decided_on END AS seed_authorised_on,
       CASE WHEN permit.day_untold IS NOT TRUE THEN {by_clock("permit.decided_at")} END AS seed_authorised_at
  FROM scope s
  JOIN certification_sowing w ON w.producer_id = s.producer_id
  JOIN certification_parcel f ON f.id = w.parcel_id
  LEFT JOIN certification_seedlot lot ON lot.id = w.seed_lot_id
  LEFT JOIN permit ON permit.seed_lot_id = w.seed_lot_id AND permit.season = w.season
 WHERE s.land
""",
)

HARVEST = Statement(
    facts.Harvest,
    """
SELECT s.id AS "case", h.id, left(coalesce(nullif(h.ref, ''), h.crop || ' ' || h.year), 60) AS ref,
       h.harvested_on AS since, NULL::date AS until, h.parcel_id AS parent_id,
       h.harvested_on, true AS of_plant_origin, h.crop_ingredients
  FROM scope s JOIN certification_harvest h ON h.producer_id = s.producer_id
 WHERE s.land
""",
)

STATEMENTS = (SOWING, HARVEST)

# A harvest is made of the sowing it names, else of the sowings of that season on its field.
HARVEST_CHAIN = Chain(
    facts.Harvest,
    "harvested_on",
    """
SELECT s.id AS "case", h.id AS lot_id, 'sowing' AS kind, w.id
  FROM scope s
  JOIN certification_harvest h ON h.producer_id = s.producer_id
  JOIN certification_sowing w
    ON w.id = h.sowing_id OR (h.sowing_id IS NULL AND w.parcel_id = h.parcel_id AND w.season = h.year)
""",
)

CHAINS = (HARVEST_CHAIN,)
