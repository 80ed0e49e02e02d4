"""Imports a file of dossiers: read, check it all, then one transaction and one event per producer."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import DataError, IntegrityError

from certification.actions.dossiers.problems import Path, Problem, written
from certification.actions.dossiers.read import parsed
from certification.actions.dossiers.refs import Codes, problems_between, problems_of_refs
from certification.actions.dossiers.rows import Rows
from certification.actions.dossiers.sense import problems_of_sense
from certification.actions.dossiers.shape import problems_of_shape
from certification.actions.dossiers.walk import Found, dossiers_of, without
from certification.actions.dossiers.writing import write_diary, write_producer, write_sites
from certification.actions.dossiers.writing_cases import write_case
from certification.actions.record import recording
from certification.process import Actor


@dataclass(slots=True)
class Outcome:
    """What became of one dossier: created, updated, unchanged or refused; counts are rows by noun."""

    ref: str
    state: str
    created: dict[str, int] = field(default_factory=dict)
    updated: dict[str, int] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Imported:
    """What became of a file; dossiers without problems were imported even if others were refused."""

    outcomes: list[Outcome]
    problems: list[Problem]


class _Undo(Exception):
    """Rolls a producer back: nothing changed, or the import was only tried."""


def import_dossiers(data: bytes, *, by: Actor, dry_run: bool = False) -> Imported:
    """Import the file in `data` (YAML or JSON, `schema: 1`); with `dry_run` everything is done and undone."""
    document, problems = _checked(data)
    dossiers = dossiers_of(document)
    if any(problem.dossier is None for problem in problems):
        return Imported([Outcome(_ref(item), "refused") for _, item in dossiers], problems)
    bad = {problem.dossier for problem in problems}
    source = {"sha256": hashlib.sha256(data).hexdigest(), "as_of": document["as_of"], "schema": 1}
    outcomes = []
    for number, (path, item) in enumerate(dossiers):
        if number in bad:
            outcomes.append(Outcome(_ref(item), "refused"))
            continue
        try:
            outcomes.append(_imported(item, path, source, by=by, dry_run=dry_run))
        except (IntegrityError, DataError) as trouble:
            outcomes.append(Outcome(_ref(item), "refused"))
            problems.append(
                Problem(path, "refused_by_the_record", {"constraint": _constraint(trouble)}, number)
            )
    return Imported(outcomes, problems)


def _checked(data: bytes) -> tuple[Any, list[Problem]]:
    document, problems = parsed(data)
    if any(not problem.path and problem.code.startswith("file_") for problem in problems):
        return None, problems
    told = {problem.path for problem in problems}
    problems += [problem for problem in problems_of_shape(document) if problem.path not in told]
    clean = without(document, problems)
    dossiers = [Found(path, item) for path, item in dossiers_of(clean) if isinstance(item, dict)]
    codes = Codes()
    for dossier in dossiers:
        problems += problems_of_sense(dossier)
        problems += problems_of_refs(dossier, codes)
    problems += problems_between(dossiers)
    return document, [replace(problem, dossier=_number(problem.path)) for problem in problems]


def _number(path: Path) -> int | None:
    """The dossier a place lies in; None for the head of the file."""
    if len(path) > 1 and path[0] == "dossiers" and isinstance(path[1], int):
        return path[1]
    return 0 if path and path[0] in ("producer", "sites", "diary", "cases") else None


def _imported(
    told: dict[str, Any], path: Path, source: dict[str, Any], *, by: Actor, dry_run: bool
) -> Outcome:
    rows = Rows()
    try:
        with recording("import_dossier", by=by) as record:
            producer = write_producer(told["producer"], rows)
            write_sites(producer, told.get("sites", {}), rows)
            write_diary(producer, told.get("diary", {}), rows)
            for number, case in enumerate(told.get("cases", ())):
                record.case = write_case(producer, case, rows, written((*path, "cases", number)))
            if dry_run or not rows.changed:
                raise _Undo
            record.about(producer)
            record.note(**source, ref=producer.ref, created=dict(rows.created), updated=dict(rows.updated))
            record.facts_changed_for_producer(producer.pk)
    except _Undo:
        pass
    state = "created" if rows.created["producer"] else "updated" if rows.changed else "unchanged"
    return Outcome(told["producer"]["ref"], state, dict(rows.created), dict(rows.updated), rows.kept)


def _ref(item: Any) -> str:
    producer = item.get("producer") if isinstance(item, dict) else None
    return str(producer.get("ref", "")) if isinstance(producer, dict) else ""


def _constraint(trouble: Exception) -> str:
    diagnosis = getattr(trouble.__cause__, "diag", None)
    return str(getattr(diagnosis, "constraint_name", None) or "")
