"""The verbs of an endpoint: add, rotate its secret, try, close, open, send again; each is an event of the record.

A secret leaves by the return value of `add` and `rotate` and by no other way.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F, Q, QuerySet

from certification.actions import jobs
from certification.actions.record import recording
from certification.errors import Conflict, Invalid, NotFound, Refused
from certification.process import Actor
from certification.queries.day import now_and_today
from tracker.models import Organisation, WebhookDelivery, WebhookEndpoint, WebhookSecret
from tracker.webhooks import ledger
from tracker.webhooks.address import target_of
from tracker.webhooks.closing import close
from tracker.webhooks.owners import endpoint_seen_by, keeps, organisation_of
from tracker.webhooks.queueing import KIND, begin, hand_out
from tracker.webhooks.signing import new_secret, sealed

MOST_ENDPOINTS = 10
# After a rotation the secrets before it sign on for a day, so that receivers can change theirs in their own time.
OVERLAP = timedelta(hours=24)
MOST_SECRETS = 3

State = WebhookDelivery.State
Why = WebhookEndpoint.Why


def add(uuid: UUID, *, by: Actor, url: str, note: str = "") -> tuple[WebhookEndpoint, str | None]:
    """Open an endpoint under an id made by whoever asks, and its first secret, shown this once.

    The same again answers the endpoint and no secret. It is told what happens from now on; what was before is a
    replay. Invalid: see `target_of`. Refused: not_for_your_role, too_many_endpoints. Conflict: other content.
    """
    organisation = organisation_of(by)
    target_of(url)
    with transaction.atomic():
        Organisation.objects.select_for_update(no_key=True).get(pk=organisation.pk)
        before = WebhookEndpoint.objects.select_related("organisation").filter(uuid=uuid).first()
        if before is not None:
            return _same(before, by, url, note)
        if organisation.webhooks.filter(closed_at__isnull=True).count() >= MOST_ENDPOINTS:
            raise Refused("too_many_endpoints", most=MOST_ENDPOINTS)
        with recording("add_webhook", by=by) as record:
            endpoint = WebhookEndpoint.objects.create(
                uuid=uuid,
                organisation=organisation,
                url=url,
                note=note,
                seq=ledger.head(),
                created_at=record.at,
            )
            secret = _give_secret(endpoint, record.at)
            record.about(endpoint)
    return endpoint, secret


def rotate(uuid: UUID, *, by: Actor, version: int | None = None, at_once: bool = False) -> str:
    """A new secret, shown this once; those before it sign along for a day, or no more if `at_once`.

    Refused: too_many_secrets while three are valid.
    """
    with _changing("rotate_webhook_secret", uuid, by, version) as (endpoint, now):
        valid = endpoint.secrets.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now))
        if at_once:
            valid.update(ends_at=now)
        elif valid.count() >= MOST_SECRETS:
            raise Refused("too_many_secrets")
        else:
            valid.filter(ends_at__isnull=True).update(ends_at=now + OVERLAP)
        return _give_secret(endpoint, now)


def close_by_hand(uuid: UUID, *, by: Actor, version: int | None = None) -> None:
    """Stop deliveries; what happens meanwhile waits. Refused: endpoint_is_closed."""
    with held(uuid, by, version) as endpoint:
        if endpoint.closed_at is not None:
            raise Refused("endpoint_is_closed")
        close(endpoint, Why.BY_HAND, by=by)


def open_again(uuid: UUID, *, by: Actor, version: int | None = None) -> None:
    """Go on where deliveries stopped, the failed ones with all their attempts anew. Refused: endpoint_is_open."""
    with _changing("open_webhook", uuid, by, version) as (endpoint, now):
        if endpoint.closed_at is None:
            raise Refused("endpoint_is_open")
        WebhookEndpoint.objects.filter(pk=endpoint.pk).update(closed_at=None, closed_why="", failures=0)
        endpoint.refresh_from_db()
        failed = endpoint.deliveries.filter(state=State.FAILED, event__isnull=False)
        failed.update(state=State.WAITING, turn=F("turn") + 1)
        hand_out(endpoint, now)


def try_out(uuid: UUID, *, by: Actor) -> WebhookDelivery:
    """Send one test now, to a closed endpoint too; it is tried once and changes nothing else."""
    with held(uuid, by) as endpoint:
        now, _day = now_and_today()
        number = uuid4()
        delivery = WebhookDelivery.objects.create(
            endpoint=endpoint,
            message=f"test_{number.hex}",
            about=f"test:{number.hex}",
            created_at=now,
        )
        begin(delivery, now)
    return delivery


def send_again_after(uuid: UUID, after: int, *, by: Actor, version: int | None = None) -> None:
    """Send everything after an event's number again, each once, in order, under its webhook-id of old.

    The cursor goes back, so that what was before the endpoint is derived and sent too; an attempt that is under way
    may arrive besides. Refused: endpoint_is_closed. Invalid: no_such_event_number.
    """
    with _changing("replay_webhook", uuid, by, version) as (endpoint, now):
        if endpoint.closed_at is not None:
            raise Refused("endpoint_is_closed")
        if not 0 <= after <= ledger.head():
            raise Invalid("no_such_event_number", field="after")
        later = endpoint.deliveries.filter(seq__gt=after)
        for pk in later.filter(state=State.SENDING).values_list("pk", flat=True):
            jobs.cancel(KIND, f"{endpoint.pk}:{pk}:")
        later.exclude(state=State.WAITING).update(state=State.WAITING, turn=F("turn") + 1)
        endpoint.seq = min(endpoint.seq, after)
        WebhookEndpoint.objects.filter(pk=endpoint.pk).update(seq=endpoint.seq)
        hand_out(endpoint, now)


def send_again(uuid: UUID, delivery: UUID, *, by: Actor) -> None:
    """Send one delivery now rather than when its turn comes; what is before it in its object stays before it.

    NotFound: delivery_not_found. Refused: endpoint_is_closed.
    """
    with held(uuid, by) as endpoint:
        row = endpoint.deliveries.filter(uuid=delivery, event__isnull=False).first()
        if row is None:
            raise NotFound("delivery_not_found")
        if endpoint.closed_at is not None:
            raise Refused("endpoint_is_closed")
        jobs.cancel(KIND, f"{endpoint.pk}:{row.pk}:")
        endpoint.deliveries.filter(pk=row.pk).update(state=State.WAITING, turn=F("turn") + 1)
        hand_out(endpoint, now_and_today()[0])


def deliveries_of(endpoint: WebhookEndpoint) -> QuerySet[WebhookDelivery]:
    """What was and is to be told, the newest event first."""
    return endpoint.deliveries.select_related("event__case").order_by("-pk")


@contextmanager
def held(uuid: UUID, by: Actor, version: int | None = None) -> Iterator[WebhookEndpoint]:
    """The endpoint, locked, for whoever keeps it. NotFound to strangers, Refused to those who only look on."""
    with transaction.atomic():
        seen = endpoint_seen_by(by, uuid)
        if not keeps(by, seen):
            raise Refused("not_for_your_role")
        rows = WebhookEndpoint.objects.select_related("organisation").select_for_update(
            of=("self",), no_key=True
        )
        endpoint = rows.get(pk=seen.pk)
        if version is not None and version != endpoint.version:
            raise Conflict("row_has_changed", current=endpoint.version)
        yield endpoint


@contextmanager
def _changing(
    verb: str, uuid: UUID, by: Actor, version: int | None
) -> Iterator[tuple[WebhookEndpoint, datetime]]:
    """The endpoint, locked, its version raised and the verb recorded."""
    with held(uuid, by, version) as endpoint, recording(verb, by=by, subject=endpoint) as record:
        WebhookEndpoint.objects.filter(pk=endpoint.pk).update(version=F("version") + 1)
        yield endpoint, record.at


def _give_secret(endpoint: WebhookEndpoint, now: datetime) -> str:
    secret = new_secret()
    WebhookSecret.objects.create(endpoint=endpoint, sealed=sealed(secret), created_at=now)
    return secret


def _same(before: WebhookEndpoint, by: Actor, url: str, note: str) -> tuple[WebhookEndpoint, None]:
    """What was opened under this id before, if it is the same; a stranger's id is as taken as any other."""
    if not keeps(by, before) or (before.url, before.note) != (url, note):
        raise Conflict("other_content_under_this_id")
    return before, None
