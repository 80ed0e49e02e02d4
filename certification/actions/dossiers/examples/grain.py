"""A grain farm: three fields, wheat after peas and barley after wheat, own seed, nothing bought for the fields."""

from __future__ import annotations

from datetime import date
from typing import Any

from certification.actions.dossiers.examples.cases import case
from certification.actions.dossiers.examples.fields import Rotation
from certification.actions.dossiers.examples.shared import (
    KEPT_OF_LAND,
    Certified,
    Holding,
    dossier,
    papers,
    rotation_settings,
    unit,
)

HOLDING = Holding(
    number=1,
    name={"kk": "«Алтын дән» шаруа қожалығы", "ru": "КХ «Алтын дән»", "en": "Altyn dan farm"},
    head="Сейітқали Ержан",
)
FIELDS = Rotation(
    fields=("F1", "F2", "F3"),
    crops=("peas", "wheat", "barley"),
    hectares=120,
    seed_per_ha=180,
    yield_per_ha=1600,
)
CERTIFIED = Certified(
    products=(("A", "wheat", "1001 99 00"), ("A", "barley", "1003 90 00"), ("A", "peas", "0713 10 90")),
    units=("LAND",),
)


def grain(on: date) -> dict[str, Any]:
    """The file of the grain farm."""
    return dossier(
        on,
        HOLDING,
        {"production_units": [unit("LAND", "land", on)], "parcels": FIELDS.parcels()},
        {
            **FIELDS.diary(on),
            "holding_years": FIELDS.holding_years(on),
            **papers(on, KEPT_OF_LAND, ["LAND"]),
            "wild_collections": [],
        },
        case(on, HOLDING, CERTIFIED),
        rotation_settings(len(FIELDS.crops)),
    )
