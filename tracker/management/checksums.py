"""What a database and a document store hold, as figures: rows and two sums per table, a hash per file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from psycopg import sql

TABLES = """
SELECT n.nspname, c.relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%%' AND n.nspname <> 'information_schema'
   AND n.nspname NOT LIKE 'pg\\_temp%%' ORDER BY 1, 2
"""
SUMS = """
SELECT count(*), coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text,
       coalesce(bit_xor(hashtextextended(t::text, 7)), 0)::text FROM {}.{} AS t
"""
# Rows are written as text before they are summed: in every session the same way.
SAME_TEXT = (
    "SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'iso_8601'"
)
PIECE = 1 << 20
INCOMING = "incoming"


def tables(cursor: Any) -> list[tuple[str, str]]:
    """Every table that is not the server's own, by schema and name."""
    cursor.execute(TABLES)
    return [(str(schema), str(name)) for schema, name in cursor.fetchall()]


def sums_of_tables(cursor: Any) -> dict[str, list[Any]]:
    """For every table the number of its rows and two sums that do not depend on their order; inside a transaction."""
    cursor.execute(SAME_TEXT)
    found = {}
    for schema, name in tables(cursor):
        cursor.execute(sql.SQL(SUMS).format(sql.Identifier(schema), sql.Identifier(name)))
        found[f"{schema}.{name}"] = list(cursor.fetchone())
    return found


def sums_of_sequences(cursor: Any) -> dict[str, int | None]:
    """Where every sequence stands."""
    cursor.execute("SELECT schemaname || '.' || sequencename, last_value FROM pg_sequences ORDER BY 1")
    return dict(cursor.fetchall())


def files_in(root: Path) -> Iterator[Path]:
    """Stored files below a folder, by their way from it; what is still coming in is nobody's yet."""
    for path in sorted(root.rglob("*")) if root.exists() else ():
        if path.is_file() and path.relative_to(root).parts[0] != INCOMING:
            yield path.relative_to(root)


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def sums_of_files(root: Path) -> dict[str, str]:
    return {str(path): sha256_of(root / path) for path in files_in(root)}
