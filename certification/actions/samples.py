"""Samples: taken, reported on once, and settled when a detection has been investigated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from certification.actions import hold
from certification.actions.once import digest_of, new_id, require_same_content, sent_before
from certification.actions.record import Record, locked_case, recording
from certification.errors import Conflict, Invalid, NotFound, Refused
from certification.models import Case, Inspection, Laboratory, Sample
from certification.process import CONTROL_BODY, Actor, Role

REPORTERS = CONTROL_BODY | {Role.LABORATORY}


@dataclass(frozen=True, slots=True)
class Taken:
    """A sample as taken; `laboratory` is a code or empty while none is chosen."""

    matrix: str
    taken_on: date
    laboratory: str = ""
    analysis: str = ""
    uuid: UUID | None = None


def take(reference: str, taken: Taken, *, by: Actor) -> Sample:
    """Record a sample taken outside a visit's report; sent again under the same id it is found."""
    hold.require("take_sample", by, CONTROL_BODY)
    digest = digest_of([reference, taken_values(taken)])
    identity = taken.uuid or new_id()
    with transaction.atomic():
        standing = sent_before(Sample, identity, by=by)
        if standing is not None:
            require_same_content(standing, "take_sample", digest)
            return standing  # type: ignore[no-any-return]
        with recording("take_sample", by=by) as record:
            record.case = case = locked_case(reference, by=by)
            hold.require_open(case)
            row = write(record, case, taken, identity)
            record.about(row)
            record.note(content_sha256=digest, matrix=row.matrix, taken_on=row.taken_on)
            record.facts_changed(case)
    return row


def report_result(
    uuid: UUID,
    *,
    by: Actor,
    result: str,
    substance: str = "",
    value_ug_kg: int | None = None,
    reported_on: date | None = None,
) -> Sample:
    """Record the one result of a sample: not_detected, or detected with a substance and micrograms per kg.

    The same result again changes nothing; another one is a Conflict (result_already_reported). The laboratory
    of the sample and the control body may report; `reported_on` is today unless told.
    """
    hold.require("report_result", by, REPORTERS)
    _require_plausible(result, substance, value_ug_kg)
    told = {"result": result, "substance": substance.strip(), "value_ug_kg": value_ug_kg}
    with transaction.atomic():
        row = _sample(uuid, by)
        if row.result is not None:
            return _the_same(row, told, reported_on)
        with recording("report_result", by=by, case=row.case, subject=row) as record:
            day = reported_on or record.day
            if not row.taken_on <= day <= record.day:
                raise Invalid("day_out_of_range", field="reported_on", since=row.taken_on, until=record.day)
            row.result, row.substance, row.value_ug_kg = result, substance.strip()[:80], value_ug_kg
            row.reported_on = day
            row.version += 1
            row.save(update_fields=["result", "substance", "value_ug_kg", "reported_on", "version"])
            record.note(**told, reported_on=day)
            record.facts_changed(row.case)
    return row


def settle(uuid: UUID, *, by: Actor, note: str = "", version: int | None = None) -> Sample:
    """The reviewer says that a detection has been investigated and no longer stands in the way."""
    hold.require("settle_sample", by, hold.OFFICE)
    if not note.strip():
        raise Invalid("reason_missing", field="note")
    with recording("settle_sample", by=by) as record:
        found = hold.of_case(Sample, uuid, by=by, code="sample_not_found", version=version)
        row: Sample = found[0]
        record.case = found[1]
        if row.result != Sample.Result.DETECTED or row.settled_on is not None:
            raise Refused("nothing_to_settle")
        record.about(row)
        row.settled_on = record.day
        row.version += 1
        row.save(update_fields=["settled_on", "version"])
        record.note(matrix=row.matrix, substance=row.substance)
        record.note_personal(reason=note.strip())
        record.facts_changed(found[1])
    return row


def write(
    record: Record, case: Case, taken: Taken, uuid: UUID, inspection: Inspection | None = None
) -> Sample:
    """Write one sample inside the verb that is under way."""
    if not taken.matrix.strip():
        raise Invalid("matrix_missing", field="matrix")
    if taken.taken_on > record.day:
        raise Invalid("day_in_the_future", field="taken_on", day=taken.taken_on)
    laboratory = Laboratory.objects.filter(code=taken.laboratory).first() if taken.laboratory else None
    if taken.laboratory and laboratory is None:
        raise NotFound("laboratory_not_found", code_of_laboratory=taken.laboratory)
    return Sample.objects.create(
        uuid=uuid,
        case=case,
        inspection=inspection,
        laboratory=laboratory,
        matrix=taken.matrix.strip()[:80],
        taken_on=taken.taken_on,
        analysis=taken.analysis[:120],
    )


def taken_values(taken: Taken) -> list[object]:
    """What counts as the content of a sample when it is sent again."""
    return [taken.matrix.strip(), taken.taken_on, taken.laboratory, taken.analysis]


def _sample(uuid: UUID, by: Actor) -> Sample:
    """The sample and its case, locked; a laboratory may hold those sent to it, and sees no case."""
    if by.role is not Role.LABORATORY:
        found: Sample = hold.of_case(Sample, uuid, by=by, code="sample_not_found")[0]
        return found
    mine = Sample.objects.filter(uuid=uuid, laboratory__isnull=False, laboratory=by.laboratory_id)
    case_id = mine.values_list("case_id", flat=True).first()
    if case_id is None:
        raise NotFound("sample_not_found")
    case = Case.objects.select_for_update().get(pk=case_id)
    row = mine.select_for_update(of=("self",)).get()
    row.case = case
    return row


def _require_plausible(result: str, substance: str, value_ug_kg: int | None) -> None:
    if result not in Sample.Result.values:
        raise Invalid("value_not_accepted", field="result")
    detected = result == Sample.Result.DETECTED
    if detected and not substance.strip():
        raise Invalid("substance_missing", field="substance")
    if not detected and (substance.strip() or value_ug_kg is not None):
        raise Invalid("value_without_detection", field="value_ug_kg")
    if value_ug_kg is not None and value_ug_kg <= 0:
        raise Invalid("value_not_accepted", field="value_ug_kg")


def _the_same(row: Sample, told: Mapping[str, object], reported_on: date | None) -> Sample:
    same_day = reported_on is None or reported_on == row.reported_on
    if not same_day or any(getattr(row, name) != value for name, value in told.items()):
        raise Conflict("result_already_reported", reported_on=row.reported_on)
    return row
