"""Consignments on their way to the Union, with the days the admission rules ask for."""

from django.db import models

from certification.models.cases import Case
from certification.models.fields import Versioned
from certification.models.visibility import VisibleRows


class Consignment(Versioned):
    """A load with its certificate of inspection; net weight in grams."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="consignments")
    ref = models.CharField(max_length=40, unique=True)
    product = models.CharField(max_length=60)
    cn_code = models.CharField(max_length=12, blank=True)
    net_g = models.BigIntegerField(null=True, blank=True)
    state = models.CharField(max_length=60)
    route = models.CharField(max_length=200, blank=True)
    transport = models.CharField(max_length=40, blank=True)
    border_post = models.CharField(max_length=10, blank=True)
    destination = models.CharField(max_length=2, blank=True)
    first_consignee = models.CharField(max_length=160, blank=True)
    planned_entry_on = models.DateField(null=True, blank=True)
    entered_on = models.DateField(null=True, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    departed_on = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)

    objects = VisibleRows["Consignment"].as_manager()

    class Meta:
        ordering = ["case", "ref"]
        constraints = [
            models.CheckConstraint(
                name="consignment_weighs_something",
                condition=models.Q(net_g__isnull=True) | models.Q(net_g__gt=0),
            )
        ]

    def __str__(self) -> str:
        return self.ref
