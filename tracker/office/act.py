"""What a verb of the office is: its form, what will happen, and the action it calls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from certification.actions.requests import Item
from certification.engine.dated import Citation
from certification.process import Actor, Role
from tracker.office import act_forms as ask

Told = dict[str, Any]
# The id is there exactly where the act is about a thing: the address of the act says so.
Run = Callable[[str, Actor, Told, Any], Any]


@dataclass(frozen=True, slots=True)
class Act:
    """One verb: `run(reference, actor, values, id of the thing)`; `about` names the kind of thing it is about."""

    name: str
    title: str | Promise
    effect: str | Promise
    form: type[ask.ActForm]
    run: Run
    roles: frozenset[Role]
    about: str = ""
    stops: bool = False
    law: tuple[Citation, ...] = ()


def items_of(told: Told) -> list[Item]:
    lines = [line.strip() for line in told["text"].splitlines() if line.strip()]
    return [Item(text=line, due_on=told["due_on"]) for line in lines]
