"""Papers: handed in once, refused when they are none, given back only to whom they belong."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from certification.models import Document, Request
from tests.factories import ProducerFactory
from tests.tracker.portal.conftest import Farm, sign_in

PDF = b"%PDF-1.7 land deed"


def paper(**values: object) -> dict[str, object]:
    told = {"token": str(uuid4()), "kind": "land_deed", "title": "Жер актісі"}
    return told | {"file": SimpleUploadedFile("Жер актісі.pdf", PDF)} | values


def test_a_paper_answers_what_was_asked(farm: Farm) -> None:
    answer = farm.post(f"documents/add/?for={farm.request.uuid}", paper())
    assert answer.status_code == 302
    assert Document.objects.get().request == farm.request
    assert Request.objects.get().answered_on == farm.day
    assert "Жер актісі" in farm.get("documents/").content.decode()


def test_the_same_paper_sent_twice_is_one(farm: Farm) -> None:
    told = paper()
    farm.post("documents/add/", told)
    told["file"] = SimpleUploadedFile("again.pdf", PDF)
    assert farm.post("documents/add/", told).status_code == 302
    assert Document.objects.count() == 1


def test_what_is_no_paper_is_refused_at_the_field(farm: Farm) -> None:
    answer = farm.post("documents/add/", paper(file=SimpleUploadedFile("a.pdf", b"MZ\x90\x00")), "ru")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Ошибка: " in page
    assert 'value="Жер актісі"' in page
    assert not Document.objects.exists()


def test_a_paper_comes_back_as_a_download(farm: Farm) -> None:
    farm.post("documents/add/", paper())
    row = Document.objects.get()
    answer = farm.get(f"documents/{row.uuid}/")
    assert b"".join(answer.streaming_content) == PDF
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Type"] == "application/pdf"


@pytest.mark.parametrize("uuid", ["own", "none"])
def test_a_paper_is_not_given_to_a_stranger(farm: Farm, uuid: str) -> None:
    farm.post("documents/add/", paper())
    wanted = Document.objects.get().uuid if uuid == "own" else uuid4()
    client, _ = sign_in(ProducerFactory())
    assert client.get(farm.url(f"documents/{wanted}/")).status_code == 404
