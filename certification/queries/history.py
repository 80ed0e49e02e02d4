"""The chain of events: whether what the record says happened is still what was written down."""

from __future__ import annotations

import hashlib
from itertools import count

from certification.models import Event, EventSeal, SealHead

START = "0" * 64


def verify_chain() -> int | None:
    """The number of the first seal that no longer fits, or None when the whole chain holds.

    Recomputed outside the database from the text of every event: a changed body, a number left out, a seal
    exchanged and a shortened end all show. Reads every event once.
    """
    head = SealHead.objects.get(pk=1)
    before, last = START, 0
    seals = EventSeal.objects.filter(seq__lte=head.seq).order_by("seq").select_related("event")
    for expected, seal in zip(count(1), seals.iterator(chunk_size=2000), strict=False):
        if seal.seq != expected or seal.prev_hash != before:
            return expected
        if seal.hash != seal_of(before, expected, seal.event.body):
            return expected
        before, last = seal.hash, expected
    if last != head.seq or before != head.hash:
        return last + 1
    return _first_unsealed(last)


def seal_of(before: str, seq: int, body: str) -> str:
    """The hash the database gives an event at COMMIT, in lower-case hex."""
    return hashlib.sha256(f"{before} {seq} {body}".encode()).hexdigest()


def _first_unsealed(last: int) -> int | None:
    """An event whose seal was taken away breaks the chain at the number it should have had."""
    return last + 1 if Event.objects.filter(seal__isnull=True).exists() else None
