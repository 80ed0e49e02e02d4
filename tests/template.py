"""A migrated database is made once for a state of the migrations; every test process begins with a copy of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection

from config import env

LOCK = 7_401_972
KEPT = 3


def begin_with_a_copy() -> None:
    """Put a fresh copy of the migrated template in the place of the test database."""
    wanted, template = connection.settings_dict["NAME"], f"template_{state()}"
    test = connection.settings_dict["TEST"]["NAME"] or f"test_{wanted}"
    with _maintenance() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        cursor.execute("SELECT count(*) FROM pg_database WHERE datname = %s", [template])
        if cursor.fetchone() == (0,):
            _forget_old_ones(cursor)
            _make(cursor, template)
        cursor.execute(f'DROP DATABASE IF EXISTS "{test}" WITH (FORCE)')
        cursor.execute(f'CREATE DATABASE "{test}" TEMPLATE "{template}"')
        cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def state() -> str:
    """What a migrated database depends on: the migrations, and the tables they are filled from."""
    files = sorted(Path(env.BASE).glob("*/migrations/*.py"))
    files += sorted((Path(env.BASE) / "certification" / "data" / "reference").glob("*.csv"))
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


def _make(cursor: Any, template: str) -> None:
    """Migrate under another name first: a template that exists is complete."""
    making = f"making_{template}"
    cursor.execute(f'DROP DATABASE IF EXISTS "{making}" WITH (FORCE)')
    cursor.execute(f'CREATE DATABASE "{making}"')
    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = making
    try:
        call_command("migrate", interactive=False, verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
    cursor.execute(f'ALTER DATABASE "{making}" RENAME TO "{template}"')


def _forget_old_ones(cursor: Any) -> None:
    cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%%' ORDER BY oid DESC")
    for (name,) in cursor.fetchall()[KEPT - 1 :]:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@contextmanager
def _maintenance() -> Iterator[Any]:
    """A cursor on the server, outside the database of the tests."""
    with connection._nodb_cursor() as cursor:
        yield cursor
