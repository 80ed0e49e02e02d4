"""Pasture and meadows: no sowing, hay every summer, yearly figures of the land."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from certification.actions.dossiers.examples.calendar import years
from certification.actions.dossiers.examples.shared import Row, conversion

HAY_PER_HA = 1500
FED = (7, 10)


@dataclass(frozen=True, slots=True)
class Meadows:
    """Each with its hectares and its use, and those that are mown."""

    hectares: Mapping[str, int]
    uses: Mapping[str, str]
    mown: Sequence[str]

    @property
    def area(self) -> int:
        """Hectares of the farm."""
        return sum(self.hectares.values())

    def parcels(self) -> list[Row]:
        """Land that has been farmed organically since the start."""
        return [self._parcel(number, ref) for number, ref in enumerate(self.hectares, start=1)]

    def diary(self, on: date) -> Row:
        """Hay, what was planned of it, and the figures of the land; nothing from outside was used."""
        mown = [(ref, year) for year in years(on) if date(year, *FED) <= on for ref in self.mown]
        return {
            "sowings": [],
            "harvests": [self._hay(ref, year) for ref, year in mown],
            "inputs": [],
            "manure_agreements": [],
            "holding_years": [self._holding_year(year) for year in years(on)],
            "production_forecasts": [
                {
                    "ref": f"HAY-PLAN-{ref}-{year}",
                    "year": year,
                    "product": "hay",
                    "quantity_kg": self.hectares[ref] * HAY_PER_HA,
                }
                for year in years(on)
                for ref in self.mown
            ],
        }

    def _parcel(self, number: int, ref: str) -> Row:
        return {
            "ref": ref,
            "area_ha": self.hectares[ref],
            "lon": round(81.9 + number / 100, 2),
            "lat": 50.52,
            "land_use": self.uses[ref],
            "common_land": False,
            "tenure_from_on": "2015-01-01",
            "told_status": "organic",
            "unit": "LAND",
            "conversions": [conversion(ref)],
        }

    def _hay(self, ref: str, year: int) -> Row:
        return {
            "ref": f"HAY-{ref}-{year}",
            "crop": "hay",
            "crop_kind": "forage",
            "year": year,
            "harvested_on": f"{year}-07-05",
            "used_as_feed_on": f"{year}-07-10",
            "area_ha": self.hectares[ref],
            "quantity_kg": self.hectares[ref] * HAY_PER_HA,
            "crop_ingredients": 1,
            "parcel": ref,
        }

    def _holding_year(self, year: int) -> Row:
        return {
            "ref": f"YEAR-{year}",
            "year": year,
            "area_used_ha": self.area,
            "area_organic_ha": self.area,
            "area_in_conversion_ha": 0,
            "area_non_organic_ha": 0,
            "manure_complete": True,
        }
