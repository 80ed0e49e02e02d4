"""How long something took or has been waiting, in the two largest units that matter."""

from __future__ import annotations

from django import template
from django.utils.translation import pgettext

register = template.Library()

MINUTE, HOUR, DAY = 60, 3600, 86400


@register.filter
def duration(seconds: float | None) -> str:
    """Seconds as people say them: 8 s, 4 min 20 s, 2 h 5 min, 3 d 4 h; a dash where nothing is known."""
    if seconds is None:
        return "–"
    whole = max(round(seconds), 0)
    if whole < MINUTE:
        return pgettext("duration", "%(seconds)d s") % {"seconds": whole}
    if whole < HOUR:
        return pgettext("duration", "%(minutes)d min %(seconds)d s") % _parts(
            "minutes", MINUTE, "seconds", 1, whole
        )
    if whole < DAY:
        return pgettext("duration", "%(hours)d h %(minutes)d min") % _parts(
            "hours", HOUR, "minutes", MINUTE, whole
        )
    return pgettext("duration", "%(days)d d %(hours)d h") % _parts("days", DAY, "hours", HOUR, whole)


def _parts(large: str, unit: int, small: str, part: int, whole: int) -> dict[str, int]:
    return {large: whole // unit, small: whole % unit // part}
