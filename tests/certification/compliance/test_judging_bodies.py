"""Control bodies are judged of themselves: when they tell of themselves, and every night."""

from __future__ import annotations

import orjson
import pytest
from django.db import transaction

from certification.actions.compliance import judge_control_body
from certification.actions.dossiers import import_dossiers
from certification.actions.sweeping import judge_bodies, sweep
from certification.models import Case, ControlBody, Finding, GroupControl, OfisNotification
from certification.process import SYSTEM
from tests.certification.facts.gatherings import gathering, told_of_itself
from tests.certification.facts.holdings import d, holding

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def body() -> ControlBody:
    case = holding(1)
    assert case.control_body is not None
    return told_of_itself(case.control_body)


def standing(body: ControlBody) -> set[tuple[str, str, str]]:
    rows = Finding.objects.filter(control_body=body, retired_at=None)
    return set(rows.values_list("rule", "subject_ref", "outcome"))


def judged(body: ControlBody) -> bool:
    with transaction.atomic():
        return bool(judge_control_body(ControlBody.objects.select_for_update().get(pk=body.pk)))


def test_what_a_body_owes_is_found_on_the_body_and_on_no_case(body: ControlBody) -> None:
    assert judged(body)
    assert {
        ("BODY-OFIS", "OF", "unmet"),
        ("BODY-LIST", "PL", "unmet"),
        ("BODY-NOTIFIES", "ND", "referred"),
    } <= standing(body)
    assert not Finding.objects.filter(case__isnull=False).exists()


def test_judging_a_body_twice_changes_nothing(body: ControlBody) -> None:
    assert judged(body)
    own = Finding.objects.filter(control_body=body).order_by("pk")
    before = list(own.values_list("pk", "retired_at"))
    assert not judged(body)
    judge_bodies()
    assert list(own.values_list("pk", "retired_at")) == before
    assert not judge_bodies()


def test_judging_a_body_is_refused_outside_a_transaction(body: ControlBody) -> None:
    with pytest.raises(transaction.TransactionManagementError):
        judge_control_body(body)


def test_the_sweep_judges_bodies_too_and_finds_nothing_the_second_time(body: ControlBody) -> None:
    assert sweep().opened > 0
    assert ("BODY-OFIS", "OF", "unmet") in standing(body)
    again = sweep()
    assert (again.opened, again.retired) == (0, 0)


def test_the_sweep_retires_what_no_longer_holds(body: ControlBody) -> None:
    sweep()
    OfisNotification.objects.update(replied_on=d("2026-01-20"), replied=None)
    assert sweep().retired == 1
    assert ("BODY-OFIS", "OF", "unmet") not in standing(body)


def test_work_at_a_group_is_held_against_the_body_with_the_group_as_detail(body: ControlBody) -> None:
    case = gathering(holding(2))
    GroupControl.objects.create(control_body=body, group="T2", year=2025, members_reinspected=1)
    judged(body)
    assert ("BODY-GROUP-VISITS", "T2", "unmet") in standing(body)
    assert not Finding.objects.filter(case=case, rule__startswith="BODY-").exists()


def test_a_body_is_judged_when_its_dossier_is_imported_and_its_cases_when_it_sets_something() -> None:
    case = holding(1)
    assert case.control_body is not None
    told = {
        "schema": 1,
        "as_of": "2026-06-01",
        "control_body": {"code": case.control_body.code},
        "ofis_notifications": [{"ref": "O1", "received_on": "2026-01-02", "replied": False}],
        "settings": [{"name": "enhanced_control", "value": "true", "source": "manual"}],
    }
    imported = import_dossiers(orjson.dumps(told), by=SYSTEM)
    assert not imported.problems
    assert ("BODY-OFIS", "O1", "unmet") in standing(case.control_body)
    assert Case.objects.get(pk=case.pk).facts_version == case.facts_version + 1
    assert import_dossiers(orjson.dumps(told), by=SYSTEM).outcomes[0].state == "unchanged"
