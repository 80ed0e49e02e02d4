"""The book of law for everybody: three ways in, every rule at an address of its own, and what changes when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language, pgettext
from django.views.decorators.http import conditional_page, require_safe
from django.views.decorators.vary import vary_on_headers

from certification.engine.calendar import Counting
from certification.engine.changes import changes_between
from certification.engine.rule import Rule
from certification.errors import NotFound
from certification.law import BOOK
from certification.law.acts import ACTS
from certification.process import Actor, Role
from certification.queries.day import today
from certification.queries.touched import cases_touched
from tracker import people
from tracker.access import actor_of
from tracker.cards.days import day_asked
from tracker.models import User
from tracker.public.law_ways import ICONS, WAYS, acts_on, by_act, by_way, counts_by_way

P = ParamSpec("P")
FRESH_SECONDS = 300
AHEAD_SHOWN = 3


def readable(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page anyone may read and keep for some minutes; one for somebody signed in is not kept by others."""

    @wraps(view)
    @require_safe
    @conditional_page
    def answered(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if request.user.is_authenticated:
            patch_cache_control(response, private=True, no_cache=True)
        else:
            patch_cache_control(response, public=True, max_age=FRESH_SECONDS)
        return response

    return answered  # type: ignore[return-value]  # decorators of Django forget the signature


@readable
def index(request: HttpRequest) -> HttpResponse:
    """The three ways in: by what one produces, by the act, by day."""
    day, now = _day(request)
    counts = counts_by_way(day)
    earlier, later = sorted((day, now))
    context = {
        "ways": [{"key": key, "name": WAYS[key], "icon": ICONS[key], "count": counts[key]} for key in WAYS],
        "acts": acts_on(day),
        "total": len(BOOK.rules_on(day)),
        "between": changes_between(BOOK, earlier, later) if day != now else (),
        "ahead": _next(day),
    }
    return _page(request, "index", context, day, now, here="index")


@readable
def way(request: HttpRequest, way: str) -> HttpResponse:
    """The rules for one kind of production, by what they are about."""
    if way not in WAYS:
        raise Http404
    day, now = _day(request)
    return _page(request, "shelves", {"name": WAYS[way], "shelves": by_way(way, day)}, day, now)


@readable
def act(request: HttpRequest, celex: str) -> HttpResponse:
    """The rules that cite one act, in the order of its points."""
    found = next((act for act in ACTS if act.celex == celex), None)
    if found is None:
        raise Http404
    day, now = _day(request)
    shelves = by_act(celex, day)
    return _page(request, "shelves", {"act": found, "citation": found.at(""), "shelves": shelves}, day, now)


@readable
def rule(request: HttpRequest, code: str) -> HttpResponse:
    """One rule in the version of a day; what it says, where it stands, which values it reads."""
    if code not in BOOK.codes:
        if code.upper() in BOOK.codes:
            return HttpResponseRedirect(reverse("law:rule", args=[code.upper()]))
        raise Http404
    day, now = _day(request)
    versions = BOOK.versions(code)
    shown = next((v for v in versions if v.lives_on(day)), None)
    version = shown or (versions[0] if day < versions[0].since else versions[-1])
    context = {
        "rule": version,
        "in_force": shown is not None,
        "versions": versions,
        "values": values_of(version, day),
        "counted": [counting.value for counting in Counting],
        "tags": [tag for tag in version.tags if tag == "REFORM-2026"],
    }
    return _page(request, "rule", context, day, now, code=code)


@readable
def changes(request: HttpRequest) -> HttpResponse:
    """Every coming day on which a rule or a value begins or ends."""
    day, now = _day(request)
    return _page(request, "changes", {"changes": changes_between(BOOK, day)}, day, now, here="changes")


@require_safe
@vary_on_headers("Accept-Language")
def without_language(request: HttpRequest, rest: str = "") -> HttpResponse:
    """The same address in the language of the reader, so that it may be sent short."""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    path = f"{rest.strip('/')}/" if rest else ""
    return HttpResponseRedirect(f"{reverse('law:index')}{path}{query}")


def values_of(version: Rule, day: date) -> list[dict[str, Any]]:
    """The values a version reads, together where one point of an act sets them; `now` marks what holds on the day."""
    groups: dict[str, dict[str, Any]] = {}
    for dated in BOOK.reading(version).law.noted.values():
        held = [value for value in dated.values if value.since <= day]
        newest = dated.values[-1].citation
        history = [
            {
                "value": value,
                "now": bool(held) and value is held[-1],
                "elsewhere": None if value.citation == newest else value.citation,
            }
            for value in dated.values
        ]
        group = groups.setdefault(str(newest), {"citation": newest, "rows": []})
        group["rows"].append({"dated": dated, "history": history})
    return list(groups.values())


def _day(request: HttpRequest) -> tuple[date, date]:
    """The day asked about and today."""
    now = today()
    return day_asked(request, "on") or now, now


def _next(day: date) -> tuple[Any, ...]:
    """What changes on the next day on which anything does, a few lines of it."""
    change = BOOK.next_change(day)
    return changes_between(BOOK, day, change)[:AHEAD_SHOWN] if change else ()


def official_of(request: HttpRequest) -> Actor | None:
    """The official of the Ministry who reads, past the second step; None for everybody else."""
    user = request.user
    if not isinstance(user, User) or not people.code_was_passed(request):
        return None
    try:
        actor = actor_of(request)
    except NotFound:
        return None
    return actor if actor.role is Role.OFFICIAL else None


def _page(
    request: HttpRequest,
    template: str,
    context: dict[str, Any],
    day: date,
    now: date,
    *,
    here: str = "",
    code: str = "",
) -> HttpResponse:
    """The frame: the menu, the day, and for officials how many cases each rule touches."""
    query = "" if day == now else f"?on={day.isoformat()}"
    official = official_of(request)
    frame = {
        "day": day,
        "today": now,
        "query": query,
        "home": f"/{get_language()}/",
        "official": official,
        "touched": cases_touched(official, day, code) if official else {},
        "nav": _menu(here, query, official),
    }
    return render(request, f"law/{template}.html", frame | context)


def _menu(here: str, query: str, official: Actor | None) -> dict[str, Any]:
    entries = [
        (reverse("law:index") + query, pgettext("law menu", "The law"), here == "index"),
        (reverse("law:changes"), pgettext("law menu", "What changes"), here == "changes"),
        (reverse("public:ask"), pgettext("law menu", "Check a certificate"), False),
    ]
    if official:
        entries.append((reverse("office:morning"), pgettext("law menu", "Office"), False))
    return {
        "label": pgettext("law menu", "Pages of the law"),
        "entries": [
            {"href": h, "label": name, "current": current, "count": 0} for h, name, current in entries
        ],
    }
