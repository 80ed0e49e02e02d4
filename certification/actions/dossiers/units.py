"""From what a file says to what the record keeps: units, days, names of fields."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db import models

from certification.actions.dossiers.shape import ALMATY, day_of, moment_of

# (ending in the file, ending in the record, factor): hectares to m2, kilograms to grams, mg/kg to ug/kg
FACTORS = (("_mg_kg", "_ug_kg", 1000), ("_kg", "_g", 1000), ("_ha", "_m2", 10_000))

RENAMED = {
    "cn": "cn_code",
    "lon": "longitude",
    "lat": "latitude",
    "from_on": "since",
    "planned_from_on": "planned_since",
    "tell_producer_on": "secret_until",
}
# a file names the last day, the record the first day after it
INCLUSIVE = {"until_on": "until", "planned_until_on": "planned_until"}


def values_of(
    model: type[models.Model], record: dict[str, Any], *, skip: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The fields a record of the file states, as the model keeps them; what the file leaves out stays out."""
    return dict(_field(model, key, value) for key, value in record.items() if key not in skip)


def midnight(day: Any) -> datetime:
    """The first moment of a day in Almaty."""
    found = day_of(day)
    if found is None:
        raise ValueError(day)
    return datetime.combine(found, time(), ALMATY)


def _field(model: type[models.Model], key: str, value: Any) -> tuple[str, Any]:
    if key in INCLUSIVE:
        last = day_of(value)
        return INCLUSIVE[key], last + timedelta(days=1) if last else None
    for ending, kept, factor in FACTORS:
        if key.endswith(ending):
            name = key.removesuffix(ending) + kept
            return name, None if value is None else int(value * factor)
    name = RENAMED.get(key, key)
    return name, _kept(model._meta.get_field(name), value)


def _kept(field: Any, value: Any) -> Any:
    if value is None:
        return None if field.null else field.get_default()
    if isinstance(field, models.DateTimeField):
        return moment_of(value)
    if isinstance(field, models.DateField):
        return day_of(value)
    if isinstance(field, models.DecimalField):
        return Decimal(value).quantize(Decimal(1).scaleb(-(field.decimal_places or 0)))
    if isinstance(field, models.JSONField):
        return _plain(value)
    return value


def _plain(value: Any) -> Any:
    """Decimals as the floats JSON columns give back, so that the same ring compares equal."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value
