"""What a holding did with its products, a doubt about one of them, and what the control body made of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from certification.models import (
    BuyerNotice,
    Carriage,
    CarriageDrop,
    Case,
    Certificate,
    CertificateChange,
    CertificateMark,
    Investigation,
    Lot,
    LotSource,
    NonCompliance,
    PlantRun,
    PrecautionPlan,
    Producer,
    Storage,
    SupplierCertificate,
    Suspicion,
)

DAY = timedelta(days=1)


def handled(case: Case, on: date, at: datetime) -> None:
    """Rows of every kind of handling, each with everything a rule reads of it told."""
    producer = case.producer
    lots = _lots(producer, on, at)
    _places(producer, on, at)
    run = PlantRun.objects.create(
        producer=producer,
        ref="R1",
        started_on=on,
        started_at=at,
        control_body_informed_on=on,
        **yes(
            "mixed_plant control_body_informed continuous separated stored_apart register_kept lots_identified"
        ),
        cleaned_before=False,
    )
    run.lots.add(lots[1])
    suspicion = _doubt(producer, lots, on, at)
    _control(case, suspicion, lots, on, at)


def yes(names: str) -> dict[str, Any]:
    """All of these told as true."""
    return dict.fromkeys(names.split(), True)


def _lots(producer: Producer, on: date, at: datetime) -> list[Lot]:
    paper = SupplierCertificate.objects.create(
        producer=producer,
        supplier="Dala",
        valid_from_on=on - 200 * DAY,
        valid_until_on=on - DAY,
        organic_products=["wheat"],
        in_conversion_products=[],
    )
    bought = Lot.objects.create(
        producer=producer,
        ref="L1",
        product="wheat",
        status="organic",
        origin="purchase",
        run="A7",
        made_on=on,
        received_on=on,
        received_at=at,
        supplier_certificate=paper,
        certificate_checked=False,
        ionising_radiation=False,
        downgraded_on=on + 90 * DAY,
        **yes("closure_checked label_checked imported arrived_closed exporter_identified lot_marked"),
        check_recorded=False,
        certificate_came_along=False,
    )
    made = Lot.objects.create(
        producer=producer,
        ref="L2",
        product="flour",
        status="organic",
        origin="processing",
        made_on=on + DAY,
        ionising_radiation=True,
    )
    LotSource.objects.create(producer=producer, lot=made, parent=bought, quantity_g=1000)
    return [bought, made]


def _places(producer: Producer, on: date, at: datetime) -> None:
    PrecautionPlan.objects.create(
        producer=producer,
        ref="P1",
        since=on,
        reviewed_on=[on + 30 * DAY],
        ionising_radiation=True,
        **yes("risks_identified measures_taken separates_units separates_inputs separates_products"),
        **yes("separates_machines separates_stores"),
        separates_records=False,
    )
    carriage = Carriage.objects.create(
        producer=producer,
        ref="K1",
        carried_on=on,
        carried_at=at,
        vehicle_cleaned_at=at,
        quantity_g=1000,
        received_at=at,
        closed=False,
        both_keep_records=False,
        kept_apart=False,
        cleaning_recorded=False,
        **yes(
            "feed direct_between_organic_operators one_status_on_board accompanying_document vehicle_cleaned"
        ),
        **yes("collected_together days_and_hours_recorded circuit_recorded reception_recorded"),
    )
    CarriageDrop.objects.create(producer=producer, carriage=carriage, quantity_g=1000)
    Storage.objects.create(
        producer=producer,
        ref="T1",
        since=on,
        unit_status="organic",
        cleaning_recorded=False,
        medicines_recorded=False,
        **yes(
            "production_unit lots_identifiable mixing_prevented mixed_store cleaned_before cleaning_checked"
        ),
        **yes("non_authorised_inputs medicines medicines_prescribed medicines_supervised"),
    )


def _doubt(producer: Producer, lots: list[Lot], on: date, at: datetime) -> Suspicion:
    suspicion = Suspicion.objects.create(
        producer=producer,
        ref="V1",
        noticed_on=on,
        noticed_at=at,
        separated=False,
        checked=False,
        label_compared=True,
        supplier_certificate_compared=True,
        causes_examined=False,
        sale_stopped=False,
        sold_before=True,
        substantiated=True,
        substantiated_on=on,
        eliminated=False,
        control_body_informed=True,
        control_body_informed_on=on + DAY,
        parts_held=["supplier_papers"],
        non_authorised_used=False,
        precautions_taken=False,
        earlier_requests_ignored=False,
    )
    suspicion.lots.add(*lots)
    BuyerNotice.objects.create(
        producer=producer, suspicion=suspicion, buyer="Un", informed_on=on, in_writing=False
    )
    return suspicion


def _control(case: Case, suspicion: Suspicion, lots: list[Lot], on: date, at: datetime) -> None:
    inquiry = Investigation.objects.create(
        case=case,
        ref="Q1",
        suspicion=suspicion,
        received_on=on,
        received_at=at,
        started=True,
        started_on=on + DAY,
        operator_heard=False,
        operator_heard_on=on + 3 * DAY,
        ban_imposed=True,
        ban_from_on=on + 2 * DAY,
        ban_until_on=on + 5 * DAY,
        concluded=True,
        concluded_on=on + 9 * DAY,
        integrity_affected=False,
        released=False,
        considered=["products"],
        concluded_about=["integrity"],
        final_report=False,
    )
    inquiry.lots.add(*lots)
    case_found = NonCompliance.objects.create(
        case=case,
        ref="N1",
        number=1,
        level="minor",
        text="x",
        established_on=on,
        established_by="Body",
        kinds=["mixing", "mass_balance", "no_records"],
        precautions_proportionate=False,
        traceable=False,
        measures=["import_ban"],
        reasons_in_writing=False,
        whole_lot_barred=False,
        marketing_ban=False,
        certificate_acted_on=False,
        **yes("intentional integrity_affected repetitive continued serious minor_left_uncorrected"),
        **yes("major_left_uncorrected others_left_uncorrected"),
    )
    case_found.lots.add(lots[0])
    paper = Certificate.objects.create(
        case=case,
        number=f"{case.reference}.1",
        code=_code(case.pk),
        categories=["A"],
        contents={},
        valid_from=on,
        valid_to=on + 365 * DAY,
        issued_at=at,
        issued_on=on,
        decided_by="Body",
        holder="group",
        boxes_filled=[1, 2],
        in_traces=False,
        e_seal=False,
    )
    CertificateMark.objects.create(
        certificate=paper,
        kind="suspended",
        since=on + 10 * DAY,
        until=on + 20 * DAY,
        reason="x",
        marked_at=at,
        marked_by="Body",
    )
    CertificateChange.objects.create(
        case=case,
        ref="X1",
        what="address",
        changed_on=on,
        certificate_updated=True,
        certificate_updated_on=on + 4 * DAY,
    )


def _code(number: int) -> str:
    signs, code = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789", ""
    for _ in range(8):
        number, place = divmod(number, len(signs))
        code += signs[place]
    return code
