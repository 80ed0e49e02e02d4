"""What a control body did at those it controls, judged of the body: visits, samples, decisions, work at groups."""

from certification.law.facts import bodies as facts
from certification.queries.facts.statement import Statement, by_clock, complete, some


def _in_a_row(years: str, named: str) -> str:
    """For each visit the most years in a row up to it in which one of its inspectors was there."""
    each = "PARTITION BY control_body_id, producer_id, name"
    return f"""{named} AS (
    SELECT who.id, max(run.so_far) AS years
      FROM who
      JOIN (SELECT *, row_number() OVER ({each}, island ORDER BY year) AS so_far
              FROM (SELECT *, year - row_number() OVER ({each} ORDER BY year) AS island FROM {years}) islands) run
     USING (control_body_id, producer_id, name, year)
     GROUP BY who.id
)"""


# An inspector is known by the name; years count in a row if one of the visit's inspectors was there in each of them,
# and perhaps do where in some of them nobody told who came.
BODY_VISIT = Statement(
    facts.BodyVisit,
    f"""
, visit AS (
    SELECT coalesce(i.control_body_id, c.control_body_id) AS control_body_id, c.producer_id, i.id, i.case_id, i.ref,
           i.inspected_on, i.kind, i.traceability_checked, i.mass_balance_checked, i.all_elements_checked,
           i.all_units_visited, i.countersigned, i.copy_kept,
           extract(year FROM i.inspected_on)::int AS year,
           coalesce(i.inspectors, CASE WHEN i.inspector_name <> '' THEN ARRAY[i.inspector_name] END) AS names
      FROM certification_inspection i JOIN certification_case c ON c.id = i.case_id
     WHERE i.inspected_on IS NOT NULL AND i.cancelled_on IS NULL
       AND coalesce(i.control_body_id, c.control_body_id) IN (SELECT id FROM scope)
), who AS (
    SELECT id, control_body_id, producer_id, year, lower(btrim(name)) AS name
      FROM visit CROSS JOIN unnest(names) AS name
), years AS (
    SELECT DISTINCT control_body_id, producer_id, name, year FROM who
), maybe AS (
    SELECT * FROM years
     UNION
    SELECT y.control_body_id, y.producer_id, y.name, v.year
      FROM years y JOIN visit v USING (control_body_id, producer_id) WHERE v.names IS NULL
), {_in_a_row("years", "surely")}, {_in_a_row("maybe", "perhaps")}
SELECT NULL::bigint AS "case", v.control_body_id AS control_body, v.id,
       left(coalesce(nullif(v.ref, ''), p.ref || ' ' || v.inspected_on), 60) AS ref,
       v.inspected_on AS since, NULL::date AS until,
       v.kind = 'annual' AS annual, v.traceability_checked, v.mass_balance_checked, v.all_elements_checked,
       {some("v.all_units_visited", over="y")} AS all_units_in_year,
       v.countersigned, v.copy_kept, surely.years AS years_in_a_row,
       perhaps.years AS years_perhaps_in_a_row
  FROM visit v
  JOIN certification_producer p ON p.id = v.producer_id
  LEFT JOIN surely ON surely.id = v.id
  LEFT JOIN perhaps ON perhaps.id = v.id
WINDOW y AS (PARTITION BY v.control_body_id, v.case_id, v.year)
""",
    of_body=True,
)

BODY_SAMPLE = Statement(
    facts.BodySample,
    """
SELECT NULL::bigint AS "case", s.id AS control_body, t.id,
       left(coalesce(nullif(t.ref, ''), t.matrix || ' ' || t.taken_on), 60) AS ref,
       t.taken_on AS since, NULL::date AS until, coalesce(t.laboratory_iso17025, l.iso17025) AS iso17025,
       coalesce(t.laboratory_ilac_signatory, l.ilac_signatory) AS ilac_signatory,
       coalesce(t.laboratory_gc_lc_scope, l.gc_lc_scope) AS gc_lc_scope
  FROM scope s
  JOIN certification_case c ON c.control_body_id = s.id
  JOIN certification_sample t ON t.case_id = c.id
  LEFT JOIN certification_laboratory l ON l.id = t.laboratory_id
 WHERE t.result IS NOT NULL OR l.id IS NOT NULL
    OR num_nonnulls(t.laboratory_iso17025, t.laboratory_ilac_signatory, t.laboratory_gc_lc_scope) > 0
""",
    of_body=True,
)

