"""Ticks that piled up in Redis while no worker was there cost one tick; doorbells carry no time that could be wrong."""

from __future__ import annotations

from typing import Any

import pytest

from config.schedule import SCHEDULE
from tracker.tasks import clock


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    found: list[bool] = []
    monkeypatch.setattr(clock, "steps", lambda *, by_message: found.append(by_message))
    monkeypatch.setattr(clock, "_ended", -clock.PILED_UP_SECONDS)
    return found


def test_a_thousand_late_ticks_are_one(counted: list[bool]) -> None:
    for _ in range(1000):
        clock.tick(by_message=True)
    assert counted == [True]


def test_the_leader_ticks_whenever_it_wants(counted: list[bool]) -> None:
    for _ in range(3):
        clock.tick(by_message=False)
    assert counted == [False] * 3


def test_a_tick_says_nothing_of_the_time() -> None:
    options: dict[str, Any] = SCHEDULE["tick"]["options"]  # type: ignore[assignment]
    assert "expires" not in options
