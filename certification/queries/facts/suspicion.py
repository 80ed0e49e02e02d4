"""Suspicions and investigations."""

from certification import models
from certification.law import facts
from certification.queries.facts.rows import Around, Life, column, rows_of
from certification.queries.facts.settings import number_of, setting_on
from certification.queries.facts.statement import complete

_NOTICED = column(models.Suspicion, "noticed_on")
_PAPERS = "ARRAY['supplier_papers', 'lot_trace', 'stock_quantity', 'sold_quantity']::varchar[]"
_RESULTS = "ARRAY['laboratory_result', 'sampling_sheet', 'earlier_suspicions']::varchar[]"
_NONE = "ARRAY[]::date[]"


def or_by(day: str, told: str) -> str:
    """A yes or no that is not told is yes where its day is."""
    return f"coalesce({told}, CASE WHEN {day} IS NOT NULL THEN true END)"


# A suspicion that is cleared without a day is cleared on every day; one that has substance, or for which the operator
# is found to blame, stands until it is said to be eliminated. Known from: the day it had substance, else an
# earlier day on record, so that what was done by then was done in time.
SUSPICION = rows_of(
    facts.Suspicion,
    models.Suspicion,
    life=Life(since=_NOTICED),
    around=Around(
        first="""
, notice AS (
    SELECT suspicion_id, bool_and(in_writing AND informed_on IS NOT NULL) AS written,
           bool_or(in_writing IS FALSE) AS unwritten, bool_or(informed_on IS NULL) AS untold,
           max(informed_on) AS last_on
      FROM certification_buyernotice WHERE producer_id IN (SELECT id FROM owner) GROUP BY suspicion_id
), outcome AS (
    SELECT suspicion_id, bool_or(integrity_affected IS FALSE AND (released OR released_on IS NOT NULL)) AS released,
           max(coalesce(released_on, concluded_on)) AS released_on
      FROM certification_investigation
     WHERE suspicion_id IS NOT NULL AND case_id IN (
           SELECT id FROM certification_case WHERE producer_id IN (SELECT id FROM owner))
     GROUP BY suspicion_id
)""",
        joins="""
  LEFT JOIN notice ON notice.suspicion_id = t.id
  LEFT JOIN outcome ON outcome.suspicion_id = t.id""",
    ),
    set_apart=or_by("t.separated_on", "t.separated"),
    checked=or_by("t.checked_on", "t.checked"),
    sale_stopped=or_by("t.sale_stopped_on", "t.sale_stopped"),
    substantiated=or_by("t.substantiated_on", "t.substantiated"),
    eliminated=or_by("t.eliminated_on", "t.eliminated"),
    cleared=f"CASE WHEN outcome.released THEN true ELSE coalesce({or_by('t.eliminated_on', 't.eliminated')},"
    f" CASE WHEN {or_by('t.substantiated_on', 't.substantiated')} OR t.non_authorised_used OR NOT t.precautions_taken"
    " OR t.earlier_requests_ignored THEN false END) END",
    stood=(
        f"CASE WHEN coalesce(t.eliminated_on, outcome.released_on) IS NULL THEN {_NONE} ELSE ARRAY[{_NOTICED}] END",
        f"CASE WHEN coalesce(t.eliminated_on, outcome.released_on) IS NULL THEN {_NONE}"
        " ELSE ARRAY[coalesce(t.eliminated_on, outcome.released_on)] END",
    ),
    known_on=f"coalesce(t.substantiated_on, t.checked_on, {_NOTICED})",
    informed=or_by(column(models.Suspicion, "control_body_informed_on"), "t.control_body_informed"),
    informed_on=column(models.Suspicion, "control_body_informed_on"),
    papers_held=f"t.parts_held @> {_PAPERS}",
    results_held=f"t.parts_held @> {_RESULTS}",
    buyers_informed="CASE WHEN notice.suspicion_id IS NULL THEN"
    f" CASE WHEN {complete('buyer_notices')} THEN false END"
    " WHEN notice.unwritten THEN false WHEN notice.untold THEN NULL ELSE notice.written END",
    last_buyer_informed_on="CASE WHEN notice.untold IS FALSE THEN notice.last_on END",
)

