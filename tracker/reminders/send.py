"""Sending: one message of one person, after a last look under lock at what of it still stands.

What the law asks for is sent at least once, always under one name, so that whoever receives it twice knows; a message
that is courtesy alone is marked as sent and then sent, at most once. In one message both go as the law's do.
"""

from __future__ import annotations

from collections.abc import Sequence

import structlog
from django.db import transaction
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.db.models.functions import Now

from certification.actions import jobs
from certification.failpoint import reach
from certification.models import Case
from certification.queries.day import today
from tracker.models import Message, Reminder
from tracker.reminders import channels
from tracker.reminders.gather import PATIENCE
from tracker.reminders.hours import hours_now
from tracker.reminders.ledger import standing
from tracker.reminders.letter import Letter, Matter, letter_for

log = structlog.get_logger(__name__)


class NotJudgedYet(Exception):
    """The findings behind a deadline do not know all the facts: look again a moment later."""


def handle_remind(job: jobs.Claim) -> None:
    """Sends one message, or closes it where nothing is left to say; it leaves outside any transaction, under a lease
    just lengthened."""
    with transaction.atomic():
        letter = _letter(job)
        if letter is None:
            return
        if letter.statutory:
            jobs.extend(job)
        else:
            _mark_sent(letter)
            jobs.finish(job)
    if not letter.statutory:
        _send_once(letter)
        return
    reach("letter leaving")
    channels.send(letter)
    reach("letter gone")
    with transaction.atomic():
        _mark_sent(letter)
        jobs.finish(job)


def _letter(job: jobs.Claim) -> Letter | None:
    """The letter to send now, its contents sealed; None when the job is done or put off."""
    rows = Message.objects.select_for_update(of=("self",), no_key=True).select_related("person")
    message = rows.filter(pk=job.payload["message"], sent_at=None, moot_at=None).first()
    if message is None:
        jobs.finish(job)
        return None
    waiting = list(message.reminders.filter(sent_at=None, moot_at=None).order_by("due_on", "case", "pk"))
    hours = hours_now()
    if waiting and not hours.open and not any(row.exact for row in waiting):
        jobs.postpone(job, seconds=(hours.opens_at - hours.at).total_seconds())
        return None
    matters = _still_standing(message, waiting, patient=job.attempts < PATIENCE)
    if not matters:
        Message.objects.filter(pk=message.pk).update(moot_at=Now())
        jobs.finish(job)
        return None
    Message.objects.filter(pk=message.pk, sealed_at=None).update(sealed_at=Now())
    return letter_for(message, matters, hours.day)


def _still_standing(message: Message, waiting: Sequence[Reminder], *, patient: bool) -> list[Matter]:
    """What of the reminders still stands; what does not is called moot, what cannot be known yet waits elsewhere."""
    # Waits for whoever is changing a case, so that a deadline met this moment is seen as met.
    ids = sorted({row.case_id for row in waiting})
    locked = Case.objects.select_for_update(of=("self",), no_key=True).select_related("producer")
    cases = {case.pk: case for case in locked.filter(pk__in=ids).order_by("pk")}
    stands = standing(message.person_id, ids, today()) if ids else {}
    matters, moot, unknown = [], [], []
    for row in waiting:
        case, due = cases[row.case_id], stands.get((row.case_id, row.deadline, row.due_on))
        if due is None:
            moot.append(row.pk)
        elif due.kind == "rule" and case.judged_version < case.facts_version:
            unknown.append(row)
        else:
            matters.append(Matter(row, case, due))
    if unknown and patient:
        raise NotJudgedYet(unknown[0].case_id)
    Reminder.objects.filter(pk__in=moot).update(moot_at=Now(), message=None)
    Reminder.objects.filter(pk__in=[row.pk for row in unknown]).update(message=None)
    return matters


def _mark_sent(letter: Letter) -> None:
    """It has left (or, as courtesy, is about to): the message and what it held, late where its day is over."""
    Message.objects.filter(pk=letter.number, sent_at=None).update(sent_at=Now())
    rows = Reminder.objects.filter(pk__in=letter.reminders, sent_at=None)
    late = ExpressionWrapper(Q(late=True) | Q(send_on__lt=letter.day), output_field=BooleanField())
    rows.update(sent_at=Now(), late=late)


def _send_once(letter: Letter) -> None:
    try:
        channels.send(letter)
    except Exception as error:  # whatever it is, it is not tried again
        log.warning("courtesy_not_sent", message=letter.number, error=f"{type(error).__name__}: {error}")
