"""Applications: one page of the producer's becomes a case that is filed, or the draft that was begun is filed."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from certification.actions import cases, hold, steps
from certification.actions.cases import Product
from certification.models import Case, Producer
from certification.process import Actor
from certification.queries.day import today


def apply(
    *,
    by: Actor,
    control_body: str,
    products: Sequence[Product],
    reference: str = "",
    version: int | None = None,
) -> Case:
    """Name the control body and the products and file the application, all or nothing; today it is declared.

    Without `reference` a case is opened first. Sent twice the second is refused with category_has_a_case, or
    with only_a_draft_changes for a draft. Conflict when the draft's `version` has moved on.
    """
    with transaction.atomic():
        # Two windows of one producer apply one after the other, so that the second sees the first.
        hold.seen(Producer, by=by, code="producer_not_found", pk=by.producer_id)
        if reference:
            cases.choose_control_body(reference, control_body, by=by, version=version)
            case = cases.name_products(reference, products, by=by)
        else:
            case = cases.open_case(by=by, control_body=control_body, products=products)
        return steps.submit(case.reference, by=by, declaration_received_on=today())
