"""What every rule is held to, on random facts: a twin agrees, the crowd does not matter, unknown is never
fine."""

import os
from datetime import date, datetime, timedelta
from itertools import pairwise
from unittest.mock import patch

import polars as pl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from certification.engine import runs
from certification.engine.book import RuleBook
from certification.engine.judge import judge
from certification.law import BOOK
from tests.certification.law.country import countries, frames
from tests.certification.law.twins import FORETOLD, TWINS, about

pytestmark = pytest.mark.sampled

DAY = timedelta(days=1)
FIRST, LAST = date(1, 1, 1), date(9999, 12, 31)
modest = settings(
    max_examples=int(os.environ.get("EXAMPLES", "2")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


CHAPTERS = sorted({rule.judges.__module__ for rule in BOOK})
by_chapter = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda name: name.rpartition(".")[2])


def book_of(chapter):
    """The rules of one chapter as a book of their own."""
    return RuleBook([rule for rule in BOOK if rule.judges.__module__ == chapter], BOOK.subjects)


def subjects_of(book):
    """The subjects these rules are about or read."""
    return [s for s in BOOK.subjects[1:] if any(s in (rule.of, rule.reads) for rule in book)]


def findings(country, book):
    return judge(frames(country), book, fold_unproven=False)


def outcomes(found):
    """{(rule, kind, id): [(since, until, outcome)]}"""
    answer = {}
    for row in found.iter_rows(named=True):
        key = row["rule"], row["subject_kind"], row["subject_id"]
        answer.setdefault(key, []).append((row["since"] or FIRST, row["until"] or LAST, row["outcome"]))
    return answer


def on(ranges, day):
    return next((outcome for since, until, outcome in ranges if since <= day < until), None)


def life(country, row):
    case = next(c for c in country["case"] if c["case"] == row["case"])
    return (
        max(row["since"] or FIRST, case["since"] or FIRST),
        min(row["until"] or LAST, case["until"] or LAST),
    )


def expected(rule, country, row, kind, day):
    """What the twin says of a subject on a day of its life; None where the rule says nothing."""
    if kind != rule.of.kind:
        said = TWINS[rule.code](row, day) if rule.lives_on(day) else None
        return said and about(rule.code, row, said, FORETOLD)
    read = row
    if rule.forecast is not None:
        unknown = dict.fromkeys(rule.forecast.facts())
        family = (p for p in country[rule.forecast.kind] if p["case"] == row["case"])
        read = next((p for p in family if p["id"] == row["parent_id"]), unknown)
    if rule.at is None or (row[rule.at] is None and rule.of.facts()[rule.at].missing == "none"):
        return about(rule.code, row, TWINS[rule.code](read, day)) if rule.lives_on(day) else None
    if row[rule.at] is None:
        return about(rule.code, {**row, "_day": day}, "unproven") if rule.lives_on(day) else None
    if not rule.lives_on(row[rule.at]):
        return None
    said = about(rule.code, row, TWINS[rule.code](read, row[rule.at]))
    low, high = life(country, row)
    own = rule.forecast is None and rule.of.facts()[rule.at].missing == "none"
    if own and said in ("referred", "unproven", "unmet") and low < row[rule.at] < high and day < row[rule.at]:
        return about(rule.code, row, TWINS[rule.code](read, day))  # it stands from the day it began to
    return said


def days_worth_asking(ranges, row, low, high):
    told = [v.date() if isinstance(v, datetime) else v for v in row.values() if isinstance(v, date)]
    told += [d for v in row.values() if isinstance(v, list) for d in v if isinstance(d, date)]
    told += [
        d
        for v in row.values()
        if isinstance(v, list)
        for s in v
        if isinstance(s, dict)
        for d in s.values()
        if d
    ]
    edges = {low, high, *told, *(d for since, until, _ in ranges for d in (since, until))}
    near = {date.fromordinal(d.toordinal() + k) for d in edges if FIRST < d < LAST for k in (-1, 0, 1)}
    return sorted(
        day for day in near | {date(y, m, 1) for y in range(2021, 2031) for m in (1, 7)} if low <= day < high
    )


@by_chapter
@modest
@given(st.data())
def test_judging_afresh_on_every_day_equals_the_ranges_and_the_twin(chapter, data):
    book = book_of(chapter)
    country = data.draw(countries(subjects=subjects_of(book)))
    found = outcomes(findings(country, book))
    for code in book.codes:
        versions = book.versions(code)
        for kind in {kind for rule in versions for kind in (rule.of.kind, rule.reads.kind)}:
            for row in country[kind]:
                low, high = life(country, row)
                ranges = found.get((code, kind, row["id"]), [])
                for day in days_worth_asking(ranges, row, low, high):
                    of_versions = (expected(rule, country, row, kind, day) for rule in versions)
                    said = next((said for said in of_versions if said is not None), None)
                    said = None if said in ("met", "not_applicable") else said
                    assert on(ranges, day) == said, (code, kind, row, day)


@by_chapter
@modest
@given(st.data())
def test_neighbouring_runs_differ_and_never_overlap(chapter, data):
    book = book_of(chapter)
    country = data.draw(countries(subjects=subjects_of(book)))
    for (code, *_), ranges in outcomes(findings(country, book)).items():
        versions = {rule.since for rule in book.versions(code)}
        for (_, until, before), (since, _, after) in pairwise(ranges):
            assert until < since or (until == since and (before != after or since in versions))


@by_chapter
@modest
@given(st.data())
def test_a_case_judged_alone_gets_what_it_gets_in_the_crowd(chapter, data):
    book = book_of(chapter)
    country = data.draw(countries(subjects=subjects_of(book)))
    crowd = judge(frames(country), book)
    for case in (1, 2):
        alone = {kind: [row for row in rows if row["case"] == case] for kind, rows in country.items()}
        judged = judge(frames(alone), book).filter(pl.col("case") == case)
        assert judged.equals(crowd.filter(pl.col("case") == case))


@by_chapter
@modest
@given(st.data())
def test_a_few_subjects_are_walked_through_as_a_crowd_is_computed(chapter, data):
    book = book_of(chapter)
    country = data.draw(countries(subjects=subjects_of(book)))
    walked = judge(frames(country), book)
    with patch.object(runs, "FEW", 0):
        assert judge(frames(country), book).equals(walked)


@by_chapter
@modest
@given(st.data())
def test_judging_twice_gives_the_same_to_the_letter(chapter, data):
    book = book_of(chapter)
    country = data.draw(countries(subjects=subjects_of(book)))
    assert judge(frames(country), book).equals(judge(frames(country), book))


@by_chapter
@modest
@given(st.data())
def test_taking_a_stored_value_away_never_makes_a_day_met(chapter, data):
    book = book_of(chapter)
    country = data.draw(countries(most=2, subjects=subjects_of(book)))
    kind = data.draw(st.sampled_from([k for k in country if k != "case"]))
    row = data.draw(st.sampled_from(country[kind]))
    own = [rule for rule in book if rule.of.kind == kind and rule.at is not None]
    event = {r.at for r in own if r.forecast is None or r.of.facts()[r.at].missing == "none"}
    told = [
        n
        for n, v in row.items()
        if v is not None and n not in {"case", "id", "ref", "since", "until", "parent_id"}
    ]
    names = [name for name in told if name not in event]
    if not names:
        return
    before = outcomes(findings(country, book))
    forgotten = {**row, data.draw(st.sampled_from(names)): None}
    after = outcomes(findings({**country, kind: [forgotten if r is row else r for r in country[kind]]}, book))
    for key, ranges in before.items():
        first = book.versions(key[0])[0].since  # of earlier days the law said nothing
        for day in days_worth_asking([*ranges, *after.get(key, [])], row, first, LAST):
            assert on(ranges, day) is None or on(after.get(key, []), day) is not None, (key, day)
