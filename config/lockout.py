"""Names the person a sign-in attempt is about, so that lock-outs hold for every sign-in form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest


def attempted_name(request: HttpRequest | None, credentials: Mapping[str, Any] | None) -> str:
    """The address tried, in lower case.

    django-axes reads one form field only; with allauth's field it then lets the right password in
    during a lock-out. So credentials come first, then each name our forms use.
    """
    given = credentials or {}
    form = request.POST if request is not None else {}
    for source in (given, form):
        for field in ("email", "username", "login"):
            if source.get(field):
                return str(source[field]).strip().lower()
    return ""
