"""There is one today in the house: certification/queries/day.py; everything else is told the day."""

from __future__ import annotations

import re

import pytest

from tests.house.sources import modules, name

TODAY = re.compile(
    r"\bdate\.today\(|\bdatetime\.(?:now|today|utcnow)\(|\blocaldate\(|\bcurrent_date\b|\bCURRENT_DATE\b"
    r"|timezone\.now\(\)\.date\(|\blocaltime\(\)\.date\(|\bTruncDate\(Now\(\)\)"
    r"|\bnow\(\)::date|'today'::date|\{% now "
)
THE_ONE = "certification/queries/day.py"


def asks_for_today(text: str) -> list[str]:
    return TODAY.findall(text)


def test_only_one_module_asks_for_today() -> None:
    found = {
        name(path): asks_for_today(path.read_text("utf-8")) for path in modules() if name(path) != THE_ONE
    }
    assert {path: hits for path, hits in found.items() if hits} == {}


@pytest.mark.parametrize(
    "sample",
    [
        "day = date.today()",
        "timezone.localdate()",
        "SELECT current_date",
        "timezone.now().date()",
        "datetime.now(UTC)",
    ],
)
def test_this_test_can_fail(sample: str) -> None:
    assert asks_for_today(sample)


def test_moments_for_logs_are_free() -> None:
    assert not asks_for_today("started_at = timezone.now()")
