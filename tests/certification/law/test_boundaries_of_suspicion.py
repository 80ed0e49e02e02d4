"""Rules of suspicions, investigations, non-compliances and certificates on both sides of each line."""

from datetime import date, datetime, time
from functools import partial

import pytest

from tests.certification.law.asking import runs, says_on, since
from tests.certification.law.country import one

DAY = date(2026, 6, 15)
BEFORE, AFTER = date(2026, 6, 14), date(2026, 6, 16)
says = partial(says_on, DAY)


def test_a_suspicion_bars_until_it_is_cleared():
    told = one("suspicion", cleared=True, stood=since(BEFORE, DAY))
    assert runs("SUSPICION-STANDS", "suspicion", told) == [(BEFORE, DAY, "unmet")]
    assert says("SUSPICION-STANDS", "suspicion", cleared=False, stood=[]) == "unmet"
    assert says("SUSPICION-STANDS", "suspicion", stood=[]) == "unproven"


KNOWN = {"substantiated": True, "sold_before": True, "known_on": DAY, "learnt_on": DAY}


@pytest.mark.parametrize(
    ("code", "kind", "done", "done_on"),
    [
        ("SUSPICION-REPORTED", "suspicion", "informed", "informed_on"),
        ("SUSPICION-BUYERS", "suspicion", "buyers_informed", "last_buyer_informed_on"),
        ("INQUIRY-STARTED", "investigation", "started", "started_on"),
    ],
)
def test_immediately_is_met_on_the_day_and_referred_from_the_next(code, kind, done, done_on):
    known = {
        name: value for name, value in KNOWN.items() if (name == "learnt_on") == (kind == "investigation")
    }
    assert says(code, kind, **known, **{done: True, done_on: DAY}) == "met"
    assert says(code, kind, **known, **{done: True, done_on: AFTER}) == "referred"
    assert says(code, kind, **known, **{done: False}) == "unmet"
    assert says(code, kind, **known) == "unproven"


@pytest.mark.parametrize(
    ("code", "kind", "needed", "more", "about"),
    [
        ("SUSPICION-FILE", "suspicion", "papers_held", "results_held", {"substantiated": True}),
        ("INQUIRY-REPORT", "investigation", "final_report", "content_complete", {"concluded": True}),
    ],
)
def test_what_is_lacking_of_the_lesser_parts_is_referred(code, kind, needed, more, about):
    assert says(code, kind, **about, **{needed: True, more: True}) == "met"
    assert says(code, kind, **about, **{needed: True, more: False}) == "referred"
    assert says(code, kind, **about, **{needed: False, more: True}) == "unmet"
    assert says(code, kind, **about, **{more: True}) == "unproven"


CLEAN = {
    "cleared": False,
    "non_authorised_used": False,
    "precautions_taken": True,
    "earlier_requests_ignored": False,
}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "met"),
        ({"non_authorised_used": True}, "unmet"),
        ({"precautions_taken": False}, "unmet"),
        ({"earlier_requests_ignored": True}, "unmet"),
        ({"precautions_taken": None}, "unproven"),
        ({"precautions_taken": None, "non_authorised_used": True}, "unmet"),
    ],
)
def test_any_of_the_three_takes_the_status(change, said):
    assert says("SUSPICION-FINDING", "suspicion", **(CLEAN | change)) == said


def at(hour):
    return datetime.combine(DAY, time(hour))


@pytest.mark.parametrize(
    ("heard_on", "heard_at", "ban_at", "said"),
    [
        (BEFORE, None, None, "met"),
        (AFTER, None, None, "unmet"),
        (DAY, None, at(10), "referred"),
        (DAY, at(9), at(10), "met"),
        (DAY, at(10), at(10), "unmet"),
        (None, None, None, "unproven"),
    ],
)
def test_the_operator_is_heard_before_the_ban(heard_on, heard_at, ban_at, said):
    told = {"heard": True, "heard_on": heard_on, "heard_at": heard_at, "ban_imposed": True}
    assert says("INQUIRY-HEARD", "investigation", ban_from_on=DAY, ban_from_at=ban_at, **told) == said


