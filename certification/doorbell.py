"""A bell that says "look at the queue"; tracker plugs the real one in at start, and silence is always safe."""

from collections.abc import Callable

from django.db import transaction

Bell = Callable[[str], None]


def silence(queue: str) -> None:
    """The default bell: work is found by the tick anyway, so nothing is lost when nobody rings."""


_bell: Bell = silence


def plug_in(bell: Bell) -> None:
    """Let `bell(queue)` be called after each commit that left work for that queue."""
    global _bell
    _bell = bell


def ring(queue: str) -> None:
    """Ring for `queue` once the transaction commits; a failing bell never fails the change."""
    transaction.on_commit(lambda: _bell(queue), robust=True)
