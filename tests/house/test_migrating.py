"""A migration that has to wait for a lock lets everybody past, and comes again until it gets it."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import psycopg
import pytest
from django.db import OperationalError, connection

from tracker.management.migrating import patiently

pytestmark = pytest.mark.django_db(transaction=True)


def line() -> psycopg.Connection:
    place = connection.get_connection_params()
    names = ("dbname", "user", "password", "host", "port")
    return psycopg.connect(**{name: place[name] for name in names if place.get(name)}, autocommit=True)


@pytest.fixture
def table() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE busy (id int)")
    yield
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE busy")


def change() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE busy ADD COLUMN more int")


def test_readers_wait_half_a_second_at_worst_and_the_change_is_made(table: None) -> None:
    waits, ended = list[float](), threading.Event()

    def read() -> None:
        with line() as reader:
            while not ended.is_set():
                began = time.monotonic()
                reader.execute("SELECT count(*) FROM busy")
                waits.append(time.monotonic() - began)
                time.sleep(0.02)

    reading = threading.Thread(target=read)
    with line() as holder:
        holder.execute("BEGIN")
        holder.execute("SELECT * FROM busy")
        reading.start()
        letting_go = threading.Timer(2.0, lambda: holder.execute("COMMIT"))
        letting_go.start()
        patiently(change, pause_seconds=0.1)
        letting_go.join()
    ended.set()
    reading.join()
    assert 0.3 < max(waits) < 1.5
    with connection.cursor() as cursor:
        cursor.execute("SELECT more FROM busy")
        cursor.execute("SHOW lock_timeout")
        assert cursor.fetchone() != ("500ms",)


def test_it_does_not_try_for_ever(table: None) -> None:
    with line() as holder:
        holder.execute("BEGIN")
        holder.execute("SELECT * FROM busy")
        with pytest.raises(OperationalError, match="lock timeout"):
            patiently(change, tries=2, timeout="50ms", pause_seconds=0.01)
