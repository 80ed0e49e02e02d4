"""What a verb may take in hand: the right role for the verb, and only rows the actor may see, under lock."""

from __future__ import annotations

from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Model

from certification.actions.record import locked_case
from certification.errors import Conflict, NotFound, Refused
from certification.models import Case, ControlBody, Producer
from certification.process import CONTROL_BODY, Actor, Role

Row = TypeVar("Row", bound=Model)

PRODUCER = frozenset({Role.PRODUCER})
OFFICE = frozenset({Role.REVIEWER, Role.MANAGER})
REGISTRARS = frozenset({Role.OFFICIAL, Role.SYSTEM})
KEEPERS = frozenset({Role.PRODUCER, Role.SYSTEM})
BOTH_SIDES = PRODUCER | CONTROL_BODY


def require(verb: str, by: Actor, roles: frozenset[Role]) -> None:
    """Refuse a verb to a role that does not have it."""
    if by.role not in roles:
        raise Refused("not_for_your_role", verb=verb, role=by.role.value)


def require_open(case: Case) -> None:
    """Refuse what only makes sense while the case is open."""
    if case.closed_on is not None:
        raise Refused("case_is_closed", reference=case.reference, closed_on=case.closed_on)


def require_version(row: Any, version: int | None) -> None:
    """Refuse a change made on the sight of an older state; None asks for no check."""
    if version is not None and version != row.version:
        raise Conflict("row_has_changed", current=row.version)


def of_case(
    model: type[Row], uuid: UUID, *, by: Actor, code: str, version: int | None = None
) -> tuple[Any, Case]:
    """A row that hangs on a case, and its case, both locked, case first; NotFound(`code`) for a stranger."""
    rows: Any = model._default_manager
    found = rows.visible_to(by).filter(uuid=uuid).values_list("case__reference", flat=True).first()
    if found is None:
        raise NotFound(code)
    case = locked_case(found, by=by)
    row = rows.select_for_update(of=("self",)).get(uuid=uuid)
    row.case = case
    require_version(row, version)
    return row, case


def seen(model: type[Row], *, by: Actor, code: str, version: int | None = None, **lookup: Any) -> Any:
    """A row the actor may see, locked; NotFound(`code`) when it is not there or not the actor's."""
    rows: Any = model._default_manager
    row = rows.visible_to(by).select_for_update(of=("self",)).filter(**lookup).first()
    if row is None:
        raise NotFound(code)
    require_version(row, version)
    return row


def producer_of(by: Actor, producer_id: int | None) -> Producer:
    """The producer of that id, by default the actor's own; NotFound for a stranger's."""
    wanted = producer_id if producer_id is not None else by.producer_id
    row = Producer.objects.visible_to(by).filter(pk=wanted).first() if wanted is not None else None
    if row is None:
        raise NotFound("producer_not_found")
    return row


def control_body(code: str) -> ControlBody:
    """A control body by its full code; these are public, so anybody may name one."""
    row = ControlBody.objects.filter(code=code).first()
    if row is None:
        raise NotFound("control_body_not_found", code_of_body=code)
    return row