def test_a_ban_lifted_before_the_result_is_a_breach_and_one_that_comes_later_is_referred():
    first, begun, lifted, result = (date(2026, 6, day) for day in (1, 3, 10, 12))
    told = one(
        "investigation",
        started_on=first,
        open_during=since(first, result),
        ban_imposed=True,
        ban_from_on=begun,
        bans=since(begun, lifted),
    )
    assert runs("INQUIRY-BAN", "investigation", told) == [
        (first, begun, "referred"),
        (lifted, result, "unmet"),
    ]
    assert runs("INQUIRY-BANNED-LOT", "investigation", told) == [(begun, lifted, "unmet")]


def test_no_ban_at_all_is_a_breach_while_the_investigation_is_open():
    told = one("investigation", open_during=since(DAY, AFTER), ban_imposed=False, bans=[])
    assert runs("INQUIRY-BAN", "investigation", told) == [(DAY, AFTER, "unmet")]


GOOD = {
    "precautions_proportionate": True,
    "integrity_affected": False,
    "minor_left_uncorrected": False,
    "major_left_uncorrected": False,
    "others_left_uncorrected": False,
    "traceable": True,
}
WORST = {
    "precautions_proportionate": False,
    "integrity_affected": True,
    "major_left_uncorrected": True,
    "traceable": False,
}


@pytest.mark.parametrize(
    ("change", "minor", "major", "critical"),
    [
        ({}, "met", "met", "met"),
        ({"precautions_proportionate": False}, "unmet", "met", "met"),
        ({"integrity_affected": True}, "unmet", "met", "met"),
        ({"minor_left_uncorrected": True}, "unmet", "met", "met"),
        ({"traceable": False}, "referred", "referred", "met"),
        ({"major_left_uncorrected": True}, "referred", "referred", "met"),
        ({"others_left_uncorrected": True}, "referred", "referred", "met"),
        ({"integrity_affected": True, "traceable": False}, "unmet", "referred", "met"),
        (WORST, "unmet", "unmet", "met"),
        (WORST | {"integrity_affected": False}, "unmet", "referred", "met"),
        ({"traceable": None}, "unproven", "unproven", "met"),
        ({"integrity_affected": None}, "unproven", "met", "met"),
    ],
)
def test_a_class_milder_than_the_facts_is_unmet(change, minor, major, critical):
    weight = ["met", "referred", "unproven", "unmet"].index
    codes = ("NC-CLASS", "NC-CLASS-CRITICAL")
    said = [
        max(
            (says(code, "noncompliance", **(GOOD | change | {"class_given": given})) for code in codes),
            key=weight,
        )
        for given in ("minor", "major", "critical")
    ]
    assert said == [minor, major, critical]


KINDS = dict.fromkeys(
    (
        "mass_balance", "no_records", "incomplete_records", "falsified_documents", "relabelling", "mixing",
        "non_authorised_substances", "gmo", "access_refused",
    ),
    False,
)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "intentional", "given", "said"),
    [
        ("mass_balance", False, "major", "met"),
        ("mass_balance", False, "minor", "unmet"),
        ("no_records", False, "critical", "met"),
        ("no_records", False, "major", "unmet"),
        ("mixing", True, "major", "unmet"),
        ("mixing", True, "critical", "met"),
        ("mixing", False, "minor", "not_applicable"),
        ("mixing", None, "major", "unproven"),
    ],
)
def test_the_list_names_the_class(kind, intentional, given, said):
    told = KINDS | {kind: True, "intentional": intentional, "class_given": given}
    assert says("NC-LISTED-CLASS", "noncompliance", **told) == said


def test_as_long_as_no_kind_is_told_the_list_asks_nothing():
    assert says("NC-LISTED-CLASS", "noncompliance", intentional=True, class_given="minor") == "not_applicable"


OUTRIGHT = [
    ("NC-MASS-BALANCE", "mass_balance"),
    ("NC-NO-RECORDS", "no_records"),
    ("NC-FALSIFIED", "falsified_documents"),
    ("NC-ACCESS", "access_refused"),
]
WITH_INTENT = [
    ("NC-INCOMPLETE-RECORDS", "incomplete_records"),
    ("NC-RELABELLING", "relabelling"),
    ("NC-MIXING", "mixing"),
    ("NC-SUBSTANCES", "non_authorised_substances"),
    ("NC-GMO", "gmo"),
]


