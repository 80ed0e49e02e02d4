"""Sites: parcels, apiaries, herds with their animals, facilities, and the conversions that run on them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Model

from certification.actions import hold
from certification.actions.once import new_id, require_same_values, sent_before
from certification.actions.record import recording
from certification.actions.values import assign, require_past
from certification.errors import Invalid, Refused
from certification.models import Animal, Apiary, Conversion, Facility, Herd, Parcel
from certification.process import CONTROL_BODY, Actor

KINDS: dict[str, type[Model]] = {"parcel": Parcel, "apiary": Apiary, "herd": Herd, "facility": Facility}
CONVERTED = ("parcel", "apiary", "herd")
SHARED = frozenset({"name", "since", "until"})
FIELDS: dict[str, frozenset[str]] = {
    "parcel": SHARED | {"cadastral_no", "area_m2", "polygon", "land_use", "told_status"},
    "apiary": SHARED
    | {"colonies", "mobile", "longitude", "latitude", "location_given", "location_given_on"}
    | {"registered", "landless", "species", "ecotype"},
    "herd": SHARED | {"species", "breed", "heads", "endangered_breed", "purpose", "reproduction_hormones"},
    "facility": SHARED | {"kind", "products", "capacity", "veterinary_no", "eu_listing"},
}
ANIMAL_FIELDS = frozenset(
    {"born_on", "entered_on", "organic_since", "born_organic", "productive_life_under_a_year", "left_on"}
    | {"treatments_complete", "slaughtered_on", "slaughtered_at"}
)
RING_POINTS = 4


def add_parcel(ref: str, *, by: Actor, producer_id: int | None = None, **values: Any) -> Parcel:
    """Add a field: area in m2, polygon a closed ring of [longitude, latitude], `since` its first day."""
    row: Parcel = _add("add_parcel", "parcel", ref, by, producer_id, values)
    return row


def add_apiary(ref: str, *, by: Actor, producer_id: int | None = None, **values: Any) -> Apiary:
    """Add a place with hives: colonies, longitude and latitude in degrees."""
    row: Apiary = _add("add_apiary", "apiary", ref, by, producer_id, values)
    return row


def add_herd(ref: str, species: str, *, by: Actor, producer_id: int | None = None, **values: Any) -> Herd:
    """Add animals of one species in one unit."""
    told = {"species": species} | values
    row: Herd = _add("add_herd", "herd", ref, by, producer_id, told)
    return row


def add_facility(
    ref: str, kind: str, *, by: Actor, producer_id: int | None = None, **values: Any
) -> Facility:
    """Add a mill, store, packing line, abattoir or collection centre."""
    told = {"kind": kind} | values
    row: Facility = _add("add_facility", "facility", ref, by, producer_id, told)
    return row


def add_animal(herd_id: int, ref: str, *, by: Actor, **values: Any) -> Animal:
    """Add one animal, or a lot slaughtered together, to a herd."""
    hold.require("add_animal", by, hold.KEEPERS)
    with recording("add_animal", by=by) as record:
        herd: Herd = hold.seen(Herd, by=by, code="site_not_found", pk=herd_id)
        if herd.animals.filter(ref=ref).exists():
            raise Refused("site_ref_is_taken", ref=ref)
        row = Animal(herd=herd, ref=ref)
        assign(row, values, ANIMAL_FIELDS)
        require_past(_days(row, ANIMAL_FIELDS), record.day)
        row.save()
        record.about(row)
        record.note(herd=herd.ref, **values)
        record.facts_changed_for_producer(herd.producer_id)
    return row


def correct_animal(animal_id: int, *, by: Actor, version: int, **values: Any) -> Animal:
    """Correct what is on record of an animal, or write down its slaughter or leaving."""
    hold.require("correct_animal", by, hold.KEEPERS)
    with recording("correct_animal", by=by) as record:
        row: Animal = hold.seen(Animal, by=by, code="site_not_found", version=version, pk=animal_id)
        assign(row, values, ANIMAL_FIELDS)
        require_past(_days(row, ANIMAL_FIELDS), record.day)
        row.version += 1
        row.save()
        record.about(row)
        record.note(**values)
        record.facts_changed_for_producer(row.herd.producer_id)
    return row


def correct_site(kind: str, site_id: int, *, by: Actor, version: int, **values: Any) -> Model:
    """Correct what is on record of a site, by kind (parcel, apiary, herd, facility); `until` ends it."""
    hold.require("correct_site", by, hold.KEEPERS)
    with recording("correct_site", by=by) as record:
        row = hold.seen(_model(kind), by=by, code="site_not_found", version=version, pk=site_id)
        assign(row, values, FIELDS[kind])
        _require_plausible(row)
        row.version += 1
        row.save()
        record.about(row)
        record.note(**values)
        record.facts_changed_for_producer(row.producer_id)
    return row  # type: ignore[no-any-return]


def start_conversion(
    kind: str,
    site_id: int,
    started_on: date,
    *,
    by: Actor,
    reason: str = "",
    conversion_kind: str = "first",
    uuid: UUID | None = None,
) -> Conversion:
    """Declare that conversion of a parcel, apiary or herd started; it counts once the body confirms it."""
    hold.require("start_conversion", by, hold.BOTH_SIDES)
    if kind not in CONVERTED:
        raise Invalid("value_not_accepted", field="kind")
    if conversion_kind not in Conversion.Kind.values:
        raise Invalid("value_not_accepted", field="conversion_kind")
    identity = uuid or new_id()
    told: dict[str, Any] = {f"{kind}_id": site_id, "started_on": started_on, "kind": conversion_kind}
    with transaction.atomic():
        standing = sent_before(Conversion, identity, by=by)
        if standing is not None:
            require_same_values(standing, told)
            return standing  # type: ignore[no-any-return]
        with recording("start_conversion", by=by) as record:
            site = hold.seen(_model(kind), by=by, code="site_not_found", pk=site_id)
            require_past({"started_on": started_on}, record.day)
            row = Conversion.objects.create(
                uuid=identity,
                producer_id=site.producer_id,
                declared_on=record.day,
                reason=reason[:200],
                **told,
            )
            record.about(row)
            record.note(site=[kind, site.pk, site.ref], started_on=started_on, kind=conversion_kind)
            record.facts_changed_for_producer(site.producer_id)
    return row


def confirm_conversion(
    uuid: UUID, *, by: Actor, confirmed_on: date | None = None, version: int | None = None
) -> Conversion:
    """The control body confirms the start of a conversion, by default today."""
    hold.require("confirm_conversion", by, CONTROL_BODY)
    with recording("confirm_conversion", by=by) as record:
        row: Conversion = hold.seen(
            Conversion, by=by, code="conversion_not_found", version=version, uuid=uuid
        )
        if row.confirmed_on is not None:
            raise Refused("conversion_is_confirmed", confirmed_on=row.confirmed_on)
        day = confirmed_on or record.day
        require_past({"confirmed_on": day}, record.day)
        _write_day(record, row, "confirmed_on", day)
    return row


def end_conversion(uuid: UUID, ended_on: date, *, by: Actor, version: int | None = None) -> Conversion:
    """Say that organic management of the site ended: from `ended_on` the conversion no longer counts."""
    hold.require("end_conversion", by, hold.BOTH_SIDES)
    with recording("end_conversion", by=by) as record:
        row: Conversion = hold.seen(
            Conversion, by=by, code="conversion_not_found", version=version, uuid=uuid
        )
        if ended_on <= row.started_on:
            raise Invalid("ends_before_it_starts", field="ended_on")
        require_past({"ended_on": ended_on}, record.day)
        _write_day(record, row, "ended_on", ended_on)
    return row


def _add(verb: str, kind: str, ref: str, by: Actor, producer_id: int | None, values: dict[str, Any]) -> Any:
    hold.require(verb, by, hold.KEEPERS)
    model: Any = _model(kind)
    with recording(verb, by=by) as record:
        producer = hold.producer_of(by, producer_id)
        if not ref.strip():
            raise Invalid("ref_missing", field="ref")
        if model.objects.filter(producer=producer, ref=ref.strip()).exists():
            raise Refused("site_ref_is_taken", ref=ref.strip())
        row = model(producer=producer, ref=ref.strip()[:40])
        assign(row, values, FIELDS[kind])
        _require_plausible(row)
        row.save()
        record.about(row)
        record.note(ref=row.ref, **{name: value for name, value in values.items() if name != "polygon"})
        record.facts_changed_for_producer(producer.pk)
    return row


def _write_day(record: Any, row: Conversion, name: str, day: date) -> None:
    setattr(row, name, day)
    row.version += 1
    row.save(update_fields=[name, "version"])
    record.about(row)
    record.note(**{name: day})
    record.facts_changed_for_producer(row.producer_id)


def _model(kind: str) -> type[Model]:
    if kind not in KINDS:
        raise Invalid("value_not_accepted", field="kind")
    return KINDS[kind]


def _days(row: Model, names: frozenset[str]) -> dict[str, Any]:
    return {name: getattr(row, name) for name in names}


def _require_plausible(row: Any) -> None:
    if row.since is not None and row.until is not None and row.until <= row.since:
        raise Invalid("ends_before_it_starts", field="until")
    if isinstance(row, Parcel):
        if row.area_m2 is not None and row.area_m2 <= 0:
            raise Invalid("value_not_accepted", field="area_m2")
        if row.polygon is not None and not _is_ring(row.polygon):
            raise Invalid("polygon_not_a_ring", field="polygon")


def _is_ring(points: Any) -> bool:
    """A closed ring of at least four [longitude, latitude] pairs in degrees."""
    if not isinstance(points, list) or len(points) < RING_POINTS or points[0] != points[-1]:
        return False
    return all(_is_point(point) for point in points)


def _is_point(point: Any) -> bool:
    if not isinstance(point, (list, tuple)) or len(point) != 2:
        return False
    if not all(isinstance(x, (int, float)) and not isinstance(x, bool) for x in point):
        return False
    return bool(-180 <= point[0] <= 180 and -90 <= point[1] <= 90)
