"""What a rule may know: subjects, their facts, and the only ways to build a fact so that unknown stays
unknown."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, ClassVar, Literal, overload

import polars as pl

Missing = Literal["none", "unknown"]
Built = Literal["stated", "total", "latest", "every", "some", "dates"]

SPAN = pl.Struct({"since": pl.Date, "until": pl.Date})


class Type(Enum):
    """The only types that cross into the engine; weights, areas and heads are integers."""

    INTEGER = "integer"
    BOOLEAN = "boolean"
    TEXT = "text"
    DAY = "day"
    MOMENT = "moment"
    DAYS = "days"
    RANGES = "ranges"

    @property
    def dtype(self) -> pl.DataType:
        """The Polars type of a column of it; a moment is naive, by the clock in Almaty."""
        return _DTYPES[self]

    @property
    def many(self) -> bool:
        """Whether one subject has a sequence of these."""
        return self in (Type.DAYS, Type.RANGES)


_DTYPES: dict[Type, pl.DataType] = {
    Type.INTEGER: pl.Int64(),
    Type.BOOLEAN: pl.Boolean(),
    Type.TEXT: pl.String(),
    Type.DAY: pl.Date(),
    Type.MOMENT: pl.Datetime("us"),
    Type.DAYS: pl.List(pl.Date),
    Type.RANGES: pl.List(SPAN),
}


@dataclass(eq=False)
class Fact:
    """One thing that can be on record about a subject.

    Null means that we have not been told. `missing` says what *no rows at all* means to whoever builds the
    column: "none" (zero, false, an empty list, "it has not happened") or "unknown" (null). `final` says that
    a fact built by latest() can no longer change what it says about a past day.
    """

    type: Type
    says: str
    missing: Missing = "unknown"
    built: Built = "stated"
    final: bool = False
    name: str = ""

    def __set_name__(self, owner: Any, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, subject: None, owner: Any) -> Fact: ...
    @overload
    def __get__(self, subject: Subject, owner: Any) -> pl.Expr: ...
    def __get__(self, subject: Subject | None, owner: Any) -> Fact | pl.Expr:
        return self if subject is None else subject.read(self)


def fact(
    type: Type, says: str, *, missing: Missing = "unknown", built: Built = "stated", final: bool = False
) -> Fact:
    """Declare a fact: its type, what it says (for officials), what no rows mean, how it is built."""
    return Fact(type, says, missing, built, final)


@dataclass
class Subject:
    """Something judged. A subclass declares facts; an instance stands for a whole column of subjects.

    Reading a fact of an instance gives its column and notes the name, so that a rule need not list what it
    reads.
    """

    kind: ClassVar[str] = ""
    parent: ClassVar[type[Subject] | None] = None
    noted: dict[str, Fact] = field(default_factory=dict)

    def __init_subclass__(cls, *, kind: str, parent: type[Subject] | None = None, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.kind = kind
        cls.parent = parent

    @classmethod
    def facts(cls) -> dict[str, Fact]:
        """Every fact of this subject by name, in the order of declaration."""
        return {name: value for name, value in vars(cls).items() if isinstance(value, Fact)}

    @classmethod
    def schema(cls) -> dict[str, pl.DataType]:
        """Columns a frame of these subjects must have beside case, id, ref, since, until."""
        return {name: declared.type.dtype for name, declared in cls.facts().items()}

    def read(self, declared: Fact) -> pl.Expr:
        """The column of a fact; noted as read."""
        self.noted[declared.name] = declared
        return pl.col(declared.name)


def _unless_unknown(column: pl.Expr, value: pl.Expr) -> pl.Expr:
    return pl.when(column.is_null().any()).then(None).otherwise(value)


def total(column: pl.Expr) -> pl.Expr:
    """Sum over the child rows of one subject; null if any of them is."""
    return _unless_unknown(column, column.sum())


def latest(column: pl.Expr) -> pl.Expr:
    """Greatest value over the child rows; null if any of them is."""
    return _unless_unknown(column, column.max())


def every(column: pl.Expr) -> pl.Expr:
    """Whether it holds for all child rows; one known no is enough, one unknown spoils a yes."""
    return column.all(ignore_nulls=False)


def some(column: pl.Expr) -> pl.Expr:
    """Whether it holds for any child row; one known yes is enough, one unknown spoils a no."""
    return column.any(ignore_nulls=False)


def dates(column: pl.Expr) -> pl.Expr:
    """The child rows' days as a sorted list; null if any day is unknown, because any gap might hide there."""
    return pl.when(column.is_null().any()).then(None).otherwise(column.sort().implode())
