"""Copies of everything: the database in one snapshot, then the stored files, with sums that a restore must meet.

Files are written before the rows that name them and never changed, so copying them after the snapshot gives every file
its rows name. A copy is complete once its folder bears its name; SECRET_KEY and passwords are not in it.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.migrations.recorder import MigrationRecorder

from certification.actions.restoring import begin_a_new_history
from certification.queries.day import now_and_today
from certification.queries.machinery import feed_head
from tracker.management import checksums, programs

DUMP, FILES, MANIFEST = "database.dump", "files", "manifest.json"


class CopyTrouble(Exception):
    """A copy cannot be made or taken back; the message says why."""


def back_up(folder: Path) -> dict[str, Any]:
    """Write a copy into a new folder, and return what it holds; CopyTrouble where something is there already."""
    if folder.exists() and any(folder.iterdir()):
        raise CopyTrouble(f"{folder} is not empty.")
    draft = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True, mode=0o700)
    held = _dump(draft / DUMP)
    root = Path(settings.MEDIA_ROOT)
    for path in checksums.files_in(root):
        (draft / FILES / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(root / path, draft / FILES / path)
    held["files"] = checksums.sums_of_files(draft / FILES)
    (draft / MANIFEST).write_text(json.dumps(held, indent=1, sort_keys=True), "utf-8")
    _settle(draft)
    if folder.exists():
        folder.rmdir()
    os.rename(draft, folder)
    return held


def _dump(file: Path) -> dict[str, Any]:
    """Dump what one snapshot shows, and sum up what the same snapshot shows."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
        programs.run(
            "pg_dump", "--format=custom", "--no-owner", "--no-acl", f"--snapshot={snapshot}", "--file", file
        )
        return {
            "made_at": now_and_today()[0].isoformat(),
            "tables": checksums.sums_of_tables(cursor),
            "sequences": checksums.sums_of_sequences(cursor),
            "migrations": sorted(
                f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()
            ),
            "feed_head": feed_head(),
        }


def restore(folder: Path) -> dict[str, Any]:
    """Take a copy back into an empty database and an empty document store, compare every sum, and begin a new epoch of
    the feed; CopyTrouble where anything is there already or anything differs."""
    held = _manifest(folder)
    _require_nothing_there()
    programs.run("pg_restore", "--exit-on-error", "--no-owner", "--single-transaction",
                 f"--dbname={connection.get_connection_params()['dbname']}", folder / DUMP)  # fmt: skip
    root = Path(settings.MEDIA_ROOT)
    for path in held["files"]:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / FILES / path, root / path)
        os.chmod(root / path, 0o600)
    _settle(root)
    differing = differences(held)
    if differing:
        raise CopyTrouble(f"These differ from what was copied: {', '.join(differing)}")
    begin_a_new_history()
    return held


def differences(held: dict[str, Any]) -> list[str]:
    """Tables, sequences and files that are not what the manifest says."""
    with transaction.atomic(), connection.cursor() as cursor:
        now: dict[str, dict[str, Any]] = {
            "tables": checksums.sums_of_tables(cursor),
            "sequences": checksums.sums_of_sequences(cursor),
            "files": checksums.sums_of_files(Path(settings.MEDIA_ROOT)),
        }
    return [
        name
        for kind, found in now.items()
        for name in sorted({*found, *held[kind]})
        if found.get(name, "missing") != held[kind].get(name, "missing")
    ]


def _require_nothing_there() -> None:
    with connection.cursor() as cursor:
        found = checksums.tables(cursor)
    if found:
        raise CopyTrouble(
            f"The database {connection.settings_dict['NAME']} holds {len(found)} tables; only an empty one is filled."
        )
    if any(checksums.files_in(Path(settings.MEDIA_ROOT))):
        raise CopyTrouble(f"{settings.MEDIA_ROOT} holds files; only an empty document store is filled.")


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        held: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise CopyTrouble(f"{folder} is no complete copy: {error}") from None
    wrong = [name for name, sum_ in held["files"].items() if _sum(folder / FILES / name) != sum_]
    if wrong:
        raise CopyTrouble(f"Files of the copy are damaged: {', '.join(wrong[:5])}")
    return held


def _sum(path: Path) -> str:
    return checksums.sha256_of(path) if path.exists() else "missing"


def _settle(folder: Path) -> None:
    """Everything below the folder is on the disk before the copy is called complete."""
    for path in (folder, *folder.rglob("*")):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
