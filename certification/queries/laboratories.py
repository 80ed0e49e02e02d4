"""Laboratories, and the samples sent to one: a laboratory sees what was sampled, never whose it is."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from certification.errors import NotFound
from certification.models import Laboratory, Sample
from certification.process import Actor


def laboratories() -> list[Laboratory]:
    """Every laboratory by its code, for whoever sends a sample."""
    return list(Laboratory.objects.all())


def samples_sent_to(actor: Actor) -> QuerySet[Sample]:
    """Samples sent to the actor's laboratory, those without a result first, then the newest; no case is loaded."""
    if actor.laboratory_id is None:
        return Sample.objects.none()
    rows = Sample.objects.filter(laboratory_id=actor.laboratory_id)
    return rows.order_by("reported_on", "-taken_on", "pk").defer("case")


def sample_sent_to(uuid: Any, actor: Actor) -> Sample:
    """One sample sent to the actor's laboratory; NotFound for any other."""
    found = samples_sent_to(actor).filter(uuid=uuid).first()
    if found is None:
        raise NotFound("sample_not_found")
    return found
