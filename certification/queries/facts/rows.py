"""The statement of a subject that is one row of one table: its facts are the columns of the same names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models

from certification.engine.facts import Fact, Subject, Type
from certification.queries.facts.statement import Statement, by_clock, complete

Derived = str | tuple[str, str]


@dataclass(frozen=True, slots=True)
class Life:
    """From which day a row is judged and from which it is not any more, as SQL over its table `t`; null is open."""

    since: str = "NULL::date"
    until: str = "NULL::date"


OPEN = Life()


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the table `t` in the statement: WITH parts before, joins after, a condition."""

    first: str = ""
    joins: str = ""
    where: str = "true"
    owner: str = field(default="")


BARE = Around()


_KEEPERS = """(SELECT p.id, p.id AS producer_id, p.ref, NULL::date AS since, NULL::date AS until
          FROM certification_producer p
         WHERE EXISTS (SELECT FROM certification_herd h WHERE h.producer_id = p.id))"""


@dataclass(frozen=True, slots=True)
class Untold:
    """Whose rows a list holds: sites of `table`, alias `a`, for which `where` holds. Where a dossier leaves the list
    out, a site of which it has no row stands in it for itself, with nothing told but the facts `known` of it."""

    table: str
    link: str
    lists: tuple[str, ...]
    where: str = "true"
    known: tuple[tuple[str, str], ...] = ()


def of_herds(*lists: str, where: str = "true", **known: str) -> Untold:
    """A list with rows of herds."""
    return Untold("certification_herd", "herd_id", lists, where, (("species", "a.species"), *known.items()))


def of_keepers(*lists: str) -> Untold:
    """A list with rows of producers who keep herds."""
    return Untold(_KEEPERS, "producer_id", lists)


def of_apiaries(*lists: str, where: str = "true") -> Untold:
    """A list with rows of apiaries."""
    return Untold("certification_apiary", "apiary_id", lists, where)


# By kind of subject the model of its rows and the name of the link to their owner, where they have one of their own.
ROOTS: dict[str, tuple[type[models.Model], str]] = {}


def rows_of(
    subject: type[Subject],
    model: type[models.Model],
    *,
    touches: str = "",
    life: Life = OPEN,
    parent: str = "",
    ref: str = "",
    around: Around = BARE,
    untold: Untold | None = None,
    **derived: Derived,
) -> Statement:
    """The statement of a subject whose rows are the rows of a model, owned by the producer or by the case.

    A fact is the column of its name; `derived` gives SQL where it is not (two of them for a fact of ranges: lists of
    first days and of first days after). A day `x_on` is read from a moment `x_at` where only that is told. `touches`
    names what a case must have to do with (land, bees or animals) for the row to be its own; `untold` of whom nobody
    told whether there are any. TypeError where a fact has neither column nor SQL.
    """
    columns = _told(subject, model, derived)
    parents = f", {parent or 'NULL::bigint'} AS parent_id" if subject.parent else ""
    name = f"left(coalesce({ref or _ref(model)}, t.id::text), 60)"
    body = f"""{around.first}
SELECT s.id AS "case", t.id, {name} AS ref, {life.since} AS since, {life.until} AS until{parents}
       {columns}
  FROM scope s JOIN {model._meta.db_table} t ON {around.owner or _owner(model)} {around.joins}
 WHERE {around.where}{f" AND s.{touches}" if touches else ""}
"""
    if untold is not None:
        body += in_place_of(subject, model, untold, touches)
    if not around.owner:
        ROOTS[subject.kind] = (model, _owned_by(model)[0])
    roots = [] if around.owner else [_root(model)]
    if roots and untold is not None:
        roots.append(root_of(untold))
    return Statement(subject, body, "\nUNION ALL\n".join(roots))


def in_place_of(subject: type[Subject], model: type[models.Model], untold: Untold, touches: str) -> str:
    """The sites of which nobody has told anything in this list; numbered below zero, so that they are no rows of it."""
    names = [line for fact in subject.facts().values() for line in _names(fact)]
    known = dict(untold.known)
    facts = "".join(f", {known.get(name, 'NULL')} AS {name}" for name in names)
    parents = ", NULL::bigint AS parent_id" if subject.parent else ""
    incomplete = " AND ".join(f"NOT {complete(name)}" for name in untold.lists)
    told = f"SELECT FROM {model._meta.db_table} t {_link(model, untold)} = a.id"
    return f"""UNION ALL
SELECT s.id, -a.id, left(a.ref, 60), a.since, a.until{parents}{facts}
  FROM scope s JOIN {untold.table} a ON a.producer_id = s.producer_id
 WHERE s.{touches} AND {untold.where} AND {incomplete} AND NOT EXISTS ({told})
"""


