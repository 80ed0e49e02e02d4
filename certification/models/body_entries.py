"""What a control body tells of itself: its years, what it delegates and keeps, what it told whom and when."""

from django.db import models

from certification.models.entries import BodyEntry
from certification.models.fields import Dated, ends_after_it_starts


class BodyYear(BodyEntry):
    """A calendar year of a control body in figures; what is not stated is counted from the cases on record."""

    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    operators = models.PositiveIntegerField(
        null=True, blank=True, help_text="Individual operators under control on 1 January."
    )
    groups = models.PositiveIntegerField(
        null=True, blank=True, help_text="Groups of operators under control on 1 January."
    )
    group_members = models.PositiveIntegerField(
        null=True, blank=True, help_text="Members of all groups on 1 January."
    )
    physical_inspections = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="All physical inspections of the year, additional and follow-up ones too.",
    )
    additional_inspections = models.PositiveIntegerField(
        null=True, blank=True, help_text="Additional controls of the year, without follow-ups."
    )
    unannounced_inspections = models.PositiveIntegerField(
        null=True, blank=True, help_text="Physical inspections of the year that were not announced."
    )
    follow_up_inspections = models.PositiveIntegerField(
        null=True, blank=True, help_text="Follow-up inspections of the year."
    )
    operators_sampled = models.PositiveIntegerField(
        null=True, blank=True, help_text="Individual operators of whom samples were taken in the year."
    )
    all_cases_on_record = models.BooleanField(
        null=True,
        help_text="True: every case of the body in this year is on record here, so that figures not stated may be "
        "counted from them.",
    )
    last_certified_on = models.DateField(
        null=True,
        blank=True,
        help_text="Last day of the year on which an operator in Kazakhstan was certified by the body.",
    )
    none_certified = models.BooleanField(
        null=True, help_text="True: no operator in Kazakhstan was certified on any day of the year."
    )
    report_delivered_on = models.DateField(
        null=True, blank=True, help_text="Day on which the annual report on this year was delivered."
    )
    report_delivered = models.BooleanField(
        null=True, help_text="False: the annual report on this year has not been delivered."
    )

    class Meta:
        ordering = ["control_body", "year"]
        constraints = [
            models.UniqueConstraint(fields=["control_body", "year"], name="a_body_has_each_year_once")
        ]


class GroupControl(BodyEntry):
    """What a control body did at one group of operators in one calendar year."""

    group = models.CharField(max_length=40, help_text="ref of the group.")
    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    members = models.PositiveIntegerField(
        null=True, blank=True, help_text="Members of the group on 1 January."
    )
    members_reinspected = models.PositiveIntegerField(
        null=True, blank=True, help_text="Members the control body inspected again in the year."
    )
    members_sampled = models.PositiveIntegerField(
        null=True, blank=True, help_text="Members of whom the control body took samples in the year."
    )
    inspectors_competent = models.BooleanField(
        null=True, help_text="True: its inspectors are competent to evaluate internal control systems."
    )
    internal_inspections_witnessed = models.BooleanField(
        null=True, help_text="True: it witnessed inspections of the internal inspectors."
    )
    time_reasonable = models.BooleanField(
        null=True, help_text="True: the inspections took a reasonable time for the group."
    )
    members_chosen_by_risk = models.BooleanField(
        null=True, help_text="True: the members were chosen by risk, volume and value of production included."
    )
    certificate_lists_members = models.BooleanField(
        null=True, help_text="True: the certificate of the group lists all its members."
    )
    web_list_shows_number = models.BooleanField(
        null=True, help_text="True: the body's public list shows the number of members of the group."
    )

    class Meta:
        ordering = ["control_body", "group", "year"]
        constraints = [
            models.UniqueConstraint(
                fields=["control_body", "group", "year"], name="a_group_is_controlled_once_a_year_in_figures"
            )
        ]


class Delegation(BodyEntry, Dated):
    """A control task the body has given to somebody else."""

    class Task(models.TextChoices):
        SAMPLING = "sampling"
        INSPECTION = "inspection"
        DECISION = "decision"
        DOCUMENT_CHECK = "document_check"
        OTHER = "other"

    task = models.CharField(
        max_length=14, choices=Task.choices, null=True, blank=True, help_text="Which task."
    )
    to = models.CharField(max_length=160, blank=True, help_text="To whom.")

    class Meta:
        ordering = ["control_body", "id"]
        constraints = [ends_after_it_starts("delegation_ends_after_it_starts")]


