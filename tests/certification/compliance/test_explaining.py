"""Why a case stands as it does, from the record alone; and the two commands that say so."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from certification.actions.sweeping import judge_all
from certification.engine.rule import Gate, Outcome
from certification.models import Case, Conversion, Finding, HoldingYear
from certification.queries.explain import assess, explain_subject, reasons_for
from tests.certification.facts.holdings import d, holding

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def case() -> Case:
    return holding(1)


def test_every_reason_names_its_rule_its_days_and_the_day_it_clears(case: Case) -> None:
    reasons = assess(case, d("2025-06-01")).reasons
    (field,) = (r for r in reasons if r.kind == "parcel" and r.explanation.rule.code == "LAND-CONV")
    assert (field.since, field.until) == (d("2024-02-01"), d("2026-04-01"))
    assert field.explanation.clears_on == d("2026-04-02")
    assert {fact.name for fact in field.explanation.facts} == {
        "conversions",
        "confirmed_conversions",
        "referred_conversions",
        "land_use",
    }


def test_gates_open_subject_by_subject(case: Case) -> None:
    found = assess(case, d("2026-10-01"))
    entry = {o.ref: o for o in found.openings if o.gate is Gate.ENTER_EU and o.kind == "case_product"}
    assert set(entry) == {"honey", "beef"}
    assert not entry["honey"].open
    assert all(o.open for o in found.openings if o.gate is Gate.CERTIFY)


def test_a_gate_says_the_first_day_it_opens(case: Case) -> None:
    openings = assess(case, d("2024-12-01")).openings
    apiary = next(o for o in openings if o.kind == "apiary" and o.gate is Gate.SELL_ORGANIC)
    assert (apiary.open, apiary.opens_on) == (False, d("2025-05-10"))


def test_what_is_unproven_is_told_subject_by_subject(case: Case) -> None:
    HoldingYear.objects.update(manure_complete=None)
    reasons = reasons_for(case, "LAND-N170", d("2026-06-01"))
    HoldingYear.objects.update(area_used_m2=None)
    unknown = reasons_for(case, "LAND-N170", d("2026-06-01"))
    assert [(r.kind, r.ref) for r in unknown] == [("holding_year", "2024"), ("holding_year", "2025")]
    assert {r.outcome for r in unknown} == {Outcome.UNPROVEN}
    assert {r.outcome for r in reasons} == {Outcome.UNMET}


def test_a_rule_that_holds_is_explained_too(case: Case) -> None:
    apiary = case.producer.apiary_set.get()
    why = explain_subject(case, "HONEY-CONV", "apiary", apiary.pk, d("2026-01-01"))
    assert why is not None
    assert why.outcome is Outcome.MET
    assert explain_subject(case, "HONEY-CONV", "apiary", apiary.pk, d("2023-01-01")) is None


def test_the_judge_command_says_why_and_writes_nothing(case: Case) -> None:
    out, err = StringIO(), StringIO()
    call_command("judge", case=case.reference, on=d("2025-06-01"), stdout=out, stderr=err)
    assert "LAND-CONV · parcel F1 · Not met · 2024-02-01 – 2026-04-01" in out.getvalue()
    assert "Annex II, Part I, 1.7.1" in out.getvalue()
    assert err.getvalue()
    assert not Finding.objects.exists()


def test_the_judge_command_speaks_json(case: Case) -> None:
    judge_all()
    out, err = StringIO(), StringIO()
    call_command("judge", case=case.reference, on=d("2025-06-01"), json=True, stdout=out, stderr=err)
    told = json.loads(out.getvalue())
    assert told["stored_findings_agree"] is True
    assert {"rule", "outcome", "subject", "facts", "citation", "clears_on"} <= set(told["reasons"][0])
    assert err.getvalue() == ""


def test_the_judge_command_does_not_know_a_strange_case() -> None:
    with pytest.raises(CommandError):
        call_command("judge", case="KZ-2000-0001", on=d("2025-06-01"))


def test_the_sweep_command_ends_with_one_if_the_record_was_changed_behind_its_back(case: Case) -> None:
    judge_all()
    call_command("sweep", stdout=StringIO(), stderr=StringIO())
    Conversion.objects.all().delete()
    err = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("sweep", stdout=StringIO(), stderr=err)
    assert ended.value.code == 1
    assert case.reference in err.getvalue()
