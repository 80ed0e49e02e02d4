"""How animals came: parts of statements that several subjects of livestock share."""

from certification.queries.facts.statement import by_clock

SLAUGHTERED_ON = f"coalesce(a.slaughtered_on, {by_clock('a.slaughtered_at')}::date)"

# A query that has a row if the cases have any animals.
ANY_ANIMAL = """SELECT FROM certification_animal t JOIN certification_herd h ON h.id = t.herd_id
  JOIN scope s ON s.producer_id = h.producer_id"""

# Where an animal came from: born or always here, organic or non-organic from outside, or not told. A mammal that came
# on the day of its birth was born here; chicks may travel on that day; what was on the farm before its conversion began
# was not brought into an organic one, what came after was not there then, whatever is said of it. An endangered breed
# is one only where somebody says so. Base animals on 1 January mean that a herd is not founded in that year.
CAME = f"""
, managed AS (
    SELECT c.herd_id, min(c.started_on) AS since
      FROM certification_conversion c
     WHERE c.herd_id IS NOT NULL AND c.producer_id IN (SELECT id FROM owner)
     GROUP BY c.herd_id HAVING count(*) = 1 AND bool_and(c.confirmed_on IS NOT NULL AND c.ended_on IS NULL)
), there AS (
    SELECT a.id, coalesce(managed.since, u.conversion_started_on) AS managed_from,
           CASE WHEN here.since > u.conversion_started_on THEN false
                ELSE coalesce(a.present_at_unit_conversion,
                              nullif(here.since, u.conversion_started_on) < u.conversion_started_on) END AS present
      FROM certification_animal a
     CROSS JOIN LATERAL (
           SELECT coalesce(a.entered_on, CASE WHEN NOT a.brought_in THEN a.born_on END) AS since) here
      JOIN certification_herd h ON h.id = a.herd_id
      LEFT JOIN certification_productionunit u ON u.id = h.unit_id
      LEFT JOIN managed ON managed.herd_id = a.herd_id
     WHERE h.producer_id IN (SELECT id FROM owner)
), origin AS (
    SELECT a.id, there.managed_from, there.present,
           CASE WHEN a.brought_in IS FALSE OR (a.present_at_unit_conversion AND there.present) THEN 'here'
                WHEN a.status_at_entry = 'organic' THEN 'organic'
                WHEN there.present THEN 'here'
                WHEN a.status_at_entry IS NOT NULL THEN 'outside'
                WHEN a.brought_in IS NULL AND a.entered_on = a.born_on AND h.species <> 'poultry' THEN 'here'
                WHEN a.born_organic THEN 'organic' END AS origin
      FROM there
      JOIN certification_animal a ON a.id = there.id
      JOIN certification_herd h ON h.id = a.herd_id
), came AS (
    SELECT a.*, h.producer_id, h.species, h.purpose, h.unit_id, o.origin, {SLAUGHTERED_ON} AS died_on,
           CASE WHEN o.origin = 'here' THEN false WHEN a.brought_in THEN true WHEN a.status_at_entry IS NOT NULL
                  OR a.entered_on > a.born_on THEN true END AS from_elsewhere,
           coalesce(a.entered_on - a.born_on, a.age_at_entry_days)::bigint AS days_old,
           coalesce(a.sex, CASE WHEN a.nulliparous IS NOT NULL THEN 'female' END) AS known_sex,
           coalesce(a.for_first_herd, y.first_herd, CASE WHEN y.adults > 0 THEN false END) AS founds,
           coalesce(h.endangered_breed, false) AS endangered,
           o.managed_from, o.present
      FROM origin o
      JOIN certification_animal a ON a.id = o.id
      JOIN certification_herd h ON h.id = a.herd_id
      LEFT JOIN certification_herdyear y ON y.herd_id = a.herd_id AND y.year = extract(year FROM a.entered_on)
)"""

# A decision names its animals, or is about all that came into a herd in its days; one for a number of animals is about
# the first that came. Of those that came on one day and are too many together nobody can say which it is about.
ALLOWED = f"""
, decision AS (
    SELECT d.*, coalesce(d.decided_on, {by_clock("d.decided_at")}::date) AS decided,
           named.animaldecision_id IS NOT NULL AS named
      FROM certification_animaldecision d
      LEFT JOIN (SELECT DISTINCT animaldecision_id FROM certification_animaldecision_animals) named
             ON named.animaldecision_id = d.id
     WHERE d.kind = 'introduction' AND d.producer_id IN (SELECT id FROM owner)
), named AS (
    SELECT link.animal_id, d.id AS decision_id
      FROM decision d JOIN certification_animaldecision_animals link ON link.animaldecision_id = d.id
     UNION ALL
    SELECT a.id, d.id
      FROM decision d JOIN certification_animal a ON a.herd_id = d.herd_id
     WHERE NOT d.named AND (d.since IS NULL OR a.entered_on >= d.since)
       AND (d.until IS NULL OR a.entered_on < d.until)
       AND (d.year IS NULL OR d.year = extract(year FROM a.entered_on))
), counted AS (
    SELECT n.*, c.entered_on, c.heads, sum(c.heads) OVER (PARTITION BY n.decision_id ORDER BY c.entered_on) AS so_far,
           sum(c.heads) OVER (PARTITION BY n.decision_id, c.entered_on) AS that_day
      FROM named n
      JOIN (SELECT id, entered_on, CASE WHEN origin IN ('here', 'organic') THEN 0 ELSE coalesce(count, 1) END AS heads
              FROM came) c ON c.id = n.animal_id
), about AS (
    SELECT n.animal_id, d.decided, d.organic_unavailable,
           d.granted AND (d.number IS NULL OR n.so_far <= d.number OR CASE WHEN n.entered_on IS NOT NULL
                AND (n.so_far - n.that_day >= d.number OR n.so_far - n.that_day + n.heads > d.number)
                THEN false END) AS granted
      FROM counted n JOIN decision d ON d.id = n.decision_id
), allowed AS (
    SELECT animal_id, CASE WHEN bool_or(granted) THEN true WHEN bool_or(granted IS NULL) THEN NULL ELSE false END
                      AS granted,
           CASE WHEN bool_or(granted AND decided IS NULL) IS NOT TRUE
                THEN min(decided) FILTER (WHERE granted) END AS decided_on,
           bool_or(organic_unavailable) FILTER (WHERE granted) AS unavailable
      FROM about GROUP BY animal_id
)"""

