"""A database of its own for a benchmark: made, filled with copies of the demo country, dropped at the end."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db import connection, models

from certification.actions import reference
from certification.actions.dossiers import import_dossiers
from certification.actions.dossiers.kinds import is_reference
from certification.actions.seeding import DEMO, rows_of, seed_reference
from certification.models import Case, ControlBody
from certification.process import SYSTEM

BYTES_PER_CASE = 30_000  # of disk, measured with the demo's mix; the check leaves a third to spare
STEP = 1_000_000  # what one copy of the country adds to every id
# Not copied: what the house keeps of its own work.
KEPT = ("events", "jobs", "findings")


class NoRoom(Exception):
    """The disk is too small for the benchmark."""


@contextmanager
def scratch_database(cases: int, files: str = "*.yaml", beside: int = 0) -> Iterator[int]:
    """Everything within runs against a fresh database of at least so many cases (how many: yielded), copies of those in
    these files of the demo; `beside` are the bytes that will be written besides."""
    print(
        f"about {cases * BYTES_PER_CASE + beside >> 20} MB of disk are needed while it runs", file=sys.stderr
    )
    need, free = (cases * BYTES_PER_CASE + beside) * 4 // 3, shutil.disk_usage(os.getcwd()).free
    if need > free:
        raise NoRoom(f"{cases} cases need about {need >> 20} MB of disk; {free >> 20} MB are free.")
    name, before = f"bench_{os.getpid()}", connection.settings_dict["NAME"]
    _execute(f'CREATE DATABASE "{name}"')
    _use(name)
    try:
        call_command("migrate", interactive=False, verbosity=0)
        yield _filled(cases, files)
    finally:
        _use(before)
        _execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _use(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name


def _execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)


def _filled(cases: int, files: str) -> int:
    """Files of the demo country, copied until there are so many cases."""
    seed_reference(by=SYSTEM)
    reference.keep_laboratories(rows_of(DEMO / "laboratories.csv"), by=SYSTEM)
    for path in sorted(DEMO.glob(files)):
        if import_dossiers(path.read_bytes(), by=SYSTEM).problems:
            raise RuntimeError(f"{path.name} does not import")
    own = Case.objects.count()
    copies = max(0, -(-cases // own) - 1)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")  # keys are copied whole, nothing to check
        for table, columns, where in _tables():
            targets, values = zip(*columns, strict=True)
            cursor.execute(
                f"INSERT INTO {table} ({', '.join(targets)}) SELECT {', '.join(values)} "  # noqa: S608
                f"FROM {table} t, generate_series(1, {copies}) k WHERE {where} ORDER BY k, t.id"
            )
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("DELETE FROM certification_job")
    connection.close()
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return Case.objects.count()


def _tables() -> list[tuple[str, list[tuple[str, str]], str]]:
    """Each copied table with its columns, what a copy has in them, and which rows are copied: none that is the only
    one of something that is not."""
    found = apps.get_app_config("certification").get_models(include_auto_created=True)
    copied = [m for m in found if not is_reference(m) and m.__module__.rpartition(".")[2] not in KEPT]
    copied = [m for m in copied if isinstance(m._meta.pk, models.AutoField | models.BigAutoField)]
    names = set(copied)
    return [
        (
            model._meta.db_table,
            [_column(field, names) for field in model._meta.local_fields],
            " AND ".join(["true", *(f'"{field.column}" IS NULL' for field in _alone(model, names))]),
        )
        for model in copied
    ]


def _alone(model: Any, copied: set[Any]) -> list[Any]:
    """Fields by which a row is the only one of a thing that is not copied: one list or one year of a control body."""
    fields = {field.name: field for field in model._meta.local_fields}
    together = [
        list(one.fields) for one in model._meta.constraints if isinstance(one, models.UniqueConstraint)
    ]
    together += [[name] for name, field in fields.items() if isinstance(field, models.OneToOneField)]
    keys = [
        [fields[name] for name in names if isinstance(fields[name], models.ForeignKey)] for names in together
    ]
    lasting = [of for of in keys if of and all(field.related_model is ControlBody for field in of)]
    return [field for of in lasting for field in of]


def _column(field: Any, copied: set[Any]) -> tuple[str, str]:
    """A column, and the SQL of its value in copy number k of row t."""
    quoted = f'"{field.column}"'
    own = f"t.{quoted}"
    if field.primary_key or (isinstance(field, models.ForeignKey) and field.related_model in copied):
        return quoted, f"{own} + k::bigint * {STEP}"
    if isinstance(field, models.ForeignKey):
        return quoted, own
    if isinstance(field, models.UUIDField):
        return quoted, "uuidv7()"
    if field.name == "code" and field.unique:  # a public code has eight signs without I, O, 0 and 1
        return quoted, "translate(upper(lpad(to_hex(t.id * 100000 + k), 8, 'z')), '01', 'XY')"
    if field.name in ("bin", "iin"):
        return quoted, f"CASE WHEN {own} = '' THEN '' ELSE lpad((t.id * 100000 + k)::text, 12, '0') END"
    if field.unique or (field.model.__name__, field.name) in UNIQUE_TOGETHER:
        return quoted, f"left({own}, 6) || t.id % 100 || '-' || to_hex(k)"
    return quoted, own


UNIQUE_TOGETHER = {("ReferenceCounter", "series")}
