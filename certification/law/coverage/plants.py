"""Plants and grain: soil, rotation, fertilisers, plant protection, seed, records."""

from certification.law.coverage.entries import Entry

ENTRIES: tuple[Entry, ...] = ()
