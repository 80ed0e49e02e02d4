"""What the statements of keeping animals make of rows, and that a value taken away never turns a day to met."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from certification.engine.book import RuleBook
from certification.engine.judge import judge
from certification.engine.ranges import clipped, united
from certification.law import BOOK
from certification.models import (
    Animal,
    Case,
    CatastropheDerogation,
    CommonGrazing,
    ControlBodySetting,
    FeedYear,
    Herd,
    Mutilation,
    Ration,
    Stocking,
)
from certification.queries.facts import OwnConnection
from certification.queries.facts.keeping import MEAT_CHAIN, STATEMENTS
from certification.queries.facts.statement import CHAIN
from tests.certification.facts.holdings import d, holding
from tests.certification.facts.keepings import YEAR, herd, whole_record

pytestmark = pytest.mark.django_db
KINDS = {statement.subject.kind for statement in STATEMENTS}
RULES = RuleBook([rule for rule in BOOK if rule.of.kind in KINDS], BOOK.subjects)
# Where a null is a statement: it has not ended yet, or it stands in the other unit.
OPEN = {
    ("PastureVisit", "until"),
    ("IndividualBox", "until"),
    ("CommonGrazing", "until"),
    ("Housing", "until"),
}


@pytest.fixture
def case() -> Case:
    return holding(1)


@pytest.fixture
def told(case: Case) -> Callable[..., Any]:
    """Tell of something of the producer, by its model."""

    def row(model: Any, **values: Any) -> Any:
        return model.objects.create(producer=case.producer, **values)

    return row


def frame(case: Case, kind: str) -> list[dict[str, Any]]:
    statement = next(s for s in STATEMENTS if s.subject.kind == kind)
    return (
        OwnConnection().frame(statement.text(case.pk, case.pk), statement.schema).sort("id").rows(named=True)
    )


@pytest.mark.parametrize(
    ("shares", "whole", "own", "spices"),
    [
        ({"dry_matter_g": 1000, "own_farm_g": 700, "spices_molasses_g": 10}, 1000, 700, 10),
        ({"own_farm_ppm": 700_000, "spices_molasses_ppm": 10_000}, 1_000_000, 700_000, 10_000),
        ({"dry_matter_g": 1000, "own_farm_ppm": 700_000}, 1_000_000, 700_000, None),
        (
            {"dry_matter_g": 1000, "own_farm_g": 700, "spices_molasses_ppm": 10_000},
            1_000_000_000,
            700_000_000,
            10_000_000,
        ),
        ({"own_farm_g": 700}, None, 700, None),
        ({"own_farm_g": 700, "spices_molasses_ppm": 10_000}, None, 700_000_000, None),
    ],
)
def test_shares_stand_in_one_unit(case, told, shares, whole, own, spices) -> None:  # type: ignore[no-untyped-def]
    told(FeedYear, herd=herd(case), **YEAR, **shares)
    (row,) = frame(case, "feed_year")
    assert (row["feed_whole"], row["own_farm"], row["spices_molasses"]) == (whole, own, spices)
    assert (row["first_on"], row["last_on"], row["species"]) == (d("2025-01-01"), d("2025-12-31"), "bovine")


def test_a_derogation_is_for_the_herds_it_names_or_for_all(case, told) -> None:  # type: ignore[no-untyped-def]
    other = Herd.objects.create(producer=case.producer, ref="H9", species="ovine")
    for one in (herd(case), other):
        told(FeedYear, herd=one, **YEAR)
    granted = {"granted": True, "recognised_by_authority": True, "valid_from_on": d("2025-12-31")}
    relief = told(CatastropheDerogation, kind="feed", **granted, valid_until_on=d("2026-02-01"))
    assert [row["catastrophe"] for row in frame(case, "feed_year")] == [True, True]
    relief.herds.set([other])
    assert [row["catastrophe"] for row in frame(case, "feed_year")] == [False, True]
    for missing in ("granted", "recognised_by_authority", "valid_from_on", "valid_until_on"):
        with transaction.atomic():
            CatastropheDerogation.objects.update(**{missing: None})
            assert not any(row["catastrophe"] for row in frame(case, "feed_year"))
            transaction.set_rollback(True)
    CatastropheDerogation.objects.update(valid_from_on=d("2026-01-01"))
    assert not any(row["catastrophe"] for row in frame(case, "feed_year"))


def test_roughage_is_waived_where_the_whole_ration_lies_in_the_derogation(case, told) -> None:  # type: ignore[no-untyped-def]
    told(Ration, herd=herd(case), **YEAR, roughage_ppm=400_000)
    told(
        CatastropheDerogation,
        kind="roughage",
        granted=True,
        recognised_by_authority=True,
        valid_from_on=d("2025-01-01"),
        valid_until_on=d("2025-12-31"),
    )
    assert [(r["ration_whole"], r["roughage"], r["roughage_waived"]) for r in frame(case, "ration")] == [
        (1_000_000, 400_000, True)
    ]
    Ration.objects.update(until=d("2026-01-02"))
    assert [r["roughage_waived"] for r in frame(case, "ration")] == [False]


@pytest.mark.parametrize(
    ("value", "since", "until", "stands", "per_ha"),
    [
        ("2.5", None, None, True, 2500),
        ("2.5", "2025-01-01", None, True, 2500),
        ("2.5", "2025-01-02", None, False, None),
        ("2.5", None, "2025-01-01", False, None),
        ("about two", None, None, True, None),
    ],
)
def test_livestock_units_are_those_set_for_the_first_of_january(  # type: ignore[no-untyped-def]
    case, told, value, since, until, stands, per_ha
) -> None:
    told(Stocking, year=2025, area_used_m2=10_000, livestock_milliunits=2500)
    ControlBodySetting.objects.create(
        control_body=case.control_body,
        name="livestock_units_per_ha",
        value=value,
        since=since and d(since),
        until=until and d(until),
        source="manual",
    )
    (row,) = frame(case, "stocking")
    assert (row["equivalent_set"], row["milliunits_per_ha"]) == (stands, per_ha)


def test_a_later_setting_takes_the_place_of_an_earlier_one(case, told) -> None:  # type: ignore[no-untyped-def]
    told(Stocking, year=2025, area_used_m2=10_000, livestock_milliunits=2500)
    for value, since in (("2", "2020-01-01"), ("3", "2025-01-01"), ("4", "2026-01-01")):
        ControlBodySetting.objects.create(
            control_body=case.control_body,
            name="livestock_units_per_ha",
            value=value,
            since=d(since),
            source="manual",
        )
    assert [row["milliunits_per_ha"] for row in frame(case, "stocking")] == [3000]


@pytest.mark.parametrize(
    ("authorised", "on", "says"),
    [
        (None, None, None),
        (True, None, None),
        (False, None, False),
        (None, "2026-03-01", True),
        (True, "2026-03-02", False),
    ],
)
def test_an_authorisation_counts_by_its_day(case, told, authorised, on, says) -> None:  # type: ignore[no-untyped-def]
    told(
        Mutilation,
        herd=herd(case),
        kind="dehorning",
        done_on=d("2026-03-01"),
        authorised=authorised,
        authorised_on=on and d(on),
    )
    assert [row["authorised"] for row in frame(case, "mutilation")] == [says]


def test_meat_is_made_of_what_its_herd_ate_while_it_was_in_it(case, told) -> None:  # type: ignore[no-untyped-def]
    animal = Animal.objects.filter(herd=herd(case)).order_by("pk")[0]
    Animal.objects.filter(pk=animal.pk).update(
        born_on=d("2024-01-01"),
        entered_on=d("2024-06-01"),
        slaughtered_on=d("2025-06-01"),
        slaughtered_at=None,
    )

    def parts() -> list[tuple[str, int]]:
        rows = OwnConnection().frame(MEAT_CHAIN.text(case.pk, case.pk), CHAIN).rows(named=True)
        return [(row["kind"], row["id"]) for row in rows if row["lot_id"] == animal.pk]

    before = told(FeedYear, herd=herd(case), since=d("2023-06-01"), until=d("2024-06-01"))
    first = told(FeedYear, herd=herd(case), since=d("2023-06-02"), until=d("2024-06-02"))
    last = told(FeedYear, herd=herd(case), since=d("2025-06-01"), until=d("2026-06-01"))
    after = told(FeedYear, herd=herd(case), since=d("2025-06-02"), until=d("2026-06-02"))
    grazed = told(CommonGrazing, herd=herd(case), since=d("2025-05-01"), until=d("2025-06-02"))
    left = told(CommonGrazing, herd=herd(case), since=d("2025-05-01"), until=d("2025-06-01"))
    found = parts()
    assert ("feed_year", before.pk) not in found
    assert ("feed_year", after.pk) not in found
    assert ("common_grazing", left.pk) not in found
    assert set(found) == {("feed_year", first.pk), ("feed_year", last.pk), ("common_grazing", grazed.pk)}


Days = dict[tuple[str, str], list[tuple[Any, Any]]]


def days_not_met(case: Case) -> Days:
    source, held = OwnConnection(), Days()
    frames = {s.subject.kind: source.frame(s.text(case.pk, case.pk), s.schema) for s in STATEMENTS}
    for row in judge(frames, RULES, fold_unproven=False).iter_rows(named=True):
        held.setdefault((row["rule"], row["subject_kind"]), []).append((row["since"], row["until"]))
    return {key: united(days) for key, days in held.items()}


def test_no_value_taken_away_turns_a_day_to_met(case, told) -> None:  # type: ignore[no-untyped-def]
    rows = whole_record(case, told)
    before, robbed, gone = days_not_met(case), 0, []
    for row in rows:
        for column in type(row)._meta.concrete_fields:
            value, place = getattr(row, column.attname), (type(row).__name__, column.name)
            if not column.null or value is None or place in OPEN:
                continue
            type(row)._base_manager.filter(pk=row.pk).update(**{column.name: None})
            after = days_not_met(case)
            type(row)._base_manager.filter(pk=row.pk).update(**{column.name: value})
            robbed += 1
            gone += [
                (place, key)
                for key, days in before.items()
                if any(clipped(after.get(key, []), span) != [span] for span in days)
            ]
    assert gone == []
    assert robbed > 70
