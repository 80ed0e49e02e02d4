"""Complete example files, one per kind of dossier: nothing stands against them on the day asked about.

They are stories told backwards from a day: a holding that did everything in time.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

KINDS: dict[str, Callable[[date], dict[str, Any]]] = {}


def example(kind: str, on: date) -> dict[str, Any]:
    """The file of that kind for a day; KeyError if there is no such kind."""
    return KINDS[kind](on)
