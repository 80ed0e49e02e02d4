"""Certificates with what each is worth today, and where each stands in the six states."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from certification.process import Actor
from certification.queries import certificates as papers
from certification.queries.certificates import Checked
from tracker.office.as_of import as_of
from tracker.office.entry import staff_only
from tracker.office.pages import page

PER_PAGE = 40
EXPIRING_DAYS = 90
STATES = {"valid": "met", "not_yet": "todo", "suspended": "late", "expired": "todo", "withdrawn": "late"}


@staff_only
@require_safe
def certificates(request: HttpRequest, actor: Actor) -> HttpResponse:
    """Every certificate that nothing has replaced, those that end soonest first."""
    at = as_of(request)
    day = at.day
    rows = Paginator(papers.certificates(actor, at.past_end), PER_PAGE).get_page(request.GET.get("page"))
    found = [with_state(papers.worth_on(row, day)) for row in rows]
    query = f"{at.rest}&" if at.rest else ""
    context = {
        "page": rows,
        "query": query,
        "found": found,
        "today": day,
        "soon": day + timedelta(days=EXPIRING_DAYS),
    }
    return page(request, actor, "certificates", context, here="certificates", at=at)


def with_state(checked: Checked) -> dict[str, Any]:
    """A certificate with its worth and the state that worth is shown as."""
    return {"checked": checked, "state": STATES[checked.worth.value]}
