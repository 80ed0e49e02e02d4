"""One kind of animals and how a story keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from certification.actions.dossiers.examples.meadows import Meadows
from certification.actions.dossiers.examples.shared import Certified, Holding


@dataclass(frozen=True, slots=True)
class Livestock:
    """One kind of animals and how it is kept."""

    holding: Holding
    product: tuple[str, str]
    species: str
    breed: str
    young: str
    class_of_housing: str
    heads: int
    adults: int
    livestock_units: int
    age_at_slaughter: timedelta
    days_of_milk: int
    weight_kg: int
    slaughter_weight_kg: int
    indoor_m2: int
    outdoor_m2: int
    nitrogen_kg: int
    ration_kg: int
    roughage_kg: int
    pasture_ha: int
    hay_ha: int

    @property
    def certified(self) -> Certified:
        """Animals and the feed of the farm."""
        return Certified(
            products=(("B", *self.product), ("A", "hay", "1214 90 90")),
            units=("LAND", "HERD"),
        )

    @property
    def meadows(self) -> Meadows:
        """The land of the farm."""
        return Meadows(
            hectares={"PASTURE": self.pasture_ha, "MEADOW": self.hay_ha},
            uses={"PASTURE": "pasture", "MEADOW": "perennial_forage"},
            mown=("MEADOW",),
        )
