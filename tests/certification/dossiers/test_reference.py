"""Reference tables: there from the first day, topped up from files, kept by officials, felt by every case."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from certification.actions import reference
from certification.actions.seeding import seed_reference
from certification.errors import Invalid, Refused
from certification.models import (
    CalendarDay,
    Case,
    CnCode,
    District,
    EuAdmission,
    Event,
    Job,
    Recognition,
    Region,
)
from certification.process import SYSTEM
from tests.factories import CaseFactory, ControlBodyFactory

pytestmark = pytest.mark.django_db


KAZAKHSTAN = {"country": "KZ"}


def test_a_fresh_installation_knows_regions_recognitions_lists_and_working_days() -> None:
    assert (Region.objects.count(), District.objects.count()) == (20, 40)
    recognised = Recognition.objects.filter(country="KZ").values_list("control_body__code", "category")
    assert len(recognised) == 59
    assert ("KZ-BIO-102", "B") not in recognised
    exact = Recognition.objects.filter(since_at_the_latest=False)
    assert {(r.control_body.code, r.since) for r in exact} == {("KZ-BIO-141", date(2025, 10, 25))}
    honey = EuAdmission.objects.get(**KAZAKHSTAN)
    assert (honey.product, honey.eu_list, honey.since, honey.until) == (
        "honey",
        "residue_plan",
        date(2025, 3, 16),
        None,
    )
    days = CalendarDay.objects.filter(place="KZ")
    assert days.get(day=date(2026, 5, 27)).source.endswith("estimated")
    assert days.get(day=date(2024, 5, 4)).working
    assert not days.get(day=date(2022, 5, 10)).working
    assert not CalendarDay.objects.get(place="LV", day=date(2026, 5, 4)).working
    assert CalendarDay.objects.values("place").distinct().count() == 28
    assert not CnCode.objects.exclude(source="recalled, check").exists()
    assert CnCode.objects.get(code="04090000").product == "honey"


def test_migrations_seed_whatever_is_not_there_and_nothing_twice() -> None:
    seeded = import_module("certification.migrations.0004_reference_tables_are_seeded")
    EuAdmission.objects.filter(country="KG").delete()
    Recognition.objects.filter(control_body__code="KZ-BIO-149", category="A").update(until=date(2030, 1, 1))
    before = Recognition.objects.count()
    seeded.seed(apps, None)
    assert EuAdmission.objects.filter(country="KG").count() == 2
    assert Recognition.objects.count() == before
    assert Recognition.objects.get(control_body__code="KZ-BIO-149", category="A").until == date(2030, 1, 1)


def test_seeding_adds_what_the_files_have_gained() -> None:
    EuAdmission.objects.all().delete()
    CnCode.objects.filter(code="0201").delete()
    CalendarDay.objects.filter(place="LV", day=date(2026, 5, 1)).delete()
    added = seed_reference(by=SYSTEM)
    assert (added["eu_admissions"], added["cn_codes"], added["regions"]) == (11, 1, 0)
    assert added["calendar_days"] == 1


def test_seeding_again_changes_nothing_and_never_undoes_an_official() -> None:
    day = date(2026, 5, 27)
    reference.keep_calendar_day(place="KZ", day=day, working=True, source="Order", by=SYSTEM)
    row = EuAdmission.objects.get(**KAZAKHSTAN)
    reference.end_admission(row.pk, until=date(2027, 1, 1), source="Reg. (EU) 2026/9999", by=SYSTEM)
    events = Event.objects.count()
    assert set(seed_reference(by=SYSTEM).values()) == {0}
    assert (Event.objects.count(), CalendarDay.objects.get(place="KZ", day=day).working) == (events, True)
    assert EuAdmission.objects.get(**KAZAKHSTAN).until == date(2027, 1, 1)


def test_a_recognition_raises_the_facts_of_the_cases_it_touches_and_no_others() -> None:
    touched, other = CaseFactory(), CaseFactory(control_body=ControlBodyFactory(code="KZ-BIO-140"))
    for case in (touched, other):
        case.products.create(category="B", product="honey")
    before = dict(Case.objects.values_list("pk", "facts_version"))
    assert touched.control_body is not None
    reference.recognise(
        control_body=touched.control_body.code,
        country="KZ",
        category="B",
        since=date(2000, 1, 1),
        until=date(2001, 1, 1),
        source="Reg.",
        by=SYSTEM,
    )
    after = dict(Case.objects.values_list("pk", "facts_version"))
    assert (after[touched.pk] - before[touched.pk], after[other.pk] - before[other.pk]) == (1, 0)
    assert Job.objects.filter(kind="judge", key=f"judge:{touched.pk}:{after[touched.pk]}").exists()


def test_ranges_of_one_recognition_do_not_overlap() -> None:
    body = ControlBodyFactory()
    told = {"control_body": body.code, "country": "KG", "category": "D", "source": "Reg.", "by": SYSTEM}
    first = reference.recognise(since=date(2025, 1, 1), until=date(2025, 6, 1), **told)
    again = reference.recognise(since=date(2025, 1, 1), until=date(2025, 6, 1), **told)
    assert again == first
    reference.recognise(since=date(2025, 6, 1), **told)
    with pytest.raises(Refused):
        reference.recognise(since=date(2025, 5, 31), until=date(2025, 6, 1), **told)
    with pytest.raises(Invalid):
        reference.end_recognition(first.pk, until=date(2025, 1, 1), source="Reg.", by=SYSTEM)


def test_a_setting_of_a_body_is_dated_and_sourced() -> None:
    case = CaseFactory()
    assert case.control_body is not None
    before = case.facts_version
    row = reference.set_for_control_body(
        control_body=case.control_body.code,
        name="yearly_inspection_reading",
        value="calendar",
        since=date(2025, 1, 1),
        source="Letter",
        by=SYSTEM,
    )
    reference.end_setting(row.pk, until=date(2026, 1, 1), source="Letter 2", by=SYSTEM)
    assert Case.objects.get(pk=case.pk).facts_version == before + 2


def test_a_setting_has_a_known_name_and_a_value_of_its_kind() -> None:
    told = {"control_body": ControlBodyFactory().code, "since": None, "source": "Manual", "by": SYSTEM}
    with pytest.raises(Invalid):
        reference.set_for_control_body(name="inspection_year", value="calendar", **told)
    for name, value in (
        ("rotation_length_years", "three"),
        ("enhanced_control", "yes"),
        ("input_decision", "no"),
    ):
        with pytest.raises(Invalid):
            reference.set_for_control_body(name=name, value=value, **told)
    for about in ("glyphosate", "chlormequat"):
        reference.set_for_control_body(name="residue_action_level_ug_kg", value="10.5", about=about, **told)


def test_a_high_risk_product_is_listed_for_a_range_of_days_and_every_case_is_judged_again() -> None:
    case = CaseFactory()
    row = reference.list_high_risk(
        country="KZ", product="wheat", since=date(2027, 1, 1), source="Reg.", by=SYSTEM
    )
    with pytest.raises(Refused):
        reference.list_high_risk(
            country="KZ", product="wheat", since=date(2027, 6, 1), source="Reg.", by=SYSTEM
        )
    reference.end_high_risk(row.pk, until=date(2028, 1, 1), source="Reg. 2", by=SYSTEM)
    assert Case.objects.get(pk=case.pk).facts_version == case.facts_version + 2
    with pytest.raises(Invalid):
        reference.list_high_risk(country="KZ", since=None, source="Reg.", by=SYSTEM)
