"""Judging a dossier that is not on record: checked like an import, written on a stage, judged, forgotten."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import DataError, IntegrityError

from certification.actions.dossiers.importing import as_of_day, checked, constraint_of, write_dossier
from certification.actions.dossiers.problems import Problem
from certification.actions.dossiers.rehearsal import rehearsal, stage
from certification.actions.dossiers.rows import Rows
from certification.actions.dossiers.strangers import introduce
from certification.actions.dossiers.walk import dossiers_of
from certification.models import Case, ControlBody
from certification.process import Step
from certification.queries.facts import OwnConnection
from certification.queries.verdicts import Verdicts, verdicts, verdicts_of_body

# What no rule asks: whoever writes a file only to have it judged need not make it up.
IDENTITY = {
    "legal_form": "other",
    "name": {"kk": "–", "ru": "–", "en": "–"},
    "region": "KZ-11",
}
LONG_AGO = "1900-01-01"
NAMELESS, NO_BIN = "no_bin_and_no_iin", "000000000000"


@dataclass(frozen=True, slots=True)
class Judged:
    """What was said of each dossier of a file in its order; empty where there are problems."""

    verdicts: tuple[Verdicts, ...]
    problems: tuple[Problem, ...]


def judge_dossiers(data: bytes, on: date) -> Judged:
    """Judge the file in `data` on a day. Identity, and a case to be judged in, may be left out; nothing is kept."""
    with stage():
        with rehearsal():
            document, found = checked(data, prepare=_prepared)
        problems = tuple(problem for problem in found if problem.code != NAMELESS)
        if problems:
            return Judged((), problems)
        return _all_judged(document, as_of_day(document["as_of"]), on)


def _all_judged(document: Any, as_of: date, on: date) -> Judged:
    """Each dossier in turn; what the record itself would refuse is a mistake in the file like any other."""
    said, refused = [], []
    for number, (path, told) in enumerate(dossiers_of(document)):
        try:
            said.append(_judged(told, as_of, on))
        except (IntegrityError, DataError) as trouble:
            limit = {"constraint": constraint_of(trouble)}
            refused.append(Problem(path, "refused_by_the_record", limit, number))
    return Judged((), tuple(refused)) if refused else Judged(tuple(said), ())


def _judged(told: dict[str, Any], as_of: date, on: date) -> Verdicts:
    with rehearsal(own_settings="settings" in told):
        introduce(told)
        if "producer" in told and not told["producer"].get("iin"):
            told["producer"].setdefault("bin", NO_BIN)
        about, _ = write_dossier(told, as_of, Rows())
        source = OwnConnection()
        if isinstance(about, ControlBody):
            return verdicts_of_body(source, about.pk, on)
        ids = list(Case.objects.order_by("pk").values_list("pk", flat=True))
        return verdicts(source, ids[0], ids[-1], on)


def _prepared(document: Any) -> Any:
    introduce(document)
    return completed(document)


def completed(document: Any) -> Any:
    """The document with what no rule asks filled in; anything odd is left for the checks to name."""
    made = copy.deepcopy(document)
    if not isinstance(made, dict):
        return made
    if "dossiers" not in made:
        _complete(made, 1)
    elif isinstance(made["dossiers"], list):
        for number, told in enumerate(made["dossiers"], start=1):
            _complete(told, number)
    return made


def _complete(told: Any, number: int) -> None:
    if not isinstance(told, dict) or "control_body" in told:
        return
    producer = told.setdefault("producer", {})
    if isinstance(producer, dict):
        told["producer"] = {
            "ref": f"P{number}",
            **IDENTITY,
            **{k: v for k, v in producer.items() if v is not None},
        }
    cases = told.setdefault("cases", [])
    if cases == []:
        cases.append({})
    for place, case in enumerate(cases if isinstance(cases, list) else ()):
        if isinstance(case, dict):
            _complete_case(case, 1000 * number + place)
            if not case.get("control_body") and len(bodies := _bodies_of(told)) == 1:
                case["control_body"] = bodies.pop()


def _bodies_of(told: dict[str, Any]) -> set[str]:
    """The control bodies whose settings, or whose word on seed, the file tells: settings are one body's own."""
    diary = told.get("diary")
    lists = [told.get("settings"), diary.get("seed_authorisations") if isinstance(diary, dict) else None]
    rows = [row for rows in lists if isinstance(rows, list) for row in rows if isinstance(row, dict)]
    return {code for row in rows if isinstance(code := row.get("control_body"), str)}


def _complete_case(case: dict[str, Any], number: int) -> None:
    case.setdefault("reference", f"KZ-1900-{number:04d}")
    case.setdefault("opened_on", LONG_AGO)
    case.setdefault("products", [])
    step = Step.CERTIFIED if case.get("control_body") else Step.DRAFT
    case.setdefault("steps", [{"step": step.value, "from_on": case["opened_on"]}])
