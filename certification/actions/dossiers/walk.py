"""How the checks walk a dossier: records with their places, wrong values already taken out."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, NamedTuple

from certification.actions.dossiers.kinds import BODY, CASE, CONSIGNMENTS, DIARY, SITES
from certification.actions.dossiers.problems import Path, Problem


class Found(NamedTuple):
    """A record and where it stands."""

    path: Path
    record: dict[str, Any]


CASE_PARTS = ("products", "steps", *CASE, "certificates", *CONSIGNMENTS)


def dossiers_of(document: Any) -> list[tuple[Path, Any]]:
    """Each dossier of a file with its place; a file of one is its own dossier."""
    if isinstance(document, dict) and "dossiers" in document:
        listed = document["dossiers"]
        return [(("dossiers", n), item) for n, item in enumerate(listed)] if isinstance(listed, list) else []
    return [((), document)]


def without(document: Any, problems: list[Problem]) -> Any:
    """A copy in which every value with a problem is None, so that later checks meet no wrong type."""
    clean = copy.deepcopy(document)
    for problem in problems:
        if problem.path and problem.code not in ("missing", "unknown_field", "key_is_not_text"):
            _forget(clean, problem.path)
    return clean


def records(found: Found, *names: str) -> Iterator[Found]:
    """The records of a list inside a record; what is no record is passed over."""
    value: Any = found.record
    for name in names:
        value = value.get(name) if isinstance(value, dict) else None
    if isinstance(value, list):
        for place, item in enumerate(value):
            if isinstance(item, dict):
                yield Found((*found.path, *names, place), item)


def all_records(dossier: Found) -> Iterator[tuple[str, Found]]:
    """Every record of a dossier with the name of the list it stands in."""
    producer = inner(dossier, "producer")
    for name in ("contacts", "members"):
        yield from ((name, item) for item in records(producer, name))
    for name in BODY:
        yield from ((name, item) for item in records(dossier, name))
    for name in SITES:
        for site in records(dossier, "sites", name):
            yield name, site
            yield from (("conversions", item) for item in records(site, "conversions"))
            yield from (("animals", item) for item in records(site, "animals"))
    for name in DIARY:
        yield from ((name, item) for item in records(dossier, "diary", name))
    for case in records(dossier, "cases"):
        yield "cases", case
        for name in CASE_PARTS:
            yield from ((name, item) for item in records(case, name))
        for certificate in records(case, "certificates"):
            yield from (("marks", item) for item in records(certificate, "marks"))
            yield from (("directory", item) for item in records(certificate, "directory"))


def inner(found: Found, name: str) -> Found:
    """A record inside a record; an empty one where it is missing."""
    value = found.record.get(name)
    return Found((*found.path, name), value if isinstance(value, dict) else {})


def _forget(document: Any, path: Path) -> None:
    value = document
    for part in path[:-1]:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(value, dict | list):
        value[path[-1]] = None  # type: ignore[index]
