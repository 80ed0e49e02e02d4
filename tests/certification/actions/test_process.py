"""The table decides: every verb at every step by every role, allowed exactly where the table says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from certification.actions import steps
from certification.actions.requests import Item
from certification.errors import NotFound, Refused
from certification.models import Case, CaseStep, Event
from certification.process import CLOSED, TRANSITIONS, Actor, Role, Step, Transition
from certification.queries.day import today
from tests.factories import CaseFactory, Cast

SEES_NO_CASE = frozenset({Role.LABORATORY})
PLAYED = [role for role in Role if role is not Role.SYSTEM]


class Undone(Exception):
    """Takes a step back once it has been seen."""


def words_of(verb: str, cast: Cast) -> dict[str, Any]:
    """What a verb has to be told beside the case."""
    items = [Item("Map of the fields", today() + timedelta(days=14))]
    told: dict[str, dict[str, Any]] = {
        "request_documents": {"items": items},
        "return_plan": {"items": items},
        "transfer": {"to_control_body": cast.rival.code},
    }
    reasons = {"note": "Because."} if verb in steps.NEEDS_A_REASON else {}
    return told.get(verb, {}) | reasons


def outcome_of(reference: str, way: Transition, by: Actor, told: dict[str, Any]) -> str:
    """The code of the refusal, or the step the case went to; nothing stays."""
    try:
        with transaction.atomic():
            moved = steps.take_step(reference, way.verb, by=by, **told)
            raise Undone(moved.step)
    except Undone as seen:
        return str(seen)
    except (Refused, NotFound) as refusal:
        return refusal.code


def expected(way: Transition, step: Step, role: Role) -> str:
    if role in SEES_NO_CASE:
        return "case_not_found"
    if role not in way.roles:
        return "not_for_your_role"
    return way.target.value if step in way.sources else "step_not_possible"


@pytest.mark.parametrize("way", TRANSITIONS, ids=lambda way: way.verb)
def test_a_verb_is_possible_exactly_where_the_table_says(
    way: Transition, cast: Cast, no_obstacles: None
) -> None:
    told = words_of(way.verb, cast)
    producer = cast.birlik if way.groups_only else cast.tansari
    people: dict[Role, Actor] = {role: cast.of_role(role) for role in PLAYED}
    people[Role.PRODUCER] = cast.bolat if way.groups_only else cast.erzhan
    found, wanted = {}, {}
    for step in Step:
        case = CaseFactory(producer=producer, control_body=cast.body, step=step)
        for role, person in people.items():
            found[step, role] = outcome_of(case.reference, way, person, told)
            wanted[step, role] = expected(way, step, role)
        Case.objects.filter(pk=case.pk).update(closed_on=case.opened_on)
    assert found == wanted


def test_the_steps_of_a_case_are_kept_without_a_gap(cast: Cast, no_obstacles: None) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="draft")
    steps.submit(case.reference, by=cast.erzhan)
    steps.sign_contract(case.reference, by=cast.saule)
    rows = list(CaseStep.objects.filter(case=case).order_by("id").values_list("step", "verb", "until"))
    day = today()
    assert rows == [("draft", "", day), ("applied", "submit", day), ("contracted", "sign_contract", None)]


def test_each_verb_leaves_one_event_that_names_who_what_and_where_from(
    cast: Cast, no_obstacles: None
) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="draft")
    steps.submit(case.reference, by=cast.erzhan)
    event = Event.objects.get()
    assert (event.verb, event.case_id, event.actor["id"]) == ("submit", case.pk, "erzhan")
    assert '"step":["draft","applied"]' in event.body


def test_a_closed_case_has_its_last_day(cast: Cast, no_obstacles: None) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="applied")
    closed = steps.refuse(case.reference, "Outside the scope.", by=cast.marat)
    assert closed.step in CLOSED
    assert closed.closed_on == today()


def test_a_stranger_finds_no_case(cast: Cast, no_obstacles: None) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="draft")
    for stranger in (cast.zhanna, cast.timur, cast.yulia):
        with pytest.raises(NotFound):
            steps.submit(case.reference, by=stranger)


@pytest.mark.parametrize("say", [steps.suspend, steps.withdraw])
def test_a_grave_step_needs_a_reason(cast: Cast, no_obstacles: None, say: Callable[..., Case]) -> None:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="certified")
    with pytest.raises(Exception, match="reason_missing"):
        say(case.reference, " ", by=cast.marat)
