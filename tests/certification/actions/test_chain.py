"""The record cannot be rewritten in silence: events refuse every change, and a forced one breaks the chain."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from certification.actions import cases
from certification.models import Event, EventSeal, SealHead
from certification.queries.history import seal_of, verify_chain
from tests.factories import make_cast

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def three_events(transactional_db: None) -> list[Event]:
    """Three verbs, each committed."""
    cast = make_cast()
    for person in (cast.erzhan, cast.bolat, cast.zhanna):
        cases.open_case(by=person)
    return list(Event.objects.order_by("id"))


def force(sql: str, table: str = "certification_event") -> None:
    """What only the owner of the database can do: put the guards aside and write."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(sql)
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        for name in ("event", "eventseal"):
            guard = "event_is_never_truncated" if name == "event" else "seal_is_never_truncated"
            cursor.execute(f"ALTER TABLE certification_{name} DISABLE TRIGGER {guard}")


def test_the_chain_is_dense_and_holds(three_events: list[Event]) -> None:
    assert list(EventSeal.objects.values_list("seq", flat=True)) == [1, 2, 3]
    assert verify_chain() is None


def test_the_hash_is_over_the_text_as_written(three_events: list[Event]) -> None:
    seal = EventSeal.objects.select_related("event").get(seq=2)
    assert seal.hash == seal_of(seal.prev_hash, 2, seal.event.body)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE certification_event SET body = 'x'",
        "DELETE FROM certification_eventseal",
        "UPDATE certification_eventseal SET hash = 'x'",
    ],
)
def test_events_and_seals_refuse_every_change(three_events: list[Event], sql: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute(sql)


def test_a_changed_text_shows(three_events: list[Event]) -> None:
    second = three_events[1]
    force(f"UPDATE certification_event SET body = replace(body, 'open_case', 'grant') WHERE id = {second.pk}")
    assert verify_chain() == 2


def test_an_event_taken_out_shows(three_events: list[Event]) -> None:
    force("DELETE FROM certification_eventseal WHERE seq = 2", "certification_eventseal")
    assert verify_chain() == 2


def test_a_shortened_end_shows(three_events: list[Event]) -> None:
    force("DELETE FROM certification_eventseal WHERE seq = 3", "certification_eventseal")
    assert verify_chain() == 3


def test_a_head_set_back_does_not_hide_a_missing_seal(three_events: list[Event]) -> None:
    before = EventSeal.objects.get(seq=2)
    force("DELETE FROM certification_eventseal WHERE seq = 3", "certification_eventseal")
    SealHead.objects.update(seq=2, hash=before.hash)
    assert verify_chain() == 3
