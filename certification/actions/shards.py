"""Writing a judged shard: locks in the order of ids, one COPY, one insert, one retirement."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

import polars as pl
from django.db import connection

from certification.models import Case, Finding
from certification.queries.day import now_and_today
from certification.queries.findings import Differences

COPIED = [
    "case",
    "subject_kind",
    "subject_id",
    "subject_ref",
    "rule",
    "version",
    "outcome",
    "since",
    "until",
    "because",
]

_JUDGED = """
CREATE TEMPORARY TABLE judged (
    case_id bigint, subject_kind text, subject_id bigint, subject_ref text, rule text, rule_version date,
    outcome text, since date, until date, because jsonb) ON COMMIT DROP
"""
# A step may have judged the same version and written the very same rows: those are there, and that is all we want.
_INSERT = """
INSERT INTO certification_finding (case_id, subject_kind, subject_id, subject_ref, rule, rule_version, outcome,
                                   during, because, recorded_at)
SELECT case_id, subject_kind, subject_id, subject_ref, rule, rule_version, outcome,
       daterange(since, until), because, %s FROM judged
ON CONFLICT DO NOTHING
"""


class Written(NamedTuple):
    """Cases left to their jobs, findings opened and retired, cases whose findings changed."""

    waiting: int
    opened: int
    retired: int
    changed_cases: int


def write_shard(versions: pl.DataFrame, found: Differences) -> Written:
    """Write the differences of the cases whose versions are still those that were read; inside a transaction."""
    differing = pl.concat([found.opened["case"], found.retired["case"]]).unique()
    stale = versions.filter(pl.col("judged_version") < pl.col("facts_version"))["case"]
    touched = versions.filter(pl.col("case").is_in(pl.concat([differing, stale]).unique().implode()))
    if touched.is_empty():
        return Written(0, 0, 0, 0)
    unmoved = _locked_as_read(touched)
    at, _ = now_and_today()
    retired = _retired(found.retired.filter(_among(unmoved)), at)
    opened = _opened(found.opened.filter(_among(unmoved)), at)
    judged = stale.filter(stale.is_in(unmoved.implode())).to_list()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE certification_case SET judged_version = facts_version WHERE id = ANY(%s)", [judged]
        )
    changed = differing.filter(differing.is_in(unmoved.implode()))
    return Written(touched.height - unmoved.len(), opened, retired, changed.len())


def _among(cases: pl.Series) -> pl.Expr:
    return pl.col("case").is_in(cases.implode())


def _locked_as_read(touched: pl.DataFrame) -> pl.Series:
    """Lock these cases in the order of their ids; those whose versions nobody has raised since they were read."""
    rows = (
        Case.objects.filter(pk__in=touched["case"].to_list()).order_by("pk").select_for_update(of=("self",))
    )
    now = list(rows.values_list("pk", "facts_version", "judged_version"))
    frame = pl.DataFrame(now, schema=["case", "facts_version", "judged_version"], orient="row")
    same = frame.join(touched, on=["case", "facts_version", "judged_version"], how="inner")
    return same["case"].sort()


def _retired(rows: pl.DataFrame, at: datetime) -> int:
    if rows.is_empty():
        return 0
    return Finding.objects.filter(pk__in=rows["id"].to_list(), retired_at__isnull=True).update(retired_at=at)


def _csv_of(rows: pl.DataFrame) -> str:
    """The rows as CSV: texts quoted, null left empty. Not write_csv: Polars' sinks wait for ever in a forked worker."""
    columns = [
        pl.col(name)
        if kind.is_numeric()
        else pl.format('"{}"', pl.col(name).cast(pl.String).str.replace_all('"', '""', literal=True))
        for name, kind in rows.schema.items()
    ]
    line = pl.concat_str([column.cast(pl.String).fill_null("") for column in columns], separator=",")
    return "\n".join([*rows.select(line).to_series(), ""])


def _opened(rows: pl.DataFrame, at: datetime) -> int:
    if rows.is_empty():
        return 0
    with connection.cursor() as cursor:
        cursor.execute(_JUDGED)
        with cursor.copy("COPY judged FROM STDIN (FORMAT csv)") as copy:
            copy.write(_csv_of(rows.select(COPIED)))
        cursor.execute(_INSERT, [at])
        opened = int(cursor.rowcount)
        cursor.execute("DROP TABLE judged")  # another slice of the same transaction may follow
        return opened
