"""Non-compliances: established by a person of the control body, answered, corrected and closed."""

from django.db import models

from certification.models.cases import Case
from certification.models.documents import Document
from certification.models.fields import ClientMade, Versioned
from certification.models.inspections import Inspection
from certification.models.visibility import VisibleRows


class NonCompliance(ClientMade, Versioned):
    """A non-compliance by the classes of 2021/1698 Annex IV; late when `due_on` has passed uncorrected."""

    class Level(models.TextChoices):
        MINOR = "minor"
        MAJOR = "major"
        CRITICAL = "critical"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="noncompliances")
    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="noncompliances", null=True, blank=True
    )
    number = models.PositiveIntegerField()
    level = models.CharField(max_length=10, choices=Level.choices)
    text = models.TextField()
    rule = models.CharField(max_length=40, blank=True)
    established_on = models.DateField()
    established_by = models.CharField(max_length=160)
    due_on = models.DateField(null=True, blank=True)
    notified_in_ofis = models.BooleanField(null=True)
    corrected_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    objects = VisibleRows["NonCompliance"].as_manager()

    class Meta:
        ordering = ["case", "number"]
        indexes = [
            models.Index(
                fields=["due_on"], name="open_noncompliance_by_due_day", condition=models.Q(closed_on=None)
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="a_case_numbers_its_noncompliances"),
            models.CheckConstraint(
                name="noncompliance_closes_after_it_is_established",
                condition=models.Q(closed_on__isnull=True)
                | models.Q(closed_on__gte=models.F("established_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.level}"


class Answer(ClientMade):
    """What the producer replied to a non-compliance, or to a finding of a rule; never edited."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="answers")
    noncompliance = models.ForeignKey(
        NonCompliance, on_delete=models.PROTECT, related_name="answers", null=True, blank=True
    )
    rule = models.CharField(max_length=40, blank=True)
    choice = models.CharField(max_length=40, blank=True)
    text = models.TextField(blank=True)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="answers", null=True, blank=True
    )
    answered_on = models.DateField()
    answered_by = models.CharField(max_length=160)
    accepted = models.BooleanField(null=True)
    decided_on = models.DateField(null=True, blank=True)

    objects = VisibleRows["Answer"].as_manager()

    class Meta:
        ordering = ["case", "-answered_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="an_answer_is_to_a_noncompliance_or_a_rule",
                condition=models.Q(noncompliance__isnull=False) | ~models.Q(rule=""),
            )
        ]
