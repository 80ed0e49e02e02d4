"""Outgoing mail: plain text, one person, one name of the message for ever, so that a repeat is known as one."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage


def message_id(kind: str, number: int) -> str:
    """The name of a message: the same for every attempt to send the same thing."""
    return f"<{kind}.{number}@{urlsplit(settings.PUBLIC_URL).hostname or 'localhost'}>"


def link(path: str) -> str:
    """A path of this site as people can open it from a letter."""
    return f"{settings.PUBLIC_URL}/{path.lstrip('/')}"


def send(*, to: str, subject: str, text: str, name: str, language: str) -> None:
    """Hand one letter over; what the server raises is the caller's to bear, never inside a transaction."""
    headers = {"Message-ID": name, "Content-Language": language, "Auto-Submitted": "auto-generated"}
    letter = EmailMessage(subject=" ".join(subject.splitlines()), body=text, to=[to], headers=headers)
    letter.send()
