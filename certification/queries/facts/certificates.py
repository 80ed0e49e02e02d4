"""Certificates and changes of what they state."""

from certification import models
from certification.law import facts
from certification.queries.facts.rows import Around, Life, rows_of
from certification.queries.facts.settings import number_of, setting_on

_PART_I = "ARRAY[1, 2, 3, 4, 5, 6, 7, 8, 9]::smallint[]"
_NONE = "ARRAY[]::date[]"
_VALIDITY = "certificate_validity_months"

# What a certificate covers counts from its first day to its last, or to the day before its withdrawal: another body's,
# and the one beside which it stands.
CERTIFICATE = rows_of(
    facts.Certificate,
    models.Certificate,
    life=Life("t.valid_from", "t.valid_to + 1"),
    ref="t.number",
    around=Around(
        first="""
, gone AS (
    SELECT m.certificate_id, min(m.since) AS since
      FROM certification_certificatemark m
      JOIN certification_certificate c ON c.id = m.certificate_id
      JOIN certification_case k ON k.id = c.case_id
     WHERE m.kind = 'withdrawn' AND k.producer_id IN (SELECT id FROM owner)
     GROUP BY m.certificate_id
), held AS (
    SELECT c.id, k.producer_id, k.control_body_id, c.categories, c.valid_from,
           least(c.valid_to + 1, gone.since) AS until
      FROM certification_certificate c
      JOIN certification_case k ON k.id = c.case_id
      LEFT JOIN gone ON gone.certificate_id = c.id
     WHERE k.producer_id IN (SELECT id FROM owner)
), rival AS (
    SELECT mine.id, array_agg(other.valid_from ORDER BY other.valid_from, other.id) AS since,
           array_agg(least(other.until, mine.until) ORDER BY other.valid_from, other.id) AS until
      FROM held mine
      JOIN held other ON other.producer_id = mine.producer_id AND other.control_body_id <> mine.control_body_id
                     AND other.categories && mine.categories AND other.valid_from < other.until
     GROUP BY mine.id
)""",
        joins="LEFT JOIN rival ON rival.id = t.id\n"
        + setting_on(_VALIDITY, "coalesce(t.issued_on, t.valid_from)", "validity"),
    ),
    certificate_issued_on="t.issued_on",
    certificate_ends_on="t.valid_to",
    validity_set="validity.id IS NOT NULL",
    longest_validity_ends_on="(t.valid_from"
    f" + make_interval(months => {number_of('validity', _VALIDITY)}::int))::date",
    in_traces="coalesce(t.in_traces, CASE WHEN t.traces_number <> '' THEN true END)",
    boxes_complete=f"(t.boxes_filled @> {_PART_I} AND (t.holder <> 'group' OR 10 = ANY (t.boxes_filled)))",
    others=(f"coalesce(rival.since, {_NONE})", f"coalesce(rival.until, {_NONE})"),
)

CERTIFICATE_CHANGE = rows_of(
    facts.CertificateChange,
    models.CertificateChange,
    life=Life(since="t.changed_on"),
    certificate_updated="coalesce(t.certificate_updated,"
    " CASE WHEN t.certificate_updated_on IS NOT NULL THEN true END)",
)

STATEMENTS = (CERTIFICATE, CERTIFICATE_CHANGE)
