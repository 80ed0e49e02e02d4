"""F-22: of N things exactly one is bad, at each position in turn; it is found, it alone, and as what it is.

The certificate authority that forgot this checked one of its names N times, and nobody noticed for seven months.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from certification.engine.judge import judge_on
from certification.law import BOOK
from tests.certification.law.country import frames

ON = date(2026, 6, 1)
GOOD_AND_BAD = {
    "MEMBER-FARMER": ("group_member", {"farms": True}, {"farms": False}),
    "INPUT-LISTED": (
        "input_use",
        {"used_on": ON, "used_as": "plant_protection", "substances_listed": True},
        {"used_on": ON, "used_as": "plant_protection", "substances_listed": False},
    ),
}


def country(
    kind: str, good: dict[str, Any], bad: dict[str, Any], most: int
) -> tuple[Any, set[tuple[int, int]]]:
    """A case for each N and each position, and where the bad one stands in it."""
    cases, rows, stands = [], [], set()
    for count in range(1, most + 1):
        for place in range(count):
            case = len(cases) + 1
            cases.append({"case": case, "id": case, "ref": f"KZ-{case}"})
            for number in range(count):
                one = {"case": case, "id": len(rows) + 1, "ref": f"{kind}-{number}"}
                rows.append({**one, **(bad if number == place else good)})
                if number == place:
                    stands.add((case, len(rows)))
    return frames({"case": cases, kind: rows}), stands


@pytest.mark.parametrize("most", [10, pytest.param(50, marks=pytest.mark.long)])
@pytest.mark.parametrize("code", GOOD_AND_BAD)
def test_f22_the_one_bad_thing_is_found_wherever_it_stands(code: str, most: int) -> None:
    kind, good, bad = GOOD_AND_BAD[code]
    told, stands = country(kind, good, bad, most)
    found = judge_on(told, BOOK, ON).iter_rows(named=True)
    unmet = {
        (r["case"], r["subject_id"])
        for r in found
        if r["rule"] == code and r["subject_kind"] == kind and r["outcome"] == "unmet"
    }
    assert unmet == stands
    assert len(stands) == most * (most + 1) // 2
