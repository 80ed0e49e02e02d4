"""The verdict: what clients were told against what is on record, on disk and in the mailbox."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.torture.harness.clients import Client, Entry
from tests.torture.harness.effects import TWICE
from tests.torture.harness.faults import Faults
from tests.torture.harness.house import House

STUCK = """
SELECT 'job', kind || ' ' || key || ' ' || state || ' ' || attempts || ' ' || last_error
  FROM certification_job WHERE state IN ('due', 'dead')
UNION ALL SELECT 'case', reference FROM certification_case WHERE judged_version < facts_version
UNION ALL SELECT 'reminder', id::text FROM tracker_reminder WHERE sent_at IS NULL AND moot_at IS NULL
UNION ALL SELECT 'webhook', concat_ws(' ', message, state, reason) FROM tracker_webhookdelivery
 WHERE state <> 'delivered'
UNION ALL SELECT 'ledger', concat_ws(' ', reader, 'read', read, 'of', seq, why) FROM certification_sealhead, (
  SELECT 'webhook ' || id, seq, closed_why FROM tracker_webhookendpoint
  UNION ALL SELECT name, seq, NULL FROM tracker_cursor) AS readers (reader, read, why) WHERE read < seq
"""
# Every non-compliance is one obligation of one producer's person, due the same day: one reminder.
UNREMINDED = """
SELECT n.uuid::text FROM certification_noncompliance AS n WHERE NOT EXISTS (
  SELECT FROM tracker_reminder AS r WHERE r.case_id = n.case_id AND r.deadline = 'noncompliance:' || n.id)
"""
# The letters that carried what counts as sent; several reminders of one person may have come in one.
CARRIED = "SELECT DISTINCT message_id::text FROM tracker_reminder WHERE sent_at IS NOT NULL AND message_id IS NOT NULL"
ROWS = {
    "inspection": "SELECT uuid::text FROM certification_inspection WHERE reported_at IS NOT NULL",
    "noncompliance": "SELECT uuid::text FROM certification_noncompliance",
    "sample": "SELECT uuid::text FROM certification_sample",
    "result": "SELECT uuid::text FROM certification_sample WHERE result = 'not_detected'",
    "document": "SELECT uuid::text FROM certification_document",
}
UNSEALED = (
    "SELECT id::text FROM certification_event WHERE id NOT IN (SELECT event_id FROM certification_eventseal)"
)
# The control body may see every event of its cases, so it is told of each that was written since it asked to be.
UNTOLD = """
SELECT s.seq::text FROM certification_eventseal AS s JOIN certification_event AS e ON e.id = s.event_id
 WHERE e.case_id IS NOT NULL AND NOT EXISTS (SELECT FROM tracker_webhookdelivery AS d WHERE d.event_id = e.id)
"""
SLOWEST = """
SELECT concat_ws(' ', round(extract(epoch FROM done_at - created_at), 1), kind, key, 'attempts', attempts, last_error)
  FROM certification_job WHERE state = 'done' ORDER BY done_at - created_at DESC LIMIT 8
