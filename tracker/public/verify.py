"""The answer behind a QR code: one word, one colour, one sign, and what to compare with the paper in hand."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from certification.queries.certificates import Checked, Worth
from certification.queries.certificates import check as check_certificate
from certification.queries.day import now_and_today
from tracker.templatetags.dates import day_long, day_since, day_until

CODE = re.compile(r"[A-HJ-NP-Z2-9]{8}\Z")
LANGUAGES = ("en", "kk", "ru")
Answer = TypeVar("Answer", bound=HttpResponse)
UNKNOWN = "unknown"
LOOKS_LIKE = {"not_yet": "expired"}
TRACES_DIRECTORY = "https://webgate.ec.europa.eu/tracesnt/directory/publication/organic-operator/index"


@require_safe
def ask(request: HttpRequest) -> HttpResponse:
    """The field for typing a code; a typed code leads to its page."""
    typed = request.GET.get("code", "").strip().upper()
    if typed:
        address = reverse("public:check", args=[re.sub(r"[^A-Z0-9]", "", typed)[:12] or "0"])
        return HttpResponseRedirect(f"{address}?lang={_language(request)}")
    return _answer(request, "", None, now_and_today()[0])


@require_safe
def check(request: HttpRequest, code: str) -> HttpResponse:
    """What this certificate is worth now; 404 with help when there is none. Never stored by anyone."""
    moment, day = now_and_today()
    return _answer(request, code, _find(code, day), moment)


@require_safe
def check_json(request: HttpRequest, code: str) -> JsonResponse:
    """The same answer for machines, with the moment it was given."""
    moment, day = now_and_today()
    found = _find(code, day)
    if found is None:
        answer: dict[str, Any] = {
            "code": code.upper()[:12],
            "worth": UNKNOWN,
            "checked_at": moment.isoformat(),
        }
        return _unstored(JsonResponse(answer, status=404))
    paper = found.certificate
    answer = {
        "code": paper.code,
        "worth": found.worth.value,
        "since": found.since.isoformat(),
        "number": paper.number,
        "traces_number": paper.traces_number,
        "valid_from": paper.valid_from.isoformat(),
        "valid_to": paper.valid_to.isoformat(),
        "holder": paper.contents["producer"]["name"],
        "control_body": paper.contents["control_body"],
        "products": paper.contents["products"],
        "checked_at": moment.isoformat(),
    }
    return _unstored(JsonResponse(answer, json_dumps_params={"ensure_ascii": False}))


def _find(code: str, day: date) -> Checked | None:
    return check_certificate(code, day) if CODE.match(code.upper()) else None


def _answer(request: HttpRequest, code: str, found: Checked | None, moment: datetime) -> HttpResponse:
    language = _language(request)
    with translation.override(language):
        worth = UNKNOWN if found is None else found.worth.value
        context = {
            "code": code.upper()[:12],
            "asked": bool(code),
            "state": LOOKS_LIKE.get(worth, worth),
            "word": _word(worth) if code else _("Check a certificate"),
            "line": _line(found) if code else _("Type the code that stands under the QR code."),
            "meaning": _meaning(found),
            "checked": found,
            "paper": found.certificate if found else None,
            "covered_now": found is not None and found.worth is Worth.VALID,
            "moment": timezone.localtime(moment),
            "languages": LANGUAGES,
            "language": language,
            "traces": TRACES_DIRECTORY,
        }
        status = 404 if code and found is None else 200
        response = render(request, "public/verify.html", context, status=status)
    response.headers["Content-Language"] = language
    return _unstored(response)


def _language(request: HttpRequest) -> str:
    """`?lang=` if it is ours, else what the browser asks for, else English: the reader is at an EU border."""
    asked = request.GET.get("lang", "")
    if asked in LANGUAGES:
        return asked
    for part in request.headers.get("Accept-Language", "").split(","):
        code = part.split(";")[0].strip()[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"


def _word(worth: str) -> str:
    return {
        "valid": pgettext("verdict", "VALID"),
        "suspended": pgettext("verdict", "SUSPENDED"),
        "expired": pgettext("verdict", "EXPIRED"),
        "withdrawn": pgettext("verdict", "WITHDRAWN"),
        "not_yet": pgettext("verdict", "NOT YET"),
        UNKNOWN: pgettext("verdict", "NOT FOUND"),
    }[worth]


def _line(found: Checked | None) -> str:
    if found is None:
        return _("We have no certificate with this code")
    paper = found.certificate
    return {
        Worth.VALID: _("Organic certificate, valid until %(day)s") % {"day": day_until(paper.valid_to)},
        Worth.SUSPENDED: _("Not valid since %(day)s") % {"day": day_since(found.since)},
        Worth.EXPIRED: _("The certificate ended on %(day)s") % {"day": day_long(paper.valid_to)},
        Worth.NOT_YET: _("The certificate starts on %(day)s") % {"day": day_long(paper.valid_from)},
        Worth.WITHDRAWN: _("The certificate was withdrawn on %(day)s") % {"day": day_long(found.since)},
    }[found.worth]


def _meaning(found: Checked | None) -> str:
    if found is None or found.worth is Worth.VALID:
        return ""
    since = {"day": day_since(found.since)}
    return {
        Worth.SUSPENDED: _(
            "Goods shipped from %(day)s on may not enter as organic. For goods shipped earlier, ask the control body "
            "before you release them."
        )
        % since,
        Worth.EXPIRED: _("Goods may not enter as organic on this certificate."),
        Worth.NOT_YET: _("Goods may not enter as organic on this certificate yet."),
        Worth.WITHDRAWN: _("The holder is no longer certified. Goods may not enter as organic."),
    }[found.worth]


def _unstored(response: Answer) -> Answer:
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
