"""Findings that stand, as a frame with the columns of freshly judged ones; and where the two differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from certification.engine.judge import FINDINGS, judge
from certification.law import BOOK
from certification.models import Case, ControlBody
from certification.queries.facts import OwnConnection, Source, asked, calendar_of, facts_of, facts_of_body

COMPARED = list(FINDINGS)

_STANDING = """
SELECT id, case_id AS "case", control_body_id AS control_body,
       subject_kind, subject_id, subject_ref, rule, rule_version AS version, outcome,
       lower(during) AS since, upper(during) AS until, because::text AS because
  FROM certification_finding WHERE retired_at IS NULL AND {owner}_id {asked} ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Differences:
    """What judging afresh would open (columns as judged) and retire (`id`, whose, `rule`, `subject_ref`)."""

    opened: pl.DataFrame
    retired: pl.DataFrame

    def __bool__(self) -> bool:
        return bool(self.opened.height or self.retired.height)


def differences_of(case: Case) -> Differences:
    """Where the findings on record differ from what the case is judged now, on Django's connection."""
    source = OwnConnection()
    judged = judge(facts_of(source, case.pk), BOOK, calendar_of(source))
    return differences(judged, standing_frame(source, case.pk))


def differences_of_body(body: ControlBody) -> Differences:
    """The same for what a control body is judged of itself."""
    source = OwnConnection()
    judged = judge(facts_of_body(source, body.pk), BOOK, calendar_of(source))
    return differences(judged, standing_frame(source, body.pk, owner="control_body"))


def standing_frame(
    source: Source,
    first: int,
    last: int | None = None,
    *,
    only: Sequence[int] = (),
    owner: str = "case",
) -> pl.DataFrame:
    """Standing findings of the cases (or, with that `owner`, of the control bodies) between the two ids, with the
    `id` of their row."""
    schema = {"id": pl.Int64(), **{name: FINDINGS[name] for name in COMPARED}}
    sql = _STANDING.format(owner=owner, asked=asked(first, first if last is None else last, only))
    return source.frame(sql, schema)


def differences(judged: pl.DataFrame, standing: pl.DataFrame) -> Differences:
    """Row by row: a finding that differs in anything at all is retired, and opened anew as it is judged now.

    Both sides carry `because` as PostgreSQL writes it, so that nearly everything compares as it is.
    """
    fresh = judged.select(COMPARED)
    opened = fresh.join(standing, on=COMPARED, how="anti", nulls_equal=True)
    gone = standing.join(fresh, on=COMPARED, how="anti", nulls_equal=True)
    return Differences(opened, gone.select("id", "case", "control_body", "rule", "subject_ref"))
