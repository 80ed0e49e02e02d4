"""How a test asks one rule about one subject."""

from datetime import date

from certification.engine.judge import judge, judge_on
from certification.law import BOOK
from tests.certification.law.country import one

ORDINARY = date(2026, 6, 1)


def since(day, until=None):
    return [{"since": day, "until": until}]


def runs(code, kind, told):
    """[(since, until, outcome)] of one rule for one subject."""
    found = judge(told, BOOK, fold_unproven=False)
    rows = [r for r in found.iter_rows(named=True) if r["rule"] == code and r["subject_kind"] == kind]
    return [(r["since"], r["until"], r["outcome"]) for r in rows]


def outcome(code, kind, day, told):
    """The outcome of one rule for one subject on a day; None if the rule says nothing of it."""
    rows = judge_on(told, BOOK, day).iter_rows(named=True)
    return next((r["outcome"] for r in rows if r["rule"] == code and r["subject_kind"] == kind), None)


def says_on(day, code, kind, **told):
    """The outcome of one rule on a day for one subject of which these facts are told."""
    return outcome(code, kind, day, one(kind, **told))


def said(code, kind, day=ORDINARY, **told):
    """The same on an ordinary day of the law as it is now."""
    return says_on(day, code, kind, **told)
