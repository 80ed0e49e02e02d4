"""The case page of the office: where it stands, what is open, and the verbs that may be said."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from certification.engine.rule import Outcome
from certification.process import CONTROL_BODY, Actor, Role
from certification.queries import cases as record
from certification.queries import certificates, clocks, past, path, sites, standing
from certification.queries.standing import RuleStanding
from tracker.cards import road, rules
from tracker.office import things, ways
from tracker.office.as_of import AsOf, as_of
from tracker.office.certificates import with_state
from tracker.office.entry import staff_only
from tracker.office.pages import page
from tracker.reminders.terms import deadlines_and_terms
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.deadlines import deadline_title, request_title
from tracker.templatetags.event_words import event_words
from tracker.templatetags.words import word

SHOWN_EVENTS = 30
STATES = {Outcome.UNMET: "late", Outcome.UNPROVEN: "you", Outcome.REFERRED: "review"}
ORDER = ("late", "you", "review", "watch")
PAPER_STATES = {"received": "review", "accepted": "met", "returned": "late"}
WORTH_STATES = {
    "valid": "met",
    "not_yet": "todo",
    "suspended": "late",
    "expired": "todo",
    "withdrawn": "late",
}


@staff_only
@require_safe
def case_page(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """One case; 404 when it is not there or not the actor's to see."""
    at = as_of(request)
    day = at.day
    case = past.case_as_it_was(record.case(reference, actor), day)
    running = clocks.clocks(case, actor, day, at.known)
    found = standing.rules_of(case, actor, day, at.known)
    stretches = path.road(case, actor, day, converted_on=clocks.converted_on(running))
    context = {
        "case": case,
        "today": day,
        "size": sites.sites_of(case, actor).size,
        # Of a case that was taken over as it stood, the record tells no earlier step.
        "steps": [] if case.step_since > day else road.line(stretches, case.step, running),
        "axes": rules.under_axes(_cards(found), found),
        "also": rules.also(found, lambda code: reverse("law:rule", args=[code]) + at.law),
        "met": rules.titles_met(found),
        "verbs": [] if at.elsewhere else ways.verbs(case, actor, day),
        "free_acts": [] if at.elsewhere else ways.free_acts(case, actor),
        "reads_only": actor.role is Role.OFFICIAL,
        "take": "" if at.elsewhere else _take(case, actor),
        "deadlines": _deadlines(case, actor, at),
        "certificates": [
            with_state(row) for row in certificates.of_case(reference, actor, day, issued_before=at.past_end)
        ],
        "answers": past.as_it_was(record.answers_to_rules(reference, actor), day),
        "events": _events(reference, actor, at),
        **_things(case, actor, at),
    }
    return page(request, actor, "case", context, here="cases", at=at)


def _cards(found: list[RuleStanding]) -> list[dict[str, Any]]:
    cards = [_card(row) for row in found if row.findings and not rules.only_advises(row)]
    return sorted(cards, key=lambda card: ORDER.index(card["state"]))


def _card(row: RuleStanding) -> dict[str, Any]:
    if row.clears_by_itself and row.clears_on is not None:
        said = pgettext("rule", "Met from: %(date)s") % {"date": said_day(row.clears_on)}
        return rules.card(row, state="watch", said=said)
    return rules.card(row, state=STATES[row.outcome], said=word(row.outcome.value, "outcome"))


def _things(case: Any, actor: Actor, at: AsOf) -> dict[str, Any]:
    """Everything that hangs on the case, each with its verbs."""
    kinds = {
        "noncompliances": "noncompliance",
        "visits": "inspection",
        "samples": "sample",
        "papers": "document",
        "requests": "request",
        "conversions": "conversion",
    }
    found = {
        name: things.with_verbs(kind, things.rows_on(kind, case, actor, at), case, actor, at)
        for name, kind in kinds.items()
    }
    for entry in found["requests"]:
        entry["title"] = request_title(entry["row"])
    for entry in found["papers"]:
        entry["state"] = PAPER_STATES[entry["row"].state]
    for entry in found["visits"]:
        if entry["row"].planned_since and not entry["row"].inspected_on:
            entry["planned"] = things.planned(entry["row"])
    return found


def _take(case: Any, actor: Actor) -> str:
    """Where the case is taken over; empty for its caretaker and for whoever may not."""
    may = actor.role in CONTROL_BODY and case.closed_on is None and case.caretaker != actor.name
    return reverse("office:take", args=[case.reference]) if may else ""


def _deadlines(case: Any, actor: Actor, at: AsOf) -> list[dict[str, Any]]:
    rows = deadlines_and_terms([case.pk], actor, at.day, at.known)
    return [{"what": deadline_title(row), "due": row.due_on, "href": ""} for row in rows]


def _events(reference: str, actor: Actor, at: AsOf) -> list[dict[str, Any]]:
    rows = record.history(reference, actor, limit=SHOWN_EVENTS, before=at.past_end)
    return [
        {"at": localtime(row.at), "text": event_words(row.verb), "who": row.actor.get("name", "")}
        for row in rows
    ]
