"""Places at a queue: how many of one process work it at once, and the sign on the door that says it is closing.

The sign is one byte that a worker shares with what it forks: told to stop, its children finish the job in hand and
claim no other, though nobody sends them a signal.
"""

from __future__ import annotations

import mmap
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tracker.queues import AT_ONCE

_sign = mmap.mmap(-1, 1)
_places = {queue: threading.BoundedSemaphore(count) for queue, count in AT_ONCE.items()}
_turned_away: set[str] = set()


@contextmanager
def place(queue: str) -> Iterator[bool]:
    """Take a place at the queue while the block runs; False when all are taken."""
    found = _places[queue].acquire(blocking=False)
    if not found:
        _turned_away.add(queue)
    try:
        yield found
    finally:
        if found:
            _places[queue].release()


def somebody_knocked(queue: str) -> bool:
    """Whether somebody was turned away since this was last asked: whoever had found nothing looks again."""
    knocked = queue in _turned_away
    _turned_away.discard(queue)
    return knocked


def close() -> None:
    """From now on nothing is claimed any more by this process and its children."""
    _sign[0] = 1


def reopen() -> None:
    """As if just started; a worker ends instead, so this is for whoever works within another process."""
    _sign[0] = 0


def closing() -> bool:
    return _sign[0] == 1
