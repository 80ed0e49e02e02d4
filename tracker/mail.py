"""Outgoing mail: plain text, one person, one name of the message for ever, so that a repeat is known as one."""

from collections.abc import Mapping
from urllib.parse import urlsplit

import structlog
from django.conf import settings
from django.core.mail import EmailMessage
from structlog.contextvars import get_contextvars

log = structlog.get_logger(__name__)


def message_id(kind: str, number: int) -> str:
    """The name of a message: the same for every attempt to send the same thing."""
    return f"<{kind}.{number}@{urlsplit(settings.PUBLIC_URL).hostname or 'localhost'}>"


def link(path: str) -> str:
    """A path of this site as people can open it from a letter."""
    return f"{settings.PUBLIC_URL}/{path.lstrip('/')}"


def send(
    *, to: str, subject: str, text: str, name: str, language: str, headers: Mapping[str, str] | None = None
) -> None:
    """Hand one letter over; what the server raises is the caller's to bear, never inside a transaction."""
    named = {"Message-ID": name, "Content-Language": language, "Auto-Submitted": "auto-generated"}
    # Who asks about a letter can name what caused it, and the logs know the rest.
    if cause := get_contextvars().get("request_id"):
        named["X-Request-ID"] = str(cause)
    letter = EmailMessage(
        subject=" ".join(subject.splitlines()), body=text, to=[to], headers=named | dict(headers or {})
    )
    letter.send()
    log.info("letter_sent", message_id=name)
