"""What officials keep for everybody: regions, recognitions, EU lists, settings of a body, working days.

A row that stands already is left alone and leaves no event. What rules read raises the facts of every
open case it touches, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from certification.actions.record import Record, Subject, recording
from certification.errors import Invalid, NotFound, Refused
from certification.models import (
    AuthorisedInput,
    CalendarDay,
    Case,
    CnCode,
    ControlBody,
    ControlBodySetting,
    District,
    EuAdmission,
    EuEstablishment,
    Laboratory,
    LeguminousCrop,
    Recognition,
    Region,
)
from certification.process import Actor

Row = Mapping[str, Any]
Kept = TypeVar("Kept", bound=Model)
Ranged = TypeVar("Ranged", Recognition, EuAdmission, ControlBodySetting)


def keep_regions(rows: Iterable[Row], *, by: Actor) -> int:
    """Add or correct regions by ISO code; how many rows changed."""
    return _keep("keep_regions", Region, rows, key=("iso",), by=by)


def keep_districts(rows: Iterable[Row], *, by: Actor) -> int:
    """Add or correct districts by KATO; a district that is gone gets an `until` and stays."""
    return _keep("keep_districts", District, rows, key=("kato",), by=by)


def keep_control_bodies(rows: Iterable[Row], *, by: Actor) -> int:
    """Add or correct control bodies by full code."""
    return _keep("keep_control_bodies", ControlBody, rows, key=("code",), by=by)


def keep_laboratories(rows: Iterable[Row], *, by: Actor) -> int:
    """Add or correct laboratories by code."""
    return _keep("keep_laboratories", Laboratory, rows, key=("code",), by=by)


def keep_calendar_days(rows: Iterable[Row], *, by: Actor) -> int:
    """Set holidays and moved working days of a place; every case counts its working days again."""
    return _keep(
        "keep_calendar_days", CalendarDay, rows, key=("place", "day"), by=by, touches=Case.objects.all()
    )


def keep_cn_codes(rows: Iterable[Row], *, by: Actor) -> int:
    """Add or correct codes of the Combined Nomenclature by code and first day; consignments are judged again."""
    return _keep("keep_cn_codes", CnCode, rows, key=("code", "since"), by=by, touches=_cases_that_ship())


def keep_establishments(rows: Iterable[Row], *, by: Actor) -> int:
    """Add or correct establishments on an EU list, or end one: it gets an `until` and stays."""
    key = ("country", "number", "product", "since")
    return _keep("keep_establishments", EuEstablishment, rows, key=key, by=by, touches=_cases_that_ship())


def keep_authorised_inputs(rows: Iterable[Row], *, by: Actor) -> int:
    """Add or correct entries of the lists of 2021/1165, or end one: it gets an `until` and stays."""
    key = ("part", "name", "country", "since")
    return _keep("keep_authorised_inputs", AuthorisedInput, rows, key=key, by=by, touches=Case.objects.all())


def keep_leguminous_crops(rows: Iterable[Row], *, by: Actor) -> int:
    """Add or correct crops that are legumes, by name; rotations are judged again."""
    return _keep(
        "keep_leguminous_crops", LeguminousCrop, rows, key=("name",), by=by, touches=Case.objects.all()
    )


def keep_calendar_day(*, place: str, day: date, working: bool, source: str, by: Actor, **names: str) -> int:
    """Set one day of a place's calendar; `names` are name_kk, name_ru, name_en."""
    row = {"place": place, "day": day, "working": working, "source": source, **names}
    return keep_calendar_days([row], by=by)


def recognise(
    *,
    control_body: str,
    country: str,
    category: str,
    since: date,
    source: str,
    by: Actor,
    until: date | None = None,
    since_at_the_latest: bool = False,
) -> Recognition:
    """Record that a body is recognised (2021/1378 Annex II); refused where it overlaps another range."""
    body = _body(control_body)
    same = Recognition.objects.filter(control_body=body, country=country, category=category)
    values = {"until": until, "since_at_the_latest": since_at_the_latest, "source": source}
    row = Recognition(control_body=body, country=country, category=category, since=since, **values)
    return _add("recognise", same, row, by=by, touches=_cases_of(body, category))


def end_recognition(recognition: int, *, until: date, source: str, by: Actor) -> Recognition:
    """End a recognition; `until` is the first day on which the body is no longer recognised."""
    row = _row(Recognition, recognition)
    return _end(
        "end_recognition", row, until, source, by=by, touches=_cases_of(row.control_body, row.category)
    )


def admit(
    *,
    country: str,
    product: str,
    eu_list: str,
    since: date | None,
    source: str,
    by: Actor,
    until: date | None = None,
) -> EuAdmission:
    """Record that a country stands on one EU list for a product; refused where ranges overlap."""
    same = EuAdmission.objects.filter(country=country, product=product, eu_list=eu_list)
    row = EuAdmission(
        country=country, product=product, eu_list=eu_list, since=since, until=until, source=source
    )
    return _add("admit", same, row, by=by, touches=_cases_beyond_plants())


