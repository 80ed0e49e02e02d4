"""The certificate: its worth in one word, the QR code to show, the extract to print."""

from __future__ import annotations

import re
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, pgettext
from django.views.decorators.http import require_safe

from certification.process import Actor
from certification.queries import cases as record
from certification.queries.certificates import Checked, Worth, by_number, of_case
from certification.queries.day import now_and_today, today
from tracker.papers.extract import certificate_extract
from tracker.papers.qr import check_address, qr_svg
from tracker.portal.entry import producers_only
from tracker.portal.pages import page
from tracker.templatetags.dates import day, day_since, day_until
from tracker.templatetags.words import word

QR_SIDE = 200
STATES = {
    Worth.VALID: "met",
    Worth.NOT_YET: "watch",
    Worth.SUSPENDED: "late",
    Worth.EXPIRED: "late",
    Worth.WITHDRAWN: "late",
}


@producers_only
@require_safe
def certificate(request: HttpRequest, actor: Actor, reference: str) -> HttpResponse:
    """The newest certificate large, the older ones below."""
    case, legal_day = record.case(reference, actor), today()
    rows = of_case(reference, actor, legal_day)
    context = {
        "today": legal_day,
        "current": _shown(rows[0], reference) if rows else None,
        "older": [_shown(row, reference, drawn=False) for row in rows[1:]],
    }
    return page(request, "certificate", context, case=case, here="certificate")


@producers_only
@require_safe
def extract(request: HttpRequest, actor: Actor, reference: str, number: str) -> HttpResponse:
    """The printed extract (PDF) as the certificate stands today."""
    moment, legal_day = now_and_today()
    checked = by_number(number, actor, legal_day)
    if checked.certificate.case.reference != reference:
        raise Http404
    answer = HttpResponse(certificate_extract(checked, at=moment), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'attachment; filename="{number}.pdf"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _shown(checked: Checked, reference: str, *, drawn: bool = True) -> dict[str, Any]:
    paper = checked.certificate
    qr = _large(qr_svg(check_address(paper.code))) if drawn else ""
    return {
        "number": paper.number,
        "code": paper.code,
        "qr": qr,
        "address": check_address(paper.code),
        "state": STATES[checked.worth],
        "worth": checked.worth.value,
        "word": _word(checked.worth),
        "line": _line(checked),
        "rows": _rows(checked),
        "pdf": reverse("portal:extract", args=[reference, paper.number]),
    }


def _rows(checked: Checked) -> list[dict[str, str]]:
    paper = checked.certificate
    products = ", ".join(_product(row) for row in paper.contents.get("products", []))
    pairs = [
        (gettext("Certificate number"), paper.number),
        (gettext("TRACES number"), paper.traces_number or "–"),
        (gettext("Valid"), f"{day(paper.valid_from)} – {day(paper.valid_to)}"),
        (gettext("Products"), products or "–"),
    ]
    return [{"label": label, "value": value, "change": ""} for label, value in pairs]


def _product(row: dict[str, str]) -> str:
    name = word(row["product"], "product")
    converting = row.get("status") == "in_conversion"
    return f"{name} ({word('in_conversion', 'status').lower()})" if converting else name


def _large(drawing: str) -> SafeString:
    """The same drawing as large as a phone camera likes it; segno made it of an address of ours alone."""
    size = f'width="{QR_SIDE}" height="{QR_SIDE}" viewBox="0 0 \\1 \\2"'
    return mark_safe(re.sub(r'width="(\d+)" height="(\d+)"', size, drawing, count=1))


def _word(worth: Worth) -> str:
    return {
        Worth.VALID: pgettext("worth", "Valid"),
        Worth.NOT_YET: pgettext("worth", "Not valid yet"),
        Worth.SUSPENDED: pgettext("worth", "Suspended"),
        Worth.EXPIRED: pgettext("worth", "Expired"),
        Worth.WITHDRAWN: pgettext("worth", "Withdrawn"),
    }[worth]


def _line(checked: Checked) -> str:
    if checked.worth is Worth.VALID:
        return gettext("Until %(date)s.") % {"date": day_until(checked.certificate.valid_to)}
    if checked.worth is Worth.EXPIRED:
        return gettext("It ended: %(date)s. Nothing may be sold as organic.") % {"date": day(checked.since)}
    if checked.worth is Worth.NOT_YET:
        return gettext("It counts from %(date)s on.") % {"date": day_since(checked.since)}
    return gettext("Since %(date)s nothing may be sold as organic.") % {"date": day_since(checked.since)}
