"""Writes the cases of a dossier; issued certificates and steps that were taken are never edited."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from certification.actions.certificates import contents_of, free_code
from certification.actions.dossiers.kinds import CASE, CONSIGNMENTS, known_by
from certification.actions.dossiers.lists import write_lists
from certification.actions.dossiers.moments import ALMATY, day_of, moment_of
from certification.actions.dossiers.rows import Rows
from certification.actions.dossiers.told import midnight, values_of
from certification.actions.dossiers.walk import CASE_PARTS
from certification.actions.dossiers.writing import linked, put_entry
from certification.models import (
    Case,
    CaseProduct,
    CaseStep,
    Certificate,
    CertificateMark,
    CertificateProduct,
    Consignment,
    ControlBody,
    Inspection,
    Producer,
    ReferenceCounter,
)

PARTS_OF_A_CERTIFICATE = ("public_code", "supersedes", "marks", "inspection", "directory")
SETTLED = ("reference", "control_body", "follows", "closed_on")


def write_case(producer: Producer, told: dict[str, Any], rows: Rows, place: str, *, as_of: date) -> Case:
    """The case with its products and records; where it stands is said once, from then on verbs move it."""
    case = _case(producer, told, rows, place)
    for product in told["products"]:
        identity = {"case": case, "category": product["category"], "product": product["product"]}
        rows.put(CaseProduct, identity, values_of(CaseProduct, product, skip=("category", "product")))
    for kind in CASE:
        for record in map(_with_its_day, told.get(kind, ())):
            put_entry({"case": case}, producer.ref, kind, record, rows, **_reported(kind, record))
    for number, certificate in enumerate(told.get("certificates", ())):
        _certificate(case, certificate, rows, f"{place}.certificates[{number}]")
    _consignments(case, producer.ref, told, rows)
    lists = (*CASE, *CONSIGNMENTS, "certificates")
    named = [name for name in lists if name in told]
    absent = [name for name in lists if name not in told] if rows.created["case"] else []
    write_lists({"case": case}, named, told.get("lists", {}), as_of, rows, absent=absent)
    return case


def _consignments(case: Case, owner: str, told: dict[str, Any], rows: Rows) -> None:
    """Consignments, then what hangs on them."""
    for consignment in told.get("consignments", ()):
        values = {"case": case, **linked(owner, "consignments", consignment, skip=("ref",))}
        rows.put(Consignment, {"ref": consignment["ref"]}, values)
    for kind in (name for name in CONSIGNMENTS if name != "consignments"):
        for record in told.get(kind, ()):
            put_entry({"case": case}, owner, kind, record, rows)


def _case(producer: Producer, told: dict[str, Any], rows: Rows, place: str) -> Case:
    last = told["steps"][-1]
    settled = values_of(Case, {"closed_on": told.get("closed_on")}) | {
        "control_body": ControlBody.objects.filter(code=told.get("control_body")).first(),
        "follows": Case.objects.filter(reference=told.get("follows")).first(),
        "step": last["step"],
        "step_since": values_of(CaseStep, {"from_on": last["from_on"]})["since"],
    }
    values = values_of(Case, told, skip=(*SETTLED, "lists", *CASE_PARTS))
    case = Case.objects.filter(reference=told["reference"]).first()
    if case is not None:
        rows.keep(Case, {"reference": case.reference}, settled, place)
        corrected: Case = rows.put(Case, {"reference": case.reference}, values)
        return corrected
    opened: Case = rows.add(Case, reference=told["reference"], producer=producer, **values, **settled)
    for step in told["steps"]:
        rows.add(CaseStep, case=opened, **values_of(CaseStep, step))
    _count_from(told["reference"])
    return opened


def _with_its_day(told: dict[str, Any]) -> dict[str, Any]:
    """A visit told by its moment alone took place on the day of that moment."""
    moment = moment_of(told.get("inspected_at"))
    if moment is None or told.get("inspected_on") is not None:
        return told
    return {**told, "inspected_on": str(moment.astimezone(ALMATY).date())}


def _reported(kind: str, told: dict[str, Any]) -> dict[str, Any]:
    """A result told without the moment of its report counts as reported on the day of the visit."""
    if (
        kind != "inspections"
        or "reported_at" in told
        or not (told.get("result") and told.get("inspected_on"))
    ):
        return {}
    return {"reported_at": midnight(told["inspected_on"])}


def _count_from(reference: str) -> None:
    """Let the next case of that year get a higher number than this one."""
    _, year, number = reference.split("-")
    counter, _ = ReferenceCounter.objects.select_for_update().get_or_create(series="case", year=int(year))
    if counter.last < int(number):
        counter.last = int(number)
        counter.save()


def _certificate(case: Case, told: dict[str, Any], rows: Rows, place: str) -> None:
    values = values_of(Certificate, told, skip=("number", "issued_at", *PARTS_OF_A_CERTIFICATE))
    told_at = told.get("issued_at")
    values |= {"issued_on": _day_in_almaty(told_at)} if told_at is not None else {}
    if told.get("inspection") is not None:
        visit = known_by("inspections", case.producer.ref, told["inspection"])
        values["inspection"] = Inspection.objects.filter(visit).first()
    issued_at = moment_of(told_at) or midnight(told_at if day_of(told_at) else told["valid_from"])
    row = rows.keep(
        Certificate,
        {"number": told["number"]},
        values,
        place,
        case=case,
        code=told.get("public_code") or free_code(),
        supersedes=Certificate.objects.filter(number=told.get("supersedes")).first(),
        issued_at=issued_at,
        contents=_contents(case, told, issued_at),
    )
    for line in told.get("directory", ()):
        said = values_of(CertificateProduct, line)
        identity = {"certificate": row, "product": said["product"], "status": said.get("status")}
        rows.put(CertificateProduct, identity, said)
    for number, mark in enumerate(told.get("marks", ())):
        values = values_of(CertificateMark, mark, skip=("by",))
        identity = {"certificate": row, "kind": values.pop("kind"), "since": values.pop("since")}
        fresh = {"marked_at": midnight(mark["from_on"]), "marked_by": mark["by"]}
        rows.keep(CertificateMark, identity, values, f"{place}.marks[{number}]", **fresh)


def _day_in_almaty(told: Any) -> date | None:
    moment = moment_of(told)
    return day_of(told) or (moment.astimezone(ALMATY).date() if moment else None)


def _contents(case: Case, told: dict[str, Any], issued_at: datetime) -> dict[str, Any]:
    products = [
        {"category": row.category, "product": row.product, "cn_code": row.cn_code, "status": "organic"}
        for row in case.products.order_by("category", "product")
    ]
    days = values_of(Certificate, {"valid_from": told["valid_from"], "valid_to": told["valid_to"]})
    return contents_of(
        case,
        products,
        told["number"],
        days["valid_from"],
        days["valid_to"],
        issued_on=issued_at.astimezone(ALMATY).date(),
        decided_by=told["decided_by"],
    )
