"""Another day: what stood then, what was known then, nothing to do, and a clear word for what is no day."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.utils.timezone import now

from certification.models import CaseStep, Finding, NonCompliance
from certification.queries import past, workload
from certification.queries.day import end_of
from certification.queries.deadlines import deadlines_of
from certification.queries.standing import rules_of
from tests.tracker.office.conftest import STAFF, Office
from tracker.templatetags.rules import title_of_code

PAGES = ["", "cases/", "visits/", "decisions/", "certificates/", "case/{case}/"]


def text(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.fixture
def retired(office: Office) -> Finding:
    """A finding that was recorded ten days ago and retired two days ago."""
    then = now()
    return Finding.objects.create(
        case=office.case, subject_kind="operator", subject_id=office.case.pk, subject_ref="", rule="CTRL-YEARLY",
        rule_version="2022-01-01", outcome="unmet", because={},
        during=(office.day - timedelta(days=40), office.day - timedelta(days=20)),
        recorded_at=then - timedelta(days=10), retired_at=then - timedelta(days=2),
    )  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("role", STAFF)
def test_every_page_answers_for_another_day_and_says_so(office: Office, role: str, path: str) -> None:
    day = office.day - timedelta(days=2)
    for query in (
        f"?on={day}",
        f"?on={day}&known={day}",
        f"?known={office.day}",
        f"?on={day.year + 1}-01-01",
    ):
        page = text(office.get(role, path + query, "en"))
        assert 'class="notice soon as-of"' in page, query
        assert "Back to today" in page
    assert 'class="notice soon as-of"' not in text(office.get(role, path, "en"))


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("?on=2026-02-30", "This is not a day: 2026-02-30"),
        ("?known=yesterday", "This is not a day: yesterday"),
        ("?on=1066-10-14", "must lie between these two"),
        ("?known=2098-01-01", "still ahead"),
        ("?on=%3Cscript%3E", "This is not a day: &lt;script&gt;"),
    ],
)
def test_what_is_no_day_is_said_and_never_an_error(office: Office, path: str, query: str, said: str) -> None:
    answer = office.get("reviewer", path + query, "en")
    assert answer.status_code == 400
    assert said in text(answer)
    assert "күн емес" in text(office.get("reviewer", path + "?on=x", "kk"))


def test_a_finding_that_was_retired_since_stands_as_it_was_known(office: Office, retired: Finding) -> None:
    actor, on = office.actors["reviewer"], office.day - timedelta(days=30)
    before, within, after = (office.day - timedelta(days=days) for days in (11, 5, 1))

    def unmet(known_on: Any) -> bool:
        rows = rules_of(office.case, actor, on, end_of(known_on) if known_on else None)
        return any(row.rule.code == "CTRL-YEARLY" and retired in row.findings for row in rows)

    assert [unmet(day) for day in (before, within, after, None)] == [False, True, False, False]


def test_the_page_shows_the_retired_finding_only_as_of_when_it_was_known(
    office: Office, retired: Finding
) -> None:
    on = office.day - timedelta(days=30)
    pages = {
        known: text(
            office.get("reviewer", f"case/{{case}}/?on={on}&known={office.day - timedelta(days=known)}")
        )
        for known in (5, 1)
    }
    card = 'id="CTRL-YEARLY"'
    assert card in pages[5]
    assert card not in pages[1]
    assert title_of_code("CTRL-YEARLY")


def test_a_deadline_that_was_met_since_is_open_on_the_earlier_day(office: Office) -> None:
    actor = office.actors["reviewer"]
    then = office.day - timedelta(days=2)
    before = {d.identity for d in deadlines_of([office.case.pk], actor, then)}
    NonCompliance.objects.filter(pk=office.noncompliance.pk).update(corrected_on=office.day)
    late = f"noncompliance:{office.noncompliance.pk}"
    assert late in before
    assert late in {d.identity for d in deadlines_of([office.case.pk], actor, then)}
    assert late not in {d.identity for d in deadlines_of([office.case.pk], actor, office.day)}


@pytest.mark.parametrize("back", [0, 1, 3, 6, 30])
def test_the_queue_of_an_earlier_day_is_as_long_as_its_number(office: Office, back: int) -> None:
    actor, day = office.actors["official"], office.day - timedelta(days=back)
    queue = workload.morning(actor, day)
    assert workload.late_count(actor, day) == len(queue.late)


def test_a_case_stands_at_the_step_of_that_day(office: Office) -> None:
    day = office.day
    now_at = CaseStep.objects.filter(case=office.case)
    now_at.update(step="certified", since=day - timedelta(days=10), until=None)
    CaseStep.objects.create(
        case=office.case, step="converting", since=day - timedelta(days=90), until=day - timedelta(days=10)
    )
    for back, step in ((11, "In conversion"), (10, "Certified")):
        on = day - timedelta(days=back)
        assert f"<b>{step}</b>" in text(office.get("reviewer", f"case/{{case}}/?on={on}", "en"))
        listed = text(office.get("reviewer", f"cases/?on={on}", "en"))
        assert re.search(rf"<td>{step}<small>", listed)
    found = past.cases_on(type(office.case).objects.all(), day - timedelta(days=11))
    assert office.case in past.at_step(found, "converting")


def test_a_case_that_was_opened_later_says_so(office: Office) -> None:
    on = office.case.opened_on - timedelta(days=1)
    answer = office.get("reviewer", f"case/{{case}}/?on={on}", "en")
    assert answer.status_code == 400
    assert "had not been opened" in text(answer)
    assert office.case.reference not in text(office.get("reviewer", f"cases/?on={on}"))


def test_what_came_later_is_not_there_yet(office: Office) -> None:
    on = office.day - timedelta(days=1)
    page = text(office.get("reviewer", f"case/{{case}}/?on={on}"))
    assert office.paper.title in text(office.get("reviewer", "case/{case}/"))
    assert office.paper.title not in page


@pytest.mark.parametrize("role", ["reviewer", "inspector", "manager", "official"])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_can_be_done_on_another_day(office: Office, role: str, path: str) -> None:
    page = text(office.get(role, f"{path}?on={office.day + timedelta(days=1)}"))
    assert "/do/" not in page
    assert "/take/" not in page


def test_links_between_the_pages_keep_the_day(office: Office) -> None:
    on = office.day - timedelta(days=1)
    page = text(office.get("reviewer", f"?on={on}&known={on}"))
    assert f"/case/{office.case.reference}/?on={on}&amp;known={on}" in page
    assert f'href="/kk/office/cases/?on={on}&amp;known={on}"' in page


def test_a_step_nobody_told_is_not_made_up(office: Office) -> None:
    type(office.case).objects.filter(pk=office.case.pk).update(step_since=office.day)
    CaseStep.objects.filter(case=office.case).update(since=office.day)
    on = office.day - timedelta(days=1)
    page = text(office.get("reviewer", f"case/{{case}}/?on={on}", "en"))
    assert "The record does not tell the step of this day." in page
    assert "<b>Certified</b>" not in page
    assert "<b>Certified</b>" in text(office.get("reviewer", "case/{case}/", "en"))
