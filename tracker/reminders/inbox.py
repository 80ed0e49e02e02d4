"""What a person finds in the portal: the newest live reminder of each deadline, read or not."""

from __future__ import annotations

from django.db.models import QuerySet
from django.db.models.functions import Now

from tracker.models import Reminder, User


def inbox(person: User) -> QuerySet[Reminder]:
    """Reminders whose deadline still stands, one per deadline, the most pressing first."""
    live = Reminder.objects.filter(person=person, moot_at__isnull=True)
    newest = live.order_by("case_id", "deadline", "-due_on", "days_before").distinct("case_id", "deadline")
    rows = Reminder.objects.filter(pk__in=newest.values("pk")).select_related("case")
    return rows.order_by("due_on", "pk")


def mark_read(person: User) -> None:
    """The person has looked at the inbox."""
    Reminder.objects.filter(person=person, read_at__isnull=True).update(read_at=Now())
