"""One statement per subject: its SQL, and the columns and types its frame must have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import polars as pl

from certification.engine.facts import Subject
from certification.queries.facts.products import known, sql_key

Schema = dict[str, pl.DataType]

_BEES, _ANIMALS = (f"(known.of = '{of}') IS TRUE" for of in ("bees", "animals"))

# The cases asked about, which parts of the holding their products can touch, and which lists hold everything.
SCOPE = f"""
    SELECT c.id, c.reference, c.producer_id, c.control_body_id, c.step, c.opened_on, c.closed_on, c.applied_on,
           c.contract_signed_on, c.declaration_received_on,
           coalesce(touch.land, true) AS land, coalesce(touch.bees, true) AS bees,
           coalesce(touch.animals, true) AS animals, own.complete AS producer_complete, own.days AS producer_days,
           kept.complete AS case_complete, kept.incomplete AS case_incomplete
      FROM certification_case c
      LEFT JOIN certification_liststold own ON own.producer_id = c.producer_id
      LEFT JOIN certification_liststold kept ON kept.case_id = c.id
      LEFT JOIN (SELECT case_id, bool_or(category <> 'C' AND NOT {_BEES}) AS land,
                        bool_or({_BEES} OR (category = 'B' AND NOT {_ANIMALS})) AS bees,
                        bool_or({_ANIMALS} OR (category = 'B' AND NOT {_BEES})) AS animals
                   FROM certification_caseproduct
                   LEFT JOIN {known("known")} ON known.product = {sql_key("certification_caseproduct.product")}
                  WHERE case_id {{asked}} GROUP BY case_id
                ) touch ON touch.case_id = c.id
     WHERE c.id {{asked}}
"""
OWNERS = "SELECT DISTINCT producer_id AS id FROM scope"
# What stands before a body: the scope and its owners, or, where both are held in tables, something to go on from.
IN_FRONT, HELD = f"WITH scope AS ({SCOPE}), owner AS ({OWNERS})\n", "WITH kept_in_tables AS (SELECT)\n"


def asked(first: int, last: int, only: Sequence[int] = ()) -> str:
    """The condition on an id, without the id: between the two, or one of a few."""
    if only:
        return f"= ANY ('{{{','.join(str(int(one)) for one in only)}}}'::bigint[])"
    return f"BETWEEN {int(first)} AND {int(last)}"


def scoped(body: str, first: int, last: int, *, held: bool = False, only: Sequence[int] = ()) -> str:
    """A body with the cases it is about in front of it: as parts of the statement, or `held` in tables by now.

    `{asked}` in it is the condition on a case's id.
    """
    return ((HELD if held else IN_FRONT) + body).format(asked=asked(first, last, only))


def of_one(body: str, front: str = IN_FRONT) -> str:
    """The same for the case that is the first parameter of a statement planned once."""
    return (front + body).format(asked="= $1")


# The control bodies asked about.
BODIES = """
WITH scope AS (
    SELECT b.id, b.code, l.complete AS body_complete FROM certification_controlbody b
      LEFT JOIN certification_liststold l ON l.control_body_id = b.id WHERE b.id {asked}
)
"""


class Question(Protocol):
    """Something to ask about cases, known by its name: its SQL, and the columns of the answer."""

    @property
    def name(self) -> str: ...

    @property
    def schema(self) -> Schema: ...

    @property
    def one(self) -> str:
        """The SQL for the one case that is its first parameter."""

    def text(self, first: int, last: int, *, held: bool = False, only: Sequence[int] = ()) -> str: ...


@dataclass(frozen=True, slots=True)
class Statement:
    """SQL that gives one row per subject of the cases `first` to `last`, or of the control bodies (`of_body`).

    A fact of ranges leaves it as two lists of days of equal length, `<fact>_since` and `<fact>_until`. `rooted` is a
    query that has a row if there is any subject at all: one case has few kinds of them, and need not ask for the rest.
    """

    subject: type[Subject]
    body: str
    rooted: str = ""
    of_body: bool = False

    @property
    def name(self) -> str:
        """What it is known by: the kind of its subjects."""
        return self.subject.kind

    @property
    def one(self) -> str:
        """The SQL for the case (or control body) that is its first parameter."""
        return of_one(self.body, BODIES if self.of_body else IN_FRONT)

    def text(self, first: int, last: int, *, held: bool = False, only: Sequence[int] = ()) -> str:
        """The SQL for cases (or control bodies) whose id lies between the two, both included, or is one of `only`."""
        if self.of_body:
            return (BODIES + self.body).format(asked=asked(first, last, only))
        return scoped(self.body, first, last, held=held, only=only)

    @property
    def schema(self) -> Schema:
        """Columns of the frame: who, alive when, whose child, and the declared facts."""
        who: Schema = {
            "case": pl.Int64(),
            "id": pl.Int64(),
            "ref": pl.String(),
            "since": pl.Date(),
            "until": pl.Date(),
        }
        if self.of_body:
            who = {"case": pl.Int64(), "control_body": pl.Int64(), **who}
        parent: Schema = {} if self.subject.parent is None else {"parent_id": pl.Int64()}
        return {**who, **parent, **self.subject.schema()}


@dataclass(frozen=True, slots=True)
class Chain:
    """SQL that says of which subjects a lot is made: rows of `case`, `lot_id`, `kind`, `id`.

    A lot is itself a subject of kind `lot` and stands in its own chain without being named. What stands in no chain
    (an operator, a year of the whole holding) never decides the status of a lot.
    """

    lot: type[Subject]
    day: str
    body: str

    def text(self, first: int, last: int, *, held: bool = False, only: Sequence[int] = ()) -> str:
        """The SQL for cases whose id lies between the two, both included, or is one of `only`."""
        return scoped(self.body, first, last, held=held, only=only)


CHAIN: Schema = {"case": pl.Int64(), "lot_id": pl.Int64(), "kind": pl.String(), "id": pl.Int64()}


def by_clock(column: str) -> str:
    """A moment as the clock in Almaty shows it, without a zone."""
    return f"({column} AT TIME ZONE 'Asia/Almaty')"


def total(column: str) -> str:
    """Sum over the child rows of one subject; null if any of them is."""
    return f"CASE WHEN count(*) = count({column}) THEN sum({column})::bigint END"


def some(column: str, *, where: str = "", over: str = "") -> str:
    """Whether it holds for any child row; one known yes is enough, one unknown spoils a no."""
    tail = (f" FILTER (WHERE {where})" if where else "") + (f" OVER {over}" if over else "")
    yes, unknown = f"bool_or({column}){tail}", f"bool_or(({column}) IS NULL){tail}"
    return f"CASE WHEN {yes} THEN true WHEN {unknown} THEN NULL ELSE false END"


def complete(
    name: str, *, of: str = "producer", through: str | None = None, unless_told: bool = False, row: str = "s"
) -> str:
    """Whether a list of the producer (or `of="case"`) holds everything, if asked up to a last day; `unless_told` is
    what no word means.

    Lists of the diary are incomplete until somebody says otherwise; lists of a case are kept by the house itself.
    `row` is the alias of the scope.
    """
    if unless_told:
        told = f"NOT coalesce('{name}' = ANY({row}.{of}_incomplete), false)"
    else:
        told = f"coalesce('{name}' = ANY({row}.{of}_complete), false)"
    if through is None:
        return told
    until = f"({row}.{of}_days -> '{name}' ->> 1)::date"
    return f"({told} AND coalesce({until} >= {through}, {'true' if unless_told else 'false'}))"
