"""Fields on which crops follow each other: what was sown, grew and was harvested, season by season."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from certification.actions.dossiers.examples.calendar import day, season, years
from certification.actions.dossiers.examples.shared import Row, conversion

READY = (9, 15)
FIRST = 2022
LEGUMES = ("peas", "lentils")


@dataclass(frozen=True, slots=True)
class Rotation:
    """Fields of one size and the crops that follow each other on them."""

    fields: Sequence[str]
    crops: Sequence[str]
    hectares: int
    seed_per_ha: int
    yield_per_ha: int
    unit: str = "LAND"

    def crop_of(self, field: str, year: int) -> str:
        """What grows on a field in a year."""
        return self.crops[(self.fields.index(field) + year) % len(self.crops)]

    def grown(self, on: date) -> list[tuple[str, int]]:
        """Fields and seasons whose harvest is in."""
        return [(field, year) for year in range(FIRST, season(on, ready=READY) + 1) for field in self.fields]

    def parcels(self) -> list[Row]:
        """Fields that have been farmed organically since the start."""
        return [self._parcel(number, ref) for number, ref in enumerate(self.fields, start=1)]

    def diary(self, on: date) -> Row:
        """Seed, sowing, crop and harvest of every field and season; nothing from outside was used."""
        grown = self.grown(on)
        seeds = sorted({(year, self.crop_of(field, year)) for field, year in grown})
        return {
            "seed_lots": [self._seed_lot(crop, year) for year, crop in seeds],
            "sowings": [self._sowing(field, year) for field, year in grown],
            "crop_years": [self._crop_year(field, year) for field, year in grown],
            "harvests": [self._harvest(field, year) for field, year in grown],
            "inputs": [],
            "seed_authorisations": [],
            "vendor_confirmations": [],
            "production_forecasts": [
                {
                    "ref": f"PLAN-{crop}-{year}",
                    "year": year,
                    "product": crop,
                    "quantity_kg": self.hectares * self.yield_per_ha,
                }
                for year in years(on)
                for crop in self.crops
            ],
        }

    def holding_years(self, on: date) -> list[Row]:
        """The land of the farm in each year, and that all of its manure is told."""
        area = self.hectares * len(self.fields)
        return [
            {
                "ref": f"YEAR-{year}",
                "year": year,
                "area_used_ha": area,
                "area_organic_ha": area,
                "area_in_conversion_ha": 0,
                "area_non_organic_ha": 0,
                "manure_complete": True,
            }
            for year in years(on)
        ]

    def _parcel(self, number: int, ref: str) -> Row:
        return {
            "ref": ref,
            "area_ha": self.hectares,
            "lon": round(81.9 + number / 100, 2),
            "lat": 50.52,
            "land_use": "arable",
            "common_land": False,
            "tenure_from_on": "2015-01-01",
            "told_status": "organic",
            "unit": self.unit,
            "conversions": [conversion(ref)],
        }

    def _seed_lot(self, crop: str, year: int) -> Row:
        return {
            "ref": f"SEED-{crop}-{year}",
            "kind": "seed",
            "species": crop,
            "quantity_kg": self.hectares * self.seed_per_ha * len(self.fields),
            "status": "organic",
            "own": True,
            "gmo": False,
            "treated_after_harvest": False,
            "treatment_substances": [],
            "one_season_species": True,
        }

    def _sowing(self, field: str, year: int) -> Row:
        crop = self.crop_of(field, year)
        return {
            "ref": f"SOWN-{field}-{year}",
            "crop": crop,
            "season": year,
            "campaign": "spring",
            "sown_on": day(date(year, 5, 14)),
            "area_ha": self.hectares,
            "seed_kg": self.hectares * self.seed_per_ha,
            "parcel": field,
            "seed_lot": f"SEED-{crop}-{year}",
        }

    def _crop_year(self, field: str, year: int) -> Row:
        crop = self.crop_of(field, year)
        return {
            "ref": f"CROP-{field}-{year}",
            "year": year,
            "from_on": day(date(year, 5, 14)),
            "until_on": day(date(year, 8, 28)),
            "main_crop": crop,
            "species": crop,
            "cover_crops": [],
            "green_manure": False,
            "leguminous": crop in LEGUMES,
            "fallow": False,
            "area_ha": self.hectares,
            "status": "organic",
            "soil_bound": True,
            "hydroponic": False,
            "peat_used": False,
            "yield_estimate_kg": self.hectares * self.yield_per_ha,
            "parcel": field,
        }

    def _harvest(self, field: str, year: int) -> Row:
        return {
            "ref": f"HARVEST-{field}-{year}",
            "crop": self.crop_of(field, year),
            "crop_kind": "annual",
            "year": year,
            "harvested_on": day(date(year, 8, 28)),
            "area_ha": self.hectares,
            "quantity_kg": self.hectares * self.yield_per_ha,
            "crop_ingredients": 1,
            "parcel": field,
            "sowing": f"SOWN-{field}-{year}",
        }