def root_of(untold: Untold) -> str:
    """A query that has a row if the producers of the cases have any such site."""
    return f"SELECT FROM {untold.table} t JOIN scope s ON t.producer_id = s.producer_id"


def _link(model: type[models.Model], untold: Untold) -> str:
    """Where a row says whose it is: itself, or its animal."""
    if _field(model, untold.link.removesuffix("_id")) is not None:
        return f"WHERE t.{untold.link}"
    return f"JOIN certification_animal n ON n.id = t.animal_id WHERE n.{untold.link}"


def _names(declared: Fact) -> list[str]:
    ranges = declared.type is Type.RANGES
    return [f"{declared.name}_since", f"{declared.name}_until"] if ranges else [declared.name]


def rows_of_body(
    subject: type[Subject], model: type[models.Model], *, life: Life = OPEN, **derived: str
) -> Statement:
    """The same for rows that a control body tells of itself."""
    columns = _told(subject, model, dict(derived))
    name = f"left(coalesce({_ref(model)}, t.id::text), 60)"
    body = f"""
SELECT NULL::bigint AS "case", s.id AS control_body, t.id, {name} AS ref, {life.since} AS since, {life.until} AS until
       {columns}
  FROM scope s JOIN {model._meta.db_table} t ON t.control_body_id = s.id
"""
    return Statement(subject, body, of_body=True)


def _told(subject: type[Subject], model: type[models.Model], derived: dict[str, Derived]) -> str:
    """Every fact as a column of the statement, with a comma before each."""
    unused = set(derived) - set(subject.facts())
    if unused:
        raise TypeError(f"{subject.kind} has no facts {', '.join(sorted(unused))}")
    facts = subject.facts().values()
    return "".join(f", {column}" for declared in facts for column in _columns(model, declared, derived))


def _columns(model: type[models.Model], declared: Fact, derived: dict[str, Derived]) -> list[str]:
    name = declared.name
    told = derived.get(name)
    if declared.type is Type.RANGES:
        if not isinstance(told, tuple):
            raise TypeError(f"{name} is a fact of ranges: give it two lists of days")
        return [f"{told[0]} AS {name}_since", f"{told[1]} AS {name}_until"]
    if isinstance(told, tuple):
        raise TypeError(f"{name} is no fact of ranges")
    return [f"{told if told is not None else column(model, name)} AS {name}"]


def column(model: type[models.Model], name: str, alias: str = "t") -> str:
    """The SQL of a stored value as a fact: moments by the clock in Almaty, an empty text as not told."""
    if name.endswith("_on") and _field(model, f"{name[:-3]}_at") is not None:
        moment = f"{by_clock(f'{alias}.{name[:-3]}_at')}::date"
        return moment if _field(model, name) is None else f"coalesce({alias}.{name}, {moment})"
    stored = _field(model, name)
    if stored is None:
        raise TypeError(f"{model._meta.object_name} has no {name}: give its SQL")
    if isinstance(stored, models.DateTimeField):
        return by_clock(f"{alias}.{name}")
    if isinstance(stored, models.CharField | models.TextField):
        return f"nullif({alias}.{name}, '')"
    if isinstance(stored, models.IntegerField):
        return f"{alias}.{name}::bigint"
    return f"{alias}.{stored.column}"


def _field(model: type[models.Model], name: str) -> Any:
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None


def _ref(model: type[models.Model]) -> str:
    return "nullif(t.ref, '')" if _field(model, "ref") is not None else "NULL"


def _root(model: type[models.Model]) -> str:
    """A query that has a row if the cases or their producers have any of these."""
    return f"SELECT FROM {model._meta.db_table} t JOIN scope s ON {_owner(model)}"


def _owner(model: type[models.Model]) -> str:
    name, key = _owned_by(model)
    return f"t.{name}_id = {key}"


def _owned_by(model: type[models.Model]) -> tuple[str, str]:
    """The link to the owner of a row, and the column of the cases asked about it equals."""
    for name, key in (("case", "s.id"), ("producer", "s.producer_id"), ("group", "s.producer_id")):
        if _field(model, name) is not None:
            return name, key
    raise TypeError(f"{model._meta.object_name} belongs to no case and to no producer: give `owner`")
