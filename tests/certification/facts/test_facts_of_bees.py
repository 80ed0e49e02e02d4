"""What the statements make of the record of bees, and what stands behind each honey."""

from __future__ import annotations

from typing import Any

import pytest
from polars.testing import assert_frame_equal

from certification.models import (
    Apiary,
    ApiaryYear,
    Case,
    CatastropheDerogation,
    ColonyGroup,
    Dormancy,
    Extraction,
    Feeding,
    ForageSource,
    ListsTold,
    Move,
    QueenRenewal,
    Surroundings,
    Treatment,
    TreatmentDose,
    WaxChange,
)
from certification.queries.facts import OwnConnection, chains_of, facts_of, snapshot
from tests.certification.facts.apiaries import beekeeping
from tests.certification.facts.holdings import d, holding

pytestmark = pytest.mark.django_db
KINDS = (
    "apiary",
    "colony_group",
    "apiary_year",
    "hive_move",
    "surroundings",
    "hive_hazard",
    "bee_feeding",
    "wax_change",
    "queen_renewal",
    "bee_treatment",
    "hive_cleaning",
    "catastrophe_derogation",
    "extraction",
)


@pytest.fixture
def case() -> Case:
    case = holding(1)
    beekeeping(case)
    return case


def rows(case: Case, kind: str) -> list[dict[str, Any]]:
    return facts_of(OwnConnection(), case.pk)[kind].sort("id").rows(named=True)


def first(case: Case, kind: str) -> dict[str, Any]:
    return rows(case, kind)[0]


def behind(case: Case, ref: str) -> set[str]:
    """The kinds of what an extraction is made of."""
    lot = Extraction.objects.get(producer=case.producer, ref=ref).pk
    found = [frame for chain, frame in chains_of(OwnConnection(), case.pk) if chain.lot.kind == "extraction"]
    return {kind for frame in found for _, id, kind, _ in frame.iter_rows() if id == lot}


@pytest.mark.django_db(transaction=True)
def test_own_connection_and_snapshot_give_equal_frames_of_bees() -> None:
    cases = [holding(number, seed=number) for number in range(1, 4)]
    for one in cases[1:]:
        beekeeping(one)
    own = facts_of(OwnConnection(), cases[0].pk, cases[-1].pk)
    with snapshot() as source:
        crowd = facts_of(source, cases[0].pk, cases[-1].pk)
    for kind in KINDS:
        assert own[kind].height, kind
        assert_frame_equal(own[kind], crowd[kind], check_row_order=False)


@pytest.mark.parametrize(
    ("told", "given"),
    [
        ({}, None),
        ({"location_given": False, "longitude": 82, "latitude": 48}, False),
        ({"longitude": 82, "latitude": 48}, True),
        ({"location_given_on": d("2025-03-01")}, True),
    ],
)
def test_coordinates_on_record_are_given_to_the_control_body(
    case: Case, told: dict[str, Any], given: bool | None
) -> None:
    Apiary.objects.update(**told)
    assert first(case, "apiary")["location_given"] is given


def test_no_change_of_wax_in_a_complete_list_means_that_none_was_replaced(case: Case) -> None:
    assert first(case, "apiary")["all_wax_replaced"] is None
    ListsTold.objects.create(producer=case.producer, complete=["wax_changes"])
    assert first(case, "apiary")["all_wax_replaced"] is False
    WaxChange.objects.update(use="conversion", all_replaced=True)
    assert first(case, "apiary")["all_wax_replaced"] is True


@pytest.mark.parametrize(
    ("inside", "natural"), [(None, None), ([], True), (["wax", "plant_oil"], True), (["wax", "other"], False)]
)
def test_only_wax_propolis_and_plant_oils_are_natural(
    case: Case, inside: list[str] | None, natural: bool | None
) -> None:
    ApiaryYear.objects.update(in_hive_substances=inside)
    assert first(case, "apiary_year")["only_natural_inside"] is natural


@pytest.mark.parametrize(
    ("told", "feed"),
    [
        ({}, "sugar"),
        ({"product": "Қант шәрбаты"}, "sugar_syrup"),
        ({"product": "Organic honey"}, "honey"),
        ({"product": "a paste"}, None),
        ({"product": "a paste", "bee_feed": "other"}, "other"),
    ],
)
def test_feed_is_what_was_told_else_what_its_name_says(
    case: Case, told: dict[str, Any], feed: str | None
) -> None:
    Feeding.objects.update(**told)
    assert first(case, "bee_feeding")["bee_feed"] == feed


