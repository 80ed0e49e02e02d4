"""Papers: taken by what their bytes are, stored before they are named, accepted or sent back."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from certification.actions import documents, files, requests
from certification.actions.once import new_id
from certification.actions.requests import Item
from certification.errors import Conflict, Invalid, NotFound, Refused
from certification.models import Case, Document, Event, StoredFile
from certification.queries.day import today
from certification.queries.files import path_of
from tests.factories import CaseFactory, Cast

PDF = b"%PDF-1.7\n1 0 obj\n%%EOF"


def archive(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as made:
        for name in names:
            made.writestr(name, "<xml/>")
    return held.getvalue()


ACCEPTED = {
    "application/pdf": PDF,
    "image/jpeg": b"\xff\xd8\xff\xe0" + b"0" * 40,
    "image/png": b"\x89PNG\r\n\x1a\n" + b"0" * 40,
    "image/webp": b"RIFF0000WEBPVP8 " + b"0" * 40,
    "image/heic": b"\x00\x00\x00\x18ftypheic" + b"0" * 40,
    files.DOCX: archive("[Content_Types].xml", "word/document.xml"),
    files.XLSX: archive("[Content_Types].xml", "xl/workbook.xml"),
}
REFUSED = {
    "a program": b"MZ" + b"0" * 40,
    "a page": b"<html><script>alert(1)</script>",
    "a plain archive": archive("notes.txt"),
    "macros": archive("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
    "a broken archive": b"PK\x03\x04" + b"0" * 40,
    "a drawing": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
}


@pytest.fixture
def case(cast: Cast) -> Case:
    made: Case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="converting")
    return made


def handed_in(case: Case, cast: Cast, content: Any = PDF, **told: Any) -> Document:
    words = {"kind": "map", "title": "Map", "content": content, "file_name": "map.pdf", "by": cast.erzhan}
    return documents.hand_in(case.reference, **(words | told))


class TestFiles:
    @pytest.mark.parametrize("media_type", ACCEPTED)
    def test_a_file_is_what_its_bytes_are(self, case: Case, cast: Cast, media_type: str) -> None:
        row = handed_in(case, cast, ACCEPTED[media_type], file_name="anything.exe")
        assert row.file is not None
        assert row.file.media_type == media_type

    @pytest.mark.parametrize("what", REFUSED)
    def test_everything_else_is_refused(self, case: Case, cast: Cast, what: str) -> None:
        with pytest.raises(Invalid, match="file_type_not_accepted"):
            handed_in(case, cast, REFUSED[what])
        assert list((Path(settings.MEDIA_ROOT) / "incoming").iterdir()) == []

    def test_at_most_twenty_megabytes(self, case: Case, cast: Cast) -> None:
        largest = io.BytesIO(PDF + b"0" * (files.LARGEST_BYTES - len(PDF)))
        assert handed_in(case, cast, largest).file_id
        with pytest.raises(Invalid, match="file_too_big"):
            handed_in(case, cast, PDF + b"0" * (files.LARGEST_BYTES - len(PDF) + 1))

    def test_an_empty_file_is_refused(self, case: Case, cast: Cast) -> None:
        with pytest.raises(Invalid, match="file_empty"):
            handed_in(case, cast, b"")

    def test_the_same_bytes_are_stored_once(self, case: Case, cast: Cast) -> None:
        first, second = handed_in(case, cast), handed_in(case, cast, title="Map again")
        assert first.file_id == second.file_id == hashlib.sha256(PDF).hexdigest()
        assert path_of(first.file_id or "").read_bytes() == PDF

    def test_a_crash_before_the_row_leaves_no_document(
        self, case: Case, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def crash(written: files.Written) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(files, "name", crash)
        with pytest.raises(KeyboardInterrupt):
            handed_in(case, cast)
        assert path_of(hashlib.sha256(PDF).hexdigest()).exists()
        assert (Document.objects.count(), StoredFile.objects.count(), Event.objects.count()) == (0, 0, 0)
        monkeypatch.undo()
        assert handed_in(case, cast).file_id

    def test_a_crash_before_the_rename_leaves_nothing(
        self, case: Case, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def crash(*_: Any) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as broken:
            broken.setattr(os, "replace", crash)
            with pytest.raises(KeyboardInterrupt):
                handed_in(case, cast)
        assert not path_of(hashlib.sha256(PDF).hexdigest()).exists()
        assert Document.objects.count() == 0

    @pytest.mark.parametrize(
        ("told", "kept"),
        [("../../etc/passwd", "passwd"), ("C:\\scan\\карта.pdf", "карта.pdf"), ('a"b<c>.pdf', "abc.pdf")],
    )
    def test_a_file_name_is_only_a_name(self, told: str, kept: str) -> None:
        assert files.plain_name(told) == kept


class TestDocuments:
    def test_sent_again_under_its_id_it_is_found(self, case: Case, cast: Cast) -> None:
        uuid = new_id()
        assert handed_in(case, cast, uuid=uuid).pk == handed_in(case, cast, uuid=uuid).pk
        assert Event.objects.filter(verb="hand_in").count() == 1
        with pytest.raises(Conflict, match="other_content_under_this_id"):
            handed_in(case, cast, PDF + b"more", uuid=uuid)

    def test_a_paper_answers_the_request_it_was_asked_by(self, case: Case, cast: Cast) -> None:
        due = today() + timedelta(days=9)
        asked = requests.ask(case.reference, by=cast.dana, items=[Item("Map", due)])[0]
        row = handed_in(case, cast, request=asked.uuid)
        asked.refresh_from_db()
        assert asked.answered_on == today()
        documents.send_back(row.uuid, "The map cannot be read.", by=cast.dana)
        asked.refresh_from_db()
        assert asked.answered_on is None
        again = handed_in(case, cast, PDF + b"sharp", request=asked.uuid)
        assert documents.accept(again.uuid, by=cast.saule).state == "accepted"
        asked.refresh_from_db()
        assert asked.answered_on == today()

    def test_what_was_decided_stays_decided(self, case: Case, cast: Cast) -> None:
        row = handed_in(case, cast)
        documents.accept(row.uuid, by=cast.dana)
        with pytest.raises(Refused, match="document_is_decided"):
            documents.send_back(row.uuid, "No.", by=cast.dana)

    def test_a_paper_is_sent_back_with_a_reason_by_the_body_alone(self, case: Case, cast: Cast) -> None:
        row = handed_in(case, cast)
        with pytest.raises(Invalid, match="reason_missing"):
            documents.send_back(row.uuid, " ", by=cast.dana)
        with pytest.raises(Refused, match="not_for_your_role"):
            documents.accept(row.uuid, by=cast.erzhan)
        with pytest.raises(NotFound, match="document_not_found"):
            documents.accept(row.uuid, by=cast.timur)
        with pytest.raises(Conflict, match="row_has_changed"):
            documents.accept(row.uuid, by=cast.dana, version=5)

    def test_a_stranger_hands_nothing_in(self, case: Case, cast: Cast) -> None:
        with pytest.raises(NotFound, match="case_not_found"):
            handed_in(case, cast, by=cast.zhanna)

    def test_a_closed_case_takes_no_papers(self, cast: Cast) -> None:
        closed = CaseFactory(producer=cast.tansari, control_body=cast.body, step="left")
        with pytest.raises(Refused, match="case_is_closed"):
            handed_in(closed, cast)
