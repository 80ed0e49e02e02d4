"""Certificates: issued once with what they say, marked when suspended or withdrawn, never edited.

The number is `<body>.398-<serial>.<year>.<nnn>`: 398 is Kazakhstan in ISO 3166-1, the serial of seven digits
is the operator's with this body and outlives a certificate, nnn counts its certificates of the year.
"""

from __future__ import annotations

import calendar
import secrets
from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from certification.actions.record import Record
from certification.actions.references import next_number
from certification.errors import Invalid, Refused
from certification.failpoint import reach
from certification.models import (
    Case,
    Certificate,
    CertificateMark,
    CertificateProduct,
    ControlBody,
    ControlBodySetting,
    MinistryNotice,
)

COUNTRY = "398"
SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 8
VALIDITY_SETTING = "certificate_validity_months"
# EU law leaves the validity to the control body; twelve months is our choice where the body has set none.
USUAL_VALIDITY_MONTHS = 12
LONGEST_VALIDITY_MONTHS = 36
DAY = timedelta(days=1)


def issue(
    record: Record,
    case: Case,
    *,
    valid_from: date | None = None,
    months: int | None = None,
    in_conversion: Collection[str] = (),
) -> Certificate:
    """Issue the certificate of a grant or a renewal inside that verb.

    `valid_from` is by default today or, renewing, the day after the last one ends; it may not lie before the
    decision. `in_conversion` names the products certified as such; all others are certified as organic.
    """
    before = latest(case)
    start = valid_from or _next_start(before, record.day)
    if start < record.day:
        raise Invalid("certificate_starts_before_the_decision", field="valid_from", day=record.day)
    length = months if months is not None else validity_months(_body(case), record.day)
    if not 1 <= length <= LONGEST_VALIDITY_MONTHS:
        raise Invalid("certificate_validity_out_of_range", field="months", longest=LONGEST_VALIDITY_MONTHS)
    products = _products(case, record.day, in_conversion)
    number = _next_certificate_number(case, record.day.year)
    last = last_valid_day(start, length)
    row = Certificate.objects.create(
        case=case,
        number=number,
        code=free_code(),
        categories=sorted({p["category"] for p in products}),
        contents=contents_of(
            case, products, number, start, last, issued_on=record.day, decided_by=record.by.name
        ),
        valid_from=start,
        valid_to=last,
        issued_at=record.at,
        issued_on=record.day,
        decided_on=record.day,
        decided_by=record.by.name[:160],
        supersedes=before,
    )
    reach("certificate written")
    CertificateProduct.objects.bulk_create(CertificateProduct(certificate=row, **p) for p in products)
    _owe_the_ministry(row, MinistryNotice.Decision.ISSUED, record.day)
    record.facts_changed_for_producer(case.producer_id)
    record.about(row)
    record.note(number=number, valid_from=start, valid_to=last, products=products)
    return row


def suspend(record: Record, case: Case, reason: str) -> None:
    """Mark every certificate that is not over: it is suspended from this day, until it is lifted."""
    for row in _running(case, record.day):
        _mark(record, row, CertificateMark.Kind.SUSPENDED, reason)


def reinstate(record: Record, case: Case) -> None:
    """Lift the suspension: this day is the first on which it no longer stands."""
    open_marks = CertificateMark.objects.filter(
        certificate__case=case, kind=CertificateMark.Kind.SUSPENDED, until__isnull=True
    )
    open_marks.update(until=record.day)


def withdraw(record: Record, case: Case, reason: str) -> None:
    """Mark every certificate that is not over as withdrawn, for ever."""
    reinstate(record, case)
    for row in _running(case, record.day):
        _mark(record, row, CertificateMark.Kind.WITHDRAWN, reason)
    record.facts_changed_for_producer(case.producer_id)


def latest(case: Case) -> Certificate | None:
    """The newest certificate of a case, whatever it is worth today."""
    return case.certificates.filter(superseded_by__isnull=True).order_by("-issued_at").first()


def validity_months(body: ControlBody, day: date) -> int:
    """The length the control body has set for its certificates on that day, in months."""
    rows = ControlBodySetting.objects.filter(control_body=body, name=VALIDITY_SETTING)
    holds = Q(since__isnull=True) | Q(since__lte=day), Q(until__isnull=True) | Q(until__gt=day)
    row = rows.filter(*holds).order_by("since").last()
    return int(row.value) if row is not None else USUAL_VALIDITY_MONTHS


