"""A refusal no door deals with becomes a page with the right number and a sentence."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory
from django.utils import translation

from certification.errors import Blocked, Conflict, Invalid, NotFound, Refusal, Refused
from tracker.middleware import Refusals

OBSTACLE = SimpleNamespace(code="sample_pending", params={"matrix": "wheat", "taken_on": "1 June"})


@pytest.mark.parametrize(
    ("refusal", "status", "words"),
    [
        (NotFound("case_not_found"), 404, "There is no such page"),
        (Refused("reason_missing"), 403, "Write the reason."),
        (Conflict("case_has_changed"), 409, "Somebody was quicker"),
        (Invalid("file_empty"), 400, "The file is empty."),
        (Blocked("step_blocked", [OBSTACLE]), 409, "The result of a sample is awaited: wheat"),
    ],
)
def test_a_refusal_is_a_page(rf: RequestFactory, refusal: Refusal, status: int, words: str) -> None:
    request = rf.get("/en/office/")
    request.user = AnonymousUser()
    with translation.override("en"):
        response = Refusals(lambda _: None).process_exception(request, refusal)  # type: ignore[arg-type,return-value]
    assert response is not None
    assert response.status_code == status
    assert words in response.content.decode()


def test_other_exceptions_are_left_alone(rf: RequestFactory) -> None:
    assert Refusals(lambda _: None).process_exception(rf.get("/"), ValueError()) is None  # type: ignore[arg-type,return-value]
