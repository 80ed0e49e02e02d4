"""All dates of a case, as a page and as a calendar for the phone."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from certification.process import Actor
from certification.queries import cases as record
from certification.queries.day import now_and_today, today
from tracker.portal.cases import deadlines_of
from tracker.portal.entry import person_of, producers_only
from tracker.portal.pages import page
from tracker.portal.situation import situation_of
from tracker.reminders.feeds import feed_link, open_feed, revoke_feed
from tracker.reminders.icalendar import MEDIA_TYPE, calendar_of


@producers_only
@require_safe
def deadline_list(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """Every date, late first, whoever's turn it is."""
    now = situation_of(record.case(reference, actor), actor, today())
    mine = {d.identity for d in now.mine}
    rows = list(zip(now.deadlines, deadlines_of(now), strict=True))
    context = {
        "today": now.day,
        "feed": feed_link(person_of(request), reference),
        "mine": [row for d, row in rows if d.identity in mine],
        "ours": [row for d, row in rows if d.identity not in mine],
    }
    return page(request, "deadlines", context, case=now.case, here="deadlines")


@producers_only
@require_safe
def calendar(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """The same dates as an iCalendar file (RFC 5545): whole days, no alarms."""
    moment, day = now_and_today()
    now = situation_of(record.case(reference, actor), actor, day)
    address = request.build_absolute_uri(reverse("portal:case", args=[reference]))
    answer = HttpResponse(calendar_of(now.deadlines, reference, address, moment), content_type=MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="{reference}.ics"'
    return answer


@producers_only
@require_POST
def feed_open(request: HttpRequest, actor: Actor, reference: str) -> HttpResponseRedirect:
    """A secret address for the calendar of a telephone; an earlier one opens nothing any more."""
    record.case(reference, actor)
    open_feed(person_of(request), reference)
    return HttpResponseRedirect(reverse("portal:deadlines", args=[reference]))


@producers_only
@require_POST
def feed_revoke(request: HttpRequest, actor: Actor, reference: str) -> HttpResponseRedirect:
    """The address opens nothing any more; said twice it changes nothing."""
    record.case(reference, actor)
    revoke_feed(person_of(request), reference)
    return HttpResponseRedirect(reverse("portal:deadlines", args=[reference]))
