"""Dates of a case as an iCalendar file (RFC 5545): whole days, no alarms, lines of at most 75 octets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from certification.queries.deadlines import Deadline
from tracker.templatetags.deadlines import deadline_title

LINE_OCTETS = 75
MEDIA_TYPE = "text/calendar; charset=utf-8"


def calendar_of(deadlines: Iterable[Deadline], reference: str, address: str, moment: datetime) -> str:
    """The file, in the language that is active; `address` is where the case can be opened."""
    stamp = moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Taza Jol//Taza Jol//EN", "CALSCALE:GREGORIAN"]
    for deadline in deadlines:
        lines += _event(deadline, reference, address, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


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
