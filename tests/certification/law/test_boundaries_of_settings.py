"""What control bodies set: both sides of each width, level and day, and what is referred where they set nothing."""

from datetime import date, timedelta

import pytest

from tests.certification.law.asking import says_on, since

DAY = date(2026, 5, 4)
NEXT = DAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"strip_told": True, "strip_set": since(DAY), "strip_wide_enough": since(DAY)}, "met"),
        ({"strip_told": True, "strip_set": since(DAY), "strip_wide_enough": []}, "unmet"),
        ({"strip_told": True, "strip_set": since(NEXT), "strip_wide_enough": []}, "referred"),
        ({"strip_told": False, "strip_set": since(DAY)}, "unproven"),
        ({"strip_told": False, "strip_set": []}, "unproven"),
    ],
)
def test_a_strip_is_measured_against_what_the_control_body_has_set(told, said):
    assert says_on(DAY, "NEIGHBOUR-STRIP", "neighbour", sprayed=True, **told) == said
    assert says_on(DAY, "NEIGHBOUR-STRIP", "neighbour", sprayed=False, **told) == "not_applicable"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"level_set": True, "level_ug_kg": 10, "found_ug_kg": 9}, "met"),
        ({"level_set": True, "level_ug_kg": 10, "found_ug_kg": 10}, "unmet"),
        ({"level_set": True, "level_ug_kg": 10}, "unproven"),
        ({"level_set": False, "found_ug_kg": 1}, "referred"),
        ({"level_set": True, "level_ug_kg": 10, "found_ug_kg": 10, "settled": since(DAY)}, "met"),
        ({"level_set": True, "level_ug_kg": 10, "found_ug_kg": 10, "settled": since(NEXT)}, "unmet"),
    ],
)
def test_a_residue_is_measured_against_the_level_of_the_control_body(told, said):
    told = {"settled": [], **told}
    assert says_on(DAY, "RESIDUE-LEVEL", "residue", detected=True, **told) == said
    assert says_on(DAY, "RESIDUE-LEVEL", "residue", detected=False, **told) == "not_applicable"


@pytest.mark.parametrize(
    ("corrected_on", "day", "said"),
    [(None, DAY, "met"), (None, NEXT, "unproven"), (DAY, NEXT, "met"), (NEXT, NEXT, "unmet")],
)
def test_a_correction_in_the_last_day_is_in_time(corrected_on, day, said):
    told = {"time_limit_set": True, "correct_by_on": DAY, "corrected_on": corrected_on}
    assert says_on(day, "NC-IN-TIME", "noncompliance", **told) == said
    given = {**told, "correct_by_on": None, "days_given_end_on": DAY}
    assert says_on(day, "NC-IN-TIME", "noncompliance", **given) == said
    without = {"time_limit_set": False, "corrected_on": corrected_on}
    assert says_on(day, "NC-IN-TIME", "noncompliance", **without) == "not_applicable"


@pytest.mark.parametrize(
    ("reported_on", "day", "said"),
    [
        (None, date(2027, 2, 28), "met"),
        (None, date(2027, 3, 1), "unproven"),
        (date(2027, 2, 28), date(2027, 3, 1), "met"),
        (date(2027, 3, 1), date(2027, 3, 1), "unmet"),
    ],
)
def test_decisions_on_seed_are_in_the_annual_report(reported_on, day, said):
    assert says_on(day, "BODY-SEED-REPORT", "seed_decision", decided_on=DAY, reported_on=reported_on) == said


@pytest.mark.parametrize(("told", "said"), [(True, "met"), (False, "unmet"), (None, "unproven")])
def test_decisions_on_seed_have_a_file(told, said):
    assert says_on(DAY, "BODY-SEED-FILE", "seed_decision", file_complete=told) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"overdrawn": since(DAY)}, "unmet"),
        ({"overdrawn": since(NEXT)}, "met"),
        ({"perhaps_overdrawn": since(DAY)}, "referred"),
        ({"perhaps_overdrawn": since(NEXT)}, "met"),
        ({"unclear": since(DAY)}, "unproven"),
        ({"unclear": since(DAY), "overdrawn": since(DAY)}, "unmet"),
    ],
)
def test_a_balance_of_stock_stands_from_the_day_on_which_too_much_has_left(told, said):
    usual = {"overdrawn": [], "perhaps_overdrawn": [], "unclear": []}
    assert says_on(DAY, "STOCK-BALANCE", "stock_balance", **{**usual, **told}) == said
