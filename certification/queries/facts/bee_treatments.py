"""Treatments of bees and the honey taken: which treatments and colonies stand behind each extraction."""

from certification import models
from certification.law import facts
from certification.law.bee_health import AGAINST_VARROA, SYNTHETIC_FOR_BEES
from certification.queries.facts.bees import organic_from
from certification.queries.facts.products import sql_key
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.statement import by_clock, complete
from certification.queries.facts.treatments import DOSES, FIRST, LAST

_SUBSTANCE = sql_key("coalesce(nullif(t.substance, ''), nullif(t.product, ''))")
_LISTED = ", ".join(f"'{name}'" for name in AGAINST_VARROA)
_SYNTHETIC = ", ".join(f"'{name}'" for name in SYNTHETIC_FOR_BEES)

# What a remedy against parasites is follows from its substance: the listed acids and plant substances are no synthetic
# medicines, amitraz and its like are. Wax replaced after a treatment stands beside it or among the changes of wax: then
# the first that reaches all of the treated colonies counts, or the last of several that reach each of them. Where the
# list of these changes is complete and has none, the old wax stayed.
HIVE = f"""{DOSES}
, colonies_treated AS (
    SELECT m.treatment_id, array_agg(m.colonygroup_id) AS colonies
      FROM certification_treatment_colony_groups m
      JOIN certification_treatment t ON t.id = m.treatment_id
     WHERE t.producer_id IN (SELECT id FROM owner) GROUP BY 1
), colonies_rewaxed AS (
    SELECT m.waxchange_id, array_agg(m.colonygroup_id) AS colonies
      FROM certification_waxchange_colony_groups m
      JOIN certification_waxchange w ON w.id = m.waxchange_id
     WHERE w.producer_id IN (SELECT id FROM owner) GROUP BY 1
), treated AS (
    SELECT t.id, t.producer_id, t.apiary_id, c.colonies,
           {FIRST} AS started_on, coalesce(t.ended_on, {LAST}) AS ended_on,
           t.wax_all_replaced, t.wax_replaced_on, t.wax_status, {_SUBSTANCE} AS substance,
           CASE WHEN t.kind IN ('allopathic', 'antibiotic') THEN true
                WHEN {_SUBSTANCE} IN ({_LISTED}) THEN false
                WHEN {_SUBSTANCE} IN ({_SYNTHETIC}) THEN true
                WHEN t.kind IN ('vaccine', 'phytotherapeutic', 'hormone', 'other') THEN false END AS allopathic
      FROM certification_treatment t
      LEFT JOIN colonies_treated c ON c.treatment_id = t.id
      LEFT JOIN dose ON dose.treatment_id = t.id
     WHERE (t.apiary_id IS NOT NULL OR c.colonies IS NOT NULL) AND t.producer_id IN (SELECT id FROM owner)
), rewaxed AS (
    SELECT DISTINCT ON (t.id) t.id, w.all_replaced, w.status, w.changed_on
      FROM treated t
      JOIN certification_waxchange w ON w.producer_id = t.producer_id AND w.use = 'after_treatment'
                                    AND w.changed_on >= t.started_on
      LEFT JOIN colonies_rewaxed c ON c.waxchange_id = w.id
     WHERE t.wax_all_replaced IS NULL AND t.wax_replaced_on IS NULL AND t.wax_status IS NULL
       AND CASE WHEN c.colonies IS NULL THEN w.apiary_id = t.apiary_id ELSE t.colonies <@ c.colonies END
     ORDER BY t.id, (w.all_replaced AND w.status = 'organic') DESC NULLS LAST, w.changed_on
), reached AS (
    SELECT t.id, g.id AS colony, min(w.changed_on) AS changed_on
      FROM treated t
      JOIN certification_colonygroup g
        ON g.producer_id = t.producer_id
       AND CASE WHEN t.colonies IS NULL THEN g.apiary_id = t.apiary_id ELSE g.id = ANY(t.colonies) END
      LEFT JOIN colonies_rewaxed c ON g.id = ANY(c.colonies)
      LEFT JOIN certification_waxchange w
        ON w.id = c.waxchange_id AND w.use = 'after_treatment' AND w.changed_on >= t.started_on
       AND w.all_replaced AND w.status = 'organic'
     WHERE t.wax_all_replaced IS NULL AND t.wax_replaced_on IS NULL AND t.wax_status IS NULL GROUP BY t.id, g.id
), in_parts AS (
    SELECT id, max(changed_on) AS changed_on FROM reached GROUP BY id HAVING count(*) = count(changed_on)
), hive AS (
    SELECT t.*, coalesce(t.started_on, t.ended_on) AS known_from,
           coalesce(t.wax_replaced_on, w.changed_on, p.changed_on) AS new_wax_on,
           CASE WHEN NOT coalesce(t.wax_all_replaced, w.all_replaced)
                  OR coalesce(t.wax_status, w.status) <> 'organic' THEN false
                WHEN p.id IS NOT NULL OR (coalesce(t.wax_all_replaced, w.all_replaced)
                 AND coalesce(t.wax_status, w.status) = 'organic') THEN true
                WHEN num_nonnulls(t.wax_all_replaced, t.wax_status, t.wax_replaced_on, w.changed_on) = 0
                 AND t.started_on IS NOT NULL AND 'wax_changes' = ANY(own.complete) THEN false END AS wax_renewed
      FROM treated t
      LEFT JOIN rewaxed w ON w.id = t.id
      LEFT JOIN in_parts p ON p.id = t.id
      LEFT JOIN certification_liststold own ON own.producer_id = t.producer_id
)"""

