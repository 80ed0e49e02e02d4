"""Certificates as issued, and what happened to them since; whether one is valid today is computed."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.cases import Case
from certification.models.control_bodies import CATEGORIES
from certification.models.entries import CaseEntry
from certification.models.fields import Dated, Versioned, combined_nomenclature
from certification.models.inspections import Inspection
from certification.models.visibility import VisibleRows


class Certificate(Versioned):
    """An issued certificate, never edited; `valid_to` is the last valid day, as the paper prints it.

    `code` is the public code of eight signs without O, I, 0 and 1; `contents` holds what the extract says. The boxes
    are those of the model in 2021/1378 Annex I; what was not told of them is null.
    """

    class Holder(models.TextChoices):
        OPERATOR = "operator"
        GROUP = "group"
        EXPORTER = "exporter"

    class Activity(models.TextChoices):
        PRODUCTION = "production"
        PREPARATION = "preparation"
        DISTRIBUTION = "distribution"
        STORING = "storing"
        IMPORT = "import"
        EXPORT = "export"

    class Method(models.TextChoices):
        ORGANIC = "organic"
        IN_CONVERSION = "in_conversion"
        WITH_NON_ORGANIC = "with_non_organic"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="certificates")
    number = models.CharField(max_length=40, unique=True, help_text="Box 1: number of the document.")
    code = models.CharField(max_length=8, unique=True)
    traces_number = models.CharField(
        max_length=60, blank=True, help_text="Its number in TRACES, if it is another."
    )
    categories = ArrayField(models.CharField(max_length=1))
    contents: Any = models.JSONField()
    valid_from = models.DateField(help_text="Box 9: first valid day.")
    valid_to = models.DateField(help_text="Box 9: last valid day.")
    issued_at = models.DateTimeField(help_text="Moment of issue; not told: the first valid day.")
    issued_on = models.DateField(null=True, blank=True, help_text="Day of issue; null where it was not told.")
    in_traces = models.BooleanField(null=True, help_text="Whether it was issued in TRACES.")
    e_seal = models.BooleanField(null=True, help_text="Whether it bears a qualified electronic seal.")
    boxes_filled = ArrayField(
        models.PositiveSmallIntegerField(),
        null=True,
        blank=True,
        help_text="Numbers of the boxes of Part I of the model that are filled in.",
    )
    holder = models.CharField(
        max_length=8, choices=Holder.choices, null=True, blank=True, help_text="Box 2: what the holder is."
    )
    activities = ArrayField(
        models.CharField(max_length=12, choices=Activity.choices),
        null=True,
        blank=True,
        help_text="Box 5: activities.",
    )
    methods = ArrayField(
        models.CharField(max_length=16, choices=Method.choices),
        null=True,
        blank=True,
        help_text="Box 6: production methods; with_non_organic: organic beside non-organic production.",
    )
    issued_place = models.CharField(max_length=120, blank=True, help_text="Box 8: place of issue.")
    signed = models.BooleanField(
        null=True, help_text="Box 8: whether it bears a name with signature, or a seal."
    )
    group_members = ArrayField(
        models.CharField(max_length=160),
        null=True,
        blank=True,
        help_text="Box 10: members of the group as listed; empty: none listed.",
    )
    decided_on = models.DateField(null=True, blank=True, help_text="Day of the certification decision.")
    inspection = models.ForeignKey(
        Inspection,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="certificates",
        help_text="The visit the decision rests on.",
    )
    decided_by = models.CharField(max_length=160, help_text="Who decided, and for which control body.")
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="superseded_by", null=True, blank=True
    )

    objects = VisibleRows["Certificate"].as_manager()

    class Meta:
        ordering = ["-valid_from", "number"]
        constraints = [
            models.CheckConstraint(
                name="certificate_is_valid_for_a_day_at_least",
                condition=models.Q(valid_to__gte=models.F("valid_from")),
            ),
            models.CheckConstraint(
                name="public_code_has_eight_clear_signs",
                condition=models.Q(code__regex=r"^[A-HJ-NP-Z2-9]{8}$"),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class CertificateProduct(models.Model):
    """One line of the directory of products of a certificate (box 7)."""

    class Status(models.TextChoices):
        ORGANIC = "organic"
        IN_CONVERSION = "in_conversion"

    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, related_name="directory")
    product = models.CharField(max_length=60, help_text="Name of the product.")
    cn_code = models.CharField(
        max_length=12, blank=True, validators=[combined_nomenclature], help_text="Combined Nomenclature code."
    )
    category = models.CharField(
        max_length=1, choices=CATEGORIES, null=True, blank=True, help_text="Product category A to G."
    )
    status = models.CharField(
        max_length=13, choices=Status.choices, null=True, blank=True, help_text="As what it is certified."
    )

    class Meta:
        ordering = ["certificate", "product", "id"]

    def __str__(self) -> str:
        return self.product


class CertificateChange(CaseEntry):
    """A change of something a certificate states, and whether the certificate was updated."""

    certificate_number = models.CharField(max_length=40, blank=True, help_text="Number of the certificate.")
    what = models.CharField(max_length=200, help_text="What changed.")
    changed_on = models.DateField(null=True, blank=True, help_text="Day of the change.")
    certificate_updated = models.BooleanField(null=True, help_text="Whether the certificate was updated.")
    certificate_updated_on = models.DateField(null=True, blank=True, help_text="Day it was updated.")

    class Meta:
        ordering = ["case", "changed_on", "id"]


class CertificateMark(Dated):
    """A suspension (until it is lifted) or the withdrawal (for ever) of a certificate."""

    class Kind(models.TextChoices):
        SUSPENDED = "suspended"
        WITHDRAWN = "withdrawn"

    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, related_name="marks")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    reason = models.CharField(max_length=500)
    marked_at = models.DateTimeField()
    marked_by = models.CharField(max_length=160)

    class Meta:
        ordering = ["certificate", "since", "id"]
        constraints = [
            models.CheckConstraint(name="a_mark_has_a_first_day", condition=models.Q(since__isnull=False)),
            models.CheckConstraint(
                name="mark_does_not_end_before_it_starts",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
            ),
            models.UniqueConstraint(
                fields=["certificate", "kind"],
                condition=models.Q(until__isnull=True),
                name="one_open_mark_of_a_kind",
            ),
        ]


class MinistryNotice(models.Model):
    """That the control body has to inform the Ministry of a decision it took here, and when it did.

    Law of Kazakhstan No 89-VIII of 10.06.2024, Article 12(4): issue, suspension and cancellation, within five working
    days. Decisions of dossiers have none: whether the Ministry was told of them is not known.
    """

    class Decision(models.TextChoices):
        ISSUED = "issued"
        SUSPENDED = "suspended"
        WITHDRAWN = "withdrawn"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="ministry_notices")
    certificate = models.ForeignKey(Certificate, on_delete=models.PROTECT, related_name="ministry_notices")
    decision = models.CharField(max_length=10, choices=Decision.choices)
    decided_on = models.DateField()
    told_on = models.DateField(null=True, blank=True)
    told_by = models.CharField(max_length=160, blank=True)

    objects = VisibleRows["MinistryNotice"].as_manager()

    class Meta:
        ordering = ["decided_on", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["certificate", "decision", "decided_on"], name="a_decision_is_notified_once"
            ),
            models.CheckConstraint(
                name="a_notice_follows_its_decision",
                condition=models.Q(told_on__isnull=True) | models.Q(told_on__gte=models.F("decided_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision} {self.decided_on}"
