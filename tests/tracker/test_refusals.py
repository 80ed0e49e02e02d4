"""Every code the record may answer with has a sentence, in three languages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date

import polib
import pytest
from django.utils import translation

from certification.errors import Invalid, Refused
from certification.queries.obstacles import Obstacle
from tests.house.sources import ROOT, modules, tree
from tracker.refusals import SENTENCES, sentence

RAISED = {"Refused", "Invalid", "NotFound", "Conflict", "Blocked", "Obstacle", "NoRoom"}
# These have an exception of their own that never reaches a reader.
APART = ("certification/engine/",)


def codes_of(module: ast.Module) -> Iterator[str]:
    """Codes written out where a refusal or an obstacle is made, or handed on as `code=`."""
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        named = node.func.id if isinstance(node.func, ast.Name) else ""
        first = node.args[0] if node.args else None
        if named in RAISED and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value
        for keyword in node.keywords:
            told = keyword.value
            if (
                keyword.arg == "code"
                and isinstance(told, ast.Constant)
                and str(told.value).endswith("_found")
            ):
                yield str(told.value)


def codes() -> set[str]:
    homes = [p for p in modules("certification", "tracker") if not str(p.relative_to(ROOT)).startswith(APART)]
    return {code for path in homes for code in codes_of(tree(path))}


def test_every_code_has_a_sentence() -> None:
    assert codes() - set(SENTENCES) == set()


def test_no_sentence_is_without_a_code() -> None:
    assert set(SENTENCES) - codes() == set()


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_sentence_is_translated(language: str) -> None:
    catalogs = [polib.pofile(str(path)) for path in (ROOT / "tracker" / "locale" / language).glob("*.po")]
    known = {entry.msgid for c in catalogs for entry in c if entry.msgctxt == "refusal" and entry.msgstr}
    with translation.override(None):
        assert {str(text) for text in SENTENCES.values()} - known == set()


def test_a_sentence_is_filled_with_its_values_and_days_in_the_readers_form() -> None:
    with translation.override("en"):
        said = str(sentence(Refused("case_is_closed", reference="KZ-2026-0001", closed_on=date(2026, 3, 5))))
    assert said.startswith("The case was closed: ")
    assert "2026" in said
    assert "2026-03-05" not in said


def test_what_was_not_told_is_left_out() -> None:
    with translation.override("en"):
        assert str(sentence(Invalid("day_in_the_future", field="sown_on"))) == "This day is still ahead: ."


def test_an_obstacle_is_said_the_same_way() -> None:
    with translation.override("en"):
        assert str(sentence(Obstacle("finding", rule="CTRL-YEARLY"))) == "This rule is not met: CTRL-YEARLY."


def test_this_test_can_fail() -> None:
    assert list(codes_of(ast.parse("raise Refused('never_said')"))) == ["never_said"]
