"""Livestock: feed, housing, welfare, areas, catastrophe."""

from certification.law.coverage.entries import Entry, setting

ENTRIES: tuple[Entry, ...] = (
    setting(
        "L-23",
        "region: what counts as the same region; the act defines none, and shares are told by that definition",
    ),
)
