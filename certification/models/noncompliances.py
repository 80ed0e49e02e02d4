"""Non-compliances: established by a person of the control body, answered, corrected and closed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.animals import Animal
from certification.models.cases import Case
from certification.models.documents import Document
from certification.models.fields import ClientMade, Versioned
from certification.models.herds import Herd
from certification.models.inspections import Inspection
from certification.models.lots import Lot
from certification.models.records import Extraction, Harvest
from certification.models.sites import Apiary, Parcel
from certification.models.visibility import VisibleRows


class Affects(models.Model):
    """The records a non-compliance is about; none named: the operator as a whole."""

    parcels = models.ManyToManyField(Parcel, blank=True, related_name="+", help_text="Fields it is about.")
    apiaries = models.ManyToManyField(Apiary, blank=True, related_name="+", help_text="Apiaries it is about.")
    herds = models.ManyToManyField(Herd, blank=True, related_name="+", help_text="Herds it is about.")
    animals = models.ManyToManyField(Animal, blank=True, related_name="+", help_text="Animals it is about.")
    harvests = models.ManyToManyField(
        Harvest, blank=True, related_name="+", help_text="Harvests it is about."
    )
    extractions = models.ManyToManyField(
        Extraction, blank=True, related_name="+", help_text="Extractions it is about."
    )
    lots = models.ManyToManyField(Lot, blank=True, related_name="+", help_text="Lots it is about.")

    class Meta:
        abstract = True


class NonCompliance(Affects, ClientMade, Versioned):
    """A non-compliance by the classes of 2021/1698 Annex IV; late when `due_on` has passed uncorrected."""

    class Level(models.TextChoices):
        MINOR = "minor"
        MAJOR = "major"
        CRITICAL = "critical"

    class Kind(models.TextChoices):
        MASS_BALANCE = "mass_balance"
        NO_RECORDS = "no_records"
        INCOMPLETE_RECORDS = "incomplete_records"
        FALSIFIED_DOCUMENTS = "falsified_documents"
        RELABELLING = "relabelling"
        MIXING = "mixing"
        NON_AUTHORISED_SUBSTANCES = "non_authorised_substances"
        GMO = "gmo"
        ACCESS_REFUSED = "access_refused"

    class Measure(models.TextChoices):
        ACTION_PLAN = "action_plan"
        NO_ORGANIC_REFERENCE = "no_organic_reference"
        IMPORT_BAN = "import_ban"
        NEW_CONVERSION = "new_conversion"
        LIMIT_SCOPE = "limit_scope"
        IMPROVE_PRECAUTIONS = "improve_precautions"
        SUSPENSION = "suspension"
        WITHDRAWAL = "withdrawal"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="noncompliances")
    inspection = models.ForeignKey(
        Inspection, on_delete=models.PROTECT, related_name="noncompliances", null=True, blank=True
    )
    number = models.PositiveIntegerField(help_text="Running number within the case.")
    level = models.CharField(
        max_length=10, choices=Level.choices, help_text="Class the control body gave it (2021/1698 Annex IV)."
    )
    text = models.TextField(help_text="What does not comply, in words.")
    rule = models.CharField(max_length=40, blank=True, help_text="Code of the rule it is about.")
    established_on = models.DateField(help_text="Day on which it was established.")
    established_by = models.CharField(max_length=160, help_text="Who established it.")
    due_on = models.DateField(null=True, blank=True, help_text="Last day to correct it, as decided.")
    notified_in_ofis = models.BooleanField(null=True, help_text="Whether it was notified in OFIS.")
    corrected_on = models.DateField(null=True, blank=True, help_text="Day on which it was corrected.")
    closed_on = models.DateField(null=True, blank=True, help_text="Day on which the control body closed it.")
    kinds = ArrayField(
        models.CharField(max_length=26, choices=Kind.choices),
        null=True,
        blank=True,
        help_text="Cases of the published list (2021/1698 Annex IV, Part B) that it is; empty: none of them.",
    )
    intentional = models.BooleanField(null=True, help_text="Whether it was done on purpose.")
    integrity_affected = models.BooleanField(
        null=True, help_text="Whether it affects the organic characteristics of products."
    )
    repetitive = models.BooleanField(null=True, help_text="Whether it is repetitive.")
    continued = models.BooleanField(null=True, help_text="Whether it went on.")
    serious = models.BooleanField(null=True, help_text="Whether the control body calls it serious.")
    precautions_proportionate = models.BooleanField(
        null=True,
        help_text="Whether precautions are proportionate and the operator's own controls efficient.",
    )
    minor_left_uncorrected = models.BooleanField(
        null=True, help_text="Whether an earlier minor non-compliance was not corrected in time."
    )
    major_left_uncorrected = models.BooleanField(
        null=True, help_text="Whether an earlier major non-compliance was not corrected."
    )
    others_left_uncorrected = models.BooleanField(
        null=True, help_text="Whether the operator failed repeatedly to correct other non-compliances."
    )
    traceable = models.BooleanField(
        null=True, help_text="Whether the products can be located in the chain and their sale stopped."
    )
    measures = ArrayField(
        models.CharField(max_length=20, choices=Measure.choices),
        null=True,
        blank=True,
        help_text="Measures the control body took; empty: none.",
    )
    decided_on = models.DateField(null=True, blank=True, help_text="Day of the decision on measures.")
    reasons_in_writing = models.BooleanField(
        null=True, help_text="Whether the decision was given in writing, with its reasons."
    )
    whole_lot_barred = models.BooleanField(
        null=True, help_text="Whether the entire lot or run bears no reference to organic production."
    )
    whole_run = models.BooleanField(
        null=True, help_text="Whether the whole production run of the lots named is affected."
    )
    marketing_ban = models.BooleanField(null=True, help_text="Whether sale as organic was banned for a time.")
    marketing_ban_from_on = models.DateField(null=True, blank=True, help_text="First day of that ban.")
    marketing_ban_until_on = models.DateField(null=True, blank=True, help_text="Last day of that ban.")
    certificate_suspended_on = models.DateField(
        null=True, blank=True, help_text="Day the certificate was suspended because of it."
    )
    certificate_withdrawn_on = models.DateField(
        null=True, blank=True, help_text="Day the certificate was withdrawn because of it."
    )
    certificate_acted_on = models.BooleanField(
        null=True, help_text="Whether the certificate was suspended or withdrawn because of it."
    )

    objects = VisibleRows["NonCompliance"].as_manager()

    class Meta:
        ordering = ["case", "number"]
        indexes = [
            models.Index(
                fields=["due_on"], name="open_noncompliance_by_due_day", condition=models.Q(closed_on=None)
            )
        ]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="a_case_numbers_its_noncompliances"),
            models.CheckConstraint(
                name="noncompliance_closes_after_it_is_established",
                condition=models.Q(closed_on__isnull=True)
                | models.Q(closed_on__gte=models.F("established_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.level}"


class Answer(ClientMade):
    """What the producer replied to a non-compliance, or to a finding of a rule; never edited."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="answers")
    noncompliance = models.ForeignKey(
        NonCompliance, on_delete=models.PROTECT, related_name="answers", null=True, blank=True
    )
    rule = models.CharField(max_length=40, blank=True)
    choice = models.CharField(max_length=40, blank=True)
    text = models.TextField(blank=True)
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, related_name="answers", null=True, blank=True
    )
    answered_on = models.DateField()
    answered_by = models.CharField(max_length=160)
    accepted = models.BooleanField(null=True)
    decided_on = models.DateField(null=True, blank=True)

    objects = VisibleRows["Answer"].as_manager()

    class Meta:
        ordering = ["case", "-answered_on", "-id"]
        constraints = [
            models.CheckConstraint(
                name="an_answer_is_to_a_noncompliance_or_a_rule",
                condition=models.Q(noncompliance__isnull=False) | ~models.Q(rule=""),
            )
        ]
