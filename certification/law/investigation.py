"""Investigations of the control body: 2021/1698 Article 22, 2021/279 Article 2."""

import polars as pl

from certification.engine.dated import Law
from certification.engine.ranges import Cover, during
from certification.engine.rule import (
    Gate,
    Outcome,
    Verdict,
    all_of,
    by_case,
    either,
    met,
    met_before,
    met_during,
    met_outside,
    rule,
)
from certification.law.acts import R2021_279, R2021_1698
from certification.law.facts import Investigation


@rule(
    "INQUIRY-STARTED",
    law=R2021_1698.at("Article 22(1)"),
    since="2022-01-01",
    of=Investigation,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-01", "G-55"),
    why="The control body looks into a suspicion immediately. The law gives no number of days.",
    evidence=("File of the investigation with the day on which it was begun",),
    checked_on="2026-11-23",
)
def investigation_began_at_once(i: Investigation, law: Law) -> Verdict:
    """The control body began to investigate immediately."""
    at_once = i.started_on <= i.learnt_on
    return by_case((~i.started, Outcome.UNMET), (at_once, Outcome.MET), otherwise=Outcome.REFERRED)


def has_a_ban(investigation: Investigation) -> pl.Expr:
    """Nobody needs to be heard about a ban there is not."""
    return investigation.ban_imposed


@rule(
    "INQUIRY-HEARD",
    law=R2021_1698.at("Article 22(1)"),
    since="2022-01-01",
    of=Investigation,
    where=has_a_ban,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-01",),
    why="The operator may comment before a provisional ban is imposed, not after.",
    evidence=("Comments of the operator, or the invitation to comment, dated before the ban",),
    checked_on="2026-11-23",
)
def operator_was_heard_before_the_ban(i: Investigation, law: Law) -> Verdict:
    """The operator was heard before the provisional ban."""
    return all_of(met(i.heard), met_before((i.heard_on, i.heard_at), (i.ban_from_on, i.ban_from_at)))


@rule(
    "INQUIRY-BAN",
    law=R2021_1698.at("Article 22(1)"),
    since="2022-01-01",
    of=Investigation,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-01", "G-55"),
    why="Until the result is known, the products are provisionally banned as organic.",
    evidence=("Decision on the provisional ban with its first and last day",),
    checked_on="2026-11-23",
)
def ban_stands_until_the_result(i: Investigation, law: Law) -> Verdict:
    """The products are provisionally banned until the result of the investigation is known."""
    banned = met_during(i.bans, referred=Cover(i.started_on, i.ban_from_on))
    waiting = either(i.ban_imposed, banned, met(i.ban_imposed))
    return either(during(i.open_during), waiting, by_case(otherwise=Outcome.NOT_APPLICABLE))


@rule(
    "INQUIRY-BANNED-LOT",
    law=R2021_1698.at("Article 22(1)"),
    since="2022-01-01",
    of=Investigation,
    where=has_a_ban,
    gate=Gate.SELL_ORGANIC,
    why="While a provisional ban stands, the product is not sold as organic.",
    evidence=("End of the ban in the decision of the control body",),
    checked_on="2026-11-23",
)
def no_provisional_ban_stands(i: Investigation, law: Law) -> Verdict:
    """No provisional ban of the control body stands on the product."""
    return met_outside(i.bans)


def found_no_effect(investigation: Investigation) -> pl.Expr:
    """The result is that integrity is not affected."""
    return investigation.concluded & ~investigation.integrity_affected


@rule(
    "INQUIRY-RELEASED",
    law=R2021_1698.at("Article 22(2)"),
    since="2022-01-01",
    of=Investigation,
    where=found_no_effect,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-02",),
    why="A product whose integrity is not affected is released: it may be sold as organic again.",
    evidence=("Letter of release from the control body",),
    checked_on="2026-11-23",
)
def unaffected_product_was_released(i: Investigation, law: Law) -> Verdict:
    """A product whose integrity is not affected was released."""
    return met(i.released)


def is_over(investigation: Investigation) -> pl.Expr:
    """Before the end there is no report."""
    return investigation.concluded


@rule(
    "INQUIRY-REPORT",
    law=R2021_279.at("Article 2"),
    since="2022-01-01",
    of=Investigation,
    where=is_over,
    gate=Gate.CERTIFY,
    advises=True,
    ids=("NC-07",),
    why="An investigation ends with a report: what was looked at, where it came from, what the operator did.",
    evidence=("Final report of the investigation",),
    checked_on="2026-11-23",
)
def investigation_ends_with_a_report(i: Investigation, law: Law) -> Verdict:
    """The investigation looked at everything it has to, and ended with a final report."""
    return by_case(
        (~i.final_report, Outcome.UNMET), (i.content_complete, Outcome.MET), otherwise=Outcome.REFERRED
    )
