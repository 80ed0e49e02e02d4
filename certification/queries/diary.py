"""The diary of a producer: every entry of every kind, the newest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from certification.models import (
    Extraction,
    Feeding,
    Harvest,
    InputUse,
    Move,
    Purchase,
    QueenRenewal,
    Sale,
    SeedLot,
    Sowing,
    Treatment,
)
from certification.process import Actor

# The day of each kind of entry; seed has none of its own.
KINDS: dict[str, tuple[Any, str]] = {
    "sowing": (Sowing, "sown_on"),
    "harvest": (Harvest, "harvested_on"),
    "seed_lot": (SeedLot, ""),
    "input_use": (InputUse, "applied_on"),
    "feeding": (Feeding, "fed_on"),
    "treatment": (Treatment, "started_on"),
    "move": (Move, "moved_on"),
    "queen_renewal": (QueenRenewal, "brought_on"),
    "extraction": (Extraction, "extracted_on"),
    "purchase": (Purchase, "bought_on"),
    "sale": (Sale, "sold_on"),
}
SITES = ("parcel", "apiary", "herd", "animal")


@dataclass(frozen=True, slots=True)
class Written:
    """One entry: its kind, its row, the day it is about (None: not told) and the site it is about."""

    kind: str
    row: Any
    on: date | None
    site: Any


def entries(producer_id: int, actor: Actor, *, limit: int = 100) -> list[Written]:
    """The newest entries of all kinds; one query per kind."""
    found = [written for kind in KINDS for written in of_kind(kind, producer_id, actor, limit)]
    return sorted(found, key=lambda w: (w.on or date.min, w.row.pk), reverse=True)[:limit]


def of_kind(kind: str, producer_id: int, actor: Actor, limit: int) -> list[Written]:
    """The newest entries of one kind; KeyError for a kind the diary does not have."""
    model, day = KINDS[kind]
    fields = {field.name for field in model._meta.fields}
    links = [name for name in SITES if name in fields]
    rows = model.objects.visible_to(actor).filter(producer_id=producer_id)
    if links:
        rows = rows.select_related(*links)
    newest = rows.order_by(f"-{day}" if day else "-pk", "-pk")[:limit]
    return [Written(kind, row, getattr(row, day) if day else None, _site(row, links)) for row in newest]


def _site(row: Any, links: list[str]) -> Any:
    return next((getattr(row, name) for name in links if getattr(row, name) is not None), None)
