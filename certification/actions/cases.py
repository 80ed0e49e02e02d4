"""Cases: opened as a draft, given a control body and products; where they move is said in steps.py alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from certification.actions import hold
from certification.actions.record import Record, locked_case, recording
from certification.actions.references import next_case_reference
from certification.errors import Invalid, Refused
from certification.models import Case, CaseProduct, CaseStep, ControlBody, Producer
from certification.process import Actor, Role, Step

OPENERS = frozenset({Role.PRODUCER, Role.OFFICIAL, Role.SYSTEM})
CATEGORIES = frozenset("ABCDEFG")


@dataclass(frozen=True, slots=True)
class Product:
    """What a case is to cover: a category of 2018/848 Annex I, and the product by its plain name."""

    category: str
    product: str
    cn_code: str = ""


def open_case(
    *,
    by: Actor,
    producer_id: int | None = None,
    control_body: str = "",
    products: Sequence[Product] = (),
) -> Case:
    """Open a draft for a producer (by default the actor's own); body and products may be named later."""
    hold.require("open_case", by, OPENERS)
    with recording("open_case", by=by) as record:
        producer = hold.producer_of(by, producer_id)
        # Two windows of one producer open one after the other, so that the second sees the first.
        Producer.objects.select_for_update().get(pk=producer.pk)
        body = hold.control_body(control_body) if control_body else None
        case = begin(record, producer, body, products)
        record.case = case
        record.note(products=[[p.category, p.product] for p in products], control_body=control_body)
    return case


def choose_control_body(reference: str, code: str, *, by: Actor, version: int | None = None) -> Case:
    """Name or change the control body of a draft by its full code."""
    hold.require("choose_control_body", by, OPENERS)
    with recording("choose_control_body", by=by) as record:
        record.case = case = locked_case(reference, by=by, version=version)
        _require_draft(case)
        case.control_body = hold.control_body(code)
        case.version += 1
        case.save(update_fields=["control_body", "version"])
        record.note(control_body=code)
        record.facts_changed(case)
    return case


def name_products(
    reference: str, products: Sequence[Product], *, by: Actor, version: int | None = None
) -> Case:
    """Say what a draft is to cover; the list replaces the one before."""
    hold.require("name_products", by, OPENERS)
    with recording("name_products", by=by) as record:
        record.case = case = locked_case(reference, by=by, version=version)
        _require_draft(case)
        case.products.all().delete()
        cover(case, products, record.day)
        case.version += 1
        case.save(update_fields=["version"])
        record.note(products=[[p.category, p.product] for p in products])
        record.facts_changed(case)
    return case


def begin(
    record: Record,
    producer: Producer,
    body: ControlBody | None,
    products: Sequence[Product],
    follows: Case | None = None,
) -> Case:
    """Write a draft inside the verb that is under way, with the next reference of the year."""
    case = Case.objects.create(
        reference=next_case_reference(record.day),
        producer=producer,
        control_body=body,
        follows=follows,
        step_since=record.day,
        opened_on=record.day,
    )
    CaseStep.objects.create(case=case, step=case.step, verb=record.verb, since=record.day)
    cover(case, products, record.day)
    record.facts_changed(case)
    return case


def cover(case: Case, products: Sequence[Product], day: date) -> None:
    """Write the products of a case; a category has one body at a time (2021/1698 Article 10(1)(b))."""
    for product in products:
        if product.category not in CATEGORIES:
            raise Invalid("category_unknown", field="category", category=product.category)
        if not product.product.strip():
            raise Invalid("product_missing", field="product")
    if len({(p.category, p.product) for p in products}) != len(products):
        raise Invalid("product_named_twice", field="products")
    elsewhere = CaseProduct.objects.filter(
        case__producer=case.producer, case__closed_on__isnull=True, until__isnull=True
    ).exclude(case=case)
    taken = elsewhere.filter(category__in={p.category for p in products}).select_related("case").first()
    if taken is not None:
        raise Refused("category_has_a_case", category=taken.category, reference=taken.case.reference)
    CaseProduct.objects.bulk_create(
        CaseProduct(case=case, category=p.category, product=p.product.strip(), cn_code=p.cn_code, since=day)
        for p in products
    )


def _require_draft(case: Case) -> None:
    if case.step != Step.DRAFT:
        raise Refused("only_a_draft_changes", reference=case.reference, step=case.step)
