"""The diary: what the producer did, entry by entry; each kind declares which fields it takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models, transaction

from certification.actions import hold
from certification.actions.once import new_id, require_same_values, sent_before
from certification.actions.record import recording
from certification.actions.values import assign, comparable, require_past
from certification.errors import Invalid, Refused
from certification.models import (
    Animal,
    Apiary,
    Extraction,
    Feeding,
    Harvest,
    Herd,
    HoldingYear,
    InputUse,
    Move,
    Parcel,
    Purchase,
    QueenRenewal,
    Sale,
    SeedAuthorisation,
    SeedLot,
    Sowing,
    Treatment,
)
from certification.process import Actor, Role

SHARED = frozenset({"ref", "note"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A kind of entry: its table, which fields may be told, what it points at, and who may write it."""

    model: type[models.Model]
    fields: frozenset[str]
    links: Mapping[str, type[models.Model]] = field(default_factory=dict)
    roles: frozenset[Role] = hold.KEEPERS


def _entry(
    model: type[models.Model], fields: str, *, roles: frozenset[Role] = hold.KEEPERS, **links: Any
) -> Entry:
    return Entry(model, SHARED | frozenset(fields.split()), links, roles)


ENTRIES: dict[str, Entry] = {
    "holding_year": _entry(HoldingYear, "year area_used_m2 colonies manure_complete queens_complete"),
    "seed_lot": _entry(SeedLot, "species variety quantity_g status own treated_after_harvest"),
    "seed_authorisation": _entry(
        SeedAuthorisation,
        "season quantity_g decided_on decided_at granted",
        roles=hold.OFFICE | {Role.SYSTEM},
        seed_lot=SeedLot,
    ),
    "sowing": _entry(Sowing, "crop season sown_on sown_at area_m2 seed_g", parcel=Parcel, seed_lot=SeedLot),
    "harvest": _entry(
        Harvest,
        "crop year harvested_on area_m2 quantity_g crop_ingredients",
        parcel=Parcel,
        sowing=Sowing,
    ),
    "input_use": _entry(
        InputUse,
        "kind product material active_substances list_code authorised applied_on applied_at amount quantity_g dose "
        "area_m2 crop pest need need_proven preventive_insufficient mineral_nitrogen nitrogen_g copper_g manure_origin "
        "factory_farming composted herbicidal",
        parcel=Parcel,
    ),
    "feeding": _entry(
        Feeding,
        "fed_on product bee_feed status quantity_g hives survival_endangered cause",
        herd=Herd,
        apiary=Apiary,
    ),
    "treatment": _entry(
        Treatment,
        "kind product substance disease noticed_on started_on last_dose_on last_dose_at ended_on withdrawal "
        "withdrawal_unit isolation_needed isolated isolated_from_on isolated_until_on wax_all_replaced "
        "wax_replaced_on wax_status",
        animal=Animal,
        apiary=Apiary,
    ),
    "queen_renewal": _entry(QueenRenewal, "brought_on count status on_organic_comb", apiary=Apiary),
    "move": _entry(
        Move,
        "moved_on left_on place hives longitude latitude location_given entered_in_register",
        apiary=Apiary,
    ),
    "extraction": _entry(
        Extraction,
        "year extracted_on extracted_at quantity_g brood_combs_used repellents_used bees_killed",
        apiary=Apiary,
    ),
    "purchase": _entry(Purchase, "bought_on product supplier status quantity_g"),
    "sale": _entry(Sale, "year sold_on product claim buyer quantity_g"),
}


