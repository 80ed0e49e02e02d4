"""One attempt of one delivery: look again under lock, send outside every transaction, record what came of it.

At least once, always under one webhook-id: an attempt whose outcome was lost with its worker is made again.
"""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now

from certification.actions import jobs
from certification.errors import Refusal
from certification.failpoint import reach
from certification.models import Event, Job
from certification.queries.day import now_and_today
from tracker.models import WebhookDelivery, WebhookEndpoint, WebhookSecret
from tracker.retry_after import seconds_asked
from tracker.webhooks import payload, wire
from tracker.webhooks.address import addresses_of, target_of
from tracker.webhooks.closing import close
from tracker.webhooks.owners import sees_as
from tracker.webhooks.queueing import KIND, LANES, hand_out, key_of
from tracker.webhooks.signing import opened, signatures

# Seconds after each failed attempt (Standard Webhooks): at once, 5 s, 5 min, 30 min, 2, 5, 10, 14, 20, 24 h.
PAUSES = (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400)
ATTEMPTS = len(PAUSES) + 1
# A receiver that asks for a longer pause than the schedule has is given it, up to so many seconds.
LONGEST_PAUSE = max(PAUSES)
GONE = 410
AGENT = "Taza-Jol-Webhooks/1"
# How long a delivery steps aside when its endpoint has no lane free, unevenly.
ASIDE_SECONDS = 1.0

State = WebhookDelivery.State
Why = WebhookEndpoint.Why

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Letter:
    """A request ready to go."""

    url: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an attempt came to: a status, or the reason why there is none, and the pause that is asked for."""

    status: int | None
    reason: str
    milliseconds: int
    retry_after: str | None = None

    @property
    def taken(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


def handle_webhook(job: jobs.Claim) -> None:
    """Makes one attempt, or finishes the job when there is nothing to send any more."""
    letter = _prepared(job)
    if letter is None:
        return
    reach("webhook leaving")
    outcome = _attempt(letter)
    reach("webhook gone")
    log.info(
        "webhook_tried",
        delivery=job.payload["delivery"],
        attempt=job.attempts,
        status=outcome.status,
        reason=outcome.reason,
        milliseconds=outcome.milliseconds,
    )
    _record(job, outcome)


@transaction.atomic
def _prepared(job: jobs.Claim) -> Letter | None:
    """The request, under a lease just lengthened; None when the job was finished or put aside instead."""
    endpoint, delivery = _locked(job)
    if delivery is None or (endpoint.closed_at is not None and delivery.event_id is not None):
        jobs.finish(job)
        return None
    event = _event_to_tell(endpoint, delivery)
    if event is None and delivery.event_id is not None:
        _update(delivery, state=State.WITHHELD)
        jobs.finish(job)
        hand_out(endpoint, now_and_today()[0])
        return None
    if _others_in_flight(delivery) >= LANES:
        jobs.postpone(job, seconds=ASIDE_SECONDS * (0.5 + random.random()))
        return None
    jobs.extend(job)
    _update(delivery, next_at=None)
    return _letter(endpoint, delivery, event)


def _attempt(letter: Letter) -> Outcome:
    begun = time.monotonic()
    status, reason, retry_after = None, "", None
    try:
        target = target_of(letter.url)
        answer = wire.post(target, addresses_of(target), letter.headers, letter.body)
        status, retry_after = answer.status, answer.retry_after
    except Refusal as refusal:
        reason = refusal.code
    except wire.NoAnswer as silence:
        reason = silence.code
    return Outcome(status, reason, int((time.monotonic() - begun) * 1000), retry_after)


@transaction.atomic
def _record(job: jobs.Claim, outcome: Outcome) -> None:
    endpoint, delivery = _locked(job)
    now, _day = now_and_today()
    if delivery is None:
        jobs.finish(job)
        return
    tried = {
        "attempts": delivery.attempts + 1,
        "tried_at": now,
        "status": outcome.status,
        "reason": outcome.reason,
        "milliseconds": outcome.milliseconds,
    }
    if delivery.event_id is None:
        _update(delivery, state=State.DELIVERED if outcome.taken else State.FAILED, **tried)
        jobs.finish(job)
        return
    failures = 0 if outcome.taken else endpoint.failures + 1
    WebhookEndpoint.objects.filter(pk=endpoint.pk).update(failures=failures, tried_at=now)
    endpoint.failures, endpoint.tried_at = failures, now
    if outcome.taken:
        _update(delivery, state=State.DELIVERED, delivered_at=now, **tried)
        jobs.finish(job)
    elif outcome.status == GONE:
        _update(delivery, **tried)
        jobs.finish(job)
        close(endpoint, Why.GONE)
    else:
        asked = seconds_asked(outcome.status, outcome.retry_after, now, longest=LONGEST_PAUSE)
        _fail(job, endpoint, delivery, now, tried, asked)
    hand_out(endpoint, now)


def _fail(
    job: jobs.Claim,
    endpoint: WebhookEndpoint,
    delivery: WebhookDelivery,
    now: datetime,
    tried: dict[str, object],
    asked: float,
) -> None:
    """Put the delivery off by the schedule, or as long as the receiver asked where that is longer; after its last
    attempt the endpoint is closed."""
    # Fences what follows: whoever lost the lease changes nothing.
    jobs.extend(job)
    said = str(tried["status"] or tried["reason"])
    attempt = delivery.attempts + 1
    if attempt >= ATTEMPTS:
        jobs.fail(job, said, last=True)
        _update(delivery, state=State.FAILED, **tried)
        close(endpoint, Why.EXHAUSTED)
        return
    pause = max(PAUSES[attempt - 1], asked)
    jobs.fail(job, said, pause_seconds=pause)
    _update(delivery, next_at=now + timedelta(seconds=pause), **tried)


def _locked(job: jobs.Claim) -> tuple[WebhookEndpoint, WebhookDelivery | None]:
    """The endpoint, locked, and the delivery if this job is still the one that sends it."""
    number = job.payload["delivery"]
    held = WebhookEndpoint.objects.select_for_update(of=("self",), no_key=True).select_related("organisation")
    endpoint = held.get(deliveries=number)
    mine = WebhookDelivery.objects.filter(pk=number, turn=job.payload["turn"], state=State.SENDING)
    return endpoint, mine.first()


def _event_to_tell(endpoint: WebhookEndpoint, delivery: WebhookDelivery) -> Event | None:
    """The event, if it is there and still the owner's to see."""
    if delivery.event_id is None:
        return None
    rows = Event.objects.visible_to(sees_as(endpoint)).filter(pk=delivery.event_id)
    return payload.with_all_told(rows).first()


