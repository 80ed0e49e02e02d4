"""What the statements make of herds, of where animals came from, and of their treatments."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from polars.testing import assert_frame_equal

from certification.models import (
    Animal,
    AnimalDecision,
    AnimalDerogation,
    AnimalExit,
    AnimalPeriod,
    Case,
    Herd,
    ProductionUnit,
    Treatment,
    TreatmentDose,
)
from certification.queries.facts import OwnConnection, chains_of, facts_of, facts_of_body, snapshot
from tests.certification.facts.herds import BORN, CAME, animal, case_of_an_empty_herd, heifers, only, rows
from tests.certification.facts.holdings import at, d, holding

pytestmark = pytest.mark.django_db
KINDS = ("herd", "herd_year", "animal", "introduction", "weaning", "treatment", "animal_exit")


@pytest.fixture
def case() -> Case:
    return case_of_an_empty_herd()


@pytest.fixture
def herd(case: Case) -> Herd:
    return Herd.objects.get(producer=case.producer)


def span(since: str, until: str | None = None) -> dict[str, date | None]:
    return {"since": d(since), "until": d(until) if until else None}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"brought_in": False}, (False, False, False)),
        ({"present_at_unit_conversion": True, "status_at_entry": "non_organic"}, (False, False, False)),
        ({"entered_on": BORN, "born_on": BORN}, (False, False, False)),
        ({"status_at_entry": "organic"}, (True, True, False)),
        ({"status_at_entry": "in_conversion"}, (True, False, True)),
        ({"status_at_entry": "non_organic"}, (True, False, True)),
        ({"entered_on": CAME, "born_on": BORN}, (True, None, None)),
        ({"brought_in": True, "born_organic": True}, (True, True, False)),
        ({}, (None, None, None)),
    ],
)
def test_where_an_animal_came_from(
    case: Case, herd: Herd, told: dict[str, Any], said: tuple[bool | None, ...]
) -> None:
    animal(herd, **told)
    row = only(case, "animal")
    assert (row["brought_in"], row["came_organic"], row["came_non_organic"]) == said


def test_chicks_may_travel_on_the_day_they_hatch(case: Case, herd: Herd) -> None:
    Herd.objects.update(species="poultry")
    animal(herd, born_on=BORN, entered_on=BORN)
    assert only(case, "animal")["brought_in"] is None


@pytest.mark.parametrize(
    ("told", "since"),
    [
        ({"status_at_entry": "organic", "organic_since": BORN, "entered_on": CAME}, "2024-03-01"),
        ({"status_at_entry": "non_organic", "organic_since": BORN, "entered_on": CAME}, "2024-06-01"),
        (
            {"status_at_entry": "non_organic", "organic_since": d("2024-07-01"), "entered_on": CAME},
            "2024-07-01",
        ),
        ({"status_at_entry": "non_organic", "organic_since": BORN}, None),
        ({"organic_since": BORN, "entered_on": CAME}, None),
        ({"organic_since": CAME, "entered_on": CAME}, "2024-06-01"),
        ({"organic_since": BORN}, None),
        ({"status_at_entry": "non_organic", "entered_on": CAME}, None),
    ],
)
def test_the_clock_starts_when_a_non_organic_animal_comes(
    case: Case, herd: Herd, told: dict[str, Any], since: str | None
) -> None:
    animal(herd, **told)
    assert only(case, "animal")["organic_periods"] == ([span(since)] if since else None)


def test_periods_out_of_organic_management_cut_the_rest(case: Case, herd: Herd) -> None:
    own = {"producer": case.producer, "animal": animal(herd, brought_in=False, organic_since=BORN)}
    away = AnimalPeriod.objects.create(**own, organic=False, since=d("2025-05-01"), until=d("2025-06-01"))
    assert only(case, "animal")["organic_periods"] == [span("2024-03-01", "2025-05-01"), span("2025-06-01")]
    AnimalPeriod.objects.filter(pk=away.pk).update(since=None)
    assert only(case, "animal")["organic_periods"] is None
    AnimalPeriod.objects.filter(pk=away.pk).update(since=d("2024-01-01"), until=None)
    assert only(case, "animal")["organic_periods"] == []


def test_periods_alone_say_since_when_and_not_before_an_animal_came(case: Case, herd: Herd) -> None:
    bought = animal(herd, status_at_entry="non_organic", entered_on=CAME)
    for since, until in (("2024-05-01", "2024-07-01"), ("2024-09-01", None)):
        AnimalPeriod.objects.create(
            producer=case.producer, animal=bought, organic=True, since=d(since), until=until and d(until)
        )
    assert only(case, "animal")["organic_periods"] == [span("2024-06-01", "2024-07-01"), span("2024-09-01")]


@pytest.mark.parametrize(
    ("unit", "with_unit"),
    [({}, True), ({"simultaneous_with_animals": False}, False), ({"covers_whole_feed_area": False}, False)],
)
def test_animals_convert_with_their_unit_where_its_land_does(
    case: Case, herd: Herd, unit: dict[str, bool], with_unit: bool
) -> None:
    made = ProductionUnit.objects.create(
        producer=case.producer, ref="U1", kind="livestock", conversion_ended_on=d("2026-05-01"), **unit
    )
    Herd.objects.update(unit=made)
    animal(herd, present_at_unit_conversion=True)
    row = only(case, "animal")
    assert (row["converts_with_unit"], row["unit_conversion_ended_on"]) == (with_unit, d("2026-05-01"))


def test_only_animals_told_to_be_non_organic_are_introductions(case: Case, herd: Herd) -> None:
    for ref, told in (
        ("A1", {"status_at_entry": "non_organic"}),
        ("A2", {"status_at_entry": "organic"}),
        ("A3", {}),
    ):
        animal(herd, ref=ref, **told)
    assert [row["ref"] for row in rows(case, "introduction")] == ["A1"]


def test_a_decision_is_about_its_animals_or_its_herd_in_its_days(case: Case, herd: Herd) -> None:
    first, second = (
        animal(herd, ref=ref, status_at_entry="non_organic", entered_on=CAME) for ref in ("A1", "A2")
    )
    decided = {"producer": case.producer, "kind": "introduction", "herd": herd, "decided_on": d("2024-05-01")}
    named = AnimalDecision.objects.create(**decided, granted=True)
    named.animals.add(first)
    assert [row["authorised"] for row in rows(case, "introduction")] == [True, False]
    for until, covered in (("2024-06-01", False), ("2024-06-02", True)):
        AnimalDecision.objects.filter(animals=None).delete()
        AnimalDecision.objects.create(**decided, granted=True, until=d(until))
        assert rows(case, "introduction")[1]["authorised"] is covered
    AnimalDecision.objects.filter(animals=None).update(granted=None)
    assert rows(case, "introduction")[1]["authorised"] is None
    assert second.ref == rows(case, "introduction")[1]["ref"]


def test_a_refusal_is_an_answer_although_the_list_is_not_complete(case: Case, herd: Herd) -> None:
    animal(herd, status_at_entry="non_organic", entered_on=CAME)
    assert only(case, "introduction")["decisions_complete"] is False
    refused = {"producer": case.producer, "kind": "introduction", "herd": herd, "granted": False}
    AnimalDecision.objects.create(**refused)
    assert only(case, "introduction")["decisions_complete"] is True


def test_an_animal_neither_marked_nor_kept_apart_was_never_separate(case: Case, herd: Herd) -> None:
    animal(herd, status_at_entry="non_organic", entered_on=CAME, identifiable=False)
    assert only(case, "introduction")["separate_until_on"] == d("2024-05-31")


@pytest.mark.parametrize(
    ("told", "complete"),
    [
        ({}, True),
        ({"breed": ""}, None),
        ({"operator_statement": False}, False),
        ({"file_complete": False}, False),
    ],
)
def test_the_file_of_a_decision_is_complete_when_it_names_everything(
    case: Case, told: dict[str, Any], complete: bool | None
) -> None:
    named = {
        "species": "bovine",
        "breed": "Ақбас",
        "purpose": "breeding",
        "number": 3,
        "availability": "none",
    }
    AnimalDerogation.objects.create(
        control_body=case.control_body, **{**named, "operator_statement": True, **told}
    )
    (row,) = facts_of_body(OwnConnection(), case.control_body_id or 0)["animal_derogation"].rows(named=True)
    assert row["file_complete"] is complete


def treatment(case: Case, patient: Animal | None, **told: Any) -> Treatment:
    usual = {"producer": case.producer, "animal": patient, "kind": "antibiotic"}
    return Treatment.objects.create(**{**usual, **told})


def test_treatments_against_one_occurrence_are_one_course(case: Case, herd: Herd) -> None:
    patient = animal(herd)
    for day, occurrence in (
        ("2025-02-08", "rot"),
        ("2025-02-01", "rot"),
        ("2025-03-01", ""),
        ("2025-03-02", ""),
    ):
        treatment(case, patient, occurrence=occurrence, started_on=d(day))
    treatment(case, patient, kind="parasite", started_on=d("2025-04-01"))
    assert only(case, "animal")["courses_started_on"] == [d("2025-02-01"), d("2025-03-01"), d("2025-03-02")]


def test_doses_say_when_a_treatment_began_and_ended(case: Case, herd: Herd) -> None:
    given = treatment(case, animal(herd), started_on=d("2025-02-02"))
    assert only(case, "treatment")["last_dose_on"] is None
    for day in ("2025-02-01", "2025-02-05"):
        TreatmentDose.objects.create(producer=case.producer, treatment=given, given_on=d(day))
    row = only(case, "treatment")
    assert (row["started_on"], row["last_dose_on"]) == (d("2025-02-01"), d("2025-02-05"))
    TreatmentDose.objects.create(producer=case.producer, treatment=given)
    assert only(case, "treatment")["last_dose_on"] is None


def test_a_moment_is_known_only_if_every_dose_has_one(case: Case, herd: Herd) -> None:
    given = treatment(case, animal(herd))
    TreatmentDose.objects.create(producer=case.producer, treatment=given, given_at=at("2025-02-05T05:00"))
    row = only(case, "treatment")
    assert (row["last_dose_on"], row["last_dose_at"].hour) == (d("2025-02-05"), 10)
    TreatmentDose.objects.create(producer=case.producer, treatment=given, given_on=d("2025-02-05"))
    assert only(case, "treatment")["last_dose_at"] is None


def test_what_was_given_against_a_disease_was_not_given_to_prevent_one(case: Case, herd: Herd) -> None:
    given = treatment(case, animal(herd))
    assert only(case, "treatment")["preventive"] is None
    Treatment.objects.filter(pk=given.pk).update(disease="foot rot")
    assert only(case, "treatment")["preventive"] is False


def test_an_exit_of_a_group_replaces_the_word_of_the_animal(case: Case, herd: Herd) -> None:
    gone = animal(herd, ref="A1", born_on=BORN, slaughtered_on=d("2026-01-12"), count=20, destination="Sauda")
    row = only(case, "animal_exit")
    assert (row["ref"], row["since"], row["slaughtered"]) == ("A1", d("2026-01-12"), True)
    assert row["record_complete"] is None
    Animal.objects.update(slaughter_weight_g=400_000)
    assert only(case, "animal_exit")["record_complete"] is True
    AnimalExit.objects.create(producer=case.producer, animal=gone, ref="E1", left_on=d("2026-01-11"))
    row = only(case, "animal_exit")
    assert (row["ref"], row["since"], row["record_complete"]) == ("E1", d("2026-01-11"), None)


def test_meat_is_made_of_the_treatments_the_introduction_and_the_year_of_the_herd(
    case: Case, herd: Herd
) -> None:
    bought = heifers(herd, ref="A1")
    bull = heifers(herd, ref="A2", sex="male")
    given = treatment(case, bought)
    members = next(
        frame for chain, frame in chains_of(OwnConnection(), case.pk) if chain.lot.kind == "animal"
    )
    found = {(row["lot_id"], row["kind"], row["id"]) for row in members.rows(named=True)}
    year = only(case, "herd_year")["id"]
    assert {(bought.pk, "treatment", given.pk), (bought.pk, "introduction", bought.pk)} <= found
    assert (bought.pk, "herd_year", year) in found
    assert (bull.pk, "herd_year", year) not in found


@pytest.mark.django_db(transaction=True)
def test_a_shard_reads_of_animals_what_one_case_reads() -> None:
    cases = [holding(number, seed=number) for number in range(1, 4)]
    for case in cases:
        herd = Herd.objects.get(producer=case.producer)
        bought = heifers(herd, ref="B1", for_first_herd=True, weaned_on=CAME, organic_since=CAME)
        heifers(herd, ref="B2")
        for organic, since in ((True, "2024-06-01"), (False, "2025-01-01")):
            AnimalPeriod.objects.create(
                producer=case.producer, animal=bought, organic=organic, since=d(since)
            )
    own = facts_of(OwnConnection(), cases[0].pk, cases[-1].pk)
    with snapshot() as source:
        crowd = facts_of(source, cases[0].pk, cases[-1].pk)
    for kind in KINDS:
        assert own[kind].height, kind
        assert_frame_equal(own[kind], crowd[kind], check_row_order=False)
