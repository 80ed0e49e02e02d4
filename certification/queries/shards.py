"""Runs of cases that are read and judged together: big enough to be worth a statement, small enough to share out."""

from __future__ import annotations

from collections.abc import Iterator

from django.db import connection

SHARD = 50_000


def shards(size: int = SHARD) -> Iterator[tuple[int, int]]:
    """First and last id of runs of `size` cases, in the order of ids."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT min(id), max(id) FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / %s AS shard"
            " FROM certification_case) AS numbered GROUP BY shard ORDER BY shard",
            [size],
        )
        bounds = cursor.fetchall()
    yield from bounds
