"""Lots, and of which subjects each is made."""

from certification import models
from certification.law import facts
from certification.queries.facts.products import crop_of, sql_key
from certification.queries.facts.rows import Around, Life, column, rows_of
from certification.queries.facts.statement import Chain, complete
from certification.queries.facts.yields import BEHIND

_RECEIVED = column(models.Lot, "received_on")
_SUSPENDED = (
    f"coalesce({_RECEIVED} BETWEEN c.suspended_from_on AND coalesce(c.suspended_until_on, 'infinity'), false)"
)
_WITHDRAWN = f"coalesce({_RECEIVED} >= c.withdrawn_on, false)"
_NONE = "ARRAY[]::date[]"
_CROP = crop_of("name")

# A certificate with neither suspension nor withdrawal on record has none: these are told by whoever holds it. That
# ionising radiation is used nowhere in the production holds for every lot that says nothing else.
LOT = rows_of(
    facts.Lot,
    models.Lot,
    life=Life(since=f"coalesce({column(models.Lot, 'made_on')}, {_RECEIVED})"),
    around=Around(
        first=f"""
, source AS (
    SELECT lot_id, count(*) AS rows FROM certification_lotsource
     WHERE producer_id IN (SELECT id FROM owner) GROUP BY lot_id
), named AS (
    SELECT x.lot_id, h.crop AS name
      FROM certification_lotsource x JOIN certification_harvest h ON h.id = x.harvest_id
     WHERE x.producer_id IN (SELECT id FROM owner)
    UNION
    SELECT x.lot_id, made.product
      FROM certification_lotsource x JOIN certification_lot made ON made.id = x.parent_id
     WHERE x.producer_id IN (SELECT id FROM owner)
    UNION
    SELECT lot_id, product FROM certification_ingredient
     WHERE agricultural AND producer_id IN (SELECT id FROM owner)
), held AS (
    SELECT lot_id, count(DISTINCT {sql_key("name")}) > 1 AND count({_CROP}) > 0 AS several_names,
           CASE WHEN count(DISTINCT {_CROP}) > 1 OR count(*) = count({_CROP}) THEN count(DISTINCT {_CROP}) END AS crops
      FROM named GROUP BY lot_id
), nowhere AS (
    SELECT producer_id, bool_and(ionising_radiation IS FALSE) AS said FROM certification_precautionplan
     WHERE producer_id IN (SELECT id FROM owner) GROUP BY producer_id
)""",
        joins="""
  LEFT JOIN source ON source.lot_id = t.id
  LEFT JOIN held ON held.lot_id = t.id
  LEFT JOIN nowhere ON nowhere.producer_id = t.producer_id
  LEFT JOIN certification_suppliercertificate c ON c.id = t.supplier_certificate_id""",
    ),
    made_on=f"coalesce({column(models.Lot, 'made_on')}, {_RECEIVED})",
    lot_origin="coalesce(t.origin, CASE WHEN source.rows > 0 THEN 'processing' END)",
    declared_status="t.status",
    has_sources=f"CASE WHEN source.rows > 0 THEN true WHEN {complete('lot_sources')} THEN false END",
    several_names="coalesce(held.several_names, false)",
    crops="held.crops",
    ionising_radiation="coalesce(t.ionising_radiation, CASE WHEN nowhere.said THEN false END)",
    barred=(
        f"CASE WHEN t.downgraded_on IS NULL THEN {_NONE} ELSE ARRAY[t.downgraded_on] END"
        f" || CASE WHEN t.marketing_ban_from_on IS NULL THEN {_NONE} ELSE ARRAY[t.marketing_ban_from_on] END",
        f"CASE WHEN t.downgraded_on IS NULL THEN {_NONE} ELSE ARRAY[NULL::date] END"
        f" || CASE WHEN t.marketing_ban_from_on IS NULL THEN {_NONE} ELSE ARRAY[t.marketing_ban_until_on + 1] END",
    ),
    certificate_held="CASE WHEN c.id IS NOT NULL THEN true WHEN t.certificate_checked IS FALSE THEN false END",
    certificate_checked="coalesce(t.certificate_checked, CASE WHEN t.certificate_checked_on IS NOT NULL THEN true END)",
    certificate_valid_from="c.valid_from_on",
    certificate_valid_until="c.valid_until_on",
    certificate_broken=f"CASE WHEN c.id IS NOT NULL AND {_RECEIVED} IS NOT NULL THEN {_SUSPENDED} OR {_WITHDRAWN} END",
    covers_as_organic="t.product = ANY (c.organic_products)",
    covers_in_conversion="t.product = ANY (c.in_conversion_products)",
)

