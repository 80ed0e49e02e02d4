"""Cases and what hangs on them, placed where a test needs them without walking the path."""

from datetime import UTC, date, datetime
from typing import Any

import factory
from factory.django import DjangoModelFactory

from certification.models import Case, CaseProduct, CaseStep, Inspection, NonCompliance, Sample
from certification.process import CLOSED
from tests.factories.organisations import ControlBodyFactory, ProducerFactory


class CaseFactory(DjangoModelFactory[Case]):
    """A case at any step, for wheat, with the row of the step it stands at."""

    class Meta:
        model = Case
        skip_postgeneration_save = True

    reference = factory.Sequence(lambda n: f"KZ-2020-{n:04d}")
    producer = factory.SubFactory(ProducerFactory)
    control_body = factory.SubFactory(ControlBodyFactory)
    step = "draft"
    step_since = date(2026, 1, 10)
    opened_on = date(2026, 1, 10)
    closed_on = factory.LazyAttribute(lambda row: date(2026, 2, 1) if row.step in CLOSED else None)

    @factory.post_generation
    def products(self: Any, create: bool, told: list[tuple[str, str]] | None, **_: Any) -> None:
        rows = [("A", "wheat")] if told is None else told
        for category, product in rows:
            CaseProduct.objects.create(case=self, category=category, product=product, since=self.opened_on)

    @factory.post_generation
    def stands(self: Any, create: bool, told: Any, **_: Any) -> None:
        CaseStep.objects.create(case=self, step=self.step, since=self.step_since)


class InspectionFactory(DjangoModelFactory[Inspection]):
    """A clean yearly visit of June 2026, reported by somebody else than the cast."""

    class Meta:
        model = Inspection

    case = factory.SubFactory(CaseFactory)
    kind = Inspection.Kind.ANNUAL
    physical = True
    announced = True
    inspected_on = date(2026, 6, 10)
    result = Inspection.Result.CLEAN
    reported_at = datetime(2026, 6, 12, 9, tzinfo=UTC)
    reported_by = "person-elsewhere"


class SampleFactory(DjangoModelFactory[Sample]):
    """A sample of wheat that waits for its result."""

    class Meta:
        model = Sample

    case = factory.SubFactory(CaseFactory)
    matrix = "wheat grain"
    taken_on = date(2026, 6, 10)


class NonComplianceFactory(DjangoModelFactory[NonCompliance]):
    """A minor non-compliance."""

    class Meta:
        model = NonCompliance

    case = factory.SubFactory(CaseFactory)
    number = 1
    level = NonCompliance.Level.MINOR
    text = "The store register has gaps."
    established_on = date(2026, 6, 12)
    established_by = "Дана Қасымова"
