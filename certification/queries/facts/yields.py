"""Milk, eggs and the like in lots: what was taken when from which living animal, and what stands behind it."""

from certification.law import facts
from certification.queries.facts.products import sql_key
from certification.queries.facts.statement import Statement, by_clock
from certification.queries.facts.treatments import DOSES, FIRST, HAS_WITHDRAWAL, LAST, LAST_AT

# Our reading of what a product is by its name in English, Kazakh or Russian, or by the heading of its CN code.
_MILK = "(^|_)(milk|cream|butter|cheese|curd|kefir|yogh?urt|kumys|shubat|сүт|қымыз|шұбат|молоко|кумыс|шубат)$"
_EGGS = "(^|_)(eggs?|жұмыртқа|яйцо|яйца)$"


def _is(names: str, headings: str) -> str:
    return f"({sql_key('lot.product')} ~ '{names}' OR replace(lot.cn_code, ' ', '') ~ '^04{headings}')"


_TAKEN_ON = f"coalesce(lot.made_on, {by_clock('lot.made_at')}::date)"
_DIED_ON = f"coalesce(a.slaughtered_on, {by_clock('a.slaughtered_at')}::date)"

# A lot is taken from a living animal if it is milk or eggs, or was made before the animal was slaughtered; any other
# is meat.
TAKEN = f"""
, taken AS (
    SELECT x.id, x.producer_id, x.lot_id, x.animal_id, a.herd_id, a.born_on, a.entered_on, a.treatments_complete,
           coalesce(nullif(lot.ref, ''), lot.product) AS ref, {_TAKEN_ON} AS taken_on,
           {by_clock("lot.made_at")} AS taken_at, {_is(_MILK, "0[1-6]")} AS milk, {_is(_EGGS, "0[78]")} AS eggs
      FROM certification_lotsource x
      JOIN certification_lot lot ON lot.id = x.lot_id
      JOIN certification_animal a ON a.id = x.animal_id
     WHERE x.producer_id IN (SELECT id FROM owner)
       AND ({_is(_MILK, "0[1-6]")} OR {_is(_EGGS, "0[78]")} OR {_TAKEN_ON} < {_DIED_ON})
)"""
_ROOT = """SELECT FROM certification_lotsource t JOIN scope s ON t.producer_id = s.producer_id
 WHERE t.animal_id IS NOT NULL"""

YIELD = Statement(
    facts.Yield,
    f"""{TAKEN}
SELECT s.id AS "case", t.id, left(t.ref, 60) AS ref, t.taken_on AS since, NULL::date AS until,
       t.animal_id AS parent_id, t.taken_on, t.milk, t.eggs
  FROM scope s JOIN taken t ON t.producer_id = s.producer_id
 WHERE s.animals
""",
    _ROOT,
)

# What was given after it was taken, and what has no withdrawal period, it need not be seen against.
_BEFORE = f"({FIRST} <= y.taken_on) IS NOT FALSE AND ({HAS_WITHDRAWAL}) IS NOT FALSE"
# One number for two: no table of ours will ever hold 2^31 rows.
_PAIR_ID = "(y.id << 31) + t.id"
YIELD_TREATMENT = Statement(
    facts.YieldTreatment,
    f"""{TAKEN}{DOSES}
SELECT s.id AS "case", {_PAIR_ID} AS id, left(y.ref, 60) AS ref, y.taken_on AS since, NULL::date AS until,
       {HAS_WITHDRAWAL} AS has_withdrawal, y.taken_on, y.taken_at, {FIRST} AS started_on, {LAST} AS last_dose_on,
       {LAST_AT} AS last_dose_at, t.withdrawal::bigint AS legal_withdrawal_value,
       t.withdrawal_unit AS legal_withdrawal_unit
  FROM scope s
  JOIN taken y ON y.producer_id = s.producer_id
  JOIN certification_treatment t ON t.animal_id = y.animal_id
  LEFT JOIN dose ON dose.treatment_id = t.id
 WHERE s.animals AND {_BEFORE}
""",
    _ROOT,
)

STATEMENTS = (YIELD, YIELD_TREATMENT)


def _of_its_herd(kind: str, table: str) -> str:
    return f"""SELECT y.producer_id, y.lot_id, '{kind}' AS kind, t.id
      FROM taken y JOIN {table} t ON t.herd_id = y.herd_id
     WHERE (t.since <= y.taken_on) IS NOT FALSE AND (t.until > y.born_on) IS NOT FALSE
       AND (t.until > y.entered_on) IS NOT FALSE"""


# What stands behind such a lot: not the animal itself, whose meat has days of its own, but where it came from, what it
# had been given and what its herd had eaten by then; for a list that nobody told, the row that stands for the herd.
BEHIND = f"""{TAKEN}{DOSES}
, behind AS (
    SELECT producer_id, lot_id, 'yield' AS kind, id FROM taken
    UNION ALL
    SELECT producer_id, lot_id, kind, animal_id
      FROM taken, (VALUES ('introduction'), ('weaning')) AS of (kind)
    UNION ALL
    SELECT y.producer_id, y.lot_id, 'yield_treatment', {_PAIR_ID}
      FROM taken y JOIN certification_treatment t ON t.animal_id = y.animal_id
    UNION ALL
    SELECT y.producer_id, y.lot_id, 'treatment', t.id
      FROM taken y JOIN certification_treatment t ON t.animal_id = y.animal_id
      LEFT JOIN dose ON dose.treatment_id = t.id
     WHERE ({FIRST} <= y.taken_on) IS NOT FALSE
    UNION ALL
    {_of_its_herd("feed_year", "certification_feedyear")}
    UNION ALL
    {_of_its_herd("transhumance", "certification_transhumance")}
    UNION ALL
    {_of_its_herd("common_grazing", "certification_commongrazing")} AND (t.until > y.taken_on) IS NOT FALSE
    UNION ALL
    SELECT y.producer_id, y.lot_id, kind, -y.herd_id
      FROM taken y, (VALUES ('feed_year'), ('common_grazing'), ('treatment')) AS of (kind)
     WHERE kind <> 'treatment' OR y.treatments_complete IS NOT TRUE
)"""
