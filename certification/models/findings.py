"""Findings: what the rules say of a case, as ranges of days; computed, never established by a person."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import DateRangeField
from django.contrib.postgres.indexes import GistIndex
from django.db import models

from certification.models.cases import Case
from certification.models.control_bodies import ControlBody
from certification.models.visibility import VisibleRows
from certification.process import Actor


class FindingRows(VisibleRows["Finding"]):
    """Findings of cases; those of a control body itself are its own and the officials' to read."""

    def visible_to(self, actor: Actor) -> Self:
        rows = super().visible_to(actor)
        if actor.control_body_id is None:
            return rows
        return self.filter(
            models.Q(case__control_body_id=actor.control_body_id)
            | models.Q(control_body_id=actor.control_body_id)
        )

    def known_at(self, moment: datetime | None) -> Self:
        """Findings that had been recorded and not been retired before that moment; None: those that stand now."""
        if moment is None:
            return self.filter(retired_at__isnull=True)
        still = models.Q(retired_at__isnull=True) | models.Q(retired_at__gte=moment)
        return self.filter(still, recorded_at__lt=moment)


class Finding(models.Model):
    """A run of days on which one rule is not met for one subject, as known from `recorded_at` on.

    Subjects are named by value. `during` is half-open; an open end means "from ever" or "for ever".
    Rows are retired, never deleted: what we knew on a day stays answerable.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="findings", null=True, blank=True)
    control_body = models.ForeignKey(
        ControlBody, on_delete=models.PROTECT, related_name="findings", null=True, blank=True
    )
    subject_kind = models.CharField(max_length=30)
    subject_id = models.BigIntegerField()
    subject_ref = models.CharField(max_length=60)
    rule = models.CharField(max_length=40)
    rule_version = models.DateField()
    outcome = models.CharField(max_length=12)
    during = DateRangeField()
    because = models.JSONField()
    recorded_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = FindingRows.as_manager()

    class Meta:
        ordering = ["case", "rule", "subject_kind", "subject_id", "during"]
        indexes = [
            models.Index(
                fields=["case"], name="finding_standing_of_case", condition=models.Q(retired_at__isnull=True)
            ),
            GistIndex(
                fields=["during"], name="finding_standing_on_day", condition=models.Q(retired_at__isnull=True)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="finding_is_of_a_case_or_of_a_control_body",
                condition=models.Q(case__isnull=False, control_body__isnull=True)
                | models.Q(case__isnull=True, control_body__isnull=False),
            ),
            models.CheckConstraint(
                name="finding_outcome_is_not_met",
                condition=models.Q(outcome__in=["unmet", "unproven", "referred"]),
            ),
            models.CheckConstraint(name="finding_has_days", condition=models.Q(during__isempty=False)),
            models.UniqueConstraint(
                "case",
                "control_body",
                "subject_kind",
                "subject_id",
                "rule",
                models.Func("during", function="lower", output_field=models.DateField()),
                name="a_finding_stands_once",
                condition=models.Q(retired_at__isnull=True),
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.rule} {self.subject_ref} {self.outcome}"


class Sweep(models.Model):
    """One full check of every case against the book: what it read, what it changed, how long it took."""

    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    legal_day = models.DateField()
    book = models.CharField(max_length=64)
    cases = models.PositiveIntegerField(default=0)
    checked = models.PositiveIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    opened = models.PositiveIntegerField(default=0)
    retired = models.PositiveIntegerField(default=0)
    changed_cases = models.PositiveIntegerField(default=0)
    failures = models.JSONField(default=list)

    class Meta:
        ordering = ["-started_at"]
