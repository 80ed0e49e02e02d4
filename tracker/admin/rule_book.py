"""The rule book as officials read it: every rule, its law, its values with dates, what is enough, when last checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import admin
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext, pgettext

from certification.engine.calendar import Period
from certification.engine.dated import Citation
from certification.engine.rule import Rule
from certification.law import BOOK


@dataclass(frozen=True, slots=True)
class Shown:
    """One value of law a version reads: what it is, from when, where it stands."""

    says: str
    value: str
    unit: str
    since: Any
    citation: Citation


def rules(request: HttpRequest) -> HttpResponse:
    """Every rule once, by its newest version, in the order of the book."""
    context = {"rules": [BOOK.newest(code) for code in BOOK.codes], "title": gettext("Rule book")}
    return render(request, "desk/rules.html", admin.site.each_context(request) | context)


def rule(request: HttpRequest, code: str) -> HttpResponse:
    """One rule with all its versions, newest first."""
    if code not in BOOK.codes:
        raise Http404
    versions = [(version, list(values_of(version))) for version in reversed(BOOK.versions(code))]
    context = {"code": code, "newest": versions[0][0], "versions": versions, "title": code}
    return render(request, "desk/rule.html", admin.site.each_context(request) | context)


def values_of(version: Rule) -> list[Shown]:
    """The values of law this version reads, each with the days from which it holds."""
    noted = BOOK.reading(version).law.noted.values()
    return [
        Shown(
            pgettext("law", dated.says),
            _value(value.value),
            pgettext("law", dated.unit),
            value.since,
            value.citation,
        )
        for dated in noted
        for value in dated.values
    ]


def _law(text: str) -> str:
    return pgettext("law", text) if text else ""


def _value(value: Any) -> str:
    return str(value.history[-1][1]) if isinstance(value, Period) and value.history else str(value)
