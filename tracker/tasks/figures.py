"""The figures of the machinery, all together: for /metrics, `manage.py status` and the office's page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.db.models.functions import Now

from certification.queries import machinery
from certification.queries.day import today
from certification.queries.machinery import QueueState, Sign, SweepState, told
from tracker.models import Cursor, Reminder, WebhookDelivery, WebhookEndpoint
from tracker.queues import QUEUES
from tracker.reminders.hours import open_ago
from tracker.reminders.plan import PLANNED

# What was to be sent at once and still was not after so long is late, whatever its deadline says.
LATE = timedelta(minutes=15)
BEAT = "beat"
OPEN = (WebhookDelivery.State.WAITING, WebhookDelivery.State.SENDING)


@dataclass(frozen=True, slots=True)
class Machinery:
    """How everything stands at one moment."""

    queues: Sequence[QueueState]
    attempts: dict[int, int]
    signs: Sequence[Sign]
    sweep: SweepState | None
    reminders_late: int
    webhooks_waiting: int
    webhooks_closed: int
    feed_head: int
    feed_read: dict[str, int]
    oldest_transaction_seconds: float

    @property
    def heard(self) -> dict[str, Sign | None]:
        """For each queue, and the leader of the clock, the newest sign of life."""
        newest = machinery.newest_by_role(self.signs)
        return {role: newest.get(role) for role in (*QUEUES, BEAT)}

    @property
    def silent(self) -> list[str]:
        """The queues nobody answers for, and the clock when it stands still."""
        return [role for role, sign in self.heard.items() if sign is None or sign.silent]

    @property
    def dead(self) -> int:
        return sum(queue.dead for queue in self.queues)

    def as_json(self) -> dict[str, Any]:
        return {
            "queues": {queue.queue: told(queue) for queue in self.queues},
            "attempts": {str(count): jobs for count, jobs in self.attempts.items()},
            "signs": {role: round(sign.seconds, 1) if sign else None for role, sign in self.heard.items()},
            "silent": self.silent,
            "sweep": told(self.sweep) if self.sweep else None,
            "reminders_late": self.reminders_late,
            "webhooks": {"waiting": self.webhooks_waiting, "closed": self.webhooks_closed},
            "feed": {"head": self.feed_head, "read": self.feed_read},
            "oldest_transaction_seconds": round(self.oldest_transaction_seconds, 1),
        }


def figures() -> Machinery:
    """Read everything now."""
    return Machinery(
        queues=machinery.queue_states(),
        attempts=machinery.attempts(),
        signs=machinery.signs(),
        sweep=machinery.sweep_state(),
        reminders_late=reminders_late(),
        webhooks_waiting=WebhookDelivery.objects.filter(state__in=OPEN).count(),
        webhooks_closed=WebhookEndpoint.objects.filter(closed_at__isnull=False).count(),
        feed_head=machinery.feed_head(),
        feed_read=dict(Cursor.objects.exclude(name=PLANNED).order_by("name").values_list("name", "seq")),
        oldest_transaction_seconds=machinery.oldest_transaction_seconds(),
    )


def reminders_late() -> int:
    """Reminders whose day is over, or whose message was to leave a while ago, and that have not left. What quiet hours
    or days off hold up is not late; what the law dates waits for neither."""
    untold = Reminder.objects.filter(sent_at__isnull=True, moot_at__isnull=True)
    over, known = Q(send_on__lt=today()), open_ago(LATE)
    by_law = Q(exact=True) & (over | Q(message__created_at__lt=Now() - LATE))
    by_us = Q(exact=False) & (over & Q(raised_at__lt=known) | Q(message__created_at__lt=known))
    return untold.filter(by_law | by_us).count()
