"""The examples: nothing stands against them, they are told to the letter, and telling less never makes them better."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import orjson
import pytest

from certification.actions.dossiers import dossier_of, examples, import_dossiers, judge_dossiers
from certification.actions.dossiers.rehearsal import rehearsal
from certification.actions.seeding import seed_reference
from certification.models import Producer
from certification.process import SYSTEM

pytestmark = pytest.mark.django_db

KINDS = sorted(examples.KINDS)
DAYS = (date(2026, 2, 28), date(2026, 11, 25), date(2027, 1, 1))
YEARS_LATER = timedelta(days=800)
REMOVALS = 20
NOT_ADMITTED = {"ADMIT-RESIDUES", "ADMIT-ANTIMICROBIALS"}
OF_THE_BODY = {"BODY-GROUP-METHOD", "BODY-GROUP-LISTED"}
STANDS: dict[str, set[str]] = {
    **dict.fromkeys(("honey", "bovine", "ovine", "porcine"), NOT_ADMITTED),
    "group": OF_THE_BODY,
}
# A period without an end still holds: not to tell the end is itself a statement.
ENDS = ("until_on", "left_on", "ended_on", "withdrawn_on", "valid_to")
# What makes a record what it is, or a file a file.
NEEDED = {
    "schema",
    "as_of",
    "country",
    "ref",
    "reference",
    "control_body",
    "legal_form",
    "region",
    "bin",
    "kk",
}


@pytest.fixture(autouse=True)
def lists_of_the_house(db: None) -> None:
    seed_reference(by=SYSTEM)


def judged(told: dict[str, Any], on: date) -> Any:
    found = judge_dossiers(orjson.dumps(told), on)
    assert not found.problems, [(p.place, p.code, p.params) for p in found.problems]
    return found.verdicts[0]


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_against_an_example_on_its_day(kind: str, on: date) -> None:
    said = judged(examples.example(kind, on), on)
    standing = {
        (row["rule"], row["subject_ref"], row["outcome"])
        for row in said.outcomes.iter_rows(named=True)
        if row["outcome"] not in ("met", "not_applicable") and row["rule"] not in STANDS.get(kind, set())
    }
    assert not standing
    assert {lot.status for lot in said.lots} == {"organic"}


@pytest.mark.parametrize("on", DAYS, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_an_example_is_brought_in_once_and_told_to_the_letter(kind: str, on: date) -> None:
    with rehearsal():
        told = orjson.dumps(examples.example(kind, on))
        first = import_dossiers(told, by=SYSTEM)
        assert (first.problems, [o.state for o in first.outcomes]) == ([], ["created"])
        again = import_dossiers(told, by=SYSTEM)
        assert (again.problems, again.outcomes[0].updated, again.outcomes[0].created) == ([], {}, {})
        kept = dossier_of(Producer.objects.get(), on)
    with rehearsal():
        assert not import_dossiers(orjson.dumps(kept), by=SYSTEM).problems
        assert dossier_of(Producer.objects.get(), on) == kept


@pytest.mark.parametrize("kind", KINDS)
def test_telling_less_makes_nothing_met_that_was_not(kind: str) -> None:
    """Judged long after the last entry, when visits, certificates and reviews have run out."""
    on = DAYS[1]
    told, later = examples.example(kind, on), on + YEARS_LATER
    not_met = outcomes(told, later, met=False)
    assert not_met
    checked = 0
    for place in removals(told, seed=kind):
        less = without(told, place)
        if judge_dossiers(orjson.dumps(less), later).problems:
            continue
        checked += 1
        assert not not_met & outcomes(less, later, met=True), place
    assert checked >= REMOVALS // 2


def outcomes(told: dict[str, Any], on: date, *, met: bool) -> set[tuple[str, str, str]]:
    """Rules and their subjects that are met on a day, or that are not."""
    return {
        (row["rule"], row["subject_kind"], row["subject_ref"])
        for row in judged(told, on).outcomes.iter_rows(named=True)
        if (row["outcome"] == "met") == met and row["outcome"] != "not_applicable"
    }


def removals(told: dict[str, Any], *, seed: str) -> list[tuple[Any, ...]]:
    """Some lists and some told values, the same each time."""
    chance = random.Random(seed)
    lists = [(part, name) for part in ("sites", "diary") for name in told.get(part, {})]
    of_case = [("cases", 0, name) for name, rows in told["cases"][0].items() if isinstance(rows, list)]
    values = list(places(told))
    return [*chance.sample([*lists, *of_case], REMOVALS // 2), *chance.sample(values, REMOVALS)]


def places(told: Any, above: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where a single value is told that need not be."""
    keyed = told.items() if isinstance(told, dict) else enumerate(told) if isinstance(told, list) else ()
    for key, value in keyed:
        if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
            yield from places(value, (*above, key))
        elif isinstance(key, str) and key not in NEEDED and not key.endswith(ENDS):
            yield (*above, key)


def without(told: dict[str, Any], place: tuple[Any, ...]) -> dict[str, Any]:
    """The file without what stands there."""
    less = copy.deepcopy(told)
    at: Any = less
    for key in place[:-1]:
        at = at[key]
    del at[place[-1]]
    return less