BODY_DECISION = Statement(
    facts.BodyDecision,
    f"""
, issued AS (
    SELECT e.id, e.case_id, e.number, c.control_body_id, {by_clock("e.issued_at")}::date AS day,
           lag({by_clock("e.issued_at")}::date) OVER (PARTITION BY e.case_id ORDER BY e.issued_at, e.id) AS before
      FROM certification_certificate e JOIN certification_case c ON c.id = e.case_id
     WHERE c.control_body_id IN (SELECT id FROM scope)
), found AS (
    SELECT n.id, bool_or(i.id IS NOT NULL) AS ever, bool_or(n.before IS NULL OR i.inspected_on > n.before) AS since_last
      FROM issued n
      JOIN certification_inspection i ON i.case_id = n.case_id AND i.inspected_on <= n.day AND i.cancelled_on IS NULL
     GROUP BY n.id
)
SELECT NULL::bigint AS "case", n.control_body_id AS control_body, n.id, left(n.number, 60) AS ref,
       n.day AS since, NULL::date AS until, coalesce(found.ever, false) AS verified_ever,
       coalesce(found.since_last, false) AS verified_since_last,
       {complete("inspections", of="case", unless_told=True, row="told")} AS inspections_complete
  FROM issued n
  LEFT JOIN found ON found.id = n.id
  LEFT JOIN (SELECT case_id, incomplete AS case_incomplete FROM certification_liststold) told
         ON told.case_id = n.case_id
""",
    of_body=True,
)

_DECIDED = f"coalesce(t.decided_on, {by_clock('t.decided_at')}::date)"

# A seed lot's own words on its species stand in where the decision names none.
SEED_DECISION = Statement(
    facts.SeedDecision,
    f"""
SELECT DISTINCT NULL::bigint AS "case", s.id AS control_body, t.id,
       left(coalesce(nullif(t.ref, ''), lot.species || ' ' || t.season), 60) AS ref,
       {_DECIDED} AS since, NULL::date AS until,
       CASE WHEN NOT t.operator_statement THEN false
            WHEN coalesce(nullif(t.species, ''), lot.species) <> ''
             AND coalesce(nullif(t.latin_name, ''), lot.latin_name) <> ''
             AND coalesce(nullif(t.variety, ''), lot.variety) <> '' AND t.quantity_g IS NOT NULL
             AND (t.availability_evidence <> '' OR lot.availability_justification <> '')
             AND t.operator_statement THEN true END AS file_complete,
       {_DECIDED} AS decided_on, t.reported_on
  FROM scope s
  JOIN certification_case c ON c.control_body_id = s.id
  JOIN certification_seedauthorisation t ON t.producer_id = c.producer_id AND coalesce(t.control_body_id, s.id) = s.id
  JOIN certification_seedlot lot ON lot.id = t.seed_lot_id
 WHERE t.granted
""",
    of_body=True,
)

BODY_SUBCONTRACTOR = Statement(
    facts.BodySubcontractor,
    """
SELECT NULL::bigint AS "case", s.id AS control_body, t.id,
       left(coalesce(nullif(t.ref, ''), nullif(t.name, ''), t.id::text), 60) AS ref,
       t.since, t.until, t.certified,
       CASE WHEN t.checked_on IS NOT NULL THEN true ELSE t.checked END AS checked
  FROM scope s
  JOIN certification_case c ON c.control_body_id = s.id
  JOIN certification_subcontractor t ON t.case_id = c.id
""",
    of_body=True,
)


def _counted(stated: str, counted: str) -> str:
    return f"coalesce(g.{stated}, CASE WHEN own.complete THEN own.{counted} END)::bigint"


# In a year in which a group had no certificate none leaves a member out; where they are not told, nobody knows.
_NO_CERTIFICATE = """CASE WHEN g.id IS NULL AND certified.producer_id IS NULL AND NOT EXISTS (
           SELECT FROM certification_case c JOIN certification_liststold k ON k.case_id = c.id
            WHERE c.producer_id = own.producer_id AND 'certificates' = ANY(k.incomplete)) THEN true END"""


