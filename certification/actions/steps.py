"""Steps: the one place where a case moves; who may, from where, past what, stands in the process table."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from typing import Any

from certification import process
from certification.actions import cases, compliance, effects, hold, requests
from certification.actions.effects import EFFECTS, Move
from certification.actions.record import hold_all_cases_of_the_producer, locked_case, recording
from certification.actions.requests import Item
from certification.errors import Blocked, Invalid, Refused
from certification.failpoint import reach
from certification.models import Case, CaseStep, Request
from certification.process import CLOSED, Actor, Step, Transition
from certification.queries.obstacles import has_reported, obstacles_to

# These change facts of every case of the producer; two of them at once would wait for each other for ever.
OF_ALL_CASES = frozenset({"grant", "renew", "withdraw"})
NEEDS_A_REASON = frozenset({"suspend", "withdraw", "refuse"})
# Reg. (EU) 2021/1698 Article 21(5): the control file goes to the new body within thirty days.
HANDOVER_DAYS = 30


def take_step(
    reference: str, verb: str, *, by: Actor, version: int | None = None, note: str = "", **values: Any
) -> Case:
    """Move the case by that verb of the process table; KeyError for a verb it does not know.

    Refuses with not_for_your_role, step_not_possible, only_for_groups, other_person_must_decide and
    reason_missing; Blocked with the obstacles, judged afresh; Conflict when `version` moved on. `values` go
    to the verb's effect.
    """
    way = process.transition(verb)
    with recording(verb, by=by) as record:
        if verb in OF_ALL_CASES:
            hold_all_cases_of_the_producer(reference)
        record.case = case = locked_case(reference, by=by, version=version)
        _require_possible(case, way, by, note)
        _require_free(case, way, record.day)
        left = case.step
        _move(case, way.target, verb, note, record.day)
        move = Move(record, case, note, values)
        reach("step moved")
        EFFECTS.get(verb, _nothing_else)(move)
        if way.target in CLOSED:
            effects.wind_up(case, record.day)
        if verb == "transfer":
            _open_next(move)
        record.note(step=[left, case.step])
        if note:
            record.note_personal(reason=note)
        record.facts_changed(case)
    return case


def submit(
    reference: str, *, by: Actor, version: int | None = None, declaration_received_on: date | None = None
) -> Case:
    """The producer files the application; the day of the first filing stays."""
    return take_step(
        reference, "submit", by=by, version=version, declaration_received_on=declaration_received_on
    )


def request_documents(
    reference: str, items: Sequence[Item], *, by: Actor, version: int | None = None, note: str = ""
) -> Case:
    """The body asks for what the application lacks; each item has its own last day."""
    return take_step(reference, "request_documents", by=by, version=version, note=note, items=items)


def provide_documents(reference: str, *, by: Actor, version: int | None = None) -> Case:
    """The producer says that everything asked for has been handed in; blocked while a request is open."""
    return take_step(reference, "provide_documents", by=by, version=version)


def sign_contract(
    reference: str,
    *,
    by: Actor,
    version: int | None = None,
    signed_on: date | None = None,
    declaration_received_on: date | None = None,
) -> Case:
    """The body takes the producer under control; neither day lies ahead; signed today unless told."""
    return take_step(
        reference,
        "sign_contract",
        by=by,
        version=version,
        signed_on=signed_on,
        declaration_received_on=declaration_received_on,
    )


def submit_plan(reference: str, *, by: Actor, version: int | None = None) -> Case:
    """The producer hands in the organic plan; blocked while a correction asked for is open."""
    return take_step(reference, "submit_plan", by=by, version=version)


def return_plan(
    reference: str, items: Sequence[Item], *, by: Actor, version: int | None = None, note: str = ""
) -> Case:
    """The body sends the plan back with what to correct by when."""
    return take_step(reference, "return_plan", by=by, version=version, note=note, items=items)


def ask_for_internal_control(reference: str, *, by: Actor, version: int | None = None) -> Case:
    """The body asks a group for its system of internal controls (2018/848 Article 36)."""
    return take_step(reference, "ask_for_internal_control", by=by, version=version)


def accept_plan(reference: str, *, by: Actor, version: int | None = None) -> Case:
    """The body accepts the plan and conversion runs; blocked unless it is recognised for every category."""
    return take_step(reference, "accept_plan", by=by, version=version)


def propose_decision(reference: str, *, by: Actor, version: int | None = None, note: str = "") -> Case:
    """The body puts the case up for a decision; blocked without a report of a physical inspection."""
    return take_step(reference, "propose_decision", by=by, version=version, note=note)


def grant(
    reference: str,
    *,
    by: Actor,
    version: int | None = None,
    valid_from: date | None = None,
    months: int | None = None,
    in_conversion: Collection[str] = (),
    note: str = "",
) -> Case:
    """The reviewer certifies, never the person who reported; `months` is by default what the body has set."""
    values = {"valid_from": valid_from, "months": months, "in_conversion": in_conversion}
    return take_step(reference, "grant", by=by, version=version, note=note, **values)


def renew(
    reference: str,
    *,
    by: Actor,
    version: int | None = None,
    valid_from: date | None = None,
    months: int | None = None,
    in_conversion: Collection[str] = (),
    note: str = "",
) -> Case:
    """The reviewer issues the next certificate, by default from the day after the last one ends."""
    values = {"valid_from": valid_from, "months": months, "in_conversion": in_conversion}
    return take_step(reference, "renew", by=by, version=version, note=note, **values)


def suspend(reference: str, reason: str, *, by: Actor, version: int | None = None) -> Case:
    """The reviewer suspends the certificate at once, with a reason that is shown."""
    return take_step(reference, "suspend", by=by, version=version, note=reason)


def reinstate(reference: str, *, by: Actor, version: int | None = None, note: str = "") -> Case:
    """The reviewer lifts the suspension."""
    return take_step(reference, "reinstate", by=by, version=version, note=note)


def withdraw(reference: str, reason: str, *, by: Actor, version: int | None = None) -> Case:
    """The reviewer withdraws the certificate for ever and closes the case."""
    return take_step(reference, "withdraw", by=by, version=version, note=reason)


def refuse(reference: str, reason: str, *, by: Actor, version: int | None = None) -> Case:
    """The reviewer refuses to certify and closes the case."""
    return take_step(reference, "refuse", by=by, version=version, note=reason)


def leave(reference: str, *, by: Actor, version: int | None = None, note: str = "") -> Case:
    """The producer leaves: the case closes and its certificate ends."""
    return take_step(reference, "leave", by=by, version=version, note=note)


def transfer(
    reference: str, to_control_body: str, *, by: Actor, version: int | None = None, note: str = ""
) -> Case:
    """Close the case and open the one that follows it under another body; returns the new case.

    The old body has thirty calendar days to hand over the control file (2021/1698 Article 21(5)).
    """
    closed = take_step(
        reference, "transfer", by=by, version=version, note=note, to_control_body=to_control_body
    )
    return Case.objects.select_related("producer", "control_body").get(follows=closed)


def _require_possible(case: Case, way: Transition, by: Actor, note: str) -> None:
    hold.require(way.verb, by, way.roles)
    if case.step not in way.sources:
        raise Refused("step_not_possible", verb=way.verb, step=case.step)
    if way.groups_only and not case.producer.is_group:
        raise Refused("only_for_groups", verb=way.verb)
    if way.other_than == "report" and has_reported(case, by):
        raise Refused("other_person_must_decide", verb=way.verb)
    if way.verb in NEEDS_A_REASON and not note.strip():
        raise Invalid("reason_missing", field="reason")


def _require_free(case: Case, way: Transition, day: date) -> None:
    if not way.blocked_by and not way.needs:
        return
    compliance.judge_case(case)
    found = obstacles_to(case, way, day)
    if found:
        raise Blocked("step_blocked", found, verb=way.verb)


def _move(case: Case, target: Step, verb: str, note: str, day: date) -> None:
    case.version += 1
    fields = ["version"]
    if case.step != target:
        CaseStep.objects.filter(case=case, until__isnull=True).update(until=day)
        CaseStep.objects.create(case=case, step=target, verb=verb, reason=note[:500], since=day)
        case.step, case.step_since = target.value, day
        case.closed_on = day if target in CLOSED else None
        fields += ["step", "step_since", "closed_on"]
    case.save(update_fields=fields)


def _nothing_else(move: Move) -> None:
    """Most steps only move the case."""


def _open_next(move: Move) -> None:
    """The case that follows is applied at the new body, which has its file to examine (Article 10(3))."""
    old, day = move.case, move.record.day
    body = hold.control_body(move.values["to_control_body"])
    if body.pk == old.control_body_id:
        raise Invalid("same_control_body", field="to_control_body", code_of_body=body.code)
    covered = old.products.filter(until__isnull=True)
    products = [cases.Product(row.category, row.product, row.cn_code) for row in covered]
    new = cases.begin(move.record, old.producer, body, products, follows=old)
    _move(new, Step.APPLIED, "transfer", "", day)
    new.applied_on = day
    new.save(update_fields=["applied_on"])
    due = day + timedelta(days=HANDOVER_DAYS)
    Request.objects.create(
        case=old, kind=requests.HANDOVER, asked_of=requests.OF_CONTROL_BODY, asked_on=day, due_on=due
    )
    move.record.note(followed_by=new.reference, to_control_body=body.code, handover_due_on=due)
