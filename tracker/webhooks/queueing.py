"""From events to deliveries to jobs: derived from the ledger at every tick, handed to the queue a few at a time.

Of an object only the earliest open delivery is with the queue, and of an endpoint at most two that are due: a slow
receiver holds no more of the workers than that, and the order of an object's events is never broken.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import CharField, Exists, F, Max, OuterRef, Q, Value
from django.db.models.functions import Cast, Concat, Now
from structlog.contextvars import bound_contextvars

from certification.actions import jobs
from certification.models import EventSeal, Job
from certification.queries.day import now_and_today
from tracker.models import WebhookDelivery, WebhookEndpoint
from tracker.webhooks import ledger, payload
from tracker.webhooks.closing import close
from tracker.webhooks.owners import sees_as

KIND = "webhook"
LANES = 2
BATCH = 500
BATCHES_AT_ONCE = 4
# The schedule counts answers, and silence. A worker that dies on the way has had neither, so a job may be begun more
# often than it may fail.
CLAIMS = 40
# After so many failures in a row nothing new is begun but one attempt a minute; retries keep their schedule.
FAILURES_BEFORE_REST = 5
REST = timedelta(seconds=60)
KEEP_DELIVERED = timedelta(days=90)

State = WebhookDelivery.State
Why = WebhookEndpoint.Why


def derive_deliveries() -> None:
    """Write the deliveries of every event sealed since the endpoints' cursors, and hand out what can be sent."""
    last = ledger.head()
    waiting = WebhookDelivery.objects.filter(endpoint=OuterRef("pk"), state=State.WAITING)
    behind = WebhookEndpoint.objects.filter(Q(seq__lt=last) | Exists(waiting), closed_at__isnull=True)
    for pk in behind.order_by("pk").values_list("pk", flat=True):
        for _ in range(BATCHES_AT_ONCE):
            if not _derive(pk):
                break
    _mend()
    _forget()


def hand_out(endpoint: WebhookEndpoint, now: datetime) -> None:
    """Give the queue as many deliveries as the endpoint has lanes free; under the lock of the endpoint.

    Nothing beyond the cursor: a replay that moved it back may still find what comes before.
    """
    if endpoint.closed_at is not None:
        return
    due = WebhookDelivery.objects.filter(endpoint=endpoint, state=State.SENDING, event__isnull=False)
    room = _lanes(endpoint, now) - due.filter(Q(next_at__lte=now) | Q(next_at__isnull=True)).count()
    if room > 0:
        for delivery in _heads(endpoint, room):
            begin(delivery, now)


def _lanes(endpoint: WebhookEndpoint, now: datetime) -> int:
    """How many deliveries may be due at once: one while the endpoint fails, none new while it rests."""
    if not endpoint.failures:
        return LANES
    rests = endpoint.tried_at is not None and now - endpoint.tried_at < REST
    return 0 if rests and endpoint.failures >= FAILURES_BEFORE_REST else 1


def begin(delivery: WebhookDelivery, now: datetime) -> None:
    """Leave the job of one delivery, due at once."""
    WebhookDelivery.objects.filter(pk=delivery.pk).update(state=State.SENDING, attempts=0, next_at=now)
    # The logs tell of the request that said the event, not of the tick that found it.
    cause = delivery.event.request_id if delivery.event else ""
    with bound_contextvars(**({"request_id": cause} if cause else {})):
        jobs.produce(
            KIND,
            key_of(delivery),
            {"delivery": delivery.pk, "turn": delivery.turn},
            queue=Job.Queue.HTTP,
            ordering_key=f"{KIND}:{delivery.endpoint_id}:{delivery.about}",
            attempts=CLAIMS,
        )


def key_of(delivery: WebhookDelivery) -> str:
    """The key of a delivery's job; it begins with the endpoint, whose jobs can be called off together."""
    return f"{delivery.endpoint_id}:{delivery.pk}:{delivery.turn}"


