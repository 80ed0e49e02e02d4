"""The livestock record: years and counts of herds, periods, exits and treatments of animals, decisions about them."""

from django.db import models

from certification.models.animals import Animal
from certification.models.fields import Dated, any_body_code, ends_after_it_starts
from certification.models.herds import Herd
from certification.models.hive_treatments import HiveTreatment
from certification.models.records import DiaryEntry
from certification.models.sites import Apiary


class HerdYear(DiaryEntry):
    """What a herd was on the first day of a calendar year: the base of the yearly limits on animals brought in."""

    herd = models.ForeignKey(Herd, on_delete=models.PROTECT, related_name="years")
    year = models.PositiveSmallIntegerField()
    adults = models.PositiveIntegerField(
        null=True, blank=True, help_text="Adult animals on 1 January, or on the day in adults_counted_on."
    )
    adults_counted_on = models.DateField(
        null=True, blank=True, help_text="Day to which adults and heads belong, where it is not 1 January."
    )
    heads = models.PositiveIntegerField(
        null=True, blank=True, help_text="All animals on that day, young ones too."
    )
    livestock_units = models.DecimalField(
        max_digits=9, decimal_places=2, null=True, blank=True, help_text="Livestock units on that day."
    )
    first_herd = models.BooleanField(
        null=True,
        help_text="true: in this year the herd was founded for the first time; false: it was there before.",
    )
    introductions_complete = models.BooleanField(
        null=True, help_text="true: every animal brought into the herd in this year is on record."
    )

    class Meta:
        ordering = ["producer", "herd", "year"]
        constraints = [
            models.UniqueConstraint(fields=["herd", "year"], name="a_herd_has_each_year_once"),
        ]


class HerdCount(DiaryEntry):
    """How many animals of a class a herd had on a day."""

    herd = models.ForeignKey(Herd, on_delete=models.PROTECT, related_name="counts")
    counted_on = models.DateField()
    animal_class = models.CharField(
        max_length=40, blank=True, help_text="Calves, heifers, ewes and the like."
    )
    adult = models.BooleanField(null=True, help_text="true: these are adult animals.")
    heads = models.PositiveIntegerField(null=True, blank=True)
    livestock_units = models.DecimalField(max_digits=9, decimal_places=2, null=True, blank=True)

    class Meta:
        ordering = ["producer", "herd", "counted_on"]


class AnimalPeriod(DiaryEntry, Dated):
    """Days an animal spent under organic management, or out of it; both days inclusive, the end may be open."""

    animal = models.ForeignKey(Animal, on_delete=models.PROTECT, related_name="periods")
    organic = models.BooleanField(
        null=True, help_text="true: under organic management; false: out of it, for example on another farm."
    )
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["producer", "animal", "since"]
        constraints = [ends_after_it_starts("animal_period_ends_after_it_starts")]


class AnimalExit(DiaryEntry):
    """An animal, or some of a group, leaving the holding alive or for slaughter (2018/848 Annex II Part II 1.7.12)."""

    animal = models.ForeignKey(Animal, on_delete=models.PROTECT, related_name="exits")
    left_on = models.DateField(null=True, blank=True)
    left_at = models.DateTimeField(null=True, blank=True)
    count = models.PositiveIntegerField(null=True, blank=True, help_text="How many animals left.")
    age_days = models.PositiveIntegerField(null=True, blank=True, help_text="Their age in days, where told.")
    for_slaughter = models.BooleanField(
        null=True, help_text="true: they went to slaughter; false: they left alive."
    )
    slaughter_weight_g = models.PositiveBigIntegerField(
        null=True, blank=True, help_text="Slaughter weight of all of them together."
    )
    destination = models.CharField(
        max_length=160, blank=True, help_text="Who took them, or which slaughterhouse."
    )
    record_complete = models.BooleanField(
        null=True,
        help_text="true: the farm's record names age, number, slaughter weight, marks, day and destination; "
        "false: some of these are missing.",
    )

    class Meta:
        ordering = ["producer", "left_on", "id"]


