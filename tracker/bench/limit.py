"""The limit a sweep is measured against: copying the columns its statements read, as they are, to nowhere."""

from __future__ import annotations

import re

from django.db import connection

from certification.queries.facts.frames import STATEMENTS
from certification.queries.facts.statement import scoped

WORD = re.compile(r"[a-z_0-9]+")
TABLE = re.compile(r"certification_[a-z_0-9]+")


def copies() -> list[str]:
    """One COPY per table that a statement names, of the columns whose names stand in a statement that names it."""
    columns = _columns()
    read: dict[str, set[str]] = {}
    for statement in STATEMENTS:
        text = scoped(statement.body, 1, 1)
        words = set(WORD.findall(text))
        for table in set(TABLE.findall(text)) & set(columns):
            read.setdefault(table, set()).update(words & columns[table])
    quoted = {
        table: [f'"{name}"' for name in sorted(names)] for table, names in sorted(read.items()) if names
    }
    return [
        f"COPY (SELECT {', '.join(names)} FROM {table}) TO '/dev/null' (FORMAT binary)"  # noqa: S608
        for table, names in quoted.items()
    ]


def copy_all() -> None:
    """Run them all."""
    with connection.cursor() as cursor:
        for sql in copies():
            cursor.execute(sql)


def _columns() -> dict[str, set[str]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        )
        found: dict[str, set[str]] = {}
        for table, column in cursor.fetchall():
            found.setdefault(table, set()).add(column)
    return found
