"""Writes one dossier: the producer, its sites, its diary; the cases follow in `writing_cases.py`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from certification.actions.dossiers.kinds import (
    BODY,
    DIARY,
    KINDS,
    SITES,
    known_by,
    links,
    many_links,
    uuid_of,
)
from certification.actions.dossiers.rows import Rows
from certification.actions.dossiers.told import values_of
from certification.models import (
    Animal,
    Contact,
    ControlBody,
    ControlBodySetting,
    Conversion,
    GroupMember,
    Laboratory,
    Producer,
)
from certification.models.fields import sort_key

SITE_FIELD = {"parcels": "parcel", "apiaries": "apiary", "herds": "herd"}
CODES: dict[str, Any] = {"control_body": ControlBody, "laboratory": Laboratory}
OWN_PARTS = ("name", "region", "district", "village", "location", "contacts", "members")


def write_producer(told: dict[str, Any], rows: Rows) -> Producer:
    """The producer with its people; an existing one is locked, so that two imports of it take turns."""
    Producer.objects.select_for_update().filter(ref=told["ref"]).first()
    values = values_of(Producer, told, skip=("ref", *OWN_PARTS))
    names = told["name"]
    values |= {f"name_{language}": names[language] for language in ("kk", "ru", "en")}
    values |= {"sort_key": sort_key(names["kk"])[:400], "region_id": told["region"]}
    if "district" in told:
        values["district_id"] = told["district"] or None
    values |= {f"village_{key}": text or "" for key, text in (told.get("village") or {}).items()}
    values |= values_of(Producer, told.get("location") or {})
    producer: Producer = rows.put(Producer, {"ref": told["ref"]}, values)
    for contact in told.get("contacts", ()):
        identity = {"producer": producer, "kind": contact["kind"], "name_kk": contact["name_kk"]}
        rows.put(Contact, identity, values_of(Contact, contact, skip=("kind", "name_kk")))
    for member in told.get("members", ()):
        identity = {"group": producer, "member_no": member["ref"]}
        rows.put(GroupMember, identity, values_of(GroupMember, member, skip=("ref",)))
    return producer


def write_sites(producer: Producer, told: dict[str, Any], rows: Rows) -> None:
    """Parcels, apiaries, herds with their animals, facilities, and the conversions that stand on them."""
    for kind in SITES:
        for site in told.get(kind, ()):
            values = linked(producer.ref, kind, site, skip=("ref", "conversions", "animals"))
            row = rows.put(KINDS[kind].model, {"producer": producer, "ref": site["ref"]}, values)
            for animal in site.get("animals", ()):
                values = linked(producer.ref, "animals", animal, skip=("ref",))
                rows.put(Animal, {"herd": row, "ref": animal["ref"]}, values)
            for conversion in site.get("conversions", ()):
                identity = {"uuid": uuid_of(producer.ref, "conversions", conversion["ref"])}
                values = linked(producer.ref, "conversions", conversion)
                values |= {"producer": producer, SITE_FIELD[kind]: row}
                rows.put(Conversion, identity, values)


def write_diary(producer: Producer, told: dict[str, Any], rows: Rows) -> None:
    """The diary; lists come in an order in which whatever an entry points at is there already."""
    for kind in DIARY:
        for entry in told.get(kind, ()):
            put_entry({"producer": producer}, producer.ref, kind, entry, rows)


def write_settings(told: Iterable[dict[str, Any]], rows: Rows) -> None:
    """What control bodies have set; one that stands by its name and first day is corrected."""
    for setting in told:
        values = values_of(ControlBodySetting, setting, skip=("control_body",))
        body = ControlBody.objects.get(code=setting["control_body"])
        identity = {"control_body": body, "name": values.pop("name"), "since": values.pop("since", None)}
        identity["about"] = values.pop("about", "")
        rows.put(ControlBodySetting, identity, values)


def write_body(body: ControlBody, told: dict[str, Any], rows: Rows) -> None:
    """What a control body tells of itself."""
    write_settings(({**setting, "control_body": body.code} for setting in told.get("settings", ())), rows)
    for kind in BODY:
        for entry in told.get(kind, ()):
            put_entry({"control_body": body}, body.code, kind, entry, rows)


def put_entry(
    owner: dict[str, Any], name: str, kind: str, entry: dict[str, Any], rows: Rows, **only_new: Any
) -> None:
    """One record that is known by a uuid made from its ref, with the other records it names."""
    identity = {"uuid": uuid_of(name, kind, entry["ref"])}
    row = rows.put(KINDS[kind].model, identity, {**owner, **linked(name, kind, entry)}, **only_new)
    for key, target in many_links(kind).items():
        if entry.get(key) is not None:
            named = [KINDS[target].model._base_manager.get(known_by(target, name, ref)) for ref in entry[key]]
            rows.link(row, key, named)


def linked(owner: str, kind: str, record: dict[str, Any], *, skip: tuple[str, ...] = ()) -> dict[str, Any]:
    """The values of a record with its links followed to their rows."""
    named, several = links(kind), many_links(kind)
    codes = [key for key in CODES if key in record and key not in named]
    values = values_of(KINDS[kind].model, record, skip=(*named, *several, *codes, *skip))
    for key, target in named.items():
        if key in record:
            ref = record[key]
            found = known_by(target, owner, ref) if ref is not None else None
            values[key] = KINDS[target].model._base_manager.get(found) if found is not None else None
    for key in codes:
        values[key] = CODES[key]._base_manager.filter(code=record[key]).first()
    return values
