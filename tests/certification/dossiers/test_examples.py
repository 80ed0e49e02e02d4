"""The examples: nothing stands against them, they are told to the letter, and telling less never makes them better."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, timedelta
from typing import Any

import orjson
import polars as pl
import pytest
from django.db import transaction

from certification.actions.dossiers import (
    as_yaml,
    dossier_of,
    examples,
    export_body,
    import_dossiers,
    judge_dossiers,
)
from certification.actions.dossiers.examples.shared import BODY, with_check_digit
from certification.actions.dossiers.importing import checked
from certification.actions.seeding import seed_reference
from certification.models import Case, ControlBody, Producer
from certification.process import SYSTEM
from certification.queries.facts import OwnConnection
from certification.queries.verdicts import Verdicts, verdicts, verdicts_of_body

pytestmark = pytest.mark.django_db

KINDS = sorted(examples.KINDS)
DAYS = (date(2026, 2, 28), date(2026, 11, 25), date(2027, 1, 1))
YEARS_LATER = timedelta(days=800)
REMOVALS = 20
NOT_ADMITTED = {"ADMIT-ANTIMICROBIALS", "ADMIT-MEAT"}
STANDS: dict[str, set[str]] = dict.fromkeys(("honey", "bovine", "ovine", "porcine"), NOT_ADMITTED)
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


def bins() -> Iterator[str]:
    """Identity numbers of producers that are nobody's; some digits have none that checks them."""
    for number in range(60):
        with suppress(ValueError):
            yield with_check_digit(f"19054098{number:03}")


BINS = list(bins())


@pytest.fixture(autouse=True)
def lists_of_the_house(db: None) -> None:
    seed_reference(by=SYSTEM)


