"""Lists of the office: cases, planned visits, decisions that wait, certificates."""

from __future__ import annotations

from datetime import timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from certification.process import Actor, Step
from certification.queries import cases as record
from certification.queries import certificates as papers
from certification.queries import reference, visits, workload
from certification.queries.day import today
from tracker.office.entry import staff_only
from tracker.office.pages import page

PER_PAGE = 40
EXPIRING_DAYS = 90


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
        "query": "&".join(f"{name}={value}" for name, value in (("step", step), ("region", region)) if value),
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
    """Planned visits, the nearest first, and those whose report is missing."""
    day = today()
    rows = visits.visits(actor, day).filter(reported_at__isnull=True).order_by("planned_since", "pk")
    listing = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    return page(request, actor, "visits", {"page": listing, "today": day}, here="visits")


@staff_only
@require_safe
def decisions(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Cases that wait for a reviewer, the longest wait first."""
    context = {"rows": workload.awaiting_decision(actor), "today": today()}
    return page(request, actor, "decisions", context, here="decisions")


@staff_only
@require_safe
def certificates(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Certificates with what each is worth today, those that end soonest first."""
    day = today()
    rows = Paginator(papers.certificates(actor), PER_PAGE).get_page(request.GET.get("page"))
    found = [papers.worth_on(row, day) for row in rows]
    context = {"page": rows, "found": found, "today": day, "soon": day + timedelta(days=EXPIRING_DAYS)}
    return page(request, actor, "certificates", context, here="certificates")
