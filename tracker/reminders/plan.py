"""Planning: the ledger is written for cases by one statement, safe to repeat at any moment and by many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from django.db import transaction

from certification.actions import jobs
from certification.failpoint import reach
from certification.models import Job
from certification.queries.day import now_and_today, today
from certification.queries.shards import shards
from tracker.models import Cursor
from tracker.reminders.gather import gather
from tracker.reminders.ledger import Cases, write

KIND = "plan_reminders"
# So many cases are planned for in about a second: well within the lease, and what is joined stays in memory.
SHARD = 5_000
PLANNED = "reminders:day"
DAY = timedelta(days=1)


def plan_later(work: Mapping[str, Sequence[int]]) -> None:
    """Leave one planning job per key for the cases named under it."""
    jobs.produce_many(KIND, {key: {"cases": list(cases)} for key, cases in work.items()})


def plan_the_day() -> None:
    """Leave the planning of every case once per legal day, in shares; days on which nobody planned are made up for."""
    day = today()
    if Job.objects.filter(kind=KIND, key=f"day:{day}").exists():
        return
    since = first_unplanned_day(day).isoformat()
    shares = {
        f"day:{day}:{first}": {"first": first, "last": last, "since": since} for first, last in shards(SHARD)
    }
    with transaction.atomic():
        jobs.produce_many(KIND, {f"day:{day}": {"cases": []}, **shares})
        _remember(day)


def first_unplanned_day(day: date) -> date:
    """The day after the last one whose planning was left, at the latest today; today where none ever was."""
    last = Cursor.objects.filter(name=PLANNED).values_list("seq", flat=True).first()
    return day if last is None else min(day, date.fromordinal(last) + DAY)


def handle_plan(job: jobs.Claim) -> None:
    """Plans for the cases the job names, then gathers what may leave."""
    told = job.payload
    with transaction.atomic():
        if "first" in told:
            cases = Cases(first=told["first"], last=told["last"])
            _plan(cases, since=date.fromisoformat(told["since"]))
        else:
            plan(told["cases"])
        reach("reminders raised")
        jobs.finish(job)
    gather()


def plan(case_ids: Sequence[int]) -> int:
    """Bring the ledger of these cases up to date; how many reminders are new."""
    return _plan(Cases(few=tuple(case_ids))) if case_ids else 0


def _plan(cases: Cases, since: date | None = None) -> int:
    at, day = now_and_today()
    return write(cases, today=day, at=at, since=min(since or first_unplanned_day(day), day))


def _remember(day: date) -> None:
    Cursor.objects.bulk_create(
        [Cursor(name=PLANNED, seq=day.toordinal())],
        update_conflicts=True,
        unique_fields=["name"],
        update_fields=["seq"],
    )
