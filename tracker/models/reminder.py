"""A reminder of one deadline, for one person, at one distance; the unique key is what makes it once."""

from django.db import models

from certification.models import Case
from tracker.models.user import User


class Reminder(models.Model):
    """`deadline` names what is due by its identity, `days_before` is negative while late; `due_on` is the last day.

    The row is the reminder in the portal; `sent_at` is set when the e-mail has gone out as well.
    """

    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="reminders")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="reminders")
    deadline = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    what = models.CharField(max_length=200, blank=True)
    due_on = models.DateField()
    days_before = models.IntegerField()
    raised_on = models.DateField()
    raised_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    moot_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-raised_on", "-id"]
        indexes = [
            models.Index(
                fields=["raised_at"],
                name="reminder_to_be_sent",
                condition=models.Q(sent_at__isnull=True, moot_at__isnull=True),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "case", "deadline", "due_on", "days_before"],
                name="a_reminder_is_raised_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.deadline} {self.due_on} {self.days_before:+d}"
