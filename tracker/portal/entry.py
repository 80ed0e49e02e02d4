"""Who comes in: a signed-in person who acts for a producer; everybody else is sent to sign in or finds nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache

from certification.errors import NotFound
from certification.process import Actor
from tracker.access import actor_of, doors_of
from tracker.models import User

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Actor, P], HttpResponseBase]


def producers_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Give the view its actor; what the actor may not see is a 404, never a reason. Nothing is kept by caches."""

    @wraps(view)
    @never_cache
    def entered(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return HttpResponseRedirect(sign_in_address(request.get_full_path()))
        try:
            actor = actor_of(request)
            if not doors_of(actor).portal:
                raise Http404
            return view(request, actor, *args, **kwargs)
        except NotFound as refusal:
            raise Http404 from refusal

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponseBase]", entered)


def sign_in_address(back_to: str = "") -> str:
    """Where people sign in, and where they go afterwards."""
    address = reverse("accounts:sign_in")
    return f"{address}?{urlencode({'next': back_to})}" if back_to else address


def person_of(request: HttpRequest) -> User:
    """The signed-in person of a request that came through `producers_only`."""
    return cast(User, request.user)
