"""Everything the book says of some cases on a day, judged afresh: findings, outcomes, lots, and when gates open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.calendar import Calendar
from certification.engine.judge import Frames, alive, findings_of, judged_parts, outcomes_of
from certification.engine.lots import Lot, Made, lots
from certification.engine.rule import Axis, Gate, Outcome, Rule
from certification.engine.verdict import BY_WEIGHT, CODE
from certification.law import BOOK
from certification.law.facts import Animal, Extraction, Yield
from certification.queries.facts import Source, calendar_of, chains_of, facts_of, facts_of_body
from certification.queries.facts.grounds import grounds_of, products_of
from certification.queries.forecast import Ahead, Opening, openings

_BODIES = """
SELECT DISTINCT control_body_id AS id FROM certification_case
 WHERE control_body_id IS NOT NULL AND id BETWEEN {first} AND {last} ORDER BY id
"""
# Only food and feed of plants is sold as in conversion: 2018/848, Article 10(4).
NEVER_IN_CONVERSION = {Animal.kind, Extraction.kind, Yield.kind}


@dataclass(frozen=True, slots=True)
class Verdicts:
    """`findings` one by one, past, standing and to come; `outcomes` of the day, met and not applicable included."""

    on: date
    findings: pl.DataFrame
    outcomes: pl.DataFrame
    lots: tuple[Lot, ...]
    forecast: tuple[Opening, ...]

    def axes(self, book: RuleBook = BOOK) -> dict[Axis, Outcome]:
        """The weightiest outcome of the day by axis; what a control body owes is never held against its cases."""
        axis_of = {rule.code: rule.gate.axis for rule in book}
        worst = dict.fromkeys(Axis, CODE[Outcome.NOT_APPLICABLE])
        of_cases = self.outcomes.filter(pl.col("case").is_not_null())
        asked = of_cases if of_cases.height else self.outcomes
        for rule, outcome in asked.select("rule", "outcome").unique().iter_rows():
            worst[axis_of[rule]] = max(worst[axis_of[rule]], CODE[Outcome(outcome)])
        return {axis: BY_WEIGHT[code] for axis, code in worst.items()}


def verdicts(source: Source, first: int, last: int, day: date, book: RuleBook = BOOK) -> Verdicts:
    """Judge the cases between two ids on a day, and of their control bodies what those did at them; writes nothing."""
    frames, calendar = facts_of(source, first, last), calendar_of(source)
    found, said = _judged(frames, book, calendar, day)
    outcomes = alive(said)
    present = {kind for kind, frame in frames.items() if frame.height}
    made = [
        Made(chain.lot.kind, frames[chain.lot.kind], chain.day, members)
        for chain, members in chains_of(source, first, last, present)
    ]
    ahead = Ahead(said, frames, made, grounds_of(source, first, last), products_of(source, first, last))
    at_cases = [facts_of_body(source, body, at_cases=True) for body in _bodies_of(source, first, last)]
    of_bodies = [_judged(each, book, calendar, day) for each in at_cases]
    return Verdicts(
        day,
        pl.concat([found, *(_told(gaps, book) for gaps, _ in of_bodies)]),
        _with_silent(pl.concat([outcomes, *(_told(alive(each), book) for _, each in of_bodies)]), book, day),
        tuple(_lots(book, made, outcomes, found, day)),
        tuple(openings(book, ahead, found, day)),
    )


def _judged(
    frames: Frames, book: RuleBook, calendar: Calendar, day: date
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Findings one by one, and the outcomes of the day and of what is still to come; judged once."""
    answers = list(judged_parts(frames, book, calendar))
    return findings_of(answers, frames, fold_unproven=False), outcomes_of(answers, day)


def _told(found: pl.DataFrame, book: RuleBook) -> pl.DataFrame:
    """What a body did at its cases, without the gaps of its own file: a producer's has no place to fill them in. Where
    it told nothing of a group and year, their row is drawn from the group's lists and numbered below zero."""
    own = [rule.code for rule in book if rule.bodys_own]
    of_its_own = pl.col("rule").is_in(own) & (pl.col("subject_id") < 0)
    return found.filter(~(of_its_own & (pl.col("outcome") == Outcome.UNPROVEN)))


def verdicts_of_body(source: Source, body: int, day: date, book: RuleBook = BOOK) -> Verdicts:
    """Judge a control body of itself on a day; writes nothing."""
    found, said = _judged(facts_of_body(source, body), book, calendar_of(source), day)
    return Verdicts(day, found, _with_silent(alive(said), book, day), (), ())


def _with_silent(outcomes: pl.DataFrame, book: RuleBook, day: date) -> pl.DataFrame:
    """The outcomes, and not applicable for every rule about a kind of subject that says nothing of one that others
    speak of: it was not in force on the day of the subject's event, or that day is still to come."""
    named = ("case", "control_body", "subject_kind", "subject_id", "subject_ref")
    rules = pl.DataFrame(
        [
            (rule.of.kind, rule.code, rule.since)
            for rule in (_version_near(book, code, day) for code in book.codes)
        ],
        schema={"subject_kind": pl.String(), "rule": pl.String(), "version": pl.Date()},
        orient="row",
    )
    silent = (
        outcomes.select(named)
        .unique(maintain_order=True)
        .join(rules, on="subject_kind", maintain_order="left_right")
        .join(outcomes, on=[*named, "rule"], how="anti", nulls_equal=True, maintain_order="left")
        .with_columns(outcome=pl.lit(Outcome.NOT_APPLICABLE.value))
    )
    return pl.concat([outcomes, silent.select(outcomes.columns)])


def _version_near(book: RuleBook, code: str, day: date) -> Rule:
    """The version of a rule that had begun by the day, else the first."""
    versions = book.versions(code)
    return next((rule for rule in reversed(versions) if rule.since <= day), versions[0])


def _bodies_of(source: Source, first: int, last: int) -> list[int]:
    found = source.frame(_BODIES.format(first=int(first), last=int(last)), {"id": pl.Int64()})
    return found["id"].to_list()


def _lots(
    book: RuleBook, made: list[Made], outcomes: pl.DataFrame, found: pl.DataFrame, day: date
) -> Iterator[Lot]:
    """Every lot; one thing against meat, honey, milk or eggs makes it conventional, whatever is open beside it."""
    organic = sorted(rule.code for rule in book if rule.gate is Gate.SELL_ORGANIC)
    unmet = outcomes.filter(pl.col("outcome") == Outcome.UNMET, pl.col("rule").is_in(organic))
    against = set(unmet.select("case", "subject_kind", "subject_id").iter_rows())
    for kind in made:
        parts = list(kind.members.iter_rows())
        barred = {(case, lot) for case, lot, *part in parts if (case, *part) in against}
        barred |= {(case, id) for case, of, id in against if of == kind.kind}
        if kind.kind not in NEVER_IN_CONVERSION:
            barred &= {(case, lot) for case, lot, part, _ in parts if part in NEVER_IN_CONVERSION}
        for case in kind.lots["case"].unique(maintain_order=True):
            of_case = replace(kind, lots=kind.lots.filter(pl.col("case") == case))
            for lot in lots(book, [of_case], outcomes, found, day):
                yield replace(lot, status="conventional") if (case, lot.id) in barred else lot
