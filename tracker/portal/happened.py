"""What happened in a case, in words, the newest first; what is not for producers is not among it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from certification.process import Actor
from certification.queries import cases as record
from tracker.portal.entry import producers_only
from tracker.portal.pages import page
from tracker.templatetags.event_words import event_words


@producers_only
@require_safe
def history(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """The log of the case."""
    case = record.case(reference, actor)
    events = [_event(row) for row in record.history(reference, actor)]
    return page(request, "history", {"events": events}, case=case, here="history")


def _event(row: Any) -> dict[str, Any]:
    who = row.actor.get("name", "") if row.actor.get("kind") != "system" else ""
    return {
        "at": timezone.localtime(row.at),
        "text": event_words(row.verb),
        "who": who,
    }
