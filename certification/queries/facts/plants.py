"""Crop years and rotations, manure agreements, seed lots, wild collection, and what records say of split holdings."""

from certification import models
from certification.law import facts
from certification.queries.facts.products import MANY_CROPS, annual, sql_key
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.statement import Statement, complete

CROP_YEAR = rows_of(
    facts.CropYear,
    models.CropYear,
    touches="land",
    life=Life(since="coalesce(t.since, make_date(t.year, 1, 1))"),
    ref="coalesce(nullif(t.ref, ''), t.year::text)",
    in_soil="CASE WHEN t.hydroponic OR NOT t.soil_bound THEN false WHEN t.soil_bound OR NOT t.hydroponic THEN true END",
)

_KEY = sql_key("n.name")
_NO_LEGUME = f"coalesce({annual('n.name')}, false) AND {_KEY} !~ '(^|_)grain$|{MANY_CROPS}'"
_LEGUME = f"(l.name = {_KEY} OR right({_KEY}, length(l.name) + 1) = '_' || l.name)"

# A record names the crop of a year by its common or Latin name, also with a word before it: spring wheat is wheat, and
# wheat with clover has clover. Of a mixture nobody knows that it has no legume. A cover crop nobody wrote down is none
# on record. Of how often a legume comes a record tells nothing that is shorter than the time within which one must.
_CROPS = f"""
, legume AS (
    SELECT name FROM certification_leguminouscrop
    UNION SELECT {sql_key("latin_name")} FROM certification_leguminouscrop WHERE latin_name <> ''
), crop_name AS (
    SELECT c.id, c.parcel_id, c.year, c.leguminous, c.fallow, name, cover
      FROM certification_cropyear c
      LEFT JOIN LATERAL (
          SELECT unnest(ARRAY[c.main_crop, c.species, c.latin_name]) AS name, false AS cover
          UNION ALL SELECT unnest(c.cover_crops), true
      ) n ON n.name <> ''
     WHERE c.producer_id IN (SELECT id FROM owner)
    UNION ALL
    SELECT -w.id, w.parcel_id, w.season, NULL, NULL, w.crop, false
      FROM certification_sowing w WHERE w.producer_id IN (SELECT id FROM owner)
), recorded AS (
    SELECT n.id, n.parcel_id, n.year,
           CASE WHEN bool_or(n.leguminous) OR bool_or(l.name IS NOT NULL) THEN true
                WHEN NOT bool_or(n.leguminous) THEN false
                WHEN coalesce(bool_or(n.fallow), false) OR bool_or({_NO_LEGUME}) FILTER (WHERE NOT n.cover)
                THEN CASE WHEN NOT coalesce(bool_or(NOT ({_NO_LEGUME})) FILTER (WHERE n.cover), false) THEN false END
           END AS legume
      FROM crop_name n LEFT JOIN legume l ON {_LEGUME}
     GROUP BY 1, 2, 3
), crops AS (
    SELECT parcel_id, count(DISTINCT year) AS years, bool_or(legume) AS legume, bool_or(legume IS NULL) AS untold
      FROM recorded GROUP BY parcel_id
), legume_year AS (
    SELECT DISTINCT parcel_id, year FROM recorded WHERE legume
), setting AS (
    SELECT control_body_id, name, since, until, value::int AS years FROM certification_controlbodysetting
     WHERE name IN ('rotation_length_years', 'legume_every_years') AND value ~ '^[0-9]{{{{1,3}}}}$'
), spans AS (
    SELECT control_body_id, name, array_agg(since ORDER BY since, years) AS since,
           array_agg(until ORDER BY since, years) AS until FROM setting GROUP BY control_body_id, name
)"""

_DAYS = "ARRAY[]::date[]"

