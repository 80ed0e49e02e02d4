"""Groups, their members and internal control on both sides of each boundary."""

from datetime import date, datetime

import pytest

from tests.certification.law.asking import outcome, runs, since
from tests.certification.law.country import one

DAY = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("told", "day", "said"),
    [
        ({"members": 2000, "complied_before": False}, date(2022, 1, 1), "met"),
        ({"members": 2001, "complied_before": False}, date(2022, 1, 1), "unmet"),
        ({"members": 2001, "complied_before": True}, date(2024, 12, 31), "met"),
        ({"members": 2001, "complied_before": True}, date(2025, 1, 1), "unmet"),
        ({"members": 2001, "complied_before": True, "structure_stays": True}, date(2024, 12, 31), "referred"),
        ({"members": 2001, "complied_before": True, "structure_stays": True}, date(2025, 1, 1), "unmet"),
        ({"members": 2000, "complied_before": True, "structure_stays": True}, date(2024, 12, 31), "met"),
        ({"members": 2001, "complied_before": False, "structure_stays": False}, date(2024, 12, 31), "unmet"),
        ({"members": 2001}, date(2024, 12, 31), "unproven"),
        ({"members": 2001}, date(2025, 1, 1), "unmet"),
        ({"members": 2000}, date(2024, 12, 31), "met"),
        ({}, date(2025, 1, 1), "unproven"),
    ],
)
def test_a_group_has_two_thousand_members_at_most(told, day, said):
    assert (
        outcome("GROUP-SIZE", "group_size", day, one("group_size", **{"structure_stays": False, **told}))
        == said
    )


RICH = {"organic_turnover_cents": 2_500_001, "organic_output_cents": 1_500_001}


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"holding_m2": 50_000}, "met"),
        ({"holding_m2": 0}, "met"),  # a beekeeper without land
        ({"holding_m2": 50_001}, "unproven"),
        ({**RICH, "holding_m2": 150_000, "holding_but_fallow_m2": 150_000}, "unproven"),
        ({**RICH, "holding_m2": 150_001, "holding_but_fallow_m2": 150_001}, "unmet"),
        ({"holding_m2": 60_000, "holding_but_fallow_m2": 50_000}, "referred"),
        ({"holding_m2": 150_000, "permanent_grassland_m2": 150_000}, "met"),
        ({"holding_m2": 150_000, "permanent_grassland_m2": 149_999}, "unproven"),
        ({"organic_turnover_cents": 2_500_000, "certification_cost_cents": 50_001}, "met"),
        ({"organic_output_cents": 1_500_000, "certification_cost_cents": 30_001}, "met"),
        ({"greenhouse_m2": 5_000}, "unproven"),
    ],
)
def test_any_route_makes_a_member_small_enough(told, said):
    assert (
        outcome("MEMBER-SIZE", "group_member", DAY, one("group_member", sized_by_year=False, **told)) == said
    )


LARGE = {
    "holding_m2": 50_001,
    "holding_but_fallow_m2": 50_001,
    "greenhouse_m2": 0,
    "permanent_grassland_m2": 0,
}


@pytest.mark.parametrize(
    ("turnover", "output", "cost", "said"),
    [
        (2_500_000, 1_500_001, 50_001, "met"),
        (2_500_000, 2_500_000, 50_000, "unmet"),  # the cost is 2 % and not more
        (2_500_001, 1_500_001, 90_000, "unmet"),
        (2_500_001, 1_500_000, 90_000, "met"),
        (2_500_001, None, 90_000, "unproven"),
        (2_500_000, None, None, "unproven"),
    ],
)
def test_beyond_five_hectares_the_income_decides(turnover, output, cost, said):
    figures = {
        "organic_turnover_cents": turnover,
        "organic_output_cents": output,
        "certification_cost_cents": cost,
    }
    member = one("group_member", sized_by_year=False, **LARGE, **figures)
    assert outcome("MEMBER-SIZE", "group_member", DAY, member) == said
    assert outcome("MEMBER-SIZE-YEAR", "member_year", DAY, one("member_year", **LARGE, **figures)) == said


def test_greenhouses_alone_are_measured_as_greenhouses():
    land = {**LARGE, "holding_m2": 5_000, "greenhouse_m2": 5_000}
    assert outcome("MEMBER-SIZE-YEAR", "member_year", DAY, one("member_year", **land)) == "met"


MEMBER = {
    "joined_on": date(2024, 5, 1),
    "internally_inspected_on": [date(2025, 4, 1)],
    "internal_inspections_complete": True,
    "year_read_as_calendar": [],
    "year_read_as_rolling": [],
}


