"""Sowings, and what a harvest is made of."""

from certification.law import facts
from certification.law.conversion import ANNUAL_CONVERSION
from certification.queries.facts.inputs import NAMED, every_listed
from certification.queries.facts.products import SOWN_YEARLY, annual
from certification.queries.facts.statement import Chain, Statement, by_clock, complete

# The kind of crop decides; what the field is used for only where the crop has no name we know.
_ANNUAL = f"""coalesce({annual("w.crop")},
            CASE WHEN f.land_use IN ('pasture', 'perennial_forage', 'perennial_crop') THEN false
                 WHEN f.land_use IN {SOWN_YEARLY} THEN true END)"""

# A sowing lives from its day on for ever: what was sown too early stays so. Without a seed lot nobody can say
# whether its seed was authorised. An authorisation covers the sowings of its campaign, and where it names none those of
# the first campaign of its season; a general one covers nobody in Kazakhstan. Seed counts against it in the order of
# sowing.
SOWING = Statement(
    facts.Sowing,
    f"""
, {NAMED.strip()}, seed AS (
    SELECT lot.*, treatment.listed FROM certification_seedlot lot
      LEFT JOIN (SELECT id, {every_listed("protects")} AS listed
                   FROM (SELECT l.id, lower(trim(asked)) AS name, bool_or(n.part IN ('I', 'VI')) AS protects
                           FROM certification_seedlot l, unnest(l.treatment_substances) AS asked
                           LEFT JOIN named n ON n.name = lower(trim(asked))
                          WHERE l.producer_id IN (SELECT id FROM owner) GROUP BY 1, 2) substance
                  GROUP BY id) treatment ON treatment.id = lot.id
     WHERE lot.producer_id IN (SELECT id FROM owner)
), confirmed AS (
    SELECT seed_lot_id, bool_or(free_of_gmo) AS free FROM certification_vendorconfirmation
     WHERE seed_lot_id IS NOT NULL AND producer_id IN (SELECT id FROM owner) GROUP BY seed_lot_id
), sown AS (
    SELECT id, coalesce(sown_on, {by_clock("sown_at")}::date) AS sown_on, seed_lot_id, season, campaign, seed_g
      FROM certification_sowing WHERE producer_id IN (SELECT id FROM owner)
), used AS (
    SELECT id, CASE WHEN bool_or(sown_on IS NULL) OVER of_season OR bool_or(seed_g IS NULL) OVER so_far THEN NULL
                    ELSE sum(seed_g) OVER so_far END AS in_season,
           CASE WHEN bool_or(sown_on IS NULL) OVER of_season OR bool_or(seed_g IS NULL) OVER campaign_so_far THEN NULL
                ELSE sum(seed_g) OVER campaign_so_far END AS in_campaign
      FROM sown WHERE seed_lot_id IS NOT NULL
    WINDOW of_season AS (PARTITION BY seed_lot_id, season), so_far AS (of_season ORDER BY sown_on),
           campaign_so_far AS (PARTITION BY seed_lot_id, season, campaign ORDER BY sown_on)
), first_campaign AS (
    SELECT DISTINCT ON (seed_lot_id, season) seed_lot_id, season, campaign FROM sown
     WHERE seed_lot_id IS NOT NULL AND campaign <> '' ORDER BY seed_lot_id, season, sown_on, id
), asked AS (
    SELECT w.id, a.decided_on, a.decided_at, a.quantity_g, a.campaign = '' AS of_season,
           a.granted AND a.scope <> 'general'
           AND CASE WHEN coalesce(nullif(a.campaign, ''), f.campaign, w.campaign) = w.campaign THEN true
                    WHEN w.campaign <> '' THEN false WHEN a.campaign = '' THEN true END AS covers
      FROM sown w
      JOIN certification_seedauthorisation a ON a.seed_lot_id = w.seed_lot_id AND a.season = w.season
      LEFT JOIN first_campaign f ON f.seed_lot_id = w.seed_lot_id AND f.season = w.season
), permit AS (
    SELECT id, bool_or(covers) AS granted, bool_or(covers IS NULL) AS untold,
           bool_or(coalesce(decided_on, {by_clock("decided_at")}::date) IS NULL) FILTER (WHERE covers) AS day_untold,
           (array_agg(coalesce(decided_on, {by_clock("decided_at")}::date)
                      ORDER BY coalesce(decided_on, {by_clock("decided_at")}::date), decided_at)
            FILTER (WHERE covers))[1] AS decided_on,
           (array_agg(decided_at ORDER BY coalesce(decided_on, {by_clock("decided_at")}::date), decided_at)
            FILTER (WHERE covers))[1] AS decided_at,
           CASE WHEN NOT bool_or(quantity_g IS NULL) FILTER (WHERE covers)
                THEN (sum(quantity_g) FILTER (WHERE covers))::bigint END AS quantity_g,
           bool_or(of_season) FILTER (WHERE covers) AS of_season
      FROM asked GROUP BY id
)
SELECT s.id AS "case", w.id, left(coalesce(nullif(w.ref, ''), w.crop || ' ' || w.season), 60) AS ref,
       sown.sown_on AS since, NULL::date AS until, w.parcel_id AS parent_id,
       sown.sown_on, {by_clock("w.sown_at")} AS sown_at, {_ANNUAL} AS annual_crop, lot.status AS seed_status,
       lot.own AS seed_own, lot.months_in_conversion::bigint AS seed_months_in_conversion,
       lot.authorised_under_1_8_6 AS seed_allowed_by_1_8_6, lot.organic_available AS seed_organic_available,
       lot.in_conversion_available AS seed_lesser_available, lot.treated_after_harvest AS seed_treated,
       CASE WHEN cardinality(lot.treatment_substances) = 0 THEN true ELSE lot.listed END AS seed_treatment_listed,
       CASE WHEN lot.id IS NOT NULL THEN lot.kind = 'seedling' END AS seed_is_seedling,
       lot.one_season_species AS seed_one_season,
       coalesce(lot.gmo, CASE WHEN lot.status = 'organic' THEN false END) AS seed_gmo,
       CASE WHEN confirmed.free IS NOT NULL THEN confirmed.free
            WHEN {complete("vendor_confirmations")} THEN false END AS seed_vendor_confirmed,
       (CASE WHEN permit.of_season IS FALSE THEN used.in_campaign ELSE used.in_season END)::bigint AS seed_sown_g,
       permit.quantity_g AS seed_allowed_g,
       CASE WHEN w.seed_lot_id IS NULL THEN NULL WHEN permit.granted THEN true
            WHEN permit.untold THEN NULL
            WHEN permit.id IS NOT NULL OR {complete("seed_authorisations", through="sown.sown_on")}
            THEN false END AS seed_authorised,
       CASE WHEN permit.day_untold IS NOT TRUE THEN permit.decided_on END AS seed_authorised_on,
       CASE WHEN permit.day_untold IS NOT TRUE THEN {by_clock("permit.decided_at")} END AS seed_authorised_at
  FROM scope s
  JOIN certification_sowing w ON w.producer_id = s.producer_id
  JOIN sown ON sown.id = w.id
  JOIN certification_parcel f ON f.id = w.parcel_id
  LEFT JOIN seed lot ON lot.id = w.seed_lot_id
  LEFT JOIN used ON used.id = w.id
  LEFT JOIN permit ON permit.id = w.id
  LEFT JOIN confirmed ON confirmed.seed_lot_id = w.seed_lot_id
 WHERE s.land
""",
)