def record_entry(
    kind: str,
    values: Mapping[str, Any],
    *,
    by: Actor,
    producer_id: int | None = None,
    uuid: UUID | None = None,
) -> Any:
    """Write one entry of a kind of ENTRIES; sent again under the same id it is found.

    Weights in grams, areas in m2; a link (parcel, apiary, herd, animal, seed_lot, sowing) is a row's number.
    What is left out is "not told". Invalid: entry_kind_unknown, field_unknown, field_missing,
    value_not_accepted, day_in_the_future.
    """
    entry = _kind(kind)
    hold.require("record_entry", by, entry.roles)
    identity = uuid or new_id()
    with transaction.atomic():
        standing = sent_before(entry.model, identity, by=by)
        if standing is not None:
            _require_the_same(entry, standing, values)
            return standing
        with recording("record_entry", by=by) as record:
            producer = hold.producer_of(by, producer_id)
            row: Any = entry.model(uuid=identity, producer=producer)
            _fill(entry, row, values, by)
            _require_complete(entry, row)
            require_past(_days(entry, row), record.day)
            _require_once(row)
            row.save()
            record.about(row)
            record.note(kind=kind, **_kept(values))
            record.facts_changed_for_producer(producer.pk)
    return row


def correct_entry(kind: str, uuid: UUID, values: Mapping[str, Any], *, by: Actor, version: int) -> Any:
    """Correct an entry as seen in `version`; the event keeps what it said before and says now."""
    entry = _kind(kind)
    hold.require("correct_entry", by, entry.roles)
    with recording("correct_entry", by=by) as record:
        row = hold.seen(entry.model, by=by, code="entry_not_found", version=version, uuid=uuid)
        before = {name: _plain(getattr(row, name, None)) for name in values}
        _fill(entry, row, values, by)
        _require_complete(entry, row)
        require_past(_days(entry, row), record.day)
        row.version += 1
        row.save()
        record.about(row)
        record.note(kind=kind, before=_kept(before), now=_kept(values))
        record.facts_changed_for_producer(row.producer_id)
    return row


def _kind(kind: str) -> Entry:
    if kind not in ENTRIES:
        raise Invalid("entry_kind_unknown", field="kind", kind=kind)
    return ENTRIES[kind]


def _fill(entry: Entry, row: Any, values: Mapping[str, Any], by: Actor) -> None:
    plain = {name: value for name, value in values.items() if name not in entry.links}
    assign(row, plain, entry.fields)
    for name, model in entry.links.items():
        if name in values:
            setattr(row, name, _linked(model, name, values[name], row.producer_id, by))


def _linked(model: Any, name: str, pk: Any, producer_id: int, by: Actor) -> Any:
    if pk in (None, ""):
        return None
    owner = "herd__producer_id" if model is Animal else "producer_id"
    try:
        found = model.objects.visible_to(by).filter(**{owner: producer_id}, pk=pk).first()
    except (TypeError, ValueError):
        found = None
    if found is None:
        raise Invalid("value_not_accepted", field=name)
    return found


def _require_complete(entry: Entry, row: Any) -> None:
    for name in (*entry.fields, *entry.links):
        column: Any = row._meta.get_field(name)
        needed = not column.null and not column.blank and not column.has_default()
        if needed and getattr(row, column.attname) in (None, ""):
            raise Invalid("field_missing", field=name)


def _require_once(row: Any) -> None:
    if isinstance(row, HoldingYear):
        same = HoldingYear.objects.filter(producer_id=row.producer_id, year=row.year)
        if same.exists():
            raise Refused("year_is_recorded", year=row.year)


def _require_the_same(entry: Entry, standing: Any, values: Mapping[str, Any]) -> None:
    plain = {name: value for name, value in values.items() if name in entry.fields}
    links = {f"{name}_id": values[name] or None for name in entry.links if name in values}
    require_same_values(standing, comparable(standing, plain) | links)


def _days(entry: Entry, row: Any) -> dict[str, Any]:
    return {name: getattr(row, name) for name in entry.fields}


def _plain(value: Any) -> Any:
    return value.pk if isinstance(value, models.Model) else value


def _kept(values: Mapping[str, Any]) -> dict[str, Any]:
    """What the event keeps: everything but the free note, which may hold anything."""
    return {
        name: value for name, value in values.items() if name not in ("note", "buyer", "supplier", "kind")
    }
