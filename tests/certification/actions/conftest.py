"""What tests of the verbs start from: the cast on stage, and a step free of the rules where only the table counts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from certification.actions import compliance, steps
from tests.factories import Cast, make_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The people of every test."""
    return make_cast()


@pytest.fixture
def no_obstacles(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Only the process table decides: nothing is judged and nothing stands in the way."""
    monkeypatch.setattr(compliance, "judge_case", lambda case: None)
    monkeypatch.setattr(steps, "obstacles_to", lambda case, way, day: ())
    return iter(())
