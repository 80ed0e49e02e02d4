"""Documents: handed in by either side, accepted or sent back with a reason."""

from __future__ import annotations

from typing import IO
from uuid import UUID

from django.db import transaction

from certification.actions import files, hold, requests
from certification.actions.files import Written
from certification.actions.once import new_id, require_same_values, sent_before
from certification.actions.record import Record, locked_case, recording
from certification.errors import Conflict, Invalid, NotFound, Refused
from certification.models import Case, Document, Request
from certification.process import CONTROL_BODY, Actor


def hand_in(
    reference: str,
    *,
    by: Actor,
    kind: str,
    title: str,
    content: bytes | IO[bytes],
    file_name: str,
    request: UUID | None = None,
    rule: str = "",
    uuid: UUID | None = None,
    answers: bool = True,
) -> Document:
    """Hand a paper in; for a `request` it also answers it, unless more are to follow (`answers=False`).

    Sent again under the same id it is found. Refuses case_is_closed, file_* (see files.write).
    """
    hold.require("hand_in", by, hold.BOTH_SIDES)
    if not Case.objects.visible_to(by).filter(reference=reference).exists():
        raise NotFound("case_not_found", reference=reference)
    if not title.strip():
        raise Invalid("title_missing", field="title")
    written = files.write(content)
    identity = uuid or new_id()
    with transaction.atomic():
        standing = sent_before(Document, identity, by=by)
        if standing is not None:
            return _the_same(standing, reference, kind, written)
        with recording("hand_in", by=by) as record:
            record.case = case = locked_case(reference, by=by)
            hold.require_open(case)
            row = Document.objects.create(
                uuid=identity,
                case=case,
                kind=kind,
                title=title.strip()[:200],
                file=files.name(written),
                file_name=files.plain_name(file_name),
                request=_answered(record, case, request, by, answers),
                rule=rule,
                received_on=record.day,
                handed_in_by=by.name[:160],
            )
            record.about(row)
            record.note(kind=kind, rule=rule, sha256=written.sha256, media_type=written.media_type)
            record.facts_changed(case)
    return row


def accept(uuid: UUID, *, by: Actor, version: int | None = None) -> Document:
    """The control body accepts a paper."""
    return _decide("accept_document", uuid, by, version, Document.State.ACCEPTED)


def send_back(uuid: UUID, reason: str, *, by: Actor, version: int | None = None) -> Document:
    """The control body sends a paper back with a reason; the request it answered is open again."""
    if not reason.strip():
        raise Invalid("reason_missing", field="reason")
    return _decide("send_back_document", uuid, by, version, Document.State.RETURNED, reason.strip()[:300])


def _the_same(row: Document, reference: str, kind: str, written: Written) -> Document:
    if row.case.reference != reference:
        raise Conflict("other_content_under_this_id", field="case")
    require_same_values(row, {"kind": kind, "file_id": written.sha256})
    return row


def _answered(record: Record, case: Case, uuid: UUID | None, by: Actor, answers: bool) -> Request | None:
    if uuid is None:
        return None
    row = Request.objects.select_for_update().filter(case=case, uuid=uuid).first()
    if row is None:
        raise NotFound("request_not_found")
    mine = by.role in requests.MAY_ANSWER[row.asked_of]
    if answers and mine and row.answered_on is None and row.withdrawn_on is None:
        requests.mark_answered(row, record.day)
    record.note(request=str(row.uuid))
    return row


def _decide(verb: str, uuid: UUID, by: Actor, version: int | None, state: str, reason: str = "") -> Document:
    hold.require(verb, by, CONTROL_BODY)
    with recording(verb, by=by) as record:
        row, record.case = hold.of_case(Document, uuid, by=by, code="document_not_found", version=version)
        if row.state != Document.State.RECEIVED:
            raise Refused("document_is_decided", state=row.state)
        record.about(row)
        row.state, row.reason, row.decided_on = state, reason, record.day
        row.version += 1
        row.save(update_fields=["state", "reason", "decided_on", "version"])
        if state == Document.State.RETURNED:
            _reopen(row)
        record.note(kind=row.kind)
        if reason:
            record.note_personal(reason=reason)
        record.facts_changed(record.case)
    return row  # type: ignore[no-any-return]


def _reopen(row: Document) -> None:
    request = row.request
    if request is None or row.case.closed_on is not None:
        return
    others = request.documents.exclude(pk=row.pk).exclude(state=Document.State.RETURNED)
    if not others.exists() and request.answered_on is not None:
        request.answered_on = None
        request.version += 1
        request.save(update_fields=["answered_on", "version"])
