"""Certificates as issued, and what happened to them since; whether one is valid today is computed."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.cases import Case
from certification.models.fields import Dated, Versioned
from certification.models.visibility import VisibleRows


class Certificate(Versioned):
    """An issued certificate, never edited; `valid_to` is the last valid day, as the paper prints it.

    `code` is the public code of eight signs without O, I, 0 and 1; `contents` holds what the extract says.
    """

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="certificates")
    number = models.CharField(max_length=40, unique=True)
    code = models.CharField(max_length=8, unique=True)
    traces_number = models.CharField(max_length=60, blank=True)
    categories = ArrayField(models.CharField(max_length=1))
    contents: Any = models.JSONField()
    valid_from = models.DateField()
    valid_to = models.DateField()
    issued_at = models.DateTimeField()
    decided_by = models.CharField(max_length=160)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="superseded_by", null=True, blank=True
    )

    objects = VisibleRows["Certificate"].as_manager()

    class Meta:
        ordering = ["-valid_from", "number"]
        constraints = [
            models.CheckConstraint(
                name="certificate_is_valid_for_a_day_at_least",
                condition=models.Q(valid_to__gte=models.F("valid_from")),
            ),
            models.CheckConstraint(
                name="public_code_has_eight_clear_signs",
                condition=models.Q(code__regex=r"^[A-HJ-NP-Z2-9]{8}$"),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class CertificateMark(Dated):
    """A suspension (until it is lifted) or the withdrawal (for ever) of a certificate."""

    class Kind(models.TextChoices):
        SUSPENDED = "suspended"
        WITHDRAWN = "withdrawn"

    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, related_name="marks")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    reason = models.CharField(max_length=500)
    marked_at = models.DateTimeField()
    marked_by = models.CharField(max_length=160)

    class Meta:
        ordering = ["certificate", "since", "id"]
        constraints = [
            models.CheckConstraint(name="a_mark_has_a_first_day", condition=models.Q(since__isnull=False)),
            models.CheckConstraint(
                name="mark_does_not_end_before_it_starts",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
            ),
            models.UniqueConstraint(
                fields=["certificate", "kind"],
                condition=models.Q(until__isnull=True),
                name="one_open_mark_of_a_kind",
            ),
        ]
