"""Procedures on animals, derogations, and duties without a limit."""

from datetime import date

import pytest

from tests.certification.law.asking import said


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ({"procedure": "tail_docking", "species": "ovine", "authorised": True}, "met"),
        ({"procedure": "tail_docking", "species": "porcine", "authorised": True}, "unmet"),
        ({"procedure": "beak_trimming", "species": "poultry", "age_days": 3, "authorised": True}, "met"),
        ({"procedure": "beak_trimming", "species": "poultry", "age_days": 4, "authorised": True}, "unmet"),
        ({"procedure": "dehorning", "species": "bovine", "authorised": False}, "unmet"),
        ({"procedure": "disbudding", "species": "bovine"}, "unproven"),
        ({"procedure": "castration"}, "met"),
        ({"procedure": "other", "species": "bovine"}, "unmet"),
    ],
)
def test_few_procedures_are_allowed(told, answer):
    assert said("WELFARE-PROCEDURE", "mutilation", **told) == answer


@pytest.mark.parametrize(
    ("code", "kind", "good", "bad"),
    [
        ("FEED-RECORD", "feeding_record", {"kept": True, "complete": True}, {"complete": False}),
        ("COMMON-SEGREGATED", "common_grazing", {"segregation_proven": True}, {"segregation_proven": False}),
        (
            "WELFARE-CARE",
            "mutilation",
            {"qualified_staff": True, "anaesthesia": True},
            {"anaesthesia": False},
        ),
        (
            "WELFARE-TRANSPORT",
            "animal_transport",
            {"kept_short": True, "staff_trained": True, "electric_prods": False, "tranquillisers": False},
            {"electric_prods": True},
        ),
        ("HOUSE-CAGES", "housing", {"cages": False}, {"cages": True}),
        (
            "CATASTROPHE-GROUNDS",
            "catastrophe",
            {"recognised_by_authority": True},
            {"recognised_by_authority": False},
        ),
    ],
)
def test_a_plain_duty_is_met_unmet_or_unproven(code, kind, good, bad):
    assert said(code, kind, **good) == "met"
    assert said(code, kind, **bad) == "unmet"
    assert said(code, kind) == "unproven"


@pytest.mark.parametrize(
    ("last", "answer"),
    [
        (date(2026, 5, 31), "met"),
        (date(2026, 6, 1), "referred"),
        (date(2026, 6, 2), "unmet"),
        (None, "unproven"),
    ],
)
def test_a_derogation_lasts_a_year(last, answer):
    assert said("CATASTROPHE-YEAR", "catastrophe", first_on=date(2025, 6, 1), last_on=last) == answer


def test_what_a_derogation_allows_beside_less_roughage_is_referred():
    assert said("CATASTROPHE-ALLOWS", "catastrophe", allows="roughage") == "met"
    assert said("CATASTROPHE-ALLOWS", "catastrophe", allows="feed") == "referred"
    assert said("CATASTROPHE-ALLOWS", "catastrophe") == "unproven"
