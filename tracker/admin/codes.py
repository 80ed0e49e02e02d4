"""Codes of the record in words: which list of words a field speaks, for columns, details and filters."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from django.contrib import admin
from django.db.models import Model
from django.utils.functional import lazystr

from tracker.templatetags.words import word

# By model and field where one name means several lists, else by the field alone.
LISTS = {
    "step": "step",
    "role": "role",
    "verb": "verb",
    "legal_form": "legal form",
    "land_use": "land use",
    "species": "species",
    "status": "status",
    "told_status": "status",
    "outcome": "outcome",
    "level": "level",
    "subject_kind": "subject",
    "inspection.kind": "visit",
    "inspection.result": "inspection result",
    "sample.result": "sample result",
    "document.state": "document state",
    "document.kind": "document kind",
}


def list_of(model: type[Model], name: str) -> str | None:
    """The list of words this field speaks; None where it holds no code."""
    return LISTS.get(f"{model._meta.model_name}.{name}") or LISTS.get(name)


@cache
def column(model: type[Model], name: str) -> Callable[[Any], str]:
    """A column that shows the field in words and still sorts by it."""
    field, words = model._meta.get_field(name), list_of(model, name)
    assert words is not None

    def shown(row: Any) -> str:
        code = getattr(row, name)
        return word(code, words) if code else "–"

    shown.__name__ = f"{name}_in_words"
    # Read when shown, so that it is in the reader's language.
    described: Any = shown
    described.short_description = lazystr(getattr(field, "verbose_name", name))
    described.admin_order_field = name
    return shown


@cache
def list_filter(model: type[Model], name: str) -> tuple[str, type[admin.FieldListFilter]]:
    """A filter by the field whose options are words."""
    words = list_of(model, name)
    assert words is not None
    has_choices = bool(getattr(model._meta.get_field(name), "choices", None))
    base: Any = admin.ChoicesFieldListFilter if has_choices else admin.AllValuesFieldListFilter

    def choices(self: Any, changelist: Any) -> Iterator[dict[str, Any]]:
        first, *codes = base.choices(self, changelist)
        yield first
        for option in codes:
            yield option | {"display": word(option["display"], words)}

    return name, type(f"{name.title()}Filter", (base,), {"choices": choices})
