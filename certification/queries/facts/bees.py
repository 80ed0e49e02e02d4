"""Apiaries, colonies, years, wax, feeding and treatments of bees."""

from certification import models
from certification.law import facts
from certification.queries.facts.conversions import site_periods
from certification.queries.facts.products import sql_key
from certification.queries.facts.rows import Around, Life, of_apiaries, rows_of
from certification.queries.facts.statement import Statement, complete

# Where nobody says whether the control body was given the place, coordinates on record say so: it reads them there.
_LOCATED = """CASE WHEN t.location_given IS NOT NULL THEN t.location_given
                WHEN {given_on} OR t.longitude IS NOT NULL THEN true END"""

# Wax replaced in some colonies only is that of the apiary once it is replaced in each of them, newcomers since then
# aside. No conversion at all is unknown, unless the apiaries' lists of them are declared complete; conversions that do
# not count are none.
_KNOWN = f"(started.site_id IS NOT NULL OR {complete('apiary_conversions')})"
APIARY = Statement(
    facts.Apiary,
    f"""{site_periods("apiary")}
, change AS (
    SELECT w.*, w.use = 'conversion' AND w.all_replaced AS renews, named.id IS NOT NULL AS of_some
      FROM certification_waxchange w
      LEFT JOIN (SELECT DISTINCT ON (waxchange_id) waxchange_id AS id
                   FROM certification_waxchange_colony_groups) named ON named.id = w.id
     WHERE w.producer_id IN (SELECT id FROM owner)
), wax AS (
    SELECT apiary_id, bool_or(renews AND NOT of_some) AS replaced, bool_or(renews AND of_some) AS in_parts,
           bool_or(use IS NULL OR (use = 'conversion' AND all_replaced IS NULL)) AS untold,
           min(changed_on) FILTER (WHERE renews AND NOT of_some) AS replaced_on,
           max(changed_on) FILTER (WHERE renews) AS last_on
      FROM change GROUP BY apiary_id
), colony AS (
    SELECT g.apiary_id, g.id, min(change.changed_on) AS renewed_on
      FROM certification_colonygroup g
      JOIN wax ON wax.apiary_id = g.apiary_id AND wax.in_parts AND (g.arrived_on > wax.last_on) IS NOT TRUE
      LEFT JOIN certification_waxchange_colony_groups m ON m.colonygroup_id = g.id
      LEFT JOIN change ON change.id = m.waxchange_id AND change.renews
     GROUP BY g.apiary_id, g.id
), parts AS (
    SELECT apiary_id, max(renewed_on) AS renewed_on FROM colony GROUP BY apiary_id HAVING count(*) = count(renewed_on)
)
SELECT s.id AS "case", t.id, left(t.ref, 60) AS ref, t.since, t.until,
       CASE WHEN {_KNOWN} THEN coalesce(p.since, ARRAY[]::date[]) END AS conversions_since,
       CASE WHEN {_KNOWN} THEN coalesce(p.until, ARRAY[]::date[]) END AS conversions_until,
       coalesce(p.confirmed_since, ARRAY[]::date[]) AS confirmed_conversions_since,
       coalesce(p.confirmed_until, ARRAY[]::date[]) AS confirmed_conversions_until,
       t.species AS bee_species, {_LOCATED.format(given_on="t.location_given_on IS NOT NULL")} AS location_given,
       CASE WHEN wax.replaced OR parts.apiary_id IS NOT NULL THEN true WHEN wax.in_parts OR wax.untold THEN NULL
            WHEN {complete("wax_changes")} THEN false END AS all_wax_replaced,
       least(wax.replaced_on, parts.renewed_on) AS wax_replaced_on
  FROM scope s
  JOIN certification_apiary t ON t.producer_id = s.producer_id
  LEFT JOIN periods p ON p.site_id = t.id
  LEFT JOIN (SELECT DISTINCT site_id FROM begun) started ON started.site_id = t.id
  LEFT JOIN wax ON wax.apiary_id = t.id
  LEFT JOIN parts ON parts.apiary_id = t.id
 WHERE s.bees
""",
    "SELECT FROM certification_apiary t JOIN scope s ON t.producer_id = s.producer_id",
)


def organic_from(alias: str) -> str:
    """The SQL of the first day of organic management of colonies; of those that came non-organic not before that."""
    started, came = f"{alias}.organic_from_on", f"{alias}.arrived_on"
    return f"""CASE WHEN {alias}.status_on_arrival = 'non_organic' THEN greatest({started}, {came})
            ELSE coalesce({started}, {came}) END"""


# That colonies came for the yearly renewal, and need not convert, counts only where somebody says so.
COLONY_GROUP = rows_of(
    facts.ColonyGroup,
    models.ColonyGroup,
    touches="bees",
    life=Life("coalesce(t.since, t.arrived_on)", "t.until"),
    brought_in="coalesce(t.brought_in, CASE WHEN t.arrived_on IS NOT NULL OR t.status_on_arrival <> '' THEN true END)",
    for_renewal="coalesce(t.for_renewal, false)",
    organic_from_on=organic_from("t"),
    hives_identified="CASE WHEN t.hive_marks <> '' THEN true END",
    arrival_recorded="CASE WHEN t.arrived_on IS NOT NULL THEN true END",
)

