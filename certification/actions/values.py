"""Told values: taken over field by field, each by the model's own idea of what it may hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field, Model

from certification.errors import Invalid


def assign(row: Model, values: Mapping[str, Any], allowed: frozenset[str]) -> None:
    """Set the values on the row; Invalid: field_unknown, value_not_accepted (with the field's name)."""
    for name, value in values.items():
        if name not in allowed:
            raise Invalid("field_unknown", field=name)
        setattr(row, name, cleaned(row, name, value))


def cleaned(row: Model, name: str, value: Any) -> Any:
    """The value as the field stores it; a choice, type or length it does not know is refused."""
    field = row._meta.get_field(name)
    assert isinstance(field, Field), name
    try:
        return field.clean(_told(field, value), row)
    except ValidationError:
        raise Invalid("value_not_accepted", field=name) from None


def require_past(values: Mapping[str, Any], day: date) -> None:
    """What happened cannot lie ahead: every day among the values is at the latest today."""
    for name, value in values.items():
        if name.endswith("_on") and isinstance(value, date) and value > day:
            raise Invalid("day_in_the_future", field=name, day=value)


def comparable(row: Model, values: Mapping[str, Any]) -> dict[str, Any]:
    """The told values as the row would store them, to compare with what it says."""
    return {name: cleaned(row, name, value) for name, value in values.items()}


def _told(field: Field[Any, Any], value: Any) -> Any:
    """An empty text in a field that may be null says nothing, which is null and never zero."""
    return None if value == "" and field.null else value
