"""A farm with sheep on its own pasture.

What must stand against it: mutton from Kazakhstan is on no EU list (ADMIT-MEAT,
ADMIT-ANTIMICROBIALS).
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from certification.actions.dossiers.examples.kept import Livestock
from certification.actions.dossiers.examples.livestock import farm
from certification.actions.dossiers.examples.shared import Holding

SHEEP = Livestock(
    holding=Holding(
        number=5,
        name={"kk": "«Ақ қой» шаруа қожалығы", "ru": "КХ «Ақ қой»", "en": "Ak koi farm"},
        head="Тілеубаева Гүлнар",
    ),
    product=("lamb", "0204 10 00"),
    species="ovine",
    breed="Edilbay",
    young="lamb",
    class_of_housing="sheep_or_goat",
    heads=200,
    adults=110,
    livestock_units=30,
    age_at_slaughter=timedelta(days=210),
    days_of_milk=90,
    weight_kg=45,
    slaughter_weight_kg=22,
    indoor_m2=2,
    outdoor_m2=3,
    nitrogen_kg=2000,
    ration_kg=2,
    roughage_kg=2,
    pasture_ha=120,
    hay_ha=60,
)


def ovine(on: date) -> dict[str, Any]:
    """The file of the farm with sheep."""
    return farm(on, SHEEP)
