"""Relief after a catastrophe: on which days which herd of a case may be kept in another way."""

HERD = "JOIN certification_herd h ON h.id = t.herd_id"

# Derogations count from the day they begin to the day they end, both told, where they are granted on the word of an
# authority; one that names no herd is for all herds of the producer.
RELIEF = """
, relief AS (
    SELECT s.id AS case_id, h.id AS herd_id, c.kind,
           range_agg(daterange(c.valid_from_on, c.valid_until_on, '[]')) AS days
      FROM scope s
      JOIN certification_catastrophederogation c ON c.producer_id = s.producer_id
      JOIN certification_herd h ON h.producer_id = s.producer_id
      LEFT JOIN (SELECT catastrophederogation_id AS id, array_agg(herd_id) AS herds
                   FROM certification_catastrophederogation_herds GROUP BY 1) named ON named.id = c.id
     WHERE c.granted AND c.recognised_by_authority AND c.valid_from_on IS NOT NULL AND c.valid_until_on IS NOT NULL
       AND (named.herds IS NULL OR h.id = ANY (named.herds))
     GROUP BY s.id, h.id, c.kind
)"""


def relieved(kind: str) -> str:
    """Joins that give a row of a herd the days `r.days` of its relief of a kind; null where there is none."""
    return f"""{HERD} LEFT JOIN relief r
        ON r.case_id = s.id AND r.herd_id = t.herd_id AND r.kind = '{kind}'"""
