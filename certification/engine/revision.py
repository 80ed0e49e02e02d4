"""A rule with other values: the draft that says "what if it were 36 months from next January"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from certification.engine.calendar import Period, Span
from certification.engine.dated import Dated, Law, Number, Value
from certification.engine.facts import Subject
from certification.engine.rule import Rule
from certification.engine.verdict import Verdict


def revised(rule: Rule, values: Mapping[Dated[Any], int | Span], since: date) -> Rule:
    """The same rule from a day on, reading these values instead; what it reads besides stays as it is.

    ValueError when the rule is not the law on that day any more, or was not yet: then there is nothing to revise.
    """
    if not rule.lives_on(since):
        raise ValueError(f"{rule.code} is not the law on {since}")
    instead = {dated.code: changed(dated, value, since) for dated, value in values.items()}

    def judges(subject: Subject, law: Law) -> Verdict:
        law.instead = instead
        return rule.judges(subject, law)

    return replace(rule, since=since, judges=judges)


def changed(dated: Dated[Any], value: int | Span, since: date) -> Dated[Any]:
    """A value of law with another one from a day on; later ones fall away, its citation stays that of the newest."""
    kept = [entry for entry in dated.values if entry.since < since]
    last = (kept or dated.values)[-1]
    if isinstance(last.value, Period):
        return _period(dated, [*_spans(kept), (since, _span(value))], [*kept, last])
    numbers = [*((entry.since, int(entry.value)) for entry in kept), (since, _number(value))]
    entries = [
        Value(on, Number(n), entry.citation) for (on, n), entry in zip(numbers, [*kept, last], strict=True)
    ]
    made = replace(dated, values=tuple(entries))
    for entry in made.values:
        entry.value.dated = made
    return made


def _period(dated: Dated[Any], history: list[tuple[date, Span]], cited: list[Value[Any]]) -> Dated[Any]:
    counting = dated.values[-1].value.counting
    entries = [
        Value(on, Period(counting, ((None, span),), history=tuple(history)), entry.citation)
        for (on, span), entry in zip(history, cited, strict=True)
    ]
    return replace(dated, values=tuple(entries))


def _spans(kept: list[Value[Any]]) -> list[tuple[date, Span]]:
    return [(entry.since, entry.value.steps[-1][1]) for entry in kept]


def _span(value: int | Span) -> Span:
    if not isinstance(value, Span):
        raise TypeError("a period is a span of time")
    return value


def _number(value: int | Span) -> int:
    if isinstance(value, Span):
        raise TypeError("a number is no span of time")
    return value
