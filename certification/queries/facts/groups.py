"""Groups of operators: the group, its size, files and notices, its internal control."""

from certification import models
from certification.law.facts import groups as facts
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.statement import Statement, by_clock, complete, some

# Whoever says so is a group, and whoever describes itself as one.
GROUP = Statement(
    facts.Group,
    f"""
, file AS (
    SELECT producer_id, {some("kept AND complete", where="kind = 'member_list'")} AS listed,
           {some("NOT (kept AND complete)", where="kind <> 'member_list'")} AS lacking,
           count(DISTINCT kind) FILTER (WHERE kind NOT IN ('member_list', 'other')) AS kinds
      FROM certification_groupfile WHERE producer_id IN (SELECT id FROM owner) GROUP BY producer_id
), inspector AS (
    SELECT producer_id, bool_or(is_manager IS NULL) AS untold,
           array_agg(appointed_on ORDER BY id) FILTER (WHERE is_manager) AS managing_since,
           array_agg(left_on + 1 ORDER BY id) FILTER (WHERE is_manager) AS managing_until
      FROM certification_internalinspector WHERE producer_id IN (SELECT id FROM owner) GROUP BY producer_id
), deficiency AS (
    SELECT case_id,
           array_agg(found_on ORDER BY id) FILTER (WHERE integrity_affected) AS affected_since,
           array_agg(resolved_on + 1 ORDER BY id) FILTER (WHERE integrity_affected) AS affected_until,
           array_agg(found_on ORDER BY id) FILTER (WHERE integrity_affected IS NULL) AS untold_since,
           array_agg(resolved_on + 1 ORDER BY id) FILTER (WHERE integrity_affected IS NULL) AS untold_until
      FROM certification_groupdeficiency WHERE case_id {{asked}} GROUP BY case_id
)
SELECT s.id AS "case", p.id, left(p.ref, 60) AS ref, coalesce(s.contract_signed_on, s.opened_on) AS since,
       s.closed_on AS until, p.legal_personality, g.members_in_one_country, g.members_in_proximity,
       g.joint_marketing, g.internal_control_documented,
       coalesce(g.manager_is_inspector, CASE WHEN NOT inspector.untold THEN false END) AS manager_is_inspector,
       coalesce(inspector.managing_since, ARRAY[]::date[]) AS manager_inspects_since,
       coalesce(inspector.managing_until, ARRAY[]::date[]) AS manager_inspects_until,
       g.inspectors_adequate, g.members_uncertified_confirmed,
       CASE WHEN file.producer_id IS NULL THEN false ELSE file.listed END AS list_kept,
       CASE WHEN file.producer_id IS NULL THEN false ELSE file.lacking END AS files_lacking,
       coalesce(file.kinds, 0) AS kinds_of_files, {complete("group_files")} AS files_complete,
       coalesce(d.affected_since, ARRAY[]::date[]) AS integrity_affected_since,
       coalesce(d.affected_until, ARRAY[]::date[]) AS integrity_affected_until,
       coalesce(d.untold_since, ARRAY[]::date[]) AS integrity_untold_since,
       coalesce(d.untold_until, ARRAY[]::date[]) AS integrity_untold_until,
       {complete("group_deficiencies", of="case", unless_told=True)} AS deficiencies_complete
  FROM scope s
  JOIN certification_producer p ON p.id = s.producer_id
  LEFT JOIN certification_groupprofile g ON g.producer_id = p.id
  LEFT JOIN file ON file.producer_id = p.id
  LEFT JOIN inspector ON inspector.producer_id = p.id
  LEFT JOIN deficiency d ON d.case_id = s.id
 WHERE p.is_group OR g.id IS NOT NULL
""",
    """SELECT FROM scope s JOIN certification_producer p ON p.id = s.producer_id
       LEFT JOIN certification_groupprofile g ON g.producer_id = p.id WHERE p.is_group OR g.id IS NOT NULL""",
)

# Counts that were stated hold until the next one; without any, the list of members is counted if it is complete.
# Who joined on a day nobody told has been a member all along.
GROUP_SIZE = Statement(
    facts.GroupSize,
    """
, stated AS (
    SELECT producer_id, counted_on AS since, members,
           lead(counted_on) OVER (PARTITION BY producer_id ORDER BY counted_on, id) AS until
      FROM certification_groupcount WHERE producer_id IN (SELECT id FROM owner)
), moved AS (
    SELECT group_id, joined_on AS day, 1 AS step FROM certification_groupmember
     WHERE group_id IN (SELECT id FROM owner)
     UNION ALL
    SELECT group_id, left_on, -1 FROM certification_groupmember
     WHERE left_on IS NOT NULL AND group_id IN (SELECT id FROM owner)
), counted AS (
    SELECT group_id AS producer_id, day AS since, (sum(sum(step)) OVER w)::bigint AS members,
           lead(day) OVER w AS until
      FROM moved GROUP BY group_id, day WINDOW w AS (PARTITION BY group_id ORDER BY day NULLS FIRST)
), size AS (
    SELECT producer_id, since, until, members::bigint AS members FROM stated
     UNION ALL
    SELECT c.producer_id, c.since, c.until, c.members FROM counted c
      JOIN certification_liststold l ON l.producer_id = c.producer_id AND 'members' = ANY(l.complete)
     WHERE c.producer_id NOT IN (SELECT producer_id FROM stated)
)
SELECT s.id AS "case",
       p.id * 100000 + (coalesce(size.since, DATE '2000-01-01') - DATE '2000-01-01') AS id, left(p.ref, 60) AS ref,
       size.since, size.until, size.members, p.complied_with_834_2007 AS complied_before,
       g.needs_structural_change IS FALSE AS structure_stays
  FROM scope s
  JOIN certification_producer p ON p.id = s.producer_id AND p.is_group
  LEFT JOIN size ON size.producer_id = p.id
  LEFT JOIN certification_groupprofile g ON g.producer_id = p.id
""",
    "SELECT FROM scope s JOIN certification_producer p ON p.id = s.producer_id AND p.is_group",
)

GROUP_NOTICE = rows_of(
    facts.GroupNotice,
    models.GroupNotice,
    life=Life(f"coalesce(t.happened_on, {by_clock('t.happened_at')}::date)"),
    matter="t.kind",
    never_told="CASE WHEN t.told_on IS NOT NULL OR t.told_at IS NOT NULL THEN false ELSE NOT t.told END",
)
GROUP_DEFICIENCY = rows_of(
    facts.GroupDeficiency,
    models.GroupDeficiency,
    life=Life("t.found_on", "t.resolved_on + 1"),
    point="t.kind",
)
INTERNAL_INSPECTOR = rows_of(
    facts.InternalInspector, models.InternalInspector, life=Life("t.appointed_on", "t.left_on")
)
_BEGAN = f"coalesce(t.from_on, {by_clock('t.from_at')}::date)"
INTERNAL_INSPECTION = rows_of(
    facts.InternalInspection,
    models.InternalInspection,
    life=Life(_BEGAN),
    ref="coalesce(nullif(t.ref, ''), m.member_no)",
    around=Around(joins="JOIN certification_groupmember m ON m.id = t.member_id"),
    hours_noted="CASE WHEN t.from_at IS NOT NULL AND t.until_at IS NOT NULL THEN true ELSE t.hours_noted END",
)

STATEMENTS = (GROUP, GROUP_SIZE, GROUP_NOTICE, GROUP_DEFICIENCY, INTERNAL_INSPECTOR, INTERNAL_INSPECTION)
