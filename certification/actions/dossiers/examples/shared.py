"""What every story tells alike: who the producer is, its sites, its papers, and what its control body has set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from certification.actions.dossiers.examples.calendar import STARTED, day, visits

Row = dict[str, Any]
BODY = "KZ-BIO-149"
NAME_OF_BODY = "Control Union Certifications B.V."
# What the test reports of its laboratory say.
ACCREDITED = {
    "laboratory_iso17025": True,
    "laboratory_ilac_signatory": True,
    "laboratory_gc_lc_scope": True,
}
KEPT_OF_LAND = ("fertilisers", "plant_protection", "cleaning", "parcels_and_harvest", "stock", "financial")


@dataclass(frozen=True, slots=True)
class Holding:
    """Who tells the story; `number` makes its identity numbers, codes and case its own."""

    number: int
    name: Mapping[str, str]
    head: str
    activities: Sequence[str] = ("production",)
    group: bool = False

    @property
    def ref(self) -> str:
        """By what the producer is known in the register."""
        return f"EX{self.number:02}"

    def producer(self) -> Row:
        """The producer's record."""
        return {
            "ref": self.ref,
            "legal_form": "cooperative" if self.group else "peasant_farm",
            "is_group": self.group,
            "legal_personality": self.group,
            "complied_with_834_2007": True,
            "activities": list(self.activities),
            "certification_pending_on": [],
            "bin": with_check_digit(f"19054099{self.number:03}"),
            "name": dict(self.name),
            "region": "KZ-63",
            "location": {"lon": 81.8957, "lat": 50.5184},
            "contacts": [{"kind": "head", "name_kk": self.head, "language": "kk"}],
        }


def with_check_digit(digits: str) -> str:
    """An identity number of Kazakhstan: eleven digits and the one that checks them."""
    for first in (1, 3):
        weights = [(first - 1 + place) % 11 + 1 for place in range(11)]
        check = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11
        if check < 10:
            return f"{digits}{check}"
    raise ValueError(digits)


@dataclass(frozen=True, slots=True)
class Certified:
    """What the case covers: categories of 2018/848 Annex I with their products and CN codes."""

    products: Sequence[tuple[str, str, str]]
    units: Sequence[str]
    members: Sequence[str] = ()

    @property
    def categories(self) -> list[str]:
        """Categories without repetition."""
        return sorted({category for category, _, _ in self.products})


def dossier(
    on: date, holding: Holding, sites: Row, diary: Row, case: Row, settings: Sequence[Row] = ()
) -> Row:
    """A whole file of one producer."""
    return {
        "schema": 1,
        "as_of": day(on),
        "country": "KZ",
        "producer": holding.producer(),
        "settings": [*control_settings(), *settings],
        "sites": sites,
        "diary": diary,
        "cases": [case],
    }


def setting(name: str, value: str, *, unit: str | None = None, about: str | None = None) -> Row:
    """One thing the control body has set, with its source."""
    row = {"control_body": BODY, "name": name, "value": value, "from_on": day(STARTED)}
    told = {key: text for key, text in (("unit", unit), ("about", about)) if text}
    return row | told | {"source": "Programme manual of the control body, invented for this example"}


def control_settings() -> list[Row]:
    """What the body has set for every operator."""
    return [setting("yearly_inspection_reading", "calendar")]


def rotation_settings(years: int) -> list[Row]:
    """That a rotation takes so many years and has a legume in them."""
    names = ("rotation_length_years", "legume_every_years")
    return [setting(name, str(years), unit="years") for name in names]


def papers(on: date, kinds: Sequence[str], units: Sequence[str]) -> Row:
    """Records kept, precautions taken, and the status of each unit."""
    return {
        "records_kept": records(on, kinds),
        "precaution_plans": [precaution_plan(on)],
        "unit_statuses": [
            {"ref": f"{ref}-STATUS", "unit": ref, "from_on": day(STARTED), "status": "organic"}
            for ref in units
        ],
    }


def precaution_plan(on: date) -> Row:
    """Risks known, measures taken, looked at again with every visit."""
    kept = ("units", "inputs", "products", "machines", "stores", "records")
    return {
        "ref": "PRECAUTIONS",
        "from_on": day(STARTED),
        "risks_identified": True,
        "critical_steps": ["Harvest with hired machines", "Store"],
        "measures_taken": True,
        "measures": ["Machines cleaned before each use", "Store for organic goods alone"],
        "reviewed_on": [day(visited) for visited in visits(on)],
        "ionising_radiation": False,
        **{f"separates_{what}": True for what in kept},
    }


def records(on: date, kinds: Sequence[str]) -> list[Row]:
    """Records that are kept and complete, looked through at the last visit."""
    return [
        {
            "ref": f"RECORD-{kind}",
            "kind": kind,
            "kept": True,
            "complete": True,
            "gaps": [],
            "inspected_on": day(visits(on)[-1]),
        }
        for kind in kinds
    ]


def unit(ref: str, kind: str, on: date, **more: Any) -> Row:
    """A production unit in conversion since the start, on the map, visited each time."""
    return {
        "ref": ref,
        "kind": kind,
        "from_on": day(STARTED),
        "lon": 81.8957,
        "lat": 50.5184,
        "mapped": True,
        "sketched_with_directions": True,
        "updated_on": day(visits(on)[-1]),
        "inspected_on": [day(visited) for visited in visits(on)],
        **more,
    }


def conversion(ref: str) -> Row:
    """The conversion of a site, confirmed by the control body on the day it began."""
    return {
        "ref": f"{ref}-C",
        "kind": "first",
        "started_on": day(STARTED),
        "declared_on": day(STARTED),
        "received_on": day(STARTED),
        "confirmed_on": day(STARTED),
        "confirmed_by": BODY,
    }
