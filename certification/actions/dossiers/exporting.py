"""Writes what is on record of a producer, or of a control body itself, as a dossier; importing it changes nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import models as db

from certification.actions.dossiers.kinds import (
    BODY,
    CASE,
    CONSIGNMENTS,
    CONVERSIONS,
    DIARY,
    HIDDEN,
    KINDS,
    SITES,
    links,
    many_links,
    ref_of,
)
from certification.actions.dossiers.lists import lists_of
from certification.actions.dossiers.told import record_of
from certification.errors import NotFound
from certification.models import Case, Certificate, ControlBody, Producer
from certification.process import Actor
from certification.queries.day import today

NAMED = (
    "name_kk",
    "name_ru",
    "name_en",
    "sort_key",
    "village_kato",
    "village_kk",
    "village_ru",
    "lon",
    "lat",
)
COMPUTED = ("step", "step_since", "facts_version", "judged_version")
Record = dict[str, Any]


def export_producer(reference: str, *, by: Actor, as_of: date | None = None) -> Record:
    """The whole file of the producer behind a case, as the actor may see it; NotFound if the case is not theirs."""
    case = Case.objects.visible_to(by).filter(reference=reference).first()
    if case is None:
        raise NotFound("case_not_found", reference=reference)
    return dossier_of(case.producer, as_of or today())


def export_body(code: str, *, as_of: date | None = None) -> Record:
    """What a control body has told of itself; NotFound if there is no such body."""
    body = ControlBody.objects.filter(code=code).first()
    if body is None:
        raise NotFound("control_body_not_found", body=code)
    day = as_of or today()
    said, told = lists_of({"control_body": body}, day)
    rows = {name: _records(name, kind.model.objects.filter(control_body=body)) for name, kind in BODY.items()}
    return _head(day) | {"control_body": {"code": body.code}} | _lists(said, rows, told)


def dossier_of(producer: Producer, day: date) -> Record:
    """Everything on record of a producer: sites, diary, cases."""
    said, told = lists_of({"producer": producer}, day)
    sites = {name: _sites(name, producer, told) for name in SITES}
    diary = {
        name: _records(name, kind.model.objects.filter(producer=producer)) for name, kind in DIARY.items()
    }
    said |= {name: {"complete": False} for name, rows in diary.items() if rows and name not in (*said, *told)}
    cases = [_case(case, day) for case in producer.cases.order_by("reference")]
    found = _head(day) | ({"lists": said} if said else {}) | {"producer": _producer(producer)}
    for section, held in (("sites", sites), ("diary", diary)):
        kept = {name: rows for name, rows in held.items() if rows or name in told}
        found |= {section: kept} if kept else {}
    return found | ({"cases": cases} if cases else {})


def _head(day: date) -> Record:
    return {"schema": 1, "as_of": str(day), "country": "KZ"}


def _lists(said: Record, rows: dict[str, list[Record]], told: set[str]) -> Record:
    kept = {name: held for name, held in rows.items() if held or name in told}
    return ({"lists": said} if said else {}) | kept


def _producer(producer: Producer) -> Record:
    village = {"kato": producer.village_kato, "kk": producer.village_kk, "ru": producer.village_ru}
    village = {key: text for key, text in village.items() if text}
    found = record_of(producer, skip=NAMED)
    found["name"] = {"kk": producer.name_kk, "ru": producer.name_ru, "en": producer.name_en}
    found["region"] = producer.region_id
    found |= {"district": producer.district_id} if producer.district_id else {}
    found |= {"village": village} if village else {}
    if producer.longitude is not None and producer.latitude is not None:
        found["location"] = {"lon": float(producer.longitude), "lat": float(producer.latitude)}
    contacts = [record_of(row) for row in producer.contacts.order_by("id")]
    members = [
        {"ref": row.member_no, **record_of(row, skip=("member_no",))}
        for row in producer.members.order_by("id")
    ]
    return found | ({"contacts": contacts} if contacts else {}) | ({"members": members} if members else {})


def _sites(name: str, producer: Producer, told: set[str]) -> list[Record]:
    """Sites with the conversions and animals that stand on them; where they are told, one without any says so."""
    none_told = CONVERSIONS.get(name) in told
    found = []
    for row in KINDS[name].model.objects.filter(producer=producer).order_by("id"):
        record = _record(name, row)
        conversions = _records("conversions", row.conversions.all()) if hasattr(row, "conversions") else []
        animals = _records("animals", row.animals.all()) if hasattr(row, "animals") else []
        record |= {"animals": animals} if animals else {}
        found.append(record | ({"conversions": conversions} if conversions or none_told else {}))
    return found


def _records(name: str, rows: db.QuerySet[Any]) -> list[Record]:
    return [_record(name, row) for row in rows.order_by("id")]


def _record(name: str, row: Any) -> Record:
    record = {"ref": ref_of(name, row), **record_of(row, skip=("ref", *HIDDEN.get(name, ())))}
    for key, target in links(name).items():
        if getattr(row, key) is not None:
            record[key] = ref_of(target, getattr(row, key))
    for key, target in many_links(name).items():
        named = [ref_of(target, other) for other in getattr(row, key).order_by("pk")]
        record |= {key: named} if named else {}
    for key in ("control_body", "laboratory"):
        if key not in record and name not in BODY and getattr(row, f"{key}_id", None) is not None:
            record[key] = getattr(row, key).code
    return record


def _case(case: Case, day: date) -> Record:
    said, _ = lists_of({"case": case}, day)
    found = record_of(case, skip=COMPUTED)
    found |= {"control_body": case.control_body.code} if case.control_body else {}
    found |= {"follows": case.follows.reference} if case.follows else {}
    found |= {"lists": said} if said else {}
    found["products"] = [record_of(row) for row in case.products.order_by("id")]
    found["steps"] = [record_of(row) for row in case.steps.order_by("since", "id")]
    for name in (*CASE, *CONSIGNMENTS):
        rows = _records(name, KINDS[name].model.objects.filter(case=case))
        if rows or said.get(name, {"complete": True})["complete"]:
            found[name] = rows
    found["certificates"] = _certificates(case.certificates.order_by("id"))
    return found


def _certificates(rows: Iterable[Certificate]) -> list[Record]:
    found = []
    for row in rows:
        record = record_of(row, skip=("code", "contents", "issued_on"))
        if row.issued_on is None:
            del record["issued_at"]
        record["public_code"] = row.code
        record |= {"inspection": ref_of("inspections", row.inspection)} if row.inspection else {}
        directory = [record_of(line) for line in row.directory.order_by("id")]
        record |= {"directory": directory} if directory else {}
        record |= {"supersedes": row.supersedes.number} if row.supersedes else {}
        marks = [
            {**record_of(mark, skip=("marked_at", "marked_by")), "by": mark.marked_by}
            for mark in row.marks.order_by("id")
        ]
        found.append(record | ({"marks": marks} if marks else {}))
    return found