def test_every_member_is_visited_every_year_and_the_readings_of_a_year_part():
    assert runs("MEMBER-YEARLY", "group_member", one("group_member", **MEMBER)) == [
        (date(2022, 1, 1), date(2024, 5, 1), "unmet"),
        (date(2026, 4, 2), date(2027, 1, 1), "referred"),
        (date(2027, 1, 1), None, "unmet"),
    ]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"year_read_as_rolling": since(None)}, "unmet"),
        ({"year_read_as_calendar": since(None)}, "met"),
        ({"internal_inspections_complete": None}, "referred"),
        ({"internally_inspected_on": None}, "unproven"),
    ],
)
def test_the_control_body_settles_the_year_of_members_too(told, said):
    asked = one("group_member", **{**MEMBER, **told})
    assert outcome("MEMBER-YEARLY", "group_member", DAY, asked) == said


def test_a_missing_internal_inspection_counts_only_if_the_list_is_complete():
    asked = one("group_member", **{**MEMBER, "internal_inspections_complete": False})
    assert outcome("MEMBER-YEARLY", "group_member", date(2027, 6, 1), asked) == "unproven"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"approved_on": date(2024, 4, 30)}, "met"),
        ({"approved_on": date(2024, 5, 1)}, "referred"),
        ({"approved_on": date(2024, 5, 1), "approved_at": datetime(2024, 5, 1, 8)}, "met"),  # noqa: DTZ001
        ({"approved_on": date(2024, 5, 2)}, "unmet"),
        ({"approved_on": date(2024, 4, 30), "report_dated_on": date(2024, 5, 1)}, "unmet"),
        ({"approved": False}, "unmet"),
        ({"approved_on": None}, "unproven"),
    ],
)
def test_a_member_and_its_units_are_approved_before_they_count(told, said):
    usual = {"approved": True, "approved_on": date(2024, 4, 30), "report_dated_on": date(2024, 4, 20), **told}
    noon = datetime(2024, 5, 1, 12)  # noqa: DTZ001
    member = one("group_member", **usual, joined_on=date(2024, 5, 1), joined_at=noon)
    assert outcome("MEMBER-APPROVED", "group_member", DAY, member) == said
    unit = one("member_unit", **usual, added_on=date(2024, 5, 1), added_at=noon)
    assert outcome("MEMBER-UNIT", "member_unit", DAY, unit) == said


PROMISES = dict.fromkeys(
    (
        "commits_to_rules",
        "commits_to_internal_control",
        "commits_to_access",
        "commits_to_measures",
        "commits_to_inform",
    ),
    True,
)


@pytest.mark.parametrize("missing", sorted(PROMISES))
def test_an_agreement_has_all_five_commitments(missing):
    signed = {**PROMISES, "agreement_signed_on": DAY}
    assert outcome("MEMBER-AGREEMENT", "group_member", DAY, one("group_member", **signed)) == "met"
    early = outcome("MEMBER-AGREEMENT", "group_member", date(2026, 5, 31), one("group_member", **signed))
    without = one("group_member", **{**signed, missing: False})
    unknown = one("group_member", **{**signed, missing: None})
    assert early == outcome("MEMBER-AGREEMENT", "group_member", DAY, without) == "unmet"
    assert outcome("MEMBER-AGREEMENT", "group_member", DAY, unknown) == "unproven"


@pytest.mark.parametrize(
    ("code", "kind", "good"),
    [
        ("MEMBER-FARMER", "group_member", {"farms": True}),
        ("MEMBER-ONE-GROUP", "group_member", {"in_another_group": False}),
        ("MEMBER-NO-CERTIFICATE", "group_member", {"individual_certificate": False}),
        ("GROUP-LEGAL", "group", {"legal_personality": True}),
        ("GROUP-PROXIMITY", "group", {"members_in_one_country": True, "members_in_proximity": True}),
        ("GROUP-MARKETING", "group", {"joint_marketing": True}),
        ("GROUP-ICS", "group", {"internal_control_documented": True}),
        ("GROUP-CONFIRMED", "group", {"members_uncertified_confirmed": True}),
        ("ICS-INSPECTORS", "group", {"inspectors_adequate": True}),
        ("ICS-HOURS", "internal_inspection", {"hours_noted": True}),
    ],
)
def test_a_plain_duty_is_met_unmet_or_not_told(code, kind, good):
    assert outcome(code, kind, DAY, one(kind, **good)) == "met"
    for name, value in good.items():
        assert outcome(code, kind, DAY, one(kind, **{**good, name: not value})) == "unmet"
        assert outcome(code, kind, DAY, one(kind, **{**good, name: None})) == "unproven"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "met"),
        ({"manager_is_inspector": True}, "unmet"),
        ({"manager_is_inspector": None}, "unproven"),
        ({"manager_inspects": since(DAY)}, "unmet"),
        ({"manager_inspects": since(date(2024, 1, 1), DAY)}, "met"),
        ({"manager_inspects": None}, "unproven"),
    ],
)
def test_the_manager_inspects_on_no_day(told, said):
    usual = {"manager_is_inspector": False, "manager_inspects": []}
    assert outcome("ICS-MANAGER", "group", DAY, one("group", **{**usual, **told})) == said


