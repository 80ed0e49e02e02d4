"""The frame of the producer's pages: the menu, the unread count, who is signed in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import pgettext, pgettext_lazy

from tracker.portal.entry import person_of
from tracker.reminders.inbox import inbox

MENU = (
    ("case", pgettext_lazy("portal menu", "My case")),
    ("records", pgettext_lazy("portal menu", "Records")),
    ("documents", pgettext_lazy("portal menu", "Papers")),
    ("messages", pgettext_lazy("portal menu", "Messages")),
    ("deadlines", pgettext_lazy("portal menu", "Deadlines")),
    ("inspections", pgettext_lazy("portal menu", "Inspections")),
    ("certificate", pgettext_lazy("portal menu", "Certificate")),
    ("history", pgettext_lazy("portal menu", "History")),
)


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any],
    *,
    case: Any = None,
    here: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a page of the portal; with a case its menu stands above it, `here` marked in it."""
    person = person_of(request)
    frame = {
        "account": {
            "name": person.full_name,
            "sign_out": reverse("accounts:sign_out"),
            # On a phone the head has no room for a name; where there is a menu the way stands in it.
            "mine": "" if case is not None else reverse("accounts:mine"),
        },
        "home": reverse("portal:cases"),
        "nav": menu(request, case.reference, here) if case is not None else None,
        "case": case,
    }
    return render(request, f"portal/{template}.html", frame | dict(context), status=status)


def menu(request: HttpRequest, reference: str, here: str) -> dict[str, Any]:
    """The menu of one case, with the number of unread messages."""
    unread = sum(row.read_at is None for row in inbox(person_of(request)))
    mine = {"href": reverse("accounts:mine"), "label": pgettext("portal menu", "Account"), "current": False}
    return {
        "label": pgettext("portal menu", "Pages of the case"),
        "entries": [
            *(
                {
                    "href": reverse(f"portal:{name}", args=[reference]),
                    "label": label,
                    "current": name == here,
                    "count": unread if name == "messages" else 0,
                }
                for name, label in MENU
            ),
            mine | {"count": 0},
        ],
        "find": None,
    }
