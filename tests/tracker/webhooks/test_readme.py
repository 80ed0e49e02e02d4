"""The receiver that the README of webhooks shows accepts what is sent, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import standardwebhooks

from config import env
from tests.tracker.webhooks.conftest import Hooks

README = (env.BASE / "tracker" / "webhooks" / "README.md").read_text("utf-8")


@pytest.fixture
def receive() -> Callable[..., int]:
    names: dict[str, Any] = {"standardwebhooks": standardwebhooks}
    exec(README.split("```python\n")[1].split("```")[0], names)
    found: Callable[..., int] = names["receive"]
    return found


def test_it_accepts_what_is_sent_and_refuses_what_was_changed(
    hooks: Hooks, receive: Callable[..., int]
) -> None:
    receiver = hooks.listen()
    _, secret = hooks.add(receiver)
    hooks.happens()
    hooks.work()
    body, (message, _, headers), known = receiver.bodies[0], receiver.got[0], set[str]()
    assert receive(secret, body, headers, known) == 204
    assert known == {message}
    for wrong in ((secret, body + b" ", headers), (secret, body, headers | {"webhook-id": "evt_2"})):
        with pytest.raises(standardwebhooks.WebhookVerificationError):
            receive(*wrong, known)
