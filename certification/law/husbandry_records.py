"""The records of animals and bees as a whole; what stands in them is judged entry by entry elsewhere."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, rule
from certification.law.acts import ANNEX_II
from certification.law.facts import RecordKept
from certification.law.plant_records import kept_whole


def is_of_an_apiary(record: RecordKept) -> pl.Expr:
    """The apiary register."""
    return record.record == "apiary_register"


def is_of_treatments(record: RecordKept) -> pl.Expr:
    """The record of treatments."""
    return record.record == "treatment"


def is_of_animals(record: RecordKept) -> pl.Expr:
    """The record of animals that come and go."""
    return record.record == "animals_in_and_out"


@rule(
    "KEPT-APIARY",
    law=ANNEX_II.at("Part II, 1.9.6.6"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_an_apiary,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("B-21",),
    why="The apiary register holds feeding, moves, all measures, supers, and how much honey was taken on which day.",
    evidence=("Apiary register, looked through by the inspector",),
    checked_on="2026-11-26",
)
def apiary_register_is_kept(r: RecordKept, law: Law) -> Verdict:
    """The apiary register is kept and complete."""
    return kept_whole(r)


@rule(
    "KEPT-TREATMENTS",
    law=ANNEX_II.at("Part II, 1.5.2.7"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_treatments,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-45",),
    why="The record of treatments must be kept and be complete.",
    evidence=("Treatment record, looked through by the inspector",),
    checked_on="2026-11-26",
)
def record_of_treatments_is_kept(r: RecordKept, law: Law) -> Verdict:
    """The record of treatments is kept and complete."""
    return kept_whole(r)


@rule(
    "KEPT-ANIMALS",
    law=ANNEX_II.at("Part II, 1.7.12"),
    since="2022-01-01",
    of=RecordKept,
    where=is_of_animals,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("L-58",),
    why="The record of animals that come and go must be kept and be complete.",
    evidence=("Record of animals in and out, looked through by the inspector",),
    checked_on="2026-11-26",
)
def record_of_animals_is_kept(r: RecordKept, law: Law) -> Verdict:
    """The record of animals that come and go is kept and complete."""
    return kept_whole(r)
