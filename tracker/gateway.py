"""Outgoing notes to telephones: one POST of JSON to the gateway of an SMS or messenger provider.

The text never holds personal data, because providers keep it, some of them abroad. The name of a note is the same at
every attempt, so that a gateway that knows it sends it once.
"""

from __future__ import annotations

import http.client
import json
import ssl
from urllib.parse import urlsplit

from django.conf import settings

from certification.actions.jobs import LONGEST_PAUSE_SECONDS
from certification.failpoint import reach
from certification.queries.day import now_and_today
from tracker.retry_after import seconds_asked

TIMEOUT_SECONDS = 10.0
SUCCESS = range(200, 300)


class NotTaken(Exception):
    """The gateway did not take the note; `at_least_seconds` is for how long it asked to be left alone."""

    def __init__(self, status: int, at_least_seconds: float) -> None:
        super().__init__(f"the gateway answered {status}")
        self.at_least_seconds = at_least_seconds


def send(*, to: str, text: str, name: str) -> None:
    """Hand one note over; NotTaken when the gateway answers anything but success, and never inside a transaction."""
    place = urlsplit(settings.GATEWAY_URL)
    body = json.dumps({"id": name, "to": to, "text": text})
    headers = {"Content-Type": "application/json", "Idempotency-Key": name}
    if settings.GATEWAY_TOKEN:
        headers["Authorization"] = f"Bearer {settings.GATEWAY_TOKEN}"
    line = _line(place.scheme, place.hostname or "", place.port)
    reach("note leaving")
    try:
        line.request("POST", f"{place.path or '/'}{'?' if place.query else ''}{place.query}", body, headers)
        answer = line.getresponse()
        answer.read()
    finally:
        line.close()
    reach("note gone")
    if answer.status not in SUCCESS:
        told, (now, _day) = answer.getheader("Retry-After"), now_and_today()
        raise NotTaken(answer.status, seconds_asked(answer.status, told, now, longest=LONGEST_PAUSE_SECONDS))


def _line(scheme: str, host: str, port: int | None) -> http.client.HTTPConnection:
    if scheme == "https":
        trusted = ssl.create_default_context()
        return http.client.HTTPSConnection(host, port, timeout=TIMEOUT_SECONDS, context=trusted)
    return http.client.HTTPConnection(host, port, timeout=TIMEOUT_SECONDS)
