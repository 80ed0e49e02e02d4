"""What processes do that share a benchmark: they import this before Django is up, so it imports no models."""

from __future__ import annotations

import django
from django.db import connection
from django.utils.module_loading import import_string


def start(database: str) -> None:
    """Set Django up in a process of its own, on the benchmark's database."""
    django.setup()
    connection.settings_dict["NAME"] = database


def judge(bounds: tuple[int, int]) -> None:
    """Judge the cases between two ids."""
    import_string("certification.actions.crowds.judge_shard")(*bounds)
