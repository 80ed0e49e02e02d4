"""Non-compliances: established by a person, answered, corrected, closed; and answers to findings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from certification.actions import hold
from certification.actions.once import (
    digest_of,
    new_id,
    require_same_content,
    require_same_values,
    sent_before,
)
from certification.actions.record import Record, locked_case, recording
from certification.errors import Invalid, NotFound, Refused
from certification.models import Answer, Case, Document, Finding, Inspection, NonCompliance
from certification.process import CONTROL_BODY, Actor


@dataclass(frozen=True, slots=True)
class Shortcoming:
    """A non-compliance as a person states it: level by 2021/1698 Annex IV, last day to correct it."""

    level: str
    text: str
    due_on: date | None = None
    rule: str = ""
    uuid: UUID | None = None


def establish(reference: str, shortcoming: Shortcoming, *, by: Actor) -> NonCompliance:
    """Establish a non-compliance outside a visit's report; sent again under the same id it is found."""
    hold.require("establish", by, CONTROL_BODY)
    digest = digest_of([reference, shortcoming_values(shortcoming)])
    identity = shortcoming.uuid or new_id()
    with transaction.atomic():
        standing = sent_before(NonCompliance, identity, by=by)
        if standing is not None:
            require_same_content(standing, "establish", digest)
            return standing  # type: ignore[no-any-return]
        with recording("establish", by=by) as record:
            record.case = case = locked_case(reference, by=by)
            hold.require_open(case)
            row = write(record, case, shortcoming, identity)
            record.about(row)
            record.note(content_sha256=digest, number=row.number, level=row.level)
            record.facts_changed(case)
    return row


def answer(
    uuid: UUID,
    *,
    by: Actor,
    text: str = "",
    choice: str = "",
    document: UUID | None = None,
    identity: UUID | None = None,
) -> Answer:
    """The producer says what was done about a non-compliance; a text, a choice or a paper is needed.

    Sent again under the same `identity` it is found.
    """
    hold.require("answer_noncompliance", by, hold.PRODUCER)
    told = _Told(identity or new_id(), text.strip(), choice, document)
    with transaction.atomic():
        standing = _said_before(told, by)
        if standing is not None:
            return standing
        with recording("answer_noncompliance", by=by) as record:
            row, record.case = hold.of_case(NonCompliance, uuid, by=by, code="noncompliance_not_found")
            if row.closed_on is not None:
                raise Refused("noncompliance_is_closed", number=row.number)
            reply = _reply(record, record.case, told, noncompliance=row)
            record.note(number=row.number)
    return reply


def answer_finding(
    reference: str,
    rule: str,
    *,
    by: Actor,
    text: str = "",
    choice: str = "",
    document: UUID | None = None,
    identity: UUID | None = None,
) -> Answer:
    """The producer answers what a rule found; the finding itself only goes when the facts change.

    Sent again under the same `identity` it is found.
    """
    hold.require("answer_finding", by, hold.PRODUCER)
    told = _Told(identity or new_id(), text.strip(), choice, document)
    with transaction.atomic():
        standing = _said_before(told, by)
        if standing is not None:
            return standing
        with recording("answer_finding", by=by) as record:
            record.case = case = locked_case(reference, by=by)
            if not Finding.objects.filter(case=case, rule=rule, retired_at__isnull=True).exists():
                raise NotFound("finding_not_found", rule=rule)
            reply = _reply(record, case, told, rule=rule)
            record.note(rule=rule)
    return reply


def accept_correction(uuid: UUID, *, by: Actor, version: int | None = None) -> NonCompliance:
    """The control body accepts that the non-compliance has been corrected; it is still to be closed."""
    return _step("accept_correction", uuid, by, version)


def send_back_correction(uuid: UUID, reason: str, *, by: Actor, version: int | None = None) -> NonCompliance:
    """The control body does not accept the last answer, and says why."""
    if not reason.strip():
        raise Invalid("reason_missing", field="reason")
    return _step("send_back_correction", uuid, by, version, reason)


def close(uuid: UUID, *, by: Actor, version: int | None = None) -> NonCompliance:
    """The reviewer closes a corrected non-compliance."""
    return _step("close_noncompliance", uuid, by, version)


