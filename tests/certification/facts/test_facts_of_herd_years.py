"""What the statements make of a year of a herd: who came, and how many there were."""

from __future__ import annotations

from typing import Any

import pytest

from certification.models import AnimalDecision, Case, Herd, HerdCount, HerdYear, ListsTold
from tests.certification.facts.herds import BORN, case_of_an_empty_herd, heifers, only, rows
from tests.certification.facts.holdings import d

pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> Case:
    return case_of_an_empty_herd()


@pytest.fixture
def herd(case: Case) -> Herd:
    return Herd.objects.get(producer=case.producer)


def test_a_year_of_a_herd_counts_the_females_brought_in_to_renew_it(case: Case, herd: Herd) -> None:
    heifers(herd, ref="A1", count=3)
    heifers(herd, ref="A2")
    heifers(herd, ref="A3", sex="male")
    heifers(herd, ref="A4", for_first_herd=True)
    heifers(herd, ref="A5", entered_on=d("2025-01-01"))
    heifers(herd, ref="A6", entry_reason="restocking")
    years = {row["year"]: row for row in rows(case, "herd_year")}
    assert {year: row["females_brought_in"] for year, row in years.items()} == {2024: 4, 2025: 1}
    assert years[2024]["males_brought_in"] == 1
    assert years[2024]["ref"] == "H1 2024"


@pytest.mark.parametrize(
    "doubt", [{"sex": None}, {"status_at_entry": None, "born_on": BORN}, {"for_first_herd": None}]
)
def test_an_animal_that_may_be_one_makes_the_count_unknown(
    case: Case, herd: Herd, doubt: dict[str, Any]
) -> None:
    heifers(herd, ref="A1")
    heifers(herd, ref="A2", **doubt)
    assert only(case, "herd_year")["females_brought_in"] is None


def test_a_herd_with_adults_on_new_years_day_is_renewed_and_not_founded(case: Case, herd: Herd) -> None:
    heifers(herd, for_first_herd=None)
    assert only(case, "introduction")["for_first_herd"] is None
    HerdYear.objects.create(producer=case.producer, herd=herd, ref="Y1", year=2024, adults=20, heads=30)
    assert only(case, "introduction")["for_first_herd"] is False
    year = only(case, "herd_year")
    assert (year["ref"], year["adults"], year["heads"], year["females_brought_in"]) == ("Y1", 20, 30, 1)


def test_counts_of_new_years_day_are_the_base_where_the_year_says_none(case: Case, herd: Herd) -> None:
    heifers(herd)
    for adult, heads in ((True, 20), (False, 9)):
        HerdCount.objects.create(
            producer=case.producer, herd=herd, counted_on=d("2024-01-01"), adult=adult, heads=heads
        )
    year = only(case, "herd_year")
    assert (year["adults"], year["heads"]) == (20, 29)


def test_an_increase_is_confirmed_by_a_decision_for_the_year(case: Case, herd: Herd) -> None:
    heifers(herd)
    assert only(case, "herd_year")["increase_confirmed"] is False
    AnimalDecision.objects.create(
        producer=case.producer,
        kind="increase_to_40_percent",
        herd=herd,
        granted=True,
        decided_on=d("2024-02-01"),
    )
    assert only(case, "herd_year")["increase_confirmed"] is True


def test_a_year_is_complete_when_somebody_says_so(case: Case, herd: Herd) -> None:
    heifers(herd)
    assert only(case, "herd_year")["introductions_complete"] is False
    told = ListsTold.objects.create(
        producer=case.producer, complete=["herds"], days={"herds": [None, "2024-12-30"]}
    )
    assert only(case, "herd_year")["introductions_complete"] is False
    ListsTold.objects.filter(pk=told.pk).update(days={"herds": [None, "2024-12-31"]})
    assert only(case, "herd_year")["introductions_complete"] is True
    heifers(herd, ref="A2", entered_on=None)
    assert only(case, "herd_year")["females_brought_in"] is None
