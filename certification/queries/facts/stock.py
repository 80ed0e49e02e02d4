"""The stock ledger: what came in and what went out of each product, and what may lie between the two."""

from certification.law import facts
from certification.models import LedgerEntry
from certification.queries.facts.products import known, sql_key
from certification.queries.facts.settings import number_of, setting_on
from certification.queries.facts.statement import Statement, complete

_COMES = (
    f"kind IN ('{LedgerEntry.Kind.HARVEST}', '{LedgerEntry.Kind.PURCHASE}', '{LedgerEntry.Kind.PROCESS_OUT}')"
)
_KEY = sql_key("product")
_TOLERANCE = number_of("allowed", "mass_balance_tolerance_percent", times=100)
# Of a ledger that begins on some day, or that is not declared complete, nobody knows what was there besides.
_WHOLE = f"({complete('ledger')} AND (s.producer_days -> 'ledger' ->> 0) IS NULL)"


def _during(name: str, condition: str) -> str:
    """A fact of ranges: the days on which something holds, each state of the stock lasting until the next."""
    days = (
        f"coalesce(array_agg({{}} ORDER BY day) FILTER (WHERE {condition}), ARRAY[]::date[]) AS {name}_{{}}"
    )
    return f"{days.format('day', 'since')},\n       {days.format('next_day', 'until')}"


# What came in on a day counts before what left on it. A line without a day came first, or left last. Products are kept
# apart by status where every line tells it; of a product of which no line says that it came, a ledger cannot judge.
STOCK_BALANCE = Statement(
    facts.StockBalance,
    f"""
, line AS (
    SELECT id, producer_id, {_KEY} AS key, product, quantity_g, {_COMES} AS comes,
           coalesce(entered_on, CASE WHEN {_COMES} THEN min(entered_on) OVER same ELSE max(entered_on) OVER same END)
           AS day, bool_or({_COMES}) OVER same AS judged,
           CASE WHEN bool_and(status IS NOT NULL) OVER same THEN status ELSE '' END AS status
      FROM certification_ledgerentry WHERE producer_id IN (SELECT id FROM owner)
    WINDOW same AS (PARTITION BY producer_id, {_KEY})
), stock AS (
    SELECT DISTINCT producer_id, key, day, min(id) OVER every AS id,
           first_value(product) OVER (every ORDER BY id) AS product,
           coalesce(sum(quantity_g) FILTER (WHERE comes) OVER so_far, 0) AS came,
           coalesce(sum(quantity_g) FILTER (WHERE NOT comes) OVER so_far, 0) AS went,
           coalesce(bool_or(quantity_g IS NULL) FILTER (WHERE comes) OVER so_far, false) AS came_untold,
           coalesce(bool_or(quantity_g IS NULL) FILTER (WHERE NOT comes) OVER so_far, false) AS went_untold
      FROM line WHERE day IS NOT NULL AND judged AND status <> 'non_organic'
    WINDOW every AS (PARTITION BY producer_id, key, status), so_far AS (every ORDER BY day)
), balance AS (
    SELECT s.id AS case_id, stock.id, stock.product, stock.day, {_TOLERANCE} AS tolerance, stock.went_untold,
           lead(stock.day) OVER (PARTITION BY s.id, stock.id ORDER BY stock.day) AS next_day,
           stock.went > stock.came AS more, NOT stock.came_untold AND {_WHOLE} AS sure,
           stock.went * 10000 > stock.came * (10000 + {_TOLERANCE}) AS beyond
      FROM scope s
      JOIN stock ON stock.producer_id = s.producer_id
      LEFT JOIN {known("made")} ON made.product = stock.key
      {setting_on("mass_balance_tolerance_percent", "stock.day", "allowed")}
     WHERE CASE made.of WHEN 'plants' THEN s.land WHEN 'bees' THEN s.bees WHEN 'animals' THEN s.animals ELSE true END
)
SELECT case_id AS "case", id, left(product, 60) AS ref, min(day) AS since, NULL::date AS until,
       {_during("overdrawn", "sure AND beyond")},
       {_during("perhaps_overdrawn", "sure AND more AND tolerance IS NULL")},
       {_during("unclear", "CASE WHEN more AND beyond IS NOT FALSE THEN NOT sure ELSE went_untold END")}
  FROM balance GROUP BY case_id, id, product
""",
    "SELECT FROM certification_ledgerentry t JOIN scope s ON t.producer_id = s.producer_id",
)

STATEMENTS = (STOCK_BALANCE,)
