"""Animals: where each came from, how it was kept, when it went."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.fields import Versioned
from certification.models.herds import Herd
from certification.models.sites import STATUS, Facility
from certification.models.visibility import VisibleRows


class AnimalRows(VisibleRows["Animal"]):
    producer_path = "herd__producer_id"
    control_body_path = "herd__producer__cases__control_body_id"
    through_cases = True


class Animal(Versioned):
    """One animal, or a group kept and slaughtered together; the days decide conversion, the moments withdrawal."""

    class Sex(models.TextChoices):
        FEMALE = "female"
        MALE = "male"

    class EntryReason(models.TextChoices):
        BREEDING = "breeding"
        FATTENING = "fattening"
        RESTOCKING = "restocking"

    class PoultryKind(models.TextChoices):
        CHICKEN = "chicken"
        CAPON = "capon"
        PEKING_DUCK = "peking_duck"
        MUSCOVY_DUCK = "muscovy_duck"
        MULARD_DUCK = "mulard_duck"
        GUINEA_FOWL = "guinea_fowl"
        TURKEY = "turkey"
        GOOSE = "goose"
        OTHER = "other"

    herd = models.ForeignKey(Herd, on_delete=models.PROTECT, related_name="animals")
    ref = models.CharField(max_length=40)
    count = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Number of animals of a group; without it the record is of one animal.",
    )
    identifiers = ArrayField(
        models.CharField(max_length=40),
        null=True,
        blank=True,
        help_text="Ear tags, chips or passport numbers.",
    )
    sex = models.CharField(max_length=6, choices=Sex.choices, null=True, blank=True)
    animal_class = models.CharField(
        max_length=40, blank=True, help_text="Calf, heifer, breeding bull, ewe and the like, in plain words."
    )
    breed = models.CharField(max_length=80, blank=True, help_text="Breed, where it is not the herd's.")
    poultry_kind = models.CharField(
        max_length=12, choices=PoultryKind.choices, null=True, blank=True, help_text="Kind of poultry."
    )
    strain = models.CharField(max_length=80, blank=True, help_text="Strain of poultry.")
    slow_growing = models.BooleanField(null=True, help_text="true: a slow-growing strain of poultry.")

    born_on = models.DateField(null=True, blank=True, help_text="Day of birth or hatching.")
    age_known_by = models.CharField(
        max_length=120,
        blank=True,
        help_text="How the age is known: birth record, passport, teeth and the like.",
    )
    born_organic = models.BooleanField(
        null=True, help_text="true: born or hatched and raised under organic management all its life."
    )
    present_at_unit_conversion = models.BooleanField(
        null=True, help_text="true: the animal was on the unit when the conversion of the whole unit began."
    )
    organic_since = models.DateField(
        null=True,
        blank=True,
        help_text="Day from which the animal has been under organic management; interruptions are animal_periods.",
    )
    fed_own_first_year_feed = models.BooleanField(
        null=True,
        help_text="true: it ate more of the farm's own feed of the first year of conversion than any animal may.",
    )

    entered_on = models.DateField(
        null=True,
        blank=True,
        help_text="Day on which it came into the herd; for one born here the day of birth.",
    )
    brought_in = models.BooleanField(
        null=True, help_text="true: it came from another holding; false: it was born here or was always here."
    )
    status_at_entry = models.CharField(
        max_length=15,
        choices=STATUS,
        null=True,
        blank=True,
        help_text="Status of an animal brought in, as its papers show it.",
    )
    entry_reason = models.CharField(
        max_length=10,
        choices=EntryReason.choices,
        null=True,
        blank=True,
        help_text="Why it was brought in: breeding, fattening, or restocking after a catastrophe.",
    )
    for_first_herd = models.BooleanField(
        null=True, help_text="true: brought in to found a first herd; false: to renew a herd that was there."
    )
    nulliparous = models.BooleanField(
        null=True, help_text="true: a female that had never given birth at entry."
    )
    adult = models.BooleanField(null=True, help_text="true: grown up on the day of entry.")
    weight_at_entry_g = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Live weight on the day of entry, of one animal of a group the heaviest.",
    )
    age_at_entry_days = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Age in days on the day of entry, for poultry whose day of hatching is not told.",
    )
    weaned_on = models.DateField(null=True, blank=True, help_text="Day of weaning; none if not weaned yet.")
    organic_unavailable = models.BooleanField(
        null=True,
        help_text="true: organic animals were not to be had in the country in sufficient quality or number.",
    )
    identifiable = models.BooleanField(
        null=True, help_text="true: kept apart, or marked so that it can always be told from organic animals."
    )
    separate_until_on = models.DateField(
        null=True,
        blank=True,
        help_text="Last day on which it was kept apart, or could be told, from organic animals.",
    )
    quarantined = models.BooleanField(
        null=True, help_text="true: screened or kept in quarantine when it was brought in; false: neither."
    )
    quarantine_until_on = models.DateField(null=True, blank=True, help_text="Last day of the quarantine.")

    productive_life_under_a_year = models.BooleanField(
        null=True,
        help_text="true: animals like this one are slaughtered before they have produced for a year.",
    )
    productive_life_months = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Expected productive life in months."
    )
    treatments_complete = models.BooleanField(
        null=True, help_text="true: every treatment of the animal is in treatments; false: some are missing."
    )
    live_weight_g = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="Live weight when last told."
    )
    slaughtered_on = models.DateField(null=True, blank=True, help_text="Day of slaughter.")
    slaughtered_at = models.DateTimeField(null=True, blank=True, help_text="Moment of slaughter.")
    slaughter_weight_g = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="Slaughter weight, of a group in total."
    )
    left_on = models.DateField(null=True, blank=True, help_text="Day on which it left the holding.")
    destination = models.CharField(max_length=160, blank=True, help_text="Where it went.")
    abattoir = models.ForeignKey(
        Facility, on_delete=models.PROTECT, null=True, blank=True, related_name="slaughtered_animals"
    )
    abattoir_certified = models.BooleanField(
        null=True, help_text="true: the slaughterhouse held an organic certificate of its own on that day."
    )
    abattoir_subcontracted = models.BooleanField(
        null=True,
        help_text="true: the slaughterhouse works as subcontractor under the producer's own certificate.",
    )

    objects = AnimalRows.as_manager()

    class Meta:
        ordering = ["herd", "ref"]
        constraints = [
            models.UniqueConstraint(fields=["herd", "ref"], name="a_herd_has_each_animal_once"),
            models.CheckConstraint(
                name="animal_enters_after_birth",
                condition=models.Q(born_on__isnull=True)
                | models.Q(entered_on__isnull=True)
                | models.Q(entered_on__gte=models.F("born_on")),
            ),
            models.CheckConstraint(
                name="an_animal_record_is_of_some_animal",
                condition=models.Q(count__isnull=True) | models.Q(count__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return self.ref
