"""Filters that turn codes of the record into words: `{{ case.step|word:"step" }}`, `{{ row|name_of }}`."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.functional import Promise

from tracker.templatetags import product_names, word_lists
from tracker.templatetags.dates import spoken

register = template.Library()

LISTS: dict[str, dict[str, Promise | str]] = {
    name.lower().replace("_", " "): words
    for source in (word_lists, product_names)
    for name, words in vars(source).items()
    if name.isupper()
}


@register.filter
def word(code: Any, of: str) -> str:
    """What people call this code of that list; a code nobody has named yet is shown readable, never lost."""
    known = LISTS[of.replace("_", " ")].get(str(code))
    return str(known) if known is not None else str(code).replace("_", " ")


@register.filter
def name_of(row: Any) -> str:
    """The name of a producer, region or district in the reader's language, else in Kazakh, else in Russian."""
    wanted = getattr(row, f"name_{spoken()}", "")
    return str(wanted or getattr(row, "name_kk", "") or getattr(row, "name_ru", ""))


@register.filter
def village_of(producer: Any) -> str:
    """The village of a producer; English readers get the Russian spelling, which has no own English one."""
    return str(producer.village_kk if spoken() == "kk" else producer.village_ru)


@register.filter
def masked(iin: str) -> str:
    """An IIN as lists may show it: it tells birth and sex, so only its ends are left."""
    return f"{iin[:6]}••••{iin[-2:]}" if len(iin) == 12 else iin
