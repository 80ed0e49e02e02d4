"""Jobs: work that must happen, written in the transaction that caused it; outbox and queue are one table."""

from typing import Any

from django.db import models
from django.db.models.functions import Now


class Job(models.Model):
    """A piece of work with a business identity; the unique key makes doing it twice impossible.

    Moments are the database's own; `payload` holds ids and never personal data.
    """

    class State(models.TextChoices):
        DUE = "due"
        DONE = "done"
        DEAD = "dead"
        CANCELLED = "cancelled"

    class Queue(models.TextChoices):
        DB = "db"
        MAIL = "mail"
        HTTP = "http"
        PAPERS = "papers"
        IMPORT = "import"

    queue = models.CharField(max_length=10, choices=Queue.choices)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=200)
    payload: Any = models.JSONField(default=dict)
    # The request, tick or command that caused it, as the logs name it; what the job causes inherits it.
    request_id = models.CharField(max_length=64, blank=True, default="", db_default="")
    ordering_key = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DUE)
    due_at = models.DateTimeField(db_default=Now())
    attempts = models.PositiveIntegerField(default=0)
    # Of the attempts those that failed by the work itself: being killed, or losing its line, makes no pause longer.
    failures = models.PositiveIntegerField(default=0, db_default=0)
    max_attempts = models.PositiveIntegerField(default=10)
    lease_token = models.UUIDField(null=True, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    leased_by = models.CharField(max_length=80, blank=True)
    last_error = models.TextField(blank=True)
    created_at = models.DateTimeField(db_default=Now())
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["due_at", "id"]
        indexes = [
            models.Index(
                fields=["queue", "due_at"], name="job_due_by_queue", condition=models.Q(state="due")
            ),
            models.Index(fields=["done_at"], name="job_done_by_moment", condition=models.Q(state="done")),
            models.Index(fields=["due_at"], name="job_dead_by_moment", condition=models.Q(state="dead")),
            models.Index(
                fields=["ordering_key", "id"],
                name="job_due_by_order",
                condition=models.Q(state="due") & ~models.Q(ordering_key=""),
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["kind", "key"], name="a_job_exists_once"),
            models.CheckConstraint(
                name="job_state_is_known", condition=models.Q(state__in=["due", "done", "dead", "cancelled"])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class WorkerBeat(models.Model):
    """A sign of life a worker, the beat leader or the tick leaves behind; watched from outside."""

    name = models.CharField(max_length=80, primary_key=True)
    role = models.CharField(max_length=20)
    pid = models.IntegerField()
    at = models.DateTimeField()
