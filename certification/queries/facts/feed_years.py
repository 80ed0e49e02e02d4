"""What each herd ate over a period, the parts of one calendar year added up."""

from typing import Any

from certification import models
from certification.law import facts
from certification.models.feed import MOST_G
from certification.queries.facts.relief import RELIEF, relieved
from certification.queries.facts.rows import Around, Life, column, of_herds, rows_of
from certification.queries.facts.statement import some

_MILLION = "1000000::bigint"
_SHARES = (
    "own_farm",
    "same_region",
    "elsewhere",
    "in_conversion_bought",
    "in_conversion_own",
    "first_year_own",
    "non_organic_protein",
    "spices_molasses",
)
_IN_KG = f"coalesce({', '.join(f't.{share}_g' for share in _SHARES)}) IS NOT NULL"
_IN_PERCENT = f"coalesce({', '.join(f't.{share}_ppm' for share in _SHARES)}) IS NOT NULL"


def _part(share: str) -> str:
    """A part in the unit of its whole: grams; millionths where all is told in percent; millionths of a gram where some
    is told in kilograms and some in percent."""
    return f"""CASE WHEN t.{share}_g IS NOT NULL THEN t.{share}_g * CASE WHEN {_IN_PERCENT} THEN {_MILLION} ELSE 1 END
            ELSE t.{share}_ppm * CASE WHEN {_IN_KG} THEN t.dry_matter_g ELSE 1 END END"""


_WHOLE = f"""CASE WHEN {_IN_PERCENT} THEN {_MILLION} * CASE WHEN {_IN_KG} THEN t.dry_matter_g ELSE 1 END
            ELSE t.dry_matter_g END"""


_CONFIRMED = "coalesce(t.protein_confirmed, CASE WHEN t.protein_confirmed_on IS NOT NULL THEN true END)"
_YEAR = "extract(year FROM t.since)::int"
_IN_ONE_YEAR = f"{_YEAR} = extract(year FROM t.until - 1)::int"
_FIRST_YEAR = "coalesce(t.first_year_own_g, t.first_year_own_ppm) IS DISTINCT FROM 0"
_PROTEIN = "coalesce(t.non_organic_protein_g, t.non_organic_protein_ppm) IS DISTINCT FROM 0"


def _summed(share: str) -> str:
    part = f"coalesce(t.{share}_g * {_MILLION}, t.{share}_ppm * t.dry_matter_g)"
    return f"CASE WHEN count(*) = count({part}) THEN sum({part})::bigint END AS {share}"


# A figure of feed is one of a calendar year. What is told of the parts of a year is added up, in millionths of a gram,
# if the weight of each part is told and no two tell of the same day; else each stands alone. On which land it grew, to
# which animals it went and whether it was confirmed matter of the parts in which there was any such feed.
_WHOLE_YEARS = f"""
, fed AS (
    SELECT t.id, max(t.until) OVER (PARTITION BY t.herd_id, {_YEAR} ORDER BY t.since, t.id
                                    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) > t.since AS told_twice
      FROM certification_feedyear t
     WHERE t.producer_id IN (SELECT id FROM owner) AND {_IN_ONE_YEAR}
), whole_year AS (
    SELECT t.herd_id, {_YEAR} AS year, min(t.since) AS since, max(t.until) AS until,
           sum(t.dry_matter_g)::bigint * {_MILLION} AS feed_whole,
           {", ".join(_summed(share) for share in _SHARES)},
           CASE WHEN bool_or(t.first_year_land = 'other') FILTER (WHERE {_FIRST_YEAR}) THEN 'other'
                WHEN bool_and(t.first_year_land IS NOT NULL) FILTER (WHERE {_FIRST_YEAR})
                THEN max(t.first_year_land) FILTER (WHERE {_FIRST_YEAR}) END AS first_year_land,
           {some("NOT t.young_animals", where=_PROTEIN)} AS others,
           {some("t.chemical_solvents", where=_PROTEIN)} AS chemical_solvents,
           {some(f"NOT {_CONFIRMED}", where=_PROTEIN)} AS unconfirmed
      FROM fed JOIN certification_feedyear t ON t.id = fed.id
     GROUP BY 1, 2
    HAVING count(*) > 1 AND count(*) = count(t.dry_matter_g) AND bool_or(fed.told_twice) IS NOT TRUE
       AND sum(t.dry_matter_g) <= {MOST_G}
)"""
_ADDED_UP = "y.herd_id IS NOT NULL"


def _of_the_year(fact: str, alone: str, summed: str = "") -> str:
    return f"CASE WHEN {_ADDED_UP} THEN {summed or f'y.{fact}'} ELSE {alone} END"


_PARTS: dict[str, Any] = {share: _of_the_year(share, _part(share)) for share in _SHARES}
_FED = f"daterange({_of_the_year('since', 't.since')}, {_of_the_year('until', 't.until')})"
_LESS_THAN_A_YEAR = f"{_IN_ONE_YEAR} AND t.until - t.since < 365"
_YEAR_IS_OPEN = f"CASE WHEN {_LESS_THAN_A_YEAR} THEN ARRAY[{{day}}] ELSE ARRAY[]::date[] END"

# What a period was stays so: it is judged from its first day for ever.
FEED_YEAR = rows_of(
    facts.FeedYear,
    models.FeedYear,
    touches="animals",
    untold=of_herds("feed_years"),
    life=Life("t.since"),
    around=Around(
        first=RELIEF + _WHOLE_YEARS,
        joins=relieved("feed")
        + f" LEFT JOIN whole_year y ON y.herd_id = t.herd_id AND y.year = {_YEAR} AND {_IN_ONE_YEAR}",
    ),
    species="h.species",
    first_on=_of_the_year("since", "t.since"),
    last_on=_of_the_year("until", "t.until - 1", "y.until - 1"),
    year_open=(
        _YEAR_IS_OPEN.format(day="t.since"),
        _YEAR_IS_OPEN.format(day=f"make_date({_YEAR} + 1, 1, 1)"),
    ),
    feed_whole=_of_the_year("feed_whole", _WHOLE),
    **_PARTS,
    first_year_land=_of_the_year("first_year_land", column(models.FeedYear, "first_year_land")),
    young_animals=_of_the_year("young_animals", "t.young_animals", "NOT y.others"),
    chemical_solvents=_of_the_year("chemical_solvents", "t.chemical_solvents"),
    protein_confirmed=_of_the_year("protein_confirmed", _CONFIRMED, "NOT y.unconfirmed"),
    catastrophe=f"r.days IS NOT NULL AND r.days && {_FED}",
)