def write(
    record: Record, case: Case, shortcoming: Shortcoming, uuid: UUID, inspection: Inspection | None = None
) -> NonCompliance:
    """Write one non-compliance with the next number of the case, inside the verb that is under way."""
    if shortcoming.level not in NonCompliance.Level.values:
        raise Invalid("value_not_accepted", field="level")
    if not shortcoming.text.strip():
        raise Invalid("text_missing", field="text")
    if shortcoming.due_on is not None and shortcoming.due_on < record.day:
        raise Invalid("day_in_the_past", field="due_on", day=shortcoming.due_on)
    last = case.noncompliances.aggregate(last=Max("number"))["last"] or 0
    return NonCompliance.objects.create(
        uuid=uuid,
        case=case,
        inspection=inspection,
        number=last + 1,
        level=shortcoming.level,
        text=shortcoming.text.strip(),
        rule=shortcoming.rule,
        established_on=record.day,
        established_by=record.by.name[:160],
        due_on=shortcoming.due_on,
    )


def shortcoming_values(shortcoming: Shortcoming) -> list[object]:
    """What counts as the content of a non-compliance when it is sent again."""
    return [shortcoming.level, shortcoming.text.strip(), shortcoming.due_on, shortcoming.rule]


def _step(verb: str, uuid: UUID, by: Actor, version: int | None, reason: str = "") -> NonCompliance:
    hold.require(verb, by, hold.OFFICE if verb == "close_noncompliance" else CONTROL_BODY)
    with recording(verb, by=by) as record:
        found = hold.of_case(NonCompliance, uuid, by=by, code="noncompliance_not_found", version=version)
        row: NonCompliance = found[0]
        record.case = found[1]
        if row.closed_on is not None:
            raise Refused("noncompliance_is_closed", number=row.number)
        record.about(row)
        if verb == "close_noncompliance":
            _close(row, record.day)
        else:
            _judge_answer(row, record.day, accepted=verb == "accept_correction")
        row.version += 1
        row.save(update_fields=["corrected_on", "closed_on", "version"])
        record.note(number=row.number)
        if reason:
            record.note_personal(reason=reason)
        record.facts_changed(found[1])
    return row


def _close(row: NonCompliance, day: date) -> None:
    if row.corrected_on is None:
        raise Refused("noncompliance_not_corrected", number=row.number)
    row.closed_on = day


def _judge_answer(row: NonCompliance, day: date, *, accepted: bool) -> None:
    reply = row.answers.filter(accepted__isnull=True).order_by("-id").first()
    if reply is None and not accepted:
        raise Refused("no_answer_to_send_back", number=row.number)
    if reply is not None:
        reply.accepted, reply.decided_on = accepted, day
        reply.save(update_fields=["accepted", "decided_on"])
    row.corrected_on = day if accepted else None


@dataclass(frozen=True, slots=True)
class _Told:
    """An answer as it was sent."""

    identity: UUID
    text: str
    choice: str
    document: UUID | None


def _said_before(told: _Told, by: Actor) -> Answer | None:
    standing: Answer | None = sent_before(Answer, told.identity, by=by)
    if standing is not None:
        require_same_values(standing, {"text": told.text, "choice": told.choice})
    return standing


def _reply(
    record: Record, case: Case, told: _Told, *, noncompliance: NonCompliance | None = None, rule: str = ""
) -> Answer:
    hold.require_open(case)
    text, choice, document = told.text, told.choice, told.document
    paper = Document.objects.filter(case=case, uuid=document).first() if document else None
    if document and paper is None:
        raise NotFound("document_not_found")
    if not text and not choice and paper is None:
        raise Invalid("answer_missing", field="text")
    row = Answer.objects.create(
        uuid=told.identity,
        case=case,
        noncompliance=noncompliance,
        rule=rule,
        choice=choice,
        text=text,
        document=paper,
        answered_on=record.day,
        answered_by=record.by.name[:160],
    )
    record.about(row)
    record.note(choice=choice, document=str(document) if document else None)
    if text:
        record.note_personal(text=text)
    return row
