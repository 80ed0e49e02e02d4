"""Trying another value in the law: who falls out and comes in, for officials alone, and nothing is written."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

import pytest

from certification.engine.dated import LegalDay
from certification.law import BOOK
from certification.models import Conversion, Event, Finding, Job
from tests.factories import ParcelFactory
from tests.tracker.office.conftest import Office, judge
from tracker.office import law_draft
from tracker.office.law_draft_form import DraftForm, rules_with_values

PAGE = "law-draft/"


def text(answer: Any) -> str:
    return re.sub(r"\s+", " ", answer.content.decode())


def asked(rule: str, day: date, **values: Any) -> str:
    """The address of a try: every value of the rule as it is but the named ones."""
    form = DraftForm(BOOK.newest(rule), day)
    told = {name: field.initial for name, field in form.fields.items()} | values
    return f"{PAGE}?rule={rule}&" + "&".join(f"{name}={value}" for name, value in told.items())


def tried(code: str) -> list[str]:
    """The numbers and periods the newest version of a rule reads."""
    noted = BOOK.reading(BOOK.newest(code)).law.noted
    return [name for name, dated in noted.items() if not isinstance(dated.values[-1].value, LegalDay)]


@pytest.fixture
def converting(transactional_db: None, office: Office) -> Office:
    """The case with a field whose conversion began thirty months ago."""
    started = office.day - timedelta(days=912)
    field = ParcelFactory(producer=office.case.producer, ref="F1", land_use="arable", since=started)
    Conversion.objects.create(
        producer=office.case.producer,
        parcel=field,
        started_on=started,
        declared_on=started,
        confirmed_on=started,
    )
    judge(office.case)
    return office


def test_the_page_is_for_officials_alone(office: Office) -> None:
    for role in ("inspector", "reviewer", "manager", "laboratory", "producer"):
        assert office.get(role, PAGE).status_code == 404
        assert office.get(role, PAGE + "?rule=LAND-CONV").status_code == 404
    for language in ("kk", "ru", "en"):
        assert office.get("official", PAGE, language).status_code == 200
        page = text(office.get("official", PAGE + "?rule=LAND-CONV", language))
        assert f'<html lang="{language}">' in page
        assert 'name="annual_conversion"' in page
    assert "law-draft" in text(office.get("official"))
    assert "law-draft" not in text(office.get("reviewer"))


@pytest.mark.parametrize("rule", ["NO-SUCH", "OP-CONTRACT'"])
def test_a_rule_that_is_not_there_is_not_found(office: Office, rule: str) -> None:
    assert office.get("official", f"{PAGE}?rule={rule}").status_code == 404


def test_every_rule_with_values_can_be_asked_about(office: Office) -> None:
    offered = dict(rules_with_values())
    assert set(offered) == {code for code in BOOK.codes if tried(code)}
    for code in list(offered)[::9]:
        page = text(office.get("official", f"{PAGE}?rule={code}", "en"))
        for name in tried(code):
            assert f'name="{name}"' in page


def test_a_longer_conversion_throws_a_field_out_and_writes_nothing(converting: Office) -> None:
    before = (Finding.objects.count(), Event.objects.count(), Job.objects.count())
    page = text(converting.get("official", asked("LAND-CONV", converting.day, annual_conversion=60), "en"))
    assert "Fall out: 1. Come in: 0." in page
    assert converting.case.reference in page
    assert "24\u00a0months → <b>60\u00a0months</b>".replace("\u00a0", " ") in page.replace("\u00a0", " ")
    assert (Finding.objects.count(), Event.objects.count(), Job.objects.count()) == before


def test_a_shorter_conversion_throws_nobody_out(converting: Office) -> None:
    page = text(converting.get("official", asked("LAND-CONV", converting.day, annual_conversion=12), "en"))
    assert "Fall out: 0." in page


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "Change at least one value."),
        ({"annual_conversion": "-1"}, "greater than or equal to 0"),
        ({"annual_conversion": "many"}, "Enter a number"),
        ({"annual_conversion": "12", "since": "2021-12-31"}, "not the law in its last version"),
        ({"annual_conversion": "12", "since": "soon"}, "Enter a valid date"),
        ({"annual_conversion": "999999999999999"}, "less than or equal to"),
    ],
)
def test_what_cannot_be_tried_is_said_at_the_field(office: Office, values: dict[str, str], said: str) -> None:
    answer = office.get("official", asked("LAND-CONV", office.day, **values), "en")
    assert answer.status_code == 400
    assert said in text(answer)
    assert 'id="found"' not in text(answer)


def test_more_cases_than_the_page_can_try_are_left_to_the_command(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(law_draft, "MOST_CASES", 1)
    page = text(office.get("official", asked("LAND-CONV", office.day, annual_conversion=60), "en"))
    assert "manage.py law --draft FILE.py --impact" in page
    assert 'id="found"' not in page
    assert 'name="annual_conversion"' not in page
