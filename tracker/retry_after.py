"""Retry-After (RFC 9110, 10.2.3): how long whoever does not take a message asks to be left alone."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

# Too many requests, and not available: only these ask for a pause.
ASKING = (429, 503)


def seconds_asked(status: int | None, told: str | None, now: datetime, *, longest: float) -> float:
    """Seconds of the pause, told as a number or as an HTTP date; at most `longest`, 0 where none is asked for.

    `now` is the database's clock. What cannot be read, and a moment gone by, asks for nothing.
    """
    if status not in ASKING or told is None:
        return 0.0
    told = told.strip()
    if told.isascii() and told.isdigit():
        return min(float(told), longest)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, min((until - now).total_seconds(), longest))
