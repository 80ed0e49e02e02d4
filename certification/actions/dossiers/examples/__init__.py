"""Complete example files, one per kind of dossier: nothing stands against them on the day asked about.

They are stories told backwards from a day: a holding that did everything in time. Whoever and whatever they name is
invented.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from certification.actions.dossiers.examples.body import control_body
from certification.actions.dossiers.examples.bovine import bovine
from certification.actions.dossiers.examples.consignment import consignment
from certification.actions.dossiers.examples.forage import forage
from certification.actions.dossiers.examples.grain import grain
from certification.actions.dossiers.examples.group import group
from certification.actions.dossiers.examples.honey import honey
from certification.actions.dossiers.examples.land import land
from certification.actions.dossiers.examples.ovine import ovine
from certification.actions.dossiers.examples.porcine import porcine

KINDS: dict[str, Callable[[date], dict[str, Any]]] = {
    "grain": grain,
    "forage": forage,
    "land": land,
    "honey": honey,
    "bovine": bovine,
    "ovine": ovine,
    "porcine": porcine,
    "group": group,
    "control-body": control_body,
    "consignment": consignment,
}


def example(kind: str, on: date) -> dict[str, Any]:
    """The file of that kind for a day; KeyError if there is no such kind."""
    return KINDS[kind](on)
