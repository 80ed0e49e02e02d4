"""The small parts every page shares: icons, status tags, languages, options of a choice."""

from urllib.parse import urlencode

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, pgettext_lazy

register = template.Library()

LANGUAGES = {"kk": "Қаз", "ru": "Рус", "en": "Eng"}

# Six states and no more; the word may be replaced, the state may not.
STATES = {
    "late": pgettext_lazy("state", "Late"),
    "you": pgettext_lazy("state", "Needs you"),
    "review": pgettext_lazy("state", "In review"),
    "watch": pgettext_lazy("state", "Keep watching"),
    "todo": pgettext_lazy("state", "Not started"),
    "met": pgettext_lazy("state", "Met"),
}

# One hand-drawn set: 24 px, stroke 2, currentColor.
ICONS = {
    "arrow": "M5 12h14M13 6l6 6-6 6",
    "ask": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.3 9.5a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2M12 17v.3",
    "back": "M19 12H5M11 6l-6 6 6 6",
    "calendar": "M4 6h16v15H4zM4 10.5h16M8 3v5M16 3v5",
    "check": "M5 12.5l4.5 4.5L19 7",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
    "document": "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
    "down": "M6 9l6 6 6-6",
    "drop": "M12 3s6 6.5 6 11a6 6 0 0 1-12 0c0-4.5 6-11 6-11z",
    "eye": "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
    "hive": "M12 3l7 4v8l-7 4-7-4V7zM12 8.5l3 1.7v3.6l-3 1.7-3-1.7v-3.6z",
    "late": "M12 4L2.5 20h19zM12 10v4.5M12 17.2v.3",
    "letter": "M3 6h18v13H3zM3 7l9 7 9-7",
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "meat": "M4 13c0-5 4-9 9-9 4 0 7 3 7 6 0 4-4 4-6 6s-2 4-5 4-5-3-5-7z"
    "M9 13a1.8 1.8 0 1 0 3.6 0A1.8 1.8 0 0 0 9 13z",
    "pause": "M9 6v12M15 6v12",
    "phone": "M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z",
    "pin": "M12 21s7-6.2 7-11.5A7 7 0 0 0 5 9.5C5 14.8 12 21 12 21z"
    "M12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
    "plus": "M12 5v14M5 12h14",
    "stop": "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 8v5M12 16v.3",
    "truck": "M2 7h12v10H2zM14 10h4l4 4v3h-8M6.5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"
    "M17.5 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
    "up": "M12 16V5M7 10l5-5 5 5M4 19h16",
    "wheat": "M12 21V9M12 9c0-3 0-4.5 0-6 1.8 1.5 1.8 4.5 0 6z"
    "M12 13c-3 0-4.5-1.5-4.5-4.5C10.5 8.5 12 10 12 13z"
    "M12 13c3 0 4.5-1.5 4.5-4.5C13.5 8.5 12 10 12 13zM12 18c-3 0-4.5-1.5-4.5-4.5C10.5 13.5 12 15 12 18z"
    "M12 18c3 0 4.5-1.5 4.5-4.5C13.5 13.5 12 15 12 18z",
}

# Public check: tick, pause, clock, cross in an octagon, question mark; the sign says it without colour.
VERIFY_SIGNS = {
    "valid": '<circle cx="32" cy="32" r="29"/><path d="M18 33l10 10 19-21"/>',
    "suspended": '<circle cx="32" cy="32" r="29"/><path d="M25 20v24M39 20v24"/>',
    "expired": '<circle cx="32" cy="32" r="29"/><path d="M32 16v17l11 7"/>',
    "withdrawn": '<path d="M20 3h24l17 17v24L44 61H20L3 44V20z"/><path d="M21 21l22 22M43 21L21 43"/>',
    "unknown": '<circle cx="32" cy="32" r="29"/><path d="M24 25a8 8 0 1 1 12 7c-3 2-4 3-4 6M32 47v.5"/>',
}


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    """One icon, hidden from readers because a word always stands beside it; an unknown name is a KeyError."""
    shape = mark_safe(ICONS[name])
    return format_html(
        '<svg class="icon{}" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">'
        '<path d="{}"/></svg>',
        f" {extra}" if extra else "",
        shape,
    )


@register.inclusion_tag("components/tag.html")
def status(state: str, word: str = "") -> dict[str, object]:
    """The status tag: `{% status "late" %}`, `{% status "met" word %}`; an unknown state is a KeyError."""
    usual = STATES[state]
    return {"state": state, "word": word or usual}


@register.simple_tag
def verify_sign(state: str) -> SafeString:
    """The large sign of the public check page for one of its five states."""
    shape = mark_safe(VERIFY_SIGNS[state])
    return format_html('<svg width="64" height="64" viewBox="0 0 64 64" aria-hidden="true">{}</svg>', shape)


@register.filter
def fit(word: str) -> str:
    """The class that keeps the longest word of a verdict on a narrow screen: "", long or very-long."""
    longest = max((len(part) for part in str(word).split()), default=0)
    return "very-long" if longest > 9 else "long" if longest > 7 else ""


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[dict[str, object]]:
    """Links to this same page in kk, ru and en: the first path part is changed, else `?lang=` is set."""
    request = context.get("request")
    active = (get_language() or settings.LANGUAGE_CODE)[:2]
    return [
        {"code": code, "name": name, "href": _same_page(request, code), "current": code == active}
        for code, name in LANGUAGES.items()
    ]


@register.simple_tag
def help_line() -> str:
    """The telephone number people may call, from settings.HELP_PHONE; empty hides the line."""
    return str(getattr(settings, "HELP_PHONE", ""))


@register.filter
def dialled(number: str) -> str:
    """A telephone number as a tel: link needs it: digits and a leading plus only."""
    return "".join(sign for sign in str(number) if sign.isdigit() or sign == "+")


@register.filter
def label_of(choice: str) -> str:
    """What an option says: the first line of its label."""
    return str(choice).partition("\n")[0]


@register.filter
def consequence_of(choice: str) -> str:
    """What an option will do: the lines of its label after the first."""
    return str(choice).partition("\n")[2]


@register.filter
def upto(count: int) -> range:
    """1, 2 … count, to repeat a part."""
    return range(1, int(count) + 1)


def _same_page(request: HttpRequest | None, code: str) -> str:
    if request is None:
        return f"/{code}/"
    first, _, rest = request.path.lstrip("/").partition("/")
    query = request.GET.copy() if request.method == "GET" else None
    if first in LANGUAGES:
        tail = f"?{query.urlencode()}" if query else ""
        return f"/{code}/{rest}{tail}"
    if query is None:
        return f"{request.path}?{urlencode({'lang': code})}"
    query["lang"] = code
    return f"{request.path}?{query.urlencode()}"