@pytest.mark.parametrize(
    ("told", "files", "members"),
    [
        ({"kinds_of_files": 7, "files_lacking": False, "list_kept": True}, "met", "met"),
        ({"kinds_of_files": 6, "files_lacking": False, "list_kept": False}, "unmet", "unmet"),
        ({"kinds_of_files": 7, "files_lacking": True, "list_kept": None}, "unmet", "unproven"),
        (
            {"kinds_of_files": 6, "files_lacking": False, "list_kept": False, "files_complete": False},
            "unproven",
            "unproven",
        ),
    ],
)
def test_a_group_keeps_its_list_and_seven_other_files(told, files, members):
    asked = one("group", **{"files_complete": True, **told})
    assert outcome("GROUP-FILES", "group", DAY, asked) == files
    assert outcome("GROUP-LIST", "group", DAY, asked) == members


def test_what_has_to_be_told_at_once_is_referred_until_it_is_told():
    told = {
        "matter": "suspension",
        "happened_on": date(2026, 3, 2),
        "told_on": date(2026, 3, 4),
        "never_told": False,
    }
    assert runs("GROUP-NOTICE", "group_notice", one("group_notice", **told)) == [
        (date(2026, 3, 3), date(2026, 3, 5), "referred")
    ]
    never = {**told, "told_on": None, "never_told": True}
    assert outcome("GROUP-NOTICE", "group_notice", DAY, one("group_notice", **never)) == "unmet"
    untold = {**told, "told_on": None, "never_told": None}
    assert outcome("GROUP-NOTICE", "group_notice", DAY, one("group_notice", **untold)) == "unproven"


@pytest.mark.parametrize(("named", "said"), [(True, "met"), (False, "unmet"), (None, "unproven")])
def test_a_ban_is_told_with_quantities_and_lots(named, said):
    told = {"matter": "product_ban", "happened_on": DAY, "told_on": DAY, "never_told": False}
    asked = one("group_notice", **told, quantities_and_lots_named=named)
    assert outcome("GROUP-NOTICE", "group_notice", DAY, asked) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 2, 28), "met"),
        (date(2026, 3, 1), "unmet"),
        (date(2026, 3, 31), "unmet"),
        (date(2026, 4, 1), "met"),
        (date(2026, 5, 1), "unproven"),
    ],
)
def test_the_group_falls_only_where_integrity_is_stated_as_affected(day, said):
    told = {
        "integrity_affected": since(date(2026, 3, 1), date(2026, 4, 1)),
        "integrity_untold": since(date(2026, 5, 1)),
        "deficiencies_complete": True,
    }
    assert outcome("GROUP-INTEGRITY", "group", day, one("group", **told)) == said
    unknown = one("group", **{**told, "deficiencies_complete": False})
    assert outcome("GROUP-INTEGRITY", "group", day, unknown) == ("unmet" if said == "unmet" else "unproven")


@pytest.mark.parametrize(
    ("point", "said"), [("measures_failed", "unmet"), ("other", "referred"), (None, "unproven")]
)
def test_a_deficiency_the_law_names_is_unmet_by_itself(point, said):
    asked = one("group_deficiency", point=point)
    assert outcome("GROUP-DEFICIENCY", "group_deficiency", DAY, asked) == said


def test_inspectors_are_trained_assessed_and_state_their_interests_every_year():
    told = {
        "appointed_on": date(2024, 3, 1),
        "trained_on": [date(2025, 2, 1)],
        "assessed_on": [date(2025, 2, 1)],
        "stated_interests_on": [date(2024, 3, 1)],
    }
    asked = one("internal_inspector", **told)
    assert runs("ICS-TRAINING", "internal_inspector", asked)[1:] == [
        (date(2026, 2, 2), date(2027, 1, 1), "referred"),
        (date(2027, 1, 1), None, "unmet"),
    ]
    assert runs("ICS-INTERESTS", "internal_inspector", asked)[1:] == [
        (date(2025, 3, 2), date(2026, 1, 1), "referred"),
        (date(2026, 1, 1), None, "unmet"),
    ]
    untold = one("internal_inspector", **{**told, "assessed_on": None, "stated_interests_on": None})
    assert outcome("ICS-TRAINING", "internal_inspector", date(2025, 6, 1), untold) == "unproven"
    assert outcome("ICS-INTERESTS", "internal_inspector", date(2025, 6, 1), untold) == "unproven"
