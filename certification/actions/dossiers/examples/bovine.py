"""A farm with beef cattle on its own pasture.

What must stand against it: beef from Kazakhstan is on no EU list (ADMIT-MEAT,
ADMIT-ANTIMICROBIALS).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from certification.actions.dossiers.examples.kept import Livestock
from certification.actions.dossiers.examples.livestock import farm
from certification.actions.dossiers.examples.shared import Holding

CATTLE = Livestock(
    holding=Holding(
        number=4,
        name={"kk": "«Көк жайлау» шаруа қожалығы", "ru": "КХ «Көк жайлау»", "en": "Kok zhailau farm"},
        head="Оспанов Бауыржан",
    ),
    product=("beef", "0201 10 00"),
    species="bovine",
    breed="Kazakh Whiteheaded",
    young="steer",
    class_of_housing="cattle_or_horse",
    heads=60,
    adults=30,
    livestock_units=48,
    age_at_slaughter=timedelta(days=600),
    days_of_milk=180,
    weight_kg=450,
    slaughter_weight_kg=250,
    indoor_m2=6,
    outdoor_m2=5,
    nitrogen_kg=3600,
    ration_kg=9,
    roughage_kg=8,
    pasture_ha=150,
    hay_ha=80,
)


def bovine(on: date) -> dict[str, Any]:
    """The file of the farm with cattle."""
    return farm(on, CATTLE)
