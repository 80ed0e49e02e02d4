"""Signing a client in without the pages: for tests that are about something else."""

from __future__ import annotations

import time
from typing import Any

from django.test import Client

from tracker.models import User

BACKEND = "django.contrib.auth.backends.ModelBackend"


def sign_in(client: Client, user: Any, *, code: bool = True) -> None:
    """A session of this person, by default with the second step passed."""
    assert isinstance(user, User)
    client.force_login(user, backend=BACKEND)
    if code:
        session = client.session
        session["account_authentication_methods"] = [{"method": "mfa", "at": time.time(), "type": "totp"}]
        session["account_authentication_methods_user"] = str(user.pk)
        session.save()
