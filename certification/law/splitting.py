"""Holdings that are not organic as a whole: Article 9(2) and (7) to (10), and conversion of a whole unit."""

import polars as pl

from certification.engine.calendar import Counting, Period, Span
from certification.engine.dated import Law, period
from certification.engine.ranges import during
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    by_case,
    either,
    met,
    met_outside,
    rule,
    softened,
    told,
)
from certification.law.acts import ANNEX_II, R2018_848, R2021_1698
from certification.law.control import INSPECTION_INTERVAL
from certification.law.facts import ConversionPlan, HarvestNotice, ProductionUnit
from certification.law.timing import once_a_year

HOURS_A_DAY = 24

LAST_PART = period(
    "last_part",
    "Time from the approval of a conversion plan to the conversion of its last part",
    Counting.ROLLING,
    ("2022-01-01", Span(months=60), R2018_848.at("Article 9(8)")),
)
PLAN_CONFIRMATION = period(
    "plan_confirmation",
    "Time from one confirmation of a conversion plan to the next",
    Counting.DEADLINE,
    ("2022-01-01", Span(months=12), R2018_848.at("Article 9(8)")),
)
HARVEST_NOTICE = period(
    "harvest_notice",
    "Notice to the control body before the harvest under a conversion plan",
    Counting.WITHDRAWAL,
    ("2022-01-01", Span(hours=48), R2018_848.at("Article 9(8)")),
)


def is_split_off(u: ProductionUnit) -> pl.Expr:
    """Managed non-organically on some day."""
    return u.ever_non_organic


def converts_and_grows_feed(u: ProductionUnit) -> pl.Expr:
    """A unit in conversion with land for feed."""
    return u.converts & u.grows_feed


def done_yearly(of: ProductionUnit | ConversionPlan, start: pl.Expr, days: pl.Expr, year: Period) -> Verdict:
    """Done every year, as the control body reads a year; where it says nothing, what both readings share."""
    calendar, rolling = of.year_read_as_calendar, of.year_read_as_rolling
    return once_a_year(days, year, start=start, as_calendar=calendar, as_rolling=rolling)


def notice_was_early(n: HarvestNotice, hours: int) -> Verdict:
    """By the clock where both moments are told; else met or unmet where the days alone decide it, referred between."""
    days = n.harvest_on.cast(pl.Int32) - n.given_on.cast(pl.Int32)
    clock = n.harvest_at - n.given_at >= pl.duration(hours=hours)
    early = pl.coalesce(clock, (days - 1) * HOURS_A_DAY >= hours)
    late = pl.coalesce(~clock, (days + 1) * HOURS_A_DAY <= hours)
    return by_case((early, Outcome.MET), (late, Outcome.UNMET), otherwise=Outcome.REFERRED)


@rule(
    "UNIT-SPLIT",
    law=R2018_848.at("Article 9(2) and (7)"),
    since="2022-01-01",
    of=ProductionUnit,
    gate=Gate.CERTIFY,
    ids=("C-50",),
    why="A farm is organic as a whole. A part that is not stands clearly apart, as a unit of its own.",
    evidence=(
        "Statement that every unit of the farm is organic or in conversion",
        "Map and description that show the units clearly apart",
    ),
    checked_on="2026-11-23",
)
def holding_is_organic_or_clearly_split(u: ProductionUnit, law: Law) -> Verdict:
    """The whole holding is organic, or its non-organic units are clearly and effectively separated."""
    return either(during(u.managed_non_organically), met(u.clearly_separated), met(pl.lit(True)))


@rule(
    "UNIT-SPECIES",
    law=R2018_848.at("Article 9(7), point (a)"),
    since="2022-01-01",
    of=ProductionUnit,
    where=is_split_off,
    gate=Gate.CERTIFY,
    ids=("C-51", "C-56"),
    why="A farmer does not keep one species of animals both organically and not.",
    evidence=(
        "List of the animals of each unit by year",
        "Proof that the unit is a research or education centre, nursery, seed multiplier or breeder",
    ),
    checked_on="2026-11-23",
)
def non_organic_unit_keeps_other_animals(u: ProductionUnit, law: Law) -> Verdict:
    """A non-organic unit keeps other species of animals than the organic ones."""
    apart = met_outside(u.same_animals, unproven=u.perhaps_same_animals)
    return either(u.exempt, met(pl.lit(True)), all_of(apart, told(u.keepings_complete)))


@rule(
    "UNIT-BEES",
    law=R2018_848.at("Article 9(7), point (a)"),
    since="2022-01-01",
    of=ProductionUnit,
    where=is_split_off,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-57",),
    why="Bees are animals: keeping organic and other hives side by side is for the control body to judge.",
    evidence=("List of all apiaries with their status", "Decision of the control body"),
    checked_on="2026-11-23",
)
def non_organic_unit_keeps_no_bees_beside_organic_ones(u: ProductionUnit, law: Law) -> Verdict:
    """A holding does not keep bees both organically and non-organically."""
    apart = met_outside(u.same_bees, unproven=u.perhaps_same_bees)
    return softened(either(u.exempt, met(pl.lit(True)), all_of(apart, told(u.keepings_complete))))


