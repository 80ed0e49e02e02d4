"""A farm that grows feed: a field of lucerne and permanent pasture, hay sold to organic cattle farms."""

from __future__ import annotations

from datetime import date
from typing import Any

from certification.actions.dossiers.examples.cases import case
from certification.actions.dossiers.examples.meadows import Meadows
from certification.actions.dossiers.examples.shared import (
    KEPT_OF_LAND,
    Certified,
    Holding,
    dossier,
    papers,
    unit,
)

HOLDING = Holding(
    number=2,
    name={"kk": "«Шабындық» шаруа қожалығы", "ru": "КХ «Шабындык»", "en": "Shabyndyk farm"},
    head="Жұмабеков Дәурен",
)
MEADOWS = Meadows(
    hectares={"LUCERNE": 90, "PASTURE": 140},
    uses={"LUCERNE": "perennial_forage", "PASTURE": "pasture"},
    mown=("LUCERNE", "PASTURE"),
)
CERTIFIED = Certified(products=(("A", "hay", "1214 90 90"),), units=("LAND",))


def forage(on: date) -> dict[str, Any]:
    """The file of the farm that grows feed."""
    return dossier(
        on,
        HOLDING,
        {"production_units": [unit("LAND", "land", on)], "parcels": MEADOWS.parcels()},
        {**MEADOWS.diary(on), **papers(on, KEPT_OF_LAND, CERTIFIED.units)},
        case(on, HOLDING, CERTIFIED),
    )
