"""The frame of the office's pages: the menu, the search field, who is signed in and for whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from certification.process import Actor, Role
from certification.queries.day import today
from certification.queries.workload import late_count
from tracker.office.as_of import AsOf
from tracker.webhooks.owners import KEEPERS, closed_by_itself

MENU = (
    ("morning", pgettext_lazy("office menu", "Morning")),
    ("cases", pgettext_lazy("office menu", "Cases")),
    ("visits", pgettext_lazy("office menu", "Inspections")),
    ("decisions", pgettext_lazy("office menu", "Decisions")),
    ("certificates", pgettext_lazy("office menu", "Certificates")),
    ("bodies", pgettext_lazy("office menu", "Control bodies")),
)


def page(
    request: HttpRequest,
    actor: Actor,
    template: str,
    context: Mapping[str, Any],
    *,
    here: str = "",
    late: int | None = None,
    status: int = 200,
    at: AsOf | None = None,
) -> HttpResponse:
    """Render a page of the office; `late`, the number beside the morning's name, is counted unless known. `at` is the
    day a page shows that can show another; the menu keeps it."""
    if late is None and actor.role is not Role.LABORATORY:
        late = late_count(actor, at.day, at.known) if at else late_count(actor, today())
    frame = {
        "actor": actor,
        "account": {
            "name": f"{actor.name} · {actor.organisation}",
            "sign_out": reverse("accounts:sign_out"),
            "mine": reverse("accounts:mine"),
        },
        "home": reverse("office:morning"),
        "nav": _menu(request, actor, str(context.get("here", here)), late or 0, at.query if at else ""),
        "at": at,
    }
    return render(request, f"office/{template}.html", frame | dict(context), status=status)


def _menu(request: HttpRequest, actor: Actor, here: str, late: int, query: str) -> dict[str, Any] | None:
    if actor.role is Role.LABORATORY:
        return None
    entries = [
        {"href": reverse(f"office:{name}") + query, "label": label, "current": name == here, "count": 0}
        for name, label in MENU
    ]
    entries[0]["count"] = late
    if actor.role is Role.OFFICIAL:
        label, href = pgettext("office menu", "Law drafts"), reverse("office:law_draft")
        entries.append({"href": href, "label": label, "current": here == "law_draft", "count": 0})
        label, href = pgettext("office menu", "Machinery"), reverse("office:machinery")
        entries.append({"href": href, "label": label, "current": here == "machinery", "count": 0})
    if actor.role in KEEPERS:
        entry = {"href": reverse("office:webhooks"), "label": pgettext("office menu", "Webhooks")}
        entries.append(entry | {"current": here == "webhooks", "count": closed_by_itself(actor)})
    label = pgettext("office menu", "The law")
    entries.append({"href": reverse("law:index"), "label": label, "current": False, "count": 0})
    if getattr(request.user, "is_staff", False):
        label = pgettext("office menu", "Records")
        entries.append({"href": reverse("admin:index"), "label": label, "current": False, "count": 0})
    return {
        "label": pgettext("office menu", "Pages of the office"),
        "entries": entries,
        "find": {
            "action": reverse("office:cases"),
            "label": pgettext("office menu", "Find a case"),
            "placeholder": pgettext("office menu", "Case, farm, certificate"),
            "value": request.GET.get("q", ""),
        },
    }
