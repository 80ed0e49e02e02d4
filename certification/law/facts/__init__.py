"""Every subject that is judged and every fact a rule may read about it, one module per part of a holding."""

from types import ModuleType

from certification.engine.facts import Subject
from certification.law.facts import animals, bees, cases, land
from certification.law.facts.animals import Animal, Treatment
from certification.law.facts.bees import Apiary
from certification.law.facts.cases import Case, CaseProduct, HoldingYear, Operator
from certification.law.facts.land import Harvest, Parcel, Sowing

__all__ = [
    "SUBJECTS",
    "Animal",
    "Apiary",
    "Case",
    "CaseProduct",
    "Harvest",
    "HoldingYear",
    "Operator",
    "Parcel",
    "Sowing",
    "Treatment",
]

MODULES = (cases, land, bees, animals)


def subjects_of(module: ModuleType) -> list[type[Subject]]:
    """The subjects a module declares, in their order."""
    return [
        thing
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, Subject) and thing.__module__ == module.__name__
    ]


SUBJECTS: tuple[type[Subject], ...] = tuple(s for module in MODULES for s in subjects_of(module))
