"""Papers of the former regime of equivalence (Regulation 834/2007), as transition rules ask for them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.control_bodies import CATEGORIES
from certification.models.fields import any_body_code
from certification.models.records import DiaryEntry


class EquivalenceDocument(DiaryEntry):
    """A document by which a control body attested equivalence under Regulation (EC) No 834/2007."""

    issuer = models.CharField(
        max_length=12,
        blank=True,
        validators=[any_body_code],
        help_text="Full code of the control body that issued it.",
    )
    number = models.CharField(max_length=60, blank=True, help_text="Its number.")
    issued_on = models.DateField(null=True, blank=True, help_text="Day of issue.")
    valid_from_on = models.DateField(null=True, blank=True, help_text="First valid day.")
    valid_until_on = models.DateField(null=True, blank=True, help_text="Last valid day, as the paper says.")
    categories = ArrayField(
        models.CharField(max_length=1, choices=CATEGORIES),
        null=True,
        blank=True,
        help_text="Product categories it covers.",
    )
    products = ArrayField(
        models.CharField(max_length=60), null=True, blank=True, help_text="Products it covers; empty: none."
    )
    withdrawn_on = models.DateField(null=True, blank=True, help_text="Day on which it was withdrawn.")

    class Meta:
        ordering = ["producer", "issued_on", "id"]
