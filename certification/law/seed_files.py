"""What control bodies keep and report of their decisions on non-organic seed: 2021/1698 Article 25."""

import polars as pl

from certification.engine.calendar import last_day_of
from certification.engine.dated import Law
from certification.engine.rule import Gate, Verdict, done_by, met, rule
from certification.law.acts import R2021_1698
from certification.law.facts.bodies import SeedDecision
from certification.law.portfolio import REPORT_AFTER_YEAR


@rule(
    "BODY-SEED-FILE",
    law=R2021_1698.at("Article 25(1)"),
    since="2022-01-01",
    of=SeedDecision,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-27",),
    why="The control body keeps a file of each decision on non-organic seed: which seed, how much, and why.",
    evidence=(
        "File with species and its Latin name, variety, weight, what was available, and the operator's statement",
    ),
    checked_on="2026-11-26",
)
def decisions_on_seed_are_on_file(d: SeedDecision, law: Law) -> Verdict:
    """The control body has a complete file of the decision on non-organic seed."""
    return met(d.file_complete)


@rule(
    "BODY-SEED-REPORT",
    law=R2021_1698.at("Articles 4 and 25(2), and Annex II, point 7"),
    since="2022-01-01",
    of=SeedDecision,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("G-28",),
    why="The annual report of the control body tells of the decisions on non-organic seed of the year.",
    evidence=("Annual report with number of decisions, weight of seed and operators",),
    checked_on="2026-11-26",
)
def decisions_on_seed_are_reported(d: SeedDecision, law: Law) -> Verdict:
    """The annual report, due by 28 February, tells of the decision on non-organic seed."""
    return done_by(
        law[REPORT_AFTER_YEAR].ends_on(last_day_of(d.decided_on.dt.year())), d.reported_on, pl.lit(False)
    )