def last_valid_day(start: date, months: int) -> date:
    """The day before the anniversary: from 18 March 2026 for twelve months, 17 March 2027."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    day = min(start.day, calendar.monthrange(year, month + 1)[1])
    return date(year, month + 1, day) - DAY


def _next_start(before: Certificate | None, day: date) -> date:
    return day if before is None else max(day, before.valid_to + DAY)


def _running(case: Case, day: date) -> list[Certificate]:
    withdrawn = Q(marks__kind=CertificateMark.Kind.WITHDRAWN)
    return list(case.certificates.filter(valid_to__gte=day).exclude(withdrawn))


def _mark(record: Record, row: Certificate, kind: str, reason: str) -> None:
    CertificateMark.objects.create(
        certificate=row,
        kind=kind,
        since=record.day,
        reason=reason[:500],
        marked_at=record.at,
        marked_by=record.by.name[:160],
    )
    _owe_the_ministry(row, kind, record.day)


def _owe_the_ministry(row: Certificate, decision: str, day: date) -> None:
    """The Ministry is to be informed of it; told twice on one day it is one decision."""
    notice = MinistryNotice(case_id=row.case_id, certificate=row, decision=decision, decided_on=day)
    MinistryNotice.objects.bulk_create([notice], ignore_conflicts=True)


def _products(case: Case, day: date, in_conversion: Collection[str]) -> list[dict[str, str]]:
    covered = case.products.filter(Q(until__isnull=True) | Q(until__gt=day))
    rows = [
        {
            "category": row.category,
            "product": row.product,
            "cn_code": row.cn_code,
            "status": "in_conversion" if row.product in in_conversion else "organic",
        }
        for row in covered
    ]
    unknown = set(in_conversion) - {row["product"] for row in rows}
    if unknown:
        raise Invalid("product_not_in_case", field="in_conversion", product=sorted(unknown)[0])
    if not rows:
        raise Refused("case_covers_no_product", reference=case.reference)
    return rows


def contents_of(
    case: Case,
    products: list[dict[str, str]],
    number: str,
    start: date,
    last: date,
    *,
    issued_on: date,
    decided_by: str,
) -> dict[str, Any]:
    """What an extract says, by value, so that it reads the same when the record has moved on."""
    who, body = case.producer, _body(case)
    region, district = who.region, who.district
    return {
        "schema": 1,
        "number": number,
        "case": case.reference,
        "producer": {
            "ref": who.ref,
            "bin": who.bin,
            "legal_form": who.legal_form,
            "is_group": who.is_group,
            "name": {"kk": who.name_kk, "ru": who.name_ru, "en": who.name_en},
        },
        "address": {
            "country": "KZ",
            "region": {"kk": region.name_kk, "ru": region.name_ru, "en": region.name_en, "iso": region.iso},
            "district": {"kk": district.name_kk, "ru": district.name_ru} if district else None,
            "village": {"kk": who.village_kk, "ru": who.village_ru},
        },
        "control_body": {"code": body.code, "name": body.name, "country": body.country},
        "categories": sorted({p["category"] for p in products}),
        "products": products,
        "issued_on": issued_on.isoformat(),
        "valid_from": start.isoformat(),
        "valid_to": last.isoformat(),
        "decided_by": decided_by,
    }


def _next_certificate_number(case: Case, year: int) -> str:
    body = _body(case).code
    earlier = list(
        Certificate.objects.filter(
            case__producer=case.producer, number__startswith=f"{body}.{COUNTRY}-"
        ).values_list("number", flat=True)
    )
    serial = earlier[0].split("-")[-1].split(".")[0] if earlier else f"{next_number(body, 0):07d}"
    stem = f"{body}.{COUNTRY}-{serial}.{year}."
    count = max((int(n.rsplit(".", 1)[1]) for n in earlier if n.startswith(stem)), default=0)
    return f"{stem}{count + 1:03d}"


def free_code() -> str:
    """A public code nobody else has: eight signs without O, I, 0 and 1."""
    while True:
        code = "".join(secrets.choice(SIGNS) for _ in range(CODE_LENGTH))
        if not Certificate.objects.filter(code=code).exists():
            return code


def _body(case: Case) -> ControlBody:
    if case.control_body is None:
        raise Refused("case_has_no_control_body", reference=case.reference)
    return case.control_body
