"""What officials settle about reminders: what the law dates, how early and how often, and the quiet hours."""

from django.db import models

EVERY_OTHER = "*"


class ReminderKind(models.Model):
    """A kind of obligation; the row `*` speaks for every kind that has none of its own.

    `statutory`: nobody can unsubscribe, and it is sent until it has surely left. `dated_by_law`: on its very last day
    it goes out whatever day and hour that is. `term_days`: working days our side gives itself from the day its turn
    began, where neither law nor record names a day.
    """

    kind = models.CharField(max_length=40, primary_key=True)
    statutory = models.BooleanField(default=True)
    dated_by_law = models.BooleanField(default=False)
    term_days = models.PositiveSmallIntegerField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["kind"]

    def __str__(self) -> str:
        return self.kind


class ReminderLead(models.Model):
    """How far before the last day (0: on it, negative: after it) whom is told; `every` repeats it while late."""

    class Audience(models.TextChoices):
        ASKED = "asked"
        SUPERVISOR = "supervisor"
        MINISTRY = "ministry"

    kind = models.ForeignKey(ReminderKind, on_delete=models.CASCADE, related_name="leads")
    audience = models.CharField(max_length=10, choices=Audience.choices, default=Audience.ASKED)
    days = models.SmallIntegerField()
    working = models.BooleanField(default=False)
    every = models.PositiveSmallIntegerField(null=True, blank=True)
    in_use = models.BooleanField(default=True)

    class Meta:
        ordering = ["kind", "audience", "-days"]
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "audience", "days"], name="a_lead_of_a_kind_is_given_once"
            ),
            models.CheckConstraint(
                name="a_lead_repeats_only_while_late",
                condition=models.Q(every__isnull=True) | models.Q(every__gt=0, days__lt=0, working=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.audience} {self.days:+d}"


class QuietHours(models.Model):
    """From `since` in the evening until `until` in the morning, Asia/Almaty, nobody is disturbed; equal: no quiet."""

    since = models.TimeField()
    until = models.TimeField()

    def __str__(self) -> str:
        return f"{self.since:%H:%M}–{self.until:%H:%M}"
