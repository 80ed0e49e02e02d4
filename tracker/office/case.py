"""The case page of the office: where it stands, what is open, and the verbs that may be said."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext, pgettext
from django.views.decorators.http import require_safe

from certification.engine.rule import Axis, Outcome
from certification.process import CONTROL_BODY, Actor, Step, transitions_from
from certification.queries import cases as record
from certification.queries import certificates, clocks, path, sites, standing
from certification.queries.day import today
from certification.queries.deadlines import deadlines_of
from certification.queries.obstacles import obstacles_to
from certification.queries.standing import RuleStanding
from tracker.office.acts import ACTS
from tracker.office.do import obstacle_sentences
from tracker.office.entry import staff_only
from tracker.office.pages import page
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.deadlines import deadline_title
from tracker.templatetags.event_words import event_words
from tracker.templatetags.rules import cited, rule_evidence, rule_title, rule_why
from tracker.templatetags.words import word

FREE_ACTS = ("plan_visit", "take_sample", "establish", "ask")
SHOWN_EVENTS = 30
STATES = {Outcome.UNMET: "late", Outcome.UNPROVEN: "you", Outcome.REFERRED: "review"}


@staff_only
@require_safe
def case_page(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """One case; 404 when it is not there or not the actor's to see."""
    case = record.case(reference, actor)
    day = today()
    running = clocks.clocks(case, actor, day)
    rules = standing.rules_of(case, actor, day)
    context = {
        "case": case,
        "today": day,
        "size": sites.sites_of(case, actor).size,
        "steps": _steps(path.road(case, actor, day, converted_on=clocks.converted_on(running)), case),
        "axes": _axes(rules),
        "met": [rule_title(row.rule) for row in rules if row.outcome is Outcome.MET],
        "verbs": _verbs(case, actor, day),
        "free_acts": _free(case, actor),
        "deadlines": _deadlines(case, actor, day),
        "papers": record.documents(reference, actor),
        "requests": record.requests(reference, actor),
        "noncompliances": record.noncompliances(reference, actor),
        "answers": record.answers_to_rules(reference, actor),
        "visits": record.inspections(reference, actor, day),
        "samples": record.samples(reference, actor),
        "certificates": certificates.of_case(reference, actor, day),
        "conversions": sites.unconfirmed_conversions(case, actor),
        "events": _events(reference, actor),
        "decides": actor.role in CONTROL_BODY and case.closed_on is None,
    }
    return page(request, actor, "case", context, here="cases")


def _steps(stretches: list[path.Stretch], case: Any) -> list[dict[str, Any]]:
    return [
        {
            "name": word(stretch.milestone.value, "milestone"),
            "state": stretch.place.value,
            "on": stretch.on,
            "approximate": stretch.place is path.Place.LATER,
            "note": word(case.step, "step") if stretch.place is path.Place.NOW else "",
        }
        for stretch in stretches
    ]


def _axes(rules: list[RuleStanding]) -> list[dict[str, Any]]:
    groups = [
        {
            "name": word(axis.value, "axis"),
            "cards": [_card(row) for row in rules if row.findings and row.rule.gate.axis is axis],
        }
        for axis in Axis
    ]
    return [group for group in groups if group["cards"]]


def _card(row: RuleStanding) -> dict[str, Any]:
    state, said = STATES[row.outcome], word(row.outcome.value, "outcome")
    if row.clears_by_itself and row.clears_on is not None:
        state, said = "watch", pgettext("rule", "Met from: %(date)s") % {"date": said_day(row.clears_on)}
    places = list(dict.fromkeys(_place(finding) for finding in row.findings))
    return {
        "code": row.rule.code,
        "state": state,
        "word": said,
        "title": rule_title(row.rule),
        "why": " ".join(
            [rule_why(row.rule), gettext("About: %(places)s.") % {"places": ", ".join(places[:6])}]
        ),
        "enough": rule_evidence(row.rule),
        "law": [{"text": cited(row.rule.law), "href": row.rule.law.url}],
        "open": False,
        "checked_on": row.rule.checked_on,
        "action": None,
    }


def _place(finding: Any) -> str:
    kind = word(finding.subject_kind, "subject")
    if finding.subject_kind == "case_product":
        return f"{kind} {word(finding.subject_ref, 'product')}"
    return f"{kind} {finding.subject_ref}".strip()


def _verbs(case: Any, actor: Actor, day: Any) -> list[dict[str, Any]]:
    ways = [way for way in transitions_from(Step(case.step), actor.role) if way.verb in ACTS]
    return [
        {
            "label": ACTS[way.verb].title,
            "stops": ACTS[way.verb].stops,
            "href": reverse("office:do", args=[case.reference, way.verb]),
            "obstacles": obstacle_sentences(obstacles_to(case, way, day)),
        }
        for way in ways
        if not way.groups_only or case.producer.is_group
    ]


def _free(case: Any, actor: Actor) -> list[dict[str, Any]]:
    if case.closed_on is not None:
        return []
    return [
        {"label": ACTS[name].title, "href": reverse("office:do", args=[case.reference, name])}
        for name in FREE_ACTS
        if actor.role in ACTS[name].roles
    ]


def _deadlines(case: Any, actor: Actor, day: Any) -> list[dict[str, Any]]:
    rows = deadlines_of([case.pk], actor, day)
    return [{"what": deadline_title(row), "due": row.due_on, "href": ""} for row in rows]


def _events(reference: str, actor: Actor) -> list[dict[str, Any]]:
    rows = record.history(reference, actor, limit=SHOWN_EVENTS)
    return [
        {"at": localtime(row.at), "text": event_words(row.verb), "who": row.actor.get("name", "")}
        for row in rows
    ]
