"""Cases and what hangs on them, as the actor may see them; every fetch at a door starts here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Prefetch, Q, QuerySet, Sum

from certification.errors import NotFound
from certification.models import (
    Answer,
    Case,
    ControlBody,
    Document,
    Event,
    Inspection,
    NonCompliance,
    Producer,
    Request,
    Sample,
)
from certification.process import Actor


@dataclass(frozen=True, slots=True)
class Size:
    """How big a producer is: land in m2, bee colonies, heads; None where nothing was told."""

    land_m2: int | None
    colonies: int | None
    heads: int | None


def cases(actor: Actor) -> QuerySet[Case]:
    """Every case the actor may see, with what lists show of it."""
    rows = Case.objects.visible_to(actor).select_related(
        "producer__region", "producer__district", "control_body"
    )
    return rows.prefetch_related("products")


def case(reference: str, actor: Actor) -> Case:
    """One case by its reference; NotFound when it is not there or not the actor's to see."""
    found = cases(actor).filter(reference=reference).first()
    if found is None:
        raise NotFound("case_not_found", reference=reference)
    return found


def find(actor: Actor, text: str, *, limit: int = 50) -> list[Case]:
    """Cases whose reference, producer, BIN or certificate number holds the text."""
    sought = text.strip()
    rows = cases(actor)
    hits = (
        rows.filter(reference__icontains=sought)
        | rows.filter(producer__name_kk__icontains=sought)
        | rows.filter(producer__name_ru__icontains=sought)
        | rows.filter(producer__name_en__icontains=sought)
        | rows.filter(producer__bin=sought)
        | rows.filter(certificates__number__icontains=sought)
    )
    return list(hits.distinct().order_by("producer__sort_key", "reference")[:limit])


def size_of(producer: Producer) -> Size:
    """Sums over the producer's sites that have not ended."""
    land = producer.parcel_set.filter(until__isnull=True).aggregate(n=Sum("area_m2"))["n"]
    colonies = producer.apiary_set.filter(until__isnull=True).aggregate(n=Sum("colonies"))["n"]
    heads = producer.herd_set.filter(until__isnull=True).aggregate(n=Sum("heads"))["n"]
    return Size(land, colonies, heads)


def documents(reference: str, actor: Actor) -> list[Document]:
    """Papers of a case, the newest first."""
    rows = Document.objects.visible_to(actor).filter(case__reference=reference)
    return list(rows.select_related("file", "request"))


def document(uuid: Any, actor: Actor) -> Document:
    """One paper by its id, with its case; NotFound for a stranger."""
    rows = Document.objects.visible_to(actor).select_related("case", "file")
    found = rows.filter(uuid=uuid).first()
    if found is None:
        raise NotFound("document_not_found")
    return found


def requests(reference: str, actor: Actor, *, open_only: bool = True) -> list[Request]:
    """What one side has asked of the other, the earliest due first."""
    rows = Request.objects.visible_to(actor).filter(case__reference=reference)
    return list(rows.filter(answered_on__isnull=True, withdrawn_on__isnull=True) if open_only else rows)


def noncompliances(reference: str, actor: Actor, until: date | None = None) -> list[NonCompliance]:
    """Non-compliances of a case by number, with the answers given to each, up to a day if one is named."""
    rows = NonCompliance.objects.visible_to(actor).filter(case__reference=reference)
    if until is None:
        return list(rows.prefetch_related("answers"))
    return list(rows.prefetch_related(Prefetch("answers", Answer.objects.filter(answered_on__lte=until))))


def answers_to_rules(reference: str, actor: Actor) -> list[Answer]:
    """What the producer replied to findings of rules, the newest first."""
    return list(Answer.objects.visible_to(actor).filter(case__reference=reference).exclude(rule=""))


def inspections(reference: str, actor: Actor, day: date) -> list[Inspection]:
    """Visits of a case, planned and done; a producer never sees one that is still secret on `day`."""
    rows = Inspection.objects.visible_on(actor, day).filter(
        Q(cancelled_on__isnull=True) | Q(cancelled_on__gt=day), case__reference=reference
    )
    return list(rows)


def samples(reference: str, actor: Actor) -> list[Sample]:
    """Samples of a case with their laboratory."""
    return list(
        Sample.objects.visible_to(actor).filter(case__reference=reference).select_related("laboratory")
    )


def history(reference: str, actor: Actor, *, limit: int = 100, before: datetime | None = None) -> list[Event]:
    """What was done in a case, up to a moment if one is named, the newest first, as the record keeps it."""
    rows = Event.objects.visible_to(actor).filter(case__reference=reference)
    if before is not None:
        rows = rows.filter(at__lt=before)
    return list(rows.order_by("-id")[:limit])


def control_bodies() -> list[ControlBody]:
    """Every control body, for a producer who has to choose one."""
    return list(ControlBody.objects.prefetch_related("recognitions"))
