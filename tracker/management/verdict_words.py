"""Verdicts on a dossier as plain values for machines, with the sentence of each rule in three languages."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from django.utils import translation

from certification.actions.dossiers import Problem
from certification.engine.lots import Lot
from certification.engine.rule import Rule
from certification.law import BOOK
from certification.queries.forecast import Opening
from certification.queries.verdicts import Verdicts
from tracker.management.dossier_words import words
from tracker.templatetags.rules import rule_title

# What would have been right, for machines, where the check itself does not say it.
EXPECTED = {
    "missing": "a value",
    "unknown_field": "a field of the schema",
    "wrong_pattern": "a value that fits the pattern in the schema",
    "not_a_full_code": "a full code with its country, such as KZ-BIO-149",
    "not_a_day": "YYYY-MM-DD",
    "not_a_moment": "YYYY-MM-DDTHH:MM, with or without offset",
    "too_precise": "no more decimals than the record keeps",
    "before_its_start": "a day not before the one that begins it",
    "told_in_two_ways": "kg or percent, not both",
    "day_of_what_was_not_done": "no day, or not false",
    "unknown_ref": "the ref of a record in this file or on record",
    "used_twice": "a ref used once",
    "listed_twice": "each entry once",
    "unknown_control_body": "the full code of a control body, such as KZ-BIO-149",
    "unknown_region": "a region code, such as KZ-63",
}
LANGUAGES = ("kk", "ru", "en")
DAY = timedelta(days=1)


def plain(said: Verdicts) -> dict[str, Any]:
    """Days are ISO texts; `until` is the last day, inclusive; null is open."""
    return {
        "on": said.on,
        "axes": {axis.value: outcome.value for axis, outcome in said.axes().items()},
        "findings": [_finding(row, said.on) for row in said.findings.iter_rows(named=True)],
        "lots": [_lot(lot) for lot in said.lots],
        "forecast": [_opening(opening) for opening in said.forecast],
        "outcomes": [_outcome(row, said.on) for row in said.outcomes.iter_rows(named=True)],
    }


def plain_problems(problems: tuple[Problem, ...]) -> list[dict[str, Any]]:
    """Every mistake with its place in the file and what is expected there."""
    return [
        {
            "path": problem.place,
            "code": problem.code,
            "expected": problem.params.get("expected") or EXPECTED.get(problem.code),
            "found": problem.params.get("found"),
            "text": {language: _said_in(language, problem) for language in LANGUAGES},
        }
        for problem in problems
    ]


def _said_in(language: str, problem: Problem) -> str:
    with translation.override(language):
        return words(problem)


def _finding(row: dict[str, Any], on: date) -> dict[str, Any]:
    rule = BOOK.version(row["rule"], row["version"])
    since, until = row["since"], row["until"]
    return {
        "rule": rule.code,
        "ids": list(rule.ids),
        "law": str(rule.law),
        "version": rule.since,
        "outcome": row["outcome"],
        "class": rule.annex_iv,
        "axis": rule.gate.axis.value,
        "gate": rule.gate.value,
        "subject": {"kind": row["subject_kind"], "ref": row["subject_ref"]},
        "from": since,
        "until": None if until is None else until - DAY,
        "standing": (since is None or since <= on) and (until is None or on < until),
        "because": json.loads(row["because"]),
        "text": _titles(rule),
    }


def _titles(rule: Rule) -> dict[str, str]:
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            found[language] = rule_title(rule)
    return found


def _lot(lot: Lot) -> dict[str, Any]:
    return {
        "ref": lot.ref,
        "kind": lot.kind,
        "status": lot.status,
        "at_least": lot.at_least,
        "from": lot.since,
        "why": list(lot.why),
    }


def _opening(opening: Opening) -> dict[str, Any]:
    return {
        "gate": opening.gate.value,
        "product": opening.product,
        "subject": {"kind": opening.kind, "ref": opening.ref},
        "first_on": opening.first_on,
    }


def _outcome(row: dict[str, Any], on: date) -> dict[str, Any]:
    rule = BOOK.version(row["rule"], row["version"])
    return {
        "rule": rule.code,
        "ids": list(rule.ids),
        "subject": {"kind": row["subject_kind"], "ref": row["subject_ref"]},
        "on": on,
        "outcome": row["outcome"],
    }
