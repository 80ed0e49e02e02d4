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

TIMEOUT_SECONDS = 10.0
SUCCESS = range(200, 300)


class NotTaken(Exception):
    """The gateway did not take the note."""


def send(*, to: str, text: str, name: str) -> None:
    """Hand one note over; NotTaken when the gateway answers anything but success, and never inside a transaction."""
    place = urlsplit(settings.GATEWAY_URL)
    body = json.dumps({"id": name, "to": to, "text": text})
    headers = {"Content-Type": "application/json", "Idempotency-Key": name}
    if settings.GATEWAY_TOKEN:
        headers["Authorization"] = f"Bearer {settings.GATEWAY_TOKEN}"
    line = _line(place.scheme, place.hostname or "", place.port)
    try:
        line.request("POST", f"{place.path or '/'}{'?' if place.query else ''}{place.query}", body, headers)
        answer = line.getresponse()
        answer.read()
    finally:
        line.close()
    if answer.status not in SUCCESS:
        raise NotTaken(f"the gateway answered {answer.status}")


def _line(scheme: str, host: str, port: int | None) -> http.client.HTTPConnection:
    if scheme == "https":
        trusted = ssl.create_default_context()
        return http.client.HTTPSConnection(host, port, timeout=TIMEOUT_SECONDS, context=trusted)
    return http.client.HTTPConnection(host, port, timeout=TIMEOUT_SECONDS)
