"""What a control body keeps on file of each decision to let non-organic animals be brought in."""

from django.db import models

from certification.models.entries import BodyEntry
from certification.models.herds import Herd


class AnimalDerogation(BodyEntry):
    """One decision of the body on bringing in non-organic animals, as its file holds it (2021/1698 Article 26)."""

    operator = models.CharField(max_length=160, blank=True, help_text="ref or name of the operator.")
    decided_on = models.DateField(null=True, blank=True, help_text="Day of the decision.")
    species = models.CharField(max_length=12, choices=Herd.Species.choices, null=True, blank=True)
    breed = models.CharField(max_length=80, blank=True)
    purpose = models.CharField(max_length=80, blank=True, help_text="What the animals are brought in for.")
    number = models.PositiveIntegerField(null=True, blank=True, help_text="How many animals.")
    availability = models.CharField(
        max_length=300, blank=True, help_text="What the body found on organic animals in the country."
    )
    operator_statement = models.BooleanField(
        null=True, help_text="true: the operator's signed statement is in the file; false: it is missing."
    )
    file_complete = models.BooleanField(
        null=True,
        help_text="true: the file names species, breed, purpose, number, availability and statement; false: not all.",
    )
    in_annual_report = models.BooleanField(
        null=True, help_text="true: the annual report of the body names it; false: it does not."
    )

    class Meta:
        ordering = ["control_body", "decided_on", "id"]
