"""What the next harvest or honey depends on although it is not there yet, and which product a subject is or gives.

A field and an apiary are told when they will give organic products. What stands against every product of theirs stands
against that too: a recognition that does not hold, colonies in conversion, a medicine, a list that nobody told.
"""

import polars as pl

from certification.queries.facts.bee_treatments import HIVE
from certification.queries.facts.products import known, sql_key
from certification.queries.facts.sources import Source
from certification.queries.facts.statement import Schema, complete, scoped

# A kind that no subject has: nobody told of the list, so that no day can be named.
UNTOLD = "untold"
_GROUND: Schema = {"of": pl.String(), "of_id": pl.Int64(), "kind": pl.String(), "id": pl.Int64()}
_PRODUCT: Schema = {"kind": pl.String(), "id": pl.Int64(), "product": pl.String()}
_BEE_LISTS = {"bee_feeding": "feedings", "wax_change": "wax_changes", "surroundings": "surroundings"}
_STAND_INS = "\n".join(
    f"UNION ALL SELECT s.id, 'apiary', a.id, '{kind}', -a.id FROM scope s"
    f" JOIN certification_apiary a ON a.producer_id = s.producer_id WHERE s.bees AND NOT {complete(name)}"
    for kind, name in _BEE_LISTS.items()
)

# The next honey is of all colonies of the apiary, of the feed since the last extraction, and of wax that was not
# replaced by clean wax since; honey of some colonies is of their own treatments alone.
_GROUNDS = f"""{HIVE}
, treated_group AS (
    SELECT h.id, g.id AS group_id, g.apiary_id
      FROM hive h JOIN certification_colonygroup g
        ON g.id = ANY(h.colonies) OR (h.colonies IS NULL AND g.apiary_id = h.apiary_id)
), emptied AS (
    SELECT apiary_id, max(extracted_on) AS last_on FROM certification_extraction
     WHERE producer_id IN (SELECT id FROM owner) GROUP BY apiary_id
), ground AS (
SELECT s.id AS "case", 'parcel' AS of, p.id AS of_id, 'retroactive_recognition' AS kind, r.id
  FROM scope s
  JOIN certification_parcel p ON p.producer_id = s.producer_id
  JOIN certification_retroactiverecognition r ON r.case_id = s.id AND r.parcel_id = p.id
 WHERE s.land AND NOT EXISTS (
       SELECT FROM certification_conversion c
        WHERE c.parcel_id = p.id AND c.kind <> 'retroactive' AND c.confirmed_on IS NOT NULL AND c.ended_on IS NULL)
UNION ALL
SELECT s.id, 'parcel', c.parcel_id, 'conversion', c.id
  FROM scope s JOIN certification_conversion c ON c.producer_id = s.producer_id
 WHERE s.land AND c.parcel_id IS NOT NULL AND c.residue_insignificant IS FALSE
UNION ALL
SELECT s.id, 'parcel', p.id, '{UNTOLD}', p.id
  FROM scope s JOIN certification_parcel p ON p.producer_id = s.producer_id
 WHERE s.land AND NOT {complete("inputs")}
UNION ALL
SELECT s.id, 'apiary', a.id, '{UNTOLD}', a.id
  FROM scope s JOIN certification_apiary a ON a.producer_id = s.producer_id
 WHERE s.bees AND NOT {complete("treatments")}
UNION ALL
SELECT s.id, 'colony_group', g.id, 'apiary', g.apiary_id
  FROM scope s JOIN certification_colonygroup g ON g.producer_id = s.producer_id WHERE s.bees
UNION ALL
SELECT s.id, 'apiary', g.apiary_id, 'colony_group', g.id
  FROM scope s JOIN certification_colonygroup g ON g.producer_id = s.producer_id WHERE s.bees
UNION ALL
SELECT s.id, 'apiary', h.apiary_id, 'bee_treatment', h.id
  FROM scope s JOIN hive h ON h.producer_id = s.producer_id WHERE s.bees AND h.apiary_id IS NOT NULL
UNION ALL
SELECT s.id, 'apiary', t.apiary_id, 'bee_treatment', t.id
  FROM scope s JOIN hive h ON h.producer_id = s.producer_id JOIN treated_group t ON t.id = h.id WHERE s.bees
UNION ALL
SELECT s.id, 'colony_group', t.group_id, 'bee_treatment', t.id
  FROM scope s JOIN hive h ON h.producer_id = s.producer_id JOIN treated_group t ON t.id = h.id WHERE s.bees
UNION ALL
SELECT s.id, 'apiary', f.apiary_id, 'bee_feeding', f.id
  FROM scope s
  JOIN certification_feeding f ON f.producer_id = s.producer_id
  LEFT JOIN emptied e ON e.apiary_id = f.apiary_id
 WHERE s.bees AND f.apiary_id IS NOT NULL AND (f.fed_on > e.last_on) IS NOT FALSE
UNION ALL
SELECT s.id, 'apiary', w.apiary_id, 'wax_change', w.id
  FROM scope s
  JOIN certification_waxchange w ON w.producer_id = s.producer_id
 WHERE s.bees AND NOT EXISTS (
       SELECT FROM certification_waxchange later
        WHERE later.apiary_id = w.apiary_id AND later.changed_on > w.changed_on AND later.all_replaced
          AND later.status = 'organic'
          AND NOT EXISTS (SELECT FROM certification_waxchange_colony_groups m WHERE m.waxchange_id = later.id))
{_STAND_INS}
)
SELECT DISTINCT of, of_id, kind, id FROM ground ORDER BY of, of_id, kind, id
"""