def _others_in_flight(delivery: WebhookDelivery) -> int:
    """How many other deliveries of this endpoint are being sent now: begun, and still under a lease."""
    sending = WebhookDelivery.objects.filter(
        endpoint=delivery.endpoint_id, state=State.SENDING, next_at__isnull=True
    )
    keys = [key_of(row) for row in sending.exclude(pk=delivery.pk)]
    return Job.objects.filter(kind=KIND, key__in=keys, lease_until__gt=Now()).count() if keys else 0


def _letter(endpoint: WebhookEndpoint, delivery: WebhookDelivery, event: Event | None) -> Letter:
    now, _day = now_and_today()
    if event is None:
        telling = payload.test_telling(delivery.message, now)
    else:
        [telling] = payload.told([event], {delivery.seq: delivery.previous_seq}, payload.epoch())
    body, stamp = payload.body_of(telling), int(now.timestamp())
    valid = WebhookSecret.objects.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now), endpoint=endpoint)
    keys = [opened(row.sealed) for row in valid.order_by("-pk")]
    headers = {
        "Content-Type": "application/json",
        "User-Agent": AGENT,
        "webhook-id": delivery.message,
        "webhook-timestamp": str(stamp),
        "webhook-signature": signatures(keys, message=delivery.message, timestamp=stamp, body=body),
    }
    return Letter(endpoint.url, headers, body)


def _update(delivery: WebhookDelivery, **values: object) -> None:
    WebhookDelivery.objects.filter(pk=delivery.pk).update(**values)
