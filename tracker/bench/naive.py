"""The naive form, to compare with: case by case, row by row, each rule as plain Python over ORM objects.

The rules are the twins the tests hold the book to; they are there in a checkout, not in an installation.
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from datetime import date
from typing import Any

from django.db.models import Model

from certification.engine.facts import Fact
from certification.law import BOOK
from certification.models import Case
from certification.queries.facts.frames import STATEMENTS
from certification.queries.facts.rows import ROOTS

Twin = Callable[[dict[str, Any], date], str]


def cpu_us_per_case(day: date, cases: int = 500) -> float:
    """Microseconds of this process's CPU per case for judging so many cases that way."""
    twins: dict[str, Twin] = importlib.import_module("tests.certification.law.twins").TWINS
    by_kind: dict[str, list[str]] = {}
    for rule in BOOK:
        by_kind.setdefault(rule.reads.kind, []).append(rule.code)
    rows = list(Case.objects.order_by("pk")[:cases])
    started = time.process_time()
    for case in rows:
        for statement in STATEMENTS:
            kind = statement.subject.kind
            for row in _rows(kind, case):
                facts = {name: _value(row, fact) for name, fact in statement.subject.facts().items()}
                for code in by_kind.get(kind, ()):
                    _ask(twins[code], facts, day)
    return (time.process_time() - started) / len(rows) * 1e6


def _rows(kind: str, case: Case) -> list[Model]:
    if kind not in ROOTS:
        return [case]
    model, owner = ROOTS[kind]
    key: Any = case.pk if owner == "case" else case.producer_id
    return list(model._base_manager.filter(**{f"{owner}_id": key}))


def _value(row: Model, fact: Fact) -> Any:
    return getattr(row, fact.name, None if not fact.type.many else [])


def _ask(twin: Twin, facts: dict[str, Any], day: date) -> None:
    try:
        twin(facts, day)
    except (TypeError, KeyError, AttributeError, ValueError):
        return  # a fact that only SQL puts together is not there; the time was spent all the same