class AnimalDecision(DiaryEntry, Dated):
    """What a control body decided on bringing animals in from non-organic farms, with its reasons."""

    class Kind(models.TextChoices):
        INTRODUCTION = "introduction"
        INCREASE = "increase_to_40_percent"

    class Reason(models.TextChoices):
        EXTENSION = "major_extension"
        BREED = "change_of_breed"
        SPECIALISATION = "new_specialisation"

    kind = models.CharField(
        max_length=25,
        choices=Kind.choices,
        help_text="introduction: animals may be brought in; increase_to_40_percent: more females than usual in a year.",
    )
    herd = models.ForeignKey(Herd, on_delete=models.PROTECT, null=True, blank=True, related_name="decisions")
    animals = models.ManyToManyField(
        Animal,
        blank=True,
        related_name="decisions",
        help_text="The animals it is about; none: all of the herd.",
    )
    year = models.PositiveSmallIntegerField(null=True, blank=True, help_text="Calendar year it is about.")
    granted = models.BooleanField(null=True, help_text="true: granted; false: refused.")
    requested_on = models.DateField(null=True, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.CharField(
        max_length=20, blank=True, validators=[any_body_code], help_text="Full code of the control body."
    )
    reason = models.CharField(
        max_length=20,
        choices=Reason.choices,
        null=True,
        blank=True,
        help_text="Why more than usual was confirmed.",
    )
    breed = models.CharField(max_length=80, blank=True)
    purpose = models.CharField(max_length=80, blank=True, help_text="What the animals are brought in for.")
    number = models.PositiveIntegerField(null=True, blank=True, help_text="How many animals.")
    organic_unavailable = models.BooleanField(
        null=True, help_text="true: the body found that organic animals were not to be had in the country."
    )
    availability_evidence = models.CharField(
        max_length=300, blank=True, help_text="What shows that they were not available."
    )
    operator_statement = models.BooleanField(
        null=True, help_text="true: the operator's signed statement of need is on file."
    )

    class Meta:
        ordering = ["producer", "decided_on", "id"]
        constraints = [ends_after_it_starts("animal_decision_ends_after_it_starts")]


class Treatment(DiaryEntry, HiveTreatment):
    """Treatment of an animal or hive; all treatment against one occurrence of one disease is one course."""

    class Unit(models.TextChoices):
        HOURS = "hours"
        DAYS = "days"

    class Kind(models.TextChoices):
        ALLOPATHIC = "allopathic"
        ANTIBIOTIC = "antibiotic"
        HORMONE = "hormone"
        VACCINE = "vaccine"
        PARASITE = "parasite"
        ERADICATION = "eradication"
        PHYTOTHERAPEUTIC = "phytotherapeutic"
        OTHER = "other"

    animal = models.ForeignKey(
        Animal, on_delete=models.PROTECT, null=True, blank=True, related_name="treatments"
    )
    apiary = models.ForeignKey(
        Apiary, on_delete=models.PROTECT, null=True, blank=True, related_name="treatments"
    )
    kind = models.CharField(
        max_length=16,
        choices=Kind.choices,
        null=True,
        blank=True,
        help_text="allopathic: a synthetic medicine; eradication: a scheme the state makes compulsory.",
    )
    preventive = models.BooleanField(
        null=True,
        help_text="true: given to healthy animals so that they do not fall ill; false: given against a disease.",
    )
    product = models.CharField(max_length=120, blank=True)
    disease = models.CharField(max_length=120, blank=True, help_text="Diagnosis.")
    occurrence = models.CharField(
        max_length=60,
        blank=True,
        help_text="Name of the occurrence of the disease; treatments of one animal that share it are one course.",
    )
    posology = models.CharField(max_length=200, blank=True, help_text="Dose and how it is given.")
    prescribed = models.BooleanField(null=True, help_text="true: on a veterinarian's prescription.")
    prescription = models.CharField(
        max_length=80, blank=True, help_text="Number or name of the prescription."
    )
    started_on = models.DateField(null=True, blank=True, help_text="Day of the first dose.")
    started_at = models.DateTimeField(null=True, blank=True)
    last_dose_on = models.DateField(null=True, blank=True, help_text="Day of the last dose.")
    last_dose_at = models.DateTimeField(null=True, blank=True)
    withdrawal = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Withdrawal period on the label, in withdrawal_unit; 0 is a statement.",
    )
    withdrawal_unit = models.CharField(max_length=5, choices=Unit.choices, null=True, blank=True)
    withdrawal_applied = models.PositiveIntegerField(
        null=True, blank=True, help_text="Withdrawal period that was kept, in the same unit."
    )
    record_complete = models.BooleanField(
        null=True,
        help_text="true: the farm's record names animal, day, diagnosis, dose, medicine, prescription and withdrawal "
        "period kept; false: some of these are missing.",
    )

    class Meta:
        ordering = ["producer", "started_on", "id"]


class TreatmentDose(DiaryEntry):
    """One dose of a treatment."""

    treatment = models.ForeignKey(Treatment, on_delete=models.PROTECT, related_name="doses")
    given_on = models.DateField(null=True, blank=True)
    given_at = models.DateTimeField(null=True, blank=True)
    amount = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ["producer", "treatment", "given_on", "id"]