def _heads(endpoint: WebhookEndpoint, room: int) -> list[WebhookDelivery]:
    """The earliest waiting deliveries whose object has nothing open before them."""
    open_states = Q(state=State.SENDING) | Q(state=State.WAITING, seq__lt=OuterRef("seq"))
    earlier = WebhookDelivery.objects.filter(open_states, endpoint=endpoint, about=OuterRef("about"))
    derived = WebhookDelivery.objects.filter(endpoint=endpoint, state=State.WAITING, seq__lte=endpoint.seq)
    waiting = derived.filter(~Exists(earlier))
    return list(waiting.select_related("event").order_by("seq", "pk")[:room])


@transaction.atomic
def _derive(pk: int) -> bool:
    """Go one batch further in the ledger for one endpoint; whether there is more. Somebody else's turn is skipped."""
    rows = WebhookEndpoint.objects.select_related("organisation").filter(pk=pk, closed_at__isnull=True)
    endpoint = rows.select_for_update(of=("self",), no_key=True, skip_locked=True).first()
    if endpoint is None:
        return False
    now, _day = now_and_today()
    sealed = EventSeal.objects.filter(seq__gt=endpoint.seq, seq__lte=endpoint.seq + BATCH)
    last = sealed.aggregate(last=Max("seq"))["last"]
    if last is not None:
        _write(endpoint, last, now)
        WebhookEndpoint.objects.filter(pk=pk).update(seq=last)
    full = last is not None and last == endpoint.seq + BATCH
    endpoint.seq = last or endpoint.seq
    hand_out(endpoint, now)
    return full


def _write(endpoint: WebhookEndpoint, last: int, now: datetime) -> None:
    owner = sees_as(endpoint)
    events = list(ledger.visible(owner, endpoint.seq, last).select_related("seal"))
    if not events:
        return
    first = events[0].seal.seq
    told = WebhookDelivery.objects.filter(endpoint=endpoint, seq__lt=first).aggregate(last=Max("seq"))["last"]
    previous = ledger.chained(owner, [row.seal.seq for row in events], told or None)
    WebhookDelivery.objects.bulk_create(
        (
            WebhookDelivery(
                endpoint=endpoint,
                event=row,
                message=payload.message_of(row.seal),
                about=f"case:{row.case_id}" if row.case_id else f"{row.subject_kind}:{row.subject_id}",
                seq=row.seal.seq,
                previous_seq=previous[row.seal.seq],
                created_at=now,
            )
            for row in events
        ),
        ignore_conflicts=True,
    )


def _mend() -> None:
    """Deliveries whose job is no more, whatever became of it: they wait again, or failed with their last attempt."""
    parts = [Cast(OuterRef(name), CharField()) for name in ("endpoint_id", "pk", "turn")]
    key = Concat(parts[0], Value(":"), parts[1], Value(":"), parts[2])
    due = Job.objects.filter(kind=KIND, key=key, state=Job.State.DUE)
    for row in WebhookDelivery.objects.filter(~Exists(due), state=State.SENDING).order_by("pk")[:BATCH]:
        _mend_one(row.pk, row.endpoint_id, row.turn)


@transaction.atomic
def _mend_one(pk: int, endpoint_id: int, turn: int) -> None:
    endpoint = WebhookEndpoint.objects.select_for_update(no_key=True).get(pk=endpoint_id)
    row = WebhookDelivery.objects.filter(pk=pk, turn=turn, state=State.SENDING).first()
    if row is None:
        return
    job = Job.objects.filter(kind=KIND, key=key_of(row)).first()
    if job is not None and job.state == Job.State.DUE:
        return
    spent = row.event_id is None or (job is not None and job.state == Job.State.DEAD)
    state = State.FAILED if spent else State.WAITING
    WebhookDelivery.objects.filter(pk=pk).update(
        state=state, turn=F("turn") + (0 if spent else 1), reason="never_finished"
    )
    if spent and row.event_id is not None:
        close(endpoint, Why.EXHAUSTED)
    hand_out(endpoint, now_and_today()[0])


def _forget() -> None:
    """What was delivered long ago needs no row; a replay makes it anew."""
    old = WebhookDelivery.objects.filter(state=State.DELIVERED, delivered_at__lt=Now() - KEEP_DELIVERED)
    WebhookDelivery.objects.filter(pk__in=old.order_by("delivered_at").values("pk")[:BATCH]).delete()
