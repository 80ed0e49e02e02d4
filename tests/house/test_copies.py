"""A copy is made, taken back into another database and compared to the last row and file; nothing is overwritten."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

from certification.actions import documents
from certification.models import SealHead, StoredFile
from tests.factories import CaseFactory, make_cast
from tests.house.sources import ROOT
from tests.torture.machines import address_of
from tracker.management import checksums

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.timeout(300)]
EMPTY = "copy_taken_back"
PAPERS = 3


@pytest.fixture
def told() -> None:
    """A record with a case, events and papers."""
    cast = make_cast()
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    for number in range(PAPERS):
        content = b"%PDF-1.7 " + str(number).encode() * 5000
        documents.hand_in(
            case.reference,
            by=cast.erzhan,
            kind="other",
            title=f"Акт {number}",
            content=content,
            file_name="a.pdf",
        )


@pytest.fixture
def empty_database() -> Iterator[str]:
    """Another database of the same server, and its address."""

    def forget(cursor: Any) -> None:
        cursor.execute(f'DROP DATABASE IF EXISTS "{EMPTY}" WITH (FORCE)')

    with connection._nodb_cursor() as cursor:
        forget(cursor)
        cursor.execute(f'CREATE DATABASE "{EMPTY}"')
    yield address_of(EMPTY)
    with connection._nodb_cursor() as cursor:
        forget(cursor)


def restored(copy: Path, database: str, data: Path) -> subprocess.CompletedProcess[str]:
    """`manage.py restore` in a process of its own, over the other database and another data folder."""
    told = {"DATABASE_URL": database, "TAZAJOL_DATA": str(data), "DJANGO_SETTINGS_MODULE": "config.settings"}
    return subprocess.run(
        [sys.executable, "manage.py", "restore", str(copy)],
        cwd=ROOT, env={**os.environ, "REDIS_URL": settings.REDIS_URL, **told},
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_copy_taken_back_is_the_same_to_the_last_row_and_file(
    told: None, empty_database: str, tmp_path: Path
) -> None:
    call_command("backup", str(tmp_path / "copy"))
    held = json.loads((tmp_path / "copy" / "manifest.json").read_text("utf-8"))
    assert held["tables"]["public.certification_document"][0] == PAPERS
    assert len(held["files"]) == StoredFile.objects.count() == PAPERS
    done = restored(tmp_path / "copy", empty_database, tmp_path / "data")
    assert done.returncode == 0, done.stderr
    with psycopg.connect(empty_database) as line, line.cursor() as cursor:
        now = checksums.sums_of_tables(cursor)
        epoch = cursor.execute("SELECT epoch FROM certification_sealhead").fetchone()
    different = {name for name in held["tables"] if now[name] != held["tables"][name]}
    assert set(now) == set(held["tables"])
    assert different == {"public.certification_sealhead"}
    assert epoch != (SealHead.objects.get().epoch,)
    assert checksums.sums_of_files(tmp_path / "data" / "files") == held["files"]

    again = restored(tmp_path / "copy", empty_database, tmp_path / "elsewhere")
    assert again.returncode == 1
    assert "only an empty one is filled" in again.stderr


def test_a_store_that_holds_files_is_not_filled(told: None, empty_database: str, tmp_path: Path) -> None:
    call_command("backup", str(tmp_path / "copy"))
    (tmp_path / "data" / "files" / "ab").mkdir(parents=True)
    (tmp_path / "data" / "files" / "ab" / "abcd").write_bytes(b"somebody's")
    done = restored(tmp_path / "copy", empty_database, tmp_path / "data")
    assert done.returncode == 1
    assert "only an empty document store is filled" in done.stderr


def test_a_damaged_copy_is_refused_before_anything_is_written(
    told: None, empty_database: str, tmp_path: Path
) -> None:
    call_command("backup", str(tmp_path / "copy"))
    file = next(path for path in (tmp_path / "copy" / "files").rglob("*") if path.is_file())
    file.write_bytes(file.read_bytes()[:-1])
    done = restored(tmp_path / "copy", empty_database, tmp_path / "data")
    assert done.returncode == 1
    assert "damaged" in done.stderr
    with psycopg.connect(empty_database) as line, line.cursor() as cursor:
        assert checksums.tables(cursor) == []


def test_a_copy_never_replaces_another(told: None, tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    (tmp_path / "copy" / "precious").touch()
    with pytest.raises(CommandError, match="is not empty"):
        call_command("backup", str(tmp_path / "copy"))
    assert [path.name for path in (tmp_path / "copy").iterdir()] == ["precious"]
