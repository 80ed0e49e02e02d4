"""Who comes in: whoever acts for the Ministry or a control body; laboratories have a page of their own."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from certification.errors import NotFound
from certification.process import CONTROL_BODY, Actor, Role
from tracker.access import actor_of
from tracker.webhooks.owners import KEEPERS

P = ParamSpec("P")
STAFF = CONTROL_BODY | {Role.OFFICIAL}
View = Callable[Concatenate[HttpRequest, Actor, P], HttpResponseBase]


def staff_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """For the Ministry and control bodies; a stranger's thing is a 404, never a reason."""
    return _for(STAFF, view)


def officials_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """For the Ministry alone."""
    return _for(frozenset({Role.OFFICIAL}), view)


def keepers_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """For whoever manages a control body, and for the Ministry."""
    return _for(KEEPERS, view)


def laboratory_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """For laboratories."""
    return _for(frozenset({Role.LABORATORY}), view)


def _for(roles: frozenset[Role], view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Give the view its actor. Nothing is kept by caches."""

    @wraps(view)
    @never_cache
    def entered(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            query = urlencode({"next": request.get_full_path()})
            return HttpResponseRedirect(f"/{get_language() or 'kk'}/sign-in/?{query}")
        try:
            actor = actor_of(request)
            if actor.role is Role.LABORATORY and request.path == reverse("office:morning"):
                return HttpResponseRedirect(reverse("office:samples"))
            if actor.role not in roles:
                raise Http404
            return view(request, actor, *args, **kwargs)
        except NotFound as refusal:
            raise Http404 from refusal

    return cast("Callable[Concatenate[HttpRequest, P], HttpResponseBase]", entered)
