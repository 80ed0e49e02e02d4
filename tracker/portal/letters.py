"""Messages: the reminders that stand, and the producer's word that they were read."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from certification.process import Actor
from certification.queries import cases as record
from certification.queries.day import today
from tracker.portal.entry import person_of, producers_only
from tracker.portal.pages import page
from tracker.reminders.inbox import inbox, mark_read
from tracker.templatetags.deadlines import reminder_title


@producers_only
@require_safe
def message_list(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """Every reminder whose deadline still stands, the most pressing first."""
    case = record.case(reference, actor)
    rows = [_row(reminder) for reminder in inbox(person_of(request))]
    context = {"today": today(), "rows": rows, "unread": any(row["unread"] for row in rows)}
    return page(request, "messages", context, case=case, here="messages")


@producers_only
@require_POST
def messages_read(request: HttpRequest, actor: Actor, reference: str) -> HttpResponseRedirect:
    """Looked at; said twice it changes nothing."""
    record.case(reference, actor)
    mark_read(person_of(request))
    return HttpResponseRedirect(reverse("portal:messages", args=[reference]))


def _row(reminder: Any) -> dict[str, Any]:
    return {
        "what": reminder_title(reminder),
        "due": reminder.due_on,
        "href": reverse("portal:case", args=[reminder.case.reference]),
        "raised_on": reminder.raised_on,
        "unread": reminder.read_at is None,
    }
