"""Gathering: what waits for one person becomes one message of the day, as soon as they may be disturbed.

A day has one message; what is raised after it left waits for the next working day, unless the law dates it or the
last day comes sooner: then the day gets another message. Nothing here is sent.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import CharField, Exists, OuterRef, Value
from django.db.models.functions import Cast, Concat, Now

from certification.actions import jobs
from certification.models import Job
from tracker.models import Message, Reminder
from tracker.reminders.hours import Hours, hours_now

KIND = "remind"
QUEUES = {Message.Channel.EMAIL: Job.Queue.MAIL, Message.Channel.MESSENGER: Job.Queue.HTTP}
# Jobs done are forgotten after thirty days; what was gathered before that is not sent a second time.
FRESH = timedelta(days=jobs.KEEP_DONE_DAYS - 1)
# A day is gathered when all of it is planned; a share that fails again and again holds nobody up.
PATIENCE = 3
# With pauses that grow to an hour: a mail server may be away for a day and a half.
ATTEMPTS = 45

# Left behind by a message that has gone without it: it waits again.
RELEASE = """
UPDATE tracker_reminder AS r SET message_id = NULL FROM tracker_message AS m
 WHERE m.id = r.message_id AND r.sent_at IS NULL AND r.moot_at IS NULL
   AND (m.sent_at IS NOT NULL OR m.moot_at IS NOT NULL)"""
WAITS = "r.sent_at IS NULL AND r.moot_at IS NULL AND r.message_id IS NULL"
# In the inbox it has arrived, where there is one: only a producer's people have it. Others are told by e-mail.
TO_THE_INBOX = f"""
UPDATE tracker_reminder AS r SET sent_at = %(at)s, late = r.late OR r.send_on < %(today)s FROM tracker_user AS u
 WHERE {WAITS} AND u.id = r.person_id AND u.channel = 'portal'
   AND EXISTS (SELECT FROM tracker_membership AS b JOIN tracker_organisation AS o ON o.id = b.organisation_id
                WHERE b.user_id = u.id AND o.producer_id IS NOT NULL
                  AND (b.until IS NULL OR b.until > %(today)s))"""  # noqa: S608
TOLD_TODAY = """EXISTS (SELECT FROM tracker_message AS m WHERE m.person_id = r.person_id AND m.day = %(today)s
                               AND m.sealed_at IS NOT NULL)"""
PRESSING = "r.due_on BETWEEN %(today)s AND %(next)s"
# It can no longer leave today, and so it falls on the next day on which it can.
PUT_OFF = f"""
UPDATE tracker_reminder AS r SET send_on = %(next)s
 WHERE {WAITS} AND NOT r.exact AND NOT r.late AND r.send_on = %(today)s
   AND (%(over)s OR {TOLD_TODAY} AND NOT {PRESSING})"""  # noqa: S608
MAY_LEAVE = (
    f"""{WAITS} AND (r.exact OR %(open)s AND r.send_on <= %(today)s AND ({PRESSING} OR NOT {TOLD_TODAY}))"""
)
OPEN_MESSAGES = f"""
INSERT INTO tracker_message (person_id, day, number, channel, language, created_at)
SELECT u.id, %(today)s, 1 + coalesce((SELECT max(m.number) FROM tracker_message AS m
                                       WHERE m.person_id = u.id AND m.day = %(today)s), 0),
       CASE WHEN u.channel = 'messenger' AND u.phone <> '' AND %(gateway)s THEN 'messenger' ELSE 'email' END,
       u.language, %(at)s
  FROM tracker_user AS u
 WHERE EXISTS (SELECT FROM tracker_reminder AS r WHERE r.person_id = u.id AND {MAY_LEAVE})
   AND NOT EXISTS (SELECT FROM tracker_message AS m WHERE m.person_id = u.id AND m.day = %(today)s
                      AND m.sealed_at IS NULL AND m.moot_at IS NULL)
 ORDER BY u.id
    ON CONFLICT DO NOTHING"""  # noqa: S608
# A message that is just being sealed is left alone: what comes after it waits for the next one.
ATTACH = f"""
WITH open AS (
    SELECT id, person_id FROM tracker_message AS m
     WHERE m.day = %(today)s AND m.sealed_at IS NULL AND m.moot_at IS NULL FOR NO KEY UPDATE SKIP LOCKED
)
UPDATE tracker_reminder AS r SET message_id = open.id FROM open WHERE open.person_id = r.person_id AND {MAY_LEAVE}"""  # noqa: S608


def gather() -> None:
    """Make messages of what waits and may leave now, and leave the sending of every message that has no job."""
    if Reminder.objects.filter(sent_at=None, moot_at=None, message=None).exists() or _left_behind():
        hours = hours_now()
        if not _still_planning(hours):
            _write(hours)
    send_later()


def send_later() -> None:
    """Leave a job for every message to be sent that never had one."""
    job = Job.objects.filter(kind=KIND, key=Concat(Value("message:"), Cast(OuterRef("pk"), CharField())))
    rows = Message.objects.filter(~Exists(job), sent_at=None, moot_at=None, created_at__gt=Now() - FRESH)
    for channel, queue in QUEUES.items():
        found = rows.filter(channel=channel).order_by("pk").values_list("pk", flat=True)
        work = {f"message:{pk}": {"message": pk} for pk in found}
        jobs.produce_many(KIND, work, queue=queue, attempts=ATTEMPTS)


def _left_behind() -> bool:
    rows = Reminder.objects.filter(sent_at=None, moot_at=None, message__isnull=False)
    return rows.exclude(message__sent_at=None, message__moot_at=None).exists()


def _still_planning(hours: Hours) -> bool:
    """Whether shares of this day's planning are under way."""
    shares = Job.objects.filter(kind="plan_reminders", key__startswith=f"day:{hours.day}:")
    return shares.filter(state=Job.State.DUE, attempts__lt=PATIENCE).exists()


def _write(hours: Hours) -> None:
    values: dict[str, Any] = {
        "at": hours.at,
        "today": hours.day,
        "next": hours.next_day,
        "open": hours.open,
        "over": hours.over,
        "gateway": settings.GATEWAY_URL != "none",
    }
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in (RELEASE, TO_THE_INBOX, PUT_OFF, OPEN_MESSAGES, ATTACH):
            cursor.execute(statement, values)
