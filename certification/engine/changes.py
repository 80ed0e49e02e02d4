"""When the law changes: every day on which a rule begins, takes new words or ends, or a legal value changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from certification.engine.book import RuleBook
from certification.engine.dated import Dated, Value
from certification.engine.rule import Rule


class Turn(StrEnum):
    """What happens to the law on a day."""

    BEGINS = "begins"
    NEW_VERSION = "new_version"
    ENDS = "ends"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class LawChange:
    """One change: of a rule, or of a value that `rules` read; `before` and `after` are the values."""

    day: date
    turn: Turn
    rules: tuple[Rule, ...]
    dated: Dated[Any] | None = None
    before: Value[Any] | None = None
    after: Value[Any] | None = None


def changes(book: RuleBook) -> tuple[LawChange, ...]:
    """Every change the book knows, the earliest first; on one day in the order of the book, values after rules."""
    found = [*_of_rules(book), *_of_values(book)]
    return tuple(sorted(found, key=lambda change: (change.day, change.turn is Turn.VALUE)))


def changes_between(book: RuleBook, after: date, until: date | None = None) -> tuple[LawChange, ...]:
    """Changes later than one day, up to another, that day included."""
    return tuple(c for c in changes(book) if c.day > after and (until is None or c.day <= until))


def _of_rules(book: RuleBook) -> Iterator[LawChange]:
    for rule in book:
        versions = book.versions(rule.code)
        if any(other.until == rule.since for other in versions):
            yield LawChange(rule.since, Turn.NEW_VERSION, (rule,))
        else:
            yield LawChange(rule.since, Turn.BEGINS, (rule,))
        if rule.until is not None and all(other.since != rule.until for other in versions):
            yield LawChange(rule.until, Turn.ENDS, (rule,))


def _of_values(book: RuleBook) -> Iterator[LawChange]:
    """A value changes on the days of its history but the first, for every rule whose version still reads it then."""
    readers: dict[str, list[Rule]] = defaultdict(list)
    read: dict[str, Dated[Any]] = {}
    for rule in book:
        for code, dated in book.readings[rule.code, rule.since].law.noted.items():
            read[code] = dated
            readers[code].append(rule)
    for code, value in read.items():
        history: tuple[Value[Any], ...] = value.values
        for before, after in pairwise(history):
            yield LawChange(after.since, Turn.VALUE, _once(readers[code]), value, before, after)


def _once(rules: list[Rule]) -> tuple[Rule, ...]:
    return tuple({rule.code: rule for rule in rules}.values())