def end_admission(admission: int, *, until: date, source: str, by: Actor) -> EuAdmission:
    """End an admission; `until` is the first day of entry on which it no longer counts."""
    row = _row(EuAdmission, admission)
    return _end("end_admission", row, until, source, by=by, touches=_cases_beyond_plants())


def set_for_control_body(
    *,
    control_body: str,
    name: str,
    value: str,
    since: date | None,
    source: str,
    by: Actor,
    unit: str = "",
    until: date | None = None,
) -> ControlBodySetting:
    """Record what a body has set where the law leaves it to the body; refused where ranges overlap."""
    body = _body(control_body)
    same = ControlBodySetting.objects.filter(control_body=body, name=name)
    row = ControlBodySetting(
        control_body=body, name=name, value=value, unit=unit, since=since, until=until, source=source
    )
    return _add("set_for_control_body", same, row, by=by, touches=_cases_of(body))


def end_setting(setting: int, *, until: date, source: str, by: Actor) -> ControlBodySetting:
    """End a setting; `until` is the first day on which it no longer counts."""
    row = _row(ControlBodySetting, setting)
    return _end("end_setting", row, until, source, by=by, touches=_cases_of(row.control_body))


def _cases_of(body: ControlBody, category: str = "") -> QuerySet[Case]:
    """Closed cases too: what is said of their days may change."""
    rows = Case.objects.filter(control_body=body)
    return rows.filter(products__category=category).distinct() if category else rows


def _cases_beyond_plants() -> QuerySet[Case]:
    """Cases an EU list may concern: a product can stand in a column of another name, plants stand in none; what is
    shipped need not be among the products."""
    named = Q(products__category__in="BCDEFG") | Q(consignments__isnull=False)
    return Case.objects.filter(named).distinct()


def _cases_that_ship() -> QuerySet[Case]:
    return Case.objects.filter(consignments__isnull=False).distinct()


def _body(code: str) -> ControlBody:
    body = ControlBody.objects.filter(code=code).first()
    if body is None:
        raise NotFound("control_body_not_found", body=code)
    return body


def _row(model: type[Kept], pk: int) -> Kept:
    row = model._base_manager.filter(pk=pk).first()
    if row is None:
        raise NotFound("reference_row_not_found", id=pk)
    return row


def _touch(record: Record, touches: QuerySet[Case] | None) -> None:
    if touches is not None:
        record.cases_touched.update(touches.values_list("pk", flat=True))


def _keep(
    verb: str,
    model: type[Model],
    rows: Iterable[Row],
    *,
    key: Sequence[str],
    by: Actor,
    touches: QuerySet[Case] | None = None,
) -> int:
    changed = [(row, values) for values in rows if (row := _kept(model, values, key)) is not None]
    if not changed:
        return 0
    with recording(verb, by=by) as record:
        for row, _ in changed:
            row.save()
        record.subject = Subject(model._meta.model_name or "", 0, str(changed[0][0])[:80])
        record.note(rows=[dict(values) for _, values in changed])
        _touch(record, touches)
    return len(changed)


def _kept(model: type[Model], values: Row, key: Sequence[str]) -> Model | None:
    """The row as it should be saved, or None where it stands like that already."""
    row = model._base_manager.filter(**{name: values[name] for name in key}).first()
    if row is None:
        return model(**values)
    if all(getattr(row, name) == value for name, value in values.items()):
        return None
    for name, value in values.items():
        setattr(row, name, value)
    if hasattr(row, "version"):
        row.version += 1
    return row


def _add(verb: str, same: QuerySet[Any], row: Ranged, *, by: Actor, touches: QuerySet[Case]) -> Ranged:
    _ends_after_it_starts(row.since, row.until)
    standing: Ranged | None = same.filter(since=row.since).first()
    fields = [f.attname for f in row._meta.concrete_fields if not f.primary_key]
    if standing is not None and all(getattr(standing, f) == getattr(row, f) for f in fields):
        return standing
    overlap = Q(until__isnull=True) | (Q(until__gt=row.since) if row.since else Q())
    if row.until:
        overlap &= Q(since__isnull=True) | Q(since__lt=row.until)
    if same.filter(overlap).exists() or standing is not None:
        raise Refused("range_overlaps_another", since=str(row.since), until=str(row.until or ""))
    with recording(verb, by=by) as record:
        row.save()
        record.about(row)
        record.note(since=row.since, until=row.until, source=row.source)
        _touch(record, touches)
    return row


def _end(verb: str, row: Ranged, until: date, source: str, *, by: Actor, touches: QuerySet[Case]) -> Ranged:
    _ends_after_it_starts(row.since, until)
    if row.until == until:
        return row
    with recording(verb, by=by, subject=row) as record:
        row.until, row.source = until, source
        row.save()
        record.note(until=until, source=source)
        _touch(record, touches)
    return row


def _ends_after_it_starts(since: date | None, until: date | None) -> None:
    if since is not None and until is not None and until <= since:
        raise Invalid("until_is_not_after_since", field="until", since=str(since), until=str(until))