@pytest.mark.parametrize(
    ("told", "derogated"),
    [
        ({}, True),
        ({"valid_until_on": d("2025-09-10")}, True),
        ({"valid_until_on": d("2025-09-09")}, False),
        ({"granted": False}, False),
        ({"granted": None}, None),
        ({"valid_from_on": None}, None),
        ({"kind": "bee_places"}, False),
    ],
)
def test_a_derogation_excuses_feeding_on_the_days_it_holds(
    case: Case, told: dict[str, Any], derogated: bool | None
) -> None:
    CatastropheDerogation.objects.update(**told)
    assert first(case, "bee_feeding")["derogated"] is derogated


def test_without_a_derogation_there_is_none(case: Case) -> None:
    Feeding.objects.update(derogation=None)
    CatastropheDerogation.objects.all().delete()
    assert first(case, "bee_feeding")["derogated"] is False


@pytest.mark.parametrize(
    ("told", "allopathic"),
    [
        ({"kind": "antibiotic"}, True),
        ({"kind": "parasite", "substance": "Oxalic acid"}, False),
        ({"kind": "parasite", "substance": "amitraz"}, True),
        ({"kind": "parasite"}, None),
        ({"kind": None}, None),
        ({"kind": "other"}, False),
    ],
)
def test_what_a_remedy_of_bees_is(case: Case, told: dict[str, Any], allopathic: bool | None) -> None:
    Treatment.objects.filter(ref="T1").update(**told)
    assert first(case, "bee_treatment")["allopathic"] is allopathic


def test_a_treatment_of_colonies_alone_is_none_of_an_animal(case: Case) -> None:
    Treatment.objects.filter(ref="T1").update(apiary=None)
    assert first(case, "bee_treatment")["started_on"] == d("2025-08-01")
    assert "T1" not in {row["ref"] for row in rows(case, "treatment")}
    assert all(row["courses_started_on"] is not None for row in rows(case, "animal"))


def test_the_doses_say_when_a_treatment_of_bees_began_and_ended(case: Case) -> None:
    treatment = Treatment.objects.get(ref="T1")
    for day in ("2025-08-03", "2025-08-24"):
        TreatmentDose.objects.create(producer=case.producer, treatment=treatment, given_on=d(day))
    Treatment.objects.filter(ref="T1").update(started_on=None, ended_on=None)
    told = first(case, "bee_treatment")
    assert (told["started_on"], told["ended_on"]) == (d("2025-08-03"), d("2025-08-24"))


def test_a_medicine_of_unknown_kind_leaves_the_honey_open(case: Case) -> None:
    assert first(case, "extraction")["medicines_told"] is False
    ListsTold.objects.create(producer=case.producer, complete=["treatments"])
    assert first(case, "extraction")["medicines_told"] is True
    Treatment.objects.filter(ref="T1").update(kind="parasite")
    assert first(case, "extraction")["medicines_told"] is True  # it began after the honey was taken
    Treatment.objects.filter(ref="T1").update(started_on=d("2025-01-01"))
    assert first(case, "extraction")["medicines_told"] is False


def test_honey_has_the_medicines_of_the_colonies_it_came_from(case: Case) -> None:
    assert first(case, "extraction")["medicated"] == [{"since": d("2025-08-01"), "until": d("2025-08-20")}]
    honey = Extraction.objects.get()
    honey.colony_groups.set([ColonyGroup.objects.get(ref="G2")])
    assert first(case, "extraction")["medicated"] == []
    assert first(case, "extraction")["colonies_organic_since"] == [d("2025-05-01")]
    honey.colony_groups.set([ColonyGroup.objects.get(ref="G1")])
    assert first(case, "extraction")["colonies_organic_since"] == []


def test_wax_replaced_in_all_treated_colonies_counts_from_the_changes_of_wax(case: Case) -> None:
    wax = {"producer": case.producer, "apiary": Apiary.objects.get(), "use": "after_treatment"}
    assert first(case, "bee_treatment")["wax_renewed"] is None
    partly = WaxChange.objects.create(**wax, changed_on=d("2025-09-01"), all_replaced=True, status="organic")
    partly.colony_groups.set([ColonyGroup.objects.get(ref="G2")])
    assert first(case, "bee_treatment")["wax_renewed"] is None
    WaxChange.objects.create(**wax, changed_on=d("2025-09-05"), all_replaced=True, status="organic")
    told = first(case, "bee_treatment")
    assert (told["wax_renewed"], told["wax_replaced_on"]) == (True, d("2025-09-05"))
    Treatment.objects.filter(ref="T1").update(wax_all_replaced=False)
    assert first(case, "bee_treatment")["wax_renewed"] is False


