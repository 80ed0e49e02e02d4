"""Inspections: planned visits (some secret) and what was reported of them."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.db import models

from certification.models.cases import Case
from certification.models.fields import ClientMade, Versioned
from certification.models.visibility import VisibleRows
from certification.process import Actor


class InspectionRows(VisibleRows["Inspection"]):
    def visible_to(self, actor: Actor) -> Self:
        """Rows of the actor's cases; a producer gets only visits that never were or no longer are secret.

        Without a day every secret visit stays hidden: forgetting the day can never leak one.
        """
        rows = super().visible_to(actor)
        return rows if actor.producer_id is None else rows.filter(secret_until__isnull=True)

    def visible_on(self, actor: Actor, day: date) -> Self:
        """Rows of the actor's cases, with the visits that are no longer secret on `day`."""
        rows = super().visible_to(actor)
        told = models.Q(secret_until__isnull=True) | models.Q(secret_until__lte=day)
        return rows if actor.producer_id is None else rows.filter(told)


class Inspection(ClientMade, Versioned):
    """A visit; planned on days from `planned_since` until the day before `planned_until`, then reported.

    `inspected_on` is the day of the visit; `secret_until` the first day on which the producer may know of it.
    """

    class Kind(models.TextChoices):
        INITIAL = "initial"
        ANNUAL = "annual"
        ADDITIONAL = "additional"
        FOLLOW_UP = "follow_up"

    class Result(models.TextChoices):
        CLEAN = "clean"
        MINOR = "minor"
        MAJOR = "major"
        CRITICAL = "critical"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="inspections")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    announced = models.BooleanField(null=True)
    physical = models.BooleanField(null=True)
    planned_since = models.DateField(null=True, blank=True)
    planned_until = models.DateField(null=True, blank=True)
    secret_until = models.DateField(null=True, blank=True)
    inspected_on = models.DateField(null=True, blank=True)
    inspector_id = models.CharField(max_length=40, blank=True)
    inspector_name = models.CharField(max_length=160, blank=True)
    result = models.CharField(max_length=10, choices=Result.choices, null=True, blank=True)
    summary = models.TextField(blank=True)
    report: Any = models.JSONField(null=True, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    reported_by = models.CharField(max_length=40, blank=True)
    cancelled_on = models.DateField(null=True, blank=True)

    objects = InspectionRows.as_manager()

    class Meta:
        ordering = ["case", "inspected_on", "planned_since", "id"]
        constraints = [
            models.CheckConstraint(
                name="an_inspection_is_planned_or_done",
                condition=models.Q(planned_since__isnull=False) | models.Q(inspected_on__isnull=False),
            ),
            models.CheckConstraint(
                name="inspection_plan_ends_after_it_starts",
                condition=models.Q(planned_until__isnull=True)
                | models.Q(planned_since__isnull=True)
                | models.Q(planned_until__gt=models.F("planned_since")),
            ),
            models.CheckConstraint(
                name="a_report_needs_a_visit",
                condition=models.Q(reported_at__isnull=True) | models.Q(inspected_on__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.inspected_on or self.planned_since}"
