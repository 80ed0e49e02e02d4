"""A farm with pigs that go out to their own land.

What must stand against it: pork from Kazakhstan is on no EU list (ADMIT-MEAT,
ADMIT-ANTIMICROBIALS).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from certification.actions.dossiers.examples.kept import Livestock
from certification.actions.dossiers.examples.livestock import farm
from certification.actions.dossiers.examples.shared import Holding

PIGS = Livestock(
    holding=Holding(
        number=6,
        name={"kk": "«Емен» шаруа қожалығы", "ru": "КХ «Дубрава»", "en": "Dubrava farm"},
        head="Шевченко Олег",
    ),
    product=("pork", "0203 11 10"),
    species="porcine",
    breed="Large White",
    young="fattening pig",
    class_of_housing="pig",
    heads=80,
    adults=10,
    livestock_units=20,
    age_at_slaughter=timedelta(days=200),
    days_of_milk=45,
    weight_kg=100,
    slaughter_weight_kg=78,
    indoor_m2=2,
    outdoor_m2=2,
    nitrogen_kg=900,
    ration_kg=3,
    roughage_kg=1,
    pasture_ha=12,
    hay_ha=20,
)


def porcine(on: date) -> dict[str, Any]:
    """The file of the farm with pigs."""
    return farm(on, PIGS)