# A year lives from 1 January for ever: what it was stays so.
APIARY_YEAR = rows_of(
    facts.ApiaryYear,
    models.ApiaryYear,
    touches="bees",
    untold=of_apiaries("apiary_years"),
    ref="coalesce(nullif(t.ref, ''), a.ref || ' ' || t.year)",
    life=Life("make_date(t.year, 1, 1)"),
    around=Around(joins="JOIN certification_apiary a ON a.id = t.apiary_id"),
    only_natural_inside="t.in_hive_substances <@ ARRAY['propolis', 'wax', 'plant_oil']::varchar[]",
)

HIVE_MOVE = rows_of(
    facts.HiveMove,
    models.Move,
    touches="bees",
    untold=of_apiaries("moves", where="a.mobile"),
    life=Life("t.moved_on"),
    location_given=_LOCATED.format(given_on="false"),
)

HIVE_HAZARD = rows_of(
    facts.HiveHazard,
    models.ContaminationSource,
    touches="bees",
    untold=of_apiaries("contamination_sources"),
    around=Around(where="t.apiary_id IS NOT NULL"),
    decided="t.distance_sufficient IS NOT NULL OR t.decided_on IS NOT NULL",
)

# The kind of feed is what was told, else what the product is called, if that is one of the four in English, Kazakh or
# Russian; of another name nobody can say what it is.
_FEEDS = {
    "honey": ("honey", "organic_honey", "бал", "мёд", "мед"),
    "pollen": ("pollen", "organic_pollen", "тозаң", "пыльца"),
    "sugar_syrup": ("sugar_syrup", "organic_sugar_syrup", "қант_шәрбаты", "сахарный_сироп"),
    "sugar": ("sugar", "organic_sugar", "қант", "сахар"),
}
_NAMED = " ".join(
    f"WHEN {sql_key('t.product')} IN ({', '.join(repr(name) for name in names)}) THEN '{feed}'"
    for feed, names in _FEEDS.items()
)

# A derogation counts if it was granted for feeding bees and covers the day, unless no authority had recognised the
# catastrophe; of one that the feeding names and that is not told in full nobody can say whether it does.
BEE_FEEDING = rows_of(
    facts.BeeFeeding,
    models.Feeding,
    touches="bees",
    untold=of_apiaries("feedings"),
    life=Life("t.fed_on"),
    around=Around(
        first="""
, held AS (
    SELECT f.id, bool_or(f.fed_on BETWEEN d.valid_from_on AND d.valid_until_on) AS covered
      FROM certification_feeding f
      JOIN certification_catastrophederogation d ON d.producer_id = f.producer_id AND d.kind = 'bee_feeding'
     WHERE d.granted AND d.recognised_by_authority IS NOT FALSE AND f.apiary_id IS NOT NULL
       AND f.producer_id IN (SELECT id FROM owner) GROUP BY f.id
)""",
        joins="""LEFT JOIN held ON held.id = t.id
  LEFT JOIN certification_catastrophederogation named ON named.id = t.derogation_id""",
        where="t.apiary_id IS NOT NULL",
    ),
    endangered_by="t.cause",
    derogated="""CASE WHEN held.covered THEN true
                      WHEN named.id IS NOT NULL AND named.recognised_by_authority IS NOT FALSE
                       AND (named.granted IS NULL OR named.valid_from_on IS NULL
                           OR named.valid_until_on IS NULL) THEN NULL ELSE false END""",
    bee_feed=f"coalesce(t.bee_feed, CASE {_NAMED} END)",
    feed_status="t.status",
)

WAX_CHANGE = rows_of(
    facts.WaxChange,
    models.WaxChange,
    touches="bees",
    untold=of_apiaries("wax_changes"),
    life=Life("t.changed_on"),
    wax_use="t.use",
    wax_status="t.status",
)

# Of several renewals of a year of unknown number or status nobody can say how many were non-organic.
QUEEN_RENEWAL = rows_of(
    facts.QueenRenewal,
    models.QueenRenewal,
    touches="bees",
    life=Life("t.brought_on"),
    around=Around(
        first="""
, renewed AS (
    SELECT producer_id, extract(year FROM brought_on)::int AS year,
           CASE WHEN count(*) = count(count) FILTER (WHERE status IS NOT NULL) THEN sum(count)::bigint END AS total
      FROM certification_queenrenewal
     WHERE status IS DISTINCT FROM 'organic' AND producer_id IN (SELECT id FROM owner) GROUP BY 1, 2
)""",
        joins="""LEFT JOIN renewed ON renewed.producer_id = t.producer_id
                        AND renewed.year = extract(year FROM t.brought_on)::int""",
    ),
    queens_status="t.status",
    non_organic_in_the_year="renewed.total",
)

HIVE_CLEANING = rows_of(
    facts.HiveCleaning,
    models.HiveCleaning,
    touches="bees",
    untold=of_apiaries("hive_cleanings"),
    life=Life("t.cleaned_on"),
    cleaning_means="t.means",
)

DEROGATION = rows_of(
    facts.CatastropheDerogation,
    models.CatastropheDerogation,
    touches="bees",
    life=Life("t.valid_from_on"),
    around=Around(where="t.kind IN ('bee_feeding', 'bee_places')"),
)

STATEMENTS = (
    APIARY,
    COLONY_GROUP,
    APIARY_YEAR,
    HIVE_MOVE,
    HIVE_HAZARD,
    BEE_FEEDING,
    WAX_CHANGE,
    QUEEN_RENEWAL,
    HIVE_CLEANING,
    DEROGATION,
)
