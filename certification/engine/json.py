"""`because` as PostgreSQL writes jsonb, made for a whole column at once: what was judged and what was stored then
compare as texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import orjson
import polars as pl

from certification.engine.facts import Fact, Type

_QUOTED = (Type.DAY, Type.MOMENT)


def keyed(names: Iterable[str]) -> list[str]:
    """Keys in the order of jsonb: shorter ones first, then by their bytes."""
    return sorted(names, key=lambda name: (len(name.encode()), name.encode()))


def quoted(text: str) -> str:
    """One text as JSON."""
    return orjson.dumps(text).decode()


def value(fact: Fact) -> pl.Expr:
    """A column of a single-valued fact as JSON; what is not known is null."""
    column = pl.col(fact.name)
    if fact.type is Type.TEXT:
        written = text(column)
    elif fact.type in _QUOTED:
        written = pl.format('"{}"', column.cast(pl.String))
    else:
        written = column.cast(pl.String)
    return written.fill_null("null")


def text(column: pl.Expr) -> pl.Expr:
    """A column of texts as JSON."""
    return pl.struct(column.alias("t")).struct.json_encode().str.slice(5).str.strip_suffix("}")


def together(members: Mapping[str, pl.Expr | str]) -> pl.Expr:
    """An object of members that are JSON already."""
    if not members:
        return pl.lit("{}")
    parts: list[pl.Expr] = []
    for place, name in enumerate(keyed(members)):
        member = members[name]
        parts.append(pl.lit(f"{', ' if place else '{'}{quoted(name)}: "))
        parts.append(pl.lit(member) if isinstance(member, str) else member)
    return pl.concat_str(*parts, pl.lit("}"))
