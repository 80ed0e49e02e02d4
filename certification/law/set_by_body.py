"""What the law leaves without a number and control bodies set: strips, residues, time to correct."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.ranges import during
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    any_of,
    by_case,
    done_by,
    either,
    met_during,
    rule,
)
from certification.law.acts import ANNEX_IV, R2018_848
from certification.law.facts import Neighbour, NonCompliance, Residue


def is_sprayed(neighbour: Neighbour) -> pl.Expr:
    """A neighbour who sprays nothing forbidden needs no strip."""
    return neighbour.sprayed


@rule(
    "NEIGHBOUR-STRIP",
    law=R2018_848.at("Article 28(1), point (b)"),
    since="2022-01-01",
    of=Neighbour,
    where=is_sprayed,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-51",),
    why="Spray drifts. The law names no width for the strip beside a sprayed field: the control body sets it.",
    evidence=(
        "Map of the field with the width of the strip",
        "Width that the control body asks for, as its manual says",
    ),
    checked_on="2026-11-26",
)
def strip_is_as_wide_as_the_control_body_asks(n: Neighbour, law: Law) -> Verdict:
    """The strip beside a sprayed field is as wide as the control body asks."""
    not_set = by_case((~n.strip_told, Outcome.UNPROVEN), otherwise=Outcome.REFERRED)
    return either(during(n.strip_set), met_during(n.strip_wide_enough), not_set)


def is_detected(residue: Residue) -> pl.Expr:
    """Where nothing was found there is nothing to settle."""
    return residue.detected


@rule(
    "RESIDUE-LEVEL",
    law=R2018_848.at("Article 29(1) and (5)"),
    since="2022-01-01",
    of=Residue,
    where=is_detected,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-52",),
    why="A residue is looked into. The law knows no number: the control body sets a level or decides.",
    evidence=(
        "Result of the laboratory below the level of the control body",
        "Decision of the control body that settles the matter",
    ),
    checked_on="2026-11-26",
)
def residue_is_below_the_level_or_settled(r: Residue, law: Law) -> Verdict:
    """A residue stays below the level of the control body, or the matter is settled."""
    below = by_case(
        (~r.level_set, Outcome.REFERRED),
        (r.found_ug_kg < r.level_ug_kg, Outcome.MET),
        otherwise=Outcome.UNMET,
    )
    return any_of(met_during(r.settled), below)


def has_a_time_limit(n: NonCompliance) -> pl.Expr:
    """The law names no time: without a day there is nothing to keep."""
    return n.time_limit_set


@rule(
    "NC-IN-TIME",
    law=ANNEX_IV.at("Part A"),
    since="2022-01-01",
    of=NonCompliance,
    where=has_a_time_limit,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-10",),
    why="What is not corrected within the time the control body gave weighs more: minor becomes major.",
    evidence=("Proof of the correction with its day, accepted by the control body",),
    checked_on="2026-11-26",
)
def noncompliance_is_corrected_in_time(n: NonCompliance, law: Law) -> Verdict:
    """A non-compliance is corrected within the time the control body gave."""
    last_day = pl.coalesce(n.correct_by_on, law.deadline(n.days_given_end_on))
    return done_by(last_day, n.corrected_on, pl.lit(False))
