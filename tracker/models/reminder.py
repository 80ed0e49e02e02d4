"""The ledger of reminders: one row per obligation, person and lead, and the messages that carry them."""

from django.db import models

from certification.models import Case
from tracker.models.user import LANGUAGES, User


class Message(models.Model):
    """What one person is told in one go: the `number`-th message of a legal day, under one name for ever.

    Its contents are closed at `sealed_at`, before it leaves for the first time, so that a repeat holds nothing new;
    `moot_at` is set instead of `sent_at` when nothing was left to say.
    """

    class Channel(models.TextChoices):
        EMAIL = "email"
        MESSENGER = "messenger"

    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="messages")
    day = models.DateField()
    number = models.PositiveSmallIntegerField()
    channel = models.CharField(max_length=10, choices=Channel.choices)
    language = models.CharField(max_length=2, choices=LANGUAGES)
    created_at = models.DateTimeField()
    sealed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    moot_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-day", "-id"]
        indexes = [
            models.Index(
                fields=["created_at"],
                name="message_to_be_sent",
                condition=models.Q(sent_at__isnull=True, moot_at__isnull=True),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "day", "number"], name="a_message_of_a_day_is_written_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.number}"


class Reminder(models.Model):
    """`deadline` names what is due by its identity, `due_on` is the last day; `days_before` is negative while late.

    The row is the reminder in the portal; `message` is what carries it beyond, and `sent_at` when that left. It falls
    on `send_on`; `late` says that it was raised or sent after that day. `exact`: the law dates it, so it waits for
    neither morning nor working day. `escalated`: the person is told of what somebody else has left undone.
    """

    # Triggers check these two for all rows of a statement at once; a key would check each row (migration 0007).
    person = models.ForeignKey(User, on_delete=models.PROTECT, related_name="reminders", db_constraint=False)
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, related_name="reminders", db_constraint=False, db_index=False
    )
    deadline = models.CharField(max_length=120)
    kind = models.CharField(max_length=40)
    what = models.CharField(max_length=200, blank=True)
    due_on = models.DateField()
    days_before = models.IntegerField()
    send_on = models.DateField()
    raised_on = models.DateField()
    raised_at = models.DateTimeField()
    late = models.BooleanField(default=False, db_default=False)
    statutory = models.BooleanField(default=True, db_default=True)
    exact = models.BooleanField(default=False, db_default=False)
    escalated = models.BooleanField(default=False, db_default=False)
    message = models.ForeignKey(
        Message, on_delete=models.PROTECT, related_name="reminders", null=True, blank=True, db_index=False
    )
    sent_at = models.DateTimeField(null=True, blank=True)
    moot_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-raised_on", "-id"]
        indexes = [
            models.Index(
                fields=["person"],
                name="reminder_waits_for_a_message",
                condition=models.Q(sent_at__isnull=True, moot_at__isnull=True, message__isnull=True),
            ),
            models.Index(
                fields=["message"],
                name="reminder_in_a_message",
                condition=models.Q(message__isnull=False),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "person", "deadline", "due_on", "days_before"],
                name="a_reminder_is_raised_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.deadline} {self.due_on} {self.days_before:+d}"