ROTATION = Statement(
    facts.Rotation,
    f"""{_CROPS}
SELECT s.id AS "case", p.id, left(p.ref, 60) AS ref, p.since, p.until,
       CASE WHEN p.land_use IN ('arable', 'fallow') THEN true
            WHEN p.land_use NOT IN ('', 'other') THEN false END AS rotating,
       CASE WHEN crops.legume THEN true WHEN NOT crops.untold THEN false END AS has_legume,
       crops.years AS years_recorded,
       coalesce(length.since, {_DAYS}) AS length_set_since,
       coalesce(length.until, {_DAYS}) AS length_set_until,
       coalesce(reached.since, {_DAYS}) AS length_reached_since,
       coalesce(reached.until, {_DAYS}) AS length_reached_until,
       coalesce(often.since, {_DAYS}) AS frequency_set_since,
       coalesce(often.until, {_DAYS}) AS frequency_set_until,
       coalesce(enough.since, {_DAYS}) AS frequent_enough_since,
       coalesce(enough.until, {_DAYS}) AS frequent_enough_until,
       {complete("crop_years")} AND NOT crops.untold AND crops.years >= coalesce((
           SELECT min(g.years) FROM setting g
            WHERE g.control_body_id = s.control_body_id AND g.name = 'legume_every_years'), 0) AS crops_complete
  FROM scope s
  JOIN certification_parcel p ON p.producer_id = s.producer_id
  JOIN crops ON crops.parcel_id = p.id
  LEFT JOIN spans length ON length.control_body_id = s.control_body_id AND length.name = 'rotation_length_years'
  LEFT JOIN spans often ON often.control_body_id = s.control_body_id AND often.name = 'legume_every_years'
  LEFT JOIN LATERAL (
      SELECT array_agg(g.since ORDER BY g.since, g.years) AS since,
             array_agg(g.until ORDER BY g.since, g.years) AS until
        FROM setting g
       WHERE g.control_body_id = s.control_body_id AND g.name = 'rotation_length_years' AND g.years <= crops.years
  ) reached ON length.name IS NOT NULL
  LEFT JOIN LATERAL (
      SELECT array_agg(greatest(g.since, make_date(y.year, 1, 1)) ORDER BY y.year, g.since, g.years) AS since,
             array_agg(least(g.until, make_date(y.year + g.years + 1, 1, 1)) ORDER BY y.year, g.since, g.years) AS until
        FROM setting g JOIN legume_year y ON y.parcel_id = p.id
       WHERE g.control_body_id = s.control_body_id AND g.name = 'legume_every_years'
  ) enough ON often.name IS NOT NULL
 WHERE s.land
""",
)

MANURE_AGREEMENT = rows_of(
    facts.ManureAgreement,
    models.ManureAgreement,
    touches="land",
    life=Life(since="make_date(t.year, 1, 1)"),
    ref="coalesce(nullif(t.ref, ''), nullif(t.partner, ''))",
    agreement_written="t.written",
)

SEED_LOT = rows_of(
    facts.SeedLot,
    models.SeedLot,
    touches="land",
    seed_kind="coalesce(nullif(t.kind, ''), 'seed')",
    labelled_with_share="coalesce(t.labelled_with_share, true)",
    mixture_total_g="coalesce(t.mixture_total_g, t.quantity_g)::bigint",
)

WILD_COLLECTION = rows_of(
    facts.WildCollection,
    models.WildCollection,
    touches="land",
    life=Life(since="t.since"),
    collected_on="t.since",
    untreated_at_collection="coalesce(t.untreated_until_on >= t.since, t.untreated_until_on IS NULL)",
    untreated_proven="coalesce(t.proven, CASE WHEN t.proof <> '' THEN true END)",
)

# A holding is split while units of its own are managed in both ways at the same time. No record can show a separation
# that is not there.
UNIT_RECORD = rows_of(
    facts.UnitRecord,
    models.ProductionUnit,
    life=Life(since="t.since", until="t.until"),
    around=Around(
        first="""
, managed AS (
    SELECT producer_id, unit_id, status, daterange(since, until) AS days
      FROM certification_unitstatus WHERE producer_id IN (SELECT id FROM owner)
), split AS (
    SELECT m.producer_id,
           CASE WHEN bool_or(m.status = 'non_organic' AND o.status IN ('organic', 'in_conversion')) THEN true
                WHEN NOT bool_or(m.status IS NULL) THEN false END AS split
      FROM managed m
      LEFT JOIN managed o ON o.producer_id = m.producer_id AND o.unit_id <> m.unit_id AND o.days && m.days
     GROUP BY m.producer_id
)""",
        joins="JOIN split ON split.producer_id = t.producer_id",
    ),
    holding_split="split.split",
    separation_recorded="CASE WHEN NOT t.clearly_separated OR NOT t.products_separated THEN false"
    " ELSE t.separation_recorded END",
)

STATEMENTS = (
    CROP_YEAR,
    ROTATION,
    MANURE_AGREEMENT,
    SEED_LOT,
    WILD_COLLECTION,
    UNIT_RECORD,
)
