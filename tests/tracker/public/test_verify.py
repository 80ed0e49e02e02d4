"""What a customs officer reads: one word that is right on the day it is read, with no job run in between."""

from __future__ import annotations

import gzip
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from certification.models import Certificate, CertificateMark
from certification.queries.certificates import check
from certification.queries.day import today
from tests.factories import CaseFactory

STATIC = Path("tracker/static/tracker")
CONTENTS = {
    "producer": {"name": {"kk": "«Ақбұлақ» ШҚ", "ru": "КХ «Акбулак»", "en": "Aqbulaq farm"}},
    "address": {"region": {"kk": "Қостанай облысы", "ru": "Костанайская область", "en": "Kostanay Region"}},
    "control_body": {"code": "KZ-BIO-149", "name": "Control Union Certifications B.V."},
    "products": [
        {"category": "A", "product": "wheat", "cn_code": "1001 99 00", "status": "organic"},
        {"category": "A", "product": "oats", "cn_code": "1004 90 00", "status": "in_conversion"},
    ],
    "issued_on": "2026-05-04",
    "case": "KZ-2025-0147",
}


@pytest.fixture
def paper(db: None) -> Certificate:
    day = today()
    return Certificate.objects.create(
        case=CaseFactory(step="certified"),
        number="KZ-BIO-149.398-0000147.2026.001",
        code="7K3M9QAB",
        categories=["A"],
        contents=CONTENTS,
        valid_from=day - timedelta(days=100),
        valid_to=day + timedelta(days=100),
        issued_at=datetime(2026, 5, 4, tzinfo=UTC),
        decided_by="Marat",
    )


def mark(paper: Certificate, kind: str, since: date, until: date | None = None) -> None:
    CertificateMark.objects.create(
        certificate=paper,
        kind=kind,
        since=since,
        until=until,
        reason="-",
        marked_at=datetime(2026, 5, 4, tzinfo=UTC),
        marked_by="-",
    )


def test_the_worth_changes_on_the_very_day(paper: Certificate) -> None:
    last = paper.valid_to
    assert check(paper.code, last).worth == "valid"  # type: ignore[union-attr]
    assert check(paper.code, last + timedelta(days=1)).worth == "expired"  # type: ignore[union-attr]
    assert check(paper.code, paper.valid_from - timedelta(days=1)).worth == "not_yet"  # type: ignore[union-attr]


def test_a_suspension_counts_from_its_day_until_it_is_lifted(paper: Certificate) -> None:
    day = today()
    mark(paper, "suspended", day - timedelta(days=10), day)
    assert check(paper.code, day - timedelta(days=11)).worth == "valid"  # type: ignore[union-attr]
    assert check(paper.code, day - timedelta(days=1)).worth == "suspended"  # type: ignore[union-attr]
    assert check(paper.code, day).worth == "valid"  # type: ignore[union-attr]


def test_withdrawal_outlasts_everything(paper: Certificate) -> None:
    mark(paper, "withdrawn", today())
    found = check(paper.code, paper.valid_to + timedelta(days=999))
    assert found is not None
    assert found.worth == "withdrawn"


@pytest.mark.parametrize(
    ("kind", "word"), [("", "VALID"), ("suspended", "SUSPENDED"), ("withdrawn", "WITHDRAWN")]
)
def test_the_page_says_one_word(paper: Certificate, kind: str, word: str) -> None:
    if kind:
        mark(paper, kind, today())
    page = Client().get(f"/v/{paper.code.lower()}/?lang=en")
    assert page.status_code == 200
    assert f">{word}</h1>" in page.content.decode()
    assert page["Cache-Control"] == "no-store"
    assert Client().get(f"/v/{paper.code}.json").json()["worth"] == (kind or "valid")


@pytest.mark.parametrize("code", ["ZZZZZZZZ", "short", "7K3M9QA0", "%00", "<script>"])
def test_a_code_nobody_issued_is_a_404_that_helps(db: None, code: str) -> None:
    page = Client().get(f"/v/{code}/?lang=en")
    assert page.status_code == 404
    assert "NOT FOUND" in page.content.decode()
    assert "<script>" not in page.content.decode().lower()


def test_the_reader_gets_a_language_of_theirs(paper: Certificate) -> None:
    address = f"/v/{paper.code}/"
    assert 'lang="en"' in Client().get(address, headers={"Accept-Language": "nl,fr"}).content.decode()
    assert "ЖАРАМДЫ" in Client().get(address, headers={"Accept-Language": "kk"}).content.decode()
    assert "ДЕЙСТВУЕТ" in Client().get(f"{address}?lang=ru").content.decode()


def test_two_queries_and_fourteen_kilobytes(
    paper: Certificate, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        page = Client().get(f"/v/{paper.code}/?lang=kk")
    weight = len(gzip.compress(page.content)) + len(gzip.compress((STATIC / "verify.css").read_bytes()))
    assert weight <= 14 * 1024


def test_a_typed_code_leads_to_its_page(paper: Certificate) -> None:
    answer = Client().get("/v/", {"code": " 7k3m-9qab ", "lang": "en"})
    assert answer["Location"] == f"/v/{paper.code}/?lang=en"
