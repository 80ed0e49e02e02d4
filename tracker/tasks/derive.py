"""What is due, read from the data: cases to judge, the night's sweep, reminders to plan, reminders to send."""

from __future__ import annotations

from itertools import groupby

from django.db import transaction
from django.db.models import CharField, Exists, F, Max, OuterRef, Value
from django.db.models.functions import Cast, Concat
from structlog.contextvars import bound_contextvars

from certification.actions.record import leave_judge_jobs
from certification.actions.sweeping import start_sweep
from certification.failpoint import reach
from certification.law import BOOK
from certification.models import Case, EventSeal, Job, Sweep
from certification.queries.day import today
from tracker.models import Cursor
from tracker.reminders.gather import gather
from tracker.reminders.plan import plan_later, plan_the_day

__all__ = ["judge_what_waits", "plan_the_day", "plan_what_changed", "send_what_was_raised", "sweep_the_night"]

BATCH = 1000
EVENTS = "reminders"


def judge_what_waits() -> None:
    """Leave a judge job for every case whose findings do not know all its facts and that has none."""
    key = Concat(
        Value("judge:"),
        Cast(OuterRef("pk"), CharField()),
        Value(":"),
        Cast(OuterRef("facts_version"), CharField()),
    )
    waiting = Case.objects.filter(
        ~Exists(Job.objects.filter(kind="judge", key=key)), judged_version__lt=F("facts_version")
    )
    leave_judge_jobs(waiting.order_by("pk").values_list("pk", "facts_version")[:BATCH])


def sweep_the_night() -> None:
    """Begin one sweep for each legal day, and one as soon as the book is another; the first ever is begun by hand."""
    with transaction.atomic():
        last = Sweep.objects.order_by("-pk").select_for_update().first()
        begun = Sweep.objects.filter(legal_day=today(), book=BOOK.fingerprint)
        if last is not None and not begun.exists():
            start_sweep()


def plan_what_changed() -> None:
    """Leave the planning of every case an event was about since the cursor; numbers are dense, none is skipped."""
    with transaction.atomic():
        Cursor.objects.bulk_create([Cursor(name=EVENTS)], ignore_conflicts=True)
        cursor = Cursor.objects.select_for_update(skip_locked=True).filter(name=EVENTS).first()
        if cursor is None:
            return
        seals = EventSeal.objects.filter(seq__gt=cursor.seq, seq__lte=cursor.seq + BATCH)
        last = seals.aggregate(last=Max("seq"))["last"]
        if last is None:
            return
        changed = seals.filter(event__case__isnull=False).values("event__request_id", "event__case")
        for request, rows in groupby(
            changed.annotate(seq=Max("seq")).order_by("event__request_id", "seq"),
            key=lambda row: row["event__request_id"],
        ):
            with bound_contextvars(**({"request_id": request} if request else {})):
                plan_later({f"event:{row['seq']}:{row['event__case']}": [row["event__case"]] for row in rows})
        Cursor.objects.filter(name=EVENTS).update(seq=last)
        reach("cursor moved")


def send_what_was_raised() -> None:
    """Make messages of what was raised and may leave, and leave the sending of every one that has no job yet."""
    gather()
