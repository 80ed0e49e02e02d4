"""Values of law in words: the exact number the law sets, said in the unit people use, and how a period is counted."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import npgettext, pgettext

from certification.engine.calendar import Period, Span
from certification.engine.dated import Act, Citation, Dated, LegalDay
from tracker.templatetags.dates import NBSP, day, days, months
from tracker.templatetags.numbers import num, percent

register = template.Library()

# The unit a value is kept in: how many of them make one of the unit people use, and that unit.
SAID_IN: dict[str, tuple[int, str]] = {
    "g": (1_000, "kg"),
    "g/ha": (1_000, "kg/ha"),
    "g/m²": (1_000, "kg/m²"),
    "cm²": (10_000, "m²"),
    "m2": (10_000, "ha"),
    "euro cents": (100, "EUR"),
    "minutes": (60, "hours a day"),
    "ug/kg of dry matter": (1_000, "mg/kg of dry matter"),
    "ug/kg of P2O5": (1_000, "mg/kg of P₂O₅"),
}
PLACES = 2


@register.filter
def legal_value(value: Any, unit: str) -> str:
    """A number or a period of law: «170 кг/га», «24 ай»; what the law counts in months stays in months."""
    if isinstance(value, Period):
        return span_in_words(value.history[-1][1] if value.history else value.steps[-1][1])
    if isinstance(value, LegalDay):
        return day(value)
    return number_in_words(int(value), unit)


def number_in_words(value: int, unit: str) -> str:
    """An exact number with its unit, both as people say them."""
    if unit == "%":
        return percent(value)
    size, said = SAID_IN.get(unit, (1, unit))
    return f"{num(Decimal(value) / size, PLACES)}{NBSP}{pgettext('law', said)}"


def span_in_words(span: Span) -> str:
    """A length of time, part by part."""
    parts = [months(span.months)] if span.months else []
    parts += [days(span.days)] if span.days else []
    if span.hours:
        parts.append(f"{span.hours}{NBSP}{npgettext('after a number', 'hour', 'hours', span.hours)}")
    return " ".join(parts) or days(0)


@register.filter
def legal_name(dated: Dated[Any]) -> str:
    """What the value is of."""
    return pgettext("law", dated.says)


@register.filter
def act_title(act: Act) -> str:
    """The short title of an act, in the reader's language."""
    return pgettext("act", act.title)


@register.filter
def whole_act(act: Act) -> Citation:
    """The act cited as a whole."""
    return Citation(replace(act, within=""), "")
