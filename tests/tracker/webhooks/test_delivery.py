"""What happens is told once per endpoint, signed, in order, and to nobody who may not see it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime

import pytest
from django.db.models.functions import Now

from certification.actions import jobs, producers
from certification.models import Case, Job
from certification.process import Role
from certification.queries.day import now_and_today
from tests.factories import CaseFactory
from tests.tracker.webhooks.conftest import Hooks
from tests.tracker.webhooks.receiver import in_turn, not_now
from tracker.models import WebhookDelivery
from tracker.tasks import clock, work
from tracker.webhooks import endpoints, queueing, send


def test_an_event_is_told_signed_and_thin(hooks: Hooks) -> None:
    receiver = hooks.listen()
    endpoint, secret = hooks.add(receiver)
    hooks.happens()
    hooks.work(rounds=2)
    [telling] = receiver.verified_by(secret)
    data = telling["data"]
    assert telling["type"] == "case.take_over"
    assert data["seq"] == hooks.head()
    assert data["case"] == data["subject"]["ref"] == hooks.case.reference
    assert data["control_body"] == hooks.cast.body.code
    assert data["link"].endswith(f"/api/v1/cases/{hooks.case.reference}/")
    assert receiver.ids == [data["id"]]
    assert set(telling) == {"type", "timestamp", "data"}
    assert hooks.states(endpoint) == ["delivered"]
    assert len(receiver.bodies[0]) < 700


def test_nobodys_name_is_told(hooks: Hooks) -> None:
    receiver = hooks.listen()
    hooks.add(receiver, by=hooks.cast.ainur)
    producers.add_contact(by=hooks.cast.erzhan, kind="head", name_kk="Айгүл Сапарова")
    hooks.happens()
    hooks.work(rounds=2)
    told = json.dumps([telling for _, telling, _ in receiver.got], ensure_ascii=False)
    assert "contact.add_contact" in told
    names = ("Айгүл", "Сапарова", "Марат", "Ержан", "Сәуле", "Таңсәрі", "Tansari", "120340991015")
    assert [name for name in names if name in told] == []


def test_a_body_hears_of_its_own_cases_and_the_ministry_of_all(hooks: Hooks) -> None:
    ours, rivals, ministrys = hooks.listen(), hooks.listen(), hooks.listen()
    hooks.add(ours)
    hooks.add(rivals, by=replace(hooks.cast.timur, role=Role.MANAGER))
    hooks.add(ministrys, by=hooks.cast.ainur)
    begun = hooks.head()
    for case in (hooks.case, hooks.theirs, hooks.case):
        hooks.happens(case)
    hooks.work(rounds=2)
    assert ours.seqs == [begun + 1, begun + 3]
    assert rivals.seqs == [begun + 2]
    assert sorted(ministrys.seqs) == [begun, begun + 1, begun + 2, begun + 3]
    told = {telling["data"]["seq"]: telling["data"]["previous_seq"] for _, telling, _ in ministrys.got}
    assert told == {seq: seq - 1 for seq in range(begun, begun + 4)}
    assert ours.got[1][1]["data"]["previous_seq"] == begun + 1


def test_a_case_that_is_no_longer_the_bodys_is_withheld(hooks: Hooks) -> None:
    receiver = hooks.listen()
    endpoint, _ = hooks.add(receiver)
    hooks.happens()
    queueing.derive_deliveries()
    Case.objects.filter(pk=hooks.case.pk).update(control_body=hooks.cast.rival)
    hooks.work()
    assert receiver.got == []
    assert hooks.states(endpoint) == ["withheld"]


def test_deriving_again_and_sending_again_tells_nothing_twice(hooks: Hooks) -> None:
    receiver = hooks.listen()
    endpoint, _ = hooks.add(receiver)
    hooks.happens(times=3)
    for _ in range(3):
        queueing.derive_deliveries()
        type(endpoint).objects.update(seq=0)
    hooks.work(rounds=3)
    assert len(receiver.seqs) == len(set(receiver.seqs))
    assert WebhookDelivery.objects.count() == len(receiver.seqs)


def test_the_order_of_an_object_is_kept_while_others_go_past(hooks: Hooks) -> None:
    """The first telling of our case fails once: what follows in that case waits for it, other cases do not."""
    receiver = hooks.listen()
    hooks.add(receiver, by=hooks.cast.ainur)
    hooks.work(rounds=2)
    receiver.got.clear()
    receiver.manner = in_turn(500, 200)
    begun = hooks.head()
    hooks.happens(hooks.case)
    hooks.happens(hooks.case)
    hooks.happens(hooks.theirs)
    hooks.happens(hooks.case)
    hooks.happens(hooks.theirs)
    hooks.work(rounds=3)
    assert receiver.seqs == [begun + 1, begun + 3, begun + 5]
    hooks.hurry()
    hooks.work(rounds=3)
    assert receiver.seqs == [begun + 1, begun + 3, begun + 5, begun + 1, begun + 2, begun + 4]


def test_the_schedule_is_kept_with_one_id_and_then_the_endpoint_is_closed(hooks: Hooks) -> None:
    receiver = hooks.listen(lambda _: 500)
    endpoint, _ = hooks.add(receiver)
    hooks.happens(times=2)
    pauses = []
    hooks.work()
    for _ in range(9):
        job = Job.objects.annotate(now=Now()).get(kind="webhook", state="due")
        pauses.append(round((job.due_at - job.now).total_seconds()))
        hooks.hurry()
        hooks.work()
    hours = 3600
    wanted = [5, 300, 1800, 2 * hours, 5 * hours, 10 * hours, 14 * hours, 20 * hours, 24 * hours]
    assert all(abs(pause - want) <= 3 for pause, want in zip(pauses, wanted, strict=True)), pauses
    assert len(receiver.ids) == 10
    assert len(set(receiver.ids)) == 1
    endpoint.refresh_from_db()
    assert (endpoint.closed_why, endpoint.closed_at is None) == ("exhausted", False)
    assert hooks.states(endpoint) == ["failed", "waiting"]
    assert Job.objects.get(kind="webhook").state == "dead"


def test_workers_that_die_on_the_way_take_no_turn_of_the_schedule(hooks: Hooks) -> None:
    receiver = hooks.listen(lambda _: 500)
    endpoint, _ = hooks.add(receiver)
    hooks.happens()
    queueing.derive_deliveries()
    for _ in range(12):
        assert jobs.claim("http", worker="dies", lease_seconds=0.0) is not None
    jobs.bury_the_spent()
    hooks.work()
    job = Job.objects.annotate(now=Now()).get(kind="webhook")
    assert job.state == "due"
    assert (job.due_at - job.now).total_seconds() <= 5
    assert endpoint.deliveries.get().attempts == 1


DATE = "date"


@pytest.mark.parametrize(
    ("status", "told", "pause"),
    [
        (429, "120", 120),
        (503, "120", 120),
        (503, "1", 5),  # the schedule has a longer one
        (503, "999999999", 86_400),
        (503, "9" * 400, 86_400),
        (503, DATE, 600),
        (503, "Wed, 21 Oct 2015 07:28:00 GMT", 5),
        (503, "Wed, 21 Oct 3015 07:28:00 GMT", 86_400),
        (503, "soon", 5),
        (503, "-7", 5),
        (503, "", 5),
        (500, "120", 5),  # nothing that asks for a pause
    ],
)
def test_a_receiver_is_left_alone_as_long_as_it_asks_within_a_day(
    hooks: Hooks, status: int, told: str, pause: int
) -> None:
    told = format_datetime(now_and_today()[0] + timedelta(minutes=10), usegmt=True) if told == DATE else told
    receiver = hooks.listen(in_turn(not_now(status, told), 200))
    endpoint, _ = hooks.add(receiver)
    hooks.happens()
    hooks.work()
    job = Job.objects.annotate(now=Now()).get(kind="webhook", state="due")
    assert abs((job.due_at - job.now).total_seconds() - pause) < 4
    assert abs((endpoint.deliveries.get().next_at - job.due_at).total_seconds()) < 2
    hooks.work()
    assert len(receiver.ids) == 1
    hooks.hurry()
    hooks.work()
    assert len(receiver.ids) == 2
    assert len(set(receiver.ids)) == 1
    assert hooks.states(endpoint) == ["delivered"]


def test_410_closes_at_once_and_opening_again_loses_nothing(hooks: Hooks) -> None:
    receiver = hooks.listen(in_turn(410, 200))
    endpoint, _ = hooks.add(receiver)
    hooks.happens(times=2)
    hooks.work(rounds=2)
    endpoint.refresh_from_db()
    assert endpoint.closed_why == "gone"
    assert len(receiver.got) == 1
    hooks.happens()
    hooks.work(rounds=2)
    assert len(receiver.got) == 1
    endpoints.open_again(endpoint.uuid, by=hooks.cast.saule)
    hooks.work(rounds=2)
    assert receiver.seqs[1:] == sorted(set(receiver.seqs))
    assert len(receiver.seqs) == 4
    assert hooks.states(endpoint) == ["delivered"] * 3


def test_a_test_delivery_is_tried_once_and_closes_nothing(hooks: Hooks) -> None:
    receiver = hooks.listen(in_turn(410, 200))
    endpoint, secret = hooks.add(receiver)
    for _ in range(2):
        endpoints.try_out(endpoint.uuid, by=hooks.cast.saule)
        hooks.work()
    assert [telling["type"] for telling in receiver.verified_by(secret)] == ["test", "test"]
    endpoint.refresh_from_db()
    assert (endpoint.closed_at, endpoint.failures) == (None, 0)
    assert sorted(hooks.states(endpoint)) == ["delivered", "failed"]


def test_a_lost_lease_records_nothing(hooks: Hooks, monkeypatch: pytest.MonkeyPatch) -> None:
    receiver = hooks.listen()
    endpoint, _ = hooks.add(receiver)
    hooks.happens()
    queueing.derive_deliveries()
    job = jobs.claim("http", worker="slow")
    assert job is not None
    letter = send._prepared(job)
    assert letter is not None
    Job.objects.filter(pk=job.id).update(lease_until=Now() - timedelta(seconds=1))
    work.drain("http", limit_seconds=10)
    outcome = send._attempt(letter)
    with pytest.raises(jobs.LeaseLost):
        send._record(job, outcome)
    assert hooks.states(endpoint) == ["delivered"]
    assert len(set(receiver.ids)) == 1


def test_what_lost_its_job_is_given_a_new_one(hooks: Hooks) -> None:
    receiver = hooks.listen()
    endpoint, _ = hooks.add(receiver)
    hooks.happens()
    queueing.derive_deliveries()
    Job.objects.filter(kind="webhook").delete()
    hooks.work(rounds=2)
    assert hooks.states(endpoint) == ["delivered"]
    assert len(receiver.got) == 1


def test_the_tick_alone_tells_what_happened(hooks: Hooks) -> None:
    receiver = hooks.listen()
    endpoint, _ = hooks.add(receiver)
    hooks.happens()
    for _ in range(9):
        clock.tick(by_message=False)
        if hooks.states(endpoint) == ["delivered"]:
            break
    assert hooks.states(endpoint) == ["delivered"]
    assert len(receiver.got) == 1


def test_what_was_delivered_long_ago_is_forgotten_and_can_be_told_again(hooks: Hooks) -> None:
    receiver = hooks.listen()
    endpoint, _ = hooks.add(receiver)
    hooks.happens(times=2)
    hooks.work(rounds=2)
    endpoint.deliveries.filter(seq=receiver.seqs[0]).update(delivered_at=Now() - timedelta(days=91))
    hooks.work(rounds=2)
    assert endpoint.deliveries.count() == 1
    assert len(receiver.got) == 2
    endpoints.send_again_after(endpoint.uuid, 0, by=hooks.cast.saule)
    hooks.work(rounds=2)
    assert receiver.ids[2:] == receiver.ids[:2]


def test_a_dead_receiver_is_asked_less_and_less_but_never_forgotten(hooks: Hooks) -> None:
    """After five failures in a row one new attempt a minute is begun, whatever waits."""
    receiver = hooks.listen(lambda _: 503)
    endpoint, _ = hooks.add(receiver, by=hooks.cast.ainur)
    for _ in range(12):  # and one more: that the address was added
        hooks.happens(CaseFactory(producer=hooks.cast.tansari, control_body=hooks.cast.body, step="draft"))
    hooks.work(rounds=20)
    assert len(set(receiver.ids)) == 5
    assert hooks.states(endpoint).count("waiting") == 8
    receiver.manner = lambda _: 200
    for _ in range(3):
        hooks.hurry()
        hooks.work(rounds=8)
    assert set(hooks.states(endpoint)) == {"delivered"}
