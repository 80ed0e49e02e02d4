"""What is told of a consignment's certificate of inspection, and of its entry into the Union, as columns of its row."""

from django.db import models

from certification.models.fields import any_body_code


class CertificateOfInspection(models.Model):
    """How the certificate of inspection (COI) came about (2021/2306, Articles 4, 5 and 8)."""

    class Procedure(models.TextChoices):
        COMPLIANCE = "compliance"
        TRANSITION = "transition"
        EQUIVALENCE = "equivalence"

    class Signature(models.TextChoices):
        ELECTRONIC_SEAL = "electronic_seal"
        HAND = "hand"

    class Emergency(models.TextChoices):
        TRACES_DOWN = "traces_down"
        FORCE_MAJEURE = "force_majeure"

    coi_body = models.CharField(
        max_length=12,
        blank=True,
        validators=[any_body_code],
        help_text="Full code of the control body that issued the COI, box 1.",
    )
    requested_on = models.DateField(null=True, blank=True, help_text="Day on which the COI was asked for.")
    issued_on = models.DateField(null=True, blank=True, help_text="Day on which the COI was issued, box 18.")
    issued_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    procedure = models.CharField(
        max_length=12,
        choices=Procedure.choices,
        null=True,
        blank=True,
        help_text="Box 2; transition: issued under 2021/1698 Article 30a, on old documentary evidence.",
    )
    in_traces = models.BooleanField(null=True, help_text="Whether the COI was issued in TRACES.")
    signed_with = models.CharField(
        max_length=15,
        choices=Signature.choices,
        null=True,
        blank=True,
        help_text="electronic_seal: qualified electronic seal; hand: signed and stamped on paper.",
    )
    provisional = models.BooleanField(
        null=True, help_text="Whether what was issued calls itself provisional or preliminary."
    )
    language = models.CharField(max_length=2, blank=True, help_text="Language of the COI, two letters.")
    language_accepted = models.BooleanField(
        null=True,
        help_text="Whether that is an official language of the Member State of the border control post or release "
        "point, or another it accepts.",
    )
    completed_on = models.DateField(
        null=True,
        blank=True,
        help_text="Day on which the last of number of packages, boxes 16 and 17 and papers was there; empty: read "
        "from the boxes and papers listed.",
    )
    completed_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    travel_plan_in_traces = models.BooleanField(
        null=True, help_text="Bulk: whether the travel plan was filled in in TRACES before departure."
    )
    travel_plan_complete = models.BooleanField(
        null=True, help_text="Bulk: whether it names all premises up to the Union."
    )
    physical_check_required = models.BooleanField(
        null=True, help_text="Whether the control body's risk assessment asks for a physical check."
    )
    balance_harvest_g = models.BigIntegerField(
        null=True, blank=True, help_text="Mass balance: what was harvested or made of the product."
    )
    balance_earlier_g = models.BigIntegerField(
        null=True, blank=True, help_text="Mass balance: what earlier COIs already took from it; 0: none."
    )
    emergency = models.CharField(
        max_length=13,
        choices=Emergency.choices,
        null=True,
        blank=True,
        help_text="Why the COI was made outside TRACES, if it was: traces_down or force_majeure.",
    )
    emergency_from_on = models.DateField(null=True, blank=True, help_text="Day on which that began.")
    emergency_from_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    emergency_to_on = models.DateField(
        null=True, blank=True, help_text="Day on which TRACES could be used again."
    )
    emergency_to_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    emergency_number = models.CharField(
        max_length=40, blank=True, help_text="Reference the control body gave it in its own register."
    )
    emergency_marked = models.BooleanField(
        null=True, help_text="Whether the template was used and says: produced during contingency."
    )
    reentered_on = models.DateField(
        null=True, blank=True, help_text="Day on which it was entered in TRACES afterwards."
    )

    class Meta:
        abstract = True