@contextmanager
def stage() -> Iterator[None]:
    """Within it what is brought in is on record; afterwards it is not."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def bring_in(told: dict[str, Any]) -> Any:
    found = import_dossiers(orjson.dumps(told), by=SYSTEM)
    assert not found.problems, [(p.place, p.code, p.params) for p in found.problems]
    return found.outcomes


def said_of(kind: str, on: date) -> Verdicts:
    """What is said of the only case on record, or of the control body."""
    if kind == "control-body":
        return verdicts_of_body(OwnConnection(), ControlBody.objects.get(code=BODY).pk, on)
    case = Case.objects.get().pk
    return verdicts(OwnConnection(), case, case, on)


def exported(kind: str, on: date) -> dict[str, Any]:
    return export_body(BODY, as_of=on) if kind == "control-body" else dossier_of(Producer.objects.get(), on)


def standing(kind: str, said: Verdicts) -> set[tuple[str, str, str]]:
    return {
        (row["rule"], row["subject_ref"], row["outcome"])
        for row in said.outcomes.iter_rows(named=True)
        if row["outcome"] not in ("met", "not_applicable") and row["rule"] not in STANDS.get(kind, set())
    }


@pytest.mark.parametrize(
    "on", [DAYS[1], *(pytest.param(day, marks=pytest.mark.long) for day in DAYS[::2])], ids=str
)
@pytest.mark.parametrize("kind", KINDS)
def test_an_example_is_brought_in_once_told_to_the_letter_and_in_order(kind: str, on: date) -> None:
    told = examples.example(kind, on)
    with stage():
        first = "updated" if kind == "control-body" else "created"
        assert [outcome.state for outcome in bring_in(told)] == [first]
        again = bring_in(told)[0]
        assert (again.updated, again.created) == ({}, {})
        said = said_of(kind, on)
        assert not standing(kind, said)
        assert {lot.status for lot in said.lots} == (set() if kind == "control-body" else {"organic"})
        kept = exported(kind, on)
    with stage():
        bring_in(kept)
        assert exported(kind, on) == kept


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_stands_against_an_example_judged_as_a_file(kind: str) -> None:
    on = DAYS[1]
    found = judge_dossiers(as_yaml(examples.example(kind, on)).encode(), on)
    assert not found.problems
    assert not standing(kind, found.verdicts[0])


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_telling_less_makes_nothing_met_that_was_not(kind: str) -> None:
    """Judged long after the last entry, when visits, certificates and reviews have run out."""
    told = examples.example(kind, DAYS[1])
    less = [made for place in removals(told, seed=kind) if is_good(made := without(told, place))]
    assert len(less) >= REMOVALS // 2
    whole, *others = outcomes([told, *less], DAYS[1] + YEARS_LATER)
    assert whole["not met"]
    for made in others:
        assert whole["not met"] & made["met"] == set()


@pytest.mark.long
@pytest.mark.parametrize("kind", KINDS)
def test_without_the_settings_of_the_control_body_no_more_is_met(kind: str) -> None:
    told = examples.example(kind, DAYS[1])
    (whole,), (less,) = (outcomes([made], DAYS[1]) for made in (told, told | {"settings": []}))
    assert less["met"] <= whole["met"]


def outcomes(files: list[dict[str, Any]], on: date) -> list[dict[str, set[tuple[str, ...]]]]:
    """What is met and what is not in each of these files, which differ in what they tell of the same producer."""
    if "control_body" in files[0]:
        return [outcomes_of_body(told, on) for told in files]
    together = [renamed(told, number) for number, told in enumerate(files)]
    with stage():
        bring_in({"schema": 1, "as_of": files[0]["as_of"], "country": "KZ", "dossiers": together})
        cases = list(Case.objects.order_by("producer__ref").values_list("pk", flat=True))
        found = verdicts(OwnConnection(), min(cases), max(cases), on).outcomes
    return [sorted_out(found.filter(pl.col("case") == case)) for case in cases]


def outcomes_of_body(told: dict[str, Any], on: date) -> dict[str, set[tuple[str, ...]]]:
    with stage():
        bring_in(told)
        return sorted_out(said_of("control-body", on).outcomes)


def sorted_out(found: pl.DataFrame) -> dict[str, set[tuple[str, ...]]]:
    """Rules and their subjects by whether they are met."""
    made: dict[str, set[tuple[str, ...]]] = {"met": set(), "not met": set()}
    for row in found.filter(pl.col("outcome") != "not_applicable").iter_rows(named=True):
        subject = row["rule"], row["subject_kind"], row["subject_ref"].partition("-V")[0]
        made["met" if row["outcome"] == "met" else "not met"].add(subject)
    return made


def renamed(told: dict[str, Any], number: int) -> dict[str, Any]:
    """The same file of another producer, so that several of them can be on one stage."""
    head = {name: part for name, part in told.items() if name not in ("schema", "as_of", "country")}
    text = orjson.dumps(head).replace(b".398-99", f".398-{number:02}".encode())
    made: dict[str, Any] = orjson.loads(text.replace(b"COI.KZ.EXAMPLE", f"COI.KZ.{number}".encode()))
    made["producer"] |= {"ref": f"{told['producer']['ref']}-V{number:02}"}
    made["producer"] |= {"bin": BINS[number]}
    made["cases"][0] |= {"reference": f"KZ-2019-80{number:02}"}
    return made


def is_good(told: dict[str, Any]) -> bool:
    """Whether a file is still one after something was taken from it."""
    return not checked(orjson.dumps(told))[1]


def removals(told: dict[str, Any], *, seed: str) -> list[tuple[Any, ...]]:
    """Some lists and some told values, the same each time."""
    chance = random.Random(seed)
    lists = [place for place in parts(told) if place[-1] not in ("settings", "products", "steps")]
    values = list(places({name: part for name, part in told.items() if name != "settings"}))
    return [*chance.sample(lists, min(len(lists), REMOVALS // 2)), *chance.sample(values, REMOVALS)]


def parts(told: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Where a list stands that need not be there."""
    yield from ((name,) for name, part in told.items() if isinstance(part, list) and name != "cases")
    yield from ((part, name) for part in ("sites", "diary") for name in told.get(part, {}))
    for case in told.get("cases", [])[:1]:
        yield from (("cases", 0, name) for name, rows in case.items() if isinstance(rows, list))


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