STATEMENTS = (SOWING,)

# Time that was recognised afterwards no longer matters to a harvest that has its two years without it.
_MONTHS = ANNUAL_CONVERSION.values[-1].value.steps[-1][1].months
_WITHOUT_IT = f"""EXISTS (
        SELECT FROM certification_conversion c WHERE c.parcel_id = h.parcel_id AND c.kind <> 'retroactive'
           AND c.confirmed_on IS NOT NULL AND (h.harvested_on < c.ended_on) IS NOT FALSE
           AND c.started_on + make_interval(months => {_MONTHS}) < h.harvested_on)"""

# A harvest is made of the sowing it names, else of the sowings of that season on its field; of what was used on its
# field in the year before it, or on the harvest itself in the store; of the conversions a control body required for
# the field; of the recognition of past time it rests on; and of a crop that is told not to have grown in soil.
HARVEST_CHAIN = Chain(
    facts.Harvest,
    "harvested_on",
    f"""
SELECT s.id AS "case", h.id AS lot_id, 'sowing' AS kind, w.id
  FROM scope s
  JOIN certification_harvest h ON h.producer_id = s.producer_id
  JOIN certification_sowing w
    ON w.id = h.sowing_id OR (h.sowing_id IS NULL AND w.parcel_id = h.parcel_id AND w.season = h.year)
UNION ALL
SELECT s.id, h.id, 'input_use', u.id
  FROM scope s
  JOIN certification_harvest h ON h.producer_id = s.producer_id
  JOIN (SELECT id, parcel_id, applied_on, applied_at FROM certification_inputuse
         WHERE parcel_id IS NOT NULL AND producer_id IN (SELECT id FROM owner)
        UNION
        SELECT u.id, m.parcel_id, u.applied_on, u.applied_at
          FROM certification_inputuse u JOIN certification_inputuse_parcels m ON m.inputuse_id = u.id
         WHERE u.producer_id IN (SELECT id FROM owner)) u
    ON u.parcel_id = h.parcel_id
   AND coalesce(coalesce(u.applied_on, (u.applied_at AT TIME ZONE 'Asia/Almaty')::date)
                BETWEEN h.harvested_on - 365 AND h.harvested_on, true)
UNION ALL
SELECT s.id, h.id, 'input_use', m.inputuse_id
  FROM scope s
  JOIN certification_harvest h ON h.producer_id = s.producer_id
  JOIN certification_inputuse_harvests m ON m.harvest_id = h.id
UNION ALL
SELECT s.id, h.id, 'conversion', c.id
  FROM scope s
  JOIN certification_harvest h ON h.producer_id = s.producer_id
  JOIN certification_conversion c ON c.parcel_id = h.parcel_id
 WHERE c.kind IN ('new_after_treatment', 'extended') AND c.started_on <= h.harvested_on
UNION ALL
SELECT s.id, h.id, 'retroactive_recognition', r.id
  FROM scope s
  JOIN certification_harvest h ON h.producer_id = s.producer_id
  JOIN certification_retroactiverecognition r ON r.case_id = s.id AND r.parcel_id = h.parcel_id
 WHERE NOT {_WITHOUT_IT}
UNION ALL
SELECT s.id, h.id, 'crop_year', y.id
  FROM scope s
  JOIN certification_harvest h ON h.producer_id = s.producer_id
  JOIN certification_cropyear y ON y.parcel_id = h.parcel_id AND y.year = h.year AND (y.hydroponic OR NOT y.soil_bound)
 WHERE lower(y.main_crop) = lower(h.crop)
    OR NOT EXISTS (SELECT FROM certification_cropyear o
                    WHERE o.parcel_id = h.parcel_id AND o.year = h.year AND lower(o.main_crop) = lower(h.crop))
""",
)

CHAINS = (HARVEST_CHAIN,)
