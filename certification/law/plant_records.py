"""Records of plant production and wild collection: what they must hold, and that they are kept."""

import polars as pl

from certification.engine.calendar import Counting, Span
from certification.engine.dated import Law, period
from certification.engine.rule import (
    Gate,
    Verdict,
    all_of,
    if_complete,
    met,
    met_from,
    rule,
    softened,
    told,
)
from certification.law.acts import ANNEX_II, R2018_848, R2021_1698, R2021_2119
from certification.law.facts import PlantRecords, RecordKept, UnitRecord, WildCollection

UNTREATED_BEFORE_COLLECTION = period(
    "untreated_before_collection",
    "Time without forbidden products before wild plants are collected",
    Counting.CONVERSION,
    ("2022-01-01", Span(months=36), ANNEX_II.at("Part I, 2.2")),
)


def is_of_fertilisers(record: RecordKept) -> pl.Expr:
    """The record of fertilisers and soil conditioners."""
    return record.record == "fertilisers"


def is_of_plant_protection(record: RecordKept) -> pl.Expr:
    """The record of plant protection."""
    return record.record == "plant_protection"


def is_of_cleaning(record: RecordKept) -> pl.Expr:
    """The record of cleaning and disinfection."""
    return record.record == "cleaning"


def is_of_parcels(record: RecordKept) -> pl.Expr:
    """The record of parcels, harvests and other inputs."""
    return record.record == "parcels_and_harvest"


def is_of_wild_collection(record: RecordKept) -> pl.Expr:
    """The record of wild collection."""
    return record.record == "wild_collection"


def is_of_accounts(record: RecordKept) -> pl.Expr:
    """Stock and financial records."""
    return record.record.is_in(("stock", "financial"))


def is_in_a_split_holding(unit: UnitRecord) -> pl.Expr:
    """A holding that is organic as a whole has nothing to keep apart."""
    return unit.holding_split


def kept_whole(record: RecordKept) -> Verdict:
    """The record is kept and nothing is missing in it."""
    return met(record.kept & record.record_complete)


@rule(
    "KEPT-FERTILISERS",
    law=ANNEX_II.at("Part I, 1.9.3"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_fertilisers,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-40",),
    why="The record of fertilisers must be kept and be complete.",
    evidence=("Record of fertilisers, looked through by the inspector",),
    checked_on="2026-11-23",
)
def record_of_fertilisers_is_kept(r: RecordKept, law: Law) -> Verdict:
    """The record of fertilisers is kept and complete."""
    return kept_whole(r)


@rule(
    "KEPT-PROTECTION",
    law=ANNEX_II.at("Part I, 1.10.2"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_plant_protection,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-41",),
    why="The record of plant protection must be kept and be complete.",
    evidence=("Record of plant protection, looked through by the inspector",),
    checked_on="2026-11-23",
)
def record_of_plant_protection_is_kept(r: RecordKept, law: Law) -> Verdict:
    """The record of plant protection is kept and complete."""
    return kept_whole(r)


@rule(
    "KEPT-CLEANING",
    law=ANNEX_II.at("Part I, 1.11"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_cleaning,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-42",),
    why="The record of cleaning must be kept and be complete.",
    evidence=("Record of cleaning, looked through by the inspector",),
    checked_on="2026-11-23",
)
def record_of_cleaning_is_kept(r: RecordKept, law: Law) -> Verdict:
    """The record of cleaning is kept and complete."""
    return kept_whole(r)


@rule(
    "KEPT-PARCELS",
    law=ANNEX_II.at("Part I, 1.12"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_parcels,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-43",),
    why="The record of fields, harvests, other inputs and seed permissions must be kept and be complete.",
    evidence=("Record of fields and harvests, looked through by the inspector",),
    checked_on="2026-11-23",
)
def record_of_parcels_is_kept(r: RecordKept, law: Law) -> Verdict:
    """The record of fields, harvests and other inputs is kept and complete."""
    return kept_whole(r)


@rule(
    "KEPT-WILD",
    law=ANNEX_II.at("Part I, 2.2"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_wild_collection,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-44",),
    why="The record of wild collection names the time, the place, the species and the amount.",
    evidence=("Record of wild collection, looked through by the inspector",),
    checked_on="2026-11-23",
)
def record_of_wild_collection_is_kept(r: RecordKept, law: Law) -> Verdict:
    """The record of wild collection is kept and complete."""
    return kept_whole(r)


@rule(
    "KEPT-ACCOUNTS",
    law=R2021_1698.at("Article 11(4) and (5)"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_accounts,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-46",),
    why="Stock and financial records show where a product came from, where it went, and whether the amounts agree.",
    evidence=("Stock and financial records, looked through by the inspector",),
    checked_on="2026-11-23",
)
def stock_and_financial_records_are_kept(r: RecordKept, law: Law) -> Verdict:
    """Stock and financial records are kept and complete."""
    return kept_whole(r)


@rule(
    "PLAN-FORECAST",
    law=R2021_2119.at("Article 3"),
    since="2022-01-01",
    of=PlantRecords,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-47",),
    why="Tell the control body what you plan to produce. Whether this binds farms in Kazakhstan the control body says.",
    evidence=(
        "Forecast of production with product, amount and year",
        "Declaration signed for the control body",
    ),
    checked_on="2026-11-23",
)
def planned_production_is_told(p: PlantRecords, law: Law) -> Verdict:
    """A forecast of production has been told."""
    return softened(if_complete(p.forecasts_listed, met(p.forecast_told)))


@rule(
    "SPLIT-RECORDS",
    law=R2018_848.at("Article 9(10), point (c)"),
    since="2022-01-01",
    of=UnitRecord,
    where=is_in_a_split_holding,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-45",),
    why="Where one farm has organic and other units, its records must show that units, inputs and products stay apart.",
    evidence=(
        "Records that show how units, inputs and products are kept apart",
        "Inspection report on the separation of units",
    ),
    checked_on="2026-11-23",
)
def records_show_that_units_are_kept_apart(n: UnitRecord, law: Law) -> Verdict:
    """Records show that organic and other units and their products are kept apart."""
    return met(n.separation_recorded)


@rule(
    "WILD-UNTREATED",
    law=ANNEX_II.at("Part I, 2.2"),
    since="2022-01-01",
    of=WildCollection,
    at="collected_on",
    gate=Gate.SELL_ORGANIC,
    ids=("G-44",),
    why="Wild plants are organic only from places where nothing forbidden was used for three years before.",
    evidence=(
        "Statement of the landowner or authority that the place was not treated",
        "Map of the place with its use over three years",
    ),
    checked_on="2026-11-23",
)
def place_of_collection_was_untreated(w: WildCollection, law: Law) -> Verdict:
    """The place of wild collection was untreated for three years before."""
    long_enough = met_from(law[UNTREATED_BEFORE_COLLECTION].after(w.untreated_from_on))
    return all_of(long_enough, told(w.untreated_at_collection), met(w.untreated_proven))
