"""What cannot be so in a file that is judged: names of lists, years, settings, and files that are none."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from certification.actions.dossiers import judge_dossiers
from certification.actions.dossiers.importing import write_dossier
from certification.actions.dossiers.judging import Judged, completed
from certification.actions.dossiers.rehearsal import rehearsal
from certification.actions.dossiers.rows import Rows
from certification.models import ListsTold

DAY = date(2026, 11, 23)
HEAD = {"schema": 1, "as_of": str(DAY)}


def judged(told: dict[str, Any]) -> Judged:
    return judge_dossiers(json.dumps({**HEAD, **told}).encode(), DAY)


CODE = {"control_body": {"code": "KZ-BIO-149"}}
LENGTH = {"control_body": "KZ-BIO-149", "name": "rotation_length_years", "value": 3, "source": "Manual"}
GROUP = {"ref": "T1", "is_group": True, "members": [{"ref": "M1", "name": "Сейітқали Ержан"}]}
ODD: list[tuple[dict[str, Any], str, str]] = [
    ({"lists": {"harvestz": {"complete": True}}}, "lists.harvestz", "unknown_field"),
    (
        {"cases": [{"lists": {"harvests": {"complete": True}}}]},
        "cases[0].lists.harvests",
        "unknown_field",
    ),
    ({**CODE, "lists": {"harvests": {"complete": True}}}, "lists.harvests", "unknown_field"),
    ({**CODE, "body_years": [{"ref": "A", "year": 1899}]}, "body_years[0].year", "too_small"),
    ({**CODE, "body_years": [{"ref": "A", "year": 2200}]}, "body_years[0].year", "too_large"),
    (
        {**CODE, "body_years": [{"ref": "A", "year": 2025}, {"ref": "B", "year": 2025}]},
        "body_years[1].year",
        "used_twice",
    ),
    (
        {**CODE, "group_controls": [{"ref": r, "group": "G", "year": 2025} for r in ("A", "B")]},
        "group_controls[1].year",
        "used_twice",
    ),
    (
        {
            "producer": GROUP,
            "diary": {"member_years": [{"ref": r, "member": "M1", "year": 2025} for r in ("A", "B")]},
        },
        "diary.member_years[1].year",
        "used_twice",
    ),
    ({"diary": {"group_profiles": [{"ref": "A"}, {"ref": "B"}]}}, "diary.group_profiles", "too_many"),
    ({"settings": [LENGTH, {**LENGTH, "value": 4}]}, "settings[1].name", "used_twice"),
    (
        {"settings": [{**LENGTH, "from_on": "2026-01-02", "until_on": "2026-01-01"}]},
        "settings[0].until_on",
        "before_its_start",
    ),
    (
        {
            "producer": GROUP,
            "diary": {
                "internal_inspections": [
                    {
                        "ref": "A",
                        "member": "M1",
                        "from_at": "2026-02-02T11:00",
                        "until_at": "2026-02-02T10:00",
                    }
                ]
            },
        },
        "diary.internal_inspections[0].until_at",
        "before_its_start",
    ),
]
EVEN: list[dict[str, Any]] = [
    {"lists": {"harvests": {"complete": False}, "inspections": {"complete": False}}},
    {
        **CODE,
        "lists": {"body_years": {"complete": False}},
        "body_years": [{"ref": "A", "year": 1900}, {"ref": "B", "year": 2199}],
        "group_controls": [{"ref": g, "group": g, "year": 2025} for g in ("G", "H")],
    },
    {"settings": [LENGTH, {**LENGTH, "value": 4, "from_on": "2026-01-01", "until_on": "2026-01-01"}]},
]


@pytest.mark.parametrize(("told", "place", "code"), ODD)
def test_lists_years_and_settings_that_cannot_be_so_are_told_with_their_place(
    codes: None, told: dict[str, Any], place: str, code: str
) -> None:
    assert [(problem.place, problem.code) for problem in judged(told).problems] == [(place, code)]


@pytest.mark.parametrize("told", EVEN)
def test_lists_years_and_settings_at_their_limits_are_taken(codes: None, told: dict[str, Any]) -> None:
    assert judged(told).problems == ()


@pytest.mark.parametrize("data", [b"", b"null", b"[]", b"text"])
def test_a_file_that_holds_no_dossier_is_told_once(codes: None, data: bytes) -> None:
    told = judge_dossiers(data, DAY).problems
    assert [(problem.place, problem.code) for problem in told] == [("", "wrong_type")]


def test_a_version_in_quotes_is_not_the_number(codes: None) -> None:
    told = judged({"schema": "1"}).problems
    assert [problem.params for problem in told] == [{"found": '"1"', "expected": "1"}]


def test_what_a_file_says_of_a_list_holds_in_its_cases_unless_they_say_otherwise(codes: None) -> None:
    def complete(**case: Any) -> list[str]:
        with rehearsal():
            document = {
                **HEAD,
                "producer": {"bin": "180340990018"},
                "lists": {"inspections": {"complete": False}},
            }
            document["cases"] = [{"reference": "KZ-2026-0001", "inspections": [], **case}]
            write_dossier(completed(document), DAY, Rows())
            return list(ListsTold.objects.get(case__isnull=False).complete)

    assert complete() == []
    assert complete(lists={"inspections": {"complete": True}}) == ["inspections"]
