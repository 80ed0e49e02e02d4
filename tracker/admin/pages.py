"""Every page of the reading room, imported so that each registers itself once the site stands."""

from tracker.admin import (
    cases,
    diary,
    machinery,
    papers,
    people,
    producers,
    reference,
    sites,
    visits,
)

__all__ = ["cases", "diary", "machinery", "papers", "people", "producers", "reference", "sites", "visits"]
