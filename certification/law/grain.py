"""Plant production: soil, rotation, manure and copper over the years; Annex II, Part I."""

import polars as pl

from certification.engine.calendar import first_day_after
from certification.engine.dated import Law, number
from certification.engine.ranges import during
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    by_case,
    either,
    if_complete,
    met,
    met_during,
    met_so_far,
    rule,
)
from certification.law.acts import ANNEX_II, R2021_1165
from certification.law.facts import CopperYear, CropYear, HoldingYear, InputUse, ManureAgreement, Rotation

M2_PER_HA = 10_000
COPPER = R2021_1165.at("Annex I, section 4, number 10E")

NITROGEN_G_PER_HA = number(
    "nitrogen_g_per_ha",
    "Nitrogen from livestock manure per hectare of agricultural area used and year",
    "g/ha",
    ("2022-01-01", 170_000, ANNEX_II.at("Part I, 1.9.4")),
)
COPPER_G_PER_HA = number(
    "copper_g_per_ha", "Copper per hectare over seven years", "g/ha", ("2022-01-01", 28_000, COPPER)
)
ROTATION_YEARS = number(
    "rotation_years",
    "Length of a rotation where the control body has set none: our default, the act names no number",
    "years",
    ("2022-01-01", 4, ANNEX_II.at("Part I, 1.9.2, point (a) (no number there)")),
)


def is_rotating(rotation: Rotation) -> pl.Expr:
    """Grassland, perennial forage, orchards and greenhouses fall under other points."""
    return rotation.rotating


def brings_copper(use: InputUse) -> pl.Expr:
    """A use without copper has no part in the sum."""
    return use.copper_used


@rule(
    "CROP-SOIL",
    law=ANNEX_II.at("Part I, 1.1 and 1.2"),
    since="2022-01-01",
    of=CropYear,
    gate=Gate.SELL_ORGANIC,
    ids=("G-01",),
    why="Organic crops grow in living soil. Crops grown in water or in an inert medium are not organic.",
    evidence=(
        "Field record that says how the crop was grown",
        "Inspection report of the field or greenhouse",
    ),
    checked_on="2026-11-23",
)
def crop_grew_in_soil(c: CropYear, law: Law) -> Verdict:
    """The crop grew in living soil, not by hydroponics."""
    return met(c.in_soil)


@rule(
    "ROTATION-LEGUME",
    law=ANNEX_II.at("Part I, 1.9.2, point (a)"),
    since="2022-01-01",
    of=Rotation,
    where=is_rotating,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-02",),
    why="A field needs a rotation with legumes. Where the control body has set no length, we look at four years.",
    evidence=(
        "Crop record of the field over the whole rotation",
        "Plan of the rotation with the legumes in it",
    ),
    checked_on="2026-11-23",
)
def legume_stands_in_the_rotation(r: Rotation, law: Law) -> Verdict:
    """A legume stands in the recorded rotation of the field, as main or cover crop."""
    by_default = without_legume(r.has_legume, r.years_recorded >= law[ROTATION_YEARS])
    too_few = either(
        during(r.length_reached), by_case(otherwise=Outcome.UNMET), by_case(otherwise=Outcome.UNPROVEN)
    )
    as_set = either(r.has_legume, by_case(otherwise=Outcome.MET), too_few)
    return either(during(r.length_set), as_set, by_default)


def without_legume(has_legume: pl.Expr, long_enough: pl.Expr) -> Verdict:
    """Met with a legume; without one unmet if the record is as long as the rotation, and unproven if it is not."""
    return by_case((has_legume, Outcome.MET), (long_enough, Outcome.UNMET), otherwise=Outcome.UNPROVEN)


@rule(
    "ROTATION-OFTEN",
    law=ANNEX_II.at("Part I, 1.9.2, point (a)"),
    since="2022-01-01",
    of=Rotation,
    where=is_rotating,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-02",),
    why="How often a legume must come is not in the law. The control body says it, and then it counts for your field.",
    evidence=("Crop record of the field year by year", "Setting of the control body: every how many years"),
    checked_on="2026-11-23",
)
def legume_comes_as_often_as_the_control_body_asks(r: Rotation, law: Law) -> Verdict:
    """A legume grows as often as the control body has set."""
    often = if_complete(r.crops_complete, met_during(r.frequent_enough))
    return either(during(r.frequency_set), often, by_case(otherwise=Outcome.REFERRED))


@rule(
    "LAND-N170",
    law=ANNEX_II.at("Part I, 1.9.4"),
    since="2022-01-01",
    of=HoldingYear,
    gate=Gate.SELL_ORGANIC,
    ids=("G-05", "G-06"),
    why="Too much manure harms soil and water. The limit counts all fields of the holding and the whole year.",
    evidence=(
        "Record of manure spread: day, field, kind and amount",
        "Calculation of nitrogen per hectare checked by the inspector",
    ),
    checked_on="2026-11-23",
)
def manure_nitrogen_stays_within_the_limit(y: HoldingYear, law: Law) -> Verdict:
    """Manure brings at most 170 kg of nitrogen per hectare and year, over the whole holding."""
    within = y.manure_nitrogen_g * M2_PER_HA <= y.area_used_m2 * law[NITROGEN_G_PER_HA]
    return met_so_far(within, first_day_after(y.year), y.manure_complete)


@rule(
    "MANURE-PARTNER",
    law=ANNEX_II.at("Part I, 1.9.5"),
    since="2022-01-01",
    of=ManureAgreement,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-06",),
    why="Surplus manure may go only to an organic holding, under a written agreement.",
    evidence=("Written agreement with the other holding", "Organic certificate of the other holding"),
    checked_on="2026-11-23",
)
def surplus_manure_goes_to_organic_holdings(a: ManureAgreement, law: Law) -> Verdict:
    """An agreement on surplus manure is in writing and with an organic holding."""
    return met(a.partner_organic & a.agreement_written)


@rule(
    "COPPER-YEARS",
    law=COPPER,
    since="2022-01-01",
    of=CopperYear,
    gate=Gate.SELL_ORGANIC,
    ids=("G-12",),
    why="Copper stays in the soil. Over seven years a hectare may get 28 kg of it and no more.",
    evidence=(
        "Copper per hectare of each of the last seven years",
        "Record of plant protection over seven years",
    ),
    checked_on="2026-11-23",
)
def copper_of_seven_years_stays_within_the_limit(y: CopperYear, law: Law) -> Verdict:
    """A hectare gets at most 28 kg of copper over seven years."""
    return copper_sum(y.copper_g_per_ha, y.copper_years_told, law)


@rule(
    "INPUT-COPPER",
    law=COPPER,
    since="2022-01-01",
    of=InputUse,
    at="used_on",
    where=brings_copper,
    gate=Gate.SELL_ORGANIC,
    ids=("G-12",),
    why="Copper stays in the soil. With this use, a hectare may have had 28 kg of it over seven years and no more.",
    evidence=(
        "Record of plant protection over seven years",
        "Copper per hectare of each of the last seven years",
    ),
    checked_on="2026-11-23",
)
def copper_used_stays_within_the_limit(u: InputUse, law: Law) -> Verdict:
    """With this use, the field had at most 28 kg of copper per hectare over seven years."""
    return copper_sum(u.copper_g_per_ha, u.copper_years_told, law)


def copper_sum(known: pl.Expr, complete: pl.Expr, law: Law) -> Verdict:
    """Unmet once what is known is too much; met only if every year is known."""
    return by_case(
        (known > law[COPPER_G_PER_HA], Outcome.UNMET), (complete, Outcome.MET), otherwise=Outcome.UNPROVEN
    )
