"""Between the web and the doors: who is asking, the second step of staff, and refusals turned into pages."""

from __future__ import annotations

import re
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import urlencode

from certification.errors import Refusal
from tracker import people
from tracker.access import actor_of
from tracker.models import User
from tracker.refusals import sentence

GetResponse = Callable[[HttpRequest], HttpResponseBase]

STAFF_ONLY = re.compile(r"^/(?:admin|(?:kk|ru|en)/office)(?:/|$)")
STATUS = {
    "refused": HTTPStatus.FORBIDDEN,
    "invalid": HTTPStatus.BAD_REQUEST,
    "not_found": HTTPStatus.NOT_FOUND,
    "conflict": HTTPStatus.CONFLICT,
    "blocked": HTTPStatus.CONFLICT,
    "no_room": HTTPStatus.INSUFFICIENT_STORAGE,
}


class Refusals:
    """A refusal no door has dealt with becomes a page that says it, in the reader's language."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return page_of(request, exception) if isinstance(exception, Refusal) else None


class People:
    """Puts the actor on the request, and lets staff past the office and admin doors with their code only."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request.actor = SimpleLazyObject(lambda: actor_of(request))  # type: ignore[attr-defined]
        if STAFF_ONLY.match(request.path_info):
            way = way_in(request)
            if way is not None:
                return HttpResponseRedirect(f"{reverse(way)}?{urlencode({'next': request.get_full_path()})}")
        return self.get_response(request)


def way_in(request: HttpRequest) -> str | None:
    """The page a person must pass before a staff door, by the name of its address; None when the door is open."""
    user = request.user
    if not isinstance(user, User):
        return "account_login"
    if not people.needs_code(user) or people.code_was_passed(request):
        return None
    return "mfa_reauthenticate" if people.has_code(user) else "mfa_activate_totp"


def page_of(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The page of a refusal: a sentence, and for what is blocked everything that stands in the way."""
    status = STATUS[refusal.kind]
    obstacles = [sentence(one) for one in getattr(refusal, "obstacles", ())]
    template = "errors/404.html" if status == HTTPStatus.NOT_FOUND else "errors/refused.html"
    return render(
        request,
        template,
        {"kind": refusal.kind, "said": sentence(refusal), "obstacles": obstacles},
        status=status,
    )
