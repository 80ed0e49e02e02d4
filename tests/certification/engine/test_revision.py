"""A rule with other values: it reads them from its day on, leaves everything else alone, and loads as a draft does."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from certification.engine.book import RuleBook
from certification.engine.calendar import Period, Span
from certification.engine.dated import LegalDay
from certification.engine.revision import changed, revised
from certification.law import BOOK

SINCE = date(2027, 6, 1)


def dated_of(code: str, value: str):  # type: ignore[no-untyped-def]
    return BOOK.reading(BOOK.newest(code)).law.noted[value]


def test_a_draft_reads_the_other_value_and_the_book_keeps_its_own() -> None:
    manure = dated_of("LAND-N170", "nitrogen_g_per_ha")
    draft = revised(BOOK.newest("LAND-N170"), {manure: 100_000}, SINCE)
    read = BOOK.with_draft(draft).readings["LAND-N170", SINCE].law.noted["nitrogen_g_per_ha"]
    assert [(value.since, int(value.value)) for value in read.values][-1] == (SINCE, 100_000)
    assert [int(value.value) for value in manure.values] == [170_000]
    assert [int(v.value) for v in dated_of("LAND-N170", "nitrogen_g_per_ha").values] == [170_000]


def test_the_version_of_the_book_ends_where_the_draft_begins() -> None:
    draft = revised(
        BOOK.newest("LAND-CONV"), {dated_of("LAND-CONV", "annual_conversion"): Span(months=36)}, SINCE
    )
    versions = BOOK.with_draft(draft).versions("LAND-CONV")
    assert [(v.since, v.until) for v in versions][-2:] == [(date(2022, 1, 1), SINCE), (SINCE, None)]
    assert draft.title == BOOK.newest("LAND-CONV").title


@pytest.mark.parametrize(
    ("since", "values"),
    [
        (date(2026, 12, 31), [("2022-01-01", 5), ("2026-12-31", 7)]),
        (date(2027, 1, 1), [("2022-01-01", 5), ("2027-01-01", 7)]),
        (date(2027, 1, 2), [("2022-01-01", 5), ("2027-01-01", 0), ("2027-01-02", 7)]),
    ],
)
def test_later_values_fall_away_and_earlier_ones_stay(since: date, values: list[tuple[str, int]]) -> None:
    made = changed(dated_of("FEED-PROTEIN", "non_organic_protein"), 7, since)
    assert [(str(value.since), int(value.value)) for value in made.values] == values
    assert all(value.value.dated is made for value in made.values)


def test_a_period_stays_counted_as_it_was() -> None:
    bees = dated_of("HONEY-CONV", "bee_conversion")
    made = changed(bees, Span(months=18), SINCE)
    assert isinstance(made.values[-1].value, Period)
    assert made.values[-1].value.counting is bees.values[-1].value.counting
    assert [str(span) for _, span in made.values[-1].value.history] == ["12 months", "18 months"]


def test_there_is_nothing_to_revise_where_the_version_is_not_the_law() -> None:
    rule = BOOK.versions("SEED-186")[0]
    assert rule.until is not None
    assert revised(rule, {}, rule.until - timedelta(days=1)).since == rule.until - timedelta(days=1)
    with pytest.raises(ValueError, match="is not the law on 2037-01-01"):
        revised(rule, {}, rule.until)


def test_a_number_is_not_taken_for_a_period_nor_a_period_for_a_number() -> None:
    with pytest.raises(TypeError):
        changed(dated_of("LAND-N170", "nitrogen_g_per_ha"), Span(months=1), SINCE)
    with pytest.raises(TypeError):
        changed(dated_of("HONEY-CONV", "bee_conversion"), 12, SINCE)


def test_every_rule_with_values_loads_with_each_of_them_doubled() -> None:
    for code in BOOK.codes:
        rule = BOOK.newest(code)
        since = max(rule.since, SINCE)
        for dated in BOOK.reading(rule).law.noted.values():
            last = dated.values[-1].value
            if isinstance(last, LegalDay):
                continue
            if isinstance(last, Period):
                span = last.history[-1][1]
                other: int | Span = Span(span.months * 2, span.days * 2, span.hours * 2)
            else:
                other = int(last) * 2 + 1
            draft = revised(rule, {dated: other}, since)
            read = RuleBook([draft], BOOK.subjects).readings[code, since].law.noted[dated.code]
            assert read.values[-1].since == since, (code, dated.code)
