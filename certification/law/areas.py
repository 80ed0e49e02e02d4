"""Minimum areas per head and, for poultry, weight per square metre: 2020/464, Annex I."""

from dataclasses import dataclass
from functools import reduce
from math import gcd

import polars as pl

from certification.engine.dated import Dated, Law, Number, number
from certification.law.acts import R2020_464
from certification.law.facts import Housing

ANNEX_I = R2020_464.at("Annex I")
G_PER_100_KG = 100_000
CM2_PER_M2 = 10_000
SINCE = "2022-01-01"


def area(code: str, of: str, cm2: int) -> Dated[Number]:
    """A minimum area per head."""
    return number(code, f"Area per head: {of}, at least", "cm²", (SINCE, cm2, ANNEX_I))


def weight(code: str, grams: int) -> Dated[Number]:
    """The live weight up to which a line of the table holds, itself included."""
    return number(
        code, "Live weight up to which a line of the table of areas holds", "g", (SINCE, grams, ANNEX_I)
    )


def density(code: str, of: str, grams: int) -> Dated[Number]:
    """A largest live weight per square metre indoors."""
    return number(
        code, f"Live weight per square metre indoors: {of}, at most", "g/m²", (SINCE, grams, ANNEX_I)
    )


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: up to which weight (None: any), the areas indoors and outdoors, and for heavy animals the
    least area per 100 kg of live weight."""

    up_to: Dated[Number] | None
    indoor: Dated[Number]
    outdoor: Dated[Number]
    indoor_per_100_kg: Dated[Number] | None = None
    outdoor_per_100_kg: Dated[Number] | None = None


def _line(name: str, of: str, up_to: Dated[Number] | None, indoor: int, outdoor: int) -> Line:
    return Line(
        up_to,
        area(f"{name}_indoor", f"{of}, indoors", indoor),
        area(f"{name}_outdoor", f"{of}, outdoors", outdoor),
    )


_KG_100, _KG_200, _KG_350 = (weight(f"cattle_{kg}_kg", kg * 1000) for kg in (100, 200, 350))
_KG_35, _KG_50, _KG_85, _KG_110 = (weight(f"pig_{kg}_kg", kg * 1000) for kg in (35, 50, 85, 110))
_HEAVY = Line(
    None,
    area("cattle_heavy_indoor", "cattle and horses over 350 kg, indoors", 50_000),
    area("cattle_heavy_outdoor", "cattle and horses over 350 kg, outdoors", 37_000),
    area("cattle_heavy_indoor_100_kg", "cattle and horses over 350 kg, indoors, for every 100 kg", 10_000),
    area("cattle_heavy_outdoor_100_kg", "cattle and horses over 350 kg, outdoors, for every 100 kg", 7_500),
)
TABLE: dict[str, tuple[Line, ...]] = {
    "cattle_or_horse": (
        _line("cattle_100", "cattle and horses up to 100 kg", _KG_100, 15_000, 11_000),
        _line("cattle_200", "cattle and horses up to 200 kg", _KG_200, 25_000, 19_000),
        _line("cattle_350", "cattle and horses up to 350 kg", _KG_350, 40_000, 30_000),
        _HEAVY,
    ),
    "breeding_bull": (_line("bull", "breeding bull", None, 100_000, 300_000),),
    "dairy_cow": (_line("dairy_cow", "dairy cow", None, 60_000, 45_000),),
    "sheep_or_goat": (_line("sheep", "sheep or goat", None, 15_000, 25_000),),
    "lamb_or_kid": (_line("lamb", "lamb or kid", None, 3_500, 5_000),),
    "pig": (
        _line("pig_35", "pig up to 35 kg", _KG_35, 6_000, 4_000),
        _line("pig_50", "pig up to 50 kg", _KG_50, 8_000, 6_000),
        _line("pig_85", "pig up to 85 kg", _KG_85, 11_000, 8_000),
        _line("pig_110", "pig up to 110 kg", _KG_110, 13_000, 10_000),
        _line("pig_heavy", "pig over 110 kg", None, 15_000, 12_000),
    ),
    "farrowing_sow": (_line("farrowing_sow", "farrowing sow", None, 75_000, 25_000),),
    "dry_sow": (_line("dry_sow", "dry sow", None, 25_000, 19_000),),
    "boar": (_line("boar", "boar", None, 60_000, 80_000),),
}
BOAR = "boar"
BOAR_AT_SERVICE = area("boar_service_indoor", "boar in a pen for natural service, indoors", 100_000)
POULTRY_DENSITY = density("poultry_density", "poultry for meat", 21_000)
MOBILE_DENSITY = density("mobile_density", "chickens in mobile houses", 30_000)
MOBILE_FLOOR = number(
    "mobile_floor", "Floor of a mobile house, at most", "cm²", (SINCE, 150 * CM2_PER_M2, ANNEX_I)
)
MOBILE_RANGE = area("mobile_range", "chicken of a mobile house, outdoors", 25_000)
RANGES = {
    "chicken": area("chicken_range", "chicken, outdoors", 40_000),
    "turkey": area("turkey_range", "turkey, outdoors", 100_000),
    "goose": area("goose_range", "goose, outdoors", 150_000),
    "duck": area("duck_range", "duck, outdoors", 45_000),
    "guinea_fowl": area("guinea_fowl_range", "guinea fowl, outdoors", 40_000),
}
CHICKEN = "chicken"


@dataclass(frozen=True, slots=True)
class Need:
    """The least area of a group, exactly: `area` in parts of a square centimetre, of which `parts` make one."""

    area: pl.Expr
    parts: int

    def met_by(self, cm2: pl.Expr) -> pl.Expr:
        """Whether an area is at least that; equality is enough."""
        return cm2 * self.parts >= self.area


def is_poultry(h: Housing) -> pl.Expr:
    """Poultry is measured by weight indoors, not by head."""
    return h.animal_class.is_in(tuple(RANGES))


def indoors(h: Housing, law: Law, *, serving: bool = False) -> Need:
    """Least area indoors of a group that is measured by head, boars serving or not; unknown where class, weight or
    number is."""
    parts = _parts(law, _HEAVY.indoor_per_100_kg)
    per_head = _per_head(h, law, parts, outside=False)
    if serving:
        at_service = pl.lit(int(law[BOAR_AT_SERVICE]) * parts)
        per_head = pl.when(h.animal_class == BOAR).then(at_service).otherwise(per_head)
    return Need(h.heads * per_head, parts)


def outdoors(h: Housing, law: Law) -> Need:
    """Least area outdoors of a group, poultry included."""
    parts = _parts(law, _HEAVY.outdoor_per_100_kg)
    per_head = _per_head(h, law, parts, outside=True)
    for bird, cm2 in RANGES.items():
        per_head = pl.when(h.animal_class == bird).then(pl.lit(int(law[cm2]) * parts)).otherwise(per_head)
    return Need(h.heads * per_head, parts)


def small_mobile_house(h: Housing, law: Law) -> pl.Expr:
    """A mobile house for chickens with at most the floor the table allows."""
    return (h.animal_class == CHICKEN) & h.mobile & (h.indoor_cm2 <= law[MOBILE_FLOOR])


def light_enough(h: Housing, per_m2: Number) -> pl.Expr:
    """Whether the live weight of a flock stays within the weight per square metre; equality is allowed."""
    return h.heads * h.mean_live_weight_g * CM2_PER_M2 <= h.indoor_cm2 * int(per_m2)


def _parts(law: Law, per_100_kg: Dated[Number] | None) -> int:
    """Into how many parts a square centimetre is cut so that an area per gram of live weight is a whole number."""
    assert per_100_kg is not None
    return G_PER_100_KG // gcd(G_PER_100_KG, int(law[per_100_kg]))


def _per_head(h: Housing, law: Law, parts: int, *, outside: bool) -> pl.Expr:
    unknown: pl.Expr = pl.lit(None, dtype=pl.Int64)

    def of_class(chain: pl.Expr, name: str) -> pl.Expr:
        found = unknown
        for line in reversed(TABLE[name]):
            found = _of_line(h, law, line, parts, found, outside=outside)
        return pl.when(h.animal_class == name).then(found).otherwise(chain)

    return reduce(of_class, TABLE, unknown)


def _of_line(h: Housing, law: Law, line: Line, parts: int, heavier: pl.Expr, *, outside: bool) -> pl.Expr:
    """The area per head under a line, or what the heavier lines say; a null weight stays unknown."""
    cm2, per_100_kg = (
        (line.outdoor, line.outdoor_per_100_kg) if outside else (line.indoor, line.indoor_per_100_kg)
    )
    fixed = pl.lit(int(law[cm2]) * parts)
    if per_100_kg is not None:
        by_weight = h.mean_live_weight_g * (int(law[per_100_kg]) * parts // G_PER_100_KG)
        fixed = pl.when(by_weight > fixed).then(by_weight).when(by_weight <= fixed).then(fixed)
    if line.up_to is None:
        return fixed
    light, heavy = h.mean_live_weight_g <= law[line.up_to], h.mean_live_weight_g > law[line.up_to]
    return pl.when(light).then(fixed).when(heavy).then(heavier)