class Retention(BodyEntry, Dated):
    """How long the body keeps one kind of record."""

    class Kind(models.TextChoices):
        CONTROL_RECORDS = "control_records"
        OPERATOR_DATABASE = "operator_database"
        SUPPORTING_DOCUMENTS = "supporting_documents"
        WITHDRAWN_SHOWN = "withdrawn_shown"

    kind = models.CharField(
        max_length=20,
        choices=Kind.choices,
        help_text="Records of controls (counted from the decision on the certificate), database of operators, "
        "supporting documents (counted from the end of the year of the control or certificate), or how long who was "
        "withdrawn is shown in the public list.",
    )
    months = models.PositiveIntegerField(null=True, blank=True, help_text="For how many months.")

    class Meta:
        ordering = ["control_body", "kind", "id"]
        constraints = [ends_after_it_starts("retention_ends_after_it_starts")]


class DossierChange(BodyEntry):
    """A change of the technical dossier of the body, and when the Commission was sent it."""

    changed_on = models.DateField(null=True, blank=True, help_text="Day of the change.")
    what = models.CharField(max_length=300, blank=True, help_text="What changed.")
    sent_on = models.DateField(null=True, blank=True, help_text="Day on which it was sent to the Commission.")
    sent = models.BooleanField(null=True, help_text="False: it has not been sent.")

    class Meta:
        ordering = ["control_body", "changed_on", "id"]


class OfisNotification(BodyEntry):
    """A notification to the body in the Organic Farming Information System (OFIS), and its reply."""

    number = models.CharField(max_length=40, blank=True, help_text="Number of the notification.")
    received_on = models.DateField(null=True, blank=True, help_text="Day on which the body received it.")
    replied_on = models.DateField(null=True, blank=True, help_text="Day on which the body replied.")
    replied = models.BooleanField(null=True, help_text="False: the body has not replied.")

    class Meta:
        ordering = ["control_body", "received_on", "id"]


class ControlFileRequest(BodyEntry):
    """A request to hand the control file of an operator over to its new control body."""

    operator = models.CharField(max_length=160, blank=True, help_text="ref or name of the operator.")
    requested_by = models.CharField(
        max_length=160, blank=True, help_text="Full code or name of the new control body."
    )
    requested_on = models.DateField(null=True, blank=True, help_text="Day of the request.")
    delivered_on = models.DateField(null=True, blank=True, help_text="Day on which the file was handed over.")
    delivered = models.BooleanField(null=True, help_text="False: the file has not been handed over.")

    class Meta:
        ordering = ["control_body", "requested_on", "id"]


class SharedSuspicion(BodyEntry):
    """A suspicion that affects integrity, and when the body shared it with those concerned."""

    operator = models.CharField(max_length=160, blank=True, help_text="ref or name of the operator.")
    known_on = models.DateField(null=True, blank=True, help_text="Day on which the body knew of it.")
    shared_on = models.DateField(null=True, blank=True, help_text="Day on which the body shared it.")
    shared = models.BooleanField(null=True, help_text="False: the body has not shared it.")

    class Meta:
        ordering = ["control_body", "known_on", "id"]


class PublicListUpdate(BodyEntry):
    """A change the public list of operators has to show, and when it did."""

    operator = models.CharField(max_length=160, blank=True, help_text="ref or name of the operator.")
    changed_on = models.DateField(null=True, blank=True, help_text="Day of the change.")
    shown_on = models.DateField(null=True, blank=True, help_text="Day from which the list shows it.")
    shown = models.BooleanField(null=True, help_text="False: the list does not show it.")

    class Meta:
        ordering = ["control_body", "changed_on", "id"]


class NotifiedDecision(BodyEntry):
    """A decision of the body that it has to notify immediately, and when it did."""

    class Kind(models.TextChoices):
        RETROACTIVE_RECOGNITION = "retroactive_recognition"
        CATASTROPHE_DEROGATION = "catastrophe_derogation"

    kind = models.CharField(
        max_length=24,
        choices=Kind.choices,
        help_text="Retroactive recognition, or derogation in a catastrophe.",
    )
    operator = models.CharField(max_length=160, blank=True, help_text="ref or name of the operator.")
    decided_on = models.DateField(null=True, blank=True, help_text="Day of the decision.")
    notified_on = models.DateField(
        null=True, blank=True, help_text="Day on which all concerned were notified."
    )
    notified = models.BooleanField(null=True, help_text="False: it has not been notified.")

    class Meta:
        ordering = ["control_body", "decided_on", "id"]