@pytest.mark.parametrize(
    ("kind", "sprayed", "accepted", "found"),
    [
        ("organic", None, None, (1, 0, 0)),
        ("spontaneous", None, None, (1, 0, 0)),
        ("low_impact", False, None, (0, 1, 0)),
        ("low_impact", False, d("2025-01-01"), (1, 0, 0)),
        ("conventional", False, None, (0, 1, 0)),
        ("conventional", True, None, (0, 0, 1)),
        ("conventional", None, None, (None, None, None)),
        (None, True, None, (None, None, None)),
    ],
)
def test_what_kind_of_forage_conforms(
    case: Case, kind: str | None, sprayed: bool | None, accepted: Any, found: tuple[int | None, ...]
) -> None:
    ForageSource.objects.update(kind=kind, sprayed=sprayed, confirmed_on=accepted)
    told = first(case, "surroundings")
    assert (told["conforming_sources"], told["open_sources"], told["other_sources"]) == found


@pytest.mark.parametrize(
    ("first_on", "last_on", "counted"),
    [
        ("2025-05-01", "2025-05-31", 0),
        ("2025-05-01", "2025-06-01", 1),
        ("2025-07-31", "2025-08-10", 1),
        ("2025-08-01", "2025-08-10", 0),
        (None, "2025-05-31", 0),
        (None, "2025-06-01", None),
    ],
)
def test_forage_counts_if_it_flowers_on_a_day_of_the_stay(
    case: Case, first_on: str | None, last_on: str, counted: int | None
) -> None:
    ForageSource.objects.update(
        flowering_from_on=d(first_on) if first_on else None, flowering_until_on=d(last_on)
    )
    assert first(case, "surroundings")["conforming_sources"] == counted


def test_dormant_bees_and_hives_that_are_away_gather_nothing_at_home(case: Case) -> None:
    Surroundings.objects.update(move=None)
    assert first(case, "surroundings")["conforming_sources"] == 0
    Move.objects.update(hives=60)
    assert first(case, "surroundings")["conforming_sources"] == 1
    Dormancy.objects.update(since=d("2025-06-01"), until=None)
    assert first(case, "surroundings")["conforming_sources"] == 0


def test_honey_is_made_of_what_the_bees_had_since_the_extraction_before(case: Case) -> None:
    assert behind(case, "E1") == {"queen_renewal", "wax_change", "surroundings"}
    later = {"producer": case.producer, "apiary": Apiary.objects.get(), "year": 2025}
    Extraction.objects.create(**later, ref="E2", extracted_on=d("2025-07-31"))
    assert behind(case, "E2") == {"queen_renewal", "wax_change", "surroundings"}
    Extraction.objects.create(**later, ref="E3", extracted_on=d("2025-09-20"))
    assert behind(case, "E3") == {"queen_renewal", "wax_change", "bee_feeding"}
    Extraction.objects.create(**{**later, "year": 2026}, ref="E4", extracted_on=d("2026-06-20"))
    assert behind(case, "E4") == {"wax_change"}


def test_clean_wax_in_all_hives_ends_what_the_old_wax_did(case: Case) -> None:
    new = {
        "producer": case.producer,
        "apiary": Apiary.objects.get(),
        "use": "conversion",
        "status": "organic",
    }
    clean = WaxChange.objects.create(**new, changed_on=d("2025-06-01"), all_replaced=True)
    lot = Extraction.objects.get().pk
    found = {
        id
        for chain, frame in chains_of(OwnConnection(), case.pk)
        if chain.lot.kind == "extraction"
        for _, honey, kind, id in frame.iter_rows()
        if (honey, kind) == (lot, "wax_change")
    }
    assert found == {clean.pk}


def test_queens_of_unknown_number_leave_the_year_unknown(case: Case) -> None:
    assert first(case, "queen_renewal")["non_organic_in_the_year"] == 21
    QueenRenewal.objects.filter(count=9).update(count=None)
    assert first(case, "queen_renewal")["non_organic_in_the_year"] is None
