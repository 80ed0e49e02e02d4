"""What waits for our own side in a few cases, with the day our side gives itself for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from certification.process import Actor, Role
from certification.queries.cases import cases
from certification.queries.day import today
from certification.queries.deadlines import Deadline, deadlines_of
from tracker.reminders.ledger import own


def deadlines_and_terms(
    wanted: Iterable[int], actor: Actor, day: date, known: datetime | None = None
) -> list[Deadline]:
    """Open deadlines of these cases and, for whoever is on our side, the terms beside them; ordered by day.

    Terms are read from what waits now, so that of an earlier day or an earlier knowledge there are deadlines only.
    A producer is told of none: they are promises of ours to ourselves.
    """
    wanted = list(wanted)
    found = deadlines_of(wanted, actor, day, known=known)
    if actor.role is not Role.PRODUCER and known is None and day >= today():
        found += own(list(cases(actor).filter(pk__in=wanted).values_list("pk", flat=True)), day)
    return sorted(found, key=lambda deadline: (deadline.due_on, deadline.case_id, deadline.identity))
