"""One id per request, from the door to the last letter it causes: in every line of the logs and in the answer.

An id the client (or the proxy) brings is kept when it looks like one; whatever else it brings is replaced. Logged are
the path without its query, the person's number and never their name; nothing anybody sent.
"""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable

import structlog
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from structlog.contextvars import bind_contextvars, clear_contextvars

LOOKS_LIKE_ONE = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.:-]{7,63}\Z")
# Keys of links in letters stand in paths; whoever reads the logs may not follow them.
SECRET_PART = re.compile(r"(/(?:password/new|ics)/)[^/]+")
HEADER = "X-Request-ID"
WATCHED = ("/healthz", "/livez", "/readyz", "/metrics")

log = structlog.get_logger(__name__)
Answer = Callable[[HttpRequest], HttpResponseBase]


def numbered(get_response: Answer) -> Answer:
    """Binds the id while the request is answered, says how it went, and names it in the answer."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        clear_contextvars()
        began, given = time.monotonic(), request.headers.get(HEADER, "")
        known = given if LOOKS_LIKE_ONE.match(given) else uuid.uuid4().hex
        bind_contextvars(request_id=known)
        try:
            response = get_response(request)
            response[HEADER] = known
            if request.path_info not in WATCHED:
                tell(request, response.status_code, time.monotonic() - began)
        finally:
            clear_contextvars()
        return response

    return middleware


def tell(request: HttpRequest, status: int, seconds: float) -> None:
    # Only a person who was looked up anyway is named: a log line asks the database nothing.
    person = getattr(request, "_cached_user", None)
    log.info(
        "request",
        method=request.method,
        path=SECRET_PART.sub(r"\1…", request.path_info),
        status=status,
        ms=round(seconds * 1000),
        **({"user_id": person.pk} if person is not None and person.pk else {}),
    )
