"""What the statements make of rows, and of rows that are missing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from certification.models import (
    Animal,
    Case,
    CaseProduct,
    CaseStep,
    ControlBodySetting,
    EuAdmission,
    HoldingYear,
    InputUse,
    Inspection,
    ListsTold,
    Parcel,
    QueenRenewal,
    Recognition,
    SeedAuthorisation,
    Sowing,
    Treatment,
)
from certification.queries.facts import OwnConnection, facts_of
from tests.certification.facts.holdings import d, holding

pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> Case:
    return holding(1)


def rows(case: Case, kind: str) -> list[dict[str, Any]]:
    return facts_of(OwnConnection(), case.pk)[kind].sort("id").rows(named=True)


def first(case: Case, kind: str) -> dict[str, Any]:
    return rows(case, kind)[0]


def span(since: str | None, until: str | None) -> dict[str, date | None]:
    return {"since": d(since) if since else None, "until": d(until) if until else None}


def test_a_case_lives_until_the_day_it_is_closed(case: Case) -> None:
    Case.objects.update(closed_on=d("2026-05-01"), step="left")
    assert (first(case, "case")["since"], first(case, "case")["until"]) == (d("2024-02-01"), d("2026-05-01"))


def test_an_operator_is_one_from_the_contract_on(case: Case) -> None:
    assert first(case, "operator")["since"] == d("2024-03-01")


@pytest.mark.parametrize("step", ["draft", "applied", "documents_requested", "refused", "left"])
def test_nobody_is_under_control_before_a_contract(case: Case, step: str) -> None:
    Case.objects.update(contract_signed_on=None, step=step)
    assert rows(case, "operator") == []


@pytest.mark.parametrize("step", ["contracted", "certified", "withdrawn"])
def test_a_contract_without_a_day_is_unknown_and_not_never(case: Case, step: str) -> None:
    Case.objects.update(contract_signed_on=None, step=step)
    operator = first(case, "operator")
    assert (operator["since"], operator["under_control_since"]) == (d("2024-02-01"), None)


def test_who_left_after_a_contract_was_an_operator(case: Case) -> None:
    Case.objects.update(contract_signed_on=None, step="left")
    CaseStep.objects.create(case=case, step="contracted", since=d("2024-03-01"), until=d("2024-04-01"))
    assert len(rows(case, "operator")) == 1


def test_only_physical_visits_that_took_place_count(case: Case) -> None:
    Inspection.objects.filter(inspected_on=d("2025-04-05")).update(physical=False)
    Inspection.objects.create(case=case, kind="annual", planned_since=d("2027-03-01"), physical=True)
    assert first(case, "operator")["physically_inspected_on"] == [d("2024-05-30"), d("2026-03-31")]


def test_a_visit_of_unknown_kind_makes_the_visits_unknown(case: Case) -> None:
    Inspection.objects.filter(inspected_on=d("2025-04-05")).update(physical=None)
    assert first(case, "operator")["physically_inspected_on"] is None


def test_no_visit_is_an_empty_list(case: Case) -> None:
    Inspection.objects.all().delete()
    assert first(case, "operator")["physically_inspected_on"] == []


def test_each_reading_of_the_year_has_its_days(case: Case) -> None:
    ControlBodySetting.objects.update(until=d("2026-01-01"))
    ControlBodySetting.objects.create(
        control_body=case.control_body,
        name="yearly_inspection_reading",
        value="rolling",
        since=d("2026-01-01"),
        source="letter",
    )
    operator = first(case, "operator")
    assert operator["year_read_as_calendar"] == [span("2025-06-01", "2026-01-01")]
    assert operator["year_read_as_rolling"] == [span("2026-01-01", None)]


def test_a_recognition_at_the_latest_reaches_back_perhaps(case: Case) -> None:
    wheat = first(case, "case_product")
    assert wheat["recognised"] == [span("2024-12-20", None)]
    assert wheat["perhaps_recognised"] == [span(None, "2024-12-20")]


def test_a_recognition_read_to_the_day_does_not(case: Case) -> None:
    Recognition.objects.update(since_at_the_latest=False)
    assert first(case, "case_product")["perhaps_recognised"] == []


def test_recognition_for_another_category_is_none(case: Case) -> None:
    Recognition.objects.filter(control_body=case.control_body, category="E").delete()
    CaseProduct.objects.filter(product="wheat").update(category="E")
    assert first(case, "case_product")["recognised"] == []


@pytest.mark.parametrize("table", ["body", "since"])
def test_recognition_is_unknown_without_a_body_or_a_first_day(case: Case, table: str) -> None:
    if table == "body":
        Case.objects.update(control_body=None, step="draft")
    else:
        Recognition.objects.update(since=None)
    product = first(case, "case_product")
    assert (product["recognised"], product["perhaps_recognised"]) == (None, None)


@pytest.mark.parametrize(
    ("category", "product", "animal"),
    [
        ("A", "barley", False),
        ("A", "something", False),
        ("B", "honey", True),
        ("B", "Horse meat", True),
        ("B", "beeswax", False),
        ("B", "something", None),
        ("C", "algae", True),
        ("D", "honey", True),
        ("D", "wheat flour", False),
        ("D", "something", None),
        ("E", "beef", False),
        ("G", "something", None),
    ],
)
def test_what_comes_from_animals(case: Case, category: str, product: str, animal: bool | None) -> None:
    CaseProduct.objects.filter(product="honey").update(category=category, product=product)
    assert rows(case, "case_product")[1]["of_animal_origin"] is animal


def test_a_product_stands_in_the_lists_of_its_column(case: Case) -> None:
    EuAdmission.objects.create(
        product="bovine", eu_list="antimicrobials", since=d("2027-01-01"), until=d("2028-01-01"), source="x"
    )
    wheat, honey, beef = rows(case, "case_product")
    assert (wheat["residue_plan_listed"], wheat["antimicrobials_listed"]) == (None, None)
    assert (honey["residue_plan_listed"], honey["antimicrobials_listed"]) == ([span("2025-03-16", None)], [])
    assert (beef["residue_plan_listed"], beef["antimicrobials_listed"]) == (
        [],
        [span("2027-01-01", "2028-01-01")],
    )


def test_a_holding_year_adds_up_what_was_told(case: Case) -> None:
    year = first(case, "holding_year")
    assert (year["since"], year["until"]) == (d("2024-01-01"), None)
    assert (year["manure_nitrogen_g"], year["queens_brought_in"]) == (69_000_000, 21)


def test_no_row_is_zero_and_one_unknown_row_makes_the_total_unknown(case: Case) -> None:
    InputUse.objects.all().delete()
    QueenRenewal.objects.all().delete()
    assert (
        first(case, "holding_year")["manure_nitrogen_g"],
        first(case, "holding_year")["queens_brought_in"],
    ) == (0, 0)
    InputUse.objects.create(producer=case.producer, kind="manure", product="FYM", applied_on=d("2024-05-01"))
    QueenRenewal.objects.create(producer=case.producer, brought_on=d("2024-05-01"), count=1)
    year, next_year = rows(case, "holding_year")
    assert (year["manure_nitrogen_g"], year["queens_brought_in"]) == (None, None)
    assert (next_year["manure_nitrogen_g"], next_year["queens_brought_in"]) == (0, 0)


def test_a_year_that_ended_before_the_case_opened_is_not_its(case: Case) -> None:
    HoldingYear.objects.create(producer=case.producer, year=2023)
    assert [row["year"] for row in rows(case, "holding_year")] == [2024, 2025]


def test_a_case_without_bees_has_no_queens_to_tell_of(case: Case) -> None:
    CaseProduct.objects.filter(product="honey").delete()
    HoldingYear.objects.update(queens_complete=None)
    year = first(case, "holding_year")
    assert (year["queens_brought_in"], year["queens_complete"]) == (0, True)


def test_each_conversion_lasts_until_the_next(case: Case) -> None:
    parcel = first(case, "parcel")
    assert parcel["conversions"] == [span("2024-04-01", "2026-09-18"), span("2026-09-18", None)]
    assert parcel["confirmed_conversions"] == [span("2024-04-01", "2026-09-18")]


def test_the_end_of_organic_management_ends_a_conversion(case: Case) -> None:
    case.producer.conversions.filter(kind="first").update(ended_on=d("2025-01-01"))
    assert first(case, "parcel")["conversions"][0] == span("2024-04-01", "2025-01-01")


def test_no_conversion_at_all_is_unknown(case: Case) -> None:
    case.producer.conversions.all().delete()
    parcel = first(case, "parcel")
    assert (parcel["conversions"], parcel["confirmed_conversions"]) == (None, [])


def test_seed_is_authorised_for_its_lot_and_season(case: Case) -> None:
    sowing = first(case, "sowing")
    assert (sowing["seed_authorised"], sowing["seed_authorised_on"]) == (True, d("2025-04-20"))
    assert sowing["seed_authorised_at"].hour == 10
    assert sowing["sown_at"].hour == 8
    SeedAuthorisation.objects.filter(season=2025).delete()
    assert first(case, "sowing")["seed_authorised"] is None
    days = {"seed_authorisations": [None, "2026-12-31"]}
    ListsTold.objects.create(producer=case.producer, complete=["seed_authorisations"], days=days)
    assert first(case, "sowing")["seed_authorised"] is False


@pytest.mark.parametrize("untold", ["lot", "granted"])
def test_authorisation_is_unknown_without_a_lot_or_an_answer(case: Case, untold: str) -> None:
    if untold == "lot":
        Sowing.objects.update(seed_lot=None)
    else:
        SeedAuthorisation.objects.update(granted=None)
    assert first(case, "sowing")["seed_authorised"] is None


@pytest.mark.parametrize(
    ("crop", "land_use", "annual"),
    [
        ("wheat", "", True),
        ("Durum wheat", "pasture", True),
        ("lucerne", "arable", False),
        ("something", "perennial_crop", False),
        ("something", "arable", True),
    ],
)
def test_the_crop_says_whether_it_is_annual(
    case: Case, crop: str, land_use: str, annual: bool | None
) -> None:
    Sowing.objects.update(crop=crop)
    Parcel.objects.update(land_use=land_use)
    assert first(case, "sowing")["annual_crop"] is annual


def test_only_synthetic_medicines_are_counted_courses(case: Case) -> None:
    Treatment.objects.filter(started_on=d("2025-10-20")).update(kind="vaccine")
    assert first(case, "animal")["courses_started_on"] == [d("2025-09-10"), d("2025-11-29"), d("2026-01-08")]


@pytest.mark.parametrize(
    ("untold", "sure", "perhaps", "undated"),
    [("kind", 3, 1, 0), ("animal", 3, 0, 1)],
)
def test_a_course_of_which_something_is_not_told_may_be_one(
    case: Case, untold: str, sure: int, perhaps: int, undated: int
) -> None:
    course = Treatment.objects.filter(animal__ref="001").first()
    assert course is not None
    setattr(course, untold, None)
    course.save()
    told = first(case, "animal")
    found = len(told["courses_started_on"]), len(told["perhaps_courses_started_on"])
    assert (*found, told["courses_of_unknown_day"]) == (sure, perhaps, undated)


def test_an_animal_that_left_is_gone_and_one_that_was_slaughtered_lives_on_as_meat(case: Case) -> None:
    Animal.objects.update(left_on=d("2026-01-12"))
    slaughtered, sold = rows(case, "animal")
    assert (slaughtered["until"], sold["until"]) == (None, d("2026-01-12"))


def test_the_moment_of_slaughter_tells_its_day(case: Case) -> None:
    Animal.objects.filter(ref="001").update(slaughtered_on=None)
    assert first(case, "animal")["slaughtered_on"] == d("2026-01-12")
    assert first(case, "treatment")["slaughtered_on"] == d("2026-01-12")


@pytest.mark.parametrize(
    ("kind", "allopathic"),
    [
        ("allopathic", True),
        ("vaccine", False),
        ("other", False),
        ("parasite", None),
        ("eradication", None),
        (None, None),
    ],
)
def test_whether_a_remedy_is_allopathic(case: Case, kind: str | None, allopathic: bool | None) -> None:
    Treatment.objects.update(kind=kind)
    assert first(case, "treatment")["allopathic"] is allopathic


BEES = ("apiary", "queen_renewal")
LIVESTOCK = ("herd", "animal", "animal_exit", "treatment")


@pytest.mark.parametrize(
    ("products", "kinds"),
    [
        ([("A", "wheat")], {"parcel", "sowing", "harvest", "holding_year"}),
        ([("B", "honey")], {"holding_year", *BEES}),
        ([("B", "beef")], {"parcel", "sowing", "harvest", "holding_year", *LIVESTOCK}),
        ([], {"parcel", "sowing", "harvest", "holding_year", *BEES, *LIVESTOCK}),
        ([("B", "?")], {"parcel", "sowing", "harvest", "holding_year", *BEES, *LIVESTOCK}),
    ],
)
def test_a_case_has_the_subjects_its_products_can_touch(
    case: Case, products: list[tuple[str, str]], kinds: set[str]
) -> None:
    CaseProduct.objects.all().delete()
    for category, product in products:
        CaseProduct.objects.create(case=case, category=category, product=product)
    frames = facts_of(OwnConnection(), case.pk)
    touched = {"parcel", "sowing", "harvest", "holding_year", *BEES, *LIVESTOCK}
    assert {kind for kind in touched if frames[kind].height} == kinds
