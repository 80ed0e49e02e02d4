"""Every page of the portal: there in three languages, light, well made, and for nobody else."""

from __future__ import annotations

import gzip
import re
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import ProducerFactory
from tests.tracker.portal.conftest import ROOT, SECRET, Farm, sign_in

STATIC = ROOT / "tracker" / "static"
PAGES = [
    "", "documents/", "documents/add/", "documents/add/?for=LAND-CONV", "records/", "records/add/",
    "records/add/?kind=sowing", "records/add/?kind=sale", "deadlines/", "inspections/", "certificate/",
    "messages/", "history/", "do/leave/", "finding/LAND-CONV/", "finding/LAND-CONV/reply/",
    "noncompliance/1/reply/", "request/{request}/reply/",
]  # fmt: skip
LANGUAGES = ["kk", "ru", "en"]
WALL_BYTES = 50_000
MOST_ELEMENTS = 1_000
MOST_QUERIES = 40


def address(farm: Farm, path: str) -> str:
    return path.format(request=farm.request.uuid)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_there_in_three_languages_and_well_made(farm: Farm, path: str) -> None:
    for language in LANGUAGES:
        answer = farm.get(address(farm, path), language)
        assert answer.status_code == 200, language
        page = answer.content.decode()
        assert f'<html lang="{language}">' in page
        assert len(re.findall(r"<h1[ >]", page)) == 1
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]
        assert all(after <= before + 1 for before, after in pairwise(levels)), levels
        assert not re.search(r"\sstyle=|\son[a-z]+=", page)
        assert "<script" not in re.sub(r'<script src="/static/[\w./]+" defer></script>', "", page)
        assert not re.findall(r'(?:src|href)="https?://(?!eur-lex)[^"]*"', page)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_with_all_it_links_to_stays_within_the_wall(farm: Farm, path: str) -> None:
    answer = farm.get(address(farm, path))
    page = answer.content
    linked = re.findall(rb'(?:src|href)="/static/([^"]+)"', page)
    weight = len(gzip.compress(page, 6)) + sum(
        len(gzip.compress((STATIC / name.decode()).read_bytes(), 6)) for name in set(linked)
    )
    assert weight < WALL_BYTES
    assert 1 + len(set(linked)) <= 4
    assert len(re.findall(rb"<[a-z]", page)) < MOST_ELEMENTS


def test_the_case_page_is_small_and_asks_little(farm: Farm) -> None:
    farm.get()
    with CaptureQueriesContext(connection) as asked:
        page = farm.get().content
    assert len(asked) < MOST_QUERIES
    sheet = gzip.compress((STATIC / "tracker" / "core.css").read_bytes(), 6)
    assert len(gzip.compress(page, 6)) + len(sheet) < 14_000


@pytest.mark.parametrize("path", [*PAGES, "deadlines.ics"])
def test_a_stranger_finds_nothing(farm: Farm, path: str) -> None:
    client, _ = sign_in(ProducerFactory())
    assert client.get(farm.url(address(farm, path))).status_code == 404
    assert client.post(farm.url(address(farm, path)), {}).status_code in (404, 405)


@pytest.mark.parametrize("path", PAGES)
def test_who_is_not_signed_in_is_sent_to_sign_in(farm: Farm, path: str) -> None:
    answer = Client().get(farm.url(address(farm, path)))
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/kk/sign-in/?next=")


@pytest.mark.parametrize("path", [*PAGES, "deadlines.ics"])
def test_a_secret_visit_is_on_no_page(farm: Farm, path: str) -> None:
    page = farm.get(address(farm, path)).content.decode()
    assert SECRET not in page
    for days in (9, 18, 30):
        secret = farm.day + timedelta(days=days)
        assert f"{secret:%Y%m%d}" not in page
        assert secret.isoformat() not in page


def test_the_case_page_says_where_what_is_late_and_what_is_next(farm: Farm) -> None:
    page = farm.get(language="en").content.decode().replace("\u00a0", " ")
    panel = page[page.index('class="now') : page.index("</section>", page.index('class="now'))]
    assert "In conversion" in panel
    assert "Late: 3 days" in panel
    assert f"/noncompliance/{farm.noncompliance.number}/reply/" in panel
    assert f"documents/add/?for={farm.request.uuid}" in panel
    assert panel.count('class="button"') == 1
    assert page.count('aria-current="step"') == 1
    assert "uri=CELEX:32018R0848" in page


def test_the_list_leads_straight_to_the_only_case(farm: Farm) -> None:
    assert farm.client.get("/ru/my/").headers["Location"] == farm.url(language="ru")


def test_the_front_door_speaks_each_language() -> None:
    assert "Қазақша" in Client().get("/").content.decode()
    for language in LANGUAGES:
        page = Client().get(f"/{language}/").content.decode()
        assert f"/{language}/sign-in/" in page
