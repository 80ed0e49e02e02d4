"""What a migration may not do while the house is open: hold a big table, or break the code that still runs.

Read is the SQL that Django would send. A table made by the same migration is nobody's yet, so all of this is allowed
there. What must be done all the same is named in the migration, with the reason: `LOCKS = {"index": "The table …"}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module

from django.db import connection
from django.db.migrations import Migration
from django.db.migrations.loader import MigrationLoader

# What stood when the house opened: up to these nothing ran beside a migration.
BASELINE = {"certification": "0004", "tracker": "0003"}
REASON_LETTERS = 20
UNREADABLE = "THIS OPERATION CANNOT BE WRITTEN AS SQL"
VOLATILE = r"(?:random|gen_random_uuid|uuidv[47]|clock_timestamp|timeofday|nextval)\s*\("
NAME = r'(?:ONLY )?"?(?P<table>[a-z_0-9]+)"?'
KEPT = "(?:CHECK|FOREIGN KEY|UNIQUE|EXCLUDE)"
ALTER = rf"^ALTER TABLE (?:IF EXISTS )?{NAME}.*"


@dataclass(frozen=True, slots=True)
class Danger:
    """A kind of statement that is dangerous for a table that is in use, and why."""

    kind: str
    pattern: re.Pattern[str]
    why: str


def _danger(kind: str, pattern: str, why: str) -> Danger:
    return Danger(kind, re.compile(pattern, re.I | re.S), why)


DANGERS = (
    _danger("index", rf"^CREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY).* ON {NAME}",
            "an index made without CONCURRENTLY holds up every change meanwhile"),
    _danger("drop index", r"^DROP INDEX (?!CONCURRENTLY)", "dropped without CONCURRENTLY it waits for every reader"),
    _danger("volatile default", rf"{ALTER}ADD COLUMN.*DEFAULT[^,;]*{VOLATILE}",
            "a default that differs from row to row rewrites the table"),
    _danger("not null", rf"{ALTER}ADD COLUMN(?!.*DEFAULT).*NOT NULL",
            "a column that must have a value and has no default refuses the rows that are there"),
    _danger("default goes", rf"{ALTER}ALTER COLUMN.*DROP DEFAULT",
            "the code that still runs inserts rows without the column: keep the default (db_default)"),
    _danger("set not null", rf"{ALTER}ALTER COLUMN.*SET NOT NULL", "the whole table is read under a lock"),
    _danger("type", rf"{ALTER}ALTER COLUMN.* TYPE ", "another type rewrites the table under a lock"),
    _danger("constraint", rf"{ALTER}ADD CONSTRAINT(?!.*(?:NOT VALID|USING INDEX)).*{KEPT}",
            "without NOT VALID the whole table is read under a lock: validate it later"),
    _danger("drop column", rf"{ALTER}DROP COLUMN", "the code that still runs reads it: drop it a release later"),
    _danger("drop table", rf"^DROP TABLE (?:IF EXISTS )?{NAME}",
            "the code that still runs reads it: drop it a release later"),
    _danger("rename", rf"{ALTER}RENAME ", "the code that still runs knows the old name"),
    _danger("rows", rf"^(?:UPDATE|DELETE FROM) {NAME}", "many rows stay locked until the end: change them in batches"),
    _danger("lock", rf"^LOCK (?:TABLE )?{NAME}", "everybody waits until the end"),
    _danger("python", rf"^-- {UNREADABLE}", "nobody can read here what it does to which rows"),
)  # fmt: skip
MADE = re.compile(rf"^CREATE TABLE (?:IF NOT EXISTS )?{NAME}", re.I)


@dataclass(frozen=True, slots=True)
class Complaint:
    """A statement of a migration that should not run while the house is open."""

    migration: str
    kind: str
    why: str
    statement: str

    def __str__(self) -> str:
        return f"{self.migration}: {self.kind}: {self.why}: {self.statement[:160]}"


def complaints() -> list[Complaint]:
    """What the migrations since the baseline would do wrong; empty when all is well."""
    loader = MigrationLoader(connection, replace_migrations=False)
    return [
        complaint
        for key in sorted(loader.graph.nodes)
        if key[0] in BASELINE and key[1][:4] > BASELINE[key[0]]
        for complaint in complaints_of(loader, loader.graph.nodes[key])
    ]


def complaints_of(loader: MigrationLoader, migration: Migration) -> list[Complaint]:
    name = f"{migration.app_label}.{migration.name}"
    statements = statements_of(loader.collect_sql([(migration, False)]))
    reasons = getattr(import_module(migration.__module__), "LOCKS", {})
    weak = [
        Complaint(name, kind, "the reason is no sentence", reason)
        for kind, reason in reasons.items()
        if len(reason) < REASON_LETTERS
    ]
    return weak + [
        Complaint(name, danger.kind, danger.why, statement)
        for danger, statement in dangers_in(statements)
        if danger.kind not in reasons
    ]


def statements_of(lines: Iterable[str]) -> list[str]:
    """Single statements in one line each, of what Django would send; what is no SQL stands as its comment."""
    told = (f"{line};" if UNREADABLE in line else line for line in lines)
    text = "\n".join(line for line in told if not line.startswith("--") or UNREADABLE in line)
    parts = re.split(r";\s*(?:\n|$)", text)
    return [" ".join(part.split()) for part in parts if part.strip()]


def dangers_in(statements: Iterable[str]) -> Iterator[tuple[Danger, str]]:
    made: set[str] = set()
    for statement in statements:
        if found := MADE.match(statement):
            made.add(found["table"])
            continue
        for danger in DANGERS:
            if (hit := danger.pattern.search(statement)) and hit.groupdict().get("table") not in made:
                yield danger, statement
