"""Conversion clocks: how far each site of a case has come, and from which day it is organic."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from certification.models import Case, Conversion, Finding
from certification.process import Actor

MONTHS_A_YEAR = 12
CLOCK_RULES = {"parcel": "LAND-CONV", "apiary": "HONEY-CONV"}


@dataclass(frozen=True, slots=True)
class Clock:
    """One site in conversion or through it; `ready_on` is None while nothing on record lets the day be known."""

    kind: str
    ref: str
    name: str
    area_m2: int | None
    colonies: int | None
    started_on: date
    ready_on: date | None
    months_done: int
    months_total: int | None

    @property
    def done(self) -> bool:
        """Whether the whole period lies behind."""
        return self.months_total is not None and self.months_done >= self.months_total


def clocks(case: Case, actor: Actor, day: date, known: datetime | None = None) -> list[Clock]:
    """A clock for every parcel and apiary with a confirmed conversion that has not ended, the largest first."""
    rows = Conversion.objects.visible_to(actor).filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=day),
        producer=case.producer,
        confirmed_on__isnull=False,
        started_on__lte=day,
        herd__isnull=True,
    )
    ready = _ready_days(case, actor, known)
    latest: dict[tuple[str, int], Conversion] = {}
    for row in rows.select_related("parcel", "apiary").order_by("started_on"):
        latest[_site_of(row)] = row
    found = [_clock(row, ready.get(key), day) for key, row in latest.items()]
    return sorted(found, key=lambda clock: -(clock.area_m2 or clock.colonies or 0))


def converted_on(found: list[Clock]) -> date | None:
    """The day on which the first site is through its conversion; None when no day is known."""
    days = [clock.ready_on for clock in found if clock.ready_on is not None]
    return min(days) if days else None


def months_between(start: date, end: date) -> int:
    """Whole months from one day to a later one, by the calendar."""
    months = (end.year - start.year) * MONTHS_A_YEAR + end.month - start.month
    return max(0, months - (end.day < start.day))


def _ready_days(case: Case, actor: Actor, known: datetime | None) -> dict[tuple[str, int], date | None]:
    rows = (
        Finding.objects.visible_to(actor)
        .known_at(known)
        .filter(case=case, rule__in=CLOCK_RULES.values(), subject_kind__in=CLOCK_RULES)
    )
    days: dict[tuple[str, int], date | None] = {}
    for row in rows.order_by("during"):
        days[(row.subject_kind, row.subject_id)] = row.during.upper
    return days


def _site_of(row: Conversion) -> tuple[str, int]:
    return ("parcel", row.parcel_id) if row.parcel_id else ("apiary", row.apiary_id or 0)


def _clock(row: Conversion, ready_on: date | None, day: date) -> Clock:
    site = row.parcel or row.apiary
    assert site is not None  # the constraint says so: a conversion is of exactly one site
    total = months_between(row.started_on, ready_on) if ready_on else None
    done = months_between(row.started_on, day)
    return Clock(
        kind=_site_of(row)[0],
        ref=site.ref,
        name=site.name,
        area_m2=row.parcel.area_m2 if row.parcel else None,
        colonies=row.apiary.colonies if row.apiary else None,
        started_on=row.started_on,
        ready_on=ready_on,
        months_done=min(done, total) if total is not None else done,
        months_total=total,
    )
