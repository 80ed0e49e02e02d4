"""What a person finds in the portal: the newest live reminder of each deadline, read or not."""

from __future__ import annotations

from django.db.models import QuerySet
from django.db.models.functions import Now

from tracker.models import Reminder, User


def inbox(person: User) -> QuerySet[Reminder]:
    """Reminders whose deadline still stands, one per deadline, the most pressing first."""
    live = Reminder.objects.filter(person=person, moot_at__isnull=True)
    newest = live.order_by("case", "deadline", "-due_on", "days_before").distinct("case", "deadline")
    rows = Reminder.objects.filter(pk__in=newest.values("pk")).select_related("case")
    return rows.order_by("due_on", "case", "pk")


def mark_read(person: User) -> None:
    """The person has looked at the inbox."""
    inbox_of = Reminder.objects.filter(person=person, read_at__isnull=True)
    inbox_of.update(read_at=Now())
