"""A stage on which a dossier can be written and judged without a trace in the record.

Temporary tables of the same shape stand in front of the record's own for one transaction, which is rolled back: what
the stage holds is exactly the file, and the reference tables are the house's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.apps import apps
from django.db import connection, transaction

from certification.actions.dossiers.kinds import is_reference
from certification.models import ControlBodySetting


class _Over(Exception):
    """Ends the transaction without keeping it."""


@contextmanager
def rehearsal(*, own_settings: bool = False) -> Iterator[None]:
    """Within it every table of the record is empty, reference tables aside; afterwards all is as it was.

    With `own_settings` the settings of control bodies are those written within, and not those on record.
    """
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                for name in _tables(own_settings):
                    cursor.execute(
                        f'CREATE TEMPORARY TABLE "{name}" (LIKE public."{name}" INCLUDING ALL) ON COMMIT DROP'
                    )
            yield
            raise _Over
    except _Over:
        pass


def _tables(own_settings: bool) -> list[str]:
    found = apps.get_app_config("certification").get_models(include_auto_created=True)
    shadowed = [m for m in found if not is_reference(m) or (own_settings and m is ControlBodySetting)]
    return [model._meta.db_table for model in shadowed]
