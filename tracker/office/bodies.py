"""What the law asks of control bodies themselves: all of them for the Ministry, its own for each of their people."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from certification.engine.rule import Outcome
from certification.process import Actor, Role
from certification.queries.bodies import bodies_seen_by, body_seen_by, rows_of_bodies
from certification.queries.standing import RuleStanding, rules_of_body
from tracker.cards.rules import card, under_axes
from tracker.office.as_of import as_of
from tracker.office.entry import staff_only
from tracker.office.pages import page

STATES = {
    Outcome.UNMET: "late",
    Outcome.UNPROVEN: "you",
    Outcome.REFERRED: "review",
    Outcome.MET: "watch",
}


@staff_only
@require_safe
def bodies(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every control body with its open cases and how many rules stand against it; its own people go straight on."""
    at = as_of(request)
    if actor.role is not Role.OFFICIAL:
        own = bodies_seen_by(actor).get()
        return HttpResponseRedirect(reverse("office:body", args=[own.code]) + at.query)
    context = {"rows": rows_of_bodies(actor, at.day, at.known)}
    return page(request, actor, "bodies", context, here="bodies", at=at)


@staff_only
@require_safe
def body(request: HttpRequest, actor: Actor, body: str) -> HttpResponse:
    """One control body: what stands against it, and what is known to come."""
    at = as_of(request)
    found = body_seen_by(actor, body)
    rules = rules_of_body(found, actor, at.day, at.known)
    cards = [card(row, state=STATES[row.outcome], said=_said(row)) for row in rules if row.findings]
    context: dict[str, Any] = {
        "body": found,
        "recognitions": found.recognitions.filter(country="KZ").order_by("category", "since"),
        "groups": under_axes(cards, rules),
        "ahead": [_ahead(row) for row in rules if row.starts_on is not None],
    }
    return page(request, actor, "body", context, here="bodies", at=at)


def _said(row: RuleStanding) -> str:
    """The word for what is referred: here it is not the control body that decides."""
    return pgettext("of a control body", "Open question") if row.outcome is Outcome.REFERRED else ""


def _ahead(row: RuleStanding) -> dict[str, Any]:
    return {"rule": row.rule, "on": row.starts_on}
