"""Writes one dossier: the producer, its sites, its diary; the cases follow in `writing_cases.py`."""

from __future__ import annotations

from typing import Any

from certification.actions.dossiers.kinds import KINDS, known_by, uuid_of
from certification.actions.dossiers.rows import Rows
from certification.actions.dossiers.units import values_of
from certification.actions.dossiers.walk import DIARY, SITES
from certification.models import Animal, Contact, Conversion, GroupMember, Producer
from certification.models.fields import sort_key

SITE_FIELD = {"parcels": "parcel", "apiaries": "apiary", "herds": "herd"}
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
            values = values_of(KINDS[kind].model, site, skip=("ref", "conversions", "animals"))
            row = rows.put(KINDS[kind].model, {"producer": producer, "ref": site["ref"]}, values)
            for animal in site.get("animals", ()):
                values = values_of(Animal, animal, skip=("ref",))
                rows.put(Animal, {"herd": row, "ref": animal["ref"]}, values)
            for conversion in site.get("conversions", ()):
                identity = {"uuid": uuid_of(producer.ref, "conversions", conversion["ref"])}
                values = values_of(Conversion, conversion, skip=("ref",))
                values |= {"producer": producer, SITE_FIELD[kind]: row}
                rows.put(Conversion, identity, values)


def write_diary(producer: Producer, told: dict[str, Any], rows: Rows) -> None:
    """The diary; lists come in an order in which whatever an entry points at is there already."""
    for kind in DIARY:
        for entry in told.get(kind, ()):
            identity = {"uuid": uuid_of(producer.ref, kind, entry["ref"])}
            rows.put(KINDS[kind].model, identity, {"producer": producer, **linked(producer.ref, kind, entry)})


def linked(producer: str, kind: str, record: dict[str, Any], *, skip: tuple[str, ...] = ()) -> dict[str, Any]:
    """The values of a record with its links followed to their rows."""
    links = KINDS[kind].links
    values = values_of(KINDS[kind].model, record, skip=(*links, *skip))
    for key, target in links.items():
        if key in record:
            ref = record[key]
            found = known_by(target, producer, ref) if ref is not None else None
            values[key] = KINDS[target].model._base_manager.get(found) if found is not None else None
    return values
