"""Taking any one stored value away never turns a day of a real case to met."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from itertools import islice

import polars as pl
import pytest
from django.db import models

from certification.engine.judge import judge
from certification.engine.ranges import clipped, united
from certification.law import BOOK
from certification.models import (
    Animal,
    Apiary,
    BuyerNotice,
    Carriage,
    CarriageDrop,
    Case,
    CaseProduct,
    Certificate,
    CertificateChange,
    CoiBox,
    CoiDocument,
    CoiReplacement,
    Consignment,
    ConsignmentCheck,
    ConsignmentLot,
    ConsignmentStep,
    Conversion,
    EquivalenceDocument,
    EuAdmission,
    Harvest,
    Herd,
    HoldingYear,
    InputUse,
    Inspection,
    Investigation,
    Lot,
    LotSource,
    NonCompliance,
    Parcel,
    PlantRun,
    PrecautionPlan,
    QueenRenewal,
    Recognition,
    SeedAuthorisation,
    SeedLot,
    Sowing,
    Storage,
    SupplierCertificate,
    Suspicion,
    Treatment,
)
from certification.queries.facts import OwnConnection, facts_of
from tests.certification.facts.holdings import holding

pytestmark = [pytest.mark.django_db, pytest.mark.sampled]

OWNER = {
    Case: "pk",
    CaseProduct: "case",
    Inspection: "case",
    Parcel: "producer__cases",
    Apiary: "producer__cases",
    Herd: "producer__cases",
    Animal: "herd__producer__cases",
    Conversion: "producer__cases",
    SeedLot: "producer__cases",
    SeedAuthorisation: "producer__cases",
    Sowing: "producer__cases",
    Harvest: "producer__cases",
    HoldingYear: "producer__cases",
    InputUse: "producer__cases",
    QueenRenewal: "producer__cases",
    Treatment: "producer__cases",
    BuyerNotice: "producer__cases",
    CarriageDrop: "producer__cases",
    Carriage: "producer__cases",
    CertificateChange: "case",
    Certificate: "case",
    Investigation: "case",
    Lot: "producer__cases",
    LotSource: "producer__cases",
    NonCompliance: "case",
    PlantRun: "producer__cases",
    PrecautionPlan: "producer__cases",
    Storage: "producer__cases",
    SupplierCertificate: "producer__cases",
    Suspicion: "producer__cases",
    Consignment: "case",
    ConsignmentStep: "case",
    ConsignmentCheck: "case",
    ConsignmentLot: "case",
    CoiBox: "case",
    CoiDocument: "case",
    CoiReplacement: "case",
    EquivalenceDocument: "producer__cases",
}
# Where a null is a statement: it has not ended, it still lives, it was not sown from, it stands at no other case, it
# was not downgraded, its ban still stands, it is none of the cases that Annex IV lists.
STATEMENTS = {
    "until", "ended_on", "left_on", "slaughtered_on", "closed_on", "follows", "apiary", "downgraded_on",
    "ban_until_on", "kinds",
}  # fmt: skip
# What the row itself forbids to be empty.
REFUSED = {
    ("Case", "control_body"),
    ("Conversion", "parcel"),
    ("Conversion", "herd"),
    ("LotSource", "parent"),
}
# A load without these days has not entered the Union, and none is planned.
NOT_YET = {("Consignment", "entered_on"), ("Consignment", "planned_entry_on")}
# That the certificate was updated is told beside the day, and is enough where nobody told the day; a treatment is known
# from its last dose where its first is not told, for no animal is treated after its slaughter.
TOLD_BESIDE = {("CertificateChange", "certificate_updated_on"), ("Treatment", "started_on")}
ROWS = 2
EVERY = 1 if "EXAMPLES" in os.environ else 7  # a sample in `make test`, every value in `make test-long`

Days = list[tuple[date, date]]
Key = tuple[str, str, int]


def values_to_take() -> Iterator[tuple[type[models.Model], str, int]]:
    """Every nullable column of every table a rule reads, for the first rows of each."""
    for model in OWNER:
        for column in model._meta.concrete_fields:
            if (
                column.null
                and column.name not in STATEMENTS
                and (model.__name__, column.name) not in REFUSED | NOT_YET | TOLD_BESIDE
            ):
                yield from ((model, column.name, row) for row in range(ROWS))


def nth(model: type[models.Model], case: Case, row: int) -> models.Model | None:
    """The n-th row of that table behind a case."""
    return next(
        iter(model._default_manager.filter(**{OWNER[model]: case.pk}).order_by("pk")[row : row + 1]), None
    )


def days_not_met(cases: list[Case]) -> dict[int, dict[Key, Days]]:
    """Per case, rule and subject the days on which the rule is not met."""
    frames = facts_of(OwnConnection(), min(c.pk for c in cases), max(c.pk for c in cases))
    held: dict[int, dict[Key, Days]] = {case.pk: {} for case in cases}
    places = {kind: _places(frame) for kind, frame in frames.items()}
    for row in judge(frames, BOOK, fold_unproven=False).iter_rows(named=True):
        kind = row["subject_kind"]
        key = (row["rule"], kind, places[kind][row["case"], row["subject_id"]])
        held[row["case"]].setdefault(key, []).append((row["since"], row["until"]))
    return {case: {key: united(days) for key, days in keys.items()} for case, keys in held.items()}


def _places(frame: pl.DataFrame) -> dict[tuple[int, int], int]:
    """The place of each subject among those of its kind in its case: numbers and refs differ from case to case."""
    ids = frame.select("case", "id").unique().sort("case", "id")
    ranked = ids.with_columns(place=pl.col("id").rank("ordinal").over("case"))
    return {(case, id): place for case, id, place in ranked.iter_rows()}


def lost(before: dict[Key, Days], after: dict[Key, Days]) -> list[Key]:
    """Rules and subjects with a day that was not met before and is no longer said to be so."""
    return [
        key
        for key, days in before.items()
        if any(clipped(after.get(key, []), span) != [span] for span in days)
    ]


def test_no_value_taken_away_turns_a_day_to_met() -> None:
    whole = holding(1)
    robbed: dict[int, str] = {}
    cases = [whole]
    for model, column, row in islice(values_to_take(), 0, None, EVERY):
        same = nth(model, whole, row)
        if same is None or getattr(same, column) is None:
            continue
        case = holding(len(cases) + 1)
        taken = nth(model, case, row)
        assert taken is not None
        model._default_manager.filter(pk=taken.pk).update(**{column: None})
        robbed[case.pk] = f"{model.__name__}.{column} [{row}]"
        cases.append(case)
    found_days = days_not_met(cases)
    assert {
        name: gone for pk, name in robbed.items() if (gone := lost(found_days[whole.pk], found_days[pk]))
    } == {}
    assert len(robbed) > 50 // EVERY


@pytest.mark.parametrize(("model", "column"), [(Recognition, "since"), (EuAdmission, "since")])
def test_nor_does_one_taken_from_the_lists_of_authorities(model: type[models.Model], column: str) -> None:
    case = holding(1)
    before = days_not_met([case])
    model._default_manager.update(**{column: None})
    after = days_not_met([case])
    assert lost(before[case.pk], after[case.pk]) == []