class Entry(models.Model):
    """How the goods enter the Union, and what they are declared for."""

    class Point(models.TextChoices):
        BORDER_CONTROL_POST = "border_control_post"
        RELEASE_POINT = "release_point"

    class Use(models.TextChoices):
        HUMAN_CONSUMPTION = "human_consumption"
        FEED = "feed"
        TECHNICAL = "technical"

    class Decision(models.TextChoices):
        ORGANIC = "organic"
        IN_CONVERSION = "in_conversion"
        NON_ORGANIC = "non_organic"
        NOT_RELEASED = "not_released"
        PART = "part"

    class LabelOrigin(models.TextChoices):
        NON_EU = "non_eu"
        COUNTRY = "country"
        OTHER = "other"

    intended_use = models.CharField(
        max_length=20,
        choices=Use.choices,
        null=True,
        blank=True,
        help_text="What it is declared for; empty: for people to eat.",
    )
    planned_entry_on = models.DateField(
        null=True, blank=True, help_text="Day on which it is meant to enter the Union."
    )
    entered_on = models.DateField(null=True, blank=True, help_text="Day on which it entered the Union.")
    arrival_on = models.DateField(
        null=True,
        blank=True,
        help_text="Day of (expected) arrival at the border control post or release point.",
    )
    arrival_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    entry_point = models.CharField(
        max_length=20, choices=Point.choices, null=True, blank=True, help_text="Where it is checked, box 10."
    )
    border_post = models.CharField(
        max_length=10, blank=True, help_text="Code of that place; its first two letters are the Member State."
    )
    destination = models.CharField(max_length=2, blank=True, help_text="Box 11, two letters.")
    first_consignee = models.CharField(max_length=160, blank=True, help_text="Box 24.")
    importer = models.CharField(max_length=160, blank=True, help_text="Box 12.")
    notified_on = models.DateField(null=True, blank=True, help_text="Day of the prior notification, box 20.")
    notified_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    short_notice_accepted = models.BooleanField(
        null=True, help_text="Whether the authority accepts four hours instead of a working day."
    )
    endorsed_on = models.DateField(
        null=True, blank=True, help_text="Day on which the authority endorsed the COI."
    )
    endorsed_at = models.DateTimeField(null=True, blank=True, help_text="The same as a moment.")
    decision = models.CharField(
        max_length=13,
        choices=Decision.choices,
        null=True,
        blank=True,
        help_text="Decision of the authority, box 30.",
    )
    customs_names_coi = models.BooleanField(
        null=True, help_text="Whether the customs declaration carries the number of the COI."
    )
    batches = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Into how many batches it was split before release; 0: not split."
    )
    from_listed_country = models.BooleanField(
        null=True,
        help_text="Whether the animals or the product came from the Union or a country on the antimicrobials list; "
        "empty: they are of the country of origin.",
    )
    establishment_no = models.CharField(
        max_length=40, blank=True, help_text="Approval number of the establishment it comes from."
    )
    establishment_listed = models.BooleanField(
        null=True, help_text="Whether that establishment is on the EU list for the product."
    )
    labelled = models.BooleanField(null=True, help_text="Whether it is labelled for the final consumer.")
    label_shows_body = models.BooleanField(
        null=True, help_text="Whether the label shows the code of the last operator's control body."
    )
    logo_used = models.BooleanField(null=True, help_text="Whether the EU organic logo is on the label.")
    label_origin = models.CharField(
        max_length=7,
        choices=LabelOrigin.choices,
        null=True,
        blank=True,
        help_text="Place of farming on the label; non_eu: non-EU Agriculture, country: the name of a country.",
    )
    country_share_ppm = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Share of the agricultural raw materials farmed in the country named.",
    )
    agricultural_ingredients_g = models.BigIntegerField(
        null=True, blank=True, help_text="Processed food: weight of all ingredients of agricultural origin."
    )
    organic_ingredients_g = models.BigIntegerField(
        null=True, blank=True, help_text="Processed food: weight of the organic ones among them."
    )
    organic_share_ppm = models.PositiveIntegerField(
        null=True, blank=True, help_text="Processed food: their share, where weights are not told."
    )

    class Meta:
        abstract = True
