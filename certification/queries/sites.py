"""Sites of a case's producer that have not ended, as the actor may see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from certification.models import Animal, Apiary, Case, Conversion, Facility, Herd, Parcel
from certification.process import Actor
from certification.queries.cases import Size


@dataclass(frozen=True, slots=True)
class Sites:
    """What a producer works with, by kind."""

    parcels: tuple[Parcel, ...]
    apiaries: tuple[Apiary, ...]
    herds: tuple[Herd, ...]
    facilities: tuple[Facility, ...]

    @property
    def size(self) -> Size:
        """Sums in m2, colonies and heads; None where nothing was told."""
        return Size(
            _sum(parcel.area_m2 for parcel in self.parcels),
            _sum(apiary.colonies for apiary in self.apiaries),
            _sum(herd.heads for herd in self.herds),
        )


def sites_of(case: Case, actor: Actor) -> Sites:
    """The sites of the case's producer. Four queries."""
    return sites_of_producer(case.producer_id, actor)


def sites_of_producer(producer_id: int | None, actor: Actor) -> Sites:
    """The sites of one producer; empty for a stranger's."""
    return Sites(*(tuple(_open(model, producer_id, actor)) for model in (Parcel, Apiary, Herd, Facility)))


def animals_of(producer_id: int, actor: Actor) -> list[Animal]:
    """Animals that have neither left nor been slaughtered, by herd and number."""
    rows = Animal.objects.visible_to(actor).filter(
        herd__producer_id=producer_id, left_on__isnull=True, slaughtered_on__isnull=True
    )
    return list(rows.select_related("herd"))


def _open(model: type, producer_id: int | None, actor: Actor):  # type: ignore[no-untyped-def]
    rows = model.objects.visible_to(actor).filter(producer_id=producer_id, until__isnull=True)  # type: ignore[attr-defined]
    return rows.order_by("ref")


def _sum(values) -> int | None:  # type: ignore[no-untyped-def]
    told = [value for value in values if value is not None]
    return sum(told) if told else None


def unconfirmed_conversions(case: Case, actor: Actor) -> list[Conversion]:
    """Conversions whose start no control body has confirmed yet: they do not count until one does."""
    rows = Conversion.objects.visible_to(actor).filter(
        producer_id=case.producer_id, confirmed_on__isnull=True
    )
    return list(rows.select_related("parcel", "apiary", "herd"))


def conversions_unconfirmed_on(case: Case, actor: Actor, day: date) -> list[Conversion]:
    """Conversions that had been declared by an earlier day and were not confirmed on it."""
    rows = Conversion.objects.visible_to(actor).filter(
        Q(confirmed_on__isnull=True) | Q(confirmed_on__gt=day),
        producer_id=case.producer_id,
        declared_on__lte=day,
    )
    return list(rows.select_related("parcel", "apiary", "herd"))
