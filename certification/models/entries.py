"""What the rows of a case and of a control body share, and which lists of a record are declared complete."""

from __future__ import annotations

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


class ListTold(models.Model):
    """Whether a list of a record holds everything, and for which days; `complete_until` is the last of them.

    A diary list without a row here is not known to be complete. The lists of a case are kept by the house itself and
    are complete unless a row says otherwise. Exactly one owner.
    """

    producer = models.ForeignKey(
        Producer, on_delete=models.PROTECT, null=True, blank=True, related_name="lists"
    )
    case = models.ForeignKey(Case, on_delete=models.PROTECT, null=True, blank=True, related_name="lists")
    control_body = models.ForeignKey(
        ControlBody, on_delete=models.PROTECT, null=True, blank=True, related_name="lists"
    )
    name = models.CharField(max_length=40)
    complete = models.BooleanField()
    complete_from = models.DateField(null=True, blank=True)
    complete_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["producer", "case", "control_body", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["producer", "case", "control_body", "name"],
                name="a_list_is_declared_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="a_list_has_one_owner",
                condition=models.Q(producer__isnull=False, case__isnull=True, control_body__isnull=True)
                | models.Q(producer__isnull=True, case__isnull=False, control_body__isnull=True)
                | models.Q(producer__isnull=True, case__isnull=True, control_body__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.name
