"""All dates of a case, as a page and as a calendar for the phone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from certification.process import Actor
from certification.queries import cases as record
from certification.queries.day import now_and_today, today
from certification.queries.deadlines import Deadline
from tracker.portal.cases import deadlines_of
from tracker.portal.entry import producers_only
from tracker.portal.pages import page
from tracker.portal.situation import situation_of
from tracker.templatetags.deadlines import deadline_title

LINE_OCTETS = 75


@producers_only
@require_safe
def deadline_list(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """Every date, late first, whoever's turn it is."""
    now = situation_of(record.case(reference, actor), actor, today())
    mine = {d.identity for d in now.mine}
    rows = list(zip(now.deadlines, deadlines_of(now), strict=True))
    context = {
        "today": now.day,
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
    stamp = moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    address = request.build_absolute_uri(reverse("portal:case", args=[reference]))
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Taza Jol//Taza Jol//EN", "CALSCALE:GREGORIAN"]
    for deadline in now.deadlines:
        lines += _event(deadline, reference, address, stamp)
    lines.append("END:VCALENDAR")
    answer = HttpResponse(
        "".join(f"{part}\r\n" for line in lines for part in _folded(line)),
        content_type="text/calendar; charset=utf-8",
    )
    answer.headers["Content-Disposition"] = f'attachment; filename="{reference}.ics"'
    return answer


def _event(deadline: Deadline, reference: str, address: str, stamp: str) -> list[str]:
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(deadline.identity)}:{deadline.due_on:%Y%m%d}@taza-jol",
        f"DTSTAMP:{stamp}",
        f"DTSTART;VALUE=DATE:{deadline.due_on:%Y%m%d}",
        f"DTEND;VALUE=DATE:{deadline.due_on + timedelta(days=1):%Y%m%d}",
        f"SUMMARY:{_escaped(deadline_title(deadline))} ({reference})",
        f"DESCRIPTION:{_escaped(deadline.text)}",
        f"URL:{address}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "")


def _folded(line: str) -> Iterator[str]:
    """Lines of at most 75 octets; a letter is never cut in two."""
    part, size, most = "", 0, LINE_OCTETS
    for letter in line:
        width = len(letter.encode())
        if size + width > most:
            yield part
            part, size, most = " ", 1, LINE_OCTETS
        part, size = part + letter, size + width
    yield part
