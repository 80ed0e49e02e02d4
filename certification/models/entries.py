"""What the rows of a case and of a control body share, and which lists of a record are declared complete."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.cases import Case
from certification.models.control_bodies import ControlBody
from certification.models.fields import ClientMade, Versioned
from certification.models.producers import Producer
from certification.models.visibility import VisibleRows


class CaseEntry(ClientMade, Versioned):
    """What every row of a case shares: whose it is, a local `ref`, a note in the words of whoever told it."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="%(class)s_set")
    note = models.CharField(max_length=500, blank=True)

    objects = VisibleRows[models.Model].as_manager()

    class Meta:
        abstract = True


class BodyEntry(ClientMade, Versioned):
    """What every row a control body tells of itself shares."""

    control_body = models.ForeignKey(ControlBody, on_delete=models.PROTECT, related_name="%(class)s_set")
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        abstract = True


class ListsTold(models.Model):
    """Which lists of a record hold everything, and for which days. One row per owner, exactly one of the three.

    A diary list that is not named is not known to be complete. The lists of a case are kept by the house itself and
    are complete unless named as incomplete.
    """

    producer = models.OneToOneField(
        Producer, on_delete=models.PROTECT, null=True, blank=True, related_name="lists"
    )
    case = models.OneToOneField(Case, on_delete=models.PROTECT, null=True, blank=True, related_name="lists")
    control_body = models.OneToOneField(
        ControlBody, on_delete=models.PROTECT, null=True, blank=True, related_name="lists"
    )
    complete = ArrayField(
        models.CharField(max_length=40), default=list, help_text="Names of lists that hold everything."
    )
    incomplete = ArrayField(
        models.CharField(max_length=40), default=list, help_text="Names of lists said not to hold everything."
    )
    days = models.JSONField(
        default=dict,
        help_text="By name of a complete list the first and the last day it is complete for, or null.",
    )

    class Meta:
        ordering = ["producer", "case", "control_body"]
        constraints = [
            models.CheckConstraint(
                name="lists_have_one_owner",
                condition=models.Q(producer__isnull=False, case__isnull=True, control_body__isnull=True)
                | models.Q(producer__isnull=True, case__isnull=False, control_body__isnull=True)
                | models.Q(producer__isnull=True, case__isnull=True, control_body__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(self.complete)