AUTHORISED = "CASE WHEN allowed.animal_id IS NULL THEN false ELSE allowed.granted END"

# The days under organic management: as told, without the periods out of it, and of an animal from outside not before
# it came. Where nobody says where it came from, days before it came cannot be counted on.
PERIODS = """
, period AS (
    SELECT p.animal_id, bool_or(p.organic IS NULL OR p.since IS NULL) AS untold,
           range_agg(daterange(p.since, p.until)) FILTER (WHERE p.organic) AS inside,
           range_agg(daterange(p.since, p.until)) FILTER (WHERE NOT p.organic) AS outside
      FROM certification_animalperiod p WHERE p.producer_id IN (SELECT id FROM owner) GROUP BY p.animal_id
), stated AS (
    SELECT a.id, a.origin, a.entered_on,
           CASE WHEN a.organic_since IS NULL THEN p.inside
                ELSE coalesce(p.inside, datemultirange()) + datemultirange(daterange(a.organic_since, NULL))
                END - coalesce(p.outside, datemultirange()) AS days
      FROM period p JOIN came a ON a.id = p.animal_id WHERE NOT p.untold
), clocked AS (
    SELECT id, CASE WHEN origin IN ('here', 'organic') OR lower(days) >= entered_on THEN days
                    WHEN origin = 'outside' AND entered_on IS NOT NULL
                    THEN days * datemultirange(daterange(entered_on, NULL)) END AS days
      FROM stated
), span AS (
    SELECT c.id, array_agg(lower(one) ORDER BY one) AS since, array_agg(upper(one) ORDER BY one) AS until
      FROM clocked c, unnest(c.days) AS one GROUP BY c.id
)"""
PERIODS_JOINED = """
  LEFT JOIN period ON period.animal_id = a.id
  LEFT JOIN clocked ON clocked.id = a.id
  LEFT JOIN span ON span.id = a.id"""

# Of an animal whose start nobody told, it is the later of its coming (or birth here) and the start of the conversion of
# its herd, else of its unit: introduced animals start when they enter (1.3.4.4.4).
ORGANIC_FROM = """CASE WHEN a.organic_since IS NULL THEN CASE
                WHEN a.managed_from IS NULL THEN NULL
                WHEN a.origin = 'outside' AND a.entered_on IS NOT NULL THEN greatest(a.entered_on, a.managed_from)
                WHEN a.origin = 'here' AND coalesce(a.entered_on, a.born_on) IS NOT NULL
                THEN greatest(a.entered_on, a.born_on, a.managed_from) END
            WHEN a.origin IN ('here', 'organic') OR a.organic_since >= a.entered_on THEN a.organic_since
            WHEN a.origin = 'outside' THEN a.entered_on END"""

# Days out of organic management, or a start of it after birth where nobody says more, are the answer as well.
RAISED_ORGANIC = f"""CASE WHEN a.origin = 'outside' OR NOT isempty(period.outside
                * datemultirange(daterange(a.born_on, NULL))) THEN false
            WHEN a.origin IS DISTINCT FROM 'organic' AND (a.organic_since > a.born_on
             OR (a.born_organic IS NULL AND {ORGANIC_FROM} > a.born_on)) THEN false
            ELSE a.born_organic END"""

ORGANIC_UNTIL = """CASE WHEN a.born_organic OR a.origin = 'organic'
            THEN lower(period.outside * datemultirange(daterange(a.born_on, NULL))) END"""


def days_of(side: str, one: str) -> str:
    """The SQL of the first days, or the days after, of the periods under organic management."""
    return f"""CASE WHEN period.animal_id IS NOT NULL
            THEN CASE WHEN clocked.days IS NOT NULL THEN coalesce(span.{side}, ARRAY[]::date[]) END
            WHEN {ORGANIC_FROM} IS NOT NULL THEN ARRAY[{one}]::date[] END"""
