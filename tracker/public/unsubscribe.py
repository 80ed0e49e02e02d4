"""Switching courtesy off: a page with one button, and the one click of mail programs (RFC 8058)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from tracker.models import User
from tracker.reminders.unsubscribe import person_of, switch_off


@csrf_exempt  # a mail program posts without a page of ours; the signed address is the permission
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Looking changes nothing, because scanners look; a POST switches off. 404 for an address never given out."""
    person = person_of(token)
    if person is None:
        raise Http404
    if request.method == "POST":
        switch_off(person)
    return _page(request, person, done=request.method == "POST" or not person.courtesy)


def _page(request: HttpRequest, person: User, *, done: bool) -> HttpResponse:
    with translation.override(person.language):
        answer = render(request, "public/unsubscribe.html", {"done": done})
    answer.headers["Content-Language"] = person.language
    return answer
