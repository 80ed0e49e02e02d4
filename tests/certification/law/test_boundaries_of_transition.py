"""Rules of force majeure and of the end of equivalence on both sides of each day."""

from datetime import date

import pytest

from tests.certification.law.asking import runs
from tests.certification.law.country import one
from tests.certification.law.shipped import at, said

BEGAN = date(2026, 4, 1)

FORCE = {
    "emergency": True,
    "emergency_kind": "force_majeure",
    "emergency_marked": True,
    "emergency_numbered": True,
    "emergency_from_on": BEGAN,
    "emergency_to_on": date(2026, 4, 6),
}


@pytest.mark.parametrize(
    ("day", "reentered", "verdict"),
    [
        (date(2026, 4, 16), None, "met"),
        (date(2026, 4, 17), date(2026, 4, 16), "met"),
        (date(2026, 4, 17), date(2026, 4, 17), "unmet"),
        (date(2026, 4, 17), None, "unproven"),
    ],
)
def test_after_force_majeure_there_are_ten_days(day, reentered, verdict):
    assert said("COI-EMERGENCY", day, **FORCE, reentered_on=reentered) == verdict


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ({"emergency_to_on": date(2026, 4, 3)}, "met"),
        ({"emergency_to_on": date(2026, 4, 2)}, "referred"),
        ({"emergency_to_on": BEGAN}, "unmet"),
        ({"emergency_to_on": date(2026, 4, 2), "emergency_to_at": at(date(2026, 4, 2), 8)}, "unmet"),
        ({"emergency_to_on": date(2026, 4, 2), "emergency_to_at": at(date(2026, 4, 2), 8, 1)}, "met"),
    ],
)
def test_traces_must_be_down_for_more_than_a_day(told, verdict):
    clock = {"emergency_from_at": at(BEGAN, 8)} if "emergency_to_at" in told else {}
    down = {**FORCE, "emergency_kind": "traces_down", "reentered_on": date(2026, 4, 4), **clock, **told}
    assert said("COI-EMERGENCY", **down) == verdict


@pytest.mark.parametrize(
    ("days", "verdict"),
    [([date(2024, 12, 31)], "met"), ([date(2024, 12, 30), date(2025, 1, 1)], "unmet"), (None, "unproven")],
)
def test_the_transition_is_for_who_was_pending_on_the_last_day_of_2024(days, verdict):
    assert said("TRANSITION-PENDING", transition=True, pending_on=days, pending_complete=True) == verdict
    assert said("TRANSITION-PENDING", pending_on=days) == "not_applicable"
    not_all = "met" if verdict == "met" else "unproven"
    assert said("TRANSITION-PENDING", transition=True, pending_on=days) == not_all


@pytest.mark.parametrize(
    ("issued", "until", "coi", "verdict"),
    [
        (date(2024, 12, 30), date(2025, 6, 30), date(2025, 6, 30), "met"),
        (date(2024, 12, 30), date(2025, 6, 30), date(2025, 7, 1), "unmet"),
        (date(2024, 12, 31), date(2025, 6, 30), date(2025, 6, 30), "unmet"),
        (None, date(2025, 6, 30), date(2025, 6, 30), "unproven"),
    ],
)
def test_old_evidence_counts_to_its_own_end(issued, until, coi, verdict):
    told = {"evidence_held": True, "evidence_issued_on": issued, "evidence_valid_until_on": until}
    assert said("TRANSITION-EVIDENCE", transition=True, issued_on=coi, **told) == verdict


@pytest.mark.parametrize(
    ("day", "verdict"),
    [(date(2025, 10, 15), "met"), (date(2025, 10, 16), "unmet"), (None, "unproven")],
)
def test_the_transition_ends_with_15_october_2025(day, verdict):
    assert said("TRANSITION-END", transition=True, issued_on=day) == verdict


def test_an_old_paper_runs_out_at_its_own_end_or_with_the_transition():
    told = {"issued_on": date(2024, 12, 30), "pending_on": [date(2024, 12, 31)]}
    short = one("equivalence_document", valid_until_on=date(2025, 6, 30), **told)
    long = one("equivalence_document", valid_until_on=date(2026, 6, 30), **told)
    assert runs("TRANSITION-PAPER", "equivalence_document", short) == [(date(2025, 7, 1), None, "unmet")]
    assert runs("TRANSITION-PAPER", "equivalence_document", long) == [(date(2025, 10, 16), None, "unmet")]
