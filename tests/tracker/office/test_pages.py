"""Every page of the office: there for whom it is, in three languages, light, well made, and for nobody else."""

from __future__ import annotations

import gzip
import re
from itertools import pairwise
from pathlib import Path

import django_htmx
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from certification.queries import workload
from tests.factories import CaseFactory, NonComplianceFactory
from tests.tracker.office.conftest import ROOT, SECRET, STAFF, Office

STATIC = ROOT / "tracker" / "static"
HTMX = Path(django_htmx.__file__).parent / "static"
LISTS = [
    "",
    "?owner=none",
    "?region=KZ-11",
    "cases/",
    "cases/?q=KZ",
    "visits/",
    "decisions/",
    "certificates/",
]
CASE = "case/{case}/"
QUESTIONS = {
    "inspector": [CASE + "do/plan_visit/", CASE + "do/report/{visit}/", CASE + "do/take_sample/"],
    "reviewer": [CASE + "do/suspend/", CASE + "do/renew/", CASE + "do/withdraw/", CASE + "do/transfer/"],
    "manager": [CASE + "do/transfer/", CASE + "do/establish/", CASE + "do/ask/"],
    "official": [CASE + "do/ask_body/", "machinery/"],
}
BODIES = [("official", "bodies/"), ("official", "bodies/KZ-BIO-149/"), ("manager", "bodies/KZ-BIO-149/")]
PAGES = [(role, path) for role in STAFF for path in [*LISTS, CASE, *QUESTIONS[role]]]
WALL_BYTES = 80_000
MOST_ELEMENTS = 1_000
MOST_QUERIES = 60


@pytest.mark.parametrize(("role", "path"), [*PAGES, *BODIES, ("laboratory", "samples/")])
def test_a_page_is_there_in_three_languages_and_well_made(office: Office, role: str, path: str) -> None:
    for language in ("kk", "ru", "en"):
        answer = office.get(role, path, language)
        assert answer.status_code == 200, language
        page = answer.content.decode()
        assert f'<html lang="{language}">' in page
        assert len(re.findall(r"<h1[ >]", page)) == 1
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
        assert not re.search(r"\sstyle=|\son[a-z]+=", page)
        assert "<script" not in re.sub(r'<script src="/static/[\w./-]+" defer></script>', "", page)
        assert not re.findall(r'(?:src|href)="https?://(?!eur-lex)[^"]*"', page)


@pytest.mark.parametrize("path", ["", "cases/", CASE])
def test_a_page_stays_within_its_weight_and_asks_little(office: Office, path: str) -> None:
    office.get("official", path)
    with CaptureQueriesContext(connection) as asked:
        page = office.get("official", path).content
    linked = {name.decode() for name in re.findall(rb'(?:src|href)="/static/([^"]+)"', page)}
    files = [next(p for p in (STATIC / name, HTMX / name) if p.exists()) for name in linked]
    weight = len(gzip.compress(page, 6)) + sum(len(gzip.compress(p.read_bytes(), 6)) for p in files)
    assert weight < WALL_BYTES
    assert 1 + len(linked) <= 6
    assert len(re.findall(rb"<[a-z]", page)) < MOST_ELEMENTS
    assert len(asked) < MOST_QUERIES


def test_a_longer_queue_asks_no_more(office: Office) -> None:
    office.get("official")
    with CaptureQueriesContext(connection) as few:
        office.get("official")
    for _ in range(12):
        NonComplianceFactory(
            case=CaseFactory(step="certified", control_body=office.cast.body), due_on=office.day
        )
    with CaptureQueriesContext(connection) as many:
        page = office.get("official").content
    assert len(many) == len(few)
    assert len(re.findall(rb"<[a-z]", page)) < MOST_ELEMENTS


@pytest.mark.parametrize("path", [*LISTS, CASE, "samples/"])
def test_a_producer_finds_nothing_here(office: Office, path: str) -> None:
    assert office.get("producer", path).status_code == 404


@pytest.mark.parametrize("role", ["inspector", "reviewer", "manager", "laboratory"])
@pytest.mark.parametrize("path", ["", "do/plan_visit/"])
def test_the_case_of_another_body_does_not_exist(office: Office, role: str, path: str) -> None:
    address = f"case/{office.elsewhere.reference}/{path}"
    assert office.get(role, address).status_code == 404
    assert office.get("official", f"case/{office.elsewhere.reference}/").status_code == 200


@pytest.mark.parametrize("path", LISTS)
def test_the_lists_of_a_body_hold_its_own_cases_only(office: Office, path: str) -> None:
    assert office.elsewhere.reference not in office.get("reviewer", path).content.decode()


@pytest.mark.parametrize("path", [*LISTS[3:], CASE])
def test_a_laboratory_has_its_own_page_only(office: Office, path: str) -> None:
    assert office.get("laboratory", path).status_code == 404
    assert office.get("laboratory").headers["Location"] == "/kk/office/samples/"


def test_who_is_not_signed_in_or_gave_no_code_is_sent_to_do_so(office: Office) -> None:
    assert "/sign-in/" in Client().get(office.url()).headers["Location"]


@pytest.mark.parametrize("role", STAFF)
def test_the_numbers_of_this_week_are_those_of_the_queue(office: Office, role: str) -> None:
    actor = office.actors[role]
    queue = workload.morning(actor, office.day)
    newest = workload.weeks(actor, office.day)[-1]
    assert (newest.late, newest.soon) == (len(queue.late), len(queue.soon)) == (1, 2)
    assert workload.late_count(actor, office.day) == 1


@pytest.mark.parametrize("path", [*LISTS, CASE])
def test_the_menu_says_the_same_number_everywhere(office: Office, path: str) -> None:
    assert re.search(r'href="/kk/office/"[^>]*>[^<]*<b>1</b>', office.get("reviewer", path).content.decode())


def test_a_secret_visit_is_shown_to_the_body_and_the_ministry_only(office: Office) -> None:
    for role in STAFF:
        assert SECRET in office.get(role, "visits/").content.decode()
        assert SECRET in office.get(role, CASE).content.decode()
    portal = office.clients["producer"].get(f"/kk/my/case/{office.case.reference}/")
    assert SECRET not in portal.content.decode()


def test_the_tabs_work_without_javascript_and_swap_the_queue_with_it(office: Office) -> None:
    page = office.get("reviewer", "?owner=mine").content.decode()
    assert 'hx-target="#queue"' in page
    assert 'hx-select="#queue"' in page
    queue = page[page.index('id="queue"') :]
    assert office.case.reference not in queue[: queue.index("</section>")]


def test_papers_are_for_whom_the_case_is(office: Office) -> None:
    assert office.get("reviewer", f"documents/{office.paper.uuid}/").status_code == 404  # it has no file
