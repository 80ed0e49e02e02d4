"""Imports a file of dossiers: read, check it all, then one transaction and one event per producer."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.db import DataError, IntegrityError

from certification.actions.compliance import judge_control_body
from certification.actions.dossiers.kinds import BODY, CONVERSIONS
from certification.actions.dossiers.lists import write_lists
from certification.actions.dossiers.moments import day_of
from certification.actions.dossiers.problems import Path, Problem, written
from certification.actions.dossiers.read import parsed
from certification.actions.dossiers.refs import Codes, problems_between, problems_of_refs
from certification.actions.dossiers.rows import Rows
from certification.actions.dossiers.schema import OF_A_FILE
from certification.actions.dossiers.sense import problems_of_sense
from certification.actions.dossiers.shape import problems_of_shape
from certification.actions.dossiers.unsaid import with_plain_settings, without_unsaid
from certification.actions.dossiers.walk import Found, dossiers_of, without
from certification.actions.dossiers.writing import (
    write_body,
    write_diary,
    write_producer,
    write_settings,
    write_sites,
)
from certification.actions.dossiers.writing_cases import write_case
from certification.actions.record import recording
from certification.models import Case, ControlBody, Producer
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
    document, problems = checked(data)
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
                Problem(path, "refused_by_the_record", {"constraint": constraint_of(trouble)}, number)
            )
    return Imported(outcomes, problems)


def checked(data: bytes, *, prepare: Callable[[Any], Any] | None = None) -> tuple[Any, list[Problem]]:
    """The document in the file, and every mistake in it at once; None if it cannot be read at all.

    `prepare` may fill in what the purpose does not ask for before the checks look.
    """
    document, problems = parsed(data)
    document = with_plain_settings(without_unsaid(document))
    if prepare is not None:
        document = prepare(document)
    if any(not problem.path and problem.code.startswith("file_") for problem in problems):
        return None, problems
    told = {problem.path for problem in problems}
    problems += [problem for problem in problems_of_shape(document) if problem.path not in told]
    clean = without(document, problems)
    dossiers = [Found(path, item) for path, item in dossiers_of(clean) if isinstance(item, dict)]
    codes, told = Codes(), {problem.path for problem in problems}
    for dossier in dossiers:
        found = (*problems_of_sense(dossier), *problems_of_refs(dossier, codes))
        problems += [problem for problem in found if problem.path not in told]
    problems += problems_between(dossiers)
    return document, [replace(problem, dossier=_number(problem.path)) for problem in problems]


def _number(path: Path) -> int | None:
    """The dossier a place lies in; None for the head of the file."""
    if len(path) > 1 and path[0] == "dossiers" and isinstance(path[1], int):
        return path[1]
    return 0 if path and path[0] not in OF_A_FILE else None


def _imported(
    told: dict[str, Any], path: Path, source: dict[str, Any], *, by: Actor, dry_run: bool
) -> Outcome:
    rows = Rows()
    try:
        with recording("import_dossier", by=by) as record:
            about, cases = write_dossier(told, as_of_day(source["as_of"]), rows, path)
            if dry_run or not rows.changed:
                raise _Undo
            record.case = cases[-1] if cases else None
            record.about(about)
            record.note(**source, ref=_ref(told), created=dict(rows.created), updated=dict(rows.updated))
            if isinstance(about, Producer):
                record.facts_changed_for_producer(about.pk)
            else:
                judge_control_body(about)
            record.facts_changed(*_cases_under(told))
    except _Undo:
        pass
    state = "created" if rows.created["producer"] else "updated" if rows.changed else "unchanged"
    return Outcome(_ref(told), state, dict(rows.created), dict(rows.updated), rows.kept)


def _cases_under(told: dict[str, Any]) -> list[Case]:
    """Every case whose control body's settings a dossier tells of."""
    own = [told["control_body"]["code"]] if "control_body" in told and told.get("settings") else []
    codes = {*own, *(s["control_body"] for s in told.get("settings", ()) if s.get("control_body"))}
    return list(Case.objects.filter(control_body__code__in=codes)) if codes else []


def write_dossier(
    told: dict[str, Any], as_of: date, rows: Rows, path: Path = ()
) -> tuple[Producer | ControlBody, list[Case]]:
    """Write everything a checked dossier tells, inside the caller's transaction: whom it is about, and the cases."""
    if "control_body" in told:
        body = ControlBody.objects.select_for_update().get(code=told["control_body"]["code"])
        write_body(body, told, rows)
        named = [name for name in BODY if name in told]
        write_lists({"control_body": body}, named, told.get("lists", {}), as_of, rows)
        return body, []
    write_settings(told.get("settings", ()), rows)
    producer = write_producer(told["producer"], rows)
    sites, diary = told.get("sites", {}), told.get("diary", {})
    write_sites(producer, sites, rows)
    write_diary(producer, diary, rows)
    inside = [*(["members"] if "members" in told["producer"] else []), *_lists_of_sites(sites)]
    write_lists({"producer": producer}, (*inside, *sites, *diary), told.get("lists", {}), as_of, rows)
    cases = [
        write_case(
            producer,
            {**case, "lists": {**told.get("lists", {}), **case.get("lists", {})}},
            rows,
            written((*path, "cases", number)),
            as_of=as_of,
        )
        for number, case in enumerate(told.get("cases", ()))
    ]
    return producer, cases


def _lists_of_sites(sites: dict[str, Any]) -> list[str]:
    """The conversions of fields, or of apiaries, are told if every one has its list of them, be it empty."""
    return [
        name
        for kind, name in CONVERSIONS.items()
        if sites.get(kind) and all(site.get("conversions") is not None for site in sites[kind])
    ]


def as_of_day(text: Any) -> date:
    """The day up to which a checked file tells."""
    day = day_of(text)
    if day is None:
        raise ValueError(text)
    return day


def _ref(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    producer, body = item.get("producer"), item.get("control_body")
    if isinstance(body, dict):
        return str(body.get("code", ""))
    return str(producer.get("ref", "")) if isinstance(producer, dict) else ""


def constraint_of(trouble: Exception) -> str:
    diagnosis = getattr(trouble.__cause__, "diag", None)
    return str(getattr(diagnosis, "constraint_name", None) or "")
