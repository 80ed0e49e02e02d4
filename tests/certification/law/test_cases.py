"""Worked cases: small dossiers with the verdicts the law gives them, one sentence each, judged as a file is judged.

A case says what it is about, the day, the dossier (schema, day, identity and one open case are filled in where it
leaves them out) and what is expected: the outcome under a row of the law for a record by its ref (with the first and
last day of the finding, where that matters), what a lot may be sold as, or on which day a gate opens for it (`never`
where no day can be named).
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest

from certification.actions.dossiers import judge_dossiers
from certification.actions.dossiers.read import parsed
from certification.actions.dossiers.rehearsal import stage
from certification.engine.verdict import BY_WEIGHT
from certification.law import BOOK

pytestmark = pytest.mark.django_db

FOLDER = Path(__file__).parent / "cases"
DAY = timedelta(days=1)
WEIGHT = {outcome.value: place for place, outcome in enumerate(BY_WEIGHT)}
RULES = {id: {rule.code for rule in BOOK if id in rule.ids} for rule in BOOK for id in rule.ids}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_worked_cases_get_the_verdicts_the_law_gives_them(path: Path, seeded: None) -> None:
    cases, problems = parsed(path.read_bytes())
    assert not problems
    with stage():
        mistakes = [mistake for case in cases for mistake in mistakes_of(case)]
    assert not mistakes, "\n".join(mistakes)


def mistakes_of(case: dict[str, Any]) -> list[str]:
    document = {"schema": 1, "as_of": case["on"], **case["dossier"]}
    judged = judge_dossiers(orjson.dumps(document, default=float), date.fromisoformat(case["on"]))
    found = [f"{case['says']}: {p.place}: {p.code} {p.params}" for p in judged.problems]
    for expected in case["expect"]:
        for said in judged.verdicts:
            mistake = wrong(expected, said)
            found += [f"{case['says']}: {expected}: {mistake}"] if mistake else []
    return found


def wrong(expected: dict[str, Any], said: Any) -> str:
    """What was said instead; empty where it is as expected."""
    if "lot" in expected:
        return wrong_lot(expected, said)
    if "forecast" in expected:
        return wrong_forecast(expected, said)
    if "axis" in expected:
        found = {axis.value: outcome.value for axis, outcome in said.axes().items()}[expected["axis"]]
        return "" if found == expected["outcome"] else found
    codes, rows = RULES.get(expected["id"], set()), said.outcomes.iter_rows(named=True)
    outcomes = {
        r["rule"]: r["outcome"]
        for r in rows
        if r["rule"] in codes and r["subject_ref"] == expected["subject"]
    }
    worst = max(outcomes.values(), key=WEIGHT.__getitem__, default=None)
    if worst != expected["outcome"]:
        return f"{worst} {outcomes}"
    if "from" in expected or "until" in expected:
        return wrong_days(expected, said, codes)
    return ""


def wrong_days(expected: dict[str, Any], said: Any, codes: set[str]) -> str:
    rows = [
        (_text(r["since"]), _text(r["until"] and r["until"] - DAY))
        for r in said.findings.iter_rows(named=True)
        if r["rule"] in codes
        and r["subject_ref"] == expected["subject"]
        and r["outcome"] == expected["outcome"]
    ]
    for since, last in rows:
        if all(expected[k] == v for k, v in (("from", since), ("until", last)) if k in expected):
            return ""
    return f"days {rows}"


def wrong_lot(expected: dict[str, Any], said: Any) -> str:
    lot = next((lot for lot in said.lots if lot.ref == expected["lot"]), None)
    if lot is None:
        return f"no such lot among {[lot.ref for lot in said.lots]}"
    found = {"status": lot.status, "at_least": lot.at_least, "from": _text(lot.since)}
    differing = {key: found[key] for key in found if key in expected and found[key] != expected[key]}
    return f"{differing} because of {lot.why}" if differing else ""


def wrong_forecast(expected: dict[str, Any], said: Any) -> str:
    about = [o for o in said.forecast if (o.gate, o.ref) == (expected["gate"], expected["forecast"])]
    found = [{"first_on": _text(o.first_on) or "never", "product": o.product} for o in about]
    wanted = {key: expected[key] for key in ("first_on", "product") if key in expected}
    fits = len(found) == 1 and all(found[0][key] == value for key, value in wanted.items())
    return "" if fits else f"{found}"


def _text(day: date | None) -> str | None:
    return None if day is None else str(day)
