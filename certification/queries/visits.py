"""Visits and samples over all cases of an actor, for inspectors on the road and for laboratories."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from certification.errors import NotFound
from certification.models import Inspection, Sample
from certification.process import Actor
from certification.queries.day import end_of


def visits(actor: Actor, day: date) -> QuerySet[Inspection]:
    """Every visit the actor may see on `day` that has not been cancelled."""
    rows = Inspection.objects.visible_on(actor, day).filter(
        Q(cancelled_on__isnull=True) | Q(cancelled_on__gt=day)
    )
    return rows.select_related("case__producer")


def unreported(actor: Actor, day: date) -> QuerySet[Inspection]:
    """Of these visits those whose report was missing on the day."""
    return visits(actor, day).filter(Q(reported_at__isnull=True) | Q(reported_at__gte=end_of(day)))


def visit(uuid: Any, actor: Actor, day: date) -> Inspection:
    """One visit by its id; NotFound when it is not there or not the actor's to see."""
    found = visits(actor, day).filter(uuid=uuid).first()
    if found is None:
        raise NotFound("inspection_not_found")
    return found


def sample(uuid: Any, actor: Actor) -> Sample:
    """One sample by its id; NotFound when it is not there or not the actor's to see."""
    rows = Sample.objects.visible_to(actor).select_related("case", "laboratory")
    found = rows.filter(uuid=uuid).first()
    if found is None:
        raise NotFound("sample_not_found")
    return found
