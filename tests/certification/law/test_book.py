"""The book is counted, and every rule carries what officials and farmers need to read it."""

import re
from datetime import date
from pathlib import Path

import polib
import pytest

from certification.law import BOOK
from certification.law.acts import ACTS
from tests.certification.law.twins import TWINS

LOCALE = Path(__file__).parents[3] / "certification" / "locale"
TEXTS = {
    lang: {
        (entry.msgctxt, entry.msgid): entry.msgstr
        for path in sorted((LOCALE / lang).glob("rules*.po"))
        for entry in polib.pofile(str(path))
    }
    for lang in ("kk", "ru")
}
RULES = 374


def test_no_rule_gets_lost():
    assert len(BOOK.codes) == RULES
    assert set(TWINS) == set(BOOK.codes)


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.code)
def test_a_rule_has_act_words_evidence_and_a_day_of_legal_check(rule):
    assert any(rule.law.act.celex == act.celex for act in ACTS)
    assert rule.law.act.celex in rule.law.url
    assert rule.title.endswith(".")
    assert rule.why.endswith(".")
    assert rule.evidence
    assert rule.checked_on >= date(2026, 11, 23)


@pytest.mark.parametrize("rule", BOOK.rules, ids=lambda rule: rule.code)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_rule_speaks_three_languages(rule, language):
    parts = [("title", rule.title), ("why", rule.why), *(("evidence", line) for line in rule.evidence)]
    said = [TEXTS[language].get((f"{rule.code} {part}", text)) for part, text in parts]
    assert all(said), rule.code
    for word in " ".join(filter(None, said)).split():
        assert not (re.search("[A-Za-z]", word) and re.search("[Ѐ-ӿ]", word)), f"mixed alphabets: {word}"


def test_no_translation_outlives_its_rule():
    meant = {(f"{r.code} {part}", text) for r in BOOK for part, text in [("title", r.title), ("why", r.why)]}
    meant |= {(f"{r.code} evidence", line) for r in BOOK for line in r.evidence}
    assert set(TEXTS["kk"]) == set(TEXTS["ru"]) == meant


def test_what_the_reform_touches_is_tagged():
    tagged = {rule.code for rule in BOOK if "REFORM-2026" in rule.tags}
    assert tagged == {
        "FEED-PROTEIN",
        "GROUP-LEGAL",
        "MEAT-WITHDRAWAL",
        "YIELD-WITHDRAWAL",
        "MEMBER-SIZE",
        "MEMBER-SIZE-YEAR",
        "POULTRY-HOUSES",
        "POULTRY-OPEN-AIR",
    }


def test_the_next_change_of_the_law_is_known():
    assert BOOK.next_change(date(2026, 9, 2)) == date(2026, 9, 3)
    assert "ADMIT-ANTIMICROBIALS" not in {rule.code for rule in BOOK.rules_on(date(2026, 9, 2))}
    assert "ADMIT-ANTIMICROBIALS" in {rule.code for rule in BOOK.rules_on(date(2026, 9, 3))}


def test_every_legal_value_is_cited():
    for reading in BOOK.readings.values():
        for dated in reading.law.noted.values():
            assert all(value.citation.point and value.since for value in dated.values)
