"""How every verb writes: one transaction, one event, the versions it raised and the jobs that follow."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, transaction
from django.db.models import Model, QuerySet

from certification import doorbell
from certification.actions import jobs
from certification.errors import Conflict, NotFound
from certification.failpoint import reach
from certification.models import Case, Event, Job, PersonalValue
from certification.process import Actor
from certification.queries.day import now_and_today


@dataclass(frozen=True, slots=True)
class Subject:
    """What an event is about, by value: it must stay readable when tables have moved on."""

    kind: str
    id: int
    ref: str

    @classmethod
    def of(cls, row: Model) -> Subject:
        return cls(kind=row._meta.model_name or "", id=row.pk, ref=str(row)[:80])


@dataclass
class Record:
    """What one verb has to say for itself; filled while the verb works, written when it ends."""

    verb: str
    by: Actor
    at: datetime
    day: date
    case: Case | None = None
    subject: Subject | None = None
    payload: dict[str, Any] = field(default_factory=dict)
    personal: dict[str, str] = field(default_factory=dict)
    cases_touched: set[int] = field(default_factory=set)
    more_touched: QuerySet[Case] = field(default_factory=Case.objects.none)

    def note(self, **values: Any) -> None:
        """Put values into the event; they are kept for ever, so nothing personal goes in here."""
        self.payload.update(values)

    def note_personal(self, **values: str) -> None:
        """Put personal values into the event as salted digests; the values themselves stay erasable."""
        self.personal.update(values)

    def about(self, row: Model) -> None:
        """Name what the event is about once it exists."""
        self.subject = Subject.of(row)

    def facts_changed(self, *cases: Case) -> None:
        """These cases must be judged again: their findings no longer know all the facts."""
        self.cases_touched.update(case.pk for case in cases)

    def facts_changed_for_producer(self, producer_id: int) -> None:
        """Every case of the producer must be judged again, closed ones too: the fact may be about their days."""
        self.cases_touched.update(Case.objects.filter(producer_id=producer_id).values_list("pk", flat=True))

    def facts_changed_for_many(self, cases: QuerySet[Case]) -> None:
        """All these must be judged again; they may be all there are, so they are found where they are raised."""
        self.more_touched = cases


@contextmanager
def recording(
    verb: str, *, by: Actor, case: Case | None = None, subject: Model | None = None
) -> Iterator[Record]:
    """Open the one transaction of a verb; on success write its one event, raise facts, leave the jobs."""
    with transaction.atomic():
        at, day = now_and_today()
        record = Record(verb=verb, by=by, at=at, day=day, case=case)
        if subject is not None:
            record.subject = Subject.of(subject)
        yield record
        reach("verb said")
        _write_event(record)
        raise_facts_version(Case.objects.filter(pk__in=record.cases_touched))
        raise_facts_version(record.more_touched.exclude(pk__in=record.cases_touched))
        reach("verb written")
        transaction.on_commit(partial(reach, "verb committed"))


# Locks are taken in the order of ids; what somebody else has raised while we waited is raised from there.
_RAISE = """
WITH held AS (SELECT id FROM certification_case WHERE id IN ({cases}) ORDER BY id FOR UPDATE),
raised AS (UPDATE certification_case AS c SET facts_version = c.facts_version + 1 FROM held WHERE c.id = held.id
           RETURNING c.id, c.facts_version)
INSERT INTO certification_job (queue, kind, key, payload, ordering_key, state, attempts, max_attempts, leased_by,
                               last_error, request_id)
SELECT 'db', 'judge', 'judge:' || id || ':' || facts_version,
       jsonb_build_object('case', id, 'facts_version', facts_version), '', 'due', 0, 10, '', '', %s
  FROM raised ORDER BY id ON CONFLICT (kind, key) DO NOTHING
"""


def raise_facts_version(cases: QuerySet[Case]) -> int:
    """Raise `facts_version` of these cases and leave one judge job for each new version, with one statement."""
    try:
        these, values = cases.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(_RAISE.format(cases=these), [*values, jobs.cause()])
        raised = int(cursor.rowcount)
    if raised:
        doorbell.ring(Job.Queue.DB)
    return raised


def leave_judge_jobs(versions: Iterable[tuple[int, int]]) -> None:
    """Leave one judge job per case and facts version; the version in the key lets a second change be judged too."""
    work = {f"judge:{pk}:{version}": {"case": pk, "facts_version": version} for pk, version in versions}
    jobs.produce_many("judge", work)


def locked_case(reference: str, *, by: Actor, version: int | None = None) -> Case:
    """The case of that reference, locked, if the actor may see it; Conflict if `version` has moved on."""
    rows = (
        Case.objects.visible_to(by).select_for_update(of=("self",)).select_related("producer", "control_body")
    )
    case = rows.filter(reference=reference).first()
    if case is None:
        raise NotFound("case_not_found", reference=reference)
    if version is not None and version != case.version:
        raise Conflict("case_has_changed", current=case.version)
    return case


def hold_all_cases_of_the_producer(reference: str) -> None:
    """Lock every case of the producer of this one, in the order of ids, before a verb that touches them all."""
    producer = Case.objects.filter(reference=reference).values("producer")
    list(
        Case.objects.filter(producer__in=producer).order_by("pk").select_for_update(of=("self",)).values("pk")
    )


def canonical(value: Any) -> str:
    """Canonical JSON text: sorted keys, no spaces, every letter as itself; this is what gets hashed."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, cls=DjangoJSONEncoder)


def _write_event(record: Record) -> None:
    subject = record.subject or (Subject.of(record.case) if record.case else Subject("record", 0, ""))
    salts = {name: secrets.token_hex(16) for name in record.personal}
    digests = {
        name: hashlib.sha256((salts[name] + value).encode()).hexdigest()
        for name, value in record.personal.items()
    }
    body = {
        "verb": record.verb,
        "at": record.at,
        "legal_day": record.day,
        "actor": record.by.by_value(),
        "case": record.case.reference if record.case else None,
        "subject": [subject.kind, subject.id, subject.ref],
        "values": record.payload,
        "personal": digests,
    }
    event = Event.objects.create(
        verb=record.verb,
        case=record.case,
        subject_kind=subject.kind,
        subject_id=subject.id,
        subject_ref=subject.ref,
        legal_day=record.day,
        at=record.at,
        actor=record.by.by_value(),
        body=canonical(body),
        request_id=jobs.cause(),
    )
    PersonalValue.objects.bulk_create(
        PersonalValue(event=event, name=name, salt=salts[name], value=value)
        for name, value in record.personal.items()
    )
