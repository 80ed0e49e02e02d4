"""What a dossier can state of a noun: read off its model, so that a fact with a column has a place in the file.

Names of units: hectares for m2, kilograms for grams, and so on; days named `until_on` are the last day, inclusive,
where the record keeps the first day after it. A key that is absent or null was not told.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models

from certification.actions.dossiers.moments import ALMATY, FIRST_YEAR, LAST_YEAR, day_of, moment_of

# (ending in the file, ending in the record, factor)
UNITS = (
    ("_mg_kg", "_ug_kg", 1000),
    ("_kg", "_g", 1000),
    ("_ha", "_m2", 10_000),
    ("_m2", "_cm2", 10_000),
    ("_km", "_m", 1000),
    ("_eur", "_cents", 100),
    ("_percent", "_ppm", 10_000),
    ("_units", "_milliunits", 1000),
)
RENAMED = {
    "cn_code": "cn",
    "longitude": "lon",
    "latitude": "lat",
    "since": "from_on",
    "until": "until_on",
    "planned_since": "planned_from_on",
    "planned_until": "planned_until_on",
    "secret_until": "tell_producer_on",
}
INCLUSIVE = ("until", "planned_until")
EDGES = {"from_on": "First day of it.", "until_on": "Last day of it, inclusive; without it, it still holds."}
ALWAYS_HIDDEN = ("id", "version", "uuid")
LARGEST = {"integer": 2147483647, "number": 1_000_000_000_000}
WHOLE_PPM = 1_000_000
SMALL = 32767
YEARS = ("year", "season")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """One key of a record: the column behind it, its JSON Schema, and both ways between file and column."""

    key: str
    name: str
    schema: dict[str, Any]
    read: Callable[[Any], Any]
    say: Callable[[Any], Any]
    required: bool
    factor: int = 1


@cache
def told_fields(model: type[models.Model]) -> dict[str, Told]:
    """Every key by name that is a column of its own; links to other nouns are not among them."""
    found = [_told(field) for field in model._meta.fields if _is_plain(field)]
    return {told.key: told for told in found}


def _is_plain(field: Any) -> bool:
    return field.name not in ALWAYS_HIDDEN and not field.is_relation


def values_of(
    model: type[models.Model], record: dict[str, Any], *, skip: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The columns a record of the file states; what the file leaves out stays out.

    A day where a moment is asked goes to the column for the day beside it: then the hour was not told.
    """
    fields, values = told_fields(model), {}
    for key, value in record.items():
        if key in skip:
            continue
        if key.endswith("_at") and day_of(value) is not None:
            key = f"{key[:-3]}_on"
        values[fields[key].name] = fields[key].read(value)
    return values


def record_of(row: models.Model, *, skip: tuple[str, ...] = ()) -> dict[str, Any]:
    """What the file says of a row: every key that was told."""
    said = {}
    for key, told in told_fields(type(row)).items():
        value = getattr(row, told.name)
        if key not in skip and value is not None and value != "":
            said[key] = told.say(value)
    return said


def midnight(day: Any) -> datetime:
    """The first moment of a day in Almaty."""
    found = day_of(day)
    if found is None:
        raise ValueError(day)
    return datetime.combine(found, datetime.min.time(), ALMATY)


def _told(field: Any) -> Told:
    key, factor = RENAMED.get(field.name, field.name), 1
    for ending, kept, times in UNITS:
        if field.name.endswith(kept) and isinstance(field, models.IntegerField):
            key, factor = field.name.removesuffix(kept) + ending, times
            break
    schema, read, say = _kind_of(field, factor)
    required = not field.null and not field.blank and not field.has_default() and field.db_default is NOTHING
    if not required:
        schema = _or_null(schema)
    if field.help_text or key in EDGES:
        schema["description"] = str(field.help_text or EDGES[key])
    return Told(key, field.name, schema, _nullable(field, read), say, required, factor)


NOTHING = models.NOT_PROVIDED


def _or_null(schema: dict[str, Any]) -> dict[str, Any]:
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}


def _nullable(field: Any, read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def kept(value: Any) -> Any:
        if value is None:
            return None if field.null else field.get_default()
        return read(value)

    return kept


Ways = tuple[dict[str, Any], Callable[[Any], Any], Callable[[Any], Any]]


def _kind_of(field: Any, factor: int) -> Ways:
    if field.choices:
        return {"enum": [value for value, _ in field.flatchoices]}, _same, _same
    if isinstance(field, ArrayField):
        schema, read, say = _kind_of(field.base_field, 1)
        items = {"type": "array", "items": schema, "maxItems": 2000}
        return items, lambda v: [read(item) for item in v], lambda v: [say(item) for item in v]
    if isinstance(field, models.DateTimeField):
        return {"type": "string", "format": "moment"}, moment_of, _moment
    if isinstance(field, models.DateField):
        shift = DAY if field.name in INCLUSIVE else timedelta()
        return {"type": "string", "format": "day"}, lambda v: _later(v, shift), lambda v: str(v - shift)
    if isinstance(field, models.BooleanField):
        return {"type": "boolean"}, _same, _same
    if isinstance(field, models.DecimalField):
        return _point(field), lambda v: _exact(field, v), _number
    if isinstance(field, models.IntegerField):
        return _whole(field, factor), lambda v: int(v * factor), lambda v: _number(Decimal(v) / factor)
    if isinstance(field, models.JSONField):
        return {**_ring_or_object(field)}, _plain, _same
    longest = {"maxLength": field.max_length or 10_000}
    empty = {} if field.blank else {"minLength": 1}
    forms = [check.regex for check in field.validators if type(check) is RegexValidator]
    form = {"pattern": getattr(forms[0], "pattern", forms[0])} if forms else {}
    return {"type": "string", **empty, **longest, **form}, _same, _same


def _same(value: Any) -> Any:
    return value


def _later(value: Any, shift: timedelta) -> date | None:
    day = day_of(value)
    return None if day is None else day + shift


def _moment(value: datetime) -> str:
    return value.astimezone(ALMATY).isoformat()


def _exact(field: Any, value: Any) -> Decimal:
    return Decimal(value).quantize(Decimal(1).scaleb(-(field.decimal_places or 0)))


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _whole(field: Any, factor: int) -> dict[str, Any]:
    if field.name in YEARS:
        return {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
    if field.name.endswith("_ppm"):
        return {"type": "number", "minimum": 0, "maximum": WHOLE_PPM // factor}
    kind = "integer" if factor == 1 else "number"
    small = isinstance(field, models.PositiveSmallIntegerField)
    return {"type": kind, "minimum": 0, "maximum": SMALL // factor if small else LARGEST[kind]}


def _point(field: Any) -> dict[str, Any]:
    limit = {"longitude": 180, "latitude": 90}.get(field.name)
    if limit is None:
        return {"type": "number", "minimum": 0, "maximum": LARGEST["number"]}
    return {"type": "number", "minimum": -limit, "maximum": limit}


def _ring_or_object(field: Any) -> dict[str, Any]:
    if field.name != "polygon":
        return {"type": "object"}
    point = {"type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "number"}}
    return {"type": "array", "minItems": 4, "maxItems": 2000, "items": point}


def _plain(value: Any) -> Any:
    """Decimals as the floats JSON columns give back, so that the same ring compares equal."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return float(value) if isinstance(value, Decimal) else value
