"""What a producer does: write the diary, take steps, apply, read messages, take the dates along."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from certification.models import Case, HoldingYear, Sale, Sowing
from tests.factories import CaseFactory, ProducerFactory
from tests.tracker.portal.conftest import Farm, sign_in
from tracker.models import Reminder


def sowing(farm: Farm, **values: Any) -> dict[str, Any]:
    parcel = farm.case.producer.parcel_set.get()
    told = {"token": str(uuid4()), "sown_on": farm.day.isoformat(), "parcel": parcel.pk, "crop": "wheat"}
    return told | {"area_m2": "12,5", "seed_g": "1 850,5"} | values


def test_today_is_filled_in(farm: Farm) -> None:
    assert f'value="{farm.day.isoformat()}"' in farm.get("records/add/?kind=sowing").content.decode()


def test_a_record_is_kept_in_whole_small_units(farm: Farm) -> None:
    assert farm.post("records/add/?kind=sowing", sowing(farm)).status_code == 302
    row = Sowing.objects.get()
    assert (row.area_m2, row.seed_g, row.season) == (125_000, 1_850_500, farm.day.year)
    assert "Өзен бойы" in farm.get("records/").content.decode()


def test_the_same_record_sent_twice_is_one(farm: Farm) -> None:
    told = sowing(farm)
    for _ in range(2):
        assert farm.post("records/add/?kind=sowing", told).status_code == 302
    assert Sowing.objects.count() == 1


@pytest.mark.parametrize("wrong", [{"area_m2": "many"}, {"crop": ""}, {"parcel": "999999"}])
def test_a_wrong_record_keeps_what_was_typed(farm: Farm, wrong: dict[str, str]) -> None:
    answer = farm.post("records/add/?kind=sowing", sowing(farm, **wrong))
    assert answer.status_code == 422
    assert 'value="1 850,5"' in answer.content.decode()
    assert not Sowing.objects.exists()


def test_tomorrow_cannot_be_written_down(farm: Farm) -> None:
    tomorrow = (farm.day + timedelta(days=1)).isoformat()
    answer = farm.post("records/add/?kind=sowing", sowing(farm, sown_on=tomorrow), "en")
    assert answer.status_code == 422
    assert "This day is still ahead" in answer.content.decode()


def test_a_sale_knows_its_year(farm: Farm) -> None:
    told = {
        "token": str(uuid4()),
        "sold_on": farm.day.isoformat(),
        "product": "wheat",
        "claim": "non_organic",
    }
    assert farm.post("records/add/?kind=sale", told).status_code == 302
    assert Sale.objects.get().year == farm.day.year


def test_a_grain_farm_is_not_asked_about_hives(farm: Farm) -> None:
    page = farm.get("records/").content.decode()
    assert "kind=sowing" in page
    assert "kind=extraction" not in page


def test_leaving_is_checked_said_plainly_and_done_once(farm: Farm) -> None:
    assert "Мұны кері қайтару мүмкін емес" in farm.get("do/leave/").content.decode()
    told = {"version": farm.case.version, "reason": "Жер сатылды"}
    for _ in range(2):
        assert farm.post("do/leave/", told).status_code == 302
    farm.case.refresh_from_db()
    assert farm.case.step == "left"
    assert farm.get().status_code == 200


def test_a_step_on_the_sight_of_an_older_state_is_not_taken(farm: Farm) -> None:
    Case.objects.update(version=9)
    answer = farm.post("do/leave/", {"version": 1, "reason": "Жер сатылды"}, "en")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody has changed this case" in page
    assert "Жер сатылды" in page
    assert 'name="version" value="9"' in page


def test_what_stands_in_the_way_of_a_step_is_named(farm: Farm) -> None:
    Case.objects.update(step="documents_requested")
    farm.case.steps.update(step="documents_requested")
    page = farm.get("do/provide_documents/").content.decode()
    assert "Жер актісін жіберіңіз" in page
    assert '<button class="button' not in page
    assert farm.post("do/provide_documents/", {"version": farm.case.version}).status_code == 409


@pytest.mark.parametrize("verb", ["grant", "sign_contract", "fly"])
def test_a_verb_of_others_is_not_there(farm: Farm, verb: str) -> None:
    assert farm.get(f"do/{verb}/").status_code == 404


def application(farm: Farm, **values: Any) -> dict[str, Any]:
    told = {"token": str(uuid4()), "products": ["A:wheat"], "control_body": farm.cast.body.code}
    return told | {"declared": "on"} | values


def test_an_application_is_one_page_one_case_and_sent(farm: Farm) -> None:
    producer = ProducerFactory()
    client, _ = sign_in(producer)
    assert client.get("/kk/my/").headers["Location"] == "/kk/my/apply/"
    page = client.get("/kk/my/apply/").content.decode()
    assert "KZ-BIO-149" in page
    told = application(farm)
    for _ in range(2):
        assert client.post("/kk/my/apply/", told).status_code == 302
    case = producer.cases.get()
    assert (case.step, case.declaration_received_on) == ("applied", farm.day)
    assert [(p.category, p.product) for p in case.products.all()] == [("A", "wheat")]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"products": []}, "Choose at least one product"),
        ({"control_body": ""}, "Choose a control body"),
        ({"declared": ""}, "Without the declaration"),
        (
            {"control_body": "KZ-BIO-102", "products": ["B:honey"]},
            "This control body is not recognised for",
        ),
    ],
)
def test_an_application_that_lacks_something_opens_nothing(
    farm: Farm, wrong: dict[str, Any], said: str
) -> None:
    producer = ProducerFactory()
    client, _ = sign_in(producer)
    answer = client.post("/en/my/apply/", application(farm, **wrong))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not producer.cases.exists()


def test_a_draft_is_finished_and_an_older_sight_of_it_is_not(farm: Farm) -> None:
    producer = ProducerFactory()
    client, _ = sign_in(producer)
    draft = CaseFactory(producer=producer, control_body=None, step="draft", products=[("A", "barley")])
    address = f"/en/my/case/{draft.reference}/apply/"
    assert client.get("/en/my/apply/").headers["Location"] == address
    assert "Finish the application" in client.get(f"/en/my/case/{draft.reference}/").content.decode()
    assert client.get(address).status_code == 200
    stale = client.post(address, application(farm, version=draft.version + 1))
    assert stale.status_code == 409
    assert client.post(address, application(farm, version=draft.version)).status_code == 302
    draft.refresh_from_db()
    assert (draft.step, draft.control_body) == ("applied", farm.cast.body)


def test_messages_are_counted_until_they_are_read(farm: Farm) -> None:
    Reminder.objects.create(
        person=farm.user,
        case=farm.case,
        deadline="request:1",
        kind="missing_documents",
        what="Жер актісі",
        due_on=farm.day + timedelta(days=7),
        days_before=7,
        send_on=farm.day,
        raised_on=farm.day,
        raised_at=timezone.now(),
    )
    assert "<b>1</b></a>" in farm.get().content.decode()
    assert farm.post("messages/read/", {}).status_code == 302
    assert "<b>1</b></a>" not in farm.get().content.decode()
    assert farm.get("messages/read/").status_code == 405


def test_the_calendar_holds_every_date_in_short_lines(farm: Farm) -> None:
    answer = farm.get("deadlines.ics")
    assert answer.headers["Content-Type"].startswith("text/calendar")
    lines = answer.content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert f"DTSTART;VALUE=DATE:{farm.request.due_on:%Y%m%d}".encode() in lines


def test_a_year_on_record_is_not_needed_for_a_case_page(farm: Farm) -> None:
    HoldingYear.objects.create(producer=farm.case.producer, year=farm.day.year)
    assert farm.get().status_code == 200
