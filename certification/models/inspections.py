"""Inspections: planned visits (some secret) and what was reported of them."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.cases import Case
from certification.models.control_bodies import ControlBody
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
    control_body = models.ForeignKey(
        ControlBody,
        on_delete=models.PROTECT,
        related_name="inspections",
        null=True,
        blank=True,
        help_text="The body that inspected, where it is not that of the case.",
    )
    announced = models.BooleanField(null=True, help_text="False: an unannounced inspection.")
    physical = models.BooleanField(null=True, help_text="True: on the spot.")
    planned_since = models.DateField(null=True, blank=True)
    planned_until = models.DateField(null=True, blank=True)
    secret_until = models.DateField(null=True, blank=True)
    inspected_on = models.DateField(null=True, blank=True, help_text="Day of the visit.")
    inspected_at = models.DateTimeField(
        null=True, blank=True, help_text="Moment at which the visit began, where known."
    )
    inspector_id = models.CharField(max_length=40, blank=True)
    inspector_name = models.CharField(max_length=160, blank=True)
    inspectors = ArrayField(
        models.CharField(max_length=160),
        null=True,
        blank=True,
        help_text="Names of all inspectors of this visit, if there were several.",
    )
    units = ArrayField(
        models.CharField(max_length=40),
        null=True,
        blank=True,
        help_text="refs of the units that were visited.",
    )
    all_units_visited = models.BooleanField(
        null=True,
        help_text="True: all units were visited, the non-organic ones and purchase or collection centres too.",
    )
    traceability_checked = models.BooleanField(null=True, help_text="True: traceability was checked.")
    mass_balance_checked = models.BooleanField(null=True, help_text="True: a mass balance was drawn up.")
    all_elements_checked = models.BooleanField(
        null=True,
        help_text="True: both covered all nine elements (a) to (i) of 2021/1698 Article 11: yields of the last and "
        "this year, stock, losses, organic and non-organic output and the others.",
    )
    countersigned = models.BooleanField(
        null=True, help_text="True: the operator countersigned the written record of the visit."
    )
    copy_kept = models.BooleanField(null=True, help_text="True: the operator got a copy of it and keeps it.")
    before_cultivation = models.BooleanField(
        null=True, help_text="True: the visit took place before any cultivation measure on the land."
    )
    report_language = models.CharField(max_length=40, blank=True, help_text="Language of the report.")
    photographs = models.BooleanField(null=True, help_text="True: the report holds photographs.")
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
