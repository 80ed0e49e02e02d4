"""The sealed events as one actor may see them, by their dense number: what deliveries and the pull feed are made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db.models import Max, QuerySet

from certification.errors import Conflict
from certification.models import Event, SealHead
from certification.process import Actor, Role
from tracker.webhooks import payload

PAGE = 200


@dataclass(frozen=True, slots=True)
class Page:
    """What happened after a number: complete up to `until`, the number to ask after next."""

    epoch: UUID
    until: int
    more: bool
    events: list[dict[str, Any]]


def head() -> int:
    """The number of the last event there is."""
    return SealHead.objects.values_list("seq", flat=True).get()


def visible(actor: Actor, after: int, until: int) -> QuerySet[Event]:
    """The events of the half-open range (after, until] that the actor may see, in their order."""
    rows = Event.objects.visible_to(actor).filter(seal__seq__gt=after, seal__seq__lte=until)
    return rows.order_by("seal__seq")


def before(actor: Actor, seq: int) -> int:
    """The number of the last event before `seq` that the actor may see; 0 if there is none."""
    if actor.role is Role.OFFICIAL:
        return seq - 1
    found = Event.objects.visible_to(actor).filter(seal__seq__lt=seq).aggregate(last=Max("seal__seq"))["last"]
    return found or 0


def page_after(actor: Actor, after: int, *, history: UUID | None = None, limit: int = PAGE) -> Page:
    """The events after a number, at most `limit`. Conflict: epoch_has_changed when the reader knows another history."""
    now = payload.epoch()
    if history is not None and history != now:
        raise Conflict("epoch_has_changed")
    last = head()
    rows = list(payload.with_all_told(visible(actor, after, last))[: limit + 1])
    more = len(rows) > limit
    rows = rows[:limit]
    return Page(
        epoch=now,
        until=rows[-1].seal.seq if more else max(last, after),
        more=more,
        events=payload.told(rows, chained(actor, [row.seal.seq for row in rows]), now),
    )


def chained(actor: Actor, numbers: Sequence[int], first: int | None = None) -> dict[int, int]:
    """Each of these numbers, all that are visible in a range, with the one before it; `first` is before the first."""
    if not numbers:
        return {}
    begin = before(actor, numbers[0]) if first is None else first
    return {numbers[0]: begin, **{after: earlier for earlier, after in pairwise(numbers)}}
