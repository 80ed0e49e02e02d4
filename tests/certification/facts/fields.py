"""What a holding with land has on record of its crops, seed and inputs, each value told."""

from __future__ import annotations

from datetime import date

from certification.models import (
    Case,
    ControlBodySetting,
    CopperYear,
    CropYear,
    Harvest,
    InputUse,
    ListsTold,
    ManureAgreement,
    ManureSum,
    Parcel,
    RecordKept,
    SeedAuthorisation,
    SeedLot,
    Sowing,
    VendorConfirmation,
)


def with_fields(case: Case) -> Case:
    """The same case with crop years, seed, inputs, yearly figures and records of its field F1."""
    producer = case.producer
    field = Parcel.objects.get(producer=producer, ref="F1")
    for name, value in (("rotation_length_years", "3"), ("legume_every_years", "2")):
        ControlBodySetting.objects.get_or_create(
            control_body=case.control_body, name=name, value=value, since=date(2025, 1, 1), source="manual"
        )
    for year, crop in ((2025, "peas"), (2026, "wheat")):
        CropYear.objects.create(
            producer=producer, parcel=field, year=year, main_crop=crop, cover_crops=["vetch"], soil_bound=True
        )
        ManureSum.objects.create(producer=producer, year=year, nitrogen_g=60_000_000)
        ManureAgreement.objects.create(
            producer=producer,
            year=year,
            partner="Dala",
            partner_organic=True,
            written=True,
            given_nitrogen_g=1_000_000,
            partner_area_m2=1_000_000,
            partner_nitrogen_g=1_000_000,
        )
    for year in range(2019, 2027):
        CopperYear.objects.create(producer=producer, parcel=field, year=year, copper_per_ha_g=1_500)
    lot = SeedLot.objects.create(
        producer=producer,
        species="barley",
        quantity_g=1000,
        status="non_organic",
        organic_available=False,
        in_conversion_available=False,
        treated_after_harvest=True,
        treatment_substances=["Thymol"],
        gmo=False,
    )
    SeedAuthorisation.objects.create(
        producer=producer,
        seed_lot=lot,
        season=2026,
        quantity_g=500,
        granted=True,
        decided_on=date(2026, 4, 1),
    )
    for day in (2, 3):
        Sowing.objects.create(
            producer=producer,
            parcel=field,
            seed_lot=lot,
            crop="barley",
            season=2026,
            sown_on=date(2026, 5, day),
            seed_g=250,
        )
    VendorConfirmation.objects.create(producer=producer, seed_lot=lot, free_of_gmo=True)
    InputUse.objects.create(
        producer=producer,
        parcel=field,
        kind="plant_protection",
        product="Kuprosan",
        active_substances=["Copper hydroxide"],
        applied_on=date(2026, 6, 1),
        accepted_under_1107=True,
        need_proven=True,
        preventive_insufficient=True,
        copper_g=100,
        area_m2=10_000,
        herbicidal=False,
        quantity_g=100,
        crop="wheat",
        pest="rust",
    )
    InputUse.objects.create(
        producer=producer,
        kind="fertiliser",
        product="Fosforit",
        material="soft_rock_phosphate",
        applied_on=date(2026, 4, 1),
        mineral_nitrogen=False,
        need_proven=True,
        phosphate_cadmium_ug_kg=20_000,
    )
    RecordKept.objects.create(
        producer=producer,
        kind="fertilisers",
        kept=True,
        complete=True,
        inspected_on=date(2026, 3, 1),
        gaps=[],
    )
    ListsTold.objects.create(
        producer=producer, complete=["inputs", "crop_years"], days={"inputs": [None, "2026-12-31"]}
    )
    assert Harvest.objects.filter(producer=producer, parcel=field).exists()
    return case
