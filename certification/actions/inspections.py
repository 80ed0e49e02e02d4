"""Inspections: planned (some in secret), cancelled, and reported once, with what was found and sampled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from certification.actions import hold, noncompliances, samples
from certification.actions.noncompliances import Shortcoming, shortcoming_values
from certification.actions.once import digest_of, new_id, require_same_content, sent_before
from certification.actions.record import Record, locked_case, recording
from certification.actions.samples import Taken, taken_values
from certification.errors import Conflict, Invalid, Refused
from certification.models import Case, Inspection
from certification.process import CONTROL_BODY, Actor


def plan_visit(
    reference: str,
    *,
    by: Actor,
    kind: str,
    planned_since: date,
    planned_until: date | None = None,
    announced: bool = True,
    inspector_id: str = "",
    inspector_name: str = "",
    uuid: UUID | None = None,
) -> Inspection:
    """Plan a visit between `planned_since` and the day before `planned_until`.

    An unannounced one needs that end and stays secret from the producer until it has passed; its event, too,
    has a verb of its own that no producer is shown.
    """
    verb = "plan_visit" if announced else "plan_unannounced_visit"
    hold.require(verb, by, CONTROL_BODY)
    if kind not in Inspection.Kind.values:
        raise Invalid("value_not_accepted", field="kind")
    if planned_until is not None and planned_until <= planned_since:
        raise Invalid("ends_before_it_starts", field="planned_until")
    if planned_until is None and not announced:
        raise Invalid("window_missing", field="planned_until")
    with recording(verb, by=by) as record:
        record.case = case = locked_case(reference, by=by)
        hold.require_open(case)
        if planned_since < record.day:
            raise Invalid("day_in_the_past", field="planned_since", day=planned_since)
        row = Inspection.objects.create(
            uuid=uuid or new_id(),
            case=case,
            kind=kind,
            announced=announced,
            planned_since=planned_since,
            planned_until=planned_until,
            secret_until=None if announced else planned_until,
            inspector_id=inspector_id,
            inspector_name=inspector_name,
        )
        record.about(row)
        record.note(kind=kind, planned_since=planned_since, planned_until=planned_until, announced=announced)
    return row


def cancel_visit(uuid: UUID, *, by: Actor, version: int | None = None) -> Inspection:
    """Cancel a planned visit; an unannounced one stays as secret as it was."""
    hold.require("cancel_visit", by, CONTROL_BODY)
    with recording("cancel_visit", by=by) as record:
        row, record.case = hold.of_case(Inspection, uuid, by=by, code="inspection_not_found", version=version)
        _require_unreported(row)
        record.verb = "cancel_visit" if row.announced is not False else "cancel_unannounced_visit"
        record.about(row)
        row.cancelled_on = record.day
        row.version += 1
        row.save(update_fields=["cancelled_on", "version"])
        record.note(kind=row.kind)
    return row  # type: ignore[no-any-return]


def report(
    reference: str,
    uuid: UUID,
    *,
    by: Actor,
    inspected_on: date,
    physical: bool,
    result: str,
    kind: str = "annual",
    announced: bool | None = None,
    summary: str = "",
    report: Mapping[str, Any] | None = None,
    shortcomings: Sequence[Shortcoming] = (),
    taken: Sequence[Taken] = (),
) -> Inspection:
    """Report a visit under its id: that of a planned visit, or a new one made by the inspector's device.

    The same content again changes nothing and returns the same row; other content is a Conflict
    (other_content_under_this_id). Refuses day_in_the_future, value_not_accepted, visit_is_cancelled.
    """
    hold.require("report_visit", by, CONTROL_BODY)
    said = _Said(kind, announced, inspected_on, physical, result, summary.strip(), dict(report or {}))
    digest = digest_of(
        [
            reference,
            asdict(said),
            [shortcoming_values(s) for s in shortcomings],
            [taken_values(t) for t in taken],
        ]
    )
    with transaction.atomic():
        standing = sent_before(Inspection, uuid, by=by)
        if standing is not None and standing.reported_at is not None:
            require_same_content(standing, "report_visit", digest)
            return standing  # type: ignore[no-any-return]
        with recording("report_visit", by=by) as record:
            record.case = case = locked_case(reference, by=by)
            row = standing or Inspection(uuid=uuid, case=case)
            _write(record, case, row, said)
            for shortcoming in shortcomings:
                noncompliances.write(record, case, shortcoming, shortcoming.uuid or new_id(), row)
            for sample in taken:
                samples.write(record, case, sample, sample.uuid or new_id(), row)
            record.about(row)
            record.note(content_sha256=digest, inspected_on=inspected_on, physical=physical, result=result)
            record.note(noncompliances=[s.level for s in shortcomings], samples=[t.matrix for t in taken])
            record.facts_changed(case)
    return row


@dataclass(frozen=True, slots=True)
class _Said:
    """What the inspector reports of the visit itself."""

    kind: str
    announced: bool | None
    inspected_on: date
    physical: bool
    result: str
    summary: str
    content: dict[str, Any]


def _write(record: Record, case: Case, row: Inspection, said: _Said) -> None:
    _require_plausible(record, case, row, said)
    planned = row.pk is not None
    row.kind = row.kind if planned else said.kind
    row.announced = row.announced if planned else said.announced
    row.inspected_on, row.physical, row.result = said.inspected_on, said.physical, said.result
    row.summary, row.report = said.summary, said.content
    row.inspector_id = row.inspector_id or record.by.id
    row.inspector_name = row.inspector_name or record.by.name[:160]
    row.reported_at, row.reported_by = record.at, record.by.id[:40]
    row.secret_until = None
    row.version += 1 if planned else 0
    row.save()


def _require_plausible(record: Record, case: Case, row: Inspection, said: _Said) -> None:
    if row.pk is not None and row.case_id != case.pk:
        raise Conflict("other_content_under_this_id", field="case")
    if row.cancelled_on is not None:
        raise Refused("visit_is_cancelled")
    if said.kind not in Inspection.Kind.values:
        raise Invalid("value_not_accepted", field="kind")
    if said.result not in Inspection.Result.values:
        raise Invalid("value_not_accepted", field="result")
    if said.inspected_on > record.day:
        raise Invalid("day_in_the_future", field="inspected_on", day=said.inspected_on)
    if case.closed_on is not None and said.inspected_on > case.closed_on:
        raise Refused("case_is_closed", reference=case.reference, closed_on=case.closed_on)


def _require_unreported(row: Inspection) -> None:
    if row.reported_at is not None:
        raise Refused("visit_is_reported")
    if row.cancelled_on is not None:
        raise Refused("visit_is_cancelled")
