"""The dates of a case for calendar programs, behind a secret address."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from tracker.reminders.feeds import calendar_behind
from tracker.reminders.icalendar import MEDIA_TYPE


@never_cache
@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar; 404 for an address that was never given out, was revoked, or whose owner may see nothing now."""
    calendar = calendar_behind(token)
    if calendar is None:
        raise Http404
    answer = HttpResponse(calendar, content_type=MEDIA_TYPE)
    answer.headers["X-Robots-Tag"] = "noindex"
    answer.headers["Referrer-Policy"] = "no-referrer"
    return answer
