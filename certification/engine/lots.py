"""What a lot may be sold as on a day: organic, in conversion, conventional, or still open; the organic axis alone.

A lot is made of subjects (the sowing it grew from, the treatments of an animal): what stands against any of them stands
against the lot. In conversion needs a rule of that gate to be met, so honey and meat never are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.ranges import united
from certification.engine.rule import Gate, Outcome
from certification.engine.verdict import CODE, NOT_MET

WHO = ["case", "kind", "id"]
OPEN = {Outcome.REFERRED: "referred", Outcome.UNPROVEN: "unproven"}


@dataclass(frozen=True, slots=True)
class Lot:
    """A lot on a day: `at_least` is what is sure while better is open; `since` the first day on which its event gives
    that status (None for conventional and open ones); `why` names the rules that keep it from being organic."""

    kind: str
    id: int
    ref: str
    status: str
    at_least: str
    since: date | None
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """Lots of one kind: their frame, the fact that is the day of their event, and what each is made of (columns
    `case`, `lot_id`, `kind`, `id`)."""

    kind: str
    lots: pl.DataFrame
    day: str
    members: pl.DataFrame


@dataclass(frozen=True, slots=True)
class Said:
    """What the rules of the organic axis said of one lot: code of rule, outcome on the day, days it is not met."""

    rule: str
    outcome: Outcome
    barred: tuple[tuple[date | None, date | None], ...]


def lots(
    book: RuleBook, made: Iterable[Made], outcomes: pl.DataFrame, found: pl.DataFrame, day: date
) -> Iterator[Lot]:
    """Every lot alive on the day; `outcomes` are those of the day, `found` the findings one by one (not folded)."""
    said = _said(book, outcomes, found)
    rules = _Rules.of(book)
    for kind in made:
        members = _members(kind)
        for row in kind.lots.iter_rows(named=True):
            if (row["since"] or day) <= day and (row["until"] is None or day < row["until"]):
                about = [s for key in members.get((row["case"], row["id"]), ()) for s in said.get(key, ())]
                yield _lot(kind, row, about, rules, day)


@dataclass(frozen=True, slots=True)
class _Rules:
    """Which rules bar which status."""

    organic: frozenset[str]
    in_conversion: frozenset[str]
    proving_conversion: frozenset[str]

    @classmethod
    def of(cls, book: RuleBook) -> _Rules:
        organic = [rule for rule in book if rule.gate is Gate.SELL_ORGANIC]
        proving = {rule.code for rule in book if rule.gate is Gate.SELL_IN_CONVERSION}
        both = {rule.code for rule in organic if not rule.organic_only}
        return cls(frozenset(r.code for r in organic), frozenset(proving | both), frozenset(proving))


def _said(
    book: RuleBook, outcomes: pl.DataFrame, found: pl.DataFrame
) -> dict[tuple[int, str, int], list[Said]]:
    """By subject what the rules of the organic axis say of it on the day."""
    gates = (Gate.SELL_ORGANIC, Gate.SELL_IN_CONVERSION)
    codes = pl.col("rule").is_in(sorted({rule.code for rule in book if rule.gate in gates}))
    barred: dict[tuple[int, str, int, str], list[tuple[date | None, date | None]]] = {}
    columns = ("case", "subject_kind", "subject_id", "rule")
    for *key, since, until in found.filter(codes).select(*columns, "since", "until").iter_rows():
        barred.setdefault(tuple(key), []).append((since, until))
    said: dict[tuple[int, str, int], list[Said]] = {}
    for case, kind, id, rule, outcome in outcomes.filter(codes).select(*columns, "outcome").iter_rows():
        if outcome != Outcome.NOT_APPLICABLE:
            days = tuple(barred.get((case, kind, id, rule), ()))
            said.setdefault((case, kind, id), []).append(Said(rule, Outcome(outcome), days))
    return said


def _members(made: Made) -> Mapping[tuple[int, int], list[tuple[int, str, int]]]:
    """What each lot is made of, itself first."""
    found = {(case, id): [(case, made.kind, id)] for case, id in made.lots.select("case", "id").iter_rows()}
    for case, lot, kind, id in made.members.unique(maintain_order=True).iter_rows():
        if (case, lot) in found and id is not None:
            found[case, lot].append((case, kind, id))
    return found


def _lot(made: Made, row: dict[str, object], said: list[Said], rules: _Rules, day: date) -> Lot:
    organic = [s for s in said if s.rule in rules.organic]
    converting = [s for s in said if s.rule in rules.in_conversion]
    proven = any(s.rule in rules.proving_conversion and s.outcome is Outcome.MET for s in said)
    best, second = _worst(organic), _worst(converting)
    sure = "in_conversion" if second is Outcome.MET and proven else "conventional"
    status, at_least = _status(best, second, sure)
    why = dict.fromkeys(s.rule for s in organic if s.outcome in NOT_MET)
    if status != "organic" and sure != "in_conversion":
        why |= dict.fromkeys(s.rule for s in converting if s.outcome in NOT_MET)
    decided = organic if status == "organic" else converting
    since = _since(row[made.day], decided, day) if status in ("organic", "in_conversion") else None
    return Lot(made.kind, int(str(row["id"])), str(row["ref"]), status, at_least, since, tuple(sorted(why)))


def _worst(said: list[Said]) -> Outcome:
    """What weighs most; of which nothing is said, that is unproven."""
    return max((s.outcome for s in said), key=CODE.__getitem__, default=Outcome.UNPROVEN)


def _status(best: Outcome, second: Outcome, sure: str) -> tuple[str, str]:
    if best is Outcome.MET:
        return "organic", "organic"
    if best in OPEN:
        return OPEN[best], sure
    if sure == "in_conversion":
        return sure, sure
    return OPEN.get(second, "conventional"), "conventional"


def _since(event: object, said: list[Said], day: date) -> date | None:
    """The day after the last one on which a rule still stood against the lot, but not before its event: hay of a field
    in conversion becomes organic feed while it lies in the barn."""
    over = [until for _, until in united(r for s in said for r in s.barred) if until <= day]
    if isinstance(event, date):
        return max([event, *over])
    return max(over, default=None)
