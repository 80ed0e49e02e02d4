"""The demo country: forty producers with what was told of them, people to sign in, and its planted traps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.hashers import check_password
from django.core.management import CommandError, call_command
from django.db.models import Q

from certification.models import (
    Apiary,
    Case,
    Certificate,
    Consignment,
    ControlBody,
    EuAdmission,
    Event,
    Facility,
    Finding,
    GroupMember,
    Harvest,
    Inspection,
    NonCompliance,
    Parcel,
    Producer,
    Recognition,
    Sale,
    Sample,
)
from certification.process import SYSTEM, Actor, Role, Step
from certification.queries.deadlines import deadlines_of
from tests import clearing
from tests.certification.facts.test_windows import seen_alike
from tracker.management.demo_people import PASSWORD
from tracker.models import Membership, User

pytestmark = pytest.mark.django_db

AS_OF = date(2026, 11, 23)

# Traps that must show now, and those whose rules are still to come: nobody may lose one by the way.
SHOWN_NOW = {
    "P02 overdue",
    "P10 overdue",
    "P05 hidden",
    "P20 honey",
    "G01 honey",
    "P28 meat",
    "P31 recognition",
    "P22 establishment not on the EU list",
    "P38 COI issued after departure",
}
DUE_LATER = {
    "P08 yield above the ceiling",
    "P02 sold more than it harvested",
    "G02 member above 5 ha",
}


@pytest.fixture(scope="module", autouse=True)
def country(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demo, loaded once and committed, as `make demo` does; forgotten when these tests are done."""
    with django_db_blocker.unblock():
        call_command("load_demo", verbosity=0)
    yield
    with django_db_blocker.unblock():
        clearing.clear()


def case_of(ref: str) -> Case:
    return Case.objects.filter(producer__ref=ref).order_by("-opened_on")[0]


def own(ref: str) -> Actor:
    return Actor("person", "1", "x", "x", Role.PRODUCER, producer_id=Producer.objects.get(ref=ref).pk)


def test_forty_producers_come_in_with_everything_told_of_them() -> None:
    counted = {
        model.__name__: model._base_manager.count() for model in (Producer, Case, Parcel, Apiary, Facility)
    }
    assert counted == {"Producer": 40, "Case": 41, "Parcel": 76, "Apiary": 19, "Facility": 8}
    counted = {
        model.__name__: model._base_manager.count()
        for model in (Consignment, Sample, NonCompliance, GroupMember)
    }
    assert counted == {"Consignment": 14, "Sample": 5, "NonCompliance": 10, "GroupMember": 21}
    assert Certificate.objects.count() == 18
    assert Event.objects.filter(verb="import_dossier").count() == 40 + ControlBody.objects.count()


@pytest.mark.timeout(300)
def test_a_slice_sees_of_each_case_what_the_case_sees_itself() -> None:
    for case in Case.objects.order_by("pk")[::3]:
        seen_alike(case)


def test_stages_stand_as_steps() -> None:
    assert Counter(Case.objects.values_list("step", flat=True)) == {
        Step.DRAFT: 2,
        Step.APPLIED: 3,
        Step.DOCUMENTS_REQUESTED: 1,
        Step.CONTRACTED: 1,
        Step.PLAN_REVIEW: 2,
        Step.GROUP_SETUP: 1,
        Step.CONVERTING: 10,
        Step.DECISION_PENDING: 1,
        Step.CERTIFIED: 15,
        Step.SUSPENDED: 2,
        Step.WITHDRAWN: 1,
        Step.REFUSED: 1,
        Step.LEFT: 1,
    }


def test_days_stand_as_written() -> None:
    assert case_of("P33").certificates.get().valid_to == date(2026, 12, 19)
    assert Parcel.objects.filter(producer__ref="P03")[0].conversions.get().confirmed_on == date(2025, 5, 4)


def test_a_transfer_is_a_new_case_that_follows_the_old_one() -> None:
    new = case_of("P29")
    assert new.follows is not None
    assert (new.control_body.code, new.follows.control_body.code) == ("KZ-BIO-108", "KZ-BIO-140")
    handover = new.follows.requests.get()
    assert (handover.kind, handover.asked_of, handover.due_on) == (
        "control_file_handover",
        "control_body",
        date(2026, 11, 25),
    )


@pytest.mark.parametrize("ref", ["P02", "P10"])
def test_trap_overdue(ref: str) -> None:
    late = [d for d in deadlines_of([case_of(ref).pk], SYSTEM, AS_OF) if d.days_left(AS_OF) < 0]
    assert "noncompliance" in [d.kind for d in late]


