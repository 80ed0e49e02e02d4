"""Handling of products, contamination, non-compliance, the operator certificate."""

from certification.law.coverage.entries import Entry

ENTRIES: tuple[Entry, ...] = ()
