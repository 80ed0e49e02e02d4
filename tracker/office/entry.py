"""Who comes in: whoever acts for the Ministry, a control body or a laboratory; producers find nothing here."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from certification.errors import NotFound
from certification.process import Actor
from tracker.access import actor_of, doors_of

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Actor, P], HttpResponseBase]


def staff_only(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponseBase]:
    """Give the view its actor; a stranger's thing is a 404, never a reason. Nothing is kept by caches."""

    @wraps(view)
    @never_cache
    def entered(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            query = urlencode({"next": request.get_full_path()})
            return HttpResponseRedirect(f"/{get_language() or 'kk'}/sign-in/?{query}")
        try:
            actor = actor_of(request)
            if not doors_of(actor).office:
                raise Http404
            return view(request, actor, *args, **kwargs)
        except NotFound as refusal:
            raise Http404 from refusal

    return cast(Any, entered)
