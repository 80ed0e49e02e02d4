"""What a step does besides moving the case: days noted, requests placed, certificates issued and marked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from certification.actions import certificates, requests
from certification.actions.record import Record
from certification.errors import Invalid
from certification.models import Case


@dataclass(frozen=True, slots=True)
class Move:
    """A step under way: its record, the locked case, the reason given, and what the verb was told."""

    record: Record
    case: Case
    note: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    def past_day(self, name: str) -> date | None:
        """A day told by the caller; what happened cannot lie ahead."""
        day: date | None = self.values.get(name)
        if day is not None and day > self.record.day:
            raise Invalid("day_in_the_future", field=name, day=day)
        return day


def submit(move: Move) -> None:
    """The application is filed on the day of the first submission."""
    case = move.case
    case.applied_on = case.applied_on or move.record.day
    case.declaration_received_on = case.declaration_received_on or move.past_day("declaration_received_on")
    case.save(update_fields=["applied_on", "declaration_received_on"])


def sign_contract(move: Move) -> None:
    """The contract is signed today unless told otherwise; the declaration has a day of its own."""
    case = move.case
    case.contract_signed_on = move.past_day("signed_on") or move.record.day
    case.declaration_received_on = move.past_day("declaration_received_on") or case.declaration_received_on
    case.save(update_fields=["contract_signed_on", "declaration_received_on"])
    move.record.note(signed_on=case.contract_signed_on, declared_on=case.declaration_received_on)


def request_documents(move: Move) -> None:
    """Papers are asked of the producer, each by its own day."""
    _place(move, "missing_documents")


def return_plan(move: Move) -> None:
    """Corrections of the plan are asked of the producer, each by its own day."""
    _place(move, "organic_plan_corrections")


def certify(move: Move) -> None:
    """A grant or a renewal issues a certificate."""
    certificates.issue(move.record, move.case, **move.values)


def suspend(move: Move) -> None:
    """The certificates of the case are suspended at once."""
    certificates.suspend(move.record, move.case, move.note)


def reinstate(move: Move) -> None:
    """The suspension of its certificates is lifted."""
    certificates.reinstate(move.record, move.case)


def withdraw(move: Move) -> None:
    """The certificates of the case are withdrawn for ever."""
    certificates.withdraw(move.record, move.case, move.note)


def end_certificates(move: Move) -> None:
    """Who leaves or changes the body gives the certificate back; the mark's reason is the verb."""
    certificates.withdraw(move.record, move.case, move.record.verb)


def wind_up(case: Case, day: date) -> None:
    """A closed case waits for nothing: open requests are taken back, planned visits cancelled."""
    requests.close_open(case, day)
    planned = case.inspections.filter(reported_at__isnull=True, cancelled_on__isnull=True)
    planned.update(cancelled_on=day)


def _place(move: Move, kind: str) -> None:
    items = move.values.get("items", ())
    rows = requests.place(move.case, items, kind=kind, asked_of=requests.OF_PRODUCER, day=move.record.day)
    move.record.note(requests=[[str(row.uuid), row.kind, row.due_on] for row in rows])


EFFECTS: dict[str, Callable[[Move], None]] = {
    "submit": submit,
    "sign_contract": sign_contract,
    "request_documents": request_documents,
    "return_plan": return_plan,
    "grant": certify,
    "renew": certify,
    "suspend": suspend,
    "reinstate": reinstate,
    "withdraw": withdraw,
    "leave": end_certificates,
    "transfer": end_certificates,
}
