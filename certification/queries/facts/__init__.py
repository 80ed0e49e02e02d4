"""Tables to frames: one statement per subject, the same text for one case and for a shard of a hundred thousand.

Unknown stays unknown: an aggregate answers null as soon as one contributing value is null. Two declared exceptions,
in which a null is a statement and not a gap: an open end (`until`, `ended_on`, `left_on`, no day of slaughter, of
entry into the Union, of endorsement) and the first day of a control body's setting (it has always been so).

A diary row or site belongs to every case of its producer whose products it can touch: land and holding years to
crops and livestock, apiaries to bees, animals to livestock. A category B product we cannot name counts as bees and as
livestock, and a case without products as everything: too much is judged rather than too little.
"""

from certification.queries.facts.frames import (
    calendar_of,
    chains_of,
    facts_of,
    facts_of_body,
    kinds_on_record,
)
from certification.queries.facts.sources import OwnConnection, Snapshot, Source, snapshot
from certification.queries.facts.statement import asked

__all__ = [
    "OwnConnection",
    "Snapshot",
    "Source",
    "asked",
    "calendar_of",
    "chains_of",
    "facts_of",
    "facts_of_body",
    "kinds_on_record",
    "snapshot",
]
