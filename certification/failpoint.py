"""Points at which a process may die: named where a crash would matter, armed by tests alone, free of cost otherwise.

`reach(point)` does nothing unless something was armed. The environment's FAILPOINT arms a death (`name:n`, the n-th
time) at start, and the settings refuse it outside a demo.
"""

from __future__ import annotations

import os
from collections.abc import Callable

Watch = Callable[[str], None]

_watch: Watch | None = None


def reach(point: str) -> None:
    """The work has come to this point."""
    if _watch is not None:
        _watch(point)


def arm(watch: Watch | None) -> None:
    """Let `watch` hear of every point that is reached; None disarms."""
    global _watch
    _watch = watch


def death(told: str) -> Watch:
    """A watch that ends the process at once, with code 9 and no goodbye: `name:n`, n being 1 unless told."""
    name, _, count = told.partition(":")
    left = [int(count or 1)]

    def watch(point: str) -> None:
        if point == name:
            left[0] -= 1
            if left[0] == 0:
                os._exit(9)

    return watch
