"""The question of a draft: a rule, other values for what it reads, and the day from which they would hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext, gettext_lazy, pgettext

from certification.engine.calendar import Period, Span
from certification.engine.dated import Dated, LegalDay
from certification.engine.revision import revised
from certification.engine.rule import Rule
from certification.law import BOOK
from tracker.office.act_forms import Day
from tracker.templatetags.legal_values import SAID_IN, legal_name, legal_value
from tracker.templatetags.rules import rule_title

MOST = 10**9


def rules_with_values() -> list[tuple[str, str]]:
    """Every rule whose newest version reads a value of law, by code, with its title."""
    rows = [BOOK.newest(code) for code in BOOK.codes]
    return [(rule.code, rule_title(rule)) for rule in rows if _to_try(rule)]


def _to_try(rule: Rule) -> dict[str, Dated[Any]]:
    """The numbers and periods a rule reads; a day that a law names is no value to try."""
    noted = BOOK.reading(rule).law.noted
    return {code: dated for code, dated in noted.items() if not isinstance(dated.values[-1].value, LegalDay)}


class DraftForm(forms.Form):
    """One field per value the rule reads, in the unit people use, filled with what holds now."""

    use_required_attribute = False

    def __init__(self, rule: Rule, today: date, *args: Any, **values: Any) -> None:
        super().__init__(*args, **values)
        self.rule = rule
        self.values: dict[str, Dated[Any]] = _to_try(rule)
        for code, dated in self.values.items():
            now = self._now(code)
            unit = _unit(dated, now)
            self.fields[code] = forms.DecimalField(
                label=f"{legal_name(dated)}, {unit}" if unit else legal_name(dated),
                help_text=gettext("The law: %(value)s") % {"value": legal_value(now, dated.unit)},
                min_value=0,
                max_value=MOST,
                decimal_places=4,
                initial=_said(dated, now),
            )
        self.fields["since"] = Day(label=gettext_lazy("From which day"), initial=today)

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if self.errors:
            return told
        if not BOOK.newest(self.rule.code).lives_on(told["since"]):
            self.add_error("since", gettext("On this day the rule is not the law in its last version."))
        elif not dict(self._changed()):
            self.add_error(None, gettext("Change at least one value."))
        return told

    def draft(self) -> Rule:
        """The rule as it would be from the day on; of a form without errors."""
        return revised(self.rule, dict(self._changed()), self.cleaned_data["since"])

    def told(self) -> list[dict[str, Any]]:
        """What was changed, in words: the value of the law and the one tried."""
        return [
            {
                "name": legal_name(dated),
                "before": legal_value(self._now(dated.code), dated.unit),
                "after": legal_value(_as_of_law(self._now(dated.code), value), dated.unit),
            }
            for dated, value in self._changed()
        ]

    def _changed(self) -> Iterator[tuple[Dated[Any], int | Span]]:
        for code, dated in self.values.items():
            now, typed = self._now(code), self.cleaned_data[code]
            if typed != _said(dated, now):
                yield dated, _kept(dated, now, typed)

    def _now(self, code: str) -> Any:
        """The value that holds from the last change on."""
        return self.values[code].values[-1].value


def _span(period: Period) -> Span:
    return period.history[-1][1] if period.history else period.steps[-1][1]


def _unit(dated: Dated[Any], now: Any) -> str:
    if not isinstance(now, Period):
        return pgettext("law", SAID_IN.get(dated.unit, (1, dated.unit))[1])
    span = _span(now)
    if span.hours:
        return pgettext("law", "hours")
    return pgettext("law", "days") if span.days else pgettext("law", "months")


def _said(dated: Dated[Any], now: Any) -> Decimal:
    """The value as a number in the unit people use."""
    if isinstance(now, Period):
        span = _span(now)
        return Decimal(span.hours or span.days or span.months)
    return Decimal(int(now)) / SAID_IN.get(dated.unit, (1, ""))[0]


def _kept(dated: Dated[Any], now: Any, typed: Decimal) -> int | Span:
    """A typed number as the law keeps it: whole units, a period in the unit it had."""
    if not isinstance(now, Period):
        return int(typed * SAID_IN.get(dated.unit, (1, ""))[0])
    span, count = _span(now), int(typed)
    if span.hours:
        return Span(hours=count)
    return Span(days=count) if span.days else Span(months=count)


def _as_of_law(now: Any, value: int | Span) -> Any:
    return Period(now.counting, ((None, value),)) if isinstance(value, Span) else value