def test_trap_hidden_visit() -> None:
    case = case_of("P05")
    secret = case.inspections.get(secret_until=date(2027, 7, 1))
    assert (secret.planned_since, secret.planned_until) == (date(2027, 6, 1), date(2027, 7, 1))
    assert secret.announced is False
    assert secret not in Inspection.objects.visible_to(own("P05"))
    shown = [d.due_on for d in deadlines_of([case.pk], own("P05"), AS_OF) if d.kind == "inspection"]
    assert shown == [date(2026, 12, 2)]


def test_trap_honey_before_and_after_the_day() -> None:
    after = Consignment.objects.get(case=case_of("P20"))
    before = Consignment.objects.get(case=case_of("G01"))
    assert (after.planned_entry_on, before.entered_on) == (date(2026, 12, 10), date(2026, 8, 21))
    for load, day, blocked in ((after, after.planned_entry_on, True), (before, before.entered_on, False)):
        against = Finding.objects.filter(case=load.case, rule__startswith="ADMIT", during__contains=day)
        assert against.filter(outcome="unmet", retired_at=None).exists() is blocked


def test_trap_meat_is_on_no_list() -> None:
    assert not EuAdmission.objects.filter(country="KZ").exclude(product="honey").exists()
    against = Finding.objects.filter(case=case_of("P28"), subject_ref="bovine", rule="ADMIT-MEAT")
    assert against.filter(during__contains=AS_OF, outcome="unmet").exists()


def test_trap_body_without_the_category() -> None:
    assert not Recognition.objects.filter(control_body__code="KZ-BIO-102", category="B").exists()
    against = Finding.objects.filter(case=case_of("P31"), rule="CTRL-RECOGNISED", during__contains=AS_OF)
    assert set(against.filter(outcome="unmet").values_list("subject_ref", flat=True)) == {"equine", "ovine"}


@pytest.mark.parametrize(
    ("ref", "load", "rule", "outcome"),
    [
        ("P22", "COI.KZ.2026.9900108", "ENTRY-ESTABLISHMENT", "referred"),
        ("P38", "COI.KZ.2026.9900112", "COI-BEFORE-LEAVING", "unmet"),
        ("P20", "COI.KZ.2026.9900107", "ENTRY-ANTIMICROBIALS", "unmet"),
    ],
)
def test_trap_of_a_load(ref: str, load: str, rule: str, outcome: str) -> None:
    against = Finding.objects.filter(case=case_of(ref), subject_ref=load, rule=rule, during__contains=AS_OF)
    assert against.get(retired_at=None).outcome == outcome


def test_honey_that_came_in_time_stands_against_nothing() -> None:
    against = Finding.objects.filter(case=case_of("G01"), subject_ref="COI.KZ.2026.9900113")
    assert not against.filter(rule__startswith="ENTRY", outcome="unmet").exists()


def test_the_facts_of_the_traps_due_later_are_on_record() -> None:
    for wheat in Harvest.objects.filter(producer__ref="P08", crop="wheat"):
        assert (wheat.quantity_g or 0) / 1e6 / ((wheat.area_m2 or 1) / 1e4) == pytest.approx(2.9)
    sold = Sale.objects.get(producer__ref="P02", product="linseed").quantity_g or 0
    assert sold > (Harvest.objects.get(producer__ref="P02", crop="linseed").quantity_g or 0)
    assert GroupMember.objects.get(group__ref="G02", holding_m2__gt=50_000).member_no == "G2-09"
    assert len(SHOWN_NOW) + len(DUE_LATER) == 12


def test_everybody_can_sign_in_with_the_password_of_the_demo() -> None:
    roles = set(Membership.objects.values_list("role", flat=True))
    assert roles == {role.value for role in Role if role is not Role.SYSTEM}
    for mailbox in ("p20", "g01", "inspector.149", "reviewer.149", "official", "admin"):
        assert check_password(PASSWORD, User.objects.get(email=f"{mailbox}@demo.example").password)
    assert User.objects.get(email="p20@demo.example").language == "ru"
    assert User.objects.filter(is_superuser=True).count() == 1
    assert not User.objects.filter(~Q(email__endswith="@demo.example")).exists()


def test_a_second_load_changes_nothing() -> None:
    events, people = Event.objects.count(), User.objects.count()
    call_command("load_demo", verbosity=0)
    assert (Event.objects.count(), User.objects.count()) == (events, people)


def test_it_is_refused_outside_a_demo(settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError):
        call_command("load_demo")
