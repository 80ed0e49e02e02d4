"""What each honey is made of: the feed, queens, wax and places of the time in which the bees gathered it."""

from certification.law import facts
from certification.queries.facts.bee_treatments import TAKEN
from certification.queries.facts.forage import STAY
from certification.queries.facts.statement import Chain, complete


def _untold(kind: str, name: str, table: str) -> str:
    """The row that stands for an apiary in a list that nobody told."""
    return f"""
UNION ALL
SELECT s.id, e.id, '{kind}', -e.apiary_id
  FROM scope s
  JOIN honey e ON e.producer_id = s.producer_id
 WHERE s.bees AND NOT {complete(name)} AND NOT EXISTS (SELECT FROM {table} t WHERE t.apiary_id = e.apiary_id)"""


# Plants of which the bees must not live count from their first flowering day on which hives stand there: honey taken
# before is not of them, nor is what was gathered after the last extraction that followed their flowering.
#
# Honey is of the time since the extraction before that emptied the same colonies; without one, of all time for feed and
# wax, and of its year for places. Queens count in the year of the honey, wax until clean wax has replaced it. Of a list
# that nobody told, the row that stands there for the apiary is a part of all its honey.
EXTRACTION_CHAIN = Chain(
    facts.Extraction,
    "extracted_on",
    f"""{STAY}{TAKEN}
, emptied AS (
    SELECT e.id, max(p.extracted_on) AS before_on
      FROM taken e
      JOIN taken p ON p.apiary_id = e.apiary_id AND p.extracted_on < e.extracted_on
       AND (p.colonies IS NULL OR e.colonies <@ p.colonies)
     GROUP BY e.id
), honey AS (
    SELECT e.*, emptied.before_on FROM taken e LEFT JOIN emptied ON emptied.id = e.id
), wax AS (
    SELECT w.id, w.apiary_id, w.changed_on, w.all_replaced AND w.status = 'organic' AND m.id IS NULL AS clean
      FROM certification_waxchange w
      LEFT JOIN (SELECT DISTINCT ON (waxchange_id) waxchange_id AS id
                   FROM certification_waxchange_colony_groups) m ON m.id = w.id
     WHERE w.producer_id IN (SELECT id FROM owner)
), stranger AS (
    SELECT surroundings_id AS id, flowering_from_on AS first_on, flowering_until_on AS last_on
      FROM certification_foragesource
     WHERE kind IN ('low_impact', 'conventional') AND confirmed_on IS NULL AND flowering_from_on IS NOT NULL
       AND flowering_until_on IS NOT NULL AND producer_id IN (SELECT id FROM owner)
), unsure AS (
    SELECT DISTINCT surroundings_id AS id FROM certification_foragesource
     WHERE producer_id IN (SELECT id FROM owner) AND confirmed_on IS NULL
       AND (kind IS NULL OR (kind IN ('low_impact', 'conventional')
            AND (flowering_from_on IS NULL OR flowering_until_on IS NULL)))
), part AS (
    SELECT e.id AS lot_id, 'bee_feeding' AS kind, f.id, true AS reaches
      FROM honey e JOIN certification_feeding f ON f.apiary_id = e.apiary_id
       AND (f.fed_on <= e.extracted_on) IS NOT FALSE AND (f.fed_on > e.before_on) IS NOT FALSE
    UNION ALL
    SELECT e.id, 'queen_renewal', q.id, true
      FROM honey e JOIN certification_queenrenewal q ON q.apiary_id = e.apiary_id
       AND (q.brought_on <= e.extracted_on) IS NOT FALSE AND extract(year FROM q.brought_on) = e.year
    UNION ALL
    SELECT e.id, 'wax_change', w.id, true
      FROM honey e JOIN wax w ON w.apiary_id = e.apiary_id AND (w.changed_on <= e.extracted_on) IS NOT FALSE
      LEFT JOIN wax later ON later.apiary_id = w.apiary_id AND later.clean AND later.changed_on > w.changed_on
       AND later.changed_on <= e.extracted_on
     WHERE later.id IS NULL
    UNION ALL
    SELECT e.id, 'surroundings', stay.id,
           stay.id IN (SELECT id FROM unsure) OR stay.id NOT IN (SELECT id FROM stranger)
           OR EXISTS (SELECT FROM stranger n WHERE n.id = stay.id AND n.first_on <= e.extracted_on
                         AND (n.last_on > e.before_on) IS NOT FALSE)
      FROM honey e
      JOIN stay ON stay.apiary_id = e.apiary_id AND NOT isempty(stay.days)
       AND (e.before_on IS NOT NULL OR stay.year = coalesce(extract(year FROM e.extracted_on)::int, e.year))
       AND stay.days && daterange(e.before_on, e.extracted_on, '(]')
)
SELECT s.id AS "case", part.lot_id, part.kind, part.id
  FROM scope s
  JOIN honey e ON e.producer_id = s.producer_id
  JOIN part ON part.lot_id = e.id
 WHERE s.bees AND (part.reaches OR NOT {complete("forage_sources")})
{_untold("bee_feeding", "feedings", "certification_feeding")}
{_untold("wax_change", "wax_changes", "certification_waxchange")}
{_untold("surroundings", "surroundings", "certification_surroundings")}
""",
)

STATEMENTS = ()
CHAINS = (EXTRACTION_CHAIN,)
