"""The printed extract of a certificate: never the legal original, which stands in TRACES, and it says so twice."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.utils import translation

from certification.queries.certificates import Checked, Worth
from tracker.papers.qr import check_address, qr_svg
from tracker.papers.typesetting import typeset
from tracker.templatetags.dates import day
from tracker.templatetags.words import word

TEMPLATE = "extract.typ"
LABELS = ("en", "kk", "ru")
# Article 35(7) of 2018/848 names the categories (a) to (g); Annex I of the same act prints them as A to G.
POINTS = {"A": "a", "B": "b", "C": "c", "D": "d", "E": "e", "F": "f", "G": "g"}
WORTH_TODAY = {
    Worth.VALID: "",
    Worth.NOT_YET: "NOT YET VALID",
    Worth.SUSPENDED: "SUSPENDED",
    Worth.EXPIRED: "EXPIRED",
    Worth.WITHDRAWN: "WITHDRAWN",
}


def certificate_extract(checked: Checked, *, at: datetime) -> bytes:
    """An A4 extract (PDF/A) of the certificate as it stands on the day it was checked, printed at `at`."""
    return typeset(TEMPLATE, _values(checked), at=at)


def _values(checked: Checked) -> dict[str, Any]:
    paper = checked.certificate
    told = paper.contents
    where = told["address"]
    return {
        "number": paper.number,
        "traces_number": paper.traces_number,
        "case": told["case"],
        "code": paper.code,
        "address": check_address(paper.code),
        "qr": qr_svg(check_address(paper.code)),
        "body": told["control_body"],
        "name": told["producer"]["name"],
        "place": ", ".join(
            part for part in ((where.get("region") or {}).get("en", ""), "Kazakhstan") if part
        ),
        "valid_from": day(paper.valid_from, "en"),
        "valid_to": day(paper.valid_to, "en"),
        "issued_on": day(date.fromisoformat(told["issued_on"]), "en"),
        "printed_on": day(checked.day, "en"),
        "worth": WORTH_TODAY[checked.worth],
        "products": [_product(row) for row in told["products"]],
    }


def _product(row: dict[str, str]) -> dict[str, str]:
    names = {}
    for language in LABELS:
        with translation.override(language):
            names[language] = word(row["product"], "product")
    with translation.override("en"):
        category = f"({POINTS[row['category']]}) {word(row['category'], 'category').lower()}"
    method = "in conversion" if row["status"] == "in_conversion" else "organic"
    return {
        **names,
        "cn": row.get("cn_code", ""),
        "category": category,
        "method": method,
        "status": row["status"],
    }
