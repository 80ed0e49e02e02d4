"""Sites and their conversions: parcels (apiaries: `bees.py`)."""

from certification.law import facts
from certification.models import Parcel
from certification.queries.facts.conversions import PIECES, TREATED, conversions
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.statement import complete

NO_DAYS = "ARRAY[]::date[]"
_PLACED = "astray.producer_id IS NULL AND undated.parcel_id IS NULL"


def _sure(days: str) -> str:
    """A list that is unknown where a product was used nobody knows where or when."""
    return f"CASE WHEN {_PLACED} THEN coalesce({days}, {NO_DAYS}) END"


def _any(days: str) -> str:
    return f"coalesce({days}, {NO_DAYS})"


# No conversion at all is unknown, unless the fields' lists of them are declared complete; conversions that do not
# count are none.
_KNOWN = f"(lengths.site_id IS NOT NULL OR {complete('conversions')})"
PARCEL = rows_of(
    facts.Parcel,
    Parcel,
    touches="land",
    life=Life("t.since", "t.until"),
    around=Around(
        first=TREATED + conversions("parcel") + PIECES,
        joins="""
  LEFT JOIN periods p ON p.site_id = t.id
  LEFT JOIN reduced ON reduced.site_id = t.id
  LEFT JOIN lengths ON lengths.site_id = t.id
  LEFT JOIN restart ON restart.site_id = t.id
  LEFT JOIN astray ON astray.producer_id = t.producer_id
  LEFT JOIN undated ON undated.parcel_id = t.id""",
    ),
    conversions=(
        f"CASE WHEN {_KNOWN} THEN {_any('p.stated_since')} END",
        f"CASE WHEN {_KNOWN} THEN {_any('p.stated_until')} END",
    ),
    confirmed_conversions=(_sure("p.sure_since"), _sure("p.sure_until")),
    referred_conversions=(_any("p.open_since"), _any("p.open_until")),
    restarted_on=_sure("restart.days"),
    perhaps_restarted_on=_any("restart.perhaps"),
    inputs_complete=complete("inputs"),
    prolonged=(_any("lengths.since"), _any("lengths.until")),
    prolonged_to_on=_any("lengths.until"),
    prolonged_untold=(
        _any("lengths.untold"),
        f"array_fill(NULL::date, ARRAY[cardinality({_any('lengths.untold')})])",
    ),
    reduced_conversions=(_sure("reduced.sure_since"), _sure("reduced.sure_until")),
    perhaps_reduced_conversions=(_any("reduced.perhaps_since"), _any("reduced.perhaps_until")),
)

STATEMENTS = (PARCEL,)
