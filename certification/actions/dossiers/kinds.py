"""Which list of a dossier is which noun of the record, by what it is known, and what it points at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid5

from django.db.models import Q

from certification import models

NAMESPACE = UUID("6f1f0c52-2f0e-5f5e-9b57-3a1d8c0f4a10")


@dataclass(frozen=True, slots=True)
class Kind:
    """`owner` leads from a row to its producer; a row is known by its `ref`, else by a uuid made from it."""

    model: Any
    owner: str
    by_ref: bool = False
    links: Mapping[str, str] = field(default_factory=dict)


def _site(model: Any) -> Kind:
    return Kind(model, "producer", by_ref=True)


def _diary(model: Any, **links: str) -> Kind:
    return Kind(model, "producer", links=links)


def _of_case(model: Any, **links: str) -> Kind:
    return Kind(model, "case__producer", links=links)


KINDS: dict[str, Kind] = {
    "parcels": _site(models.Parcel),
    "apiaries": _site(models.Apiary),
    "herds": _site(models.Herd),
    "facilities": _site(models.Facility),
    "animals": Kind(models.Animal, "herd__producer", by_ref=True),
    "conversions": Kind(models.Conversion, "producer"),
    "holding_years": _diary(models.HoldingYear),
    "seed_lots": _diary(models.SeedLot),
    "seed_authorisations": _diary(models.SeedAuthorisation, seed_lot="seed_lots"),
    "sowings": _diary(models.Sowing, parcel="parcels", seed_lot="seed_lots"),
    "harvests": _diary(models.Harvest, parcel="parcels", sowing="sowings"),
    "inputs": _diary(models.InputUse, parcel="parcels"),
    "feedings": _diary(models.Feeding, herd="herds", apiary="apiaries"),
    "treatments": _diary(models.Treatment, animal="animals", apiary="apiaries"),
    "queen_renewals": _diary(models.QueenRenewal, apiary="apiaries"),
    "moves": _diary(models.Move, apiary="apiaries"),
    "extractions": _diary(models.Extraction, apiary="apiaries"),
    "purchases": _diary(models.Purchase),
    "sales": _diary(models.Sale),
    "requests": _of_case(models.Request),
    "documents": _of_case(models.Document, request="requests"),
    "inspections": _of_case(models.Inspection),
    "samples": _of_case(models.Sample, inspection="inspections"),
    "noncompliances": _of_case(models.NonCompliance, inspection="inspections"),
    "consignments": Kind(models.Consignment, "case__producer", by_ref=True),
}


def uuid_of(producer: str, kind: str, ref: str) -> UUID:
    """The identity of a record without a column for its ref; a ref that is a uuid is the identity itself."""
    try:
        return UUID(ref)
    except ValueError:
        return uuid5(NAMESPACE, f"{producer}/{kind}/{ref}")


def known_by(kind: str, producer: str, ref: str) -> Q:
    """Which row of a producer a ref means."""
    own = Q(**{f"{KINDS[kind].owner}__ref": producer})
    return own & (Q(ref=ref) if KINDS[kind].by_ref else Q(uuid=uuid_of(producer, kind, ref)))
