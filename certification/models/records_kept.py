"""Which records the law asks a producer to keep, and what was found when somebody looked."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.records import DiaryEntry


class RecordKept(DiaryEntry):
    """One kind of record a producer has to keep: whether it is kept and complete, and what is missing in it."""

    class Kind(models.TextChoices):
        FERTILISERS = "fertilisers"
        PLANT_PROTECTION = "plant_protection"
        CLEANING = "cleaning"
        PARCELS_AND_HARVEST = "parcels_and_harvest"
        WILD_COLLECTION = "wild_collection"
        STOCK = "stock"
        FINANCIAL = "financial"
        FEEDING = "feeding"
        TREATMENT = "treatment"
        ANIMALS_IN_AND_OUT = "animals_in_and_out"
        APIARY_REGISTER = "apiary_register"
        RECEPTION = "reception"
        TRANSPORT = "transport"
        STORAGE = "storage"
        OPERATIONS = "operations"

    kind = models.CharField(max_length=24, choices=Kind.choices, help_text="Which record.")
    kept = models.BooleanField(null=True, help_text="Whether the record is kept at all.")
    complete = models.BooleanField(null=True, help_text="Whether it holds everything the law asks for.")
    inspected_on = models.DateField(
        null=True, blank=True, help_text="Day on which somebody last looked through it."
    )
    gaps = ArrayField(
        models.CharField(max_length=200),
        null=True,
        blank=True,
        help_text="What is missing in it, one line each. An empty list says that nothing is.",
    )

    class Meta:
        ordering = ["producer", "kind", "inspected_on", "id"]
        verbose_name_plural = "records kept"
