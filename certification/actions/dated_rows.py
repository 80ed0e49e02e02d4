"""Reference rows that hold on a range of days: added once, ended with a source, never overlapping."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from django.db.models import Model, Q, QuerySet

from certification.actions.record import Record, recording
from certification.errors import Invalid, NotFound, Refused
from certification.models import Case, ControlBodySetting, EuAdmission, HighRiskProduct, Recognition
from certification.process import Actor

Kept = TypeVar("Kept", bound=Model)
Ranged = TypeVar("Ranged", Recognition, EuAdmission, HighRiskProduct, ControlBodySetting)


def row_of(model: type[Kept], pk: int) -> Kept:
    """A row of a reference table by its number; NotFound where there is none."""
    row = model._base_manager.filter(pk=pk).first()
    if row is None:
        raise NotFound("reference_row_not_found", id=pk)
    return row


def touch(record: Record, touches: QuerySet[Case] | None) -> None:
    """Let these cases be judged again."""
    if touches is not None:
        record.facts_changed_for_many(touches)


def add(verb: str, same: QuerySet[Any], row: Ranged, *, by: Actor, touches: QuerySet[Case]) -> Ranged:
    """Add a row; one that stands exactly so already is left alone, one that overlaps is refused."""
    _ends_after_it_starts(row.since, row.until)
    standing: Ranged | None = same.filter(since=row.since).first()
    fields = [f.attname for f in row._meta.concrete_fields if not f.primary_key]
    if standing is not None and all(getattr(standing, f) == getattr(row, f) for f in fields):
        return standing
    overlap = Q(until__isnull=True) | (Q(until__gt=row.since) if row.since else Q())
    if row.until:
        overlap &= Q(since__isnull=True) | Q(since__lt=row.until)
    if same.filter(overlap).exists() or standing is not None:
        raise Refused("range_overlaps_another", since=str(row.since), until=str(row.until or ""))
    with recording(verb, by=by) as record:
        row.save()
        record.about(row)
        record.note(since=row.since, until=row.until, source=row.source)
        touch(record, touches)
    return row


def end(verb: str, row: Ranged, until: date, source: str, *, by: Actor, touches: QuerySet[Case]) -> Ranged:
    """End a row: `until` is the first day on which it no longer holds."""
    _ends_after_it_starts(row.since, until)
    if row.until == until:
        return row
    with recording(verb, by=by, subject=row) as record:
        row.until, row.source = until, source
        row.save()
        record.note(until=until, source=source)
        touch(record, touches)
    return row


def _ends_after_it_starts(since: date | None, until: date | None) -> None:
    if since is not None and until is not None and until <= since:
        raise Invalid("until_is_not_after_since", field="until", since=str(since), until=str(until))
