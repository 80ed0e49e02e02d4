"""Lists of the office: cases, planned visits, decisions that wait."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from certification.process import CONTROL_BODY, Actor, Step
from certification.queries import cases as record
from certification.queries import past, reference, visits, workload
from tracker.office.as_of import AsOf, as_of
from tracker.office.entry import staff_only
from tracker.office.pages import page
from tracker.office.things import planned

PER_PAGE = 40


@staff_only
@require_safe
def cases(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Cases by name, narrowed by what was searched for, a step or a region."""
    at = as_of(request)
    sought = request.GET.get("q", "").replace("\0", "").strip()
    step, region = request.GET.get("step", ""), request.GET.get("region", "")
    rows = past.cases_on(record.cases(actor), at.day)
    if sought:
        rows = rows.filter(pk__in=[case.pk for case in record.find(actor, sought)])
    if step:
        rows = past.at_step(rows, step)
    if region:
        rows = rows.filter(producer__region_id=region)
    found = rows.order_by("producer__sort_key", "reference")
    listing = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    listing.object_list = past.put_back(listing.object_list)
    context = {
        "page": listing,
        "query": _rest({"q": sought, "step": step, "region": region}) + (f"{at.rest}&" if at.rest else ""),
        "sought": sought,
        "step": step,
        "region": region,
        "step_codes": [code.value for code in Step],
        "regions": reference.regions(),
    }
    return page(request, actor, "cases", context, here="cases", at=at)


@staff_only
@require_safe
def visit_list(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Visits whose report is missing, then planned ones, the nearest first."""
    at = as_of(request)
    day = at.day
    rows = visits.unreported(actor, day)
    in_order = rows.order_by(F("inspected_on").asc(nulls_last=True), "planned_since", "pk")
    listing = Paginator(in_order, PER_PAGE).get_page(request.GET.get("page"))
    found = [_visit(row, actor, at) for row in past.as_it_was(listing, day)]
    query = f"{at.rest}&" if at.rest else ""
    context = {"page": listing, "query": query, "found": found, "today": day}
    return page(request, actor, "visits", context, here="visits", at=at)


@staff_only
@require_safe
def decisions(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Cases that wait for a reviewer, the longest wait first."""
    at = as_of(request)
    context = {"rows": workload.awaiting_decision(actor, at.past_day), "today": at.day}
    return page(request, actor, "decisions", context, here="decisions", at=at)


def _rest(values: dict[str, str]) -> str:
    """The rest of the query string for the pager, with & at its end, or nothing."""
    told = urlencode({name: value for name, value in values.items() if value})
    return f"{told}&" if told else ""


def _visit(row: Any, actor: Actor, at: AsOf) -> dict[str, Any]:
    """A visit with the last day on which it is in time, and the report where this actor may write it."""
    last = row.planned_until - timedelta(days=1) if row.planned_until else row.planned_since
    begun = row.inspected_on is not None or (row.planned_since is not None and row.planned_since <= at.day)
    may = not at.elsewhere and begun and actor.role in CONTROL_BODY and row.case.closed_on is None
    report = reverse("office:do_about", args=[row.case.reference, "report", row.uuid])
    return {"row": row, "due": last, "planned": planned(row) if last else "", "report": report if may else ""}
