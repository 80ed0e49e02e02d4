"""Hives, their places and the apiary register: Annex II, Part II, 1.3.4.5 and 1.9.6."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Outcome, Verdict, all_of, by_case, met, rule
from certification.law.acts import ANNEX_II
from certification.law.facts import Apiary, ApiaryYear, ColonyGroup, HiveCleaning, HiveMove

MELLIFERA = "apis_mellifera"
CLEAN_MEANS = ("steam", "flame", "rodenticide_trap")


def came_from_outside(colonies: ColonyGroup) -> pl.Expr:
    """Colonies bred in the producer's own apiaries have no papers of arrival."""
    return colonies.brought_in


@rule(
    "HONEY-SPECIES",
    law=ANNEX_II.at("Part II, 1.9.6.1"),
    since="2022-01-01",
    of=Apiary,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-03",),
    why="Apis mellifera and its local ecotypes come first. Of other bees the control body decides.",
    evidence=("Apiary register that names the species and breed of the bees",),
    checked_on="2026-11-23",
)
def bees_are_of_the_preferred_species(a: Apiary, law: Law) -> Verdict:
    """The bees are Apis mellifera; other species are left to the control body."""
    return by_case((a.bee_species == MELLIFERA, Outcome.MET), otherwise=Outcome.REFERRED)


@rule(
    "HONEY-STORES",
    law=ANNEX_II.at("Part II, 1.9.6.2, point (a)"),
    since="2022-01-01",
    of=ApiaryYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-06",),
    why="At the end of the season enough honey and pollen stays in the hives for the winter.",
    evidence=("Apiary register with the stores left in the hives", "Inspection report of autumn"),
    checked_on="2026-11-23",
)
def stores_are_left_for_the_winter(y: ApiaryYear, law: Law) -> Verdict:
    """Enough honey and pollen is left in the hives for the winter."""
    return met(y.stores_left)


@rule(
    "HONEY-HIVES",
    law=ANNEX_II.at("Part II, 1.9.6.5, point (d)"),
    since="2022-01-01",
    of=ApiaryYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-11",),
    why="Hives are made of natural materials that cannot spoil honey and wax.",
    evidence=("Description of the hives and their paint", "Inspection report with photographs of the hives"),
    checked_on="2026-11-23",
)
def hives_are_of_natural_materials(y: ApiaryYear, law: Law) -> Verdict:
    """Hives are basically of natural materials that cannot contaminate."""
    return met(y.hives_natural)


@rule(
    "HONEY-INSIDE",
    law=ANNEX_II.at("Part II, 1.9.6.5, point (f)"),
    since="2022-01-01",
    of=ApiaryYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-11",),
    why="Only propolis, wax and plant oils are used inside the hives.",
    evidence=("Apiary register of everything used inside the hives", "Purchase documents of these products"),
    checked_on="2026-11-23",
)
def only_natural_products_are_used_inside(y: ApiaryYear, law: Law) -> Verdict:
    """Only propolis, wax and plant oils are used inside the hives."""
    return met(y.only_natural_inside)


@rule(
    "HONEY-WINGS",
    law=ANNEX_II.at("Part II, 1.9.6.4, point (b)"),
    since="2022-01-01",
    of=ApiaryYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-14",),
    why="The wings of queens are never clipped.",
    evidence=("Statement of the beekeeper in the apiary register", "Inspection report on the queens"),
    checked_on="2026-11-23",
)
def wings_are_not_clipped(y: ApiaryYear, law: Law) -> Verdict:
    """Wings of queens are not clipped."""
    return met(~y.wings_clipped)


@rule(
    "HONEY-CLEAN",
    law=ANNEX_II.at("Part II, 1.9.6.3, points (a) and (b)"),
    since="2022-01-01",
    of=HiveCleaning,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-19",),
    why="Hives are disinfected with steam or flame. Against mice only traps; other substances must be on the list.",
    evidence=(
        "Apiary register: day and means of disinfection",
        "Label of the product and its entry in the list of authorised substances",
    ),
    checked_on="2026-11-23",
)
def hives_are_cleaned_with_what_is_allowed(c: HiveCleaning, law: Law) -> Verdict:
    """Hives are treated with steam or flame, rodenticides in traps only, and authorised substances."""
    return met(c.cleaning_means.is_in(CLEAN_MEANS) | c.authorised)


@rule(
    "HONEY-MAP",
    law=ANNEX_II.at("Part II, 1.9.6.6"),
    since="2022-01-01",
    of=Apiary,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-20",),
    why="The control body must know where the hives stand: a map or coordinates.",
    evidence=("Map with the place of the hives, received by the control body", "Coordinates of the hives"),
    checked_on="2026-11-23",
)
def control_body_knows_where_the_hives_stand(a: Apiary, law: Law) -> Verdict:
    """The control body has a map or the coordinates of the hives."""
    return met(a.location_given)


@rule(
    "HONEY-PLACE",
    law=ANNEX_II.at("Part II, 1.9.6.6"),
    since="2022-01-01",
    of=HiveMove,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-20",),
    why="The control body must also know the places to which hives are moved: a map or coordinates.",
    evidence=("Map with the places of the season, received by the control body", "Coordinates of the place"),
    checked_on="2026-11-23",
)
def control_body_knows_where_hives_move(m: HiveMove, law: Law) -> Verdict:
    """The control body has a map or the coordinates of each place to which hives move."""
    return met(m.location_given)


@rule(
    "HONEY-MOVES",
    law=ANNEX_II.at("Part II, 1.9.6.6"),
    since="2022-01-01",
    of=HiveMove,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-21",),
    why="Each move of hives stands in the apiary register: the zone, the hives and the days.",
    evidence=("Page of the apiary register with zone, hives and period of the move",),
    checked_on="2026-11-23",
)
def moves_stand_in_the_register(m: HiveMove, law: Law) -> Verdict:
    """Zone, hives and period of a move stand in the apiary register."""
    return met(m.entered_in_register)


@rule(
    "HONEY-REGISTER",
    law=ANNEX_II.at("Part II, 1.9.6.6"),
    since="2022-01-01",
    of=ApiaryYear,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-21",),
    why="The apiary register holds feeding, moves, all measures, supers, and how much honey was taken on which day.",
    evidence=("Apiary register of the year, complete", "Inspection report that found the register complete"),
    checked_on="2026-11-23",
)
def register_of_the_apiary_is_complete(y: ApiaryYear, law: Law) -> Verdict:
    """The apiary register holds feeding, moves, measures, supers and extraction, and amounts and days of honey."""
    return all_of(
        met(y.feeding_recorded),
        met(y.moves_recorded),
        met(y.measures_recorded),
        met(y.supers_recorded),
        met(y.honey_recorded),
    )


@rule(
    "HONEY-ORIGIN",
    law=ANNEX_II.at("Part II, 1.3.4.5"),
    since="2022-01-01",
    of=ColonyGroup,
    where=came_from_outside,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-22",),
    why="Of colonies from outside the papers say which hives, when they came, their conversion and their health.",
    evidence=(
        "Purchase document and veterinary papers of the colonies",
        "Apiary register: hives, day of arrival, conversion period",
    ),
    checked_on="2026-11-23",
)
def origin_of_colonies_is_on_record(g: ColonyGroup, law: Law) -> Verdict:
    """Hives, day of arrival, conversion and veterinary records of colonies from outside are on record."""
    return all_of(
        met(g.hives_identified),
        met(g.arrival_recorded),
        met(g.conversion_recorded),
        met(g.veterinary_records_kept),
    )
