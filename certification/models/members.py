"""Members of groups of operators, their units, their years and the internal inspections of them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.fields import Versioned
from certification.models.groups import InternalInspector
from certification.models.producers import Producer
from certification.models.records import DiaryEntry
from certification.models.sites import STATUS
from certification.models.visibility import VisibleRows


class MemberRows(VisibleRows["GroupMember"]):
    producer_path = "group_id"
    control_body_path = "group__cases__control_body_id"
    through_cases = True


class GroupMember(Versioned):
    """A farmer of a group of operators (2018/848 Article 36); known by a ref within the group."""

    group = models.ForeignKey(Producer, on_delete=models.PROTECT, related_name="members")
    member_no = models.CharField(max_length=40)
    name = models.CharField(max_length=160)
    iin = models.CharField(max_length=12, blank=True)
    contact = models.CharField(max_length=200, blank=True, help_text="How the member can be reached.")
    joined_on = models.DateField(
        null=True, blank=True, help_text="Day of registration as a member of the group."
    )
    joined_at = models.DateTimeField(null=True, blank=True, help_text="Moment of it, where known.")
    left_on = models.DateField(
        null=True, blank=True, help_text="Day on which the member left; absent if still one."
    )
    standing = models.CharField(max_length=20, blank=True)
    farms = models.BooleanField(
        null=True, help_text="True: the member is a farmer or produces algae or aquaculture animals."
    )
    processes = models.BooleanField(null=True, help_text="True: the member also processes or markets.")
    approved = models.BooleanField(
        null=True, help_text="False: the manager of the internal control has not approved the membership."
    )
    approved_on = models.DateField(
        null=True,
        blank=True,
        help_text="Day on which the manager of the internal control approved the member.",
    )
    approved_at = models.DateTimeField(null=True, blank=True, help_text="Moment of it, where known.")
    report_dated_on = models.DateField(
        null=True, blank=True, help_text="Day of the internal inspection report the approval rests on."
    )
    agreement_signed_on = models.DateField(
        null=True, blank=True, help_text="Day on which the written membership agreement was signed."
    )
    commits_to_rules = models.BooleanField(
        null=True, help_text="True: by the agreement the member commits to the rules of organic production."
    )
    commits_to_internal_control = models.BooleanField(
        null=True,
        help_text="True: the member commits to take part in the internal control and keep its records.",
    )
    commits_to_access = models.BooleanField(
        null=True,
        help_text="True: the member commits to give access to all units, records and both controls.",
    )
    commits_to_measures = models.BooleanField(
        null=True, help_text="True: the member commits to accept and carry out measures."
    )
    commits_to_inform = models.BooleanField(
        null=True, help_text="True: the member commits to tell the manager of suspicions immediately."
    )
    other_groups = ArrayField(
        models.CharField(max_length=80),
        null=True,
        blank=True,
        help_text="Other groups the farmer is a member of for the same product; [] says there are none.",
    )
    individual_certificate = models.BooleanField(
        null=True, help_text="True: the member is certified individually for the same activity and product."
    )
    holding_m2 = models.BigIntegerField(
        null=True,
        blank=True,
        help_text="Whole agricultural holding, organic or not, with fallow and without forest; 0: no land.",
    )
    greenhouse_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="Of the holding: greenhouses; 0 says there are none."
    )
    permanent_grassland_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="Of the holding: permanent grassland; 0 says there is none."
    )
    other_land_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="Of the holding: all other agricultural land; 0 says there is none."
    )
    fallow_m2 = models.BigIntegerField(null=True, blank=True, help_text="Of the holding: land lying fallow.")
    forest_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="Forest beside the holding; it does not count."
    )
    organic_land_m2 = models.BigIntegerField(null=True, blank=True, help_text="Of the holding: organic land.")
    in_conversion_land_m2 = models.BigIntegerField(
        null=True, blank=True, help_text="Of the holding: land in conversion."
    )
    colonies = models.PositiveIntegerField(null=True, blank=True)
    organic_turnover_eur = models.PositiveIntegerField(
        null=True,
        blank=True,
        help_text="Yearly organic turnover as last told; `member_years` tell it by year.",
    )
    product = models.CharField(max_length=40, blank=True)

    objects = MemberRows.as_manager()

    class Meta:
        ordering = ["group", "member_no"]
        constraints = [
            models.UniqueConstraint(
                fields=["group", "member_no"], name="a_member_number_is_used_once_in_a_group"
            ),
            models.CheckConstraint(
                name="member_holding_is_not_negative",
                condition=models.Q(holding_m2__isnull=True) | models.Q(holding_m2__gte=0),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member_no} {self.name}"


class MemberYear(DiaryEntry):
    """A member in one calendar year: turnover, output and cost, and what the control body did."""

    member = models.ForeignKey(
        GroupMember, on_delete=models.PROTECT, related_name="years", help_text="The member."
    )
    year = models.PositiveSmallIntegerField(help_text="The calendar year.")
    organic_turnover_cents = models.BigIntegerField(
        null=True, blank=True, help_text="Turnover of organic production in the year, in euro."
    )
    organic_output_cents = models.BigIntegerField(
        null=True, blank=True, help_text="Standard output of organic production in the year, in euro."
    )
    certification_cost_cents = models.BigIntegerField(
        null=True, blank=True, help_text="What an individual certification would cost the member, in euro."
    )
    reinspected_on = ArrayField(
        models.DateField(),
        null=True,
        blank=True,
        help_text="Days on which the control body inspected the member again; [] says it did not.",
    )
    sampled_on = ArrayField(
        models.DateField(),
        null=True,
        blank=True,
        help_text="Days on which the control body took samples at the member; [] says it did not.",
    )

    class Meta:
        ordering = ["member", "year"]
        constraints = [models.UniqueConstraint(fields=["member", "year"], name="a_member_has_each_year_once")]


class MemberUnit(DiaryEntry):
    """A production unit or activity of a member, and the approval of the internal control for it."""

    member = models.ForeignKey(
        GroupMember, on_delete=models.PROTECT, related_name="units", help_text="The member."
    )
    location = models.CharField(max_length=200, blank=True, help_text="Where it is.")
    mapped = models.BooleanField(null=True, help_text="True: there is a map of it.")
    area_m2 = models.BigIntegerField(null=True, blank=True, help_text="Its size.")
    status = models.CharField(max_length=15, choices=STATUS, null=True, blank=True, help_text="Its status.")
    product = models.CharField(max_length=60, blank=True, help_text="What it produces.")
    conversion_started_on = models.DateField(null=True, blank=True, help_text="Start of its conversion.")
    estimated_yield_g = models.BigIntegerField(null=True, blank=True, help_text="Estimated yield of a year.")
    added_on = models.DateField(null=True, blank=True, help_text="Day from which it belongs to the group.")
    added_at = models.DateTimeField(null=True, blank=True, help_text="Moment of it, where known.")
    approved = models.BooleanField(
        null=True, help_text="False: the manager of the internal control has not approved it."
    )
    approved_on = models.DateField(
        null=True, blank=True, help_text="Day on which the manager of the internal control approved it."
    )
    approved_at = models.DateTimeField(null=True, blank=True, help_text="Moment of it, where known.")
    report_dated_on = models.DateField(
        null=True, blank=True, help_text="Day of the internal inspection report the approval rests on."
    )

    class Meta:
        ordering = ["member", "added_on", "id"]


class InternalInspection(DiaryEntry):
    """One physical inspection of a member by the internal control of the group."""

    member = models.ForeignKey(
        GroupMember, on_delete=models.PROTECT, related_name="internal_inspections", help_text="The member."
    )
    inspector = models.ForeignKey(
        InternalInspector,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="inspections",
        help_text="The internal inspector.",
    )
    from_on = models.DateField(null=True, blank=True, help_text="Day of the inspection.")
    from_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which it began.")
    until_at = models.DateTimeField(null=True, blank=True, help_text="Moment at which it ended.")
    hours_noted = models.BooleanField(
        null=True, help_text="False: the report does not say at which hours it began and ended."
    )

    class Meta:
        ordering = ["member", "from_on", "id"]
