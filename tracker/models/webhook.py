"""Webhooks: where an organisation wants to be told of events, with which secrets, and what became of each telling."""

from __future__ import annotations

from urllib.parse import urlsplit
from uuid import uuid4

from django.db import models

from certification.models import Event
from tracker.models.organisation import Organisation


class WebhookEndpoint(models.Model):
    """An address of a control body or of the Ministry; `seq` is the last event of the ledger derived for it.

    `closed_at` stops deliveries and loses none: what is not delivered waits. `failures` counts failed attempts in a
    row; `closings` numbers the closings, so that each is told once.
    """

    class Why(models.TextChoices):
        BY_HAND = "by_hand"
        GONE = "gone"
        EXHAUSTED = "exhausted"

    uuid = models.UUIDField(unique=True, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="webhooks")
    url = models.CharField(max_length=500)
    note = models.CharField(max_length=120, blank=True)
    seq = models.BigIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    failures = models.PositiveIntegerField(default=0)
    tried_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_why = models.CharField(max_length=10, choices=Why.choices, blank=True)
    closings = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["organisation", "id"]
        constraints = [
            models.CheckConstraint(
                name="a_closed_endpoint_says_why",
                condition=models.Q(closed_at__isnull=True, closed_why="")
                | models.Q(closed_at__isnull=False) & ~models.Q(closed_why=""),
            )
        ]

    def __str__(self) -> str:
        """The host alone: the rest of an address may be a secret of its owner."""
        return urlsplit(self.url).hostname or ""


class WebhookSecret(models.Model):
    """One signing secret, encrypted; it signs until `ends_at`, the newest one without end."""

    endpoint = models.ForeignKey(WebhookEndpoint, on_delete=models.PROTECT, related_name="secrets")
    sealed = models.TextField()
    created_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["endpoint"],
                condition=models.Q(ends_at__isnull=True),
                name="an_endpoint_has_one_newest_secret",
            )
        ]


class WebhookDelivery(models.Model):
    """One event for one endpoint, once; a test has no event and stands at `seq` 0.

    `about` names the object whose events keep their order. `seq` is the event's number in the ledger, `previous_seq`
    the number of the event before it that the endpoint's owner may see. `turn` counts the times it was handed to
    the queue anew: by a replay, by hand, or when an endpoint was opened again. `next_at` is when it is tried next,
    null while it is being sent.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SENDING = "sending"
        DELIVERED = "delivered"
        FAILED = "failed"
        WITHHELD = "withheld"

    uuid = models.UUIDField(unique=True, default=uuid4, editable=False)
    endpoint = models.ForeignKey(WebhookEndpoint, on_delete=models.PROTECT, related_name="deliveries")
    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="+", null=True, blank=True)
    message = models.CharField(max_length=80)
    about = models.CharField(max_length=60)
    seq = models.BigIntegerField(default=0)
    previous_seq = models.BigIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    turn = models.PositiveIntegerField(default=1)
    attempts = models.PositiveIntegerField(default=0)
    next_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    status = models.PositiveIntegerField(null=True, blank=True)
    reason = models.CharField(max_length=30, blank=True)
    milliseconds = models.PositiveIntegerField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["endpoint", "seq"], name="delivery_of_endpoint_by_seq"),
            models.Index(
                fields=["endpoint", "about", "seq"],
                name="delivery_open_by_object",
                condition=models.Q(state__in=["waiting", "sending"]),
            ),
            models.Index(
                fields=["delivered_at"], name="delivery_done_by_moment", condition=models.Q(state="delivered")
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["endpoint", "event"], name="an_event_is_told_an_endpoint_once")
        ]

    def __str__(self) -> str:
        return self.message