# The meat of a species by the name under which the case sells it, where it sells one, else by our own name.
_MEAT = {
    "bovine": ("bovine", "beef"),
    "equine": ("equine", "horse meat"),
    "ovine": ("ovine_caprine", "mutton"),
    "caprine": ("ovine_caprine", "goat meat"),
    "porcine": ("porcine", "pork"),
    "camel": ("camelid", "camel meat"),
    "poultry": ("poultry", "poultry meat"),
}
_SPECIES = ", ".join(f"('{species}', '{of}', '{name}')" for species, (of, name) in _MEAT.items())
_OWN = "FROM certification_{table} t WHERE t.producer_id IN (SELECT id FROM owner)"
_NAMED = "\nUNION ALL ".join(
    f"SELECT '{kind}', t.id, {column} {_OWN.format(table=kind.replace('_', ''))}"
    for kind, column in (
        ("harvest", "t.crop"),
        ("sowing", "t.crop"),
        ("lot", "t.product"),
        ("wild_collection", "t.species"),
        ("extraction", "'honey'"),
        ("apiary", "'honey'"),
        ("colony_group", "'honey'"),
    )
)
_PRODUCTS = f"""
, meat (species, eu_list, name) AS (VALUES {_SPECIES})
, sold AS (
    SELECT p.eu_list, min(c.product) AS product
      FROM certification_caseproduct c JOIN scope s ON s.id = c.case_id
      JOIN {known("p")} ON p.product = {sql_key("c.product")} AND p.of = 'animals'
     GROUP BY p.eu_list HAVING count(DISTINCT c.product) = 1
)
SELECT DISTINCT 'case_product' AS kind, c.id, c.product
  FROM certification_caseproduct c JOIN scope s ON s.id = c.case_id
UNION ALL
SELECT 'animal', a.id, coalesce(sold.product, meat.name)
  FROM certification_animal a JOIN certification_herd h ON h.id = a.herd_id
  JOIN meat ON meat.species = h.species
  LEFT JOIN sold ON sold.eu_list = meat.eu_list
 WHERE h.producer_id IN (SELECT id FROM owner)
UNION ALL {_NAMED}
"""


def grounds_of(source: Source, first: int, last: int) -> pl.DataFrame:
    """On what fields, apiaries and colonies depend (`of`, `of_id`), as the kinds and ids of other subjects."""
    return source.frame(scoped(_GROUNDS, first, last), _GROUND)


def products_of(source: Source, first: int, last: int) -> dict[tuple[str, int], str]:
    """Which product a subject is, or gives, by its kind and id; what gives many or none is left out."""
    rows = source.frame(scoped(_PRODUCTS, first, last), _PRODUCT).iter_rows()
    return {(kind, id): product for kind, id, product in rows if product}
