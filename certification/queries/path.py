"""The road of one case in eight milestones, computed from its steps, visits, certificates and consignments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from certification.models import Case, Inspection
from certification.process import CLOSED, Actor, Step


class Milestone(StrEnum):
    """The eight milestones every case has, in the order of the road."""

    APPLIED = "applied"
    CONTRACTED = "contracted"
    CONVERSION_STARTED = "conversion_started"
    FIRST_INSPECTION = "first_inspection"
    CONVERTED = "converted"
    DECISION = "decision"
    CERTIFIED = "certified"
    EXPORTED = "exported"


class Place(StrEnum):
    """Whether a milestone lies behind, under or ahead of the case."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Stretch:
    """One milestone; `on` is the day it was reached, or the day it is expected when it lies ahead."""

    milestone: Milestone
    place: Place
    on: date | None


AHEAD_OF_STEP = {
    Step.DRAFT: Milestone.APPLIED,
    Step.APPLIED: Milestone.CONTRACTED,
    Step.DOCUMENTS_REQUESTED: Milestone.CONTRACTED,
    Step.CONTRACTED: Milestone.CONVERSION_STARTED,
    Step.PLAN_REVIEW: Milestone.CONVERSION_STARTED,
    Step.GROUP_SETUP: Milestone.CONVERSION_STARTED,
    Step.CONVERTING: Milestone.CONVERTED,
    Step.DECISION_PENDING: Milestone.DECISION,
    Step.CERTIFIED: Milestone.EXPORTED,
    Step.SUSPENDED: Milestone.CERTIFIED,
}


def road(case: Case, actor: Actor, day: date, *, converted_on: date | None) -> list[Stretch]:
    """The eight milestones of a case; `converted_on` is the day its own findings say conversion is over.

    A closed case has no milestone under way: what was reached is done, the rest lies ahead without a day.
    """
    reached = _days_reached(case, actor, day, converted_on)
    step = Step(case.step)
    now = None if step in CLOSED else AHEAD_OF_STEP[step]
    if step is Step.CONVERTING and converted_on is not None and converted_on <= day:
        now = Milestone.DECISION
    order = list(Milestone)
    return [_stretch(m, order, now, reached.get(m), day) for m in order]


def _stretch(
    m: Milestone, order: list[Milestone], now: Milestone | None, on: date | None, day: date
) -> Stretch:
    if m is now:
        return Stretch(m, Place.NOW, on)
    passed = on is not None and on <= day if now is None else order.index(m) < order.index(now)
    return Stretch(m, Place.DONE if passed else Place.LATER, on)


def _days_reached(
    case: Case, actor: Actor, day: date, converted_on: date | None
) -> dict[Milestone, date | None]:
    conversions = case.producer.conversions.order_by("started_on").values_list("started_on", flat=True)
    visits = Inspection.objects.visible_on(actor, day).filter(case=case, cancelled_on__isnull=True)
    first = visits.filter(inspected_on__isnull=False).order_by("inspected_on").first()
    certificate = case.certificates.order_by("valid_from").first()
    decided = case.steps.filter(step=Step.DECISION_PENDING).order_by("since").first()
    exported = case.consignments.filter(entered_on__isnull=False).order_by("entered_on").first()
    return {
        Milestone.APPLIED: case.applied_on,
        Milestone.CONTRACTED: case.contract_signed_on,
        Milestone.CONVERSION_STARTED: next(iter(conversions), None),
        Milestone.FIRST_INSPECTION: first.inspected_on if first else None,
        Milestone.CONVERTED: converted_on,
        Milestone.DECISION: decided.since if decided else None,
        Milestone.CERTIFIED: certificate.valid_from if certificate else None,
        Milestone.EXPORTED: exported.entered_on if exported else None,
    }
