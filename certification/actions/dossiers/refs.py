"""Whether refs are used once, point at something, and whether codes are on record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from certification.actions.dossiers.kinds import KINDS, known_by, links, many_links
from certification.actions.dossiers.problems import Path, Problem
from certification.actions.dossiers.walk import Found, all_records, inner, records
from certification.models import (
    Case,
    Certificate,
    Consignment,
    ControlBody,
    District,
    Laboratory,
    Producer,
    Region,
)

# Lists in which a year stands once, and the keys within which it does.
YEARLY: dict[str, tuple[str, ...]] = {
    "holding_years": (),
    "apiary_years": ("apiary",),
    "herd_years": ("herd",),
    "member_years": ("member",),
    "body_years": (),
    "group_controls": ("group",),
}


class Codes:
    """The codes on record, read once for a file."""

    def __init__(self) -> None:
        self.regions = set(Region.objects.values_list("iso", flat=True))
        self.districts = dict(District.objects.values_list("kato", "region_id"))
        self.control_bodies = set(ControlBody.objects.values_list("code", flat=True))
        self.laboratories = set(Laboratory.objects.values_list("code", flat=True))


def problems_of_refs(dossier: Found, codes: Codes) -> Iterator[Problem]:
    """Refs used twice or pointing nowhere, unknown codes, and what belongs to somebody else on record."""
    listed = list(all_records(dossier))
    yield from _twice([*listed, *(("settings", setting) for setting in records(dossier, "settings"))])
    yield from _unknown_links(dossier, listed)
    yield from _unknown_codes(dossier, codes)
    yield from _somebody_elses(dossier)


def problems_between(dossiers: Iterable[Found]) -> Iterator[Problem]:
    """What only one dossier of a file may say: a producer, an identifier, a reference, a number."""
    seen: dict[tuple[str, Any], Path] = {}
    for dossier in dossiers:
        producer = inner(dossier, "producer")
        own = {
            (name, value): (*producer.path, name)
            for name in ("ref", "bin")
            if (value := producer.record.get(name))
        }
        if not producer.record.get("bin") and producer.record.get("iin"):
            own["iin", producer.record["iin"]] = (*producer.path, "iin")
        for name, found in all_records(dossier):
            key = {"cases": "reference", "certificates": "number", "consignments": "ref"}.get(name)
            if key and found.record.get(key):
                own.setdefault((name, found.record[key]), (*found.path, key))
        for identity, path in own.items():
            if identity in seen:
                yield Problem(path, "used_in_another_dossier", {"found": identity[1]})
            seen.setdefault(identity, path)


def _twice(listed: list[tuple[str, Found]]) -> Iterator[Problem]:
    seen: set[tuple[Any, ...]] = set()
    for name, found in listed:
        for key, scope in _identities(name, found):
            value = found.record.get(key)
            identity = (name, key, scope, value)
            if value is not None and identity in seen:
                yield Problem((*found.path, key), "used_twice", {"found": str(value)})
            seen.add(identity)


def _identities(name: str, found: Found) -> Iterator[tuple[str, Path]]:
    """The keys that may stand once in a list, and the place within which they may."""
    if name in KINDS or name == "members":
        yield "ref", ()
    if name in YEARLY:
        yield "year", tuple(str(found.record.get(key)) for key in YEARLY[name])
    if name == "settings":
        yield "name", tuple(str(found.record.get(key) or "") for key in ("control_body", "about", "from_on"))
    if name == "noncompliances":
        yield "number", found.path[:-1]
    if name in ("certificates", "cases"):
        yield ("number" if name == "certificates" else "reference"), ()
    if name == "products" and found.record.get("product"):
        yield "product", (*found.path[:-1], str(found.record.get("category")))
    if name == "contacts" and found.record.get("kind"):
        yield "name_kk", (*found.path[:-1], str(found.record["kind"]))


def _unknown_links(dossier: Found, listed: list[tuple[str, Found]]) -> Iterator[Problem]:
    told = {(name, found.record.get("ref")) for name, found in listed}
    owner = owner_of(dossier)
    for name, found in listed:
        for path, target, ref in _pointed_at(name, found):
            if ref is None or (target, ref) in told:
                continue
            if not KINDS[target].model._base_manager.filter(known_by(target, owner, ref)).exists():
                yield Problem(path, "unknown_ref", {"found": ref})
    yield from _unknown_numbers(listed, owner)


def owner_of(dossier: Found) -> str:
    """The ref of the producer, or the code of the control body the dossier is about."""
    about = inner(dossier, "producer").record.get("ref") or inner(dossier, "control_body").record.get("code")
    return str(about or "")


def _pointed_at(name: str, found: Found) -> Iterator[tuple[Path, str, Any]]:
    """Every ref a record names, with its place and the list it must stand in."""
    if name == "certificates":
        yield (*found.path, "inspection"), "inspections", found.record.get("inspection")
    if name not in KINDS:
        return
    for key, target in links(name).items():
        yield (*found.path, key), target, found.record.get(key)
    for key, target in many_links(name).items():
        named = found.record.get(key)
        for place, ref in enumerate(named if isinstance(named, list) else ()):
            yield (*found.path, key, place), target, ref


def _unknown_numbers(listed: list[tuple[str, Found]], producer: str) -> Iterator[Problem]:
    for name, key, own, model, owner in (
        ("cases", "follows", "reference", Case, "producer__ref"),
        ("certificates", "supersedes", "number", Certificate, "case__producer__ref"),
    ):
        earlier: set[Any] = set()
        for found in (found for listed_as, found in listed if listed_as == name):
            number = found.record.get(key)
            rows: Any = model.objects.filter(**{own: number, owner: producer})
            if number and number not in earlier and (number == found.record.get(own) or not rows.exists()):
                yield Problem((*found.path, key), "unknown_ref", {"found": number})
            earlier.add(found.record.get(own))


def _unknown_codes(dossier: Found, codes: Codes) -> Iterator[Problem]:
    producer = inner(dossier, "producer")
    region, district = producer.record.get("region"), producer.record.get("district")
    if region and region not in codes.regions:
        yield Problem((*producer.path, "region"), "unknown_region", {"found": region})
    if district and district not in codes.districts:
        yield Problem((*producer.path, "district"), "unknown_district", {"found": district})
    elif district and region in codes.regions and codes.districts[district] != region:
        yield Problem(
            (*producer.path, "district"), "not_in_the_region", {"found": district, "region": region}
        )
    about = inner(dossier, "control_body")
    yield from _unknown_code(about, "code", codes.control_bodies, "unknown_control_body")
    for setting in records(dossier, "settings"):
        yield from _unknown_code(setting, "control_body", codes.control_bodies, "unknown_control_body")
    for _, found in all_records(dossier):
        yield from _unknown_code(found, "control_body", codes.control_bodies, "unknown_control_body")
        yield from _unknown_code(found, "laboratory", codes.laboratories, "unknown_laboratory")


def _unknown_code(found: Found, key: str, known: set[str], trouble: str) -> Iterator[Problem]:
    code = found.record.get(key)
    if isinstance(code, str) and code not in known:
        yield Problem((*found.path, key), trouble, {"found": code})


def _somebody_elses(dossier: Found) -> Iterator[Problem]:
    producer = inner(dossier, "producer")
    ref = producer.record.get("ref") or ""
    others = Producer.objects.exclude(ref=ref)
    number, iin = producer.record.get("bin"), producer.record.get("iin")
    if number and others.filter(bin=number).exists():
        yield Problem((*producer.path, "bin"), "belongs_to_another_producer")
    if iin and not number and others.filter(bin="", iin=iin).exists():
        yield Problem((*producer.path, "iin"), "belongs_to_another_producer")
    for name, key, model, owner in (
        ("cases", "reference", Case, "producer"),
        ("certificates", "number", Certificate, "case__producer"),
        ("consignments", "ref", Consignment, "case__producer"),
    ):
        places = {found.record.get(key): found.path for n, found in all_records(dossier) if n == name}
        rows: Any = model.objects.filter(**{f"{key}__in": [k for k in places if k]})
        for value in rows.exclude(**{f"{owner}__ref": ref}).values_list(key, flat=True):
            yield Problem((*places[value], key), "belongs_to_another_producer", {"found": value})
