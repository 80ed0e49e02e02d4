"""Certificates: what one is worth on a day, for whoever holds its public code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from django.contrib.postgres.aggregates import JSONBAgg
from django.db.models import Q, QuerySet
from django.db.models.functions import JSONObject

from certification.errors import NotFound
from certification.models import Certificate, CertificateMark, MinistryNotice
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
    """What the certificate behind a public code is worth on `day`; None when there is none. One query."""
    marks = JSONBAgg(JSONObject(kind="marks__kind", since="marks__since", until="marks__until"))
    rows = Certificate.objects.select_related("superseded_by").annotate(told=marks)
    certificate = rows.filter(code=code.strip().upper()).first()
    if certificate is None:
        return None
    told = [_Mark(m["kind"], _day(m["since"]), _day(m["until"])) for m in certificate.told if m["kind"]]
    return _worth(certificate, told, day)


def worth_on(certificate: Certificate, day: date) -> Checked:
    """Withdrawal outlasts everything, then the last day, then a suspension that stands on `day`."""
    return _worth(certificate, [_Mark(m.kind, m.since, m.until) for m in certificate.marks.all()], day)


def of_case(
    reference: str, actor: Actor, day: date, *, issued_before: datetime | None = None
) -> list[Checked]:
    """Every certificate of a case the actor may see, the newest first; those issued before a moment if one is named."""
    rows = Certificate.objects.visible_to(actor).filter(case__reference=reference).prefetch_related("marks")
    if issued_before is not None:
        rows = rows.filter(issued_at__lt=issued_before)
    return [worth_on(row, day) for row in rows.select_related("case__producer", "case__control_body")]


def certificates(actor: Actor, before: datetime | None = None) -> QuerySet[Certificate]:
    """Certificates the actor may see that nothing has replaced, or had by a moment; those that end soonest first."""
    replaced = Q(superseded_by__isnull=True)
    rows = Certificate.objects.visible_to(actor).prefetch_related("marks")
    if before is not None:
        replaced |= Q(superseded_by__issued_at__gte=before)
        rows = rows.filter(issued_at__lt=before)
    return (
        rows.filter(replaced)
        .select_related("case__producer", "case__control_body")
        .order_by("valid_to", "number")
    )


def awaits_notice(reference: str, actor: Actor) -> bool:
    """Whether the Ministry has still to be told of a decision on this case's certificates."""
    return MinistryNotice.objects.visible_to(actor).filter(case__reference=reference, told_on=None).exists()


def by_number(number: str, actor: Actor, day: date) -> Checked:
    """One certificate by its number; NotFound when it is not there or not the actor's to see."""
    row = Certificate.objects.visible_to(actor).filter(number=number).prefetch_related("marks").first()
    if row is None:
        raise NotFound("certificate_not_found", number=number)
    return worth_on(row, day)


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: str
    since: date | None
    until: date | None

    def stands_on(self, day: date) -> bool:
        return self.since is not None and self.since <= day and (self.until is None or day < self.until)


def _worth(certificate: Certificate, marks: list[_Mark], day: date) -> Checked:
    standing = [mark for mark in marks if mark.stands_on(day)]
    withdrawn = _first(standing, CertificateMark.Kind.WITHDRAWN)
    suspended = _first(standing, CertificateMark.Kind.SUSPENDED)
    if withdrawn:
        return Checked(certificate, day, Worth.WITHDRAWN, withdrawn)
    if day > certificate.valid_to:
        return Checked(certificate, day, Worth.EXPIRED, certificate.valid_to)
    if suspended:
        return Checked(certificate, day, Worth.SUSPENDED, suspended)
    if day < certificate.valid_from:
        return Checked(certificate, day, Worth.NOT_YET, certificate.valid_from)
    return Checked(certificate, day, Worth.VALID, certificate.valid_from)


def _first(marks: list[_Mark], kind: str) -> date | None:
    days = [mark.since for mark in marks if mark.kind == kind and mark.since is not None]
    return min(days) if days else None


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
