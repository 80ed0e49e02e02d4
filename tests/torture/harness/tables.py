"""Tables for a cluster of its own: from a dump, which the migrations make the first time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import psycopg

from config import env
from tests.template import state


def fill(tools: Path, database: str, template: str = "") -> None:
    """Give `database` its tables; the environment names it, or soon will. `template` is migrated already."""
    kept = env.BASE / ".data" / f"tables-{state()}.sql"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)  # not there where the data lie elsewhere
        if not template:
            manage(database, "migrate", "--verbosity", "0")
            manage(database, "createcachetable", "--verbosity", "0")
        draft = kept.with_suffix(f".{os.getpid()}")
        subprocess.run([tools / "pg_dump", "-O", "-f", draft, "-d", template or database], check=True)
        draft.replace(kept)
    with psycopg.connect(database) as line:
        empty = line.execute("SELECT to_regclass('certification_case') IS NULL").fetchone() == (True,)
    if empty:
        load = [tools / "psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", kept, "-d", database]
        subprocess.run(load, stdout=subprocess.DEVNULL, check=True)
    manage(database, "createcachetable", "--verbosity", "0")


def manage(database: str, *words: str) -> None:
    given = {
        "DATABASE_URL": database,
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    command = [sys.executable, "manage.py", *words]
    subprocess.run(
        command,
        cwd=env.BASE,
        env={**os.environ, **given, "DJANGO_SETTINGS_MODULE": "config.settings"},
        check=True,
    )
