"""What an offline client may send twice: the same content is found again, other content is refused."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Model

from certification.actions.record import canonical
from certification.errors import Conflict
from certification.models import Event
from certification.process import Actor

CONTENT = "content_sha256"


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562), for what was not given an identity by its client."""
    moment = time.time_ns() // 1_000_000
    tail = secrets.randbits(12) << 64 | 0b10 << 62 | secrets.randbits(62)
    return UUID(int=moment << 80 | 7 << 76 | tail)


def sent_before(model: type[Model], uuid: UUID, *, by: Actor) -> Any:
    """The row of this identity, or None; until the transaction ends nobody else can create it.

    An identity that belongs to somebody else's row is refused, without a word on whose it is.
    """
    _reserve(uuid)
    rows: Any = model._default_manager
    row = rows.filter(uuid=uuid).first()
    if row is not None and not rows.visible_to(by).filter(pk=row.pk).exists():
        raise Conflict("other_content_under_this_id")
    return row


def digest_of(content: Any) -> str:
    """SHA-256 of the canonical JSON of what was sent."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def require_same_values(row: Model, values: Mapping[str, Any]) -> None:
    """Refuse the reuse of an identity for a row that says something else."""
    for name, value in values.items():
        if getattr(row, name) != value:
            raise Conflict("other_content_under_this_id", field=name)


def require_same_content(row: Any, verb: str, digest: str) -> None:
    """The same by the digest kept in the event, for content whose rows may have moved on since."""
    events = Event.objects.filter(
        case_id=row.case_id, subject_kind=row._meta.model_name, subject_id=row.pk, verb=verb
    )
    if not any(f'"{CONTENT}":"{digest}"' in event.body for event in events):
        raise Conflict("other_content_under_this_id")


def _reserve(uuid: UUID) -> None:
    key = int.from_bytes(hashlib.sha256(uuid.bytes).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [key])