_BAN = column(models.Investigation, "ban_from_on")
_STARTED = "coalesce(t.started_on, " + column(models.Investigation, "received_on") + ")"
_CONCLUDED = or_by("t.concluded_on", "t.concluded")
_CONSIDERED = (
    "ARRAY['products', 'market', 'substances', 'stage', 'other_operators', 'earlier_investigations']"
    "::varchar[]"
)
_CONCLUSIONS = "ARRAY['integrity', 'source_and_cause', 'operator_conduct']::varchar[]"
_OPEN_OR_OVER = f"({_CONCLUDED} IS NOT TRUE OR t.concluded_on IS NOT NULL) AND {_STARTED} IS NOT NULL"

# A ban without a last day still stands, and an inquiry of which no result is told is still open.
INVESTIGATION = rows_of(
    facts.Investigation,
    models.Investigation,
    life=Life(since=column(models.Investigation, "received_on")),
    learnt_on=column(models.Investigation, "received_on"),
    started=or_by("t.started_on", "t.started"),
    heard=or_by(column(models.Investigation, "operator_heard_on"), "t.operator_heard"),
    heard_on=column(models.Investigation, "operator_heard_on"),
    heard_at=column(models.Investigation, "operator_heard_at"),
    ban_imposed=or_by(_BAN, "t.ban_imposed"),
    bans=(
        f"CASE WHEN {_BAN} IS NOT NULL THEN ARRAY[{_BAN}] WHEN t.ban_imposed IS FALSE THEN {_NONE} END",
        f"CASE WHEN {_BAN} IS NOT NULL THEN ARRAY[t.ban_until_on + 1] WHEN t.ban_imposed IS FALSE THEN {_NONE} END",
    ),
    open_during=(
        f"CASE WHEN {_OPEN_OR_OVER} THEN ARRAY[{_STARTED}] END",
        f"CASE WHEN {_OPEN_OR_OVER} THEN ARRAY[t.concluded_on] END",
    ),
    concluded=_CONCLUDED,
    released=or_by("t.released_on", "t.released"),
    content_complete=f"(t.considered @> {_CONSIDERED} AND t.concluded_about @> {_CONCLUSIONS})",
    final_report=or_by("t.final_report_on", "t.final_report"),
)

# Widths a control body has set on its days; how wide this strip is does not change.
NEIGHBOUR = rows_of(
    facts.Neighbour,
    models.Neighbour,
    touches="land",
    around=Around(
        joins="""LEFT JOIN LATERAL (
      SELECT array_agg(g.since ORDER BY g.since, g.id) AS since, array_agg(g.until ORDER BY g.since, g.id) AS until,
             array_agg(g.since ORDER BY g.since, g.id) FILTER (WHERE g.value::numeric <= t.buffer_metres) AS wide_since,
             array_agg(g.until ORDER BY g.since, g.id) FILTER (WHERE g.value::numeric <= t.buffer_metres) AS wide_until
        FROM certification_controlbodysetting g
       WHERE g.control_body_id = s.control_body_id AND g.name = 'buffer_width_m'
  ) width ON true"""
    ),
    strip_told="t.buffer_metres IS NOT NULL",
    strip_set=(f"coalesce(width.since, {_NONE})", f"coalesce(width.until, {_NONE})"),
    strip_wide_enough=(
        f"CASE WHEN t.buffer_metres IS NOT NULL THEN coalesce(width.wide_since, {_NONE}) END",
        f"CASE WHEN t.buffer_metres IS NOT NULL THEN coalesce(width.wide_until, {_NONE}) END",
    ),
)

_LEVEL, _REPORTED = "residue_action_level_ug_kg", "coalesce(t.reported_on, t.taken_on)"

# A level that is set for no substance in particular is the level of every substance that has none of its own.
RESIDUE = rows_of(
    facts.Residue,
    models.Sample,
    life=Life(since="coalesce(t.reported_on, t.taken_on)"),
    around=Around(
        joins=setting_on(_LEVEL, _REPORTED, "level", about="t.substance")
        + setting_on(_LEVEL, _REPORTED, "common")
    ),
    detected="CASE t.result WHEN 'detected' THEN true WHEN 'not_detected' THEN false END",
    found_ug_kg="t.value_ug_kg",
    level_set="coalesce(level.id, common.id) IS NOT NULL",
    level_ug_kg=f"coalesce({number_of('level', _LEVEL)}, {number_of('common', _LEVEL)})",
    settled=(
        f"CASE WHEN t.settled_on IS NULL THEN {_NONE} ELSE ARRAY[t.settled_on] END",
        f"CASE WHEN t.settled_on IS NULL THEN {_NONE} ELSE ARRAY[NULL::date] END",
    ),
)

STATEMENTS = (SUSPICION, INVESTIGATION, NEIGHBOUR, RESIDUE)
