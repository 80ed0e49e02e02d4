"""What an operator signs for a control body before it is certified, and what it brings from earlier ones."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.control_bodies import CATEGORIES, ControlBody
from certification.models.entries import CaseEntry
from certification.models.fields import Dated, ends_after_it_starts
from certification.models.records import DiaryEntry


class Application(DiaryEntry):
    """An application of the producer to a control body, here or elsewhere."""

    control_body = models.ForeignKey(
        ControlBody, on_delete=models.PROTECT, null=True, blank=True, related_name="applications"
    )
    categories = ArrayField(
        models.CharField(max_length=1, choices=CATEGORIES),
        null=True,
        blank=True,
        help_text="Product categories A to G applied for.",
    )
    submitted_on = models.DateField(null=True, blank=True, help_text="Day on which it was submitted.")
    decided_on = models.DateField(
        null=True, blank=True, help_text="Day on which it was decided; absent while it is pending."
    )

    class Meta:
        ordering = ["producer", "submitted_on", "id"]


class Contract(DiaryEntry):
    """A contract of the producer with a control body, here or elsewhere."""

    control_body = models.ForeignKey(
        ControlBody, on_delete=models.PROTECT, null=True, blank=True, related_name="contracts"
    )
    categories = ArrayField(
        models.CharField(max_length=1, choices=CATEGORIES),
        null=True,
        blank=True,
        help_text="Product categories A to G it covers.",
    )
    signed_on = models.DateField(null=True, blank=True, help_text="Day on which it was signed.")
    ended_on = models.DateField(
        null=True, blank=True, help_text="Day on which it ended; absent while it runs."
    )
    end_reason = models.CharField(max_length=200, blank=True, help_text="Why it ended.")

    class Meta:
        ordering = ["producer", "signed_on", "id"]


class Declaration(CaseEntry):
    """The declaration an operator signs (2021/1698 Article 10(1)(a)), with the maps of Article 11(1)(a)."""

    signed_on = models.DateField(null=True, blank=True, help_text="Day on which it was signed.")
    received_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control body received it."
    )
    units_described = models.BooleanField(
        null=True,
        help_text="True: it describes all units and activities, organic, in conversion and non-organic.",
    )
    measures_described = models.BooleanField(
        null=True, help_text="True: it describes the measures taken to follow the rules."
    )
    precautions_described = models.BooleanField(
        null=True, help_text="True: it describes the precautionary and cleaning measures."
    )
    maps_have_directions = models.BooleanField(
        null=True, help_text="True: maps or sketches of all units show the cardinal directions."
    )
    maps_have_geolocation = models.BooleanField(
        null=True, help_text="True: they show the geolocation of the units."
    )
    maps_up_to_date = models.BooleanField(null=True, help_text="True: they are up to date.")

    class Meta:
        ordering = ["case", "signed_on", "id"]


class Undertaking(CaseEntry):
    """The undertaking an operator signs (2021/1698 Article 10(1)(d)), and the confirmations beside it."""

    signed_on = models.DateField(null=True, blank=True, help_text="Day on which it was signed.")
    gives_access = models.BooleanField(
        null=True, help_text="Point (i): true if it gives access to all units and premises."
    )
    gives_information = models.BooleanField(
        null=True, help_text="Point (ii): true if it gives all information needed for control."
    )
    gives_own_results = models.BooleanField(
        null=True, help_text="Point (iii): true if it hands over results of its own quality assurance."
    )
    informs_buyers = models.BooleanField(
        null=True,
        help_text="Point (iv): true if it informs buyers in writing where products lose their status.",
    )
    accepts_file_transfer = models.BooleanField(
        null=True,
        help_text="Point (v): true if it accepts that its file is handed over, and kept for five years.",
    )
    reports_withdrawal = models.BooleanField(
        null=True, help_text="Point (vi): true if it reports without delay that it leaves organic production."
    )
    accepts_exchange = models.BooleanField(
        null=True, help_text="Point (vii): true if it accepts exchange of information on subcontractors."
    )
    follows_rules = models.BooleanField(
        null=True, help_text="Point (viii): true if it carries out operations by the rules."
    )
    accepts_measures = models.BooleanField(
        null=True, help_text="Point (ix): true if it accepts measures in case of non-compliance."
    )
    no_other_body_confirmed = models.BooleanField(
        null=True,
        help_text="True: it confirmed that no other control body certifies it in Kazakhstan for the same category.",
    )

    class Meta:
        ordering = ["case", "signed_on", "id"]


class ReportedChange(CaseEntry):
    """A change of what was declared, and when the control body was told."""

    what = models.CharField(max_length=300, help_text="What changed.")
    happened_on = models.DateField(null=True, blank=True, help_text="Day of the change.")
    reported_on = models.DateField(null=True, blank=True, help_text="Day on which the control body was told.")

    class Meta:
        ordering = ["case", "happened_on", "id"]


class Subcontractor(CaseEntry, Dated):
    """Somebody who carries out organic operations for the operator."""

    name = models.CharField(max_length=160, blank=True, help_text="Who.")
    activity = models.CharField(max_length=120, blank=True, help_text="What is done for the operator.")
    certified = models.BooleanField(
        null=True, help_text="True: the subcontractor holds a certificate of its own for this activity."
    )
    certificate_number = models.CharField(max_length=60, blank=True, help_text="Number of that certificate.")
    operator_stays_responsible = models.BooleanField(
        null=True, help_text="True: the operator declared that it stays responsible for the activity."
    )
    checked_on = models.DateField(
        null=True,
        blank=True,
        help_text="Day on which the control body checked the subcontractor within the operator's control.",
    )
    checked = models.BooleanField(
        null=True, help_text="False: the control body has not checked the subcontractor."
    )

    class Meta:
        ordering = ["case", "id"]
        constraints = [ends_after_it_starts("subcontractor_ends_after_it_starts")]


class EarlierControl(CaseEntry, Dated):
    """A control body the operator was with before this case, and what this body got to know of it."""

    body = models.CharField(max_length=160, blank=True, help_text="Full code or name of the earlier body.")
    category = models.CharField(
        max_length=1, choices=CATEGORIES, blank=True, help_text="Product category, if it was one only."
    )
    status_known = models.BooleanField(
        null=True, help_text="True: status and validity of the earlier certification are known."
    )
    status = models.CharField(max_length=60, blank=True, help_text="That status.")
    file_received = models.BooleanField(null=True, help_text="False: the control file has not been received.")
    file_received_on = models.DateField(
        null=True, blank=True, help_text="Day on which the control file was received."
    )
    report_years = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="For how many of the last years the control reports are held."
    )
    all_reports_held = models.BooleanField(
        null=True, help_text="True: all reports there are of the last three years are held, be they fewer."
    )
    noncompliances_known = models.BooleanField(
        null=True, help_text="True: non-compliances and how they were closed are known."
    )
    derogations_known = models.BooleanField(
        null=True, help_text="True: derogations granted, asked for or refused are known."
    )
    disputes_known = models.BooleanField(
        null=True, help_text="True: open disputes are known, or that none is."
    )
    doubts_removed = models.BooleanField(
        null=True, help_text="False: doubts about the earlier certification remain."
    )

    class Meta:
        ordering = ["case", "id"]
        constraints = [ends_after_it_starts("earlier_control_ends_after_it_starts")]


class EarlierWithdrawal(CaseEntry):
    """A withdrawal of the operator's certificate by an earlier control body."""

    body = models.CharField(max_length=160, blank=True, help_text="Full code or name of that body.")
    category = models.CharField(
        max_length=1, choices=CATEGORIES, blank=True, help_text="Product category, if it was one only."
    )
    withdrawn_on = models.DateField(null=True, blank=True, help_text="Day of the withdrawal.")
    body_lost_recognition = models.BooleanField(
        null=True, help_text="True: only because that body lost its recognition; then nothing is barred."
    )

    class Meta:
        ordering = ["case", "withdrawn_on", "id"]
