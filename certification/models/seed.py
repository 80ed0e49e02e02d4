"""Seed and other plant reproductive material: lots, derogations, and what vendors confirm of them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.control_bodies import ControlBody
from certification.models.inputs import InputUse
from certification.models.records import DiaryEntry, Sowing
from certification.models.sites import Parcel


class SeedLot(DiaryEntry):
    """Seed or other plant reproductive material of one origin; a status not told means that nobody has shown it."""

    class Kind(models.TextChoices):
        SEED = "seed"
        SEEDLING = "seedling"
        FODDER_SEED_MIXTURE = "fodder_seed_mixture"
        OTHER = "other"

    class Status(models.TextChoices):
        ORGANIC = "organic"
        IN_CONVERSION = "in_conversion"
        POINT_1_8_6 = "point_1_8_6"
        NON_ORGANIC = "non_organic"

    kind = models.CharField(
        max_length=20, choices=Kind.choices, blank=True, help_text="Seed unless something else is told."
    )
    species = models.CharField(max_length=60, help_text="The crop, by its common name.")
    latin_name = models.CharField(max_length=80, blank=True, help_text="The species, by its Latin name.")
    variety = models.CharField(max_length=60, blank=True, help_text="The variety.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Weight of the whole lot.")
    status = models.CharField(
        max_length=15,
        choices=Status.choices,
        null=True,
        blank=True,
        help_text="What it is: organic, in conversion, material of producers authorised under 2018/848 Annex II Part I "
        "1.8.6, or non-organic.",
    )
    authorised_under_1_8_6 = models.BooleanField(
        null=True, help_text="Whether the producer of the material was authorised under point 1.8.6."
    )
    own = models.BooleanField(
        null=True, help_text="Whether it was grown on the producer's own holding; false: bought."
    )
    origin_parcel = models.ForeignKey(
        Parcel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="seed_lots",
        help_text="The own field it was grown on.",
    )
    months_in_conversion = models.PositiveSmallIntegerField(
        null=True,
        blank=True,
        help_text="Full months that the land it was grown on had been in conversion when it was harvested.",
    )
    heterogeneous = models.BooleanField(null=True, help_text="Whether it is organic heterogeneous material.")
    organic_variety = models.BooleanField(
        null=True, help_text="Whether it is a variety bred for organic production."
    )
    supplier = models.CharField(max_length=160, blank=True, help_text="Who supplied it.")
    supplier_certificate = models.CharField(
        max_length=40, blank=True, help_text="Number of the supplier's organic certificate."
    )
    treated_after_harvest = models.BooleanField(
        null=True, help_text="Whether it was treated with a plant protection product after it was harvested."
    )
    treatment_substances = ArrayField(
        models.CharField(max_length=120),
        null=True,
        blank=True,
        help_text="Active substances of that treatment, by their English names in Regulation (EU) 2021/1165.",
    )
    treatment_prescribed = models.BooleanField(
        null=True, help_text="Whether an authority prescribed the treatment for the health of plants."
    )
    treatment_authority = models.CharField(max_length=160, blank=True, help_text="Name of that authority.")
    treatment_country = models.CharField(
        max_length=2, blank=True, help_text="Country of that authority, two letters (ISO 3166)."
    )
    gmo = models.BooleanField(
        null=True, help_text="Whether it consists of or was made from genetically modified plants."
    )
    one_season_species = models.BooleanField(
        null=True,
        help_text="Whether the species completes its growing cycle, from planting to first harvest, in one season.",
    )
    organic_available = models.BooleanField(
        null=True,
        help_text="Whether organic material of this species and variety was available in Kazakhstan.",
    )
    in_conversion_available = models.BooleanField(
        null=True,
        help_text="Whether in-conversion or point 1.8.6 material of it was available in Kazakhstan.",
    )
    availability_justification = models.CharField(
        max_length=300, blank=True, help_text="How it was shown what was available."
    )
    availability_checked_on = models.DateField(
        null=True, blank=True, help_text="Day on which that was checked."
    )
    labelled_with_share = models.BooleanField(
        null=True,
        help_text="Fodder seed mixture: whether its label names the share of organic and in-conversion components.",
    )
    mixture_organic_g = models.BigIntegerField(
        null=True,
        blank=True,
        help_text="Fodder seed mixture: weight of organic and in-conversion components.",
    )
    mixture_total_g = models.BigIntegerField(
        null=True, blank=True, help_text="Fodder seed mixture: weight of all components."
    )

    class Meta:
        ordering = ["producer", "id"]


class SeedAuthorisation(DiaryEntry):
    """A control body's decision on the use of non-organic seed in one season (2018/848 Annex II Part I 1.8.5)."""

    class Scope(models.TextChoices):
        INDIVIDUAL = "individual"
        GENERAL = "general"

    seed_lot = models.ForeignKey(
        SeedLot, on_delete=models.PROTECT, related_name="authorisations", help_text="The lot it is about."
    )
    control_body = models.ForeignKey(
        ControlBody, on_delete=models.PROTECT, null=True, blank=True, related_name="seed_authorisations"
    )
    scope = models.CharField(
        max_length=10,
        choices=Scope.choices,
        blank=True,
        help_text="Individual (for this user, also if not told) or general (for everybody).",
    )
    season = models.PositiveSmallIntegerField(help_text="Year of the season it was given for.")
    campaign = models.CharField(
        max_length=6,
        choices=Sowing.campaign.field.choices,
        blank=True,
        help_text="The sowing campaign of that season, if it names one.",
    )
    species = models.CharField(max_length=60, blank=True, help_text="Common name of the species, as decided.")
    latin_name = models.CharField(
        max_length=80, blank=True, help_text="Latin name of the species, as decided."
    )
    variety = models.CharField(max_length=60, blank=True, help_text="Variety, as decided.")
    quantity_g = models.BigIntegerField(null=True, blank=True, help_text="Weight of seed it allows.")
    requested_on = models.DateField(null=True, blank=True, help_text="Day on which it was asked for.")
    decided_on = models.DateField(null=True, blank=True, help_text="Day of the decision.")
    decided_at = models.DateTimeField(null=True, blank=True, help_text="Moment of the decision.")
    granted = models.BooleanField(null=True, help_text="Whether it was granted; false: refused.")
    reason = models.CharField(max_length=300, blank=True, help_text="Reason of the decision.")
    organic_unavailable = models.BooleanField(
        null=True, help_text="Whether organic seed was found to be unavailable in Kazakhstan."
    )
    availability_evidence = models.CharField(
        max_length=300, blank=True, help_text="What shows the availability."
    )
    operator_statement = models.BooleanField(
        null=True, help_text="Whether the operator's statement is in the control body's file."
    )
    document = models.CharField(max_length=200, blank=True, help_text="The paper of the decision.")
    reported_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control body told of it in its annual report."
    )

    class Meta:
        ordering = ["producer", "season"]


class VendorConfirmation(DiaryEntry):
    """A vendor confirms that what it supplied was not made from or by genetically modified organisms."""

    seed_lot = models.ForeignKey(
        SeedLot, on_delete=models.PROTECT, null=True, blank=True, related_name="confirmations"
    )
    input = models.ForeignKey(
        InputUse, on_delete=models.PROTECT, null=True, blank=True, related_name="confirmations"
    )
    product = models.CharField(max_length=120, blank=True, help_text="What was supplied.")
    vendor = models.CharField(max_length=160, blank=True, help_text="Who supplied it.")
    confirmed_on = models.DateField(null=True, blank=True, help_text="Day of the confirmation.")
    free_of_gmo = models.BooleanField(
        null=True,
        help_text="Whether it confirms that nothing was made from or by genetically modified organisms.",
    )
    document = models.CharField(max_length=200, blank=True, help_text="The paper.")

    class Meta:
        ordering = ["producer", "confirmed_on", "id"]
