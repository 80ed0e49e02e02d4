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
    entries = [_entry(f"office:{name}", label, query=query, current=name == here) for name, label in MENU]
    entries[0]["count"] = late
    entries.append(_entry("law:index", pgettext("office menu", "The law")))
    return {
        "label": pgettext("office menu", "Pages of the office"),
        "entries": entries,
        "tools": _tools(request, actor, here),
        "find": {
            "action": reverse("office:cases"),
            "label": pgettext("office menu", "Find a case"),
            "placeholder": pgettext("office menu", "Case, farm, certificate"),
            "value": request.GET.get("q", ""),
        },
    }


def _tools(request: HttpRequest, actor: Actor, here: str) -> list[dict[str, Any]]:
    """What is not daily work, in a row of its own: it would push the search out of the menu."""
    tools = []
    if actor.role is Role.OFFICIAL:
        tools.append(
            _entry("office:law_draft", pgettext("office menu", "Law drafts"), current=here == "law_draft")
        )
        tools.append(
            _entry("office:machinery", pgettext("office menu", "Machinery"), current=here == "machinery")
        )
    if actor.role in KEEPERS:
        webhooks = _entry("office:webhooks", pgettext("office menu", "Webhooks"), current=here == "webhooks")
        tools.append(webhooks | {"count": closed_by_itself(actor)})
    if getattr(request.user, "is_staff", False):
        tools.append(_entry("admin:index", pgettext("office menu", "Records")))
    return tools


def _entry(view: str, label: Any, *, query: str = "", current: bool = False) -> dict[str, Any]:
    return {"href": reverse(view) + query, "label": label, "current": current, "count": 0}
