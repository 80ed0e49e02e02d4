"""Certificates: what one is worth on a day, for whoever holds its public code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from certification.errors import NotFound
from certification.models import Certificate, CertificateMark
from certification.process import Actor


class Worth(StrEnum):
    """The one word an inspector at a border reads."""

    VALID = "valid"
    NOT_YET = "not_yet"
    SUSPENDED = "suspended"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Checked:
    """A certificate and its worth on `day`; `since` is the day from which it has been worth that."""

    certificate: Certificate
    day: date
    worth: Worth
    since: date


def check(code: str, day: date) -> Checked | None:
    """What the certificate behind a public code is worth on `day`; None when there is none. Two queries."""
    rows = Certificate.objects.select_related("case__producer__region", "case__control_body", "superseded_by")
    certificate = rows.prefetch_related("marks").filter(code=code.strip().upper()).first()
    return None if certificate is None else worth_on(certificate, day)


def worth_on(certificate: Certificate, day: date) -> Checked:
    """Withdrawal outlasts everything, then the last day, then a suspension that stands on `day`."""
    marks = [m for m in certificate.marks.all() if m.since <= day and (m.until is None or m.until > day)]
    withdrawn = _first(marks, CertificateMark.Kind.WITHDRAWN)
    suspended = _first(marks, CertificateMark.Kind.SUSPENDED)
    if withdrawn:
        return Checked(certificate, day, Worth.WITHDRAWN, withdrawn)
    if day > certificate.valid_to:
        return Checked(certificate, day, Worth.EXPIRED, certificate.valid_to)
    if suspended:
        return Checked(certificate, day, Worth.SUSPENDED, suspended)
    if day < certificate.valid_from:
        return Checked(certificate, day, Worth.NOT_YET, certificate.valid_from)
    return Checked(certificate, day, Worth.VALID, certificate.valid_from)


def of_case(reference: str, actor: Actor, day: date) -> list[Checked]:
    """Every certificate of a case the actor may see, the newest first."""
    rows = Certificate.objects.visible_to(actor).filter(case__reference=reference).prefetch_related("marks")
    return [worth_on(row, day) for row in rows.select_related("case__producer", "case__control_body")]


def by_number(number: str, actor: Actor, day: date) -> Checked:
    """One certificate by its number; NotFound when it is not there or not the actor's to see."""
    row = Certificate.objects.visible_to(actor).filter(number=number).prefetch_related("marks").first()
    if row is None:
        raise NotFound("certificate_not_found", number=number)
    return worth_on(row, day)


def _first(marks: list[CertificateMark], kind: str) -> date | None:
    days = [mark.since for mark in marks if mark.kind == kind and mark.since is not None]
    return min(days) if days else None
