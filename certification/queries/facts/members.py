"""Members of groups, their years and units."""

from typing import Any

from certification import models
from certification.law.facts import groups as facts
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.settings import ranges_of, word_ranges
from certification.queries.facts.statement import by_clock, complete
from certification.queries.facts.windows import BEYOND

# The parts of a holding make the whole where nobody told the whole.
_HOLDING = "coalesce(m.holding_m2, m.greenhouse_m2 + m.permanent_grassland_m2 + m.other_land_m2)"
_LAND: dict[str, Any] = {
    "holding_m2": _HOLDING,
    "holding_but_fallow_m2": f"{_HOLDING} - coalesce(m.fallow_m2, 0)",
    "greenhouse_m2": "m.greenhouse_m2",
    "permanent_grassland_m2": "m.permanent_grassland_m2",
}
_APPROVED = "CASE WHEN t.approved_on IS NOT NULL OR t.approved_at IS NOT NULL THEN true ELSE t.approved END"

MEMBER = rows_of(
    facts.GroupMember,
    models.GroupMember,
    ref="t.member_no",
    life=Life(f"coalesce(t.joined_on, {by_clock('t.joined_at')}::date)", "t.left_on"),
    around=Around(
        first=f"""
, visited AS (
    SELECT member_id, bool_or(day IS NULL) AS untold, array_agg(day ORDER BY day) AS days
      FROM (SELECT member_id, coalesce(from_on, {by_clock("from_at")}::date) AS day
              FROM certification_internalinspection WHERE producer_id IN (SELECT id FROM owner)) v
     GROUP BY member_id
), years AS (
    SELECT DISTINCT member_id FROM certification_memberyear
     WHERE producer_id IN (SELECT id FROM owner)
       AND coalesce(organic_turnover_cents, organic_output_cents, certification_cost_cents) IS NOT NULL
), twice AS (
    /* {BEYOND} certification_groupmember */
    SELECT DISTINCT mine.id FROM certification_groupmember mine
      JOIN certification_groupmember other
        ON other.iin = mine.iin AND other.group_id <> mine.group_id AND other.product = mine.product
       AND other.left_on IS NULL
     WHERE mine.iin <> '' AND mine.product <> '' AND mine.group_id IN (SELECT id FROM owner)
)""",
        joins=f"""JOIN certification_groupmember m ON m.id = t.id
  LEFT JOIN visited ON visited.member_id = t.id
  LEFT JOIN years ON years.member_id = t.id
  LEFT JOIN twice ON twice.id = t.id
  {word_ranges("yearly_inspection_reading", "reading")}""",
    ),
    **_LAND,
    approved=_APPROVED,
    in_another_group="CASE WHEN twice.id IS NOT NULL THEN true ELSE cardinality(t.other_groups) > 0 END",
    sized_by_year="years.member_id IS NOT NULL",
    organic_turnover_cents="t.organic_turnover_eur::bigint * 100",
    organic_output_cents="NULL::bigint",
    certification_cost_cents="NULL::bigint",
    internally_inspected_on="CASE WHEN visited.untold IS NOT TRUE THEN coalesce(visited.days, ARRAY[]::date[]) END",
    internal_inspections_complete=complete("internal_inspections"),
    year_read_as_calendar=ranges_of("reading", "calendar"),
    year_read_as_rolling=ranges_of("reading", "rolling"),
)

_OF_MEMBER = "JOIN certification_groupmember m ON m.id = t.member_id"
# A year in which only visits of the control body are told says nothing about size. What a year says stands until a
# later one is told, for figures of a year are known when it is over.
MEMBER_YEAR = rows_of(
    facts.MemberYear,
    models.MemberYear,
    ref="m.member_no",
    life=Life("make_date(t.year, 1, 1)", "make_date(sized.next, 1, 1)"),
    around=Around(
        first="""
, sized AS (
    SELECT id, lead(year) OVER (PARTITION BY member_id ORDER BY year) AS next FROM certification_memberyear
     WHERE coalesce(organic_turnover_cents, organic_output_cents, certification_cost_cents) IS NOT NULL
       AND producer_id IN (SELECT id FROM owner)
)""",
        joins=_OF_MEMBER + " JOIN sized ON sized.id = t.id",
    ),
    **_LAND,
)
MEMBER_UNIT = rows_of(
    facts.MemberUnit,
    models.MemberUnit,
    ref="coalesce(nullif(t.ref, ''), m.member_no)",
    life=Life(f"coalesce(t.added_on, {by_clock('t.added_at')}::date)"),
    around=Around(joins=_OF_MEMBER),
    approved=_APPROVED,
)

STATEMENTS = (MEMBER, MEMBER_YEAR, MEMBER_UNIT)
