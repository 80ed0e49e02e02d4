"""Migrating a house that is open: nobody waits longer than half a second behind a migration that waits for a lock.

A statement that wants a table for itself queues up, and everybody else behind it. So it gives up soon and comes again.
What is made CONCURRENTLY lets everybody work and may wait as long as it takes.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from django.core.management import call_command
from django.db import OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from psycopg.errors import LockNotAvailable

LOCK_TIMEOUT = "500ms"
TRIES = 60
PAUSE_SECONDS = 1.0


def migrate() -> None:
    """Apply what is not applied: at once in a database nobody uses yet, else one after the other, patiently."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not executor.loader.applied_migrations:
        call_command("migrate", interactive=False, verbosity=0)
        return
    for migration, _backwards in plan:
        target = (migration.app_label, migration.name)
        patiently(
            lambda target=target: call_command("migrate", *target, interactive=False, verbosity=0),  # type: ignore[misc]
            timeout=LOCK_TIMEOUT if migration.atomic else "0",
        )


def patiently(
    work: Callable[[], object],
    *,
    timeout: str = LOCK_TIMEOUT,
    tries: int = TRIES,
    pause_seconds: float = PAUSE_SECONDS,
) -> None:
    """Do the work with so long a wait for each lock, again and again; what half-made indexes it left are dropped."""
    for attempt in range(1, tries + 1):
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('lock_timeout', %s, false)", [timeout])
            work()
            return
        except OperationalError as error:
            if not isinstance(error.__cause__, LockNotAvailable) or attempt == tries:
                raise
            drop_unfinished_indexes()
            time.sleep(pause_seconds)
        finally:
            if connection.connection is not None and not connection.connection.closed:
                with connection.cursor() as cursor:
                    cursor.execute("RESET lock_timeout")


def drop_unfinished_indexes() -> None:
    """An index whose making was cut short is kept up to date for nothing and stands in the way of the next try."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('DROP INDEX CONCURRENTLY %I.%I', n.nspname, c.relname) FROM pg_index AS i"
            " JOIN pg_class AS c ON c.oid = i.indexrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace"
            " WHERE NOT i.indisvalid AND n.nspname = current_schema()"
        )
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)
