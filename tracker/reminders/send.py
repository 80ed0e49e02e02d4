"""Sending: one letter per reminder, after a last look at whether its deadline still stands."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta

from django.db import transaction
from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Concat, Now

from certification.actions import jobs
from certification.failpoint import reach
from certification.models import Case, Job
from certification.queries.day import today
from certification.queries.deadlines import Deadline, deadlines_of
from tracker import mail
from tracker.models import Reminder, User
from tracker.reminders.letter import Letter, letter_for
from tracker.reminders.people import actor_for, concerns, members_of

KIND = "remind"
# Jobs done are forgotten after thirty days; what was raised before that is not sent a second time.
FRESH = timedelta(days=jobs.KEEP_DONE_DAYS - 1)


class NotJudgedYet(Exception):
    """The findings behind this deadline do not know all the facts: look again a moment later."""


def send_later(cases: Collection[int] | None = None) -> None:
    """Leave a job for every live reminder to be e-mailed that never had one; None: of all cases."""
    job = Job.objects.filter(kind=KIND, key=Concat(Value("remind:"), Cast(OuterRef("pk"), CharField())))
    rows = Reminder.objects.filter(
        ~Exists(job),
        sent_at__isnull=True,
        moot_at__isnull=True,
        raised_at__gt=Now() - FRESH,
        person__channel=User.Channel.EMAIL,
    )
    if cases is not None:
        rows = rows.filter(case__in=cases)
    found = rows.order_by("pk").values_list("pk", flat=True)
    jobs.produce_many(KIND, {f"remind:{pk}": {"reminder": pk} for pk in found}, queue=Job.Queue.MAIL)


def handle_remind(job: jobs.Claim) -> None:
    """Sends one reminder by e-mail, at least once and always under one Message-ID; a moot one is closed instead.

    The letter leaves outside any transaction, and only under a lease just lengthened.
    """
    number = job.payload["reminder"]
    with transaction.atomic():
        letter = _letter_or_moot(number, today())
        if letter is None:
            jobs.finish(job)
            return
        jobs.extend(job)
    reach("letter leaving")
    mail.send(
        to=letter.to,
        subject=letter.subject,
        text=letter.text,
        name=mail.message_id("reminder", number),
        language=letter.language,
    )
    reach("letter gone")
    with transaction.atomic():
        Reminder.objects.filter(pk=number, sent_at__isnull=True).update(sent_at=Now())
        jobs.finish(job)


def _letter_or_moot(number: int, day: date) -> Letter | None:
    """The letter to send now, from the fact as it stands under lock; None when there is nothing to send any more."""
    rows = Reminder.objects.select_for_update(of=("self",)).select_related("person")
    reminder = rows.filter(pk=number, sent_at__isnull=True, moot_at__isnull=True).first()
    if reminder is None or reminder.person.channel != User.Channel.EMAIL:
        return None
    # Waits for whoever is changing the case, so that a deadline met this moment is seen as met.
    locked = Case.objects.select_for_update(of=("self",), no_key=True).select_related("producer")
    case = locked.get(pk=reminder.case_id)
    found = _deadline_behind(reminder, case, day)
    if found is None:
        Reminder.objects.filter(pk=number).update(moot_at=Now())
        return None
    if found.kind == "rule" and case.judged_version < case.facts_version:
        raise NotJudgedYet(case.reference)
    return letter_for(reminder.person, case, found, day)


def _deadline_behind(reminder: Reminder, case: Case, day: date) -> Deadline | None:
    """The deadline the reminder speaks of, if it still stands, concerns this person and may be seen by them."""
    for member in members_of(reminder.person_id, case, day):
        for deadline in deadlines_of([case.pk], actor_for(member), day):
            same = deadline.identity == reminder.deadline and deadline.due_on == reminder.due_on
            if same and concerns(member, case, deadline):
                return deadline
    return None
