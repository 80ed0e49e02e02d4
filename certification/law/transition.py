"""From equivalence to compliance: 2021/1698 Article 30a (Delegated Regulation (EU) 2024/3095)."""

import polars as pl

from certification.engine.calendar import next_day
from certification.engine.dated import Law, legal_day
from certification.engine.rule import Gate, Verdict, all_of, if_complete, met, met_until, rule
from certification.law.acts import R2018_848, R2021_1698
from certification.law.facts import Consignment, EquivalenceDocument
from certification.law.trade import EQUIVALENCE_LAST_DAY

PENDING_DAY = legal_day(
    "transition_pending_day",
    "Day on which certification must have been pending, and before which the old evidence was issued",
    ("2024-12-12", "2024-12-31", R2021_1698.at("Article 30a(1) and (3)")),
)
LAST_DAY = legal_day(
    "transition_last_day",
    "Last day of the transition",
    ("2024-12-12", "2025-10-15", R2021_1698.at("Article 30a(1) and (3)")),
)


def claims_equivalence(c: Consignment) -> pl.Expr:
    """Box 2 says so; whoever says nothing is under the main rule."""
    return c.draft.not_() & c.equivalence


@rule(
    "EQUIVALENCE-END",
    law=R2018_848.at("Article 57(1)"),
    since="2022-01-01",
    of=Consignment,
    where=claims_equivalence,
    gate=Gate.SHIP,
    ids=("COI-33",),
    why="Recognition of control bodies for equivalence ended with 31 December 2024. Since then box 2 of a COI says "
    "compliance.",
    evidence=("COI with box 2 ticked for compliance", "COI under equivalence issued by 31 December 2024"),
    checked_on="2026-11-26",
)
def the_coi_was_issued_while_equivalence_lasted(c: Consignment, law: Law) -> Verdict:
    """A COI under equivalence was issued by 31 December 2024."""
    return met(c.issued_on <= law[EQUIVALENCE_LAST_DAY])


def claims_transition(c: Consignment) -> pl.Expr:
    """Whoever does not claim the derogation is under the main rule."""
    return c.draft.not_() & c.transition


@rule(
    "TRANSITION-PENDING",
    law=R2021_1698.at("Article 30a(1)"),
    since="2024-12-12",
    of=Consignment,
    where=claims_transition,
    gate=Gate.SHIP,
    ids=("COI-30",),
    why="The transition was only for those whose certification under the new rules was pending on 31 December 2024.",
    evidence=("Application to a control body of the new regime that was pending on 31 December 2024",),
    checked_on="2026-11-23",
)
def certification_was_pending(c: Consignment, law: Law) -> Verdict:
    """Certification under the new rules was pending on 31 December 2024."""
    return if_complete(c.pending_complete, met(c.pending_on.list.contains(law[PENDING_DAY])))


@rule(
    "TRANSITION-EVIDENCE",
    law=R2021_1698.at("Article 30a(3)"),
    since="2024-12-12",
    of=Consignment,
    where=claims_transition,
    gate=Gate.SHIP,
    ids=("COI-31",),
    why="Old documentary evidence counted to its own end, if it was issued before 31 December 2024.",
    evidence=("Documentary evidence issued before 31 December 2024, valid on the day of the COI",),
    checked_on="2026-11-23",
)
def old_evidence_was_valid(c: Consignment, law: Law) -> Verdict:
    """Documentary evidence issued before 31 December 2024 was still valid when the COI was issued."""
    early = met(c.evidence_issued_on < law[PENDING_DAY])
    valid = met(c.issued_on <= c.evidence_valid_until_on)
    return all_of(met(c.evidence_held), early, valid)


@rule(
    "TRANSITION-END",
    law=R2021_1698.at("Article 30a(1) and (3)"),
    since="2024-12-12",
    of=Consignment,
    where=claims_transition,
    gate=Gate.SHIP,
    ids=("COI-32",),
    why="The transition ended with 15 October 2025, whatever the old papers say.",
    evidence=("COI issued by 15 October 2025",),
    checked_on="2026-11-23",
)
def the_transition_was_not_over(c: Consignment, law: Law) -> Verdict:
    """Under the transition a COI was issued by 15 October 2025."""
    return met(c.issued_on <= law[LAST_DAY])


@rule(
    "TRANSITION-PAPER",
    law=R2021_1698.at("Article 30a(3)"),
    since="2025-01-01",
    of=EquivalenceDocument,
    gate=Gate.SHIP,
    advises=True,
    ids=("COI-31", "COI-32"),
    why="A paper of the former regime counts to its own end, but not after 15 October 2025, and only for those whose "
    "certification was pending on 31 December 2024.",
    evidence=("Documentary evidence issued before 31 December 2024, with its last valid day",),
    checked_on="2026-11-23",
)
def an_old_paper_counts_to_its_end(d: EquivalenceDocument, law: Law) -> Verdict:
    """Documentary evidence of the former regime counts to its own end and not after 15 October 2025."""
    early = met(d.issued_on < law[PENDING_DAY])
    pending = if_complete(d.pending_complete, met(d.pending_on.list.contains(law[PENDING_DAY])))
    own_end, last = met_until(next_day(d.valid_until_on)), met_until(next_day(pl.lit(law[LAST_DAY])))
    return all_of(early, pending, own_end, last)
