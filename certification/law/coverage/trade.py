"""Consignments, certificates of inspection, sanitary admission, counting of time."""

from certification.law.coverage.entries import Entry

ENTRIES: tuple[Entry, ...] = ()