@rule(
    "UNIT-VARIETIES",
    law=R2018_848.at("Article 9(7), point (b)"),
    since="2022-01-01",
    of=ProductionUnit,
    where=is_split_off,
    gate=Gate.CERTIFY,
    ids=("C-52", "C-56"),
    why="What grows organically and what does not must be easy to tell apart: other crops, or clearly other varieties.",
    evidence=(
        "List of the crops and varieties of each unit by year",
        "Statement of an expert that the varieties are easily told apart",
        "Proof that the unit is a research or education centre, nursery, seed multiplier or breeder",
    ),
    checked_on="2026-11-23",
)
def non_organic_unit_grows_other_varieties(u: ProductionUnit, law: Law) -> Verdict:
    """A non-organic unit grows varieties that are easily told apart from the organic ones."""
    apart = met_outside(u.same_varieties, unproven=u.perhaps_same_varieties)
    return either(u.exempt, met(pl.lit(True)), all_of(apart, told(u.keepings_complete)))


@rule(
    "UNIT-APART",
    law=R2018_848.at("Article 9(10)"),
    since="2022-01-01",
    of=ProductionUnit,
    where=is_split_off,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-54",),
    why="Where a farm is split, inputs and products are kept apart and records show it.",
    evidence=("Records of inputs and products by unit", "Inspection report on the separation"),
    checked_on="2026-11-23",
)
def inputs_and_products_are_kept_apart(u: ProductionUnit, law: Law) -> Verdict:
    """Inputs and products of organic and other units are kept apart, with records that show it."""
    kept = all_of(met(u.inputs_separated), met(u.products_separated), met(u.separation_recorded))
    return either(during(u.managed_non_organically), kept, met(pl.lit(True)))


@rule(
    "UNIT-INSPECTED",
    law=R2021_1698.at("Article 9(9)"),
    since="2022-01-01",
    of=ProductionUnit,
    where=is_split_off,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-55",),
    why="The inspector comes to the part of the farm that is not organic too, every year.",
    evidence=("Inspection report that names the non-organic unit",),
    checked_on="2026-11-23",
)
def non_organic_unit_is_inspected_every_year(u: ProductionUnit, law: Law) -> Verdict:
    """Non-organic units are inspected every year too."""
    inspected = done_yearly(u, u.under_control_since, u.inspected_on, law[INSPECTION_INTERVAL])
    return either(during(u.managed_non_organically), inspected, met(pl.lit(True)))


@rule(
    "UNIT-FEED-LAND",
    law=ANNEX_II.at("Part I, 1.7.5, point (a)"),
    since="2022-01-01",
    of=ProductionUnit,
    where=converts_and_grows_feed,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-12",),
    why="All land on which a farm grows feed goes through conversion, not a part of it.",
    evidence=("List of the fields for feed with the start of conversion of each",),
    checked_on="2026-11-23",
)
def conversion_covers_all_feed_land(u: ProductionUnit, law: Law) -> Verdict:
    """Conversion covers the whole area of the unit on which feed is produced."""
    return met(u.covers_whole_feed_area)


@rule(
    "PLAN-CONVERTS",
    law=R2018_848.at("Article 9(8)"),
    since="2022-01-01",
    of=ConversionPlan,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-53",),
    why="Only a perennial crop may stand in both parts for a time: the last part converts within five years.",
    evidence=("Conversion plan approved by the control body",),
    checked_on="2026-11-23",
)
def plan_is_for_a_perennial_and_ends_in_time(p: ConversionPlan, law: Law) -> Verdict:
    """A conversion plan is for a crop of at least three years' cultivation and converts the last part in five years."""
    in_time = p.last_part_converts_on <= law[LAST_PART].ends_on(p.approved_on)
    return all_of(met(p.cultivated_three_years), met(in_time))


@rule(
    "PLAN-YEARLY",
    law=R2018_848.at("Article 9(8)"),
    since="2022-01-01",
    of=ConversionPlan,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-53",),
    why="The control body confirms such a plan anew every year.",
    evidence=("Letter of the control body that confirms the plan",),
    checked_on="2026-11-23",
)
def plan_is_confirmed_every_year(p: ConversionPlan, law: Law) -> Verdict:
    """A conversion plan is confirmed every year by the control body."""
    return done_yearly(p, p.approved_on, p.confirmed_on, law[PLAN_CONFIRMATION])


@rule(
    "PLAN-QUANTITIES",
    law=R2018_848.at("Article 9(8)"),
    since="2022-01-01",
    of=ConversionPlan,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-53",),
    why="After each harvest under such a plan the control body is told the exact quantities of both parts.",
    evidence=("Message to the control body with the quantities",),
    checked_on="2026-11-23",
)
def exact_quantities_are_reported(p: ConversionPlan, law: Law) -> Verdict:
    """Exact quantities harvested under a conversion plan are reported to the control body."""
    return met(p.quantities_reported)


@rule(
    "PLAN-NOTICE",
    law=R2018_848.at("Article 9(8)"),
    since="2022-01-01",
    of=HarvestNotice,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("C-53",),
    why="The control body hears of each harvest under such a plan at least 48 hours before it begins.",
    evidence=("Message to the control body with its hour, and the hour at which the harvest began",),
    checked_on="2026-11-23",
)
def harvest_is_announced_48_hours_ahead(n: HarvestNotice, law: Law) -> Verdict:
    """A harvest under a conversion plan is announced at least 48 hours before it begins."""
    return notice_was_early(n, law[HARVEST_NOTICE].hours)
