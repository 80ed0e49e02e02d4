"""Numbers, weights and areas in words; everything stored is an integer."""

from decimal import ROUND_HALF_UP, Decimal

from django import template
from django.utils.translation import pgettext

from tracker.templatetags.dates import NBSP, spoken

register = template.Library()

NARROW = "\u202f"
GRAMS_PER_KG = 1_000
GRAMS_PER_TONNE = 1_000_000
WHOLE_TONNES_FROM_G = 20_000_000
M2_PER_HECTARE = 10_000


@register.filter
def num(value: int | float | Decimal, places: int = 0) -> str:
    """A number with narrow thousands and a decimal comma in kk and ru: «1 312»; zeros at the end go."""
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-int(places)), rounding=ROUND_HALF_UP)
    text = f"{exact:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    if spoken() == "en":
        return text
    return text.translate({ord(","): NARROW, ord("."): ","})


@register.filter
def weight(grams: int | None) -> str:
    """A weight given in grams: kilograms below 20 tonnes, else tonnes; nothing for None."""
    if grams is None:
        return ""
    if abs(grams) < GRAMS_PER_KG and grams:
        return _measured(num(grams), pgettext("unit", "g"))
    if abs(grams) < WHOLE_TONNES_FROM_G:
        return _measured(num(Decimal(grams) / GRAMS_PER_KG, 1), pgettext("unit", "kg"))
    return _measured(num(Decimal(grams) / GRAMS_PER_TONNE, 1), pgettext("unit", "t"))


@register.filter
def hectares(square_metres: int | None) -> str:
    """An area given in square metres, said in hectares: «412 га»; nothing for None."""
    if square_metres is None:
        return ""
    return _measured(num(Decimal(square_metres) / M2_PER_HECTARE, 2), pgettext("unit", "ha"))


@register.filter
def file_size(count: int) -> str:
    """A file's size in bytes, said in megabytes or kilobytes: «1,2 МБ»."""
    if count < 100_000:
        return _measured(num(max(1, round(count / 1_000))), pgettext("unit", "kB"))
    return _measured(num(count / 1_000_000, 1), pgettext("unit", "MB"))


@register.filter
def percent(value: int | float) -> str:
    """A percentage 0 to 100: «84 %», "84%"."""
    return f"{num(value, 1)}%" if spoken() == "en" else f"{num(value, 1)}{NBSP}%"


def _measured(number: str, unit: str) -> str:
    return f"{number}{NBSP}{unit}"
