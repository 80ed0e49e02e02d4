"""After a test that commits, the database is as the migrations left it.

Django would truncate every table and make content types and permissions anew, which takes longer than most of these
tests; and events refuse it. Here one function deletes what is there, triggers asleep, and puts the seeded rows back.
"""

from __future__ import annotations

from typing import Any

from django.db import connection

REMEMBERED = "CREATE TABLE seeded.{name} AS TABLE public.{name}"
RESTORED = "INSERT INTO public.{name} SELECT * FROM seeded.{name};"
CLEAR = """
CREATE OR REPLACE FUNCTION seeded.clear() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    SET LOCAL session_replication_role = replica;
    {deleted}
    {restored}
    UPDATE certification_sealhead SET epoch = gen_random_uuid();
END $$;
"""


def remember() -> None:
    """Keep a copy of what the migrations filled, and the function that goes back to it."""
    tables = sorted(connection.introspection.django_table_names(only_existing=True, include_views=False))
    with connection.cursor() as cursor:
        filled = [name for name in tables if _has_rows(cursor, name)]
        cursor.execute("DROP SCHEMA IF EXISTS seeded CASCADE; CREATE SCHEMA seeded;")
        for name in filled:
            cursor.execute(REMEMBERED.format(name=name))
        deleted = "".join(f"DELETE FROM public.{name};" for name in tables)
        restored = "".join(RESTORED.format(name=name) for name in filled)
        cursor.execute(CLEAR.format(deleted=deleted, restored=restored))


def _has_rows(cursor: Any, name: str) -> bool:
    cursor.execute(f"SELECT EXISTS (SELECT FROM public.{name})")
    return bool(cursor.fetchone()[0])


def clear() -> None:
    """Take away what a test has committed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seeded.clear()")
