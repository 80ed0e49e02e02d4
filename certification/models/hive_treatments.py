"""What a treatment of bees is told of beside what any treatment is told of."""

from django.db import models

from certification.models.sites import STATUS


class HiveTreatment(models.Model):
    """Colonies and substance, isolation, and the wax replaced afterwards (2018/848 Annex II Part II 1.9.6.3)."""

    colony_groups = models.ManyToManyField(
        "certification.ColonyGroup",
        blank=True,
        related_name="treatments",
        help_text="Bees: the colonies treated; none named: all of the apiary.",
    )
    substance = models.CharField(
        max_length=60, blank=True, help_text="Bees: active substance, such as oxalic_acid, thymol or amitraz."
    )
    ended_on = models.DateField(
        null=True, blank=True, help_text="Bees: last day on which the medicine was in the hives."
    )
    noticed_on = models.DateField(
        null=True, blank=True, help_text="Bees: day on which the disease or the mite was noticed."
    )
    isolation_needed = models.BooleanField(
        null=True, help_text="Bees: whether the sick colonies had to be kept apart."
    )
    isolated = models.BooleanField(
        null=True, help_text="Bees: whether the treated colonies stood in an isolation apiary."
    )
    isolated_from_on = models.DateField(
        null=True, blank=True, help_text="Bees: first day in the isolation apiary."
    )
    isolated_until_on = models.DateField(
        null=True, blank=True, help_text="Bees: last day in the isolation apiary."
    )
    wax_all_replaced = models.BooleanField(
        null=True, help_text="Bees: whether all wax of these colonies was replaced after the treatment."
    )
    wax_replaced_on = models.DateField(
        null=True, blank=True, help_text="Bees: day on which the replacement of all wax was finished."
    )
    wax_status = models.CharField(
        max_length=15, choices=STATUS, null=True, blank=True, help_text="Bees: status of the new wax."
    )

    class Meta:
        abstract = True
