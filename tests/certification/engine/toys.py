"""A toy law for tests of the engine: subjects, an act, and a way to make rules of one line."""

from datetime import date

import polars as pl

from certification.engine.book import RuleBook
from certification.engine.dated import Act
from certification.engine.facts import Subject, Type, fact
from certification.engine.rule import Gate, rule

ACT = Act("32018R0848", "Toy Regulation", "An act for tests")


class Case(Subject, kind="case"):
    """A case."""

    filed_on = fact(Type.DAY, "Filed")


class Field(Subject, kind="field"):
    """A parent."""

    clean_from = fact(Type.DAY, "Clean from")
    weight = fact(Type.INTEGER, "Weight")
    good = fact(Type.BOOLEAN, "Good")
    spans = fact(Type.RANGES, "Spans")
    visits = fact(Type.DAYS, "Visits")
    last_visit_on = fact(Type.DAY, "Last visit", built="latest")
    closed_on = fact(Type.DAY, "Closed", built="latest", final=True)


class Event(Subject, kind="event", parent=Field):
    """A child with a day."""

    happened_on = fact(Type.DAY, "Happened")
    used_on = fact(Type.DAY, "Used", missing="none")
    counts = fact(Type.BOOLEAN, "Counts")


class Body(Subject, kind="body"):
    """A control body, judged of itself."""

    share = fact(Type.INTEGER, "Share")


SUBJECTS = (Case, Field, Event, Body)


def made(judges, code="TOY", since="2022-01-01", of=Field, **more):
    """A rule of a function."""
    judges.__doc__ = judges.__doc__ or "A toy rule."
    given = {"law": ACT.at("1"), "gate": Gate.SELL_ORGANIC, "why": "Because.", "evidence": ("A paper",)}
    given |= {"checked_on": "2026-11-23", **more}
    return rule(code, since=since, of=of, **given)(judges)


def book(*rules):
    """A book of these rules."""
    return RuleBook(rules, SUBJECTS)


def frame(subject, *rows):
    """A frame of these rows; what is not given is null, but case 1 and running ids."""
    ids = {"case": pl.Int64(), "control_body": pl.Int64(), "id": pl.Int64(), "ref": pl.String()}
    schema = {**ids, "since": pl.Date(), "until": pl.Date(), "parent_id": pl.Int64(), **subject.schema()}
    full = [{"case": 1, "id": n, "ref": f"r{n}", **row} for n, row in enumerate(rows, start=1)]
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in full], schema=schema)


def told(found):
    """Findings as tuples (kind, id, outcome, since, until)."""
    columns = ["subject_kind", "subject_id", "outcome", "since", "until"]
    return found.select(columns).rows()


D = date
