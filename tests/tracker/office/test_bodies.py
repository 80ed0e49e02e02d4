"""The pages of control bodies: the Ministry sees all, each body itself, and what stands against one is told."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from certification.law import BOOK
from certification.models import ControlBody, Finding
from certification.queries.day import now_and_today
from tests.tracker.office.conftest import Office
from tracker.templatetags.rules import rule_title

RULE = next(rule for rule in BOOK if rule.of.kind == "body_year")
STAFF = ("inspector", "reviewer", "manager")


@pytest.fixture
def against(office: Office) -> ControlBody:
    """One rule not met by the body of the office, and one met again long ago."""
    for since, until in ((date(2026, 1, 1), None), (date(2024, 1, 1), date(2024, 3, 1))):
        Finding.objects.create(
            control_body=office.cast.body,
            subject_kind=RULE.of.kind,
            subject_id=1,
            subject_ref="2025",
            rule=RULE.code,
            rule_version=RULE.since,
            outcome="unmet",
            during=DateRange(since, until),
            because={},
            recorded_at=now_and_today()[0],
        )
    return office.cast.body


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_ministry_sees_all_bodies_and_what_stands(
    office: Office, against: ControlBody, language: str
) -> None:
    page = office.get("official", "bodies/", language).content.decode()
    assert against.code in page
    assert office.cast.rival.code in page
    page = office.get("official", f"bodies/{against.code}/", language).content.decode()
    assert f'id="{RULE.code}"' in page
    assert "2025" in page


def test_a_rule_is_told_by_its_own_sentence(office: Office, against: ControlBody) -> None:
    page = office.get("official", f"bodies/{against.code}/", "en").content.decode()
    assert rule_title(RULE) in page


def test_a_day_on_which_nothing_stood_says_so(office: Office, against: ControlBody) -> None:
    page = office.get("official", f"bodies/{against.code}/?on=2025-06-01", "en").content.decode()
    assert f'id="{RULE.code}"' not in page
    assert "Nothing stands against it." in page


@pytest.mark.parametrize("role", STAFF)
def test_the_people_of_a_body_see_their_own_and_no_other(
    office: Office, against: ControlBody, role: str
) -> None:
    assert office.get(role, "bodies/").headers["Location"].endswith(f"bodies/{against.code}/")
    assert f'id="{RULE.code}"' in office.get(role, f"bodies/{against.code}/").content.decode()
    assert office.get(role, f"bodies/{office.cast.rival.code}/").status_code == 404
    assert office.get(role, "bodies/KZ-BIO-000/").status_code == 404
