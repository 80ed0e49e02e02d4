"""Which kinds of subject a case has, so that a grain farm is not told about bees."""

from __future__ import annotations

from typing import Any

from certification.models import Animal, Case, Treatment
from certification.queries.facts import OwnConnection, kinds_on_record

PLANTS = frozenset({"A", "D", "E", "F", "G"})


def subject_kinds(case: Case) -> frozenset[str]:
    """Kinds of subject the record of this case holds; operator and case products are always there."""
    producer = case.producer
    animals = Animal.objects.filter(herd__producer=producer)
    treated = Treatment.objects.filter(animal__herd__producer=producer)
    present: dict[str, Any] = {
        "parcel": producer.parcel_set,
        "sowing": producer.sowing_set,
        "harvest": producer.harvest_set,
        "holding_year": producer.holdingyear_set,
        "apiary": producer.apiary_set,
        "animal": animals,
        "treatment": treated,
        "group_member": producer.members,
    }
    held = {kind for kind, rows in present.items() if rows.exists()}
    return kinds_on_record(OwnConnection(), case.pk) | held | {"operator", "case_product"}