@pytest.mark.parametrize(("code", "kind"), OUTRIGHT)
def test_a_listed_case_stands_until_it_is_closed(code, kind):
    told = one("noncompliance", stands=since(DAY, AFTER), **{kind: True})
    assert runs(code, "noncompliance", told) == [(DAY, AFTER, "unmet")]
    assert says(code, "noncompliance", stands=since(DAY), **{kind: False}) == "not_applicable"
    assert says(code, "noncompliance", stands=since(DAY)) == "unproven"


@pytest.mark.parametrize(("code", "kind"), WITH_INTENT)
@pytest.mark.parametrize(("intentional", "said"), [(True, "unmet"), (False, "met"), (None, "unproven")])
def test_only_stated_intent_counts(code, kind, intentional, said):
    told = {kind: True, "intentional": intentional, "stands": since(DAY, AFTER)}
    assert says(code, "noncompliance", **told) == said
    assert says_on(AFTER, code, "noncompliance", **told) == "met"
    assert says(code, "noncompliance", **{kind: False, "intentional": intentional}) == "not_applicable"


@pytest.mark.parametrize("name", ["integrity_affected", "repetitive", "intentional"])
def test_repetition_and_intent_touch_integrity_as_well(name):
    none = {
        "integrity_affected": False,
        "repetitive": False,
        "intentional": False,
        "stands": since(DAY, AFTER),
    }
    assert says("NC-INTEGRITY", "noncompliance", **none) == "met"
    assert says("NC-INTEGRITY", "noncompliance", **(none | {name: True})) == "unmet"
    assert says("NC-INTEGRITY", "noncompliance", **(none | {name: None})) == "unproven"
    assert says_on(AFTER, "NC-INTEGRITY", "noncompliance", **(none | {name: True})) == "met"


@pytest.mark.parametrize(
    ("code", "name", "first"),
    [("CERT-TRACES", "in_traces", date(2023, 1, 1)), ("CERT-SEAL", "e_seal", date(2023, 7, 1))],
)
def test_the_day_of_issue_decides_what_a_certificate_must_be(code, name, first):
    before = date.fromordinal(first.toordinal() - 1)
    for value, said in ((True, "met"), (False, "unmet"), (None, "unproven")):
        assert says(code, "certificate", certificate_issued_on=first, **{name: value}) == said
        assert says(code, "certificate", certificate_issued_on=before, **{name: value}) is None
    assert says(code, "certificate", **{name: True}) == "unproven"


def test_a_certificate_not_yet_updated_is_referred_and_one_never_updated_unmet():
    told = one(
        "certificate_change",
        since=BEFORE,
        changed_on=BEFORE,
        certificate_updated=True,
        certificate_updated_on=AFTER,
    )
    assert runs("CERT-UPDATED", "certificate_change", told) == [(BEFORE, AFTER, "referred")]
    assert says("CERT-UPDATED", "certificate_change", certificate_updated=False) == "unmet"
    assert says("CERT-UPDATED", "certificate_change", changed_on=BEFORE) == "unproven"
    assert says("CERT-UPDATED", "certificate_change", changed_on=BEFORE, certificate_updated=True) == "met"


def test_two_bodies_may_not_certify_one_category_at_once():
    told = one("certificate", others=since(DAY, AFTER))
    assert runs("CERT-ONE-BODY", "certificate", told) == [(DAY, AFTER, "unmet")]


def test_a_certificate_runs_out_and_does_not_count_while_suspended():
    days = {"certified": since(BEFORE, date(2026, 7, 1)), "suspended": since(DAY, AFTER)}
    told = one("operator", certificates_complete=True, **days)
    assert runs("CERT-HELD", "operator", told) == [
        (date(2022, 1, 1), BEFORE, "unmet"),
        (DAY, AFTER, "unmet"),
        (date(2026, 7, 1), None, "unmet"),
    ]
