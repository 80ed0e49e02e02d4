"""What flowers within three kilometres of hives while they stand there and are not dormant."""

from certification import models
from certification.law import facts
from certification.queries.facts.rows import Around, Life, of_apiaries, rows_of
from certification.queries.facts.statement import complete

SETTING = "nonconforming_forage_percent"

# A stay is the days of a move in that year or, at the apiary's own place, those of the year on which its hives are not
# all away; a move of fewer hives than there are colonies leaves some at home. Dormant days are not of it.
STAY = """
, elsewhere AS (
    SELECT id, apiary_id, hives,
           daterange(moved_on, CASE WHEN left_on >= moved_on THEN left_on END, '[]') AS days
      FROM certification_move WHERE producer_id IN (SELECT id FROM owner)
), circle AS (
    SELECT p.id, p.producer_id, p.apiary_id, p.move_id, p.year,
           daterange(make_date(p.year, 1, 1), make_date(p.year + 1, 1, 1))
           * CASE WHEN p.move_id IS NULL THEN daterange(a.since, a.until) ELSE m.days END AS days, a.colonies
      FROM certification_surroundings p
      JOIN certification_apiary a ON a.id = p.apiary_id
      LEFT JOIN elsewhere m ON m.id = p.move_id
     WHERE p.producer_id IN (SELECT id FROM owner)
), away AS (
    SELECT c.id, range_agg(m.days) AS days
      FROM circle c JOIN elsewhere m ON m.apiary_id = c.apiary_id
     WHERE c.move_id IS NULL AND (m.hives < c.colonies) IS NOT TRUE GROUP BY c.id
), asleep AS (
    SELECT c.id, range_agg(daterange(d.since, d.until)) AS days
      FROM circle c JOIN certification_dormancy d ON d.apiary_id = c.apiary_id GROUP BY c.id
), stay AS (
    SELECT c.id, c.producer_id, c.apiary_id, c.year, c.days AS period,
           datemultirange(c.days) - coalesce(away.days, '{{}}') - coalesce(asleep.days, '{{}}') AS days
      FROM circle c LEFT JOIN away ON away.id = c.id LEFT JOIN asleep ON asleep.id = c.id
)"""

# A sprayed conventional crop does not conform; a crop grown with little impact, or not sprayed, is open until the body
# accepts it, because the act measures it by schemes of the Union that Kazakhstan does not have.
_FORAGE = """
, source AS (
    SELECT stay.id, f.area_m2, f.share_ppm,
           CASE WHEN f.kind IN ('organic', 'spontaneous') OR f.confirmed_on IS NOT NULL THEN 'conforming'
                WHEN f.kind IS NULL OR (f.kind = 'conventional' AND f.sprayed IS NULL) THEN NULL
                WHEN f.sprayed AND f.kind = 'conventional' THEN 'other' ELSE 'open' END AS class,
           CASE WHEN isempty(stay.days) THEN false
                WHEN f.flowering_from_on > f.flowering_until_on THEN false
                WHEN NOT stay.days && daterange(f.flowering_from_on, f.flowering_until_on, '[]') THEN false
                WHEN f.flowering_from_on IS NULL OR f.flowering_until_on IS NULL THEN NULL
                ELSE true END AS counts
      FROM stay JOIN certification_foragesource f ON f.surroundings_id = stay.id
), forage AS (
    SELECT id, bool_or(counts IS NULL OR (counts AND class IS NULL)) AS untold,
           count(*) FILTER (WHERE counts AND class = 'conforming') AS conforming,
           count(*) FILTER (WHERE counts AND class = 'open') AS open,
           count(*) FILTER (WHERE counts AND class = 'other') AS other,
           bool_and(area_m2 IS NOT NULL) FILTER (WHERE counts) AS by_area,
           bool_and(share_ppm IS NOT NULL) FILTER (WHERE counts) AS by_share,
           coalesce(sum(area_m2) FILTER (WHERE counts AND class = 'conforming'), 0) AS conforming_m2,
           coalesce(sum(area_m2) FILTER (WHERE counts AND class = 'open'), 0) AS open_m2,
           coalesce(sum(area_m2) FILTER (WHERE counts AND class = 'other'), 0) AS other_m2,
           coalesce(sum(share_ppm) FILTER (WHERE counts AND class = 'conforming'), 0) AS conforming_ppm,
           coalesce(sum(share_ppm) FILTER (WHERE counts AND class = 'open'), 0) AS open_ppm,
           coalesce(sum(share_ppm) FILTER (WHERE counts AND class = 'other'), 0) AS other_ppm
      FROM source GROUP BY id
), allowed AS (
    SELECT DISTINCT ON (s.id, stay.id) s.id AS case_id, stay.id,
           CASE WHEN k.value ~ '^[0-9]+([.][0-9]*)?$' THEN (k.value::numeric * 10000)::bigint END AS ppm
      FROM scope s
      JOIN stay ON stay.producer_id = s.producer_id
      JOIN certification_controlbodysetting k ON k.control_body_id = s.control_body_id AND k.name = '{setting}'
       AND daterange(k.since, k.until) @> (upper(stay.period) - 1)
     ORDER BY s.id, stay.id, k.since DESC NULLS LAST, k.id DESC
)"""


def _count(name: str) -> str:
    return f"CASE WHEN f.id IS NULL THEN 0 WHEN NOT f.untold THEN f.{name} END"


def _amount(name: str) -> str:
    return f"""CASE WHEN f.id IS NULL THEN 0 WHEN f.untold THEN NULL
                WHEN f.by_area IS NOT FALSE THEN f.{name}_m2 WHEN f.by_share THEN f.{name}_ppm END::bigint"""


SURROUNDINGS = rows_of(
    facts.Surroundings,
    models.Surroundings,
    touches="bees",
    untold=of_apiaries("surroundings"),
    life=Life("lower(stay.period)"),
    around=Around(
        first=STAY + _FORAGE.replace("{setting}", SETTING),
        joins="""JOIN stay ON stay.id = t.id
  LEFT JOIN forage f ON f.id = t.id
  LEFT JOIN allowed ON allowed.case_id = s.id AND allowed.id = t.id
  LEFT JOIN certification_catastrophederogation d ON d.id = t.derogation_id""",
        where="NOT isempty(stay.period)",
    ),
    sources_told=complete("forage_sources"),
    conforming_sources=_count("conforming"),
    open_sources=_count("open"),
    other_sources=_count("other"),
    conforming_amount=_amount("conforming"),
    open_amount=_amount("open"),
    other_amount=_amount("other"),
    share_set="allowed.id IS NOT NULL",
    other_share_allowed_ppm="allowed.ppm",
    confirmed="t.confirmed_on IS NOT NULL",
    derogated="""CASE WHEN d.id IS NULL OR NOT d.granted OR d.kind <> 'bee_places' OR NOT d.recognised_by_authority
                      THEN false
                      WHEN d.valid_until_on < d.valid_from_on THEN false
                      WHEN d.granted AND d.valid_from_on IS NOT NULL AND d.valid_until_on IS NOT NULL
                      THEN daterange(d.valid_from_on, d.valid_until_on, '[]') @> stay.period END""",
)

STATEMENTS = (SURROUNDINGS,)