"""
DELIVERED = "SELECT message FROM tracker_webhookdelivery WHERE state = 'delivered'"
GAPS = "SELECT count(*), coalesce(max(seq), 0) FROM certification_eventseal"
DONE = "SELECT extract(epoch FROM created_at), extract(epoch FROM done_at) FROM certification_job WHERE state = 'done'"


@dataclass
class Verdict:
    """What went wrong, each by name; a clean run has none."""

    lost: list[str] = field(default_factory=list)
    duplicated: list[str] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not (self.lost or self.duplicated or self.stuck)


def undone(house: House) -> list[str]:
    return [f"{what} {which}" for what, which in house.ask(STUCK)]


def judge(house: House, clients: Sequence[Client], letters: Sequence[str], told: Sequence[str]) -> Verdict:
    """Compare the ledgers of the clients, the log of effects, the disk and the letters."""
    ledger = [entry for client in clients for entry in client.ledger]
    verdict = Verdict(stuck=undone(house))
    verdict.stuck += [f"unanswered {e.kind} {e.identity} {e.refused}" for e in ledger if not e.answered]
    verdict.lost += missing_rows(house, ledger) + broken_files(house)
    verdict.lost += [f"unreminded {name}" for (name,) in house.ask(UNREMINDED)]
    verdict.lost += [f"unsealed event {name}" for (name,) in house.ask(UNSEALED)]
    ((seals, head),) = house.ask(GAPS)
    verdict.lost += [f"{head - seals} seals"] * (head != seals)
    sent = {name for (name,) in house.ask(CARRIED)}
    arrived = {name.split("@")[0].removeprefix("<reminder.") for name in letters}
    verdict.lost += [f"letter {name}" for name in sent - arrived]
    verdict.lost += [f"untold event {seq}" for (seq,) in house.ask(UNTOLD)]
    delivered = {name for (name,) in house.ask(DELIVERED)}
    verdict.lost += [f"webhook {name}" for name in delivered - set(told)]
    # One event, one id for ever: an id nobody knows would be the same event told as another.
    verdict.duplicated += [f"webhook {name}" for name in set(told) - known(house)]
    verdict.duplicated += [f"{what} {which} x{times}" for what, which, times in house.ask(TWICE)]
    return verdict


def missing_rows(house: House, ledger: Sequence[Entry]) -> list[str]:
    """What a client was told is recorded and is not."""
    there = {kind: {name for (name,) in house.ask(rows)} for kind, rows in ROWS.items()}
    claimed = [(e.kind, e.identity) for e in ledger if e.answered]
    claimed += [part for e in ledger if e.answered for part in e.parts.items()]
    return [f"{kind} {name}" for kind, name in claimed if name not in there[kind]]


def known(house: House) -> set[str]:
    return {name for (name,) in house.ask("SELECT message FROM tracker_webhookdelivery")}


def broken_files(house: House) -> list[str]:
    """Files a row names that are not on disk as they should be, and what an upload left behind."""
    folder = house.folder / "files"
    named = [sha for (sha,) in house.ask("SELECT sha256 FROM certification_storedfile")]
    return [f"file {sha}" for sha in named if digest(folder / sha[:2] / sha) != sha]


def digest(place: Path) -> str:
    return hashlib.sha256(place.read_bytes()).hexdigest() if place.is_file() else ""


def recovered(house: House, faults: Faults, clients: Sequence[Client]) -> list[float]:
    """For each fault: seconds until everything was done that was due, or asked for, when it struck."""
    spans = [(float(begun), float(done)) for begun, done in house.ask(DONE)]
    spans += [(e.begun, e.answered) for client in clients for e in client.ledger if e.answered]
    return [
        max((done - moment for begun, done in spans if begun <= moment < done), default=0.0)
        for moment in faults.moments
    ]


def percentile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(len(ordered) * share))], 2) if ordered else 0.0


def figures(
    house: House,
    faults: Faults,
    clients: Sequence[Client],
    letters: Sequence[str],
    told: Sequence[str],
    verdict: Verdict,
    seconds: float,
) -> dict[str, Any]:
    """The one line that is printed."""
    took = recovered(house, faults, clients)
    ((effects,),) = house.ask("SELECT count(*) FROM effect")
    ((reminders,),) = house.ask("SELECT count(*) FROM tracker_reminder WHERE sent_at IS NOT NULL")
    return {
        "faults": len(faults.moments),
        "seconds": round(seconds),
        "requests": sum(bool(e.answered) for client in clients for e in client.ledger),
        "effects": effects,
        "reminders": reminders,
        "webhooks": len(set(told)),
        "lost": len(verdict.lost),
        "duplicated": len(verdict.duplicated),
        "raw_repeats": sum(times - 1 for times in Counter([*letters, *told]).values()),
        "stuck": len(verdict.stuck),
        "recovered_p50_s": percentile(took, 0.50),
        "recovered_p99_s": percentile(took, 0.99),
    }
