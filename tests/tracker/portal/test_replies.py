"""Replies: fill in, check, send; sent twice it is one, and what was typed is never lost."""

from __future__ import annotations

import re
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from certification.models import Answer, Document, NonCompliance, Request
from tests.tracker.portal.conftest import Farm

PDF = b"%PDF-1.7 land deed"


def filled(farm: Farm, **values: Any) -> dict[str, Any]:
    return {
        "token": str(uuid4()),
        "version": farm.noncompliance.version,
        "choice": "corrected",
        "text": "Журнал толтырылды",
    } | values


def test_a_reply_is_checked_and_then_sent(farm: Farm) -> None:
    told = filled(farm, file=SimpleUploadedFile("deed.pdf", PDF))
    check = farm.post("noncompliance/1/reply/", told)
    page = check.content.decode()
    assert check.status_code == 200
    assert "Журнал толтырылды" in page
    assert not Answer.objects.exists()
    kept = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    sent = farm.post("noncompliance/1/reply/", kept | {"send": "1"})
    assert sent.status_code == 302
    answer = Answer.objects.get()
    assert (answer.text, answer.choice) == ("Журнал толтырылды", "corrected")
    assert answer.document == Document.objects.get()


def test_the_same_reply_sent_twice_is_one(farm: Farm) -> None:
    told = filled(farm, send="1")
    for _ in range(2):
        assert farm.post("noncompliance/1/reply/", told).status_code == 302
    assert Answer.objects.count() == 1


def test_what_is_missing_is_said_in_the_title_the_summary_and_at_the_field(farm: Farm) -> None:
    answer = farm.post("noncompliance/1/reply/", filled(farm, choice=""))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Қате: " in page
    assert page.count("Не істегеніңізді таңдаңыз") == 2
    assert "Журнал толтырылды" in page


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"MZ\x90\x00 not a paper", "This kind of file is not accepted"), (b"", "The file is empty")],
)
def test_a_bad_file_is_refused_and_the_words_are_kept(farm: Farm, content: bytes, said: str) -> None:
    told = filled(farm, file=SimpleUploadedFile("virus.pdf", content))
    answer = farm.post("noncompliance/1/reply/", told, "en")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Журнал толтырылды" in page
    assert not Document.objects.exists()
    if content:
        assert said in page


def test_a_reply_on_the_sight_of_an_older_state_is_kept_but_not_sent(farm: Farm) -> None:
    told = filled(farm, send="1")
    NonCompliance.objects.update(version=5)
    answer = farm.post("noncompliance/1/reply/", told, "en")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody has changed this record" in page
    assert "Журнал толтырылды" in page
    assert 'name="version" value="5"' in page
    assert not Answer.objects.exists()


def test_what_was_answered_is_no_longer_late_for_the_producer(farm: Farm) -> None:
    assert "is-late" in farm.get().content.decode()
    farm.post("noncompliance/1/reply/", filled(farm, send="1"))
    page = farm.get(language="en").content.decode()
    assert "is-late" not in page
    assert "Your reply is being checked" in page


def test_a_rule_can_be_answered(farm: Farm) -> None:
    told = filled(farm, choice="evidence-1", version=farm.case.version, send="1")
    assert farm.post("finding/LAND-CONV/reply/", told).status_code == 302
    assert Answer.objects.get().rule == "LAND-CONV"
    assert "Журнал толтырылды" in farm.get("finding/LAND-CONV/").content.decode()


def test_a_question_is_answered_in_words(farm: Farm) -> None:
    told = {"token": str(uuid4()), "version": farm.request.version, "text": "Ертең жіберемін", "send": "1"}
    path = f"request/{farm.request.uuid}/reply/"
    assert farm.post(path, told).status_code == 302
    assert Request.objects.get().answer == "Ертең жіберемін"
    assert farm.get(path).status_code == 404
