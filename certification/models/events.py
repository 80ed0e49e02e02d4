"""Events: what was done, by whom, when; append-only, numbered and hash-chained when they commit.

The hashed text is `body` exactly as written. Personal values stand in it as salted digests; the salt and the
value live in `PersonalValue`, an erasable row, so that withdrawing consent leaves the chain whole.
"""

from __future__ import annotations

from typing import Self

from django.db import models

from certification.models.cases import Case
from certification.models.visibility import VisibleRows
from certification.process import Actor

NEVER_TOLD_TO_PRODUCERS = ("plan_unannounced_visit", "cancel_unannounced_visit")


class EventRows(VisibleRows["Event"]):
    def visible_to(self, actor: Actor) -> Self:
        """Events of the actor's cases; that an unannounced visit was planned is not told to its producer."""
        rows = super().visible_to(actor)
        return rows if actor.producer_id is None else rows.exclude(verb__in=NEVER_TOLD_TO_PRODUCERS)


class Event(models.Model):
    """One verb, said once. `body` is canonical JSON text; `at` is the database's moment of writing."""

    verb = models.CharField(max_length=60)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="events", null=True, blank=True)
    subject_kind = models.CharField(max_length=30)
    subject_id = models.BigIntegerField()
    subject_ref = models.CharField(max_length=80)
    legal_day = models.DateField()
    at = models.DateTimeField()
    actor = models.JSONField()
    body = models.TextField()
    # The request that said it, as the logs name it; no part of what is sealed.
    request_id = models.CharField(max_length=64, blank=True, default="", db_default="")

    objects = EventRows.as_manager()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["case", "id"], name="event_of_case")]


class EventSeal(models.Model):
    """The dense number and the hash an event got at COMMIT; written by the database alone."""

    seq = models.BigIntegerField(primary_key=True)
    event = models.OneToOneField(Event, on_delete=models.PROTECT, related_name="seal")
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["seq"]


class SealHead(models.Model):
    """The head of the chain: one row, locked only while a transaction commits; `epoch` names this history."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    seq = models.BigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="")
    epoch = models.UUIDField()

    class Meta:
        constraints = [models.CheckConstraint(name="there_is_one_head", condition=models.Q(id=1))]


class PersonalValue(models.Model):
    """A personal value an event stands for by digest; erased on withdrawal of consent, the event stays."""

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="personal_values")
    name = models.CharField(max_length=60)
    salt = models.CharField(max_length=32)
    value = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "name"], name="an_event_names_a_value_once")]