BEE_TREATMENT = rows_of(
    facts.BeeTreatment,
    models.Treatment,
    touches="bees",
    ref="coalesce(nullif(t.ref, ''), nullif(t.product, ''))",
    life=Life("h.started_on"),
    around=Around(first=HIVE, joins="JOIN hive h ON h.id = t.id"),
    allopathic="h.allopathic",
    bee_substance="h.substance",
    started_on="h.started_on",
    ended_on="h.ended_on",
    isolated="CASE WHEN t.isolated IS NOT NULL THEN t.isolated WHEN t.isolated_from_on IS NOT NULL THEN true END",
    wax_renewed="h.wax_renewed",
    wax_replaced_on="h.new_wax_on",
)

# Honey is of the colonies it names, else of all colonies of its apiary.
TAKEN = f"""
, colonies_of AS (
    SELECT m.extraction_id, array_agg(m.colonygroup_id) AS colonies, array_agg(DISTINCT g.apiary_id) AS apiaries
      FROM certification_extraction_colony_groups m
      JOIN certification_colonygroup g ON g.id = m.colonygroup_id
     WHERE g.producer_id IN (SELECT id FROM owner) GROUP BY 1
), taken AS (
    SELECT e.id, e.producer_id, e.apiary_id, c.colonies,
           coalesce(c.apiaries, ARRAY[]::bigint[]) || e.apiary_id AS apiaries,
           coalesce(e.extracted_on, {by_clock("e.extracted_at")}::date) AS extracted_on, e.year
      FROM certification_extraction e
      LEFT JOIN colonies_of c ON c.extraction_id = e.id
     WHERE e.producer_id IN (SELECT id FROM owner)
)"""

# A treatment that names no colonies was of all colonies of its apiary. One whose first day nobody told bars honey from
# its end on; of honey taken before nobody knows.
BEHIND = f"""{HIVE}{TAKEN}
, homes AS (
    SELECT h.id, array_agg(g.apiary_id) AS apiaries
      FROM hive h JOIN certification_colonygroup g ON g.id = ANY(h.colonies) GROUP BY h.id
), behind AS (
    SELECT e.id AS extraction_id, e.extracted_on, h.*
      FROM taken e
      JOIN hive h ON h.producer_id = e.producer_id
      LEFT JOIN homes ON homes.id = h.id
     WHERE CASE WHEN h.colonies IS NULL THEN h.apiary_id = ANY(e.apiaries)
                WHEN e.colonies IS NULL THEN e.apiary_id = ANY(homes.apiaries) OR h.apiary_id = e.apiary_id
                ELSE h.colonies && e.colonies END
)"""

