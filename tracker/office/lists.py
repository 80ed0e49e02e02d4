"""Lists of the office: cases, planned visits, decisions that wait."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from certification.process import CONTROL_BODY, Actor, Step
from certification.queries import cases as record
from certification.queries import reference, visits, workload
from certification.queries.day import today
from tracker.office.entry import staff_only
from tracker.office.pages import page
from tracker.office.things import planned

PER_PAGE = 40


@staff_only
@require_safe
def cases(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Cases by name, narrowed by what was searched for, a step or a region."""
    sought = request.GET.get("q", "").replace("\0", "").strip()
    step, region = request.GET.get("step", ""), request.GET.get("region", "")
    rows = record.cases(actor).order_by("producer__sort_key", "reference")
    if step:
        rows = rows.filter(step=step)
    if region:
        rows = rows.filter(producer__region_id=region)
    found = record.find(actor, sought) if sought else rows
    context = {
        "page": Paginator(found, PER_PAGE).get_page(request.GET.get("page")),
        "query": _rest({"q": sought, "step": step, "region": region}),
        "sought": sought,
        "step": step,
        "region": region,
        "step_codes": [code.value for code in Step],
        "regions": reference.regions(),
    }
    return page(request, actor, "cases", context, here="cases")


@staff_only
@require_safe
def visit_list(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Visits whose report is missing, then planned ones, the nearest first."""
    day = today()
    rows = visits.visits(actor, day).filter(reported_at__isnull=True)
    in_order = rows.order_by(F("inspected_on").asc(nulls_last=True), "planned_since", "pk")
    listing = Paginator(in_order, PER_PAGE).get_page(request.GET.get("page"))
    found = [_visit(row, actor, day) for row in listing]
    return page(request, actor, "visits", {"page": listing, "found": found, "today": day}, here="visits")


@staff_only
@require_safe
def decisions(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Cases that wait for a reviewer, the longest wait first."""
    context = {"rows": workload.awaiting_decision(actor), "today": today()}
    return page(request, actor, "decisions", context, here="decisions")


def _rest(values: dict[str, str]) -> str:
    """The rest of the query string for the pager, with & at its end, or nothing."""
    told = urlencode({name: value for name, value in values.items() if value})
    return f"{told}&" if told else ""


def _visit(row: Any, actor: Actor, day: date) -> dict[str, Any]:
    """A visit with the last day on which it is in time, and the report where this actor may write it."""
    last = row.planned_until - timedelta(days=1) if row.planned_until else row.planned_since
    begun = row.inspected_on is not None or (row.planned_since is not None and row.planned_since <= day)
    may = begun and actor.role in CONTROL_BODY and row.case.closed_on is None
    report = reverse("office:do_about", args=[row.case.reference, "report", row.uuid])
    return {"row": row, "due": last, "planned": planned(row) if last else "", "report": report if may else ""}
