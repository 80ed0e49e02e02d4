"""A fresh clone has an empty database: commands that answer questions see to it that there is something to ask."""

from __future__ import annotations

import sys
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


def prepare() -> None:
    """Migrate the embedded database and compile the texts where that was not done yet; other databases are whoever
    runs them's to migrate."""
    if not settings.EMBEDDED:
        return
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        print("Preparing the database (once) …", file=sys.stderr)
        call_command("setup", stdout=StringIO())
