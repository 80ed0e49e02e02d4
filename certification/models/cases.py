"""Cases: one producer under one control body, from application to leaving."""

from __future__ import annotations

from django.db import models

from certification.models.control_bodies import CATEGORIES, ControlBody
from certification.models.fields import (
    ClientMade,
    Dated,
    Versioned,
    combined_nomenclature,
    ends_after_it_starts,
)
from certification.models.producers import Producer
from certification.models.visibility import VisibleRows
from certification.process import Step

STEPS = [(step.value, step.value) for step in Step]


class CaseRows(VisibleRows["Case"]):
    producer_path = "producer_id"
    control_body_path = "control_body_id"


class Case(Versioned):
    """A case; `facts_version` rises with every fact, `judged_version` says which facts the findings know."""

    reference = models.CharField(max_length=14, unique=True)
    producer = models.ForeignKey(Producer, on_delete=models.PROTECT, related_name="cases")
    control_body = models.ForeignKey(
        ControlBody, on_delete=models.PROTECT, related_name="cases", null=True, blank=True
    )
    follows = models.OneToOneField(
        "self", on_delete=models.PROTECT, related_name="followed_by", null=True, blank=True
    )
    step = models.CharField(max_length=20, choices=STEPS, default=Step.DRAFT.value)
    step_since = models.DateField()
    opened_on = models.DateField(help_text="Day on which the case was opened.")
    closed_on = models.DateField(null=True, blank=True, help_text="Day on which it was closed.")
    applied_on = models.DateField(
        null=True, blank=True, help_text="Day of the application to the control body."
    )
    declaration_received_on = models.DateField(
        null=True, blank=True, help_text="Day on which the signed declaration reached the control body."
    )
    contract_signed_on = models.DateField(
        null=True, blank=True, help_text="Day on which the contract with the control body was signed."
    )
    caretaker = models.CharField(max_length=160, blank=True)
    facts_version = models.BigIntegerField(default=1)
    judged_version = models.BigIntegerField(default=0)

    objects = CaseRows.as_manager()

    class Meta:
        ordering = ["reference"]
        indexes = [models.Index(fields=["control_body", "step"], name="case_by_body_and_step")]
        constraints = [
            models.CheckConstraint(
                name="case_step_is_known", condition=models.Q(step__in=[s for s, _ in STEPS])
            ),
            models.CheckConstraint(
                name="only_a_draft_has_no_control_body",
                condition=models.Q(control_body__isnull=False) | models.Q(step__in=["draft", "left"]),
            ),
            models.CheckConstraint(
                name="case_closes_after_it_opens",
                condition=models.Q(closed_on__isnull=True) | models.Q(closed_on__gte=models.F("opened_on")),
            ),
            models.CheckConstraint(
                name="case_is_never_judged_ahead_of_its_facts",
                condition=models.Q(judged_version__lte=models.F("facts_version")),
            ),
        ]

    def __str__(self) -> str:
        return self.reference


class CaseProduct(Dated):
    """What a case covers: a category of 2018/848 Annex I and, where it was named, the product."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="products")
    category = models.CharField(max_length=1, choices=CATEGORIES)
    product = models.CharField(max_length=40)
    cn_code = models.CharField(max_length=12, blank=True, validators=[combined_nomenclature])

    objects = VisibleRows["CaseProduct"].as_manager()

    class Meta:
        ordering = ["case", "category", "product"]
        constraints = [
            ends_after_it_starts("case_product_ends_after_it_starts"),
            models.UniqueConstraint(
                fields=["case", "category", "product"], name="a_case_names_each_product_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.product}"


class CaseStep(models.Model):
    """A step a case has stood at, and the reason given for it; the open one has no `until`."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=20, choices=STEPS)
    verb = models.CharField(max_length=40, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = VisibleRows["CaseStep"].as_manager()

    class Meta:
        ordering = ["case", "since", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(until__isnull=True), name="a_case_stands_at_one_step"
            ),
            models.CheckConstraint(
                name="case_step_ends_after_it_starts",
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
            ),
        ]


class Request(ClientMade, Versioned):
    """Something one side of a case has asked of the other by a day: papers, corrections, a handover."""

    class AskedOf(models.TextChoices):
        PRODUCER = "producer"
        CONTROL_BODY = "control_body"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="requests")
    kind = models.CharField(max_length=40)
    asked_of = models.CharField(max_length=12, choices=AskedOf.choices)
    text = models.CharField(max_length=500, blank=True)
    asked_on = models.DateField()
    due_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True, blank=True)
    withdrawn_on = models.DateField(null=True, blank=True)

    objects = VisibleRows["Request"].as_manager()

    class Meta:
        ordering = ["case", "due_on", "id"]
        indexes = [
            models.Index(
                fields=["due_on"],
                name="request_open_by_due_day",
                condition=models.Q(answered_on__isnull=True, withdrawn_on__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.due_on}"


class ReferenceCounter(models.Model):
    """The last number given out in a series and year; the row is locked while the next one is taken."""

    series = models.CharField(max_length=20)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["series", "year"], name="a_series_has_each_year_once")]
