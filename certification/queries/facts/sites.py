"""Sites and their conversions: parcels (apiaries: `bees.py`)."""

from certification.law import facts
from certification.queries.facts.statement import Statement


def site_periods(kind: str) -> str:
    """Each conversion lasts until the next one starts, confirmed or not, or organic management ends."""
    return f"""
, period AS (
    SELECT {kind}_id AS site_id, started_on AS since, confirmed_on IS NOT NULL AS confirmed, id,
           least(ended_on, lead(started_on) OVER (PARTITION BY {kind}_id ORDER BY started_on, id)) AS until
      FROM certification_conversion
     WHERE {kind}_id IS NOT NULL AND producer_id IN (SELECT id FROM owner)
), periods AS (
    SELECT site_id, array_agg(since ORDER BY since, id) AS since, array_agg(until ORDER BY since, id) AS until,
           array_agg(since ORDER BY since, id) FILTER (WHERE confirmed) AS confirmed_since,
           array_agg(until ORDER BY since, id) FILTER (WHERE confirmed) AS confirmed_until
      FROM period GROUP BY site_id
)"""


def _site(kind: str, touches: str) -> str:
    return f"""{site_periods(kind)}
SELECT s.id AS "case", site.id, left(site.ref, 60) AS ref, site.since, site.until,
       p.since AS conversions_since, p.until AS conversions_until,
       coalesce(p.confirmed_since, ARRAY[]::date[]) AS confirmed_conversions_since,
       coalesce(p.confirmed_until, ARRAY[]::date[]) AS confirmed_conversions_until
  FROM scope s
  JOIN certification_{kind} site ON site.producer_id = s.producer_id
  LEFT JOIN periods p ON p.site_id = site.id
 WHERE s.{touches}
"""


PARCEL = Statement(facts.Parcel, _site("parcel", "land"))

STATEMENTS = (PARCEL,)