STATEMENTS = (LOT,)

# What stands against a lot by name; a suspicion is the producer's, the other two belong to one case.
_AGAINST = """
SELECT s.id AS "case", m.{lot}_id AS lot_id, 'suspicion' AS kind, m.suspicion_id AS id
  FROM scope s JOIN certification_suspicion t ON t.producer_id = s.producer_id
  JOIN certification_suspicion_{lot}s m ON m.suspicion_id = t.id
UNION ALL
SELECT t.case_id, m.{lot}_id, 'investigation', t.id
  FROM certification_investigation t JOIN certification_investigation_{lot}s m ON m.investigation_id = t.id
 WHERE t.case_id {{asked}}
UNION ALL
SELECT t.case_id, m.{lot}_id, 'noncompliance', t.id
  FROM certification_noncompliance t JOIN certification_noncompliance_{lot}s m ON m.noncompliance_id = t.id
 WHERE t.case_id {{asked}}
"""

# A lot is made of its sources, the run that gave it, and what stands against it; where a non-compliance concerns the
# whole production run, it stands against every lot of that run.
LOT_CHAIN = Chain(
    facts.Lot,
    "made_on",
    BEHIND
    + """
SELECT s.id AS "case", b.lot_id, b.kind, b.id
  FROM scope s JOIN behind b ON b.producer_id = s.producer_id
UNION ALL
SELECT s.id AS "case", t.lot_id,
       CASE WHEN t.parent_id IS NOT NULL THEN 'lot' WHEN t.harvest_id IS NOT NULL THEN 'harvest'
            WHEN t.extraction_id IS NOT NULL THEN 'extraction' ELSE 'animal' END AS kind,
       coalesce(t.parent_id, t.harvest_id, t.extraction_id, t.animal_id) AS id
  FROM scope s JOIN certification_lotsource t ON t.producer_id = s.producer_id
 WHERE t.id NOT IN (SELECT id FROM taken)
UNION ALL
SELECT s.id, m.lot_id, 'plant_run', t.id
  FROM scope s JOIN certification_plantrun t ON t.producer_id = s.producer_id
  JOIN certification_plantrun_lots m ON m.plantrun_id = t.id
UNION ALL
SELECT t.case_id, other.id, 'noncompliance', t.id
  FROM certification_noncompliance t
  JOIN certification_noncompliance_lots m ON m.noncompliance_id = t.id
  JOIN certification_lot named ON named.id = m.lot_id AND named.run <> ''
  JOIN certification_lot other ON other.producer_id = named.producer_id AND other.run = named.run
 WHERE t.whole_run AND t.case_id {asked}
UNION ALL"""
    + _AGAINST.format(lot="lot")
    + """
UNION ALL
SELECT against."case", taken.lot_id, against.kind, against.id
  FROM taken JOIN ("""
    + _AGAINST.format(lot="animal")
    + """) against ON against.lot_id = taken.animal_id
""",
)
HARVEST_CHAIN = Chain(facts.Harvest, "harvested_on", _AGAINST.format(lot="harvest"))
ANIMAL_CHAIN = Chain(facts.Animal, "slaughtered_on", _AGAINST.format(lot="animal"))
EXTRACTION_CHAIN = Chain(facts.Extraction, "extracted_on", _AGAINST.format(lot="extraction"))

CHAINS = (LOT_CHAIN, HARVEST_CHAIN, ANIMAL_CHAIN, EXTRACTION_CHAIN)
