"""Feed from the region, roughage and access to it, the feeding record: Annex II, Part II, 1.4 and 1.9."""

import polars as pl

from certification.engine.dated import Law, number
from certification.engine.rule import Gate, Verdict, either, met, rule
from certification.law.acts import ANNEX_II
from certification.law.facts import FeedingRecord, FeedYear, Ration
from certification.law.shares import (
    ALWAYS,
    FIGURES,
    GRAZERS,
    PIGS_AND_POULTRY,
    at_least,
    judged,
    of_the_year,
    through,
)

GAME = ("cervine", "rabbit")
RABBIT = "rabbit"
FIRST_THREE_MONTHS = "first_three_months"

REGION_GRAZERS = number(
    "region_grazers",
    "Feed of cattle, sheep, goats and horses from the farm itself or its region, at least",
    "%",
    ("2022-01-01", 60, ANNEX_II.at("Part II, 1.9.1.1, point (a)")),
    ("2024-01-01", 70, ANNEX_II.at("Part II, 1.9.1.1, point (a)")),
)
REGION_DEER = number(
    "region_deer",
    "Feed of deer from the farm itself or its region, at least",
    "%",
    ("2022-01-01", 60, ANNEX_II.at("Part II, 1.9.2.1, point (a)")),
    ("2024-01-01", 70, ANNEX_II.at("Part II, 1.9.2.1, point (a)")),
)
REGION_RABBITS = number(
    "region_rabbits",
    "Feed of rabbits from the farm itself or its region, at least",
    "%",
    ("2022-01-01", 70, ANNEX_II.at("Part II, 1.9.5.1, point (a)")),
)
REGION_PIGS_POULTRY = number(
    "region_pigs_poultry",
    "Feed of pigs and poultry from the farm itself or its region, at least",
    "%",
    ("2022-01-01", 30, ANNEX_II.at("Part II, 1.9.3.1, point (a), and 1.9.4.2, point (a)")),
)
ROUGHAGE = number(
    "roughage",
    "Roughage, fresh or dried fodder and silage in the daily ration, at least",
    "%",
    ("2022-01-01", 60, ANNEX_II.at("Part II, 1.9.1.1, point (f)")),
)
ROUGHAGE_EARLY_LACTATION = number(
    "roughage_early_lactation",
    "The same for dairy animals in the first three months of lactation, at least",
    "%",
    ("2022-01-01", 50, ANNEX_II.at("Part II, 1.9.1.1, point (f)")),
)


def of_grazers(f: FeedYear) -> pl.Expr:
    """Cattle, sheep, goats and horses."""
    return f.species.is_in(GRAZERS) & judged(f)


def of_game(f: FeedYear) -> pl.Expr:
    """Deer and rabbits."""
    return f.species.is_in(GAME) & judged(f)


def of_pigs_and_poultry(f: FeedYear) -> pl.Expr:
    """Pigs and poultry."""
    return f.species.is_in(PIGS_AND_POULTRY) & judged(f)


def grazes(r: Ration) -> pl.Expr:
    """Cattle, sheep, goats and horses."""
    return r.species.is_in(GRAZERS)


def needs_access(r: Ration) -> pl.Expr:
    """Pigs and poultry are excepted."""
    return ~r.species.is_in(PIGS_AND_POULTRY)


def nearby(f: FeedYear, percent: pl.Expr | int) -> pl.Expr:
    """Whether feed from the farm, with that of the region if need be, reaches the share. Where only one of the two is
    told, it is enough if it does alone; else what came from elsewhere says how much the rest is."""
    whole, both = f.feed_whole, f.own_farm + f.same_region
    alone = at_least(f.own_farm, whole, percent) | at_least(f.same_region, whole, percent)
    rest = pl.when(alone).then(alone).otherwise(at_least(whole - f.elsewhere, whole, percent))
    return pl.when(both.is_not_null()).then(at_least(both, whole, percent)).otherwise(rest)


