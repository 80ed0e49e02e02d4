"""The book refuses what would go wrong later, and loading it runs nothing."""

import subprocess
import sys
from datetime import date

import polars as pl
import pytest

from certification.engine.book import Refused
from certification.engine.calendar import Counting, Span
from certification.engine.dated import number, period
from certification.engine.rule import Axis, Gate, met, met_from
from tests.certification.engine.toys import ACT, Event, Field, book, made

LIMIT = number("limit", "A limit", "kg", ("2022-01-01", 10, ACT.at("1")), ("2026-01-01", 20, ACT.at("2")))
WAIT = period("wait", "A wait", Counting.CONVERSION, ("2022-01-01", Span(months=12), ACT.at("3")))


@pytest.mark.parametrize(
    ("broken", "what"),
    [
        (lambda: made(lambda f, law: met(f.weight <= law[LIMIT])), "changes within its life"),
        (lambda: made(lambda f, law: met_from(f.last_visit_on)), "latest as of now"),
        (lambda: made(lambda f, law: met(f.weight), why=""), "lacks a sentence"),
        (lambda: made(lambda f, law: met(f.weight), evidence=()), "lacks evidence"),
        (lambda: made(lambda f, law: met(f.weight), until="2022-01-01"), "ends before"),
        (lambda: made(lambda f, law: met_from(f.weight)), "where Date is due"),
        (lambda: made(lambda f, law: met(pl.col("not_a_fact"))), "does not fit"),
        (lambda: made(lambda f, law: met(f.good), at="happened_on"), "not a fact"),
        (lambda: made(lambda f, law: met(f.good), of=Event, forecast=Field), "forecasts"),
        (lambda: made(_bare_number), "the number 24"),
        (lambda: made(_skips_nulls), "skips or hides"),
    ],
)
def test_the_book_refuses(broken, what):
    with pytest.raises(Refused, match=what):
        book(broken())


def _bare_number(f, law):
    """A rule with a number of its own."""
    return met(f.weight <= 24)


def _skips_nulls(f, law):
    """A rule that hides the unknown."""
    return met(f.weight.fill_null(f.weight) > f.weight)


def test_versions_of_a_rule_may_follow_but_not_overlap():
    first = made(lambda f, law: met(f.weight <= law[LIMIT]), until="2026-01-01")
    second = made(lambda f, law: met(f.weight <= law[LIMIT]), since="2026-01-01")
    law = book(first, second)
    assert law.next_change(date(2025, 1, 1)) == date(2026, 1, 1)
    assert law.rules_on(date(2025, 12, 31)) == (first,)
    assert law.newest("TOY") is second
    with pytest.raises(Refused, match="overlap"):
        book(made(lambda f, law: met(f.good)), second)


def test_a_value_that_changes_may_be_read_on_a_day_and_a_final_fact_may_be_latest():
    book(made(lambda f, law: met(f.weight <= law[LIMIT].on(f.clean_from))))
    book(made(lambda f, law: met_from(law[WAIT].after(f.closed_on))))


def test_the_fingerprint_changes_with_the_law():
    one = book(made(lambda f, law: met(f.good)))
    other = book(made(lambda f, law: met(f.good), since="2023-01-01"))
    assert one.fingerprint != other.fingerprint


def test_a_draft_is_added_to_a_copy():
    law = book(made(lambda f, law: met(f.good)))
    assert len(law.with_draft(made(lambda f, law: met(f.good), code="DRAFT"))) == 2
    assert len(law) == 1


def test_every_gate_has_one_axis():
    assert {gate.axis for gate in Gate} == set(Axis)


FORK = """
import os, sys
from certification.law import BOOK
from certification.engine.judge import judge
import polars as pl
if os.fork() == 0:
    schema = {"case": pl.Int64, "id": pl.Int64, "ref": pl.String, "since": pl.Date, "until": pl.Date}
    subject = next(s for s in BOOK.subjects if s.kind == "apiary")
    frame = pl.DataFrame([{"case": 1, "id": 1, "ref": "a"}], schema={**schema, **subject.schema()})
    os._exit(0 if "HONEY-CONV" in judge({"apiary": frame}, BOOK)["rule"] else 1)
_, status = os.wait()
assert not {"django", "celery", "psycopg"} & set(sys.modules), "the law is pure"
sys.exit(os.waitstatus_to_exitcode(status))
"""


def test_the_book_loads_before_a_fork_and_judges_after_it_without_any_framework():
    assert subprocess.run([sys.executable, "-c", FORK], timeout=60, check=False).returncode == 0
