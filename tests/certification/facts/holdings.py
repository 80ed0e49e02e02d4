"""Holdings with everything on record that a rule reads, each a little different by its number and a seed."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.db import transaction

from certification.models import (
    Animal,
    Apiary,
    Case,
    CaseProduct,
    ControlBody,
    ControlBodySetting,
    Conversion,
    Harvest,
    Herd,
    HoldingYear,
    InputUse,
    Inspection,
    Parcel,
    Producer,
    QueenRenewal,
    SeedAuthorisation,
    SeedLot,
    Sowing,
    Treatment,
)
from tests.certification.facts.handled import handled
from tests.certification.facts.shipments import shipped


def d(text: str) -> date:
    return date.fromisoformat(text)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def reference_tables() -> ControlBody:
    """A control body of those the migrations bring, and its reading of the year; the rest is there already."""
    body = ControlBody.objects.get(code="KZ-BIO-149")
    ControlBodySetting.objects.get_or_create(
        control_body=body,
        name="yearly_inspection_reading",
        value="calendar",
        since=d("2025-06-01"),
        source="letter",
    )
    return body


@transaction.atomic
def holding(number: int, seed: int = 0) -> Case:
    """A certified case with a field, bees and cattle; `seed` 0 is the same in all but its names."""
    body, chance = reference_tables(), random.Random(seed * 1000 + number) if seed else None
    shift = timedelta(days=chance.randrange(-400, 400) if chance else 0)
    producer = Producer.objects.create(
        ref=f"T{number}",
        legal_form="llp",
        bin=f"{number:012d}",
        name_kk="Шаруа",
        name_ru="Хозяйство",
        name_en="Farm",
        sort_key=f"{number:06d}",
        region_id="KZ-11",
    )
    case = Case.objects.create(
        reference=f"KZ-2024-{number:04d}",
        producer=producer,
        control_body=body,
        step="certified",
        step_since=d("2026-04-01"),
        opened_on=d("2024-02-01"),
        applied_on=d("2024-02-03"),
        contract_signed_on=d("2024-03-01"),
    )
    for category, product in (("A", "wheat"), ("B", "honey"), ("B", "beef")):
        CaseProduct.objects.create(case=case, category=category, product=product, since=d("2024-02-01"))
    for days in (90, 400, 760):
        Inspection.objects.create(
            case=case,
            kind="annual",
            physical=True,
            planned_since=d("2024-03-01"),
            inspected_on=d("2024-03-01") + timedelta(days) + shift,
        )
    _land(producer, shift, chance)
    _bees(producer, shift)
    _cattle(producer, shift, chance)
    handled(case, d("2025-09-10") + shift, at("2025-09-10T05:00") + shift)
    shipped(case, number, shift)
    return case


def _land(producer: Producer, shift: timedelta, chance: random.Random | None) -> None:
    parcel = Parcel.objects.create(
        producer=producer, ref="F1", since=d("2023-01-01"), area_m2=4_000_000, land_use="arable"
    )
    _converted(producer, "2024-04-01", shift, parcel=parcel)
    lot = SeedLot.objects.create(producer=producer, species="wheat", status="non_organic")
    for season, hour in ((2025, 3), (2026, 5), (2027, 9)):
        SeedAuthorisation.objects.create(
            producer=producer,
            seed_lot=lot,
            season=season,
            granted=chance is None or chance.choice((True, True, True, False)),
            decided_on=date(season, 4, 20),
            decided_at=at(f"{season}-04-20T05:00"),
        )
        sowing = Sowing.objects.create(
            producer=producer,
            parcel=parcel,
            seed_lot=lot,
            crop="wheat",
            season=season,
            sown_on=date(season, 4, 20) + shift,
            sown_at=at(f"{season}-04-20T0{hour}:00") + shift,
        )
        Harvest.objects.create(
            producer=producer,
            parcel=parcel,
            sowing=sowing,
            crop="wheat",
            year=season,
            harvested_on=date(season, 9, 1) + shift,
            crop_ingredients=1,
        )


def _bees(producer: Producer, shift: timedelta) -> None:
    apiary = Apiary.objects.create(producer=producer, ref="A1", since=d("2024-02-01"), colonies=100)
    _converted(producer, "2024-05-10", shift, apiary=apiary)
    for year in (2024, 2025):
        HoldingYear.objects.create(
            producer=producer,
            year=year,
            area_used_m2=4_000_000,
            colonies=100,
            manure_complete=True,
            queens_complete=True,
        )
        InputUse.objects.create(
            producer=producer,
            kind="manure",
            product="FYM",
            applied_on=date(year, 5, 1),
            nitrogen_g=69_000_000,
        )
        for count, status in ((12, "non_organic"), (9, "non_organic"), (50, "organic")):
            QueenRenewal.objects.create(
                producer=producer, apiary=apiary, brought_on=date(year, 6, 1), count=count, status=status
            )


def _cattle(producer: Producer, shift: timedelta, chance: random.Random | None) -> None:
    herd = Herd.objects.create(producer=producer, ref="H1", species="bovine", since=d("2024-01-01"))
    for ref, slaughtered in (("001", "2026-01-12"), ("002", "")):
        animal = Animal.objects.create(
            herd=herd,
            ref=ref,
            born_on=d("2024-03-01"),
            entered_on=d("2024-06-01"),
            organic_since=d("2024-06-01"),
            born_organic=False,
            productive_life_under_a_year=False,
            treatments_complete=True,
            slaughtered_on=d(slaughtered) if slaughtered else None,
            slaughtered_at=at(slaughtered + "T04:00") if slaughtered else None,
        )
        for days in (0, 40, 80, 120)[: chance.randrange(1, 5) if chance else 4]:
            Treatment.objects.create(
                producer=producer,
                animal=animal,
                ref=f"{ref}/{days}",
                kind="allopathic",
                started_on=d("2025-09-10") + timedelta(days),
                last_dose_on=d("2025-09-12") + timedelta(days),
                last_dose_at=at("2025-09-12T06:00") + timedelta(days),
                withdrawal=28,
                withdrawal_unit="days",
            )


def _converted(producer: Producer, day: str, shift: timedelta, **site: Any) -> None:
    started = d(day) + shift
    Conversion.objects.create(producer=producer, started_on=started, confirmed_on=started, **site)
    Conversion.objects.create(
        producer=producer, started_on=started + timedelta(900), kind="new_after_treatment", **site
    )
