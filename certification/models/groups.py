"""Groups of operators (2018/848 Article 36): the group as it stands, and the people of its internal control."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from certification.models.entries import CaseEntry
from certification.models.records import DiaryEntry


class GroupProfile(DiaryEntry):
    """What a group of operators says of itself; told once per group and kept up to date."""

    country = models.CharField(
        max_length=2, blank=True, help_text="Country in which the group and all its members are (ISO code)."
    )
    formed_on = models.DateField(null=True, blank=True, help_text="Day on which the group was formed.")
    needs_structural_change = models.BooleanField(
        null=True, help_text="True: it had to change its structure to fit into 2,000 members."
    )
    members_in_one_country = models.BooleanField(
        null=True, help_text="True: all members produce in the same third country."
    )
    members_in_proximity = models.BooleanField(
        null=True,
        help_text="True: the members' production is close to each other (the law names no distance).",
    )
    joint_marketing = models.BooleanField(
        null=True, help_text="True: the group has a joint marketing system for what its members produce."
    )
    internal_control_documented = models.BooleanField(
        null=True,
        help_text="True: the internal control system is set up and its procedures are written down.",
    )
    manager_name = models.CharField(
        max_length=160, blank=True, help_text="Manager of the internal control system."
    )
    manager_is_inspector = models.BooleanField(
        null=True, help_text="True: the manager also works as an internal inspector, which the law forbids."
    )
    inspectors_adequate = models.BooleanField(
        null=True,
        help_text="The control body's view: true if the internal inspectors are enough in number and competent.",
    )
    members_uncertified_confirmed = models.BooleanField(
        null=True,
        help_text="True: the group confirmed that no member is certified individually for the same activity and "
        "product.",
    )

    class Meta:
        ordering = ["producer"]
        constraints = [models.UniqueConstraint(fields=["producer"], name="a_group_says_once_what_it_is")]


class GroupCount(DiaryEntry):
    """How many members a group had from a day on; the count holds until the next one."""

    counted_on = models.DateField(help_text="First day on which the group had this many members.")
    members = models.PositiveIntegerField(null=True, blank=True, help_text="Number of members.")

    class Meta:
        ordering = ["producer", "counted_on", "id"]


class InternalInspector(DiaryEntry):
    """An inspector of the internal control system, with training, assessments and statements of interest."""

    name = models.CharField(max_length=160, blank=True, help_text="Name of the inspector.")
    is_manager = models.BooleanField(
        null=True, help_text="True: this person is also the manager of the internal control system."
    )
    appointed_on = models.DateField(null=True, blank=True, help_text="Day of appointment.")
    left_on = models.DateField(
        null=True, blank=True, help_text="Day on which the inspector left; absent if still one."
    )
    trained_on = ArrayField(
        models.DateField(), null=True, blank=True, help_text="All days of training; [] says there was none."
    )
    assessed_on = ArrayField(
        models.DateField(),
        null=True,
        blank=True,
        help_text="All days on which the training was assessed; [] says it never was.",
    )
    stated_interests_on = ArrayField(
        models.DateField(),
        null=True,
        blank=True,
        help_text="All days on which a statement of conflicts of interest was signed; [] says there is none.",
    )

    class Meta:
        ordering = ["producer", "appointed_on", "id"]


class GroupFile(DiaryEntry):
    """One kind of file a group has to keep (2021/279 Article 5): whether it is kept and complete."""

    class Kind(models.TextChoices):
        MEMBER_LIST = "member_list"
        AGREEMENTS = "agreements"
        INSPECTION_REPORTS = "inspection_reports"
        TRAINING = "training"
        MEASURES = "measures"
        TRACEABILITY = "traceability"
        SUBCONTRACTORS = "subcontractors"
        APPOINTMENTS = "appointments"
        OTHER = "other"

    kind = models.CharField(max_length=20, choices=Kind.choices, help_text="Which file.")
    kept = models.BooleanField(null=True, help_text="Whether the file is kept at all.")
    complete = models.BooleanField(
        null=True,
        help_text="Whether it holds everything the law asks for; for the list of members: number, contact, day of "
        "registration, land by status, units with size, place, map, product, start of conversion and yield estimate, "
        "last internal inspection and last control, each with the inspector.",
    )
    dated_on = models.DateField(null=True, blank=True, help_text="Day of this version of the file.")
    edition = models.CharField(
        max_length=40, blank=True, help_text="Version of the file, as the group names it."
    )
    gaps = ArrayField(
        models.CharField(max_length=200),
        null=True,
        blank=True,
        help_text="What is missing in it, one line each; [] says that nothing is.",
    )

    class Meta:
        ordering = ["producer", "kind", "dated_on", "id"]


class GroupNotice(DiaryEntry):
    """Something a group has to tell its control body immediately (2021/279 Article 6), and when it did."""

    class Kind(models.TextChoices):
        SUSPICION = "suspicion"
        SUSPENSION = "suspension"
        WITHDRAWAL = "withdrawal"
        PRODUCT_BAN = "product_ban"

    kind = models.CharField(
        max_length=12,
        choices=Kind.choices,
        help_text="Suspicion of a major or critical non-compliance; suspension or withdrawal of a member or unit; "
        "ban on a product.",
    )
    member = models.ForeignKey(
        "GroupMember",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="notices",
        help_text="The member it is about.",
    )
    happened_on = models.DateField(
        null=True, blank=True, help_text="Day on which it happened or was noticed."
    )
    happened_at = models.DateTimeField(null=True, blank=True, help_text="Moment of it, where known.")
    told_on = models.DateField(null=True, blank=True, help_text="Day on which the control body was told.")
    told_at = models.DateTimeField(null=True, blank=True, help_text="Moment of that, where known.")
    told = models.BooleanField(null=True, help_text="False: the control body has not been told.")
    ended_on = models.DateField(null=True, blank=True, help_text="Last day of the suspension or ban.")
    quantities_and_lots_named = models.BooleanField(
        null=True, help_text="For a ban on a product: true if the notice names quantities and lots."
    )

    class Meta:
        ordering = ["producer", "happened_on", "id"]


class GroupDeficiency(CaseEntry):
    """A deficiency in the set-up or working of a group's internal control (2018/848 Article 36(2))."""

    class Kind(models.TextChoices):
        SUSPENDED_MEMBER_MARKETED = "suspended_member_marketed"
        BANNED_PRODUCT_MARKETED = "banned_product_marketed"
        ADDED_WITHOUT_APPROVAL = "added_without_approval"
        INSPECTION_MISSED = "inspection_missed"
        LIST_NOT_UPDATED = "list_not_updated"
        FINDINGS_DEVIATE = "findings_deviate"
        MEASURES_FAILED = "measures_failed"
        INSPECTORS_LACKING = "inspectors_lacking"
        OTHER = "other"

    kind = models.CharField(
        max_length=26,
        choices=Kind.choices,
        help_text="Points (a) to (h) of the Article in their order: product of suspended or withdrawn members sold; "
        "product banned by the manager marketed; members or activities without approval; yearly internal inspection "
        "missed; suspension not shown in the list; internal findings deviate seriously from the control body's; "
        "serious failure in measures; inspectors too few or not competent. `other`: none of these.",
    )
    found_on = models.DateField(help_text="Day on which it was found.")
    resolved_on = models.DateField(
        null=True, blank=True, help_text="Last day on which it stood; absent while it stands."
    )
    integrity_affected = models.BooleanField(
        null=True,
        help_text="The control body's finding: true if it affects the integrity of organic products of the group.",
    )
    stated_by = models.CharField(max_length=160, blank=True, help_text="Who found so.")
    reason = models.CharField(max_length=500, blank=True, help_text="Why.")

    class Meta:
        ordering = ["case", "found_on", "id"]
        verbose_name_plural = "group deficiencies"
