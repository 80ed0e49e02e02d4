"""Requests: what one side of a case asks of the other by a day, and the answer to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from certification.actions import hold
from certification.actions.once import new_id
from certification.actions.record import locked_case, recording
from certification.errors import Invalid, Refused
from certification.models import Case, Request
from certification.process import CONTROL_BODY, Actor, Role

OF_PRODUCER = Request.AskedOf.PRODUCER.value
OF_CONTROL_BODY = Request.AskedOf.CONTROL_BODY.value
MAY_ASK = {
    OF_PRODUCER: CONTROL_BODY | {Role.OFFICIAL},
    OF_CONTROL_BODY: frozenset({Role.PRODUCER, Role.OFFICIAL}),
}
MAY_ANSWER = {OF_PRODUCER: hold.PRODUCER, OF_CONTROL_BODY: CONTROL_BODY}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing asked for; `due_on` is the last day in time."""

    text: str
    due_on: date
    kind: str = ""


def ask(
    reference: str,
    *,
    by: Actor,
    items: Sequence[Item],
    kind: str = "question",
    asked_of: str = OF_PRODUCER,
) -> list[Request]:
    """Ask the other side of a case: a body asks its producer, a producer its body, the Ministry either."""
    if asked_of not in MAY_ASK:
        raise Invalid("value_not_accepted", field="asked_of")
    hold.require("ask", by, MAY_ASK[asked_of])
    with recording("ask", by=by) as record:
        record.case = case = locked_case(reference, by=by)
        hold.require_open(case)
        rows = place(case, items, kind=kind, asked_of=asked_of, day=record.day)
        record.note(asked_of=asked_of, requests=[[str(row.uuid), row.kind, row.due_on] for row in rows])
    return rows


def answer_request(uuid: UUID, *, by: Actor, text: str = "", version: int | None = None) -> Request:
    """Answer what was asked of one's side; the answer is kept with the request."""
    with recording("answer_request", by=by) as record:
        row, record.case = hold.of_case(Request, uuid, by=by, code="request_not_found", version=version)
        hold.require("answer_request", by, MAY_ANSWER[row.asked_of])
        require_waiting(row)
        record.about(row)
        mark_answered(row, record.day, text)
        record.note(kind=row.kind)
        record.note_personal(answer=text)
    return row  # type: ignore[no-any-return]


def withdraw_request(uuid: UUID, *, by: Actor, version: int | None = None) -> Request:
    """Take a request back; only the side that may ask it."""
    with recording("withdraw_request", by=by) as record:
        row, record.case = hold.of_case(Request, uuid, by=by, code="request_not_found", version=version)
        hold.require("withdraw_request", by, MAY_ASK[row.asked_of])
        require_waiting(row)
        record.about(row)
        row.withdrawn_on = record.day
        row.version += 1
        row.save(update_fields=["withdrawn_on", "version"])
        record.note(kind=row.kind)
    return row  # type: ignore[no-any-return]


def place(case: Case, items: Sequence[Item], *, kind: str, asked_of: str, day: date) -> list[Request]:
    """Write requests into the verb that is under way; refuses none at all, no text, or a day that is over."""
    if not items:
        raise Invalid("items_missing", field="items")
    for item in items:
        if not item.text.strip():
            raise Invalid("text_missing", field="text")
        if item.due_on < day:
            raise Invalid("day_in_the_past", field="due_on", day=item.due_on)
    return Request.objects.bulk_create(
        Request(
            uuid=new_id(),
            case=case,
            kind=item.kind or kind,
            asked_of=asked_of,
            text=item.text.strip()[:500],
            asked_on=day,
            due_on=item.due_on,
        )
        for item in items
    )


def require_waiting(row: Request) -> None:
    """Refuse what was answered or taken back already."""
    if row.answered_on is not None or row.withdrawn_on is not None:
        raise Refused("request_is_closed")


def mark_answered(row: Request, day: date, text: str = "") -> None:
    """Close the request as answered, inside the verb that is under way."""
    row.answered_on = day
    row.answer = text
    row.version += 1
    row.save(update_fields=["answered_on", "answer", "version"])


def close_open(case: Case, day: date) -> None:
    """Take back everything still waiting, because the case closes; a handover it caused stays."""
    waiting = case.requests.filter(answered_on__isnull=True, withdrawn_on__isnull=True)
    waiting.exclude(kind=HANDOVER).update(withdrawn_on=day)


HANDOVER = "control_file_handover"
