"""The line to Redis: its address, and how soon a worker that lost it asks again."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

from celery.app.amqp import AMQP
from kombu.connection import Connection

# Celery would wait two seconds longer after each try, half a minute in the end, while a new Redis is there in one.
FIRST_PAUSE, LONGER_EACH_TIME, LONGEST_PAUSE = 0.2, 0.2, 2.0


def broker_url(url: str) -> str:
    """The address as kombu writes it: unix:///path?db=1 becomes redis+socket:///path?virtual_host=1."""
    parts = urlsplit(url)
    if parts.scheme != "unix":
        return url
    return f"redis+socket://{parts.path}?virtual_host={parse_qs(parts.query).get('db', ['0'])[0]}"


class Line(Connection):
    """A connection that is tried again soon: whoever hears no doorbell works only when the tick does it for him."""

    def ensure_connection(self, *args: Any, **told: Any) -> Any:
        pauses = {
            "interval_start": FIRST_PAUSE,
            "interval_step": LONGER_EACH_TIME,
            "interval_max": LONGEST_PAUSE,
        }
        return super().ensure_connection(*args, **pauses | told)  # type: ignore[no-untyped-call]


class Amqp(AMQP):  # type: ignore[misc]
    """Celery's messages over such lines."""

    Connection = Line
