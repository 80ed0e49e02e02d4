"""A group of operators with members and internal control, and a control body that tells everything of itself."""

from __future__ import annotations

from django.db import transaction

from certification import models
from certification.models import Case, ControlBody
from tests.certification.facts.holdings import at, d


@transaction.atomic
def gathering(case: Case) -> Case:
    """Make the producer of a case a group of two members, with everything a rule reads of a group."""
    producer = case.producer
    producer.is_group, producer.legal_personality, producer.complied_with_834_2007 = True, True, False
    producer.save()
    own = {"producer": producer}
    models.GroupProfile.objects.create(**own, manager_is_inspector=False, joint_marketing=True)
    inspector = models.InternalInspector.objects.create(
        **own, ref="I1", is_manager=False, appointed_on=d("2024-03-01"), trained_on=[d("2024-03-01")]
    )
    for number in (1, 2):
        member = models.GroupMember.objects.create(
            group=producer,
            member_no=f"M{number}",
            name="Мүше",
            joined_on=d("2024-04-01"),
            holding_m2=50_000 * number,
            fallow_m2=20_000,
        )
        models.MemberYear.objects.create(
            **own,
            member=member,
            year=2025,
            organic_turnover_cents=2_500_000,
            reinspected_on=[d("2025-06-01")],
            sampled_on=[],
        )
        models.MemberUnit.objects.create(
            **own, ref=f"U{number}", member=member, added_on=d("2024-05-01"), approved_on=d("2024-04-30")
        )
        models.InternalInspection.objects.create(
            **own,
            ref=f"II{number}",
            member=member,
            inspector=inspector,
            from_at=at("2025-05-01T05:00"),
            until_at=at("2025-05-01T06:00"),
        )
    models.GroupFile.objects.create(**own, kind="member_list", kept=True, complete=True)
    models.GroupFile.objects.create(**own, kind="training", kept=True)
    models.GroupNotice.objects.create(
        **own, ref="N1", kind="product_ban", happened_on=d("2025-07-01"), told_on=d("2025-07-03")
    )
    models.GroupDeficiency.objects.create(
        case=case,
        ref="D1",
        kind="findings_deviate",
        found_on=d("2025-08-01"),
        resolved_on=d("2025-08-31"),
        integrity_affected=True,
    )
    models.ListsTold.objects.create(**own, complete=["members", "member_years", "internal_inspections"])
    return case


@transaction.atomic
def signed(case: Case) -> Case:
    """What an operator signs and brings along: declaration, undertaking, a subcontractor, an earlier body."""
    models.Declaration.objects.create(
        case=case, signed_on=d("2024-02-10"), received_on=d("2024-02-12"), units_described=True
    )
    models.Undertaking.objects.create(case=case, signed_on=d("2024-02-11"), gives_access=True)
    models.Subcontractor.objects.create(case=case, ref="S1", certified=False)
    models.EarlierControl.objects.create(case=case, ref="E1", report_years=3)
    models.EarlierWithdrawal.objects.create(
        case=case, withdrawn_on=d("2023-01-10"), body_lost_recognition=False
    )
    return case


@transaction.atomic
def told_of_itself(body: ControlBody) -> ControlBody:
    """One of everything a control body tells of itself."""
    own = {"control_body": body}
    models.BodyYear.objects.create(
        **own,
        year=2025,
        operators=100,
        groups=0,
        physical_inspections=110,
        additional_inspections=10,
        unannounced_inspections=10,
        operators_sampled=5,
        last_certified_on=d("2025-12-31"),
        report_delivered_on=d("2026-02-28"),
    )
    models.GroupControl.objects.create(
        **own, ref="GC", group="G9", year=2025, members=200, members_reinspected=10, members_sampled=4
    )
    models.Delegation.objects.create(**own, ref="DE", task="sampling")
    models.Retention.objects.create(**own, ref="RE", kind="control_records", months=60)
    models.DossierChange.objects.create(**own, ref="DC", changed_on=d("2026-01-02"), sent_on=d("2026-02-02"))
    models.OfisNotification.objects.create(**own, ref="OF", received_on=d("2026-01-02"), replied=False)
    models.ControlFileRequest.objects.create(
        **own, ref="CF", requested_on=d("2026-01-02"), delivered_on=d("2026-02-02")
    )
    models.SharedSuspicion.objects.create(
        **own, ref="SS", known_on=d("2026-01-02"), shared_on=d("2026-01-02")
    )
    models.PublicListUpdate.objects.create(**own, ref="PL", changed_on=d("2026-01-02"), shown=False)
    models.AnimalDerogation.objects.create(**own, ref="AD", species="bovine", in_annual_report=True)
    models.NotifiedDecision.objects.create(
        **own,
        ref="ND",
        kind="catastrophe_derogation",
        decided_on=d("2026-01-02"),
        notified_on=d("2026-01-05"),
    )
    return body
