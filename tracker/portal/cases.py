"""My cases, and the case page: where I am, what is late, what is next."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from certification.process import CLOSED, Actor, Role, Step, transitions_from
from certification.queries import cases as record
from certification.queries.day import today
from tracker.portal.case_parts import (
    clock_lead,
    clock_of,
    head_of,
    land_of,
    noncompliance,
    paper,
    person_of_body,
    products_of,
)
from tracker.portal.entry import producers_only
from tracker.portal.now_panel import address_of, line_of, now_of
from tracker.portal.pages import page
from tracker.portal.situation import Situation, situation_of
from tracker.portal.standing_cards import also, by_axis, cards, sentence_of
from tracker.portal.steps import verb_name
from tracker.templatetags.deadlines import deadline_title

PAPERS_SHOWN = 5
DEADLINES_SHOWN = 6


@producers_only
@require_safe
def case_list(request: HttpRequest, actor: Actor) -> HttpResponse | HttpResponseRedirect:
    """Every case of the producer; with one open case straight to it, with none to the application."""
    rows = list(record.cases(actor).order_by("closed_on", "-opened_on"))
    running = [row for row in rows if row.closed_on is None]
    if len(rows) == 1 or (len(running) == 1 and "all" not in request.GET):
        only = running[0] if running else rows[0]
        return HttpResponseRedirect(reverse("portal:case", args=[only.reference]))
    if not rows:
        return HttpResponseRedirect(reverse("portal:apply"))
    return page(request, "cases", {"rows": rows, "may_apply": not running})


@producers_only
@require_safe
def case_page(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """The case page."""
    case = record.case(reference, actor)
    now = situation_of(case, actor, today())
    return page(request, "case", parts_of(now), case=case, here="case")


def parts_of(now: Situation) -> dict[str, Any]:
    """What the template of the case page takes."""
    clock = clock_of(now)
    return {
        "today": now.day,
        "head": head_of(now),
        "now": now_of(now),
        "steps": line_of(now),
        "products": products_of(now),
        "clock": clock,
        "clock_lead": clock_lead(now) if clock else "",
        "rules_sentence": sentence_of(now),
        "axes": by_axis(now),
        "also": also(now),
        "met": cards(now)[1],
        "land": land_of(now),
        "deadlines": deadlines_of(now)[:DEADLINES_SHOWN],
        "papers": [paper(row) for row in now.papers[:PAPERS_SHOWN]],
        "papers_left": max(0, len(now.papers) - PAPERS_SHOWN),
        "noncompliances": [noncompliance(row, now) for row in now.noncompliances if row.closed_on is None],
        "person": person_of_body(now),
        "verbs": verbs_of(now),
        "running": Step(now.case.step) not in CLOSED,
    }


def deadlines_of(now: Situation) -> list[dict[str, Any]]:
    """Deadlines for the list, late first; where something can be done they are links."""
    return [
        {"what": deadline_title(d), "due": d.due_on, "href": address_of(d, now)[0]} for d in now.deadlines
    ]


def verbs_of(now: Situation) -> list[dict[str, str]]:
    """The steps the producer may take now, the way out last."""
    if now.case.step == Step.DRAFT:
        ways = [t for t in transitions_from(Step.DRAFT, Role.PRODUCER) if t.verb != "submit"]
    else:
        ways = list(transitions_from(Step(now.case.step), Role.PRODUCER))
    return [
        {
            "href": reverse("portal:do", args=[now.case.reference, way.verb]),
            "label": verb_name(way.verb),
        }
        for way in ways
    ]
