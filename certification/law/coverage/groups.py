"""Groups of operators, control bodies, high-risk products."""

from certification.law.coverage.entries import Entry

ENTRIES: tuple[Entry, ...] = ()
