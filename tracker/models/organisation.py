"""An organisation people act for: the Ministry, a control body, a laboratory or a producer."""

from django.db import models

from certification.models import ControlBody, Laboratory, Producer


class Organisation(models.Model):
    """Points at the record it stands for; the Ministry stands for itself."""

    class Kind(models.TextChoices):
        MINISTRY = "ministry"
        CONTROL_BODY = "control_body"
        LABORATORY = "laboratory"
        PRODUCER = "producer"

    kind = models.CharField(max_length=12, choices=Kind.choices)
    name = models.CharField(max_length=160)
    control_body = models.OneToOneField(
        ControlBody, on_delete=models.PROTECT, related_name="organisation", null=True, blank=True
    )
    producer = models.OneToOneField(
        Producer, on_delete=models.PROTECT, related_name="organisation", null=True, blank=True
    )
    laboratory = models.OneToOneField(
        Laboratory, on_delete=models.PROTECT, related_name="organisation", null=True, blank=True
    )

    class Meta:
        ordering = ["kind", "name"]
        constraints = [
            models.CheckConstraint(
                name="organisation_stands_for_what_its_kind_says",
                condition=models.Q(kind="ministry", control_body=None, producer=None, laboratory=None)
                | models.Q(kind="control_body", control_body__isnull=False, producer=None, laboratory=None)
                | models.Q(kind="producer", control_body=None, producer__isnull=False, laboratory=None)
                | models.Q(kind="laboratory", control_body=None, producer=None, laboratory__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.name
