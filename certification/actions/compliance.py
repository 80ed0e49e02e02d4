"""Judging one case or one control body on its own connection, and writing what changed.

What is computed leaves no event: events are for what somebody said or did. Findings carry their own moments.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import orjson
import polars as pl
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F

from certification.actions import jobs
from certification.models import Case, ControlBody, Finding
from certification.queries.day import now_and_today
from certification.queries.findings import Differences, differences_of, differences_of_body


@dataclass(frozen=True, slots=True)
class Changes:
    """How many findings judging opened and retired; false if it changed nothing."""

    opened: int = 0
    retired: int = 0

    def __bool__(self) -> bool:
        return bool(self.opened or self.retired)


def judge_case(case: Case) -> Changes:
    """Judge a case the caller has locked, inside the caller's transaction, and write only what differs.

    Sees what the transaction has written so far. Findings that still say the same keep their rows. Afterwards
    `judged_version` equals `facts_version`, on the row and on `case`.
    """
    _refuse_outside_a_transaction()
    changes = written(differences_of(case))
    Case.objects.filter(pk=case.pk).update(judged_version=F("facts_version"))
    case.refresh_from_db(fields=["facts_version", "judged_version"])
    return changes


def judge_control_body(body: ControlBody) -> Changes:
    """Judge a control body of itself, inside the transaction in which the caller has locked it.

    What it did at its cases is read with it. A change of a case does not call for this: the nightly sweep does.
    """
    _refuse_outside_a_transaction()
    return written(differences_of_body(body))


def _refuse_outside_a_transaction() -> None:
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(
            "judging belongs inside the transaction that holds the lock"
        )


def handle_judge(job: jobs.Claim) -> None:
    """The effect of a `judge` job, and its finish, in one transaction; nothing to do if a step was quicker.

    LeaseLost rolls both back. A case whose facts changed again is judged with them, and the next job finds it done.
    """
    with transaction.atomic():
        case = Case.objects.select_for_update().filter(pk=job.payload["case"]).first()
        if case is not None and case.judged_version < job.payload["facts_version"]:
            judge_case(case)
        jobs.finish(job)


def written(found: Differences) -> Changes:
    """Retire and open what differs; the caller holds the lock."""
    if not found:
        return Changes()
    at, _ = now_and_today()
    retired = Finding.objects.filter(pk__in=found.retired["id"].to_list()).update(retired_at=at)
    Finding.objects.bulk_create(_rows(found.opened, at))
    return Changes(found.opened.height, retired)


def _rows(opened: pl.DataFrame, at: datetime) -> list[Finding]:
    return [
        Finding(
            case_id=row["case"],
            control_body_id=row["control_body"],
            subject_kind=row["subject_kind"],
            subject_id=row["subject_id"],
            subject_ref=row["subject_ref"],
            rule=row["rule"],
            rule_version=row["version"],
            outcome=row["outcome"],
            during=DateRange(row["since"], row["until"]),
            because=orjson.loads(row["because"]),
            recorded_at=at,
        )
        for row in opened.iter_rows(named=True)
    ]
