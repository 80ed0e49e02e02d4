"""Windows: what a statement about a run of cases sees of each table is what their owners can have.

A join alone has the database read every table from end to end for each slice of a country; a range of ids it finds in
an index, so that a slice costs the same among ten thousand cases and among a million. A statement that also reads
what strangers have names the table after BEYOND in a comment of its SQL.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from django.apps import apps
from django.db import models

from certification.models import Case, Producer
from certification.queries.facts.statement import HELD

BEYOND = "seen beyond the window:"
_TABLE = re.compile(r"\bcertification_\w+")
_BEYOND = re.compile(rf"{BEYOND} (\w+)")


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last id of some producers, and of all their cases."""

    cases: tuple[int, int]
    producers: tuple[int, int]

    def before(self, sql: str) -> str:
        """A statement whose cases are held in tables, with its windows before it: a part of WITH stands in for the
        table of its name, and costs nothing of its own. Any other statement is left as it is."""
        if not sql.startswith(HELD):
            return sql
        owned = _owned()
        tables = sorted(set(_TABLE.findall(sql)) & owned.keys() - set(_BEYOND.findall(sql)))
        parts = [HELD.rstrip(), *(self._part(table, *owned[table]) for table in tables)]
        return ",\n".join(parts) + sql.removeprefix(HELD.rstrip())

    def _part(self, table: str, column: str, owner: type[models.Model]) -> str:
        first, last = self.cases if owner is Case else self.producers
        rows = f"SELECT * FROM {table} WHERE {column} BETWEEN {first} AND {last}"
        return f"{table} AS NOT MATERIALIZED ({rows})"


@cache
def _owned() -> dict[str, tuple[str, type[models.Model]]]:
    """By table the column that says whose a row is, and of which kind the owner; of what always has one."""
    found: dict[str, tuple[str, type[models.Model]]] = {
        Case._meta.db_table: ("id", Case),
        Producer._meta.db_table: ("id", Producer),
    }
    for model in apps.get_app_config("certification").get_models():
        owners = [f for f in model._meta.local_fields if f.related_model in (Case, Producer) and not f.null]
        if owners:
            owner = cast(type[models.Model], owners[0].related_model)
            found.setdefault(model._meta.db_table, (owners[0].attname, owner))
    return found
