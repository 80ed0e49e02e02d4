"""What a holding of the tests has shipped, with everything on record that a rule of trade reads."""

from __future__ import annotations

from datetime import date, timedelta

from certification.models import (
    Case,
    CoiBox,
    CoiDocument,
    CoiReplacement,
    Consignment,
    ConsignmentCheck,
    ConsignmentLot,
    ConsignmentStep,
    EquivalenceDocument,
)


def d(text: str) -> date:
    return date.fromisoformat(text)


def shipped(case: Case, number: int, shift: timedelta) -> None:
    """A load of wheat that left before its COI was issued, and one of honey for which nothing was asked for yet."""
    producer = case.producer
    EquivalenceDocument.objects.create(
        producer=producer, issued_on=d("2024-05-01"), valid_until_on=d("2025-04-30")
    )
    load = Consignment.objects.create(
        case=case,
        ref=f"COI-{number}",
        product="wheat",
        status="organic",
        net_g=900_000_000,
        bulk=True,
        coi_body="KZ-BIO-161",
        requested_on=d("2026-09-01"),
        issued_on=d("2026-09-12") + shift,
        departed_on=d("2026-09-10") + shift,
        in_traces=True,
        signed_with="hand",
        provisional=True,
        language_accepted=False,
        travel_plan_in_traces=True,
        travel_plan_complete=False,
        balance_harvest_g=1_000_000_000,
        balance_earlier_g=200_000_000,
        entered_on=d("2026-10-05") + shift,
        notified_on=d("2026-10-05") + shift,
        border_post="PLMAL1",
        entry_point="border_control_post",
        customs_names_coi=False,
    )
    Consignment.objects.create(
        case=case,
        ref=f"DRAFT-{number}",
        product="honey",
        state="draft",
        planned_entry_on=d("2026-12-10"),
        establishment_listed=False,
    )
    told = {"case": case, "consignment": load}
    ConsignmentStep.objects.create(kind="cleaning", done_on=d("2026-08-20"), country="KZ", own=True, **told)
    ConsignmentCheck.objects.create(kind="documentary", checked_on=d("2026-09-14"), traceable=False, **told)
    ConsignmentLot.objects.create(harvest=producer.harvest_set.first(), quantity_g=900_000_000, **told)
    CoiReplacement.objects.create(in_traces=True, clerical=True, touches_guarantees=True, **told)
    for box in ("1", "2", "13_packages", "16"):
        CoiBox.objects.create(box=box, filled_on=d("2026-09-30") + shift, **told)
    for kind in ("transport_document", "invoice", "packing_list", "travel_plan"):
        CoiDocument.objects.create(kind=kind, uploaded_on=d("2026-09-30") + shift, **told)
