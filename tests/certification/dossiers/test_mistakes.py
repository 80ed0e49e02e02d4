"""Every mistake is told at once, with its place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from certification.actions.dossiers import Imported, import_dossiers
from certification.actions.dossiers.read import parsed
from certification.models import Producer
from certification.process import SYSTEM
from tests.certification.dossiers.conftest import second

Bring = Callable[..., Imported]

BINS = [
    "180340990018",
    "211140990021",
    "220641990034",
    "190952990047",
    "160463990053",
    "200140990811",
]
NOT_BINS = ["180340990019", "180304990018", "181340990010", "180370990011", "18034099001", "000000000000"]
IINS = ["780514499010", "691201399026", "010228599033", "850719399501"]
NOT_IINS = ["780514499013", "780230499017", "780514799010", "785514499010", "000000000000"]


def found(result: Imported) -> set[tuple[str, str]]:
    return {(problem.place, problem.code) for problem in result.problems}


def test_every_mistake_of_a_file_is_told_at_once_with_its_place(bring_in: Bring, dossier: Any) -> None:
    other = second(dossier)
    dossier["producer"] |= {"region": "KZ-99", "bin": "180340990019"}
    dossier["sites"]["parcels"][0] |= {"area_ha": "much", "cadastral_no": "here", "colour": "green"}
    dossier["sites"]["parcels"][0]["polygon"][3] = [70.2, 5.5]
    dossier["diary"]["sowings"][0] |= {"parcel": "F9", "sown_on": "2026-02-30"}
    del dossier["cases"][0]["opened_on"]
    other["cases"][0] |= {"control_body": "KZ-BIO-999"}
    other["cases"][0]["certificates"][0]["valid_to"] = "2025-03-17"
    other["cases"][0]["samples"][0] |= {"laboratory": "LAB-0", "reported_on": "2026-07-01"}
    result = bring_in(dossier, other)
    assert found(result) >= {
        ("dossiers[0].producer.region", "unknown_region"),
        ("dossiers[0].producer.bin", "not_a_bin"),
        ("dossiers[0].sites.parcels[0].area_ha", "wrong_type"),
        ("dossiers[0].sites.parcels[0].colour", "unknown_field"),
        ("dossiers[0].sites.parcels[0].cadastral_no", "not_a_cadastral_number"),
        ("dossiers[0].sites.parcels[0].polygon", "ring_is_open"),
        ("dossiers[0].sites.parcels[0].polygon[3]", "outside_kazakhstan"),
        ("dossiers[0].diary.sowings[0].parcel", "unknown_ref"),
        ("dossiers[0].diary.sowings[0].sown_on", "not_a_day"),
        ("dossiers[0].cases[0].opened_on", "missing"),
        ("dossiers[1].cases[0].control_body", "unknown_control_body"),
        ("dossiers[1].cases[0].certificates[0].valid_to", "before_its_start"),
        ("dossiers[1].cases[0].samples[0].laboratory", "unknown_laboratory"),
        ("dossiers[1].cases[0].samples[0].reported_on", "before_its_start"),
    }
    assert Producer.objects.count() == 0


@pytest.mark.parametrize("number", BINS)
def test_a_real_bin_is_taken(bring_in: Bring, dossier: Any, number: str) -> None:
    dossier["producer"]["bin"] = number
    assert bring_in(dossier, dry_run=True).problems == []


@pytest.mark.parametrize("number", NOT_BINS)
def test_a_wrong_bin_is_told(bring_in: Bring, dossier: Any, number: str) -> None:
    dossier["producer"]["bin"] = number
    assert found(bring_in(dossier)) == {("dossiers[0].producer.bin", "not_a_bin")}


@pytest.mark.parametrize("number", IINS)
def test_a_real_iin_is_taken(bring_in: Bring, dossier: Any, number: str) -> None:
    del dossier["producer"]["bin"]
    dossier["producer"]["iin"] = number
    assert bring_in(dossier, dry_run=True).problems == []


@pytest.mark.parametrize("number", NOT_IINS)
def test_a_wrong_iin_is_told_and_never_repeated(bring_in: Bring, dossier: Any, number: str) -> None:
    dossier["producer"]["iin"] = number
    result = bring_in(dossier)
    assert found(result) == {("dossiers[0].producer.iin", "not_an_iin")}
    assert number not in str(result.problems)


def test_two_dossiers_may_not_be_the_same_producer(bring_in: Bring, dossier: Any) -> None:
    other = second(dossier)
    other["producer"]["bin"] = dossier["producer"]["bin"]
    other["cases"][0]["reference"] = dossier["cases"][0]["reference"]
    assert found(bring_in(dossier, other)) == {
        ("dossiers[1].producer.bin", "used_in_another_dossier"),
        ("dossiers[1].cases[0].reference", "used_in_another_dossier"),
    }


def test_what_belongs_to_somebody_else_on_record_is_told(bring_in: Bring, dossier: Any) -> None:
    bring_in(dossier)
    other = second(dossier)
    other["producer"]["bin"] = dossier["producer"]["bin"]
    other["cases"][0]["certificates"][0]["number"] = dossier["cases"][0]["certificates"][0]["number"]
    assert found(bring_in(other)) == {
        ("dossiers[0].producer.bin", "belongs_to_another_producer"),
        ("dossiers[0].cases[0].certificates[0].number", "belongs_to_another_producer"),
    }


def test_a_ref_is_used_once(bring_in: Bring, dossier: Any) -> None:
    dossier["sites"]["parcels"].append({"ref": "F1"})
    assert found(bring_in(dossier)) == {("dossiers[0].sites.parcels[1].ref", "used_twice")}


def test_a_ref_on_record_may_be_pointed_at_by_a_later_file(bring_in: Bring, dossier: Any) -> None:
    bring_in(dossier)
    del dossier["sites"]
    dossier["diary"] = {"sowings": [{"ref": "W2", "parcel": "F1", "crop": "oats", "season": 2027}]}
    assert bring_in(dossier).outcomes[0].created == {"sowing": 1}


@pytest.mark.parametrize(
    ("steps", "place", "code"),
    [
        ([{"step": "draft", "from_on": "2026-01-01"}] * 2, "steps[0].until_on", "missing"),
        (
            [
                {"step": "applied", "from_on": "2026-01-01", "until_on": "2026-02-01"},
                {"step": "converting", "from_on": "2026-02-01"},
            ],
            "steps[1].from_on",
            "steps_overlap",
        ),
        (
            [{"step": "applied", "from_on": "2026-01-01", "until_on": "2026-02-01"}],
            "steps[0].until_on",
            "last_step_is_open",
        ),
        ([{"step": "left", "from_on": "2026-01-01"}], "closed_on", "missing"),
    ],
)
def test_steps_follow_each_other(bring_in: Bring, dossier: Any, steps: Any, place: str, code: str) -> None:
    dossier["cases"][0]["steps"] = steps
    assert (f"dossiers[0].cases[0].{place}", code) in found(bring_in(dossier))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe", "file_is_not_utf8"),
        (b"{", "file_cannot_be_read"),
        (b'{"schema": 1, "schema": 1}', "file_cannot_be_read"),
        (b"a: &x [*x]", "file_cannot_be_read"),
        (
            b"a0: &a0 1\n"
            + b"\n".join(b"a%d: &a%d [*a%d, *a%d]" % (n, n, n - 1, n - 1) for n in range(1, 35)),
            "file_cannot_be_read",
        ),
        (
            b"a0: &a0 1\n" + b"\n".join(b"a%d: &a%d [*a%d]" % (n, n, n - 1) for n in range(1, 500)),
            "file_cannot_be_read",
        ),
        (b"a: !!python/object:os.system x", "file_cannot_be_read"),
        (b"[" * 100_000, "file_cannot_be_read"),
        (b"", "wrong_type"),
        (b"schema: 2\nas_of: 2026-11-23\ndossiers: []", "unsupported_value"),
        (b"schema: 1\nas_of: 2026-11-23\n7: x\ndossiers: []", "key_is_not_text"),
    ],
)
def test_a_file_that_is_none_is_refused_whole(codes: None, data: bytes, code: str) -> None:
    result = import_dossiers(data, by=SYSTEM)
    assert code in {problem.code for problem in result.problems}
    assert all(outcome.state == "refused" for outcome in result.outcomes)


def test_an_alias_is_read_as_if_it_were_written_out() -> None:
    document, problems = parsed(b"days: &days [2026-05-05, {to: 7}]\nagain: [*days, *days]")
    days = ["2026-05-05", {"to": 7}]
    assert (document, problems) == ({"days": days, "again": [days, days]}, [])


def test_numbers_with_a_leading_zero_and_days_stay_text(codes: None) -> None:
    data = b"schema: 1\nas_of: 2026-11-23\nproducer: {ref: T1, legal_form: llp, bin: 080640991066, region: KZ-59, "
    data += b"name: {kk: a, ru: b, en: no}}"
    assert import_dossiers(data, by=SYSTEM).problems == []
    assert (Producer.objects.get().bin, Producer.objects.get().name_en) == ("080640991066", "no")


def test_shares_above_the_whole_letters_in_codes_and_days_of_what_was_not_done(
    bring_in: Bring, dossier: Any
) -> None:
    dossier["diary"]["feed_years"] = [{"ref": "FY1", "organic_percent": 100.1}]
    dossier["diary"]["lots"] = [{"ref": "L1", "product": "wheat", "cn": "10O1"}]
    dossier["cases"][0]["investigations"] = [{"ref": "I1", "started": False, "started_on": "2026-05-01"}]
    assert found(bring_in(dossier, dry_run=True)) >= {
        ("dossiers[0].diary.feed_years[0].organic_percent", "too_large"),
        ("dossiers[0].diary.lots[0].cn", "wrong_pattern"),
        ("dossiers[0].cases[0].investigations[0].started_on", "day_of_what_was_not_done"),
    }


@pytest.mark.parametrize("code", ["0409", "0409 00 00", "0409.00.00", "1001990090"])
def test_a_code_of_the_nomenclature_is_taken_as_people_write_it(
    bring_in: Bring, dossier: Any, code: str
) -> None:
    dossier["diary"]["lots"] = [{"ref": "L1", "product": "wheat", "cn": code}]
    assert "dossiers[0].diary.lots[0].cn" not in dict(found(bring_in(dossier, dry_run=True)))


def test_parts_above_their_whole_and_things_told_twice(bring_in: Bring, dossier: Any) -> None:
    dossier["diary"]["feed_years"] = [
        {"ref": "FY1", "dry_matter_kg": 1000, "own_farm_kg": 400, "same_region_kg": 400, "elsewhere_kg": 200},
        {"ref": "FY2", "dry_matter_kg": 1000, "own_farm_kg": 400, "same_region_kg": 400, "elsewhere_kg": 201},
        {"ref": "FY3", "organic_percent": 90, "non_organic_protein_percent": 11},
        {"ref": "FY4", "organic_percent": 90, "organic_kg": 5},
        {
            "ref": "FY5",
            "from_on": "2025-01-01",
            "until_on": "2025-12-31",
            "own_farm_kg": 5,
            "elsewhere_percent": 9,
        },
    ]
    place = "dossiers[0].diary.feed_years"
    about_these = {
        one for one in found(bring_in(dossier, dry_run=True)) if one[1] not in ("missing", "unknown_ref")
    }
    assert about_these == {
        (f"{place}[1].elsewhere_kg", "more_than_the_whole"),
        (f"{place}[2].non_organic_protein_percent", "more_than_the_whole"),
        (f"{place}[3].organic_percent", "told_in_two_ways"),
    }
