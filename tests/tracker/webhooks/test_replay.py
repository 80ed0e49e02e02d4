"""Replay and the pull feed: everything after a number, each once, in order, and provably whole."""

from __future__ import annotations

import threading
from collections import Counter
from uuid import UUID, uuid4

import pytest
from django.db import connection

from certification.actions.record import recording
from certification.errors import Conflict, Invalid, Refused
from certification.process import Actor
from tests.tracker.webhooks.conftest import Hooks
from tests.tracker.webhooks.receiver import in_turn, slow
from tests.tracker.webhooks.test_rude import work_together
from tracker.webhooks import endpoints, ledger


def test_a_replay_sends_each_event_after_a_number_once_more_under_its_id(hooks: Hooks) -> None:
    receiver = hooks.listen()
    hooks.happens(times=2)
    endpoint, _ = hooks.add(receiver)
    begun = hooks.head()
    hooks.happens(times=5)
    hooks.work(rounds=2)
    first = list(receiver.ids)
    assert receiver.seqs == [begun + number for number in range(1, 6)]
    endpoints.send_again_after(endpoint.uuid, begun + 2, by=hooks.cast.saule)
    hooks.work(rounds=3)
    assert receiver.ids[5:] == first[2:]
    hooks.work(rounds=3)
    assert len(receiver.ids) == 8


def test_a_replay_from_the_start_tells_what_was_before_the_endpoint_too(hooks: Hooks) -> None:
    receiver = hooks.listen()
    hooks.happens(hooks.case, times=3)
    hooks.happens(hooks.theirs)
    endpoint, _ = hooks.add(receiver)
    hooks.happens(hooks.case)
    hooks.work(rounds=2)
    assert len(receiver.got) == 1
    endpoints.send_again_after(endpoint.uuid, 0, by=hooks.cast.saule)
    hooks.work(rounds=3)
    mine = [event["data"]["seq"] for event in ledger.page_after(hooks.cast.saule, 0).events]
    assert receiver.seqs[1:] == mine
    told = {telling["data"]["seq"]: telling["data"]["previous_seq"] for _, telling, _ in receiver.got}
    assert [told[seq] for seq in mine] == [0, *mine[:-1]]


def test_a_replay_while_things_happen_loses_and_doubles_nothing(hooks: Hooks) -> None:
    """Thirty events while five workers send, a replay in the middle: each seq once or twice, at the end none open."""
    receiver = hooks.listen(slow(0.005))
    endpoint, _ = hooks.add(receiver, by=hooks.cast.ainur)
    hooks.happens(times=5)
    hooks.work(rounds=3)
    begun = hooks.head()
    before = Counter(receiver.seqs)

    def things_happen() -> None:
        for number in range(30):
            hooks.happens(hooks.case if number % 2 else hooks.theirs)
            if number == 15:
                endpoints.send_again_after(endpoint.uuid, begun - 3, by=hooks.cast.ainur)

    def whole() -> bool:
        return set(range(begun + 1, begun + 31)) <= set(receiver.seqs) and not open_ones()

    def open_ones() -> bool:
        return endpoint.deliveries.exclude(state="delivered").exists() or endpoint_seq() < hooks.head()

    def endpoint_seq() -> int:
        return int(type(endpoint).objects.values_list("seq", flat=True).get())

    work_together(5, until=whole, seconds=60, meanwhile=things_happen)
    assert not open_ones()
    told = Counter(receiver.seqs) - before
    assert set(range(begun - 2, hooks.head() + 1)) <= set(told)
    # What was on its way when the replay was asked for may come twice more, under the same id; nothing else does.
    assert all(count <= 2 for count in told.values()), told
    assert len(set(receiver.ids)) == len(set(receiver.seqs))


def test_what_cannot_be_replayed_is_refused(hooks: Hooks) -> None:
    endpoint, _ = hooks.add(hooks.listen())
    for after in (-1, hooks.head() + 1):
        with pytest.raises(Invalid):
            endpoints.send_again_after(endpoint.uuid, after, by=hooks.cast.saule)
    endpoints.close_by_hand(endpoint.uuid, by=hooks.cast.saule)
    with pytest.raises(Refused):
        endpoints.send_again_after(endpoint.uuid, 0, by=hooks.cast.saule)


def test_one_failed_delivery_is_sent_again_at_once(hooks: Hooks) -> None:
    receiver = hooks.listen(in_turn(500, 200))
    endpoint, _ = hooks.add(receiver)
    hooks.happens(times=2)
    hooks.work(rounds=2)
    assert hooks.states(endpoint) == ["sending", "waiting"]
    [first] = endpoint.deliveries.filter(state="sending")
    endpoints.send_again(endpoint.uuid, first.uuid, by=hooks.cast.saule)
    hooks.work(rounds=2)
    assert hooks.states(endpoint) == ["delivered", "delivered"]
    assert receiver.seqs == sorted(receiver.seqs)


def walk(actor: Actor, limit: int = 7) -> list[tuple[int, int]]:
    """The whole feed as a client reads it: (seq, previous_seq) in order."""
    found: list[tuple[int, int]] = []
    after, more = 0, True
    while more:
        page = ledger.page_after(actor, after, limit=limit)
        found += [(event["data"]["seq"], event["data"]["previous_seq"]) for event in page.events]
        after, more = page.until, page.more
    return found


def test_the_feed_is_whole_for_each_reader_and_shows_it(hooks: Hooks) -> None:
    for number in range(20):
        hooks.happens(hooks.case if number % 3 else hooks.theirs)
    all_of_it, ours = walk(hooks.cast.ainur), walk(hooks.cast.saule)
    assert [seq for seq, _ in all_of_it] == list(range(1, hooks.head() + 1))
    assert len(ours) == 13
    for told in (all_of_it, ours):
        assert [before for _, before in told] == [0, *(seq for seq, _ in told[:-1])]


@pytest.mark.timeout(120)
def test_a_reader_beside_eight_writers_skips_nothing(hooks: Hooks) -> None:
    """Slow transactions and rollbacks among them: what is read while they write is what stands in the end."""
    done = threading.Event()
    read: list[int] = []

    def write(number: int) -> None:
        for turn in range(15):
            try:
                with recording("take_over", by=hooks.cast.marat, case=hooks.case):
                    if turn % 5 == number % 5:
                        with connection.cursor() as cursor:
                            cursor.execute("SELECT pg_sleep(0.05)")
                    if turn == 7:
                        raise ZeroDivisionError
            except ZeroDivisionError:
                pass
        connection.close()

    def follow() -> None:
        after = 0
        while True:
            last = done.is_set()
            page = ledger.page_after(hooks.cast.saule, after, limit=10)
            read.extend(event["data"]["seq"] for event in page.events)
            after = page.until
            if last and not page.more:
                break
        connection.close()

    reader = threading.Thread(target=follow)
    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in (reader, *writers):
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    reader.join()
    assert read == [seq for seq, _ in walk(hooks.cast.saule)]
    assert len(read) == 8 * 14


def test_another_history_is_said_so(hooks: Hooks) -> None:
    page = ledger.page_after(hooks.cast.saule, 0)
    assert isinstance(page.epoch, UUID)
    assert ledger.page_after(hooks.cast.saule, 0, history=page.epoch).epoch == page.epoch
    with pytest.raises(Conflict):
        ledger.page_after(hooks.cast.saule, 0, history=uuid4())
