"""What the statements make of crop years, seed, inputs and yearly figures."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from certification.models import (
    Case,
    ControlBodySetting,
    CopperYear,
    CropYear,
    Harvest,
    HoldingYear,
    InputUse,
    ManureAgreement,
    Parcel,
    SeedAuthorisation,
    Sowing,
)
from certification.queries.facts import OwnConnection, chains_of, facts_of
from tests.certification.facts.fields import with_fields
from tests.certification.facts.holdings import holding

pytestmark = pytest.mark.django_db


@pytest.fixture
def case() -> Case:
    return with_fields(holding(1))


def rows(case: Case, kind: str) -> list[dict[str, Any]]:
    return facts_of(OwnConnection(), case.pk)[kind].sort("id").rows(named=True)


def of(case: Case, kind: str, row: Any) -> dict[str, Any]:
    return next(found for found in rows(case, kind) if found["id"] == row.pk)


def test_seed_counts_against_its_authorisation_in_the_order_of_sowing(case: Case) -> None:
    first, second = Sowing.objects.filter(crop="barley").order_by("sown_on")
    assert [of(case, "sowing", s)["seed_sown_g"] for s in (first, second)] == [250, 500]
    Sowing.objects.filter(pk=first.pk).update(sown_on=second.sown_on)
    assert of(case, "sowing", first)["seed_sown_g"] == 500
    Sowing.objects.filter(pk=first.pk).update(sown_on=None)
    assert of(case, "sowing", second)["seed_sown_g"] is None


@pytest.mark.parametrize(
    ("of_permit", "of_sowing", "authorised"),
    [("", "autumn", True), ("spring", "spring", True), ("spring", "autumn", False), ("spring", "", None)],
)
def test_an_authorisation_covers_its_campaign(
    case: Case, of_permit: str, of_sowing: str, authorised: bool | None
) -> None:
    SeedAuthorisation.objects.filter(quantity_g=500).update(campaign=of_permit)
    Sowing.objects.filter(crop="barley").update(campaign=of_sowing)
    sown = of(case, "sowing", Sowing.objects.filter(crop="barley").earliest("sown_on"))
    assert sown["seed_authorised"] is authorised


@pytest.mark.parametrize(
    ("names", "listed"),
    [
        (["thymol", "Kaolin"], True),
        (["Thymol", "Glyphosate"], False),
        (["Thymol", "каолин"], None),
        (["Glyphosate", "каолин"], False),
        ([], True),
        (None, None),
    ],
)
def test_a_name_in_other_letters_than_the_list_is_unknown(
    case: Case, names: list[str] | None, listed: bool | None
) -> None:
    use = InputUse.objects.get(product="Kuprosan")
    InputUse.objects.filter(pk=use.pk).update(active_substances=names)
    assert of(case, "input_use", use)["substances_listed"] is listed


def test_copper_of_a_field_is_what_is_stated_or_what_the_diary_says_if_that_is_more(case: Case) -> None:
    use = InputUse.objects.get(product="Kuprosan")
    told = of(case, "input_use", use)
    assert (told["copper_g_per_ha"], told["copper_years_told"]) == (7 * 1500, True)
    InputUse.objects.filter(pk=use.pk).update(copper_g=1501)
    assert of(case, "input_use", use)["copper_g_per_ha"] == 7 * 1500 + 1
    CopperYear.objects.filter(year=2023).update(copper_per_ha_g=None)
    assert of(case, "input_use", use)["copper_years_told"] is False


def test_a_year_of_copper_looks_back_over_seven_calendar_years(case: Case) -> None:
    told = {row["ref"]: row for row in rows(case, "copper_year")}
    assert (told["2026"]["copper_g_per_ha"], told["2026"]["copper_years_told"]) == (10_500, True)
    assert (told["2024"]["copper_g_per_ha"], told["2024"]["copper_years_told"]) == (9_000, False)


def test_a_rotation_is_read_with_the_lengths_the_control_body_has_set(case: Case) -> None:
    (found,) = rows(case, "rotation")
    assert (found["has_legume"], found["years_recorded"], found["rotating"]) == (True, 3, True)
    since = {"since": date(2025, 1, 1), "until": None}
    assert (found["length_set"], found["length_reached"]) == ([since], [since])
    assert found["frequent_enough"][-1] == {"since": date(2026, 1, 1), "until": date(2029, 1, 1)}
    ControlBodySetting.objects.filter(name="rotation_length_years").update(value="4")
    assert rows(case, "rotation")[0]["length_reached"] == []


def test_a_crop_nobody_knows_may_be_a_legume(case: Case) -> None:
    CropYear.objects.update(main_crop="???", cover_crops=None)
    assert rows(case, "rotation")[0]["has_legume"] is None
    CropYear.objects.update(main_crop="wheat")
    assert rows(case, "rotation")[0]["has_legume"] is False


def test_an_agreement_brings_in_the_land_and_the_manure_of_the_other_holding(case: Case) -> None:
    year = HoldingYear.objects.get(year=2025)
    told = of(case, "holding_year", year)
    assert (told["area_used_m2"], told["manure_nitrogen_g"]) == (5_000_000, 69_000_000 + 2_000_000)
    ManureAgreement.objects.update(partner_organic=False)
    told = of(case, "holding_year", year)
    assert (told["area_used_m2"], told["manure_nitrogen_g"]) == (4_000_000, 69_000_000)
    ManureAgreement.objects.update(partner_organic=None)
    told = of(case, "holding_year", year)
    assert (told["area_used_m2"], told["manure_nitrogen_g"]) == (None, None)


def test_manure_of_an_unknown_day_may_be_of_any_year(case: Case) -> None:
    InputUse.objects.create(producer=case.producer, kind="manure", product="Slurry", nitrogen_g=1)
    assert {row["manure_nitrogen_g"] for row in rows(case, "holding_year")} == {None}


def test_a_harvest_is_made_of_what_was_used_on_its_field_in_the_year_before(case: Case) -> None:
    use, harvest = InputUse.objects.get(product="Kuprosan"), Harvest.objects.get(year=2026)
    field = Parcel.objects.get(ref="F1")
    InputUse.objects.filter(pk=use.pk).update(parcel=None)
    use.parcels.add(field)
    (chain,) = [
        members for made, members in chains_of(OwnConnection(), case.pk) if made.lot.kind == "harvest"
    ]
    made_of = {(lot, kind, id) for _, lot, kind, id in chain.iter_rows()}
    assert (harvest.pk, "input_use", use.pk) in made_of
    assert (Harvest.objects.get(year=2025).pk, "input_use", use.pk) not in made_of
