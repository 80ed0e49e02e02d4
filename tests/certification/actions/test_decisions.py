"""Decisions: by another person than the inspector, never on stale findings, with a certificate that says what holds."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from certification.actions import certificates, steps
from certification.errors import Blocked, Conflict, Invalid, Refused
from certification.models import (
    Case,
    Certificate,
    CertificateMark,
    ControlBodySetting,
    Inspection,
    Job,
    Request,
)
from certification.queries.certificates import Worth, check, worth_on
from certification.queries.day import today
from certification.queries.deadlines import deadlines_of
from tests.factories import CaseFactory, Cast, InspectionFactory, NonComplianceFactory, SampleFactory


def granted(cast: Cast) -> Certificate:
    case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="decision_pending")
    steps.grant(case.reference, by=cast.marat)
    return Certificate.objects.get(case=case)


class TestWhoDecides:
    def test_never_the_person_who_reported(self, cast: Cast, no_obstacles: None) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="decision_pending")
        InspectionFactory(case=case, reported_by=cast.marat.id)
        with pytest.raises(Refused, match="other_person_must_decide"):
            steps.grant(case.reference, by=cast.marat)
        assert steps.grant(case.reference, by=cast.aliya).step == "certified"

    def test_never_the_person_who_was_at_the_farm(self, cast: Cast, no_obstacles: None) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="decision_pending")
        InspectionFactory(case=case, inspector_id=cast.marat.id, reported_by="client-1")
        with pytest.raises(Refused, match="other_person_must_decide"):
            steps.grant(case.reference, by=cast.marat)

    def test_a_report_before_the_last_certificate_no_longer_counts(
        self, cast: Cast, no_obstacles: None
    ) -> None:
        certificate = granted(cast)
        earlier = certificate.issued_at - timedelta(days=300)
        InspectionFactory(case=certificate.case, reported_by=cast.marat.id, reported_at=earlier)
        assert steps.suspend(certificate.case.reference, "Found.", by=cast.marat).step == "suspended"


class TestWhatStandsInTheWay:
    def test_a_decision_names_every_obstacle(self, cast: Cast) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="decision_pending")
        SampleFactory(case=case)
        NonComplianceFactory(case=case, level="major")
        with pytest.raises(Blocked) as blocked:
            steps.grant(case.reference, by=cast.marat)
        codes = {obstacle.code for obstacle in blocked.value.obstacles}
        assert {"inspection_report_missing", "sample_pending", "noncompliance_open"} <= codes

    def test_a_refused_step_leaves_nothing_behind(self, cast: Cast) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="decision_pending")
        with pytest.raises(Blocked):
            steps.grant(case.reference, by=cast.marat)
        case.refresh_from_db()
        assert (case.step, case.version, case.events.count()) == ("decision_pending", 1, 0)

    def test_a_step_judges_the_case_first(self, cast: Cast) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=None, step="draft", products=[])
        with pytest.raises(Blocked) as blocked:
            steps.submit(case.reference, by=cast.erzhan)
        codes = {obstacle.code for obstacle in blocked.value.obstacles}
        assert codes == {"control_body_missing", "products_missing"}

    def test_every_step_raises_the_facts_and_leaves_a_judge_job(self, cast: Cast, no_obstacles: None) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="draft")
        steps.submit(case.reference, by=cast.erzhan)
        assert list(Job.objects.values_list("key", flat=True)) == [f"judge:{case.pk}:2"]

    def test_a_case_that_moved_on_is_a_conflict(self, cast: Cast, no_obstacles: None) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="draft")
        with pytest.raises(Conflict) as conflict:
            steps.submit(case.reference, by=cast.erzhan, version=7)
        assert conflict.value.params["current"] == 1


class TestCertificates:
    def test_it_says_what_it_covers_and_who_decided(self, cast: Cast, no_obstacles: None) -> None:
        case = CaseFactory(
            producer=cast.tansari,
            control_body=cast.body,
            step="decision_pending",
            products=[("A", "wheat"), ("A", "linseed")],
        )
        steps.grant(case.reference, by=cast.marat, in_conversion=("linseed",))
        row = Certificate.objects.get(case=case)
        said = {p["product"]: p["status"] for p in row.contents["products"]}
        assert said == {"wheat": "organic", "linseed": "in_conversion"}
        assert row.contents["producer"]["name"]["kk"] == "«Таңсәрі Органик» ЖШС"
        assert (row.decided_by, row.categories) == ("Марат Әлиев", ["A"])

    def test_number_and_code_have_their_forms(self, cast: Cast, no_obstacles: None) -> None:
        row = granted(cast)
        assert row.number == f"KZ-BIO-149.398-0000001.{today().year}.001"
        assert len(row.code) == 8
        assert set(row.code) <= set(certificates.SIGNS)

    def test_twelve_months_unless_the_body_has_set_another_length(
        self, cast: Cast, no_obstacles: None
    ) -> None:
        assert certificates.last_valid_day(date(2026, 3, 18), 12) == date(2027, 3, 17)
        assert certificates.last_valid_day(date(2026, 12, 1), 1) == date(2026, 12, 31)
        assert certificates.last_valid_day(date(2028, 2, 29), 12) == date(2029, 2, 27)
        name = certificates.VALIDITY_SETTING
        ControlBodySetting.objects.create(control_body=cast.body, name=name, value="6", source="Policy 3")
        row = granted(cast)
        assert row.valid_to == certificates.last_valid_day(row.valid_from, 6)

    def test_a_renewal_follows_without_a_gap_and_keeps_the_serial(
        self, cast: Cast, no_obstacles: None
    ) -> None:
        first = granted(cast)
        steps.renew(first.case.reference, by=cast.marat)
        second = Certificate.objects.get(supersedes=first)
        assert second.valid_from == first.valid_to + timedelta(days=1)
        assert second.number == first.number.removesuffix("001") + "002"
        assert first.case.steps.filter(until__isnull=True).count() == 1

    def test_no_certificate_holds_before_it_was_decided(self, cast: Cast, no_obstacles: None) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="decision_pending")
        with pytest.raises(Invalid, match="certificate_starts_before_the_decision"):
            steps.grant(case.reference, by=cast.marat, valid_from=today() - timedelta(days=1))

    def test_it_is_suspended_lifted_and_withdrawn_at_once(self, cast: Cast, no_obstacles: None) -> None:
        row = granted(cast)
        reference, seen = row.case.reference, []
        for say in (
            lambda: steps.suspend(reference, "Residues found.", by=cast.marat),
            lambda: steps.reinstate(reference, by=cast.marat),
            lambda: steps.withdraw(reference, "Fraud.", by=cast.marat),
        ):
            say()
            checked = check(row.code, today())
            seen.append(checked.worth if checked else None)
        assert seen == [Worth.SUSPENDED, Worth.VALID, Worth.WITHDRAWN]

    def test_who_leaves_gives_the_certificate_back(self, cast: Cast, no_obstacles: None) -> None:
        row = granted(cast)
        steps.leave(row.case.reference, by=cast.erzhan)
        assert worth_on(row, today()).worth is Worth.WITHDRAWN
        assert CertificateMark.objects.get(certificate=row).reason == "leave"


class TestClosingAndChanging:
    def test_a_closed_case_waits_for_nothing(self, cast: Cast, no_obstacles: None) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="contracted")
        Request.objects.create(case=case, kind="question", asked_of="producer", asked_on=today())
        visit = Inspection.objects.create(case=case, kind="initial", planned_since=today())
        steps.refuse(case.reference, "Outside the scope.", by=cast.marat)
        visit.refresh_from_db()
        assert case.requests.filter(withdrawn_on=today()).count() == 1
        assert visit.cancelled_on == today()

    def test_a_transfer_is_a_new_case_and_thirty_days_to_hand_over(
        self, cast: Cast, no_obstacles: None
    ) -> None:
        row = granted(cast)
        new = steps.transfer(row.case.reference, cast.rival.code, by=cast.saule)
        old = Case.objects.get(pk=row.case_id)
        handover = old.requests.get()
        assert (old.step, new.step, new.follows_id) == ("transferred", "applied", old.pk)
        assert [p.product for p in new.products.all()] == ["wheat"]
        assert (handover.asked_of, handover.due_on) == ("control_body", today() + timedelta(days=30))
        assert old.events.count() == 2
        due = deadlines_of([old.pk], cast.saule, today())
        assert [(d.kind, d.asked_of) for d in due] == [("control_file_handover", "control_body")]
        with pytest.raises(Exception, match="case_not_found"):
            steps.sign_contract(new.reference, by=cast.saule)
        assert steps.sign_contract(new.reference, by=cast.timur).step == "contracted"

    def test_nobody_is_transferred_to_the_same_body(self, cast: Cast, no_obstacles: None) -> None:
        row = granted(cast)
        with pytest.raises(Invalid, match="same_control_body"):
            steps.transfer(row.case.reference, cast.body.code, by=cast.saule)
        assert Case.objects.get(pk=row.case_id).step == "certified"

    def test_the_contract_is_not_signed_tomorrow(self, cast: Cast, no_obstacles: None) -> None:
        case = CaseFactory(producer=cast.tansari, control_body=cast.body, step="applied")
        with pytest.raises(Invalid, match="day_in_the_future"):
            steps.sign_contract(case.reference, by=cast.saule, signed_on=today() + timedelta(days=1))
