"""What the law said on a given day: acts, citations, and legal values that each carry their date and their
source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar, cast

import polars as pl

from certification.engine.calendar import Calendar, Counting, Period, Span

EUR_LEX = "https://eur-lex.europa.eu/legal-content/{language}/TXT/?uri=CELEX:{celex}"


@dataclass(frozen=True, slots=True)
class Act:
    """A legal act by its CELEX number; `within` narrows it to an annex."""

    celex: str
    name: str
    title: str
    within: str = ""

    def part(self, within: str) -> Act:
        """The same act, cited from inside an annex."""
        return Act(self.celex, self.name, self.title, within)

    def at(self, point: str) -> Citation:
        """A citation of one point of the act."""
        return Citation(self, point)

    def url(self, language: str = "EN") -> str:
        """Where EUR-Lex shows the act; EUR-Lex has neither Kazakh nor Russian, so officials get English."""
        return EUR_LEX.format(language=language, celex=self.celex)


@dataclass(frozen=True, slots=True)
class Citation:
    """One point of an act; printed the way officials cite it."""

    act: Act
    point: str

    @property
    def url(self) -> str:
        """Where to read it."""
        return self.act.url()

    def __str__(self) -> str:
        return ", ".join(part for part in (self.act.name, self.act.within, self.point) if part)


class Number(int):
    """An exact legal number of one version's life; `on(day)` reads the value of a day instead."""

    dated: Dated[Number]

    def on(self, day: pl.Expr) -> pl.Expr:
        """The value that stood on each day of the column; null before the first."""
        chain: pl.Expr = pl.lit(None, dtype=pl.Int64)
        for value in self.dated.values:
            chain = pl.when(day >= pl.lit(value.since)).then(pl.lit(int(value.value))).otherwise(chain)
        return chain


class LegalDay(date):
    """A day that a law names, such as the end of a transition."""


V = TypeVar("V", Number, Period, LegalDay)


@dataclass(frozen=True, slots=True)
class Value(Generic[V]):
    """What a parameter is from `since` on, and where that is written."""

    since: date
    value: V
    citation: Citation


@dataclass(frozen=True, eq=False)
class Dated(Generic[V]):
    """A number or a period of law with its history; `until` ends the last value (no later value is known)."""

    code: str
    says: str
    unit: str
    values: tuple[Value[V], ...]

    def __post_init__(self) -> None:
        sinces = [value.since for value in self.values]
        if not sinces or sinces != sorted(set(sinces)):
            raise ValueError(f"{self.code}: values must stand in the order of their dates, each date once")

    def within(self, since: date, until: date | None) -> tuple[Value[V], ...]:
        """The values that stand on some day of [since, until)."""
        ends = [later.since for later in self.values[1:]] + [date.max]
        return tuple(
            value
            for value, end in zip(self.values, ends, strict=True)
            if end > since and (until is None or value.since < until)
        )


def number(code: str, says: str, unit: str, *values: tuple[str, int, Citation]) -> Dated[Number]:
    """Declare an exact legal number: (since, value, citation) for every value it has had."""
    dated = Dated(code, says, unit, tuple(Value(date.fromisoformat(s), Number(v), c) for s, v, c in values))
    for value in dated.values:
        value.value.dated = dated
    return dated


def legal_day(code: str, says: str, *values: tuple[str, str, Citation]) -> Dated[LegalDay]:
    """Declare a day that a law names: (since, day, citation) for every value it has had."""
    return Dated(
        code,
        says,
        "day",
        tuple(Value(date.fromisoformat(s), LegalDay.fromisoformat(day), c) for s, day, c in values),
    )


def period(code: str, says: str, counting: Counting, *values: tuple[str, Span, Citation]) -> Dated[Period]:
    """Declare a legal period and by which kind of counting its days are read (Regulation 1182/71)."""
    history = tuple((date.fromisoformat(since), span) for since, span, _ in values)
    return Dated(
        code,
        says,
        counting.value,
        tuple(
            Value(date.fromisoformat(since), Period(counting, ((None, span),), history=history), citation)
            for since, span, citation in values
        ),
    )


AnyDated = Dated[Number] | Dated[Period] | Dated[LegalDay]


@dataclass(eq=False)
class Law:
    """What a rule version may read of the law: the values that stood during [since, until), noted as read.

    A value that changes within that life can only be read `.on(day)`; `unsettled` names those read otherwise. A draft
    reads others `instead` of some, by code. `rolls` says that a deadline of a control body's own was asked for.
    """

    since: date
    until: date | None
    calendar: Calendar | None = None
    noted: dict[str, AnyDated] = field(default_factory=dict)
    unsettled: set[str] = field(default_factory=set)
    rolls: bool = False
    instead: Mapping[str, Dated[Any]] = field(default_factory=dict)

    def __getitem__(self, dated: Dated[V]) -> V:
        dated = self.instead.get(dated.code, dated)
        values = dated.within(self.since, self.until)
        self.noted[dated.code] = cast("AnyDated", dated)
        if not values or values[0].since > self.since:
            raise LookupError(f"{dated.code} has no value on {self.since}")
        if len(values) > 1:
            self.unsettled.add(dated.code)
            return cast(V, Unsettled(self, dated))
        value = values[0].value
        return value.by(self.calendar) if isinstance(value, Period) else value

    def deadline(self, last_day: pl.Expr) -> pl.Expr:
        """The last day of a deadline whose length is not the law's but a control body's, moved to the next working day
        (Regulation 1182/71, Article 3(4)); noted, as the calendar then matters."""
        self.rolls = True
        return last_day if self.calendar is None else self.calendar.roll(last_day)


class Unsettled:
    """A parameter with several values in a version's life; all it allows is to be read on a day."""

    def __init__(self, law: Law, dated: AnyDated) -> None:
        self.law, self.dated = law, dated

    def on(self, day: pl.Expr) -> pl.Expr | Period:
        """The value of each day of the column; settles the parameter."""
        self.law.unsettled.discard(self.dated.code)
        value = self.dated.values[-1].value
        if isinstance(value, Period):
            return value.by(self.law.calendar).on(day)
        if isinstance(value, LegalDay):
            raise TypeError(f"{self.dated.code} is a day: give each of its days a version of the rule")
        return value.on(day)
