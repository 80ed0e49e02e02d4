"""Livestock: feed, housing, welfare, areas, catastrophe."""

from certification.law.coverage.entries import Entry

ENTRIES: tuple[Entry, ...] = ()
