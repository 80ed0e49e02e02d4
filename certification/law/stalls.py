"""How animals are kept: open air, tethering, cages, boxes of calves: Annex II, Part II, 1.6 to 1.9."""

import polars as pl

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, number, period
from certification.engine.rule import Gate, Verdict, any_of, either, met, met_until, rule
from certification.law.acts import ANNEX_II
from certification.law.facts import Housing, IndividualBox
from certification.law.housing import CATTLE, old_male
from certification.law.shares import ALWAYS, GRAZERS

TETHERED_CATTLE = number(
    "tethered_cattle",
    "Cattle, young stock not counted, on a farm that may be allowed to tether, at most",
    "heads",
    ("2022-01-01", 50, ANNEX_II.at("Part II, 1.7.5")),
)
OUTINGS = number(
    "outings",
    "Outings into the open air of tethered animals, at least",
    "a week",
    ("2022-01-01", 2, ANNEX_II.at("Part II, 1.7.5")),
)
CALF_BOX = period(
    "calf_box",
    "Age up to which a calf may stand alone in a box",
    Counting.ROLLING,
    ("2022-01-01", Span(days=7), ANNEX_II.at("Part II, 1.9.1.2, point (c)")),
)


def of_calves(b: IndividualBox) -> pl.Expr:
    """Calves."""
    return b.species == CATTLE


@rule(
    "HOUSE-OPEN-AIR",
    law=ANNEX_II.at("Part II, 1.7.3 and 1.9.1.1, points (b) to (d)"),
    since="2022-01-01",
    of=Housing,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-51",),
    why="Animals go into the open air whenever the weather allows. Grazing animals that move freely in winter may stay "
    "in for the winter; bulls over a year old need pasture or a yard.",
    evidence=(
        "Plan of stall, yard and pasture",
        "Inspection report that found animals with access to open air",
    ),
    checked_on="2026-11-23",
)
def animals_go_into_the_open_air(h: Housing, law: Law) -> Verdict:
    """Animals have permanent access to open air; grazing animals on pasture in season that move freely in winter need
    no winter yard, male cattle over a year old need pasture or open air."""
    bulls = met(h.open_air_access | h.pasture_access)
    others = met(h.open_air_access | (h.pasture_access & h.free_moving_winter_housing))
    grazers = either(old_male(h), bulls, others)
    return either(h.species.is_in(GRAZERS), grazers, met(h.open_air_access))


@rule(
    "HOUSE-TETHER",
    law=ANNEX_II.at("Part II, 1.7.5"),
    since="2022-01-01",
    of=Housing,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-54",),
    why="Animals are not tied up. A farm of up to 50 cattle may be allowed to, if they are on pasture in summer and "
    "get out at least twice a week in winter.",
    evidence=("Permission of the control body to tether", "Inspection report that found animals untied"),
    checked_on="2026-11-23",
)
def animals_are_not_tethered(h: Housing, law: Law) -> Verdict:
    """Animals are not tethered, except cattle on farms of up to 50 that the control body has allowed, with pasture and
    at least two outings a week."""
    small = h.farm_cattle <= law[TETHERED_CATTLE]
    outside = h.pasture_access & (h.outings_per_week >= law[OUTINGS])
    return either(h.tethered, met((h.species == CATTLE) & h.tethering_allowed & small & outside), ALWAYS)


@rule(
    "HOUSE-CAGES",
    law=ANNEX_II.at("Part II, 1.6.8"),
    since="2022-01-01",
    of=Housing,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-56",),
    why="No animal is kept in a cage, a box or on a flat deck.",
    evidence=("Inspection report that found no cages", "Plan and photographs of the stall"),
    checked_on="2026-11-23",
)
def no_animal_is_kept_in_a_cage(h: Housing, law: Law) -> Verdict:
    """Cages, boxes and flat decks are not used."""
    return met(~h.cages)


@rule(
    "HOUSE-CALF-BOX",
    law=ANNEX_II.at("Part II, 1.9.1.2, point (c)"),
    since="2022-01-01",
    of=IndividualBox,
    where=of_calves,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-53",),
    why="A calf stays alone in a box for the first week of its life and no longer.",
    evidence=("Herd record with the day of birth and the day the calf joined the group", "Inspection report"),
    checked_on="2026-11-23",
)
def calves_leave_the_box_after_a_week(b: IndividualBox, law: Law) -> Verdict:
    """No calf stands alone in a box after the age of one week."""
    too_old = law[CALF_BOX].after(b.born_on).first
    from_then_on = any_of(met_until(b.boxed_from_on), met_until(too_old))
    return either(b.out_of_the_box_on <= too_old, ALWAYS, from_then_on)
