"""Who of the control body looks after a case."""

from __future__ import annotations

from django.db import transaction

from certification.actions import hold
from certification.actions.record import locked_case, recording
from certification.errors import Conflict
from certification.models import Case
from certification.process import CONTROL_BODY, Actor


def take_over(reference: str, *, by: Actor, version: int | None = None, seen: str | None = None) -> Case:
    """Put one's own name to an open case; nobody is asked, the one before reads it in the history.

    `seen` is whom the actor saw looking after it, empty for nobody: of many who take one case at once the first has it,
    and Conflict (case_is_taken) tells the others who that is. Whoever has it already changes nothing.
    """
    hold.require("take_over", by, CONTROL_BODY)
    with transaction.atomic():
        case = locked_case(reference, by=by, version=version)
        hold.require_open(case)
        name = by.name[:160]
        if case.caretaker == name:
            return case
        if seen is not None and case.caretaker != seen:
            raise Conflict("case_is_taken", caretaker=case.caretaker)
        with recording("take_over", by=by, case=case) as record:
            record.note(before=case.caretaker, after=by.name)
            case.caretaker = name
            case.version += 1
            case.save(update_fields=["caretaker", "version"])
    return case
