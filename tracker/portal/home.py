"""The front door: three languages, then what this is in five sentences."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from tracker.portal.entry import sign_in_address


@require_safe
def choose_language(request: HttpRequest) -> HttpResponse:
    """Three large buttons, each in its own language."""
    return render(request, "portal/languages.html")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What this is, how long it takes, where to begin."""
    context = {
        "signed_in": request.user.is_authenticated,
        "sign_in": sign_in_address(),
        "my": reverse("portal:cases"),
        "check": reverse("public:ask"),
        "home": reverse("portal:home"),
    }
    return render(request, "portal/home.html", context)
