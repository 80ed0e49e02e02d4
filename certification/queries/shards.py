"""Runs of cases that are read and judged together: big enough to be worth a statement, small enough to share out."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

SHARD = 50_000


def shards(size: int = SHARD, first: int | None = None, last: int | None = None) -> Iterator[tuple[int, int]]:
    """First and last id of runs of `size` cases, in the order of ids; if asked, only of cases between two ids."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT min(id), max(id) FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / %s AS shard"
            " FROM certification_case WHERE (%s::bigint IS NULL OR id >= %s) AND (%s::bigint IS NULL OR id <= %s)"
            ") AS numbered GROUP BY shard ORDER BY shard",
            [size, first, first, last, last],
        )
        bounds = cursor.fetchall()
    yield from bounds
