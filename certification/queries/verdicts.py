"""Everything the book says of some cases on a day, judged afresh: findings, outcomes, lots, and when gates open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.judge import Frames, judge, judge_on
from certification.engine.lots import Lot, Made, lots
from certification.engine.ranges import opens_on
from certification.engine.rule import Axis, Gate, Outcome, Rule
from certification.engine.verdict import BY_WEIGHT, CODE
from certification.law import BOOK
from certification.law.facts import Animal, Extraction, Yield
from certification.queries.facts import Source, calendar_of, chains_of, facts_of, facts_of_body

_BODIES = """
SELECT DISTINCT control_body_id AS id FROM certification_case
 WHERE control_body_id IS NOT NULL AND id BETWEEN {first} AND {last} ORDER BY id
"""
Parts = dict[tuple[str, int], list[tuple[str, int]]]
SUBJECT = ["subject_kind", "subject_id", "subject_ref"]
# Only food and feed of plants is sold as in conversion: 2018/848, Article 10(4).
NEVER_IN_CONVERSION = {Animal.kind, Extraction.kind, Yield.kind}


@dataclass(frozen=True, slots=True)
class Opening:
    """The first day from the asked one on which nothing stands before a gate for a subject; None if none is known."""

    gate: Gate
    product: str | None
    kind: str
    id: int
    ref: str
    first_on: date | None


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
    found = judge(frames, book, calendar, fold_unproven=False)
    outcomes = judge_on(frames, book, day, calendar)
    made = [
        Made(chain.lot.kind, frames[chain.lot.kind], chain.day, members)
        for chain, members in chains_of(source, first, last)
    ]
    bodies = [facts_of_body(source, body, at_cases=True) for body in _bodies_of(source, first, last)]
    return Verdicts(
        day,
        pl.concat([found, *(judge(told, book, calendar, fold_unproven=False) for told in bodies)]),
        _with_silent(
            pl.concat([outcomes, *(judge_on(told, book, day, calendar) for told in bodies)]), book, day
        ),
        tuple(_lots(book, made, outcomes, found, day)),
        tuple(_forecast(book, frames, outcomes, found, day, _parts(made))),
    )


def verdicts_of_body(source: Source, body: int, day: date, book: RuleBook = BOOK) -> Verdicts:
    """Judge a control body of itself on a day; writes nothing."""
    frames, calendar = facts_of_body(source, body), calendar_of(source)
    found = judge(frames, book, calendar, fold_unproven=False)
    return Verdicts(day, found, _with_silent(judge_on(frames, book, day, calendar), book, day), (), ())


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


def _parts(made: list[Made]) -> Parts:
    """What each lot is made of, itself left out."""
    found: Parts = {}
    for kind in made:
        for lot, part, id in (
            kind.members.select("lot_id", "kind", "id").unique(maintain_order=True).iter_rows()
        ):
            if id is not None:
                found.setdefault((kind.kind, lot), []).append((part, id))
    return found


def _barring(book: RuleBook, gate: Gate) -> list[str]:
    """The rules that keep a gate shut: what bars organic sale bars sale in conversion too, unless it is about organic
    sale alone. What only advises is not asked."""
    also = {Gate.SELL_ORGANIC} if gate is Gate.SELL_IN_CONVERSION else set()
    return sorted(
        {
            rule.code
            for rule in book
            if not rule.advises and (rule.gate is gate or (rule.gate in also and not rule.organic_only))
        }
    )


def _forecast(
    book: RuleBook, frames: Frames, outcomes: pl.DataFrame, found: pl.DataFrame, day: date, parts: Parts
) -> Iterator[Opening]:
    """Every gate for every subject that a rule before it speaks of; what is referred keeps it shut, for it is not
    sure. What keeps a gate of the organic axis shut for a part of a lot keeps it shut for the lot."""
    products = (
        dict(frames["case_product"].select("id", "ref").iter_rows()) if "case_product" in frames else {}
    )
    for gate in Gate:
        rules = sorted({rule.code for rule in book if rule.gate is gate and not rule.advises})
        spoken = outcomes.filter(pl.col("rule").is_in(rules), pl.col("outcome") != Outcome.NOT_APPLICABLE)
        standing = found.filter(pl.col("rule").is_in(_barring(book, gate)))
        by_subject: dict[tuple[str, int], list[tuple[date | None, date | None]]] = {}
        for kind, id, since, until in standing.select(
            "subject_kind", "subject_id", "since", "until"
        ).iter_rows():
            by_subject.setdefault((kind, id), []).append((since, until))
        for kind, id, ref in spoken.select(SUBJECT).unique(maintain_order=True).iter_rows():
            made_of = parts.get((kind, id), ()) if gate.axis is Axis.ORGANIC else ()
            barred = (r for subject in ((kind, id), *made_of) for r in by_subject.get(subject, ()))
            opens = opens_on(barred, day)
            product = products.get(id) if kind == "case_product" else None
            yield Opening(gate, product, kind, id, ref, opens)
