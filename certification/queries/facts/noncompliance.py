"""Non-compliances."""

from typing import Any

from certification import models
from certification.law import facts
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.settings import number_of, setting_on
from certification.queries.facts.suspicion import or_by

_ACTED = (
    "CASE WHEN t.certificate_suspended_on IS NOT NULL OR t.certificate_withdrawn_on IS NOT NULL THEN true END"
)
_BY_MEASURE = "CASE WHEN t.measures && ARRAY['suspension', 'withdrawal']::varchar[] THEN true END"
# Where no list of measures is told, the day of the decision or a measure told on its own says that there was one.
_DECIDED = f"""CASE WHEN t.decided_on IS NOT NULL OR t.whole_lot_barred OR t.certificate_acted_on
            OR {or_by("t.marketing_ban_from_on", "t.marketing_ban")} OR {_ACTED} THEN true END"""
_LISTED: Any = {kind: f"'{kind}' = ANY (t.kinds)" for kind in models.NonCompliance.Kind.values}

# The day decided for this one, else the days the control body gives for its class.
_GIVEN = f"t.established_on + ({number_of('allowed', 'correction_days')})::int"

NON_COMPLIANCE = rows_of(
    facts.NonCompliance,
    models.NonCompliance,
    life=Life(since="t.established_on"),
    around=Around(joins=setting_on("correction_days", "t.established_on", "allowed", about="t.level")),
    ref="coalesce(nullif(t.ref, ''), t.number::text)",
    class_given="t.level",
    stands=("ARRAY[t.established_on]", "ARRAY[t.closed_on]"),
    **_LISTED,
    marketing_ban=or_by("t.marketing_ban_from_on", "t.marketing_ban"),
    certificate_acted_on=f"coalesce({_ACTED}, t.certificate_acted_on, {_BY_MEASURE})",
    time_limit_set=f"coalesce(t.due_on, {_GIVEN}) IS NOT NULL",
    correct_by_on="t.due_on",
    days_given_end_on=_GIVEN,
    corrected_on="coalesce(t.corrected_on, t.closed_on)",
    measures_taken=f"coalesce(cardinality(t.measures) > 0, {_DECIDED})",
)

STATEMENTS = (NON_COMPLIANCE,)
