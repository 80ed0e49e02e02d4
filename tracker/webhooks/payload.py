"""What is told of an event: its kind, references, moments and a link; nobody's name and nothing of its content.

The link asks for a token: whoever wants to know more reads it over the API, as what they may see there.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.core.exceptions import FieldDoesNotExist
from django.db.models import QuerySet

from certification.models import Event, EventSeal, SealHead

# Kinds of subject whose written form is a reference and never a name.
REFERRED = frozenset({"case", "certificate", "consignment"})
TEST = "test"


def message_of(seal: EventSeal) -> str:
    """The webhook-id: made from the seal, so that it is the same for ever, after a restore too."""
    return f"evt_{seal.seq}_{seal.hash[:24]}"


def epoch() -> UUID:
    """The name of this history of events; another name means: read everything again."""
    return SealHead.objects.values_list("epoch", flat=True).get()


def with_all_told(events: QuerySet[Event]) -> QuerySet[Event]:
    """These events with what a telling reads of them."""
    return events.select_related("seal", "case__control_body")


def told(events: Iterable[Event], previous: Mapping[int, int], history: UUID) -> list[dict[str, Any]]:
    """Each event as it is told; `previous` gives by number the event before it that the reader may see, 0 for none."""
    rows = list(events)
    uuids = _uuids(rows)
    return [_told(row, previous[row.seal.seq], history, uuids) for row in rows]


def body_of(telling: Mapping[str, Any]) -> bytes:
    """The bytes that are signed and sent."""
    return json.dumps(telling, separators=(",", ":"), sort_keys=True).encode()


def test_telling(message: str, at: datetime) -> dict[str, Any]:
    """What a test delivery says."""
    return {"type": TEST, "timestamp": at.isoformat(), "data": {"id": message}}


def _told(row: Event, previous: int, history: UUID, uuids: Mapping[tuple[str, int], UUID]) -> dict[str, Any]:
    case = row.case
    uuid = uuids.get((row.subject_kind, row.subject_id))
    return {
        "type": f"{row.subject_kind}.{row.verb}",
        "timestamp": row.at.isoformat(),
        "data": {
            "id": message_of(row.seal),
            "seq": row.seal.seq,
            "previous_seq": previous,
            "epoch": str(history),
            "legal_day": row.legal_day.isoformat(),
            "case": case.reference if case else None,
            "control_body": case.control_body.code if case and case.control_body else None,
            "subject": {
                "kind": row.subject_kind,
                "ref": row.subject_ref if row.subject_kind in REFERRED else None,
                "uuid": str(uuid) if uuid else None,
            },
            "link": f"{settings.PUBLIC_URL}/api/v1/cases/{case.reference}/" if case else None,
        },
    }


def _uuids(rows: Iterable[Event]) -> dict[tuple[str, int], UUID]:
    """The ids under which the API knows the subjects, one query per kind that has them."""
    wanted = defaultdict(set)
    for row in rows:
        wanted[row.subject_kind].add(row.subject_id)
    return {
        (kind, pk): uuid
        for kind, ids in wanted.items()
        if _has_uuid(kind)
        for pk, uuid in apps.get_model("certification", kind)
        ._base_manager.filter(pk__in=ids)
        .values_list("pk", "uuid")
    }


def _has_uuid(kind: str) -> bool:
    try:
        apps.get_model("certification", kind)._meta.get_field("uuid")
    except (LookupError, FieldDoesNotExist):
        return False
    return True
