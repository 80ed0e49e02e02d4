"""Herds: animals of one species in one unit."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.sites import STATUS, InUnit, Site, site_constraints


class Herd(Site, InUnit):
    """Animals of one species in one unit; `heads` is their number when last told."""

    class Species(models.TextChoices):
        BOVINE = "bovine"
        EQUINE = "equine"
        OVINE = "ovine"
        CAPRINE = "caprine"
        PORCINE = "porcine"
        CERVINE = "cervine"
        RABBIT = "rabbit"
        CAMEL = "camel"
        POULTRY = "poultry"
        OTHER = "other"

    class Purpose(models.TextChoices):
        MEAT = "meat"
        DAIRY = "dairy"
        EGGS = "eggs"
        BREEDING = "breeding"
        MIXED = "mixed"

    class Reproduction(models.TextChoices):
        NATURAL = "natural"
        INSEMINATION = "artificial_insemination"
        EMBRYO_TRANSFER = "embryo_transfer"
        CLONING = "cloning"

    species = models.CharField(max_length=12, choices=Species.choices)
    breed = models.CharField(max_length=80, blank=True)
    endangered_breed = models.BooleanField(
        null=True,
        help_text="true: the breed is in danger of being lost to farming, so that grown animals may come in.",
    )
    purpose = models.CharField(
        max_length=8,
        choices=Purpose.choices,
        null=True,
        blank=True,
        help_text="What the animals are kept for.",
    )
    told_status = models.CharField(
        max_length=15,
        choices=STATUS,
        null=True,
        blank=True,
        help_text="Status as the producer or control body states it; what the rules say is computed.",
    )
    heads = models.PositiveIntegerField(null=True, blank=True, help_text="Number of animals when last told.")
    reproduction_methods = ArrayField(
        models.CharField(max_length=25, choices=Reproduction.choices),
        null=True,
        blank=True,
        help_text="Every method of reproduction used in the herd; an empty list says that the herd does not breed.",
    )
    reproduction_hormones = models.BooleanField(
        null=True,
        help_text="true: hormones are given to steer reproduction, for example to bring on heat; false: never.",
    )

    class Meta(Site.Meta):
        abstract = False
        constraints = site_constraints("herd")
