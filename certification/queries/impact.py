"""What a draft of the law would change: who falls out, who comes in, from which day; nothing is written.

Everybody is judged twice from the same snapshot, under the book as it stands and under the book with the draft; only
the rules the draft touches are judged at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.judge import judge
from certification.engine.ranges import NEVER, Range, clipped, gaps
from certification.engine.rule import Outcome, Rule
from certification.law import BOOK
from certification.queries.facts import Source, calendar_of, facts_of, snapshot
from certification.queries.shards import SHARD, shards

KEY = ("case", "rule", "subject_kind", "subject_id", "subject_ref")
_CASES = """
SELECT c.id AS "case", c.reference, p.region_id AS region,
       coalesce((SELECT string_agg(DISTINCT x.product, ', ' ORDER BY x.product)
                   FROM certification_caseproduct x WHERE x.case_id = c.id), '') AS products
  FROM certification_case c JOIN certification_producer p ON p.id = c.producer_id
 WHERE c.id BETWEEN {first} AND {last}
"""
_CASE = {"case": pl.Int64(), "reference": pl.String(), "region": pl.String(), "products": pl.String()}


@dataclass(frozen=True, slots=True)
class Change:
    """One subject that a draft touches: `falls_out_on` is the first day newly unmet, `comes_in_on` the first day no
    longer unmet; outcomes are those of the day asked about."""

    case: str
    region: str
    products: str
    rule: str
    kind: str
    ref: str
    before: Outcome | None
    after: Outcome | None
    falls_out_on: date | None
    comes_in_on: date | None


@dataclass(slots=True)
class Impact:
    """Every change, and how many cases were judged; sums by region and by product count cases once."""

    day: date
    rules: tuple[str, ...]
    cases: int = 0
    changes: list[Change] = field(default_factory=list)

    def sums(self, by: str) -> dict[str, dict[str, int]]:
        """Cases that fall out and come in, by `region` or by `products`."""
        out, into = Counter[str](), Counter[str]()
        for change in {(getattr(c, by), c.case) for c in self.changes if c.falls_out_on}:
            out[change[0]] += 1
        for change in {(getattr(c, by), c.case) for c in self.changes if c.comes_in_on}:
            into[change[0]] += 1
        return {key: {"fall_out": out[key], "come_in": into[key]} for key in sorted({*out, *into})}


def impact(drafts: Sequence[Rule], day: date, *, size: int = SHARD) -> Impact:
    """Judge all cases under the book and under the book with these drafts. Refused if the draft does not load."""
    codes = {draft.code for draft in drafts}
    before = BOOK.only(codes)
    after = before.with_draft(*drafts)
    found = Impact(day, tuple(sorted(codes)))
    for first, last in shards(size):
        with snapshot() as source:
            found.changes += _changes(source, first, last, before, after, day)
            found.cases += source.frame(_CASES.format(first=int(first), last=int(last)), _CASE).height
    return found


def _changes(
    source: Source, first: int, last: int, before: RuleBook, after: RuleBook, day: date
) -> Iterator[Change]:
    frames, calendar = facts_of(source, first, last), calendar_of(source)
    old = judge(frames, before, calendar, fold_unproven=False)
    new = judge(frames, after, calendar, fold_unproven=False)
    columns = [*KEY, "since", "until", "outcome"]
    touched = pl.concat(
        [
            old.select(columns).join(new.select(columns), on=columns, how="anti", nulls_equal=True),
            new.select(columns).join(old.select(columns), on=columns, how="anti", nulls_equal=True),
        ]
    )
    keys = touched.select(KEY).unique(maintain_order=True).sort(KEY)
    cases = {
        row[0]: row[1:]
        for row in source.frame(_CASES.format(first=int(first), last=int(last)), _CASE).iter_rows()
    }
    was, will = _by_key(old, keys), _by_key(new, keys)
    for key in keys.iter_rows():
        reference, region, products = cases[key[0]]
        yield _change(key, (reference, region, products), was.get(key, []), will.get(key, []), day)


Run = tuple[date | None, date | None, str]


def _by_key(found: pl.DataFrame, keys: pl.DataFrame) -> dict[tuple[object, ...], list[Run]]:
    held: dict[tuple[object, ...], list[Run]] = {}
    for row in found.join(keys, on=KEY, how="semi", nulls_equal=True).iter_rows(named=True):
        held.setdefault(tuple(row[name] for name in KEY), []).append(
            (row["since"], row["until"], row["outcome"])
        )
    return held


def _change(
    key: tuple[object, ...], about: tuple[str, str, str], was: list[Run], will: list[Run], day: date
) -> Change:
    old, new = _unmet(was), _unmet(will)
    return Change(
        *about,
        rule=str(key[1]),
        kind=str(key[2]),
        ref=str(key[4]),
        before=_on(was, day),
        after=_on(will, day),
        falls_out_on=_first_beyond(new, old),
        comes_in_on=_first_beyond(old, new),
    )


def _unmet(runs: Iterable[Run]) -> list[Range]:
    return [(since, until) for since, until, outcome in runs if outcome == Outcome.UNMET]


def _first_beyond(days: list[Range], others: list[Range]) -> date | None:
    """The first of these days that is none of the others."""
    free = [clipped(days, gap) for gap in gaps(others)]
    firsts = [since for ranges in free for since, _ in ranges if since < NEVER]
    return min(firsts, default=None)


def _on(runs: Iterable[Run], day: date) -> Outcome | None:
    """The outcome of a day; None where the rule stands against nothing."""
    for since, until, outcome in runs:
        if (since is None or since <= day) and (until is None or day < until):
            return Outcome(outcome)
    return None
