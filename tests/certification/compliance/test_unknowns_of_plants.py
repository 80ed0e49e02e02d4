"""Taking any one value of crops, seed or inputs away never turns a day of a real case to met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from certification.engine.judge import judge
from certification.engine.ranges import united
from certification.law import BOOK
from certification.models import (
    Case,
    CopperYear,
    CropYear,
    InputUse,
    ManureAgreement,
    ManureSum,
    RecordKept,
    SeedAuthorisation,
    SeedLot,
    Sowing,
    VendorConfirmation,
)
from certification.queries.facts import OwnConnection, facts_of
from tests.certification.compliance.test_unknowns import lost
from tests.certification.facts.fields import with_fields
from tests.certification.facts.holdings import holding

pytestmark = [pytest.mark.django_db, pytest.mark.timeout(900)]

MODELS: tuple[Any, ...] = (
    CopperYear,
    CropYear,
    InputUse,
    ManureAgreement,
    ManureSum,
    RecordKept,
    SeedAuthorisation,
    SeedLot,
    Sowing,
    VendorConfirmation,
)
# A null is a statement: it holds still; it was not sown from a lot, nor told for a field, but for the whole holding.
STATEMENTS = {"until", "parcel"}


def values_to_take(case: Case) -> Iterator[tuple[Any, str]]:
    """Every nullable column that a row of the case fills, table by table."""
    for model in MODELS:
        rows = model._default_manager.filter(producer=case.producer)
        for column in model._meta.concrete_fields:
            filled = column.null and column.name not in STATEMENTS
            if filled and rows.exclude(**{f"{column.name}__isnull": True}).exists():
                yield model, column.name


def days_not_met(cases: list[Case]) -> dict[int, dict[Any, Any]]:
    """Per case, rule and subject (by its place among those of its kind) the days on which the rule is not met."""
    frames = facts_of(OwnConnection(), min(c.pk for c in cases), max(c.pk for c in cases))
    place: dict[Any, int] = {}
    for kind, frame in frames.items():
        for case, id in sorted(frame.select("case", "id").iter_rows()):
            place[kind, case, id] = sum(1 for k, c, _ in place if (k, c) == (kind, case))
    held: dict[int, dict[Any, Any]] = {case.pk: {} for case in cases}
    for row in judge(frames, BOOK, fold_unproven=False).iter_rows(named=True):
        kind = row["subject_kind"]
        if row["case"] in held:
            key = (row["rule"], kind, str(place.get((kind, row["case"], row["subject_id"]), 0)))
            held[row["case"]].setdefault(key, []).append((row["since"], row["until"]))
    return {case: {key: united(days) for key, days in keys.items()} for case, keys in held.items()}


def test_no_value_taken_away_turns_a_day_to_met() -> None:
    whole = with_fields(holding(1))
    cases, robbed = [whole], {}
    for model, column in values_to_take(whole):
        case = with_fields(holding(len(cases) + 1))
        model._default_manager.filter(producer=case.producer).update(**{column: None})
        robbed[case.pk] = f"{model.__name__}.{column}"
        cases.append(case)
    found = days_not_met(cases)
    assert {name: gone for pk, name in robbed.items() if (gone := lost(found[whole.pk], found[pk]))} == {}
    assert len(robbed) > 30