# What the body stated of a group and year; else what the lists of members and their years say, if both are complete.
# A certificate lists all members if it names whoever was one when it began to be valid, by number or name; who joined
# on that very day, or on a day nobody told, is not surely left out.
GROUP_CONTROL = Statement(
    facts.GroupControl,
    f"""
, own AS (
    SELECT c.control_body_id, p.id AS producer_id, p.ref AS of_group, y.year,
           count(*) FILTER (WHERE cardinality(y.reinspected_on) > 0) AS reinspected,
           count(*) FILTER (WHERE cardinality(y.sampled_on) > 0) AS sampled,
           bool_and(y.reinspected_on IS NOT NULL AND y.sampled_on IS NOT NULL)
               AND bool_and(listed.both_lists IS TRUE) AS complete,
           (SELECT count(*) FROM certification_groupmember m WHERE m.group_id = p.id
               AND (m.joined_on IS NULL OR m.joined_on <= make_date(y.year, 1, 1))
               AND (m.left_on IS NULL OR m.left_on > make_date(y.year, 1, 1))) AS members
      FROM certification_case c
      JOIN certification_producer p ON p.id = c.producer_id
      JOIN certification_memberyear y ON y.producer_id = p.id
      LEFT JOIN (SELECT producer_id, complete @> ARRAY['members', 'member_years']::varchar[] AS both_lists
                   FROM certification_liststold WHERE producer_id IS NOT NULL) listed ON listed.producer_id = p.id
     WHERE c.control_body_id IN (SELECT id FROM scope) GROUP BY c.control_body_id, p.id, p.ref, y.year
), missed AS (
    SELECT e.id, bool_or(coalesce(m.joined_on, {by_clock("m.joined_at")}::date) < e.valid_from) AS surely,
           count(*) > 0 AS perhaps
      FROM certification_case c
      JOIN certification_certificate e ON e.case_id = c.id
      JOIN certification_groupmember m ON m.group_id = c.producer_id
       AND (coalesce(m.joined_on, {by_clock("m.joined_at")}::date) <= e.valid_from) IS NOT FALSE
       AND (m.left_on IS NULL OR m.left_on > e.valid_from)
     WHERE c.control_body_id IN (SELECT id FROM scope) AND e.group_members IS NOT NULL
       AND NOT EXISTS (SELECT FROM unnest(e.group_members) AS named
                        WHERE lower(trim(named)) IN (lower(m.member_no), lower(m.name))) GROUP BY e.id
), certified AS (
    SELECT c.control_body_id, p.id AS producer_id, p.ref AS of_group, extract(year FROM e.valid_from)::int AS year,
           CASE WHEN bool_or(missed.surely) THEN false
                WHEN bool_and(e.group_members IS NOT NULL AND missed.perhaps IS NOT TRUE
                              AND 'members' = ANY(l.complete)) THEN true END AS lists_members
      FROM certification_case c
      JOIN certification_producer p ON p.id = c.producer_id AND p.is_group
      JOIN certification_certificate e ON e.case_id = c.id
      LEFT JOIN missed ON missed.id = e.id
      LEFT JOIN certification_liststold l ON l.producer_id = p.id
     WHERE c.control_body_id IN (SELECT id FROM scope) GROUP BY c.control_body_id, p.id, p.ref, 4
)
SELECT NULL::bigint AS "case", control_body_id AS control_body,
       coalesce(g.id, -(coalesce(own.producer_id, certified.producer_id) * 10000 + year)) AS id,
       left(coalesce(nullif(g.ref, ''), of_group), 60) AS ref,
       make_date(year, 1, 1) AS since, NULL::date AS until, year,
       {_counted("members", "members")} AS group_members,
       {_counted("members_reinspected", "reinspected")} AS members_reinspected,
       {_counted("members_sampled", "sampled")} AS members_sampled,
       g.inspectors_competent, g.internal_inspections_witnessed, g.time_reasonable, g.members_chosen_by_risk,
       coalesce(g.certificate_lists_members, certified.lists_members, {_NO_CERTIFICATE}) AS certificate_lists_members,
       g.web_list_shows_number
  FROM (SELECT *, "group" AS of_group FROM certification_groupcontrol
         WHERE control_body_id IN (SELECT id FROM scope)) g
  FULL JOIN own USING (control_body_id, of_group, year)
  FULL JOIN certified USING (control_body_id, of_group, year)
""",
    of_body=True,
)

STATEMENTS: tuple[Statement, ...] = ()
BODY_STATEMENTS = (BODY_VISIT, BODY_SAMPLE, BODY_DECISION, SEED_DECISION, BODY_SUBCONTRACTOR, GROUP_CONTROL)
