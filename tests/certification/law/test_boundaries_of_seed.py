"""Each rule of seed on both sides of each boundary, and each of its outcomes."""

from datetime import date

import pytest

from tests.certification.law.asking import outcome
from tests.certification.law.country import one

ON = date(2026, 9, 1)
YES_NO = [(True, "met"), (False, "unmet"), (None, "unproven")]
NO_YES = [(False, "met"), (True, "unmet"), (None, "unproven")]


def sowing(code, said, **told):
    """What a rule says of one sowing of non-organic seed."""
    facts = {"seed_status": "non_organic", "sown_on": date(2026, 5, 10), **told}
    assert outcome(code, "sowing", ON, one("sowing", **facts)) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"seed_status": "organic"}, "met"),
        ({"seed_status": "in_conversion", "seed_own": True}, "met"),
        (
            {
                "seed_status": "in_conversion",
                "seed_own": False,
                "seed_months_in_conversion": 12,
                "seed_organic_available": False,
            },
            "met",
        ),
        (
            {
                "seed_status": "in_conversion",
                "seed_own": False,
                "seed_months_in_conversion": 11,
                "seed_organic_available": False,
            },
            "unmet",
        ),
        ({"seed_status": "in_conversion", "seed_own": False, "seed_organic_available": True}, "unmet"),
        ({"seed_status": "point_1_8_6", "seed_organic_available": False}, "met"),
        ({"seed_status": "point_1_8_6", "seed_organic_available": True}, "unmet"),
        ({"seed_organic_available": False, "seed_lesser_available": False}, "met"),
        ({"seed_organic_available": False, "seed_lesser_available": True}, "unmet"),
        ({"seed_organic_available": False}, "unproven"),
        ({"seed_status": None, "seed_organic_available": False}, "unproven"),
    ],
)
def test_seed_goes_by_the_order_of_preference(told, said):
    sowing("SEED-ORDER", said, **told)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"seed_sown_g": 1000, "seed_allowed_g": 1000}, "met"),
        ({"seed_sown_g": 1001, "seed_allowed_g": 1000}, "unmet"),
        ({"seed_sown_g": None, "seed_allowed_g": 1000}, "unproven"),
        ({"seed_sown_g": 1, "seed_allowed_g": 1000, "seed_authorised": False}, "unmet"),
        ({"seed_status": "organic"}, "not_applicable"),
    ],
)
def test_seed_sown_is_counted_against_what_is_allowed(told, said):
    sowing("SEED-AMOUNT", said, **{"seed_authorised": True, **told})


@pytest.mark.parametrize(
    ("treated", "listed", "said"),
    [
        (False, None, "met"),
        (True, True, "met"),
        (True, False, "unmet"),
        (True, None, "unproven"),
        (None, None, "unproven"),
    ],
)
def test_seed_is_dressed_with_listed_substances_only(treated, listed, said):
    sowing("SEED-TREATED", said, seed_treated=treated, seed_treatment_listed=listed)


@pytest.mark.parametrize(("one_season", "said"), NO_YES)
def test_seedlings_of_one_season_are_never_non_organic(one_season, said):
    sowing("SEED-SEEDLINGS", said, seed_is_seedling=True, seed_one_season=one_season)
    sowing("SEED-SEEDLINGS", "not_applicable", seed_is_seedling=False, seed_one_season=one_season)


@pytest.mark.parametrize(
    ("sown_on", "allowed", "said"),
    [
        (date(2036, 12, 31), True, "met"),
        (date(2036, 12, 31), False, "unmet"),
        (date(2036, 12, 31), None, "unproven"),
        (date(2037, 1, 1), True, "unmet"),
    ],
)
def test_authorisations_under_1_8_6_end_with_2036(sown_on, allowed, said):
    sowing("SEED-186", said, seed_status="point_1_8_6", sown_on=sown_on, seed_allowed_by_1_8_6=allowed)


@pytest.mark.parametrize(("gmo", "said"), NO_YES)
def test_seed_is_not_genetically_modified(gmo, said):
    sowing("SEED-GMO", said, seed_gmo=gmo)
    sowing("SEED-GMO", said, seed_gmo=gmo, seed_status="organic")


@pytest.mark.parametrize(("confirmed", "said"), YES_NO)
def test_the_vendor_of_non_organic_seed_confirms_it(confirmed, said):
    sowing("SEED-VENDOR", said, seed_vendor_confirmed=confirmed)


@pytest.mark.parametrize(
    ("organic", "whole", "said"),
    [(70, 100, "met"), (69, 100, "unmet"), (700, 1001, "unmet"), (None, 100, "unproven")],
)
def test_a_mixture_is_organic_to_seventy_percent(organic, whole, said):
    told = {"seed_kind": "fodder_seed_mixture", "labelled_with_share": True}
    lot = one("seed_lot", **told, mixture_organic_g=organic, mixture_total_g=whole)
    assert outcome("SEED-MIXTURE", "seed_lot", ON, lot) == said
