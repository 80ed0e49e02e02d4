"""Inspectors report over the API: once per id, from wherever, and only for what is theirs."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest

from certification.models import Case, Event, Inspection, Job, NonCompliance, Sample
from certification.process import Role
from tests.factories import CaseFactory, Cast, SampleFactory
from tests.tracker.api.conftest import Speaker, organisation_of, token_of

REPORT: dict[str, Any] = {
    "kind": "annual",
    "inspected_on": "2026-06-10",
    "physical": True,
    "result": "minor",
    "summary": "Танаптар қаралды.",
    "noncompliances": [
        {"uuid": str(uuid4()), "level": "minor", "text": "Record incomplete", "due_on": "2026-12-01"}
    ],
    "samples": [{"uuid": str(uuid4()), "matrix": "wheat grain", "taken_on": "2026-06-10"}],
}


def test_a_report_is_recorded_with_what_was_found_and_taken(ours: Speaker, case: Case) -> None:
    uuid = uuid4()
    answer = ours.put(f"inspections/{uuid}/report/", {"case": case.reference, **REPORT})
    assert answer.status_code == 201
    assert Inspection.objects.get(uuid=uuid).reported_at is not None
    assert NonCompliance.objects.get(case=case).level == "minor"
    assert Sample.objects.get(case=case).matrix == "wheat grain"
    assert Job.objects.filter(kind="judge", payload__case=case.pk).exists()


def test_the_same_report_again_changes_nothing(ours: Speaker, case: Case) -> None:
    uuid = uuid4()
    body = {"case": case.reference, **REPORT}
    first = ours.put(f"inspections/{uuid}/report/", body)
    events = Event.objects.count()
    again = ours.put(f"inspections/{uuid}/report/", body)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert Event.objects.count() == events


def test_other_content_under_the_same_id_is_refused_and_nothing_is_overwritten(
    ours: Speaker, case: Case
) -> None:
    uuid = uuid4()
    ours.put(f"inspections/{uuid}/report/", {"case": case.reference, **REPORT})
    other = ours.put(f"inspections/{uuid}/report/", {"case": case.reference, **REPORT, "result": "clean"})
    assert other.status_code == 409
    assert other.json()["code"] == "other_content_under_this_id"
    assert Inspection.objects.get(uuid=uuid).result == "minor"


def test_a_rival_body_sees_and_reports_nothing_of_ours(rival: Speaker, ours: Speaker, case: Case) -> None:
    assert ours.get(f"cases/{case.reference}/").status_code == 200
    assert rival.get(f"cases/{case.reference}/").status_code == 404
    assert rival.get(f"cases/{case.reference}/findings/").status_code == 404
    assert rival.get("cases/").json()["results"] == []
    answer = rival.put(f"inspections/{uuid4()}/report/", {"case": case.reference, **REPORT})
    assert answer.status_code == 404
    assert not Inspection.objects.exists()


def test_a_stranger_gets_the_very_answer_of_what_does_not_exist(rival: Speaker, case: Case) -> None:
    theirs = rival.get(f"cases/{case.reference}/").json()
    nobodys = rival.get("cases/KZ-2026-9999/").json()
    differing = {name for name in theirs if theirs[name] != nobodys[name]}
    assert differing == {"instance"}


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"inspected_on": "2026-13-01"}, "/inspected_on"),
        ({"result": "excellent"}, "/result"),
        ({"colour": "blue"}, "/colour"),
        ({"samples": [{"uuid": "x", "matrix": "wheat", "taken_on": "2026-06-10"}]}, "/samples/0/uuid"),
    ],
)
def test_a_bad_value_is_named_by_its_place(ours: Speaker, case: Case, body: Any, pointer: str) -> None:
    answer = ours.put(f"inspections/{uuid4()}/report/", {"case": case.reference, **REPORT, **body})
    assert answer.status_code == 400
    assert pointer in [error["pointer"] for error in answer.json()["errors"]]
    assert not Inspection.objects.exists()


def test_a_visit_of_tomorrow_is_refused(ours: Speaker, case: Case) -> None:
    body = {"case": case.reference, **REPORT, "inspected_on": "2999-01-01"}
    assert ours.put(f"inspections/{uuid4()}/report/", body).json()["code"] == "day_in_the_future"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b'{"a": NaN}',
        b'{"case": "KZ", "case": "KZ"}',
        b'{"case": "\\u0000"}',
        b'{"case": "\\ud800"}',
        b"[" * 100_000,
        b'{"a":' * 100_000,
    ],
)
def test_hostile_json_is_a_400_and_never_a_500(ours: Speaker, raw: bytes) -> None:
    assert ours.put(f"inspections/{uuid4()}/report/", raw).status_code == 400


@pytest.mark.parametrize(
    "path",
    ["cases/?cursor=x", "cases/?cursor=%00", "cases/?q=%00", "cases/KZ-2026-0001/findings/?on=2026-02-30"],
)
def test_hostile_queries_are_refused(ours: Speaker, path: str) -> None:
    assert ours.get(path).status_code in (400, 404)


def test_my_inspections_are_mine(ours: Speaker, rival: Speaker, case: Case) -> None:
    uuid = uuid4()
    ours.put(f"inspections/{uuid}/report/", {"case": case.reference, **REPORT})
    assert [row["uuid"] for row in ours.get("inspections/").json()["results"]] == [str(uuid)]
    assert ours.get("inspections/?open=true").json()["results"] == []
    assert rival.get("inspections/").json()["results"] == []
    assert rival.get(f"inspections/{uuid}/").status_code == 404


def test_one_result_and_no_second(ours: Speaker, case: Case) -> None:
    sample = SampleFactory(case=case)
    told = {
        "result": "detected",
        "substance": "glyphosate",
        "value_mg_kg": "0.034",
        "reported_on": "2026-07-01",
    }
    first = ours.put(f"samples/{sample.uuid}/result/", told)
    assert first.status_code == 200
    assert first.json()["value_mg_kg"] == "0.034"
    assert ours.put(f"samples/{sample.uuid}/result/", told).status_code == 200
    second = ours.put(
        f"samples/{sample.uuid}/result/", {"result": "not_detected", "reported_on": "2026-07-01"}
    )
    assert second.status_code == 409


def test_a_token_without_the_scope_may_not_write(cast: Cast, case: Case) -> None:
    reader = Speaker(token_of(organisation_of(cast.body), Role.INSPECTOR, scope="cases:read"))
    assert reader.get("cases/").status_code == 200
    answer = reader.put(f"inspections/{uuid4()}/report/", {"case": case.reference, **REPORT})
    assert answer.status_code == 403


def test_an_ended_client_opens_nothing(cast: Cast, case: Case, ours: Speaker) -> None:
    client = organisation_of(cast.body).api_clients.get()
    client.ended_at = case.step_since.strftime("%Y-%m-%dT00:00:00Z")
    client.save()
    assert ours.get("cases/").status_code == 401


def test_the_language_of_a_problem_is_the_readers(cast: Cast) -> None:
    token = token_of(organisation_of(cast.body), Role.INSPECTOR)
    said = {
        lang: Speaker(token, lang).get("cases/KZ-2026-9999/").json()["detail"] for lang in ("kk", "ru", "en")
    }
    assert len(set(said.values())) == 3


def test_pages_show_every_case_once(ours: Speaker, cast: Cast) -> None:
    CaseFactory.create_batch(205, control_body=cast.body, producer=cast.tansari, step="certified")
    seen, page = [], ours.get("cases/").json()
    while True:
        seen += [row["reference"] for row in page["results"]]
        if page["next"] is None:
            break
        page = ours.get(page["next"].split("/api/v1/")[1]).json()
    assert len(seen) == len(set(seen)) == 205
