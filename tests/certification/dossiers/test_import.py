"""What a dossier becomes on record: whole, once, corrected by ref, issued papers untouched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from certification.actions.dossiers import Imported
from certification.actions.references import next_case_reference
from certification.models import (
    Animal,
    Case,
    CaseStep,
    Certificate,
    Event,
    Job,
    Parcel,
    Producer,
    Sample,
    Sowing,
)
from tests.certification.dossiers.conftest import second

Bring = Callable[..., Imported]


def test_a_dossier_becomes_a_producer_with_everything_it_states(bring_in: Bring, dossier: Any) -> None:
    result = bring_in(dossier)
    assert (result.problems, [o.state for o in result.outcomes]) == ([], ["created"])
    case = Case.objects.get(reference="KZ-2019-0007")
    assert (case.step, case.step_since, case.producer.ref) == ("certified", date(2026, 3, 18), "T1")
    assert Parcel.objects.get().area_m2 == 2_485_000
    sowing = Sowing.objects.get()
    assert (sowing.parcel.ref, sowing.seed_lot.ref, sowing.seed_lot.quantity_g) == ("F1", "L1", 1_200_250)
    assert Animal.objects.get().herd.ref == "H1"
    sample = Sample.objects.get()
    assert (sample.value_ug_kg, sample.inspection.result) == (34, "clean")
    assert case.documents.get().request.kind == "papers"


def test_an_import_is_one_event_and_leaves_a_judge_job_for_each_open_case(
    bring_in: Bring, dossier: Any
) -> None:
    before = Event.objects.count()
    bring_in(dossier)
    event = Event.objects.order_by("-id").first()
    assert (Event.objects.count() - before, event.verb) == (1, "import_dossier")
    case = Case.objects.get()
    assert case.facts_version > case.judged_version
    assert Job.objects.filter(kind="judge", key=f"judge:{case.pk}:{case.facts_version}").exists()


def test_twice_is_once(bring_in: Bring, dossier: Any) -> None:
    bring_in(dossier)
    events, version = Event.objects.count(), Case.objects.get().facts_version
    again = bring_in(dossier).outcomes[0]
    assert (again.state, again.created, again.updated, again.kept) == ("unchanged", {}, {}, [])
    assert (Event.objects.count(), Case.objects.get().facts_version) == (events, version)


def test_a_changed_record_is_corrected_by_its_ref_and_nothing_is_removed(
    bring_in: Bring, dossier: Any
) -> None:
    bring_in(dossier)
    dossier["sites"]["parcels"][0]["area_ha"] = 250
    del dossier["diary"]
    result = bring_in(dossier).outcomes[0]
    assert (result.state, result.updated) == ("updated", {"parcel": 1})
    parcel = Parcel.objects.get()
    assert (parcel.area_m2, parcel.version) == (2_500_000, 2)
    assert Sowing.objects.count() == 1


def test_what_a_file_leaves_out_stays_and_what_it_states_as_null_is_forgotten(
    bring_in: Bring, dossier: Any
) -> None:
    bring_in(dossier)
    del dossier["sites"]["parcels"][0]["cadastral_no"]
    dossier["sites"]["parcels"][0]["area_ha"] = None
    bring_in(dossier)
    parcel = Parcel.objects.get()
    assert (parcel.cadastral_no, parcel.area_m2) == ("15-260-011-0111", None)


def test_an_issued_certificate_and_a_step_taken_are_never_edited(bring_in: Bring, dossier: Any) -> None:
    bring_in(dossier)
    dossier["cases"][0]["certificates"][0]["valid_to"] = "2028-03-17"
    dossier["cases"][0]["steps"] = [{"step": "suspended", "from_on": "2026-10-01"}]
    outcome = bring_in(dossier).outcomes[0]
    assert outcome.state == "unchanged"
    assert set(outcome.kept) == {
        "dossiers[0].cases[0].step",
        "dossiers[0].cases[0].step_since",
        "dossiers[0].cases[0].certificates[0].valid_to",
    }
    assert Certificate.objects.get().valid_to == date(2027, 3, 17)
    assert [row.step for row in CaseStep.objects.all()] == ["certified"]


def test_a_dry_run_says_what_would_happen_and_does_nothing(bring_in: Bring, dossier: Any) -> None:
    events = Event.objects.count()
    assert bring_in(dossier, dry_run=True).outcomes[0].state == "created"
    assert (Producer.objects.count(), Event.objects.count()) == (0, events)


def test_a_bad_producer_keeps_out_itself_alone(bring_in: Bring, dossier: Any) -> None:
    bad = second(dossier)
    bad["cases"][0]["samples"][0]["reported_on"] = "2026-07-01"
    result = bring_in(bad, dossier)
    assert [(o.ref, o.state) for o in result.outcomes] == [("T2", "refused"), ("T1", "created")]
    assert [row.ref for row in Producer.objects.all()] == ["T1"]
    assert Case.objects.count() == 1


def test_what_the_database_refuses_leaves_nothing_behind(bring_in: Bring, dossier: Any) -> None:
    bring_in(dossier)
    other = second(dossier)
    other["cases"][0]["certificates"][0]["public_code"] = Certificate.objects.get().code
    result = bring_in(other)
    assert [p.code for p in result.problems] == ["refused_by_the_record"]
    assert not Producer.objects.filter(ref="T2").exists()


def test_the_next_case_gets_a_number_no_dossier_has_used(bring_in: Bring, dossier: Any) -> None:
    bring_in(dossier)
    assert next_case_reference(date(2019, 5, 1)) == "KZ-2019-0008"


@pytest.mark.parametrize("layout", ["one", "many"])
def test_a_file_holds_one_dossier_or_a_list(bring_in: Bring, dossier: Any, layout: str) -> None:
    dossiers = [dossier, second(dossier)] if layout == "many" else [dossier]
    assert {o.state for o in bring_in(*dossiers).outcomes} == {"created"}
