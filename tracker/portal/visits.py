"""Visits the producer may know of: what is planned, and what was found."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe

from certification.process import Actor
from certification.queries import cases as record
from certification.queries.day import today
from tracker.portal.entry import producers_only
from tracker.portal.pages import page
from tracker.templatetags.dates import day as said_day
from tracker.templatetags.words import word


@producers_only
@require_safe
def inspections(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """The next visit, what to have ready, and the visits that were made; never one that is still secret."""
    case, day = record.case(reference, actor), today()
    rows = record.inspections(reference, actor, day)
    planned = [_planned(row) for row in rows if row.inspected_on is None]
    made = [_made(row) for row in reversed(rows) if row.inspected_on is not None]
    # What came out of an unannounced visit is shown; that one is planned never is.
    context = {"today": day, "planned": planned, "made": made}
    return page(request, "inspections", context, case=case, here="inspections")


def _planned(row: Any) -> dict[str, Any]:
    return {"what": word(row.kind, "visit"), "due": row.planned_since, "href": "", "who": row.inspector_name}


def _made(row: Any) -> dict[str, Any]:
    state = {"clean": "met", "minor": "you", "major": "late", "critical": "late"}.get(
        row.result or "", "todo"
    )
    result = word(row.result, "inspection result") if row.result else gettext("No result yet")
    return {
        "name": word(row.kind, "visit"),
        "href": "",
        "meta": ", ".join(part for part in (said_day(row.inspected_on), row.inspector_name) if part),
        "note": row.summary,
        "state": state,
        "word": result,
    }
