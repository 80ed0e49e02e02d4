"""Unsubscribing from courtesy with one click (RFC 8058); what the law asks for cannot be switched off."""

from __future__ import annotations

from django.core import signing
from django.urls import reverse

from tracker import mail
from tracker.models import User

SALT = "courtesy"


def unsubscribe_link(person: User) -> str:
    """The address that switches this person's courtesy off, without signing in and for as long as it is kept."""
    return mail.link(reverse("public:unsubscribe", args=[signing.dumps(person.pk, salt=SALT)]))


def person_of(token: str) -> User | None:
    """Whose address it is; None for one that was never given out."""
    try:
        return User.objects.filter(pk=signing.loads(token, salt=SALT)).first()
    except signing.BadSignature:
        return None


def switch_off(person: User) -> None:
    """No courtesy from now on; said twice it changes nothing."""
    User.objects.filter(pk=person.pk).update(courtesy=False)