@rule(
    "FEED-REGION",
    law=ANNEX_II.at("Part II, 1.9.1.1, point (a)"),
    since="2022-01-01",
    of=FeedYear,
    where=of_grazers,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-20",),
    why="Cattle, sheep, goats and horses eat what grows at home: 70 of 100 kg of dry feed come from the farm or its "
    "region (60 before 2024).",
    evidence=FIGURES,
    checked_on="2026-11-23",
)
def feed_of_grazers_comes_from_the_region(f: FeedYear, law: Law) -> Verdict:
    """At least 70 % of the feed of cattle, sheep, goats and horses comes from the farm or its region (60 % before
    2024)."""
    return through(f, law, REGION_GRAZERS, lambda percent: nearby(f, percent))


@rule(
    "FEED-REGION-PIGS",
    law=ANNEX_II.at("Part II, 1.9.3.1, point (a)"),
    since="2022-01-01",
    of=FeedYear,
    where=of_pigs_and_poultry,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-21",),
    why="At least 30 of 100 kg of dry feed of pigs and poultry come from the farm or its region.",
    evidence=FIGURES,
    checked_on="2026-11-23",
)
def feed_of_pigs_and_poultry_comes_from_the_region(f: FeedYear, law: Law) -> Verdict:
    """At least 30 % of the feed of pigs and poultry comes from the farm or its region."""
    return of_the_year(f, met(nearby(f, law[REGION_PIGS_POULTRY])))


@rule(
    "FEED-REGION-GAME",
    law=ANNEX_II.at("Part II, 1.9.2.1, point (a)"),
    since="2022-01-01",
    of=FeedYear,
    where=of_game,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-22",),
    why="Of the dry feed of deer and rabbits 70 of 100 kg come from the farm or its region (deer: 60 before 2024).",
    evidence=FIGURES,
    checked_on="2026-11-23",
)
def feed_of_game_comes_from_the_region(f: FeedYear, law: Law) -> Verdict:
    """At least 70 % of the feed of deer and rabbits comes from the farm or its region (deer: 60 % before 2024)."""
    deer = through(f, law, REGION_DEER, lambda percent: nearby(f, percent))
    rabbits = of_the_year(f, met(nearby(f, law[REGION_RABBITS])))
    return either(f.species == RABBIT, rabbits, deer)


@rule(
    "FEED-ROUGHAGE",
    law=ANNEX_II.at("Part II, 1.9.1.1, point (f)"),
    since="2022-01-01",
    of=Ration,
    where=grazes,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-24", "L-64"),
    why="A grazing animal eats grass and hay: at least 60 of 100 kg of the daily ration, 50 for dairy animals in the "
    "first three months after calving.",
    evidence=("Daily ration with the dry matter of roughage", "Ration calculation checked by the inspector"),
    checked_on="2026-11-23",
)
def the_daily_ration_is_mostly_roughage(r: Ration, law: Law) -> Verdict:
    """At least 60 % of the daily ration is roughage, 50 % for dairy animals in the first three months of lactation."""
    usual = met(at_least(r.roughage, r.ration_whole, law[ROUGHAGE]))
    early = met(at_least(r.roughage, r.ration_whole, law[ROUGHAGE_EARLY_LACTATION]))
    enough = either(r.lactation == FIRST_THREE_MONTHS, early, usual)
    return either(r.roughage_waived, ALWAYS, enough)


@rule(
    "FEED-ACCESS",
    law=ANNEX_II.at("Part II, 1.4.1, point (e)"),
    since="2022-01-01",
    of=Ration,
    where=needs_access,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-25",),
    why="Animals can reach pasture or hay at all times; only pigs and poultry are excepted.",
    evidence=("Inspection report on pasture and feeding places", "Grazing plan and record of hay fed"),
    checked_on="2026-11-23",
)
def animals_always_reach_pasture_or_roughage(r: Ration, law: Law) -> Verdict:
    """The animals have permanent access to pasture or roughage."""
    return met(r.permanent_access)


@rule(
    "FEED-RECORD",
    law=ANNEX_II.at("Part II, 1.4.4"),
    since="2022-01-01",
    of=FeedingRecord,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-37",),
    why="The feeding record names each feed and its share, what came from the farm and its region, and the days of "
    "grazing and of the walk to summer pasture.",
    evidence=(
        "Feeding record, complete for the year",
        "Inspection report that found the feeding record complete",
    ),
    checked_on="2026-11-23",
)
def the_feeding_record_is_complete(r: FeedingRecord, law: Law) -> Verdict:
    """Feeds, their shares, the part from the farm and its region, and the days of grazing are on record."""
    return met(r.kept & r.complete)