_NONE = "ARRAY[]::date[]"
_HAD_TO_CONVERT = "g.status_on_arrival <> 'organic'"
EXTRACTION = rows_of(
    facts.Extraction,
    models.Extraction,
    touches="bees",
    parent="t.apiary_id",
    ref="coalesce(nullif(t.ref, ''), a.ref || ' ' || t.year)",
    life=Life("e.extracted_on"),
    around=Around(
        first=f"""{BEHIND}
, medicine AS (
    SELECT extraction_id,
           bool_and((extracted_on < started_on) IS TRUE OR (allopathic IS NOT NULL AND (NOT allopathic
                    OR started_on IS NOT NULL OR (extracted_on >= ended_on) IS TRUE))) AS told,
           array_agg(known_from ORDER BY id) FILTER (WHERE allopathic) AS since,
           array_agg(ended_on ORDER BY id) FILTER (WHERE allopathic) AS until,
           array_agg(known_from ORDER BY id) FILTER (WHERE allopathic AND wax_renewed IS NOT FALSE) AS waxed_since,
           array_agg(CASE WHEN wax_renewed THEN new_wax_on END ORDER BY id)
               FILTER (WHERE allopathic AND wax_renewed IS NOT FALSE) AS waxed_on,
           array_agg(known_from ORDER BY id) FILTER (WHERE allopathic AND NOT wax_renewed) AS unwaxed
      FROM behind GROUP BY extraction_id
), converting AS (
    SELECT e.id AS extraction_id,
           array_agg({organic_from("g")} ORDER BY g.id) FILTER (WHERE {_HAD_TO_CONVERT}) AS since,
           array_agg({organic_from("g")} ORDER BY g.id)
               FILTER (WHERE ({_HAD_TO_CONVERT}) IS NULL) AS perhaps_since
      FROM taken e
      JOIN certification_colonygroup g ON g.id = ANY(e.colonies)
        OR (e.colonies IS NULL AND g.apiary_id = e.apiary_id
            AND (coalesce(g.since, g.arrived_on) <= e.extracted_on) IS NOT FALSE
            AND (g.until > e.extracted_on) IS NOT FALSE)
     WHERE (g.brought_in OR (g.brought_in IS NULL
            AND num_nonnulls(g.status_on_arrival, g.arrived_on, g.organic_from_on) > 0))
       AND g.for_renewal IS NOT TRUE
     GROUP BY e.id
), around AS (
    SELECT DISTINCT apiary_id, year FROM certification_surroundings WHERE producer_id IN (SELECT id FROM owner)
), stray AS (
    SELECT t.producer_id, CASE WHEN count(*) = count(t.started_on) THEN min(t.started_on) END AS since
      FROM certification_treatment t
      LEFT JOIN certification_treatment_colony_groups m ON m.treatment_id = t.id
     WHERE t.animal_id IS NULL AND t.apiary_id IS NULL AND m.id IS NULL AND t.producer_id IN (SELECT id FROM owner)
     GROUP BY t.producer_id
)""",
        joins="""JOIN taken e ON e.id = t.id
  JOIN certification_apiary a ON a.id = t.apiary_id
  LEFT JOIN medicine m ON m.extraction_id = t.id
  LEFT JOIN converting c ON c.extraction_id = t.id
  LEFT JOIN stray ON stray.producer_id = t.producer_id
  LEFT JOIN around ON around.apiary_id = t.apiary_id
        AND around.year = coalesce(extract(year FROM e.extracted_on)::int, e.year)""",
    ),
    harvest_told="""(t.brood_combs_used IS NOT NULL OR t.repellents_used IS NOT NULL)""",
    medicated=(f"coalesce(m.since, {_NONE})", f"coalesce(m.until, {_NONE})"),
    rewaxed=(f"coalesce(m.waxed_since, {_NONE})", f"coalesce(m.waxed_on, {_NONE})"),
    never_rewaxed_after=f"coalesce(m.unwaxed, {_NONE})",
    medicines_told=f"""coalesce(m.told, true)
            AND (stray.producer_id IS NULL OR s.animals OR (e.extracted_on < stray.since) IS TRUE)
            AND {complete("treatments")}""",
    surroundings_told="around.apiary_id IS NOT NULL",
    colonies_organic_since=f"coalesce(c.since, {_NONE})",
    colonies_perhaps_organic_since=f"coalesce(c.perhaps_since, {_NONE})",
)

STATEMENTS = (BEE_TREATMENT, EXTRACTION)
