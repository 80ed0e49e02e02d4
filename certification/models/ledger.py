"""The stock ledger, and the yearly totals that stand beside it."""

from django.db import models

from certification.models.lots import Lot
from certification.models.records import DiaryEntry
from certification.models.sites import STATUS


class LedgerEntry(DiaryEntry):
    """One line of the stock ledger: something came in or went out."""

    class Kind(models.TextChoices):
        HARVEST = "harvest"
        PURCHASE = "purchase"
        PROCESS_IN = "process_in"
        PROCESS_OUT = "process_out"
        SEED = "seed"
        FEED = "feed"
        LOSS = "loss"
        SALE = "sale"
        EXPORT = "export"

    kind = models.CharField(max_length=11, choices=Kind.choices, help_text="What moved the stock.")
    entered_on = models.DateField(null=True, blank=True, help_text="Day of the movement.")
    lot = models.ForeignKey(
        Lot,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="ledger",
        help_text="The lot moved.",
    )
    product = models.CharField(max_length=60, help_text="What moved.")
    status = models.CharField(max_length=15, choices=STATUS, null=True, blank=True, help_text="As what.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="How much.")

    class Meta:
        ordering = ["producer", "entered_on", "id"]
        verbose_name_plural = "ledger entries"


class DeclaredTotal(DiaryEntry):
    """A yearly total of one product as the producer declares it, beside what the ledger adds up to."""

    product = models.CharField(max_length=60, help_text="Which product.")
    year = models.PositiveSmallIntegerField(help_text="Calendar year.")
    kind = models.CharField(max_length=11, choices=LedgerEntry.Kind.choices, help_text="Total of what.")
    status = models.CharField(max_length=15, choices=STATUS, null=True, blank=True, help_text="As what.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="How much in the year.")

    class Meta:
        ordering = ["producer", "year", "product", "id"]
