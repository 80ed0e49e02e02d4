"""What officials keep for everybody: regions, recognitions, EU lists, settings of a body, working days.

A row that stands already is left alone and leaves no event. What rules read raises the facts of every
open case it touches, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Model, Q, QuerySet

from certification.actions.dated_rows import add, end, row_of, touch
from certification.actions.record import Subject, recording
from certification.errors import Invalid, NotFound
from certification.law.settings import SETTINGS, is_written_well
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
    HighRiskProduct,
    Laboratory,
    LeguminousCrop,
    Recognition,
    Region,
)
from certification.process import Actor

Row = Mapping[str, Any]


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
    return add("recognise", same, row, by=by, touches=_cases_of(body, category))


def end_recognition(recognition: int, *, until: date, source: str, by: Actor) -> Recognition:
    """End a recognition; `until` is the first day on which the body is no longer recognised."""
    row = row_of(Recognition, recognition)
    return end(
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
    return add("admit", same, row, by=by, touches=_cases_beyond_plants())


def end_admission(admission: int, *, until: date, source: str, by: Actor) -> EuAdmission:
    """End an admission; `until` is the first day of entry on which it no longer counts."""
    row = row_of(EuAdmission, admission)
    return end("end_admission", row, until, source, by=by, touches=_cases_beyond_plants())


def list_high_risk(
    *,
    country: str,
    since: date | None,
    source: str,
    by: Actor,
    product: str = "",
    cn_code: str = "",
    consignment_percent: int | None = None,
    until: date | None = None,
) -> HighRiskProduct:
    """Record that an act lists a product of a country as high-risk; refused where ranges overlap."""
    if not product and not cn_code:
        raise Invalid("high_risk_product_is_not_named", field="product")
    same = HighRiskProduct.objects.filter(country=country, product=product, cn_code=cn_code)
    row = HighRiskProduct(
        country=country,
        product=product,
        cn_code=cn_code,
        consignment_percent=consignment_percent,
        since=since,
        until=until,
        source=source,
    )
    return add("list_high_risk", same, row, by=by, touches=Case.objects.all())


def end_high_risk(listing: int, *, until: date, source: str, by: Actor) -> HighRiskProduct:
    """End a listing; `until` is the first day on which it no longer counts."""
    row = row_of(HighRiskProduct, listing)
    return end("end_high_risk", row, until, source, by=by, touches=Case.objects.all())


def set_for_control_body(
    *,
    control_body: str,
    name: str,
    value: str,
    since: date | None,
    source: str,
    by: Actor,
    unit: str = "",
    about: str = "",
    until: date | None = None,
) -> ControlBodySetting:
    """Record what a body has set where the law leaves it to the body; refused where ranges overlap."""
    if name not in SETTINGS:
        raise Invalid("setting_is_not_known", field="name", found=name)
    if not is_written_well(name, value):
        raise Invalid("setting_is_not_written_so", field="value", found=value)
    body = _body(control_body)
    same = ControlBodySetting.objects.filter(control_body=body, name=name, about=about)
    told = {"name": name, "about": about, "value": value, "unit": unit, "source": source}
    row = ControlBodySetting(control_body=body, since=since, until=until, **told)
    return add("set_for_control_body", same, row, by=by, touches=_cases_of(body))


def end_setting(setting: int, *, until: date, source: str, by: Actor) -> ControlBodySetting:
    """End a setting; `until` is the first day on which it no longer counts."""
    row = row_of(ControlBodySetting, setting)
    return end("end_setting", row, until, source, by=by, touches=_cases_of(row.control_body))


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
        touch(record, touches)
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
