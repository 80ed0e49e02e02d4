"""Planning: from the deadlines of cases to reminders, each once per person; safe to repeat at any moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from certification.actions import jobs
from certification.failpoint import reach
from certification.models import Case, Job
from certification.process import SYSTEM
from certification.queries.day import now_and_today
from certification.queries.deadlines import Deadline, deadlines_of
from tracker.models import Membership, Reminder
from tracker.reminders.distance import FARTHEST, distance
from tracker.reminders.people import actor_for, concerns, members_for
from tracker.reminders.send import send_later

KIND = "plan_reminders"
TEXT_LIMIT = 200

Key = tuple[int, int, str, date, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A reminder that should stand: this deadline, for this member, at this distance."""

    member: Membership
    deadline: Deadline
    days_before: int

    @property
    def key(self) -> Key:
        """What makes a reminder one and the same, as the unique constraint says it."""
        due = self.deadline
        return (self.member.user_id, due.case_id, due.identity, due.due_on, self.days_before)


def plan_later(work: Mapping[str, Sequence[int]]) -> None:
    """Leave one planning job per key for the cases named under it."""
    jobs.produce_many(KIND, {key: {"cases": list(cases)} for key, cases in work.items()})


def planned(key: str) -> bool:
    """Whether a planning job of that key was ever left."""
    return Job.objects.filter(kind=KIND, key=key).exists()


def handle_plan(job: jobs.Claim) -> None:
    """Plans for the cases the job names."""
    with transaction.atomic():
        plan(job.payload["cases"])
        jobs.finish(job)


def plan(case_ids: Sequence[int]) -> None:
    """Raise what is due to be raised for these cases today, call moot what no deadline stands behind any more.

    Two planners at once raise each reminder once: the second waits for the first on the unique key.
    """
    at, day = now_and_today()
    cases = Case.objects.in_bulk(case_ids)
    # Read before the deadlines: a reminder somebody raises meanwhile rests on a deadline not seen here.
    live = list(Reminder.objects.filter(case__in=cases, moot_at__isnull=True))
    open_now = deadlines_of(list(cases), SYSTEM, day, horizon=FARTHEST)
    _call_moot(live, open_now, at)
    new = _not_raised_yet(_wanted(open_now, cases, day), cases)
    told = _told(new, day)
    rows = [_row(new[key], day, at) for key in sorted(new) if (new[key].member.pk, new[key].deadline) in told]
    Reminder.objects.bulk_create(rows, ignore_conflicts=True)
    reach("reminders raised")
    send_later(cases)


def _wanted(open_now: Iterable[Deadline], cases: Mapping[int, Case], day: date) -> dict[Key, Wanted]:
    members = members_for(cases.values(), day)
    by_organisation = defaultdict(list)
    for member in members:
        organisation = member.organisation
        by_organisation[organisation.producer_id, organisation.control_body_id].append(member)
    wanted: dict[Key, Wanted] = {}
    for deadline in open_now:
        case, days_before = cases[deadline.case_id], distance(deadline.days_left(day))
        if days_before is None:
            continue
        near = by_organisation[case.producer_id, None] + by_organisation[None, case.control_body_id]
        for member in near:
            if concerns(member, case, deadline):
                each = Wanted(member, deadline, days_before)
                wanted.setdefault(each.key, each)
    return wanted


def _not_raised_yet(wanted: dict[Key, Wanted], cases: Mapping[int, Case]) -> dict[Key, Wanted]:
    raised = Reminder.objects.filter(case__in=cases, deadline__in={key[2] for key in wanted})
    known = set(raised.values_list("person", "case", "deadline", "due_on", "days_before"))
    return {key: each for key, each in wanted.items() if key not in known}


def _told(new: Mapping[Key, Wanted], day: date) -> set[tuple[int, Deadline]]:
    """Which members see which of these deadlines with their own eyes: a secret visit reminds nobody it is kept from."""
    groups: dict[tuple[int, str], list[Wanted]] = defaultdict(list)
    for each in new.values():
        groups[each.member.organisation_id, each.member.role].append(each)
    told = set()
    for group in groups.values():
        cases = {each.deadline.case_id for each in group}
        seen = set(deadlines_of(cases, actor_for(group[0].member), day, horizon=FARTHEST))
        told |= {(each.member.pk, each.deadline) for each in group if each.deadline in seen}
    return told


def _call_moot(live: Iterable[Reminder], open_now: Iterable[Deadline], at: datetime) -> None:
    standing = {(due.case_id, due.identity, due.due_on) for due in open_now}
    moot = [row.pk for row in live if (row.case_id, row.deadline, row.due_on) not in standing]
    Reminder.objects.filter(pk__in=moot, moot_at__isnull=True).update(moot_at=at)


def _row(wanted: Wanted, day: date, at: datetime) -> Reminder:
    due = wanted.deadline
    return Reminder(
        person_id=wanted.member.user_id,
        case_id=due.case_id,
        deadline=due.identity,
        kind=due.kind,
        what=(due.params.get("rule") or due.text)[:TEXT_LIMIT],
        due_on=due.due_on,
        days_before=wanted.days_before,
        raised_on=day,
        raised_at=at,
    )
