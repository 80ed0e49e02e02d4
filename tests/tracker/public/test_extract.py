"""The printed extract: one page, readable text in three languages, a code that leads to the check."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pypdf
import pytest

from certification.models import Certificate
from certification.queries.certificates import check
from tests.tracker.public.test_verify import mark, paper  # noqa: F401  # the fixture
from tracker.papers.extract import certificate_extract

PRINTED_AT = datetime(2026, 11, 24, 4, tzinfo=UTC)


def text_of(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) == 1
    return pages[0].extract_text()


def test_the_extract_says_what_the_record_says(paper: Certificate) -> None:  # noqa: F811
    found = check(paper.code, paper.valid_from)
    assert found is not None
    said = text_of(certificate_extract(found, at=PRINTED_AT))
    for expected in (
        paper.number,
        "Aqbulaq farm",
        "Ақбұлақ",
        "Бидай",
        "1001 99 00",
        paper.code,
        "printed extract",
    ):
        assert expected in said
    assert "EXPIRED" not in said


def test_an_extract_of_an_expired_certificate_says_so_across_the_page(paper: Certificate) -> None:  # noqa: F811
    found = check(paper.code, paper.valid_to + timedelta(days=1))
    assert found is not None
    assert "EXPIRED" in text_of(certificate_extract(found, at=PRINTED_AT))


def test_the_same_values_give_the_same_bytes(paper: Certificate) -> None:  # noqa: F811
    found = check(paper.code, paper.valid_from)
    assert found is not None
    assert certificate_extract(found, at=PRINTED_AT) == certificate_extract(found, at=PRINTED_AT)


@pytest.mark.parametrize("kind", ["suspended", "withdrawn"])
def test_marks_are_printed(paper: Certificate, kind: str) -> None:  # noqa: F811
    mark(paper, kind, paper.valid_from)
    found = check(paper.code, paper.valid_from)
    assert found is not None
    assert kind.upper() in text_of(certificate_extract(found, at=PRINTED_AT))
