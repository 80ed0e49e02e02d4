"""Beekeeping."""

from certification.law.coverage.entries import Entry

ENTRIES: tuple[Entry, ...] = ()
