"""Housing: room indoors and outdoors, solid floors: 2020/464."""

from datetime import date

import polars as pl

from certification.engine.dated import Law, number
from certification.engine.rule import Gate, Verdict, agreeing, any_of, either, met, met_until, rule
from certification.law.acts import R2020_464
from certification.law.areas import (
    MOBILE_DENSITY,
    MOBILE_RANGE,
    POULTRY_DENSITY,
    RANGES,
    TABLE,
    Need,
    indoors,
    is_poultry,
    light_enough,
    outdoors,
    small_mobile_house,
)
from certification.law.facts import Housing
from certification.law.shares import GRAZERS, NOTHING, PER_CENT

CATTLE, BULL = "bovine", "breeding_bull"
GRAZING = ("cattle_or_horse", "breeding_bull", "dairy_cow", "sheep_or_goat", "lamb_or_kid")
PIGS = ("pig", "farrowing_sow", "dry_sow", "boar")
PPM = 1_000_000
# 2020/464, Article 26(1): yards in use before the first day have time up to the eve of the second.
NEW_YARDS_FROM, GRACE_IS_OVER_ON = pl.lit(date(2022, 1, 1)), pl.lit(date(2029, 1, 2))

SOLID = number(
    "solid",
    "Solid part of the minimum area, at least",
    "%",
    ("2022-01-01", 50, R2020_464.at("Articles 4 and 11")),
)
MEASURED = (
    "Plan of the building with the areas, and the number and weight of the animals",
    "Inspection report with the areas measured",
)


def in_the_table(h: Housing) -> pl.Expr:
    """Animals for which the table has a line."""
    return h.animal_class.is_in((*TABLE, *RANGES))


def grazing(h: Housing) -> pl.Expr:
    """Cattle, horses, sheep and goats."""
    return h.animal_class.is_in(GRAZING)


def of_pigs(h: Housing) -> pl.Expr:
    """Pigs."""
    return h.animal_class.is_in(PIGS)


def pig_yard(h: Housing) -> pl.Expr:
    """A yard of pigs."""
    return of_pigs(h) & ~no_yard(h)


def no_yard(h: Housing) -> pl.Expr:
    """Whether there is no yard at all."""
    return h.outdoor_cm2 == NOTHING


def old_male(h: Housing) -> pl.Expr:
    """Whether the group holds male cattle over a year old."""
    return (h.species == CATTLE) & (h.males_over_a_year | (h.animal_class == BULL))


def winter_yard_waived(h: Housing) -> pl.Expr:
    """Grazing animals that are on pasture in season and move freely in winter need no yard in winter."""
    return h.species.is_in(GRAZERS) & h.pasture_access & h.free_moving_winter_housing & ~old_male(h)


def half_solid(cm2: pl.Expr, solid_ppm: pl.Expr, need: Need, percent: int) -> pl.Expr:
    """Whether the solid area is that share of the least area, exactly."""
    return cm2 * solid_ppm * (need.parts * PER_CENT) >= need.area * (percent * PPM)


def solid_share(solid_ppm: pl.Expr, percent: int) -> pl.Expr:
    """Whether that share of the whole area is solid."""
    return solid_ppm * PER_CENT >= pl.lit(percent * PPM)


@rule(
    "HOUSE-INDOOR",
    law=R2020_464.at("Annex I"),
    since="2022-01-01",
    of=Housing,
    where=in_the_table,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-62",),
    why="Every animal has room in the stall. How much depends on what it is and how heavy.",
    evidence=MEASURED,
    checked_on="2026-11-23",
)
def animals_have_room_indoors(h: Housing, law: Law) -> Verdict:
    """Each animal has the minimum area indoors; poultry for meat weighs at most 21 kg per square metre, in small mobile
    houses 30 kg."""
    mobile = met(light_enough(h, law[MOBILE_DENSITY]))
    flock = either(small_mobile_house(h, law), mobile, met(light_enough(h, law[POULTRY_DENSITY])))
    served = met(indoors(h, law, serving=True).met_by(h.indoor_cm2))
    others = either(h.natural_service, served, met(indoors(h, law).met_by(h.indoor_cm2)))
    return either(is_poultry(h), flock, others)


@rule(
    "HOUSE-OUTDOOR",
    law=R2020_464.at("Annex I"),
    since="2022-01-01",
    of=Housing,
    where=in_the_table,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-62",),
    why="Every animal has room in the yard. Grazing animals that are on pasture in summer and move freely in winter "
    "need no yard.",
    evidence=MEASURED,
    checked_on="2026-11-23",
)
def animals_have_room_outdoors(h: Housing, law: Law) -> Verdict:
    """Each animal has the minimum area outdoors, unless the winter yard is waived."""
    need = outdoors(h, law)
    mobile = met(h.outdoor_cm2 >= h.heads * law[MOBILE_RANGE])
    yard = either(small_mobile_house(h, law), mobile, met(need.met_by(h.outdoor_cm2)))
    waived, claimed = met(winter_yard_waived(h)), h.pasture_access & h.free_moving_winter_housing
    # Of a yard that is there and too small the waiver counts only where somebody claims it.
    return either(no_yard(h), waived, either(claimed.is_not_null(), any_of(yard, waived), yard))


@rule(
    "HOUSE-SOLID",
    law=R2020_464.at("Article 4"),
    since="2022-01-01",
    of=Housing,
    where=grazing,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-52",),
    why="Animals stand and lie on solid floor: half of the area they need indoors is not slatted.",
    evidence=MEASURED,
    checked_on="2026-11-23",
)
def half_of_the_stall_is_solid(h: Housing, law: Law) -> Verdict:
    """At least half of the minimum area indoors of cattle, horses, sheep and goats is solid."""
    return met(half_solid(h.indoor_cm2, h.solid_indoor_ppm, indoors(h, law), law[SOLID]))


@rule(
    "HOUSE-SOLID-PIGS",
    law=R2020_464.at("Article 11"),
    since="2022-01-01",
    of=Housing,
    where=of_pigs,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-52",),
    why="Half of the floor of pigs indoors is solid, not slatted.",
    evidence=MEASURED,
    checked_on="2026-11-23",
)
def half_of_the_pigsty_is_solid(h: Housing, law: Law) -> Verdict:
    """At least half of the area indoors of pigs is solid; whether of the minimum or of the whole area is left open."""
    served, other = (
        met(half_solid(h.indoor_cm2, h.solid_indoor_ppm, indoors(h, law, serving=serving), law[SOLID]))
        for serving in (True, False)
    )
    of_minimum = either(h.natural_service, served, other)
    return agreeing(of_minimum, met(solid_share(h.solid_indoor_ppm, law[SOLID])))


@rule(
    "HOUSE-SOLID-YARD",
    law=R2020_464.at("Article 11 and Article 26(1)"),
    since="2022-01-01",
    of=Housing,
    where=pig_yard,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-52",),
    why="Half of the yard of pigs is solid, not slatted. Yards in use before 2022 have until 1 January 2029.",
    evidence=MEASURED,
    checked_on="2026-11-23",
)
def half_of_the_pig_yard_is_solid(h: Housing, law: Law) -> Verdict:
    """At least half of the yard of pigs is solid; yards in use before 2022 have until 1 January 2029."""
    of_minimum = met(half_solid(h.outdoor_cm2, h.solid_outdoor_ppm, outdoors(h, law), law[SOLID]))
    solid = agreeing(of_minimum, met(solid_share(h.solid_outdoor_ppm, law[SOLID])))
    return either(h.in_use_since_on >= NEW_YARDS_FROM, solid, any_of(met_until(GRACE_IS_OVER_ON), solid))
