"""A day that stands in an address: read in one place, refused in words."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest

from certification.errors import Invalid

FIRST, LAST = date(2000, 1, 1), date(2099, 12, 31)
SHOWN = 20


def day_asked(request: HttpRequest, name: str) -> date | None:
    """The day of this name in the query string, None where it is absent or empty; refused when it is no day."""
    text = request.GET.get(name, "").strip()
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Invalid("day_not_understood", name, text=text[:SHOWN]) from None
    if not FIRST <= day <= LAST:
        raise Invalid("day_out_of_range", name, since=FIRST, until=LAST)
    return day
