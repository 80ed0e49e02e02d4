"""A case whose herd has no animals yet, animals to put into it, and the rows that are made of them."""

from __future__ import annotations

from typing import Any

from certification.models import Animal, Case, Herd, Treatment
from certification.queries.facts import OwnConnection, facts_of
from tests.certification.facts.holdings import d, holding

BORN, CAME = d("2024-03-01"), d("2024-06-01")


def case_of_an_empty_herd() -> Case:
    case = holding(1)
    Treatment.objects.all().delete()
    Animal.objects.all().delete()
    return case


def rows(case: Case, kind: str) -> list[dict[str, Any]]:
    return facts_of(OwnConnection(), case.pk)[kind].sort("id").rows(named=True)


def only(case: Case, kind: str) -> dict[str, Any]:
    (row,) = rows(case, kind)
    return row


def animal(herd: Herd, **told: Any) -> Animal:
    return Animal.objects.create(herd=herd, ref=told.pop("ref", "A1"), **told)


def heifers(herd: Herd, **told: Any) -> Animal:
    usual = {"status_at_entry": "non_organic", "entered_on": CAME, "sex": "female", "for_first_herd": False}
    return animal(herd, **{**usual, **told})
