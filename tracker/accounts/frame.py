"""Who is signed in, for the head of pages that belong to no door."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context for base.html: `account`; asked for only where a page shows it. Doors give their own."""
    return {"account": SimpleLazyObject(lambda: _account(request))}


def _account(request: HttpRequest) -> dict[str, str] | None:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return None
    return {"name": str(user), "sign_out": reverse("account_logout"), "mine": reverse("mfa_index")}
